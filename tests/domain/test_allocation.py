"""Who gets what: maximal, stable, in rank; shares within one step; whole orders or nothing; losers from the tail."""

from __future__ import annotations

import random
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from backorder_desk.domain.allocation import (
    Claim,
    Given,
    Holding,
    OrderNeed,
    WholeOrder,
    complete_orders,
    fair_share,
    losers,
    most_orders,
    pro_rata,
    walk,
)

needs = st.lists(st.integers(1, 40), max_size=10)
stock = st.integers(0, 150)
steps = st.sampled_from((1, 1, 2, 3, 5, 12))


def queue_of(wanted: list[int]) -> list[Given]:
    return list(enumerate(wanted, 1))


def amounts(wanted: list[int], given_out: list[Given]) -> list[int]:
    assert len({line for line, _ in given_out}) == len(given_out), "a line is served twice"
    assert all(units > 0 for _, units in given_out)
    found = dict(given_out)
    return [found.get(line, 0) for line in range(1, len(wanted) + 1)]


def check_any_division(wanted: list[int], got: list[int], free: int, step: int) -> None:
    """What holds of every way to divide: nobody above his need, in whole steps or complete, and nothing idle."""
    left = free - sum(got)
    assert left >= 0
    for need, units in zip(wanted, got, strict=True):
        assert 0 <= units <= need
        assert units == need or units % step == 0, "a part of a pack was given"
        if units < need:
            assert left < step, "a whole pack lies idle"
            assert need - units > left, "what would complete a line lies idle"


@given(needs, stock, steps)
def test_a_walk_is_maximal_and_gives_nobody_more_than_he_needs(wanted: list[int], free: int, step: int) -> None:
    check_any_division(wanted, amounts(wanted, list(walk(queue_of(wanted), free, step))), free, step)


@given(needs, stock, steps)
def test_a_second_walk_changes_nothing(wanted: list[int], free: int, step: int) -> None:
    got = amounts(wanted, list(walk(queue_of(wanted), free, step)))
    rest = [(line, need - units) for (line, need), units in zip(queue_of(wanted), got, strict=True) if need > units]
    assert list(walk(rest, free - sum(got), step)) == []


@given(needs, stock)
def test_nobody_waits_for_what_a_lower_rank_was_given(wanted: list[int], free: int) -> None:
    got = amounts(wanted, list(walk(queue_of(wanted), free)))
    short = [i for i, (need, units) in enumerate(zip(wanted, got, strict=True)) if units < need]
    assert not short or not any(got[short[0] + 1 :])


