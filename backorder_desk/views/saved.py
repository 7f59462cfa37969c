"""What a list keeps of how somebody likes it: views under a name, columns chosen, moved and widened, the chosen row."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any
from zlib import crc32

from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QMenu, QPushButton

from backorder_desk.views.page import ListPage
from backorder_desk.views.paged import Choice
from backorder_desk.views.table import Table
from backorder_desk.views.widgets import button
from backorder_desk.views.words import say

_KEPT = ("sort", "descending", "only", "search")


def columns_key(view: str) -> str:
    """Where the columns of a list are remembered."""
    return f"columns/{view}"


def _read(memory: QSettings, key: str, nothing: Any) -> Any:
    written = memory.value(key)
    return json.loads(written) if isinstance(written, str) and written else nothing


class Columns(QObject):
    """Which columns a table shows, in which order, how wide: as somebody left them."""

    def __init__(self, view: str, table: Table, memory: QSettings) -> None:
        super().__init__(table)
        self._key, self._table, self._memory = columns_key(view), table, memory
        self._applying = False
        head = table.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda spot: self.ask(head.mapToGlobal(spot)))
        self._apply(_read(memory, self._key, {}))
        head.sectionMoved.connect(lambda *_: self._keep())
        head.sectionResized.connect(self._resized)

    def _apply(self, kept: dict[str, Any]) -> None:
        self._applying = True
        table, places = self._table, {column.key: n for n, column in enumerate(self._table.columns)}
        head = table.horizontalHeader()
        table.off = {places[key] for key in kept.get("off", ()) if key in places}
        table.wide = {places[key]: wide for key, wide in kept.get("wide", {}).items() if key in places}
        wanted = [places[key] for key in kept.get("order", ()) if key in places]
        wanted += [n for n in range(len(places)) if n not in wanted]
        for visual, logical in enumerate(wanted):
            head.moveSection(head.visualIndex(logical), visual)
        table.size_columns()
        self._applying = False

    def _resized(self, number: int, _: int, wide: int) -> None:
        if not self._applying and not self._table.sharing and wide:
            self._table.wide[number] = wide
            self._keep()

    def _keep(self) -> None:
        if self._applying:
            return
        head, columns = self._table.horizontalHeader(), self._table.columns
        told = {
            "order": [columns[head.logicalIndex(visual)].key for visual in range(len(columns))],
            "off": [columns[n].key for n in sorted(self._table.off)],
            "wide": {columns[n].key: wide for n, wide in self._table.wide.items()},
        }
        self._memory.setValue(self._key, json.dumps(told))

    def menu(self) -> QMenu:
        """Every column, ticked where it is shown, and the way back."""
        out = QMenu(self._table)
        out.setAccessibleName(say("Columns"))
        out.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, column in enumerate(self._table.columns):
            shown = QAction(say(column.title), out)
            shown.setCheckable(True)
            shown.setChecked(number not in self._table.off)
            shown.setEnabled(len(self._table.columns) - len(self._table.off) > 1 or number in self._table.off)
            shown.triggered.connect(lambda on=False, number=number: self.show_column(number, on=on))
            out.addAction(shown)
        out.addSeparator()
        out.addAction(say("As they were")).triggered.connect(self.reset)
        return out

    def ask(self, spot: QPoint) -> None:
        """Choose the columns."""
        self.menu().popup(spot)

    def show_column(self, number: int, *, on: bool) -> None:
        """Show a column, or put it away."""
        (self._table.off.discard if on else self._table.off.add)(number)
        self._table.size_columns()
        self._keep()

    def reset(self) -> None:
        """All columns as they were made."""
        self._memory.remove(self._key)
        self._apply({})


class _Name(QLineEdit):
    """The name of a view, typed where its chip will stand; Esc leaves it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is the field's own."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


