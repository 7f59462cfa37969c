"""Acts of telling: which duties are open, letters issued and told, answers that come back."""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from fnmatch import fnmatchcase
from itertools import groupby
from typing import Any, Generic, NamedTuple, TypeVar

from backorder_desk.controller import goodwill, orders, payments, purchasing, rules, settle, wording
from backorder_desk.controller.aside import KeptBack, kept_back
from backorder_desk.controller.outcome import Freed
from backorder_desk.domain.clock import DELAY_NOTICES
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.notices import (
    Answered,
    Duty,
    Lapse,
    LetterKind,
    Notice,
    Reply,
    SilenceMeans,
    Told,
    WaitingLine,
    broken_promise,
    duty_of,
    group,
    lapse_of,
    permit,
    state_of,
)
from backorder_desk.domain.orders import Answer, Channel, Ship
from backorder_desk.domain.rulepacks import RulePack, State, pack_for
from backorder_desk.domain.stock import Backorder, Kind
from backorder_desk.model import facts, happened, lookup, together
from backorder_desk.model import letters as store
from backorder_desk.model.database import Connection
from backorder_desk.model.journal import Act, entitle
from backorder_desk.model.letters import Issued, Owed

_REMEMBER = 30
"""Days for which a cancellation is still worth a letter."""
_STATED = 30
"""Days that the laws give where no time was stated: a first promise beyond them must have been stated with the order."""
_UNPAID = payments.Money()
_US_PAPER = {"US", "CA", "MX"}
_LANGUAGES = ("en", "de", "fr", "es")


@dataclass(frozen=True, slots=True)
class Owing:
    """A notice with the lines it is about, as the shop knows them."""

    notice: Notice
    lines: tuple[Owed, ...]
    aside: KeptBack | None = None
    """How a person keeps the letter back, if so."""


@dataclass(frozen=True, slots=True)
class Letter:
    """An issued letter with its frozen bytes."""

    issued: Issued
    pdf: bytes
    lines: tuple[tuple[str, int, str], ...]
    """(order, line, sku)"""


def open_notices(
    db: Connection,
    settings: Mapping[str, Any],
    today: date,
    until: date | None = None,
    only: Collection[int] | None = None,
) -> list[Owing]:
    """Every duty that is open, one notice a customer and kind.

    `until`: only those whose last day is no later. `only`: of these lines (ids) alone. What stands in a letter that
    was issued and not confirmed is not open: it is to be confirmed or printed again.
    """
    pending = store.pending(db)
    found: dict[tuple[str, int], list[Owed]] = {}
    duties: list[Duty] = []
    for duty, owed in _asked(db, settings, today, lambda line, pack: duty_of(line, pack, today), only):
        if (owed[0].id, duty.kind.value) not in pending:
            found[duty.order, duty.line] = owed
            duties.append(duty)
    due = [notice for notice in group(duties) if until is None or notice.tell_by <= until]
    back = kept_back(db, due, settings, today)
    out = []
    for notice in due:
        lines = [one for duty in notice.duties for one in found[duty.order, duty.line]]
        out.append(Owing(notice, tuple(lines), back.get(notice.key)))
    return out


def open_lapses(db: Connection, settings: Mapping[str, Any], today: date) -> list[Lapse]:
    """Where silence has run out, or a last day has passed: proposals to cancel and refund. A person decides."""
    found = _asked(db, settings, today, lambda line, pack: lapse_of(line, pack, today), None)
    lapses = [lapse for lapse, owed in found if owed[0].waiting]
    return sorted(lapses, key=lambda lapse: (lapse.refund_by, lapse.order, lapse.line))


@dataclass(frozen=True, slots=True)
class Refund:
    """Money that was paid for what is cancelled, and must be sent back. `amount` is minor units."""

    order: str
    line: int
    customer: str
    amount: int
    vests_on: date
    refund_by: date
    basis: str


def open_refunds(db: Connection, settings: Mapping[str, Any], today: date) -> list[Refund]:
    """Refunds that are not sent yet, the most urgent first; of orders whose payment is recorded."""
    chosen, past, out = rules.packs(db, settings), _Past(db, settings), []
    paid = {order for order, money in past.paid.items() if money.good}
    gone = [(one, day) for one, day in store.cancelled(db, 0) if one.order_id in paid] if paid else []
    for one, cancelled_on in gone:
        line = past.line(_Case([one], cancelled_on=cancelled_on))
        pack = _pack(line, chosen)
        found = state_of(line, pack, today)
        if found.vests_on is not None and found.refund_by is not None:
            amount = one.cancelled * one.price // 10**one.decimals
            basis = pack.rule(State.REFUND_DUE).basis
            out.append(Refund(one.order, one.line, one.name, amount, found.vests_on, found.refund_by, basis))
    return sorted(out, key=lambda refund: (refund.refund_by, refund.order, refund.line))


