"""Days as they are typed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backorder_desk.domain.errors import Refused
from backorder_desk.views import days

TODAY = date(2026, 3, 16)  # a Monday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("26/3", date(2026, 3, 26)),
        ("26.3.", date(2026, 3, 26)),
        ("26/3/2027", date(2027, 3, 26)),
        ("2026-03-26", date(2026, 3, 26)),
        ("+9d", date(2026, 3, 25)),
        ("+9", date(2026, 3, 25)),
        ("+2w", date(2026, 3, 30)),
        ("fri", date(2026, 3, 20)),
        ("Monday", date(2026, 3, 23)),
        ("today", TODAY),
        ("3/1", date(2026, 1, 3)),
        ("3/9", date(2026, 9, 3)),
    ],
)
def test_a_day_is_understood(typed: str, meant: date) -> None:
    assert days.parse(typed, TODAY) == meant


def test_a_day_long_past_means_next_year() -> None:
    assert days.parse("3/1", date(2026, 11, 1)) == date(2027, 1, 3)


def test_a_step_counts_from_the_date_that_moves() -> None:
    assert days.parse("+9d", TODAY, date(2026, 4, 1)) == date(2026, 4, 10)


@pytest.mark.parametrize("typed", ["", "31/2", "soon", "99/99", "2026-13-01", "+", "d"])
def test_what_is_no_day_is_refused_with_a_way_out(typed: str) -> None:
    with pytest.raises(Refused) as refusal:
        days.parse(typed, TODAY)
    assert refusal.value.do


@given(st.dates(TODAY, TODAY + timedelta(days=180)))
def test_any_day_of_the_next_half_year_can_be_typed_short(day: date) -> None:
    assert days.parse(f"{day.day}/{day.month}", TODAY) == day
