"""What an act does to the queue: who gets, who waits until when, who loses, and why. Shown before it is done."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from backorder_desk.domain.stock import show_quantity
from backorder_desk.views.columns import ANSWER
from backorder_desk.views.model import ColumnModel
from backorder_desk.views.table import Table
from backorder_desk.views.theme import LARGE, ROW_LARGE, typeface
from backorder_desk.views.words import Forms, Row, letter, many, say, upper
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Decided, StockAnswer

HEAD, RULE = "head", "rule"
"""outcomes of rows that are no line: a product's name, and what is left of it"""
_SPANS = 400
"""So many dividing lines at most are drawn across: each span costs the table time at every paint."""


class AnswerModel(ColumnModel):
    """An answer, product by product: who gets, a line that says what is left, who waits."""

    def __init__(self, work: Workplace, parent: QObject | None = None) -> None:
        super().__init__(ANSWER, work.rows.clock, parent)
        self.rows = Arranged()

    def count(self) -> int:
        return len(self.rows)

    def row(self, number: int) -> Row | None:
        outcome, found = self.rows[number]
        if outcome in (HEAD, RULE):
            return {"outcome": outcome, "why": found, "promise": None} | dict.fromkeys(
                ("customer", "order"), ""
            )
        named = asdict(found)
        promise = found.promise.toordinal() if found.promise else None
        return named | {"outcome": outcome, "promise": promise, "why": _reason(outcome, found)}

    def weight(self, number: int) -> str:
        outcome = self.rows.outcome(number)
        return outcome if outcome in (HEAD, RULE) else ""

    def show_answer(self, answer: StockAnswer | None) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.rows = Arranged(answer)
        self.endResetModel()


def _reason(outcome: str, found: Decided) -> str:
    """The sentence without the words that stand in the first column already."""
    if outcome == "waits":
        return upper(found.why.removeprefix("Waits: "))
    return upper(found.why.partition(": ")[2]) or found.why


@runtime_checkable
class Counted(Protocol):
    """Decisions that are put into words one by one, and know without that how many concern which product."""

    def by_product(self) -> Sequence[tuple[str, int]]:
        """SKU and number, in the order of the decisions."""


def _counts(part: Sequence[Decided]) -> dict[str, int]:
    return dict(part.by_product()) if isinstance(part, Counted) else Counter(one.sku for one in part)


class Arranged(Sequence[tuple[str, Any]]):
    """The rows: product by product who loses, who gets, what is left, who waits; last what nobody waits for.

    A row is put together when it is looked at: of a million lines no more are read than are shown.
    """

    def __init__(self, answer: StockAnswer | None = None) -> None:
        named = (("loses", answer.loses), ("gets", answer.gets), ("waits", answer.waits)) if answer else ()
        self._parts = dict(named)
        counts = {outcome: _counts(part) for outcome, part in named}
        skus = sorted({sku for count in counts.values() for sku in count})
        self._skus = skus
        # Where the decisions about each product begin in each part: all stand in the order of the SKUs.
        self._begins: dict[str, list[int]] = {
            outcome: list(accumulate((count.get(sku, 0) for sku in skus), initial=0)) for outcome, count in counts.items()
        }
        sums = zip(*self._begins.values(), strict=True)
        self._starts: list[int] = [2 * number + sum(before) for number, before in enumerate(sums)] or [0]
        self._free = {amount.sku: amount for amount in answer.free} if answer else {}
        known = set(skus)
        self._others = [amount for sku, amount in self._free.items() if sku not in known]

    def __len__(self) -> int:
        return self._starts[-1] + len(self._others)

    def __getitem__(self, number: Any) -> Any:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self)))]
        if not 0 <= number < len(self):
            raise IndexError(number)
        outcome, product, place = self._place(number)
        if outcome == HEAD:
            return HEAD, self._first_of(product).product
        if outcome == RULE:
            return RULE, self._rule(product, place)
        return outcome, self._parts[outcome][place]

    def outcome(self, number: int) -> str:
        """What a row is, without a look at it."""
        return self._place(number)[0]

    def lines(self, most: int) -> list[int]:
        """The first rows that are no decisions, so many at most."""
        out: list[int] = []
        for product, start in enumerate(self._starts[:-1]):
            out += (start, self._starts[product + 1] - 1 - self._many("waits", product))
            if len(out) >= most:
                return out[:most]
        return (out + list(range(self._starts[-1], len(self))))[:most]

    def _many(self, outcome: str, product: int) -> int:
        begins = self._begins[outcome]
        return begins[product + 1] - begins[product]

    def _place(self, number: int) -> tuple[str, int, int]:
        """(what a row is, number of its product, its place among the decisions of its kind)."""
        product = bisect_right(self._starts, number) - 1
        left = number - self._starts[product]
        if product == len(self._skus):
            return RULE, product, left
        if left == 0:
            return HEAD, product, 0
        left -= 1
        for outcome in ("loses", "gets", RULE, "waits"):
            many = 1 if outcome == RULE else self._many(outcome, product)
            if left < many:
                return outcome, product, 0 if outcome == RULE else self._begins[outcome][product] + left
            left -= many
        raise IndexError(number)

    def _first_of(self, product: int) -> Decided:
        outcome = next(name for name in self._parts if self._many(name, product))
        return self._parts[outcome][self._begins[outcome][product]]

    def _rule(self, product: int, place: int) -> str:
        if product < len(self._skus):
            amount = self._free.get(self._skus[product])
            units, decimals = (amount.quantity, amount.decimals) if amount else (0, 0)
            return _left(units, decimals, bool(self._many("waits", product)))
        other = self._others[place]
        return say(
            "Nobody waits for {sku}: {count} free",
            count=show_quantity(other.quantity, other.decimals),
            sku=other.sku,
        )


