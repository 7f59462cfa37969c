"""The lines of one order below the list: how much is wanted, how much goes out, how much comes back; typed, looked at, posted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.stock import show_quantity
from backorder_desk.views import words
from backorder_desk.views.columns import Column
from backorder_desk.views.editing import freed_words, named
from backorder_desk.views.handing import sent_words
from backorder_desk.views.model import PlainModel
from backorder_desk.views.page import Page
from backorder_desk.views.proposal import Proposal
from backorder_desk.views.table import Table
from backorder_desk.views.words import Row, say

if TYPE_CHECKING:
    from backorder_desk.desk import Desk, LineAnswer, StockAnswer

Items = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Mode:
    """One thing to do with the lines of an order.

    `starts` is what stands in the field of a line; `does` asks the desk, as a preview or for good, and gives the words.
    """

    title: str
    head: str
    post: str
    starts: Callable[[LineAnswer], int]
    does: Callable[[Desk, str, Items, bool, bool], str]
    whole: bool = False
    """whether lines that stand as they started are named too"""


def _amend(desk: Desk, order: str, items: Items, preview: bool, _: bool) -> str:
    gone = [sku for sku, text in items if not text.strip("0., ")]
    if gone and len(gone) < len(items):
        raise Refused(
            say("{sku} would be taken off the order", sku=gone[0].partition("@")[0]),
            say("That is a cancellation, and an act of its own"),
            say("Type 0 for it alone, or cancel it in Backorders with Del"),
        )
    if gone:
        answer, names = named(desk, desk.cancel(order, [(sku, None) for sku in gone], preview=preview))
    else:
        answer, names = named(desk, desk.amend(order, items, preview=preview))
    said = ", ".join(f"{text} × {sku.partition('@')[0]}" for sku, text in items)
    head = "" if preview else say("{order}: {what} wanted now.", order=order, what=said)
    return " ".join(part for part in (head, freed_words(answer, names), answer.say if preview else "") if part)


def _send(desk: Desk, order: str, items: Items, preview: bool, _: bool) -> str:
    return sent_words(desk.fulfil(order, items, preview=preview))


def _back(desk: Desk, order: str, items: Items, preview: bool, damaged: bool) -> str:
    answer = desk.take_back(order, items, damaged=damaged, preview=preview)
    said = ", ".join(f"{text} × {sku.partition('@')[0]}" for sku, text in items)
    head = say("{order}: {what} taken back.", order=order, what=said)
    return " ".join([head, *_gains(answer), *([say("Damaged: nothing goes on the shelf.")] if damaged else [])])


def _gains(answer: StockAnswer) -> list[str]:
    return [
        say("{count} goes to {customer}.", count=words.figure(one.quantity, one.decimals), customer=one.customer)
        for one in answer.gets[:3]
    ]


MODES = {
    "amend": Mode(
        "{customer}, {order}: how much is wanted",
        "Wanted",
        "Change the order",
        lambda line: line.ordered - line.cancelled,
        _amend,
    ),
    "send": Mode(
        "{customer}, {order}: what goes out now", "Goes out", "Hand it over", lambda line: line.allocated, _send, whole=True
    ),
    "back": Mode("{customer}, {order}: what comes back", "Comes back", "Take it back", lambda _: 0, _back),
}


def _count(key: str, title: str) -> Column:
    return Column(key, title, 9, lambda row, _: words.amount(row[key], row["decimals"]), figures=True, spare=True)


def _columns(head: str) -> tuple[Column, ...]:
    return (
        Column("name", "Product", 26, strong=True, stretch=True),
        Column("sku", "SKU", 11, quiet=True, spare=True),
        _count("ordered", "Ordered"),
        _count("fulfilled", "Sent"),
        _count("allocated", "Set aside"),
        _count("backordered", "Waiting"),
        Column("typed", head, 12, figures=True, strong=True, edits=True),
    )


class LinesBar(Proposal):
    """Each line with a field. Enter in a field shows what would follow; Ctrl+Enter, or Enter on the button, does it."""

    def __init__(self, page: Page, covers: Table | None = None) -> None:
        self.page = page
        self.lines = PlainModel(_columns(""), page.work.rows.clock, page)
        self.grid = Table(page.work.look, say("Lines of the order"))
        self.grid.show_plain(self.lines)
        super().__init__(self.grid, say("Post"), covers)
        self.damaged = QCheckBox(say("Damaged: it does not go back on the shelf"))
        self.damaged.setAccessibleName(self.damaged.text())
        self.damaged.toggled.connect(lambda _: self._look())
        self.keys.setText(say("F2 changes a line · Enter shows what follows · Ctrl+Enter does it · Esc leaves"))
        self.inside.insertWidget(2, self.damaged)
        self.mode = MODES["amend"]
        self.order: Row = {}
        self.lines.edited.connect(self._typed)

    def ask(self, order: Row, mode: str) -> None:
        """Show the lines of an order."""
        number = order["order"]
        self.page.work.desk.ask(
            lambda desk: desk.order(number)[1],
            lambda lines: self._show(order, MODES[mode], lines),
            self.page.refuse,
            latest="order-lines",
        )

    def _show(self, order: Row, mode: Mode, lines: tuple[LineAnswer, ...]) -> None:
        self.order, self.mode = order, mode
        self.lines.beginResetModel()
        self.lines.columns = _columns(mode.head)
        self.lines.endResetModel()
        self.grid.size_columns()
        self.lines.show_rows([_row(line, mode) for line in lines])
        self.post.setText(say(mode.post))
        self.post.setAccessibleName(say(mode.post))
        self.damaged.setChecked(False)
        self.damaged.setVisible(mode is MODES["back"])
        title = say(mode.title, customer=order["customer"], order=order["order"])
        self.show_words(title, "", self._post)
        self.grid.setFocus()
        self._edit(0)
        if self._items():
            self._look()

    def _edit(self, number: int) -> None:
        cell = self.lines.index(number, len(self.lines.columns) - 1)
        self.grid.setCurrentIndex(cell)
        self.grid.edit(cell)

    def edit(self) -> None:
        """F2: the field of the chosen line."""
        self._edit(max(0, self.grid.currentIndex().row()))

    def _typed(self, row: Row, _: str, text: str) -> None:
        number = next(n for n, one in enumerate(self.lines.rows) if one["line"] == row["line"])
        self.lines.rows[number] = dict(row) | {"typed": text}
        cell = self.lines.index(number, len(self.lines.columns) - 1)
        self.lines.dataChanged.emit(cell, cell)
        self._look()
        if number + 1 < self.lines.count():
            self.grid.choose(number + 1)
        else:
            self.post.setFocus()

    def _items(self) -> Items:
        """What is asked for: lines as the desk calls them, quantities as they were typed."""
        typed = [(row, str(row["typed"]).strip()) for row in self.lines.rows]
        some = [(row, text) for row, text in typed if text and (self.mode.whole or text != row["start"])]
        nothing = self.mode is MODES["amend"]  # 0 wanted is a cancellation; 0 sent or taken back is nothing
        return [(f"{row['sku']}@{row['line']}", text) for row, text in some if nothing or text.strip("0., ")]

    def _look(self) -> None:
        items, order, damaged, does = self._items(), self.order["order"], self.damaged.isChecked(), self.mode.does
        self.page.refusal.hide()
        if not items:
            self.result.setText("")
            return
        self.page.work.desk.ask(
            lambda desk: does(desk, order, items, True, damaged), self.result.setText, self._cannot, latest="order-lines-look"
        )

    def _cannot(self, refusal: Refused) -> None:
        self.result.setText("")
        self.page.refuse(refusal)

    def _post(self) -> None:
        items, order, damaged, does = self._items(), self.order["order"], self.damaged.isChecked(), self.mode.does
        if not items:
            return
        self.page.work.act(
            lambda desk: does(desk, order, items, False, damaged), lambda said: said, otherwise=self.page.refuse
        )


def _row(line: LineAnswer, mode: Mode) -> dict[str, Any]:
    units = mode.starts(line)
    start = show_quantity(units, line.decimals) if units else ""
    keys = ("line", "sku", "name", "decimals", "ordered", "fulfilled", "allocated", "backordered")
    return {key: getattr(line, key) for key in keys} | {"typed": start, "start": start}
