"""Who must be told what, by when and on what ground, and what silence means.

One line owes at most one notice at a time: what the law asks for goes before what the house asks for, and
what was told is not told again. Nothing here cancels anything; where silence has run out, it is proposed.
The words of the rules are in the packs; this assists, and is no legal advice.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from backorder_desk.domain import workdays
from backorder_desk.domain.clock import (
    DECIDES_NOTHING,
    DELAY_NOTICES,
    Answered,
    Silence,
    Standing,
    Told,
    WaitingLine,
    beyond,
    first_state,
    short_limit,
    state_of,
)
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

_DATED = DELAY_NOTICES | {
    LetterKind.ACKNOWLEDGED,
    LetterKind.UPDATE,
    LetterKind.PREORDER_CONFIRMED,
    LetterKind.PREORDER_MOVED,
}
"""Letters that say when it comes, or that nobody can say."""
_ABOUT_WAITING = _DATED | {LetterKind.PART_SHIPPED, LetterKind.CORRECTION}
_STEPS = _ABOUT_WAITING | {LetterKind.ARRIVED, LetterKind.CANCELLED}
_UNANSWERED = frozenset({State.FIRST_LONG, State.FIRST_INDEFINITE, State.RENEWED})
_ENDED = frozenset({State.CANCELLED, State.REFUND_DUE, State.SHIPPED})


@dataclass(frozen=True, slots=True)
class Duty:
    """What one line owes its customer. `tell_by`: the last day, inclusive; `promise`: the date to tell.

    `step` tells this duty of the line from every earlier and later one; asked again, it is the same.
    """

    customer: str
    order: str
    line: int
    kind: LetterKind
    tell_by: date
    opens_on: date
    basis: str
    silence: Silence
    state: State
    promise: date | None
    options: tuple[Reply, ...]
    why: str
    pack: str
    step: str
    reason: str = ""
    reason_required: bool = False


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


def duty_of(line: WaitingLine, pack: RulePack, today: date) -> Duty | None:
    """Give what the line owes now, late or in time; None where nothing is due."""
    duty = coming_duty_of(line, pack, today)
    return duty if duty is not None and duty.opens_on <= today else None


def coming_duty_of(line: WaitingLine, pack: RulePack, today: date) -> Duty | None:
    """Give what the line owes now, or will owe next if nothing changes."""
    standing = state_of(line, pack, today, workdays.no_holidays)
    if standing.state is State.SHIPPED:
        return None
    if line.cancelled_on is not None:
        return _farewell(line, pack, standing, today)
    if standing.state in _ENDED:
        return None  # a person decides first: see lapse_of
    return _law_duty(line, pack, standing, today) or _house_duty(line, pack, standing, today)


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
    if kind is not duty.kind and kind in _DATED and DELAY_NOTICES & {kind, duty.kind}:
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


def notice_key(customer: str, kind: LetterKind, lines: Iterable[tuple[str, int]], step: str) -> str:
    """Give the unique name of one intent: the same for the same customer, kind, lines and clock step."""
    parts = [customer, kind.value, *(f"{order}\x1f{line}" for order, line in sorted(lines)), step]
    return hashlib.sha256("\x1e".join(parts).encode()).hexdigest()[:40]


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


def _law_duty(line: WaitingLine, pack: RulePack, standing: Standing, today: date) -> Duty | None:
    """Name the notice with a choice that the rule asks for: the promise lies beyond what is still allowed."""
    if not pack.is_law or line.arrived_on is not None:
        return None  # what lies here can leave at once
    asked = _asked_for(line, pack, standing, today)
    if asked is None:
        return None
    wanted, tell_by = asked
    rule = pack.rule(wanted)
    return replace(
        _blank(line, pack, today),
        kind=rule.letter or LetterKind.UPDATE,
        tell_by=tell_by,
        opens_on=today,
        basis=rule.basis,
        silence=_silence(rule.silence, wanted, line, pack, standing),
        state=wanted,
        options=rule.options,
        why=_why_law(line, standing),
        reason_required=rule.reason_required and line.promise is None,
    )


def _asked_for(
    line: WaitingLine, pack: RulePack, standing: Standing, today: date
) -> tuple[State, date] | None:
    """Give the state that the next notice must lead to, and its last day; None where no notice is owed."""
    applicable, limit, state = standing.applicable, standing.last_safe_day, standing.state
    if applicable is None or limit is None or not beyond(line.promise, limit):
        return None
    if state is State.OPEN or (state is State.LATE and standing.missed is State.OPEN):
        return first_state(line.promise, applicable, pack), limit
    if pack.strict and state in _UNANSWERED:
        if standing.offered is None or not beyond(line.promise, standing.offered):
            return None  # told already, and the answer is still open
        if state is State.RENEWED:
            return State.RENEWED, limit
        return first_state(line.promise, applicable, pack), applicable if today <= applicable else limit
    return State.RENEWED, limit


def _silence(
    means: SilenceMeans, wanted: State, line: WaitingLine, pack: RulePack, standing: Standing
) -> Silence:
    if means is SilenceMeans.NOTHING:
        return DECIDES_NOTHING
    if means is SilenceMeans.CONSENT:
        return Silence(means, line.promise)
    if wanted is State.RENEWED or standing.applicable is None:
        return Silence(means, standing.last_safe_day)
    return Silence(means, short_limit(standing.applicable, pack))


def _house_duty(line: WaitingLine, pack: RulePack, standing: Standing, today: date) -> Duty | None:
    """Name the house's next letter: arrived, the first, a moved promise, or the regular one."""
    blank = _blank(line, pack, today)
    told = _told(line, today)
    if line.arrived_on is not None:
        return _arrival(blank, line.arrived_on, pack, told)
    letters = [letter for letter in told if letter.kind in _ABOUT_WAITING]
    spoken = _spoken(line, letters)
    if spoken is not None and _moved(spoken.day, line, pack, standing):
        kind = _moved_kind(line, pack, standing, spoken.day, letters)
        return _moved_promise(replace(blank, kind=kind), line, pack, spoken.day)
    if not letters:
        return _first_letter(blank, line, pack)
    return _regular(blank, pack, max(letter.day for letter in letters))


