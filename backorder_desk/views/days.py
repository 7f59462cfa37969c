"""Days as people type them: 26/3, 26.3.2026, +9d, fri, today."""

from __future__ import annotations

import re
from datetime import date, timedelta
from unicodedata import normalize

from backorder_desk.domain.errors import Refused
from backorder_desk.views.words import say, weekdays

_STEP = re.compile(r"([+-])\s*(\d{1,4})\s*([dwtjs]?)")
_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?\.?")
_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKS = frozenset("ws")
"""week, Woche, semaine, semana; the days are d, t and j"""


def parse(text: str, today: date, base: date | None = None) -> date:
    """A day. `base` is what a step counts from (an expected date that moves); a weekday is the next such day.

    Refused: no day reads so.
    """
    typed = text.strip().casefold()
    if typed in ("today", say("today").casefold()):
        return today
    if (named := _weekday(typed)) is not None:
        return today + timedelta(days=(named - today.weekday() - 1) % 7 + 1)
    if step := _STEP.fullmatch(typed):
        days = int(step[2]) * (7 if step[3] in _WEEKS else 1) * (-1 if step[1] == "-" else 1)
        return (base or today) + timedelta(days=days)
    try:
        return _written(typed, today)
    except ValueError:
        raise Refused(
            say("“{text}” is no day", text=text),
            say("The calendar has none such"),
            say("Write 26/3, +9d or fri"),
        ) from None


def _weekday(typed: str) -> int | None:
    """The weekday that a name begins, in English or in the language of the window; Monday is 0."""
    if not typed.isalpha():
        return None
    if typed[:3] in _NAMES:
        return _NAMES.index(typed[:3])
    plain = _plain(typed)
    return next((at for at, name in enumerate(weekdays()) if plain.startswith(_plain(name))), None)


def _plain(text: str) -> str:
    """Small letters without their accents: mie is mié."""
    return "".join(letter for letter in normalize("NFD", text.casefold()) if letter.isalpha())


def _written(typed: str, today: date) -> date:
    if written := _DAY.fullmatch(typed):
        day, month = int(written[1]), int(written[2])
        if written[3]:
            return date(int(written[3]), month, day)
        this_year = date(today.year, month, day)
        return this_year if this_year >= today - timedelta(days=180) else date(today.year + 1, month, day)
    return date.fromisoformat(typed)
