"""The lists of the window: their rows, their ways to be sorted, their filters, and what the find box finds in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from backorder_desk.model.together import LATE, shown

WAITS = "l.ordered - l.fulfilled - l.cancelled - l.allocated > 0"
NEED = "l.ordered - l.fulfilled - l.cancelled - l.allocated"
UNITS = "(l.ordered - (l.fulfilled + l.cancelled + l.allocated))"
"""The same as `NEED`, in the words of the index that sorts by it. Were they one, SQLite would take that index for `WAITS`."""


@dataclass(frozen=True, slots=True)
class Way:
    """Rows in an order that an index of `source` gives: the FROM clause with its conditions, which more may follow.

    `group` makes one of several rows with the same `identity`. `finds` are the conditions by which a row stands for what
    the find box found: customer | order | product -> `{keys}`, a list of ids. (The plus keeps SQLite from the index of those:
    it would have to sort what it finds there.)
    """

    identity: str
    source: str
    order: str
    group: str = ""
    finds: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sort:
    """One way to sort a view. `among` is the FROM clause that sorts given ids (`f.value`).

    `only` are the ways of filters that have an index of their own in this order; `aside` those of what the finder found
    that is better sought elsewhere.
    """

    way: Way
    among: str
    only: dict[str, Way] = field(default_factory=dict)
    aside: dict[str, Way] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Filter:
    """`holds`: the condition of one row (`{id}`). `ids`: all that it leaves, by its own index, as `value`, and perhaps more.

    `finds`: what it leaves of the rows that stand for what the finder found, where an index of its own knows that too.
    `counted`: exactly what it leaves, where `ids` hold more. `rare`: it leaves few, mostly, so that they are soon gathered;
    else one meets a hundred of them soon, walking.
    """

    holds: str
    ids: str
    finds: dict[str, str] = field(default_factory=dict)
    counted: str = ""
    rare: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """One table of the window: its row, its ways to sort, its filters, and how the find box narrows it.

    `columns` are the names of a row's values; the first is always the id. `finds` maps what the finder found (customer,
    order, product, purchase) to the rows it stands for, as `value`. `all` has every row once, for counting.
    """

    name: str
    columns: tuple[str, ...]
    row: str
    key: str
    all: str
    sorts: dict[str, Sort]
    filters: dict[str, Filter]
    finds: dict[str, str]


_LINES = "order_line l"
_KEYS = "json_each(?) k CROSS JOIN"
_AMONG_LINES = f"{_LINES} WHERE l.id = f.value AND {WAITS}"
_OF_LINE = {"customer": "+l.customer_id IN {keys}", "order": "+l.order_id IN {keys}", "product": "+l.product_id IN {keys}"}


def _marked(mark: str) -> Filter:
    """Lines with a mark, gathered before they are asked whether they wait: that is asked of each anyway."""
    ids = f"SELECT l.id AS value FROM {_LINES} WHERE {mark}"
    return Filter(mark, ids, counted=f"{ids} AND {NEED} >= 1", rare=True)


_OF_NAMED, _OF_SKU = {"customer": "+c.id IN {keys}"}, {"product": "+p.id IN {keys}"}
"""Where the customers or the products lead: asked once for each of them, not for each of its rows."""


def _of_lines(outer: str, joined: str, order: str, among: str = _AMONG_LINES, finds: dict[str, str] = _OF_LINE) -> Sort:
    """The lines that wait, and those of them that are late by the indexes of `late`.

    The plus keeps SQLite from the index of all promises: it would have to sort what it finds there.
    """
    source = f"{outer} {_LINES} WHERE {joined} {WAITS}"
    late = f"{outer} {_LINES} WHERE {joined} l.late = 1 AND {WAITS} AND +{LATE}"
    return Sort(Way("l.id", source, order, finds=finds), among, {"late": Way("l.id", late, order, finds=finds)})


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
    f" {NEED}, p.decimals, p.unit, {shown('promise')}, {shown('estimate')}, {shown('first_promise')},"
    " l.day, o.priority, l.pinned, l.held, l.rank_sub <> 0,"
    " l.order_id, l.product_id, l.customer_id, po.number, l.price"
    " FROM order_line l JOIN sales_order o ON o.id = l.order_id JOIN product p ON p.id = l.product_id"
    " JOIN customer c ON c.id = l.customer_id LEFT JOIN purchase_line pl ON pl.id = l.source_id"
    " LEFT JOIN purchase po ON po.id = pl.purchase_id",
    "l.id",
    f"{_LINES} WHERE {WAITS}",
    {
        "queue": _of_lines(
            "product p CROSS JOIN",
            "p.outstanding > p.allocated AND l.product_id = p.id AND",
            "p.sku {d}, p.id {d}, {queue}",
            f"{_LINES} CROSS JOIN product p WHERE l.id = f.value AND p.id = l.product_id AND {WAITS}",
            _OF_LINE | _OF_SKU,
        ),
        "promise": Sort(
            Way("l.id", f"{_LINES} WHERE {WAITS}", "l.promise {d}, l.id {d}", finds=_OF_LINE),
            _AMONG_LINES,
            {"late": Way("l.id", f"{_LINES} WHERE {WAITS} AND {LATE}", "l.promise {d}, l.id {d}", finds=_OF_LINE)},
        ),
        "day": _of_lines("", "", "l.day {d}, l.order_id {d}, l.id {d}"),
        "order": _of_lines("", "", "l.number_key {d}, l.order_id {d}, l.id {d}"),
        "backordered": _of_lines("", "", f"{UNITS} {{d}}, l.id {{d}}"),
        "customer": _of_lines(
            "customer c CROSS JOIN",
            "l.customer_id = c.id AND",
            "c.name {d}, c.id {d}, l.order_id {d}, l.id {d}",
            f"{_LINES} CROSS JOIN customer c WHERE l.id = f.value AND c.id = l.customer_id AND {WAITS}",
            _OF_LINE | _OF_NAMED,
        ),
    },
    {
        "late": Filter(LATE, f"SELECT l.id AS value FROM {_LINES} WHERE {WAITS} AND {LATE}"),
        "held": _marked("l.held = 1"),
        "pinned": _marked("l.pinned = 1"),
    },
    {
        "customer": f"SELECT l.id AS value FROM {_KEYS} {_LINES} WHERE l.customer_id = k.value AND {WAITS}",
        "order": f"SELECT l.id AS value FROM {_KEYS} {_LINES} WHERE l.order_id = k.value AND {WAITS}",
        "product": f"SELECT l.id AS value FROM {_KEYS} {_LINES} WHERE l.product_id = k.value AND {WAITS}",
    },
)


_AMONG_ORDERS = "sales_order o WHERE o.id = f.value AND o.void = 0"
_ORDERS_OF = f"SELECT DISTINCT l.order_id AS value FROM {_KEYS} {_LINES} WHERE l.{{kind}}_id = k.value AND {WAITS}"
_WITH_LINE = f"EXISTS (SELECT 1 FROM order_line w WHERE w.order_id = {{id}} AND {WAITS.replace('l.', 'w.')}"
_OF_ORDER = {
    "customer": "+o.customer_id IN {keys}",
    "order": "+o.id IN {keys}",
    "product": f"{_WITH_LINE.replace('{id}', 'o.id')} AND w.product_id IN {{keys}})",
}


def _of_orders(
    order: str,
    by_lines: str,
    among: str = _AMONG_ORDERS,
    outer: str = "",
    joined: tuple[str, str] = ("", ""),
    named: dict[str, str] | None = None,
) -> Sort:
    """The orders; those that wait, and those that wait for a product, by an index of the lines that wait."""
    heads, lines = joined
    way = Way("o.id", f"{outer} sales_order o WHERE {heads} o.void = 0", order, finds=_OF_ORDER | (named or {}))
    group = by_lines.replace(" {d}", "")
    waiting = Way("l.order_id", f"{outer} {_LINES} WHERE {lines} {WAITS}", by_lines, group, _OF_LINE | (named or {}))
    return Sort(way, among, {"waiting": waiting}, {"product": waiting})


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
    "SELECT o.id, o.number, c.name, o.day, o.channel, o.priority, o.ship, o.required_day, t.lines, t.waiting, t.ready,"
    " CASE WHEN o.ship <> 'complete' OR t.known THEN t.promise END,"
    " t.value, t.open"
    " FROM sales_order o JOIN customer c ON c.id = o.customer_id JOIN (SELECT l.order_id, COUNT(DISTINCT CASE WHEN l.ordered > 0"
    " THEN l.line END) AS lines,"
    f" SUM({WAITS}) AS waiting, SUM(l.allocated > 0) AS ready, MAX(CASE WHEN {WAITS} THEN l.promise END) AS promise,"
    f" SUM({WAITS} AND l.promise IS NULL AND p.kind <> 'service') = 0 AS known,"
    " SUM(l.price * (l.ordered - l.cancelled) / CASE p.decimals WHEN 0 THEN 1 WHEN 1 THEN 10 WHEN 2 THEN 100 ELSE 1000 END) AS"
    " value,"
    " SUM(l.ordered - l.fulfilled - l.cancelled > 0) AS open"
    " FROM order_line l JOIN product p ON p.id = l.product_id WHERE {ids} GROUP BY l.order_id) t ON t.order_id = o.id",
    "l.order_id",
    "sales_order o WHERE o.void = 0",
    {
        "order": _of_orders("o.number_key {d}, o.id {d}", "l.number_key {d}, l.order_id {d}"),
        "day": _of_orders("o.day {d}, o.id {d}", "l.day {d}, l.order_id {d}"),
        "customer": _of_orders(
            "c.name {d}, c.id {d}, o.id {d}",
            "c.name {d}, c.id {d}, l.order_id {d}",
            "sales_order o CROSS JOIN customer c WHERE o.id = f.value AND c.id = o.customer_id AND o.void = 0",
            "customer c CROSS JOIN",
            ("o.customer_id = c.id AND", "l.customer_id = c.id AND"),
            _OF_NAMED,
        ),
    },
    {
        "waiting": Filter(
            f"{_WITH_LINE})",
            f"SELECT l.order_id AS value FROM {_LINES} WHERE {WAITS} GROUP BY l.number_key, l.order_id",
            {kind: _ORDERS_OF.replace("{kind}", kind) for kind in _OF_LINE},
        ),
        "ready": Filter(
            "EXISTS (SELECT 1 FROM order_line r WHERE r.order_id = {id} AND r.allocated > 0)",
            f"SELECT l.order_id AS value FROM {_LINES} WHERE l.allocated > 0 GROUP BY l.order_id",
            rare=True,
        ),
    },
    {
        "customer": f"SELECT o.id AS value FROM {_KEYS} sales_order o WHERE o.customer_id = k.value AND o.void = 0",
        "order": f"SELECT o.id AS value FROM {_KEYS} sales_order o WHERE o.id = k.value AND o.void = 0",
        "product": _ORDERS_OF.replace("{kind}", "product"),
    },
)
_GOODS = "product p WHERE p.void = 0"
_AMONG_GOODS = "product p WHERE p.id = f.value AND p.void = 0"
_SHORT, _COMING = "product p WHERE p.outstanding > p.allocated", "product p WHERE p.incoming > 0"


def _of_goods(order: str, short: str = _SHORT, coming: str = _COMING) -> Sort:
    finds = {"product": "+p.id IN {keys}"}
    ways = [Way("p.id", source, order, finds=finds) for source in (_GOODS, short, coming)]
    return Sort(ways[0], _AMONG_GOODS, {"short": ways[1], "incoming": ways[2]})


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
        "sku": _of_goods("p.sku {d}"),
        "name": _of_goods("p.name {d}, p.id {d}"),
        "on_hand": _of_goods("p.on_hand {d}, p.id {d}"),
        "free": _of_goods("(p.on_hand - p.allocated) {d}, p.id {d}"),
        "backordered": _of_goods(
            "(p.outstanding - p.allocated) {d}, p.id {d}", short=f"{_GOODS} AND (p.outstanding - p.allocated) > 0"
        ),
        "incoming": _of_goods("p.incoming {d}, p.id {d}", coming=f"{_GOODS} AND p.incoming > 0"),
    },
    {
        "short": Filter("p.outstanding > p.allocated", f"SELECT p.id AS value FROM {_SHORT}"),
        "incoming": Filter("p.incoming > 0", f"SELECT p.id AS value FROM {_COMING}"),
    },
    {"product": f"SELECT p.id AS value FROM {_KEYS} product p WHERE p.id = k.value AND p.void = 0"},
)
_PEOPLE = "customer c WHERE c.void = 0"
_AMONG_PEOPLE = "customer c WHERE c.id = f.value AND c.void = 0"
_OF_PERSON = {"customer": "+c.id IN {keys}"}
_CUSTOMERS = View(
    "customers",
    ("id", "code", "name", "company", "email", "phone", "city", "country", "priority", "waiting"),
    "SELECT c.id, c.code, c.name, c.company, c.email, c.phone, c.city, c.country, c.priority,"
    f" (SELECT COUNT(*) FROM {_LINES} WHERE l.customer_id = c.id AND {WAITS}) FROM customer c",
    "c.id",
    _PEOPLE,
    {
        "name": Sort(Way("c.id", _PEOPLE, "c.name {d}, c.id {d}", finds=_OF_PERSON), _AMONG_PEOPLE),
        "code": Sort(Way("c.id", _PEOPLE, "c.code {d}", finds=_OF_PERSON), _AMONG_PEOPLE),
    },
    {
        "waiting": Filter(
            f"EXISTS (SELECT 1 FROM {_LINES} WHERE l.customer_id = c.id AND {WAITS})",
            f"SELECT l.customer_id AS value FROM {_LINES} WHERE {WAITS} GROUP BY l.customer_id",
        )
    },
    {"customer": f"SELECT c.id AS value FROM {_KEYS} customer c WHERE c.id = k.value AND c.void = 0"},
)
_OPEN = "pl.ordered > pl.received + pl.closed"
_BOUGHT = "purchase po CROSS JOIN purchase_line pl WHERE po.void = 0 AND pl.purchase_id = po.id"
_EXPECTED = "purchase_line pl CROSS JOIN purchase po WHERE po.id = pl.purchase_id AND po.void = 0"
_AMONG_BOUGHT = "purchase_line pl CROSS JOIN purchase po WHERE pl.id = f.value AND po.id = pl.purchase_id AND po.void = 0"
_OF_PURCHASE = {"purchase": "+pl.purchase_id IN {keys}", "product": f"+pl.product_id IN {{keys}} AND {_OPEN}"}
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
        "po": Sort(Way("pl.id", _BOUGHT, "po.number_key {d}, po.id {d}, pl.line {d}", finds=_OF_PURCHASE), _AMONG_BOUGHT),
        "expected": Sort(
            Way("pl.id", _EXPECTED, "pl.expected {d}, pl.id {d}", finds=_OF_PURCHASE),
            _AMONG_BOUGHT,
            {"incoming": Way("pl.id", f"{_EXPECTED} AND {_OPEN}", "pl.expected {d}, pl.id {d}", finds=_OF_PURCHASE)},
        ),
    },
    {"incoming": Filter(_OPEN, f"SELECT pl.id AS value FROM purchase_line pl WHERE {_OPEN}")},
    {
        "purchase": f"SELECT pl.id AS value FROM {_KEYS} purchase_line pl WHERE pl.purchase_id = k.value",
        "product": f"SELECT pl.id AS value FROM {_KEYS} purchase_line pl WHERE pl.product_id = k.value AND {_OPEN}",
    },
)
VIEWS = {view.name: view for view in (_BACKORDERS, _ORDERS, _STOCK, _CUSTOMERS, _PURCHASES)}
