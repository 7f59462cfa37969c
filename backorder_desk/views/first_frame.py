"""The first frame: the window as it was last furnished, with the rows as they are now, before anything is made but these.

What stands where is remembered from the furnished window (`sketching.py`); the rows are read from the shop. Qt's own
namespace is not named here, nor a pen or brush of its kinds: a hundred enumerations are made when it first is, which
costs as much as everything below. Hence a widget for each colour, whose palette hands its painter that colour.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPainterPath, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from backorder_desk.model.browse import VIEWS, Browse, load_settings, look_into
from backorder_desk.views import marks, tongue, widths, words
from backorder_desk.views.columns import TABLES, Column
from backorder_desk.views.tints import ROW, SCHEMES, SMALL
from backorder_desk.views.typeface import typeface
from backorder_desk.views.words import Row

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QSettings
    from PySide6.QtGui import (
        QCloseEvent,
        QContextMenuEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
    )

SKETCH = "opening/2"
"""What the sketch is kept under; the number is that of its shape, so that another version's is not read."""
LEFT, RIGHT, MIDDLE = 0x81, 0x82, 0x84
"""Qt's AlignLeft, AlignRight and AlignHCenter, each with AlignVCenter."""
WIDE = 1000
"""pixels of width from which on only the table grows with the window"""
UPWARDS = ("paper", "rail", "sheet", "chosen", "line", "edge", "accent")
"""Colours that others lie upon, the lowest first; the rest are those of texts."""


class Ink(QWidget):
    """All that has one colour in a frame."""

    def __init__(self, parent: QWidget, colour: str) -> None:
        super().__init__(parent)
        self.resize(parent.size())
        ink, palette = QColor(colour), QPalette()
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window):
            palette.setColor(role, ink)
        self.setPalette(palette)
        self.fills = QPainterPath()
        self.texts: list[tuple[QFont, list[int], int, str]] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill and write."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(self.fills, self.palette().window())
        for font, (x, y, width, height), side, text in self.texts:
            painter.setFont(font)
            painter.drawText(x, y, width, height, side, text)
        painter.end()


class Canvas(QWidget):
    """A part of the frame, clipped; its inks are made when they are asked for."""

    def __init__(self, parent: QWidget, box: list[int], scheme: str) -> None:
        super().__init__(parent)
        self.setGeometry(*box)
        self._colours = SCHEMES[scheme]
        self._inks: dict[str, Ink] = {}
        for name in UPWARDS:
            self.ink(name)

    def ink(self, name: str) -> Ink:
        """The widget of a colour."""
        if name not in self._inks:
            self._inks[name] = Ink(self, getattr(self._colours, name))
        return self._inks[name]

    def fill(self, box: list[int], name: str) -> None:
        """A rectangle."""
        self.ink(name).fills.addRect(*map(float, box))

    def panel(self, box: list[int], radius: float, fill: str, edge: str) -> None:
        """A rectangle with round corners and an edge of one pixel, or without either."""
        if not radius:
            self.fill(box, fill)
            return
        x, y, width, height = box
        inner = QRectF(x + 1, y + 1, width - 2, height - 2)
        ring = self.ink(edge).fills
        ring.addRoundedRect(QRectF(x, y, width, height), radius, radius)
        ring.addRoundedRect(inner, radius - 1, radius - 1)
        self.ink(fill).fills.addRoundedRect(inner, radius - 1, radius - 1)

    def write(self, name: str, font: QFont, box: list[int], side: int, text: str) -> None:
        """A line of text."""
        self.ink(name).texts.append((font, box, side, text))


