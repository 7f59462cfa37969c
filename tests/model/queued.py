"""A shop with a queue of any length, made in one act."""

from __future__ import annotations

from pathlib import Path

from backorder_desk.controller import settle
from backorder_desk.desk import Desk
from backorder_desk.domain.ranking import NEVER
from backorder_desk.model.journal import Act
from backorder_desk.model.ledger import Account
from tests.controller.played import Clock, new_desk


def queued(folder: Path, lines: int) -> Desk:
    """`lines` customers' orders of two cups each wait, and no cup is there."""
    desk = new_desk(folder, Clock(), durable=True)
    desk.add_customer("ANN", "Ann")
    desk.add_product("CUP", "Cup")
    desk.act("import", _queue, lines)
    return desk


def _queue(act: Act, lines: int) -> None:
    product = act.db.value("SELECT id FROM product")
    numbered = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
    key = "printf('w-%03d%d', length(i), i)"
    act.db.run(
        f"INSERT INTO sales_order (id, number, number_key, customer_id, day) {numbered} SELECT i, 'W-' || i, {key}, 1, ? FROM n",
        (lines, act.today),
    )
    act.db.run(
        "INSERT INTO order_line (id, order_id, product_id, customer_id, line, day, number_key, rank_day, rank_priority,"
        f" rank_promise, rank_number, rank_line) {numbered} SELECT i, i, ?, 1, 1, ?, {key}, ?, 3, {NEVER}, {key}, 1 FROM n",
        (lines, product, act.today, act.today),
    )
    act.post((int(Account.ORDERED), product, line, 2) for line in range(1, lines + 1))
    settle.settle(act)
