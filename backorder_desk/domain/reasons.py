"""Why: every gain, wait and loss as data that turns into one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum


class Outcome(IntEnum):
    """What an act decided about a line."""

    GAIN = 1
    WAIT = 2
    LOSE = 3


class Cause(IntEnum):
    """The deciding thing."""

    FREE = 1  # gain: nobody else asks for it
    RANK = 2  # gain: before the rival, by the policy's key
    SHARE = 3  # gain: its share under fair-share or pro-rata
    ORDER = 4  # gain: completes the order
    QUEUE = 10  # wait: others stand before it, or nothing is there
    HELD = 11  # wait: held by a person
    RELEASE = 12  # wait: pre-order, not before its release
    WHOLE = 13  # wait: its order goes complete and something is missing
    STEP = 14  # wait: what is left is smaller than a pack
    TAIL = 20  # loss: the last in rank gives up
    TAIL_PINNED = 21  # loss: pinned, but nothing else was left to give
    REBALANCE = 22  # loss: a better rank was served instead
    BROKEN_WHOLE = 23  # loss: its order can no longer go complete


@dataclass(frozen=True, slots=True)
class Why:
    """One decision with the names a sentence needs. Quantities come as text in sales units.

    `key`: words for the deciding key ("ordered earlier"); `rival`: the order it was measured against;
    `ahead`: waiting lines before it; `supply`: what comes next, as ("10", "PO-118").
    """

    outcome: Outcome
    cause: Cause
    quantity: str = ""
    key: str = ""
    rival: str = ""
    ahead: int = 0
    day: date | None = None
    estimate: bool = False
    supply: str = ""
    supply_units: str = ""


MANY = 100
"""Lines ahead are counted up to here; beyond, "more than 99" says enough."""

_GAIN = {
    Cause.FREE: "Gets {quantity}: it is free and nobody is before it.",
    Cause.RANK: "Gets {quantity}: {key} than {rival}, the next in the queue.",
    Cause.SHARE: "Gets {quantity}: its share of what came, beside {rival}.",
    Cause.ORDER: "Gets {quantity}: that makes the order complete.",
}
_WAIT = {
    Cause.QUEUE: "Waits: {ahead}; {next}.",
    Cause.HELD: "Waits: held by hand until it is released.",
    Cause.RELEASE: "Waits: a pre-order, not given out before {day}.",
    Cause.WHOLE: "Waits: the order goes out complete and is not all there yet; {next}.",
    Cause.STEP: "Waits: what is left is less than a full pack; {next}.",
}
_LOSE = {
    Cause.TAIL: "Loses {quantity}: last in the queue, {rival} stands before it.",
    Cause.TAIL_PINNED: "Loses {quantity}: pinned, but there was nothing else left to take.",
    Cause.REBALANCE: "Loses {quantity}: {rival} goes before it, {key}.",
    Cause.BROKEN_WHOLE: "Loses {quantity}: the order can no longer go out complete and does not tie stock up.",
}


def sentence(why: Why) -> str:
    """One sentence: the deciding key, the rival, and what would change it."""
    if why.outcome is Outcome.GAIN:
        cause = why.cause if why.rival or why.cause is Cause.ORDER else Cause.FREE
        return _GAIN[cause].format(quantity=why.quantity, key=why.key, rival=why.rival)
    if why.outcome is Outcome.LOSE:
        cause = why.cause
        if cause in (Cause.TAIL, Cause.REBALANCE) and not why.rival:
            return f"Loses {why.quantity}: the stock is no longer there."
        return _LOSE[cause].format(quantity=why.quantity, rival=why.rival, key=why.key)
    day = show_day(why.day) if why.day else "its release"
    return _WAIT[why.cause].format(ahead=_ahead(why.ahead), next=_next(why), day=day)


def _ahead(lines: int) -> str:
    if lines == 0:
        return "first in the queue"
    count = f"more than {MANY - 1}" if lines >= MANY else str(lines)
    return f"{count} ahead of it in the queue"


def _next(why: Why) -> str:
    if why.day is None:
        return "no date is known, nothing is on order for it"
    day = show_day(why.day)
    if why.supply:
        amount = f"next {why.supply_units} " if why.supply_units else ""
        return f"{amount}due {day} on {why.supply}" + (", an estimate" if why.estimate else "")
    if why.cause is Cause.WHOLE and not why.estimate:  # it lies free; its day says nothing of when the order can go
        return "of this line there is enough"
    if why.estimate:
        return f"about {day}, an estimate from the supplier's lead time"
    return f"expected {day}"


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def show_day(day: date) -> str:
    """A day as the desk says it: "Thu 26 Mar 2026"."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"
