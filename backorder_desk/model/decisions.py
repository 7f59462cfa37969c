"""What an act decided about very many lines: kept as numbers, put into words as somebody looks at them."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, NamedTuple, overload

from backorder_desk.domain.ranking import Policy, order_by
from backorder_desk.domain.reasons import Outcome
from backorder_desk.model.database import Connection, Row
from backorder_desk.model.explain import Decided, decided, in_words, ranks

FEW = 100
"""Up to so many decisions are put into words at once, inside the act."""

_PAGE = 500


def told(db: Connection, entry: int, outcome: Outcome) -> Sequence[Decided]:
    """What an act decided, by product and in the order of the queue."""
    many = db.value(
        "SELECT COUNT(*) FROM (SELECT 1 FROM decision WHERE entry_id = ? AND outcome = ? LIMIT ?)", (entry, int(outcome), FEW + 1)
    )
    return Decisions(db, entry, outcome) if many > FEW else tuple(decided(db, entry, outcome))


def lines_of(part: Sequence[Decided]) -> Sequence[int]:
    """The ids of the lines that were decided about, whether or not they were put into words."""
    return part.lines if isinstance(part, Decisions) else [one.line_id for one in part]


def figures_of(part: Sequence[Decided]) -> list[Any]:
    """What was decided in figures, the same for the same decisions: (line, quantity, promise)."""
    return part.figures() if isinstance(part, Decisions) else [(one.line_id, one.quantity, one.promise) for one in part]


class _Group(NamedTuple):
    """The decisions about one product: where they stand among the numbers."""

    sku: str
    policy: str
    start: int
    stop: int


class Decisions(Sequence[Decided]):
    """The decisions of one act with one outcome. About fifty bytes each; names are read when they are asked for,
    over a connection of their own, so that they can be looked at on any thread and after the act was thrown away.
    """

    def __init__(self, db: Connection, entry: int, outcome: Outcome) -> None:
        self._beside = db.beside
        self._outcome = outcome
        self.lines = array("q")
        self._rest = tuple(array(code) for code in "qbqlqlb")
        rows = db.raw.execute(_NUMBERS, (entry, int(outcome)))
        while batch := rows.fetchmany(_PAGE):
            lines, *rest = zip(*batch, strict=True)
            self.lines.extend(lines)
            for column, values in zip(self._rest, rest, strict=True):
                column.extend(values)
        self._groups = _groups(db, entry, outcome)
        self._ends = list(accumulate(group.stop - group.start for group in self._groups))
        self._units: dict[int, int] = dict(db.all(_UNITS, (entry,))) if outcome is Outcome.WAIT else {}
        self._order: tuple[int, list[int]] = (-1, [])
        self._page: tuple[tuple[int, int], list[Decided]] = ((-1, -1), [])

    def __len__(self) -> int:
        return len(self.lines)

    @overload
    def __getitem__(self, index: int) -> Decided: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Decided]: ...
    def __getitem__(self, index: int | slice) -> Decided | Sequence[Decided]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = index + len(self) if index < 0 else index
        if not 0 <= number < len(self):
            raise IndexError(index)
        group = bisect_right(self._ends, number)
        inside = number - (self._ends[group - 1] if group else 0)
        return self._words(group, inside // _PAGE)[inside % _PAGE]

    def __iter__(self) -> Iterator[Decided]:
        for number, group in enumerate(self._groups):
            for page in range((group.stop - group.start + _PAGE - 1) // _PAGE):
                yield from self._words(number, page)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(other) == len(self) and all(a == b for a, b in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]

    def by_product(self) -> list[tuple[str, int]]:
        """SKU and how many were decided about, in the order in which they stand here. No name is read for it."""
        return [(group.sku, group.stop - group.start) for group in self._groups]

    def figures(self) -> list[Any]:
        """The lines, quantities and days."""
        return [self.lines, self._rest[0], self._rest[5]]

    def _words(self, group: int, page: int) -> list[Decided]:
        """So manieth page of the decisions about one product, in the order of its queue."""
        if self._page[0] != (group, page):
            with self._beside() as db:
                places = self._in_rank(db, group)[page * _PAGE : (page + 1) * _PAGE]
                self._page = ((group, page), self._put(db, self._groups[group], places))
        return self._page[1]

    def _in_rank(self, db: Connection, number: int) -> list[int]:
        """The places of a product's decisions among the numbers, in the order of its queue."""
        if self._order[0] != number:
            group = self._groups[number]
            ids = self.lines[group.start : group.stop]
            rows = db.stream(_IN_RANK, (json.dumps(ids.tolist()),))
            self._order = (number, [group.start + bisect_left(ids, row[0]) for row in rows])
        return self._order[1]

    def _put(self, db: Connection, group: _Group, places: Sequence[int]) -> list[Decided]:
        facts = [tuple(column[place] for column in self._rest) for place in places]
        lines = _by_id(db, _LINES, (self.lines[place] for place in places))
        rivals = _by_id(db, _RIVALS, (fact[2] for fact in facts))
        supplies = _by_id(db, _SUPPLIES, (fact[4] for fact in facts))
        out: list[Decided] = []
        for place, (quantity, cause, rival, ahead, source, day, estimate) in zip(places, facts, strict=True):
            order, line, number, sku, name, customer, decimals, *rank = lines[self.lines[place]]
            against, *other = rivals.get(rival, _NOBODY)
            supply, units = supplies.get(source, (None, None))
            out.append(
                in_words(
                    (
                        *(order, line, number, sku, name, customer, quantity, decimals, day or None, estimate, cause, ahead),
                        *(against, supply, self._units.get(source, units), group.policy, *rank, *other),
                    ),
                    self._outcome,
                )
            )
        return out


