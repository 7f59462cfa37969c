"""When it will come: each incoming unit backs one promise, in queue order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from backorder_desk.domain.ranking import NEVER


class Supply(NamedTuple):
    """Units on their way. `day`: the ordinal by which they can go out. `source`: the purchase line, 0 for the shelf.

    `estimate`: the day is a guess (no date was given, or the date given has passed).
    """

    day: int
    units: int
    source: int
    estimate: bool = False


class Wanting(NamedTuple):
    """One waiting line, in rank order, with the promise it has now (day None: none)."""

    line: int
    need: int
    day: int | None = None
    estimate: bool = False
    not_before: int = 0
    held: bool = False


class Promise(NamedTuple):
    """What a line may be told: an ordinal day or None, whether it is only an estimate, and what backs it."""

    line: int
    day: int | None
    estimate: bool
    source: int
    ahead: int
    """Lines ahead of it that also wait."""


def promises(
    queue: Iterable[tuple[int, int, int | None, bool, int, bool]],
    supply: Sequence[Supply],
    today: int,
    lead: int | None,
    *,
    ahead_lines: int = 0,
    ahead_units: int = 0,
    floor: int = 0,
) -> Iterator[Promise]:
    """The promise of every waiting line of one product.

    `queue` holds `Wanting`s in rank order, `supply` comes by day. A line is promised for the day on which the whole
    of it can go. Beyond the known supply the supplier's lead time in days gives an estimate; an estimate once told
    stands while its day is not past, so that looking again moves nothing. A better rank never has a later promise. A
    day for which any of its units is guessed at is itself a guess. The last three arguments start in the middle of a
    queue: so many lines and units stand before, the last promised for `floor`.
    """
    index, left = _after(supply, ahead_units)
    count = len(supply)
    fallback = None if lead is None else today + lead
    last = supply[-1].day if supply else 0
    for line, wanted, had, was_estimate, not_before, held in queue:
        if held:
            yield Promise(line, None, False, 0, ahead_lines)
            continue
        need, guessed = wanted, False
        while need > left and index < count:
            guessed = guessed or (left > 0 and supply[index].estimate)
            need -= left
            index += 1
            left = supply[index].units if index < count else 0
        if index < count:
            left -= need
            day, _, source, estimate = supply[index]
            estimate = estimate or guessed
        else:
            guess = had if was_estimate and had is not None and had >= today else fallback
            day, estimate, source = (NEVER if guess is None else max(guess, last)), True, 0
        floor = day = max(day, floor, not_before)
        known = day < NEVER
        yield Promise(line, day if known else None, estimate and known, source, ahead_lines)
        ahead_lines += 1


def _after(supply: Sequence[Supply], units: int) -> tuple[int, int]:
    """Where in the supply a line begins that has `units` before it: the index, and what is left there."""
    for index, delivery in enumerate(supply):
        if units <= delivery.units:
            return index, delivery.units - units
        units -= delivery.units
    return len(supply), 0


@dataclass(frozen=True, slots=True)
class Record:
    """How a supplier keeps its dates: of `receipts`, `kept` came by the day expected; `margin` days are added."""

    receipts: int
    kept: int
    margin: int

    def words(self) -> str:
        """As it is shown: "keeps its dates 8 times in 10; add 4 days"."""
        if self.receipts == 0:
            return "no record yet"
        out = f"keeps its dates {self.kept} times in {self.receipts}"
        if self.receipts > 10:
            out = f"keeps its dates {round_half_up(self.kept * 10, self.receipts)} times in 10"
        return out + (f"; add {self.margin} {'day' if self.margin == 1 else 'days'}" if self.margin else "")


ENOUGH = 5
"""Receipts below which a record says nothing about the next one."""


def learn(lateness: Sequence[int]) -> Record:
    """The record of a supplier from the days by which each past receipt was late (negative: early).

    The margin is what would have kept nine dates in ten: the ninth decile (nearest rank), never below zero,
    and zero until there are `ENOUGH` receipts to learn from.
    """
    receipts, kept = len(lateness), sum(1 for days in lateness if days <= 0)
    if receipts < ENOUGH:
        return Record(receipts, kept, 0)
    ninth = sorted(lateness)[-(-9 * receipts // 10) - 1]
    return Record(receipts, kept, max(0, ninth))


def round_half_up(numerator: int, denominator: int) -> int:
    """Whole-number rounding without floats."""
    return (2 * numerator + denominator) // (2 * denominator)
