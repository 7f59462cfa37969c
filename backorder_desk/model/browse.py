"""Reading: filters, ordered ids, pages and totals, in plain SQL over indexes. Views see these rows and nothing below.

A view of a million rows is the ordered ids (`ids`, 8 bytes each) and pages of a few hundred rows fetched by id
(`page`). The first page comes by the index without waiting for the ids (`first`).
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from backorder_desk import settings
from backorder_desk.domain.ranking import Policy, order_by
from backorder_desk.model.database import Connection, Row, open_shop

WAITS = "l.ordered - l.fulfilled - l.cancelled - l.allocated > 0"
NEED = "l.ordered - l.fulfilled - l.cancelled - l.allocated"


def load_settings(db: Connection) -> dict[str, Any]:
    """Every setting, with its default where nothing is set."""
    known = {key: setting.default for key, setting in settings.ALL.items()}
    known.update((key, json.loads(value)) for key, value in db.all("SELECT key, value FROM setting") if key in known)
    return known


@dataclass(frozen=True, slots=True)
class Sort:
    """One way to sort a view: `source` is the FROM clause whose index yields the ids in that order."""

    source: str
    order: str


@dataclass(frozen=True, slots=True)
class View:
    """One table of the window: its row, its ways to sort, its filters, and how the find box narrows it.

    `columns` are the names of a row's values; the first is always the id. `finds` maps what the finder found
    (customer, order, product, purchase) to the rows it stands for.
    """

    name: str
    columns: tuple[str, ...]
    row: str
    key: str
    sorts: dict[str, Sort]
    filters: dict[str, str]
    finds: dict[str, str]


_LINES = "order_line l"
_BACKORDERS = View(
    "backorders",
    (
        *("id", "order", "line", "sku", "product", "customer", "ordered", "allocated", "fulfilled", "cancelled"),
        *("backordered", "decimals", "unit", "promise", "estimate", "first_promise", "day", "priority", "pinned", "held", "moved"),
        *("order_id", "product_id", "customer_id", "supply", "price"),
    ),
    "SELECT l.id, o.number, l.line, p.sku, p.name, c.name, l.ordered, l.allocated, l.fulfilled, l.cancelled,"
    f" {NEED}, p.decimals, p.unit, l.promise, l.estimate, l.first_promise, l.day, o.priority, l.pinned, l.held, l.rank_sub <> 0,"
    " l.order_id, l.product_id, l.customer_id, po.number, l.price"
    " FROM order_line l JOIN sales_order o ON o.id = l.order_id JOIN product p ON p.id = l.product_id"
    " JOIN customer c ON c.id = l.customer_id LEFT JOIN purchase_line pl ON pl.id = l.source_id"
    " LEFT JOIN purchase po ON po.id = pl.purchase_id",
    "l.id",
    {
        "queue": Sort(
            f"product p CROSS JOIN {_LINES} WHERE p.outstanding > p.allocated AND l.product_id = p.id AND {WAITS}", "p.sku {d}, {queue}"
        ),
        "promise": Sort(f"{_LINES} WHERE {WAITS}", "l.promise {d}, l.id {d}"),
        "day": Sort(f"{_LINES} WHERE {WAITS}", "l.day {d}, l.id {d}"),
        "order": Sort(f"{_LINES} WHERE {WAITS}", "l.number_key {d}, l.id {d}"),
        "backordered": Sort(f"{_LINES} WHERE {WAITS}", f"({NEED}) {{d}}, l.id {{d}}"),
        "customer": Sort(f"customer c CROSS JOIN {_LINES} WHERE l.customer_id = c.id AND {WAITS}", "c.name {d}, c.id {d}, l.id {d}"),
    },
    {"late": "l.promise < :today", "held": "l.held = 1", "pinned": "l.pinned = 1"},
    {
        "customer": f"SELECT l.id FROM {_LINES} WHERE l.customer_id = ? AND {WAITS}",
        "order": f"SELECT l.id FROM {_LINES} WHERE l.order_id = ? AND {WAITS}",
        "product": f"SELECT l.id FROM {_LINES} WHERE l.product_id = ? AND {WAITS}",
    },
)
_ORDERS = View(
    "orders",
    ("id", "order", "customer", "day", "channel", "priority", "ship", "required", "lines", "waiting", "ready", "promise", "value", "open"),
    "SELECT o.id, o.number, c.name, o.day, o.channel, o.priority, o.ship, o.required_day, t.lines, t.waiting, t.ready, t.promise, t.value, t.open"
    " FROM sales_order o JOIN customer c ON c.id = o.customer_id JOIN (SELECT l.order_id, COUNT(DISTINCT l.line) AS lines,"
    f" SUM({WAITS}) AS waiting, SUM(l.allocated > 0) AS ready, MAX(CASE WHEN {WAITS} THEN l.promise END) AS promise,"
    " SUM(l.price * (l.ordered - l.cancelled) / CASE p.decimals WHEN 0 THEN 1 WHEN 1 THEN 10 WHEN 2 THEN 100 ELSE 1000 END) AS value,"
    " SUM(l.ordered - l.fulfilled - l.cancelled > 0) AS open"
    " FROM order_line l JOIN product p ON p.id = l.product_id WHERE {ids} GROUP BY l.order_id) t ON t.order_id = o.id",
    "l.order_id",
    {
        "order": Sort("sales_order o WHERE o.void = 0", "o.number_key {d}, o.id {d}"),
        "day": Sort("sales_order o WHERE o.void = 0", "o.day {d}, o.id {d}"),
        "customer": Sort("customer c CROSS JOIN sales_order o WHERE o.customer_id = c.id AND o.void = 0", "c.name {d}, c.id {d}, o.id {d}"),
    },
    {
        "waiting": f"EXISTS (SELECT 1 FROM {_LINES} WHERE l.order_id = o.id AND {WAITS})",
        "ready": f"EXISTS (SELECT 1 FROM {_LINES} WHERE l.order_id = o.id AND l.allocated > 0)",
    },
    {
        "customer": "SELECT o.id FROM sales_order o WHERE o.customer_id = ? AND o.void = 0",
        "order": "SELECT o.id FROM sales_order o WHERE o.id = ? AND o.void = 0",
        "product": f"SELECT DISTINCT l.order_id FROM {_LINES} WHERE l.product_id = ? AND {WAITS}",
    },
)
_STOCK = View(
    "stock",
    (
        *("id", "sku", "name", "on_hand", "allocated", "free", "backordered", "incoming", "decimals", "unit"),
        *("barcode", "kind", "next_due", "supplier", "reorder_point", "backorder", "release"),
    ),
    "SELECT p.id, p.sku, p.name, p.on_hand, p.allocated, p.on_hand - p.allocated, p.outstanding - p.allocated, p.incoming, p.decimals, p.unit,"
    " p.barcode, p.kind, (SELECT MIN(pl.due) FROM purchase_line pl WHERE pl.product_id = p.id AND pl.ordered > pl.received + pl.closed),"
    " s.name, p.reorder_point, p.backorder, p.release_day FROM product p LEFT JOIN supplier s ON s.id = p.supplier_id",
    "p.id",
    {
        "sku": Sort("product p WHERE p.void = 0", "p.sku {d}"),
        "name": Sort("product p WHERE p.void = 0", "p.name {d}, p.id {d}"),
        "on_hand": Sort("product p WHERE p.void = 0", "p.on_hand {d}, p.id {d}"),
        "free": Sort("product p WHERE p.void = 0", "(p.on_hand - p.allocated) {d}, p.id {d}"),
        "backordered": Sort("product p WHERE p.void = 0", "(p.outstanding - p.allocated) {d}, p.id {d}"),
        "incoming": Sort("product p WHERE p.void = 0", "p.incoming {d}, p.id {d}"),
    },
    {"short": "p.outstanding > p.allocated", "incoming": "p.incoming > 0"},
    {"product": "SELECT p.id FROM product p WHERE p.id = ? AND p.void = 0"},
)
_CUSTOMERS = View(
    "customers",
    ("id", "code", "name", "company", "email", "phone", "city", "country", "priority", "waiting"),
    "SELECT c.id, c.code, c.name, c.company, c.email, c.phone, c.city, c.country, c.priority,"
    f" (SELECT COUNT(*) FROM {_LINES} WHERE l.customer_id = c.id AND {WAITS}) FROM customer c",
    "c.id",
    {
        "name": Sort("customer c WHERE c.void = 0", "c.name {d}, c.id {d}"),
        "code": Sort("customer c WHERE c.void = 0", "c.code {d}"),
    },
    {"waiting": f"EXISTS (SELECT 1 FROM {_LINES} WHERE l.customer_id = c.id AND {WAITS})"},
    {"customer": "SELECT c.id FROM customer c WHERE c.id = ? AND c.void = 0"},
)
_PURCHASES = View(
    "purchases",
    ("id", "po", "supplier", "day", "sku", "product", "ordered", "received", "closed", "incoming", "expected", "due", "decimals"),
    "SELECT pl.id, po.number, s.name, po.day, p.sku, p.name, pl.ordered, pl.received, pl.closed, pl.ordered - pl.received - pl.closed,"
    " pl.expected, pl.due, p.decimals FROM purchase_line pl JOIN purchase po ON po.id = pl.purchase_id"
    " JOIN supplier s ON s.id = po.supplier_id JOIN product p ON p.id = pl.product_id",
    "pl.id",
    {
        "po": Sort("purchase po CROSS JOIN purchase_line pl WHERE po.void = 0 AND pl.purchase_id = po.id", "po.number_key {d}, pl.line {d}"),
        "expected": Sort("purchase po CROSS JOIN purchase_line pl WHERE po.void = 0 AND pl.purchase_id = po.id", "pl.expected {d}, pl.id {d}"),
    },
    {"incoming": "pl.ordered > pl.received + pl.closed"},
    {
        "purchase": "SELECT pl.id FROM purchase_line pl WHERE pl.purchase_id = ?",
        "product": "SELECT pl.id FROM purchase_line pl WHERE pl.product_id = ? AND pl.ordered > pl.received + pl.closed",
    },
)
VIEWS = {view.name: view for view in (_BACKORDERS, _ORDERS, _STOCK, _CUSTOMERS, _PURCHASES)}
_FOUND = 2000
"""The find box narrows to so many things at most; more than that is no search."""


def look_into(path: Path, clock: Callable[[], date]) -> Browse:
    """The rows of a shop file before the desk itself is open: what the window paints first. Refused as opening it is."""
    return Browse(open_shop(path).reader(), clock)


class Browse:
    """The rows of a shop, over one connection."""

    def __init__(self, db: Connection, clock: Callable[[], date]) -> None:
        self.db = db
        self.clock = clock

    def ids(self, view: str, *, sort: str = "", descending: bool = False, only: str = "", search: str = "", product: int | None = None) -> array[int]:
        """Every id of a view, in order. `only`: one of its filters. `product`: the queue of one product."""
        sql, parameters = self._select(view, sort, descending, only, search, product)
        return array("q", (row[0] for row in self.db.stream(sql, parameters)))

    def first(self, view: str, count: int, *, sort: str = "", descending: bool = False, only: str = "", search: str = "") -> list[int]:
        """The first so many ids, without waiting for the others."""
        sql, parameters = self._select(view, sort, descending, only, search, None)
        return [row[0] for row in self.db.all(f"{sql} LIMIT ?", (*parameters, count))]

    def count(self, view: str, *, only: str = "", search: str = "", product: int | None = None) -> int:
        """How many rows a view has."""
        sql, parameters = self._select(view, "", False, only, search, product)
        return int(self.db.value(f"SELECT COUNT(*) FROM ({sql.rpartition(' ORDER BY ')[0]})", parameters))

    def version(self) -> int:
        """A number that changes when another connection, of whatever program, has written to the shop."""
        return int(self.db.value("PRAGMA data_version"))

    def close(self) -> None:
        """Let go of the connection."""
        self.db.close()

    def page(self, view: str, ids: Sequence[int]) -> list[Row]:
        """The rows of these ids, in their order. An id that is gone gives no row."""
        chosen = VIEWS[view]
        marks = ", ".join("?" * len(ids))
        if "{ids}" in chosen.row:
            sql = chosen.row.format(ids=f"{chosen.key} IN ({marks})")
        else:
            sql = f"{chosen.row} WHERE {chosen.key} IN ({marks})"
        found = {row[0]: row for row in self.db.all(sql, tuple(ids))}
        return [found[number] for number in ids if number in found]

    def rows(self, view: str, **choice: Any) -> list[dict[str, Any]]:
        """Every row of a view as a dictionary, for the command line and for files."""
        columns, ids, out = VIEWS[view].columns, self.ids(view, **choice), []
        for start in range(0, len(ids), 500):
            out += [dict(zip(columns, row, strict=True)) for row in self.page(view, ids[start : start + 500])]
        return out

    def _select(self, view: str, sort: str, descending: bool, only: str, search: str, product: int | None) -> tuple[str, tuple[Any, ...]]:
        chosen = VIEWS[view]
        name = sort or next(iter(chosen.sorts))
        way = chosen.sorts[name]
        sql = f"SELECT {_identity(chosen)} FROM {way.source}"
        parameters: list[Any] = []
        if only:
            sql += f" AND {chosen.filters[only].replace(':today', str(self.clock().toordinal()))}"
        if product is not None:
            sql += " AND l.product_id = ?"
            parameters.append(product)
        if search.strip():
            found = self._found(chosen, search)
            sql += f" AND {_identity(chosen)} IN (SELECT value FROM json_each(?))"
            parameters.append(json.dumps(found))
        direction = "DESC" if descending else "ASC"
        return f"{sql} ORDER BY {way.order.format(d=direction, queue=self._queue(descending))}", tuple(parameters)

    def _queue(self, descending: bool) -> str:
        policy = Policy(load_settings(self.db)["policy"])
        return order_by(policy, "l", descending=descending)

    def _found(self, view: View, search: str) -> list[int]:
        out: dict[int, None] = {}
        for what, ref in self.find(search):
            if what in view.finds:
                out.update((row[0], None) for row in self.db.all(f"{view.finds[what]} LIMIT ?", (ref, _FOUND)))
        return list(out)

    def find(self, text: str, limit: int = _FOUND, *, what: str = "") -> list[tuple[str, int]]:
        """What a few letters stand for: (customer | order | product | purchase, id). Every word must occur.

        `what` asks for one kind only.
        """
        words = [word for word in text.split() if word]
        long = [word for word in words if len(word) >= 3]
        short = [word for word in words if len(word) < 3]
        if not words:
            return []
        clauses = ["text LIKE ? ESCAPE '\\'" for _ in short]
        parameters: list[Any] = ["%" + _escaped(word) + "%" for word in short]
        if long:
            clauses.insert(0, "finder MATCH ?")
            parameters.insert(0, " AND ".join('"' + word.replace('"', '""') + '"' for word in long))
        if what:
            clauses.append("what = ?")
            parameters.append(what)
        sql = f"SELECT what, ref FROM finder WHERE {' AND '.join(clauses)} LIMIT ?"
        return [(row[0], row[1]) for row in self.db.all(sql, (*parameters, limit))]

    def figures(self) -> dict[str, int]:
        """The figures of the morning: who waits, who waits too long, what is ready to go, what comes today."""
        today = self.clock().toordinal()
        late = f"SELECT COUNT(*) FROM (SELECT 1 FROM {_LINES} WHERE {WAITS} AND l.promise < ? LIMIT 100000)"
        due = "SELECT COUNT(*) FROM purchase_line WHERE ordered > received + closed AND expected <= ?"
        return {
            "short_products": self.db.value("SELECT COUNT(*) FROM product WHERE outstanding > allocated"),
            "late_lines": self.db.value(late, (today,)),
            "boxes_due": self.db.value(due, (today,)),
        }


def _identity(view: View) -> str:
    return "o.id" if view.name == "orders" else view.key


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
