"""Many rows at once: what an import must know, what it leaves behind, and whole lists for export."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from backorder_desk.model.database import Connection, Row

_CHUNK = 500


def next_id(db: Connection, table: str) -> int:
    """The first id that is free, inside a transaction that keeps others from writing."""
    return int(db.value(f"SELECT COALESCE(MAX(id), 0) + 1 FROM {table}"))


def insert(db: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Rows in one statement."""
    marks = ", ".join("?" * len(columns))
    db.many(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)


def index(db: Connection, rows: Iterable[tuple[str, str, int]]) -> None:
    """Put things into the find box, as `lookup.index` does: (text, what, id)."""
    db.many("INSERT INTO finder (text, what, ref) VALUES (? || '  ', ?, ?)", rows)


def unindex(db: Connection, what: str, ref: int) -> None:
    """Take something out of the find box."""
    db.run("DELETE FROM finder WHERE what = ? AND ref = ?", (what, ref))


def by_key(db: Connection, table: str, key: str, columns: Sequence[str], keys: Iterable[str]) -> dict[str, Row]:
    """key -> (id, columns…) of the rows that stand."""
    names, out, wanted = ", ".join(columns), {}, list(dict.fromkeys(keys))
    for start in range(0, len(wanted), _CHUNK):
        part = wanted[start : start + _CHUNK]
        marks = ", ".join("?" * len(part))
        for row in db.all(f"SELECT {key}, id, {names} FROM {table} WHERE {key} IN ({marks}) AND void = 0", part):
            out[row[0]] = row[1:]
    return out


def named(db: Connection, table: str, names: Iterable[str]) -> dict[str, int]:
    """code or unambiguous name -> id."""
    out: dict[str, int] = {}
    wanted = list(dict.fromkeys(names))
    for start in range(0, len(wanted), _CHUNK):
        part = wanted[start : start + _CHUNK]
        marks = ", ".join("?" * len(part))
        for name, number in db.all(
            f"SELECT name, MIN(id) FROM {table} WHERE name IN ({marks}) AND void = 0 GROUP BY name HAVING COUNT(*) = 1", part
        ):
            out[name] = number
        for code, number in db.all(f"SELECT code, id FROM {table} WHERE code IN ({marks}) AND void = 0", part):
            out[code] = number
    return out


def short_of_supplier(db: Connection, supplier: int) -> list[int]:
    """The products of a supplier for which somebody waits."""
    rows = db.all("SELECT id FROM product WHERE outstanding > allocated AND supplier_id = ?", (supplier,))
    return [row[0] for row in rows]


_ORDER_LINE = (
    "id",
    "order_id",
    "product_id",
    "line",
    "part",
    "ordered",
    "fulfilled",
    "cancelled",
    "allocated",
    "picked",
    "price",
)


def lines_of_orders(db: Connection, orders: Iterable[int]) -> dict[int, list[Row]]:
    """order -> its lines: id, order, product, line, part, ordered, fulfilled, cancelled, allocated, picked, price."""
    out: dict[int, list[Row]] = {}
    wanted = list(orders)
    for start in range(0, len(wanted), _CHUNK):
        part = wanted[start : start + _CHUNK]
        marks = ", ".join("?" * len(part))
        names = ", ".join(_ORDER_LINE)
        for row in db.all(
            f"SELECT {names} FROM order_line WHERE order_id IN ({marks}) AND ordered > 0 ORDER BY order_id, line, part", part
        ):
            out.setdefault(row[1], []).append(row)
    return out


def lines_of_purchases(db: Connection, purchases: Iterable[int]) -> dict[int, list[Row]]:
    """PO -> its lines: id, PO, product, line, ordered, received, closed, expected."""
    out: dict[int, list[Row]] = {}
    for purchase in purchases:
        rows = db.all(
            "SELECT id, purchase_id, product_id, line, ordered, received, closed, expected FROM purchase_line"
            " WHERE purchase_id = ? AND ordered > 0 ORDER BY line",
            (purchase,),
        )
        out[purchase] = rows
    return out


EXPORTS = {
    "suppliers": (
        "SELECT code, name, email, lead_time_days, address1, address2, city, region, postcode, country FROM supplier WHERE void ="
        " 0 ORDER BY code"
    ),
    "products": (
        "SELECT p.sku, p.name, p.kind, p.unit, p.decimals, p.barcode, p.price, p.cost, COALESCE(s.code, ''), p.on_hand,"
        " p.reorder_point,"
        " p.backorder, p.cap, p.release_day, p.step FROM product p LEFT JOIN supplier s ON s.id = p.supplier_id WHERE p.void = 0"
        " ORDER BY p.sku"
    ),
    "customers": (
        "SELECT code, name, company, email, phone, language, priority, address1, address2, city, region, postcode, country,"
        " business"
        " FROM customer WHERE void = 0 ORDER BY code"
    ),
    "orders": (
        "SELECT o.number, c.code, o.day, p.sku, SUM(l.ordered), SUM(l.fulfilled), l.price, o.priority, o.ship, o.required_day,"
        " o.channel,"
        " SUM(l.cancelled), MAX(l.promise), MIN(l.first_promise), o.hold_stock, SUM(l.allocated), MAX(l.pinned), MAX(l.held),"
        " p.decimals"
        " FROM sales_order o"
        " JOIN order_line l ON l.order_id = o.id JOIN customer c ON c.id = o.customer_id JOIN product p ON p.id = l.product_id"
        " WHERE o.void = 0 AND l.ordered > 0 GROUP BY o.id, l.line ORDER BY o.number_key, l.line"
    ),
    "purchases": (
        "SELECT o.number, s.code, o.day, l.expected, p.sku, l.ordered, l.received, l.closed, p.decimals FROM purchase o"
        " JOIN purchase_line l ON l.purchase_id = o.id JOIN supplier s ON s.id = o.supplier_id JOIN product p ON p.id ="
        " l.product_id"
        " WHERE o.void = 0 AND l.ordered > 0 ORDER BY o.number_key, l.line"
    ),
    "stock": "SELECT sku, on_hand, decimals FROM product WHERE void = 0 AND kind <> 'service' ORDER BY sku",
}


def export(db: Connection, kind: str) -> list[Row]:
    """A whole list, in the order of its file."""
    return db.all(EXPORTS[kind])
