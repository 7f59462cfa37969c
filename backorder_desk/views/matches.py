"""A field that finds: three letters of a customer, a product or a PO, and Enter takes the first match."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from backorder_desk.model.browse import VIEWS, Browse
from backorder_desk.views import theme
from backorder_desk.views.background import Room
from backorder_desk.views.theme import Look
from backorder_desk.views.widgets import Field
from backorder_desk.views.words import Row, figure, say

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
SHOWN = 8
_ASKED = 200
DEBOUNCE = 30
"""milliseconds of rest before it is looked up"""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a field finds: the finder's word, the view that has the rows, and how a row is shown."""

    what: str
    view: str
    key: str
    """the column that names it to the desk"""
    title: str
    detail: Callable[[Row], str]


def _of_customer(row: Row) -> str:
    waits = say("{count} waiting", count=row["waiting"]) if row["waiting"] else ""
    return _joined(row["code"], row["company"], row["city"], row["phone"], waits)


def _of_product(row: Row) -> str:
    free = say("{count} free", count=figure(row["free"], row["decimals"]))
    waits = (
        say("{count} waiting", count=figure(row["backordered"], row["decimals"]))
        if row["backordered"]
        else ""
    )
    return _joined(row["sku"], free, waits)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


CUSTOMER = Kind("customer", "customers", "code", "name", _of_customer)
PRODUCT = Kind("product", "stock", "sku", "name", _of_product)
PURCHASE = Kind("purchase", "purchases", "po", "po", lambda row: _joined(row["supplier"], row["product"]))


def look_up(rows: Browse, kind: Kind, text: str) -> list[Row]:
    """The best matches first: its very key, then what begins so, then what holds it."""
    names = VIEWS[kind.view].columns
    if kind is PURCHASE:
        found = _purchases(rows, text)
    else:
        refs = [ref for _, ref in rows.find(text, _ASKED, what=kind.what)]
        found = [dict(zip(names, row, strict=True)) for row in rows.page(kind.view, refs)]
    asked = text.strip().casefold()

    def worth(row: Row) -> tuple[int, str]:
        keys = [str(row[name]).casefold() for name in (kind.key, "barcode") if name in names]
        title = str(row[kind.title]).casefold()
        exact = asked in keys
        begins = any(key.startswith(asked) for key in keys) or title.startswith(asked)
        return (0 if exact else 1 if begins else 2 if f" {asked}" in title else 3), title

    return sorted(found, key=worth)[:SHOWN]


def _purchases(rows: Browse, text: str) -> list[Row]:
    """POs that still bring something, each once."""
    lines = rows.ids("purchases", only="incoming", search=text)[: _ASKED // 2]
    names = VIEWS["purchases"].columns
    once: dict[str, Row] = {}
    for row in rows.page("purchases", lines):
        named = dict(zip(names, row, strict=True))
        once.setdefault(named["po"], named)
    return list(once.values())


class _Found(QAbstractListModel):
    """The matches, with a last row to make a new one where that can be."""

    def __init__(self, kind: Kind, parent: QObject) -> None:
        super().__init__(parent)
        self.kind = kind
        self.rows: list[Row] = []
        self.new = ""

    def show(self, rows: list[Row], new: str) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.rows, self.new = rows, new
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows) + bool(self.new)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        if index.row() >= len(self.rows):
            return say("New: “{name}”", name=self.new)
        row = self.rows[index.row()]
        title = str(row[self.kind.title])
        return title if role == Qt.ItemDataRole.DisplayRole else f"{title}, {self.kind.detail(row)}"

    def detail(self, number: int) -> str:
        """The quiet words beside a match."""
        return self.kind.detail(self.rows[number]) if number < len(self.rows) else ""


