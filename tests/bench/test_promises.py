"""Promise dates: of every line that waits, of the queues of one box; and who must be told of them."""

from __future__ import annotations

from typing import Any

import pytest

from backorder_desk.controller import settle
from backorder_desk.desk import Desk
from tests.bench.conftest import CLOCK, SIZES, Against, note, note_size, rounds
from tests.bench.test_receipts import box
from tests.bench.workload import Shops, Size, clock, drop, promise_all

pytestmark = pytest.mark.bench


@pytest.mark.parametrize("size", SIZES)
def test_the_promises_of_all_waiting_lines_stay_near_the_rows_they_leave(against: Against, size: int) -> None:
    base = against.shops.base(Size(size), promised=False)
    took, bare = against.floor(base, lambda desk: desk.act("promise", promise_all), rounds(size))
    note(f"promise dates of all {size:,} waiting lines", took, bare, 2.5 if size <= 100_000 else 3)


@pytest.mark.parametrize("size", SIZES)
def test_the_promises_of_one_box_stay_near_the_rows_they_leave(against: Against, size: int) -> None:
    base = against.shops.base(Size(size), promised=False)
    wanted = [sku for sku, _ in box(base)]

    def promise(desk: Desk) -> Any:
        return desk.act("promise", _promise, wanted)

    took, bare = against.floor(base, promise, max(9, rounds(size)))
    note(f"promise dates of one box's queues, {size:,} lines", took, bare, 2)


def _promise(act: Any, wanted: list[str]) -> None:
    marks = ", ".join("?" * len(wanted))
    act.touch(row[0] for row in act.db.all(f"SELECT id FROM product WHERE sku IN ({marks}) AND void = 0", wanted))
    settle.promise(act)


@pytest.mark.parametrize("size", [size for size in SIZES if size >= 10_000])
def test_who_must_be_told_is_found_without_asking_the_clock_of_every_line(
    shops: Shops, benchmark: Any, size: int
) -> None:
    desk = Desk.open(shops.copy(shops.base(Size(size))), clock)
    benchmark._timer = CLOCK
    benchmark.pedantic(desk.notices, rounds=2, warmup_rounds=1)
    desk.close()
    drop(desk.shop.path)
    note_size(f"the open duties, {size:,} lines, each", benchmark.stats.stats.min / size * 1000, 0.05, "ms")
