"""The shelf: counts and dates typed in place, who would lose before it posts, and how to spare somebody."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester

from backorder_desk.domain.stock import to_order
from backorder_desk.views.stock import StockPage
from tests.views.conftest import Driver


def shelf(drive: Driver) -> StockPage:
    drive.keys("Ctrl+4")
    drive.calm()
    page = drive.window.front
    assert isinstance(page, StockPage)
    return page


def rows_of(page: StockPage) -> list[Any]:
    return [page.model.row(number) for number in range(page.model.rowCount())]


def column(page: StockPage, key: str) -> int:
    return next(n for n, one in enumerate(page.model.columns) if one.key == key)


def count_down(drive: Driver, page: StockPage) -> Any:
    """Count one less than is allocated; the product."""
    place = next(n for n, row in enumerate(rows_of(page)) if row["allocated"] > 4)
    row = page.model.row(place)
    assert row
    page.table.choose(place)
    drive.keys("F2")
    drive.type(str(row["allocated"] - 1))
    drive.keys("Return")
    drive.shows(page.proposal.isVisible)
    drive.calm()
    return row


def losers(page: StockPage) -> list[str]:
    return [found.order for outcome, found in page.answer.answer.rows if outcome == "loses"]


def test_a_count_below_the_allocation_is_taken_and_names_who_loses_and_why(drive: Driver) -> None:
    page = shelf(drive)
    row = count_down(drive, page)
    lost = losers(page)
    assert len(lost) == 1
    said = page.answer.answer.index(1, column_of(page, "why")).data()
    assert said
    assert drive.focus is page.answer  # Enter alone posts nothing where somebody loses
    drive.keys("Return")
    drive.calm()
    assert page.proposal.isVisible()
    drive.keys("Ctrl+Return")
    drive.calm()
    now: Any = drive.ask(lambda desk: desk.rows.rows("stock", search=row["sku"])[0])
    assert now["on_hand"] == now["allocated"] == row["allocated"] - 1
    assert drive.window.toast.undo.isVisible()


def column_of(page: StockPage, key: str) -> int:
    return next(n for n, one in enumerate(page.answer.answer.columns) if one.key == key)


def test_p_spares_the_loser_and_the_next_in_rank_gives_up_instead(drive: Driver) -> None:
    page = shelf(drive)
    count_down(drive, page)
    first = losers(page)
    drive.keys("P")
    drive.shows(lambda: losers(page) not in ([], first))
    drive.calm()
    assert first[0] not in losers(page)
    assert page.proposal.isVisible()


def test_the_day_that_a_product_comes_is_typed_in_place_too(drive: Driver) -> None:
    page = shelf(drive)
    place = next(n for n, row in enumerate(rows_of(page)) if row["next_due"] and row["backordered"])
    row = page.model.row(place)
    assert row
    page.table.setCurrentIndex(page.model.index(place, column(page, "next_due")))
    drive.keys("F2")
    assert isinstance(drive.focus, QLineEdit)
    drive.type("+9d")
    drive.keys("Return")
    drive.shows(lambda: "redating" in page.__dict__ and page.redating.isVisible())
    lines: Any = drive.ask(lambda desk: desk.rows.rows("purchases", only="incoming"))
    before = [one for one in lines if one["sku"] == row["sku"]]
    first = min(before, key=lambda one: one["expected"])
    drive.keys("Ctrl+Return")
    drive.calm()
    after: Any = drive.ask(lambda desk: {one["id"]: one["expected"] for one in desk.rows.rows("purchases")})
    assert after[first["id"]] == first["expected"] + 9


def test_what_to_order_is_what_waits_and_is_neither_free_nor_on_its_way(drive: Driver) -> None:
    assert to_order(27, 0, 24, None) == 3
    assert to_order(0, 2, 0, 5) == 3
    assert to_order(3, 0, 10, None) == 0
    page = shelf(drive)
    shown = column(page, "suggested")
    for number, row in enumerate(rows_of(page)):
        units = to_order(row["backordered"], row["free"], row["incoming"], row["reorder_point"])
        assert page.model.index(number, shown).data() == (str(units) if units else "")


def test_the_models_of_stock_keep_qts_rules(drive: Driver, qtmodeltester: ModelTester) -> None:
    page = shelf(drive)
    count_down(drive, page)
    for model in (page.model, page.answer.answer):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    drive.keys("Esc")
    drive.calm()