def _pack(line: WaitingLine, chosen: Mapping[str, RulePack]) -> RulePack:
    return pack_for(line.country, line.business, line.kind, line.channel, chosen, marks=line.marks)


_Said = TypeVar("_Said", Duty, Lapse)
_Ask = Callable[[WaitingLine, RulePack], _Said | None]


def _asked(
    db: Connection, settings: Mapping[str, Any], today: date, ask: _Ask[_Said], only: Collection[int] | None
) -> Iterator[tuple[_Said, list[Owed]]]:
    """What the clock answers for every line that may owe something, where it answers anything.

    It is asked once for all lines that are alike. When a promise last moved is looked up only where that decides.
    """
    past, clock = _Past(db, settings), _Clock(rules.packs(db, settings), ask)
    undecided: list[tuple[_Case, _Key]] = []
    for case in _cases(db, past, today, only):
        key = past.key(case)
        if not clock.decides(key, past, case):
            undecided.append((case, key))
        elif (answer := clock.answer(key, case.parts[0])) is not None:
            yield answer, case.parts
    moved = store.moved_on(db, {case.parts[0].id for case, _ in undecided})
    for case, key in undecided:
        moved_on = moved.get(case.parts[0].id)
        if (answer := clock.answer_moved(key, past, case, moved_on)) is not None:
            yield answer, case.parts


class _Clock(Generic[_Said]):
    """The clock, which looks once at all lines that are alike."""

    def __init__(self, chosen: Mapping[str, RulePack], ask: _Ask[_Said]) -> None:
        self.chosen = chosen
        self.ask: _Ask[_Said] = ask
        self._known: dict[_Key, tuple[_Said, tuple[Any, ...]] | None] = {}
        self._undecided: set[_Key] = set()

    def decides(self, key: _Key, past: _Past, case: _Case) -> bool:
        """Whether its answer is the same whenever the promise moved."""
        if key in self._known:
            return True
        if key in self._undecided:
            return False
        line = past.line(case)
        first, last = self._asked(line), self._asked(replace(line, promise_moved_on=line.ordered_on))
        if first != last:
            self._undecided.add(key)
            return False
        self._known[key] = _parted(first)
        return True

    def answer(self, key: _Key, line: Owed) -> _Said | None:
        """What it answers for a line of a kind that it has looked at."""
        found = self._known[key]
        return None if found is None else type(found[0])(line.customer, line.order, line.line, *found[1])

    def answer_moved(self, key: _Key, past: _Past, case: _Case, moved_on: int | None) -> _Said | None:
        """The same where it counts when the promise moved."""
        exact = (*key, moved_on)
        if exact not in self._known:
            self._known[exact] = _parted(self._asked(replace(past.line(case), promise_moved_on=_date(moved_on))))
        return self.answer(exact, case.parts[0])

    def _asked(self, line: WaitingLine) -> _Said | None:
        return self.ask(line, _pack(line, self.chosen))


def _parted(answer: _Said | None) -> tuple[_Said, tuple[Any, ...]] | None:
    """An answer with all that it says beside whose line it is: customer, order and line are its first three fields."""
    return None if answer is None else (answer, tuple(getattr(answer, one.name) for one in fields(answer)[3:]))


class _Case(NamedTuple):
    """A line, its parts put together, and what has become of it. Days are ordinals."""

    parts: list[Owed]
    arrived_on: int | None = None
    cancelled_on: int | None = None
    unmade: bool = False


_Key = tuple[Any, ...]
"""All that the clock looks at. Lines that have it in common get the same answer."""


