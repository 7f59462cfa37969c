"""Typesetting: words into lines, lines into rows, rows into pages. All measures in points, y downwards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from backorder_desk.letters.scripts import cut_before, foreign_word, plain_characters, words_of
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


@dataclass(slots=True, eq=False)
class Element:
    """What a stretch of text is to somebody who has the letter read aloud: a heading, a paragraph, a cell."""

    role: str
    kids: list[Element | tuple[int, int]] = field(default_factory=list)
    alt: str = ""
    span: int = 1
    """How many columns of a table a cell takes."""

    def child(self, role: str, alt: str = "", span: int = 1) -> Element:
        """A new element at the end of this one."""
        made = Element(role, alt=alt, span=span)
        self.kids.append(made)
        return made


@dataclass(slots=True)
class Row:
    """The smallest piece that a page break does not cut. A row that `sticks` stays with the one below it.

    Its text belongs to the element `owner`, or each of its texts to one of `cells`; without either it is
    decoration, which nobody reads out.
    """

    height: float
    texts: list[Text] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    sticks: bool = False
    rigid: bool = False
    owner: Element | None = None
    cells: list[Element] = field(default_factory=list)

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
            owner=self.owner,
            cells=self.cells,
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


_RISE = re.compile("\x02([^\x02]+)\x02")
_DIGIT = re.compile("[0-9]")
NO_BREAK = "\xa0"
NARROWER = (0.96, 0.92, 0.88)
KEPT_LINES = 4_000
"""Letters of a batch share most of their lines; what is kept is bounded, the shared ones come first."""


class Setter:
    """Sets text for one document and keeps the account of the glyphs that it uses."""

    def __init__(self) -> None:
        self.fonts = {weight: FontUse(weight) for weight in (REGULAR, BOLD)}
        self._plain = {weight: plain_characters(weight) for weight in self.fonts}
        for use in self.fonts.values():
            use.glyphs.update([use.face.space_glyph])
        self._words: tuple[dict[str, Word], dict[str, Word]] = ({}, {})
        self._single: dict[tuple[str, int], tuple[Segments, float]] = {}
        self._broken: dict[tuple[Sequence[Run], float, float], list[Segments]] = {}

    def word(self, text: str, weight: int) -> Word:
        """The shaped word, entered into the account of this document."""
        found = self._words[weight].get(text)
        return found if found is not None else self._new(text, weight)

    def _new(self, text: str, weight: int) -> Word:
        if not self._plain[weight].issuperset(text):
            return foreign_word(text, weight, self._note_foreign)
        if NO_BREAK in text and len(text) > 1:
            return self._bound(text, weight)
        if len(text) > 1 and _DIGIT.search(text):
            return self._numbered(text, weight)
        found = self._words[weight][text] = self.fonts[weight].face.word(text)
        self._note(weight, found)
        return found

    def _note(self, font: int, word: Word) -> None:
        self.fonts[font].glyphs.update(word.glyphs)

    def _note_foreign(self, font: int, word: Word) -> None:
        """Enter glyphs of which some share a character, without taking away what a glyph was found to stand for."""
        known = self.fonts.setdefault(font, FontUse(font)).glyphs
        known.update((glyph, text) for glyph, text in word.glyphs if text or glyph not in known)

    def _bound(self, text: str, weight: int) -> Word:
        """Words that no line end parts, such as those of a date: each as it is set elsewhere, with a space between."""
        face = self.fonts[weight].face
        words = [self.word(part, weight) for part in text.split(NO_BREAK)]
        width = sum([word.width for word in words]) + face.space_width * (len(words) - 1)
        return Word(face.space.join([word.code for word in words]), width, ())

    def _numbered(self, text: str, weight: int) -> Word:
        """Numbers and codes, set character by character: tables want no kerning, and each is met once."""
        letters = [self.word(character, weight) for character in text]
        return Word("".join([letter.code for letter in letters]), sum([letter.width for letter in letters]), ())

    def line(self, text: str, weight: int = REGULAR) -> tuple[Segments, float]:
        """A single line that is not broken, and its width per unit of size."""
        found = self._single.get((text, weight))
        if found is None:
            found = self._set(text, weight)
            if len(self._single) < KEPT_LINES:
                self._single[text, weight] = found
        return found

    def _set(self, text: str, weight: int) -> tuple[Segments, float]:
        if not text:
            return (), 0.0
        face = self.fonts[weight].face
        words = [self.word(part, weight) for part in words_of(text)]
        width = sum([word.width for word in words]) + face.space_width * (len(words) - 1)
        return ((weight, face.space.join([word.code for word in words])),), width

    def lines(self, runs: Sequence[Run], size: float, width: float) -> list[Segments]:
        """Break runs into lines of at most `width` points; a word that is wider still is cut."""
        found = self._broken.get((runs, size, width))
        if found is None:
            found = self._break(runs, width / size)
            if len(self._broken) < KEPT_LINES:
                self._broken[runs, size, width] = found
        return found

    def _break(self, runs: Sequence[Run], room: float) -> list[Segments]:
        """Lines of which the last is more than a single word, where that takes no line more."""
        lines, alone = self._filled(runs, room)
        if alone and len(lines) > 1:
            tries = (self._filled(runs, room * part) for part in NARROWER)
            return next((tried for tried, still in tries if not still and len(tried) == len(lines)), lines)
        return lines

    def _filled(self, runs: Sequence[Run], room: float) -> tuple[list[Segments], bool]:
        """Lines as full as they go, and whether the last is a single word."""
        if len(runs) == 1:
            return self._even(runs[0][1], BOLD if runs[0][0] else REGULAR, room)
        return self._mixed(runs, room)

    def _even(self, text: str, weight: int, room: float) -> tuple[list[Segments], bool]:
        face = self.fonts[weight].face
        space = face.space_width
        lines: list[Segments] = []
        codes: list[str] = []
        used = -space
        for part in words_of(text):
            for word in self._cut(part, weight, room):
                wider = used + space + word.width
                if codes and wider > room:
                    lines.append(((weight, face.space.join(codes)),))
                    codes, wider = [], word.width
                codes.append(word.code)
                used = wider
        if codes:
            lines.append(((weight, face.space.join(codes)),))
        return lines, len(codes) == 1

    def _cut(self, part: str, weight: int, room: float) -> Sequence[Word]:
        word = self.word(part, weight)
        if word.width <= room or len(part) == 1:
            return (word,)
        fits = cut_before(part, max(1, int(len(part) * room / word.width) - 1))
        return (self.word(part[:fits], weight), *self._cut(part[fits:], weight, room))

    def _mixed(self, runs: Sequence[Run], room: float) -> tuple[list[Segments], bool]:
        lines: list[Segments] = []
        line: list[tuple[int, str]] = []
        used, count = 0.0, 0
        for token, width in self._tokens(runs, room):
            weight = token[0][0]
            face = self.fonts[weight].face
            if line and used + face.space_width + width > room:
                lines.append(_merged(line))
                line, used, count = [], 0.0, 0
            if line:
                line.append((weight, face.space))
                used += face.space_width
            line += token
            used += width
            count += 1
        if line:
            lines.append(_merged(line))
        return lines, count == 1

    def _tokens(self, runs: Sequence[Run], room: float) -> Iterable[tuple[list[tuple[int, str]], float]]:
        """Words with what is glued to them: `**766157**.` is one token of two weights."""
        token: list[tuple[int, str]] = []
        wide = 0.0
        for bold, text in runs:
            weight = BOLD if bold else REGULAR
            for place, part in enumerate(words_of(text)):
                if token and (place or text[0] == " "):
                    yield token, wide
                    token, wide = [], 0.0
                words = self._cut(part, weight, room)
                for word in words[:-1]:
                    yield [*token, (weight, word.code)], wide + word.width
                    token, wide = [], 0.0
                token.append((weight, words[-1].code))
                wide += words[-1].width
            if token and text[-1] == " ":
                yield token, wide
                token, wide = [], 0.0
        if token:
            yield token, wide


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


def flow(blocks: Sequence[Flowing], tops: tuple[float, float], floors: tuple[float, float]) -> list[list[Placed]]:
    """Lay blocks on pages, one below the other.

    `tops` are where the first page and those after it start; `floors` where a page ends, and where the last
    one does, which keeps room for the reply slip. The last two blocks stay together on the page that the slip is on.
    """
    stack = _Stack(tops, floors[0])
    together = 1 if len(blocks) > 1 and blocks[-2].head else 2  # a table may be longer than any page
    body, tail = blocks[:-together], blocks[-together:]
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
        group: Row | None = None
        for place, row in enumerate(block.rows):
            head = block.head.height if block.head and not place else 0.0
            broken = self.y + head + _clump(block.rows, place) > self.floor
            if broken:
                self.turn()
            if block.head and (broken or not place):
                self._place(block.head)
            group = row if row.sticks else group
            if block.head and broken and group and group is not row:
                self._place(group)  # rows that go on overleaf still say what they belong to
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
    """PDF operators of a page: the shapes below, the text above. `top` is the height of the sheet."""
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
            for weight, plain in segments:
                code = plain if "\x01" not in plain and "\x02" not in plain else _sized(plain, size)
                wanted = f"/T{weight} {size:g} Tf"
                if wanted != setting:
                    texts.append(wanted)
                    setting = wanted
                texts.append(f"[<{code}>]TJ")
    if texts:
        shapes += ["BT", *texts, "ET"]
    return shapes


def _sized(code: str, size: float) -> str:
    """Words in other scripts carry font changes and rises, which need the size."""
    return _RISE.sub(lambda rise: f"{float(rise[1]) * size:.2f}", code).replace("\x01", f"{size:g}")


def paragraph(lines: Sequence[Segments], size: float, leading: float, ink: str, owner: Element | None = None) -> list[Row]:
    """Lines as rows; the first two and the last two are not parted."""
    base = (leading + size * 0.64) / 2
    rows = [Row(leading, [Text(0.0, base, size, ink, line)], owner=owner) for line in lines]
    for row in rows[:1] + rows[-2:-1]:
        row.sticks = len(rows) > 1
    return rows
