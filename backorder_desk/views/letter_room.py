"""What all rooms of the Letters page have in common."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QScrollArea, QWidget

from backorder_desk.views import words
from backorder_desk.views.words import Row, say

ROOMS = {
    "tell": "To tell",
    "batch": "Came out?",
    "decide": "Silence ran out",
    "replies": "Replies",
    "sent": "Sent",
}
SPACING = 8


class LetterRoom(QWidget):
    """A list of letters, or of what becomes of them; one is chosen, and its page stands beside."""

    chose = Signal(object)

    def current(self) -> Row | None:
        """The chosen letter."""
        raise NotImplementedError

    def focus_list(self) -> None:
        """The hand is on the list."""
        raise NotImplementedError


def scrolled(room: LetterRoom) -> QScrollArea:
    """A room that is scrolled to where it has no room."""
    out = QScrollArea()
    out.setWidget(room)
    out.setWidgetResizable(True)
    out.setFrameShape(QFrame.Shape.NoFrame)
    out.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return out


class RoomChips(QWidget):
    """The rooms side by side, each with how much is in it."""

    went = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, QPushButton] = {}
        self.texts = {name: say(text) for name, text in ROOMS.items()}
        group, inside = QButtonGroup(self), QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACING)
        for name, text in ROOMS.items():
            chip = QPushButton(say(text))
            chip.setProperty("chip", True)
            chip.setCheckable(True)
            chip.setMinimumWidth(48)
            chip.setAccessibleName(say(text))
            chip.clicked.connect(partial(self._went, name))
            group.addButton(chip)
            inside.addWidget(chip)
            self.chips[name] = chip
        inside.addStretch(1)

    def _went(self, name: str, _: bool = False) -> None:
        self.went.emit(name)

    def mark(self, name: str) -> None:
        """This room is in front."""
        self.chips[name].setChecked(True)
        self._fit()

    def count(self, counts: Mapping[str, int]) -> None:
        """Show how much is in each."""
        for name, count in counts.items():
            text = say(ROOMS[name])
            self.texts[name] = f"{text}  {words.count(count)}" if count else text
            self.chips[name].setAccessibleName(f"{text}, {count}")
        self._fit()

    def _fit(self) -> None:
        """Shorten the names where there is no room for all of them: the longest first, never the one in front."""
        for name, chip in self.chips.items():
            chip.setText(self.texts[name])
            chip.setToolTip("")
        gaps = SPACING * (len(self.chips) - 1)
        over = gaps + sum(chip.sizeHint().width() for chip in self.chips.values()) - self.width()
        for name, chip in sorted(self.chips.items(), key=lambda one: -one[1].sizeHint().width()):
            if over > 0 and not chip.isChecked():
                wide = chip.sizeHint().width()
                keeps = max(34, chip.fontMetrics().horizontalAdvance(self.texts[name]) - over)
                chip.setText(chip.fontMetrics().elidedText(self.texts[name], Qt.TextElideMode.ElideRight, keeps))
                chip.setToolTip(self.texts[name])
                over -= wide - chip.sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names have more room, or less."""
        super().resizeEvent(event)
        self._fit()
