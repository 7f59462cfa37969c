"""What a receipt posts is what the pure rules say of the same queue, in whatever order its rows were written."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backorder_desk.desk import Desk
from backorder_desk.domain.allocation import OrderNeed, fair_share, most_orders, pro_rata, walk
from backorder_desk.domain.ranking import NEVER, Policy, Rank, comparator, number_key
from tests.controller.played import MONDAY, new_desk, state


class Asked(NamedTuple):
    """An order of one line, as a property draws it."""

    number: str
    days_ago: int
    priority: int
    units: int
    held: bool


@st.composite
def queues(draw: st.DrawFn) -> list[Asked]:
    numbers = draw(st.lists(st.integers(1, 30), unique=True, min_size=1, max_size=7))
    return [
        Asked(
            f"N-{n}",
            draw(st.integers(0, 2)),
            draw(st.integers(1, 3)),
            draw(st.integers(1, 12)),
            draw(st.sampled_from((False, False, True))),
        )
        for n in numbers
    ]


def filled(queue: list[Asked], came: int, step: int, policy: Policy) -> dict[str, int]:
    """Take the orders in this sequence, receive under the policy: what each order holds then, in a shop that passes its check."""
    with tempfile.TemporaryDirectory() as folder:
        desk = new_desk(Path(folder))
        desk.add_customer("ANN", "Ann")
        desk.add_product("CUP", "Cup", step=step)
        for asked in queue:
            day = MONDAY - timedelta(days=asked.days_ago)
            desk.take_order("ANN", [("CUP", str(asked.units))], number=asked.number, day=day, priority=asked.priority)
            if asked.held:
                desk.hold(asked.number)
        shown = desk.receive([("CUP", str(came))], policy=policy, preview=True)
        answer = desk.receive([("CUP", str(came))], policy=policy)
        assert shown == answer
        held = _held(desk)
        assert {gain.order: gain.quantity for gain in answer.gets} == {number: units for number, units in held.items() if units}
        _stable(desk, policy)
        assert desk.check().broken == ()
        desk.close()
    return held


def _held(desk: Desk) -> dict[str, int]:
    rows = desk.db.all("SELECT o.number, l.allocated FROM order_line l JOIN sales_order o ON o.id = l.order_id")
    return {row[0]: row[1] for row in rows}


def _stable(desk: Desk, policy: Policy) -> None:
    """A second run changes nothing: neither another look at the product, nor giving all anew by a rank."""
    before = state(desk.db)["order_line"]
    desk.edit_product("CUP", reorder_point=1)
    assert state(desk.db)["order_line"] == before
    if policy in (Policy.OLDEST, Policy.PROMISE, Policy.PRIORITY):
        desk.reallocate(policy)
        assert state(desk.db)["order_line"] == before


def ruled(queue: list[Asked], came: int, step: int, policy: Policy) -> dict[str, int]:
    """The same by the pure rules alone."""
    today = MONDAY.toordinal()
    ranks = {
        asked.number: Rank(today - asked.days_ago, asked.priority, NEVER, number_key(asked.number), 1, 0, 0, 0) for asked in queue
    }
    key = comparator(policy)
    waiting = sorted((asked for asked in queue if not asked.held), key=lambda asked: key(ranks[asked.number]))
    needs = [(i, asked.units) for i, asked in enumerate(waiting)]
    if policy is Policy.FAIR_SHARE:
        given_out = fair_share(needs, came, step)
    elif policy is Policy.PRO_RATA:
        given_out = pro_rata(needs, came, step)
    elif policy is Policy.MOST_ORDERS:
        sequence = most_orders([OrderNeed(i, units, ((i, 1, units),)) for i, units in needs], {1: came})
        given_out = list(walk([needs[i] for i in sequence], came, step))
    else:
        given_out = list(walk(needs, came, step))
    got = dict(given_out)
    return {asked.number: 0 for asked in queue} | {asked.number: got.get(i, 0) for i, asked in enumerate(waiting)}


@pytest.mark.parametrize("policy", list(Policy))
@settings(max_examples=15)
@given(queue=queues(), came=st.integers(1, 50), step=st.sampled_from((1, 1, 3, 5)), data=st.data())
def test_the_desk_gives_what_the_rules_say_whatever_the_order_of_the_rows(
    policy: Policy, queue: list[Asked], came: int, step: int, data: st.DataObject
) -> None:
    expected = ruled(queue, came, step, policy)
    assert filled(queue, came, step, policy) == expected
    assert filled(data.draw(st.permutations(queue)), came, step, policy) == expected


@pytest.mark.parametrize("policy", list(Policy))
@pytest.mark.parametrize("blocked", ["held", "unreleased"])
def test_a_complete_order_with_a_blocked_line_ties_nothing_up(tmp_path: Path, policy: Policy, blocked: str) -> None:
    desk = new_desk(tmp_path)
    desk.add_customer("ANN", "Ann")
    desk.add_product("CUP", "Cup", on_hand=3)
    release = (MONDAY + timedelta(days=9)).toordinal() if blocked == "unreleased" else None
    desk.add_product("GAME", "Game", on_hand=3, backorder="preorder" if release else "allow", release_day=release)
    desk.add_product("TEA", "Tea")
    desk.take_order("ANN", [("CUP", "2"), ("GAME", "1"), ("TEA", "1")], number="N-1", ship="complete")
    if blocked == "held":
        desk.hold("N-1", sku="GAME")
    desk.receive([("TEA", "1"), ("CUP", "1")], policy=policy)
    assert not any(x["allocated"] for x in state(desk.db)["order_line"].values())
    assert not desk.check().broken
    if blocked == "held":
        desk.release("N-1", sku="GAME")
        assert [x["allocated"] for x in state(desk.db)["order_line"].values()] == [2, 1, 1]