def _left(units: int, decimals: int, waits: bool) -> str:
    if units:
        return say("{count} stay free", count=show_quantity(units, decimals))
    return say("Nothing left below") if waits else say("Nothing left, and nobody waits for it")


class AnswerTable(Table):
    """The answer in type that can be read from two metres."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work.look, say("Who gets what, and why"), height=ROW_LARGE, parent=parent)
        self.setFont(typeface(LARGE - 1))
        self.answer = AnswerModel(work, self)
        self.show_plain(self.answer)

    def show_answer(self, answer: StockAnswer | None) -> None:
        """Show an answer, its dividing lines across the table."""
        kept = self.currentIndex().row()
        self.clearSpans()
        self.answer.show_answer(answer)
        for number in self.answer.rows.lines(_SPANS):
            self.setSpan(number, 0, 1, len(ANSWER))
        self.choose(min(max(kept, 1), self.answer.count() - 1))

    def neighbour(self, step: int) -> Row | None:
        """The next line of the same product in the queue, upwards (-1) or downwards (1)."""
        here = self.current()
        number = self.currentIndex().row() + step
        while here and 0 <= number < self.answer.count():
            row = self.answer.row(number)
            if row is not None and row["outcome"] not in (HEAD, RULE):
                return row if row["sku"] == here.get("sku") else None
            number += step
        return None


def summary(answer: StockAnswer) -> str:
    """One line: how many people get, wait and lose. Of very many only the lines are counted: their people have no names yet."""
    parts = []
    for found, people, lines in (
        (answer.loses, Forms("1 person loses", "{count} people lose"), Forms("1 line loses", "{count} lines lose")),
        (
            answer.gets,
            Forms("1 person gets something", "{count} people get something"),
            Forms("1 line gets something", "{count} lines get something"),
        ),
        (answer.waits, Forms("1 still waits", "{count} still wait"), Forms("1 line still waits", "{count} lines still wait")),
    ):
        if isinstance(found, Counted):
            parts.append(many(len(found), *lines))
            continue
        count = len({part.order for part in found})
        if count:
            parts.append(many(count, *people))
    return " · ".join(parts) or say("Nobody waits for this; it all stays free")


def following(notices: Sequence[Any]) -> str:
    """The letters that an act causes, by kind."""
    kinds = Counter(owing.notice.kind for owing in notices)
    if not kinds:
        return ""
    counts = sorted((letter(str(kind.value)), count) for kind, count in kinds.items())
    named = ", ".join(f"{count} × {kind}" for kind, count in counts)
    total = kinds.total()
    start = many(total, "1 letter follows", "{count} letters follow")
    return f"{start}: {named}"
