"""Builds the application: looks, crash hook, shop, main window. Nothing heavy is imported before the first paint."""

from __future__ import annotations

import builtins
import gc
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from backorder_desk.domain.errors import Refused

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication, QWidget

    from backorder_desk.views.first_frame import FirstFrame
    from backorder_desk.views.theme import Look

NAME = "Backorder Desk"
THEME = "BACKORDER_DESK_THEME"
"""light, dark or contrast; without it the system's"""


def main(shop: Path | None = None, today: date | None = None) -> int:
    """Open the window on a shop. `shop`: the file (None: the one last used). `today` replaces the clock."""
    gc.disable()  # a collection in the middle of the imports costs as much as the imports
    sys.setswitchinterval(0.0005)  # so that reading a million ids beside it holds no keystroke up
    from backorder_desk.model import browse  # noqa: F401  before PySide6, which reads the source of all imported after it

    # isort: split
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    _import_plainly()
    _scale(str(QSettings(NAME, NAME).value("look/scale", "")))
    app = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "fusion"])
    assert isinstance(app, QApplication)
    app.setApplicationName(NAME)
    app.setOrganizationName(NAME)
    app.setDesktopFileName("backorder-desk")
    sys.excepthook = _crashed
    memory = QSettings()
    _speak(app, memory)
    house = House(None, (lambda: today) if today else date.today, memory)
    house.begin(shop or default_shop())
    return int(app.exec())


def _import_plainly() -> None:
    """Take PySide6's hand off the imports: it reads the source of each module to see whether it wants other names in Qt.

    None of ours does, nor any that we use; it would cost a fifth of the start, and keep every source in memory.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


def _speak(app: QApplication, memory: QSettings) -> None:
    """The window's language, before there is a window: a file of sentences that is looked into, not read."""
    from backorder_desk.views import tongue

    tongue.speak(app, tongue.language(str(memory.value(tongue.MEMORY, ""))))


def scheme_of(memory: QSettings) -> str:
    """Which palette was chosen; empty: the system's."""
    return os.environ.get(THEME) or str(memory.value("look/scheme", ""))


def _scale(percent: str) -> None:
    """The size that was chosen in the settings: Qt asks for it once, before there is an application."""
    if percent.isdigit() and 80 <= int(percent) <= 200 and "QT_SCALE_FACTOR" not in os.environ:
        os.environ["QT_SCALE_FACTOR"] = str(int(percent) / 100)


def _crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A bug: the room that reports it is only opened when there is one."""
    from backorder_desk.views import crash

    crash.install()
    sys.excepthook(kind, error, trace)


def default_shop() -> Path:
    """Where the shop lies that nobody named: BACKORDER_DESK_SHOP, else the platform's user data folder."""
    named = os.environ.get("BACKORDER_DESK_SHOP")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("Backorder Desk", appauthor=False) / "shop.desk"


class _Maker:
    """Makes the sample shop: a year of business takes some seconds, off the window's thread."""

    def __init__(self, place: Path, clock: Callable[[], date]) -> None:
        self.place, self.clock = place, clock

    def make(self) -> None:
        """Make it, and let go of it."""
        from backorder_desk import sample

        sample.build(self.place, self.clock).close()

    def close(self) -> None:
        """Nothing is kept open."""


class House:
    """The one window that is open: the first screen, or a shop."""

    def __init__(self, look: Look | None, clock: Callable[[], date], memory: QSettings) -> None:
        self._look, self.clock, self.memory = look, clock, memory
        self.window: QWidget | None = None

    def dressed(self) -> Look:
        """The palette and the styles, put on when they are first needed."""
        if self._look is None:
            from PySide6.QtWidgets import QApplication

            from backorder_desk.views import theme

            app = QApplication.instance()
            assert isinstance(app, QApplication)
            self._look = theme.dress(app, scheme_of(self.memory))
        return self._look

    def begin(self, shop: Path) -> None:
        """At the start: the first frame at once, where it is remembered what stood in the window; else as `enter`."""
        from backorder_desk.views.first_frame import FirstFrame

        if not shop.exists():
            self.enter(shop)
            return
        try:
            frame = FirstFrame(shop, self.clock, self.memory)
        except Refused as refusal:
            self._welcome(shop, refusal)
            return
        self.window = frame
        if not frame.begin(self.furnish, scheme_of(self.memory)):
            self.furnish(frame)
            frame.show()

    def furnish(self, frame: FirstFrame) -> None:
        """Make all that stands in the window of a shop."""
        from backorder_desk.views.window import MainWindow

        window = MainWindow.out_of(frame, self.dressed())
        window.restores.connect(lambda backup: self._restore(window.shop, backup))

    def enter(self, shop: Path) -> None:
        """Open a shop; where there is none, or it cannot be opened, the first screen says so."""
        if not shop.exists():
            self._welcome(shop, None)
            return
        try:
            self._open(shop)
        except Refused as refusal:
            self._welcome(shop, refusal)

    def _open(self, shop: Path) -> None:
        from backorder_desk.views.window import MainWindow

        window = MainWindow(shop, self.clock, self.dressed(), self.memory)
        window.restores.connect(lambda backup: self._restore(shop, backup))
        self._show(window)

    def _restore(self, shop: Path, backup: Path) -> None:
        """The window lets go of the shop, the backup takes its place, and a new window opens on that."""
        from backorder_desk.views.backups import Restoring

        between = Restoring(shop, backup, self.clock)
        self._show(between)
        between.done.connect(lambda refusal: self._restored(shop, refusal))
        between.begin()

    def _restored(self, shop: Path, refusal: Refused | None) -> None:
        from backorder_desk.views.window import MainWindow
        from backorder_desk.views.words import say

        self.enter(shop)
        if not isinstance(self.window, MainWindow):
            return
        if refusal is None:
            self.window.tell(say("The backup is back in its place"), undo=False)
        else:
            self.window.refuse(refusal)

    def _welcome(self, shop: Path, refusal: Refused | None) -> None:
        from backorder_desk.views.welcome import Ways, Welcome

        self.dressed()
        self._show(
            Welcome(
                Ways(lambda name: self._make(shop, name), lambda: self._sample(shop), self._open), refusal
            )
        )

    def _make(self, shop: Path, name: str) -> None:
        from backorder_desk.desk import Desk

        shop.parent.mkdir(parents=True, exist_ok=True)
        Desk.new(shop, self.clock, shop_name=name).close()
        self._open(shop)

    def _sample(self, shop: Path) -> None:
        """The sample shop lies beside the real one and is never mixed with it."""
        place = shop.with_name("sample.desk")
        if place.exists():
            self._open(place)
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        from backorder_desk.views.background import Room
        from backorder_desk.views.welcome import Welcome

        assert isinstance(self.window, Welcome)
        self.window.wait_for_sample()
        self._maker = Room(lambda: _Maker(place, self.clock))
        self._maker.ask(lambda maker: maker.make(), lambda _: self._made(place), self.window.refused)

    def _made(self, place: Path) -> None:
        self._maker.close()
        self._open(place)

    def _show(self, window: QWidget) -> None:
        before, self.window = self.window, window
        window.show()
        if before is not None:
            before.close()
