"""An order on the telephone: by keyboard alone, its promise before it is saved."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from backorder_desk.desk import Desk
from backorder_desk.views import draft
from backorder_desk.views.new_order import NewOrderPage
from backorder_desk.views.theme import Look
from backorder_desk.views.window import MainWindow
from tests.views import shop
from tests.views.conftest import Driver

KEYS = 18
"""window.md §1: no more keys than this from Ctrl+N to saved"""


def page_of(drive: Driver) -> NewOrderPage:
    page = drive.window.pages["order"]
    assert isinstance(page, NewOrderPage)
    return page


def short_product(drive: Driver) -> str:
    """A product of which nothing is free and something is on its way."""
    rows = drive.ask(
        lambda desk: [r for r in desk.rows.rows("stock", only="short") if not r["free"] and r["incoming"]]
    )
    assert isinstance(rows, list)
    return str(rows[0]["sku"])


def test_an_order_that_stock_does_not_cover_takes_18_keys_and_no_dialog(drive: Driver) -> None:
    before = drive.ask(lambda desk: desk.rows.count("orders"))
    drive.keys("Ctrl+N")
    drive.type("lop")
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).customer.row)
    drive.type("apr")
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).entries[0].product.row)
    drive.type("9")
    drive.calm()
    page = page_of(drive)
    assert page.shown is not None
    answer = page.shown.answer
    assert answer.lines[0].backordered > 0
    assert answer.lines[0].promise is not None
    assert page.sentence.text() == answer.say
    assert page.entries[0].promise.text()
    assert drive.ask(lambda desk: desk.rows.count("orders")) == before  # said before it is saved
    drive.keys("Ctrl+Return")
    drive.calm()
    assert drive.ask(lambda desk: desk.rows.count("orders")) == int(str(before)) + 1
    assert "Took order" in drive.window.toast.text.text()
    pressed = len(["Ctrl+N", *"lop", "Return", *"apr", "Return", "9", "Ctrl+Return"])
    assert pressed <= KEYS
    assert not [child for child in drive.window.findChildren(QDialog) if child.isVisible()]


def test_enter_adds_lines_and_what_was_shown_is_what_is_saved(drive: Driver) -> None:
    drive.keys("Ctrl+N")
    drive.type("C103")
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).customer.row)
    for product, count in (("kettle", "2"), ("umbrella", "1"), ("colander", "40")):
        drive.type(product)
        drive.keys("Return")
        drive.shows(lambda: page_of(drive).entries[-1].product.row)
        drive.type(count)
        drive.keys("Return")
    drive.calm()
    shown = page_of(drive).shown
    assert shown is not None
    promised = [(line.sku, line.allocated, line.backordered, line.promise) for line in shown.answer.lines]
    assert len(promised) == 3
    drive.keys("Ctrl+Return")
    drive.calm()
    newest = drive.ask(lambda desk: desk.history(1)[0].words)
    number = str(newest).split()[2]
    lines = drive.ask(
        lambda desk: [(one.sku, one.allocated, one.backordered, one.promise) for one in desk.order(number)[1]]
    )
    assert lines == promised


def test_a_quick_hand_is_never_ahead_of_the_field(drive: Driver) -> None:
    """Enter at once after the letters: the field waits for its matches and then takes the first."""
    drive.keys("Ctrl+N")
    drive.type("C105")
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).customer.key == "C105")
    assert drive.focus is page_of(drive).entries[0].product


def test_ctrl_enter_before_the_promise_is_there_saves_once_it_stands(drive: Driver) -> None:
    before = drive.ask(lambda desk: desk.rows.count("orders"))
    drive.keys("Ctrl+N")
    drive.type("C105")
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).customer.key)
    drive.type("umb")
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).entries[0].product.key)
    drive.type("1")
    drive.keys("Ctrl+Return")
    drive.calm()
    assert drive.ask(lambda desk: desk.rows.count("orders")) == int(str(before)) + 1


@pytest.mark.parametrize("written", ["0", "-3", "1.5", "many", "9999999999999999"])
def test_a_quantity_that_cannot_be_is_refused_in_the_page(drive: Driver, written: str) -> None:
    drive.keys("Ctrl+N")
    drive.type("C105")
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).customer.key)
    drive.type("umb")
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).entries[0].product.key)
    drive.type(written)
    drive.calm()
    page = page_of(drive)
    assert page.refusal.isVisible()
    assert page.refusal.words
    assert not page.save.isEnabled()
    before = drive.ask(lambda desk: desk.rows.count("orders"))
    drive.keys("Ctrl+Return")
    drive.calm()
    assert drive.ask(lambda desk: desk.rows.count("orders")) == before
    page.entries[0].quantity.clear()
    drive.type("1")
    drive.calm()
    assert not page.refusal.isVisible()
    assert page.save.isEnabled()


def test_a_product_that_may_not_wait_is_refused_with_what_why_and_what_to_do(drive: Driver) -> None:
    sku = short_product(drive)
    drive.ask(lambda desk: desk.edit_product(sku, backorder="refuse"))
    drive.keys("Ctrl+N")
    drive.type("C105")
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).customer.key)
    drive.type(sku)
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).entries[0].product.key == sku)
    drive.type("1")
    drive.shows(page_of(drive).refusal.isVisible)
    assert page_of(drive).refusal._why.text()


def test_a_product_that_is_none_is_named_and_can_be_mended(drive: Driver) -> None:
    drive.keys("Ctrl+N")
    drive.type("C103")
    drive.keys("Return")
    drive.calm()
    drive.type("umbrela")
    drive.keys("Return")
    drive.calm()
    page = page_of(drive)
    assert "No product is called “umbrela”" in page.refusal.words
    assert page.entries[0].product.hasFocus()
    drive.keys("Backspace")
    drive.type("la")
    assert not page.refusal.words


def test_a_promise_that_grew_old_is_not_saved_but_shown_anew(drive: Driver) -> None:
    drive.keys("Ctrl+N")
    drive.type("C105")
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).customer.key)
    free = drive.ask(lambda desk: next(r for r in desk.rows.rows("stock") if r["free"] > 2))
    assert isinstance(free, dict)
    drive.type(free["sku"])
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).entries[0].product.key == free["sku"])
    drive.type("2")
    drive.calm()
    before = drive.ask(lambda desk: desk.rows.count("orders"))
    page = page_of(drive)
    page.look = lambda: None  # type: ignore[method-assign]  # the window has not noticed yet
    drive.ask(lambda desk: desk.take_order("C107", [(free["sku"], str(free["free"]))]))
    drive.keys("Ctrl+Return")
    drive.calm()
    assert "changed since" in page.refusal.words
    assert page.shown is not None
    assert page.shown.answer.lines[0].backordered == 2
    assert drive.ask(lambda desk: desk.rows.count("orders")) == int(str(before)) + 1
    drive.keys("Ctrl+Return")
    drive.calm()
    assert drive.ask(lambda desk: desk.rows.count("orders")) == int(str(before)) + 2


def test_a_customer_who_is_not_there_yet_is_one_enter_away(drive: Driver) -> None:
    drive.keys("Ctrl+N")
    drive.type("Zora Quill")
    drive.calm()
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).customer.key)
    assert drive.ask(lambda desk: [r["name"] for r in desk.rows.rows("customers", search="Zora Quill")]) == [
        "Zora Quill"
    ]


def test_a_customer_is_found_by_telephone_number(drive: Driver) -> None:
    drive.keys("Ctrl+N")
    drive.type("1007")
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).customer.key == "C107")


def test_the_draft_survives_a_crash(drive: Driver, qtbot: QtBot, look: Look, memory: QSettings) -> None:
    drive.keys("Ctrl+N")
    drive.type("C105")
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).customer.key)
    drive.type("umb")
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).entries[0].product.key)
    drive.type("3")
    drive.calm()
    after_the_crash = QSettings(memory.fileName(), QSettings.Format.IniFormat)  # as another process reads it
    window = MainWindow(drive.path, lambda: shop.TODAY, look, after_the_crash)
    window.show()
    other = Driver(window, qtbot, drive.path)
    other.calm()
    window.new_order()
    other.calm()
    page = page_of(other)
    assert page.customer.key == "C105"
    assert page.items == [(page.entries[0].product.key, "3")]
    assert page.shown is not None
    window.close()
    window.deleteLater()


def test_a_draft_of_another_shop_stays_there(memory: QSettings) -> None:
    draft.keep(memory, "one.desk", {"code": "C1", "name": "Ana"}, [({"sku": "K", "name": "Kettle"}, "2")])
    assert draft.recall(memory, "two.desk").empty
    assert draft.recall(memory, "one.desk").lines == [({"sku": "K", "name": "Kettle"}, "2")]
    assert json.loads(str(memory.value(draft.KEY)))["shop"] == "one.desk"
    draft.forget(memory)
    assert draft.recall(memory, "one.desk").empty


def test_a_moved_date_changes_the_promise_while_the_page_is_open(drive: Driver) -> None:
    drive.keys("Ctrl+N")
    drive.type("C105")
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).customer.key)
    sku = short_product(drive)
    drive.type(sku)
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).entries[0].product.key == sku)
    drive.type("1")
    drive.calm()
    before = page_of(drive).entries[0].promise.text()

    def later(desk: Desk) -> None:
        for row in desk.rows.rows("purchases", only="incoming"):
            if row["sku"] == sku:
                desk.redate(row["po"], shop.TODAY + timedelta(days=90), sku=sku)

    drive.ask(later)
    drive.shows(lambda: page_of(drive).entries[0].promise.text() not in ("", before))
