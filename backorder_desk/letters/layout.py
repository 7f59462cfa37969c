"""Words and rows onto paper: one letter, or a batch in one file; the same letters give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from itertools import chain
from typing import Any, BinaryIO

from backorder_desk.domain.errors import Refused
from backorder_desk.letters.body import Body
from backorder_desk.letters.inks import MM, Inks
from backorder_desk.letters.letterhead import Letterhead
from backorder_desk.letters.pages import Pages
from backorder_desk.letters.paper import Paper
from backorder_desk.letters.setting import Element, Placed, Row, Setter, Text, written
from backorder_desk.letters.sheet import Letter
from backorder_desk.letters.tagging import END, LETTERHEAD, Tags


def render(letter: Letter, paper: Paper) -> bytes:
    """One letter as a PDF. Refused where something cannot be printed whole."""
    target = io.BytesIO()
    printer = Printer(target, paper, letter.lang, letter.title, letter.sender.name, tagged=True)
    printer.add(letter)
    printer.close()
    return target.getvalue()


def render_batch(letters: Iterable[Letter], paper: Paper, write: BinaryIO) -> list[int]:
    """Many letters in one PDF, an outline entry for each; returns how many pages each has.

    Letters are taken one by one, composed while they are printed. Refused where there is none.
    """
    queue = iter(letters)
    first = next(queue, None)
    if first is None:
        raise Refused("There are no letters to print")
    printer = Printer(write, paper, first.lang, first.sender.name, first.sender.name)
    counts = [printer.add(letter, outlined=True) for letter in chain((first,), queue)]
    printer.close()
    return counts


class Printer:
    """Draws letters onto one document."""

    def __init__(self, target: BinaryIO, paper: Paper, lang: str, title: str, author: str, tagged: bool = False) -> None:
        """`tagged` says what each text is, for a letter that is read on a screen; a print run does without."""
        self.paper = paper
        self.tags = Tags() if tagged else None
        self.canvas = Pages(target, paper.size, lang, title, author, tagged)
        self.setter = Setter()
        self._heads: dict[tuple[Any, ...], str] = {}
        self._mastheads: dict[tuple[Any, ...], list[Text]] = {}

    def add(self, letter: Letter, outlined: bool = False, paper: Paper | None = None) -> int:
        """Draw a letter; returns its number of pages. Refused where something cannot be printed whole.

        `paper` is from here on the document's paper.
        """
        if paper is not None and paper != self.paper:
            self.paper = paper
            self.canvas.setPageSize((paper.size[0] * MM, paper.size[1] * MM))
        body = Body(letter, self.paper, self.setter)
        left, top = self.paper.left * MM, self.paper.size[1] * MM
        body.pages[0].insert(0, (self._masthead(letter, body), 0.0))
        for index, rows in enumerate(body.pages):
            if outlined and not index:
                self.canvas.bookmarkPage(letter.number)
                self.canvas.addOutlineEntry(f"{letter.addressee}  {letter.number}", letter.number)
            self._shift()
            marks = body.marks if index == len(body.pages) - 1 else []
            head = self._head(letter, body.inks, first=not index)
            if self.tags:
                self.canvas.write([LETTERHEAD])
                self.canvas.doForm(head)
                self.canvas.write([END, *self.tags.page(rows, left, top, marks)])
            else:
                self.canvas.doForm(head)
                self.canvas.write(written(rows, left, top))
                self.canvas.write([drawn for _, drawn in marks])
            self.canvas.showPage()
        if self.tags:
            self.tags.root.kids.append(body.tree)
        return len(body.pages)

    def plain(self, rows: list[Placed]) -> None:
        """A page without a letterhead: a manifest, or the back of a sheet that stays blank."""
        self._shift()
        self.canvas.write(written(rows, self.paper.left * MM, self.paper.size[1] * MM))
        self.canvas.showPage()

    def _shift(self) -> None:
        right, down = self.paper.offset
        if right or down:
            self.canvas.write([f"1 0 0 1 {right * MM:.2f} {-down * MM:.2f} cm"])

    def close(self) -> None:
        """Write the document out."""
        if self.tags:
            self.canvas.tag(self.tags)
        self.canvas.finish(self.setter)

    def _masthead(self, letter: Letter, body: Body) -> Row:
        """Who writes: read aloud first."""
        key = (letter.sender, self.paper.name)
        if key not in self._mastheads:
            self._mastheads[key] = Letterhead(letter, self.paper, self.setter, body.inks, True).words()
        said = Element("P")
        body.tree.kids.insert(0, said)
        return Row(0.0, self._mastheads[key], owner=said)

    def _head(self, letter: Letter, inks: Inks, first: bool) -> str:
        """The part that all letters of a shop share, drawn once a document."""
        key = (letter.sender, letter.return_line, first, self.paper.name)
        name = self._heads.get(key)
        if name is None:
            name = self._heads[key] = f"head{len(self._heads)}"
            width, height = (side * MM for side in self.paper.size)
            self.canvas.beginForm(name, 0, 0, width, height)
            Letterhead(letter, self.paper, self.setter, inks, first).draw(self.canvas)
            self.canvas.endForm()
        return name
