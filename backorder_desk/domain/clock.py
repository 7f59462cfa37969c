"""The clock of one waiting line: what was told and answered, and where that leaves it before the law.

The state tables are the packs' (`rulepacks`). Here is only how one event leads from a state to the next:

    OPEN ── notice ──▶ FIRST_SHORT / FIRST_LONG / FIRST_INDEFINITE ── yes ──▶ AGREED / AGREED_INDEFINITE
    AGREED or FIRST_SHORT ── renewed notice ──▶ RENEWED ── yes ──▶ AGREED / AGREED_INDEFINITE
    any ── the last day passes unshipped ──▶ CANCELLED where the pack is strict, else LATE
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from backorder_desk.domain import workdays
from backorder_desk.domain.orders import Channel
from backorder_desk.domain.rulepacks import (
    LastDay,
    LetterKind,
    Reply,
    RulePack,
    SilenceMeans,
    State,
    StateRule,
)
from backorder_desk.domain.stock import Kind

FIRST_NOTICES = {LetterKind.DELAY_SHORT, LetterKind.DELAY_LONG, LetterKind.DELAY_INDEFINITE}
DELAY_NOTICES = frozenset(FIRST_NOTICES | {LetterKind.RENEWED})
"""The notices that offer a choice."""

_ASKED = frozenset({State.FIRST_LONG, State.FIRST_INDEFINITE})
_ENDED = frozenset({State.CANCELLED, State.REFUND_DUE, State.SHIPPED})
_SETTLED = _ENDED | {State.AGREED_INDEFINITE}


@dataclass(frozen=True, slots=True)
class Told:
    """A letter that somebody said went out. `revised`: the day it named; None where it named none."""

    day: date
    kind: LetterKind
    revised: date | None = None
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer for this line alone. `letter`: which one it answers; empty: the latest with a choice."""

    day: date
    answer: Reply
    until: date | None = None
    letter: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """What the clock must know of one line that waits. Days are the shop's own."""

    order: str
    line: int
    customer: str
    ordered_on: date
    country: str = ""
    business: bool = False
    marks: frozenset[str] = frozenset()
    """What takes it out of a rule: `cod`, `seeds` …"""
    kind: Kind = Kind.GOODS
    preorder: bool = False
    release_date: date | None = None
    """As told when it was ordered; a release that moves later arrives as `promise`."""
    channel: Channel = Channel.TELEPHONE
    waiting_since: date | None = None
    """When it began to wait; None: with the order."""
    paid_on: date | None = None
    """When the order was properly completed; None: when it was ordered."""
    credit_applied: bool = False
    dishonoured_on: date | None = None
    first_promise: date | None = None
    first_promise_estimate: bool = False
    promise: date | None = None
    """When it is now expected to be shipped; None: nobody can say."""
    promise_reason: str = ""
    promise_moved_on: date | None = None
    """When the promise became what it is; None: today."""
    history: Sequence[Told | Answered] = ()
    """In the order in which it happened."""
    arrived_on: date | None = None
    part_sent_on: date | None = None
    """When a part of it went out last, while the rest waits."""
    cancelled_on: date | None = None
    given_up: bool = False
    """The shop itself cancelled it, not the customer."""
    refund_sent_on: date | None = None
    shipped_on: date | None = None
    mistaken: Told | None = None
    """The letter that told the customer last, where an act that it rests on has been undone since."""
    undone_on: date | None = None
    """When that act was undone."""
    unmade: bool = False
    """Its order was undone: there is nothing to wait for, and nothing but a correction to tell."""


@dataclass(frozen=True, slots=True)
class Silence:
    """What silence does, and on which day. That day itself still belongs to the customer."""

    means: SilenceMeans
    day: date | None = None

    def __str__(self) -> str:
        if self.means is SilenceMeans.CONSENT:
            return f"consent until {self.day}"
        if self.means is SilenceMeans.CANCELLED:
            return f"cancelled on {self.day}"
        return "decides nothing"


