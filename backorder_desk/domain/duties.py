"""What one waiting line owes its customer: the law's notice first, else the house's letter, else nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from backorder_desk.domain import workdays
from backorder_desk.domain.clock import (
    DECIDES_NOTHING,
    DELAY_NOTICES,
    Silence,
    Standing,
    Told,
    WaitingLine,
    beyond,
    first_state,
    refund_by,
    short_limit,
    state_of,
)
from backorder_desk.domain.rulepacks import HOUSE, LetterKind, Reply, RulePack, SilenceMeans, State

DATED = DELAY_NOTICES | {
    LetterKind.ACKNOWLEDGED,
    LetterKind.UPDATE,
    LetterKind.PREORDER_CONFIRMED,
    LetterKind.PREORDER_MOVED,
}
"""Letters that say when it comes, or that nobody can say."""
_NAMES_A_DAY = DATED | {LetterKind.CORRECTION}
_ABOUT_WAITING = _NAMES_A_DAY | {LetterKind.PART_SHIPPED}
_HERE = frozenset({LetterKind.ARRIVED, LetterKind.PREORDER_RELEASED})
_STEPS = _ABOUT_WAITING | _HERE | {LetterKind.CANCELLED}
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
    corrects: Told | None = None
    """The letter that this one puts right."""
    cause: str = ""
    """Why the line was cancelled: `customer`, `silence` or `shop`; empty: it was not."""
    refund_by: date | None = None
    """The last day to send the money back."""

    @property
    def intent(self) -> str:
        """The unique name of telling just this line just this; a line in an outbox twice is told once."""
        return notice_key(self.customer, self.kind, [(self.order, self.line)], self.step)


def duty_of(line: WaitingLine, pack: RulePack, today: date) -> Duty | None:
    """Give what the line owes now, late or in time; None where nothing is due."""
    duty = _owed(line, pack, today, coming=False)
    return duty if duty is not None and duty.opens_on <= today else None


def coming_duty_of(line: WaitingLine, pack: RulePack, today: date) -> Duty | None:
    """Give what the line owes now, or will owe next if nothing changes."""
    return _owed(line, pack, today, coming=True)


def notice_key(customer: str, kind: LetterKind, lines: Iterable[tuple[str, int]], step: str) -> str:
    """Give the unique name of one intent: the same for the same customer, kind, lines and clock step."""
    parts = [customer, kind.value, *(f"{order}\x1f{line}" for order, line in sorted(lines)), step]
    return hashlib.sha256("\x1e".join(parts).encode()).hexdigest()[:40]


def _owed(line: WaitingLine, pack: RulePack, today: date, *, coming: bool) -> Duty | None:
    if line.unmade:
        return _correction(line, pack, today)
    standing = state_of(line, pack, today, workdays.no_holidays)
    if standing.state is State.SHIPPED:
        return None
    if line.cancelled_on is not None:
        return _farewell(line, pack, standing, today)
    if standing.state in _ENDED:
        return None  # a person decides first: see notices.lapse_of
    owed = _law_duty(line, pack, standing, today) or _correction(line, pack, today)
    return owed or _house_duty(line, pack, standing, today, coming=coming)


def _law_duty(line: WaitingLine, pack: RulePack, standing: Standing, today: date) -> Duty | None:
    """Name the notice with a choice that the rule asks for: the promise lies beyond what is still allowed."""
    if not pack.is_law or _is_here(line, today):
        return None  # what lies here can leave at once
    asked = _asked_for(line, pack, standing, today)
    if asked is None:
        return None
    wanted, tell_by = asked
    rule = pack.rule(wanted)
    return _duty(
        line,
        pack,
        today,
        kind=rule.letter or LetterKind.UPDATE,
        tell_by=tell_by,
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


def _correction(line: WaitingLine, pack: RulePack, today: date) -> Duty | None:
    """Put right a letter that an undo has made false. What has come true in the meantime needs no other word."""
    letter = line.mistaken
    if letter is None or not _is_false(letter, line, today):
        return None
    since = line.undone_on or today
    return replace(
        _duty(
            line,
            pack,
            today,
            kind=LetterKind.CORRECTION,
            tell_by=since + timedelta(days=pack.cadence.moved_within),
            opens_on=since,
            why=f"Letter {letter.letter} of {letter.day} rests on what was undone on {since}.",
        ),
        corrects=letter,
    )


def _is_false(letter: Told, line: WaitingLine, today: date) -> bool:
    if line.unmade:
        return letter.kind is not LetterKind.CANCELLED  # whoever was told that it ended was told right
    if letter.kind is LetterKind.CANCELLED:
        return True
    if letter.kind in _HERE:
        return not _is_here(line, today)
    return letter.kind in _NAMES_A_DAY and not _is_here(line, today) and letter.revised != line.promise


def _house_duty(
    line: WaitingLine, pack: RulePack, standing: Standing, today: date, *, coming: bool
) -> Duty | None:
    """Name the house's next letter: arrived, the first, a moved promise, or the regular one."""
    told = _told(line, today)
    if line.arrived_on is not None and _is_here(line, today):
        return _arrival(line, pack, today, line.arrived_on, told)
    letters = [letter for letter in told if letter.kind in _ABOUT_WAITING]
    spoken = _spoken(line, letters)
    if spoken is not None and _moved(spoken.day, line, pack, standing):
        kind = _moved_kind(line, pack, standing, spoken.day, letters)
        return _moved_promise(line, pack, today, kind, spoken.day)
    if not letters:
        return _first_letter(line, pack, today)
    if line.part_sent_on is not None and max(letter.day for letter in letters) < line.part_sent_on <= today:
        return _part_sent(line, pack, today, line.part_sent_on)
    last = max(letter.day for letter in letters)
    opens_on = last + timedelta(days=pack.cadence.every - pack.cadence.every_opens_before)
    return _regular(line, pack, today, last, opens_on) if coming or opens_on <= today else None


