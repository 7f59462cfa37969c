"""The reply slip below the last fold: a cut line, boxes to tick, codes that name the letter and nobody."""

from __future__ import annotations

from dataclasses import dataclass

from backorder_desk.letters import codes
from backorder_desk.letters.inks import FINE, MM, SMALL, Inks
from backorder_desk.letters.paper import Paper
from backorder_desk.letters.setting import Row, Segments, Setter, Shape, Text
from backorder_desk.letters.sheet import Slip
from backorder_desk.letters.typeface import BOLD

QR_SIDE = 24 * MM
BARS = (52 * MM, 7 * MM)
BOX = 10.0
INDENT = 18.0


@dataclass(slots=True)
class SlipSetting:
    """Sets one reply slip."""

    slip: Slip
    paper: Paper
    setter: Setter
    inks: Inks

    def row(self) -> Row:
        """The words, boxes and lines of the slip; its top is the cut line."""
        size = min(self.paper.body, 13.0) - 0.5
        small = SMALL * min(self.paper.scale, 1.2)
        row = Row(0.0)
        title, wide = self.setter.line(self.slip.title, BOLD)
        row.texts.append(Text(0, 20, 14, self.inks.accent, title))
        note = self._fitting(self.slip.note, small, self._room - wide * 14 - 10)
        row.texts.append(Text(wide * 14 + 10, 20, small, self.inks.quiet, note))
        down = 30.0
        for option in self.slip.options:
            down = self._option(row, self.setter.lines(option, size, self._room - INDENT), down, size)
        silence = self.setter.lines(((False, self.slip.silence),), small, self._room - INDENT)
        for line in silence:
            row.texts.append(Text(INDENT, down + 6.5, small, self.inks.quiet, line))
            down += small * 1.25
        down += 26
        for x, end, label in ((0, 32, self.slip.day_label), (37, 103, self.slip.signature_label)):
            row.shapes.append(Shape(x * MM, down, (end - x) * MM, 0.5, self.inks.text))
            row.texts.append(Text(x * MM, down + 8.5, FINE, self.inks.quiet, self.setter.line(label)[0]))
        code, wide = self.setter.line(self.slip.code)
        row.texts.append(Text(self._width - BARS[0], down + 8.5, FINE, self.inks.quiet, code))
        row.height = down + 10
        return row

    def marks(self, top: float, height: float) -> list[str]:
        """The cut line and the two codes as drawing operators, for a slip of `height` at `top`."""
        sheet = self.paper.size[0] * MM
        y = self.paper.size[1] * MM - top
        right = (self.paper.left + self.paper.width) * MM
        cut = f"q 0.45 G 0.6 w [3 2.4] 0 d {5 * MM:.2f} {y:.2f} m {sheet - 5 * MM:.2f} {y:.2f} l S Q"
        module = QR_SIDE / codes.qr_side(self.slip.code)
        bars, modules = codes.code128_path(self.slip.code)
        low = y - height + 10
        qr_place = f"{module:.4f} 0 0 {-module:.4f} {right - QR_SIDE:.2f} {y - 11:.2f} cm"
        bars_place = f"{BARS[0] / modules:.4f} 0 0 {BARS[1]:.2f} {right - BARS[0]:.2f} {low:.2f} cm"
        return [
            cut,
            f"q {self.inks.text} {qr_place}\n{codes.qr_path(self.slip.code)}\nQ",
            f"q {self.inks.text} {bars_place}\n{bars}\nQ",
        ]

    @property
    def _width(self) -> float:
        return self.paper.width * MM

    @property
    def _room(self) -> float:
        """The width beside the QR code."""
        return self._width - QR_SIDE - 8 * MM

    def _option(self, row: Row, lines: list[Segments], down: float, size: float) -> float:
        for x, y, wide, high in (
            (0, 0, BOX, 0.9),
            (0, BOX, BOX, 0.9),
            (0, 0, 0.9, BOX),
            (BOX, 0, 0.9, BOX + 0.9),
        ):
            row.shapes.append(Shape(x, down + y, wide, high, self.inks.text))
        for line in lines:
            row.texts.append(Text(INDENT, down + 9, size, self.inks.text, line))
            down += size * 1.25
        return down + 5.0

    def _fitting(self, text: str, size: float, width: float) -> Segments:
        """The first line of what fits: the letter says the number and the day elsewhere too."""
        lines = self.setter.lines(((False, text),), size, width)
        return lines[0] if lines else ()
