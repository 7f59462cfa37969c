"""The command palette: every action by a few of its letters, and whatever the find box finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from backorder_desk.model.browse import VIEWS, Browse
from backorder_desk.views import theme
from backorder_desk.views.actions import DEEDS, TITLES, Deed, shown_keys
from backorder_desk.views.theme import Look
from backorder_desk.views.widgets import label, rest
from backorder_desk.views.words import say
from backorder_desk.views.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
WIDTH, ROW, SHOWN = 620, 34, 11
"""pixels at 100 percent, and rows before it scrolls"""
REST = 60
"""milliseconds without a key before the shop is asked"""
_ASKED, _EACH = 60, 4
"""Finds that are looked at, and how many of a kind are shown."""


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the palette: its words, what stands quietly beside it, its keys, and what Enter does."""

    text: str
    detail: str
    keys: str
    does: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Find:
    """How a find of one kind is shown, and in which list it is opened."""

    view: str
    title: str
    key: str
    """what the list is narrowed to"""
    list: str
    noun: str


FINDS = {
    "customer": Find("customers", "name", "name", "orders", "Customer"),
    "order": Find("orders", "order", "order", "orders", "Order"),
    "product": Find("stock", "name", "sku", "stock", "Product"),
    "purchase": Find("purchases", "po", "po", "purchases", "PO"),
}
"""By the finder's word."""
_BESIDE = {"customer": ("code", "city"), "order": ("customer",), "product": ("sku",), "purchase": ("supplier", "product")}


def worth(typed: str, text: str) -> int | None:
    """How well a text answers to what was typed: smaller is better, None where it does not.

    Every letter must occur in its order. Letters that begin words count most, then letters side by side.
    """
    wanted, held = "".join(typed.casefold().split()), text.casefold()
    cost, at = 0, -1
    for letter in wanted:
        begins = _begin(held, letter, at + 1)
        place = held.find(letter, at + 1)
        if place < 0:
            return None
        if place != at + 1 and begins >= 0:
            place = begins
        fits = place == at + 1 or begins == place
        cost += (0 if fits else 8) + (place - at - 1)
        at = place
    return cost * 10 + len(held) if wanted else 0


def _begin(held: str, letter: str, start: int) -> int:
    """Where the next word begins with this letter, or -1."""
    return next((i for i in range(start, len(held)) if held[i] == letter and (i == 0 or not held[i - 1].isalnum())), -1)


def of_deeds(made: Mapping[str, QAction], run: Callable[[Deed], None], go: Callable[[str], None]) -> list[Command]:
    """Every action with its keys. One that rests where we are leads to the first page on which it can be done."""
    able, resting = [], []
    for deed in DEEDS:
        action = made[deed.name]
        if deed.name == "palette":
            continue
        if action.isEnabled():
            able.append(Command(action.text(), say(deed.menu), shown_keys(deed), partial(run, deed)))
        elif deed.pages:
            where = say("in {page}", page=say(TITLES[deed.pages[0]]))
            resting.append(Command(action.text(), where, shown_keys(deed), partial(go, deed.pages[0])))
    return able + resting


def sift(commands: Iterable[Command], typed: str) -> list[Command]:
    """Those that answer, the best first; all in their own order where nothing was typed."""
    valued = [(cost, i, one) for i, one in enumerate(commands) if (cost := worth(typed, one.text)) is not None]
    if typed.strip():
        valued.sort(key=lambda each: each[:2])
    return [one for *_, one in valued]


def look_up(rows: Browse, typed: str) -> list[tuple[str, dict[str, Any]]]:
    """(the finder's word, the row) of what the find box would find: a few of each kind."""
    refs: dict[str, list[int]] = {what: [] for what in FINDS}
    for what, ref in rows.find(typed, _ASKED):
        if what in refs and len(refs[what]) < _EACH:
            refs[what].append(ref)
    out = []
    for what, found in refs.items():
        view = FINDS[what].view
        out += [(what, dict(zip(VIEWS[view].columns, row, strict=True))) for row in rows.page(view, found)]
    return out


