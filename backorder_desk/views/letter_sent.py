"""The letters that were issued: the very PDF of each, to be looked at, opened and printed again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backorder_desk.views.columns import SENT
from backorder_desk.views.letter_room import LetterRoom
from backorder_desk.views.model import PlainModel
from backorder_desk.views.table import Table
from backorder_desk.views.widgets import button, label, row
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace


class SentRoom(LetterRoom):
    """The newest first; the find box narrows it to a number or a name."""

    opens = Signal(object)
    again = Signal(object)
    page = Signal(object)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PlainModel(SENT, work.rows.clock, self)
        self.table = Table(work.look, say("Letters that were written"))
        self.table.show_plain(self.model)
        self.table.chose.connect(self.chose)
        self.table.activated.connect(lambda _: self._of_chosen(self.opens))
        self.blank = label(quiet=True)
        self.tools = [
            button(say("Open the PDF"), lambda: self._of_chosen(self.opens)),
            button(say("Print this page again"), lambda: self._of_chosen(self.page)),
            button(say("Print again"), lambda: self._of_chosen(self.again)),
        ]
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addWidget(self.blank)
        outer.addWidget(self.table, 1)
        outer.addLayout(row(None, *self.tools))

    def show_rows(self, rows: Sequence[Row], search: str = "") -> None:
        """Replace what is shown."""
        kept = (self.table.current() or {}).get("number")
        self.model.show_rows(rows)
        numbers = [one["number"] for one in rows]
        self.table.choose(numbers.index(kept) if kept in numbers else 0)
        self.table.setVisible(bool(rows))
        self.blank.setVisible(not rows)
        nothing = say("No letter answers to “{search}”.", search=search) if search else say("No letter was written yet.")
        self.blank.setText(nothing)
        for tool in self.tools:
            tool.setEnabled(bool(rows))

    def current(self) -> Row | None:
        """The chosen letter."""
        return self.table.current()

    def focus_list(self) -> None:
        """The hand is on the list."""
        self.table.setFocus()

    def _of_chosen(self, does: SignalInstance) -> None:
        if (chosen := self.table.current()) is not None:
            does.emit(chosen)
