"""The window itself: where the keys lead, what is named, what is undone, what is said."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from backorder_desk.views import actions, crash, toast
from backorder_desk.views.actions import DEEDS, SCREENS, TITLES
from backorder_desk.views.keycard import KeyCard
from backorder_desk.views.page import ListPage
from backorder_desk.views.theme import Look
from backorder_desk.views.window import MainWindow
from tests.views import shop
from tests.views.conftest import Driver


def test_the_first_paint_shows_real_rows(
    qtbot: QtBot, look: Look, shop_file: Path, memory: QSettings
) -> None:
    window = MainWindow(shop_file, lambda: shop.TODAY, look, memory)
    qtbot.addWidget(window)
    page = window.front
    assert isinstance(page, ListPage)
    assert page.model.rowCount() > 0  # before any event was handled, and without the desk
    assert not window.work.desk.waiting
    window.close()


def test_a_state_that_arrives_after_the_window_was_closed_is_let_go(
    qtbot: QtBot, look: Look, shop_file: Path, memory: QSettings
) -> None:
    window = MainWindow(shop_file, lambda: shop.TODAY, look, memory)
    qtbot.addWidget(window)
    window.close()
    window.work.desk.changed.emit((1, "Held", ""))  # it raised once: the rows are closed by then


@pytest.mark.parametrize(("number", "name"), list(enumerate(SCREENS, 1)))
def test_each_screen_has_its_key(drive: Driver, number: int, name: str) -> None:
    drive.keys(f"Ctrl+{number}")
    assert drive.window.page_name == name
    assert drive.window.heading.text() == TITLES[name]
    assert drive.window.rail.buttons[name].isChecked()


def test_no_two_actions_share_a_key_and_each_does_something() -> None:
    keys = [QKeySequence(key).toString() for deed in DEEDS for key in deed.keys]
    assert len(keys) == len(set(keys))
    for deed in DEEDS:
        assert deed.page or hasattr(MainWindow, deed.does), deed.name
        assert deed.menu in actions.MENUS


def test_an_action_of_a_page_rests_where_another_page_is_in_front(drive: Driver) -> None:
    assert drive.window.deeds["cancel"].isEnabled()
    drive.keys("Ctrl+4")
    assert not drive.window.deeds["cancel"].isEnabled()
    assert drive.window.deeds["edit"].isEnabled()


@pytest.mark.parametrize("name", [*SCREENS, "order"])
def test_everything_that_takes_the_focus_has_a_name(drive: Driver, name: str) -> None:
    drive.window.show_page(name)
    drive.calm()
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in drive.window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not _named(widget)
    ]
    assert not nameless


def _named(widget: QWidget) -> bool:
    found = QAccessible.queryAccessibleInterface(widget)
    return bool(found.text(QAccessible.Text.Name).strip())


@pytest.mark.parametrize("name", ["orders", "backorders", "stock", "purchases", "receive", "letters"])
def test_tab_leaves_every_table(drive: Driver, name: str) -> None:
    drive.window.show_page(name)
    drive.calm()
    table = next(table for table in drive.window.front.findChildren(QTableView) if table.isVisible())
    table.setFocus()
    assert drive.focus is table
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert drive.focus is not table


def test_f6_goes_round_the_panes(drive: Driver) -> None:
    seen = []
    for _ in range(3):
        drive.keys("F6")
        seen.append(drive.focus)
    assert drive.window.finder in seen
    assert len(set(seen)) == 3


def test_the_find_box_narrows_the_list_and_esc_gives_it_back(drive: Driver) -> None:
    page = drive.window.front
    assert isinstance(page, ListPage)
    before = page.model.rowCount()
    customer = page.model.row(0)["customer"]  # type: ignore[index]
    drive.keys("/")
    assert drive.focus is drive.window.finder
    drive.type(customer)
    drive.shows(lambda: 0 < page.model.rowCount() < before)
    assert {page.model.row(i)["customer"] for i in range(page.model.rowCount())} == {customer}  # type: ignore[index]
    drive.keys("Return")
    drive.calm()
    assert drive.window.inspector is not None
    assert customer in drive.window.inspector.told  # the answer stands beside the list
    drive.keys("Esc")
    drive.shows(lambda: page.model.rowCount() == before)


def test_a_search_that_finds_nothing_says_so_calmly(drive: Driver) -> None:
    drive.keys("Ctrl+F")
    drive.type("zzzzz")
    page = drive.window.front
    assert isinstance(page, ListPage)
    drive.shows(page.blank.isVisible)
    assert "zzzzz" in page.blank.text()


def test_the_find_box_says_what_the_page_in_front_is_narrowed_to(drive: Driver) -> None:
    drive.keys("Ctrl+3", "/")
    drive.type("kettle")
    drive.calm()
    drive.keys("Ctrl+6")
    assert not drive.window.finder.text()
    drive.keys("Ctrl+N", "/")
    assert drive.window.finder.hasFocus()  # an empty field of the order leaves it the key
    drive.keys("Ctrl+3")
    assert drive.window.finder.text() == "kettle"


def test_searching_on_a_page_that_is_no_list_leads_to_the_orders(drive: Driver) -> None:
    drive.keys("Ctrl+R")
    drive.window.go_find()
    drive.type("SO-1010")
    drive.shows(lambda: drive.window.page_name == "orders")
    assert drive.focus is drive.window.finder


def test_ctrl_z_undoes_by_name_and_ctrl_shift_z_does_it_again(drive: Driver) -> None:
    page = drive.window.front
    assert isinstance(page, ListPage)
    row = page.table.current()
    assert row
    drive.keys("H")
    drive.calm()
    words = drive.ask(lambda desk: desk.next_undo())
    assert words == f"Held {row['sku']}@{row['line']} of {row['order']}"
    assert drive.window.deeds["undo"].text() == f"Undo: {words}"
    assert str(words) in drive.window.undo_link.text()
    drive.keys("Ctrl+Z")
    drive.calm()
    assert drive.window.deeds["redo"].text() == f"Redo: {words}"
    assert not drive.ask(lambda desk: desk.rows.rows("backorders", search=row["order"])[0]["held"])
    drive.keys("Ctrl+Shift+Z")
    drive.calm()
    assert drive.ask(
        lambda desk: [
            one["held"] for one in desk.rows.rows("backorders", only="held") if one["id"] == row["id"]
        ]
    )


def test_undo_works_after_a_restart(drive: Driver, qtbot: QtBot, look: Look, memory: QSettings) -> None:
    drive.keys("H")
    drive.calm()
    held = drive.ask(lambda desk: desk.rows.count("backorders", only="held"))
    drive.window.close()
    again = MainWindow(drive.path, lambda: shop.TODAY, look, memory)
    qtbot.addWidget(again)
    again.show()
    other = Driver(again, qtbot, drive.path)
    other.shows(lambda: again.deeds["undo"].text().startswith("Undo: Held"))
    again.undo()
    other.calm()
    assert other.ask(lambda desk: desk.rows.count("backorders", only="held")) == int(str(held)) - 1
    again.close()


def test_the_toast_offers_undo_for_ten_seconds(drive: Driver) -> None:
    assert toast.LASTS == 10_000
    drive.keys("H")
    drive.shows(drive.window.toast.isVisible)
    assert drive.window.toast.text.text().startswith("Held")
    assert drive.window.toast._timer.remainingTime() > 5_000
    drive.calm()
    drive.window.toast.undo.click()
    drive.calm()
    assert drive.window.toast.text.text().startswith("Undone: Held")


def test_what_another_program_writes_is_seen(drive: Driver) -> None:
    page = drive.window.front
    assert isinstance(page, ListPage)
    order = page.model.row(0)["order"]  # type: ignore[index]
    before = page.model.rowCount()
    drive.ask(lambda desk: desk.cancel(order))
    drive.shows(lambda: page.model.rowCount() < before)


def test_the_inspector_tells_the_story_with_its_reasons(drive: Driver) -> None:
    drive.keys("F4")
    drive.calm()
    page = drive.window.front
    row = page.story()
    assert row
    assert drive.window.inspector is not None
    why = drive.ask(lambda desk: desk.order(row["order"])[1][0].why)
    drive.shows(lambda: row["order"] in drive.window.inspector.told)  # type: ignore[union-attr]
    assert str(why) in drive.window.inspector.told
    drive.keys("Ctrl+4")
    drive.shows(lambda: "on hand" in drive.window.inspector.told)  # type: ignore[union-attr]
    drive.keys("F4")
    assert drive.window.inspector.isHidden()


def test_the_key_card_holds_every_action_with_a_key(drive: Driver) -> None:
    from PySide6.QtWidgets import QLabel

    drive.window.show_keys()
    card = drive.window.findChild(KeyCard)
    assert card is not None
    shown = {label.text() for label in card.findChildren(QLabel)}
    assert {deed.text for deed in DEEDS if deed.keys} <= shown
    card.close()


def test_the_key_card_is_no_higher_than_the_window(drive: Driver) -> None:
    for width, height, most in ((1366, 740, 640), (683, 384, 384)):
        drive.window.resize(width, height)
        drive.window.show_keys()
        card = drive.window.findChildren(KeyCard)[-1]
        assert card.height() <= most
        card.close()
        drive.calm()


def test_the_window_remembers_its_page(drive: Driver, qtbot: QtBot, look: Look, memory: QSettings) -> None:
    drive.keys("Ctrl+4")
    drive.calm()
    drive.window.close()
    again = MainWindow(drive.path, lambda: shop.TODAY, look, memory)
    qtbot.addWidget(again)
    assert again.page_name == "stock"
    again.close()


def test_today_counts_what_needs_somebody_and_a_number_opens_it(drive: Driver) -> None:
    drive.keys("Ctrl+1")
    drive.calm()
    from backorder_desk.views.today import TodayPage

    page = drive.window.front
    assert isinstance(page, TodayPage)
    waiting = drive.ask(lambda desk: desk.rows.count("backorders"))
    assert page.cards["waiting"].figure.text() == str(waiting)
    drive.keys("5")
    assert drive.window.page_name == "backorders"


def test_a_bug_leaves_a_report_and_a_log_and_the_window_up(drive: Driver, tmp_path: Path) -> None:
    hook = crash.hook(tmp_path / "reports")
    try:
        raise ZeroDivisionError("by nothing")
    except ZeroDivisionError:
        kind, error, trace = sys.exc_info()
        assert kind is not None
        assert error is not None
        hook(kind, error, trace)
    reports = list((tmp_path / "reports").glob("report-*.txt"))
    assert len(reports) == 1
    assert "ZeroDivisionError: by nothing" in reports[0].read_text("utf-8")
    assert "by nothing" in (tmp_path / "reports" / "desk.log").read_text("utf-8")
    assert drive.window.isVisible()
    for box in QApplication.topLevelWidgets():
        if type(box).__name__ == "QMessageBox":
            assert "Traceback" not in box.text() + box.informativeText()  # type: ignore[attr-defined]
            box.close()


def test_no_act_and_no_search_is_done_on_the_windows_thread(
    drive: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    from backorder_desk.desk import Desk
    from backorder_desk.model.browse import Browse

    home = threading.get_ident()
    seen: list[str] = []

    def watched(owner: type, name: str) -> None:
        real = getattr(owner, name)

        def spy(self: object, *args: object, **more: object) -> object:
            if threading.get_ident() == home:
                seen.append(name)
            return real(self, *args, **more)

        monkeypatch.setattr(owner, name, spy)

    for name in ("act", "preview", "post", "notices", "next_undo", "order"):
        watched(Desk, name)
    for name in ("ids", "first", "count", "find", "figures"):
        watched(Browse, name)
    for name in (*SCREENS, "order"):
        drive.window.show_page(name)
        drive.calm()
    drive.keys("Ctrl+3", "H", "Ctrl+Z", "F4")
    drive.calm()
    assert not seen


def test_the_source_opens_no_dialog_by_exec_and_pumps_no_events() -> None:
    source = Path(actions.__file__).parent
    for file in source.glob("*.py"):
        text = file.read_text("utf-8")
        assert ".exec()" not in text, file.name
        assert "processEvents" not in text, file.name


def test_every_page_fits_a_small_screen_at_200_percent(drive: Driver) -> None:
    """1366 × 768 at 200 percent is 683 × 384."""
    for name in (*SCREENS, "order"):
        drive.window.show_page(name)
        drive.calm()
    least = drive.window.minimumSizeHint()
    assert least.width() <= 683
    assert least.height() <= 384


def test_on_a_small_screen_what_is_asked_takes_the_place_of_the_list(drive: Driver) -> None:
    page = drive.window.front
    assert isinstance(page, ListPage)
    drive.window.resize(683, 384)
    drive.calm()
    for key in ("F2", "S", "Alt+Down"):
        drive.keys(key)
        drive.calm()
        assert not page.table.isVisible()
        asked = drive.focus.parentWidget()
        assert asked is not None
        assert (drive.window.width(), drive.window.height()) == (683, 384)
        assert asked.height() >= asked.minimumSizeHint().height()
        drive.keys("Esc")
        assert page.table.hasFocus()


def test_where_it_is_narrow_the_columns_that_can_be_spared_give_way(drive: Driver) -> None:
    page = drive.window.front
    assert isinstance(page, ListPage)
    wide = [n for n in range(len(page.model.columns)) if not page.table.isColumnHidden(n)]
    drive.window.resize(900, 600)
    drive.calm()
    narrow = [n for n in range(len(page.model.columns)) if not page.table.isColumnHidden(n)]
    assert len(narrow) < len(wide)
    assert all(page.model.columns[n].spare for n in set(wide) - set(narrow))


def test_the_desk_rests_when_nobody_acts(drive: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    rested: list[object] = []

    def rest(desk: object) -> None:
        rested.append(desk)

    monkeypatch.setattr("backorder_desk.desk.Desk.rest", rest)
    drive.window._rest.setInterval(50)
    drive.window.work.desk.ask(lambda desk: desk.hold("SO-1002"))
    drive.shows(lambda: len(rested) == 1)
