"""The benches of design.md §6: their shops, and the table of ratios that ends the run."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from backorder_desk.desk import Desk
from tests.bench import floor
from tests.bench.workload import Shops, clock, drop

SIZES = tuple(int(size) for size in os.environ.get("BENCH_SIZES", "1000,10000,100000,1000000").split(","))
"""Waiting lines. BENCH_SIZES=1000,100000 leaves the others out."""

TOP = max(SIZES)
ROUNDS = {1_000: 9, 10_000: 7, 100_000: 3}


@dataclass(frozen=True, slots=True)
class Ratio:
    """One row of the table: what was measured against what, and how far it is from what §6 asks."""

    work: str
    took: str
    against: str
    ratio: str
    reach: str
    there: bool


_RATIOS: list[Ratio] = []


CLOCK = time.process_time if os.environ.get("BENCH_CLOCK") == "cpu" else time.perf_counter
"""BENCH_CLOCK=cpu counts this process's own seconds: what is left to count on a machine that others use too."""


def rounds(size: int) -> int:
    """How often a size is measured: the quietest round counts, for both sides."""
    return ROUNDS.get(size, 2)


def shown(seconds: float) -> str:
    """Seconds as people read them."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"


def note(
    work: str, took: float, against: float, reach: float, *, words: str = "R", at_least: bool = False
) -> float:
    """Put a ratio into the table that ends the run; the ratio. `at_least`: it is to be above what is asked."""
    ratio = took / against
    there = ratio >= reach if at_least else ratio <= reach
    sign = "≥" if at_least else "≤"
    _RATIOS.append(
        Ratio(work, shown(took), f"{words} {shown(against)}", f"{ratio:.2f}", f"{sign} {reach:g}", there)
    )
    return ratio


def note_size(work: str, took: float, reach: float, unit: str) -> None:
    """Put a figure that has no floor (milliseconds, megabytes) into the table."""
    _RATIOS.append(Ratio(work, f"{took:.3g} {unit}", "", "", f"≤ {reach:g} {unit}", took <= reach))


@pytest.fixture(scope="session")
def shops(tmp_path_factory: pytest.TempPathFactory) -> Shops:
    """Shop files by size; BENCH_SHOPS names a folder in which they outlast the session."""
    kept = os.environ.get("BENCH_SHOPS")
    folder = Path(kept) if kept else tmp_path_factory.mktemp("shops")
    folder.mkdir(exist_ok=True)
    return Shops(folder)


Does = Callable[[Desk], Any]


class Against:
    """Measures an act against the floor of what it leaves behind, turn and turn about on fresh copies."""

    def __init__(self, shops: Shops, benchmark: Any) -> None:
        self.shops = shops
        self.benchmark = benchmark

    def floor(self, base: Path, does: Does, times: int) -> tuple[float, float]:
        """The seconds of the act and of R: the quietest round of each."""
        bare: list[float] = []
        left: list[floor.Left] = []

        def fresh() -> tuple[tuple[Desk], dict[str, Any]]:
            desk = Desk.open(self.shops.copy(base), clock)
            _warm(desk)
            gc.collect()
            return (desk,), {}

        def compare(desk: Desk) -> None:
            desk.close()
            if not left:
                left.append(floor.left_by(base, desk.shop.path))
                gc.freeze()
            drop(desk.shop.path)
            path = self.shops.copy(base)
            bare.append(floor.write(path, left[0], CLOCK))
            drop(path)

        self.benchmark._timer = CLOCK
        self.benchmark.pedantic(does, setup=fresh, teardown=compare, rounds=times)
        gc.unfreeze()
        took = self.benchmark.stats.stats.min
        self.benchmark.extra_info.update(floor_ms=min(bare) * 1000, ratio=took / min(bare), rows=left[0].rows)
        return took, min(bare)


def _warm(desk: Desk) -> None:
    """A desk that is in use has opened its file and prepared its statements."""
    sku = desk.db.value("SELECT sku FROM product ORDER BY outstanding LIMIT 1")
    desk.receive([(sku, "1")], preview=True)


@pytest.fixture
def against(shops: Shops, benchmark: Any) -> Against:
    """Measures acts against their floor."""
    return Against(shops, benchmark)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table, in Markdown."""
    if not _RATIOS:
        return
    rows = [("work", "took", "against", "ratio", "reach", ""), ("---",) * 6]
    rows += [(r.work, r.took, r.against, r.ratio, r.reach, "✓" if r.there else "✗") for r in _RATIOS]
    terminalreporter.section("ratios of design.md §6")
    for row in rows:
        terminalreporter.write_line("| " + " | ".join(row) + " |")
    target = os.environ.get("BENCH_TABLE")
    if target:
        Path(target).write_text("".join("| " + " | ".join(row) + " |\n" for row in rows), encoding="utf-8")
