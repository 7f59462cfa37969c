"""One comparator: total, the same in Python and in SQL, and people's own order of numbers."""

from __future__ import annotations

import random
import sqlite3
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backorder_desk.domain.ranking import NEVER, Policy, Rank, between, columns, comparator, deciding_key, number_key, order_by

policies = st.sampled_from(list(Policy))
small = st.integers(1, 3)
numbers = st.sampled_from(["SO-9", "SO-10", "so-10", "A1", "7", "Ä-3", "SO-010"]).map(number_key)


@st.composite
def queues(draw: st.DrawFn) -> list[Rank]:
    """Lines that agree in most things, so that the later keys decide too."""
    places = draw(
        st.lists(
            st.tuples(small, small, st.sampled_from((1, 2, NEVER)), numbers, small, st.integers(0, 1), st.integers(-1, 0)),
            max_size=12,
        )
    )
    return [Rank._make((*place, line_id)) for line_id, place in enumerate(places, 1)]


@given(queues(), policies, st.randoms())
def test_rank_is_total_and_does_not_depend_on_the_order_of_the_rows(
    queue: list[Rank], policy: Policy, chance: random.Random
) -> None:
    key = comparator(policy)
    assert len({key(rank) for rank in queue}) == len(queue), "two lines stand in the same place"
    shuffled = queue[:]
    chance.shuffle(shuffled)
    assert sorted(shuffled, key=key) == sorted(queue, key=key)


def in_sql(queue: list[Rank], policy: Policy, *, descending: bool = False) -> list[int]:
    db = sqlite3.connect(":memory:")
    names = ("rank_day", "rank_priority", "rank_promise", "rank_number", "rank_line", "rank_part", "rank_sub", "id")
    db.execute(f"CREATE TABLE order_line ({', '.join(f'{n} TEXT' if n == 'rank_number' else f'{n} INTEGER' for n in names)})")
    db.executemany(f"INSERT INTO order_line VALUES ({', '.join('?' * len(names))})", queue)
    rows = db.execute(f"SELECT l.id FROM order_line l ORDER BY {order_by(policy, 'l', descending=descending)}").fetchall()
    db.close()
    return [row[0] for row in rows]


@given(queues(), policies)
def test_sql_sorts_as_the_comparator_does(queue: list[Rank], policy: Policy) -> None:
    ranked = [rank.line_id for rank in sorted(queue, key=comparator(policy))]
    assert in_sql(queue, policy) == ranked
    assert in_sql(queue, policy, descending=True) == ranked[::-1]


@pytest.mark.parametrize("policy", list(Policy))
def test_the_text_for_sql_names_every_key_once_and_nothing_but_columns(policy: Policy) -> None:
    """Plain column names in order are the same words on PostgreSQL, where the text sorts by its bytes (collation C)."""
    names = order_by(policy, "l").split(", ")
    assert names == [f"l.{column}" for column in columns(policy)]
    assert len(set(names)) == len(Rank._fields)
    assert names[-1] == "l.id"


def test_on_postgresql_the_number_sorts_by_its_bytes() -> None:
    from sqlalchemy.dialects import postgresql
    from sqlalchemy.schema import CreateTable
    from sqlmodel import SQLModel

    import backorder_desk.model.tables  # noqa: F401 (it fills the metadata)

    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    text = str(CreateTable(SQLModel.metadata.tables["order_line"]).compile(dialect=dialect))
    for line in text.splitlines():
        if line.strip().startswith(("rank_number", "number_key")):
            assert 'COLLATE "C"' in line


@pytest.mark.parametrize(
    ("policy", "first"), [(Policy.OLDEST, "rank_day"), (Policy.PROMISE, "rank_promise"), (Policy.PRIORITY, "rank_priority")]
)
def test_the_policy_decides_first(policy: Policy, first: str) -> None:
    assert columns(policy)[0] == first


def test_after_the_policy_come_priority_first_promise_day_number_and_line() -> None:
    assert columns(Policy.OLDEST)[1:5] == ("rank_priority", "rank_promise", "rank_number", "rank_line")
    assert columns(Policy.PROMISE)[1:5] == ("rank_priority", "rank_day", "rank_number", "rank_line")
    assert columns(Policy.PRIORITY)[1:5] == ("rank_promise", "rank_day", "rank_number", "rank_line")


@given(queues(), policies)
def test_the_deciding_key_is_named_for_any_two(queue: list[Rank], policy: Policy) -> None:
    ranked = sorted(queue, key=comparator(policy))
    for winner, rival in pairwise(ranked):
        assert deciding_key(policy, winner, rival)


def test_the_deciding_key_is_the_first_that_differs() -> None:
    ann = Rank(1, 3, NEVER, number_key("SO-1"), 1, 0, 0, 1)
    bob = Rank(2, 1, NEVER, number_key("SO-2"), 1, 0, 0, 2)
    assert deciding_key(Policy.OLDEST, ann, bob) == "ordered earlier"
    assert deciding_key(Policy.PRIORITY, bob, ann) == "higher priority"
    assert deciding_key(Policy.OLDEST, bob._replace(day=1, priority=3, number=ann.number, sub=-4), ann) == "moved by hand"


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(("SO-", "", "a", "2026/")))
def test_numbers_sort_as_people_count(one: int, other: int, prefix: str) -> None:
    left, right = number_key(f"{prefix}{one}"), number_key(f"{prefix}{other}")
    assert (left < right) == (one < other)
    assert left.encode() < right.encode() or one >= other


def test_nine_comes_before_ten_and_case_and_leading_zeros_do_not_matter() -> None:
    assert sorted(["SO-10", "SO-9", "SO-100"], key=number_key) == ["SO-9", "SO-10", "SO-100"]
    assert number_key("so-007") == number_key("SO-7")


@given(st.one_of(st.none(), st.integers(-(1 << 50), 0)), st.integers(-(1 << 50), 0))
def test_a_moved_line_stands_just_before_its_target_and_behind_whoever_shares_the_place(before: int | None, target: int) -> None:
    if before is not None and before >= target:
        before = target - 1 - (before - target)
    sub = between(before, target)
    if sub is None:
        assert before is not None
        assert target - before <= 1
    else:
        assert sub < target
        assert before is None or before < sub
