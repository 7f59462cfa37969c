"""The house's cadence, beside a law and alone; the EU and the UK, where silence decides nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from backorder_desk.domain.notices import (
    Answered,
    Duty,
    LetterKind,
    Reply,
    State,
    Told,
    WaitingLine,
    broken_promise,
    coming_duty_of,
    duty_of,
    group,
    lapse_of,
    state_of,
)
from backorder_desk.domain.orders import Channel
from backorder_desk.domain.rulepacks import RulePack, pack_for
from backorder_desk.domain.stock import Kind
from tests.domain.rulebook import DEC_15, EU, HOUSE, JAN_10, JAN_15, NOV_2, NOV_20, PACKS, UK, US, line

NOV_3, NOV_10, NOV_11 = date(2026, 11, 3), date(2026, 11, 10), date(2026, 11, 11)
ACKNOWLEDGED = Told(NOV_2, LetterKind.ACKNOWLEDGED, NOV_20)
ALL = pytest.mark.parametrize("pack", [US, EU, UK, HOUSE], ids=lambda pack: pack.name)


def owed(waiting: WaitingLine, pack: RulePack, today: date) -> Duty:
    duty = duty_of(waiting, pack, today)
    assert duty is not None
    return duty


# --- the house ----------------------------------------------------------------------------------------------


@ALL
def test_a_line_that_starts_to_wait_is_acknowledged_the_next_day(pack: RulePack) -> None:
    duty = owed(line(), pack, NOV_2)
    assert (duty.kind, duty.tell_by, duty.basis) == (LetterKind.ACKNOWLEDGED, NOV_3, "house")
    assert str(duty.silence) == "decides nothing"


def test_a_line_that_lost_its_goods_later_is_acknowledged_from_that_day() -> None:
    duty = owed(line(waiting_since=NOV_10), HOUSE, NOV_10)
    assert duty.tell_by == NOV_11


@ALL
def test_a_pre_order_is_confirmed_instead(pack: RulePack) -> None:
    duty = owed(line(preorder=True, release_date=NOV_20), pack, NOV_2)
    assert duty.kind is LetterKind.PREORDER_CONFIRMED


def test_a_pre_order_whose_release_moves_is_told_so() -> None:
    told = Told(NOV_2, LetterKind.PREORDER_CONFIRMED, NOV_20)
    moved = line(preorder=True, release_date=NOV_20, promise=DEC_15, history=(told,))
    assert owed(moved, HOUSE, NOV_10).kind is LetterKind.PREORDER_MOVED


@ALL
def test_an_acknowledged_line_is_left_in_peace_until_the_cadence(pack: RulePack) -> None:
    told = line(history=(ACKNOWLEDGED,))
    opens = NOV_2 + timedelta(days=14 - 3)
    assert duty_of(told, pack, NOV_2) is None
    assert duty_of(told, pack, opens - timedelta(days=1)) is None
    duty = owed(told, pack, opens)
    assert (duty.kind, duty.tell_by) == (LetterKind.UPDATE, date(2026, 11, 16))
    assert coming_duty_of(told, pack, NOV_3) == replace(duty)


def test_a_business_hears_from_the_house_only() -> None:
    pack = pack_for("US", True, Kind.GOODS, Channel.TELEPHONE, PACKS)
    for promise in (DEC_15, JAN_15, None):
        duty = owed(line(business=True, promise=promise, history=(ACKNOWLEDGED,)), pack, NOV_10)
        assert (duty.basis, str(duty.silence)) == ("house", "decides nothing")
        assert duty.tell_by == NOV_11
        assert not duty.reason_required
    assert lapse_of(line(business=True, promise=DEC_15), pack, JAN_15) is None


@pytest.mark.parametrize(
    ("promise", "kind"),
    [(DEC_15, LetterKind.DELAY_SHORT), (JAN_15, LetterKind.DELAY_LONG), (None, LetterKind.DELAY_INDEFINITE)],
)
def test_a_later_promise_gives_a_choice_of_its_kind(promise: date | None, kind: LetterKind) -> None:
    duty = owed(line(promise=promise, history=(ACKNOWLEDGED,)), HOUSE, NOV_10)
    assert duty.kind is kind
    assert duty.options == (Reply.WAIT, Reply.CANCEL)


def test_the_second_delay_is_a_renewed_one() -> None:
    history = (ACKNOWLEDGED, Told(NOV_10, LetterKind.DELAY_SHORT, DEC_15))
    assert owed(line(promise=JAN_10, history=history), HOUSE, NOV_11).kind is LetterKind.RENEWED


def test_an_earlier_promise_is_an_update() -> None:
    duty = owed(line(promise=NOV_11, history=(ACKNOWLEDGED,)), HOUSE, NOV_10)
    assert (duty.kind, duty.options) == (LetterKind.UPDATE, ())


def test_a_small_move_is_not_written_about_and_small_moves_add_up() -> None:
    assert duty_of(line(promise=date(2026, 11, 22), history=(ACKNOWLEDGED,)), HOUSE, NOV_3) is None
    assert owed(line(promise=date(2026, 11, 23), history=(ACKNOWLEDGED,)), HOUSE, NOV_3).promise == date(2026, 11, 23)


def test_a_moved_promise_is_told_the_next_day_and_never_after_the_old_promise() -> None:
    moved = line(promise=DEC_15, promise_moved_on=NOV_10, history=(ACKNOWLEDGED,))
    assert owed(moved, HOUSE, date(2026, 11, 30)).tell_by == NOV_11
    assert owed(replace(moved, promise_moved_on=NOV_20), HOUSE, NOV_20).tell_by == NOV_20
    assert owed(replace(moved, promise_moved_on=DEC_15), HOUSE, DEC_15).tell_by == NOV_20


def test_a_promise_said_on_the_telephone_that_moves_before_any_letter_is_told_as_moved() -> None:
    duty = owed(line(promise=DEC_15), HOUSE, NOV_10)
    assert (duty.kind, duty.tell_by) == (LetterKind.DELAY_SHORT, NOV_11)


def test_even_a_small_move_past_what_the_customer_agreed_to_is_told() -> None:
    history = (ACKNOWLEDGED, Answered(NOV_2, Reply.WAIT_UNTIL, NOV_20))
    assert owed(line(promise=date(2026, 11, 21), history=history), HOUSE, NOV_3).kind is LetterKind.DELAY_SHORT
    assert duty_of(line(promise=date(2026, 11, 21), history=(ACKNOWLEDGED,)), HOUSE, NOV_3) is None


@ALL
def test_arrival_and_cancellation_are_told_the_next_day_and_once(pack: RulePack) -> None:
    for fact, kind in (("arrived_on", LetterKind.ARRIVED), ("cancelled_on", LetterKind.CANCELLED)):
        there = line(history=(ACKNOWLEDGED,), **{fact: NOV_10})
        duty = owed(there, pack, NOV_10)
        assert (duty.kind, duty.tell_by) == (kind, NOV_11)
        told = replace(there, history=(ACKNOWLEDGED, Told(NOV_10, kind)))
        assert coming_duty_of(told, pack, date(2026, 12, 24)) is None


def test_a_second_arrival_is_told_again() -> None:
    history = (ACKNOWLEDGED, Told(NOV_3, LetterKind.ARRIVED))
    assert owed(line(history=history, arrived_on=NOV_10), HOUSE, NOV_10).kind is LetterKind.ARRIVED


def test_what_arrives_tomorrow_is_not_here_today() -> None:
    expected = line(history=(ACKNOWLEDGED,), promise=DEC_15, arrived_on=NOV_11)
    assert owed(expected, US, NOV_10).kind is LetterKind.DELAY_SHORT
    assert owed(expected, US, NOV_11).kind is LetterKind.ARRIVED


def test_a_part_shipped_letter_counts_as_hearing_from_us() -> None:
    history = (ACKNOWLEDGED, Told(NOV_10, LetterKind.PART_SHIPPED))
    duty = coming_duty_of(line(history=history), HOUSE, NOV_10)
    assert duty is not None
    assert (duty.kind, duty.tell_by) == (LetterKind.UPDATE, date(2026, 11, 24))


def test_goodwill_between_does_not_change_the_intent() -> None:
    before = owed(line(promise=DEC_15, history=(ACKNOWLEDGED,)), HOUSE, NOV_10)
    gift = (ACKNOWLEDGED, Told(NOV_10, LetterKind.GOODWILL))
    assert owed(line(promise=DEC_15, history=gift), HOUSE, NOV_10).step == before.step


def test_the_same_notice_in_another_round_is_another_intent() -> None:
    first = owed(line(promise=DEC_15, history=(ACKNOWLEDGED,)), HOUSE, NOV_10)
    history = (
        ACKNOWLEDGED,
        Told(NOV_10, LetterKind.DELAY_SHORT, DEC_15),
        Told(NOV_11, LetterKind.UPDATE, NOV_20),
    )
    again = owed(line(promise=DEC_15, history=history), HOUSE, NOV_11)
    assert first.step != again.step
    assert first.intent != again.intent


def test_two_lines_that_owe_the_same_are_two_intents() -> None:
    one = line(history=(ACKNOWLEDGED,), promise=DEC_15)
    intents = {owed(replace(one, line=number), HOUSE, NOV_10).intent for number in (1, 2)}
    assert intents == {owed(replace(one, line=number), HOUSE, NOV_11).intent for number in (1, 2)}
    assert len(intents) == 2


def test_a_cadence_does_not_say_again_what_the_law_made_us_say() -> None:
    told = Told(date(2026, 11, 14), LetterKind.DELAY_SHORT, DEC_15)
    waiting = line(promise=DEC_15, history=(ACKNOWLEDGED, told))
    duty = coming_duty_of(waiting, US, date(2026, 11, 16))
    assert duty is not None
    assert (duty.kind, duty.tell_by) == (LetterKind.UPDATE, date(2026, 11, 28))
    assert duty_of(waiting, US, date(2026, 11, 16)) is None


def test_under_a_law_a_move_that_needs_no_choice_is_an_update() -> None:
    told = Told(NOV_10, LetterKind.DELAY_SHORT, DEC_15)
    sooner = line(promise=date(2026, 12, 1), history=(ACKNOWLEDGED, told))
    duty = owed(sooner, US, NOV_11)
    assert (duty.kind, duty.basis) == (LetterKind.UPDATE, "house")


def test_the_house_proposes_to_cancel_only_what_the_customer_cancelled() -> None:
    history = (ACKNOWLEDGED, Answered(NOV_10, Reply.CANCEL))
    lapse = lapse_of(line(history=history), HOUSE, NOV_11)
    assert lapse is not None
    assert (lapse.ended_on, lapse.basis) == (NOV_10, "house")
    assert duty_of(line(history=history), HOUSE, NOV_11) is None


def test_the_last_day_for_a_broken_promise_of_a_business_is_the_next_day() -> None:
    broken = broken_promise(line(business=True), NOV_20, DEC_15, HOUSE, NOV_10)
    assert broken is not None
    assert (broken.tell_by, broken.basis) == (NOV_11, "house")
    late = broken_promise(line(business=True), NOV_20, DEC_15, HOUSE, NOV_20)
    assert late is not None
    assert late.tell_by == NOV_20


def test_one_letter_tells_of_all_that_arrived_whatever_the_law_of_each_line() -> None:
    by_telephone = line(arrived_on=NOV_10, history=(ACKNOWLEDGED,))
    at_the_counter = replace(by_telephone, order="SO-2", channel=Channel.COUNTER)
    (notice,) = group([owed(at_the_counter, HOUSE, NOV_10), owed(by_telephone, US, NOV_10)])
    assert [(duty.order, duty.line) for duty in notice.duties] == [("SO-1", 1), ("SO-2", 1)]
    assert notice.basis == "house"


def test_where_silence_means_two_things_there_are_two_letters() -> None:
    by_telephone = line(promise=DEC_15, history=(ACKNOWLEDGED,))
    at_the_counter = replace(by_telephone, order="SO-2", channel=Channel.COUNTER)
    notices = group([owed(by_telephone, US, NOV_10), owed(at_the_counter, HOUSE, NOV_10)])
    assert [(n.kind, str(n.silence), n.tell_by) for n in notices] == [
        (LetterKind.DELAY_SHORT, "decides nothing", NOV_11),
        (LetterKind.DELAY_SHORT, "consent until 2026-12-15", NOV_20),
    ]


def test_of_two_lines_the_more_urgent_day_is_the_letters() -> None:
    early = line(promise=DEC_15, promise_moved_on=NOV_3, history=(ACKNOWLEDGED,))
    later = replace(early, order="SO-2", promise_moved_on=NOV_10)
    (notice,) = group([owed(later, HOUSE, NOV_10), owed(early, HOUSE, NOV_10)])
    assert notice.tell_by == date(2026, 11, 4)


# --- the EU and the UK --------------------------------------------------------------------------------------

BOTH = pytest.mark.parametrize("pack", [EU, UK], ids=lambda pack: pack.name)


@BOTH
def test_without_a_stated_day_thirty_days_to_deliver_less_the_transit(pack: RulePack) -> None:
    standing = state_of(line(first_promise=None), pack, NOV_2)
    assert standing.applicable == NOV_2 + timedelta(days=30 - pack.spans.transit_days)
    assert state_of(line(), pack, NOV_2).applicable == NOV_20


@BOTH
def test_a_promise_beyond_the_agreed_day_owes_a_notice_by_it_and_silence_decides_nothing(
    pack: RulePack,
) -> None:
    for promise, kind in (
        (DEC_15, LetterKind.DELAY_SHORT),
        (JAN_15, LetterKind.DELAY_LONG),
        (None, LetterKind.DELAY_INDEFINITE),
    ):
        duty = owed(line(promise=promise), pack, NOV_10)
        assert (duty.kind, duty.tell_by, str(duty.silence)) == (kind, NOV_20, "decides nothing")
        assert duty.basis == pack.rule(duty.state).basis != "house"


@BOTH
def test_silence_never_ends_the_contract(pack: RulePack) -> None:
    told = Told(NOV_10, LetterKind.DELAY_SHORT, DEC_15)
    for history in ((), (told,)):
        late = line(promise=JAN_10, history=history)
        assert state_of(late, pack, date(2027, 6, 1)).state is State.LATE
        assert lapse_of(late, pack, date(2027, 6, 1)) is None


@BOTH
def test_a_late_line_is_still_to_be_told_and_then_is_told(pack: RulePack) -> None:
    late = line(promise=DEC_15)
    duty = owed(late, pack, date(2026, 11, 23))
    assert (duty.kind, duty.tell_by) == (LetterKind.DELAY_SHORT, NOV_20)
    told = Told(date(2026, 11, 23), duty.kind, DEC_15)
    assert duty_of(replace(late, history=(told,)), pack, date(2026, 11, 23)) is None


@BOTH
def test_a_further_period_is_the_consumers_to_set_and_then_he_may_end_it(pack: RulePack) -> None:
    late = line(promise=JAN_10, history=(Answered(date(2026, 11, 23), Reply.WAIT_UNTIL, DEC_15),))
    standing = state_of(late, pack, DEC_15)
    assert (standing.state, standing.last_safe_day) == (State.FURTHER_PERIOD, DEC_15)
    assert "end the contract" in standing.may
    after = state_of(late, pack, date(2026, 12, 16))
    assert (after.state, after.missed) == (State.LATE, State.FURTHER_PERIOD)
    assert not after.consents(date(2026, 12, 16))
    ended = replace(late, history=(*late.history, Answered(date(2026, 12, 16), Reply.CANCEL)))
    lapse = lapse_of(ended, pack, date(2026, 12, 16))
    assert lapse is not None
    assert lapse.basis == pack.customer_cancels


@BOTH
def test_a_yes_makes_the_new_date_the_agreed_one(pack: RulePack) -> None:
    history = (Told(NOV_10, LetterKind.DELAY_LONG, JAN_10, "L-1"), Answered(NOV_11, Reply.WAIT, letter="L-1"))
    agreed = line(promise=JAN_15, history=history)
    standing = state_of(agreed, pack, NOV_11)
    assert (standing.state, standing.agreed_until) == (State.AGREED, JAN_10)
    duty = owed(agreed, pack, NOV_11)
    assert (duty.kind, duty.tell_by) == (LetterKind.RENEWED, JAN_10)


@ALL
def test_a_letter_told_after_the_end_revives_nothing(pack: RulePack) -> None:
    history = (Answered(NOV_10, Reply.CANCEL), Told(NOV_11, LetterKind.DELAY_SHORT, DEC_15))
    assert state_of(line(promise=DEC_15, history=history), pack, NOV_11).state is State.CANCELLED


# --- parcels, releases and ends -------------------------------------------------------------------------------


@ALL
def test_a_part_that_went_out_after_the_last_letter_is_told_the_next_day_and_once(pack: RulePack) -> None:
    sent = line(history=(ACKNOWLEDGED,), part_sent_on=NOV_10)
    duty = owed(sent, pack, NOV_10)
    assert (duty.kind, duty.tell_by) == (LetterKind.PART_SHIPPED, NOV_11)
    told = replace(sent, history=(ACKNOWLEDGED, Told(NOV_10, LetterKind.PART_SHIPPED, NOV_20)))
    assert duty_of(told, pack, NOV_11) is None


@ALL
def test_a_part_that_went_out_before_a_letter_is_said_in_that(pack: RulePack) -> None:
    assert owed(line(part_sent_on=NOV_2), pack, NOV_3).kind is LetterKind.ACKNOWLEDGED
    assert duty_of(line(history=(ACKNOWLEDGED,), part_sent_on=NOV_2), pack, NOV_3) is None


@ALL
def test_a_pre_order_that_has_come_is_told_as_released(pack: RulePack) -> None:
    here = line(
        preorder=True, release_date=NOV_20, arrived_on=NOV_20, history=(Told(NOV_2, LetterKind.PREORDER_CONFIRMED, NOV_20),)
    )
    assert owed(here, pack, NOV_20).kind is LetterKind.PREORDER_RELEASED
    told = replace(here, history=(*here.history, Told(NOV_20, LetterKind.PREORDER_RELEASED)))
    assert duty_of(told, pack, NOV_20 + timedelta(days=1)) is None


def test_a_farewell_says_who_ended_it_and_by_when_the_money_is_sent() -> None:
    """16 CFR 435.2(c), 435.1(b): silence to a long delay ends it on T+30, whenever a person confirms."""
    long = Told(NOV_10, LetterKind.DELAY_LONG, JAN_15, "L-1")
    silent = owed(line(promise=JAN_15, history=(long,), cancelled_on=date(2026, 12, 22)), US, date(2026, 12, 22))
    assert (silent.cause, silent.refund_by) == ("silence", date(2026, 12, 30))
    asked = owed(line(promise=JAN_15, history=(long,), cancelled_on=NOV_11), US, NOV_11)
    assert (asked.cause, asked.refund_by) == ("customer", date(2026, 11, 20))
    ours = owed(line(promise=JAN_15, history=(long,), cancelled_on=NOV_11, given_up=True), US, NOV_11)
    assert ours.cause == "shop"
    late = owed(line(cancelled_on=date(2026, 11, 25)), US, date(2026, 11, 25))
    assert late.cause == "shop"  # nothing left by T and nobody was asked
