"""Orders from the page: amended, cancelled, handed over whole or in part, taken back, by keys and menu."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester

from backorder_desk.views.orders import OrdersPage
from tests.views.conftest import Driver


def orders(drive: Driver) -> OrdersPage:
    drive.keys("Ctrl+2")
    drive.calm()
    page = drive.window.front
    assert isinstance(page, OrdersPage)
    return page


def lines_of(drive: Driver, order: str) -> Any:
    return drive.ask(lambda desk: desk.order(order)[1])


def choose(drive: Driver, page: OrdersPage, *, least: int = 1, lines: int = 1) -> str:
    """Choose an order of so many lines whose first has so many set aside; its number."""
    for number in range(page.model.rowCount()):
        row = page.model.row(number)
        if row and row["lines"] == lines and row["ready"] and row["ship"] == "available":
            found = lines_of(drive, row["order"])
            if found[0].allocated >= least and not found[0].fulfilled:
                page.table.choose(number)
                return str(row["order"])
    raise AssertionError("there is no such order")


def open_lines(drive: Driver, page: OrdersPage, key: str) -> None:
    drive.keys(key)
    drive.calm()
    assert page.lines.isVisible()
    drive.shows(lambda: isinstance(drive.focus, QLineEdit))


def test_f2_changes_a_quantity_shows_what_follows_and_then_does_it(drive: Driver) -> None:
    page = orders(drive)
    order = choose(drive, page, least=2)
    before = lines_of(drive, order)[0]
    open_lines(drive, page, "F2")
    drive.type("1")
    drive.keys("Return")
    drive.calm()
    assert "freed" in page.lines.result.text()
    assert lines_of(drive, order)[0].ordered == before.ordered  # looking changes nothing
    drive.keys("Return")  # the button has the focus after the last line
    drive.calm()
    after = lines_of(drive, order)[0]
    assert after.ordered - after.cancelled == 1
    assert "freed" in drive.window.toast.text.text()
    assert page.lines.isHidden()
    drive.keys("Ctrl+Z")
    drive.calm()
    assert lines_of(drive, order)[0] == before


def test_0_typed_over_a_line_cancels_it(drive: Driver) -> None:
    page = orders(drive)
    order = choose(drive, page)
    open_lines(drive, page, "F2")
    drive.type("0")
    drive.keys("Return")
    drive.calm()
    drive.keys("Ctrl+Return")
    drive.calm()
    line = lines_of(drive, order)[0]
    assert (line.allocated, line.backordered) == (0, 0)


def test_a_part_goes_out_and_the_rest_stays_set_aside(drive: Driver) -> None:
    page = orders(drive)
    order = choose(drive, page, least=2)
    before = lines_of(drive, order)[0]
    open_lines(drive, page, "Ctrl+Shift+P")
    drive.type("1")
    drive.keys("Return")
    drive.calm()
    drive.keys("Ctrl+Return")
    drive.calm()
    after = lines_of(drive, order)[0]
    assert (after.fulfilled, after.allocated) == (1, before.allocated - 1)
    assert "handed over" in drive.window.toast.text.text()


def test_what_went_out_is_taken_back_and_says_to_whom_it_goes(drive: Driver) -> None:
    page = orders(drive)
    order = choose(drive, page)
    drive.keys("Ctrl+Shift+H")
    drive.calm()
    sent = lines_of(drive, order)[0]
    assert sent.fulfilled
    shelf: Any = drive.ask(lambda desk: desk.rows.rows("stock", search=sent.sku)[0])
    open_lines(drive, page, "Ctrl+Shift+B")
    drive.type("1")
    drive.keys("Return")
    drive.calm()
    assert "taken back" in page.lines.result.text()
    drive.keys("Ctrl+Return")
    drive.calm()
    assert lines_of(drive, order)[0].fulfilled == sent.fulfilled - 1
    assert drive.ask(lambda desk: desk.rows.rows("stock", search=sent.sku)[0]["on_hand"]) == shelf["on_hand"] + 1
    drive.keys("Ctrl+Z")
    drive.calm()
    assert lines_of(drive, order)[0].fulfilled == sent.fulfilled


def test_damaged_goods_come_back_without_filling_the_shelf(drive: Driver) -> None:
    page = orders(drive)
    order = choose(drive, page)
    drive.keys("Ctrl+Shift+H")
    drive.calm()
    sku = lines_of(drive, order)[0].sku
    shelf: Any = drive.ask(lambda desk: desk.rows.rows("stock", search=sku)[0]["on_hand"])
    open_lines(drive, page, "Ctrl+Shift+B")
    drive.type("1")
    drive.keys("Return")
    page.lines.damaged.click()
    drive.calm()
    drive.keys("Ctrl+Return")
    drive.calm()
    assert drive.ask(lambda desk: desk.rows.rows("stock", search=sku)[0]["on_hand"]) == shelf
    assert "Damaged" in drive.window.toast.text.text()


def test_more_than_went_out_is_refused_in_the_page_and_can_be_mended(drive: Driver) -> None:
    page = orders(drive)
    choose(drive, page)
    open_lines(drive, page, "Ctrl+Shift+B")
    drive.type("99")
    drive.keys("Return")
    drive.shows(page.refusal.isVisible)
    assert "went out" in page.refusal.words
    assert page.lines.isVisible()
    drive.keys("Esc")
    assert page.lines.isHidden()
    assert drive.focus is page.table


def test_del_cancels_the_order_and_says_to_whom_the_stock_goes(drive: Driver) -> None:
    page = orders(drive)
    order = choose(drive, page)
    drive.keys("Del")
    drive.calm()
    assert all(not (line.allocated or line.backordered) for line in lines_of(drive, order))
    assert "freed" in drive.window.toast.text.text()


def test_the_model_of_the_lines_keeps_qts_rules(drive: Driver, qtmodeltester: ModelTester) -> None:
    page = orders(drive)
    choose(drive, page, lines=2)
    open_lines(drive, page, "F2")
    drive.keys("Esc")
    qtmodeltester.check(page.lines.lines)  # type: ignore[no-untyped-call]
    drive.keys("Esc")
