"""An order of five lines, promise included, against the bare insert of its rows; the same in a small and a large shop."""

from __future__ import annotations

import random
from typing import Any

import pytest

from backorder_desk.desk import Desk
from tests.bench.conftest import SIZES, Against, note, rounds
from tests.bench.workload import Size

pytestmark = pytest.mark.bench

_took: dict[int, float] = {}


@pytest.mark.parametrize("size", SIZES)
def test_an_order_of_five_lines_stays_near_its_rows(against: Against, size: int) -> None:
    base = against.shops.base(Size(size))

    def take(desk: Desk) -> Any:
        return desk.take_order("C000007", five(size))

    took, bare = against.floor(base, take, max(9, rounds(size)))
    _took[size] = took
    note(f"an order of 5 lines, promise included, {size:,} lines", took, bare, 10)


def test_an_order_costs_no_more_in_a_large_shop() -> None:
    if len(_took) < 2:
        pytest.skip("needs two sizes, measured in this run")
    small, large = min(_took), max(_took)
    note(
        f"an order, {large:,} lines against {small:,}",
        _took[large],
        _took[small],
        1.5,
        words=f"{small:,} lines:",
    )


def five(size: int) -> list[tuple[str, str]]:
    """Five different products, by chance: most orders ask for what is not the most popular."""
    chance = random.Random(5)
    return [
        (f"P{product:06d}", str(chance.randint(1, 6)))
        for product in chance.sample(range(1, Size(size).products + 1), 5)
    ]