class _Past:
    """What was told and answered, read once."""

    def __init__(self, db: Connection, settings: Mapping[str, Any]) -> None:
        self.db = db
        self.paid = payments.known(db, settings)
        self.exempt: Mapping[str, str] = settings["rules.exempt"]
        self._marks: dict[str, frozenset[str]] = {}
        self.told = store.told(db)
        self.answered = store.answered(db)
        self.reasons = store.reasons(db)
        self.taken_back = store.taken_back(db) if self.told else {}
        self.part_sent: dict[int, int] = {}
        self.given_up: set[int] = set()
        self.told_later: set[int] = set()

    def look_at_orders(self, waiting: Sequence[Owed], gone: Sequence[Owed]) -> None:
        """Read when a part of what still waits went out last, where letters were written before; who gave up what is gone.

        And which far days were not stated with the order but later: those move no T.
        """
        far = (one for one in (*waiting, *gone) if one.first_promise and one.first_promise > one.day + _STATED)
        self.told_later = happened.told_later(self.db, {one.id for one in far})
        self.part_sent = happened.part_sent(self.db, {one.id for one in waiting if one.fulfilled and one.id in self.told})
        self.given_up = happened.given_up(self.db, {one.order_id for one in gone})

    def key(self, case: _Case) -> _Key:
        """All that `line` tells the clock, but for whose line it is."""
        parts, arrived_on, cancelled_on, unmade = case
        one = parts[0]
        line = one.id
        return (
            *(one.country, one.business, one.kind, one.rule, one.release, one.channel, one.day),
            *(one.first_promise, one.first_estimate or line in self.told_later, _promise(parts)),
            *(self.reasons.get(one.product_id), self.part_sent.get(line), one.order_id in self.given_up),
            *(self.paid.get(one.order_id, _UNPAID), self.marks(one), arrived_on, cancelled_on, unmade),
            self.events(line) if line in self.told or line in self.answered else (),
            (self.told[line][-1], self.taken_back[line]) if line in self.taken_back and line in self.told else None,
        )

    def events(self, line: int) -> _Key:
        """What was told and answered, the letters by their order instead of their numbers: answers name no others."""
        names: dict[str, int] = {}
        said = tuple((*one[:3], names.setdefault(one[3], len(names))) for one in self.told.get(line, ()))
        replies = self.answered.get(line, ())
        return said, tuple((*one[:3], one[3] and names.setdefault(one[3], len(names)), *one[4:]) for one in replies)

    def line(self, case: _Case) -> WaitingLine:
        """A line with its past, as the clock sees it."""
        first = case.parts[0]
        found = waiting_line(
            self.history(first.id), case.parts, arrived_on=_date(case.arrived_on), cancelled_on=_date(case.cancelled_on)
        )
        mistaken, undone_on = self.mistaken(first.id)
        money = self.paid.get(first.order_id, _UNPAID)
        return replace(
            found,
            promise_reason=self.reasons.get(first.product_id, ""),
            mistaken=mistaken,
            undone_on=undone_on,
            unmade=case.unmade,
            first_promise_estimate=found.first_promise_estimate or first.id in self.told_later,
            part_sent_on=_date(self.part_sent.get(first.id)),
            given_up=first.order_id in self.given_up,
            marks=self.marks(first),
            paid_on=money.paid_on,
            dishonoured_on=money.dishonoured_on,
            credit_applied=money.credit_applied,
            refund_sent_on=money.refund_sent_on,
        )

    def marks(self, line: Owed) -> frozenset[str]:
        """What takes a line out of a rule: how it is paid, and what the settings say of its product."""
        if line.sku not in self._marks:
            self._marks[line.sku] = frozenset(mark for pattern, mark in self.exempt.items() if fnmatchcase(line.sku, pattern))
        found = self._marks[line.sku]
        return found | {"cod"} if self.paid.get(line.order_id, _UNPAID).on_delivery else found

    def mistaken(self, line: int) -> tuple[Told | None, date | None]:
        """The last letter about a line where an act before it was undone after it, and when."""
        letters = self.told.get(line)
        undo, day = self.taken_back.get(line, (0, 0))
        if not letters or letters[-1][4] > undo:
            return None, None
        told_on, kind, promise, number, _ = letters[-1]
        return Told(date.fromordinal(told_on), LetterKind(kind), _date(promise), number), date.fromordinal(day)

    def history(self, line: int) -> tuple[Told | Answered, ...]:
        events: list[Told | Answered] = [
            Told(date.fromordinal(day), LetterKind(kind), _date(promise), letter)
            for day, kind, promise, letter, _ in self.told.get(line, ())
        ]
        for day, answer, until, letter, channel, named_a_day in self.answered.get(line, ()):
            reply = _reply(Answer(answer), until, letter, named_a_day)
            events.append(Answered(date.fromordinal(day), reply, _date(until), letter, channel))
        return tuple(sorted(events, key=lambda event: event.day))


def _reply(answer: Answer, until: int | None, letter: str, named_a_day: bool) -> Reply:
    """What an answer means: a yes to a letter without a day, or to no letter and no day, is a yes without an end."""
    if answer is not Answer.WAIT:
        return Reply(answer.value)
    if until is not None:
        return Reply.WAIT_UNTIL
    return Reply.WAIT if letter and named_a_day else Reply.WAIT_INDEFINITE


