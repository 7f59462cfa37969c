"""What an act would do, shown below the list it was typed into, until it is posted or left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backorder_desk.views.table import Table
from backorder_desk.views.widgets import button, label, row
from backorder_desk.views.words import say


class Proposal(QFrame):
    """A headline, the rows that the act touches, and two buttons. Ctrl+Enter posts, Esc leaves."""

    left = Signal()

    def __init__(self, table: Table, post: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.table = table
        self.table.setMinimumHeight(190)
        self._posts: Callable[[], None] | None = None
        self.words = label(strong=True, large=True)
        self.words.setWordWrap(True)
        self.result = label(quiet=True)
        self.result.setWordWrap(True)
        self.post = button(post, self.commit, main=True, hint="Ctrl+Enter")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(self.words)
        inside.addWidget(self.table, 1)
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
        self.show()
        self.post.setFocus()

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
        if shown:
            self.left.emit()
        return shown
