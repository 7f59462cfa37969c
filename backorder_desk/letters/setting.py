"""Typesetting: words into lines, lines into rows, rows into pages. All measures in points, y downwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from backorder_desk.letters.sheet import Run
from backorder_desk.letters.typeface import BOLD, REGULAR, FontUse, Word

Segments = tuple[tuple[int, str], ...]
"""Weight and glyph string, in reading order."""


class Text(NamedTuple):
    """A line of text within a row: where its baseline starts, how large, in which ink."""

    x: float
    down: float
    size: float
    ink: str
    segments: Segments


class Shape(NamedTuple):
    """A filled rectangle within a row."""

    x: float
    down: float
    width: float
    height: float
    ink: str


@dataclass(slots=True)
class Row:
    """The smallest piece that a page break does not cut. A row that `sticks` stays with the one below it."""

    height: float
    texts: list[Text] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    sticks: bool = False
    rigid: bool = False

    def squeezed(self, by: float) -> Row:
        """The same row with less air above and below its text."""
        if self.rigid or by == 1.0:
            return self
        less = self.height * (1 - by)
        return Row(
            self.height - less,
            [text._replace(down=text.down - less / 2) for text in self.texts],
            [shape._replace(down=shape.down - less) for shape in self.shapes],
            self.sticks,
        )


@dataclass(slots=True)
class Flowing:
    """A block on its way onto pages. `head` is repeated where the block goes on; `spare` may be left out."""

    gap: float
    rows: list[Row]
    head: Row | None = None
    whole: bool = False
    spare: bool = False

    @property
    def height(self) -> float:
        """The height of the whole block without the gap before it."""
        return sum([row.height for row in self.rows]) + (self.head.height if self.head else 0.0)

    def squeezed(self, gaps: float, rows: float) -> Flowing:
        """The same block with smaller gaps and rows."""
        if gaps == rows == 1.0:
            return self
        tight = [row.squeezed(rows) for row in self.rows]
        return Flowing(self.gap * gaps, tight, self.head, self.whole, self.spare)


class Setter:
    """Sets text for one document and keeps the account of the glyphs that it uses."""

    def __init__(self) -> None:
        self.fonts = (FontUse(REGULAR), FontUse(BOLD))
        self._words: tuple[dict[str, Word], dict[str, Word]] = ({}, {})

    def word(self, text: str, weight: int) -> Word:
        """The shaped word, entered into the account of this document."""
        words = self._words[weight]
        found = words.get(text)
        if found is None:
            use = self.fonts[weight]
            found = words[text] = use.face.word(text)
            use.glyphs.update(found.glyphs)
        return found

    def line(self, text: str, weight: int = REGULAR) -> tuple[Segments, float]:
        """A single line that is not broken, and its width per unit of size."""
        if not text:
            return (), 0.0
        space = self.fonts[weight].face
        words = [self.word(part, weight) for part in text.split(" ")]
        if len(words) > 1:
            self.fonts[weight].glyphs[space.space_glyph[0]] = " "
        width = sum([word.width for word in words]) + space.space_width * (len(words) - 1)
        return ((weight, space.space.join([word.code for word in words])),), width

    def lines(self, runs: Sequence[Run], size: float, width: float) -> list[Segments]:
        """Break runs into lines of at most `width` points; a word that is wider still is cut."""
        room = width / size
        if len(runs) == 1:
            return self._even(runs[0][1], BOLD if runs[0][0] else REGULAR, room)
        return self._mixed(runs, room)

    def _even(self, text: str, weight: int, room: float) -> list[Segments]:
        face = self.fonts[weight].face
        self.fonts[weight].glyphs[face.space_glyph[0]] = " "
        lines: list[Segments] = []
        codes: list[str] = []
        used = -face.space_width
        for part in filter(None, text.split(" ")):
            for word in self._cut(part, weight, room):
                wider = used + face.space_width + word.width
                if codes and wider > room:
                    lines.append(((weight, face.space.join(codes)),))
                    codes, wider = [], word.width
                codes.append(word.code)
                used = wider
        if codes:
            lines.append(((weight, face.space.join(codes)),))
        return lines

    def _cut(self, part: str, weight: int, room: float) -> list[Word]:
        word = self.word(part, weight)
        if word.width <= room or len(part) == 1:
            return [word]
        fits = max(1, int(len(part) * room / word.width) - 1)
        return [self.word(part[:fits], weight), *self._cut(part[fits:], weight, room)]

    def _mixed(self, runs: Sequence[Run], room: float) -> list[Segments]:
        lines: list[Segments] = []
        line: list[tuple[int, str]] = []
        used = 0.0
        for parts in self._tokens(runs, room):
            width = sum([word.width for _, word in parts])
            face = self.fonts[parts[0][0]].face
            if line and used + face.space_width + width > room:
                lines.append(_merged(line))
                line, used = [], 0.0
            if line:
                self.fonts[parts[0][0]].glyphs[face.space_glyph[0]] = " "
                line.append((parts[0][0], face.space))
                used += face.space_width
            line += [(weight, word.code) for weight, word in parts]
            used += width
        if line:
            lines.append(_merged(line))
        return lines

    def _tokens(self, runs: Sequence[Run], room: float) -> Iterable[list[tuple[int, Word]]]:
        """Words with what is glued to them: `**766157**.` is one token of two weights."""
        token: list[tuple[int, Word]] = []
        for bold, text in runs:
            weight = BOLD if bold else REGULAR
            for place, part in enumerate(text.split(" ")):
                if place and token:
                    yield token
                    token = []
                if part:
                    cut = self._cut(part, weight, room)
                    for early in cut[:-1]:
                        yield [*token, (weight, early)]
                        token = []
                    token.append((weight, cut[-1]))
        if token:
            yield token


def _merged(line: list[tuple[int, str]]) -> Segments:
    merged: list[tuple[int, str]] = []
    for weight, code in line:
        if merged and merged[-1][0] == weight:
            merged[-1] = (weight, merged[-1][1] + code)
        else:
            merged.append((weight, code))
    return tuple(merged)


Placed = tuple[Row, float]
"""A row and the y of its top."""


TAIL = 2
"""How many of the last blocks stay together, on the page that the reply slip is on."""


def flow(
    blocks: Sequence[Flowing], tops: tuple[float, float], floors: tuple[float, float]
) -> list[list[Placed]]:
    """Lay blocks on pages, one below the other.

    `tops` are where the first page and those after it start; `floors` where a page ends, and where the last one
    does, which keeps room for the reply slip.
    """
    stack = _Stack(tops, floors[0])
    body, tail = blocks[:-TAIL], blocks[-TAIL:]
    for block in body:
        stack.add(block)
    if stack.y + sum([block.height + block.gap for block in tail]) > floors[1]:
        stack.turn()
    for block in tail:
        stack.add(block)
    return stack.pages


class _Stack:
    """Pages being filled from top to bottom."""

    def __init__(self, tops: tuple[float, float], floor: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self.y, self.next_top = tops
        self.floor = floor

    def turn(self) -> None:
        """Begin a new page, unless this one is still empty."""
        if self.pages[-1]:
            self.pages.append([])
            self.y = self.next_top

    def add(self, block: Flowing) -> None:
        """Put a block below the last one, on as many pages as it takes."""
        if self.pages[-1]:
            self.y += block.gap
        if block.whole and self.y + block.height > self.floor:
            self.turn()
        for place, row in enumerate(block.rows):
            head = block.head.height if block.head and not place else 0.0
            broken = self.y + head + _clump(block.rows, place) > self.floor
            if broken:
                self.turn()
            if block.head and (broken or not place):
                self._place(block.head)
            self._place(row)

    def _place(self, row: Row) -> None:
        self.pages[-1].append((row, self.y))
        self.y += row.height


def _clump(rows: list[Row], place: int) -> float:
    """The height of a row and of those that must follow it on the same page."""
    height = rows[place].height
    while rows[place].sticks and place + 1 < len(rows):
        place += 1
        height += rows[place].height
    return height


def written(rows: Iterable[Placed], left: float, top: float) -> list[str]:
    """PDF operators of the rows of a page: the shapes below, the text above. `top` is the height of the sheet."""
    shapes: list[str] = []
    texts: list[str] = []
    ink = paint = setting = ""
    for row, y in rows:
        for x, down, width, height, colour in row.shapes:
            if colour != paint:
                shapes.append(colour)
                paint = colour
            shapes.append(f"{left + x:.2f} {top - y - down - height:.2f} {width:.2f} {height:.2f} re f")
        for x, down, size, colour, segments in row.texts:
            if colour != ink:
                texts.append(colour)
                ink = colour
            texts.append(f"1 0 0 1 {left + x:.2f} {top - y - down:.2f} Tm")
            for weight, code in segments:
                wanted = f"/T{weight} {size:g} Tf"
                if wanted != setting:
                    texts.append(wanted)
                    setting = wanted
                texts.append(f"[<{code}>]TJ")
    if texts:
        shapes += ["BT", *texts, "ET"]
    return shapes


def paragraph(lines: Sequence[Segments], size: float, leading: float, ink: str) -> list[Row]:
    """Lines as rows; the first two and the last two are not parted."""
    base = (leading + size * 0.64) / 2
    rows = [Row(leading, [Text(0.0, base, size, ink, line)]) for line in lines]
    for row in rows[:1] + rows[-2:-1]:
        row.sticks = len(rows) > 1
    return rows