DECIDES_NOTHING = Silence(SilenceMeans.NOTHING)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a line stands on a day.

    `applicable`: T, None while no properly completed order is there. `last_safe_day`: to ship, or to hold
    what allows to ship later; None: there is none. `agreed_until`: the day to which a consent reaches,
    `express` when somebody said so. `offered`: the new date that a notice named and nobody has agreed to.
    `vests_on`: the day the right to a refund arose, on the `ground` cited, to be sent by `refund_by`.
    """

    state: State
    applicable: date | None
    last_safe_day: date | None
    agreed_until: date | None
    express: bool
    offered: date | None
    silence: Silence
    duty: str
    may: str
    basis: str
    missed: State | None = None
    """The state whose last day passed."""
    vests_on: date | None = None
    ground: str = ""
    refund_by: date | None = None
    late_yes: date | None = None
    """A yes that came after the last day. It revives nothing; a person should know of it."""

    def consents(self, today: date) -> bool:
        """Whether a consent covers today: nobody but the customer may end the order."""
        if self.state is State.AGREED_INDEFINITE:
            return True
        return self.state not in _ENDED and self.agreed_until is not None and today <= self.agreed_until


@dataclass(frozen=True, slots=True)
class _Place:
    """The clock between two events."""

    state: State
    t0: date | None
    applicable: date | None
    deadline: date | None
    agreed: date | None = None
    express: bool = False
    offers: tuple[Told, ...] = ()
    missed: State | None = None
    ended_on: date | None = None
    ground: str = ""
    late_yes: date | None = None

    @property
    def offered(self) -> Told | None:
        return self.offers[-1] if self.offers else None


def state_of(
    line: WaitingLine, pack: RulePack, today: date, is_holiday: workdays.IsHoliday | None = None
) -> Standing:
    """Say where the line stands today. `is_holiday` takes the place of the calendar that the pack names."""
    place = _start(line, pack)
    horizon = min(today, line.cancelled_on or today, line.shipped_on or today)
    for event in line.history:
        if event.day > horizon:
            continue
        place = _pass_time(place, pack, event.day)
        place = _told(place, event, pack) if isinstance(event, Told) else _answered(place, event, pack)
    place = _close(_pass_time(place, pack, horizon), line, pack)
    return _standing(place, line, pack, is_holiday)


def applicable_day(line: WaitingLine, pack: RulePack) -> date | None:
    """Give T: the last day of the time that was stated, else of the pack's own; None while it does not run.

    16 CFR 435.2(a)(1); Directive 2011/83/EU art. 18(1); CRA 2015 s. 28(3). An estimate states no time. A
    stated day that lay before the order was complete could not be kept, so it states none either.
    """
    start = _completed_on(line, pack)
    if start is None:
        return None
    stated = _stated_day(line)
    if stated is not None and stated >= start:
        return stated
    spans = pack.spans
    days = spans.credit_days if line.credit_applied else spans.default_days
    days -= spans.transit_days + (0 if spans.day_n_inclusive else 1)
    return start + timedelta(days=days)


def beyond(day: date | None, limit: date | None) -> bool:
    """Whether a day, None being no day at all, lies behind a limit, None being no limit."""
    return limit is not None and (day is None or day > limit)


def short_limit(applicable: date, pack: RulePack) -> date:
    """Give T+30: the last day to which a first delay is short."""
    return applicable + timedelta(days=pack.spans.short_days)


def first_state(revised: date | None, applicable: date, pack: RulePack) -> State:
    """Name the state that a first notice of this new date leads to."""
    if revised is None:
        return State.FIRST_INDEFINITE
    return State.FIRST_SHORT if revised <= short_limit(applicable, pack) else State.FIRST_LONG


def _completed_on(line: WaitingLine, pack: RulePack) -> date | None:
    """Give t0, or None while a dishonoured payment has not been made good (16 CFR 435.1(c))."""
    if not pack.spans.runs_from_payment:
        return line.ordered_on
    paid = line.paid_on or line.ordered_on
    if line.dishonoured_on is not None and paid <= line.dishonoured_on:
        return None
    return max(paid, line.ordered_on)


def _stated_day(line: WaitingLine) -> date | None:
    """Give the day that was stated at the order. A pre-order's release date is one if all else is a guess."""
    if line.first_promise is not None and not line.first_promise_estimate:
        return line.first_promise
    if line.preorder and line.release_date is not None:
        return min(line.release_date, line.first_promise or line.release_date)
    return None


