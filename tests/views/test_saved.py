"""Views under a name, columns as somebody likes them, the chosen row: all come back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from backorder_desk.views.page import ListPage
from backorder_desk.views.saved import Kept, keep
from backorder_desk.views.theme import Look
from backorder_desk.views.window import MainWindow
from tests.views import shop
from tests.views.conftest import Driver


@pytest.fixture
def page(drive: Driver) -> ListPage:
    front = drive.window.front
    assert isinstance(front, ListPage)
    drive.shows(lambda: front.findChild(Kept))
    return front


def again(drive: Driver, look: Look, memory: QSettings, qtbot: QtBot) -> Driver:
    """Close the window, and open another on the same shop."""
    drive.calm()
    drive.window.close()
    window = MainWindow(drive.path, lambda: shop.TODAY, look, memory)
    qtbot.addWidget(window, before_close_func=lambda _: Driver(window, qtbot, drive.path).calm())
    window.resize(1366, 740)
    window.show()
    other = Driver(window, qtbot, drive.path)
    other.shows(lambda: window.front.findChild(Kept))
    other.calm()
    return other


def list_of(drive: Driver) -> ListPage:
    front = drive.window.front
    assert isinstance(front, ListPage)
    return front


def shown(page: ListPage) -> list[str]:
    """The keys of the columns that are seen, from left to right."""
    head, columns = page.table.horizontalHeader(), page.model.columns
    order = [head.logicalIndex(visual) for visual in range(len(columns))]
    return [columns[n].key for n in order if not page.table.isColumnHidden(n)]


def test_a_view_is_saved_under_a_name_and_comes_back_after_a_restart(
    drive: Driver, page: ListPage, look: Look, memory: QSettings, qtbot: QtBot
) -> None:
    views = keep(page).views
    assert views.save.isHidden()
    page.filter("held")
    drive.calm()
    assert views.save.isHidden()  # a chip alone is there already
    page.filter("")
    drive.window.go_find()
    drive.type("lopez")
    drive.shows(lambda: not views.save.isHidden())
    views.save.click()
    assert drive.focus is views.name
    views.name.selectAll()
    drive.type("The Lopez family")
    drive.keys("Return")
    drive.calm()
    found = page.model.rowCount()
    assert views.chips["The Lopez family"].isChecked()
    other = again(drive, look, memory, qtbot)
    page = list_of(other)
    assert page.model.rowCount() > found
    chip = keep(page).views.chips["The Lopez family"]
    chip.click()
    other.shows(lambda: page.model.rowCount() == found)
    other.calm()
    assert other.window.finder.text() == "lopez"
    assert chip.isChecked()
    other.window.close()


def test_a_view_is_forgotten_by_del_and_a_filter_leaves_it(drive: Driver, page: ListPage) -> None:
    views = keep(page).views
    page.show_choice(search="lopez")
    drive.calm()
    views.keep("Lopez")
    page.filter("late")
    drive.calm()
    assert not views.chips["Lopez"].isChecked()
    orders = drive.ask(lambda desk: desk.rows.count("orders", only="waiting"))
    views.chips["Lopez"].setFocus()
    drive.keys("Del")
    assert not views.chips
    assert not views.kept
    drive.calm()
    assert drive.ask(lambda desk: desk.rows.count("orders", only="waiting")) == orders  # and nothing was cancelled


def test_columns_are_put_away_moved_and_widened_and_stay_so(
    drive: Driver, page: ListPage, look: Look, memory: QSettings, qtbot: QtBot
) -> None:
    columns = keep(page).columns
    before = shown(page)
    number = next(n for n, one in enumerate(page.model.columns) if one.key == "promise")
    menu = columns.menu()
    next(action for action in menu.actions() if action.text() == "Promise").trigger()
    menu.close()
    page.table.horizontalHeader().moveSection(1, 0)
    customer = next(n for n, one in enumerate(page.model.columns) if one.key == "customer")
    page.table.setColumnWidth(customer, 300)
    assert shown(page)[0] == "customer"
    assert "promise" not in shown(page)
    other = again(drive, look, memory, qtbot)
    page = list_of(other)
    assert shown(page)[0] == "customer"
    assert "promise" not in shown(page)
    assert page.table.columnWidth(customer) >= 300
    other.window.resize(1300, 700)  # a change of size does not bring it back
    other.calm()
    assert page.table.isColumnHidden(number)
    keep(page).columns.reset()
    assert shown(page) == before
    other.window.close()


def test_the_last_column_cannot_be_put_away(drive: Driver, page: ListPage) -> None:
    columns = keep(page).columns
    for number in range(1, len(page.model.columns)):
        columns.show_column(number, on=False)
    menu = columns.menu()
    assert not menu.actions()[0].isEnabled()
    menu.close()
    columns.reset()


def test_the_chosen_row_comes_back(drive: Driver, page: ListPage, look: Look, memory: QSettings, qtbot: QtBot) -> None:
    page.table.choose(9)
    drive.calm()
    chosen = page.table.current()
    assert chosen
    other = again(drive, look, memory, qtbot)
    current = list_of(other).table.current()
    assert current
    assert current["id"] == chosen["id"]
    other.window.close()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_columns_are_reached_from_the_menu_too(drive: Driver, page: ListPage) -> None:
    from PySide6.QtWidgets import QMenu

    drive.window.deeds["columns"].trigger()
    menu = next(one for one in page.table.findChildren(QMenu) if one.accessibleName() == "Columns")
    assert [action.text() for action in menu.actions()][-1] == "As they were"
    menu.close()
