"""The report counts what a reader of the lists counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from backorder_desk.desk import Desk
from tests.controller.played import Clock, new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Two lines wait; one of them was increased, and its increase waits for its own time."""
    desk = new_desk(tmp_path, Clock())
    desk.add_product("CUP", "Cup", price=100)
    desk.add_customer("ANN", "Ann")
    desk.take_order("ANN", [("CUP", "2")])
    desk.take_order("ANN", [("CUP", "1")])
    desk.amend("SO-1001", [("CUP", "5")])
    return desk


def test_a_line_and_its_increase_are_one_line_in_the_report_as_in_the_queue(desk: Desk) -> None:
    report = desk.report()
    assert report["waiting"] == {"lines": 2, "orders": 2, "value": "6.00"}
    assert report["by_product"] == [{"product": "CUP", "lines": 2, "value": "6.00"}]
    assert len(desk.backorders()) == 2


def test_the_window_counts_the_same_lines_as_the_report(desk: Desk) -> None:
    total = desk.whys().total()
    assert (total.lines, total.value) == (2, 600)


def test_where_only_the_increase_waits_it_counts_as_its_line(desk: Desk) -> None:
    desk.cancel("SO-1002")
    desk.receive([("CUP", "2")])
    assert desk.report()["waiting"] == {"lines": 1, "orders": 1, "value": "3.00"}
    assert desk.whys().total().lines == 1
