"""The reply slip below the last fold: a cut line, boxes to tick, codes that name the letter and nobody."""

from __future__ import annotations

from dataclasses import dataclass, field

from backorder_desk.letters import codes
from backorder_desk.letters.inks import FINE, MM, SMALL, Inks
from backorder_desk.letters.paper import Paper
from backorder_desk.letters.setting import Element, Row, Setter, Shape, Text
from backorder_desk.letters.sheet import Run, Slip
from backorder_desk.letters.typeface import BOLD

QR_SIDE = 24 * MM
BARS = (52 * MM, 7 * MM)
BOX = 10.0
INDENT = 18.0


def _ring(x: float, y: float, radius: float) -> str:
    """A circle as a path of four curves."""
    far, bent = radius, radius * 0.5523
    turns = ((far, bent, bent, far, 0, far), (-bent, far, -far, bent, -far, 0), (-far, -bent, -bent, -far, 0, -far))
    curves = [*turns, (bent, -far, far, -bent, far, 0)]
    drawn = [" ".join(f"{(y if i % 2 else x) + at:.2f}" for i, at in enumerate(curve)) + " c" for curve in curves]
    return f"{x + far:.2f} {y:.2f} m {' '.join(drawn)}"


SCISSORS = f"{_ring(1.9, 2.2, 1.6)} {_ring(1.9, -2.2, 1.6)} 3.4 1.5 m 11.5 -2.3 l 3.4 -1.5 m 11.5 2.3 l S"
"""Scissors that cut rightwards, in points from their left end: drawn, for no font has to have them."""


@dataclass(slots=True)
class SlipSetting:
    """Sets one reply slip."""

    slip: Slip
    paper: Paper
    setter: Setter
    inks: Inks
    element: Element = field(default_factory=lambda: Element("Sect"))

    def row(self) -> Row:
        """The words, boxes and lines of the slip; its top is the cut line."""
        small = SMALL * min(self.paper.scale, 1.2)
        row = Row(0.0)
        title, wide = self.setter.line(self.slip.title, BOLD)
        self._say(row, "H2", [Text(0, 20, 14, self.inks.accent, title)])
        note, long = self.setter.line(self.slip.note)
        size = min(small, round((self._room - wide * 14 - 10) / long, 2)) if long else small
        self._say(row, "P", [Text(wide * 14 + 10, 20, size, self.inks.quiet, note)])
        down = 30.0
        for option in self.slip.options:
            down = self._option(row, option, down)
        silence = self.setter.lines(((False, self.slip.silence),), small, self._room - INDENT)
        leading = small * 1.25
        self._say(
            row,
            "P",
            [Text(INDENT, down + 6.5 + i * leading, small, self.inks.text, line) for i, line in enumerate(silence)],
        )
        row.height = self._feet(row, down + 26 + leading * len(silence)) + 10
        return row

    def _feet(self, row: Row, down: float) -> float:
        """The lines to sign on, and the number under the bars."""
        for x, end, label in ((0, 32, self.slip.day_label), (37, 103, self.slip.signature_label)):
            row.shapes.append(Shape(x * MM, down, (end - x) * MM, 0.5, self.inks.text))
            said, _ = self.setter.line(label)
            self._say(row, "P", [Text(x * MM, down + 8.5, FINE, self.inks.quiet, said)])
        code, _ = self.setter.line(self.slip.code)
        self._say(row, "P", [Text(self._width - BARS[0], down + 8.5, FINE, self.inks.quiet, code)])
        return down

    def _say(self, row: Row, role: str, texts: list[Text]) -> None:
        row.texts += texts
        row.cells += [self.element.child(role)] * len(texts)

    def marks(self, top: float, height: float) -> list[tuple[Element | None, str]]:
        """The cut line and the two codes as drawing operators, for a slip of `height` at `top`."""
        sheet = self.paper.size[0] * MM
        y = self.paper.size[1] * MM - top
        right = (self.paper.left + self.paper.width) * MM
        dashes = f"q 0.45 G 0.6 w [3 2.4] 0 d {5 * MM + 15:.2f} {y:.2f} m {sheet - 5 * MM:.2f} {y:.2f} l S Q"
        cut = f"{dashes}\nq 0.45 G 0.7 w 1 0 0 1 {5 * MM:.2f} {y:.2f} cm {SCISSORS} Q"
        module = QR_SIDE / codes.qr_side(self.slip.code)
        bars, modules = codes.code128_path(self.slip.code)
        low = y - height + 10
        qr_place = f"{module:.4f} 0 0 {-module:.4f} {right - QR_SIDE:.2f} {y - 11:.2f} cm"
        bars_place = f"{BARS[0] / modules:.4f} 0 0 {BARS[1]:.2f} {right - BARS[0]:.2f} {low:.2f} cm"
        return [
            (None, cut),
            (self._figure(self.slip.alt_qr or "QR"), f"q {self.inks.text} {qr_place}\n{codes.qr_path(self.slip.code)}\nQ"),
            (self._figure(self.slip.alt_bars or "Code 128"), f"q {self.inks.text} {bars_place}\n{bars}\nQ"),
        ]

    def _figure(self, what: str) -> Element:
        return self.element.child("Figure", f"{what}: {self.slip.code}")

    @property
    def _width(self) -> float:
        return self.paper.width * MM

    @property
    def _room(self) -> float:
        """The width beside the QR code."""
        return self._width - QR_SIDE - 8 * MM

    def _option(self, row: Row, option: tuple[Run, ...], down: float) -> float:
        """A box and what ticking it says; the box is drawn, no font has to have it."""
        size = min(self.paper.body, 13.0) - 0.5
        for x, y, wide, high in ((0, 0, BOX, 0.9), (0, BOX, BOX, 0.9), (0, 0, 0.9, BOX), (BOX, 0, 0.9, BOX + 0.9)):
            row.shapes.append(Shape(x, down + y, wide, high, self.inks.text))
        lines = self.setter.lines(option, size, self._room - INDENT)
        leading = size * 1.25
        self._say(
            row,
            "P",
            [Text(INDENT, down + 9 + i * leading, size, self.inks.text, line) for i, line in enumerate(lines)],
        )
        return down + leading * len(lines) + 5.0
