"""An order that goes complete is promised for one day; its lines, lists, letters and breaks say the same."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backorder_desk.desk import Desk
from tests.controller.played import MONDAY, Clock, new_desk

SKUS = ("CUP", "JUG", "POT")
SHIP = ("complete", "available")


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def shop(folder: Path, clock: Clock) -> Desk:
    """A shop with three products and a customer, nothing on the shelf."""
    desk = new_desk(folder, clock)
    desk.add_supplier("ACME", "Acme Works")
    for sku in SKUS:
        desk.add_product(sku, sku.title(), price=350, supplier_id=1)
    home = {"address1": "1 Elm St", "city": "Town", "postcode": "02110", "country": "US"}
    desk.add_customer("C1", "Ann Able", **home)
    return desk


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """Cups come on day 5, jugs on day 20; an order goes complete with both, another takes what comes."""
    desk = shop(tmp_path, clock)
    desk.purchase("ACME", [("CUP", "9")], expected=day(5), number="PO-CUP")
    desk.purchase("ACME", [("JUG", "9")], expected=day(20), number="PO-JUG")
    desk.take_order("C1", [("CUP", "2"), ("JUG", "1")], number="WHOLE", ship="complete")
    desk.take_order("C1", [("CUP", "2"), ("JUG", "1")], number="EACH")
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of such a shop, to be copied."""
    desk = shop(tmp_path_factory.mktemp("template"), Clock())
    desk.close()
    return desk.shop.path


def listed(desk: Desk, order: str, only: str = "") -> list[date]:
    """The promises of an order in the list of who waits."""
    rows = desk.rows.rows("backorders", only=only)
    return [date.fromordinal(row["promise"]) for row in rows if row["order"] == order]


def test_all_lines_are_promised_for_the_day_of_the_last(desk: Desk) -> None:
    assert [line.promise for line in desk.order("WHOLE")[1]] == [day(20), day(20)]
    assert [line.promise for line in desk.order("EACH")[1]] == [day(5), day(20)]
    assert listed(desk, "WHOLE") == [day(20), day(20)]
    assert sorted(listed(desk, "EACH")) == [day(5), day(20)]


def test_a_line_is_not_late_before_the_day_of_its_order(desk: Desk, clock: Clock) -> None:
    clock.day = day(6)
    assert listed(desk, "WHOLE", "late") == []
    assert listed(desk, "EACH", "late") == [day(5)]
    assert desk.rows.figures()["late_lines"] == 1
    clock.day = day(21)
    assert listed(desk, "WHOLE", "late") == [day(20), day(20)]
    assert desk.rows.figures()["late_lines"] == 4


def test_the_letter_names_the_day_that_the_list_shows(desk: Desk) -> None:
    days = {duty.order: duty.promise for owing in desk.notices() for duty in owing.notice.duties if duty.order == "WHOLE"}
    assert days == {"WHOLE": day(20)}


def test_a_break_is_of_the_day_of_the_order(desk: Desk) -> None:
    assert [one.order for one in desk.redate("PO-CUP", day(9)).breaks] == ["EACH"]
    later = desk.redate("PO-JUG", day(30)).breaks
    assert [(one.sku, one.was, one.now) for one in later if one.order == "WHOLE"] == [
        (sku, day(20).toordinal(), day(30).toordinal()) for sku in ("CUP", "JUG")
    ]


def test_a_service_has_its_own_day_and_holds_up_no_goods(desk: Desk) -> None:
    desk.add_product("FIT", "Fitting", kind="service")
    desk.take_order("C1", [("CUP", "1"), ("FIT", "1")], number="MIXED", ship="complete")
    cup, fit = desk.order("MIXED")[1]
    assert (cup.promise, fit.promise) == (day(5), None)


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    supply=st.lists(st.tuples(st.sampled_from(SKUS), st.integers(1, 6), st.integers(1, 30)), max_size=5),
    asked=st.lists(
        st.tuples(st.sampled_from(SHIP), st.dictionaries(st.sampled_from(SKUS), st.integers(1, 4), min_size=1)),
        min_size=1,
        max_size=5,
    ),
    moved=st.lists(st.tuples(st.integers(0, 4), st.integers(1, 40)), max_size=3),
    passed=st.integers(0, 35),
)
def test_lists_answers_letters_and_breaks_agree_in_any_shop(
    template: Path,
    supply: list[tuple[str, int, int]],
    asked: list[tuple[str, dict[str, int]]],
    moved: list[tuple[int, int]],
    passed: int,
) -> None:
    clock = Clock()
    copy = template.with_name("copy.desk")
    shutil.copyfile(template, copy)
    desk = Desk.open(copy, clock)
    desk.db.run("PRAGMA synchronous = OFF")
    for number, (sku, units, comes) in enumerate(supply):
        desk.purchase("ACME", [(sku, str(units))], expected=day(comes), number=f"PO-{number}")
    for number, (ship, items) in enumerate(asked):
        desk.take_order("C1", [(sku, str(units)) for sku, units in items.items()], number=f"O-{number}", ship=ship)
    for position, comes in moved:
        if position < len(supply):
            before = shown(desk)
            breaks = {(one.line_id, one.was, one.now) for one in desk.redate(f"PO-{position}", day(comes)).breaks}
            assert breaks == later(before, shown(desk))
    clock.day = day(passed)
    assert_agreement(desk)
    desk.close()
    for tail in ("", "-wal", "-shm"):
        copy.with_name(copy.name + tail).unlink(missing_ok=True)


Shown = dict[int, int | None]


def shown(desk: Desk) -> Shown:
    """line -> its promise in the list of who waits."""
    return {row["id"]: row["promise"] for row in desk.rows.rows("backorders")}


def later(before: Shown, now: Shown) -> set[tuple[int, int | None, int | None]]:
    """(line, was, now) of the promises that moved to a later day, or to none."""
    found: set[tuple[int, int | None, int | None]] = set()
    for line, was in before.items():
        new = now[line]
        if was is not None and (new is None or new > was):
            found.add((line, was, new))
    return found


def assert_agreement(desk: Desk) -> None:
    """Every place that names a promise names the same."""
    listed = shown(desk)
    answered: dict[int, date | None] = {}
    for (number,) in desk.db.all("SELECT number FROM sales_order"):
        answered |= {line.line_id: line.promise for line in desk.order(number)[1] if line.backordered}
    assert answered == {line: None if one is None else date.fromordinal(one) for line, one in listed.items()}
    today = desk.today.toordinal()
    late = {row["id"] for row in desk.rows.rows("backorders", only="late")}
    assert late == {line for line, one in listed.items() if one is not None and one < today}
    assert desk.rows.figures()["late_lines"] == len(late)
    for owing in desk.notices():
        for line in owing.lines:
            assert line.promise == listed[line.id]
    whole: dict[int, set[int | None]] = {}
    for row in desk.rows.rows("backorders"):
        if desk.db.value("SELECT ship FROM sales_order WHERE id = ?", (row["order_id"],)) == "complete":
            whole.setdefault(row["order_id"], set()).add(row["promise"])
    assert all(len(days) == 1 for days in whole.values())
    assert not desk.check().broken
