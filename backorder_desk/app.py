"""Builds the application: looks, crash hook, shop, main window."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from backorder_desk.domain.errors import Refused


def main(shop: Path | None = None, today: date | None = None) -> int:
    """Open the window on a shop. `shop`: the file (None: the one last used). `today` replaces the clock."""
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from backorder_desk.views import crash, theme

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Backorder Desk")
    app.setOrganizationName("Backorder Desk")
    app.setDesktopFileName("backorder-desk")
    memory = QSettings()
    crash.install()
    look = theme.dress(app, os.environ.get("BACKORDER_DESK_THEME", ""))
    clock = date.today if today is None else lambda: today
    from backorder_desk.views.window import MainWindow

    window = MainWindow(shop or default_shop(), clock, look, memory)
    window.show()
    return int(app.exec())


def default_shop() -> Path:
    """Where the shop lies that nobody named: BACKORDER_DESK_SHOP, else the platform's user data folder."""
    named = os.environ.get("BACKORDER_DESK_SHOP")
    if named:
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_data_dir("backorder-desk", appauthor=False)) / "shop.desk"
