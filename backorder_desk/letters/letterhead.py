"""What does not change from letter to letter: the shop's name and mark, its footer, the fold marks."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from reportlab.lib.utils import ImageReader

from backorder_desk.domain.errors import Refused
from backorder_desk.letters.inks import FINE, MM, Inks
from backorder_desk.letters.paper import Paper
from backorder_desk.letters.setting import Row, Setter, Shape, Text, written
from backorder_desk.letters.sheet import Letter
from backorder_desk.letters.typeface import BOLD

FOOTER_LEADING = 9.4
MARK_SIDE = 12.5 * MM


def footer_top(letter: Letter, paper: Paper) -> float:
    """Where the footer starts, in points from the top of the sheet."""
    lines = max([1, *(len(column) for column in letter.sender.footer)])
    return (paper.size[1] - paper.bottom) * MM - FOOTER_LEADING * lines


def picture_of(logo: bytes) -> ImageReader:
    """The logo, ready to be drawn. Refused: it is no picture."""
    try:
        return ImageReader(io.BytesIO(logo))
    except OSError as wrong:
        why = "It is damaged, or no picture at all"
        raise Refused("The shop's logo cannot be read", why, "Choose a PNG or JPEG file") from wrong


def _measures(image: ImageReader) -> tuple[float, float]:
    """Width and height of the logo on paper."""
    width, height = image.getSize()
    wide: float = min(MARK_SIDE * width / height, 45 * MM)
    return wide, wide * height / width


@dataclass(slots=True)
class Letterhead:
    """The letterhead of a first page, or the short one of those that follow."""

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
            canvas.write(self._folds())
        else:
            self._short(row)
        canvas.write(written([(row, 0.0)], self.paper.left * MM, self.paper.size[1] * MM))

    def _masthead(self, row: Row, canvas: Any) -> None:
        sender, top = self.letter.sender, self.paper.head_top * MM
        if sender.logo:
            self._logo(canvas, sender.logo, top)
        else:
            self._monogram(row, top)

    def words(self) -> list[Text]:
        """The shop's name and what stands below it: who writes is read aloud, so it is no part of what is drawn once."""
        sender, middle = self.letter.sender, self.paper.head_top * MM + MARK_SIDE / 2
        x = (_measures(picture_of(sender.logo))[0] if sender.logo else MARK_SIDE) + 4 * MM
        name, _ = self.setter.line(sender.name, BOLD)
        tagline, _ = self.setter.line(sender.tagline)
        said = [Text(x, middle + (-1.4 if sender.tagline else 6.0), 18.5, self.inks.text, name)]
        return [*said, Text(x, middle + 13, 9.5, self.inks.quiet, tagline)] if sender.tagline else said

    def _monogram(self, row: Row, top: float) -> None:
        """Where a shop has no logo, its initials stand in for one."""
        names = [part for part in self.letter.sender.name.split() if part[0].isalpha()]
        initials = "".join(part[0] for part in names)[:2].upper()
        row.shapes.append(Shape(0, top, MARK_SIDE, MARK_SIDE, self.inks.accent))
        letters, width = self.setter.line(initials, BOLD)
        size = 17.0
        x, y = (MARK_SIDE - width * size) / 2, top + MARK_SIDE / 2 + size * 0.33
        row.texts.append(Text(x, y, size, self.inks.white, letters))

    def _logo(self, canvas: Any, logo: bytes, top: float) -> None:
        image = picture_of(logo)
        wide, tall = _measures(image)
        y = self.paper.size[1] * MM - top - (MARK_SIDE + tall) / 2
        canvas.drawImage(image, self.paper.left * MM, y, wide, tall, mask="auto")

    def _return_line(self, row: Row) -> None:
        if not self.paper.return_line:
            return
        segments, width = self.setter.line(self.letter.return_line)
        x, y, room, _ = (side * MM for side in self.paper.address)
        size = round(min(FINE, room / width), 2)
        x, y = x - self.paper.left * MM, y - 3.6 * MM
        row.texts.append(Text(x, y, size, self.inks.quiet, segments))
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
                y = top + FOOTER_LEADING * line + 7
                row.texts.append(Text(index * step, y, FINE, self.inks.quiet, segments))

    def _folds(self) -> list[str]:
        height = self.paper.size[1]
        marks = [(fold, 4.5) for fold in self.paper.folds]
        marks += [(self.paper.hole, 6.5)] if self.paper.hole else []
        lines = []
        for y, length in marks:
            at = (height - y) * MM
            lines.append(f"{5 * MM:.2f} {at:.2f} m {(5 + length) * MM:.2f} {at:.2f} l S")
        return ["0.55 G 0.4 w", *lines]
