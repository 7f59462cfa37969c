"""An order that goes complete is promised for one day, the last of its lines': nothing of it leaves before.

Services stand apart: they have no shelf, keep no goods from going out and do not wait for them.

Each line keeps the day on which its own product can be had, since that is what the supply backs, in the order of the queue
(each unit backs one promise, and a better rank never waits longer). What the customer is told is the day of the order.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from backorder_desk.model.database import Connection

_NEED = "{a}.ordered - {a}.fulfilled - {a}.cancelled - {a}.allocated"


def _waits(alias: str) -> str:
    return f"{_NEED.format(a=alias)} > 0"


_GOODS = "o.ship = 'complete' AND p.id = l.product_id AND p.kind <> 'service'"


class Together(NamedTuple):
    """Of an order that goes complete and waits: the day (an ordinal) on which all of it can go, and that first told.

    None where no day is known of some line.
    """

    promise: int | None
    estimate: int
    first_promise: int | None
    first_estimate: int


def days(db: Connection, orders: Iterable[int]) -> dict[int, Together]:
    """order -> its day, of those of these orders that go complete and of which anything waits."""
    waits = _waits("l")
    rows = db.all(
        f"SELECT o.id, CASE WHEN SUM({waits} AND l.promise IS NULL) = 0 THEN MAX(CASE WHEN {waits} THEN l.promise END) END,"
        f" MAX(CASE WHEN {waits} THEN l.estimate END),"
        " CASE WHEN COUNT(l.first_promise) = COUNT(*) THEN MAX(l.first_promise) END, MAX(l.first_estimate)"
        " FROM json_each(?) j CROSS JOIN sales_order o CROSS JOIN order_line l CROSS JOIN product p WHERE o.id = j.value"
        f" AND {_GOODS} AND l.order_id = o.id AND l.ordered > l.cancelled GROUP BY o.id HAVING SUM({waits}) > 0",
        (json.dumps(list(orders)),),
    )
    return {row[0]: Together(*row[1:]) for row in rows}


class MovedPromise(NamedTuple):
    """A promise that an act moved. Days are ordinals."""

    order: str
    line: int
    line_id: int
    sku: str
    customer: str
    was: int | None
    now: int | None
    order_id: int


def moved(db: Connection, entry: int, orders: Iterable[int]) -> dict[int, list[MovedPromise]]:
    """order -> how an act moved the day of each of its waiting lines, of those of these orders that go complete.

    For an act that moves days and no quantities.
    """
    rows = db.all(
        "WITH g AS (SELECT o.id, o.number,"
        f" {_latest('CASE WHEN m.line_id IS NULL THEN l.promise ELSE m.before END')} AS was, {_latest('l.promise')} AS now"
        " FROM json_each(?) j CROSS JOIN sales_order o CROSS JOIN order_line l CROSS JOIN product p"
        " LEFT JOIN promise_change m ON m.entry_id = ? AND m.line_id = l.id"
        f" WHERE o.id = j.value AND {_GOODS} AND l.order_id = o.id AND {_waits('l')} GROUP BY o.id)"
        " SELECT g.number, l.line, l.id, p.sku, c.name, g.was, g.now, g.id FROM g CROSS JOIN order_line l CROSS JOIN product p"
        f" CROSS JOIN customer c WHERE l.order_id = g.id AND {_waits('l')} AND p.id = l.product_id AND p.kind <> 'service'"
        " AND c.id = l.customer_id",
        (json.dumps(list(orders)), entry),
    )
    out: dict[int, list[MovedPromise]] = {}
    for row in rows:
        out.setdefault(row[-1], []).append(MovedPromise(*row))
    return out


def _latest(day: str) -> str:
    return f"CASE WHEN COUNT({day}) = COUNT(*) THEN MAX({day}) END"


def shown(column: str) -> str:
    """SQL of the `promise`, `estimate` or `first_promise` that a waiting line `l` of an order `o` is shown with.

    `p` is its product.
    """
    which = "w.ordered > w.cancelled" if column == "first_promise" else _waits("w")
    latest = f"MAX(w.{column})" if column == "estimate" else _latest(f"w.{column}")
    goods = "w.order_id = l.order_id AND k.id = w.product_id AND k.kind <> 'service'"
    order = f"(SELECT {latest} FROM order_line w CROSS JOIN product k WHERE {goods} AND {which})"
    return f"CASE WHEN o.ship = 'complete' AND p.kind <> 'service' THEN {order} ELSE l.{column} END"


LATE = (
    "l.promise < :today AND (l.whole = 0 OR NOT EXISTS (SELECT 1 FROM order_line w WHERE w.order_id = l.order_id"
    f" AND w.whole = 1 AND {_waits('w')} AND (w.promise IS NULL OR w.promise >= :today)))"
)
"""SQL of whether a waiting line `l` is late: its order's day is past where that goes complete and ties no stock up."""
