"""What was printed and awaits a word: did all come out? Yes, or again from here to there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.views import words
from backorder_desk.views.columns import BATCH
from backorder_desk.views.letter_room import LetterRoom
from backorder_desk.views.model import PlainModel
from backorder_desk.views.table import Table
from backorder_desk.views.widgets import button, field, hint, label, row
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace

_SPAN = re.compile(r"(\d+)\s*(?:[-–—]\s*(\d*))?")


def span(text: str, count: int) -> tuple[int, int]:
    """ "17–40", "17–" or "17" as places from 1, the last one included. Refused: it is none, or there is no such letter."""
    found = _SPAN.fullmatch(text.strip())
    first = int(found[1]) if found else 0
    last = 0 if not found else int(found[2]) if found[2] else first if found[2] is None else count
    if not 1 <= first <= last <= count:
        what = say("“{text}” names no letters", text=text.strip())
        why = say("There are {count}, numbered from 1", count=count)
        raise Refused(what, why, say("Write one number, 17–40, or 17– for all from there"))
    return first, last


class CameOut(QFrame):
    """The question in place, no dialog: Enter says yes."""

    yes = Signal()
    again = Signal(int, int)
    """first and last place"""
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.count = 0
        self.question = label(strong=True, large=True)
        self.detail = label(quiet=True)
        self.detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.confirm = button("", self.yes.emit, main=True, hint=say("Enter"))
        self.which = field(say("Which letters to print again, such as 17–40"), "")
        self.which.setMaximumWidth(96)
        self.which.returnPressed.connect(self._again)
        self.reprint = button(say("Print again"), self._again)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 10, 12, 12)
        inside.setSpacing(2)
        some = label(say("or from – to"), quiet=True)
        some.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        some.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        inside.addLayout(row(self.question, 10, self.confirm, 4, some, self.which, self.reprint))
        inside.addWidget(self.detail)
        self.hide()

    def ask(self, rows: Sequence[Row]) -> None:
        """Ask about these letters; nothing to ask: go away."""
        came, self.count = not self.count and bool(rows), len(rows)
        self.setVisible(bool(rows))
        if not rows:
            return
        self.question.setText(words.many(self.count, "Did the letter come out?", "Did all {count} come out?"))
        self.confirm.setText(words.many(self.count, "Yes", "Yes, all {count}"))
        self.confirm.setAccessibleName(f"{self.question.text()} {self.confirm.text()}")
        self.detail.setText(_where(rows))
        self.which.setPlaceholderText(f"{(self.count + 1) // 2}–{self.count}")
        self.setAccessibleName(self.question.text())
        self.setAccessibleDescription(self.detail.text())
        if came:
            self.which.clear()

    def _again(self) -> None:
        try:
            self.again.emit(*span(self.which.text() or "1–", self.count))
        except Refused as refusal:
            self.refused.emit(refusal)
            self.which.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing here: Enter is the button's."""
        event.ignore()


def _where(rows: Sequence[Row]) -> str:
    """Where they went and when, and that nobody counts as told yet."""
    last = rows[-1]
    at = datetime.fromisoformat(last["at"]).astimezone()
    pages = sum(one["pages"] for one in rows)
    counted = words.many(pages, "1 page", "{count} pages")
    return say(
        "{pages} · {where}, {time} · Nobody counts as told before you say so.",
        pages=counted,
        where=last["sent_to"].rsplit("/", 1)[-1],
        time=f"{at:%H:%M}",
    )


class Unsure(QFrame):
    """E-mails of which the desk cannot say whether they arrived: a person does."""

    arrived = Signal(list)
    again = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.numbers: list[str] = []
        self.question = label(strong=True)
        self.question.setWordWrap(True)
        yes = button(say("They arrived"), lambda: self.arrived.emit(self.numbers), main=True)
        no = button(say("Send again"), lambda: self.again.emit(self.numbers))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 10, 12, 10)
        line = row(self.question, yes, no)
        line.setStretch(0, 1)
        inside.addLayout(line)
        self.hide()

    def ask(self, rows: Sequence[Row]) -> None:
        """Ask about these e-mails."""
        self.numbers = list(dict.fromkeys(one["number"] for one in rows))
        whom = ", ".join(dict.fromkeys(one["customer"] for one in rows))
        self.question.setText(say("The line broke while an e-mail went to {whom}. Did it arrive?", whom=whom))
        self.setAccessibleName(self.question.text())
        self.setVisible(bool(rows))


class BatchRoom(LetterRoom):
    """The letters of the batch by their places, so that a person finds the one that tore."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PlainModel(BATCH, work.rows.clock, self)
        self.table = Table(work.look, say("Letters that await a word"))
        self.table.show_plain(self.model)
        self.table.chose.connect(self.chose)
        self.blank = label(say("Every letter that went out is confirmed."), quiet=True)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.blank)
        inside.addWidget(self.table, 1)
        inside.addWidget(hint(say("The number before a name is its place in the batch.")))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace what is shown."""
        kept = self.table.currentIndex().row()
        self.model.show_rows(rows)
        self.table.choose(min(max(kept, 0), len(rows) - 1))
        self.table.setVisible(bool(rows))
        self.blank.setVisible(not rows)

    def current(self) -> Row | None:
        """The chosen letter."""
        return self.table.current()

    def focus_list(self) -> None:
        """The hand is on the list."""
        self.table.setFocus()
