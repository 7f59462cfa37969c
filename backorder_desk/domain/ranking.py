"""Who stands before whom: the only place that knows. SQL's ORDER BY is generated from here."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

NEVER = 3_652_059
"""The day number of 31 December 9999: where no date is known, last."""


class Policy(StrEnum):
    """What decides the rank (the first three and most-orders) or the split (the last two)."""

    OLDEST = "oldest"
    PROMISE = "promise"
    PRIORITY = "priority"
    MOST_ORDERS = "most-orders"
    FAIR_SHARE = "fair-share"
    PRO_RATA = "pro-rata"


class Rank(NamedTuple):
    """The place of a waiting line, whatever the policy. A moved line carries the place it was moved to.

    Days are ordinals (`date.toordinal`), `number` is `number_key` of the order's number, `part` tells an
    increase from the line it was added to, `sub` puts moved lines before (negative) the line whose place
    they share. `line_id` makes the order total.
    """

    day: int
    priority: int
    promise: int
    number: str
    line: int
    part: int
    sub: int
    line_id: int


_TAIL = ("number", "line", "part", "sub", "line_id")
_KEYS: dict[Policy, tuple[str, ...]] = {
    Policy.OLDEST: ("day", "priority", "promise", *_TAIL),
    Policy.PROMISE: ("promise", "priority", "day", *_TAIL),
    Policy.PRIORITY: ("priority", "promise", "day", *_TAIL),
    # These decide by other means first; among equals, and for what is left over, this order rules.
    Policy.MOST_ORDERS: ("priority", "promise", "day", *_TAIL),
    Policy.FAIR_SHARE: ("priority", "promise", "day", *_TAIL),
    Policy.PRO_RATA: ("priority", "promise", "day", *_TAIL),
}
_COLUMNS = {
    "day": "rank_day",
    "priority": "rank_priority",
    "promise": "rank_promise",
    "number": "rank_number",
    "line": "rank_line",
    "part": "rank_part",
    "sub": "rank_sub",
    "line_id": "id",
}
_WORDS = {
    "day": "ordered earlier",
    "priority": "higher priority",
    "promise": "promised earlier",
    "number": "lower order number",
    "line": "earlier line of the order",
    "part": "asked for first",
    "sub": "moved by hand",
    "line_id": "entered first",
}


def comparator(policy: Policy) -> Callable[[Rank], tuple[int | str, ...]]:
    """The key by which lines sort under this policy: smaller is served first."""
    positions = [Rank._fields.index(field) for field in _KEYS[policy]]

    def key(rank: Rank) -> tuple[int | str, ...]:
        return tuple(rank[position] for position in positions)

    return key


def columns(policy: Policy) -> tuple[str, ...]:
    """The columns of `order_line` in the order of the comparator."""
    return tuple(_COLUMNS[field] for field in _KEYS[policy])


def order_by(policy: Policy, alias: str = "", *, descending: bool = False) -> str:
    """The comparator as SQL, without the words ORDER BY."""
    prefix, suffix = (f"{alias}." if alias else ""), (" DESC" if descending else "")
    return ", ".join(f"{prefix}{column}{suffix}" for column in columns(policy))


def deciding_key(policy: Policy, winner: Rank, rival: Rank) -> str:
    """The first thing in which two places differ, in words: why the one goes before the other."""
    for field in _KEYS[policy]:
        if getattr(winner, field) != getattr(rival, field):
            moved = field == "sub" or (winner.sub != 0 and field in _TAIL)
            return "moved by hand" if moved else _WORDS[field]
    return _WORDS["line_id"]


def number_key(number: str) -> str:
    """An order number so that text order is number order: SO-9 before SO-10.

    Every run of digits is led by the count of its digits; case does not matter.
    """
    return re.sub(r"\d+", _padded, number.casefold())


def _padded(match: re.Match[str]) -> str:
    digits = match[0].lstrip("0") or "0"
    return f"{len(digits):03d}{digits}"


def between(before: int | None, target: int, gap: int = 1 << 20) -> int | None:
    """A `sub` for a line moved just before `target` and behind `before` (None: nobody shares the place).

    None where there is no room left: the caller spreads the group anew.
    """
    if before is None:
        return target - gap
    middle = (before + target) // 2
    return middle if before < middle < target else None
