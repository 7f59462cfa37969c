"""What the clock must never do, over random histories of letters and answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from backorder_desk.domain.notices import (
    Answered,
    Duty,
    LetterKind,
    Reply,
    SilenceMeans,
    State,
    Told,
    WaitingLine,
    coming_duty_of,
    duty_of,
    group,
    lapse_of,
    notice_key,
    state_of,
)
from backorder_desk.domain.rulepacks import RulePack
from tests.domain.rulebook import EU, HOUSE, UK, US

START = date(2027, 12, 20)  # the year's end and 29 February 2028 lie within reach
REACH = 150
DELAYS = (LetterKind.DELAY_SHORT, LetterKind.DELAY_LONG, LetterKind.DELAY_INDEFINITE, LetterKind.RENEWED)

days = st.integers(0, REACH).map(lambda n: START + timedelta(days=n))
packs = st.sampled_from([US, EU, UK, HOUSE])


@st.composite
def letters(draw: st.DrawFn, kinds: tuple[LetterKind, ...] = tuple(LetterKind)) -> Told:
    kind = draw(st.sampled_from(kinds))
    undated = kind in (LetterKind.DELAY_INDEFINITE, LetterKind.ARRIVED, LetterKind.CANCELLED)
    revised = None if undated else draw(st.none() | days)
    return Told(draw(days), kind, revised, draw(st.sampled_from(["L-1", "L-2", "L-3"])))


@st.composite
def answers(draw: st.DrawFn) -> Answered:
    letter = draw(st.sampled_from(["", "L-1", "L-2", "L-3"]))
    return Answered(draw(days), draw(st.sampled_from(Reply)), draw(st.none() | days), letter)


@st.composite
def waiting(draw: st.DrawFn, events: st.SearchStrategy[Told | Answered] | None = None) -> WaitingLine:
    """A line ordered on START that has not left, with a history in time order."""
    happened = draw(
        st.lists(events if events is not None else letters(DELAYS) | letters() | answers(), max_size=6)
    )
    return WaitingLine(
        order="SO-1",
        line=1,
        customer="C-1",
        ordered_on=START,
        country="US",
        first_promise=draw(st.none() | days),
        first_promise_estimate=draw(st.booleans()),
        credit_applied=draw(st.booleans()),
        promise=draw(st.none() | days),
        promise_reason=draw(st.sampled_from(["", "Flood at the maker's."])),
        promise_moved_on=draw(st.none() | days),
        history=tuple(sorted(happened, key=lambda event: event.day)),
        arrived_on=draw(st.none() | st.none() | days),
    )


def legal_t(line: WaitingLine) -> date:
    """T of 16 CFR 435.2(a)(1), worked out again by hand."""
    if line.first_promise is not None and not line.first_promise_estimate:
        return line.first_promise
    return START + timedelta(days=50 if line.credit_applied else 30)


def offers(line: WaitingLine, today: date) -> list[Told]:
    return [e for e in line.history if isinstance(e, Told) and e.kind in DELAYS and e.day <= today]


def yeses(line: WaitingLine, today: date) -> list[Answered]:
    said = (Reply.WAIT, Reply.WAIT_UNTIL, Reply.WAIT_INDEFINITE)
    return [e for e in line.history if isinstance(e, Answered) and e.answer in said and e.day <= today]


def proper_short(told: Told, t: date) -> bool:
    """Whether 435.2(b)(1)(ii) lets silence consent to this notice, seen alone."""
    return (
        told.kind is LetterKind.DELAY_SHORT
        and told.day <= t
        and told.revised is not None
        and t < told.revised <= t + timedelta(days=30)
    )


@given(waiting(), days)
def test_no_last_day_lies_after_the_legal_one(line: WaitingLine, today: date) -> None:
    duty = duty_of(line, US, today)
    assume(duty is not None and duty.basis != "house")
    assert duty is not None
    t, limit = legal_t(line), state_of(line, US, today).last_safe_day
    assert limit is not None
    assert today <= duty.tell_by <= limit
    if not offers(line, today):
        assert duty.tell_by == t
    if duty.silence.means is SilenceMeans.CANCELLED:
        assert duty.silence.day is not None
        assert duty.silence.day <= (limit if duty.kind is LetterKind.RENEWED else t + timedelta(days=30))


@given(waiting(letters(DELAYS)), days)
def test_without_a_yes_only_a_proper_first_short_delay_makes_a_consent(
    line: WaitingLine, today: date
) -> None:
    standing = state_of(line, US, today)
    t = legal_t(line)
    if standing.agreed_until is not None:
        assert not standing.express
        first = [told for told in offers(line, today) if told.day <= t][: len(line.history)]
        assert any(proper_short(told, t) and told.revised == standing.agreed_until for told in first)
        assert standing.agreed_until <= t + timedelta(days=30)
    if standing.state in (State.AGREED, State.AGREED_INDEFINITE):
        raise AssertionError("nobody said yes")


@given(waiting(), days)
def test_silence_is_offered_as_consent_for_a_first_short_delay_and_for_nothing_else(
    line: WaitingLine, today: date
) -> None:
    duty = duty_of(line, US, today)
    consents = duty is not None and duty.silence.means is SilenceMeans.CONSENT
    assert consents == (duty is not None and duty.kind is LetterKind.DELAY_SHORT)
    if consents:
        t = legal_t(line)
        assert duty is not None
        assert duty.silence.day == line.promise
        assert line.promise is not None
        assert t < line.promise <= t + timedelta(days=30)
        assert state_of(line, US, today).state is State.OPEN


@given(waiting(), days, st.sampled_from([EU, UK, HOUSE]))
def test_elsewhere_silence_decides_nothing(line: WaitingLine, today: date, pack: RulePack) -> None:
    duty = duty_of(line, pack, today)
    assert duty is None or duty.silence.means is SilenceMeans.NOTHING
    cancelled = any(
        isinstance(e, Answered) and e.answer is Reply.CANCEL and e.day <= today for e in line.history
    )
    assert (lapse_of(line, pack, today) is not None) == cancelled


@given(waiting(), st.integers(1, 90), st.lists(letters(DELAYS) | answers(), max_size=4))
def test_a_late_notice_never_cures(line: WaitingLine, late: int, after: list[Told | Answered]) -> None:
    t = legal_t(line)
    today = t + timedelta(days=late + 90)
    early = tuple(
        e for e in line.history if isinstance(e, Answered) and e.answer is not Reply.CANCEL and e.day <= t
    )
    tried = sorted(
        (replace(e, day=t + timedelta(days=late + i)) for i, e in enumerate(after)), key=lambda e: e.day
    )
    standing = state_of(replace(line, history=early + tuple(tried)), US, today)
    assert (standing.state, standing.vests_on) == (State.CANCELLED, t)
    assert standing.ground == "16 CFR 435.2(c)(5)"


@given(waiting(), days, st.integers(1, 60))
def test_time_alone_never_revives_an_order(line: WaitingLine, today: date, later: int) -> None:
    before = state_of(line, US, today)
    assume(before.state is State.CANCELLED)
    after = state_of(line, US, today + timedelta(days=later))
    assert (after.state, after.vests_on, after.ground) == (State.CANCELLED, before.vests_on, before.ground)


@given(waiting(), days, packs)
def test_nothing_is_proposed_for_cancellation_while_a_consent_stands(
    line: WaitingLine, today: date, pack: RulePack
) -> None:
    standing = state_of(line, pack, today)
    if standing.consents(today):
        assert lapse_of(line, pack, today) is None
        assert standing.state not in (State.CANCELLED, State.REFUND_DUE)


@given(waiting(), days, packs)
def test_nothing_is_cancelled_and_no_farewell_owed_without_a_person(
    line: WaitingLine, today: date, pack: RulePack
) -> None:
    assert state_of(line, pack, today).state is not State.REFUND_DUE
    duty = coming_duty_of(line, pack, today)
    assert duty is None or duty.kind is not LetterKind.CANCELLED
    lapse = lapse_of(line, pack, today)
    assert lapse is None or duty is None
    assert lapse is None or lapse.ended_on <= today


@given(waiting(), days)
def test_a_consent_reaches_to_a_date_that_was_offered_or_said_and_no_further(
    line: WaitingLine, today: date
) -> None:
    standing = state_of(line, US, today)
    if standing.agreed_until is not None:
        named = {told.revised for told in offers(line, today)}
        said = {max(yes.until, legal_t(line)) for yes in yeses(line, today) if yes.until}
        assert standing.agreed_until in named | said
        if standing.express:
            assert yeses(line, today)
    if standing.state is State.AGREED_INDEFINITE:
        assert any(told.revised is None for told in offers(line, today))
        assert yeses(line, today)


@given(waiting(), days, packs)
def test_what_was_told_is_told_until_something_changes(
    line: WaitingLine, today: date, pack: RulePack
) -> None:
    duty = duty_of(line, pack, today)
    assume(duty is not None)
    assert duty is not None
    told = Told(today, duty.kind, line.promise, "L-9")
    line = replace(line, history=(*(e for e in line.history if e.day <= today), told))
    line = replace(line, arrived_on=line.arrived_on if line.arrived_on and line.arrived_on <= today else None)
    quiet = pack.cadence.every - pack.cadence.every_opens_before
    for later in range(quiet):
        again = duty_of(line, pack, today + timedelta(days=later))
        assert again is None, again
    if line.arrived_on is not None:
        assert coming_duty_of(line, pack, today) is None


@given(waiting(), days, packs, st.sampled_from([*DELAYS, LetterKind.ACKNOWLEDGED, LetterKind.UPDATE]))
def test_the_house_never_says_again_within_its_cadence_what_another_letter_said(
    line: WaitingLine, today: date, pack: RulePack, kind: LetterKind
) -> None:
    told = Told(today, kind, line.promise, "L-9")
    history = (*(e for e in line.history if e.day <= today), told)
    line = replace(line, history=history, arrived_on=None)
    for later in range(pack.cadence.every - pack.cadence.every_opens_before):
        duty = duty_of(line, pack, today + timedelta(days=later))
        assert duty is None or duty.basis != "house"
    coming = coming_duty_of(line, pack, today)
    if coming is not None and coming.basis == "house":
        assert (coming.kind, coming.tell_by) == (
            LetterKind.UPDATE,
            today + timedelta(days=pack.cadence.every),
        )


@given(waiting(), days, packs)
def test_every_duty_and_every_proposal_says_why_in_one_sentence(
    line: WaitingLine, today: date, pack: RulePack
) -> None:
    for said in (coming_duty_of(line, pack, today), lapse_of(line, pack, today)):
        if said is not None:
            assert said.why.endswith(".")
            assert said.why.count(". ") == 0
            assert said.basis


@given(waiting(), days, packs)
def test_the_same_question_has_the_same_answer_and_tomorrows_letters_do_not_matter_today(
    line: WaitingLine, today: date, pack: RulePack
) -> None:
    past = replace(line, history=tuple(e for e in line.history if e.day <= today))
    assert state_of(line, pack, today) == state_of(past, pack, today)
    assert coming_duty_of(line, pack, today) == coming_duty_of(past, pack, today)


@given(waiting(letters(DELAYS)), st.integers(0, 29), st.integers(1, 30))
def test_whoever_tells_in_time_and_ships_by_the_new_date_is_never_in_breach(
    line: WaitingLine, told_early: int, delay: int
) -> None:
    t = legal_t(line)
    told_on = max(START, t - timedelta(days=told_early))
    new = t + timedelta(days=delay)
    line = replace(line, history=(Told(told_on, LetterKind.DELAY_SHORT, new),), promise=new, arrived_on=None)
    for day in (told_on, t, t + timedelta(days=1), new):
        assert state_of(line, US, day).state is (State.FIRST_SHORT)
        assert state_of(line, US, day).consents(day)
    assert lapse_of(line, US, new + timedelta(days=1)) is not None


# --- one letter per customer --------------------------------------------------------------------------------


@st.composite
def owed(draw: st.DrawFn) -> list[Duty]:
    """What many lines of a few customers owe, one duty a line."""
    duties = []
    for number in range(draw(st.integers(0, 12))):
        line = replace(
            draw(waiting()),
            order=f"SO-{draw(st.integers(1, 4))}",
            line=number,
            customer=draw(st.sampled_from(["C-1", "C-2", "C-10"])),
        )
        duty = duty_of(line, draw(packs), draw(days))
        if duty is not None:
            duties.append(duty)
    return duties


@given(owed(), st.randoms(use_true_random=False))
def test_grouping_loses_nothing_doubles_nothing_and_ignores_the_order_of_the_rows(
    duties: list[Duty], random: object
) -> None:
    notices = group(duties)
    shuffled = list(duties)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert group(shuffled) == notices
    assert sorted((d.order, d.line) for n in notices for d in n.duties) == sorted(
        (d.order, d.line) for d in duties
    )
    for notice in notices:
        assert {(d.customer, d.kind) for d in notice.duties} == {(notice.customer, notice.kind)}
        assert {d.silence.means for d in notice.duties} == {notice.silence.means}
        assert notice.tell_by == min(d.tell_by for d in notice.duties)
        assert notice.silence.day is None or all(
            d.silence.day is not None and notice.silence.day <= d.silence.day for d in notice.duties
        )
    assert len({notice.key for notice in notices}) == len(notices)
    piles = [(n.customer, n.kind, n.silence.means) for n in notices]
    assert len(set(piles)) == len(piles)


def test_an_intent_is_known_by_its_customer_kind_lines_and_step() -> None:
    lines = [("SO-1", 1), ("SO-2", 1)]
    key = notice_key("C-1", LetterKind.UPDATE, lines, "1|2026-12-15||")
    assert key == notice_key("C-1", LetterKind.UPDATE, reversed(lines), "1|2026-12-15||")
    others = {
        notice_key("C-2", LetterKind.UPDATE, lines, "1|2026-12-15||"),
        notice_key("C-1", LetterKind.RENEWED, lines, "1|2026-12-15||"),
        notice_key("C-1", LetterKind.UPDATE, lines[:1], "1|2026-12-15||"),
        notice_key("C-1", LetterKind.UPDATE, [("SO-1", 11), ("SO-2", 1)], "1|2026-12-15||"),
        notice_key("C-1", LetterKind.UPDATE, lines, "2|2026-12-15||"),
    }
    assert key not in others
    assert len(others) == 5
