"""Dates, money and numbers as the reader of a letter writes them, and the fixed words of each language."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.languages import get_official_languages
from babel.localedata import locale_identifiers
from babel.numbers import format_currency, format_decimal, format_percent, get_currency_precision

from backorder_desk import resources

LANGUAGES = ("en", "de", "fr", "es")
HOME = {"en": "GB", "de": "DE", "fr": "FR", "es": "ES"}
NO_BREAK = "\xa0"
BARE_UNITS = frozenset({"", "pc", "pcs", "piece", "pieces", "each", "ea", "unit", "units", "st", "stk"})


@lru_cache(maxsize=256)
def locale_of(language: str, country: str = "") -> Locale:
    """The locale that a letter is written in: a language we ship, in the manner of the reader's country.

    A language that no templates exist for is answered in English.
    """
    parts = language.replace("-", "_").split("_")
    base = parts[0].lower() if parts[0].lower() in LANGUAGES else "en"
    territory = parts[1].upper() if len(parts) > 1 and base == parts[0].lower() else country.upper()
    if base not in get_official_languages(territory, de_facto=True):
        territory = HOME[base]
    name = f"{base}_{territory}"
    return Locale.parse(name if name in _known() else f"{base}_{HOME[base]}")


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(locale_identifiers())


def language_tag(locale: Locale) -> str:
    """The locale as PDF and HTML write it: en-US, de-AT, fr."""
    return f"{locale.language}-{locale.territory}" if locale.territory else str(locale.language)


@lru_cache(maxsize=4096)
def long_date(day: date, locale: Locale) -> str:
    """Friday, 29 January 2027: with the weekday, as every date in a letter."""
    return str(format_date(day, "full", locale=locale))


@lru_cache(maxsize=4096)
def whole_date(day: date, locale: Locale) -> str:
    """A long date that no line end parts but after its weekday."""
    weekday, rest = long_date(day, locale).split(" ", 1)
    return f"{weekday} {rest.replace(' ', NO_BREAK)}"


@lru_cache(maxsize=4096)
def short_date(day: date, locale: Locale) -> str:
    """Fri, 29 Jan 2027: for tables and the reference block."""
    return str(format_skeleton("yMMMEd", day, locale=locale))


@lru_cache(maxsize=4096)
def money(minor: int, currency: str, locale: Locale) -> str:
    """Whole minor units (cents) as an amount with its currency."""
    digits = get_currency_precision(currency)
    return str(format_currency(Decimal(minor).scaleb(-digits), currency, locale=locale))


@lru_cache(maxsize=1024)
def percent(basis_points: int, locale: Locale) -> str:
    """Hundredths of a percent as a percentage: 800 is 8 %."""
    pattern = _percent_pattern(locale)
    return str(format_percent(Decimal(basis_points).scaleb(-4), format=pattern, locale=locale))


def _percent_pattern(locale: Locale) -> str:
    return str(locale.percent_formats[None].pattern).replace("0%", "0.##%").replace("0\xa0%", "0.##\xa0%")


@lru_cache(maxsize=8192)
def quantity(smallest: int, decimals: int, unit: str, locale: Locale) -> str:
    """Whole smallest units as people count them: 250 with two decimals and `m` is 2.50 m."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    number = str(format_decimal(Decimal(smallest).scaleb(-decimals), format=pattern, locale=locale))
    return number if unit.lower() in BARE_UNITS else f"{number}\xa0{unit}"


def joined(names: tuple[str, ...], locale: Locale) -> str:
    """One, two and three."""
    return str(_listed(names, locale)) if len(names) > 1 else "".join(names)


def _listed(names: tuple[str, ...], locale: Locale) -> str:
    head, last = ", ".join(names[:-1]), names[-1]
    return f"{head} {phrases(locale.language)['and']} {last}"


@lru_cache(maxsize=8)
def phrases(language: str) -> dict[str, Any]:
    """The fixed words of one language: salutation, table heads, the reply slip."""
    return tomllib.loads(resources.read_text("letters", language, "words.toml"))


def count_word(number: int, locale: Locale) -> str:
    """Small numbers as words, larger ones as figures."""
    names: list[str] = phrases(locale.language)["numbers"]
    return names[number - 1] if 1 <= number <= len(names) else str(format_decimal(number, locale=locale))


def one_or_many(number: int, forms: Sequence[str], locale: Locale) -> str:
    """The form that the language uses with this number (French counts nought as one)."""
    return forms[0] if locale.plural_form(number) == "one" else forms[1]
