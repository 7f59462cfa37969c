"""The table of articles: figures right-aligned under their heads, names in as many lines as they need."""

from __future__ import annotations

from dataclasses import dataclass, field

from backorder_desk.letters.inks import LABEL, MM, Inks
from backorder_desk.letters.paper import Paper
from backorder_desk.letters.setting import Element, Flowing, Row, Setter, Shape, Text
from backorder_desk.letters.sheet import Column, Table
from backorder_desk.letters.typeface import BOLD, REGULAR

GUTTER = 4 * MM
FIGURES = ("number", "strong")
WIDEST = {"code": 34 * MM, "date": 42 * MM, "number": 26 * MM, "strong": 26 * MM}
NARROWEST = {"number": 13 * MM, "strong": 13 * MM}


@dataclass(slots=True)
class TableSetting:
    """Sets one table."""

    table: Table
    paper: Paper
    setter: Setter
    inks: Inks
    element: Element = field(default_factory=lambda: Element("Table"))

    def flowing(self) -> Flowing:
        """The table as rows, with a head that is repeated where it goes on."""
        size = self.paper.body - 1.25
        places = self._places(size)
        head = self._head(places)
        rows = [self._row(cells, places, size) if len(cells) > 1 else self._group(cells[0], size) for cells in self.table.rows]
        return Flowing(self.paper.body * 0.9, rows, head=head)

    def _places(self, size: float) -> list[tuple[float, float]]:
        """x and width of each column: codes, figures and dates as wide as they need, names share the rest."""
        columns = self.table.columns
        widths = [self._natural(index, column, size) for index, column in enumerate(columns)]
        spare = self.paper.width * MM - sum(widths) - GUTTER * (len(widths) - 1)
        names = sum(1 for column in columns if column.holds == "text")
        places, x = [], 0.0
        for width, column in zip(widths, columns, strict=True):
            wide = spare / names if column.holds == "text" else width
            places.append((x, wide))
            x += wide + GUTTER
        return places

    def _natural(self, index: int, column: Column, size: float) -> float:
        if column.holds == "text":
            return 0.0
        line, weight = self.setter.line, _weight(column)
        cells = [line(row[index], weight)[1] for row in self.table.rows if len(row) > 1]
        widest = max(
            line(column.head)[1] * LABEL * self.paper.scale, NARROWEST.get(column.holds, 0.0), max(cells, default=0.0) * size
        )
        return min(widest, WIDEST[column.holds] * self.paper.scale) + 0.5

    def _head(self, places: list[tuple[float, float]]) -> Row:
        scale, label = self.paper.scale, LABEL * self.paper.scale
        line = self.element.child("TR")
        row = Row(17.0 * scale, shapes=[Shape(0, 15.6 * scale, self.paper.width * MM, 0.9, self.inks.text)])
        for (x, width), column in zip(places, self.table.columns, strict=True):
            segments, wide = self.setter.line(column.head)
            at = x + width - wide * label if column.holds in FIGURES else x
            row.texts.append(Text(at, 10 * scale, label, self.inks.quiet, segments))
            row.cells.append(line.child("TH"))
        return row

    def _group(self, title: str, size: float) -> Row:
        segments, _ = self.setter.line(title, BOLD)
        text = Text(0, size * 1.35, size, self.inks.accent, segments)
        return Row(size * 1.95, [text], sticks=True, cells=[self.element.child("TR").child("TD", span=len(self.table.columns))])

    def _row(self, cells: tuple[str, ...], places: list[tuple[float, float]], size: float) -> Row:
        leading = base = size * 1.22
        texts: list[Text] = []
        owners: list[Element] = []
        line = self.element.child("TR")
        most = 1
        for (x, width), column, cell in zip(places, self.table.columns, cells, strict=True):
            segments, wide = self.setter.line(cell, _weight(column))
            owner = line.child("TD")
            if wide * size <= width:
                at = x + width - wide * size if column.holds in FIGURES else x
                texts.append(Text(at, base, size, self.inks.text, segments))
                owners.append(owner)
                continue
            lines = self.setter.lines(((_weight(column) == BOLD, cell),), size, width)
            most = max(most, len(lines))
            texts += [Text(x, base + i * leading, size, self.inks.text, part) for i, part in enumerate(lines)]
            owners += [owner] * len(lines)
        height = size * 1.85 + (most - 1) * leading
        rule = Shape(0, height - 0.4, self.paper.width * MM, 0.4, self.inks.hair)
        return Row(height, texts, [rule], cells=owners)


def _weight(column: Column) -> int:
    return BOLD if column.holds == "strong" else REGULAR
