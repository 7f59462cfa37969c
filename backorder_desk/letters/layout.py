"""Words and rows onto paper: one letter, or a batch in one file, as the same bytes for the same letters."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from backorder_desk.domain.errors import Refused
from backorder_desk.letters import codes
from backorder_desk.letters.paper import Paper
from backorder_desk.letters.setting import (
    Flowing,
    Placed,
    Row,
    Segments,
    Setter,
    Shape,
    Text,
    adopt,
    flow,
    paragraph,
    written,
)
from backorder_desk.letters.sheet import Block, Column, Glance, Letter, Panel, Paragraph, Slip, Table
from backorder_desk.letters.typeface import BOLD

MM = 72 / 25.4
CUTS = ((False, 1.0), (False, 0.72), (True, 1.0), (True, 0.72))
"""Ways to save a page, mildest first: whether the glance is left out, and what the gaps shrink to."""


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a letter as PDF operators: near-black, grey, hairline, the shop's accent and its tint."""

    text: str
    quiet: str
    hair: str
    accent: str
    tint: str
    white: str = "1 g"

    @staticmethod
    def of(accent: str) -> Inks:
        """The inks that go with an accent colour, #rrggbb."""
        colour = _rgb(accent)
        tint = tuple(1 - (1 - part) * 0.075 for part in colour)
        return Inks(
            "0.11 0.13 0.15 rg", "0.38 0.41 0.44 rg", "0.78 0.8 0.81 rg", _paint(colour), _paint(tint)
        )


def _rgb(text: str) -> tuple[float, ...]:
    digits = text.lstrip("#")
    if len(digits) != 6 or any(digit not in "0123456789abcdefABCDEF" for digit in digits):
        raise Refused(
            f"{text!r} is not a colour", "An accent is written as #rrggbb", "Correct the shop's settings"
        )
    return tuple(int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))


def _paint(colour: tuple[float, ...]) -> str:
    return " ".join(f"{part:.3g}" for part in colour) + " rg"


class _Pages(Canvas):  # type: ignore[misc]
    """A canvas that starts a page without naming a font, so that only our own are in the file."""

    def _make_preamble(self) -> None:
        self._preamble = ""


def render(letter: Letter, paper: Paper) -> bytes:
    """One letter as a PDF: the same bytes for the same letter."""
    target = io.BytesIO()
    printer = Printer(target, paper, letter.lang, letter.title, letter.sender.name)
    printer.add(letter)
    printer.close()
    return target.getvalue()


def render_batch(letters: Iterable[Letter], paper: Paper, write: BinaryIO) -> list[int]:
    """Many letters in one PDF, an outline entry for each; returns how many pages each has."""
    queue = list(letters)
    lang = queue[0].lang if queue else "en"
    author = queue[0].sender.name if queue else ""
    printer = Printer(write, paper, lang, f"{author}: {len(queue)}", author)
    counts = [
        printer.add(letter, f"{letter.address[0] if letter.address else ''}  {letter.number}")
        for letter in queue
    ]
    printer.close()
    return counts


class Printer:
    """Draws letters onto one document."""

    def __init__(self, target: BinaryIO, paper: Paper, lang: str, title: str, author: str) -> None:
        self.paper = paper
        width, height = paper.size
        self.canvas: Any = _Pages(
            target,
            pagesize=(width * MM, height * MM),
            pageCompression=1,
            invariant=1,
            lang=lang,
            pdfVersion=(1, 5),
        )
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setCreator("Backorder Desk")
        self.canvas.setViewerPreference("PrintScaling", "None")
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self.setter = Setter()
        adopt(self.setter, self.canvas._doc)
        self.heads: dict[tuple[Any, ...], str] = {}

    def add(self, letter: Letter, outline: str = "") -> int:
        """Draw a letter; returns its number of pages. Refused where something cannot be printed whole."""
        drawn = Drawn(letter, self.paper, self.setter)
        pages = drawn.pages
        for index, rows in enumerate(pages):
            if outline and not index:
                self.canvas.bookmarkPage(letter.number)
                self.canvas.addOutlineEntry(outline, letter.number)
            self.canvas.doForm(self._head(letter, drawn.inks, index == 0))
            self.canvas._code.extend(written(rows, self.paper.left * MM, self.paper.size[1] * MM))
            if index == len(pages) - 1:
                self.canvas._code.extend(drawn.marks)
            self.canvas.showPage()
        return len(pages)

    def close(self) -> None:
        """Write the document out."""
        self.canvas.save()

    def _head(self, letter: Letter, inks: Inks, first: bool) -> str:
        """The part that all letters of a shop share, drawn once a document."""
        key = (letter.sender, letter.return_line, first)
        if key not in self.heads:
            name = self.heads[key] = f"head{len(self.heads)}"
            width, height = (side * MM for side in self.paper.size)
            self.canvas.beginForm(name, 0, 0, width, height)
            Letterhead(letter, self.paper, self.setter, inks, first).draw(self.canvas)
            self.canvas.endForm()
        return self.heads[key]


