"""Figures over the whole queue: positions, totals of lines, what a report counts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from backorder_desk.domain.ranking import Policy, order_by
from backorder_desk.model.database import Connection
from backorder_desk.model.ledger import Account
from backorder_desk.model.together import LATE

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
    """A waiting part of a line as the report sees it."""

    order: int
    line: int
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
    """Every line that waits, its parts apart."""
    rows = db.stream(
        f"SELECT l.order_id, l.line, p.sku, s.name, {_NEED}, p.decimals, l.price, l.day, l.held,"
        " p.backorder = 'preorder', pl.due, pl.expected FROM order_line l JOIN product p ON p.id = l.product_id"
        " LEFT JOIN supplier s ON s.id = p.supplier_id"
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


_WAITS = f"{_NEED} > 0"
_SCALE = "CASE p.decimals WHEN 0 THEN 1 WHEN 1 THEN 10 WHEN 2 THEN 100 ELSE 1000 END"
_FIRST = (
    "(l.part = 0 OR NOT EXISTS (SELECT 1 FROM order_line m WHERE m.order_id = l.order_id AND m.line = l.line"
    f" AND m.part < l.part AND {_NEED.replace('l.', 'm.')} > 0))"
)
"""Whether it is the first part of its line that waits: a line and its increase are one line to the reader."""


class Heap(NamedTuple):
    """What waits of one product for one cause: lines, of which late, smallest units, and their worth in minor units."""

    product_id: int
    sku: str
    name: str
    supplier: str
    cause: str
    lines: int
    late: int
    units: int
    decimals: int
    value: int
    late_value: int


def heaps(db: Connection, today: int) -> list[Heap]:
    """All that waits, product by product and cause by cause."""
    rows = db.stream(
        "SELECT p.id, p.sku, p.name, COALESCE(s.name, ''), CASE WHEN l.held = 1 THEN 'held' WHEN p.backorder = 'preorder'"
        " THEN 'pre-order' WHEN pl.due IS NULL THEN 'not on order' WHEN pl.expected < :today THEN 'supplier late'"
        f" ELSE 'on order' END AS cause, SUM({_FIRST}), COALESCE(SUM({LATE}), 0), SUM({_NEED}), p.decimals,"
        f" SUM(({_NEED}) * l.price / {_SCALE}), COALESCE(SUM(CASE WHEN {LATE} THEN ({_NEED}) * l.price / {_SCALE}"
        " END), 0)"
        " FROM order_line l JOIN product p ON p.id = l.product_id LEFT JOIN supplier s ON s.id = p.supplier_id"
        f" LEFT JOIN purchase_line pl ON pl.id = l.source_id WHERE {_WAITS} GROUP BY p.id, cause".replace(":today", str(today))
    )
    return [Heap(*row) for row in rows]


def days_waited(db: Connection, today: int) -> tuple[int, int, int]:
    """(orders that wait, the median of the days that lines have waited, the longest)."""
    count = db.value(f"SELECT COUNT(*) FROM order_line l WHERE {_WAITS} AND {_FIRST}")
    if not count:
        return 0, 0, 0
    newest = f"SELECT l.day FROM order_line l WHERE {_WAITS} AND {_FIRST} ORDER BY l.day DESC LIMIT 1 OFFSET ?"
    # Grouped as its index is ordered: five times as fast as counting distinct orders.
    orders = db.value(f"SELECT COUNT(*) FROM (SELECT 1 FROM order_line l WHERE {_WAITS} GROUP BY l.number_key, l.order_id)")
    return int(orders), today - int(db.value(newest, ((count - 1) // 2,))), today - int(db.value(newest, (count - 1,)))


def lost(db: Connection, since: int) -> tuple[int, int]:
    """(lines, minor units) that were cancelled since that day (ordinal) after they had been told to wait."""
    row = db.one(
        f"SELECT COUNT(DISTINCT l.id), COALESCE(SUM(q.quantity * l.price / {_SCALE}), 0) FROM entry e CROSS JOIN posting q"
        " CROSS JOIN order_line l CROSS JOIN product p WHERE e.day >= ? AND e.act IN ('cancel', 'reply') AND e.undone_by IS NULL"
        " AND e.undoes IS NULL AND q.entry_id = e.id AND q.account = ? AND q.quantity > 0 AND l.id = q.line_id"
        " AND p.id = l.product_id AND (l.first_promise IS NULL OR l.first_promise > l.day)",
        (since, int(Account.CANCELLED)),
    )
    assert row is not None
    return int(row[0]), int(row[1])


def goodwill_given(db: Connection, since: int) -> tuple[int, int]:
    """(times, minor units) of what was granted for waits since that day: amounts, gifts at their cost, percents of the order."""
    row = db.one(
        "SELECT COUNT(*), COALESCE(SUM(g.amount + g.cost + g.percent * (SELECT COALESCE(SUM((l.ordered - l.cancelled) * l.price"
        f" / {_SCALE}), 0) FROM order_line l JOIN product p ON p.id = l.product_id WHERE l.order_id = g.order_id) / 100), 0)"
        " FROM goodwill g WHERE g.day >= ? AND g.void = 0",
        (since,),
    )
    assert row is not None
    return int(row[0]), int(row[1])


def deposits_held(db: Connection) -> int:
    """Minor units that customers have paid ahead on orders that wait."""
    waits = f"EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND {_WAITS})"
    return int(db.value(f"SELECT COALESCE(SUM(o.deposit), 0) FROM sales_order o WHERE o.deposit > 0 AND o.void = 0 AND {waits}"))


def suppliers(db: Connection) -> list[tuple[int, str]]:
    """(id, name) of every supplier."""
    return [(row[0], row[1]) for row in db.all("SELECT id, name FROM supplier WHERE void = 0 ORDER BY name")]


def overdue(db: Connection, today: int) -> dict[str, list[str]]:
    """supplier -> the numbers of the POs of which something should have come by now."""
    out: dict[str, list[str]] = {}
    for supplier, number in db.all(
        "SELECT DISTINCT s.name, po.number FROM purchase_line pl JOIN purchase po ON po.id = pl.purchase_id"
        " JOIN supplier s ON s.id = po.supplier_id WHERE pl.ordered > pl.received + pl.closed AND pl.expected < ? AND po.void = 0"
        " ORDER BY po.number_key",
        (today,),
    ):
        out.setdefault(supplier, []).append(number)
    return out


def to_come(db: Connection, most: int) -> list[tuple[str, int, int, int]]:
    """(SKU, smallest units, decimals, lines that wait) of what is on its way of so many products, the most wanted first."""
    rows = db.all(
        "SELECT p.sku, p.incoming, p.decimals, (SELECT COUNT(*) FROM order_line l WHERE l.product_id = p.id"
        f" AND {_WAITS}) FROM product p WHERE p.incoming > 0 AND p.outstanding > p.allocated"
        " ORDER BY p.outstanding - p.allocated DESC, p.sku LIMIT ?",
        (most,),
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]
