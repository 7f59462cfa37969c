"""Silence that ran out: what is proposed to be cancelled, on what ground, and by when the money is due."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backorder_desk.views import words
from backorder_desk.views.columns import LAPSES
from backorder_desk.views.letter_room import LetterRoom
from backorder_desk.views.letter_rows import spoken
from backorder_desk.views.model import PlainModel
from backorder_desk.views.table import Table
from backorder_desk.views.widgets import button, label, row
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace


class DecideRoom(LetterRoom):
    """Proposals, never acts: a person cancels, or records the yes that came."""

    cancel = Signal(object)
    waits = Signal(object)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.model = PlainModel(LAPSES, work.rows.clock, self)
        self.table = Table(work.look, say("Proposed to be cancelled"))
        self.table.show_plain(self.model)
        self.table.chose.connect(self._chosen)
        self.blank = label(say("No silence has run out. Nothing is proposed to be cancelled."), quiet=True)
        self.blank.setWordWrap(True)
        self.who, self.why, self.due = label(strong=True), label(), label(tone="late")
        self.cited = label(quiet=True, small=True)
        for text in (self.why, self.cited, self.due):
            text.setWordWrap(True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.card = QFrame()
        self.card.setObjectName("card")
        self.stop = button(say("Cancel and refund"), self.ask_cancel, main=True, hint="Ctrl+Enter")
        self.go_on = button(say("They agreed to wait"), self.ask_wait)
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(6)
        for text in (self.who, self.why, self.due, self.cited):
            inside.addWidget(text)
        inside.addSpacing(4)
        inside.addLayout(row(None, self.go_on, self.stop))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addWidget(self.blank)
        outer.addWidget(self.table, 1)
        outer.addWidget(self.card)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace what is shown."""
        kept = self.table.currentIndex().row()
        self.model.show_rows(rows)
        self.table.choose(min(max(kept, 0), len(rows) - 1))
        self.table.setVisible(bool(rows))
        self.blank.setVisible(not rows)
        self._chosen(self.table.current())

    def _chosen(self, chosen: Row | None) -> None:
        self.card.setVisible(chosen is not None)
        if chosen is not None:
            today = self.work.today
            about = say("{count} {product}, {order}", **{key: chosen[key] for key in ("count", "product", "order")})
            self.who.setText(f"{chosen['customer']}: {about}")
            self.why.setText(spoken(chosen["why"], today))
            self.due.setText(say("The refund is to leave by {day}.", day=words.day(chosen["refund_by"], today)))
            self.cited.setText(str(chosen["basis"]))
            self.card.setAccessibleName(f"{self.who.text()}. {self.why.text()} {self.due.text()}")
        self.chose.emit(chosen)

    def ask_cancel(self) -> None:
        """Cancel what is chosen."""
        if (chosen := self.table.current()) is not None:
            self.cancel.emit(chosen)

    def ask_wait(self) -> None:
        """Record the yes."""
        if (chosen := self.table.current()) is not None:
            self.waits.emit(chosen)

    def current(self) -> Row | None:
        """The chosen letter."""
        return self.table.current()

    def focus_list(self) -> None:
        """The hand is on the list."""
        self.table.setFocus()