@dataclass(slots=True)
class Letterhead:
    """What does not change from letter to letter: the shop's name and mark, its footer, the fold marks."""

    letter: Letter
    paper: Paper
    setter: Setter
    inks: Inks
    first: bool

    def draw(self, canvas: Any) -> None:
        """Draw onto the canvas at hand."""
        row = Row(0.0)
        self._footer(row)
        if self.first:
            self._masthead(row, canvas)
            self._return_line(row)
            self._folds(canvas)
        else:
            self._short(row)
        canvas._code.extend(written([(row, 0.0)], self.paper.left * MM, self.paper.size[1] * MM))

    def _masthead(self, row: Row, canvas: Any) -> None:
        sender, top = self.letter.sender, self.paper.head_top * MM
        side = 12.5 * MM
        x = side + 4 * MM
        if sender.logo:
            x = self._logo(canvas, sender.logo, top, side) + 4 * MM
        else:
            self._monogram(row, top, side)
        middle = top + side / 2
        lift = 3.4 if sender.tagline else -6.2
        name, _ = self.setter.line(sender.name, BOLD)
        row.texts.append(Text(x, middle - lift + 2, 18.5, self.inks.text, name))
        if sender.tagline:
            tagline, _ = self.setter.line(sender.tagline)
            row.texts.append(Text(x, middle + 13, 9.5, self.inks.quiet, tagline))

    def _monogram(self, row: Row, top: float, side: float) -> None:
        initials = "".join(part[0] for part in self.letter.sender.name.split() if part[0].isalpha())[
            :2
        ].upper()
        row.shapes.append(Shape(0, top, side, side, self.inks.accent))
        letters, width = self.setter.line(initials, BOLD)
        size = 17.0
        row.texts.append(
            Text((side - width * size) / 2, top + side / 2 + size * 0.33, size, self.inks.white, letters)
        )

    def _logo(self, canvas: Any, logo: bytes, top: float, side: float) -> float:
        try:
            image = ImageReader(io.BytesIO(logo))
        except OSError as wrong:
            raise Refused(
                "The shop's logo cannot be read", str(wrong), "Choose a PNG or JPEG file"
            ) from wrong
        width, height = image.getSize()
        wide: float = min(side * width / height, 45 * MM)
        tall = wide * height / width
        y = self.paper.size[1] * MM - top - (side + tall) / 2
        canvas.drawImage(image, self.paper.left * MM, y, wide, tall, mask="auto")
        return wide

    def _return_line(self, row: Row) -> None:
        if not self.paper.return_line:
            return
        size = 7.5
        segments, width = self.setter.line(self.letter.return_line)
        size = min(size, self.paper.address[2] * MM / width) if width else size
        x = (self.paper.address[0] - self.paper.left) * MM
        y = self.paper.address[1] * MM - 3.6 * MM
        row.texts.append(Text(x, y, round(size, 2), self.inks.quiet, segments))
        row.shapes.append(Shape(x, y + 2.6, width * size, 0.3, self.inks.hair))

    def _short(self, row: Row) -> None:
        segments, _ = self.setter.line(self.letter.sender.name, BOLD)
        row.texts.append(Text(0, 18.5 * MM, 11, self.inks.accent, segments))
        row.shapes.append(Shape(0, 22 * MM, self.paper.width * MM, 0.4, self.inks.hair))

    def _footer(self, row: Row) -> None:
        columns = self.letter.sender.footer[:4]
        step = self.paper.width * MM * 10 / 12 / max(3, len(columns))
        top = footer_top(self.letter, self.paper)
        for index, column in enumerate(columns):
            for line, text in enumerate(column):
                segments, _ = self.setter.line(text)
                row.texts.append(Text(index * step, top + 9.4 * line + 7, 7.5, self.inks.quiet, segments))

    def _folds(self, canvas: Any) -> None:
        height = self.paper.size[1]
        marks = [(fold, 4.5) for fold in self.paper.folds] + (
            [(self.paper.hole, 6.5)] if self.paper.hole else []
        )
        canvas._code.append("0.55 G 0.4 w")
        for y, length in marks:
            at = (height - y) * MM
            canvas._code.append(f"{5 * MM:.2f} {at:.2f} m {(5 + length) * MM:.2f} {at:.2f} l S")


