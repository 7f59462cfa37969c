"""Two desks on one file at once: the result is that of some serial order, and nobody sees a lock."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from backorder_desk.desk import Desk, Preview, seal
from backorder_desk.domain.errors import Refused, Stale
from tests.controller.played import Clock, new_desk

ACTS = 40
WORKS = """
import sys
from pathlib import Path
from tests.controller.test_two_desks import work
work(Path(sys.argv[1]), sys.argv[2])
"""


def shop(folder: Path) -> Path:
    desk = new_desk(folder, durable=True)
    desk.add_customer("ANN", "Ann")
    desk.add_customer("BOB", "Bob")
    desk.add_product("CUP", "Cup", on_hand=5)
    desk.close()
    return desk.shop.path


def work(path: Path, who: str) -> None:
    """A morning at one of the desks: orders, boxes, cancellations, parcels, an undo now and then."""
    desk = Desk.open(path, Clock())
    mine: list[str] = []
    for i in range(ACTS):
        mine.append(desk.take_order(who, [("CUP", str(1 + i % 4))]).order)
        if i % 3 == 0:
            desk.receive([("CUP", "4")])
        if i % 7 == 3:
            desk.cancel(mine[i // 2])
        if i % 5 == 4 and any(line.allocated for line in desk.order(mine[-2])[1]):
            _send(desk, mine[-2])
    desk.close()


def _send(desk: Desk, order: str) -> None:
    try:
        desk.fulfil(order)
    except Refused as refusal:
        # The other desk may have been quicker with the stock; it may not have locked this one out.
        if "ready" not in refusal.what:
            raise


def proved(path: Path) -> None:
    desk = Desk.open(path, Clock())
    assert desk.check().broken == ()
    taken = desk.db.value("SELECT COUNT(*) FROM entry WHERE act = 'order'")
    assert taken == 2 * ACTS
    numbers = [row[0] for row in desk.db.all("SELECT number FROM sales_order")]
    assert len(set(numbers)) == 2 * ACTS
    received = 4 * 2 * len(range(0, ACTS, 3)) + 5
    sent = desk.db.value("SELECT SUM(fulfilled) FROM order_line")
    assert desk.db.value("SELECT on_hand FROM product") == received - sent
    desk.close()


def test_two_processes_at_one_shop_work_as_if_one_after_the_other(tmp_path: Path, repository: Path) -> None:
    path = shop(tmp_path)
    works = [subprocess.Popen([sys.executable, "-c", WORKS, str(path), who], cwd=repository) for who in ("ANN", "BOB")]
    assert [process.wait(timeout=120) for process in works] == [0, 0]
    proved(path)


def test_two_threads_with_a_desk_each_work_as_if_one_after_the_other(tmp_path: Path) -> None:
    path = shop(tmp_path)
    failed: list[BaseException] = []

    def at_a_desk(who: str) -> None:
        try:
            work(path, who)
        except BaseException as error:
            failed.append(error)
            raise

    threads = [threading.Thread(target=at_a_desk, args=(who,)) for who in ("ANN", "BOB")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    proved(path)


def test_what_the_other_desk_did_makes_a_preview_stale(tmp_path: Path) -> None:
    path = shop(tmp_path)
    one, other = Desk.open(path, Clock()), Desk.open(path, Clock())
    order = one.take_order("ANN", [("CUP", "9")]).order
    answer = one.receive([("CUP", "3")], preview=True)
    other.cancel(order)
    with pytest.raises(Stale) as caught:
        one.receive([("CUP", "3")], shown=Preview(answer, seal(answer)))
    assert caught.value.do
    assert one.db.value("SELECT on_hand FROM product") == 5
    one.close()
    other.close()


def test_a_reader_sees_whole_acts_only_and_never_waits(tmp_path: Path) -> None:
    path = shop(tmp_path)
    desk = Desk.open(path, Clock())
    rows = desk.reader()
    before = rows.rows("stock")
    with desk.db.transaction(keep=False):
        desk.db.run("UPDATE product SET name = 'Half done'")
        assert rows.rows("stock") == before
    desk.receive([("CUP", "3")])
    assert rows.rows("stock") != before
    desk.close()
