"""Letters that no duty asks for and a person decides to write: an offer told, a substitute suggested, a supplier reminded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from backorder_desk.controller import goodwill, notices
from backorder_desk.controller.notices import Owing
from backorder_desk.domain import workdays
from backorder_desk.domain.clock import DECIDES_NOTHING
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.notices import Duty, LetterKind, Notice, Reply, State, group
from backorder_desk.domain.rulepacks import HOUSE
from backorder_desk.model import happened, lookup
from backorder_desk.model import letters as store
from backorder_desk.model.database import Connection
from backorder_desk.model.letters import Owed

_ANSWERS: dict[LetterKind, tuple[Reply, ...]] = {
    LetterKind.GOODWILL: (),
    LetterKind.SUBSTITUTE: (Reply.SUBSTITUTE, Reply.WAIT, Reply.CANCEL),
}
_ANSWER_DAYS = 3
"""Working days in which a supplier is asked to name a day."""


def occasion(db: Connection, kind: LetterKind, order: str, skus: Sequence[str], today: date) -> Owing:
    """A notice of this kind about what waits of an order, or of some of its products.

    Refused: a kind that the clock decides, nothing waits, nothing is granted, or no substitute is named.
    """
    if kind not in _ANSWERS:
        why = "The clock says when it is due"
        raise Refused(f"A letter “{kind}” is not written at will", why, f"Write {' or '.join(_ANSWERS)}, or use “letters”")
    lines = _waiting(db, order, skus)
    step = _granted(db, lines, today) if kind is LetterKind.GOODWILL else _instead(db, lines)
    return Owing(_notice(kind, lines, step, today), tuple(lines))


def _waiting(db: Connection, order: str, skus: Sequence[str]) -> list[Owed]:
    found = lookup.order(db, order)
    wanted = {lookup.product(db, sku).id for sku in skus}
    lines = store.by_ids(db, (line.id for line in lookup.lines_of(db, found.id)))
    waiting = [line for line in lines if line.waiting and (not wanted or line.product_id in wanted)]
    if not waiting:
        raise Refused(f"Nothing of {order} waits", "The letter is about a wait", "Look at the order with “why”")
    return waiting


def _notice(kind: LetterKind, lines: Sequence[Owed], step: str, today: date) -> Notice:
    first_parts = [next(parts) for _, parts in groupby(lines, key=lambda line: line.line)]
    (notice,) = group(_duty(kind, line, step, today) for line in first_parts)
    return notice


def _duty(kind: LetterKind, line: Owed, step: str, today: date) -> Duty:
    promise = None if line.promise is None else date.fromordinal(line.promise)
    return Duty(
        customer=line.customer,
        order=line.order,
        line=line.line,
        kind=kind,
        tell_by=today,
        opens_on=today,
        basis=HOUSE,
        silence=DECIDES_NOTHING,
        state=State.OPEN,
        promise=promise,
        options=_ANSWERS[kind],
        why="Somebody decided to write.",
        pack=HOUSE,
        step=f"{step}|{promise or ''}",
    )


def _granted(db: Connection, lines: Sequence[Owed], today: date) -> str:
    notice = _notice(LetterKind.GOODWILL, lines, "", today)
    offer = goodwill.granted(db, notice, lines)
    if offer is None:
        why = "Nothing is granted that no letter has told of"
        raise Refused(f"There is nothing to offer for {lines[0].order}", why, "Grant something with “goodwill”")
    return ",".join(str(row) for row in offer.rows)


def _instead(db: Connection, lines: Sequence[Owed]) -> str:
    names = [store.substitute_for(db, line.product_id) for line in lines]
    for line, name in zip(lines, names, strict=True):
        if name is None:
            why = "None is named with the product"
            raise Refused(f"There is no substitute for {line.sku}", why, "Name one, or write about the others alone")
    return ",".join(str(name) for name in names)


def chases(
    db: Connection, settings: Mapping[str, Any], pos: Sequence[str], today: date, reason: str = ""
) -> list[tuple[str, bytes]]:
    """(name, PDF) of a letter to each supplier about all that is overdue, or of these POs.

    Refused: nothing is overdue.
    """
    named = {lookup.purchase(db, po).number for po in pos}
    late = [one for one in happened.overdue(db, today.toordinal()) if not named or one.po in named]
    if not late or named - {one.po for one in late}:
        which = ", ".join(sorted(named - {one.po for one in late})) or "any PO"
        raise Refused(f"Nothing of {which} is overdue", "Its expected day is not past, or all has come", "“purchases” lists them")
    return [
        _chase(db, settings, supplier, list(lines), today, reason)
        for supplier, lines in groupby(late, key=lambda one: one.supplier_id)
    ]


def _chase(
    db: Connection, settings: Mapping[str, Any], supplier: int, late: list[happened.Missing], today: date, reason: str
) -> tuple[str, bytes]:
    from backorder_desk.letters import layout, paper
    from backorder_desk.letters.content import compose
    from backorder_desk.letters.facts import LetterFacts, LetterLine, Recipient

    who, pos = happened.supplier(db, supplier), tuple(dict.fromkeys(one.po for one in late))
    number = f"{pos[0]}-{today:%y%m%d}"
    lines = tuple(
        LetterLine(
            sku=one.sku,
            name=one.name,
            order_number=one.po,
            ordered=one.ordered,
            sent=one.received,
            waiting=one.missing,
            decimals=one.decimals,
            unit=one.unit,
            promise=None if one.expected is None else date.fromordinal(one.expected),
        )
        for one in late
    )
    sheet = notices.sheet(settings)
    told = LetterFacts(
        kind=LetterKind.CHASE.value,
        number=number,
        day=today,
        clerk=settings["shop.clerk"],
        sender=notices.sender(settings),
        recipient=Recipient(
            name=who.name,
            address1=who.address1,
            address2=who.address2,
            city=who.city,
            region=who.region,
            postcode=who.postcode,
            country=who.country,
            language=settings["language"],
        ),
        order_numbers=pos,
        lines=lines,
        reason=reason,
        answer_by=workdays.add_working_days(today, _ANSWER_DAYS, workdays.public_holidays(settings["shop.country"])),
        currency=settings["shop.currency"],
        paper=sheet,
    )
    wording = notices.own_words(db, told)
    return number, layout.render(compose(told, wording), paper.paper_named(sheet))