def _cases(db: Connection, past: _Past, today: date, only: Collection[int] | None) -> Iterator[_Case]:
    """Every line that may owe something, its parts put together."""
    some = None if only is None else store.by_ids(db, sorted(only))
    waiting = store.waiting(db) if some is None else [one for one in some if one.waiting]
    arrived = store.arrived(db) if some is None else [one for one in some if one.allocated and not one.waiting]
    waiting, arrived = _going_together(db, waiting, arrived)
    gained = store.gained_on(db, {one.id for one in arrived})
    waited = _have_waited(db, arrived)
    gone = [(one, day) for one, day in store.cancelled(db, today.toordinal() - _REMEMBER) if only is None or one.id in only]
    past.look_at_orders(waiting, [one for one, _ in gone])
    for owed in _together(waiting):
        yield _Case(owed)
    for owed in _together(arrived):
        first = owed[0]
        if first.id in gained and first.id in waited:
            yield _Case(owed, arrived_on=gained[first.id])
    for one, cancelled_on in gone:
        yield _Case([one], cancelled_on=cancelled_on)
    for one in store.unmade(db, past.taken_back if only is None else set(only) & set(past.taken_back)):
        yield _Case([one], unmade=True)


def _going_together(db: Connection, waiting: list[Owed], arrived: list[Owed]) -> tuple[list[Owed], list[Owed]]:
    """An order that goes complete is promised for the day of its last line, and has not arrived before that is there."""
    goods = [one for one in (*waiting, *arrived) if one.ship == Ship.COMPLETE and one.kind != Kind.SERVICE]
    days = together.days(db, {one.order_id for one in goods})
    if not days:
        return waiting, arrived
    shared = {one.id for one in goods if one.order_id in days}
    waits = [one._replace(**days[one.order_id]._asdict()) if one.id in shared else one for one in waiting]
    return waits, [one for one in arrived if one.id not in shared]


def _have_waited(db: Connection, lines: Sequence[Owed]) -> set[int]:
    """Those that were promised for a later day than that of their order, or waited without a date."""
    later = {line.id for line in lines if max(line.first_promise or 0, line.promise or 0) > line.day}
    return later | store.waited(db, (line.id for line in lines if line.first_promise is None and line.promise is None))


def _together(lines: Iterable[Owed]) -> Iterator[list[Owed]]:
    """The parts of each line, which come one after the other."""
    parts: list[Owed] = []
    for one in lines:
        if parts and (parts[0].order_id != one.order_id or parts[0].line != one.line):
            yield parts
            parts = []
        parts.append(one)
    if parts:
        yield parts


def _promise(parts: Sequence[Owed]) -> int | None:
    """A line is promised for the latest day of its parts, for none where one has none."""
    if len(parts) == 1:
        return parts[0].promise
    days = [part.promise for part in parts]
    return None if None in days else max(day for day in days if day is not None)


def waiting_line(
    history: Sequence[Told | Answered],
    parts: Sequence[Owed],
    *,
    arrived_on: date | None = None,
    cancelled_on: date | None = None,
) -> WaitingLine:
    """A line as the clock sees it."""
    first = parts[0]
    return WaitingLine(
        order=first.order,
        line=first.line,
        customer=first.customer,
        ordered_on=date.fromordinal(first.day),
        country=first.country,
        business=bool(first.business),
        kind=Kind(first.kind),
        preorder=first.rule == Backorder.PREORDER,
        release_date=_date(first.release),
        channel=Channel(first.channel),
        first_promise=_date(first.first_promise),
        first_promise_estimate=bool(first.first_estimate),
        promise=_date(_promise(parts)),
        history=history,
        arrived_on=arrived_on,
        cancelled_on=cancelled_on,
    )


def tell_by(db: Connection, settings: Mapping[str, Any], broken: Sequence[purchasing.Broken], today: date) -> dict[int, date]:
    """line -> the last day to tell of a promise that breaks, by law or by the house."""
    chosen, past, out = rules.packs(db, settings), _Past(db, settings), {}
    was = {one.line_id: _date(one.was) for one in broken}
    usual, known = today + timedelta(days=settings["house.first_days"]), dict[_Key, date]()
    lines, _ = _going_together(db, store.by_ids(db, was), [])
    past.look_at_orders(lines, ())
    for parts in _together(lines):
        case, before = _Case(parts), was[parts[0].id]
        key = (*past.key(case), before)
        if key not in known:
            line = past.line(case)
            found = broken_promise(line, before, line.promise, _pack(line, chosen), today)
            known[key] = found.tell_by if found else usual
        out.update(dict.fromkeys((part.id for part in parts), known[key]))
    return out


