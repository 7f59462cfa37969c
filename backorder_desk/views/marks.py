"""The shape of a status: triangle, disc, tick, half disc, two bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from backorder_desk.views.tints import Mark

SHAPE = 10
"""pixels across in a row of a table"""


def place(left: float, top: float, height: int) -> QRectF:
    """Where the shape stands in a row of this height."""
    return QRectF(left, top + (height - 1) // 2 - SHAPE / 2 + 0.5, SHAPE, SHAPE)


def draw_mark(painter: QPainter, box: QRectF, mark: Mark, colour: QColor) -> None:
    """Draw it, antialiased by whoever holds the painter."""
    painter.fillPath(shape(box, mark), colour)


def shape(box: QRectF, mark: Mark) -> QPainterPath:
    """Its outline, to be filled; empty where there is no status."""
    path = QPainterPath()
    _SHAPES[mark](path, box)
    return path


def _nothing(path: QPainterPath, box: QRectF) -> None:
    """No status has no shape."""


def _triangle(path: QPainterPath, box: QRectF) -> None:
    path.moveTo(box.center().x(), box.top())
    path.lineTo(box.right(), box.bottom())
    path.lineTo(box.left(), box.bottom())
    path.closeSubpath()


def _disc(path: QPainterPath, box: QRectF) -> None:
    path.addEllipse(box.adjusted(1, 1, -1, -1))


def _bars(path: QPainterPath, box: QRectF) -> None:
    for left in (box.left() + 1, box.right() - 4):
        path.addRect(left, box.top(), 3, box.height())


def _half_disc(path: QPainterPath, box: QRectF) -> None:
    """A ring, and its left half filled: the right half is left out of the disc."""
    inner = box.adjusted(1.2, 1.2, -1.2, -1.2)
    path.addEllipse(box.adjusted(-0.2, -0.2, 0.2, 0.2))
    path.moveTo(inner.center())
    path.arcTo(inner, 90, -180)
    path.closeSubpath()


def _tick(path: QPainterPath, box: QRectF) -> None:
    """Its outline, 2.2 wide: down to the foot, up to the right, and back."""
    x, y = box.left(), box.top()
    for point, (right, down) in enumerate(((-0.8, 5.8), (0.8, 4.3), (3.9, 7.3), (9.2, 0.3), (10.8, 1.8), (4.1, 10.6))):
        (path.lineTo if point else path.moveTo)(x + right * box.width() / SHAPE, y + down * box.height() / SHAPE)
    path.closeSubpath()


_SHAPES = {
    Mark.NONE: _nothing,
    Mark.LATE: _triangle,
    Mark.DUE: _disc,
    Mark.READY: _tick,
    Mark.PART: _half_disc,
    Mark.HELD: _bars,
}
