"""The body of one letter: its blocks set into rows, its rows laid on as few pages as look well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from backorder_desk.domain.errors import Refused
from backorder_desk.letters.inks import FINE, LABEL, MM, SMALL, Inks, inks_of
from backorder_desk.letters.letterhead import footer_top
from backorder_desk.letters.paper import Paper
from backorder_desk.letters.setting import Element, Flowing, Placed, Row, Segments, Setter, Shape, Text, flow, paragraph
from backorder_desk.letters.sheet import Block, Glance, Letter, Panel, Paragraph, Run, Table
from backorder_desk.letters.slip import SlipSetting
from backorder_desk.letters.table import TableSetting
from backorder_desk.letters.typeface import BOLD, REGULAR

LEADING = 1.36
SAVINGS = ((True, 1.0, 1.0), (True, 0.75, 0.93), (False, 1.0, 1.0), (False, 0.7, 0.93), (False, 0.55, 0.9))
"""Ways to save a page, mildest first: whether the glance stays, what gaps and rows shrink to."""
ADDRESS_SIZES = ((10.5, 13.2), (10.5, 12.6), (9.5, 11.2), (9.0, 10.2), (9.0, 9.5))
"""Size and leading of the address, the largest that the window shows whole; below 9 points sorters fail."""


@dataclass(slots=True)
class Body:
    """One letter laid out: its pages of rows, and the marks at the foot of the last one."""

    letter: Letter
    paper: Paper
    setter: Setter
    inks: Inks = field(init=False)
    pages: list[list[Placed]] = field(init=False)
    marks: list[tuple[Element | None, str]] = field(init=False, default_factory=list)
    tree: Element = field(init=False)

    def __post_init__(self) -> None:
        self.inks = inks_of(self.letter.sender.accent)
        self.tree = Element("Sect")
        place = [(self._address(), 0.0), (self._references(), 0.0)]
        foot = footer_top(self.letter, self.paper)
        slip = SlipSetting(self.letter.slip, self.paper, self.setter, self.inks) if self.letter.slip else None
        row = slip.row() if slip else None
        top = foot - 2.5 * MM - row.height if row else foot - 5 * MM
        self.pages = self._fewest(foot - 5 * MM, top - 3 * MM if row else foot - 5 * MM)
        self.pages[0][:0] = place
        for number, page in enumerate(self.pages, 1):
            page.append((self._page_words(number), 0.0))
        if slip and row:
            self.pages[-1].append((row, top))
            self.marks = slip.marks(top, row.height)
            self.tree.kids.append(slip.element)

    # -- flow ----------------------------------------------------------------------------------------------

    def _fewest(self, floor: float, last_floor: float) -> list[list[Placed]]:
        """The mildest way to the fewest pages."""
        glance, rest = _parted(self.letter.blocks)
        blocks = [*self._opening(glance), *map(self._block, rest), self._closing()]
        tops = (self.paper.body_top * MM, self.paper.next_top * MM)
        best: list[list[Placed]] = []
        for spare, gaps, rows in SAVINGS:
            chosen = [block.squeezed(gaps, rows) for block in blocks if spare or not block.spare]
            pages = flow(chosen, tops, (floor, last_floor))
            if not best or len(pages) < len(best):
                best = pages
            if len(best) == 1:
                break
        return best

    @property
    def _measure(self) -> float:
        """The width of running text: a little less than the table's, so that a line stays readable."""
        return self.paper.width * MM * (0.94 if self.paper.body < 12 else 1.0)

    def _opening(self, glance: Sequence[Block]) -> list[Flowing]:
        """What the letter is about, what to see at a glance, and the greeting that its first sentence goes on from."""
        letter, inks, body = self.letter, self.inks, self.paper.body
        kicker, _ = self.setter.line(letter.kicker, BOLD)
        scale = self.paper.scale
        head = Row(13.0 * scale, [Text(0, 8 * scale, 9.5 * scale, inks.accent, kicker)], owner=self.tree.child("P"))
        size = body * 1.5
        lines = self._balanced(letter.subject, size, self.paper.width * MM)
        subject = paragraph(lines, size, size * 1.2, inks.text, self.tree.child("H1"))
        seen = [self._block(block) for block in glance]
        greeting = self.setter.lines(((False, letter.salutation),), body, self._measure)
        return [
            Flowing(0, [head, *subject], whole=True),
            *seen,
            Flowing(body * 0.95, paragraph(greeting, body, body * LEADING, inks.text, self.tree.child("P")), whole=True),
        ]

    def _balanced(self, text: str, size: float, width: float) -> list[Segments]:
        """A heading in as few lines as it needs: parted at its colon, or of about one length."""
        runs: tuple[Run, ...] = ((True, text),)
        lines = self.setter.lines(runs, size, width)
        if len(lines) == 1:
            return lines
        first, colon, rest = text.partition(": ")
        parts = [self.setter.lines(((True, part),), size, width) for part in (f"{first}:", rest) if colon]
        if sum(map(len, parts)) == len(lines):
            return [line for part in parts for line in part]
        tries = (self.setter.lines(runs, size, width * part) for part in (0.55, 0.65, 0.75, 0.85))
        return next((tried for tried in tries if len(tried) == len(lines)), lines)

    def _block(self, block: Block) -> Flowing:
        match block:
            case Paragraph(runs):
                size = self.paper.body
                lines = self.setter.lines(runs, size, self._measure)
                return Flowing(size * 0.72, paragraph(lines, size, size * LEADING, self.inks.text, self.tree.child("P")))
            case Table():
                return TableSetting(block, self.paper, self.setter, self.inks, self.tree.child("Table")).flowing()
            case Glance():
                return self._glance(block)
            case Panel():
                return self._panel(block)

    def _glance(self, glance: Glance) -> Flowing:
        scale = self.paper.scale
        gutter = 5 * MM
        step = (self.paper.width * MM + gutter) / max(3, len(glance.facts))
        row = Row(32 * scale, rigid=True, owner=self.tree.child("P"))
        for index, (label, value) in enumerate(glance.facts):
            x = index * step
            row.shapes.append(Shape(x, 0, step - gutter, 1.2, self.inks.accent))
            row.texts.append(Text(x, 12 * scale, LABEL * scale, self.inks.quiet, self.setter.line(label)[0]))
            segments, width = self.setter.line(value, BOLD)
            size = round(min(13 * scale, (step - gutter) / width), 2) if width else 13.0
            row.texts.append(Text(x, 27 * scale, size, self.inks.text, segments))
        return Flowing(self.paper.body * 1.1, [row], whole=True, spare=True)

    def _panel(self, panel: Panel) -> Flowing:
        body, inks, width = self.paper.body, self.inks, self.paper.width * MM
        pad, leading = 4 * MM, body * LEADING
        left = width * 3.5 / 12
        room = left - pad * 2
        _, wide = self.setter.line(panel.figure, BOLD)
        size = min(body * 2.1, room / wide) if wide else body
        size = body * 1.15 if size < body * 1.15 else round(size, 2)  # words rather in two lines than tiny
        heads = self.setter.lines(((True, panel.figure),), size, room)
        lines = self.setter.lines(panel.runs, body, width - left - pad)
        captions = self.setter.lines(((False, panel.caption),), body * 0.8, room)
        figure = len(heads) * size * 1.15 + body * (0.1 + 1.0 * len(captions))
        high = max(len(lines) * leading, figure) + 1.5 * pad
        row = Row(high, rigid=True, owner=self.tree.child("P"))
        row.shapes += [Shape(0, 0, width, high, inks.tint), Shape(0, 0, 2.4, high, inks.accent)]
        down = (high - figure) / 2
        row.texts += [Text(pad, down + size * (0.85 + 1.15 * i), size, inks.accent, head) for i, head in enumerate(heads)]
        down += size * 1.15 * len(heads) + body * 0.75
        row.texts += [Text(pad, down + i * body, body * 0.8, inks.quiet, line) for i, line in enumerate(captions)]
        start = (high - len(lines) * leading) / 2 + body
        row.texts += [Text(left, start + i * leading, body, inks.text, line) for i, line in enumerate(lines)]
        return Flowing(body, [row], whole=True)

    def _closing(self) -> Flowing:
        body, inks = self.paper.body, self.inks
        leading = body * LEADING
        words, _ = self.setter.line(self.letter.closing)
        row = Row(leading * 2, [Text(0, leading * 0.73, body, inks.text, words)], rigid=True, owner=self.tree.child("P"))
        x = 0.0
        for index, text in enumerate(self.letter.signed):
            segments, width = self.setter.line(text, REGULAR if index else BOLD)
            row.texts.append(Text(x, leading * 1.73, body, inks.quiet if index else inks.text, segments))
            x += width * body + 6
        return Flowing(body * 0.72, [row], whole=True)

    # -- fixed places --------------------------------------------------------------------------------------

    def _address(self) -> Row:
        """The address in its window, in the largest type that the always visible part shows whole."""
        x, y, width, height = (side * MM for side in self.paper.address)
        lines = [self.setter.line(text) for text in self.letter.address]
        widest = max([wide for _, wide in lines], default=0.0)
        for size, leading in ADDRESS_SIZES:
            tall = leading * (len(lines) - 1) + size * 1.1  # accents above, descenders below
            if tall <= height and widest * size <= width:
                break
        else:
            raise self._unfit([wide * ADDRESS_SIZES[-1][0] / MM for _, wide in lines])
        left, first = x - self.paper.left * MM, y + size * 0.85
        texts = [Text(left, first + i * leading, size, self.inks.text, line) for i, (line, _) in enumerate(lines)]
        return Row(0, texts, owner=self.tree.child("P"))

    def _unfit(self, widths: list[float]) -> Refused:
        _, _, width, height = self.paper.address
        widest = max(widths)
        long = self.letter.address[widths.index(widest)]
        why = (
            f"Its line “{long}” is {widest:.0f} mm wide and the window shows {width:.0f} mm"
            if widest > width
            else f"Its {len(widths)} lines are taller than the {height:.0f} mm that the window shows"
        )
        return Refused(
            f"The address of {self.letter.addressee} does not fit the window of {self.paper.title}",
            why,
            "Shorten the address or choose another layout",
        )

    def _references(self) -> Row:
        x, y = self.paper.references
        left = (x - self.paper.left) * MM
        scale = self.paper.scale
        label_size, size = LABEL * scale, 9.5 * scale
        labels = [self.setter.line(label) for label, _ in self.letter.references]
        indent = max([15 * MM, *(width * label_size + 3 * MM for _, width in labels)])
        room = self.paper.width * MM - left - indent
        row = Row(0, owner=self.tree.child("P"))
        down = y * MM + 7
        for (label, _), (_, value) in zip(labels, self.letter.references, strict=True):
            row.texts.append(Text(left, down, label_size, self.inks.quiet, label))
            for line in self.setter.lines(((False, value),), size, room):
                row.texts.append(Text(left + indent, down, size, self.inks.text, line))
                down += 12.5 * scale
            down += 1.5
        return row

    def _page_words(self, number: int) -> Row:
        row = Row(0)
        right = self.paper.width * MM
        words, width = self.setter.line(self.letter.page_words.format(page=number, pages=len(self.pages)))
        down = (self.paper.size[1] - self.paper.bottom) * MM - 2.4
        row.texts.append(Text(right - width * FINE, down, FINE, self.inks.quiet, words))
        if number > 1:
            words, width = self.setter.line(self.letter.continued_words)
            row.texts.append(Text(right - width * SMALL, 18.5 * MM, SMALL, self.inks.quiet, words))
        return row


def _parted(blocks: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    """What is seen at a glance, and what is read after the greeting."""
    first = 1 if blocks and isinstance(blocks[0], Glance) else 0
    return blocks[:first], blocks[first:]