def _start(line: WaitingLine, pack: RulePack) -> _Place:
    applicable = applicable_day(line, pack)
    return _Place(State.OPEN, _completed_on(line, pack), applicable, deadline=applicable)


def _pass_time(place: _Place, pack: RulePack, day: date) -> _Place:
    """Let the days go by: past the last one, a strict rule ends the order, the others make it late."""
    if place.state in _ENDED or place.state is State.LATE or place.deadline is None or day <= place.deadline:
        return place
    if not pack.strict:
        return replace(place, state=State.LATE, missed=place.state)
    return _end(place, place.deadline, pack.rule(place.state).broken)


def _end(place: _Place, day: date, ground: str) -> _Place:
    return replace(
        place, state=State.CANCELLED, missed=place.state, ended_on=day, ground=ground, deadline=None
    )


def _told(place: _Place, told: Told, pack: RulePack) -> _Place:
    """A notice that the rule knows opens a choice; any other letter leaves the clock as it was."""
    state = _led_to(place, told, pack) if place.applicable is not None else None
    if state is None:
        return place
    rule = pack.rule(state)
    place = replace(place, state=state, offers=(*place.offers, told))
    if state is State.FIRST_SHORT and rule.silence is SilenceMeans.CONSENT:
        place = replace(place, agreed=told.revised)
    return replace(place, deadline=_last_day(rule, place, told.revised, pack))


def _last_day(rule: StateRule, place: _Place, revised: date | None, pack: RulePack) -> date | None:
    if rule.last_day is LastDay.APPLICABLE_AND_SHORT and place.applicable is not None:
        return short_limit(place.applicable, pack)
    return {
        LastDay.REVISED: revised,
        LastDay.OLD_REVISED: place.deadline,
        LastDay.APPLICABLE: place.applicable,
    }.get(rule.last_day)


def _led_to(place: _Place, told: Told, pack: RulePack) -> State | None:
    if told.kind not in DELAY_NOTICES or place.applicable is None or place.state in _SETTLED:
        return None
    if not pack.strict:
        return _led_to_freely(place, told, place.applicable, pack)
    if place.state is State.OPEN or place.state in _ASKED:
        return _first_led_to(place, told, place.applicable, pack)
    renewable = {State.FIRST_SHORT, State.AGREED, State.RENEWED}
    if place.state in renewable and told.kind is LetterKind.RENEWED and beyond(told.revised, place.deadline):
        return State.RENEWED
    return None


def _first_led_to(place: _Place, told: Told, applicable: date, pack: RulePack) -> State | None:
    """A first notice counts only with the words that its date asks for (16 CFR 435.2(b)(1)(ii), (iii)).

    One that asked for a yes where silence would have done is kept to its words. One that took silence for
    consent where the rule does not is no notice. Once a yes was asked for, silence can no longer consent.
    """
    if not beyond(told.revised, applicable):
        return None
    due = first_state(told.revised, applicable, pack)
    if told.kind is LetterKind.DELAY_LONG and due is State.FIRST_SHORT:
        return State.FIRST_LONG
    if told.kind is not pack.rule(due).letter or (place.state in _ASKED and due is State.FIRST_SHORT):
        return None
    return due


def _led_to_freely(place: _Place, told: Told, applicable: date, pack: RulePack) -> State:
    """Where silence decides nothing, a late or second notice is as good as the first."""
    first = place.state is State.OPEN or (place.state is State.LATE and not place.offers)
    return first_state(told.revised, applicable, pack) if first else State.RENEWED


