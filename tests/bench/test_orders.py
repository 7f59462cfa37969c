"""An order of five lines, promise included, against the bare insert of its rows; the same in a small and a large shop."""

from __future__ import annotations

import random
from typing import Any

import pytest

from backorder_desk.desk import Desk
from tests.bench.conftest import CLOCK, SIZES, Against, note, note_size, rounds
from tests.bench.workload import Shops, Size, clock, drop

pytestmark = pytest.mark.bench

_took: dict[int, tuple[float, float]] = {}
_LONG = 10_000


@pytest.mark.parametrize("size", SIZES)
def test_an_order_of_five_lines_stays_near_its_rows(against: Against, size: int) -> None:
    base = against.shops.base(Size(size))

    def take(desk: Desk) -> Any:
        return desk.take_order("C000007", five(size))

    took, bare = against.floor(base, take, max(15, rounds(size)))
    _took[size] = took, bare
    note(f"an order of 5 lines, promise included, {size:,} lines", took, bare, 10)


def test_an_order_costs_no_more_in_a_large_shop() -> None:
    """Its bare rows lie deeper in larger indexes: beyond that it must not grow."""
    if len(_took) < 2:
        pytest.skip("needs two sizes, measured in this run")
    small, large = min(_took), max(_took)
    grown, bare = (_took[large][side] / _took[small][side] for side in (0, 1))
    work = f"an order, {large:,} lines against {small:,}: {grown:.2f} ×; its bare rows: {bare:.2f} ×"
    note_size(work, grown / bare, 1.1, "×")


@pytest.mark.parametrize("size", [size for size in SIZES if size <= 100_000])
def test_an_order_of_very_many_lines_takes_seconds(shops: Shops, benchmark: Any, size: int) -> None:
    desk = Desk.open(shops.copy(shops.base(Size(size))), clock)
    products, chance = Size(size).products, random.Random(3)
    items = [(f"P{chance.randint(1, products):06d}", "3") for _ in range(_LONG)]
    benchmark._timer = CLOCK
    benchmark.pedantic(desk.take_order, ("C000007", items), rounds=1)
    desk.close()
    drop(desk.shop.path)
    note_size(f"an order of {_LONG:,} lines, {size:,} lines wait", benchmark.stats.stats.min, 3, "s")


def five(size: int) -> list[tuple[str, str]]:
    """Five different products, by chance: most orders ask for what is not the most popular."""
    chance = random.Random(5)
    return [
        (f"P{product:06d}", str(chance.randint(1, 6)))
        for product in chance.sample(range(1, Size(size).products + 1), 5)
    ]
