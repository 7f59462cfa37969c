"""Numbers, words and codes from files: exact, or refused with a reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backorder_desk.exchange.countries import country_reader
from backorder_desk.exchange.values import (
    LARGEST,
    Money,
    NumberStyle,
    Quantity,
    Wrong,
    guarded,
    money_reader,
    number_style,
    quantity_reader,
    read_code,
    read_text,
    unguarded,
)


def money(value: str, *others: str, delimiter: str = ",", typed: bool = False) -> str:
    style, _ = number_style([value, *others], delimiter=delimiter, typed=typed)
    return str(money_reader(style)(value))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12", "12"),
        ("12.50", "12.5"),
        ("12,50", "12.5"),
        ("1.234,50", "1234.5"),
        ("1,234.50", "1234.5"),
        ("1'234.50", "1234.5"),
        ("1 234,50", "1234.5"),
        ("1\u202f234,50 €", "1234.5"),
        ("1,234,567", "1234567"),
        ("1234,567", "1234.567"),
        ("0,500", "0.5"),
        ("$1,149.00 ", "1149"),
        ("GBP 9.00", "9"),
        ("9,90 EUR", "9.9"),
        ("R$ 9,90", "9.9"),
        ("CHF 12.–".replace("–", "00"), "12"),
        ("12.50000", "12.5"),
        ("-0", "0"),
        (".5", "0.5"),
    ],
)
def test_a_number_is_read_as_it_was_meant(written: str, meant: str) -> None:
    assert money(written) == meant


def test_a_number_that_could_be_either_follows_the_others_then_the_delimiter() -> None:
    assert money("1,234", "9,90") == "1.234"
    assert money("1,234", "9.90") == "1234"
    assert money("1,234", delimiter=";") == "1.234"
    assert money("1,234") == "1234"
    assert money("1.234") == "1.234"


def test_what_had_to_be_supposed_is_noted() -> None:
    _, notes = number_style(["7", "1,234"], delimiter=",", typed=False)
    assert notes == ["“1,234” is read as 1234: no other number in the file tells otherwise"]
    assert number_style(["7", "9.90", "1,234"], delimiter=",", typed=False)[1] == []


def test_a_file_has_one_decimal_mark_and_what_does_not_fit_is_wrong() -> None:
    style, _ = number_style(["1,50", "2,50", "3.5"], delimiter=";", typed=False)
    assert style == NumberStyle(",")
    with pytest.raises(Wrong, match="decimals after “,”"):
        money_reader(style)("3.5")


def test_a_workbook_may_mix_its_own_numbers_with_texts() -> None:
    assert money("3.5", "1,50", "2,50", typed=True) == "3.5"
    assert money("1,50", "3.5", "4.5", typed=True) == "1.5"


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("-3", "below zero"),
        ("(3.00)", "below zero"),
        ("20.0%", "percentage"),
        ("three", "not a number"),
        ("1e5", "not a number"),
        ("1,23,456", "not a number"),
        ("1.2.3", "not a number"),
        ("9" * 14, "absurdly large"),
        ("9" * 5000, "not a number"),
        ("inf", "not a number"),
    ],
)
def test_what_is_no_amount_is_wrong(written: str, why: str) -> None:
    with pytest.raises(Wrong, match=why):
        money(written)


def test_a_quantity_may_be_zero_only_where_zero_means_something() -> None:
    assert quantity_reader(NumberStyle(), zero=True)("0.0") == Quantity(0, 0)
    with pytest.raises(Wrong, match="zero"):
        quantity_reader(NumberStyle(), zero=False)("0.0")
    with pytest.raises(Wrong, match="at most 3 decimals"):
        quantity_reader(NumberStyle(), zero=False)("0.0001")


@given(st.integers(0, 10**9), st.integers(0, 3))
def test_a_quantity_in_units_is_exact(units: int, decimals: int) -> None:
    text = f"{units // 10**decimals}.{units % 10**decimals:0{decimals}d}" if decimals else str(units)
    read = quantity_reader(NumberStyle(), zero=True)(text)
    assert isinstance(read, Quantity)
    assert read.in_units(decimals) == units
    assert quantity_reader(NumberStyle(), zero=True)(str(read)) == read


def test_a_quantity_finer_than_its_product_or_beyond_all_shelves_is_an_error() -> None:
    with pytest.raises(ValueError, match="more than 1 decimals"):
        Quantity(25, 2).in_units(1)
    with pytest.raises(ValueError, match="beyond"):
        Quantity(LARGEST, 0).in_units(1)
    assert Money(1999, 2).minor(2) == 1999
    assert Money(5, 0).minor(0) == 5
    with pytest.raises(ValueError, match=r"19\.99"):
        Money(1999, 2).minor(0)


@pytest.mark.parametrize("number", ["1.23457E+12", "4.0E+05", "1E+15", "1,23457E+12", "4.9e+12"])
def test_a_code_that_became_a_number_is_wrong_and_never_guessed(number: str) -> None:
    with pytest.raises(Wrong, match="turned it into a number"):
        read_code(number)


def test_a_code_that_only_looks_like_a_number_is_kept() -> None:
    for code in ("0012", "4E5", "1E05", "12.0", "E+12", "1.5-E+3"):
        assert read_code(code) == code


def test_texts_are_trimmed_and_control_characters_refused() -> None:
    assert read_text("  a b\u00a0") == "a b"
    assert read_text("a\r\nb\rc") == "a\nb\nc"
    for bad in ("a\x00b", "a\x1bb", "a\x85b", "a\x7f"):
        with pytest.raises(Wrong, match="control character"):
            read_text(bad)
    with pytest.raises(Wrong, match="longer"):
        read_text("x" * 2000)
    with pytest.raises(Wrong, match="shows an error"):
        read_text("#N/A")
    assert read_text("#1 seller") == "#1 seller"


def test_the_apostrophe_of_a_spreadsheet_is_taken_away_and_the_apostrophe_of_a_name_stays() -> None:
    assert read_text("'10001") == "10001"
    assert read_text("'+49 30 123") == "+49 30 123"
    assert read_text("'s-Hertogenbosch") == "'s-Hertogenbosch"
    assert read_text("'90s shirt") == "'90s shirt"


@given(st.text(alphabet="'=+-@#N/A19a ＝", max_size=6))
def test_guarding_is_undone_exactly_and_leaves_nothing_to_compute(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert unguarded(guarded(text, typed=True)) == text
    assert guarded(text)[:1] not in tuple("=+-@＝")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("DE", "DE"), ("de", "DE"), ("DEU", "DE"), ("Germany", "DE"),
        ("Deutschland", "DE"), ("Allemagne", "DE"),
        ("UK", "GB"), ("England", "GB"), ("U.S.A.", "US"), ("United States", "US"), ("USA", "US"),
        ("Österreich", "AT"), ("Oesterreich", "AT"), ("Estados Unidos", "US"), ("Côte d’Ivoire", "CI"),
        ("Holland", "NL"), ("Czech Republic", "CZ"), ("Türkiye", "TR"), ("South Korea", "KR"), ("", ""),
        ("  Ireland ", "IE"), ("the Netherlands", "NL"), ("GBR", "GB"), ("Kosovo", "XK"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_code_and_by_name(name: str, code: str) -> None:
    assert country_reader()(name) == code


def test_an_unknown_country_is_wrong() -> None:
    for name in ("Atlantis", "ZZ", "EU", "1"):
        with pytest.raises(Wrong, match="not a known country"):
            country_reader()(name)
