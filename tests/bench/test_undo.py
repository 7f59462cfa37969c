"""Taking back the largest act, against the act itself."""

from __future__ import annotations

import gc
from typing import Any

import pytest

from backorder_desk.desk import Desk
from tests.bench.conftest import CLOCK, SIZES, note, rounds
from tests.bench.workload import Shops, Size, clock, drop, half_of

pytestmark = pytest.mark.bench


@pytest.mark.parametrize("size", SIZES)
def test_undo_is_no_slower_than_the_act(shops: Shops, benchmark: Any, size: int) -> None:
    base = shops.base(Size(size))
    items = half_of(base, 1)
    acts: list[float] = []

    def received() -> tuple[tuple[Desk], dict[str, Any]]:
        desk = Desk.open(shops.copy(base), clock)
        gc.collect()
        started = CLOCK()
        desk.receive(items)
        acts.append(CLOCK() - started)
        return (desk,), {}

    def away(desk: Desk) -> None:
        desk.close()
        drop(desk.shop.path)

    benchmark._timer = CLOCK
    benchmark.pedantic(lambda desk: desk.undo(), setup=received, teardown=away, rounds=min(3, rounds(size)))
    note(
        f"undo of a receipt of all products, {size:,} lines",
        benchmark.stats.stats.min,
        min(acts),
        1,
        words="the act",
    )
