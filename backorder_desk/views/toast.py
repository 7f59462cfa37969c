"""What was just done, for ten seconds, with Undo beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from backorder_desk.views.widgets import button
from backorder_desk.views.words import say

LASTS = 10_000
"""milliseconds"""


class Toast(QFrame):
    """Floats above the status line, takes no focus by itself, and is said to screen readers."""

    def __init__(self, undo: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setObjectName("toast")
        self.setAccessibleName(say("Just done"))
        self.text = QLabel()
        self.undo = button(say("Undo"), undo, hint=say("Take it back (Ctrl+Z)"))
        inside = QHBoxLayout(self)
        inside.setContentsMargins(18, 8, 10, 8)
        inside.setSpacing(14)
        inside.addWidget(self.text)
        inside.addWidget(self.undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, words: str, *, undo: bool = True) -> None:
        """Show and announce what was done."""
        self.text.setText(words)
        self.undo.setVisible(undo)
        self.place()
        self.show()
        self.raise_()
        self._timer.start(LASTS)
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def place(self) -> None:
        """Stand in the middle, above the lower edge."""
        around = self._around.rect()
        self.text.setMaximumWidth(max(200, around.width() - 220))
        self.text.setWordWrap(
            self.text.fontMetrics().horizontalAdvance(self.text.text()) > around.width() - 240
        )
        self.adjustSize()
        self.move((around.width() - self.width()) // 2, around.height() - self.height() - 18)
