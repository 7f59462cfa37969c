"""When it will come: each incoming unit backs one promise, in queue order."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from backorder_desk.domain.promising import ENOUGH, Promise, Supply, Wanting, learn, promises, round_half_up

TODAY = 1000
days = st.integers(TODAY, TODAY + 60)


@st.composite
def supplies(draw: st.DrawFn) -> list[Supply]:
    found = draw(st.lists(st.tuples(days, st.integers(1, 30), st.booleans()), max_size=6))
    return [Supply(day, units, source, estimate) for source, (day, units, estimate) in enumerate(sorted(found), 1)]


@st.composite
def queues(draw: st.DrawFn) -> list[Wanting]:
    needs = draw(st.lists(st.tuples(st.integers(1, 20), st.booleans()), max_size=10))
    return [Wanting(line, need, held=held) for line, (need, held) in enumerate(needs, 1)]


leads = st.one_of(st.none(), st.integers(0, 90))


def told(queue: list[Wanting], supply: list[Supply], lead: int | None = None) -> list[Promise]:
    return list(promises(queue, supply, TODAY, lead))


@given(queues(), supplies(), leads)
def test_every_line_is_told_once_and_in_its_order(queue: list[Wanting], supply: list[Supply], lead: int | None) -> None:
    assert [promise.line for promise in told(queue, supply, lead)] == [line.line for line in queue]


@given(queues(), supplies(), leads)
def test_a_better_rank_never_has_a_later_promise(queue: list[Wanting], supply: list[Supply], lead: int | None) -> None:
    answers = [p.day for p, w in zip(told(queue, supply, lead), queue, strict=True) if not w.held]
    known = [day for day in answers if day is not None]
    assert known == sorted(known)
    assert None not in answers[: len(known)], "a better rank was told nothing and a worse one a day"


@given(queues(), supplies(), leads)
def test_each_incoming_unit_backs_one_promise(queue: list[Wanting], supply: list[Supply], lead: int | None) -> None:
    answers = told(queue, supply, lead)
    for day in {supplied.day for supplied in supply}:
        asked = sum(w.need for w, p in zip(queue, answers, strict=True) if p.day is not None and p.day <= day and not p.estimate)
        assert asked <= sum(supplied.units for supplied in supply if supplied.day <= day and not supplied.estimate)


@given(queues(), supplies())
def test_no_line_is_told_later_than_the_whole_of_it_can_go(queue: list[Wanting], supply: list[Supply]) -> None:
    """Nor earlier: the day is that of the delivery which covers it and all before it."""
    before = 0
    for wanting, promise in zip(queue, told(queue, supply), strict=True):
        if wanting.held:
            continue
        before += wanting.need
        covered = [s for i, s in enumerate(supply) if sum(x.units for x in supply[: i + 1]) >= before]
        assert promise.day == (covered[0].day if covered else None)
        assert promise.source == (covered[0].source if covered else 0)


@given(queues(), supplies(), leads, days, st.integers(1, 30))
def test_more_supply_makes_no_known_promise_later(
    queue: list[Wanting], supply: list[Supply], lead: int | None, day: int, units: int
) -> None:
    more = sorted([*supply, Supply(day, units, 99)], key=lambda s: s.day)
    for was, now in zip(told(queue, supply, lead), told(queue, more, lead), strict=True):
        if was.day is not None and not was.estimate:
            assert now.day is not None
            assert now.day <= was.day


@given(queues(), supplies(), days, st.integers(1, 30))
def test_without_guesses_more_supply_makes_no_promise_later_at_all(
    queue: list[Wanting], supply: list[Supply], day: int, units: int
) -> None:
    more = sorted([*supply, Supply(day, units, 99)], key=lambda s: s.day)
    for was, now in zip(told(queue, supply), told(queue, more), strict=True):
        assert was.day is None or (now.day is not None and now.day <= was.day)


@given(queues(), supplies(), leads)
def test_looking_again_moves_nothing(queue: list[Wanting], supply: list[Supply], lead: int | None) -> None:
    first = told(queue, supply, lead)
    again = [w._replace(day=p.day, estimate=p.estimate) for w, p in zip(queue, first, strict=True)]
    assert told(again, supply, lead) == first
    tomorrow = list(promises(again, supply, TODAY + 1, lead))
    for was, now in zip(first, tomorrow, strict=True):
        assert was.day is None or not was.estimate or was.day < TODAY + 1 or now.day == was.day, "a guess moved with the calendar"


@given(queues(), supplies(), leads, st.integers(0, 9))
def test_a_queue_may_be_reckoned_from_its_middle(queue: list[Wanting], supply: list[Supply], lead: int | None, at: int) -> None:
    assume(at <= len(queue))
    before = [w for w in queue[:at] if not w.held]
    whole = told(queue, supply, lead)
    known = [p.day for p in whole[:at] if p.day is not None]
    assume(None not in [p.day for p, w in zip(whole[:at], queue, strict=False) if not w.held])
    rest = promises(
        queue[at:],
        supply,
        TODAY,
        lead,
        ahead_lines=len(before),
        ahead_units=sum(w.need for w in before),
        floor=max(known, default=0),
    )
    assert list(rest) == whole[at:]


@given(queues(), supplies(), leads)
def test_who_is_held_is_told_nothing_and_stands_in_nobodys_way(
    queue: list[Wanting], supply: list[Supply], lead: int | None
) -> None:
    answers = told(queue, supply, lead)
    free = [w for w in queue if not w.held]
    assert [p for p, w in zip(answers, queue, strict=True) if not w.held] == told(free, supply, lead)
    assert all(p.day is None for p, w in zip(answers, queue, strict=True) if w.held)


@given(queues(), supplies(), leads, days)
def test_a_pre_order_is_promised_for_no_day_before_its_release(
    queue: list[Wanting], supply: list[Supply], lead: int | None, release: int
) -> None:
    for promise in told([w._replace(not_before=release) for w in queue], supply, lead):
        assert promise.day is None or promise.day >= release


def test_two_deliveries_of_ten_serve_two_lines_of_ten() -> None:
    supply = [Supply(5, 10, 1), Supply(20, 10, 2)]
    answers = list(promises([Wanting(1, 10), Wanting(2, 10)], supply, 1, None))
    assert [(p.day, p.source, p.ahead) for p in answers] == [(5, 1, 0), (20, 2, 1)]


def test_a_day_is_a_guess_where_any_unit_for_it_is() -> None:
    supply = [Supply(5, 6, 1, estimate=True), Supply(5, 6, 2)]
    assert [p.estimate for p in promises([Wanting(1, 9), Wanting(2, 3)], supply, 1, None)] == [True, False]


def test_a_line_that_two_deliveries_cover_is_told_the_later_day() -> None:
    supply = [Supply(5, 10, 1), Supply(20, 10, 2)]
    assert [p.day for p in promises([Wanting(1, 15), Wanting(2, 5), Wanting(3, 1)], supply, 1, None)] == [20, 20, None]


def test_beyond_the_known_supply_the_lead_time_gives_an_estimate() -> None:
    answers = list(promises([Wanting(1, 10), Wanting(2, 10)], [Supply(5, 10, 1)], 1, 7))
    assert [(p.day, p.estimate) for p in answers] == [(5, False), (8, True)]


# --- the supplier's record ---------------------------------------------------------------------------------------

lateness = st.lists(st.integers(-20, 40), max_size=60)


@given(lateness)
def test_the_margin_would_have_kept_nine_dates_in_ten_and_no_smaller_one_would(late: list[int]) -> None:
    record = learn(late)
    assert record.receipts == len(late)
    assert record.kept == sum(1 for d in late if d <= 0)
    assert record.margin >= 0
    if len(late) < ENOUGH:
        assert record.margin == 0
        return
    assert 10 * sum(1 for d in late if d <= record.margin) >= 9 * len(late)
    if record.margin:
        assert 10 * sum(1 for d in late if d < record.margin) < 9 * len(late)


@given(lateness, st.randoms())
def test_the_record_does_not_depend_on_the_order_of_the_receipts(late: list[int], chance: object) -> None:
    assert learn(late) == learn(sorted(late)) == learn(late[::-1])


def test_the_record_in_words() -> None:
    assert learn([]).words() == "no record yet"
    assert learn([0, 0, 3]).words() == "keeps its dates 2 times in 3"
    assert learn([0] * 8 + [4, 4]).words() == "keeps its dates 8 times in 10; add 4 days"
    assert learn([-1] * 16 + [4] * 4).words() == "keeps its dates 8 times in 10; add 4 days"
    assert learn([1] * 5).words() == "keeps its dates 0 times in 5; add 1 day"


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_rounding_is_to_the_nearest_and_half_goes_up(numerator: int, denominator: int) -> None:
    rounded = round_half_up(numerator, denominator)
    assert 2 * abs(rounded * denominator - numerator) <= denominator
    if 2 * (numerator % denominator) == denominator:
        assert rounded * denominator > numerator
