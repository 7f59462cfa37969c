"""A process killed at any moment of a receipt of 20,000 lines leaves the state before or after it."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from backorder_desk.desk import Desk
from tests.controller.played import Clock, state
from tests.model.queued import queued

LINES = 20_000
RECEIVES = """
import sys
from pathlib import Path
from backorder_desk.desk import Desk
from tests.controller.played import Clock
desk = Desk.open(Path(sys.argv[1]), Clock())
print("ready", flush=True)
desk.receive([("CUP", sys.argv[2])])
print("done", flush=True)
"""


@pytest.mark.slow
def test_a_killed_receipt_leaves_the_state_before_or_after_it(tmp_path: Path, repository: Path) -> None:
    desk = queued(tmp_path, LINES)
    desk.db.run("PRAGMA wal_checkpoint(TRUNCATE)")
    desk.close()
    shop = desk.shop.path
    seconds = _killed(shop, repository, tmp_path, after=None)
    outcomes = {_left(tmp_path / "killed.desk")}
    for step in range(1, 8):
        _killed(shop, repository, tmp_path, after=seconds * step / 7)
        outcomes.add(_left(tmp_path / "killed.desk"))
    assert outcomes <= {0, LINES}
    assert 0 in outcomes, "no kill came early enough to prove anything"


class CalledOff(Exception):
    """Somebody pressed Esc."""


def test_a_receipt_that_is_called_off_leaves_nothing(tmp_path: Path) -> None:
    desk = queued(tmp_path, LINES)
    before = state(desk.db)

    def call_off(_done: int) -> None:
        raise CalledOff

    with pytest.raises(CalledOff):
        desk.receive([("CUP", "1")], progress=call_off)
    assert state(desk.db) == before
    assert desk.check().broken == ()
    desk.close()


def _killed(shop: Path, repository: Path, folder: Path, *, after: float | None) -> float:
    """Let another process receive on a copy of the shop, and kill it so many seconds later. Answers how long it took."""
    target = folder / "killed.desk"
    for beside in ("-wal", "-shm"):
        target.with_name(target.name + beside).unlink(missing_ok=True)
    shutil.copyfile(shop, target)
    command = [sys.executable, "-c", RECEIVES, str(target), str(2 * LINES)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=repository) as receives:
        assert receives.stdout is not None
        assert receives.stdout.readline() == b"ready\n"
        begun = time.monotonic()
        if after is None:
            assert receives.stdout.readline() == b"done\n"
        else:
            time.sleep(after)
            receives.send_signal(signal.SIGKILL)
        return time.monotonic() - begun


def _left(path: Path) -> int:
    """The lines that hold their stock, in a shop that passes its check."""
    desk = Desk.open(path, Clock())
    assert desk.check().broken == ()
    served = int(desk.db.value("SELECT COUNT(*) FROM order_line WHERE allocated = 2"))
    assert desk.db.value("SELECT COUNT(*) FROM order_line WHERE allocated = 1") == 0
    assert desk.db.value("SELECT on_hand FROM product") == 2 * served
    desk.close()
    return served
