"""The first run, and a shop that cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from backorder_desk.app import House, default_shop
from backorder_desk.desk import Desk
from backorder_desk.views.theme import Look
from backorder_desk.views.welcome import Welcome
from backorder_desk.views.window import MainWindow
from tests.views import shop
from tests.views.conftest import Driver


@pytest.fixture
def house(qtbot: QtBot, look: Look, memory: QSettings) -> Iterator[House]:
    house = House(look, lambda: shop.TODAY, memory)
    yield house
    if isinstance(house.window, MainWindow):
        Driver(house.window, qtbot, house.window.shop).calm()
    if house.window is not None:
        house.window.close()


def test_a_shop_is_made_from_its_name_alone(qtbot: QtBot, house: House, tmp_path: Path) -> None:
    house.enter(tmp_path / "new" / "shop.desk")
    first = house.window
    assert isinstance(first, Welcome)
    qtbot.waitExposed(first)
    QTest.keyClicks(first.name, "Harbour Hardware")
    QTest.keyClick(first.name, Qt.Key.Key_Return)
    assert isinstance(house.window, MainWindow)
    assert "Harbour Hardware" in house.window.windowTitle()
    desk = Desk.open(tmp_path / "new" / "shop.desk", lambda: shop.TODAY)
    assert desk.settings()["shop.name"] == "Harbour Hardware"
    desk.close()


def test_without_a_name_nothing_is_made(house: House, tmp_path: Path) -> None:
    house.enter(tmp_path / "shop.desk")
    assert isinstance(house.window, Welcome)
    next(one for one in house.window.findChildren(QPushButton) if one.property("main")).click()
    assert isinstance(house.window, Welcome)
    assert not (tmp_path / "shop.desk").exists()


def test_a_file_that_is_no_shop_is_refused_with_a_way_out(house: House, tmp_path: Path) -> None:
    (tmp_path / "shop.desk").write_text("no shop at all", encoding="utf-8")
    house.enter(tmp_path / "shop.desk")
    assert isinstance(house.window, Welcome)
    assert "is no shop" in house.window.refusal.words
    assert (tmp_path / "shop.desk").read_text(encoding="utf-8") == "no shop at all"


def test_the_shop_is_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKORDER_DESK_SHOP", "/somewhere/else.desk")
    assert default_shop() == Path("/somewhere/else.desk")