def issue(act: Act, owing: Owing, settings: Mapping[str, Any], reason: str = "") -> Letter:
    """Freeze the letter of a notice: number, bytes, digest, facts. Issued once for each intent; again it is the same.

    `reason` is said of what has none of its own. Refused: the notice is not the one that is due, or owes a reason.
    """
    existing = store.by_intent(act.db, owing.notice.key)
    if existing is not None:
        return _letter(act.db, existing)
    for duty in owing.notice.duties:
        permit(duty, owing.notice.kind, reason)
    from backorder_desk.letters.freezing import frozen

    number, offer = lookup.next_number(act.db, "letter", "L-", "letter"), goodwill.granted(act.db, owing.notice, owing.lines)
    known = _facts(act, owing, settings, number, reason, offer)
    text, version = wording.own(act.db, known.kind, known.recipient.language)
    composed, pdf = _drawn(known, text)
    letter = store.freeze(
        act.db,
        ((line.id, line.promise, line.waiting) for line in owing.lines),
        number=number,
        entry_id=act.entry,
        intent=owing.notice.key,
        customer_id=owing.lines[0].customer_id,
        kind=owing.notice.kind.value,
        language=known.recipient.language,
        day=act.today,
        pages=_pages(pdf),
        sha256=hashlib.sha256(pdf).hexdigest(),
        template=version,
        facts=json.dumps(
            {"paper": known.paper, "orders": known.order_numbers, "basis": owing.notice.basis, "sheet": frozen(composed)}
        ),
        pdf=pdf,
    )
    if offer is not None:
        goodwill.remember(act, offer, letter)
    act.noted(1)
    entitle(act, f"Issued letter {number} to {known.recipient.name}")
    row = store.issued(act.db, number)
    assert row.id == letter
    return _letter(act.db, row)


def preview_letter(
    act: Act, owing: Owing, settings: Mapping[str, Any], text: str | None = None, reason: str = "", ahead: int = 0
) -> bytes:
    """The PDF that the letter of a notice would be, byte for byte; by another template where a text is given.

    `ahead` letters are issued before it and have their numbers by then. The act is to be thrown away. Refused: the text is
    no template of this kind.
    """
    for _ in range(ahead):
        lookup.next_number(act.db, "letter", "L-", "letter")
    number, offer = lookup.next_number(act.db, "letter", "L-", "letter"), goodwill.granted(act.db, owing.notice, owing.lines)
    known = _facts(act, owing, settings, number, reason, offer)
    kind, language = known.kind, known.recipient.language
    used = wording.own(act.db, kind, language)[0] if text is None else wording.tried(kind, language, text)
    return _drawn(known, used)[1]


def _drawn(known: Any, text: str) -> tuple[Any, bytes]:
    """(the composed letter, its PDF), by the shop's own template where there is a text."""
    from backorder_desk.letters import layout, paper
    from backorder_desk.letters.content import compose

    composed = compose(known, text)
    return composed, layout.render(composed, paper.paper_named(known.paper))


def _pages(pdf: bytes) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def _letter(db: Connection, issued: Issued) -> Letter:
    lines = tuple((row[3], row[4], row[5]) for row in store.lines_of(db, issued.id))
    return Letter(issued, store.pdf(db, issued.id), lines)


def letter(db: Connection, number: str) -> Letter:
    """An issued letter by its number, with the very bytes. Refused: there is none."""
    return _letter(db, store.issued(db, number))


def unconfirmed(db: Connection) -> list[str]:
    """The numbers of the letters that nobody has confirmed yet."""
    return [found.number for found in store.unconfirmed(db)]


def told(act: Act, numbers: Sequence[str]) -> None:
    """Somebody says that these letters went out: from now on their customers count as told."""
    for number in numbers:
        found = store.issued(act.db, number)
        if found.told is None:
            act.change("letter", found.id, told=act.today)
    entitle(act, f"Told: {len(numbers)} {'letter' if len(numbers) == 1 else 'letters'} went out")


def _facts(act: Act, owing: Owing, settings: Mapping[str, Any], number: str, reason: str, offer: goodwill.Proposal | None) -> Any:
    from backorder_desk.letters.facts import LetterFacts, Offer

    notice, who = owing.notice, store.addressee(act.db, owing.notice.customer)
    silence, day = _silence(notice)
    parcel = _parcels(act.db, owing.lines) if notice.kind is LetterKind.PART_SHIPPED else {}
    instead = _instead(act.db, owing.lines) if notice.kind is LetterKind.SUBSTITUTE else {}
    whole = notice.kind is LetterKind.CANCELLED
    lines = tuple(_letter_line(o, whole=whole, ready=parcel.get(o.id), instead=instead.get(o.id, "")) for o in owing.lines)
    today = date.fromordinal(act.today)
    return LetterFacts(
        kind=wording.drawn_as(notice.kind.value),
        number=number,
        day=today,
        clerk=settings["shop.clerk"],
        sender=sender(settings),
        recipient=_recipient(who, settings),
        order_numbers=tuple(dict.fromkeys(line.order for line in owing.lines)),
        lines=lines,
        answer_by=day,
        silence=silence,
        silence_day=day,
        currency=settings["shop.currency"],
        refund=_refund(act.db, settings, notice, owing.lines),
        refund_by=min((duty.refund_by for duty in notice.duties if duty.refund_by is not None), default=None),
        next_writing=today + timedelta(days=settings["house.cadence_days"]) if notice.kind in _WAITS else None,
        paper=sheet(settings),
        told_before=_told_before(act.db, owing),
        cause=_cause(notice),
        ship_complete=all(line.ship == Ship.COMPLETE for line in owing.lines),
        collect=all(line.channel == Channel.COUNTER for line in owing.lines),
        collect_until=today + timedelta(days=settings["letters.collect_days"]) if settings["letters.collect_days"] else None,
        free_answer=settings["letters.free_answer"].get(_language(who, settings), ""),
        reason=_reason(notice, reason),
        offer=None if offer is None else Offer(offer.amount, offer.percent * 100, offer.gift, offer.cost),
        **_corrected(notice),
    )


