"""What an act answers: who gets, waits and loses, and what is told about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from backorder_desk.domain.promising import Record, learn
from backorder_desk.domain.ranking import Policy
from backorder_desk.domain.reasons import Outcome, show_day
from backorder_desk.domain.stock import show_quantity
from backorder_desk.model import decisions, explain, facts, lookup
from backorder_desk.model.database import Connection
from backorder_desk.model.explain import Decided
from backorder_desk.model.journal import Act


@dataclass(frozen=True, slots=True)
class Amount:
    """So much of a product, smallest units."""

    sku: str
    quantity: int
    decimals: int


@dataclass(frozen=True, slots=True)
class LineAnswer:
    """How one line of an order stands. Quantities are smallest units."""

    line: int
    line_id: int
    sku: str
    name: str
    decimals: int
    ordered: int
    allocated: int
    backordered: int
    fulfilled: int
    cancelled: int
    promise: date | None
    estimate: bool
    why: str


@dataclass(frozen=True, slots=True)
class Freed:
    """Units that one line gave up, and the order that got them (None: they stay free)."""

    sku: str
    quantity: int
    decimals: int
    order: str | None


@dataclass(frozen=True, slots=True)
class OrderAnswer:
    """An order as it stands after an act, and the sentence to say on the telephone."""

    order: str
    order_id: int
    say: str
    lines: tuple[LineAnswer, ...]
    freed: tuple[Freed, ...] = ()


@dataclass(frozen=True, slots=True)
class StockAnswer:
    """What an act did to stock: who gets how much and why, who waits until when, who loses, what stays free.

    Where very many are concerned, each is put into words as he is looked at; see `model.decisions`.
    """

    number: str
    entry: int
    gets: Sequence[Decided] = ()
    waits: Sequence[Decided] = ()
    loses: Sequence[Decided] = ()
    free: tuple[Amount, ...] = ()
    notes: tuple[str, ...] = field(default=())
    notices: tuple[object, ...] = field(default=(), compare=False)
    """What must be told because of it (`notices.Owing`), where the desk was asked to look."""


def stock_answer(act: Act, number: str = "", notes: Sequence[str] = ()) -> StockAnswer:
    """Gather what the act recorded, before it is kept or (a preview) thrown away."""
    db = act.db
    free = facts.free_after(act)
    return StockAnswer(
        number,
        act.entry,
        decisions.told(db, act.entry, Outcome.GAIN),
        decisions.told(db, act.entry, Outcome.WAIT),
        decisions.told(db, act.entry, Outcome.LOSE),
        tuple(Amount(*row) for row in free),
        tuple(notes),
    )


def order_answer(act: Act, order_id: int, *, freed: Sequence[Freed] = ()) -> OrderAnswer:
    """The order as it stands inside the act."""
    order = lookup.order_by_id(act.db, order_id)
    lines = order_lines(act.db, order_id, act.policy)
    return OrderAnswer(order.number, order_id, say(act, order, lines), lines, tuple(freed))


def order_lines(db: Connection, order_id: int, policy: Policy) -> tuple[LineAnswer, ...]:
    """Every line of an order; the parts of a line together, promised for the later of their days."""
    grouped: dict[int, list[lookup.Line]] = {}
    for line in lookup.lines_of(db, order_id):
        if line.ordered:  # what an undo left behind asks for nothing
            grouped.setdefault(line.line, []).append(line)
    return tuple(_line_answer(db, parts, policy) for parts in grouped.values())


def _line_answer(db: Connection, parts: list[lookup.Line], policy: Policy) -> LineAnswer:
    product = lookup.product_by_id(db, parts[0].product_id)
    waiting = [part for part in parts if part.backordered]
    told = waiting or [part for part in parts if part.ordered] or parts
    unknown = any(part.promise is None for part in told)
    latest = max((part.promise for part in told if part.promise is not None), default=None)
    reasons = dict.fromkeys(explain.why_line(db, part.id, policy) for part in told)
    return LineAnswer(
        *(parts[0].line, parts[0].id, product.sku, product.name, product.decimals),
        ordered=sum(part.ordered for part in parts),
        allocated=sum(part.allocated for part in parts),
        backordered=sum(part.backordered for part in parts),
        fulfilled=sum(part.fulfilled for part in parts),
        cancelled=sum(part.cancelled for part in parts),
        promise=None if unknown or latest is None else date.fromordinal(latest),
        estimate=any(part.estimate for part in told),
        why=" ".join(reasons),
    )


def say(act: Act, order: lookup.Order, lines: Sequence[LineAnswer]) -> str:
    """What the clerk reads aloud: what is there today, what comes when, and how sure that is."""
    complete = order.ship == "complete" and any(line.backordered for line in lines)
    spoken = [_say_line(act, line, whole=complete) for line in lines if line.allocated or line.backordered]
    if complete:
        days = [line.promise for line in lines if line.backordered]
        known = [day for day in days if day is not None]
        when = f"about {show_day(max(known))}" if len(known) == len(days) and known else "once a date is known"
        spoken.append(f"It all goes out together, {when}")
    if not spoken:
        return "Nothing of this order is open."
    return ". ".join(spoken) + "."


def _say_line(act: Act, line: LineAnswer, *, whole: bool) -> str:
    amounts = []
    if line.allocated:
        amounts.append(f"{show_quantity(line.allocated, line.decimals)} {'set aside' if whole else 'today'}")
    if line.backordered:
        count = show_quantity(line.backordered, line.decimals)
        amounts.append(f"{count} {_when(line)}{_surety(act, line)}")
    return f"{line.name}: " + ", ".join(amounts)


def _when(line: LineAnswer) -> str:
    if line.promise is None:
        return "as soon as we can; no date is known yet"
    return f"about {show_day(line.promise)}" if line.estimate else f"on {show_day(line.promise)}"


def _surety(act: Act, line: LineAnswer) -> str:
    supplier = facts.supplier_of(act.db, line.sku)
    if supplier is None:
        return ""
    record = supplier_record(act.db, supplier)
    return f" (this supplier {record.words().split(';')[0]})" if record.receipts else ""


def supplier_record(db: Connection, supplier: int) -> Record:
    """How the supplier kept its dates, from what it delivered against the day first expected."""
    return learn(facts.lateness(db, supplier))
