"""The three palettes, the type scale and the sizes, as plain data: the first frame needs no more of the looks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """Where a line stands. Always shown as shape, word and colour together."""

    NONE = ""
    LATE = "late"
    DUE = "due"
    READY = "ready"
    PART = "part"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette, as #rrggbb. Text colours hold 4.5:1 on `paper`, `sheet` and `chosen`; `edge` holds 3:1."""

    paper: str
    """behind everything"""
    sheet: str
    """tables, fields and cards"""
    rail: str
    """the navigation"""
    ink: str
    quiet: str
    line: str
    """hairlines; they carry no meaning"""
    edge: str
    """the outline of a field"""
    accent: str
    on_accent: str
    chosen: str
    hover: str
    late: str
    due: str
    ready: str
    part: str
    held: str


LIGHT = Colours(
    paper="#f7f6f2", sheet="#ffffff", rail="#eeece5", ink="#1a1f24", quiet="#545b63", line="#e4e1d8", edge="#85898c",
    accent="#0f5c5c", on_accent="#ffffff", chosen="#d9eae7", hover="#f1f4f1",
    late="#a8201a", due="#7a4b00", ready="#14622f", part="#1a4f94", held="#545b63",
)  # fmt: skip
DARK = Colours(
    paper="#15181b", sheet="#1c2024", rail="#111416", ink="#e9ebed", quiet="#a9b1b8", line="#2c3237", edge="#747c84",
    accent="#66c9c0", on_accent="#06201f", chosen="#22413f", hover="#23292d",
    late="#ff9a90", due="#f0c25a", ready="#84d9a0", part="#9cc2f7", held="#b4bbc2",
)  # fmt: skip
CONTRAST = Colours(
    paper="#000000", sheet="#000000", rail="#000000", ink="#ffffff", quiet="#ffffff", line="#8c8c8c", edge="#ffffff",
    accent="#ffe500", on_accent="#000000", chosen="#1f3f7a", hover="#202020",
    late="#ffb3ab", due="#ffe500", ready="#8dffab", part="#a9d0ff", held="#ffffff",
)  # fmt: skip
SCHEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}

FAMILY = "Source Sans 3"
BODY, SMALL, LARGE, TITLE, HUGE = 11.0, 9.5, 14.0, 19.0, 22.0
"""The type scale, in points."""
ROW, ROW_LARGE = 34, 46
"""Row heights in pixels at 100 percent."""
