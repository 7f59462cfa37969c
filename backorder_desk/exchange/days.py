"""Dates as files write them, with one decision per file about which number is the day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from backorder_desk.exchange.values import Reader, Wrong

_TIME = re.compile(r"(?P<day>.*?\d)(?:[T ,]+|\s+at\s+)\d{1,2}:\d{2}.*")
_THREE = re.compile(r"(\d{1,4})\s?([./\- ])\s?(\d{1,2})\s?\2\s?(\d{1,4})")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NAMED = re.compile(
    r"(?:[A-Za-z]{3,9}\.?,?\s+)??"
    r"(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)?[\s./-]*(?P<m1>[A-Za-z]{3,9})\.?"
    r"|(?P<m2>[A-Za-z]{3,9})\.?[\s./-]*(?P<d2>\d{1,2})(?:st|nd|rd|th)?)"
    r"[\s,./-]+(?P<y>\d{4}|\d{2})"
)
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
            "aug august", "sep sept september", "oct october", "nov november", "dec december",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_SERIAL = re.compile(r"[2-6]\d{4}(?:[.,]\d+)?")
_LONGEST = 60
"""Characters of a date; longer texts are not even tried, as trying could take long."""
_CENTURY_TURNS = 70
"""Two-digit years from here on belong to the 1900s, as in POSIX."""


@dataclass(frozen=True, slots=True)
class DayStyle:
    """Which of the first two numbers is the day, with slashes or dashes and with dots."""

    day_first: bool = True
    dots_day_first: bool = True

    def first(self, mark: str) -> bool:
        """Whether the day comes first where `mark` stands between the numbers."""
        return self.dots_day_first if mark == "." else self.day_first


def day_style(values: Iterable[str], *, day_first: bool) -> tuple[DayStyle, list[str]]:
    """The one decision of a file, from every date in it, and a note where it had to be supposed.

    A first number above 12 proves day first, a second one month first; the majority decides and the others
    become problems. Where nothing is proved, dots mean day first (as everywhere that writes them), and
    slashes and dashes what the shop's country writes (`day_first`).
    """
    proofs = {False: [0, 0], True: [0, 0]}
    supposed = ""
    for value in values:
        match = _THREE.fullmatch(_without_time(value)) if len(value) <= _LONGEST else None
        if not match or len(match[1]) > 2:
            continue
        a, mark, b = int(match[1]), match[2], int(match[3])
        if (a > 12) != (b > 12):
            proofs[mark == "."][a > 12] += 1
        elif mark != "." and a != b and not supposed:
            supposed = value
    style = DayStyle(_decided(proofs[False], day_first), _decided(proofs[True], True))
    if any(proofs[False]) or not supposed:
        return style, []
    first = "day" if style.day_first else "month"
    return style, [f"Dates such as “{supposed}” are read with the {first} first, as in the shop's country"]


def _decided(proofs: list[int], otherwise: bool) -> bool:
    month_first, day_first = proofs
    return otherwise if month_first == day_first else day_first > month_first


def day_reader(style: DayStyle) -> Reader:
    """Days; None for an empty cell. A time of day after it is left out."""

    def read(value: str) -> date | None:
        value = value.strip()
        return read_day(value, style) if value else None

    return read


def read_day(value: str, style: DayStyle) -> date:
    """One day. Wrong: no date in the file's order, an impossible one, a year that cannot be."""
    if len(value) > _LONGEST:
        raise Wrong("not a date: write it as 2026-03-31")
    text = value if len(value) == 10 else _without_time(value)
    if len(text) == 10 and text[4] == text[7] == "-":
        try:
            return _sane(date.fromisoformat(text))
        except ValueError:
            raise Wrong("no such day in the calendar: write it as 2026-03-31") from None
    year, month, day = _parts(text.strip("'"), style)
    try:
        return _sane(date(year, month, day))
    except ValueError:
        raise Wrong(_impossible(month, day, style)) from None


def _without_time(value: str) -> str:
    match = _TIME.fullmatch(value) if ":" in value else None
    return match["day"].strip().rstrip(",") if match else value


def _parts(text: str, style: DayStyle) -> tuple[int, int, int]:
    if match := _PACKED.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _THREE.fullmatch(text):
        a, b, c = int(match[1]), int(match[3]), int(match[4])
        if len(match[1]) == 4:
            return a, b, c
        if len(match[1]) < 3 and len(match[4]) in (2, 4):
            day, month = (a, b) if style.first(match[2]) else (b, a)
            return _full_year(c, match[4]), month, day
    if match := _NAMED.fullmatch(text):
        month_name = (match["m1"] or match["m2"]).lower()
        if month_name in _MONTHS:
            return (
                _full_year(int(match["y"]), match["y"]),
                _MONTHS[month_name],
                int(match["d1"] or match["d2"]),
            )
    if _SERIAL.fullmatch(text):
        raise Wrong("a spreadsheet's day number: format the column as a date and save the file again")
    raise Wrong("not a date: write it as 2026-03-31")


def _full_year(year: int, written: str) -> int:
    if len(written) == 4:
        return year
    return year + (2000 if year < _CENTURY_TURNS else 1900)


def _sane(day: date) -> date:
    if not 1970 <= day.year <= 2199:
        raise Wrong(f"the year {day.year} cannot be: write it as 2026-03-31")
    return day


def _impossible(month: int, day: int, style: DayStyle) -> str:
    if day <= 12 < month <= 31:
        order = "day/month/year" if style.day_first else "month/day/year"
        return f"no such day, as the other dates of the file are {order}: write it as 2026-03-31"
    return "no such day in the calendar: write it as 2026-03-31"
