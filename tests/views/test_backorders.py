"""The queue under a person's hands: dragged, moved by keys and menu, changed, substituted, held; each said in a toast."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.modeltest import ModelTester

from backorder_desk.desk import Desk
from backorder_desk.views.backorders import BackordersPage
from backorder_desk.views.words import Row
from tests.views.conftest import Driver


def queue(drive: Driver) -> BackordersPage:
    page = drive.window.front
    assert isinstance(page, BackordersPage)
    return page


def rows_of(page: BackordersPage) -> list[Any]:
    return [page.model.row(number) for number in range(page.model.rowCount())]


def run(page: BackordersPage, length: int) -> int:
    """The place of the first of so many lines that wait for one product, each of another order, none of them held."""
    rows = rows_of(page)
    for start in range(len(rows) - length + 1):
        some = rows[start : start + length]
        if (
            len({row["sku"] for row in some}) == 1
            and len({row["order"] for row in some}) == length
            and not any(row["held"] for row in some)
        ):
            return start
    raise AssertionError("no queue is so long")


def middle(page: BackordersPage, row: int, *, upper: bool) -> QPoint:
    """A point on a row, in its upper or its lower half."""
    tall = page.table.rowHeight(row)
    return QPoint(200, page.table.rowViewportPosition(row) + (tall // 4 if upper else 3 * tall // 4))


def drag(page: BackordersPage, start: QPoint, end: QPoint) -> None:
    view = page.table.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for part in (1, 2, 3):
        QTest.mouseMove(view, start + (end - start) * part / 3)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def undo_words(desk: Desk) -> str:
    return desk.next_undo()


def test_a_line_dropped_on_another_asks_why_and_nothing_is_eaten(drive: Driver) -> None:
    page = queue(drive)
    place = run(page, 3)
    rows, before = rows_of(page), drive.ask(undo_words)
    page.table.scrollTo(page.model.index(place, 0))
    drag(page, middle(page, place + 2, upper=True), middle(page, place, upper=True))
    drive.calm()
    assert page.moving.isVisible()
    assert rows[place + 2]["customer"] in page.moving.words.text()
    assert rows[place]["order"] in page.moving.words.text()
    assert drive.ask(undo_words) == before  # nothing before the reason is there
    assert rows_of(page) == rows
    drive.type("Wedding on Saturday")
    drive.keys("Return")
    drive.calm()
    ids = list(page.model.ids)
    assert sorted(ids) == sorted(row["id"] for row in rows)
    assert ids[place : place + 3] == [rows[n]["id"] for n in (place + 2, place, place + 1)]
    assert "Wedding on Saturday" in str(drive.ask(undo_words))


def test_a_line_dropped_behind_the_last_of_its_queue_stands_last(drive: Driver) -> None:
    page = queue(drive)
    rows = rows_of(page)
    place = next(
        n
        for n in range(run(page, 3), len(rows) - 3)
        if rows[n]["sku"] == rows[n + 2]["sku"] != rows[n + 3]["sku"] and rows[n]["order"] != rows[n + 2]["order"]
    )
    assert page.model.moveRow(page.model.index(-1, -1), place, page.model.index(-1, -1), place + 3) is False
    drive.calm()
    assert "behind" in page.moving.words.text()
    drive.type("Asked for it")
    drive.keys("Return")
    drive.calm()
    ids = list(page.model.ids)
    assert ids.index(rows[place]["id"]) == place + 2
    drive.keys("Ctrl+Z")
    drive.calm()
    assert list(page.model.ids) == [row["id"] for row in rows]


def test_a_drop_into_another_products_queue_moves_nobody(drive: Driver) -> None:
    page = queue(drive)
    rows = rows_of(page)
    other = next(n for n in range(2, len(rows) - 1) if rows[n]["sku"] not in (rows[0]["sku"], rows[n - 1]["sku"]) and n > 2)
    page.drop(0, other + 1)
    drive.calm()
    assert page.refusal.isVisible()
    assert "queue of its own" in page.refusal.words
    assert rows_of(page) == rows


def test_esc_in_the_middle_of_a_drag_leaves_the_line_where_it_was(drive: Driver) -> None:
    page = queue(drive)
    place = run(page, 3)
    view = page.table.viewport()
    start = middle(page, place + 2, upper=True)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start - QPoint(0, 30))
    QTest.mouseMove(view, middle(page, place, upper=True))
    assert page.dragging.place == place
    assert page.dragging.line.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert page.dragging.place < 0
    assert not page.dragging.line.isVisible()
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle(page, place, upper=True))
    drive.calm()
    assert not page.moving.isVisible()


def test_overtaking_says_who_loses_how_many_days_before_it_posts(drive: Driver) -> None:
    page = queue(drive)
    rows = rows_of(page)
    for place in range(1, len(rows)):
        mover, first = rows[place], rows[place - 1]
        if mover["sku"] != first["sku"] or mover["order"] == first["order"] or mover["promise"] == first["promise"]:
            continue
        page.model.moveRow(page.model.index(-1, -1), place, page.model.index(-1, -1), place - 1)
        drive.calm()
        lost = [shown.text() for shown in page.moving.findChildren(type(page.moving.words)) if "longer, to" in shown.text()]
        if lost:
            break
    else:
        pytest.fail("nobody lost anything by any move")
    assert first["customer"] in lost[0]
    assert "day" in lost[0]
    assert drive.ask(undo_words) == drive.window.deeds["undo"].text().removeprefix("Undo: ")


def allocated(page: BackordersPage, least: int = 1) -> int:
    return next(n for n, row in enumerate(rows_of(page)) if row["allocated"] >= least)


def line_of(drive: Driver, row: Row) -> Any:
    return drive.ask(lambda desk: next(one for one in desk.order(row["order"])[1] if one.line == row["line"]))


def test_f2_a_smaller_quantity_frees_what_was_set_aside_and_says_to_whom_it_goes(drive: Driver) -> None:
    page = queue(drive)
    place = allocated(page, 2)
    row = page.model.row(place)
    assert row
    page.table.choose(place)
    drive.keys("F2")
    assert page.quantity.entry.hasFocus()
    drive.calm()
    assert page.quantity.entry.text() == str(row["ordered"])
    drive.type("1")
    drive.calm()
    assert "freed" in page.quantity.follows.text()  # before it posts
    assert line_of(drive, row).ordered == row["ordered"]
    drive.keys("Return")
    drive.calm()
    line = line_of(drive, row)
    assert (line.ordered - line.cancelled, line.allocated, line.backordered) == (1, 1, 0)
    said = drive.window.toast.text.text()
    assert "1 wanted now" in said
    assert "freed" in said
    assert drive.focus is page.table
    drive.keys("Ctrl+Z")
    drive.calm()
    assert line_of(drive, row).allocated == row["allocated"]


def test_a_quantity_that_is_none_is_refused_in_its_bar_and_stays_to_be_mended(drive: Driver) -> None:
    page = queue(drive)
    drive.keys("F2")
    drive.calm()
    drive.type("lots")
    drive.keys("Return")
    drive.calm()
    assert page.quantity.isVisible()
    assert "lots" in page.quantity.follows.text()
    drive.keys("Esc")
    assert page.quantity.isHidden()


def test_nothing_wanted_any_more_is_a_cancellation(drive: Driver) -> None:
    page = queue(drive)
    row = page.table.current()
    assert row
    drive.keys("F2")
    drive.type("0")
    drive.keys("Return")
    drive.calm()
    assert line_of(drive, row).backordered == 0


def test_s_gives_another_product_and_the_history_keeps_both(drive: Driver) -> None:
    page = queue(drive)
    place = next(n for n, row in enumerate(rows_of(page)) if row["sku"] != "COL-110")
    row = page.model.row(place)
    assert row
    page.table.choose(place)
    drive.keys("S")
    assert page.instead.product.hasFocus()
    drive.type("Colander")
    drive.keys("Return")
    drive.calm()
    assert "Colander" in page.instead.follows.text()  # what it would do, before it does
    assert line_of(drive, row).backordered == row["backordered"]
    drive.keys("Return")
    drive.calm()
    lines: Any = drive.ask(lambda desk: desk.order(row["order"])[1])
    old = next(one for one in lines if one.line == row["line"])
    new = next(one for one in lines if one.sku == "COL-110")
    assert old.cancelled == row["backordered"]
    assert new.ordered == row["backordered"]
    assert "Colander" in drive.window.toast.text.text()
    drive.keys("Ctrl+Z")
    drive.calm()
    assert line_of(drive, row).backordered == row["backordered"]


def test_what_the_shop_names_as_a_substitute_stands_there_already(drive: Driver) -> None:
    page = queue(drive)
    row = page.table.current()
    assert row
    drive.ask(lambda desk: desk.offer_instead(row["sku"], "COL-110"))
    drive.keys("S")
    drive.shows(lambda: page.instead.product.text() == "Colander")
    drive.calm()
    drive.keys("Return")
    drive.calm()
    lines: Any = drive.ask(lambda desk: desk.order(row["order"])[1])
    assert any(one.sku == "COL-110" for one in lines)


@pytest.mark.parametrize(("key", "said"), [("H", "Held"), ("P", "Pinned"), ("Del", "Cancelled")])
def test_each_deed_answers_in_a_toast_with_undo(drive: Driver, key: str, said: str) -> None:
    page = queue(drive)
    page.table.choose(allocated(page))
    row = page.table.current()
    assert row
    drive.keys(key)
    drive.shows(drive.window.toast.isVisible)
    assert drive.window.toast.text.text().startswith(said)
    assert drive.window.toast.undo.isVisible()
    drive.calm()


@pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise|grabbing)", extend=True)
def test_the_menu_of_a_row_offers_what_the_keys_do(drive: Driver) -> None:
    page = queue(drive)
    spot = page.table.viewport().mapToGlobal(middle(page, 1, upper=True))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle(page, 1, upper=True), spot)
    QApplication.sendEvent(page.table.viewport(), event)
    menu = next(one for one in drive.window.findChildren(QMenu) if one.isVisible() and one.title() == "")
    texts = [action.text() for action in menu.actions()]
    for wanted in ("Move up in the queue", "Hold", "Substitute another product", "Cancel"):
        assert wanted in texts
    menu.close()


def test_the_model_of_the_queue_keeps_qts_rules(drive: Driver, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(queue(drive).model)  # type: ignore[no-untyped-call]
