"""What the first frame of the next start is drawn from: where what stands in the furnished window."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow, QPushButton, QWidget

from backorder_desk.views import theme, tongue
from backorder_desk.views.first_frame import LEFT, MIDDLE, SKETCH
from backorder_desk.views.page import ListPage, Page
from backorder_desk.views.rail import Rail

STAYS, DOWN, ASIDE, CORNER = [0, 0, 0, 0], [0, 1, 0, 0], [1, 0, 0, 0], [1, 1, 0, 0]
"""What of a box goes along where the window is wider or higher: x, y, width, height."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands in the window, and the page in front with its name."""

    rail: Rail
    heading: QLabel
    finder: QLineEdit
    new: QPushButton
    saved: QLabel
    day: QLabel
    place: QLabel
    page: Page
    name: str


def remember(window: QMainWindow, things: Furniture, memory: QSettings) -> None:
    """Keep a sketch of the window where a list is in front, and no other sketch like it is kept already."""
    page = things.page
    if isinstance(page, ListPage) and window.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        kept = json.dumps(Sketcher(window, things, page).sketch())
        if kept != memory.value(SKETCH):
            memory.setValue(SKETCH, kept)


class Sketcher:
    """Looks at a furnished window."""

    def __init__(self, window: QMainWindow, things: Furniture, page: ListPage) -> None:
        self._window, self._things, self._page = window, things, page
        self._panels: list[tuple[list[int], list[int], float, str, str]] = []
        self._texts: list[tuple[list[int], list[int], int, float, bool, str, str]] = []

    def sketch(self) -> dict[str, Any]:
        """All that is needed, as plain data."""
        self._bar_of_menus()
        self._rail()
        self._head()
        self._status()
        table, choice = self._page.table, self._page.model.choice
        self._panel(table, [0, 0, 1, 1], 8, "sheet", "accent")
        head = table.horizontalHeader()
        self._panels.append((_line_below(self._box(head)), [0, 0, 1, 0], 0, "line", ""))
        return {
            "page": self._things.name,
            "view": self._page.view,
            "sort": choice.sort,
            "descending": choice.descending,
            "size": [self._window.width(), self._window.height()],
            "dpi": self._window.logicalDpiX(),
            "tongue": tongue.spoken(),
            "scheme": _scheme(self._page.work.look),
            "table": self._box(table.viewport()),
            "head": head.height(),
            "panels": self._panels,
            "texts": self._texts,
        }

    def _bar_of_menus(self) -> None:
        bar = self._window.menuBar()
        if bar.isNativeMenuBar():
            return
        self._panel(bar, [0, 0, 1, 0], 0, "rail", "")
        for action in bar.actions():
            place = bar.actionGeometry(action).translated(bar.mapTo(self._window, QPoint(0, 0)))
            self._write(bar, place, STAYS, MIDDLE, "ink", action.text())

    def _rail(self) -> None:
        rail = self._things.rail
        x, y, width, height = self._box(rail)
        self._panels.append(([x, y, width, height], [0, 0, 0, 1], 0, "rail", ""))
        self._panels.append(([x + width - 1, y, 1, height], [0, 0, 0, 1], 0, "line", ""))
        self._label(rail.shop, STAYS, "ink", "{shop}")
        for button in rail.buttons.values():
            box = QRect(*self._box(button)).adjusted(8, 1, -8, -1)
            if button.isChecked():
                self._panels.append((_plain(box), STAYS, 6, "chosen", "chosen"))
            bold = button.isChecked()
            self._texts.append((_plain(box.adjusted(10, 0, -10, 0)), STAYS, LEFT, theme.BODY, bold, "ink", button.text()))

    def _head(self) -> None:
        things = self._things
        self._label(things.heading, STAYS, "ink", things.heading.text())
        self._panel(things.finder, ASIDE, 6, "sheet", "edge")
        place = QRect(*self._box(things.finder)).adjusted(12, 0, -12, 0)
        self._write(things.finder, place, ASIDE, LEFT, "quiet", things.finder.placeholderText())
        self._panel(things.new, ASIDE, 6, "accent", "accent")
        self._write(things.new, QRect(*self._box(things.new)), ASIDE, MIDDLE, "on_accent", things.new.text())
        for chip in self._page.figures.values():
            self._chip(chip)

    def _chip(self, chip: QPushButton) -> None:
        on = chip.isChecked()
        radius = min(14, chip.height() / 2)
        self._panel(chip, STAYS, radius, "chosen" if on else "sheet", "accent" if on else "line")
        self._write(chip, QRect(*self._box(chip)), STAYS, MIDDLE, "ink" if on else "quiet", chip.text())

    def _status(self) -> None:
        things, bar = self._things, self._window.statusBar()
        box = self._box(bar)
        self._panels.append((box, [0, 1, 1, 0], 0, "rail", ""))
        self._panels.append(([box[0], box[1], box[2], 1], [0, 1, 1, 0], 0, "line", ""))
        for label, grows, text in (
            (things.saved, DOWN, things.saved.text()),
            (things.day, CORNER, "{day}"),
            (things.place, CORNER, "{file}"),
        ):
            self._label(label, grows, "quiet", text)

    # --- what it is made of ----------------------------------------------------------------------------------

    def _box(self, widget: QWidget) -> list[int]:
        corner = widget.mapTo(self._window, QPoint(0, 0))
        return [corner.x(), corner.y(), widget.width(), widget.height()]

    def _panel(self, widget: QWidget, grows: list[int], radius: float, fill: str, edge: str) -> None:
        self._panels.append((self._box(widget), grows, radius, fill, edge))

    def _label(self, label: QLabel, grows: list[int], colour: str, text: str) -> None:
        place = label.contentsRect().translated(label.mapTo(self._window, QPoint(0, 0)))
        if label.frameWidth():  # where a label has an edge, if only by its style, Qt indents its text
            place.setLeft(place.left() + label.fontMetrics().horizontalAdvance("x") // 2)
        self._write(label, place, grows, LEFT, colour, text)

    def _write(self, widget: QWidget, place: QRect, grows: list[int], side: int, colour: str, text: str) -> None:
        font = widget.font()
        self._texts.append((_plain(place), grows, side, font.pointSizeF(), font.weight() >= font.Weight.DemiBold, colour, text))


def _plain(box: QRect) -> list[int]:
    return [box.x(), box.y(), box.width(), box.height()]


def _line_below(box: list[int]) -> list[int]:
    return [box[0], box[1] + box[3] - 1, box[2], 1]


def _scheme(look: theme.Look) -> str:
    return next((name for name, colours in theme.SCHEMES.items() if colours is look.colours), "light")
