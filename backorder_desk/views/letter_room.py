"""What all rooms of the Letters page have in common."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from backorder_desk.views import words
from backorder_desk.views.words import Row, say

ROOMS = {
    "tell": "To tell",
    "batch": "Came out?",
    "decide": "Silence ran out",
    "replies": "Replies",
    "sent": "Sent",
}


class LetterRoom(QWidget):
    """A list of letters, or of what becomes of them; one is chosen, and its page stands beside."""

    chose = Signal(object)

    def current(self) -> Row | None:
        """The chosen letter."""
        raise NotImplementedError

    def focus_list(self) -> None:
        """The hand is on the list."""
        raise NotImplementedError


class RoomChips(QWidget):
    """The rooms side by side, each with how much is in it."""

    went = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, QPushButton] = {}
        group, inside = QButtonGroup(self), QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        for name, text in ROOMS.items():
            chip = QPushButton(say(text))
            chip.setProperty("chip", True)
            chip.setCheckable(True)
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

    def count(self, counts: Mapping[str, int]) -> None:
        """Show how much is in each."""
        for name, count in counts.items():
            text = say(ROOMS[name])
            self.chips[name].setText(f"{text}  {words.count(count)}" if count else text)
            self.chips[name].setAccessibleName(f"{text}, {count}")
