"""What is in the box that is being unpacked."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from backorder_desk.views.theme import LARGE, typeface
from backorder_desk.views.words import say

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Contents(QAbstractListModel):
    """(SKU, name, quantity as written), in the order of unpacking."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[tuple[str, str, str]] = []

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        _, name, text = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{text} × {name}"
        return text if role == Qt.ItemDataRole.EditRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole or not str(value).strip():
            return False
        sku, name, _ = self.lines[index.row()]
        self.lines[index.row()] = (sku, name, str(value).strip())
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | (
            Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags
        )

    def put(self, line: tuple[str, str, str]) -> None:
        """Add a line, or replace that of the same product."""
        for number, (sku, _, _) in enumerate(self.lines):
            if sku == line[0]:
                self.lines[number] = line
                self.dataChanged.emit(self.index(number), self.index(number))
                return
        self.beginInsertRows(_NOWHERE, len(self.lines), len(self.lines))
        self.lines.append(line)
        self.endInsertRows()

    def take(self, number: int) -> None:
        """Take a line out."""
        self.beginRemoveRows(_NOWHERE, number, number)
        del self.lines[number]
        self.endRemoveRows()

    def clear(self) -> None:
        """Take all out."""
        self.beginResetModel()
        self.lines.clear()
        self.endResetModel()


class BoxList(QListView):
    """The contents: F2 or a double click changes a quantity, Del takes a line out."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("matches")
        self.setAccessibleName(say("In this box"))
        self.setFont(typeface(LARGE - 1))
        self.contents = _Contents(self)
        self.setModel(self.contents)
        self.contents.dataChanged.connect(lambda *_: self.changed.emit())

    @property
    def items(self) -> list[tuple[str, str]]:
        """(SKU, quantity as written)"""
        return [(sku, text) for sku, _, text in self.contents.lines]

    def expected(self, sku: str) -> str:
        """What stands in the box already for a product; empty where nothing does."""
        return next((text for found, text in self.items if found == sku), "")

    def put(self, sku: str, name: str, text: str, *, quiet: bool = False) -> None:
        """Put a product in; `quiet`: the caller says that it changed."""
        self.contents.put((sku, name, text))
        if not quiet:
            self.changed.emit()

    def empty(self) -> None:
        """Nothing is in it."""
        self.contents.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes the chosen line out."""
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.contents.take(self.currentIndex().row())
            self.changed.emit()
        else:
            super().keyPressEvent(event)
