"""The quiet table: one look for every list, figures to the right, a status drawn as shape, word and colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from backorder_desk.views import widths
from backorder_desk.views.columns import Column
from backorder_desk.views.marks import SHAPE, draw_mark, place
from backorder_desk.views.model import MARK, ColumnModel
from backorder_desk.views.paged import PagedModel
from backorder_desk.views.theme import BODY, Look, Mark
from backorder_desk.views.theme import ROW as ROW_HEIGHT
from backorder_desk.views.widths import asked, share
from backorder_desk.views.words import Row

Index = QModelIndex | QPersistentModelIndex
PAD = widths.PAD


class RowDelegate(QStyledItemDelegate):
    """Draws a cell: its text, its mark, the hairline below, and a bar of accent before the current row."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        super().__init__(parent)
        self.look = look
        self._table = parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        painter.save()
        try:
            self._cell(painter, option, index)
        finally:
            painter.restore()

    def _cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, model = self.look.colours, index.model()
        assert isinstance(model, ColumnModel)
        weight = model.weight(index.row())
        chosen = self._table.selectionModel().isRowSelected(index.row())
        rect: QRect = option.rect
        ground = colours.chosen if chosen else colours.paper if weight else colours.sheet
        painter.fillRect(rect, QColor(ground))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen and index.column() == 0:
            side = rect.right() - 2 if self._mirrored else rect.left()
            painter.fillRect(QRect(side, rect.top(), 3, rect.height()), QColor(colours.accent))
        if chosen and index.column() and index == self._table.currentIndex() and self._table.hasFocus():
            # Left and right lead from figure to figure, and Enter explains the one under the cursor.
            painter.fillRect(QRect(rect.left() + PAD, rect.bottom() - 2, rect.width() - 2 * PAD, 2), QColor(colours.accent))
        text = str(model.data(index) or "")
        if text:
            font: QFont = option.font
            self._content(painter, rect, font, index, text, weight)

    def _content(
        self, painter: QPainter, rect: QRect, font: QFont, index: Index, text: str, weight: str
    ) -> None:
        model = index.model()
        assert isinstance(model, ColumnModel)
        column = model.columns[index.column()]
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        mark = Mark(index.data(MARK) or "")
        if mark:
            self._shape(painter, inner, mark)
            if self._mirrored:
                inner.setRight(inner.right() - SHAPE - 8)
            else:
                inner.setLeft(inner.left() + SHAPE + 8)
        if weight == "head" or mark or (column.strong and not weight):
            font.setWeight(QFont.Weight.DemiBold)
        if column.wraps:
            font.setPointSizeF(BODY)
        colours = self.look.colours
        quiet = weight == "rule" or (column.quiet and not weight)
        painter.setFont(font)
        painter.setPen(self.look.colour(mark) if mark else QColor(colours.quiet if quiet else colours.ink))
        alignment = int(
            index.data(Qt.ItemDataRole.TextAlignmentRole)
        )  # Qt mirrors it for the painter by itself
        if column.wraps and not weight:
            painter.drawText(inner, alignment | int(Qt.TextFlag.TextWordWrap), text)
        else:
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, alignment, shown)

    @property
    def _mirrored(self) -> bool:
        return self._table.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _shape(self, painter: QPainter, rect: QRect, mark: Mark) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = rect.right() - SHAPE if self._mirrored else rect.left()
        draw_mark(painter, place(side, rect.top(), rect.height()), mark, self.look.colour(mark))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A plain field, named for screen readers."""
        editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        editor.setStyleSheet("padding: 0 8px; border-radius: 0; min-height: 0;")
        return editor


class Table(QTableView):
    """A list that keeps its place: the chosen row and the place on the screen outlive a refresh."""

    chose = Signal(object)
    """the row now current, or None"""

    def __init__(
        self, look: Look, name: str, *, height: int = ROW_HEIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(RowDelegate(look, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(height)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSortIndicatorShown(False)
        head.setSectionsMovable(True)
        head.setSectionsClickable(True)
        head.setMinimumSectionSize(48)
        head.sectionClicked.connect(self._sort)
        look.changed.connect(self._repaint)
        self._kept: tuple[int, int, int] | None = None
        self._widths: list[int] = []
        self.off: set[int] = set()
        """columns that somebody has put away"""
        self.wide: dict[int, int] = {}
        """widths that somebody has given, in pixels"""
        self.sharing = False

    def _repaint(self) -> None:
        # A method of Qt's connected by itself would have all its overloads looked up, and 30 classes made for it.
        self.viewport().update()

    def show_plain(self, model: ColumnModel) -> None:
        """Show a model of few rows."""
        self.setModel(model)
        self.selectionModel().currentRowChanged.connect(lambda *_: self._say_current())
        self.size_columns()

    def show_model(self, model: PagedModel) -> None:
        """Show a paged model, its columns as wide as they ask."""
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)
        model.rowsInserted.connect(lambda *_: self._seek())
        model.dataChanged.connect(lambda *_: self._say_current())
        self.selectionModel().currentRowChanged.connect(lambda *_: self._say_current())
        self.size_columns()

    def size_columns(self) -> None:
        """Widths from characters, never from the contents: measuring a million rows takes seconds."""
        one = QFontMetrics(self.font()).horizontalAdvance("0123456789") / 10
        self._widths = asked(self.columns, one)
        self._share(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._share(event.size().width())

    def _share(self, width: int) -> None:
        """Each column its share; one that gets none is hidden."""
        shown = [number for number in range(len(self._widths)) if number not in self.off]
        widths = [self.wide.get(number, self._widths[number]) for number in shown]
        parts = dict(zip(shown, share([self.columns[number] for number in shown], widths, width), strict=True))
        self.sharing = True
        for number in range(len(self._widths)):
            mine = parts.get(number, 0)
            self.setColumnHidden(number, not mine)
            if mine:
                self.setColumnWidth(number, mine)
        self.sharing = False

    @property
    def columns(self) -> Sequence[Column]:
        """What stands in each column."""
        columns: Sequence[Column] = getattr(self.model(), "columns", ())
        return columns

    @property
    def paged(self) -> PagedModel:
        """The model."""
        model = self.model()
        assert isinstance(model, PagedModel)
        return model

    def current(self) -> Row | None:
        """The row that is chosen, if any."""
        index = self.currentIndex()
        model = self.model()
        return model.row(index.row()) if index.isValid() and isinstance(model, ColumnModel) else None

    def choose(self, number: int) -> None:
        """Make a row current, by its place."""
        if 0 <= number < self.model().rowCount():
            self.setCurrentIndex(self.model().index(number, max(0, self.currentIndex().column())))

    def choose_id(self, wanted: int) -> None:
        """Make a row current, by its id, now or once its id is there."""
        place = self.paged.place(wanted)
        if place >= 0:
            self.choose(place)
        else:
            self._kept = (wanted, 0, -1)

    def _sort(self, section: int) -> None:
        column = self.columns[section]
        if not column.sort or not isinstance(self.model(), PagedModel):
            return
        head, now = self.horizontalHeader(), self.paged.choice
        turned = now.sort == column.sort and head.isSortIndicatorShown() and not now.descending
        order = Qt.SortOrder.DescendingOrder if turned else Qt.SortOrder.AscendingOrder
        head.setSortIndicatorShown(True)
        head.setSortIndicator(section, order)
        self.paged.sort(section, order)

    def _remember(self) -> None:
        index = self.currentIndex()
        ids = self.paged.ids
        if index.isValid() and index.row() < len(ids):
            offset = (
                index.row() * self.verticalHeader().defaultSectionSize() - self.verticalScrollBar().value()
            )
            self._kept = (ids[index.row()], offset, index.row())

    def _recall(self) -> None:
        if not self._seek() and self._kept is not None and self.paged.whole and self._kept[2] >= 0:
            self.choose(min(self._kept[2], self.model().rowCount() - 1))
            self._kept = None
        self._say_current()

    def _seek(self) -> bool:
        if self._kept is None:
            return False
        wanted, offset, before = self._kept
        place = self.paged.place(wanted)
        if place < 0:
            return False
        self._kept = None
        self.choose(place)
        if before >= 0:
            self.verticalScrollBar().setValue(place * self.verticalHeader().defaultSectionSize() - offset)
        return True

    def _say_current(self) -> None:
        self.chose.emit(self.current())
