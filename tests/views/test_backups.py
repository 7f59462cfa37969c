"""Backups by themselves, and one put back by a layman within a minute."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from backorder_desk.app import House
from backorder_desk.controller import backups
from backorder_desk.views.backups import BackupsPage, Restoring
from backorder_desk.views.keeping import EVERY, TROUBLE, Keeper
from backorder_desk.views.theme import Look
from backorder_desk.views.window import MainWindow
from tests.views import shop
from tests.views.conftest import Driver


def settled(drive: Driver) -> Keeper:
    """The keeper, with nothing under way."""
    keeper = drive.window.keeper()
    drive.shows(lambda: not keeper.room.waiting)
    return keeper


def test_opening_a_shop_makes_a_backup_and_the_status_line_says_so(drive: Driver) -> None:
    keeper = settled(drive)
    assert not backups.kept(drive.path)
    assert drive.window.backed.text() == "No backup yet"
    keeper.opening.start(0)
    drive.shows(lambda: backups.kept(drive.path))
    drive.shows(lambda: drive.window.backed.text().startswith("Backup "))


def test_every_half_hour_a_backup_is_made_only_if_anything_changed(drive: Driver) -> None:
    keeper = settled(drive)
    assert keeper.every.isActive()
    assert keeper.every.interval() == EVERY == 30 * 60 * 1000
    keeper.keep()
    settled(drive)
    keeper.every.timeout.emit()
    settled(drive)
    assert len(backups.kept(drive.path)) == 1
    drive.keys("H")
    drive.calm()
    keeper.every.timeout.emit()
    settled(drive)
    assert len({one.entry for one in backups.kept(drive.path)}) == 2


def test_closing_the_shop_makes_a_backup_of_what_was_done(drive: Driver) -> None:
    settled(drive)
    drive.keys("H")
    drive.calm()
    drive.window.close()
    (made,) = backups.kept(drive.path)
    held = drive.ask(lambda desk: desk.next_undo())
    assert backups.inside(drive.path, made.path, lambda: shop.TODAY).last[0].words == held


def test_closing_an_untouched_shop_copies_nothing(drive: Driver) -> None:
    settled(drive)
    drive.window.close()
    assert not backups.kept(drive.path)


def test_a_backup_that_fails_at_the_close_is_told_at_the_next_opening(
    drive: Driver, memory: QSettings, look: Look, qtbot: QtBot
) -> None:
    settled(drive)
    backups.folder(drive.path).write_text("in the way")
    drive.keys("H")
    drive.calm()
    drive.window.close()
    assert "no place for backups" in str(memory.value(TROUBLE))
    again = MainWindow(drive.path, lambda: shop.TODAY, look, memory)
    qtbot.addWidget(again)
    again.show()
    drive.shows(lambda: again.backed.text() == "The last backup failed")
    again.close()


def test_no_act_waits_for_a_backup(drive: Driver) -> None:
    keeper = settled(drive)
    keeper.keep(always=True)
    assert keeper.room.waiting
    assert not drive.window.work.desk.waiting


@pytest.fixture
def house(qtbot: QtBot, look: Look, memory: QSettings, shop_master: Path, tmp_path: Path) -> Iterator[House]:
    path = Path(shutil.copy(shop_master, tmp_path / "harbour.desk"))
    house = House(look, lambda: shop.TODAY, memory)
    house.enter(path)
    yield house
    assert house.window is not None
    if isinstance(house.window, MainWindow):
        Driver(house.window, qtbot, path).calm()
    house.window.close()


def driver_of(house: House, qtbot: QtBot) -> Driver:
    window = house.window
    assert isinstance(window, MainWindow)
    window.activateWindow()
    drive = Driver(window, qtbot, window.shop)
    drive.shows(window.isActiveWindow)
    drive.shows(lambda: window.deeds["undo"].text() != "Undo")
    drive.calm()
    return drive


def test_a_backup_is_looked_into_and_put_back(house: House, qtbot: QtBot) -> None:
    drive = driver_of(house, qtbot)
    first = drive.window
    keeper = settled(drive)
    drive.window.back_up()
    settled(drive)
    waiting = drive.ask(lambda desk: desk.rows.count("backorders"))
    order = drive.ask(lambda desk: desk.rows.rows("backorders")[0]["order"])
    drive.ask(lambda desk: desk.cancel(str(order)))
    drive.window.show_page("backups")
    page = drive.window.front
    assert isinstance(page, BackupsPage)
    drive.shows(lambda: not keeper.room.waiting and page.inside is not None)
    assert page.inside is not None
    assert page.inside.losing == 1
    assert page.losing.text() == "1 act since then would go"
    assert str(order) in page.lost.text()
    drive.keys("Ctrl+Return")
    box = page.findChild(QMessageBox)
    assert box is not None
    assert isinstance(box.defaultButton(), QPushButton)
    assert box.defaultButton().text() == "Leave it"
    next(one for one in box.buttons() if one.text() == "Put it back").click()
    drive.shows(lambda: isinstance(house.window, MainWindow) and house.window is not first)
    again = driver_of(house, qtbot)
    assert again.ask(lambda desk: desk.rows.count("backorders")) == waiting
    assert again.window.toast.text.text() == "The backup is back in its place"
    kept = [path for path in again.path.parent.glob("*.desk") if "before-restore" in path.name]
    assert len(kept) == 1


def test_a_backup_that_cannot_be_put_back_leaves_the_shop_as_it_is(house: House, qtbot: QtBot, tmp_path: Path) -> None:
    drive = driver_of(house, qtbot)
    settled(drive)
    wrong = tmp_path / "wrong.desk"
    wrong.write_text("no shop at all")
    first = drive.window
    before = drive.ask(lambda desk: desk.rows.count("orders"))
    drive.window.restore(wrong)
    assert isinstance(house.window, Restoring)
    drive.shows(lambda: isinstance(house.window, MainWindow) and house.window is not first)
    again = driver_of(house, qtbot)
    assert "no shop" in again.window.front.refusal.words
    assert again.ask(lambda desk: desk.rows.count("orders")) == before


def test_the_page_fits_a_small_screen_at_200_percent(drive: Driver) -> None:
    drive.window.show_page("backups")
    drive.calm()
    least = drive.window.front.minimumSizeHint()
    assert least.width() <= 683 - 148
    assert least.height() <= 290