def _answered(place: _Place, answer: Answered, pack: RulePack) -> _Place:
    if place.state in _ENDED:
        late = answer.answer not in (Reply.CANCEL, Reply.SUBSTITUTE)
        return replace(place, late_yes=answer.day) if late else place
    if answer.answer is Reply.CANCEL:
        return _end(place, answer.day, pack.customer_cancels)
    if answer.answer is Reply.SUBSTITUTE:
        return place  # it agrees to other goods, not to a later day for these
    if answer.answer is Reply.WAIT_UNTIL and answer.until is not None:
        return _waits_until(place, answer.day, answer.until, pack)
    if answer.answer is Reply.WAIT_INDEFINITE and not pack.strict:
        return _agreed(place, State.AGREED_INDEFINITE, None)
    return _says_yes(place, answer.letter, pack)


def _waits_until(place: _Place, said_on: date, until: date, pack: RulePack) -> _Place:
    """The customer names a day. It must follow a notice where the rule is strict, and never cuts T short."""
    if until < said_on or place.state is State.AGREED_INDEFINITE:
        return place
    if not pack.strict:
        state = State.FURTHER_PERIOD if place.state is State.LATE else State.AGREED
        return _agreed(place, state, until)
    if not place.offers or (place.state is State.RENEWED and not beyond(until, place.deadline)):
        return place
    return _agreed(place, State.AGREED, max(until, place.applicable or until))


def _says_yes(place: _Place, letter: str, pack: RulePack) -> _Place:
    """A yes reaches as far as the notice that it answers, and no further: one line, one date."""
    offer = next((told for told in reversed(place.offers) if letter in ("", told.letter)), None)
    if offer is None or place.state is State.AGREED_INDEFINITE:
        return place
    if offer.revised is None:
        return _agreed(place, State.AGREED_INDEFINITE, None)
    said_before = place.state in (State.AGREED, State.FURTHER_PERIOD) or (
        pack.strict and place.state is State.RENEWED
    )
    if said_before and not beyond(offer.revised, place.deadline):
        return place
    return _agreed(place, State.AGREED, offer.revised)


def _agreed(place: _Place, state: State, until: date | None) -> _Place:
    return replace(place, state=state, agreed=until, express=True, deadline=until)


def _close(place: _Place, line: WaitingLine, pack: RulePack) -> _Place:
    """What the desk itself did with the line: shipped, cancelled, refunded."""
    if line.shipped_on is not None and line.cancelled_on is None:
        return replace(place, state=State.SHIPPED, deadline=None)
    if line.cancelled_on is None:
        return place
    if place.state is not State.CANCELLED:
        place = _end(place, line.cancelled_on, pack.shop_cancels)
    return place if line.refund_sent_on is not None else replace(place, state=State.REFUND_DUE)


def _standing(
    place: _Place, line: WaitingLine, pack: RulePack, is_holiday: workdays.IsHoliday | None
) -> Standing:
    rule = pack.rule(place.state)
    offered = place.offered
    open_offer = offered is not None and place.state not in (State.AGREED, State.AGREED_INDEFINITE)
    return Standing(
        state=place.state,
        applicable=place.applicable,
        last_safe_day=place.deadline,
        agreed_until=place.agreed,
        express=place.express,
        offered=offered.revised if offered is not None and open_offer else None,
        silence=_silence(rule, place),
        duty=rule.duty,
        may=rule.may,
        basis=rule.basis,
        missed=place.missed,
        vests_on=place.ended_on,
        ground=place.ground,
        refund_by=refund_by(place.ended_on, line, pack, is_holiday) if place.ended_on else None,
        late_yes=place.late_yes,
    )


def _silence(rule: StateRule, place: _Place) -> Silence:
    if rule.silence is SilenceMeans.NOTHING:
        return DECIDES_NOTHING
    return Silence(rule.silence, place.deadline)


def refund_by(
    vests_on: date, line: WaitingLine, pack: RulePack, is_holiday: workdays.IsHoliday | None = None
) -> date:
    """Give the last day to send the refund (16 CFR 435.1(b)), counted from the day after the right arose."""
    spans = pack.spans
    if line.credit_applied and spans.billing_cycle_days:
        return vests_on + timedelta(days=spans.billing_cycle_days)
    if not spans.refund_in_working_days:
        return vests_on + timedelta(days=spans.refund_days)
    calendar = is_holiday or workdays.public_holidays(pack.holidays)
    return workdays.add_working_days(vests_on, spans.refund_days, calendar)
