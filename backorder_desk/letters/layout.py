"""Words and rows onto paper: one letter, or a batch in one file; the same letters give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from itertools import chain
from typing import Any, BinaryIO

from reportlab.pdfgen.canvas import Canvas

from backorder_desk.domain.errors import Refused
from backorder_desk.letters.body import Body
from backorder_desk.letters.inks import MM, Inks
from backorder_desk.letters.letterhead import Letterhead
from backorder_desk.letters.paper import Paper
from backorder_desk.letters.setting import Setter, written
from backorder_desk.letters.sheet import Letter
from backorder_desk.letters.typeface import packed_stream


def render(letter: Letter, paper: Paper) -> bytes:
    """One letter as a PDF. Refused where something cannot be printed whole."""
    target = io.BytesIO()
    printer = Printer(target, paper, letter.lang, letter.title, letter.sender.name)
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


class _Pages(Canvas):  # type: ignore[misc]
    """A canvas that takes operators as they are, and starts a page without naming a font of its own."""

    def _make_preamble(self) -> None:
        self._preamble = ""

    def showPage(self) -> None:
        """End the page, and pack what is on it at once: a batch holds thousands."""
        packed = packed_stream("\n".join(self._code).encode("latin-1"))
        self._code.clear()
        name = self._doc.thisPageName()
        super().showPage()
        self._doc.idToObject[name].Contents = packed

    def write(self, operators: list[str]) -> None:
        """Put drawing operators onto the page."""
        self._code.extend(operators)

    def adopt(self, setter: Setter) -> None:
        """Have our fonts written out with the document."""
        self._doc.delayedFonts.extend(setter.fonts[font] for font in sorted(setter.fonts))


class Printer:
    """Draws letters onto one document."""

    def __init__(self, target: BinaryIO, paper: Paper, lang: str, title: str, author: str) -> None:
        self.paper = paper
        width, height = paper.size
        self.canvas = _Pages(
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
        self._heads: dict[tuple[Any, ...], str] = {}

    def add(self, letter: Letter, outlined: bool = False) -> int:
        """Draw a letter; returns its number of pages. Refused where something cannot be printed whole."""
        body = Body(letter, self.paper, self.setter)
        left, top = self.paper.left * MM, self.paper.size[1] * MM
        for index, rows in enumerate(body.pages):
            if outlined and not index:
                self.canvas.bookmarkPage(letter.number)
                self.canvas.addOutlineEntry(f"{letter.address[0]}  {letter.number}", letter.number)
            self.canvas.doForm(self._head(letter, body.inks, first=not index))
            self.canvas.write(written(rows, left, top))
            if index == len(body.pages) - 1:
                self.canvas.write(body.marks)
            self.canvas.showPage()
        return len(body.pages)

    def close(self) -> None:
        """Write the document out."""
        self.canvas.adopt(self.setter)
        self.canvas.save()

    def _head(self, letter: Letter, inks: Inks, first: bool) -> str:
        """The part that all letters of a shop share, drawn once a document."""
        key = (letter.sender, letter.return_line, first)
        name = self._heads.get(key)
        if name is None:
            name = self._heads[key] = f"head{len(self._heads)}"
            width, height = (side * MM for side in self.paper.size)
            self.canvas.beginForm(name, 0, 0, width, height)
            Letterhead(letter, self.paper, self.setter, inks, first).draw(self.canvas)
            self.canvas.endForm()
        return name
