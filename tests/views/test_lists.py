"""The lists that are worked in: backorders, stock, purchases, orders, letters."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit

from backorder_desk.desk import Desk
from backorder_desk.views.backorders import BackordersPage
from backorder_desk.views.letters import LettersPage
from backorder_desk.views.page import ListPage
from backorder_desk.views.purchases import PurchasesPage
from backorder_desk.views.stock import StockPage
from tests.views.conftest import Driver


def count_of(desk: Desk, only: str) -> int:
    return desk.rows.count("backorders", only=only)


def queue(drive: Driver) -> BackordersPage:
    page = drive.window.front
    assert isinstance(page, BackordersPage)
    return page


def neighbours(page: BackordersPage) -> int:
    """The place of a line whose upper neighbour waits for the same product in another order."""
    rows: list[Any] = [page.model.row(number) for number in range(page.model.rowCount())]
    return next(
        n
        for n in range(1, len(rows))
        if rows[n]["sku"] == rows[n - 1]["sku"] and rows[n]["order"] != rows[n - 1]["order"]
    )


def test_alt_up_asks_for_one_line_of_reason_and_shows_the_cost(drive: Driver) -> None:
    page = queue(drive)
    place = neighbours(page)
    mover, other = page.model.row(place), page.model.row(place - 1)
    assert mover
    assert other
    page.table.choose(place)
    drive.keys("Alt+Up")
    drive.calm()
    assert page.moving.isVisible()
    assert mover["customer"] in page.moving.words.text()
    assert page.moving.cost.text() not in ("", "…")
    before = drive.ask(lambda desk: desk.next_undo())
    drive.keys("Return")  # no reason, no move
    drive.calm()
    assert page.moving.isVisible()
    assert drive.ask(lambda desk: desk.next_undo()) == before
    drive.type("Wedding on Saturday")
    drive.keys("Return")
    drive.calm()
    assert "Wedding on Saturday" in str(drive.ask(lambda desk: desk.next_undo()))
    ids = list(page.model.ids)
    assert ids.index(mover["id"]) < ids.index(other["id"])
    assert page.table.current() == page.model.row(ids.index(mover["id"]))  # the chosen line was followed
    drive.keys("Ctrl+Z")
    drive.calm()
    ids = list(page.model.ids)
    assert ids.index(mover["id"]) > ids.index(other["id"])


def test_esc_leaves_a_move_undone(drive: Driver) -> None:
    page = queue(drive)
    page.table.choose(neighbours(page))
    before = drive.ask(lambda desk: desk.next_undo())
    drive.keys("Alt+Up")
    drive.calm()
    drive.keys("Esc")
    drive.calm()
    assert page.moving.isHidden()
    assert drive.focus is page.table
    assert drive.ask(lambda desk: desk.next_undo()) == before


def test_in_another_order_than_the_queues_nobody_is_moved(drive: Driver) -> None:
    page = queue(drive)
    page.model.sort(next(i for i, column in enumerate(page.model.columns) if column.sort == "day"))
    drive.calm()
    drive.keys("Alt+Up")
    assert page.refusal.isVisible()
    assert page.moving.isHidden()


def test_q_shows_one_products_queue_and_esc_all_of_them(drive: Driver) -> None:
    page = queue(drive)
    row = page.table.current()
    assert row
    every = page.model.rowCount()
    drive.keys("Q")
    drive.calm()
    skus = {page.model.row(n)["sku"] for n in range(page.model.rowCount())}  # type: ignore[index]
    assert skus == {row["sku"]}
    drive.keys("Esc")
    drive.calm()
    assert page.model.rowCount() == every


def test_del_cancels_and_says_to_whom_the_stock_goes(drive: Driver) -> None:
    page = queue(drive)
    rows: list[Any] = [page.model.row(number) for number in range(page.model.rowCount())]
    place = next(n for n, row in enumerate(rows) if row["allocated"])
    page.table.choose(place)
    drive.keys("Del")
    drive.calm()
    said = drive.window.toast.text.text()
    assert said.startswith(f"Cancelled {rows[place]['product']} of {rows[place]['order']}.")
    assert "freed" in said
    drive.window.toast.undo.click()
    drive.calm()
    again = drive.ask(lambda desk: [r for r in desk.rows.rows("backorders") if r["id"] == rows[place]["id"]])
    assert isinstance(again, list)
    assert again[0]["allocated"] == rows[place]["allocated"]


@pytest.mark.parametrize(("key", "filter_"), [("H", "held")])
def test_hold_and_release_by_one_letter(drive: Driver, key: str, filter_: str) -> None:
    page = queue(drive)
    row = page.table.current()
    assert row
    before = drive.ask(lambda desk: desk.rows.count("backorders", only=filter_))
    drive.keys(key)
    drive.calm()
    assert drive.ask(lambda desk: desk.rows.count("backorders", only=filter_)) == int(str(before)) + 1
    page.table.choose_id(row["id"])
    drive.keys("R")
    drive.calm()
    assert drive.ask(lambda desk: desk.rows.count("backorders", only=filter_)) == before


def test_pinning_what_holds_nothing_is_refused_in_the_page(drive: Driver) -> None:
    page = queue(drive)
    rows: list[Any] = [page.model.row(number) for number in range(page.model.rowCount())]
    page.table.choose(next(n for n, row in enumerate(rows) if not row["allocated"]))
    drive.keys("P")
    drive.shows(page.refusal.isVisible)
    assert "holds no stock" in page.refusal.words


def test_the_filters_count_in_sql_what_they_show(drive: Driver) -> None:
    page = queue(drive)
    for only, chip in page.figures.items():
        chip.click()
        drive.calm()
        assert page.model.rowCount() == drive.ask(partial(count_of, only=only))
        assert chip.text().endswith(str(page.model.rowCount()))


def test_handing_over_sends_what_is_set_aside(drive: Driver) -> None:
    page = queue(drive)
    rows: list[Any] = [page.model.row(number) for number in range(page.model.rowCount())]
    place = next(n for n, row in enumerate(rows) if row["allocated"])
    page.table.choose(place)
    drive.keys("Ctrl+Shift+H")
    drive.calm()
    lines = drive.ask(lambda desk: desk.order(rows[place]["order"])[1])
    assert all(one.allocated == 0 for one in lines)  # type: ignore[attr-defined]
    assert any(one.fulfilled for one in lines)  # type: ignore[attr-defined]


# --- stock -----------------------------------------------------------------------------------------------


def stock(drive: Driver) -> StockPage:
    drive.keys("Ctrl+4")
    drive.calm()
    page = drive.window.front
    assert isinstance(page, StockPage)
    return page


def test_a_count_below_the_allocation_shows_the_losers_before_it_posts(drive: Driver) -> None:
    page = stock(drive)
    rows: list[Any] = [page.model.row(number) for number in range(page.model.rowCount())]
    place = next(n for n, row in enumerate(rows) if row["allocated"] > 3)
    sku = rows[place]["sku"]
    page.table.choose(place)
    drive.keys("F2")
    assert isinstance(drive.focus, QLineEdit)
    drive.type("1")
    drive.keys("Return")
    drive.shows(page.proposal.isVisible)
    outcomes = [outcome for outcome, _ in page.answer.answer.rows]
    assert "loses" in outcomes
    assert drive.ask(lambda desk: desk.rows.rows("stock", search=sku)[0]["on_hand"]) == rows[place]["on_hand"]
    drive.keys("Ctrl+Return")
    drive.calm()
    assert drive.ask(lambda desk: desk.rows.rows("stock", search=sku)[0]["on_hand"]) == 1
    assert page.proposal.isHidden()
    drive.keys("Ctrl+Z")
    drive.calm()
    assert drive.ask(lambda desk: desk.rows.rows("stock", search=sku)[0]["on_hand"]) == rows[place]["on_hand"]


def test_esc_leaves_a_count_unposted(drive: Driver) -> None:
    page = stock(drive)
    row = page.table.current()
    assert row
    drive.keys("F2")
    drive.type("0")
    drive.keys("Return")
    drive.shows(page.proposal.isVisible)
    drive.keys("Esc")
    drive.calm()
    assert page.proposal.isHidden()
    assert drive.ask(lambda desk: desk.rows.rows("stock", search=row["sku"])[0]["on_hand"]) == row["on_hand"]


def test_a_count_that_is_no_number_is_refused_in_the_page(drive: Driver) -> None:
    page = stock(drive)
    drive.keys("F2")
    drive.type("lots")
    drive.keys("Return")
    drive.shows(page.refusal.isVisible)
    assert "lots" in page.refusal.words


# --- purchases -------------------------------------------------------------------------------------------


def purchases(drive: Driver) -> PurchasesPage:
    drive.keys("Ctrl+6")
    page = drive.window.front
    assert isinstance(page, PurchasesPage)
    page.filter("incoming")
    drive.calm()
    return page


def test_a_date_that_moves_names_the_broken_promises_and_by_when_to_tell(drive: Driver) -> None:
    page = purchases(drive)
    waited = drive.ask(
        lambda desk: {r["supply"] + r["sku"] for r in desk.rows.rows("backorders") if r["supply"]}
    )
    assert isinstance(waited, set)
    rows: list[Any] = [page.model.row(number) for number in range(page.model.rowCount())]
    place = next(n for n, row in enumerate(rows) if row["po"] + row["sku"] in waited)
    page.table.choose(place)
    drive.keys("F2")
    drive.type("+30d")
    drive.keys("Return")
    drive.shows(page.proposal.isVisible)
    assert page.breaks.rows
    assert "break" in page.proposal.result.text()
    drive.keys("Ctrl+Return")
    drive.calm()
    moved = drive.ask(lambda desk: [r for r in desk.rows.rows("purchases") if r["id"] == rows[place]["id"]])
    assert isinstance(moved, list)
    assert moved[0]["expected"] == rows[place]["expected"] + 30


def test_a_day_that_is_none_is_refused_in_the_page(drive: Driver) -> None:
    page = purchases(drive)
    drive.keys("F2")
    drive.type("31/2")
    drive.keys("Return")
    drive.shows(page.refusal.isVisible)
    assert "31/2" in page.refusal.words


# --- letters ---------------------------------------------------------------------------------------------


def test_letters_are_listed_by_their_last_day_and_written_into_one_pdf(drive: Driver, tmp_path: Path) -> None:
    drive.keys("Ctrl+L")
    drive.calm()
    page = drive.window.front
    assert isinstance(page, LettersPage)
    days = [row["tell_by"] for row in page.model.rows]
    assert days
    assert days == sorted(days)
    name = page.model.rows[0]["name"]
    count = len(days)
    page.write([name], tmp_path / "one.pdf")
    drive.calm()
    assert (tmp_path / "one.pdf").read_bytes().startswith(b"%PDF")
    assert len(page.model.rows) == count - 1


def test_every_list_says_something_calm_where_it_is_empty(drive: Driver) -> None:
    for name in ("orders", "backorders", "stock", "purchases"):
        drive.window.show_page(name)
        page = drive.window.front
        assert isinstance(page, ListPage)
        assert page.empty
        page.narrow("zzzzzz")
        drive.calm()
        assert page.blank.isVisible()
        page.narrow("")
        drive.calm()
        assert not page.blank.isVisible()
