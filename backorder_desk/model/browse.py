"""Reading: filters, ordered ids, pages and totals, in plain SQL over indexes. Views see these rows and nothing below.

A view of a million rows is the ordered ids (`ids`, 8 bytes each) and pages of a few hundred rows fetched by id
(`page`). The first page comes by the index without waiting for the ids (`first`).
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
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
    """One way to sort a view: `source` is the FROM clause whose index yields the ids in that order.

    `among` is the FROM clause that does so among given ids (`f.value`). `only` are sources and ids for filters that
    need another index.
    """

    source: str
    order: str
    among: str
    only: dict[str, tuple[str, str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class View:
    """One table of the window: its row, its ways to sort, its filters, and how the find box narrows it.

    `columns` are the names of a row's values; the first is always the id. `filters` maps a filter to its condition and
    to the ids that it leaves, by its own index. `finds` maps what the finder found (customer, order, product, purchase)
    to the rows it stands for (`k.value`), and `walks` to the condition that says the same of one row (`{keys}`). `all`
    has every row once, for counting.
    """

    name: str
    columns: tuple[str, ...]
    row: str
    key: str
    all: str
    sorts: dict[str, Sort]
    filters: dict[str, tuple[str, str]]
    finds: dict[str, str]
    walks: dict[str, str] = field(default_factory=dict)


_LINES = "order_line l"
_KEYS = "json_each(?) k CROSS JOIN"
_AMONG_LINES = f"{_LINES} WHERE l.id = f.value AND {WAITS}"
_BACKORDERS = View(
    "backorders",
    (
        *("id", "order", "line", "sku", "product", "customer", "ordered", "allocated", "fulfilled", "cancelled"),
        *(
            "backordered",
            "decimals",
            "unit",
            "promise",
            "estimate",
            "first_promise",
            "day",
            "priority",
            "pinned",
            "held",
            "moved",
        ),
        *("order_id", "product_id", "customer_id", "supply", "price"),
    ),
    "SELECT l.id, o.number, l.line, p.sku, p.name, c.name, l.ordered, l.allocated, l.fulfilled, l.cancelled,"
    f" {NEED}, p.decimals, p.unit, l.promise, l.estimate, l.first_promise, l.day, o.priority, l.pinned, l.held, l.rank_sub <> 0,"
    " l.order_id, l.product_id, l.customer_id, po.number, l.price"
    " FROM order_line l JOIN sales_order o ON o.id = l.order_id JOIN product p ON p.id = l.product_id"
    " JOIN customer c ON c.id = l.customer_id LEFT JOIN purchase_line pl ON pl.id = l.source_id"
    " LEFT JOIN purchase po ON po.id = pl.purchase_id",
    "l.id",
    f"{_LINES} WHERE {WAITS}",
    {
        "queue": Sort(
            f"product p CROSS JOIN {_LINES} WHERE p.outstanding > p.allocated AND l.product_id = p.id AND {WAITS}",
            "p.sku {d}, p.id {d}, {queue}",
            f"{_LINES} CROSS JOIN product p WHERE l.id = f.value AND p.id = l.product_id AND {WAITS}",
        ),
        "promise": Sort(f"{_LINES} WHERE {WAITS}", "l.promise {d}, l.id {d}", _AMONG_LINES),
        "day": Sort(f"{_LINES} WHERE {WAITS}", "l.day {d}, l.order_id {d}, l.id {d}", _AMONG_LINES),
        "order": Sort(f"{_LINES} WHERE {WAITS}", "l.number_key {d}, l.order_id {d}, l.id {d}", _AMONG_LINES),
        "backordered": Sort(f"{_LINES} WHERE {WAITS}", f"({NEED}) {{d}}, l.id {{d}}", _AMONG_LINES),
        "customer": Sort(
            f"customer c CROSS JOIN {_LINES} WHERE l.customer_id = c.id AND {WAITS}",
            "c.name {d}, c.id {d}, l.order_id {d}, l.id {d}",
            f"{_LINES} CROSS JOIN customer c WHERE l.id = f.value AND c.id = l.customer_id AND {WAITS}",
        ),
    },
    {
        "late": ("l.promise < :today", f"SELECT l.id FROM {_LINES} WHERE {WAITS} AND l.promise < :today"),
        "held": ("l.held = 1", f"SELECT l.id FROM {_LINES} WHERE l.held = 1 AND {NEED} >= 1"),
        "pinned": ("l.pinned = 1", f"SELECT l.id FROM {_LINES} WHERE l.pinned = 1 AND {NEED} >= 1"),
    },
    {
        "customer": f"SELECT l.id FROM {_KEYS} {_LINES} WHERE l.customer_id = k.value AND {WAITS}",
        "order": f"SELECT l.id FROM {_KEYS} {_LINES} WHERE l.order_id = k.value AND {WAITS}",
        "product": f"SELECT l.id FROM {_KEYS} {_LINES} WHERE l.product_id = k.value AND {WAITS}",
    },
    {"customer": "l.customer_id IN {keys}", "order": "l.order_id IN {keys}", "product": "l.product_id IN {keys}"},
)


def _orders_that_wait(source: str, joined: str, order: str) -> dict[str, tuple[str, str, str]]:
    """The orders that wait, by an index of the lines that wait: (id, source, order)."""
    groups = order.replace(" {d}", "")
    return {"waiting": ("l.order_id", f"{source} WHERE {joined} {WAITS} GROUP BY {groups}", order)}


_AMONG_ORDERS = "sales_order o WHERE o.id = f.value AND o.void = 0"
_ORDERS = View(
    "orders",
    (
        "id",
        "order",
        "customer",
        "day",
        "channel",
        "priority",
        "ship",
        "required",
        "lines",
        "waiting",
        "ready",
        "promise",
        "value",
        "open",
    ),
    "SELECT o.id, o.number, c.name, o.day, o.channel, o.priority, o.ship, o.required_day, t.lines, t.waiting, t.ready, t.promise,"
    " t.value, t.open"
    " FROM sales_order o JOIN customer c ON c.id = o.customer_id JOIN (SELECT l.order_id, COUNT(DISTINCT CASE WHEN l.ordered > 0"
    " THEN l.line END) AS lines,"
    f" SUM({WAITS}) AS waiting, SUM(l.allocated > 0) AS ready, MAX(CASE WHEN {WAITS} THEN l.promise END) AS promise,"
    " SUM(l.price * (l.ordered - l.cancelled) / CASE p.decimals WHEN 0 THEN 1 WHEN 1 THEN 10 WHEN 2 THEN 100 ELSE 1000 END) AS"
    " value,"
    " SUM(l.ordered - l.fulfilled - l.cancelled > 0) AS open"
    " FROM order_line l JOIN product p ON p.id = l.product_id WHERE {ids} GROUP BY l.order_id) t ON t.order_id = o.id",
    "l.order_id",
    "sales_order o WHERE o.void = 0",
    {
        "order": Sort(
            "sales_order o WHERE o.void = 0",
            "o.number_key {d}, o.id {d}",
            _AMONG_ORDERS,
            _orders_that_wait(_LINES, "", "l.number_key {d}, l.order_id {d}"),
        ),
        "day": Sort(
            "sales_order o WHERE o.void = 0",
            "o.day {d}, o.id {d}",
            _AMONG_ORDERS,
            _orders_that_wait(_LINES, "", "l.day {d}, l.order_id {d}"),
        ),
        "customer": Sort(
            "customer c CROSS JOIN sales_order o WHERE o.customer_id = c.id AND o.void = 0",
            "c.name {d}, c.id {d}, o.id {d}",
            "sales_order o CROSS JOIN customer c WHERE o.id = f.value AND c.id = o.customer_id AND o.void = 0",
            _orders_that_wait(
                f"customer c CROSS JOIN {_LINES}", "l.customer_id = c.id AND", "c.name {d}, c.id {d}, l.order_id {d}"
            ),
        ),
    },
    {
        "waiting": (
            f"EXISTS (SELECT 1 FROM {_LINES} WHERE l.order_id = o.id AND {WAITS})",
            f"SELECT l.order_id FROM {_LINES} WHERE {WAITS} GROUP BY l.number_key, l.order_id",
        ),
        "ready": (
            f"EXISTS (SELECT 1 FROM {_LINES} WHERE l.order_id = o.id AND l.allocated > 0)",
            f"SELECT l.order_id FROM {_LINES} WHERE l.allocated > 0 GROUP BY l.order_id",
        ),
    },
    {
        "customer": f"SELECT o.id FROM {_KEYS} sales_order o WHERE o.customer_id = k.value AND o.void = 0",
        "order": f"SELECT o.id FROM {_KEYS} sales_order o WHERE o.id = k.value AND o.void = 0",
        "product": f"SELECT DISTINCT l.order_id FROM {_KEYS} {_LINES} WHERE l.product_id = k.value AND {WAITS}",
    },
)
_GOODS = "product p WHERE p.void = 0"
_AMONG_GOODS = "product p WHERE p.id = f.value AND p.void = 0"
_STOCK = View(
    "stock",
    (
        *("id", "sku", "name", "on_hand", "allocated", "free", "backordered", "incoming", "decimals", "unit"),
        *("barcode", "kind", "next_due", "supplier", "reorder_point", "backorder", "release"),
    ),
    "SELECT p.id, p.sku, p.name, p.on_hand, p.allocated, p.on_hand - p.allocated, p.outstanding - p.allocated, p.incoming,"
    " p.decimals, p.unit,"
    " p.barcode, p.kind, (SELECT MIN(pl.due) FROM purchase_line pl WHERE pl.product_id = p.id AND pl.ordered > pl.received +"
    " pl.closed),"
    " s.name, p.reorder_point, p.backorder, p.release_day FROM product p LEFT JOIN supplier s ON s.id = p.supplier_id",
    "p.id",
    _GOODS,
    {
        "sku": Sort(_GOODS, "p.sku {d}", _AMONG_GOODS),
        "name": Sort(_GOODS, "p.name {d}, p.id {d}", _AMONG_GOODS),
        "on_hand": Sort(_GOODS, "p.on_hand {d}, p.id {d}", _AMONG_GOODS),
        "free": Sort(_GOODS, "(p.on_hand - p.allocated) {d}, p.id {d}", _AMONG_GOODS),
        "backordered": Sort(_GOODS, "(p.outstanding - p.allocated) {d}, p.id {d}", _AMONG_GOODS),
        "incoming": Sort(_GOODS, "p.incoming {d}, p.id {d}", _AMONG_GOODS),
    },
    {
        "short": ("p.outstanding > p.allocated", "SELECT p.id FROM product p WHERE p.outstanding > p.allocated"),
        "incoming": ("p.incoming > 0", "SELECT p.id FROM product p WHERE p.incoming > 0 AND p.void = 0"),
    },
    {"product": f"SELECT p.id FROM {_KEYS} product p WHERE p.id = k.value AND p.void = 0"},
)
_PEOPLE = "customer c WHERE c.void = 0"
_AMONG_PEOPLE = "customer c WHERE c.id = f.value AND c.void = 0"
_CUSTOMERS = View(
    "customers",
    ("id", "code", "name", "company", "email", "phone", "city", "country", "priority", "waiting"),
    "SELECT c.id, c.code, c.name, c.company, c.email, c.phone, c.city, c.country, c.priority,"
    f" (SELECT COUNT(*) FROM {_LINES} WHERE l.customer_id = c.id AND {WAITS}) FROM customer c",
    "c.id",
    _PEOPLE,
    {
        "name": Sort(_PEOPLE, "c.name {d}, c.id {d}", _AMONG_PEOPLE),
        "code": Sort(_PEOPLE, "c.code {d}", _AMONG_PEOPLE),
    },
    {
        "waiting": (
            f"EXISTS (SELECT 1 FROM {_LINES} WHERE l.customer_id = c.id AND {WAITS})",
            f"SELECT l.customer_id FROM {_LINES} WHERE {WAITS} GROUP BY l.customer_id",
        )
    },
    {"customer": f"SELECT c.id FROM {_KEYS} customer c WHERE c.id = k.value AND c.void = 0"},
)
_BOUGHT = "purchase po CROSS JOIN purchase_line pl WHERE po.void = 0 AND pl.purchase_id = po.id"
_AMONG_BOUGHT = "purchase_line pl CROSS JOIN purchase po WHERE pl.id = f.value AND po.id = pl.purchase_id AND po.void = 0"
_PURCHASES = View(
    "purchases",
    ("id", "po", "supplier", "day", "sku", "product", "ordered", "received", "closed", "incoming", "expected", "due", "decimals"),
    "SELECT pl.id, po.number, s.name, po.day, p.sku, p.name, pl.ordered, pl.received, pl.closed, pl.ordered - pl.received -"
    " pl.closed,"
    " pl.expected, pl.due, p.decimals FROM purchase_line pl JOIN purchase po ON po.id = pl.purchase_id"
    " JOIN supplier s ON s.id = po.supplier_id JOIN product p ON p.id = pl.product_id",
    "pl.id",
    _BOUGHT,
    {
        "po": Sort(_BOUGHT, "po.number_key {d}, po.id {d}, pl.line {d}", _AMONG_BOUGHT),
        "expected": Sort(
            "purchase_line pl CROSS JOIN purchase po WHERE po.id = pl.purchase_id AND po.void = 0",
            "pl.expected {d}, pl.id {d}",
            _AMONG_BOUGHT,
        ),
    },
    {
        "incoming": (
            "pl.ordered > pl.received + pl.closed",
            "SELECT pl.id FROM purchase_line pl WHERE pl.ordered > pl.received + pl.closed",
        )
    },
    {
        "purchase": f"SELECT pl.id FROM {_KEYS} purchase_line pl WHERE pl.purchase_id = k.value",
        "product": f"SELECT pl.id FROM {_KEYS} purchase_line pl WHERE pl.product_id = k.value"
        " AND pl.ordered > pl.received + pl.closed",
    },
)
VIEWS = {view.name: view for view in (_BACKORDERS, _ORDERS, _STOCK, _CUSTOMERS, _PURCHASES)}
_FOUND = 2000
"""The find box names so many things at most; more than that is no search."""

_MANY = 10_000
"""Up to so many found rows are sorted among themselves for a first page."""

_FEW = 2000
"""Up to so many rows a filter's own index leads; beyond, the page is soon full by walking in the order of the sort."""


