"""Moving a line of the queue with the mouse: a line shows where it would stand; nothing moves before the desk has done it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QWidget

from backorder_desk.views.table import Table

EDGE = 36
"""pixels from the upper or lower edge within which the list scrolls along"""
STEP, EVERY = 14, 30
"""so many pixels every so many milliseconds"""


class _Stroke(QWidget):
    """The line between two rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar of accent."""
        QPainter(self).fillRect(self.rect(), self.palette().highlight())


class _Ghost(QFrame):
    """What goes with the mouse: who is being moved."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.text = QLabel()
        inside = QHBoxLayout(self)
        inside.setContentsMargins(12, 5, 12, 5)
        inside.addWidget(self.text)
        self.hide()


class Dragging(QObject):
    """Watches the mouse over a table. `may(source, place)` says whether a row may stand before the row at `place`.

    `name` gives the words that go with the mouse; `drop(source, place)` is told where it was let go. Qt's own drag is not
    used: it ends by taking the row out of the model, which only the desk may do.
    """

    def __init__(
        self,
        table: Table,
        name: Callable[[int], str],
        may: Callable[[int, int], bool],
        drop: Callable[[int, int], None],
    ) -> None:
        super().__init__(table)
        self.table, self._name, self._may, self._drop = table, name, may, drop
        self._pressed: QPoint | None = None
        self._here = QPoint()
        self.source = -1
        """the row under way, or -1"""
        self.place = -1
        """where it would stand, or -1 where it may not"""
        self.line = _Stroke(table.viewport())
        self.ghost = _Ghost(table.viewport())
        self._scroll = QTimer(self)
        self._scroll.setInterval(EVERY)
        self._scroll.timeout.connect(self._scrolled)
        table.viewport().installEventFilter(self)
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press, move, let go; Esc leaves it where it was."""
        if isinstance(event, QMouseEvent) and watched is self.table.viewport():
            return self._mouse(event)
        if self.source >= 0 and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
                self.stop()
            event.accept()
            return True
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        here = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = here if event.button() == Qt.MouseButton.LeftButton else None
        elif event.type() == QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            return self._moved(here)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            return self._let_go()
        return False

    def _moved(self, here: QPoint) -> bool:
        if self._pressed is None:
            return False
        if self.source < 0:
            if (here - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return True
            self._begin(self.table.rowAt(self._pressed.y()))
        self._here = here
        self._show()
        return True

    def _begin(self, source: int) -> None:
        self.source = source
        if source < 0:
            return
        self.table.choose(source)
        self.ghost.text.setText(self._name(source))
        self.ghost.adjustSize()
        self.table.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._scroll.start()

    def insertion(self, y: int) -> int:
        """Between which rows a height lies: the number of the one below; never upon a row."""
        row = self.table.rowAt(y)
        if row < 0:
            return self.table.model().rowCount() if y >= 0 else 0
        top, tall = self.table.rowViewportPosition(row), self.table.rowHeight(row)
        return row if y < top + tall // 2 else row + 1

    def _show(self) -> None:
        if self.source < 0:
            return
        place = self.insertion(self._here.y())
        still = place in (self.source, self.source + 1)
        allowed = still or self._may(self.source, place)
        self.place = place if allowed and not still else -1
        self.line.setVisible(self.place >= 0)
        viewport = self.table.viewport()
        if self.place >= 0:
            last = place >= self.table.model().rowCount()
            y = self.table.rowViewportPosition(place - 1) + self.table.rowHeight(place - 1) if last else 0
            y = y or self.table.rowViewportPosition(place)
            self.line.setGeometry(0, max(0, y - 2), viewport.width(), 3)
            self.line.raise_()
        viewport.setCursor(Qt.CursorShape.ClosedHandCursor if allowed else Qt.CursorShape.ForbiddenCursor)
        self.ghost.move(min(self._here.x() + 16, viewport.width() - self.ghost.width() - 8), self._here.y() + 6)
        self.ghost.show()
        self.ghost.raise_()

    def _scrolled(self) -> None:
        y, tall = self._here.y(), self.table.viewport().height()
        by = -STEP if y < EDGE else STEP if y > tall - EDGE else 0
        if by:
            bar = self.table.verticalScrollBar()
            bar.setValue(bar.value() + by)
            self._show()

    def _let_go(self) -> bool:
        source, place = self.source, self.place
        self.stop()
        if source >= 0 and place >= 0:
            self._drop(source, place)
        return source >= 0

    def stop(self) -> None:
        """Leave it where it was."""
        self._pressed, self.source, self.place = None, -1, -1
        self._scroll.stop()
        self.line.hide()
        self.ghost.hide()
        self.table.viewport().unsetCursor()
