"""Bars that are table rows: drawn in a cell of the row whose figures they show, so that nothing is said by a picture alone."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter

from backorder_desk.views.model import ColumnModel
from backorder_desk.views.table import RowDelegate
from backorder_desk.views.theme import Mark
from backorder_desk.views.widths import PAD

Index = QModelIndex | QPersistentModelIndex
BAR = "part"
"""the column whose rows carry `part` and `late_part`, both in thousandths of the longest bar"""
TALL, FIGURE = 12, 46
"""pixels: how tall a bar is, and what room its figure has beside it"""


class BarDelegate(RowDelegate):
    """Draws the column of bars; what is late of a bar is hatched as well as coloured."""

    def _content(self, painter: QPainter, rect: QRect, font: QFont, index: Index, text: str, weight: str) -> None:
        model = index.model()
        assert isinstance(model, ColumnModel)
        if model.columns[index.column()].key != BAR:
            super()._content(painter, rect, font, index, text, weight)
            return
        row = model.row(index.row())
        if row is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        self._bar(painter, inner, int(row[BAR]), int(row["late_part"]))
        painter.setFont(font)
        painter.setPen(QColor(self.look.colours.quiet))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, text)

    def _bar(self, painter: QPainter, inner: QRect, part: int, late: int) -> None:
        room = max(0, inner.width() - FIGURE)
        wide, hatched = max(3.0, room * part / 1000), room * late / 1000
        top = inner.center().y() - TALL / 2 + 0.5
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.colours.accent))
        painter.drawRoundedRect(self._placed(inner, wide, top), 3, 3)
        if hatched >= 1:
            painter.setBrush(QColor(self.look.colours.sheet))
            box = self._placed(inner, hatched, top)
            painter.drawRoundedRect(box, 3, 3)
            painter.setBrush(QBrush(self.look.colour(Mark.LATE), Qt.BrushStyle.BDiagPattern))
            painter.setPen(self.look.colour(Mark.LATE))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _placed(self, inner: QRect, wide: float, top: float) -> QRectF:
        left = inner.right() - wide + 1 if self._mirrored else inner.left()
        return QRectF(left, top, wide, TALL)