@given(needs, stock, steps)
def test_with_a_pack_step_a_lower_rank_gets_only_what_the_higher_cannot_use(wanted: list[int], free: int, step: int) -> None:
    got = amounts(wanted, list(walk(queue_of(wanted), free, step)))
    left = free
    for need, units in zip(wanted, got, strict=True):
        assert units == (need if need <= left else left // step * step)
        left -= units


def test_the_worked_examples_of_a_walk() -> None:
    assert list(walk([(1, 3), (2, 3), (3, 3)], 4)) == [(1, 3), (2, 1)]
    assert list(walk([(1, 6), (2, 6), (3, 20)], 10)) == [(1, 6), (2, 4)]
    assert list(walk([(1, 10), (2, 3)], 9, step=12)) == [(2, 3)]


@given(needs, stock, steps)
def test_fair_shares_of_two_lines_still_short_differ_by_at_most_one_step(wanted: list[int], free: int, step: int) -> None:
    got = amounts(wanted, fair_share(queue_of(wanted), free, step))
    check_any_division(wanted, got, free, step)
    short = [units for need, units in zip(wanted, got, strict=True) if units < need]
    assert not short or max(short) - min(short) <= step


@given(needs, stock)
def test_a_fair_share_in_single_units_is_max_min(wanted: list[int], free: int) -> None:
    """Nobody short has less, by more than the odd unit, than anybody has: no other division raises the least."""
    got = amounts(wanted, fair_share(queue_of(wanted), free))
    assert sum(got) == min(free, sum(wanted))
    short = [units for need, units in zip(wanted, got, strict=True) if units < need]
    if short:
        assert max(got) - min(short) <= 1


@given(needs, stock)
def test_the_odd_unit_of_a_fair_share_goes_to_the_better_rank(wanted: list[int], free: int) -> None:
    got = amounts(wanted, fair_share(queue_of(wanted), free))
    short = [units for need, units in zip(wanted, got, strict=True) if units < need]
    assert short == sorted(short, reverse=True)


def test_the_worked_examples_of_fair_share() -> None:
    assert fair_share([(1, 10), (2, 7)], 12) == [(1, 6), (2, 6)]
    assert fair_share([(1, 10), (2, 7)], 20) == [(1, 10), (2, 7)]
    assert fair_share([(1, 10), (2, 7)], 0) == []
    assert fair_share([], 5) == []


@given(needs, stock, steps)
def test_pro_rata_uses_all_that_steps_allow(wanted: list[int], free: int, step: int) -> None:
    check_any_division(wanted, amounts(wanted, pro_rata(queue_of(wanted), free, step)), free, step)


@given(needs, stock)
def test_pro_rata_gives_each_his_proportion_to_within_one_unit(wanted: list[int], free: int) -> None:
    assume(sum(wanted) > free)
    got = amounts(wanted, pro_rata(queue_of(wanted), free))
    assert sum(got) == free
    for need, units in zip(wanted, got, strict=True):
        exact = Fraction(need * free, sum(wanted))
        assert abs(units - exact) < 1


@given(needs, stock)
def test_the_largest_remainders_are_rounded_up(wanted: list[int], free: int) -> None:
    assume(sum(wanted) > free)
    got = amounts(wanted, pro_rata(queue_of(wanted), free))
    remainders = [
        (Fraction(need * free, sum(wanted)) % 1, units > need * free // sum(wanted))
        for need, units in zip(wanted, got, strict=True)
    ]
    raised = [part for part, up in remainders if up]
    kept = [part for part, up in remainders if not up]
    assert not raised or not kept or min(raised) >= max(kept)


# --- orders that go complete -------------------------------------------------------------------------------------


@st.composite
def whole_orders(draw: st.DrawFn) -> list[WholeOrder]:
    orders = []
    for number in range(draw(st.integers(0, 6))):
        claims = draw(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 9), st.integers(0, 6)), min_size=1, max_size=3))
        orders.append(
            WholeOrder(
                number,
                tuple(Claim(10 * number + i, *claim) for i, claim in enumerate(claims)),
                draw(st.sampled_from((False, False, True))),
            )
        )
    return orders


shelves = st.fixed_dictionaries({}, optional={1: st.integers(0, 20), 2: st.integers(0, 20), 3: st.integers(0, 20)})


@given(whole_orders(), shelves)
def test_whole_orders_get_all_or_nothing_and_never_more_than_there_is(orders: list[WholeOrder], free: dict[int, int]) -> None:
    served = complete_orders(orders, free)
    taken: dict[int, int] = {}
    for whole in orders:
        if whole.order in served:
            assert not whole.blocked
            for claim in whole.claims:
                taken[claim.product] = taken.get(claim.product, 0) + claim.need
    assert all(units <= free.get(product, 0) for product, units in taken.items())


def all_whole(orders: list[WholeOrder], free: dict[int, int]) -> bool:
    """Whether nobody of these goes short where each product is given out in the order of its own queue."""
    claims = [claim for whole in orders for claim in whole.claims]
    return all(
        claim.before + sum(c.need for c in claims if c.product == claim.product and c.before <= claim.before)
        <= free.get(claim.product, 0)
        for claim in claims
    )


@given(whole_orders(), shelves)
def test_a_whole_order_is_served_where_it_and_all_that_rank_before_it_can_be_had(
    orders: list[WholeOrder], free: dict[int, int]
) -> None:
    served = complete_orders(orders, free)
    taken: list[WholeOrder] = []
    for whole in orders:
        fits = not whole.blocked and all_whole([*taken, whole], free)
        assert (whole.order in served) == fits
        if fits:
            taken.append(whole)


def test_an_order_that_stands_first_for_one_product_leaves_a_better_order_its_own() -> None:
    """Free 10; the queue: 4 for the second order, 4 for an ordinary line, 6 for the first order."""
    better, other = WholeOrder(1, (Claim(1, 7, 6, before=4),)), WholeOrder(2, (Claim(2, 7, 4, before=0),))
    assert complete_orders([better, other], {7: 10}) == {1}
    assert complete_orders([better, other], {7: 14}) == {1, 2}


