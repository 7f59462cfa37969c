"""What an act would do, shown below the list it was typed into, until it is posted or left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from backorder_desk.views.table import Table
from backorder_desk.views.widgets import button, hint, label, row
from backorder_desk.views.words import say

LOW = 420
"""pixels of the page's height below which list and proposal do not fit together"""


class Proposal(QFrame):
    """A headline, the rows that the act touches, and two buttons. Ctrl+Enter posts, Esc leaves."""

    left = Signal()

    def __init__(self, table: Table, post: str, covers: Table | None = None) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.table = table
        self.covers = covers
        """what gives way to it where both have no room, as at 200 percent on a small screen"""
        self.table.setMinimumHeight(70)
        self._posts: Callable[[], None] | None = None
        self.words = label(strong=True, large=True)
        self.words.setWordWrap(True)
        self.result = label(quiet=True)
        self.result.setWordWrap(True)
        self.keys = hint("")
        self.keys.hide()
        self.post = button(post, self.commit, main=True, hint="Ctrl+Enter")
        inside = self.inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(self.words)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.keys)
        floor = row(self.result, button(say("Leave it"), self.leave), self.post)
        floor.setStretch(0, 1)
        inside.addLayout(floor)
        self.hide()

    def show_words(self, words: str, result: str, posts: Callable[[], None]) -> None:
        """Show what would happen; `posts` does it."""
        self.words.setText(words)
        self.result.setText(result)
        self._posts = posts
        self.table.setVisible(self.table.model().rowCount() > 0)
        around = self.parentWidget()
        low = around is not None and around.height() < LOW
        self.keys.setVisible(bool(self.keys.text()) and not low)
        if self.covers is not None:
            self.covers.setVisible(not low)
            QTimer.singleShot(0, self._keep_in_sight)
        self.table.horizontalHeader().setVisible(not low)
        self.show()
        self.post.setFocus()

    def _keep_in_sight(self) -> None:
        """The list is lower now: the row that is spoken of stays on the screen."""
        if self.covers is not None:
            self.covers.scrollTo(self.covers.currentIndex())

    def commit(self) -> None:
        """Do it."""
        posts, self._posts = self._posts, None
        if posts is not None:
            self.leave()
            posts()

    def leave(self) -> bool:
        """Put it away; False where it was not there."""
        shown = not self.isHidden()
        self._posts = None
        self.hide()
        if self.covers is not None:
            self.covers.show()
        if shown:
            self.left.emit()
        return shown
