"""The first frame: the rows of the shop in the places where they will stand, and nothing lost that is typed meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from backorder_desk.app import House
from backorder_desk.views import theme
from backorder_desk.views.first_frame import SKETCH, FirstFrame
from backorder_desk.views.page import ListPage
from backorder_desk.views.theme import Look
from backorder_desk.views.widths import PAD
from backorder_desk.views.window import MainWindow
from tests.views import shop

ROWS = 6
"""rows that are compared, below the chosen one"""


@pytest.fixture
def remembered(qtbot: QtBot, look: Look, shop_file: Path, memory: QSettings) -> QSettings:
    """What a window remembers that stood on the screen once, smaller than the next one will."""
    window = MainWindow(shop_file, lambda: shop.TODAY, look, memory)
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    qtbot.waitUntil(lambda: memory.value(SKETCH) is not None)
    qtbot.waitUntil(lambda: not (window.work.desk.waiting or window.work.reads.waiting), timeout=30_000)
    window.close()
    memory.remove("geometry")
    return memory


Begins = Callable[[], tuple[House, FirstFrame]]


@pytest.fixture
def begins(qtbot: QtBot, look: Look, shop_file: Path, remembered: QSettings) -> Begins:
    """Start once more, and stop at the first frame."""

    def begin() -> tuple[House, FirstFrame]:
        house = House(look, lambda: shop.TODAY, remembered)
        house.furnish = lambda frame: None  # type: ignore[method-assign]
        house.begin(shop_file)
        frame = house.window
        assert type(frame) is FirstFrame
        qtbot.addWidget(frame)
        qtbot.waitExposed(frame)
        return house, frame

    return begin


def _furnished(qtbot: QtBot, house: House, frame: FirstFrame) -> MainWindow:
    House.furnish(house, frame)
    assert isinstance(frame, MainWindow)
    qtbot.waitUntil(lambda: frame.early is None and frame.canvas is None)
    return frame


def _calm(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not (window.work.desk.waiting or window.work.reads.waiting), timeout=30_000)


def _differing(one: QImage, other: QImage) -> float:
    """The part of their points that are not alike, rounding of colours aside."""
    points = [(x, y) for x in range(0, one.width(), 2) for y in range(one.height())]
    unlike = sum(abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 40 for x, y in points)
    return unlike / len(points)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_furnished_page_shows_the_same_rows_in_the_same_places(
    qtbot: QtBot, look: Look, begins: Begins, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BACKORDER_DESK_THEME", scheme)
    house, frame = begins()
    first = frame.grab().toImage()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    look.wear(app, theme.SCHEMES[scheme])
    window = _furnished(qtbot, house, frame)
    page = window.front
    assert isinstance(page, ListPage)
    corner = page.table.viewport().mapTo(window, QPoint(0, 0))
    then = window.grab().toImage()
    height = page.table.verticalHeader().defaultSectionSize()
    across = page.table.columnViewportPosition(1) + page.table.columnWidth(1)
    for number in range(ROWS):
        box = (corner.x(), corner.y() + number * height, across - PAD, height)
        assert _differing(first.copy(*box), then.copy(*box)) < 0.01, page.model.row(number)
        assert len({first.pixel(x, box[1] + y) for x in range(box[0], across) for y in range(height)}) > 8  # words
    below = (corner.x(), corner.y() + height, across, height)
    assert _differing(first.copy(corner.x(), corner.y(), across, height), first.copy(*below)) > 0.01  # rows differ
    _calm(qtbot, window)
    window.close()


def test_the_frame_says_what_the_shop_says_now(begins: Begins, shop_file: Path) -> None:
    from backorder_desk.desk import Desk

    desk = Desk.open(shop_file, lambda: shop.TODAY)
    gone = desk.rows.rows("backorders")[0]
    desk.cancel(gone["order"])
    rows = desk.rows.rows("backorders")[:ROWS]
    desk.close()
    _, frame = begins()
    assert frame.canvas is not None
    said = [text for ink in frame.canvas.findChildren(type(frame.canvas.ink("ink"))) for *_, text in ink.texts]
    assert all(row["order"] in said for row in rows)
    assert gone["order"] not in said
    frame.close()


def test_what_is_typed_before_there_is_a_field_is_not_lost(qtbot: QtBot, begins: Begins) -> None:
    house, frame = begins()
    QTest.keyClick(frame, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(frame, "SO-10")
    window = _furnished(qtbot, house, frame)
    qtbot.waitUntil(lambda: window.finder.text() == "SO-10")
    _calm(qtbot, window)
    window.close()


def test_what_is_pressed_before_there_is_a_button_is_not_lost(qtbot: QtBot, begins: Begins) -> None:
    house, frame = begins()
    rail = QPoint(60, 221)
    QTest.mouseClick(frame, Qt.MouseButton.LeftButton, pos=rail)
    window = _furnished(qtbot, house, frame)
    button = window.childAt(rail)
    qtbot.waitUntil(lambda: window.page_name != "backorders")
    assert button is window.rail.buttons[window.page_name]
    _calm(qtbot, window)
    window.close()


def test_a_frame_that_is_closed_before_it_is_furnished_lets_go(qtbot: QtBot, begins: Begins) -> None:
    _, frame = begins()
    frame.close()
    assert not frame.isVisible()


def test_all_around_the_rows_stands_where_it_will_stand(qtbot: QtBot, begins: Begins) -> None:
    house, frame = begins()
    first = frame.grab().toImage()
    window = _furnished(qtbot, house, frame)
    then = window.grab().toImage()
    for box in ((0, 0, 1280, 92), (0, 180, 190, 580), (0, 730, 1280, 30)):
        assert _differing(first.copy(*box), then.copy(*box)) < 0.01, box
    _calm(qtbot, window)
    window.close()


def test_a_window_of_another_shape_is_furnished_at_once(shop_file: Path, remembered: QSettings, qtbot: QtBot) -> None:
    small = FirstFrame(shop_file, lambda: shop.TODAY, remembered)
    qtbot.addWidget(small)
    small.resize(700, 500)
    assert not small.begin(lambda frame: None)
    small.close()


def test_without_a_memory_the_window_is_furnished_at_once(qtbot: QtBot, look: Look, shop_file: Path, memory: QSettings) -> None:
    house = House(look, lambda: shop.TODAY, memory)
    house.begin(shop_file)
    window = house.window
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    assert window.canvas is None
    window.close()


def test_every_event_the_window_answers_is_answered_by_its_first_frame() -> None:
    """Qt's binding remembers, from the first event of a kind on, whether it is answered at all."""
    answered = {name for name in vars(MainWindow) if name in dir(QMainWindow)}
    events = {name for name in answered if name == "event" or name.endswith("Event") or name == "sizeHint"}
    assert events
    assert events <= set(vars(FirstFrame))


