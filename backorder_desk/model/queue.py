"""The queue of the touched products: read in one statement, posted in a few set-based ones.

The statements start from the run of the act (the products it touches) and keep SQLite from scanning the whole
waiting index by CROSS JOIN, which fixes the order in which it walks; on other databases it is a plain join.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from backorder_desk.domain.ranking import NEVER, Policy, Rank, columns, order_by
from backorder_desk.model.database import Connection, Row
from backorder_desk.model.journal import Act, carry_promises

WAITS = "l.ordered - l.fulfilled - l.cancelled - l.allocated > 0"
NEED = "l.ordered - l.fulfilled - l.cancelled - l.allocated"
_GIVEABLE = "(p.backorder <> 'preorder' OR p.release_day <= ?) AND p.kind <> 'service'"
_RANK = "l.rank_day, l.rank_priority, l.rank_promise, l.rank_number, l.rank_line, l.rank_part, l.rank_sub, l.id"


class Shelf(NamedTuple):
    """What there is to give of one product."""

    product: int
    free: int
    step: int


def shelves(act: Act) -> dict[int, Shelf]:
    """The touched products that have free stock, somebody waiting, and may be given out today."""
    rows = act.db.stream(
        "SELECT p.id, p.on_hand - p.allocated, p.step FROM run r CROSS JOIN product p WHERE r.entry_id = ? AND p.id ="
        " r.product_id"
        f" AND p.on_hand > p.allocated AND p.outstanding > p.allocated AND {_GIVEABLE} ORDER BY r.product_id",
        (act.entry, act.today),
    )
    return {row[0]: Shelf(*row) for row in rows}


def fillable(act: Act, policy: Policy, without: Iterable[int] = ()) -> Iterator[tuple[int, int, int, int, int]]:
    """(product, line, need, order, whole) of every line that may be given free stock, by product and rank.

    `without`: classes (priorities) that get nothing this time.
    """
    left_out = ", ".join(str(int(priority)) for priority in without)
    return act.db.stream(
        f"SELECT l.product_id, l.id, {NEED}, l.order_id, l.whole FROM run r CROSS JOIN product p CROSS JOIN order_line l"
        f" WHERE r.entry_id = ? AND p.id = r.product_id AND p.on_hand > p.allocated AND {_GIVEABLE}"
        f" AND l.product_id = r.product_id AND {WAITS} AND l.held = 0"
        + (f" AND l.rank_priority NOT IN ({left_out})" if left_out else "")
        + f" ORDER BY r.product_id, {order_by(policy, 'l')}",
        (act.entry, act.today),
    )


def has_whole_orders(act: Act) -> bool:
    """Whether an order that goes complete and ties no stock waits for a touched product that has some free."""
    return act.db.value(f"SELECT 1 {_WHOLE} LIMIT 1", (act.entry, act.today)) is not None


_WHOLE = f"""
FROM run r CROSS JOIN product p CROSS JOIN order_line l
WHERE r.entry_id = ? AND p.id = r.product_id AND p.on_hand > p.allocated AND {_GIVEABLE}
AND l.product_id = r.product_id AND l.whole = 1 AND {WAITS}
"""


def whole_lines(act: Act) -> list[tuple[int, int, int, int, int, int, Rank]]:
    """(order, line, product, need, blocked, free, rank) of all waiting lines of those orders, in every product."""
    rows = act.db.stream(
        f"SELECT l.order_id, l.id, l.product_id, {NEED}, l.held = 1 OR NOT ({_GIVEABLE}), p.on_hand - p.allocated, {_RANK}"
        f" FROM (SELECT DISTINCT l.order_id {_WHOLE}) o CROSS JOIN order_line l CROSS JOIN product p"
        f" WHERE l.order_id = o.order_id AND l.whole = 1 AND {WAITS} AND p.id = l.product_id",
        (act.today, act.entry, act.today),
    )
    return [(row[0], row[1], row[2], row[3], row[4], row[5], Rank(*row[6:])) for row in rows]


def waiting_orders(act: Act) -> list[tuple[int, int, int, int, int, int, int, Rank]]:
    """(order, line, product, need, thousandths, blocked, free, rank): all that the orders in the queue wait for."""
    rows = act.db.stream(
        f"SELECT l.order_id, l.id, l.product_id, {NEED}, p.decimals, l.held = 1 OR NOT ({_GIVEABLE}), p.on_hand - p.allocated,"
        f" {_RANK}"
        " FROM (SELECT DISTINCT l.order_id FROM run r CROSS JOIN order_line l WHERE r.entry_id = ?"
        f" AND l.product_id = r.product_id AND {WAITS}) o CROSS JOIN order_line l CROSS JOIN product p"
        f" WHERE l.order_id = o.order_id AND {WAITS} AND p.id = l.product_id AND p.kind <> 'service'",
        (act.today, act.entry),
    )
    return [(r[0], r[1], r[2], r[3], r[3] * 10 ** (3 - r[4]), r[5], r[6], Rank(*r[7:])) for r in rows]


def ranks(db: Connection, lines: Iterable[int]) -> dict[int, Rank]:
    """The places of these lines."""
    out: dict[int, Rank] = {}
    for line in lines:
        row = db.one(f"SELECT {_RANK} FROM order_line l WHERE l.id = ?", (line,))
        assert row is not None
        out[line] = Rank(*row)
    return out


def holders(db: Connection, product: int, policy: Policy) -> list[tuple[int, int, int, int, int]]:
    """(line, allocated, picked, pinned, order) of every line that holds stock of the product, in rank."""
    rows = db.all(
        "SELECT l.id, l.allocated, l.picked, l.pinned, l.order_id FROM order_line l"
        f" WHERE l.product_id = ? AND l.allocated > 0 ORDER BY {order_by(policy, 'l')}",
        (product,),
    )
    return [(row[0], row[1], row[2], row[3], row[4]) for row in rows]


class Prospect(NamedTuple):
    """What the promises of one product are reckoned from. Days are ordinals, `lead` is days or None."""

    product: int
    free: int
    lead: int | None
    not_before: int
    service: bool
    undated: bool
    """A pre-order whose release has no day yet."""


def prospects(act: Act) -> dict[int, Prospect]:
    """The touched products for which somebody waits."""
    rows = act.db.stream(
        "SELECT p.id, p.on_hand - p.allocated, s.lead_time_days,"
        " CASE WHEN p.backorder = 'preorder' THEN COALESCE(p.release_day, 0) ELSE 0 END, p.kind = 'service',"
        " p.backorder = 'preorder' AND p.release_day IS NULL"
        " FROM run r CROSS JOIN product p LEFT JOIN supplier s ON s.id = p.supplier_id"
        " WHERE r.entry_id = ? AND p.id = r.product_id AND p.outstanding > p.allocated",
        (act.entry,),
    )
    return {row[0]: Prospect(*row) for row in rows}


def supplies(act: Act) -> dict[int, list[tuple[int | None, int, int, int, int]]]:
    """product -> (due, units, purchase line, day of the PO, expected) still to come, in the order of their days."""
    out: dict[int, list[tuple[int | None, int, int, int, int]]] = {}
    rows = act.db.stream(
        "SELECT l.product_id, l.due, l.ordered - l.received - l.closed, l.id, o.day, l.expected"
        " FROM run r CROSS JOIN purchase_line l CROSS JOIN purchase o"
        " WHERE r.entry_id = ? AND l.product_id = r.product_id AND l.ordered > l.received + l.closed AND o.id = l.purchase_id"
        " ORDER BY l.product_id, l.due, o.number_key, l.line",
        (act.entry,),
    )
    for product, *rest in rows:
        out.setdefault(product, []).append(tuple(rest))
    return out


def promised(act: Act, only: Iterable[int] | None = None) -> Iterator[Row]:
    """Who waits for the touched products (or `only` for some of them), by product and rank.

    (product, line, need, promise, estimate, held, source, first promise, whole, promise it ranks by)
    """
    some = ""
    named: list[int | str] = [act.entry]
    if only is not None:
        some = " AND r.product_id IN (SELECT value FROM json_each(?))"
        named.append(json.dumps(sorted(only)))
    return act.db.stream(
        f"{_PROMISED} FROM run r CROSS JOIN order_line l WHERE r.entry_id = ?{some} AND l.product_id = r.product_id AND {WAITS}"
        f" ORDER BY r.product_id, {order_by(act.policy, 'l')}",
        named,
    )


def promised_from(act: Act, lines: Iterable[int]) -> Iterator[Row]:
    """The same of these lines, of different products, and of whoever stands behind them."""
    theirs, mine = _places(act.policy)
    return act.db.stream(
        f"{_PROMISED} FROM json_each(?) j CROSS JOIN order_line m CROSS JOIN order_line l WHERE m.id = j.value"
        f" AND l.product_id = m.product_id AND {WAITS} AND {theirs} >= {mine} ORDER BY l.product_id, {order_by(act.policy, 'l')}",
        (json.dumps(list(lines)),),
    )


_PROMISED = (
    f"SELECT l.product_id, l.id, {NEED}, l.promise, l.estimate, l.held, l.source_id, l.first_promise, l.whole, l.rank_promise"
)


# Decided again in the same act: what is given or lost adds up, what a line waits for is as it was seen last.
_DECIDE = (
    "INSERT INTO decision (entry_id, line_id, outcome, product_id, quantity, cause, rival_id, ahead, source_id, day, estimate)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (entry_id, outcome, product_id, line_id) DO UPDATE SET"
)
_ADDS_UP = " quantity = decision.quantity + excluded.quantity"
_SEEN_LAST = (
    " quantity = excluded.quantity, cause = excluded.cause, ahead = excluded.ahead, source_id = excluded.source_id,"
    " day = excluded.day, estimate = excluded.estimate"
)
_PROMISE = (
    "INSERT INTO promise_change"
    " (entry_id, line_id, before, after, estimate_before, estimate_after, source_before, source_after,"
    " first_told, first_day, first_estimate, first_ranks)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (entry_id, line_id) DO UPDATE SET"
    " after = excluded.after, estimate_after = excluded.estimate_after, source_after = excluded.source_after"
)


def decide(act: Act, rows: Iterable[Row]) -> None:
    """Record who gains or loses and why.

    (entry, line, outcome, product, quantity, cause, rival, ahead, source, day, estimate)
    """
    act.db.many(_DECIDE + _ADDS_UP, rows)


def decide_waits(act: Act, rows: Iterable[Row]) -> None:
    """Record who waits and why; a row as for `decide`."""
    act.db.many(_DECIDE + _SEEN_LAST, rows)


def note_promises(act: Act, rows: list[Row]) -> None:
    """Record promises given or moved, in the order of the lines.

    (entry, line, before, after, estimates before, after, sources before, after, first told, first day, first estimate,
    whether the line ranks by it)
    """
    rows.sort(key=_line_of)
    act.db.many(_PROMISE, rows)


_line_of = itemgetter(1)


def carry(act: Act) -> None:
    """Write the promises that the act noted onto their lines.

    A line's first promise is the first day it was told; it never changes, and from now on it ranks by it.
    """
    carry_promises(act.db, act.entry, again=act.promised)
    act.promised = True
    act.noted(1)
    while behind := act.db.all(_LEFT_BEHIND, (act.entry,)):
        act.db.many("UPDATE order_line SET rank_promise = ? WHERE id = ?", ((day, line) for line, day in behind))
        act.changed(("order_line", line, "rank_promise", NEVER, day) for line, day in behind)


# A moved line shares the place of the line it was put before: where that one now ranks by a day, so does the other.
_LEFT_BEHIND = f"""
SELECT l.id, MIN(t.rank_promise) FROM move v CROSS JOIN order_line l CROSS JOIN order_line t
WHERE v.void = 0 AND l.id = v.line_id AND l.rank_promise = {NEVER} AND l.rank_sub <> 0
AND t.id = v.before_id AND t.rank_promise <> {NEVER}
AND t.rank_day = l.rank_day AND t.rank_priority = l.rank_priority AND t.rank_number = l.rank_number AND t.rank_line = l.rank_line
AND t.rank_part = l.rank_part AND EXISTS (SELECT 1 FROM run r WHERE r.entry_id = ? AND r.product_id = l.product_id)
GROUP BY l.id
"""


def is_last(db: Connection, line: int, policy: Policy) -> bool:
    """Whether the line waits with nobody behind it; who is held stands in nobody's way."""
    last = db.value(
        f"SELECT l.id FROM order_line m CROSS JOIN order_line l WHERE m.id = ? AND l.product_id = m.product_id AND {WAITS}"
        f" AND l.held = 0 ORDER BY {order_by(policy, 'l', descending=True)} LIMIT 1",
        (line,),
    )
    return bool(last == line)


