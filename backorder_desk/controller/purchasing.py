"""Acts on purchase orders: place, re-date, short-close."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backorder_desk.controller import settle
from backorder_desk.controller.outcome import supplier_record
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.orders import document_number
from backorder_desk.domain.promising import Record
from backorder_desk.domain.ranking import number_key
from backorder_desk.domain.reasons import show_day
from backorder_desk.model import facts, lookup
from backorder_desk.model.journal import Act, entitle
from backorder_desk.model.ledger import Account
from backorder_desk.model.lookup import Product, Purchase, Supplier


@dataclass(frozen=True, slots=True)
class Broken:
    """A promise that moved later. Days are ordinals, None where no date is known."""

    order: str
    line: int
    line_id: int
    sku: str
    customer: str
    was: int | None
    now: int | None


@dataclass(frozen=True, slots=True)
class PurchaseAnswer:
    """A PO after an act: which promises break by it, which come earlier, and how its supplier keeps dates."""

    po: str
    supplier: str
    expected: date | None
    record: Record
    breaks: tuple[Broken, ...] = ()
    sooner: tuple[Broken, ...] = ()


def place(
    act: Act,
    supplier: Supplier,
    amounts: Sequence[tuple[Product, int]],
    *,
    expected: int | None = None,
    number: str = "",
    day: int | None = None,
) -> PurchaseAnswer:
    """Order from a supplier. What waits is promised for the expected day, with the supplier's margin.

    Without an expected day the supplier's lead time gives an estimate. Refused: nothing asked for, a number that
    exists, a day in the past.
    """
    if not amounts:
        raise Refused("Nothing is named", "A purchase order says what is wanted", "Give SKU=quantity")
    number = document_number(number) or lookup.next_number(act.db, "purchase", "PO-", "purchase", 101)
    if facts.stands(act.db, "purchase", "number", number):
        raise Refused(f"There is a purchase order {number} already", "Every PO has a number of its own", "Give another number")
    placed = act.today if day is None else day
    if expected is not None and expected < placed:
        raise Refused(f"{number} is expected on {_show(expected)}", "That is before it was placed", "Give a day to come")
    head = act.insert("purchase", number=number, number_key=number_key(number), supplier_id=supplier.id, day=placed, void=0)
    lookup.index(act.db, "purchase", head, number)
    record = supplier_record(act.db, supplier.id)
    for i, (product, units) in enumerate(amounts, 1):
        line = act.db.insert(
            "purchase_line",
            purchase_id=head,
            product_id=product.id,
            line=i,
            ordered=0,
            received=0,
            closed=0,
            expected=expected,
            first_expected=expected,
            due=None if expected is None else expected + record.margin,
        )
        act.post([(int(Account.PO_ORDERED), product.id, line, units)])
    settle.promise(act)
    entitle(act, f"Placed {number} with {supplier.name}")
    return _answer(act, number, supplier, expected, record)


def redate(act: Act, po: Purchase, expected: int | None, *, sku: str | None = None, because: str = "") -> PurchaseAnswer:
    """The supplier names another day (None: no day at all). The answer lists every promise that breaks.

    `because` is why, in words for the customers: their letters say it.

    Refused: nothing of it is still to come, a day in the past.
    """
    if expected is not None and expected < act.today:
        raise Refused(f"{po.number} cannot be expected on {_show(expected)}", "That day is past", "Give a day to come")
    wanted = lookup.product(act.db, sku).id if sku else None
    lines = [
        line
        for line in lookup.purchase_lines(act.db, po.id)
        if line.ordered > line.received + line.closed and wanted in (None, line.product_id)
    ]
    if not lines:
        raise Refused(
            f"Nothing of {sku + ' on ' if sku else ''}{po.number} is still to come",
            "It has all arrived or was closed",
            "Choose another PO",
        )
    supplier = _supplier(act, po)
    record = supplier_record(act.db, supplier.id)
    due = None if expected is None else expected + record.margin
    for line in lines:
        act.change("purchase_line", line.id, expected=expected, due=due, because=because.strip())
        if expected is not None and line.expected is None:
            act.change("purchase_line", line.id, first_expected=expected)
    act.touch(line.product_id for line in lines)
    settle.promise(act)
    entitle(act, f"Moved {po.number} to {_show(expected)}" if expected else f"{po.number} has no date any more")
    return _answer(act, po.number, supplier, expected, record)


def close_short(act: Act, po: Purchase, *, sku: str | None = None) -> PurchaseAnswer:
    """What a PO has not brought will not come. Refused: nothing of it is still to come."""
    wanted = lookup.product(act.db, sku).id if sku else None
    lines = [
        (line, line.ordered - line.received - line.closed)
        for line in lookup.purchase_lines(act.db, po.id)
        if line.ordered > line.received + line.closed and wanted in (None, line.product_id)
    ]
    if not lines:
        raise Refused(f"Nothing of {po.number} is still to come", "It has all arrived or was closed", "Choose another PO")
    act.post((int(Account.PO_CLOSED), line.product_id, line.id, units) for line, units in lines)
    settle.promise(act)
    supplier = _supplier(act, po)
    entitle(act, f"Closed {po.number} short")
    return _answer(act, po.number, supplier, None, supplier_record(act.db, supplier.id))


def _supplier(act: Act, po: Purchase) -> Supplier:
    return lookup.supplier_by_id(act.db, po.supplier_id)


def _answer(act: Act, number: str, supplier: Supplier, expected: int | None, record: Record) -> PurchaseAnswer:
    moved = broken(act)
    later = tuple(b for b in moved if b.now is None or (b.was is not None and b.now > b.was))
    return PurchaseAnswer(
        number,
        supplier.name,
        None if expected is None else date.fromordinal(expected),
        record,
        later,
        tuple(b for b in moved if b not in later and b.was is not None),
    )


def broken(act: Act) -> list[Broken]:
    """The promises that this act moved, by product and rank."""
    return [Broken(*one[:7]) for one in facts.moved_promises(act)]


def _show(day: int | None) -> str:
    return show_day(date.fromordinal(day)) if day is not None else "no date"
