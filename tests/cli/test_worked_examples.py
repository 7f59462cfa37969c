"""The examples that the shop's owner worked out by hand, typed in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import Terminal, bare, write


def take(shop: Terminal, sku: str, *quantities: str) -> list[Any]:
    """Orders of one product, one after another: the line of each."""
    taken = [shop.does("order", "--customer", f"C{i}", f"{sku}={quantity}") for i, quantity in enumerate(quantities, 1)]
    return [order["lines"][0] for order in taken]


def test_of_four_in_stock_three_orders_of_three_get_three_one_and_none(shop: Terminal) -> None:
    assert [line["allocated"] for line in take(shop, "KETTLE", "3", "3", "3")] == [3, 1, 0]


def test_of_ten_in_stock_orders_of_six_six_and_twenty_wait_for_none_two_and_twenty(tmp_path: Path) -> None:
    shop = bare(tmp_path, ("TEN", "10"))
    assert [line["backordered"] for line in take(shop, "TEN", "6", "6", "20")] == [0, 2, 20]


@pytest.mark.parametrize(("came", "first", "second"), [("12", 6, 6), ("20", 10, 7)])
def test_a_fair_share_over_needs_of_ten_and_seven(shop: Terminal, came: str, first: int, second: int) -> None:
    take(shop, "CUP", "10", "7")
    gets = shop.does("receive", f"CUP={came}", "--policy", "fair-share")["gets"]
    assert [row["quantity"] for row in gets] == [first, second]


def test_an_order_amended_down_and_up_again_fills_nobody(shop: Terminal) -> None:
    numbers = [shop.does("order", "--customer", c, f"CUP={n}")["order"] for c, n in (("C1", 1), ("C2", 2), ("C3", 1))]
    down = shop.does("amend", numbers[1], "CUP=1")
    up = shop.does("amend", numbers[1], "CUP=2")
    assert down["freed"] == up["freed"] == []
    assert {row["order"]: (row["allocated"], row["backordered"]) for row in shop.does("backorders")} == dict(
        zip(numbers, [(0, 1), (0, 2), (0, 1)], strict=True)
    )


def test_two_deliveries_of_ten_promise_two_lines_of_ten_for_their_own_days(shop: Terminal) -> None:
    shop.does("purchase", "ACME", "CUP=10", "--expected", "2026-03-07")
    shop.does("purchase", "ACME", "CUP=10", "--expected", "2026-03-22")
    assert [line["promise"] for line in take(shop, "CUP", "10", "10")] == ["2026-03-07", "2026-03-22"]


def test_a_receipt_that_is_undone_leaves_nothing_allocated(shop: Terminal) -> None:
    take(shop, "CUP", "5")
    shop.does("receive", "CUP=10")
    assert shop.allocated("CUP") == 5
    shop.does("undo")
    assert shop.allocated("CUP") == 0
    assert list(shop.backorders().values()) == [5]


def test_two_lines_of_one_product_in_one_order_are_two_lines(shop: Terminal) -> None:
    lines = shop.does("order", "--customer", "C1", "KETTLE=3", "KETTLE=3")["lines"]
    assert [(line["line"], line["allocated"], line["backordered"]) for line in lines] == [(1, 3, 0), (2, 1, 2)]


@pytest.mark.parametrize("count", [1, 50, 51])
def test_there_is_no_silent_limit_on_the_lines_of_an_order(shop: Terminal, count: int) -> None:
    lines = shop.does("order", "--customer", "C1", *["CUP=1"] * count)["lines"]
    assert [line["line"] for line in lines] == list(range(1, count + 1))
    assert len(shop.does("backorders")) == count


def test_an_order_of_ten_thousand_lines_comes_in_whole_and_is_filled_whole(shop: Terminal, tmp_path: Path) -> None:
    rows = "".join("BIG,C1,CUP,1\n" for _ in range(10_000))
    file = write(tmp_path / "orders.csv", "order,customer,sku,quantity\n" + rows)
    assert shop.does("import", str(file))["files"][0]["created"] == {"orders": 1, "lines": 10_000}
    assert len(shop.does("receive", "CUP=9999")["gets"]) == 9_999
    assert shop.backorders() == {("BIG", "CUP"): 1}
    assert shop.does("check")["ok"]
