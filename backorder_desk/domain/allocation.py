"""Who gets what: fills that are maximal, stable and in rank, and the rule of who loses."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Given = tuple[int, int]
"""A line and the units it gets (or gives up), smallest units."""


def walk(queue: Iterable[Given], free: int, step: int = 1) -> Iterator[Given]:
    """Serve the queue in its order: each line all it needs, or whole steps of what is left.

    `queue` holds (line, need) in rank order. A line that cannot be completed takes whole steps only; what is
    smaller than a step goes to the next line that it completes. Yields (line, given), given > 0.
    """
    for line, need in queue:
        given = need if need <= free else free - free % step
        if given:
            yield line, given
            free -= given
            if not free:
                return


def fair_share(queue: Sequence[Given], free: int, step: int = 1) -> list[Given]:
    """Max-min by steps: two lines still short differ by at most one step, nobody is above his need.

    `queue` holds (line, need) in rank order, which decides who gets the odd step.
    """
    needs = [need for _, need in queue]
    given = _water_level(needs, free, step)
    left = free - sum(given)
    for i, need in enumerate(needs):
        more = min(step, need - given[i])
        if 0 < more <= left:
            given[i] += more
            left -= more
    return _completed(queue, given, left)


def pro_rata(queue: Sequence[Given], free: int, step: int = 1) -> list[Given]:
    """In proportion to need, in steps, the largest remainders first; rank decides between equals."""
    needs = [need for _, need in queue]
    total = sum(needs)
    if total <= free:
        return [pair for pair in queue if pair[1]]
    given = [need * free // total // step * step for need in needs]
    left = free - sum(given)
    remainders = sorted(range(len(needs)), key=lambda i: (given[i] * total - needs[i] * free, i))
    for i in remainders:
        more = min(step, needs[i] - given[i])
        if 0 < more <= left:
            given[i] += more
            left -= more
    return _completed(queue, given, left)


def _water_level(needs: Sequence[int], free: int, step: int) -> list[int]:
    """The highest whole number of steps that everybody short can have."""
    low, high = 0, max(needs, default=0) // step + 1
    while low < high:
        level = (low + high + 1) // 2
        if sum(min(need, level * step) for need in needs) <= free:
            low = level
        else:
            high = level - 1
    return [min(need, low * step) for need in needs]


def _completed(queue: Sequence[Given], given: list[int], left: int) -> list[Given]:
    """Hand what is left over, smaller than a step for those short, to whom it completes: all is used."""
    out: list[Given] = []
    rest = dict(walk(((i, need - given[i]) for i, (_, need) in enumerate(queue) if need > given[i]), left, max(left, 1) + 1))
    for i, (line, _) in enumerate(queue):
        amount = given[i] + rest.get(i, 0)
        if amount:
            out.append((line, amount))
    return out


@dataclass(frozen=True, slots=True)
class Claim:
    """One waiting line of an order that wants all or nothing.

    `before`: units that better-ranked ordinary lines of the same product still need.
    """

    line: int
    product: int
    need: int
    before: int = 0


@dataclass(frozen=True, slots=True)
class WholeOrder:
    """An order that takes all it waits for, or nothing. `blocked`: one of its lines may have nothing now."""

    order: int
    claims: tuple[Claim, ...]
    blocked: bool = False


def complete_orders(orders: Iterable[WholeOrder], free: Mapping[int, int]) -> set[int]:
    """The orders, of those given in rank order, that can be had whole once all better ranks are served.

    `free` maps product to free units. An order is served where the free stock of every product covers its lines and what
    stands before them: better-ranked ordinary lines, and lines of orders that are served here. It may stand before a line
    of an order that ranks better as a whole (by another line); it is not served where that one would go short by it.
    """
    set_aside: dict[int, _SetAside] = {}
    served: set[int] = set()
    for whole in orders:
        if whole.blocked:
            continue
        wanted: dict[int, list[tuple[int, int]]] = {}
        for claim in whole.claims:
            wanted.setdefault(claim.product, []).append((claim.before, claim.need))
        if all(set_aside.setdefault(p, _SetAside()).leaves_room(more, free.get(p, 0)) for p, more in wanted.items()):
            for product, more in wanted.items():
                set_aside[product].add(more)
            served.add(whole.order)
    return served


class _SetAside:
    """What orders that go complete take of one product: (ordinary units before it, need), in the rank of the queue."""

    def __init__(self) -> None:
        self.claims: list[tuple[int, int]] = []
        self.total = 0

    def leaves_room(self, more: Iterable[tuple[int, int]], free: int) -> bool:
        """Whether `more` can be had of `free` units too, and everybody behind them still has his."""
        first, *others = sorted(more)
        start = bisect_left(self.claims, first)
        behind = self.claims[start:]
        gone = self.total - sum(need for _, need in behind)
        for before, need in sorted([*behind, first, *others]):
            gone += need
            if before + gone > free:
                return False
        return True

    def add(self, more: Iterable[tuple[int, int]]) -> None:
        """Take so much more."""
        for claim in more:
            insort(self.claims, claim)
            self.total += claim[1]


@dataclass(frozen=True, slots=True)
class OrderNeed:
    """All that one order waits for. `measure` is its remaining need in thousandths of sales units."""

    order: int
    measure: int
    needs: tuple[tuple[int, int, int], ...]
    """(line, product, units)"""
    blocked: bool = False


def most_orders(orders: Sequence[OrderNeed], free: Mapping[int, int]) -> list[int]:
    """The orders in the sequence in which `most-orders` serves them: those it completes first.

    `orders` come in rank order. The smallest remaining need goes first, as long as the whole order can be had;
    then the others, smallest need first, take what is left. The best for one product; for several, where
    finding the best is hopeless, close to it.
    """
    left = dict(free)
    whole: list[int] = []
    part: list[int] = []
    for order in sorted(orders, key=lambda o: o.measure):
        wanted: dict[int, int] = {}
        for _, product, units in order.needs:
            wanted[product] = wanted.get(product, 0) + units
        if not order.blocked and all(left.get(p, 0) >= n for p, n in wanted.items()):
            for product, units in wanted.items():
                left[product] -= units
            whole.append(order.order)
        else:
            part.append(order.order)
    return whole + part


@dataclass(frozen=True, slots=True)
class Holding:
    """What a line holds of the stock, in rank order. `picked` lies in somebody's hands already."""

    line: int
    allocated: int
    picked: int = 0
    pinned: bool = False


def losers(holdings: Sequence[Holding], missing: int) -> list[Given]:
    """Who gives up `missing` units: the tail of the rank first; pinned and then picked stock only after all else.

    `holdings` come in rank order. Each loser is named once, the last in rank first.
    """
    lost: dict[int, int] = {}
    for takes in (_loose, _pinned, _picked):
        for holding in reversed(holdings):
            if missing <= 0:
                break
            give = min(takes(holding), missing)
            if give > 0:
                lost[holding.line] = lost.get(holding.line, 0) + give
                missing -= give
    return list(lost.items())


def _loose(holding: Holding) -> int:
    return 0 if holding.pinned else holding.allocated - holding.picked


def _pinned(holding: Holding) -> int:
    return holding.allocated - holding.picked if holding.pinned else 0


def _picked(holding: Holding) -> int:
    return holding.picked
