"""Recorded decisions with the names that their sentences need."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from backorder_desk.domain.ranking import Policy, Rank, deciding_key, order_by
from backorder_desk.domain.reasons import MANY, Cause, Outcome, Why, sentence
from backorder_desk.domain.stock import show_quantity
from backorder_desk.model import queue
from backorder_desk.model.database import Connection, Row


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision about one line. `quantity` is smallest units: given, lost, or still waited for."""

    order: str
    line: int
    line_id: int
    sku: str
    product: str
    customer: str
    quantity: int
    decimals: int
    promise: date | None
    estimate: bool
    why: str


def ranks(alias: str) -> str:
    """The columns of a place in the queue."""
    names = ("rank_day", "rank_priority", "rank_promise", "rank_number", "rank_line", "rank_part", "rank_sub", "id")
    return ", ".join(f"{alias}.{name}" for name in names)


_DECIDED = f"""
SELECT o.number, l.line, l.id, p.sku, p.name, c.name, d.quantity, p.decimals, d.day, d.estimate, d.cause, d.ahead,
    ro.number, po.number, pl.ordered - pl.received - pl.closed, r.policy, {ranks("l")}, {ranks("v")}
FROM decision d
CROSS JOIN run r CROSS JOIN order_line l CROSS JOIN sales_order o CROSS JOIN product p CROSS JOIN customer c
LEFT JOIN order_line v ON v.id = d.rival_id LEFT JOIN sales_order ro ON ro.id = v.order_id
LEFT JOIN purchase_line pl ON pl.id = d.source_id LEFT JOIN purchase po ON po.id = pl.purchase_id
WHERE {{where}} AND r.entry_id = d.entry_id AND r.product_id = d.product_id
AND l.id = d.line_id AND o.id = l.order_id AND p.id = d.product_id AND c.id = l.customer_id
"""


def decided(db: Connection, entry: int, outcome: Outcome) -> list[Decided]:
    """What an act decided, by product and in the order of the queue."""
    sql = _DECIDED.format(where="d.entry_id = ? AND d.outcome = ?")
    rows = db.stream(f"{sql} ORDER BY p.sku, {order_by(Policy.OLDEST, 'l')}", (entry, int(outcome)))
    return [in_words(row, outcome) for row in rows]


def in_words(row: Row, outcome: Outcome) -> Decided:
    """A decision with its sentence, from a row as `_DECIDED` reads it."""
    number, line, line_id, sku, name, customer, quantity, decimals, day, estimate = row[:10]
    return Decided(
        *(number, line, line_id, sku, name, customer, quantity, decimals),
        promise=_date(day),
        estimate=bool(estimate),
        why=sentence(_why(row, outcome)),
    )


def _why(row: Row, outcome: Outcome) -> Why:
    quantity, decimals, day, estimate, cause, ahead, rival, supply, units, policy = row[6:16]
    key = ""
    if rival is not None:
        mine, other = Rank(*row[16:24]), Rank(*row[24:32])
        key = deciding_key(Policy(policy), mine, other)
        if policy == Policy.MOST_ORDERS:
            key = "needs less to be complete"
    return Why(
        outcome,
        Cause(cause),
        quantity=show_quantity(quantity, decimals),
        key=key,
        rival=rival or "",
        ahead=ahead,
        day=_date(day),
        estimate=bool(estimate),
        supply=supply or "",
        supply_units=show_quantity(units, decimals) if units else "",
    )


def why_line(db: Connection, line: int, policy: Policy) -> str:
    """Why a line has what it has and waits for what it waits for: the last decision, with the queue as it stands now."""
    return why_lines(db, [line], policy)[line]


def why_lines(db: Connection, lines: Iterable[int], policy: Policy, ahead: Mapping[int, int] | None = None) -> dict[int, str]:
    """The same of many lines. `ahead`: how many stand before them in their queues, of those for whom it is known."""
    rows = db.all(_STANDS, (json.dumps(list(lines)),))
    gains = _last(db, (row[0] for row in rows if row[2]), Outcome.GAIN)
    waiting = [row[0] for row in rows if row[1]]
    losses = _last(db, waiting, Outcome.LOSE)
    before = dict(ahead or {})
    if unknown := [line for line in waiting if line not in before]:
        before.update(queue.ahead(db, unknown, policy, MANY))
    waits = waits_now(db, waiting, {line: count + 1 for line, count in before.items()})
    return {row[0]: _stands(row, gains, losses, waits) for row in rows}


