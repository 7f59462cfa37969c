"""What the report counts: worth, ages, causes, and what the waiting has cost."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest

from backorder_desk.desk import Desk

START = date(2026, 3, 2)


class Clock:
    """A day that can be turned."""

    def __init__(self) -> None:
        self.day = START

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Desk:
    """Two products at two suppliers; three people wait for the first, one for the second."""
    made = Desk.new(tmp_path / "w.desk", clock, shop_name="Harbour")
    made.add_supplier("S", "Slow & Sons", lead_time_days=10)
    made.add_supplier("T", "Timely", lead_time_days=5)
    made.add_product("K", "Kettle", price=2000, supplier_id=1)
    made.add_product("P", "Pot", price=500, supplier_id=2)
    for number in range(4):
        made.add_customer(f"C{number}", f"Customer {number}")
    for number in range(3):
        clock.day = START + timedelta(days=number)
        made.take_order(f"C{number}", [("K", "1")])
    made.take_order("C3", [("P", "2")])
    return made


def test_groups_add_up_to_the_whole_and_know_their_cause(desk: Desk) -> None:
    desk.purchase("T", [("P", "5")], expected=START + timedelta(days=9))
    found = desk.whys()
    assert (found.total().lines, found.total().value, found.orders) == (4, 7000, 4)
    assert [(group.key, group.value) for group in found.by("supplier")] == [("Slow & Sons", 6000), ("Timely", 1000)]
    assert {group.key: group.lines for group in found.by("cause")} == {"not on order": 3, "on order": 1}
    assert [group.key for group in found.by("product", supplier="Timely")] == ["P"]
    assert found.by("product", supplier="Timely")[0].product is not None


def test_ages_are_the_median_and_the_oldest(desk: Desk, clock: Clock) -> None:
    clock.day = START + timedelta(days=10)
    found = desk.whys()
    assert (found.median, found.oldest) == (8, 10)  # 8, 8, 9, 10 days


def test_a_po_that_is_overdue_is_named_and_its_lines_are_the_suppliers_fault(desk: Desk, clock: Clock) -> None:
    desk.purchase("S", [("K", "3")], expected=START + timedelta(days=5), number="PO-7")
    clock.day = START + timedelta(days=6)
    found = desk.whys()
    assert found.overdue == {"Slow & Sons": ("PO-7",)}
    assert {group.key for group in found.by("cause", supplier="Slow & Sons")} == {"supplier late"}
    assert found.total().late == sum(group.late for group in found.by("cause"))


def test_what_is_cancelled_while_it_waits_is_lost_until_the_cancellation_is_undone(desk: Desk) -> None:
    desk.cancel("SO-1001")
    found = desk.whys()
    assert (found.lines_lost, found.lost) == (1, 2000)
    desk.undo()
    assert (desk.whys().lines_lost, desk.whys().lost) == (0, 0)


def test_what_was_given_for_the_wait_and_paid_ahead_is_counted(desk: Desk) -> None:
    desk.goodwill("SO-1001", "voucher", amount=300)
    desk.goodwill("SO-1004", "percent", percent=10)
    desk.deposit("SO-1002", 1500)
    found = desk.whys()
    assert (found.times_given, found.goodwill, found.deposits) == (2, 300 + 100, 1500)


def test_the_page_is_one_page_however_many_products_wait(desk: Desk, tmp_path: Path) -> None:
    for number in range(80):
        desk.add_product(f"X{number}", f"Thing {number}", price=100 + number, supplier_id=1)
    desk.take_order("C1", [(f"X{number}", "1") for number in range(80)])
    desk.write_report(tmp_path / "r.pdf")
    first = (tmp_path / "r.pdf").read_bytes()
    pdf = pypdfium2.PdfDocument(first)
    text = pdf[0].get_textpage().get_text_range()
    assert len(pdf) == 1
    assert "Slow & Sons" in text
    assert "+ " in text  # what was left out is counted
    pdf.close()
    desk.write_report(tmp_path / "r.pdf")
    assert (tmp_path / "r.pdf").read_bytes() == first


def test_behind_the_last_stands_last_and_undo_puts_everybody_back(desk: Desk) -> None:
    def queue() -> list[str]:
        return [row["order"] for row in desk.rows.rows("backorders", search="Kettle")]

    assert queue() == ["SO-1001", "SO-1002", "SO-1003"]
    moved = desk.move("SO-1001", "K@1", "SO-1003", "asked for it", behind=True)
    assert queue() == ["SO-1002", "SO-1003", "SO-1001"]
    assert moved.answer.order == "SO-1001"
    assert desk.next_undo() == "Moved K of SO-1001 behind SO-1003: asked for it"
    desk.undo()
    assert queue() == ["SO-1001", "SO-1002", "SO-1003"]
    assert not desk.check().broken
