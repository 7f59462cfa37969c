"""What the shelf holds, what is promised of it, what is free and what is on its way."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from backorder_desk.domain.errors import Refused, Stale
from backorder_desk.model.browse import VIEWS, Browse
from backorder_desk.views.answers import AnswerTable, following, summary
from backorder_desk.views.page import Chip, ListPage
from backorder_desk.views.proposal import Proposal
from backorder_desk.views.words import Row, figure, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk, Preview, StockAnswer
    from backorder_desk.views.redating import Redating


class StockPage(ListPage):
    """Every product. A count is typed into its cell; who would lose is shown before it posts."""

    title = "Stock"
    view = "stock"
    chips = (Chip("", "All"), Chip("short", "Short"), Chip("incoming", "On their way"))
    empty = "No products yet. Import a list, or add one."

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.answer = AnswerTable(work)
        self.proposal = Proposal(self.answer, say("Post count"), self.table)
        self.proposal.left.connect(self.table.setFocus)
        self.body.addWidget(self.proposal, 1)
        self.proposal.keys.setText(
            say("P spares the chosen one: the next in rank gives up instead · Ctrl+Enter posts · Esc leaves")
        )
        self._again: Callable[[], None] = lambda: None
        self.model.edited.connect(self._typed)

    @cached_property
    def redating(self) -> Redating:
        """Where the promises that a moved date breaks are shown."""
        from backorder_desk.views.redating import Redating

        made = Redating(self, self.table)
        made.left.connect(self.table.setFocus)
        self.body.addWidget(made, 1)
        return made

    def edit(self) -> None:
        """F2: the count of the chosen product, or the date it comes where the cursor is on that."""
        index = self.table.currentIndex()
        key = self.model.columns[index.column()].key if index.isValid() else ""
        edit_cell(self, key if key == "next_due" else "on_hand")

    def _typed(self, row: Row, key: str, text: str) -> None:
        self.refusal.hide()
        if key == "next_due":
            sku = row["sku"]
            self.work.reads.ask(lambda rows: _next(rows, sku), lambda line: self._moved(row, line, text), latest="next-po")
            return
        items = [(row["sku"], text)]
        self.work.desk.ask(
            lambda desk: preview(desk, items),
            lambda shown: self._show(row, text, items, shown),
            self.refuse,
            latest="count",
        )

    def _moved(self, row: Row, line: Row | None, text: str) -> None:
        if line is None:
            what = say("Nothing of {product} is on its way", product=row["name"])
            self.refuse(Refused(what, say("There is no date to move"), say("Place a purchase order first")))
            return
        self.proposal.leave()
        self.redating.ask(line, text)

    def _show(self, row: Row, text: str, items: list[tuple[str, str]], shown: Preview[StockAnswer]) -> None:
        self.answer.show_answer(shown.answer)
        letters = following(shown.answer.notices)
        book = figure(row["on_hand"], row["decimals"])
        words = say("{name}: {text} counted, {book} in the book", name=row["name"], text=text, book=book)
        self.proposal.show_words(
            words,
            " · ".join(part for part in (summary(shown.answer), letters) if part),
            lambda: self._post(row, text, items, shown),
        )
        self._again = lambda: self._typed(row, "on_hand", text)
        if shown.answer.loses:
            self.answer.setFocus()
        else:
            self.proposal.keys.hide()

    def pin(self) -> None:
        """P: the chosen one keeps what he has; the next from the tail of the rank gives up instead."""
        here = self.answer.current() if not self.proposal.isHidden() else None
        if here is None or here["outcome"] != "loses":
            return
        order, sku = here["order"], f"{here['sku']}@{here['line']}"
        said = say("Pinned: {customer} keeps the {product}.", customer=here["customer"], product=here["product"])
        self.work.act(lambda desk: desk.pin(order, sku), lambda _: said, then=lambda _: self._again(), otherwise=self.refuse)

    def _post(self, row: Row, text: str, items: list[tuple[str, str]], shown: Preview[StockAnswer]) -> None:
        def refused(refusal: Refused) -> None:
            self.refuse(refusal)
            if isinstance(refusal, Stale):
                self.work.desk.ask(
                    lambda desk: preview(desk, items),
                    lambda again: self._show(row, text, items, again),
                    self.refuse,
                )

        self.work.act(lambda desk: desk.count(items, shown=shown), otherwise=refused)

    def commit(self) -> None:
        """Ctrl+Enter posts what is shown."""
        for shown in (self.proposal, self.__dict__.get("redating")):
            if shown is not None and not shown.isHidden():
                shown.commit()

    def leave(self) -> bool:
        """Esc leaves it."""
        if "redating" in self.__dict__ and self.redating.leave():
            return True
        return self.proposal.leave() or super().leave()


def preview(desk: Desk, items: list[tuple[str, str]]) -> Preview[StockAnswer]:
    """What this count would do, sealed."""
    from backorder_desk.desk import Preview, seal

    answer = desk.count(items, preview=True)
    return Preview(answer, seal(answer))


def _next(rows: Browse, sku: str) -> Row | None:
    """The line of a PO that brings this product next."""
    names = VIEWS["purchases"].columns
    lines = rows.ids("purchases", only="incoming", sort="expected", search=sku)
    found = [dict(zip(names, one, strict=True)) for one in rows.page("purchases", lines[:50])]
    dated = sorted((one for one in found if one["sku"] == sku), key=lambda one: (one["expected"] is None, one["expected"] or 0))
    return dated[0] if dated else None


def edit_cell(page: ListPage, key: str) -> None:
    """Open the cell of a column in the chosen row."""
    index = page.table.currentIndex()
    column = next(number for number, column in enumerate(page.model.columns) if column.key == key)
    if index.isValid():
        page.table.setFocus()
        cell = page.model.index(index.row(), column)
        page.table.setCurrentIndex(cell)
        page.table.edit(cell)