_STANDS = (
    "SELECT l.id, l.ordered - l.fulfilled - l.cancelled - l.allocated, l.allocated, l.fulfilled, l.cancelled"
    " FROM json_each(?) j CROSS JOIN order_line l WHERE l.id = j.value"
)


def _stands(row: Row, gains: Mapping[int, str], losses: Mapping[int, str], waits: Mapping[int, str]) -> str:
    line, waiting, allocated, fulfilled, cancelled = row
    said: list[str] = []
    if allocated:
        said.append(gains.get(line, "Has its stock set aside."))
    if waiting:
        said += [losses[line]] if line in losses else []
        said.append(waits[line])
    if not said:
        said.append("All of it has gone out." if fulfilled else "It was cancelled." if cancelled else "Nothing is asked for.")
    return " ".join(said)


def _last(db: Connection, lines: Iterable[int], outcome: Outcome) -> dict[int, str]:
    """What was last decided about these lines with this outcome and still stands, in words."""
    wanted = list(lines)
    if not wanted:
        return {}
    newest = db.all(_NEWEST, (json.dumps(wanted), int(outcome)))
    where = "d.entry_id = j.value ->> 0 AND d.outcome = ? AND d.product_id = j.value ->> 1 AND d.line_id = j.value ->> 2"
    sql = _DECIDED.format(where=where).replace("FROM decision d", "FROM json_each(?) j CROSS JOIN decision d", 1)
    rows = db.all(sql, (json.dumps(newest), int(outcome)))
    return {row[2]: sentence(_why(row, outcome)) for row in rows}


# A line was decided about by acts on its product since its order was taken; the newest of them that stands.
_NEWEST = """
SELECT q.entry, q.product_id, q.id FROM (
    SELECT l.id, l.product_id, (
        SELECT d.entry_id FROM run r CROSS JOIN decision d CROSS JOIN entry e WHERE r.product_id = l.product_id
        AND r.entry_id >= COALESCE((SELECT MIN(t.id) FROM entry t WHERE t.order_id = l.order_id), 0)
        AND d.entry_id = r.entry_id AND d.outcome = ?2 AND d.product_id = l.product_id AND d.line_id = l.id
        AND e.id = d.entry_id AND e.undone_by IS NULL ORDER BY r.entry_id DESC LIMIT 1
    ) AS entry FROM json_each(?1) j CROSS JOIN order_line l WHERE l.id = j.value
) q WHERE q.entry IS NOT NULL
"""


def waits_now(db: Connection, lines: Iterable[int], positions: Mapping[int, int]) -> dict[int, str]:
    """The same of many lines, whose positions in their queues (from 1) are known."""
    rows = db.all(f"{_WAITING} WHERE l.id IN (SELECT value FROM json_each(?))", (json.dumps(list(lines)),))
    return {row[0]: _waits(row, min(positions.get(row[0], 1) - 1, MANY)) for row in rows}


_WAITING = (
    "SELECT l.id, l.promise, l.estimate, l.held, l.whole, p.backorder, p.release_day, p.on_hand - p.allocated, p.decimals,"
    " po.number, pl.ordered - pl.received - pl.closed FROM order_line l JOIN product p ON p.id = l.product_id"
    " LEFT JOIN purchase_line pl ON pl.id = l.source_id LEFT JOIN purchase po ON po.id = pl.purchase_id"
)


def _waits(row: Row, ahead: int) -> str:
    _, promise, estimate, held, whole, rule, release, free, decimals, supply, units = row
    cause, day = Cause.QUEUE, _date(promise)
    if held:
        cause = Cause.HELD
    elif rule == "preorder" and (release is None or promise is None or promise <= release) and free > 0:
        cause, day = Cause.RELEASE, _date(release)
    elif free > 0:
        cause = Cause.WHOLE if whole else Cause.STEP
    return sentence(
        Why(
            Outcome.WAIT,
            cause,
            ahead=ahead if cause is Cause.QUEUE else 0,
            day=day,
            estimate=bool(estimate),
            supply=supply or "",
            supply_units=show_quantity(units, decimals) if units else "",
        )
    )


def _date(day: int | None) -> date | None:
    return None if day is None else date.fromordinal(day)
