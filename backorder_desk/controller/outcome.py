"""What an act answers: who gets, waits and loses, and what is told about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from backorder_desk.domain.promising import Record, learn
from backorder_desk.domain.ranking import Policy
from backorder_desk.domain.reasons import Outcome, show_day
from backorder_desk.domain.stock import Kind, show_quantity
from backorder_desk.model import decisions, explain, facts, lookup, together
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


def order_answer(act: Act, order_id: int, *, freed: Sequence[Freed] = (), ahead: Mapping[int, int] | None = None) -> OrderAnswer:
    """The order as it stands inside the act. `ahead`: how many stand before its lines, where that is known."""
    order = lookup.order_by_id(act.db, order_id)
    lines = order_lines(act.db, order_id, act.policy, ahead)
    return OrderAnswer(order.number, order_id, say(act, order, lines), lines, tuple(freed))


def order_lines(db: Connection, order_id: int, policy: Policy, ahead: Mapping[int, int] | None = None) -> tuple[LineAnswer, ...]:
    """Every line of an order; the parts of a line together, promised for the later of their days.

    What is open of an order that goes complete is promised for the order's day: nothing of it leaves before.
    """
    grouped: dict[int, list[lookup.Line]] = {}
    for line in lookup.lines_of(db, order_id):
        if line.ordered:  # what an undo left behind asks for nothing
            grouped.setdefault(line.line, []).append(line)
    told = {number: [part for part in parts if part.backordered] or parts for number, parts in grouped.items()}
    reasons = explain.why_lines(db, (part.id for parts in told.values() for part in parts), policy, ahead)
    products = facts.products(db, {parts[0].product_id for parts in grouped.values()})
    day = together.days(db, [order_id]).get(order_id)
    return tuple(
        _line_answer(parts, told[number], products[parts[0].product_id], reasons, day) for number, parts in grouped.items()
    )


def _line_answer(
    parts: list[lookup.Line],
    told: list[lookup.Line],
    product: lookup.Product,
    reasons: Mapping[int, str],
    order: together.Together | None,
) -> LineAnswer:
    days = [part.promise for part in told]
    latest = None if None in days else max((day for day in days if day is not None), default=None)
    estimate = any(part.estimate for part in told)
    if order is not None and product.kind != Kind.SERVICE and any(part.parts.open for part in parts):
        latest, estimate = order.promise, bool(order.estimate)
    return LineAnswer(
        *(parts[0].line, parts[0].id, product.sku, product.name, product.decimals),
        ordered=sum(part.ordered for part in parts),
        allocated=sum(part.allocated for part in parts),
        backordered=sum(part.backordered for part in parts),
        fulfilled=sum(part.fulfilled for part in parts),
        cancelled=sum(part.cancelled for part in parts),
        promise=None if latest is None else date.fromordinal(latest),
        estimate=estimate,
        why=" ".join(dict.fromkeys(reasons[part.id] for part in told)),
    )


def say(act: Act, order: lookup.Order, lines: Sequence[LineAnswer]) -> str:
    """What the clerk reads aloud: what is there today, what comes when, and how sure that is."""
    complete = order.ship == "complete" and any(line.backordered for line in lines)
    surety = _sureties(act, lines)
    spoken = [_say_line(line, surety.get(line.sku, ""), whole=complete) for line in lines if line.allocated or line.backordered]
    if complete:
        days = [line.promise for line in lines if line.backordered]
        known = [day for day in days if day is not None]
        when = f"about {show_day(max(known))}" if len(known) == len(days) and known else "once a date is known"
        spoken.append(f"It all goes out together, {when}")
    if not spoken:
        return "Nothing of this order is open."
    return ". ".join(spoken) + "."


def _say_line(line: LineAnswer, surety: str, *, whole: bool) -> str:
    amounts = []
    if line.allocated:
        amounts.append(f"{show_quantity(line.allocated, line.decimals)} {'set aside' if whole else 'today'}")
    if line.backordered:
        count = show_quantity(line.backordered, line.decimals)
        amounts.append(f"{count} {_when(line)}{surety}")
    return f"{line.name}: " + ", ".join(amounts)


def _when(line: LineAnswer) -> str:
    if line.promise is None:
        return "as soon as we can; no date is known yet"
    return f"about {show_day(line.promise)}" if line.estimate else f"on {show_day(line.promise)}"


def _sureties(act: Act, lines: Iterable[LineAnswer]) -> dict[str, str]:
    """SKU -> how its supplier keeps its dates, of what waits and where there is a record."""
    suppliers = facts.suppliers_of(act.db, {line.sku for line in lines if line.backordered})
    records = {supplier: supplier_record(act.db, supplier) for supplier in set(suppliers.values())}
    known = {sku: records[supplier] for sku, supplier in suppliers.items() if records[supplier].receipts}
    return {sku: f" (this supplier {record.words().split(';')[0]})" for sku, record in known.items()}


def supplier_record(db: Connection, supplier: int) -> Record:
    """How the supplier kept its dates, from what it delivered against the day first expected."""
    return learn(facts.lateness(db, supplier))
