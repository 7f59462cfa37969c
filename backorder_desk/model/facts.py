"""Single facts that the acts ask for, and what an act has done so far."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.ranking import Rank, order_by
from backorder_desk.model import together
from backorder_desk.model.database import Connection, Row
from backorder_desk.model.journal import Act
from backorder_desk.model.ledger import Account
from backorder_desk.model.lookup import Product
from backorder_desk.model.together import MovedPromise

_NEED = "l.ordered - l.fulfilled - l.cancelled - l.allocated"
_WAITS = f"{_NEED} > 0"
_NAMED = frozenset(
    {("sales_order", "number"), ("purchase", "number"), ("supplier", "code"), ("customer", "code"), ("product", "sku")}
)
PLACE = ("rank_day", "rank_priority", "rank_promise", "rank_number", "rank_line", "rank_part")
"""The columns of a place in the queue that moved lines share with the line they were put before."""


def stands(db: Connection, table: str, column: str, name: str) -> bool:
    """Whether something bears this name."""
    assert (table, column) in _NAMED
    return db.value(f"SELECT 1 FROM {table} WHERE {column} = ? AND void = 0", (name,)) is not None


def products(db: Connection, numbers: Iterable[int]) -> dict[int, Product]:
    """Products by id, as they stand now."""
    columns = ", ".join(f"p.{name}" for name in Product._fields)
    sql = f"SELECT {columns} FROM json_each(?) j CROSS JOIN product p WHERE p.id = j.value"
    return {row[0]: Product(*row) for row in db.stream(sql, (json.dumps(list(numbers)),))}


def kits(db: Connection, products: Iterable[int]) -> dict[int, list[tuple[int, int]]]:
    """kit -> (product, smallest units in one kit) of those of these products that are kits."""
    out: dict[int, list[tuple[int, int]]] = {}
    rows = db.stream(
        "SELECT c.kit_id, c.product_id, c.quantity FROM json_each(?) j CROSS JOIN component c WHERE c.kit_id = j.value"
        " AND c.void = 0 ORDER BY c.id",
        (json.dumps(list(products)),),
    )
    for kit, product, quantity in rows:
        out.setdefault(kit, []).append((product, quantity))
    return out


def components(db: Connection, kit: int) -> list[tuple[int, int]]:
    """(product, smallest units in one kit) of what a kit is made of; nothing for a simple product."""
    rows = db.all("SELECT product_id, quantity FROM component WHERE kit_id = ? AND void = 0 ORDER BY id", (kit,))
    return [(row[0], row[1]) for row in rows]


def may_stand_in(db: Connection, product: int, instead: int) -> bool:
    """Whether one product is named as the substitute of another."""
    sql = "SELECT 1 FROM substitute WHERE product_id = ? AND instead_id = ? AND void = 0"
    return db.value(sql, (product, instead)) is not None


def used(db: Connection, product: int) -> bool:
    """Whether any act ever touched the product."""
    return db.value("SELECT 1 FROM run WHERE product_id = ? LIMIT 1", (product,)) is not None


def short(db: Connection, order: int, product: int) -> int:
    """Units of a product that an order waits for."""
    sql = f"SELECT COALESCE(SUM({_NEED}), 0) FROM order_line l WHERE l.order_id = ? AND l.product_id = ?"
    return int(db.value(sql, (order, product)))


def shorts(db: Connection, order: int) -> dict[int, int]:
    """product -> units of it that an order waits for, where it does."""
    sql = f"SELECT l.product_id, SUM({_NEED}) FROM order_line l WHERE l.order_id = ? AND {_WAITS} GROUP BY l.product_id"
    return dict(db.all(sql, (order,)))


def still_waiting(db: Connection, order: int) -> list[Row]:
    """(sku, units, decimals) of what an order waits for."""
    return db.all(
        f"SELECT p.sku, SUM({_NEED}), p.decimals FROM order_line l JOIN product p ON p.id = l.product_id"
        f" WHERE l.order_id = ? GROUP BY p.sku, p.decimals HAVING SUM({_NEED}) > 0 ORDER BY p.sku",
        (order,),
    )


def last_number(db: Connection, product: int, day: int) -> str:
    """The highest number by which anybody who asked that day stands in the queue of a product."""
    sql = f"SELECT MAX(l.rank_number) FROM order_line l WHERE l.product_id = ? AND {_WAITS} AND l.rank_day = ?"
    return db.value(sql, (product, day)) or ""


def sub_before(db: Connection, product: int, place: Rank, line: int) -> int | None:
    """The nearest `sub` before a place in the queue, among others than `line` that share it."""
    where = " AND ".join(f"{name} = ?" for name in PLACE)
    found = db.value(
        f"SELECT MAX(rank_sub) FROM order_line WHERE product_id = ? AND {where} AND rank_sub < ? AND id <> ?",
        (product, *place[:6], place.sub, line),
    )
    return None if found is None else int(found)


def sharing(db: Connection, product: int, place: Rank) -> list[int]:
    """The lines that share a place in the queue, the last of them first."""
    where = " AND ".join(f"{name} = ?" for name in PLACE)
    sql = f"SELECT id FROM order_line WHERE product_id = ? AND {where} ORDER BY rank_sub DESC, id DESC"
    return [row[0] for row in db.all(sql, (product, *place[:6]))]


def suppliers_of(db: Connection, skus: Iterable[str]) -> dict[str, int]:
    """SKU -> its supplier, of those products that have one."""
    rows = db.all(
        "SELECT p.sku, p.supplier_id FROM json_each(?) j CROSS JOIN product p WHERE p.sku = j.value AND p.void = 0"
        " AND p.supplier_id IS NOT NULL",
        (json.dumps(list(skus)),),
    )
    return dict(rows)


def lateness(db: Connection, supplier: int, last: int = 50) -> list[int]:
    """Days by which the last deliveries of a supplier came late (negative: early)."""
    rows = db.all(
        "SELECT day - expected FROM delivery WHERE supplier_id = ? AND expected IS NOT NULL AND void = 0 ORDER BY id DESC LIMIT"
        " ?",
        (supplier, last),
    )
    return [row[0] for row in rows]


def takeable(db: Connection, spared: Iterable[int], today: int) -> list[Row]:
    """(product, line, units, order) that a rebalance may take: neither pinned nor picked, not of the spared classes, contested.

    Nor from a line that is held or of a product not yet released: what was taken there could not be given back.
    """
    classes = ", ".join(str(int(priority)) for priority in spared) or "0"
    return db.all(
        "SELECT l.product_id, l.id, l.allocated - l.picked, l.order_id FROM product p CROSS JOIN order_line l"
        " WHERE p.outstanding > p.allocated AND p.allocated > 0 AND (p.backorder <> 'preorder' OR p.release_day <= ?)"
        " AND l.product_id = p.id AND l.allocated > l.picked AND l.pinned = 0 AND l.held = 0"
        f" AND l.rank_priority NOT IN ({classes}) ORDER BY l.product_id, l.id",
        (today,),
    )


def short_products(db: Connection, *, stocked: bool = False) -> list[int]:
    """The products for which somebody waits; `stocked`: of which something lies on the shelf."""
    sql = "SELECT id FROM product WHERE outstanding > allocated" + (" AND on_hand > 0" if stocked else "")
    return [row[0] for row in db.all(sql)]


_RELEASED = (
    "SELECT id FROM product WHERE outstanding > allocated AND on_hand > allocated AND backorder = 'preorder' AND release_day > ?"
    " AND release_day <= ?"
)


def released(db: Connection, today: int, *, since: int = -1) -> list[int]:
    """The pre-orders that may be given out by today, lie on the shelf, and are waited for. `since`: not by that day yet."""
    return [row[0] for row in db.all(_RELEASED, (since, today))]


def last_sent(db: Connection, order: int) -> tuple[int, int, dict[int, int]] | None:
    """(entry, how many times something went out, line -> units) of the last time that anything of an order went out."""
    entries = [
        row[0]
        for row in db.all(
            "SELECT id FROM entry WHERE order_id = ? AND act = 'fulfil' AND undone_by IS NULL AND undoes IS NULL ORDER BY id",
            (order,),
        )
    ]
    if not entries:
        return None
    sql = "SELECT line_id, SUM(quantity) FROM posting WHERE entry_id = ? AND account = ? GROUP BY line_id"
    rows = db.all(sql, (entries[-1], int(Account.FULFILLED)))
    return entries[-1], len(entries), {row[0]: row[1] for row in rows}


class ReceiptHead(NamedTuple):
    """The document of goods that came."""

    number: str
    entry_id: int
    purchase_id: int | None


def receipt(db: Connection, number: str) -> ReceiptHead:
    """A receipt by its number. Refused: there is none."""
    row = db.one("SELECT number, entry_id, purchase_id FROM receipt WHERE number = ? AND void = 0", (number,))
    if row is None:
        raise Refused(f"There is no receipt {number}", "No receipt bears that number", "Look it up in the history")
    return ReceiptHead(*row)


def brought(db: Connection, receipt: ReceiptHead, product: int) -> int:
    """Units of a product that a receipt put on the shelf, with the corrections of it that stand."""
    corrections = db.all(
        "SELECT id FROM entry WHERE act = 'correct' AND detail = ? AND undone_by IS NULL",
        (json.dumps({"receipt": receipt.number}),),
    )
    sql = "SELECT COALESCE(SUM(quantity), 0) FROM posting WHERE entry_id = ? AND product_id = ? AND account = ?"
    entries = [receipt.entry_id, *(row[0] for row in corrections)]
    return sum(int(db.value(sql, (entry, product, int(Account.ON_HAND)))) for entry in entries)


# --- what the act has done so far ----------------------------------------------------------------------------------


def freed_by(act: Act, order: int) -> list[Row]:
    """(sku, units, decimals) that the lines of an order gave up, and did not get back in the same act."""
    return act.db.all(
        "SELECT p.sku, -SUM(q.quantity), p.decimals FROM posting q JOIN order_line l ON l.id = q.line_id"
        " JOIN product p ON p.id = q.product_id WHERE q.entry_id = ? AND q.account = ? AND l.order_id = ?"
        " GROUP BY p.sku, p.decimals HAVING SUM(q.quantity) < 0 ORDER BY p.sku",
        (act.entry, int(Account.ALLOCATED), order),
    )


def free_after(act: Act) -> list[Row]:
    """(sku, free units, decimals) of the products that the act touched."""
    return act.db.all(
        "SELECT p.sku, p.on_hand - p.allocated, p.decimals FROM run r JOIN product p ON p.id = r.product_id"
        " WHERE r.entry_id = ? AND p.kind <> 'service' ORDER BY p.sku",
        (act.entry,),
    )


def renamed(act: Act) -> list[tuple[str, int]]:
    """(table, row) of the products and customers that the act calls otherwise."""
    rows = act.db.all(
        "SELECT DISTINCT what, row_id FROM change WHERE entry_id = ? AND (what = 'product' AND field IN ('sku', 'name',"
        " 'barcode')"
        " OR what = 'customer' AND field IN ('code', 'name', 'company', 'email', 'city', 'phone'))",
        (act.entry,),
    )
    return [(row[0], row[1]) for row in rows]


def reordered(act: Act) -> list[int]:
    """The products for which somebody waits, where the act changed what all queues or those of a supplier go by."""
    if act.db.value("SELECT 1 FROM change WHERE entry_id = ? AND what = 'setting' AND field = 'policy'", (act.entry,)):
        return short_products(act.db)
    rows = act.db.all(
        "SELECT p.id FROM change c CROSS JOIN product p WHERE c.entry_id = ? AND c.what = 'supplier'"
        " AND c.field = 'lead_time_days' AND p.supplier_id = c.row_id AND p.outstanding > p.allocated",
        (act.entry,),
    )
    return [row[0] for row in rows]


def moved_promises(act: Act) -> list[MovedPromise]:
    """The promises whose day the act moved, by product and rank; all lines of an order that goes complete by its own day."""
    rows = act.db.all(
        "SELECT o.number, l.line, l.id, p.sku, c.name, m.before, m.after, l.order_id FROM promise_change m"
        " JOIN order_line l ON l.id = m.line_id JOIN sales_order o ON o.id = l.order_id JOIN product p ON p.id = l.product_id"
        " JOIN customer c ON c.id = l.customer_id WHERE m.entry_id = ? AND m.before IS NOT m.after"
        f" ORDER BY p.sku, {order_by(act.policy, 'l')}",
        (act.entry,),
    )
    found = [MovedPromise(*row) for row in rows]
    complete = together.moved(act.db, act.entry, {one.order_id for one in found})
    if not complete:
        return found
    alone = [one for one in found if one.order_id not in complete]
    whole = [one for lines in complete.values() for one in lines if one.was != one.now]
    return sorted(alone + whole, key=lambda one: one.sku)


def gained(act: Act) -> dict[int, int]:
    """line -> units it gained, as decided."""
    rows = act.db.all("SELECT line_id, quantity FROM decision WHERE entry_id = ? AND outcome = 1", (act.entry,))
    return {row[0]: row[1] for row in rows}


def correct_gains(act: Act, net: Sequence[tuple[int, int, int]]) -> None:
    """Set what lines really gained: (product, line, units); who gained nothing has no such decision."""
    act.db.many(
        "UPDATE decision SET quantity = ? WHERE entry_id = ? AND outcome = 1 AND product_id = ? AND line_id = ?",
        ((units, act.entry, product, line) for product, line, units in net if units > 0),
    )
    act.db.many(
        "DELETE FROM decision WHERE entry_id = ? AND outcome = 1 AND product_id = ? AND line_id = ?",
        ((act.entry, product, line) for product, line, units in net if units <= 0),
    )


def winners(act: Act) -> dict[int, int]:
    """product -> one of the lines that gained."""
    rows = act.db.all(
        "SELECT product_id, MIN(line_id) FROM decision WHERE entry_id = ? AND outcome = 1 GROUP BY product_id", (act.entry,)
    )
    return {row[0]: row[1] for row in rows}


class Effect(NamedTuple):
    """What giving stock has done: orders completed, customers served, days late of who still waits."""

    completed: int
    served: int
    late: int
    gains: tuple[tuple[int, int, int], ...]
    """(units, price in minor units per sales unit, decimals)"""


def effect(act: Act) -> Effect:
    """The totals by which policies are compared."""
    db, entry = act.db, act.entry
    completed = db.value(
        "SELECT COUNT(*) FROM (SELECT DISTINCT l.order_id FROM decision d JOIN order_line l ON l.id = d.line_id"
        " WHERE d.entry_id = ? AND d.outcome = 1) o WHERE NOT EXISTS"
        f" (SELECT 1 FROM order_line l WHERE l.order_id = o.order_id AND {_WAITS})",
        (entry,),
    )
    served = db.value(
        "SELECT COUNT(DISTINCT l.customer_id) FROM decision d JOIN order_line l ON l.id = d.line_id"
        " WHERE d.entry_id = ? AND d.outcome = 1",
        (entry,),
    )
    rows = db.all(
        "SELECT COALESCE(l.promise, ?) - l.first_promise FROM run r CROSS JOIN order_line l WHERE r.entry_id = ?"
        f" AND l.product_id = r.product_id AND {_WAITS} AND l.first_promise IS NOT NULL",
        (act.today, entry),
    )
    gains = db.all(
        "SELECT d.quantity, l.price, p.decimals FROM decision d JOIN order_line l ON l.id = d.line_id"
        " JOIN product p ON p.id = d.product_id WHERE d.entry_id = ? AND d.outcome = 1",
        (entry,),
    )
    late = sum(max(0, row[0]) for row in rows)
    return Effect(int(completed), int(served), late, tuple((row[0], row[1], row[2]) for row in gains))