class Head(NamedTuple):
    """The place of one line in the queue of its product: who stands just before it, promised for which day, how many in all.

    `floor` is an ordinal, 0 where nobody stands before it; `ahead` is counted up to a limit.
    """

    product: int
    line: int
    before: int | None
    floor: int
    ahead: int


def heads(db: Connection, lines: Iterable[int], policy: Policy, limit: int) -> dict[int, Head]:
    """product -> the place of its line, of lines of different products."""
    rows = db.all(
        f"SELECT q.product_id, q.id, q.before, COALESCE((SELECT COALESCE(b.promise, {NEVER}) FROM order_line b"
        f" WHERE b.id = q.before), 0), q.ahead FROM (SELECT m.product_id, m.id, {_before(policy)} AS before,"
        f" {_ahead(policy)} AS ahead FROM json_each(?) j CROSS JOIN order_line m WHERE m.id = j.value) q",
        (limit, json.dumps(list(lines))),
    )
    return {row[0]: Head(*row) for row in rows}


def before(db: Connection, lines: Iterable[int], policy: Policy) -> dict[int, int | None]:
    """product -> who stands just before its line."""
    rows = db.all(
        f"SELECT m.product_id, {_before(policy)} FROM json_each(?) j CROSS JOIN order_line m WHERE m.id = j.value",
        (json.dumps(list(lines)),),
    )
    return {row[0]: row[1] for row in rows}


