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
from backorder_desk.views.words import Row, letter, say, upper
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
        self.rows: list[tuple[str, Any]] = []

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
        outcome = self.rows[number][0]
        return outcome if outcome in (HEAD, RULE) else ""

    def show_answer(self, answer: StockAnswer | None) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.rows = arranged(answer) if answer else []
        self.endResetModel()


def _reason(outcome: str, found: Decided) -> str:
    """The sentence without the words that stand in the first column already."""
    if outcome == "waits":
        return upper(found.why.removeprefix("Waits: "))
    return upper(found.why.partition(": ")[2]) or found.why


def arranged(answer: StockAnswer) -> list[tuple[str, Any]]:
    """The rows: product by product who loses, who gets, what is left, who waits."""
    left = {amount.sku: amount for amount in answer.free}
    named = (("loses", answer.loses), ("gets", answer.gets), ("waits", answer.waits))
    parts = [(outcome, one) for outcome, found in named for one in found]
    parts.sort(key=lambda part: part[1].sku)
    out: list[tuple[str, Any]] = []
    for sku, group in groupby(parts, key=lambda part: part[1].sku):
        rows = list(group)
        waits = [part for part in rows if part[0] == "waits"]
        amount = left.pop(sku, None)
        units, decimals = (amount.quantity, amount.decimals) if amount else (0, 0)
        out.append((HEAD, rows[0][1].product))
        out += [part for part in rows if part[0] != "waits"]
        out.append((RULE, _left(units, decimals, bool(waits))))
        out += waits
    out += [
        (
            RULE,
            say("Nobody waits for {sku}: {count} free", count=show_quantity(a.quantity, a.decimals), sku=sku),
        )
        for sku, a in left.items()
    ]
    return out


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
        lines = [number for number, (outcome, _) in enumerate(self.answer.rows) if outcome in (HEAD, RULE)]
        for number in lines[:_SPANS]:
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


def following(notices: Sequence[Any]) -> str:
    """The letters that an act causes, by kind."""
    kinds: dict[str, int] = {}
    for owing in notices:
        kind = letter(str(owing.notice.kind.value))
        kinds[kind] = kinds.get(kind, 0) + 1
    if not kinds:
        return ""
    named = ", ".join(f"{count} × {kind}" for kind, count in sorted(kinds.items()))
    total = sum(kinds.values())
    start = say("1 letter follows") if total == 1 else say("{count} letters follow", count=total)
    return f"{start}: {named}"
