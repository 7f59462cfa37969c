"""A table whose columns are data: what every list of the window has in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from backorder_desk.views import words
from backorder_desk.views.columns import Column
from backorder_desk.views.words import Row

MARK = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
HERE = QModelIndex()


class ColumnModel(QAbstractTableModel):
    """Rows are mappings; a column says what it shows of them. `row` gives them, one at a time."""

    edited = Signal(object, str, str)
    """row, column's key, what was typed: the page asks the desk; nothing is changed here"""

    def __init__(
        self, columns: Sequence[Column], clock: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._clock = clock

    def row(self, number: int) -> Row | None:
        """A row, or None where it has gone."""
        raise NotImplementedError

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def weight(self, number: int) -> str:
        """How a whole row is drawn: "" as its columns say, "head" over others, "rule" between others."""
        return ""

    @property
    def today(self) -> int:
        """The shop's day as an ordinal."""
        return self._clock().toordinal()

    def rowCount(self, parent: Index = HERE) -> int:
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: Index = HERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in _ASKED:
            return None
        row = self.row(index.row())
        return None if row is None else self._of(row, column, role)

    def _of(self, row: Row, column: Column, role: int) -> Any:
        if role == MARK:
            return str(column.tells(row, self.today)[0]) if column.tells else ""
        return column.text(row, self.today)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """What was typed into a cell is said to the page; the cell changes when the desk has done it."""
        row = self.row(index.row())
        column = self.columns[index.column()]
        if (
            role == Qt.ItemDataRole.EditRole
            and row is not None
            and str(value).strip() != column.text(row, self.today)
        ):
            self.edited.emit(row, column.key, str(value).strip())
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if self.columns[index.column()].edits:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return words.say(self.columns[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight if self.columns[section].figures else Qt.AlignmentFlag.AlignLeft
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class PlainModel(ColumnModel):
    """A handful of rows, all of them here."""

    def __init__(
        self, columns: Sequence[Column], clock: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(columns, clock, parent)
        self.rows: list[Row] = []

    def count(self) -> int:
        return len(self.rows)

    def row(self, number: int) -> Row | None:
        return self.rows[number]

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()


_ASKED = frozenset(
    {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole, MARK}
)