def footer_top(letter: Letter, paper: Paper) -> float:
    """Where the footer starts, in points from the top of the sheet."""
    lines = max([1, *(len(column) for column in letter.sender.footer)])
    return (paper.size[1] - paper.bottom) * MM - 9.4 * lines


@dataclass(slots=True)
class Drawn:
    """One letter laid out: its pages of rows, and the marks below the text of the last one."""

    letter: Letter
    paper: Paper
    setter: Setter
    inks: Inks = field(init=False)
    pages: list[list[Placed]] = field(init=False)
    marks: list[str] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self.inks = Inks.of(self.letter.sender.accent)
        blocks = [*self._opening(), *(self._block(block) for block in self.letter.blocks), self._closing()]
        foot = footer_top(self.letter, self.paper)
        bottom = foot - 5 * MM
        slip = self._slip(self.letter.slip) if self.letter.slip else None
        slip_top = foot - 3 * MM - slip.height if slip else bottom
        keep = bottom - slip_top + 4 * MM if slip else 0.0
        self.pages = self._shortest(blocks, bottom, keep)
        self.pages[0][:0] = [(self._address(), 0.0), (self._references(), 0.0)]
        for number, page in enumerate(self.pages, 1):
            page.append((self._page_words(number, len(self.pages)), 0.0))
        if slip:
            self.pages[-1].append((slip, slip_top))
            self._codes(slip_top)

    # -- flow ----------------------------------------------------------------------------------------------------

    def _shortest(self, blocks: list[Flowing], bottom: float, keep: float) -> list[list[Placed]]:
        """The mildest way to the fewest pages."""
        best: list[list[Placed]] = []
        for without_spare, tight in CUTS:
            chosen = [block for block in blocks if not (without_spare and block.spare)]
            pages = flow(
                chosen,
                self.paper.body_top * MM,
                self.paper.next_top * MM,
                bottom,
                keep,
                min(2, len(chosen)),
                tight,
            )
            if not best or len(pages) < len(best):
                best = pages
            if len(best) == 1:
                break
        return best

    def _opening(self) -> list[Flowing]:
        letter, inks, body = self.letter, self.inks, self.paper.body
        kicker, _ = self.setter.line(letter.kicker, BOLD)
        head = Row(13.0, [Text(0, 8, 9.5, inks.accent, kicker)])
        lines = self.setter.lines([(True, letter.subject)], body * 1.5, self.paper.width * MM)
        subject = paragraph(lines, body * 1.5, body * 1.8, inks.text)
        greeting = self.setter.lines([(False, letter.salutation)], body, self._measure)
        return [
            Flowing(0, [head, *subject], whole=True),
            Flowing(body * 0.9, paragraph(greeting, body, body * 1.4, inks.text), whole=True),
        ]

    @property
    def _measure(self) -> float:
        """The width of running text: eleven of twelve columns, so that a line stays readable."""
        return self.paper.width * MM * (0.9 if self.paper.body < 12 else 1.0)

    def _block(self, block: Block) -> Flowing:
        match block:
            case Paragraph(runs):
                size = self.paper.body
                lines = self.setter.lines(runs, size, self._measure)
                return Flowing(size * 0.75, paragraph(lines, size, size * 1.38, self.inks.text))
            case Table():
                return TableSetting(block, self.paper, self.setter, self.inks).flowing()
            case Glance():
                return self._glance(block)
            case Panel():
                return self._panel(block)

    def _glance(self, glance: Glance) -> Flowing:
        scale = self.paper.body / 11
        gutter = 5 * MM
        step = (self.paper.width * MM + gutter) / max(3, len(glance.facts))
        row = Row(32 * scale)
        for index, (label, value) in enumerate(glance.facts):
            x = index * step
            row.shapes.append(Shape(x, 0, step - gutter, 1.2, self.inks.accent))
            row.texts.append(Text(x, 12 * scale, 8.5 * scale, self.inks.quiet, self.setter.line(label)[0]))
            segments, width = self.setter.line(value, BOLD)
            size = min(13 * scale, (step - gutter) / width) if width else 13
            row.texts.append(Text(x, 27 * scale, round(size, 2), self.inks.text, segments))
        return Flowing(self.paper.body * 1.1, [row], whole=True, spare=True)

    def _panel(self, panel: Panel) -> Flowing:
        body, inks = self.paper.body, self.inks
        width, pad = self.paper.width * MM, 4 * MM
        left = width * 4 / 12
        figure, wide = self.setter.line(panel.figure, BOLD)
        size = min(body * 2.1, (left - pad * 1.5) / wide) if wide else body
        if size < body:  # a gift in words: two lines of ordinary size rather than one of tiny
            size = body * 1.1
        heads = self.setter.lines([(True, panel.figure)], size, left - pad * 1.5)
        lines = self.setter.lines(panel.runs, body, width - left - pad)
        high = max(len(lines) * body * 1.38, len(heads) * size * 1.15 + body * 1.1) + 2 * pad * 0.8
        row = Row(high, shapes=[Shape(0, 0, width, high, inks.tint), Shape(0, 0, 2.4, high, inks.accent)])
        down = (high - len(heads) * size * 1.15 - body * 1.1) / 2
        for index, head in enumerate(heads):
            row.texts.append(
                Text(pad, down + size * (0.85 + 1.15 * index), round(size, 2), inks.accent, head)
            )
        caption, _ = self.setter.line(panel.caption)
        row.texts.append(
            Text(pad, down + size * 1.15 * len(heads) + body * 0.75, body * 0.8, inks.quiet, caption)
        )
        start = (high - len(lines) * body * 1.38) / 2 + body * 1.01
        row.texts += [
            Text(left, start + i * body * 1.38, body, inks.text, line) for i, line in enumerate(lines)
        ]
        return Flowing(body * 1.0, [row], whole=True)

    def _closing(self) -> Flowing:
        body = self.paper.body
        leading = body * 1.38
        row = Row(
            leading * 2,
            [Text(0, leading * 0.73, body, self.inks.text, self.setter.line(self.letter.closing)[0])],
        )
        x = 0.0
        for index, text in enumerate(self.letter.signed):
            segments, width = self.setter.line(text, 0 if index else BOLD)
            row.texts.append(
                Text(x, leading * 1.73, body, self.inks.quiet if index else self.inks.text, segments)
            )
            x += width * body + 6
        return Flowing(body * 0.75, [row], whole=True)

    # -- fixed places --------------------------------------------------------------------------------------------

    def _address(self) -> Row:
        """The address in its window: in the largest type that fits the part which is always visible."""
        x, y, width, height = self.paper.address
        lines = [self.setter.line(text) for text in self.letter.address]
        for size, leading in ((10.5, 13.2), (10.5, 12.6), (9.5, 11.2), (9.0, 9.9)):
            tall = leading * (len(lines) - 1) + size * 0.9
            if tall <= height * MM and all(wide * size <= width * MM for _, wide in lines):
                break
        else:
            raise _unfit(self.letter, self.paper, [wide * 9.0 / MM for _, wide in lines])
        left = (x - self.paper.left) * MM
        first = y * MM + size * 0.7
        return Row(
            0,
            [
                Text(left, first + i * leading, size, self.inks.text, line)
                for i, (line, _) in enumerate(lines)
            ],
        )

    def _references(self) -> Row:
        x, y = self.paper.references
        left, right = (x - self.paper.left) * MM, self.paper.width * MM
        labels = [self.setter.line(label) for label, _ in self.letter.references]
        indent = max([15 * MM, *(width * 8.5 + 3 * MM for _, width in labels)])
        row = Row(0)
        down = y * MM + 7
        for (label, _), (_, value) in zip(labels, self.letter.references, strict=True):
            row.texts.append(Text(left, down, 8.5, self.inks.quiet, label))
            for line in self.setter.lines([(False, value)], 9.5, right - left - indent):
                row.texts.append(Text(left + indent, down, 9.5, self.inks.text, line))
                down += 12.5
            down += 1.5
        return row

    def _page_words(self, number: int, count: int) -> Row:
        row = Row(0)
        words, width = self.setter.line(self.letter.page_words.format(page=number, pages=count))
        down = (self.paper.size[1] - self.paper.bottom) * MM - 2.4
        row.texts.append(Text(self.paper.width * MM - width * 7.5, down, 7.5, self.inks.quiet, words))
        if number > 1:
            words, width = self.setter.line(self.letter.continued_words)
            row.texts.append(Text(self.paper.width * MM - width * 9, 18.5 * MM, 9, self.inks.quiet, words))
        return row

    # -- reply slip ----------------------------------------------------------------------------------------------

    def _slip(self, slip: Slip) -> Row:
        inks, width = self.inks, self.paper.width * MM
        size = min(self.paper.body, 12.0) - 0.5
        row = Row(0.0)
        title, wide = self.setter.line(slip.title, BOLD)
        row.texts.append(Text(0, 21, 14, inks.accent, title))
        row.texts.append(Text(wide * 14 + 10, 21, 9, inks.quiet, self.setter.line(slip.note)[0]))
        down = 32.0
        for option in slip.options:
            box = 10.0
            for x, y, w, h in (
                (0, 0, box, 0.9),
                (0, box, box, 0.9),
                (0, 0, 0.9, box),
                (box, 0, 0.9, box + 0.9),
            ):
                row.shapes.append(Shape(x, down + y, w, h, inks.text))
            lines = self.setter.lines(option, size, width - 18 - 32 * MM)
            for line in lines:
                row.texts.append(Text(18, down + 9, size, inks.text, line))
                down += size * 1.3
            down += 5.5
        row.texts.append(Text(18, down + 8, 9, inks.quiet, self._one(slip.silence, 9, width - 18 - 32 * MM)))
        down += 38
        for x, end, label in ((0.0, 38 * MM, slip.day_label), (44 * MM, 118 * MM, slip.signature_label)):
            row.shapes.append(Shape(x, down, end - x, 0.5, inks.text))
            row.texts.append(Text(x, down + 8.5, 7.5, inks.quiet, self.setter.line(label)[0]))
        caption, wide = self.setter.line(slip.code)
        row.texts.append(Text(width - 24 * MM, 24 * MM + 21, 7.5, inks.quiet, caption))
        row.height = down + 11
        return row

    def _one(self, text: str, size: float, width: float) -> Segments:
        segments, wide = self.setter.line(text)
        if wide * size > width:
            raise Refused(
                f"The words {text!r} do not fit on the reply slip", do="Shorten them in the template"
            )
        return segments

    def _codes(self, top: float) -> None:
        assert self.letter.slip is not None
        width, height = (side * MM for side in self.paper.size)
        y = height - top
        self.marks.append(
            f"q 0.45 G 0.6 w [3 2.4] 0 d {5 * MM:.2f} {y:.2f} m {width - 5 * MM:.2f} {y:.2f} l S Q"
        )
        side = 24 * MM
        x = (self.paper.left + self.paper.width) * MM - side
        path = codes.qr_path(self.letter.slip.code, side)
        self.marks.append(f"q 1 0 0 1 {x:.2f} {y - 12:.2f} cm 0.11 0.13 0.15 rg\n{path} Q")