def _cause(notice: Notice) -> str:
    """Who ended the lines of a letter; where they differ, the words that are true of all."""
    causes = {duty.cause for duty in notice.duties}
    return causes.pop() if len(causes) == 1 else "shop"


def _reason(notice: Notice, given: str) -> str:
    """Why the goods are late, each reason once and as a sentence."""
    own = [duty.reason.strip() or given.strip() for duty in notice.duties] if notice.kind in _LATE else [given.strip()]
    found = dict.fromkeys(text if text.endswith((".", "!", "?")) else f"{text}." for text in own if text)
    return " ".join(found)


def _corrected(notice: Notice) -> dict[str, Any]:
    """The letters that this one puts right: their numbers, and the day where it is one."""
    letters = {duty.corrects.letter: duty.corrects.day for duty in notice.duties if duty.corrects is not None}
    return {"corrects": ", ".join(letters), "corrects_day": next(iter(letters.values())) if len(letters) == 1 else None}


def _recipient(who: store.Addressee, settings: Mapping[str, Any]) -> Any:
    from backorder_desk.letters.facts import Recipient

    return Recipient(
        name=who.name,
        company=who.company,
        address1=who.address1,
        address2=who.address2,
        city=who.city,
        region=who.region,
        postcode=who.postcode,
        country=who.country,
        language=_language(who, settings),
        as_typed=tuple(settings["letters.as_typed"].get(who.code, ())),
    )


def address(db: Connection, settings: Mapping[str, Any], code: str) -> tuple[str, ...]:
    """The lines of a customer's address, as a letter shows them."""
    from backorder_desk.letters.address import postal_lines

    return postal_lines(_recipient(store.addressee(db, code), settings), settings["shop.country"])


def _language(who: store.Addressee, settings: Mapping[str, Any]) -> str:
    language = who.language[:2].lower()
    return language if language in _LANGUAGES else str(settings["language"])


def _parcels(db: Connection, lines: Sequence[Owed]) -> dict[int, int]:
    """line -> what of it was in the newest parcel of its order."""
    found: dict[int, int] = {line.id: 0 for line in lines}
    for order in {line.order_id for line in lines}:
        sent = facts.last_sent(db, order)
        found |= {} if sent is None else {line: units for line, units in sent[2].items() if line in found}
    return found


def _instead(db: Connection, lines: Sequence[Owed]) -> dict[int, str]:
    """line -> the name of what may stand in for it."""
    named = {line.id: store.substitute_for(db, line.product_id) for line in lines}
    return {line: lookup.product(db, sku).name for line, sku in named.items() if sku is not None}


def _letter_line(line: Owed, *, whole: bool = False, ready: int | None = None, instead: str = "") -> Any:
    """A row of a letter. `whole`: what was cancelled counts as ordered; `ready`: other than what is set aside."""
    from backorder_desk.letters.facts import LetterLine

    return LetterLine(
        sku=line.sku,
        name=line.product,
        order_number=line.order,
        ordered=line.ordered - (0 if whole else line.cancelled),
        sent=line.fulfilled,
        waiting=line.waiting,
        decimals=line.decimals,
        unit=line.unit,
        promise=_date(line.promise),
        estimate=bool(line.estimate),
        ready=line.allocated if ready is None else ready,
        cancelled=line.cancelled,
        instead=instead,
    )


def sheet(settings: Mapping[str, Any]) -> str:
    """The name of the layout that the shop's letters are printed on."""
    name = str(settings["paper"] or ("us-10" if settings["shop.country"] in _US_PAPER else "din-5008-b"))
    return f"{name}-large" if settings["letters.large"] and not name.endswith("-large") else name


def own_words(db: Connection, known: Any) -> str:
    """The shop's own template for a letter; nothing where it has none."""
    return wording.own(db, known.kind, known.recipient.language)[0]