_UNTIL_THE_FRAME = """
import os, sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QSettings
from backorder_desk import app

def furnish(house, frame):
    print(frame.isVisible(), *sorted({name.partition(".")[0] for name in sys.modules}))
    print("backorder_desk.views.window" in sys.modules, "backorder_desk.desk" in sys.modules)
    sys.stdout.flush()
    os._exit(0)

app.House.furnish = furnish
app.QSettings = QSettings
QSettings.setDefaultFormat(QSettings.Format.IniFormat)
app.main(Path(sys.argv[1]), date.fromordinal(int(sys.argv[2])))
"""


def test_nothing_heavy_is_imported_before_the_first_frame(remembered: QSettings, shop_file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "settings" / "Backorder Desk"
    folder.mkdir(parents=True)
    remembered.sync()
    (folder / "Backorder Desk.ini").write_bytes(Path(remembered.fileName()).read_bytes())
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder.parent)}
    run = subprocess.run(
        [sys.executable, "-c", _UNTIL_THE_FRAME, str(shop_file), str(shop.TODAY.toordinal())],
        env=settings,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    modules, rooms = run.stdout.splitlines()
    shown, *names = modules.split()
    assert shown == "True", run.stderr
    assert not {"sqlmodel", "sqlalchemy", "alembic", "reportlab", "pydantic", "openpyxl"} & set(names)
    assert rooms == "False False"
