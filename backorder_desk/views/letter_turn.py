"""In a small window: the list, why this person, and the page by turns, one button away from each other."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtWidgets import QPushButton

from backorder_desk.views.words import say

SMALL = 690
"""pixels of the page's width at 100 percent below which one thing is shown at a time"""


class Face(Enum):
    """What is shown, and what the button says that leads to it."""

    LIST = "The list"
    WHY = "Why?"
    PAGE = "The page"


class Turn(QPushButton):
    """Shows the next; hidden and without effect where there is room for all."""

    def __init__(self, turned: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("link", True)
        self.face = Face.LIST
        self._round: tuple[Face, ...] = tuple(Face)
        self._turned = turned
        self.clicked.connect(self._next)
        self.hide()

    def offer(self, wanted: bool, *, by_turns: bool) -> None:
        """Offer to turn, or do not; `by_turns`: the list has a ground that has no room below it."""
        self._round = tuple(Face) if by_turns else (Face.LIST, Face.PAGE)
        if not wanted or self.face not in self._round:
            self.face = Face.LIST
        self.setVisible(wanted)
        self.setText(say(self._after().value))
        self.setAccessibleName(self.text())

    def _after(self) -> Face:
        return self._round[(self._round.index(self.face) + 1) % len(self._round)]

    def _next(self) -> None:
        self.face = self._after()
        self._turned()

    def show_face(self, face: Face) -> bool:
        """Turn to this; False where it is shown already, or all is."""
        if self.isHidden() or self.face is face:
            return False
        self.face = face
        self._turned()
        return True
