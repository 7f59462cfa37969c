"""Days as people type them: 26/3, 26.3.2026, +9d, fri, today."""

from __future__ import annotations

import re
from datetime import date, timedelta

from backorder_desk.domain.errors import Refused
from backorder_desk.views.words import say

_STEP = re.compile(r"([+-])\s*(\d{1,4})\s*([dw]?)")
_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?\.?")
_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def parse(text: str, today: date, base: date | None = None) -> date:
    """A day. `base` is what a step counts from (an expected date that moves); a weekday is the next such day.

    Refused: no day reads so.
    """
    typed = text.strip().casefold()
    if typed in ("today", say("today").casefold()):
        return today
    if typed[:3] in _NAMES and typed.isalpha():
        ahead = (_NAMES.index(typed[:3]) - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead)
    if step := _STEP.fullmatch(typed):
        days = int(step[2]) * (7 if step[3] == "w" else 1) * (-1 if step[1] == "-" else 1)
        return (base or today) + timedelta(days=days)
    try:
        return _written(typed, today)
    except ValueError:
        raise Refused(
            say("“{text}” is no day", text=text),
            say("The calendar has none such"),
            say("Write 26/3, +9d or fri"),
        ) from None


def _written(typed: str, today: date) -> date:
    if written := _DAY.fullmatch(typed):
        day, month = int(written[1]), int(written[2])
        if written[3]:
            return date(int(written[3]), month, day)
        this_year = date(today.year, month, day)
        return this_year if this_year >= today - timedelta(days=180) else date(today.year + 1, month, day)
    return date.fromisoformat(typed)
