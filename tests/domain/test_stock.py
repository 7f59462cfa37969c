"""Quantities written, read and shown again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.stock import LARGEST, free, parse_quantity, show_quantity

decimals = st.integers(0, 3)


@given(st.integers(1, LARGEST), decimals)
def test_what_is_shown_reads_back_as_the_same_quantity(units: int, places: int) -> None:
    assert parse_quantity(show_quantity(units, places), places) == units


@given(st.integers(1, LARGEST), st.integers(0, 2))
def test_a_comma_serves_as_well_as_a_point(units: int, places: int) -> None:
    assert parse_quantity(show_quantity(units, places).replace(".", ","), places) == units


@given(st.integers(-LARGEST, LARGEST), decimals)
def test_shown_quantities_differ_where_the_quantities_do(units: int, places: int) -> None:
    assert show_quantity(units, places) != show_quantity(units + 1, places)
    assert show_quantity(-units, places) == (
        show_quantity(units, places).removeprefix("-") if units <= 0 else "-" + show_quantity(units, places)
    )


def test_two_and_a_half_metres_are_250_of_the_smallest_unit() -> None:
    assert parse_quantity("2.5", 2) == parse_quantity(" 2,50 ", 2) == parse_quantity("+2.5", 2) == 250
    assert show_quantity(250, 2) == "2.5"
    assert show_quantity(205, 2) == "2.05"
    assert show_quantity(5, 3) == "0.005"
    assert parse_quantity(".5", 1) == 5


@pytest.mark.parametrize("text", ["", " ", ".", "-", "three", "1e3", "1.2.3", "0x10", "½", "NaN", "inf", "1 000", "--1", "1/2"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="not a quantity"):
        parse_quantity(text, 2)


@pytest.mark.parametrize(
    ("text", "places", "why"),
    [
        ("0", 0, "is zero"),
        ("0.00", 2, "is zero"),
        ("-3", 0, "below zero"),
        ("1.5", 0, "whole units only"),
        ("0.125", 2, "counted to 2 decimals"),
        ("0.15", 1, "counted to 1 decimal"),
        ("1000000000001", 0, "holds that much"),
        ("9" * 40, 0, "holds that much"),
        ("0" * 30 + "9" * 20, 3, "holds that much"),
    ],
)
def test_what_no_shop_can_mean_is_refused_with_what_why_and_what_to_do(text: str, places: int, why: str) -> None:
    with pytest.raises(Refused, match=why) as caught:
        parse_quantity(text, places)
    assert caught.value.why
    assert caught.value.do


@pytest.mark.parametrize(("text", "places"), [("1,000", 0), ("12,000", 2), ("1,250", 1), ("1,250", 3)])
def test_a_thousand_that_reads_as_one_is_refused(text: str, places: int) -> None:
    with pytest.raises(Refused, match="two ways"):
        parse_quantity(text, places)


def test_three_decimals_are_no_thousands_where_nobody_can_mean_them() -> None:
    assert parse_quantity("1.250", 3) == 1250
    assert parse_quantity("0,500", 2) == 50


def test_zero_is_read_where_it_may_be_counted() -> None:
    assert parse_quantity("0", 0, zero=True) == 0
    assert parse_quantity("-0", 0, zero=True) == 0


@given(st.integers(0, LARGEST), st.integers(0, LARGEST))
def test_free_is_what_is_not_allocated(on_hand: int, allocated: int) -> None:
    assert free(on_hand, allocated) + allocated == on_hand