def _unfit(letter: Letter, paper: Paper, widths: list[float]) -> Refused:
    _, _, width, height = paper.address
    widest = max(widths, default=0.0)
    why = (
        f"its line “{letter.address[widths.index(widest)]}” is {widest:.0f} mm wide and the window shows {width:.0f} mm"
        if widest > width
        else f"its {len(letter.address)} lines are taller than the {height:.0f} mm that the window shows"
    )
    return Refused(
        f"The address of {letter.address[0]} does not fit the window of {paper.title}",
        why[0].upper() + why[1:],
        "Shorten the address or choose another layout",
    )


@dataclass(slots=True)
class TableSetting:
    """Sets the table of articles: figures right-aligned under their heads, names in as many lines as they need."""

    table: Table
    paper: Paper
    setter: Setter
    inks: Inks

    def flowing(self) -> Flowing:
        """The table as rows with a head that is repeated."""
        size = self.paper.body - 1.25
        places = self._places(size)
        rows = [self._row(cells, places, size) for cells in self.table.rows]
        for row, cells in zip(rows, self.table.rows, strict=True):
            row.sticks = len(cells) == 1
        return Flowing(self.paper.body * 0.9, rows, head=self._head(places, size))

    def _places(self, size: float) -> list[tuple[float, float]]:
        """x and width of each column: codes and dates as wide as they need, names take the rest."""
        gutter = 4 * MM
        widths = [self._natural(index, column, size) for index, column in enumerate(self.table.columns)]
        spare = self.paper.width * MM - sum(widths) - gutter * (len(widths) - 1)
        names = [i for i, column in enumerate(self.table.columns) if column.holds == "text"]
        for index in names:
            widths[index] += spare / len(names)
        places, x = [], 0.0
        for width in widths:
            places.append((x, width))
            x += width + gutter
        return places

    def _natural(self, index: int, column: Column, size: float) -> float:
        if column.holds == "text":
            return 0.0
        weight = BOLD if column.holds == "strong" else 0
        head = self.setter.line(column.head)[1] * 8.5
        cells = [self.setter.line(row[index], weight)[1] * size for row in self.table.rows if len(row) > 1]
        limit = {"code": 34 * MM, "date": 42 * MM}.get(column.holds, 26 * MM)
        least = 13 * MM if column.holds in ("number", "strong") else 0.0
        return min(max([head, least, *cells]), limit * self.paper.body / 11) + 0.5

    def _head(self, places: list[tuple[float, float]], size: float) -> Row:
        row = Row(17.0, shapes=[Shape(0, 15.6, self.paper.width * MM, 0.9, self.inks.text)])
        for (x, width), column in zip(places, self.table.columns, strict=True):
            segments, wide = self.setter.line(column.head)
            at = x + width - wide * 8.5 if column.holds in ("number", "strong") else x
            row.texts.append(Text(at, 10, 8.5, self.inks.quiet, segments))
        return row

    def _row(self, cells: tuple[str, ...], places: list[tuple[float, float]], size: float) -> Row:
        if len(cells) == 1:
            segments, _ = self.setter.line(cells[0], BOLD)
            return Row(size * 1.95, [Text(0, size * 1.35, size, self.inks.accent, segments)])
        leading = size * 1.22
        base = size * 1.22
        row = Row(0.0)
        most = 1
        for (x, width), column, cell in zip(places, self.table.columns, cells, strict=True):
            weight = BOLD if column.holds == "strong" else 0
            if column.holds in ("number", "strong"):
                segments, wide = self.setter.line(cell, weight)
                row.texts.append(Text(x + width - wide * size, base, size, self.inks.text, segments))
                continue
            lines = self.setter.lines([(False, cell)], size, width)
            most = max(most, len(lines))
            row.texts += [
                Text(x, base + i * leading, size, self.inks.text, line) for i, line in enumerate(lines)
            ]
        row.height = size * 1.85 + (most - 1) * leading
        row.shapes.append(Shape(0, row.height - 0.4, self.paper.width * MM, 0.4, self.inks.hair))
        return row
