"""A receipt against the rows it leaves behind and a loop over objects; an ordinary box in a small and a large shop."""

from __future__ import annotations

import gc
import time
from typing import Any

import pytest

from backorder_desk.desk import Desk
from tests.bench import rival
from tests.bench.conftest import SIZES, Against, note, rounds
from tests.bench.workload import Shops, Size, clock, drop, half_of

pytestmark = pytest.mark.bench

_BOX = 20
_PARTS = {"a tenth of the products": 10, "all products": 1}
_boxes: dict[int, float] = {}


@pytest.mark.parametrize("part", _PARTS)
@pytest.mark.parametrize("size", SIZES)
def test_a_receipt_of_half_the_demand_stays_near_the_rows_it_leaves(
    against: Against, size: int, part: str
) -> None:
    base = against.shops.base(Size(size))
    items = half_of(base, _PARTS[part])
    took, bare = against.floor(base, lambda desk: desk.receive(items), rounds(size))
    note(f"receipt of {part}, {size:,} lines", took, bare, 2)


@pytest.mark.parametrize("part", _PARTS)
@pytest.mark.parametrize("size", SIZES)
def test_so_does_one_among_orders_that_go_complete(against: Against, size: int, part: str) -> None:
    base = against.shops.base(Size(size, whole=10))
    items = half_of(base, _PARTS[part])
    took, bare = against.floor(base, lambda desk: desk.receive(items), rounds(size))
    note(f"receipt of {part}, {size:,} lines, every tenth order complete", took, bare, 3.5)


@pytest.mark.parametrize("size", SIZES)
def test_an_ordinary_box_stays_near_the_rows_it_leaves(against: Against, size: int) -> None:
    base = against.shops.base(Size(size))
    items = box(base)
    took, bare = against.floor(base, lambda desk: desk.receive(items), max(5, rounds(size)))
    _boxes[size] = took
    note(f"an ordinary box (20 products), {size:,} lines", took, bare, 3)


def test_an_ordinary_box_costs_no_more_in_a_large_shop() -> None:
    small, large = _boxes.get(10_000), _boxes.get(max(SIZES))
    if small is None or large is None:
        pytest.skip("needs the boxes of 10,000 lines and of the largest shop, measured in this run")
    note(f"an ordinary box, {max(SIZES):,} lines against 10,000", large, small, 2, words="10,000 lines:")


@pytest.mark.parametrize("size", [size for size in SIZES if size <= 10_000])
def test_a_receipt_is_ten_times_faster_than_a_loop_over_objects(
    shops: Shops, benchmark: Any, size: int
) -> None:
    base = shops.base(Size(size))
    items = half_of(base, 1)
    looped: list[float] = []

    def fresh() -> tuple[tuple[Desk], dict[str, Any]]:
        path = shops.copy(base)
        gc.collect()
        started = time.perf_counter()
        rival.receive(path, items)
        looped.append(time.perf_counter() - started)
        drop(path)
        return (Desk.open(shops.copy(base), clock),), {}

    def away(desk: Desk) -> None:
        desk.close()
        drop(desk.shop.path)

    benchmark.pedantic(lambda desk: desk.receive(items), setup=fresh, teardown=away, rounds=3)
    note(
        f"object loop against the receipt, {size:,} lines",
        min(looped),
        benchmark.stats.stats.min,
        10,
        words="receipt",
        at_least=True,
    )


def box(base: Any) -> list[tuple[str, str]]:
    """Twenty products, neither the most wanted nor the least: every so-manieth by how much waits for it."""
    found = sorted(half_of(base, 1), key=lambda pair: (int(pair[1]), pair[0]))
    step = max(1, len(found) // _BOX)
    return found[step // 2 :: step][:_BOX]