def _arrival(blank: Duty, arrived_on: date, pack: RulePack, told: list[Told]) -> Duty | None:
    if any(letter.kind is LetterKind.ARRIVED and letter.day >= arrived_on for letter in told):
        return None
    return replace(
        blank,
        kind=LetterKind.ARRIVED,
        tell_by=arrived_on + timedelta(days=pack.cadence.arrived_within),
        opens_on=arrived_on,
        why=f"The goods arrived on {arrived_on} and the customer has not been told.",
    )


def _first_letter(blank: Duty, line: WaitingLine, pack: RulePack) -> Duty:
    since = line.waiting_since or line.ordered_on
    return replace(
        blank,
        kind=LetterKind.PREORDER_CONFIRMED if line.preorder else LetterKind.ACKNOWLEDGED,
        tell_by=since + timedelta(days=pack.cadence.first_within),
        opens_on=since,
        why=f"The line has waited since {since} and no letter has said so yet.",
    )


def _moved_promise(blank: Duty, line: WaitingLine, pack: RulePack, old: date | None) -> Duty:
    moved_on = line.promise_moved_on or blank.opens_on
    tell_by = moved_on + timedelta(days=pack.cadence.moved_within)
    return replace(
        blank,
        tell_by=min(tell_by, old) if old is not None else tell_by,
        options=pack.cadence.options if blank.kind in DELAY_NOTICES else (),
        why=f"The customer was told {old or 'no day'}; now {_expected(line.promise)}.",
    )