def ahead(db: Connection, lines: Iterable[int], policy: Policy, limit: int) -> dict[int, int]:
    """line -> how many lines stand before it in its queue, counted up to `limit`."""
    rows = db.all(
        f"SELECT m.id, {_ahead(policy)} FROM json_each(?) j CROSS JOIN order_line m WHERE m.id = j.value",
        (limit, json.dumps(list(lines))),
    )
    return {row[0]: row[1] for row in rows}


def _places(policy: Policy) -> tuple[str, str]:
    """The place of a line `l` and of a line `m`, to be compared."""
    names = columns(policy)
    return tuple("(" + ", ".join(f"{alias}.{name}" for name in names) + ")" for alias in "lm")  # type: ignore[return-value]


def _earlier(policy: Policy) -> str:
    theirs, mine = _places(policy)
    return f"FROM order_line l WHERE l.product_id = m.product_id AND {WAITS} AND l.held = 0 AND {theirs} < {mine}"


def _before(policy: Policy) -> str:
    return f"(SELECT l.id {_earlier(policy)} ORDER BY {order_by(policy, 'l', descending=True)} LIMIT 1)"


def _ahead(policy: Policy) -> str:
    return f"(SELECT COUNT(*) FROM (SELECT 1 {_earlier(policy)} LIMIT ?))"


def whole_order_ids(act: Act) -> set[int]:
    """The orders among those waiting for the touched products that go complete and tie no stock."""
    rows = act.db.stream(
        f"SELECT DISTINCT l.order_id FROM run r CROSS JOIN order_line l WHERE r.entry_id = ? AND l.product_id = r.product_id"
        f" AND l.whole = 1 AND {WAITS}",
        (act.entry,),
    )
    return {row[0] for row in rows}


def waiting_units(act: Act) -> dict[int, int]:
    """product -> units that wait for it and are not held, of the touched products."""
    rows = act.db.stream(
        "SELECT p.id, p.outstanding - p.allocated - (SELECT COALESCE(SUM("
        f"{NEED}), 0) FROM order_line l WHERE l.product_id = p.id AND l.held = 1)"
        " FROM run r CROSS JOIN product p WHERE r.entry_id = ? AND p.id = r.product_id",
        (act.entry,),
    )
    return dict(rows)
