"""What a receipt adds to the memory of a desk at its peak, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from tests.bench.conftest import SIZES, note_size
from tests.bench.workload import Shops, Size, drop

pytestmark = pytest.mark.bench

_REACH = {100_000: 60, 1_000_000: 200}
_PROGRAM = """
import sys
from pathlib import Path
from backorder_desk.desk import Desk
from tests.bench.workload import clock, half_of


def peak():
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024


path = Path(sys.argv[1])
items = half_of(path, 1)
desk = Desk.open(path, clock)
desk.receive(items[:1], preview=True)
before = peak()
desk.receive(items)
print(peak() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
@pytest.mark.parametrize("size", [size for size in SIZES if size in _REACH])
def test_a_receipt_of_everything_stays_small(shops: Shops, benchmark: Any, size: int) -> None:
    path = shops.copy(shops.base(Size(size)))

    def run() -> float:
        command = [sys.executable, "-c", _PROGRAM, str(path)]
        return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    grown = benchmark.pedantic(run, rounds=1)
    drop(path)
    note_size(f"memory of a receipt of all products, {size:,} lines", grown, _REACH[size], "MB")