class _MatchDelegate(QStyledItemDelegate):
    """A match: its name, and its quiet words to the right."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 34)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self.look.colours
        rect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        model = index.model()
        assert isinstance(model, _Found)
        painter.save()
        painter.fillRect(rect, QColor(colours.chosen if chosen else colours.sheet))
        inner = rect.adjusted(10, 0, -10, 0)
        title = str(model.data(index))
        painter.setFont(theme.typeface(bold=True))
        painter.setPen(QColor(colours.ink))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        inner.setLeft(inner.left() + QFontMetrics(painter.font()).horizontalAdvance(title) + 14)
        painter.setFont(theme.typeface(theme.SMALL))
        painter.setPen(QColor(colours.quiet))
        detail = painter.fontMetrics().elidedText(
            model.detail(index.row()), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, detail)
        painter.restore()


class MatchField(Field):
    """Type, see, Enter. `picked` gives the row; `missed` what was typed where nothing answers to it.

    Enter before the answer is there waits for it, so that a quick hand is never ahead of the field.
    """

    picked = Signal(object)
    missed = Signal(str)
    wanted_new = Signal(str)
    entered_empty = Signal()

    def __init__(
        self,
        kind: Kind,
        reads: Room[Browse],
        look: Look,
        name: str,
        hint: str,
        *,
        new: bool = False,
        large: bool = False,
    ) -> None:
        super().__init__()
        self.kind = kind
        self.row: Row | None = None
        self._reads = reads
        self._new = new
        self._enter = False
        self._asked = f"matches:{id(self)}"
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setProperty("large", large)
        self.model = _Found(kind, self)
        self.list = QListView()
        self.list.setObjectName("matches")
        self.list.setAccessibleName(say("Matches"))
        self.list.setItemDelegate(_MatchDelegate(look, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self.model)
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self.list.hide()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(DEBOUNCE)
        self._rest.timeout.connect(self._ask)
        self.textEdited.connect(self._typed)

    @property
    def key(self) -> str:
        """What the desk calls it; empty where nothing is picked."""
        return str(self.row[self.kind.key]) if self.row else ""

    def pick(self, row: Row | None) -> None:
        """Stand for this row."""
        self.row = row
        self._enter = False
        self._forget()
        self.setText(str(row[self.kind.title]) if row else "")
        if row:
            self.picked.emit(row)

    def restore(self, row: Row) -> None:
        """Stand for this row again, without saying so: a draft comes back."""
        self.row = row
        self.setText(str(row[self.kind.title]))

    def _typed(self, text: str) -> None:
        self.row = None
        self._enter = False
        if text.strip():
            self._rest.start()
        else:
            self._forget()

    def _forget(self) -> None:
        self._rest.stop()
        self._reads.drop(self._asked)
        self.list.hide()

    def _ask(self) -> None:
        text, kind = self.text(), self.kind
        self._reads.ask(lambda rows: look_up(rows, kind, text), self._found, latest=self._asked)

    def _found(self, rows: list[Row]) -> None:
        self.model.show(rows, self.text().strip() if self._new else "")
        if self.model.rowCount() and self.hasFocus():
            self.list.setCurrentIndex(self.model.index(0))
            self._drop_down()
        else:
            self.list.hide()
        if self._enter:
            self._enter = False
            self._take(0)

    def _drop_down(self) -> None:
        window = self.window()
        if self.list.parent() is not window:
            self.list.setParent(window)
        rows = self.model.rowCount()
        self.list.resize(max(self.width(), 460), rows * 34 + 10)
        below = self.mapTo(window, QPoint(0, self.height() + 2))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            below.setX(below.x() + self.width() - self.list.width())
        self.list.move(below)
        self.list.show()
        self.list.raise_()

    def _take(self, number: int) -> None:
        if number < len(self.model.rows):
            self.pick(self.model.rows[number])
        elif self.model.new:
            text = self.model.new
            self._forget()
            self.wanted_new.emit(text)
        else:
            self.missed.emit(self.text().strip())

    # --- keys ------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Tab takes the match too, and then moves on; an empty field leaves the slash to the find box."""
        claimed = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.text() == "/"
        if claimed and not self.text():
            event.ignore()
            return True
        tab = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
        )
        if tab and not self.list.isHidden():
            self._take(self.list.currentIndex().row())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes, the arrows choose, Esc puts the list away."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pressed_enter()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.list.isHidden():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            place = (self.list.currentIndex().row() + step) % self.model.rowCount()
            self.list.setCurrentIndex(self.model.index(place))
        else:
            super().keyPressEvent(event)

    def _pressed_enter(self) -> None:
        if not self.text().strip():
            self.entered_empty.emit()
        elif self.row is not None:
            self.picked.emit(self.row)
        elif not self.list.isHidden() and not self._rest.isActive():
            self._take(self.list.currentIndex().row())
        else:
            self._enter = True
            self._rest.stop()
            self._ask()

    def close_list(self) -> bool:
        """Esc: put the matches away; False where none are shown."""
        shown = not self.list.isHidden()
        self.list.hide()
        return shown

    def retire(self) -> None:
        """The field goes away: so do its matches and what it asked for."""
        self._forget()
        self.list.setModel(None)
        self.list.deleteLater()
        self.deleteLater()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The matches go with the focus."""
        self.list.hide()
        super().focusOutEvent(event)