class _Lines(QAbstractListModel):
    """The commands that answer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.commands: list[Command] = []

    def show(self, commands: Sequence[Command]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.commands = list(commands)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.commands)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        command = self.commands[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return command.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (command.text, command.detail, command.keys) if part)
        return None


class _LineDelegate(QStyledItemDelegate):
    """A line: its words, something quiet, and its keys at the far end."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, model = self.look.colours, index.model()
        assert isinstance(model, _Lines)
        command = model.commands[index.row()]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.chosen))
            painter.drawRoundedRect(option.rect, 6, 6)
        inner = option.rect.adjusted(12, 0, -12, 0)
        ahead = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setFont(theme.typeface(theme.SMALL))
        painter.setPen(QColor(colours.quiet))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, command.keys)
        keys = QFontMetrics(painter.font()).horizontalAdvance(command.keys) + 16 if command.keys else 0
        self._words(painter, option, inner, keys, command, ahead)
        painter.restore()

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: Any, keys: int, command: Command, ahead: Qt.AlignmentFlag
    ) -> None:
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        inner = inner.adjusted(keys if mirrored else 0, 0, 0 if mirrored else -keys, 0)
        plain = theme.typeface()
        text = QFontMetrics(plain).elidedText(command.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.setFont(plain)
        painter.setPen(QColor(self.look.colours.ink))
        painter.drawText(inner, ahead, text)
        used = QFontMetrics(plain).horizontalAdvance(text) + 12
        inner = inner.adjusted(0 if mirrored else used, 0, -used if mirrored else 0, 0)
        small = theme.typeface(theme.SMALL)
        painter.setFont(small)
        painter.setPen(QColor(self.look.colours.quiet))
        painter.drawText(inner, ahead, QFontMetrics(small).elidedText(command.detail, Qt.TextElideMode.ElideRight, inner.width()))


class _Typed(QLineEdit):
    """The palette's own field: Enter, Esc and the arrows are its business and no action's."""

    pressed = Signal(int)
    left = Signal()
    """the focus went elsewhere in the window"""
    _MINE = frozenset(
        {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down}
        | {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_Delete}
    )

    def event(self, event: QEvent) -> bool:
        """Take these keys before a shortcut does."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in self._MINE:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say the keys that are the palette's."""
        if event.key() in self._MINE and event.key() != Qt.Key.Key_Delete:
            self.pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A click elsewhere; not another window before ours."""
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ShortcutFocusReason):
            self.left.emit()


class Palette(QFrame):
    """Stands over the window; Enter does the chosen line, Esc or a click elsewhere puts it away."""

    def __init__(self, work: Workplace, commands: Callable[[], list[Command]], around: QWidget) -> None:
        super().__init__(around)
        self.work, self._commands, self._around = work, commands, around
        self._before: QWidget | None = None
        self.setObjectName("palette")
        self.setAccessibleName(say("Commands"))
        self.typed = _Typed()
        self.typed.setAccessibleName(say("Type a command, a name or a number"))
        self.typed.setPlaceholderText(say("Type a command, a name or a number"))
        self.typed.setProperty("large", True)
        self.model = _Lines(self)
        self.list = QListView()
        self.list.setObjectName("commands")
        self.list.setAccessibleName(say("Commands that answer"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_LineDelegate(work.look, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = label(say("Nothing answers to that."), quiet=True)
        self.nothing.setContentsMargins(12, 4, 12, 8)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(10, 10, 10, 10)
        inside.setSpacing(8)
        inside.addWidget(self.typed)
        inside.addWidget(self.list)
        inside.addWidget(self.nothing)
        self._rest = rest(self, REST, self._ask)
        self.typed.textEdited.connect(self._edited)
        self.typed.pressed.connect(self._pressed)
        self.typed.left.connect(self.hide)
        self.list.clicked.connect(lambda index: self._do(index.row()))
        self.hide()

    def open_over(self, before: QWidget | None) -> None:
        """Show it, empty; `before` gets the focus back."""
        self._before = before
        self.typed.clear()
        self._finds: list[Command] = []
        self._show()
        self.show()
        self.raise_()
        self.typed.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Put it away."""
        self._rest.stop()
        self.work.reads.drop("palette")
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    # --- what answers ------------------------------------------------------------------------------------------

    def _edited(self, text: str) -> None:
        self._finds = []
        self._show()
        if len(text.strip()) >= 2:
            self._rest.start()
        else:
            self._rest.stop()
            self.work.reads.drop("palette")

    def _ask(self) -> None:
        typed = self.typed.text()
        self.work.reads.ask(lambda rows: look_up(rows, typed), self._found, latest="palette")

    def _found(self, found: list[tuple[str, dict[str, Any]]]) -> None:
        if self.isHidden():
            return
        self._finds = [self._find(what, row) for what, row in found]
        self._show()

    def _find(self, what: str, row: dict[str, Any]) -> Command:
        kind = FINDS[what]
        beside = " · ".join(str(row[name]) for name in _BESIDE[what] if row.get(name))
        return Command(
            str(row[kind.title]), beside, say(kind.noun), lambda: self.work.voice.open_found(kind.list, str(row[kind.key]))
        )

    def _show(self) -> None:
        chosen = max(0, self.list.currentIndex().row()) if self._finds else 0
        self.model.show(sift(self._commands(), self.typed.text()) + self._finds)
        count = self.model.rowCount()
        self.list.setCurrentIndex(self.model.index(min(chosen, count - 1)))
        self.list.setVisible(bool(count))
        self.nothing.setVisible(not count)
        self.list.setFixedHeight(min(count, self._room()) * ROW + 4)
        self.place()

    def _room(self) -> int:
        """How many rows there is place for."""
        return max(3, min(SHOWN, (self._around.height() - 130) // ROW))

    def place(self) -> None:
        """Stand in the middle, below the upper edge."""
        around = self._around.rect()
        self.setFixedWidth(min(WIDTH, around.width() - 40))
        self.adjustSize()
        self.move((around.width() - self.width()) // 2, max(12, around.height() // 10))

    # --- keys --------------------------------------------------------------------------------------------------

    def _pressed(self, key: int) -> None:
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.list.currentIndex().row())
        elif count := self.model.rowCount():
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: self._room(), Qt.Key.Key_PageUp: -self._room()}
            step = steps.get(Qt.Key(key), 0)
            place = self.list.currentIndex().row() + step
            place = place % count if abs(step) == 1 else max(0, min(place, count - 1))
            self.list.setCurrentIndex(self.model.index(place))

    def _do(self, number: int) -> None:
        if 0 <= number < len(self.model.commands):
            does = self.model.commands[number].does
            self.leave()
            does()
