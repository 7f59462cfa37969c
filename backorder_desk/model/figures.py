"""Figures over the whole queue: positions, totals of lines, what a report counts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from backorder_desk.domain.ranking import Policy, order_by
from backorder_desk.model.database import Connection

_NEED = "l.ordered - l.fulfilled - l.cancelled - l.allocated"


def positions(db: Connection, policy: Policy) -> dict[int, int]:
    """line -> its position in the queue of its product, from 1; held lines have none."""
    rows = db.stream(
        f"SELECT l.id, ROW_NUMBER() OVER (PARTITION BY l.product_id ORDER BY {order_by(policy, 'l')}) FROM order_line l"
        f" WHERE {_NEED} > 0 AND l.held = 0"
    )
    return {row[0]: row[1] for row in rows}


def parts(db: Connection, orders: Iterable[int]) -> dict[tuple[int, int], dict[str, int]]:
    """(order, line) -> the sums over its parts, smallest units."""
    out: dict[tuple[int, int], dict[str, int]] = {}
    for order in dict.fromkeys(orders):
        rows = db.all(
            "SELECT line, SUM(ordered), SUM(allocated), SUM(fulfilled), SUM(cancelled) FROM order_line WHERE order_id = ? GROUP"
            " BY line",
            (order,),
        )
        for line, ordered, allocated, fulfilled, cancelled in rows:
            out[order, line] = {"ordered": ordered, "allocated": allocated, "fulfilled": fulfilled, "cancelled": cancelled}
    return out


class WaitingRow(NamedTuple):
    """A waiting line as the report sees it."""

    order: int
    sku: str
    supplier: str | None
    units: int
    decimals: int
    price: int
    day: int
    held: int
    preorder: int
    due: int | None
    expected: int | None


def waiting(db: Connection) -> list[WaitingRow]:
    """Every line that waits."""
    rows = db.stream(
        f"SELECT l.order_id, p.sku, s.name, {_NEED}, p.decimals, l.price, l.day, l.held, p.backorder = 'preorder', pl.due,"
        " pl.expected"
        " FROM order_line l JOIN product p ON p.id = l.product_id LEFT JOIN supplier s ON s.id = p.supplier_id"
        f" LEFT JOIN purchase_line pl ON pl.id = l.source_id WHERE {_NEED} > 0"
    )
    return [WaitingRow(*row) for row in rows]


def promises_kept(db: Connection) -> tuple[int, int]:
    """(kept, counted) among the lines that waited and were wholly fulfilled by an act: gone by the first promise or not."""
    row = db.one(
        "SELECT COALESCE(SUM(q.gone <= l.first_promise), 0), COUNT(*) FROM (SELECT q.line_id, MAX(e.day) AS gone FROM posting q"
        " JOIN entry e ON e.id = q.entry_id WHERE q.account = 2 AND q.quantity > 0 AND e.act = 'fulfil' AND e.undone_by IS NULL"
        " GROUP BY q.line_id) q JOIN order_line l ON l.id = q.line_id WHERE l.first_promise IS NOT NULL AND l.first_promise >"
        " l.day"
        " AND l.ordered = l.fulfilled + l.cancelled"
    )
    assert row is not None
    return int(row[0]), int(row[1])


def filled_at_once(db: Connection, since: int) -> tuple[int, int]:
    """(lines promised for the very day of their order, all lines) of orders since that day (ordinal)."""
    row = db.one(
        "SELECT COALESCE(SUM(l.first_promise IS NOT NULL AND l.first_promise <= l.day), 0), COUNT(*) FROM sales_order o"
        " JOIN order_line l ON l.order_id = o.id WHERE o.day >= ? AND o.void = 0 AND l.part = 0 AND l.ordered > 0",
        (since,),
    )
    assert row is not None
    return int(row[0]), int(row[1])