def test_a_whole_order_with_the_same_product_twice_needs_both() -> None:
    twice = WholeOrder(1, (Claim(1, 7, 3), Claim(2, 7, 3)))
    assert complete_orders([twice], {7: 5}) == set()
    assert complete_orders([twice], {7: 6}) == {1}
    assert complete_orders([WholeOrder(1, (Claim(1, 7, 3, before=4),))], {7: 6}) == set()


# --- most orders -------------------------------------------------------------------------------------------------


def of_one_product(wanted: list[int]) -> list[OrderNeed]:
    return [OrderNeed(i, need, ((i, 1, need),)) for i, need in enumerate(wanted)]


@given(needs, stock)
def test_with_one_product_no_other_choice_completes_more_orders(wanted: list[int], free: int) -> None:
    sequence = most_orders(of_one_product(wanted), {1: free})
    assert sorted(sequence) == list(range(len(wanted)))
    got = dict(walk([(i, wanted[i]) for i in sequence], free))
    best, left = 0, free
    for need in sorted(wanted):
        if need <= left:
            best, left = best + 1, left - need
    assert sum(1 for i, need in enumerate(wanted) if got.get(i) == need) == best


@given(needs, stock, st.randoms())
def test_of_equal_orders_the_better_rank_is_completed(wanted: list[int], free: int, chance: random.Random) -> None:
    sequence = most_orders(of_one_product(wanted), {1: free})
    equal = [i for i in sequence if wanted[i] == wanted[sequence[0]]]
    assert equal == sorted(equal)


def test_an_order_that_may_have_nothing_now_completes_nothing() -> None:
    blocked = OrderNeed(1, 1, ((1, 1, 1),), blocked=True)
    assert most_orders([blocked, OrderNeed(2, 5, ((2, 1, 5),))], {1: 5}) == [2, 1]


def test_an_order_for_two_products_is_whole_only_with_both() -> None:
    both = OrderNeed(1, 2, ((1, 1, 1), (2, 2, 1)))
    assert most_orders([both, OrderNeed(2, 3, ((3, 1, 3),))], {1: 3, 2: 0}) == [2, 1]


# --- losers ------------------------------------------------------------------------------------------------------


@st.composite
def holdings(draw: st.DrawFn) -> list[Holding]:
    out = []
    for line in range(draw(st.integers(0, 8))):
        allocated = draw(st.integers(1, 9))
        out.append(Holding(line, allocated, draw(st.integers(0, allocated)), draw(st.booleans())))
    return out


@given(holdings(), st.integers(0, 60))
def test_losers_give_exactly_what_is_missing_and_each_is_named_once(held: list[Holding], missing: int) -> None:
    lost = losers(held, missing)
    assert len({line for line, _ in lost}) == len(lost)
    assert sum(units for _, units in lost) == min(missing, sum(h.allocated for h in held))
    by_line = dict(lost)
    assert all(0 < by_line[line] <= held[line].allocated for line in by_line)


@given(holdings(), st.integers(0, 60))
def test_the_tail_loses_first_and_pins_and_picked_stock_last(held: list[Holding], missing: int) -> None:
    lost = dict(losers(held, missing))
    loose = {h.line: 0 if h.pinned else h.allocated - h.picked for h in held}
    idle = {h.line: h.allocated - h.picked for h in held}
    for before, loser in ((a, b) for a in held for b in held):
        took = lost.get(loser.line, 0)
        spared = loose[before.line] - lost.get(before.line, 0) > 0
        if took and spared:
            assert before.line <= loser.line, "somebody behind it kept loose stock"
        if took > loose[loser.line]:
            assert not spared, "pinned or picked stock was taken while loose stock was left"
        if took > idle[loser.line]:
            assert lost.get(before.line, 0) >= idle[before.line], "picked stock was taken while some lay on the shelf"


def test_the_last_in_rank_is_named_first() -> None:
    held = [Holding(1, 3), Holding(2, 3), Holding(3, 3, pinned=True)]
    assert losers(held, 4) == [(2, 3), (1, 1)]
    assert losers(held, 7) == [(2, 3), (1, 3), (3, 1)]
    assert losers([Holding(1, 3, picked=3), Holding(2, 2, pinned=True)], 3) == [(2, 2), (1, 1)]
    assert losers(held, 0) == []
