"""Dates: four orders, one decision per file, no impossible day."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backorder_desk.exchange.days import DayStyle, day_style, read_day
from backorder_desk.exchange.values import Wrong

DAYS = st.dates(dt.date(1970, 1, 1), dt.date(2199, 12, 31))


def one(value: str, *, day_first: bool = True) -> dt.date:
    style, _ = day_style([value], day_first=day_first)
    return read_day(value, style)


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-26", "2026/3/26", "2026.03.26", "20260326", "26.3.2026", "26.03.26",
        "26/03/2026", "3/26/2026",
        "03/26/26", "26-3-2026", "2026-03-26 09:14:02 +0000", "2026-03-26T09:14:02Z",
        "2026-03-26T09:14:02.5+01:00",
        "3/26/2026 21:06", "26/3/2026 9:06:00 PM", "Mar-26-26 23:45:00", "Mar 26, 2026", "March 26 2026",
        "26 March 2026", "26-Mar-26", "26th March, 2026", "Thu, 26 Mar 2026 10:00:00",
        "2026-03-26 07:35:42 PST",
        "26. 3. 2026", "Mar 26, 2026 at 9:14 AM", "'2026-03-26",
    ],
)  # fmt: skip
def test_a_date_is_read_however_it_is_written(written: str) -> None:
    assert one(written) == dt.date(2026, 3, 26)


@given(st.lists(DAYS, min_size=1), st.booleans(), st.sampled_from(["/", "-", "."]), st.booleans())
def test_one_telling_date_decides_for_the_whole_file(
    days: list[dt.date], written_day_first: bool, mark: str, country_day_first: bool
) -> None:
    days = [*days, dt.date(2026, 5, 31)]
    order = "%d{0}%m{0}%Y" if written_day_first else "%m{0}%d{0}%Y"
    values = [day.strftime(order.format(mark)).replace(str(day.year), f"{day.year:04d}") for day in days]
    style, notes = day_style(values, day_first=country_day_first)
    assert [read_day(value, style) for value in values] == days
    assert notes == []


def test_where_no_date_tells_the_country_decides_and_it_is_noted() -> None:
    for day_first, day, word in ((True, dt.date(2026, 4, 3), "day"), (False, dt.date(2026, 3, 4), "month")):
        style, notes = day_style(["3/4/2026", "5/5/2026"], day_first=day_first)
        assert read_day("3/4/2026", style) == day
        assert len(notes) == 1
        assert f"with the {word} first" in notes[0]


def test_dots_mean_day_first_everywhere() -> None:
    assert one("3.4.2026", day_first=False) == dt.date(2026, 4, 3)


def test_what_does_not_fit_the_other_dates_is_wrong() -> None:
    style, _ = day_style(["26/3/2026", "27/3/2026", "3/26/2026"], day_first=True)
    assert style == DayStyle(True)
    with pytest.raises(Wrong, match="other dates of the file are day/month/year"):
        read_day("3/26/2026", style)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2026-02-30", "no such day"),
        ("31.4.2026", "no such day"),
        ("32/1/2026", "no such day"),
        ("2026-13-01", "no such day"),
        ("0026-03-01", "year 26"),
        ("3026-03-01", "year 3026"),
        ("46107", "day number"),
        ("soon", "not a date"),
        ("Foo 3, 2026", "not a date"),
        ("2026-03", "not a date"),
        ("26/3", "not a date"),
        ("1/2/3", "not a date"),
    ],
)
def test_an_impossible_date_is_wrong(written: str, why: str) -> None:
    with pytest.raises(Wrong, match=why):
        one(written)


@given(st.text(alphabet="0123456789/-. :TJanfebMr,'", max_size=24))
def test_any_text_is_a_date_or_wrong_and_nothing_else(text: str) -> None:
    style, _ = day_style([text], day_first=True)
    with suppress(Wrong):
        assert 1970 <= read_day(text, style).year <= 2199
