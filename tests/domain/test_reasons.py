"""Every cause turns into one sentence that names what decided, the rival, and what would change it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backorder_desk.domain.reasons import MANY, Cause, Outcome, Why, sentence, show_day

THURSDAY = date(2026, 3, 26)
GAINS = (Cause.FREE, Cause.RANK, Cause.SHARE, Cause.ORDER)
WAITS = (Cause.QUEUE, Cause.HELD, Cause.RELEASE, Cause.WHOLE, Cause.STEP)
LOSSES = (Cause.TAIL, Cause.TAIL_PINNED, Cause.REBALANCE, Cause.BROKEN_WHOLE)
EVERY = [(o, c) for o, causes in ((Outcome.GAIN, GAINS), (Outcome.WAIT, WAITS), (Outcome.LOSE, LOSSES)) for c in causes]


def test_every_cause_belongs_to_an_outcome() -> None:
    assert {cause for _, cause in EVERY} == set(Cause)


@pytest.mark.parametrize(("outcome", "cause"), EVERY)
@given(
    against=st.sampled_from((("", ""), ("SO-9", "ordered earlier"))),
    day=st.sampled_from((None, THURSDAY)),
    estimate=st.booleans(),
    supply=st.sampled_from(("", "PO-118")),
    ahead=st.integers(0, 2 * MANY),
)
def test_every_decision_is_one_whole_sentence(
    outcome: Outcome, cause: Cause, against: tuple[str, str], day: date | None, estimate: bool, supply: str, ahead: int
) -> None:
    said = sentence(Why(outcome, cause, "3", against[1], against[0], ahead, day, estimate, supply, "10" if supply else ""))
    assert said.endswith(".")
    assert said.count(". ") == 0
    assert "{" not in said
    assert "None" not in said
    assert "  " not in said
    assert " ;" not in said
    assert said.startswith({Outcome.GAIN: "Gets 3", Outcome.WAIT: "Waits:", Outcome.LOSE: "Loses 3"}[outcome])


def test_the_wait_of_the_design() -> None:
    why = Why(Outcome.WAIT, Cause.QUEUE, ahead=3, day=THURSDAY, supply="PO-118", supply_units="10")
    assert sentence(why) == "Waits: 3 ahead of it in the queue; next 10 due Thu 26 Mar 2026 on PO-118."


def test_a_gain_names_the_deciding_key_and_the_rival() -> None:
    assert (
        sentence(Why(Outcome.GAIN, Cause.RANK, "3", "ordered earlier", "SO-9"))
        == "Gets 3: ordered earlier than SO-9, the next in the queue."
    )
    assert sentence(Why(Outcome.GAIN, Cause.RANK, "3")) == "Gets 3: it is free and nobody is before it."


def test_a_loss_names_who_stands_before_it() -> None:
    assert sentence(Why(Outcome.LOSE, Cause.TAIL, "2", rival="SO-1")) == "Loses 2: last in the queue, SO-1 stands before it."
    assert "SO-1" in sentence(Why(Outcome.LOSE, Cause.REBALANCE, "2", "higher priority", "SO-1"))


def test_what_would_change_a_wait_is_said() -> None:
    assert "no date is known" in sentence(Why(Outcome.WAIT, Cause.QUEUE))
    assert "an estimate" in sentence(Why(Outcome.WAIT, Cause.QUEUE, day=THURSDAY, estimate=True))
    assert "until it is released" in sentence(Why(Outcome.WAIT, Cause.HELD))
    assert show_day(THURSDAY) in sentence(Why(Outcome.WAIT, Cause.RELEASE, day=THURSDAY))
    assert "more than 99 ahead" in sentence(Why(Outcome.WAIT, Cause.QUEUE, ahead=MANY, day=THURSDAY))


@given(st.dates())
def test_a_day_is_said_in_full(day: date) -> None:
    assert show_day(day) == f"{day:%a} {day.day} {day:%b} {day.year}"


def test_a_line_whose_goods_lie_there_names_no_day_on_which_its_order_cannot_go() -> None:
    there = Why(Outcome.WAIT, Cause.WHOLE, "2", day=date(2026, 3, 2))
    assert sentence(there) == "Waits: the order goes out complete and is not all there yet; of this line there is enough."
    due = Why(Outcome.WAIT, Cause.WHOLE, "2", day=date(2026, 3, 20), supply="PO-101", supply_units="5")
    assert sentence(due).endswith("next 5 due Fri 20 Mar 2026 on PO-101.")
