"""Who must be told what, by when and on what ground, and what silence means.

One line owes at most one notice at a time: what the law asks for goes before what the house asks for, and
what was told is not told again. Nothing here cancels anything; where silence has run out, it is proposed.
The words of the rules are in the packs; this assists, and is no legal advice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from backorder_desk.domain import workdays
from backorder_desk.domain.clock import (
    DELAY_NOTICES,
    Answered,
    Silence,
    Standing,
    Told,
    WaitingLine,
    beyond,
    state_of,
)
from backorder_desk.domain.duties import DATED, Duty, coming_duty_of, duty_of, notice_key
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.rulepacks import HOUSE, LetterKind, Reply, RulePack, SilenceMeans, State

__all__ = [
    "Answered",
    "Broken",
    "Duty",
    "Lapse",
    "LetterKind",
    "Notice",
    "Reply",
    "Silence",
    "SilenceMeans",
    "Standing",
    "State",
    "Told",
    "WaitingLine",
    "broken_promise",
    "coming_duty_of",
    "duty_of",
    "group",
    "lapse_of",
    "notice_key",
    "permit",
    "state_of",
]


@dataclass(frozen=True, slots=True)
class Lapse:
    """A proposal, never an act: the order of this line has ended and its money is due. A person confirms."""

    customer: str
    order: str
    line: int
    ended_on: date
    basis: str
    refund_by: date
    why: str
    late_yes: date | None = None


@dataclass(frozen=True, slots=True)
class Broken:
    """A promise that a new date breaks, and by when the customer must hear of it."""

    line: WaitingLine
    was: date
    now: date | None
    tell_by: date
    basis: str
    duty: Duty | None


@dataclass(frozen=True, slots=True)
class Notice:
    """One letter to be: one customer, one kind, all his lines that owe it, sorted by order and line."""

    key: str
    name: str
    customer: str
    kind: LetterKind
    tell_by: date
    basis: str
    silence: Silence
    duties: tuple[Duty, ...]


def lapse_of(
    line: WaitingLine, pack: RulePack, today: date, is_holiday: workdays.IsHoliday | None = None
) -> Lapse | None:
    """Propose to cancel where the customer said so, or where the last day passed and the rule ends the order.

    `is_holiday` takes the place of the calendar that the pack names. None while any consent stands.
    """
    if line.cancelled_on is not None or line.shipped_on is not None:
        return None
    standing = state_of(line, pack, today, is_holiday)
    if standing.state is not State.CANCELLED or standing.vests_on is None or standing.refund_by is None:
        return None
    return Lapse(
        line.customer,
        line.order,
        line.line,
        standing.vests_on,
        standing.ground,
        standing.refund_by,
        _why_ended(standing, pack),
        standing.late_yes,
    )


def broken_promise(
    line: WaitingLine, was: date | None, now: date | None, pack: RulePack, today: date
) -> Broken | None:
    """Say by when to tell that a promise moves from `was` to `now`; None where no promise breaks.

    The last day is the law's where the law asks for a notice, else the house's, never after the old promise.
    """
    if was is None or not beyond(now, was):
        return None
    moved = replace(line, promise=now, promise_moved_on=today)
    duty = duty_of(moved, pack, today)
    if duty is not None and duty.basis != HOUSE:
        return Broken(line, was, now, duty.tell_by, duty.basis, duty)
    tell_by = min(today + timedelta(days=pack.cadence.moved_within), was)
    return Broken(line, was, now, tell_by, HOUSE, duty)


def permit(duty: Duty | None, kind: LetterKind, reason: str = "") -> None:
    """Raise Refused where a letter of this kind may not go out: the clock picks the kind, not the clerk."""
    if duty is None:
        if kind in DELAY_NOTICES:
            raise Refused("This delay letter was not written.", "No such notice is due for this line.")
        return
    if kind is not duty.kind and kind in DATED and DELAY_NOTICES & {kind, duty.kind}:
        raise Refused(
            f"The letter “{kind}” was not written for order {duty.order}, line {duty.line}.",
            f"“{duty.kind}” is due ({duty.basis}): {duty.why}",
            f"Write “{duty.kind}” instead.",
        )
    if duty.reason_required and not (reason or duty.reason).strip():
        raise Refused(
            f"The letter for order {duty.order}, line {duty.line} was not written.",
            f"A notice that gives no date must give the reason of the delay ({duty.basis}).",
            "Say why the goods are late, or give a date.",
        )


def group(duties: Iterable[Duty]) -> list[Notice]:
    """Make one notice per customer and kind of what their lines owe, the most urgent first.

    Duties whose silence means different things stay apart: one letter must not say both.
    """
    piles: dict[tuple[str, LetterKind, SilenceMeans], list[Duty]] = {}
    for duty in duties:
        piles.setdefault((duty.customer, duty.kind, duty.silence.means), []).append(duty)
    notices = (_notice(pile) for pile in piles.values())
    return sorted(notices, key=lambda notice: (notice.tell_by, notice.customer, notice.kind, notice.key))


def _notice(pile: list[Duty]) -> Notice:
    duties = tuple(sorted(pile, key=lambda duty: (duty.order, duty.line)))
    first = min(duties, key=lambda duty: (duty.tell_by, duty.order, duty.line))
    steps = "\x1e".join(duty.step for duty in duties)
    key = notice_key(first.customer, first.kind, [(duty.order, duty.line) for duty in duties], steps)
    days = [duty.silence.day for duty in duties if duty.silence.day is not None]
    return Notice(
        key=key,
        name=f"N-{key[:8]}",
        customer=first.customer,
        kind=first.kind,
        tell_by=first.tell_by,
        basis="; ".join(sorted({duty.basis for duty in duties})),
        silence=Silence(first.silence.means, min(days)) if days else first.silence,
        duties=duties,
    )


def _why_ended(standing: Standing, pack: RulePack) -> str:
    if standing.ground == pack.customer_cancels:
        return f"The customer cancelled on {standing.vests_on}."
    day = standing.vests_on
    said = {
        State.OPEN: f"It had to leave by {day}, did not, and no proper notice went out by then.",
        State.FIRST_LONG: f"No yes came and nothing left by {day}; silence cancels.",
        State.FIRST_INDEFINITE: f"No yes came and nothing left by {day}; silence cancels.",
        State.RENEWED: f"No yes to the further delay came and nothing left by {day}; silence cancels.",
    }
    return said.get(
        standing.missed or State.OPEN,
        f"The consent reached to {day}; nothing left by then and no further delay was agreed.",
    )