class FirstFrame(QMainWindow):
    """The window before it is furnished. `window.MainWindow` is what it becomes: the same window on the screen.

    Qt's binding remembers which of its events a window answers; so whatever event MainWindow answers is named here too.
    """

    def __init__(self, shop: Path, clock: Callable[[], date], memory: QSettings) -> None:
        """Open the shop for reading. Refused where it is none, or cannot be read."""
        super().__init__()
        self.shop, self.clock, self.memory = shop, clock, memory
        self.rows: Browse = look_into(shop, clock)
        self.named: str = load_settings(self.rows.db)["shop.name"]
        self.setWindowTitle(f"{self.named} – Backorder Desk")
        self.resize(1280, 760)
        if geometry := memory.value("geometry"):
            self.restoreGeometry(geometry)
        self.page_name = str(memory.value("page", "backorders"))
        self.canvas: Canvas | None = None
        self.early: list[QEvent] | None = None
        """what was typed and pressed before there was anything to take it"""
        self._then: Callable[[FirstFrame], None] | None = None

    def begin(self, then: Callable[[FirstFrame], None], scheme: str = "") -> bool:
        """Show the first frame, and `then` have it furnished; False where nothing fitting is remembered."""
        sketch = json.loads(str(self.memory.value(SKETCH, "{}")))
        if sketch.get("page") != self.page_name or sketch["dpi"] != self.logicalDpiX():
            return False
        if sketch.get("tongue", tongue.ENGLISH) != tongue.spoken():
            return False
        if self.width() != sketch["size"][0] and min(self.width(), sketch["size"][0]) < WIDE:
            return False
        self.early, self._then = [], then
        self._draw(sketch, scheme or _scheme(sketch["scheme"]))
        self.show()
        return True

    # --- drawing ---------------------------------------------------------------------------------------------

    def _draw(self, sketch: dict[str, Any], scheme: str) -> None:
        grown = (self.width() - sketch["size"][0], self.height() - sketch["size"][1])
        self.canvas = canvas = Canvas(self, [0, 0, self.width(), self.height()], scheme)
        canvas.fill([0, 0, self.width(), self.height()], "paper")
        for box, grows, radius, fill, edge in sketch["panels"]:
            canvas.panel(_grown(box, grows, grown), radius, fill, edge)
        now = {"{shop}": self.named, "{day}": words.long_day(self.clock()), "{file}": self.shop.name}
        fonts: dict[tuple[float, bool], QFont] = {}
        for box, grows, side, size, bold, colour, text in sketch["texts"]:
            if (size, bold) not in fonts:
                fonts[size, bold] = typeface(size, bold=bold)
            canvas.write(colour, fonts[size, bold], _grown(box, grows, grown), side, now.get(text, text))
        self._draw_table(sketch, grown, scheme)

    def _draw_table(self, sketch: dict[str, Any], grown: tuple[int, int], scheme: str) -> None:
        assert self.canvas is not None
        box = _grown(sketch["table"], [0, 0, 1, 1], grown)
        columns = TABLES[sketch["view"]]
        metrics = QFontMetrics(typeface())
        asked = widths.asked(columns, metrics.horizontalAdvance("0123456789") / 10)
        shared = widths.share(columns, asked, box[2])
        pane = Canvas(self.canvas, box, scheme)
        heads, left = typeface(SMALL, bold=True), 0
        for column, width in zip(columns, shared, strict=True):
            place = [box[0] + left + widths.PAD, box[1] - sketch["head"], width - 2 * widths.PAD, sketch["head"] - 1]
            if width:
                side = RIGHT if column.figures else LEFT
                self.canvas.write("quiet", heads, place, side, words.say(column.title))
            left += width
        Rows(pane, columns, shared, self.clock().toordinal()).draw(self._first(sketch, -(-box[3] // ROW)))

    def _first(self, sketch: dict[str, Any], count: int) -> list[Row]:
        view = sketch["view"]
        ids = self.rows.first(view, count, sort=sketch["sort"], descending=sketch["descending"])
        return [dict(zip(VIEWS[view].columns, row, strict=True)) for row in self.rows.page(view, ids)]

    # --- the first moments -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the frame is on the screen, the rest is made."""
        super().paintEvent(event)
        if self._then is not None:
            then, self._then = self._then, None
            QTimer.singleShot(0, lambda: then(self))

    def _keep(self, event: QEvent) -> bool:
        """Keep what is done before there is anything to do it with."""
        if self.early is not None:
            self.early.append(event.clone())
        return self.early is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that comes too early is kept."""
        if not self._keep(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """As is a press."""
        if not self._keep(event):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """And its end."""
        if not self._keep(event):
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """There is nothing yet that a menu could be of."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The frame stays as it was drawn; it is furnished in a moment."""
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed before it was furnished: let go of the shop."""
        self._then = None
        self.rows.close()
        super().closeEvent(event)


class Rows:
    """The rows of a list as `table.RowDelegate` draws them, the first one chosen."""

    def __init__(self, canvas: Canvas, columns: tuple[Column, ...], shared: list[int], today: int) -> None:
        self._canvas, self._columns, self._widths, self._today = canvas, columns, shared, today
        self._fonts = {bold: typeface(bold=bold) for bold in (False, True)}
        self._metrics = {bold: QFontMetricsF(font) for bold, font in self._fonts.items()}
        self._canvas.fill([0, 0, canvas.width(), canvas.height()], "sheet")

    def draw(self, rows: list[Row]) -> None:
        """Draw them from the top."""
        for number, row in enumerate(rows):
            top, left = number * ROW, 0
            if not number:
                self._canvas.fill([0, 0, sum(self._widths), ROW], "chosen")
                self._canvas.fill([0, 0, 3, ROW], "accent")
            self._canvas.fill([0, top + ROW - 1, sum(self._widths), 1], "line")
            for column, width in zip(self._columns, self._widths, strict=True):
                if width:
                    self._cell(row, column, left, top, width)
                left += width

    def _cell(self, row: Row, column: Column, left: int, top: int, width: int) -> None:
        mark = column.tells(row, self._today)[0] if column.tells else None
        inner = [left + widths.PAD, top, width - 2 * widths.PAD, ROW]
        if mark:
            box = marks.place(inner[0], top, ROW)
            self._canvas.ink(mark.value).fills.addPath(marks.shape(box, mark))
            inner[0] += marks.SHAPE + 8
            inner[2] -= marks.SHAPE + 8
        text = column.text(row, self._today)
        if text:
            bold = bool(mark) or column.strong
            ink = mark.value if mark else "quiet" if column.quiet else "ink"
            side = RIGHT if column.figures else LEFT
            self._canvas.write(ink, self._fonts[bold], inner, side, _elided(text, self._metrics[bold], inner[2]))


def _elided(text: str, metrics: QFontMetricsF, width: int) -> str:
    """As much of it as has room, with dots where some has not."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    while text and metrics.horizontalAdvance(text + "…") > width:
        text = text[:-1]
    return text + "…"


def _grown(box: list[int], grows: list[int], grown: tuple[int, int]) -> list[int]:
    """A box in a window that is so much wider and higher; `grows`: whether x, y, width and height go along."""
    wider, higher = grown
    return [place + more * go for place, more, go in zip(box, (wider, higher, wider, higher), grows, strict=True)]


def _scheme(last: str) -> str:
    """The system's scheme as its palette shows it; high contrast where it was last."""
    if last == "contrast":
        return last
    return "dark" if QApplication.palette().window().color().lightness() < 128 else "light"
