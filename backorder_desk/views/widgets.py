"""Small things that every page is made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from backorder_desk.domain.errors import Refused
from backorder_desk.views.marks import draw_mark
from backorder_desk.views.theme import Look, Mark
from backorder_desk.views.words import say


def label(text: str = "", **marks: bool | str) -> QLabel:
    """A text. `marks`: quiet, small, large, strong, or tone=a status."""
    out = QLabel(text)
    for name, value in marks.items():
        out.setProperty(name, "true" if value is True else value)
    return out


def hint(text: str) -> QLabel:
    """Keys that help, in small type; the first thing to give way where there is little room."""
    out = label(text, quiet=True, small=True)
    out.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return out


def tone(widget: QLabel, mark: Mark) -> None:
    """Give a text the colour of a status."""
    widget.setProperty("tone", mark.value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def button(
    text: str, does: Callable[[], object], *, main: bool = False, link: bool = False, hint: str = ""
) -> QPushButton:
    """A button; `main` is the one that Ctrl+Enter presses."""
    out = QPushButton(text)
    out.setProperty("main", main)
    out.setProperty("link", link)
    out.setAutoDefault(True)
    out.setAccessibleName(text)
    out.setToolTip(hint)
    out.clicked.connect(lambda _=False: does())
    return out


class Field(QLineEdit):
    """A field that has nothing of its own to undo leaves Ctrl+Z to the desk."""

    def event(self, event: QEvent) -> bool:
        """Qt's own field claims the key in any case."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoes = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            if undoes or (event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()):
                event.ignore()
                return True
        return super().event(event)


def field(name: str, hint: str = "", *, large: bool = False) -> QLineEdit:
    """A field with a name for screen readers."""
    out = Field()
    out.setAccessibleName(name)
    out.setPlaceholderText(hint)
    out.setProperty("large", large)
    return out


def rest(parent: QObject, pause: int, does: Callable[[], None]) -> QTimer:
    """A timer that does something once nothing has happened for so many milliseconds."""
    out = QTimer(parent)
    out.setSingleShot(True)
    out.setInterval(pause)
    out.timeout.connect(does)
    return out


def row(*things: QWidget | int | None, spacing: int = 8) -> QHBoxLayout:
    """Side by side; None stretches, as does a hint; a number is a gap."""
    out = QHBoxLayout()
    out.setContentsMargins(0, 0, 0, 0)
    out.setSpacing(spacing)
    for thing in things:
        if thing is None:
            out.addStretch(1)
        elif isinstance(thing, int):
            out.addSpacing(thing)
        else:
            ignored = thing.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored
            out.addWidget(thing, int(ignored))
    return out


def empty_layout(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty_layout(inner)


class Sign(QWidget):
    """The shape of a status beside its words."""

    def __init__(self, look: Look, size: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._size = size
        self._mark = Mark.NONE
        self.setFixedSize(QSize(size + 2, size + 2))

    def set_mark(self, mark: Mark) -> None:
        """Show this status."""
        self._mark = mark
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape."""
        if self._mark:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_mark(
                painter, QRectF(1, 1, self._size, self._size), self._mark, self._look.colour(self._mark)
            )


class _Warning(QWidget):
    """A triangle with a mark of exclamation, in the colour of the words beside it."""

    def __init__(self, beside: QLabel) -> None:
        super().__init__()
        self._beside = beside
        self.setFixedSize(QSize(26, 24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._beside.palette().windowText())
        painter.drawPolygon(QPolygonF([QPointF(13, 1), QPointF(25.5, 23), QPointF(0.5, 23)]))
        painter.setBrush(self.palette().base())
        painter.drawRoundedRect(QRectF(11.8, 8.5, 2.6, 7.5), 1.2, 1.2)
        painter.drawEllipse(QRectF(11.6, 17.6, 3, 3))


class Refusal(QFrame):
    """What was refused, why, and what to do: inline, where the hand is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("refusal")
        self.setAccessibleName(say("Refused"))
        self._what = label(strong=True, tone="late")
        self._why = label(quiet=True)
        for text in (self._what, self._why):
            text.setWordWrap(True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._why)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.setSpacing(14)
        inside.addWidget(_Warning(self._what), 0, Qt.AlignmentFlag.AlignVCenter)
        inside.addLayout(words, 1)
        self.hide()

    @property
    def words(self) -> str:
        """All that it says; empty where nothing was refused."""
        return "" if self.isHidden() else f"{self._what.text()} {self._why.text()}"

    def show_refusal(self, refusal: Refused) -> None:
        """Say it."""
        self._what.setText(_ended(refusal.what))
        self._why.setText(" ".join(_ended(part) for part in (refusal.why, refusal.do) if part))
        self.setAccessibleDescription(str(refusal))
        self.show()


def _ended(text: str) -> str:
    return text if not text or text.endswith((".", "!", "?")) else text + "."