def look_into(path: Path, clock: Callable[[], date]) -> Browse:
    """The rows of a shop file before the desk itself is open: what the window paints first. Refused as opening it is."""
    return Browse(open_shop(path).reader(), clock)


MANY = 10_000
"""A figure of the morning is counted up to here: beyond it, "10,000+" says enough, and counting on would keep people waiting."""


class Browse:
    """The rows of a shop, over one connection."""

    def __init__(self, db: Connection, clock: Callable[[], date]) -> None:
        self.db = db
        self.clock = clock

    def ids(
        self, view: str, *, sort: str = "", descending: bool = False, only: str = "", search: str = "", product: int | None = None
    ) -> array[int]:
        """Every id of a view, in order. `only`: one of its filters. `product`: the queue of one product."""
        sql, parameters = self._select(view, sort, descending, only, search, product)
        return array("q", (row[0] for row in self.db.stream(sql, parameters)))

    def first(
        self, view: str, count: int, *, sort: str = "", descending: bool = False, only: str = "", search: str = ""
    ) -> list[int]:
        """The first so many ids, without waiting for the others."""
        sql, parameters = self._select(view, sort, descending, only, search, None, soon=True)
        return [row[0] for row in self.db.all(f"{sql} LIMIT ?", (*parameters, count))]

    def count(self, view: str, *, only: str = "", search: str = "", product: int | None = None) -> int:
        """How many rows a view has."""
        chosen = VIEWS[view]
        if search.strip() or (only and product is not None):
            return len(self.ids(view, only=only, search=search, product=product))
        if only:
            return int(self.db.value(f"SELECT COUNT(*) FROM ({self._dated(chosen.filters[only][1])})"))
        queue, parameters = ("", ()) if product is None else (" AND l.product_id = ?", (product,))
        return int(self.db.value(f"SELECT COUNT(*) FROM {chosen.all}{queue}", parameters))

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

    def _select(
        self, view: str, sort: str, descending: bool, only: str, search: str, product: int | None, *, soon: bool = False
    ) -> tuple[str, tuple[Any, ...]]:
        """The ids in their order: by the index of the sort, or, where few rows are left, sorted among those.

        `soon`: only the first of them are wanted, so that what finds very much is looked for on the way.
        """
        chosen = VIEWS[view]
        way = chosen.sorts[sort or next(iter(chosen.sorts))]
        identity, source, order = _identity(chosen), way.source, way.order
        parameters: list[Any] = []
        things = self._things(chosen, search) if search.strip() else {}
        if search.strip():
            among = self._found(chosen, things, _MANY if soon and chosen.walks else None)
        else:
            among = self._few(chosen, only)
        if among is None and things:
            walks = [chosen.walks[what].format(keys="(SELECT value FROM json_each(?))") for what in things]
            source += f" AND ({' OR '.join(walks)})"
            parameters += [json.dumps(refs) for refs in things.values()]
        elif among is not None:
            source = f"json_each(?) f CROSS JOIN {way.among}"
            parameters.append(json.dumps(among))
        elif only in way.only:
            (identity, source, order), only = way.only[only], ""
        if only:
            source += f" AND {self._dated(chosen.filters[only][0])}"
        if product is not None:
            source += " AND p.id = ?" if "product p" in source else " AND l.product_id = ?"
            parameters.append(product)
        direction = "DESC" if descending else "ASC"
        return f"SELECT {identity} FROM {source} ORDER BY {order.format(d=direction, queue=self._queue(descending))}", tuple(
            parameters
        )

    def _few(self, view: View, only: str) -> list[int] | None:
        """What a filter leaves, by its own index; None where that is much, or nothing is filtered."""
        if not only:
            return None
        sql = self._dated(view.filters[only][1])
        if self.db.value(f"{sql} LIMIT 1 OFFSET ?", (_FEW,)) is not None:
            return None
        return [row[0] for row in self.db.all(sql)]

    def _dated(self, sql: str) -> str:
        return sql.replace(":today", str(self.clock().toordinal()))

    def _queue(self, descending: bool) -> str:
        policy = Policy(load_settings(self.db)["policy"])
        return order_by(policy, "l", descending=descending)

    def _things(self, view: View, search: str) -> dict[str, list[int]]:
        """What the find box found, as far as this view has rows for it: kind -> ids."""
        things: dict[str, list[int]] = {}
        for what, ref in self.find(search):
            if what in view.finds:
                things.setdefault(what, []).append(ref)
        return things

    def _found(self, view: View, things: dict[str, list[int]], most: int | None) -> list[int] | None:
        """The rows that stand for these things, each once; None where they are more than `most`."""
        out: dict[int, None] = {}
        for what, refs in things.items():
            sql, keys = view.finds[what], json.dumps(refs)
            if most is not None and self.db.value(f"{sql} LIMIT 1 OFFSET ?", (keys, most)) is not None:
                return None
            out.update((row[0], None) for row in self.db.all(sql, (keys,)))
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
        """The figures of the morning: who waits too long, what comes today, what is short; each counted up to `MANY`."""
        today = self.clock().toordinal()
        counted = {
            "short_products": ("product WHERE outstanding > allocated", ()),
            "late_lines": (f"{_LINES} WHERE {WAITS} AND l.promise < ?", (today,)),
            "boxes_due": ("purchase_line WHERE ordered > received + closed AND expected <= ?", (today,)),
        }
        return {
            name: self.db.value(f"SELECT COUNT(*) FROM (SELECT 1 FROM {rows} LIMIT ?)", (*parameters, MANY))
            for name, (rows, parameters) in counted.items()
        }


def _identity(view: View) -> str:
    return "o.id" if view.name == "orders" else view.key


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
