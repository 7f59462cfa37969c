"""Numbers are drawn one after another, and those that others have given are passed over at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from backorder_desk.desk import Desk
from backorder_desk.domain.ranking import number_key
from backorder_desk.model import lookup
from tests.controller.played import new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path)
    desk.add_customer("ANN", "Ann")
    yield desk
    desk.close()


def _give(desk: Desk, *numbers: str) -> None:
    rows = ((number, number_key(number)) for number in numbers)
    desk.db.many("INSERT INTO sales_order (number, number_key, customer_id, day) VALUES (?, ?, 1, 1)", rows)


def drawn(desk: Desk) -> str:
    return lookup.next_number(desk.db, "order", "SO-", "sales_order")


def test_numbers_follow_one_another(desk: Desk) -> None:
    assert [drawn(desk) for _ in range(3)] == ["SO-1001", "SO-1002", "SO-1003"]


def test_those_that_somebody_gave_are_passed_over_and_no_other(desk: Desk) -> None:
    _give(desk, "SO-1001", "SO-1002", "SO-1004", "so-1003", "SO-01005")
    assert [drawn(desk) for _ in range(3)] == ["SO-1003", "SO-1005", "SO-1006"]


def test_a_long_series_of_others_is_passed_over_in_one_statement_by_an_index(desk: Desk) -> None:
    _give(desk, *(f"SO-{number}" for number in range(1001, 11_001)))
    statements: list[str] = []
    desk.db.raw.set_trace_callback(statements.append)
    assert drawn(desk) == "SO-11001"
    desk.db.raw.set_trace_callback(None)
    assert len(statements) == 1
    steps = [row[3] for row in desk.db.all(f"EXPLAIN QUERY PLAN {statements[0]}")]
    assert any("order_number_key" in step for step in steps), steps


@pytest.mark.parametrize(("table", "prefix"), [("purchase", "PO-"), ("receipt", "R-"), ("letter", "L-")])
def test_every_series_can_be_drawn_from(desk: Desk, table: str, prefix: str) -> None:
    assert lookup.next_number(desk.db, table, prefix, table, 7) == f"{prefix}7"
    assert lookup.next_number(desk.db, table, prefix, table, 7) == f"{prefix}8"