def _is_here(line: WaitingLine, today: date) -> bool:
    return line.arrived_on is not None and line.arrived_on <= today


def _arrival(
    line: WaitingLine, pack: RulePack, today: date, arrived_on: date, told: list[Told]
) -> Duty | None:
    if any(letter.kind in _HERE and letter.day >= arrived_on for letter in told):
        return None
    return _duty(
        line,
        pack,
        today,
        kind=LetterKind.PREORDER_RELEASED if line.preorder else LetterKind.ARRIVED,
        tell_by=arrived_on + timedelta(days=pack.cadence.arrived_within),
        why=f"The goods arrived on {arrived_on} and the customer has not been told.",
    )


def _part_sent(line: WaitingLine, pack: RulePack, today: date, sent_on: date) -> Duty:
    return _duty(
        line,
        pack,
        today,
        kind=LetterKind.PART_SHIPPED,
        tell_by=sent_on + timedelta(days=pack.cadence.part_sent_within),
        opens_on=sent_on,
        why=f"A part went out on {sent_on}, the rest waits, and no letter has said so yet.",
    )


def _first_letter(line: WaitingLine, pack: RulePack, today: date) -> Duty:
    since = line.waiting_since or line.ordered_on
    return _duty(
        line,
        pack,
        today,
        kind=LetterKind.PREORDER_CONFIRMED if line.preorder else LetterKind.ACKNOWLEDGED,
        tell_by=since + timedelta(days=pack.cadence.first_within),
        opens_on=since,
        why=f"The line has waited since {since} and no letter has said so yet.",
    )


def _moved_promise(
    line: WaitingLine, pack: RulePack, today: date, kind: LetterKind, old: date | None
) -> Duty:
    tell_by = (line.promise_moved_on or today) + timedelta(days=pack.cadence.moved_within)
    return _duty(
        line,
        pack,
        today,
        kind=kind,
        tell_by=min(tell_by, old) if old is not None else tell_by,
        options=pack.cadence.options if kind in DELAY_NOTICES else (),
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


def _regular(line: WaitingLine, pack: RulePack, today: date, last: date, opens_on: date) -> Duty:
    every = pack.cadence.every
    return _duty(
        line,
        pack,
        today,
        kind=LetterKind.UPDATE,
        tell_by=last + timedelta(days=every),
        opens_on=opens_on,
        why=f"The last letter went out on {last}; whoever waits is written to every {every} days.",
    )


def _farewell(line: WaitingLine, pack: RulePack, standing: Standing, today: date) -> Duty | None:
    """Tell of a cancellation, once."""
    cancelled_on = line.cancelled_on or today
    if any(letter.kind is LetterKind.CANCELLED for letter in _told(line, today)):
        return None
    return replace(
        _duty(
            line,
            pack,
            today,
            kind=LetterKind.CANCELLED,
            tell_by=cancelled_on + timedelta(days=pack.cadence.cancelled_within),
            opens_on=cancelled_on,
            state=standing.state,
            why=f"The line was cancelled on {cancelled_on} and the customer has not been told.",
        ),
        cause=_cause(line, pack, standing),
        refund_by=refund_by(standing.vests_on or cancelled_on, line, pack),
    )


def _cause(line: WaitingLine, pack: RulePack, standing: Standing) -> str:
    """Who ended it. What a clerk cancels in time he cancels for the customer, unless it is said that the shop gave up."""
    if standing.ground not in (pack.customer_cancels, pack.shop_cancels):
        return "silence" if standing.missed in _UNANSWERED else "shop"
    return "shop" if line.given_up else "customer"


def _duty(
    line: WaitingLine,
    pack: RulePack,
    today: date,
    *,
    kind: LetterKind,
    tell_by: date,
    why: str,
    opens_on: date | None = None,
    basis: str = HOUSE,
    silence: Silence = DECIDES_NOTHING,
    state: State = State.OPEN,
    options: tuple[Reply, ...] = (),
    reason_required: bool = False,
) -> Duty:
    """Fill in what every duty of a line has in common; where nothing else is said it is the house's."""
    return Duty(
        customer=line.customer,
        order=line.order,
        line=line.line,
        kind=kind,
        tell_by=tell_by,
        opens_on=opens_on or today,
        basis=basis,
        silence=silence,
        state=state,
        promise=line.promise,
        options=options,
        why=why,
        pack=pack.name,
        step=_step(line, today),
        reason=line.promise_reason,
        reason_required=reason_required,
    )


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What the customer believes: a day, or that nobody can say."""

    day: date | None


def _spoken(line: WaitingLine, letters: list[Told]) -> _Spoken | None:
    for letter in reversed(letters):
        if letter.kind in _NAMES_A_DAY or (letter.revised is not None and letter.kind is not LetterKind.SUBSTITUTE):
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