def packing_slip(db: Connection, settings: Mapping[str, Any], order: lookup.Order, today: date) -> bytes:
    """The paper for the parcel that went out last: what is in it, and what follows when. Refused: nothing went out."""
    from backorder_desk.letters import layout, paper
    from backorder_desk.letters.content import compose
    from backorder_desk.letters.facts import LetterFacts

    sent = facts.last_sent(db, order.id)
    if sent is None:
        why = "A packing slip lists what is in a parcel"
        raise Refused(f"Nothing of {order.number} has gone out", why, "Fulfil the order first")
    _, count, units = sent
    all_lines = store.by_ids(db, (line.id for line in lookup.lines_of(db, order.id)))
    lines = [line for line in all_lines if line.ordered > line.cancelled]
    who = store.addressee(db, lines[0].customer)
    layout_name = sheet(settings)
    slip = LetterFacts(
        kind="packing_slip",
        number=f"{order.number}/{count}",
        day=today,
        clerk="",
        sender=sender(settings),
        recipient=_recipient(who, settings),
        order_numbers=(order.number,),
        lines=tuple(_letter_line(line, ready=units.get(line.id, 0)) for line in lines),
        currency=settings["shop.currency"],
        paper=layout_name,
    )
    return layout.render(compose(slip), paper.paper_named(layout_name))


_LATE = DELAY_NOTICES | {LetterKind.UPDATE, LetterKind.PREORDER_MOVED}
"""Letters that say why the goods are late. Others give no reason but what a clerk says for them."""
_WAITS = {LetterKind.ACKNOWLEDGED, LetterKind.UPDATE, LetterKind.PREORDER_CONFIRMED}


def _silence(notice: Notice) -> tuple[str, date | None]:
    words = {SilenceMeans.CONSENT: "consent", SilenceMeans.CANCELLED: "cancel", SilenceMeans.NOTHING: ""}
    return words[notice.silence.means], notice.silence.day


