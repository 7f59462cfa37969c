"""Values as people read them in the window: days, amounts, money, and where a line stands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from backorder_desk.domain.stock import show_quantity
from backorder_desk.model.browse import MANY
from backorder_desk.views.tints import Mark

Row = Mapping[str, Any]
SOON = 3
"""A promise of today or so many days ahead is shown as due."""


CONTEXT = "Window"
"""Under which the sentences stand in the translations."""


def say(text: str, /, *, sense: str = "", **values: object) -> str:
    """A sentence of the window in its language, with its values put in.

    `sense` tells words apart that are one in English and two elsewhere: to cancel an order, to cancel what runs.
    """
    spoken = QCoreApplication.translate(CONTEXT, text, sense or None)
    return spoken.format(**values) if values else spoken


class Forms(NamedTuple):
    """A sentence that counts, kept as data for `many`."""

    one: str
    more: str


def many(number: int, one: str, more: str, /, **values: object) -> str:
    """A sentence that counts: `one` and `more` in English, the forms of the language elsewhere. `{count}` is the number."""
    spoken = QCoreApplication.translate(CONTEXT, more, None, number)
    if number == 1 and spoken == more:  # English has no dictionary
        spoken = one
    return spoken.format(**{"count": number, **values})


def day(ordinal: int | None, today: int) -> str:
    """An ordinal as "Thu 26 Mar", with the year where it is another one. Empty where there is none."""
    if ordinal is None:
        return ""
    when = date.fromordinal(ordinal)
    if when.year != date.fromordinal(today).year:
        return long_day(when)
    return say("{weekday} {day} {month}", weekday=weekday(when), day=when.day, month=say(_MONTHS[when.month - 1]))


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Not by QLocale: its first use makes a thousand names of languages and countries, before the first paint."""


def long_day(when: date) -> str:
    """ "Mon 16 Mar 2026"."""
    month = say(_MONTHS[when.month - 1])
    return say("{weekday} {day} {month} {year}", weekday=weekday(when), day=when.day, month=month, year=when.year)


def weekday(when: date) -> str:
    """ "Mon"."""
    return say(_DAYS[when.weekday()])


def weekdays() -> tuple[str, ...]:
    """The short names from Monday on."""
    return tuple(say(name) for name in _DAYS)


def upper(text: str) -> str:
    """A sentence with its first letter large."""
    return text[:1].upper() + text[1:]


def amount(units: int | None, decimals: int = 0) -> str:
    """Smallest units as sales units; nothing for none."""
    return figure(units, decimals) if units else ""


def figure(units: int, decimals: int = 0) -> str:
    """Smallest units as sales units, zero included."""
    shown = show_quantity(units, decimals)
    return shown.replace(".", say(POINT)) if decimals else shown


POINT = "."
"""What parts whole units from their fractions: a word of the language like any other."""
_WITHOUT_CENTS = frozenset({"JPY", "KRW", "CLP", "ISK", "VND", "HUF"})


def money(minor: int, currency: str) -> str:
    """Minor units with the thousands parted; the currency stands in the column's title."""
    if currency in _WITHOUT_CENTS:
        return count(minor)
    sign, whole = ("-" if minor < 0 else ""), abs(minor)
    return f"{sign}{count(whole // 100)}{say(POINT)}{whole % 100:02d}"


def count(number: int) -> str:
    """A number with its thousands parted by a narrow space, which no language reads as a point."""
    return f"{number:,}".replace(",", "\u202f")


def tally(number: int) -> str:
    """A figure of the morning, which is counted up to `MANY`."""
    return f"{count(MANY)}+" if number >= MANY else count(number)


def standing(row: Row, today: int) -> tuple[Mark, str]:
    """Where a waiting line stands, as a mark and its words: the worst thing first."""
    promise = row["promise"]
    if row["held"]:
        return Mark.HELD, say("Held")
    if promise is not None and promise < today:
        return Mark.LATE, say("Late, {days}", days=days(today - promise))
    if promise is not None and promise - today <= SOON:
        ahead = promise - today
        return Mark.DUE, many(ahead, "Due in 1 day", "Due in {count} days") if ahead else say("Due today")
    if row["allocated"]:
        return Mark.PART, say("Part is there")
    if promise is None:
        return Mark.NONE, say("No date yet")
    return Mark.NONE, say("Waits")


def order_standing(row: Row, today: int) -> tuple[Mark, str]:
    """Where an order stands."""
    if not row["open"]:
        return Mark.NONE, say("Closed")
    if row["waiting"]:
        promise = row["promise"]
        if promise is not None and promise < today:
            return Mark.LATE, say("Late, {days}", days=days(today - promise))
        if promise is not None and promise - today <= SOON:
            return Mark.DUE, say("Due soon")
        return (Mark.PART, say("Part is there")) if row["ready"] else (Mark.NONE, say("Waits"))
    return Mark.READY, say("Ready")


def days(count: int) -> str:
    """ "1 day", "6 days"."""
    return many(count, "1 day", "{count} days")


def waited(row: Row, today: int) -> str:
    """How long a line has waited."""
    return days(today - row["day"]) if today > row["day"] else say("today")


CHANNELS = {"telephone": "Telephone", "counter": "Counter", "mail": "Mail", "web": "Web", "trade": "Trade"}
"""How an order came, as `domain.orders.Channel` has it; the first is offered first."""


def channel(name: str) -> str:
    """How an order or an answer came; another's own name for it as it is."""
    return say(CHANNELS[name]) if name in CHANNELS else name


_LETTERS = {
    "acknowledged": "Confirms the wait",
    "delay_short": "Short delay",
    "delay_long": "Long delay",
    "delay_indefinite": "Delay without a date",
    "renewed": "Another delay",
    "update": "Still waiting",
    "arrived": "Has arrived",
    "part_shipped": "Part sent",
    "cancelled": "Cancelled",
    "substitute": "Offers another product",
    "goodwill": "Goodwill",
    "preorder_confirmed": "Pre-order confirmed",
    "preorder_moved": "Release has moved",
    "preorder_released": "Released",
    "correction": "Correction",
    "chase": "To the supplier",
}


def letter(kind: str) -> str:
    """What a kind of letter is called in the window."""
    return say(_LETTERS.get(kind, upper(kind.replace("_", " "))))
