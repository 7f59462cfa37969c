"""The few colours of a letter, and its measures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from backorder_desk.domain.errors import Refused

MM = 72 / 25.4
"""Points in a millimetre."""

SMALL, LABEL, FINE = 9.0, 8.5, 7.5
"""Sizes beside the body's: small print, labels, the footer."""


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours as PDF operators: near-black, grey, hairline, the shop's accent and its tint."""

    accent: str
    tint: str
    text: str = "0.11 0.13 0.15 rg"
    quiet: str = "0.38 0.41 0.44 rg"
    hair: str = "0.78 0.8 0.81 rg"
    white: str = "1 g"


@lru_cache(maxsize=64)
def inks_of(accent: str) -> Inks:
    """The inks that go with an accent colour, #rrggbb."""
    digits = accent.lstrip("#")
    if len(digits) != 6 or any(digit not in "0123456789abcdefABCDEF" for digit in digits):
        raise Refused(f"{accent!r} is not a colour", "An accent is written as #rrggbb", "Correct the shop's settings")
    colour = tuple(int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    tint = tuple(1 - (1 - part) * 0.075 for part in colour)
    return Inks(_paint(colour), _paint(tint))


def _paint(colour: tuple[float, ...]) -> str:
    return " ".join(f"{part:.3g}" for part in colour) + " rg"
