"""The window against a minimal PySide6 window: first paint, all ready, memory; and a page of any list."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from backorder_desk.model.browse import look_into
from tests.bench.conftest import TOP, note, note_size
from tests.bench.workload import Shops, Size, clock

pytestmark = pytest.mark.bench
ROUNDS = 7
KIND = "cpu" if os.environ.get("BENCH_CLOCK") == "cpu" else "wall"
Spent = dict[str, dict[str, float]]


def started(folder: Path, *words: str) -> Spent:
    """Start a window in a process of its own, as installed programs start: their byte code is there already."""
    home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    settings = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(folder / "code")}
    settings.pop("PYTHONDONTWRITEBYTECODE", None)
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench.start", *words], env=settings, capture_output=True, text=True, check=True
    )
    found: Spent = json.loads(run.stdout)
    return found


def quietest(runs: list[Spent], moment: str, what: str) -> float:
    return min(run[moment][what] for run in runs)


def test_the_window_paints_and_is_ready_soon_after_a_minimal_one(shops: Shops, tmp_path: Path) -> None:
    shop = shops.base(Size(10_000))
    started(tmp_path), started(tmp_path, str(shop)), started(tmp_path, str(shop))  # byte code, and what the window remembers
    bare, full = [], []
    for _ in range(ROUNDS):
        bare.append(started(tmp_path))
        full.append(started(tmp_path, str(shop)))
    words = "a minimal window:"
    least = quietest(bare, "paint", KIND)
    note("first paint with real rows", quietest(full, "paint", KIND), least, 1.5, words=words)
    note("everything ready", quietest(full, "ready", KIND), least, 4, words=words)


@pytest.mark.parametrize("size", sorted({10_000, TOP}))
def test_the_memory_of_an_open_window(shops: Shops, tmp_path: Path, size: int) -> None:
    shop = shops.base(Size(size))
    for _ in range(2):  # what stood in the window is remembered, at the size that this small screen leaves it
        started(tmp_path, str(shop))
    bare, full = started(tmp_path), started(tmp_path, str(shop))
    ratio = full["ready"]["mb"] / bare["paint"]["mb"]
    against = f"a minimal window of {bare['paint']['mb']:.0f} MB"
    note_size(f"memory, {size:,} lines open, against {against}", ratio, 2.5 if size > 10_000 else 2.0, "×")
    if size == 10_000:
        note_size(f"memory at the first paint, against {against}", full["paint"]["mb"] / bare["paint"]["mb"], 1.25, "×")


def test_a_page_of_the_queue_is_near_as_many_rows_by_rowid(shops: Shops) -> None:
    rows = look_into(shops.base(Size(TOP)), clock)
    ids = rows.first("backorders", 100)
    marks = ", ".join("?" * len(ids))
    page = min(_timed(lambda: rows.page("backorders", ids)) for _ in range(30))
    bare = min(_timed(lambda: rows.db.all(f"SELECT * FROM order_line WHERE id IN ({marks})", ids)) for _ in range(30))
    note(f"a page of 100 rows, {TOP:,} lines", page, bare, 3, words="by rowid")
    rows.close()


def _timed(does: object) -> float:
    begin = time.perf_counter()
    does()  # type: ignore[operator]
    return time.perf_counter() - begin
