"""What happened to orders beside their figures: payments, parcels, and who ended them. All from the journal."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from backorder_desk.model.database import Connection
from backorder_desk.model.ledger import Account

_STANDS = "e.undone_by IS NULL AND e.undoes IS NULL"


def payments(db: Connection) -> dict[int, list[tuple[int, str]]]:
    """order -> (day, what became of its payment) of everything recorded, in the order in which it was."""
    out: dict[int, list[tuple[int, str]]] = {}
    rows = db.stream(f"SELECT e.order_id, e.detail FROM entry e WHERE e.act = 'payment' AND {_STANDS} ORDER BY e.id")
    for order, detail in rows:
        known = json.loads(detail)
        out.setdefault(order, []).append((known["day"], known["what"]))
    return out


def part_sent(db: Connection, lines: Iterable[int]) -> dict[int, int]:
    """line -> the day on which something of it went out last."""
    rows = db.all(
        "SELECT l.id, MAX(e.day) FROM json_each(?) j CROSS JOIN order_line l CROSS JOIN entry e CROSS JOIN posting p"
        f" WHERE l.id = j.value AND e.order_id = l.order_id AND e.act = 'fulfil' AND {_STANDS}"
        " AND p.entry_id = e.id AND p.line_id = l.id AND p.account = ? AND p.quantity > 0 GROUP BY l.id",
        (json.dumps(sorted(lines)), int(Account.FULFILLED)),
    )
    return {row[0]: row[1] for row in rows}


def told_later(db: Connection, lines: Iterable[int]) -> set[int]:
    """Those of these lines that were given their first day only after the day of their order."""
    rows = db.all(
        "SELECT DISTINCT l.id FROM json_each(?) j CROSS JOIN order_line l CROSS JOIN run r CROSS JOIN promise_change m"
        " CROSS JOIN entry e WHERE l.id = j.value AND r.product_id = l.product_id AND m.entry_id = r.entry_id"
        f" AND m.line_id = l.id AND m.first_told = 1 AND e.id = m.entry_id AND e.day > l.day AND {_STANDS}",
        (json.dumps(sorted(lines)),),
    )
    return {row[0] for row in rows}


def given_up(db: Connection, orders: Iterable[int]) -> set[int]:
    """Those of these orders whose newest cancellation was the shop's own."""
    rows = db.all(
        "SELECT e.order_id, e.detail FROM json_each(?) j CROSS JOIN entry e WHERE e.order_id = j.value"
        f" AND e.act IN ('cancel', 'reply') AND {_STANDS} ORDER BY e.id",
        (json.dumps(sorted(orders)),),
    )
    newest = {order: json.loads(detail).get("by", "") for order, detail in rows}
    return {order for order, by in newest.items() if by == "shop"}


class Missing(NamedTuple):
    """A line of a PO that has not come: what it is, and for which day it was promised."""

    po: str
    supplier_id: int
    sku: str
    name: str
    unit: str
    decimals: int
    ordered: int
    received: int
    missing: int
    expected: int | None


def overdue(db: Connection, today: int) -> list[Missing]:
    """Everything that suppliers owe and whose expected day is past, by supplier and PO."""
    return [
        Missing(*row)
        for row in db.all(
            "SELECT o.number, o.supplier_id, p.sku, p.name, p.unit, p.decimals, l.ordered, l.received,"
            " l.ordered - l.received - l.closed, l.expected FROM purchase_line l CROSS JOIN purchase o CROSS JOIN product p"
            " WHERE l.ordered > l.received + l.closed AND l.expected < ? AND o.id = l.purchase_id AND o.void = 0"
            " AND p.id = l.product_id ORDER BY o.supplier_id, o.number_key, l.line",
            (today,),
        )
    ]


class Supplier(NamedTuple):
    """A supplier as a letter addresses it."""

    name: str
    address1: str
    address2: str
    city: str
    region: str
    postcode: str
    country: str


def supplier(db: Connection, supplier_id: int) -> Supplier:
    """A supplier by its id."""
    row = db.one(f"SELECT {', '.join(Supplier._fields)} FROM supplier WHERE id = ?", (supplier_id,))
    assert row is not None
    return Supplier(*row)