def _refund(db: Connection, settings: Mapping[str, Any], notice: Notice, lines: Sequence[Owed]) -> int:
    """Minor units: what the waiting (or the cancelled) part is worth, less what is known not to have been paid."""
    cancelled, money = notice.kind is LetterKind.CANCELLED, payments.known(db, settings)
    owed = [line for line in lines if line.order_id not in money or money[line.order_id].good]
    return sum((line.cancelled if cancelled else line.waiting) * line.price // 10**line.decimals for line in owed)


def _told_before(db: Connection, owing: Owing) -> date | None:
    """The latest day that any of these lines was told before, where it no longer holds."""
    past = store.told(db, (line.id for line in owing.lines))
    days = [past[line.id][-1][2] if line.id in past else line.first_promise for line in owing.lines]
    changed = [day for day, line in zip(days, owing.lines, strict=True) if day is not None and day != line.promise]
    return _date(max(changed)) if changed else None


def sender(settings: Mapping[str, Any]) -> Any:
    """The shop as its letterhead shows it."""
    from backorder_desk.letters.facts import Sender

    place = " ".join(part for part in (settings["shop.postcode"], settings["shop.city"]) if part)
    if settings["shop.country"] in ("US", "CA", "GB", "IE"):
        tail = " ".join(part for part in (settings["shop.region"], settings["shop.postcode"]) if part)
        place = ", ".join(part for part in (settings["shop.city"], tail) if part)
    address = tuple(part for part in (settings["shop.address1"], settings["shop.address2"], place) if part)
    contact = tuple(part for part in (settings["shop.phone"], settings["shop.email"], settings["shop.web"]) if part)
    return Sender(
        name=settings["shop.name"],
        tagline=settings["shop.tagline"],
        address=address,
        phone=settings["shop.phone"],
        email=settings["shop.email"],
        web=settings["shop.web"],
        footer=tuple(column for column in ((settings["shop.name"], *address), contact) if len(column) > 0),
        accent=settings["shop.accent"],
        logo=b64decode(settings["shop.logo"]) or None,
        country=settings["shop.country"],
    )


@dataclass(frozen=True, slots=True)
class Replied:
    """An answer recorded: for which lines, and what it freed."""

    letter: str
    answer: Answer
    lines: tuple[tuple[str, int, str], ...]
    freed: tuple[Freed, ...] = ()


@dataclass(frozen=True, slots=True)
class Answering:
    """A letter that an answer came to: what it speaks of, until when the answer counts, and what was answered before."""

    letter: Issued
    lines: tuple[Owed, ...]
    asks: tuple[Answer, ...]
    """The answers that can be recorded: a substitute only where one is named."""
    before: tuple[tuple[date, str, str], ...]
    """(day, answer, channel), the newest first."""


def answering(db: Connection, code: str) -> Answering:
    """The letter of a reply slip's code, or of a plain number. Refused: the code is none, or no letter bears its number."""
    found = store.issued(db, number_of(db, code))
    lines = tuple(store.by_ids(db, (row[0] for row in store.lines_of(db, found.id))))
    instead = any(line.waiting and store.substitute_for(db, line.product_id) for line in lines)
    asks = (Answer.WAIT, Answer.CANCEL, *((Answer.SUBSTITUTE,) if instead else ()))
    before = tuple((date.fromordinal(day), str(answer), str(way)) for day, answer, way in store.answers_to(db, found.id))
    return Answering(found, lines, asks, before)


def number_of(db: Connection, code: str) -> str:
    """The number that a code names: a letter's own, or one with its check characters as it stands on a reply slip."""
    from backorder_desk.letters.codes import verified

    plain = code.strip().upper()
    return verified(plain) if plain.count("-") > 1 and not store.bears(db, plain) else plain


def reply(
    act: Act, number: str, answer: Answer, *, on: date | None = None, channel: str = "reply slip", only: Sequence[str] = ()
) -> Replied:
    """Record the answer to a letter, for each of its lines, or `only` for some (an order, a SKU, or ORDER:SKU).

    `number` is the letter's, or the code on its slip.

    Who waits says so of what is still open. Refused: a day to come, or before the letter; a line that the letter does not
    speak of; to wait for what is closed, where that is named or nothing else is left.
    """
    number = number_of(act.db, number)
    found = store.issued(act.db, number)
    day = act.today if on is None else on.toordinal()
    if day > act.today or day < found.day:
        span = f"The letter is of {date.fromordinal(found.day)}, today is {date.fromordinal(act.today)}"
        raise Refused("The answer cannot have come on that day", span, "Give a day between the two")
    rows = _answered_lines(store.lines_of(act.db, found.id), number, only)
    if answer is Answer.WAIT:
        rows = _still_open(act, rows, named=bool(only))
    for line, promise, *_ in rows:
        until = promise if answer is Answer.WAIT else None
        until = None if until is not None and until < act.today else until
        orders.consent(act, [line], answer, until=until, channel=channel, letter=found.id, day=day)
    given_up = []
    if answer is not Answer.WAIT:
        for order, chosen in groupby(rows, key=lambda row: row[3]):
            given_up.append(_give_up(act, order, list(chosen), answer))
    settle.settle(act)
    freed = [one for order in given_up for one in orders.freed(act, order)]
    order_id = lookup.order(act.db, rows[0][3]).id if rows else None
    entitle(act, f"Answer to {number}: {answer.value}", order=order_id)
    return Replied(number, answer, tuple((row[3], row[4], row[5]) for row in rows), tuple(freed))


def _answered_lines(rows: list[Any], letter: str, only: Sequence[str]) -> list[Any]:
    if not only:
        return rows
    named = [{row[3], row[5], f"{row[3]}:{row[5]}", f"{row[3]}:{row[5]}@{row[4]}"} for row in rows]
    for name in only:
        if not any(name in names for names in named):
            held = ", ".join(f"{row[3]}:{row[5]}" for row in rows)
            raise Refused(f"{letter} does not speak of {name}", f"It speaks of {held}", "Name an order, a SKU, or ORDER:SKU")
    return [row for row, names in zip(rows, named, strict=True) if not names.isdisjoint(only)]


def _still_open(act: Act, rows: list[Any], *, named: bool) -> list[Any]:
    """Those of the lines of a letter of which anything is open: only for that can anybody wait."""
    lines = [lookup.line_by_id(act.db, row[0]) for row in rows]
    still = [row for row, line in zip(rows, lines, strict=True) if line.parts.open]
    if len(still) == len(rows) or (still and not named):
        return still
    row, line = next((row, line) for row, line in zip(rows, lines, strict=True) if not line.parts.open)
    why = "It has gone out" if line.fulfilled else "It was cancelled" if line.cancelled else "Its order was undone"
    do = "Nothing is to be recorded; take a new order if more is wanted"
    raise Refused(f"Nobody waits for {row[5]} of {row[3]} any more", why, do)


def _give_up(act: Act, number: str, rows: Sequence[Any], answer: Answer) -> lookup.Order:
    """Cancel what the letter told of and has not gone out; with a substitute, order that in place of what still waits."""
    order = lookup.order(act.db, number)
    for row in rows:
        line = lookup.line_by_id(act.db, row[0])
        sku = f"{row[5]}@{row[4]}"
        if answer is Answer.SUBSTITUTE:
            if line.backordered:
                orders.substitute(act, order, sku, _instead_of(act, line, row[5]), line.backordered)
        elif units := min(row[2] or line.parts.open, line.parts.open - line.picked):
            orders.give_up(act, order, sku, units)
    return order


def _instead_of(act: Act, line: lookup.Line, sku: str) -> lookup.Product:
    instead = store.substitute_for(act.db, line.product_id)
    if instead is None:
        raise Refused(f"Nothing is named to stand in for {sku}", "It has no substitute", "Use “substitute” and name one")
    return lookup.product(act.db, instead)


def _date(day: int | None) -> date | None:
    return None if day is None else date.fromordinal(day)
