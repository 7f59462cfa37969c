"""A window on a small shop, driven as a person would: by keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backorder_desk.desk import Desk
from backorder_desk.views import theme
from backorder_desk.views.window import MainWindow
from tests.views import shop

LONG = 30_000
"""milliseconds; nothing here takes so long, but the machine may be shared"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a screen remarks on itself whenever a window is shown; every other word of Qt's fails."""
    here = Path(__file__).parent
    for item in (item for item in items if here in item.path.parents):
        item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True))


@pytest.fixture(scope="session")
def shop_master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small shop, made once."""
    path = tmp_path_factory.mktemp("shop") / "harbour.desk"
    shop.make(path, customers=60, lines=150).close()
    return path


@pytest.fixture
def shop_file(shop_master: Path, tmp_path: Path) -> Path:
    """A copy of it to work on."""
    return Path(shutil.copy(shop_master, tmp_path / "harbour.desk"))


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    """What a window remembers, in a file of the test's own."""
    return QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def look(qapp: QApplication) -> theme.Look:
    """The light palette, put on."""
    return theme.dress(qapp, "light")


@dataclass
class Driver:
    """The window and the hands of the person before it."""

    window: MainWindow
    qtbot: QtBot
    path: Path

    def calm(self) -> None:
        """Wait until nothing is under way: no job, no pause in typing."""
        self.qtbot.waitUntil(lambda: self._idle() and self._idle_again(), timeout=LONG)

    def _idle(self) -> bool:
        work = self.window.work
        return not (work.desk.waiting or work.reads.waiting)

    def _idle_again(self) -> bool:
        self.qtbot.wait(80)
        return self._idle()

    def keys(self, *sequences: str) -> None:
        """Press each of these, such as "Ctrl+N", "Return", "Alt+Up"."""
        for sequence in sequences:
            QTest.keySequence(self.focus, QKeySequence(sequence))

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        QTest.keyClicks(self.focus, text)

    @property
    def focus(self) -> QWidget:
        """Where the keys go."""
        return QApplication.focusWidget() or self.window

    def shows(self, condition: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=LONG)

    def ask(self, question: Callable[[Desk], object]) -> object:
        """Ask the shop file itself, past the window."""
        desk = Desk.open(self.path, lambda: shop.TODAY)
        try:
            return question(desk)
        finally:
            desk.close()


@pytest.fixture
def drive(qtbot: QtBot, look: theme.Look, shop_file: Path, memory: QSettings) -> Iterator[Driver]:
    """An open window on a shop of its own, calm."""
    window = MainWindow(shop_file, lambda: shop.TODAY, look, memory)
    window.resize(1366, 740)
    window.show()
    window.activateWindow()
    driver = Driver(window, qtbot, shop_file)
    driver.shows(window.isActiveWindow)
    driver.shows(lambda: window.deeds["undo"].text() != "Undo")
    driver.calm()
    yield driver
    driver.calm()
    window.close()
    window.deleteLater()
