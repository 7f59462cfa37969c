"""The state table of 16 CFR 435.2 row by row, the worked examples, and the days on which it turns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.notices import (
    Answered,
    Duty,
    LetterKind,
    Reply,
    Silence,
    SilenceMeans,
    State,
    Told,
    WaitingLine,
    broken_promise,
    duty_of,
    lapse_of,
    permit,
    state_of,
)
from tests.domain.rulebook import DEC_15, DEC_20, DEC_21, JAN_10, JAN_15, NOV_2, NOV_20, US, line

NOV_10 = date(2026, 11, 10)
SHORT = Told(NOV_10, LetterKind.DELAY_SHORT, DEC_15, "L-1")
LONG = Told(NOV_10, LetterKind.DELAY_LONG, JAN_15, "L-1")
NO_DATE = Told(NOV_10, LetterKind.DELAY_INDEFINITE, None, "L-1")
RENEWED = Told(date(2026, 12, 1), LetterKind.RENEWED, JAN_10, "L-2")
RENEWED_NO_DATE = Told(date(2026, 12, 1), LetterKind.RENEWED, None, "L-2")


def day(text: str) -> date:
    return date.fromisoformat(text)


def answer(on: str, reply: Reply, until: date | None = None, letter: str = "") -> Answered:
    return Answered(day(on), reply, until, letter)


def owed(waiting: WaitingLine, today: str) -> Duty:
    duty = duty_of(waiting, US, day(today))
    assert duty is not None
    return duty


@dataclass(frozen=True)
class Row:
    name: str
    history: tuple[Told | Answered, ...]
    today: str
    state: State
    last_safe_day: date | None
    agreed_until: date | None = None
    silence: str = "decides nothing"
    basis: str = ""
    ground: str = ""
    vests_on: date | None = None


ROWS = [
    Row("open on T", (), "2026-11-20", State.OPEN, NOV_20, basis="16 CFR 435.2(a)(1), (b)(1)"),
    Row(
        "untold the day after T",
        (),
        "2026-11-21",
        State.CANCELLED,
        None,
        ground="16 CFR 435.2(c)(5)",
        vests_on=NOV_20,
    ),
    Row(
        "a short delay consents by silence",
        (SHORT,),
        "2026-12-15",
        State.FIRST_SHORT,
        DEC_15,
        DEC_15,
        "consent until 2026-12-15",
        basis="16 CFR 435.2(b)(1)(ii)",
    ),
    Row(
        "the day after R",
        (SHORT,),
        "2026-12-16",
        State.CANCELLED,
        None,
        DEC_15,
        ground="16 CFR 435.2(c)(3)",
        vests_on=DEC_15,
    ),
    Row(
        "a long delay waits for a yes until T+30",
        (LONG,),
        "2026-12-20",
        State.FIRST_LONG,
        DEC_20,
        silence="cancelled on 2026-12-20",
        basis="16 CFR 435.2(b)(1)(iii), (c)(2)",
    ),
    Row(
        "no yes to a long delay on T+31",
        (LONG,),
        "2026-12-21",
        State.CANCELLED,
        None,
        ground="16 CFR 435.2(c)(2)",
        vests_on=DEC_20,
    ),
    Row(
        "an indefinite delay waits for a yes until T+30",
        (NO_DATE,),
        "2026-12-20",
        State.FIRST_INDEFINITE,
        DEC_20,
        silence="cancelled on 2026-12-20",
        basis="16 CFR 435.2(a)(3), (b)(1)(iii)(B)",
    ),
    Row(
        "no yes to an indefinite delay on T+31",
        (NO_DATE,),
        "2026-12-21",
        State.CANCELLED,
        None,
        ground="16 CFR 435.2(c)(2)",
        vests_on=DEC_20,
    ),
    Row(
        "a yes to a short delay",
        (SHORT, answer("2026-11-20", Reply.WAIT)),
        "2026-12-15",
        State.AGREED,
        DEC_15,
        DEC_15,
        basis="16 CFR 435.2(b)(2)",
    ),
    Row(
        "a yes to a long delay on T+30 itself",
        (LONG, answer("2026-12-20", Reply.WAIT)),
        "2027-01-15",
        State.AGREED,
        JAN_15,
        JAN_15,
        basis="16 CFR 435.2(b)(2)",
    ),
    Row(
        "a yes to a long delay on T+31 is too late",
        (LONG, answer("2026-12-21", Reply.WAIT)),
        "2026-12-21",
        State.CANCELLED,
        None,
        ground="16 CFR 435.2(c)(2)",
        vests_on=DEC_20,
    ),
    Row(
        "agreed, and R passed",
        (LONG, answer("2026-12-20", Reply.WAIT)),
        "2027-01-16",
        State.CANCELLED,
        None,
        JAN_15,
        ground="16 CFR 435.2(c)(3)",
        vests_on=JAN_15,
    ),
    Row(
        "renewed, still within the old R",
        (SHORT, RENEWED),
        "2026-12-15",
        State.RENEWED,
        DEC_15,
        DEC_15,
        "cancelled on 2026-12-15",
        basis="16 CFR 435.2(b)(2)(ii), (c)(3)",
    ),
    Row(
        "renewed and silent past the old R",
        (SHORT, RENEWED),
        "2026-12-16",
        State.CANCELLED,
        None,
        DEC_15,
        ground="16 CFR 435.2(c)(3)",
        vests_on=DEC_15,
    ),
    Row(
        "renewed, with a yes on the old R",
        (SHORT, RENEWED, answer("2026-12-15", Reply.WAIT)),
        "2027-01-10",
        State.AGREED,
        JAN_10,
        JAN_10,
    ),
    Row(
        "an old slip says yes to the old date only",
        (SHORT, RENEWED, answer("2026-12-10", Reply.WAIT, letter="L-1")),
        "2026-12-15",
        State.RENEWED,
        DEC_15,
        DEC_15,
        "cancelled on 2026-12-15",
    ),
    Row(
        "renewed without a date, with a yes",
        (SHORT, RENEWED_NO_DATE, answer("2026-12-15", Reply.WAIT)),
        "2028-02-29",
        State.AGREED_INDEFINITE,
        None,
    ),
    Row(
        "a yes to an indefinite delay has no last day",
        (NO_DATE, answer("2026-12-20", Reply.WAIT_INDEFINITE)),
        "2030-01-01",
        State.AGREED_INDEFINITE,
        None,
        basis="16 CFR 435.2(b)(1)(iii)(B)",
    ),
    Row(
        "after a yes to no date the customer may cancel at any time",
        (NO_DATE, answer("2026-12-20", Reply.WAIT), answer("2027-05-05", Reply.CANCEL)),
        "2027-05-05",
        State.CANCELLED,
        None,
        ground="16 CFR 435.2(c)(1)",
        vests_on=day("2027-05-05"),
    ),
    Row(
        "the customer cancels under a short delay",
        (SHORT, answer("2026-12-01", Reply.CANCEL)),
        "2026-12-01",
        State.CANCELLED,
        None,
        DEC_15,
        ground="16 CFR 435.2(c)(1)",
        vests_on=day("2026-12-01"),
    ),
    Row(
        "a customer who names his own day agrees to that day",
        (LONG, answer("2026-12-01", Reply.WAIT_UNTIL, JAN_10)),
        "2027-01-10",
        State.AGREED,
        JAN_10,
        JAN_10,
    ),
    Row(
        "a customer's own day does not cut T short",
        (SHORT, answer("2026-11-11", Reply.WAIT_UNTIL, day("2026-11-12"))),
        "2026-11-20",
        State.AGREED,
        NOV_20,
        NOV_20,
    ),
    Row(
        "a yes before any notice agrees to nothing",
        (answer("2026-11-02", Reply.WAIT), answer("2026-11-02", Reply.WAIT_UNTIL, JAN_10)),
        "2026-11-20",
        State.OPEN,
        NOV_20,
    ),
    Row(
        "a substitute is no consent to wait",
        (LONG, answer("2026-12-01", Reply.SUBSTITUTE)),
        "2026-12-20",
        State.FIRST_LONG,
        DEC_20,
        silence="cancelled on 2026-12-20",
    ),
    Row(
        "a notice on T is in time",
        (Told(NOV_20, LetterKind.DELAY_SHORT, DEC_15),),
        "2026-11-21",
        State.FIRST_SHORT,
        DEC_15,
        DEC_15,
        "consent until 2026-12-15",
    ),
    Row(
        "a notice on T+1 does not cure, nor does the yes to it",
        (Told(day("2026-11-21"), LetterKind.DELAY_SHORT, DEC_15), answer("2026-11-22", Reply.WAIT)),
        "2026-11-22",
        State.CANCELLED,
        None,
        ground="16 CFR 435.2(c)(5)",
        vests_on=NOV_20,
    ),
    Row(
        "a new date of T+30 is short",
        (Told(NOV_10, LetterKind.DELAY_SHORT, DEC_20),),
        "2026-12-20",
        State.FIRST_SHORT,
        DEC_20,
        DEC_20,
        "consent until 2026-12-20",
    ),
    Row(
        "a short-delay letter for T+31 is no notice",
        (Told(NOV_10, LetterKind.DELAY_SHORT, DEC_21),),
        "2026-11-20",
        State.OPEN,
        NOV_20,
    ),
    Row(
        "a letter that asked for a yes is kept to it, however short the delay",
        (Told(NOV_10, LetterKind.DELAY_LONG, DEC_15),),
        "2026-12-16",
        State.FIRST_LONG,
        DEC_20,
        silence="cancelled on 2026-12-20",
    ),
    Row(
        "after a yes was asked for, a short-delay letter does not make silence a consent",
        (LONG, Told(day("2026-11-12"), LetterKind.DELAY_SHORT, DEC_15)),
        "2026-11-20",
        State.FIRST_LONG,
        DEC_20,
        silence="cancelled on 2026-12-20",
    ),
    Row(
        "a second short-delay letter is no renewed notice",
        (SHORT, Told(day("2026-12-01"), LetterKind.DELAY_SHORT, DEC_20)),
        "2026-12-15",
        State.FIRST_SHORT,
        DEC_15,
        DEC_15,
        "consent until 2026-12-15",
    ),
    Row(
        "a renewed notice a day after the old R does not cure",
        (SHORT, Told(day("2026-12-16"), LetterKind.RENEWED, JAN_10), answer("2026-12-17", Reply.WAIT)),
        "2026-12-17",
        State.CANCELLED,
        None,
        DEC_15,
        ground="16 CFR 435.2(c)(3)",
        vests_on=DEC_15,
    ),
    Row(
        "an update says nothing to the clock",
        (Told(NOV_10, LetterKind.UPDATE, DEC_15),),
        "2026-11-20",
        State.OPEN,
        NOV_20,
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_state_table(row: Row) -> None:
    standing = state_of(line(history=row.history), US, day(row.today))
    assert (standing.state, standing.last_safe_day) == (row.state, row.last_safe_day)
    assert (standing.agreed_until, str(standing.silence)) == (row.agreed_until, row.silence)
    assert (standing.ground, standing.vests_on) == (row.ground, row.vests_on)
    assert row.basis in ("", standing.basis)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_line_is_proposed_for_cancellation_exactly_when_it_counts_as_cancelled(row: Row) -> None:
    lapse = lapse_of(line(history=row.history), US, day(row.today))
    assert (lapse is not None) == (row.state is State.CANCELLED)
    if lapse is not None:
        assert (lapse.basis, lapse.ended_on) == (row.ground, row.vests_on)


# --- the worked examples ------------------------------------------------------------------------------------


def test_a_move_to_15_december_owes_a_short_delay_by_20_november_and_silence_consents() -> None:
    duty = owed(line(promise=DEC_15), "2026-11-10")
    assert (duty.kind, duty.tell_by) == (LetterKind.DELAY_SHORT, NOV_20)
    assert (str(duty.silence), duty.basis) == ("consent until 2026-12-15", "16 CFR 435.2(b)(1)(ii)")
    assert duty.state is State.FIRST_SHORT


def test_a_move_to_15_january_owes_a_long_delay_by_20_november_and_silence_cancels_on_20_december() -> None:
    duty = owed(line(promise=JAN_15), "2026-11-10")
    assert (duty.kind, duty.tell_by) == (LetterKind.DELAY_LONG, NOV_20)
    assert (str(duty.silence), duty.state) == ("cancelled on 2026-12-20", State.FIRST_LONG)


def test_no_date_owes_an_indefinite_delay_and_is_refused_without_a_reason() -> None:
    duty = owed(line(promise=None), "2026-11-10")
    assert (duty.kind, duty.tell_by) == (LetterKind.DELAY_INDEFINITE, NOV_20)
    assert str(duty.silence) == "cancelled on 2026-12-20"
    with pytest.raises(Refused, match="reason of the delay"):
        permit(duty, duty.kind)
    permit(duty, duty.kind, reason="The maker's plant burnt down.")
    permit(owed(line(promise=None, promise_reason="Flood."), "2026-11-10"), LetterKind.DELAY_INDEFINITE)


def test_after_consent_to_15_december_a_move_to_10_january_owes_a_renewed_notice_by_15_december() -> None:
    for history in ((SHORT,), (SHORT, answer("2026-11-12", Reply.WAIT))):
        duty = owed(line(promise=JAN_10, history=history), "2026-12-01")
        assert (duty.kind, duty.tell_by) == (LetterKind.RENEWED, DEC_15)
        assert (str(duty.silence), duty.basis) == (
            "cancelled on 2026-12-15",
            "16 CFR 435.2(b)(2)(ii), (c)(3)",
        )


def test_a_renewed_notice_without_a_date_needs_a_reason_too() -> None:
    duty = owed(line(promise=None, history=(SHORT,)), "2026-12-01")
    assert duty.kind is LetterKind.RENEWED
    with pytest.raises(Refused):
        permit(duty, duty.kind)
    permit(owed(line(promise=JAN_10, history=(SHORT,)), "2026-12-01"), LetterKind.RENEWED)


def test_a_second_delay_needs_a_yes_even_within_t_plus_30() -> None:
    duty = owed(line(promise=date(2026, 12, 18), history=(SHORT,)), "2026-11-12")
    assert (duty.kind, str(duty.silence)) == (LetterKind.RENEWED, "cancelled on 2026-12-15")


# --- what is owed -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("promise", "kind"),
    [
        (NOV_20 + timedelta(days=1), LetterKind.DELAY_SHORT),
        (DEC_20, LetterKind.DELAY_SHORT),
        (DEC_21, LetterKind.DELAY_LONG),
    ],
)
def test_the_kind_turns_the_day_after_t_and_the_day_after_t_plus_30(promise: date, kind: LetterKind) -> None:
    assert owed(line(promise=promise), "2026-11-20").kind is kind


def test_a_promise_on_t_owes_the_law_nothing() -> None:
    duty = duty_of(line(promise=NOV_20), US, NOV_20)
    assert duty is not None
    assert duty.basis == "house"


def test_a_notice_told_for_the_present_promise_is_not_owed_again() -> None:
    for told, promise in ((SHORT, DEC_15), (LONG, JAN_15), (NO_DATE, None)):
        assert duty_of(line(promise=promise, history=(told,)), US, NOV_10) is None


def test_a_long_delay_that_grows_is_told_again_before_the_answer_is_due() -> None:
    later = line(promise=date(2027, 2, 1), history=(LONG,))
    assert owed(later, "2026-11-12").tell_by == NOV_20
    again = owed(later, "2026-11-25")
    assert (again.kind, again.tell_by, str(again.silence)) == (
        LetterKind.DELAY_LONG,
        DEC_20,
        "cancelled on 2026-12-20",
    )


def test_after_a_yes_to_no_date_the_law_asks_for_no_further_notice() -> None:
    history = (NO_DATE, answer("2026-11-12", Reply.WAIT))
    duty = duty_of(line(promise=JAN_15, history=history), US, date(2026, 11, 13))
    assert duty is not None
    assert (duty.basis, duty.kind) == ("house", LetterKind.UPDATE)


def test_the_clerk_cannot_send_a_short_delay_letter_where_a_long_one_is_due() -> None:
    duty = owed(line(promise=JAN_15), "2026-11-10")
    with pytest.raises(Refused, match="“delay_long” is due"):
        permit(duty, LetterKind.DELAY_SHORT)
    with pytest.raises(Refused):
        permit(duty, LetterKind.UPDATE)
    with pytest.raises(Refused, match="No such notice is due"):
        permit(None, LetterKind.RENEWED)
    permit(duty, LetterKind.DELAY_LONG)
    permit(duty, LetterKind.GOODWILL)


def test_goods_that_have_arrived_owe_the_news_and_no_choice() -> None:
    duty = owed(line(promise=DEC_15, arrived_on=NOV_10), "2026-11-10")
    assert (duty.kind, duty.tell_by, duty.basis) == (LetterKind.ARRIVED, date(2026, 11, 11), "house")


def test_a_line_that_counts_as_cancelled_owes_no_letter_until_a_person_has_decided() -> None:
    assert duty_of(line(promise=DEC_15), US, date(2026, 11, 21)) is None
    cancelled = line(promise=DEC_15, cancelled_on=date(2026, 11, 23))
    assert owed(cancelled, "2026-11-23").kind is LetterKind.CANCELLED


# --- T ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "applicable"),
    [
        ({}, NOV_20),
        ({"first_promise": None}, date(2026, 12, 2)),
        ({"first_promise_estimate": True}, date(2026, 12, 2)),
        ({"first_promise": None, "credit_applied": True}, date(2026, 12, 22)),
        ({"credit_applied": True}, NOV_20),
        ({"first_promise": None, "paid_on": date(2026, 11, 5)}, date(2026, 12, 5)),
        ({"first_promise": None, "dishonoured_on": date(2026, 11, 4)}, None),
        (
            {"first_promise": None, "paid_on": date(2026, 11, 9), "dishonoured_on": date(2026, 11, 4)},
            date(2026, 12, 9),
        ),
        ({"paid_on": date(2026, 11, 21), "dishonoured_on": date(2026, 11, 4)}, date(2026, 12, 21)),
        ({"first_promise": None, "preorder": True, "release_date": DEC_15}, DEC_15),
        (
            {
                "first_promise": JAN_10,
                "first_promise_estimate": True,
                "preorder": True,
                "release_date": DEC_15,
            },
            DEC_15,
        ),
        ({"ordered_on": date(2028, 1, 30), "first_promise": None}, date(2028, 2, 29)),
        ({"ordered_on": date(2027, 1, 30), "first_promise": None}, date(2027, 3, 1)),
    ],
)
def test_the_applicable_time(facts: dict[str, object], applicable: date | None) -> None:
    assert state_of(line(**facts), US, NOV_2).applicable == applicable


def test_without_a_good_payment_the_law_waits_and_the_house_still_writes() -> None:
    unpaid = line(first_promise=None, promise=JAN_15, dishonoured_on=date(2026, 11, 4))
    assert state_of(unpaid, US, JAN_15).state is State.OPEN
    assert owed(unpaid, "2026-12-24").basis == "house"


# --- refunds ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cancelled", "by"),
    [
        ("2026-11-13", "2026-11-24"),  # a Friday: seven working days from Monday
        ("2026-11-14", "2026-11-24"),  # a Saturday
        ("2026-11-20", "2026-12-02"),  # Thanksgiving between
        ("2026-12-18", "2026-12-30"),  # Christmas Day on a Friday
        ("2026-06-26", "2026-07-08"),  # Independence Day on a Saturday, kept on the Friday before
        (
            "2027-12-22",
            "2028-01-04",
        ),  # Christmas and New Year's Day on Saturdays, both kept on the Fridays before
        ("2028-02-24", "2028-03-06"),  # over 29 February
    ],
)
def test_the_refund_is_sent_within_seven_working_days_less_federal_holidays(cancelled: str, by: str) -> None:
    ended = line(ordered_on=date(2026, 6, 1), first_promise=date(2030, 1, 1), cancelled_on=day(cancelled))
    standing = state_of(ended, US, day(cancelled))
    assert (standing.state, standing.ground) == (State.REFUND_DUE, "16 CFR 435.2(c)(4)")
    assert standing.refund_by == day(by)


def test_the_calendar_of_the_caller_takes_the_place_of_the_pack() -> None:
    ended = line(cancelled_on=date(2026, 11, 13))
    closed = {date(2026, 11, 24)}
    assert state_of(ended, US, date(2026, 11, 13), closed.__contains__).refund_by == date(2026, 11, 25)


def test_where_the_seller_is_the_creditor_the_refund_takes_one_billing_cycle() -> None:
    ended = line(credit_applied=True, cancelled_on=date(2026, 11, 13))
    assert state_of(ended, US, date(2026, 11, 13)).refund_by == date(2026, 12, 11)


def test_the_right_to_a_refund_counts_from_the_day_it_arose_not_from_the_day_somebody_confirmed() -> None:
    late = line(promise=DEC_15, cancelled_on=date(2026, 12, 10))
    standing = state_of(late, US, date(2026, 12, 10))
    assert (standing.vests_on, standing.ground) == (NOV_20, "16 CFR 435.2(c)(5)")
    assert standing.refund_by == date(2026, 12, 2)


def test_an_order_that_the_shop_gave_up_in_time_ends_on_that_day() -> None:
    standing = state_of(line(promise=DEC_15, cancelled_on=NOV_10), US, JAN_10)
    assert (standing.vests_on, standing.ground) == (NOV_10, "16 CFR 435.2(c)(4)")


def test_a_refund_that_was_sent_closes_the_line() -> None:
    closed = line(cancelled_on=NOV_10, refund_sent_on=date(2026, 11, 12))
    assert state_of(closed, US, date(2026, 11, 12)).state is State.CANCELLED
    assert lapse_of(closed, US, date(2027, 1, 1)) is None


def test_a_yes_that_came_too_late_is_shown_to_whoever_decides() -> None:
    lapse = lapse_of(line(history=(LONG, answer("2026-12-22", Reply.WAIT))), US, date(2026, 12, 22))
    assert lapse is not None
    assert lapse.late_yes == date(2026, 12, 22)


def test_a_shipped_line_owes_and_proposes_nothing() -> None:
    gone = line(promise=DEC_15, shipped_on=NOV_20)
    assert state_of(gone, US, JAN_10).state is State.SHIPPED
    assert duty_of(gone, US, JAN_10) is None
    assert lapse_of(gone, US, JAN_10) is None


# --- a moved purchase order ---------------------------------------------------------------------------------


def test_a_broken_promise_is_told_by_the_last_day_of_the_law() -> None:
    broken = broken_promise(line(), NOV_20, DEC_15, US, NOV_10)
    assert broken is not None
    assert (broken.was, broken.now, broken.tell_by) == (NOV_20, DEC_15, NOV_20)
    assert broken.basis == "16 CFR 435.2(b)(1)(ii)"


def test_a_promise_that_moves_within_t_is_told_by_the_house() -> None:
    waiting = line(promise=date(2026, 11, 12))
    broken = broken_promise(waiting, date(2026, 11, 12), NOV_20, US, NOV_10)
    assert broken is not None
    assert (broken.tell_by, broken.basis) == (date(2026, 11, 11), "house")


def test_a_promise_that_moves_nearer_breaks_nothing() -> None:
    assert broken_promise(line(), NOV_20, NOV_10, US, NOV_10) is None
    assert broken_promise(line(), None, NOV_10, US, NOV_10) is None


def test_silence_reads_as_the_command_line_prints_it() -> None:
    assert str(Silence(SilenceMeans.CONSENT, DEC_15)) == "consent until 2026-12-15"
    assert str(Silence(SilenceMeans.CANCELLED, DEC_20)) == "cancelled on 2026-12-20"
    assert str(Silence(SilenceMeans.NOTHING)) == "decides nothing"