_NOBODY: Row = (None,) * 9

_NUMBERS = """
SELECT line_id, quantity, cause, COALESCE(rival_id, 0), ahead, COALESCE(source_id, 0), COALESCE(day, 0), estimate
FROM decision WHERE entry_id = ? AND outcome = ? ORDER BY product_id, line_id
"""

_GROUPS = """
SELECT p.sku, r.policy, d.n
FROM (SELECT product_id, COUNT(*) AS n FROM decision WHERE entry_id = ? AND outcome = ? GROUP BY product_id) d
CROSS JOIN run r CROSS JOIN product p
WHERE r.entry_id = ? AND r.product_id = d.product_id AND p.id = d.product_id ORDER BY d.product_id
"""

# What the act itself left of the supplies it used: later, or thrown away, they would read otherwise.
_UNITS = """
SELECT l.id, l.ordered - l.received - l.closed FROM posting q CROSS JOIN purchase_line l
WHERE q.entry_id = ? AND q.account >= 7 AND l.id = q.line_id
"""

_IN_RANK = (
    "SELECT l.id FROM json_each(?) j CROSS JOIN order_line l WHERE l.id = j.value"
    f" ORDER BY {order_by(Policy.OLDEST, 'l')}"
)
_LINES = f"""
SELECT l.id, o.number, l.line, l.id, p.sku, p.name, c.name, p.decimals, {ranks("l")}
FROM json_each(?) j CROSS JOIN order_line l CROSS JOIN sales_order o CROSS JOIN product p CROSS JOIN customer c
WHERE l.id = j.value AND o.id = l.order_id AND p.id = l.product_id AND c.id = l.customer_id
"""
_RIVALS = f"""
SELECT v.id, o.number, {ranks("v")} FROM json_each(?) j CROSS JOIN order_line v CROSS JOIN sales_order o
WHERE v.id = j.value AND o.id = v.order_id
"""
_SUPPLIES = """
SELECT l.id, o.number, l.ordered - l.received - l.closed FROM json_each(?) j CROSS JOIN purchase_line l CROSS JOIN purchase o
WHERE l.id = j.value AND o.id = l.purchase_id
"""


def _groups(db: Connection, entry: int, outcome: Outcome) -> list[_Group]:
    start, out = 0, []
    for sku, policy, count in db.stream(_GROUPS, (entry, int(outcome), entry)):
        out.append(_Group(sku, policy, start, start + count))
        start += count
    return sorted(out)


def _by_id(db: Connection, sql: str, numbers: Iterator[int]) -> dict[int, Row]:
    wanted = [number for number in set(numbers) if number]
    return {row[0]: row[1:] for row in db.stream(sql, (json.dumps(wanted),))} if wanted else {}
