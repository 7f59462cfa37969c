"""Working days: Monday to Friday less the holidays of a country."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

IsHoliday = Callable[[date], bool]

_SATURDAY = 5


def is_working_day(day: date, is_holiday: IsHoliday) -> bool:
    """Whether the day counts as a working day. 16 CFR 435 does not define one; this reading is a setting."""
    return day.weekday() < _SATURDAY and not is_holiday(day)


def add_working_days(day: date, count: int, is_holiday: IsHoliday) -> date:
    """Give the `count`-th working day after `day`; the day itself is never counted."""
    while count > 0:
        day += timedelta(days=1)
        if is_working_day(day, is_holiday):
            count -= 1
    return day


@lru_cache(maxsize=32)
def public_holidays(country: str) -> IsHoliday:
    """Give the public holidays of a country by ISO code, observed days included; none where it is not known.

    For `US` these are the federal holidays. Computed, not looked up: the same day has always the same answer.
    """
    import holidays  # late: it takes a tenth of a second, and only refunds ask

    try:
        days = holidays.country_holidays(country)
    except NotImplementedError:  # how the library says that it does not know the country
        return no_holidays
    return lambda day: day in days


def no_holidays(day: date) -> bool:
    """Answer for a calendar without holidays."""
    return False
