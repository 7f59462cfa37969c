"""What an act does to the queue: who gets, who waits until when, who loses, and why. Shown before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from backorder_desk.domain.stock import show_quantity
from backorder_desk.views.columns import ANSWER
from backorder_desk.views.model import ColumnModel
from backorder_desk.views.table import Table
from backorder_desk.views.theme import LARGE, ROW_LARGE, typeface
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Decided, StockAnswer

LINE = "line"
"""the outcome of a row that only says what is left of a product"""
_SPANS = 500
"""So many dividing lines at most are drawn across: each span costs the table time at every paint."""


class AnswerModel(ColumnModel):
    """An answer, product by product: who gets, a line that says what is left, who waits."""

    def __init__(self, work: Workplace, parent: QObject | None = None) -> None:
        super().__init__(ANSWER, work.rows.clock, parent)
        self.rows: list[tuple[str, Any]] = []

    def count(self) -> int:
        return len(self.rows)

    def row(self, number: int) -> Row | None:
        outcome, found = self.rows[number]
        if outcome == LINE:
            return {"outcome": LINE, "why": found, "promise": None} | dict.fromkeys(("customer", "product", "order"), "")
        named = asdict(found)
        promise = found.promise.toordinal() if found.promise else None
        return named | {"outcome": outcome, "promise": promise, "why": _reason(outcome, found)}

    def show_answer(self, answer: StockAnswer | None) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.rows = arranged(answer) if answer else []
        self.endResetModel()


def _reason(outcome: str, found: Decided) -> str:
    """The sentence without the words that stand in the first column already."""
    if outcome == "waits":
        return found.why.removeprefix("Waits: ").capitalize()
    return found.why.partition(": ")[2].capitalize() or found.why


def arranged(answer: StockAnswer) -> list[tuple[str, Any]]:
    """The rows: losers first, then product by product."""
    out: list[tuple[str, Any]] = [("loses", found) for found in answer.loses]
    left = {amount.sku: amount for amount in answer.free}
    parts = [("gets", one) for one in answer.gets] + [("waits", one) for one in answer.waits]
    parts.sort(key=lambda part: part[1].sku)
    seen = set()
    for sku, group in groupby(parts, key=lambda part: part[1].sku):
        rows = list(group)
        seen.add(sku)
        gets = [part for part in rows if part[0] == "gets"]
        waits = [part for part in rows if part[0] == "waits"]
        amount = left.get(sku)
        name = rows[0][1].product
        out += [*gets, (LINE, _left(name, amount.quantity if amount else 0, amount.decimals if amount else 0, bool(waits))), *waits]
    out += [
        (LINE, say("{count} of {sku} are free: nobody waits for it", count=show_quantity(a.quantity, a.decimals), sku=a.sku))
        for a in answer.free
        if a.sku not in seen
    ]
    return out


def _left(name: str, units: int, decimals: int, waits: bool) -> str:
    if units:
        return say("{count} of {name} stay free", count=show_quantity(units, decimals), name=name)
    if waits:
        return say("Nothing left of {name} below this line", name=name)
    return say("Nothing left of {name}, and nobody waits for it", name=name)


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
        lines = [number for number, (outcome, _) in enumerate(self.answer.rows) if outcome == LINE]
        for number in lines[:_SPANS]:
            self.setSpan(number, 0, 1, len(ANSWER))
        self.choose(min(max(kept, 0), self.answer.count() - 1))

    def neighbour(self, step: int) -> Row | None:
        """The next line of the same product in the queue, upwards (-1) or downwards (1)."""
        here = self.current()
        number = self.currentIndex().row() + step
        while here and 0 <= number < self.answer.count():
            row = self.answer.row(number)
            if row is not None and row["outcome"] != LINE:
                return row if row["sku"] == here.get("sku") else None
            number += step
        return None


def summary(answer: StockAnswer) -> str:
    """One line: how many people get, wait and lose."""
    parts = []
    for found, one, many in (
        (answer.loses, "1 person loses", "{count} people lose"),
        (answer.gets, "1 person gets something", "{count} people get something"),
        (answer.waits, "1 still waits", "{count} still wait"),
    ):
        count = len({part.order for part in found})
        if count:
            parts.append(say(one) if count == 1 else say(many, count=count))
    return " · ".join(parts) or say("Nobody waits for this; it all stays free")


def following(notices: Sequence[object]) -> str:
    """The letters that an act causes, by kind."""
    kinds: dict[str, int] = {}
    for owing in notices:
        kind = str(getattr(owing, "notice").kind.value).replace("_", " ")
        kinds[kind] = kinds.get(kind, 0) + 1
    if not kinds:
        return ""
    named = ", ".join(f"{count} {say(kind)}" for kind, count in sorted(kinds.items()))
    total = sum(kinds.values())
    start = say("1 letter follows") if total == 1 else say("{count} letters follow", count=total)
    return f"{start}: {named}"
