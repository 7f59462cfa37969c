"""Proving a shop: every stored total against its rows, and the rules that must never break."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from backorder_desk.domain.ranking import NEVER, Policy, order_by
from backorder_desk.model import lateness
from backorder_desk.model.database import Connection

_LINE = "ordered - fulfilled - cancelled - allocated"


def _need(alias: str) -> str:
    return f"({_LINE.replace('ordered', f'{alias}.ordered').replace(' - ', f' - {alias}.')})"


@dataclass(frozen=True, slots=True)
class Audit:
    """What is broken, in words, and how much was looked at."""

    broken: tuple[str, ...]
    counted: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Rule:
    words: str
    sql: str


# A pre-order is given out by the first act that looks at it on its day or later. One that was undone does not count.
_GIVEN_OUT = (
    "EXISTS (SELECT 1 FROM run r CROSS JOIN entry e WHERE r.product_id = p.id AND e.id = r.entry_id AND e.day >= p.release_day"
    " AND e.undone_by IS NULL AND e.undoes IS NULL)"
)

_RULES = (
    _Rule(
        "line {} of order {}: its parts do not fit together",
        "SELECT l.line, o.number FROM order_line l JOIN sales_order o ON o.id = l.order_id WHERE l.fulfilled < 0 OR l.cancelled <"
        " 0"
        " OR l.allocated < 0 OR l.picked < 0 OR l.picked > l.allocated OR l.ordered < l.fulfilled + l.cancelled + l.allocated",
    ),
    _Rule(
        "product {}: {} allocated of {} on hand",
        "SELECT sku, allocated, on_hand FROM product WHERE allocated < 0 OR allocated > on_hand",
    ),
    _Rule(
        "product {}: its totals say {} allocated and {} outstanding, its lines {} and {}",
        "SELECT p.sku, p.allocated, p.outstanding, COALESCE(l.a, 0), COALESCE(l.o, 0) FROM product p LEFT JOIN (SELECT"
        " product_id,"
        " SUM(allocated) AS a, SUM(ordered - fulfilled - cancelled) AS o FROM order_line GROUP BY product_id) l ON l.product_id ="
        " p.id"
        " WHERE p.allocated <> COALESCE(l.a, 0) OR p.outstanding <> COALESCE(l.o, 0)",
    ),
    _Rule(
        "product {}: {} incoming, its purchase lines say {}",
        "SELECT p.sku, p.incoming, COALESCE(l.i, 0) FROM product p LEFT JOIN (SELECT product_id, SUM(ordered - received - closed)"
        " AS i"
        " FROM purchase_line GROUP BY product_id) l ON l.product_id = p.id WHERE p.incoming <> COALESCE(l.i, 0)",
    ),
    _Rule(
        "product {}: {} on hand, its movements say {}",
        "SELECT p.sku, p.on_hand, COALESCE(q.n, 0) FROM product p LEFT JOIN (SELECT product_id, SUM(quantity) AS n FROM posting"
        " WHERE account = 6 GROUP BY product_id) q ON q.product_id = p.id WHERE p.on_hand <> COALESCE(q.n, 0)",
    ),
    _Rule(
        "line {} of order {} differs from its postings",
        "SELECT l.line, o.number FROM order_line l JOIN sales_order o ON o.id = l.order_id LEFT JOIN (SELECT line_id,"
        " SUM(CASE account WHEN 1 THEN quantity ELSE 0 END) AS o, SUM(CASE account WHEN 2 THEN quantity ELSE 0 END) AS f,"
        " SUM(CASE account WHEN 3 THEN quantity ELSE 0 END) AS c, SUM(CASE account WHEN 4 THEN quantity ELSE 0 END) AS a,"
        " SUM(CASE account WHEN 5 THEN quantity ELSE 0 END) AS k FROM posting WHERE account <= 5 GROUP BY line_id) q ON q.line_id"
        " = l.id"
        " WHERE l.ordered <> COALESCE(q.o, 0) OR l.fulfilled <> COALESCE(q.f, 0) OR l.cancelled <> COALESCE(q.c, 0)"
        " OR l.allocated <> COALESCE(q.a, 0) OR l.picked <> COALESCE(q.k, 0)",
    ),
    _Rule(
        "line {} of purchase order {} differs from its postings",
        "SELECT l.line, o.number FROM purchase_line l JOIN purchase o ON o.id = l.purchase_id LEFT JOIN (SELECT line_id,"
        " SUM(CASE account WHEN 7 THEN quantity ELSE 0 END) AS o, SUM(CASE account WHEN 8 THEN quantity ELSE 0 END) AS r,"
        " SUM(CASE account WHEN 9 THEN quantity ELSE 0 END) AS c FROM posting WHERE account >= 7 GROUP BY line_id) q ON q.line_id"
        " = l.id"
        " WHERE l.ordered <> COALESCE(q.o, 0) OR l.received <> COALESCE(q.r, 0) OR l.closed <> COALESCE(q.c, 0)",
    ),
    _Rule(
        "product {}: {} lie free although order {} could have them",
        "SELECT p.sku, p.on_hand - p.allocated, o.number FROM product p JOIN order_line l ON l.product_id = p.id"
        " JOIN sales_order o ON o.id = l.order_id WHERE p.on_hand > p.allocated AND p.kind <> 'service'"
        f" AND (p.backorder <> 'preorder' OR (p.release_day <= :today AND {_GIVEN_OUT})) AND l.{_LINE.replace(' - ', ' - l.')} >"
        " 0 AND l.held = 0 AND l.whole = 0"
        f" AND (l.{_LINE.replace(' - ', ' - l.')} <= p.on_hand - p.allocated OR p.on_hand - p.allocated >= p.step)",
    ),
    _Rule(
        "order {} goes complete, waits, and ties {} up meanwhile",
        "SELECT o.number, p.sku FROM order_line l JOIN sales_order o ON o.id = l.order_id JOIN product p ON p.id = l.product_id"
        " WHERE l.whole = 1 AND l.allocated > l.picked AND l.pinned = 0 AND EXISTS (SELECT 1 FROM order_line w"
        f" WHERE w.order_id = l.order_id AND w.whole = 1 AND {_need('w')} > 0)",
    ),
    _Rule(
        "order {} waits although it could be had complete",
        f"SELECT o.number FROM (SELECT DISTINCT order_id FROM order_line WHERE whole = 1 AND {_LINE} > 0) w"
        " JOIN sales_order o ON o.id = w.order_id WHERE NOT EXISTS (SELECT 1 FROM (SELECT l.product_id, MAX(l.held) AS held,"
        f" SUM({_need('l')}) AS wanted FROM order_line l WHERE l.order_id = w.order_id AND l.whole = 1 AND {_need('l')} > 0"
        " GROUP BY l.product_id) q JOIN product p ON p.id = q.product_id WHERE q.held = 1 OR q.wanted > p.on_hand - p.allocated"
        f" OR (p.backorder = 'preorder' AND NOT (p.release_day <= :today AND {_GIVEN_OUT})) OR p.release_day IS NULL"
        " AND p.backorder = 'preorder')",
    ),
    _Rule(
        "product {}: its promises count on {} that are not on their way ({} are)",
        "SELECT p.sku, l.n, p.incoming FROM product p JOIN (SELECT product_id, SUM(ordered - fulfilled - cancelled - allocated)"
        " AS n"
        " FROM order_line WHERE source_id IS NOT NULL AND ordered - fulfilled - cancelled - allocated > 0 GROUP BY product_id) l"
        " ON l.product_id = p.id WHERE l.n > p.incoming + p.on_hand - p.allocated",
    ),
    _Rule(
        "line {} of order {} does not stand where its order stands",
        "SELECT l.line, o.number FROM order_line l JOIN sales_order o ON o.id = l.order_id WHERE l.day <> o.day"
        " OR l.number_key <> o.number_key OR l.customer_id <> o.customer_id"
        " OR (l.rank_sub = 0 AND l.part = 0 AND (l.rank_day <> o.day OR l.rank_priority <> o.priority))",
    ),
    _Rule(
        "line {} of order {} is late, and not among the lines marked so",
        "SELECT l.line, o.number FROM order_line l JOIN sales_order o ON o.id = l.order_id WHERE l.late = 0"
        f" AND {_need('l')} > 0 AND l.promise < (SELECT CAST(value AS INTEGER) FROM setting WHERE key = '{lateness.TURNED}')",
    ),
    _Rule(
        "an act undone by {} does not say so",
        "SELECT e.id FROM entry e JOIN entry u ON u.id = e.undone_by WHERE u.undoes <> e.id",
    ),
    _Rule("a table refers to a row that is not there: {}", 'SELECT DISTINCT "table" FROM pragma_foreign_key_check'),
)

_COUNTS = {
    "orders": "SELECT COUNT(*) FROM sales_order WHERE void = 0",
    "lines": "SELECT COUNT(*) FROM order_line",
    "waiting_lines": f"SELECT COUNT(*) FROM order_line WHERE {_LINE} > 0",
    "products": "SELECT COUNT(*) FROM product WHERE void = 0",
    "customers": "SELECT COUNT(*) FROM customer WHERE void = 0",
    "entries": "SELECT COUNT(*) FROM entry",
    "postings": "SELECT COUNT(*) FROM posting",
    "letters": "SELECT COUNT(*) FROM letter",
}
_NAMED = 5


def audit(db: Connection, policy: Policy, today: int) -> Audit:
    """Look at everything. Nothing is changed. `today` is an ordinal."""
    broken: list[str] = []
    sound = db.value("PRAGMA integrity_check")
    if sound != "ok":
        broken.append(f"the file itself: {sound}")
    for rule in _RULES:
        sql, parameters = (rule.sql.replace(":today", "?"), (today,)) if ":today" in rule.sql else (rule.sql, ())
        rows = db.all(f"{sql} LIMIT {_NAMED + 1}", parameters)
        broken += [rule.words.format(*row) for row in rows[:_NAMED]]
        if len(rows) > _NAMED:
            broken.append("… and more of that kind")
    broken += _later_promises(db, policy)
    broken += _letters(db)
    return Audit(tuple(broken), {name: db.value(sql) for name, sql in _COUNTS.items()})


def _later_promises(db: Connection, policy: Policy) -> list[str]:
    """A better rank never has a later promise."""
    out: list[str] = []
    product, latest = None, 0
    rows = db.stream(
        f"SELECT l.product_id, COALESCE(l.promise, {NEVER}), p.sku, o.number FROM order_line l JOIN product p ON p.id ="
        " l.product_id"
        " JOIN sales_order o ON o.id = l.order_id WHERE l.ordered - l.fulfilled - l.cancelled - l.allocated > 0 AND l.held = 0"
        f" ORDER BY l.product_id, {order_by(policy, 'l')}"
    )
    for found, day, sku, order in rows:
        if found != product:
            product, latest = found, 0
        if day < latest and len(out) < _NAMED:
            out.append(f"product {sku}: order {order} is promised before a better rank")
        latest = max(latest, day)
    return out


def _letters(db: Connection) -> list[str]:
    rows = db.stream("SELECT number, sha256, pdf FROM letter")
    return [
        f"letter {number} is no longer what was issued"
        for number, digest, pdf in rows
        if hashlib.sha256(pdf).hexdigest() != digest
    ]