class _Chip(QPushButton):
    """A saved view; Del or the menu forgets it."""

    def __init__(self, name: str, forget: Callable[[], None]) -> None:
        super().__init__(name)
        self.setProperty("chip", True)
        self.setCheckable(True)
        self.setAccessibleName(say("View: {name}", name=name))
        self.setToolTip(say("Del forgets this view"))
        self._forget = forget
        away = QAction(say("Forget this view"), self)
        away.triggered.connect(forget)
        self.addAction(away)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def event(self, event: QEvent) -> bool:
        """Del is the chip's own here, and cancels nothing."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._forget()
                return True
        return super().event(event)


class Views(QObject):
    """The saved views of a list, as chips after its filters."""

    def __init__(self, page: ListPage) -> None:
        super().__init__(page)
        self.page, self._memory, self._key = page, page.work.memory, f"views/{page.view}"
        self._plain = page.model.choice
        self.chips: dict[str, _Chip] = {}
        self.kept: list[dict[str, Any]] = _read(self._memory, self._key, [])
        self._group = page.findChild(QButtonGroup)
        self.save = button(say("Save this view"), self.begin, link=True)
        self.name = _Name()
        self.name.setAccessibleName(say("Name of the view"))
        self.name.setPlaceholderText(say("Name of the view"))
        self.name.setMaximumWidth(180)
        self.name.returnPressed.connect(self._named)
        self.name.editingFinished.connect(self.name.hide)
        place = page.top.count() - 1
        page.top.insertWidget(place, self.name)
        page.top.insertWidget(place, self.save)
        self.name.hide()
        for one in self.kept:
            self._add(one)
        page.model.settled.connect(self.look)
        page.model.modelReset.connect(self.look)
        self.look()

    def look(self) -> None:
        """Offer to save where there is something to save; mark the view that is shown."""
        now = self._now()
        shown = next((one["name"] for one in self.kept if {key: one[key] for key in _KEPT} == now), "")
        for name, chip in self.chips.items():
            chip.setChecked(name == shown)
        plain = {key: getattr(self._plain, key) for key in _KEPT}
        filtered = {**plain, "only": now["only"]}
        self.save.setVisible(not shown and now not in (plain, filtered))

    def _now(self) -> dict[str, Any]:
        return {key: value for key, value in asdict(self.page.model.choice).items() if key in _KEPT}

    def begin(self) -> None:
        """Ask for its name, where its chip will stand."""
        self.save.hide()
        self.name.setText(self._now()["search"])
        self.name.selectAll()
        self.name.show()
        self.name.setFocus()

    def _named(self) -> None:
        name = self.name.text().strip()
        self.name.hide()
        if name:
            self.keep(name)

    def keep(self, name: str) -> None:
        """Keep what is shown under this name; one of the same name is replaced."""
        self.forget(name)
        one = {"name": name, **self._now()}
        self.kept.append(one)
        self._write()
        self._add(one)
        self.look()

    def _add(self, one: dict[str, Any]) -> None:
        chip = _Chip(one["name"], lambda: self.forget(one["name"]))
        chip.clicked.connect(lambda: self.show(one))
        if self._group is not None:
            self._group.addButton(chip)
        self.chips[one["name"]] = chip
        self.page.top.insertWidget(self.page.top.indexOf(self.save), chip)

    def show(self, one: dict[str, Any]) -> None:
        """Show a view."""
        choice = Choice(**{key: one[key] for key in _KEPT})
        self.page.work.voice.searching(choice.search)
        self.page.show_choice(**{**asdict(choice), "product": None})

    def forget(self, name: str) -> None:
        """Away with it."""
        chip = self.chips.pop(name, None)
        if chip is None:
            return
        self.kept = [one for one in self.kept if one["name"] != name]
        self._write()
        chip.deleteLater()
        if self._group is not None:
            self._group.removeButton(chip)
        self.look()

    def _write(self) -> None:
        self._memory.setValue(self._key, json.dumps(self.kept))


def _chosen_key(page: ListPage) -> str:
    return f"chosen/{crc32(page.work.shop.encode()):08x}/{page.view}"


class Kept(QObject):
    """All that is kept of one list."""

    def __init__(self, page: ListPage) -> None:
        super().__init__(page)
        self.page = page
        self.columns = Columns(page.view, page.table, page.work.memory)
        self.views = Views(page)
        chosen = page.work.memory.value(_chosen_key(page))
        if chosen is not None and str(chosen).isdigit():
            page.table.choose_id(int(str(chosen)))

    def leave(self) -> None:
        """Remember which row is chosen."""
        place = self.page.table.currentIndex().row()
        if 0 <= place < len(self.page.model.ids):
            self.page.work.memory.setValue(_chosen_key(self.page), self.page.model.ids[place])


def keep(page: ListPage) -> Kept:
    """Keep what somebody likes of this list; what is kept already is found again."""
    return page.findChild(Kept) or Kept(page)