def _moved_kind(
    line: WaitingLine, pack: RulePack, standing: Standing, old: date | None, letters: list[Told]
) -> LetterKind:
    """A later day in the house gives a choice; under a law the choices are the law's, so it is an update."""
    if line.preorder:
        return LetterKind.PREORDER_MOVED
    if pack.is_law or standing.applicable is None or not beyond(line.promise, old):
        return LetterKind.UPDATE
    if any(letter.kind in DELAY_NOTICES for letter in letters):
        return LetterKind.RENEWED
    return pack.rule(first_state(line.promise, standing.applicable, pack)).letter or LetterKind.UPDATE


def _regular(blank: Duty, pack: RulePack, last: date) -> Duty:
    every = pack.cadence.every
    due = last + timedelta(days=every)
    return replace(
        blank,
        kind=LetterKind.UPDATE,
        tell_by=due,
        opens_on=due - timedelta(days=pack.cadence.every_opens_before),
        why=f"The last letter went out on {last}; whoever waits is written to every {every} days.",
    )


def _farewell(line: WaitingLine, pack: RulePack, standing: Standing, today: date) -> Duty | None:
    """Tell of a cancellation, once."""
    cancelled_on = line.cancelled_on or today
    if any(letter.kind is LetterKind.CANCELLED for letter in _told(line, today)):
        return None
    return replace(
        _blank(line, pack, today),
        kind=LetterKind.CANCELLED,
        tell_by=cancelled_on + timedelta(days=pack.cadence.cancelled_within),
        opens_on=cancelled_on,
        state=standing.state,
        why=f"The line was cancelled on {cancelled_on} and the customer has not been told.",
    )


def _blank(line: WaitingLine, pack: RulePack, today: date) -> Duty:
    """A duty of the house that says nothing yet."""
    return Duty(
        customer=line.customer,
        order=line.order,
        line=line.line,
        kind=LetterKind.UPDATE,
        tell_by=today,
        opens_on=today,
        basis=HOUSE,
        silence=DECIDES_NOTHING,
        state=State.OPEN,
        promise=line.promise,
        options=(),
        why="",
        pack=pack.name,
        step=_step(line, today),
        reason=line.promise_reason,
    )


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What the customer believes: a day, or that nobody can say."""

    day: date | None


def _spoken(line: WaitingLine, letters: list[Told]) -> _Spoken | None:
    for letter in reversed(letters):
        if letter.kind in _DATED or letter.revised is not None:
            return _Spoken(letter.revised)
    return _Spoken(line.first_promise) if line.first_promise is not None else None


def _moved(told: date | None, line: WaitingLine, pack: RulePack, standing: Standing) -> bool:
    """Whether the promise moved by more than the house lets pass, or past what the customer agreed to."""
    if told is None or line.promise is None:
        return told is not line.promise
    by = abs((line.promise - told).days)
    outlived = standing.express and beyond(line.promise, standing.agreed_until)
    return by > pack.cadence.moved_by_more_than or (by > 0 and outlived)


def _told(line: WaitingLine, today: date) -> list[Told]:
    return [event for event in line.history if isinstance(event, Told) and event.day <= today]


def _step(line: WaitingLine, today: date) -> str:
    """Count what was told, so that the same notice in another round is another intent."""
    told = sum(letter.kind in _STEPS for letter in _told(line, today))
    return "|".join((str(told), *(day.isoformat() if day else "" for day in _turns(line))))


def _turns(line: WaitingLine) -> tuple[date | None, ...]:
    return line.promise, line.arrived_on, line.cancelled_on


def _expected(day: date | None) -> str:
    return f"it is expected on {day}" if day else "nobody can say when it comes"


_KNOWN = {
    State.OPEN: "It was to leave by {}",
    State.LATE: "It was to leave by {}",
    State.FIRST_LONG: "The answer is awaited until {}",
    State.FIRST_INDEFINITE: "The answer is awaited until {}",
    State.RENEWED: "The answer is awaited until {}",
}


def _why_law(line: WaitingLine, standing: Standing) -> str:
    known = _KNOWN.get(standing.state, "The day agreed is {}").format(standing.last_safe_day)
    return f"{known}, and {_expected(line.promise)}: the customer is to be asked whether to wait or cancel."


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
