"""A report on one page: figures across the top, then tables whose bars are drawn in the row they belong to."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

from backorder_desk.letters.inks import MM, SMALL, Inks, inks_of
from backorder_desk.letters.layout import Printer
from backorder_desk.letters.paper import Paper
from backorder_desk.letters.setting import Placed, Row, Setter, Shape, Text
from backorder_desk.letters.typeface import BOLD

TALL, FIGURE, GAP = 15.0, 46.0, 14.0
"""heights in points: a row of a table, a figure with its words, the space before a table"""
NAME, LINES, LATE, WORTH = 0.36, 0.09, 0.09, 0.16
"""what part of the width the name and the three figures of a row take; the bar has the rest"""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: its name, what stands in the columns of figures, and its part of the whole in thousandths."""

    name: str
    figures: tuple[str, str, str]
    part: int


@dataclass(frozen=True, slots=True)
class Section:
    """A table: its title, the heads of its columns of figures, its rows, and what is said below it."""

    title: str
    heads: tuple[str, str, str]
    bars: tuple[Bar, ...]
    below: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole page. `figures` are (value, its words); `accent` is #rrggbb."""

    shop: str
    title: str
    day: str
    figures: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    accent: str = "#0f5f5c"
    lang: str = "en"


def render(sheet: Sheet, paper: Paper) -> bytes:
    """The page as a PDF. What would not fit on it is left out from the end of each table."""
    target = io.BytesIO()
    printer = Printer(target, paper, sheet.lang, sheet.title, sheet.shop)
    page = _Page(sheet, paper, printer.setter, inks_of(sheet.accent))
    printer.plain(page.rows())
    printer.close()
    return target.getvalue()


@dataclass(slots=True)
class _Page:
    """The page being set, from the top to the foot."""

    sheet: Sheet
    paper: Paper
    setter: Setter
    inks: Inks
    placed: list[Placed] = field(default_factory=list)
    y: float = 0.0

    def rows(self) -> list[Placed]:
        """Everything in its place."""
        self.y = self.paper.head_top * MM
        self._head()
        for start in range(0, len(self.sheet.figures), 4):
            self._figures(self.sheet.figures[start : start + 4])
        for place, section in enumerate(self.sheet.sections):
            self._section(section, self._room(len(self.sheet.sections) - place))
        return self.placed

    @property
    def _width(self) -> float:
        return self.paper.width * MM

    def _room(self, count: int) -> int:
        """How many rows the next of so many tables may have, so that all of them end on this page."""
        spare = (self.paper.size[1] - self.paper.bottom) * MM - self.y
        return max(1, int((spare / count - GAP - 2 * TALL - SMALL * 1.4) / TALL))

    def _put(self, row: Row) -> None:
        self.placed.append((row, self.y))
        self.y += row.height

    def _head(self) -> None:
        shop, _ = self.setter.line(self.sheet.shop, BOLD)
        title, _ = self.setter.line(self.sheet.title, BOLD)
        day, wide = self.setter.line(self.sheet.day)
        texts = [Text(0, 10, SMALL, self.inks.accent, shop), Text(0, 32, 18, self.inks.text, title)]
        self._put(Row(46.0, [*texts, Text(self._width - wide * SMALL, 32, SMALL, self.inks.quiet, day)]))

    def _figures(self, figures: Sequence[tuple[str, str]]) -> None:
        row, step = Row(FIGURE), (self._width + 14) / 4
        for place, (value, words) in enumerate(figures):
            x = place * step
            row.shapes.append(Shape(x, 0, step - 14, 1.2, self.inks.accent))
            row.texts.append(Text(x, 18, 14, self.inks.text, self.setter.line(value, BOLD)[0]))
            for number, line in enumerate(self.setter.lines(((False, words),), 8.0, step - 16)[:2]):
                row.texts.append(Text(x, 29 + 9.5 * number, 8.0, self.inks.quiet, line))
        self._put(row)

    def _section(self, section: Section, most: int) -> None:
        head = Row(GAP + TALL + 4)
        title, _ = self.setter.line(section.title, BOLD)
        head.texts.append(Text(0, GAP + 9, 10.5, self.inks.text, title))
        self._columns(head, GAP + 9, section.heads, 7.5, self.inks.quiet)
        head.shapes.append(Shape(0, GAP + TALL, self._width, 0.5, self.inks.text))
        self._put(head)
        shown = section.bars if len(section.bars) <= most else section.bars[: most - 1]
        for bar in shown:
            self._bar(bar)
        left = len(section.bars) - len(shown)
        below = f"+ {left}   {section.below}" if left else section.below
        if below:
            said = self.setter.lines(((False, below),), 8.0, self._width)[:1]
            self._put(Row(SMALL * 1.4, [Text(0, 10, 8.0, self.inks.quiet, line) for line in said]))

    def _bar(self, bar: Bar) -> None:
        row = Row(TALL)
        name = self.setter.lines(((False, bar.name),), 9.5, NAME * self._width - 8)[:1]
        row.texts += [Text(0, 10.5, 9.5, self.inks.text, line) for line in name]
        self._columns(row, 10.5, bar.figures, 9.5, self.inks.text)
        start = (NAME + LINES + LATE + WORTH) * self._width + 12
        row.shapes.append(Shape(start, 3.5, max(0.8, (self._width - start) * bar.part / 1000), 8, self.inks.accent))
        row.shapes.append(Shape(0, TALL - 0.3, self._width, 0.3, self.inks.hair))
        self._put(row)

    def _columns(self, row: Row, down: float, texts: tuple[str, str, str], size: float, ink: str) -> None:
        end = NAME * self._width
        for text, part in zip(texts, (LINES, LATE, WORTH), strict=True):
            end += part * self._width
            said, wide = self.setter.line(text)
            row.texts.append(Text(end - wide * size, down, size, ink, said))
