"""What the shelf holds, what is promised of it, what is free and what is on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from backorder_desk.domain.errors import Refused, Stale
from backorder_desk.views.answers import AnswerTable, following, summary
from backorder_desk.views.page import Chip, ListPage
from backorder_desk.views.proposal import Proposal
from backorder_desk.views.words import Row, figure, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk, Preview, StockAnswer


class StockPage(ListPage):
    """Every product. A count is typed into its cell; who would lose is shown before it posts."""

    title = "Stock"
    view = "stock"
    chips = (Chip("", "All"), Chip("short", "Short"), Chip("incoming", "On their way"))
    empty = "No products yet. Import a list, or add one."

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.answer = AnswerTable(work)
        self.proposal = Proposal(self.answer, say("Post count"))
        self.proposal.left.connect(self.table.setFocus)
        self.body.addWidget(self.proposal, 1)
        self.model.edited.connect(self._typed)

    def edit(self) -> None:
        """F2: the count of the chosen product."""
        edit_cell(self, "on_hand")

    def _typed(self, row: Row, _: str, text: str) -> None:
        self.refusal.hide()
        items = [(row["sku"], text)]
        self.work.desk.ask(
            lambda desk: preview(desk, items),
            lambda shown: self._show(row, text, items, shown),
            self.refuse,
            latest="count",
        )

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
        """Ctrl+Enter posts the count that is shown."""
        self.proposal.commit()

    def leave(self) -> bool:
        """Esc leaves it."""
        return self.proposal.leave() or super().leave()


def preview(desk: Desk, items: list[tuple[str, str]]) -> Preview[StockAnswer]:
    """What this count would do, sealed."""
    from backorder_desk.desk import Preview, seal

    answer = desk.count(items, preview=True)
    return Preview(answer, seal(answer))


def edit_cell(page: ListPage, key: str) -> None:
    """Open the cell of a column in the chosen row."""
    index = page.table.currentIndex()
    column = next(number for number, column in enumerate(page.model.columns) if column.key == key)
    if index.isValid():
        page.table.setFocus()
        cell = page.model.index(index.row(), column)
        page.table.setCurrentIndex(cell)
        page.table.edit(cell)
