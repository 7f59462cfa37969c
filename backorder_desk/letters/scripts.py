"""Words in other scripts: which face has them, and their glyphs in the order in which the eye meets them.

A word is split into bidirectional levels, each level into runs of one face, each run is shaped by HarfBuzz.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import groupby

from bidi import algorithm as bidi

from backorder_desk.domain.errors import Refused
from backorder_desk.letters.typeface import FALLBACKS, Word, face

_R = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
RIGHT_TO_LEFT = re.compile(f"[{_R}]")
_WORD = re.compile(f"[^ ]*[{_R}][^ ]*(?: (?:[^ ]*[{_R}][^ ]*|[0-9][^ ]*))*|[^ ]+")
"""A word; words that run leftwards stay together with the numbers after them, or their order would turn."""
_JOINERS = "\u200c\u200d"


def words_of(text: str) -> list[str]:
    """The parts of a text between which a line may end."""
    return _WORD.findall(text) if RIGHT_TO_LEFT.search(text) else [part for part in text.split(" ") if part]


@lru_cache(maxsize=4)
def plain_characters(weight: int) -> frozenset[str]:
    """What the letters' own face sets without further ado."""
    return frozenset(chr(code) for code in face(weight).face.unicodes if not RIGHT_TO_LEFT.match(chr(code)))


def foreign_word(text: str, weight: int, note: Callable[[int, Word], None]) -> Word:
    """Set a word that the letters' own face cannot set alone; `note` is told which face gave which glyphs.

    The result changes the font within itself and gives the first one back; `\\x01` stands for the size.
    Refused names the character that no face has.
    """
    code, width = [], 0.0
    for font, run, leftwards in _visual_runs(text, weight):
        word = face(font).shaped(run, leftwards)
        note(font, word)
        code.append(word.code if font == weight else f">]TJ /T{font} \x01 Tf [<{word.code}>]TJ /T{weight} \x01 Tf [<")
        width += word.width
    return Word("".join(code), width, ())


def cut_before(text: str, place: int) -> int:
    """The nearest place, at or before this one, where no mark is torn from its character."""
    while place > 1 and (unicodedata.combining(text[place]) or unicodedata.category(text[place]) in ("Mn", "Mc")):
        place -= 1
    return place


def _visual_runs(text: str, weight: int) -> Iterator[tuple[int, str, bool]]:
    """Runs of one face and one direction, from left to right on paper."""
    fonts = _fonts(text, weight)
    levels = _levels(text)
    runs: list[tuple[int, int, str]] = []
    for (level, font), places in groupby(range(len(text)), key=lambda i: (levels[i], fonts[i])):
        runs.append((level, font, "".join(text[i] for i in places)))
    for level in range(max(levels), 0, -1):
        runs = _turned(runs, level)
    return ((font, run, bool(level % 2)) for level, font, run in runs)


def _turned(runs: list[tuple[int, int, str]], level: int) -> list[tuple[int, int, str]]:
    """Rule L2 of the bidirectional algorithm: whatever is at this level or above is turned round."""
    turned: list[tuple[int, int, str]] = []
    for deep, group in groupby(runs, key=lambda run: run[0] >= level):
        together = list(group)
        turned += together[::-1] if deep else together
    return turned


def _levels(text: str) -> list[int]:
    """The embedding level of every character (Unicode Standard Annex 9)."""
    if not RIGHT_TO_LEFT.search(text):
        return [0] * len(text)
    storage = bidi.get_empty_storage()
    storage["base_level"], storage["base_dir"] = 0, "L"  # our sentences and lines run rightwards
    bidi.get_embedding_levels(text, storage)
    bidi.explicit_embed_and_overrides(storage)
    bidi.resolve_weak_types(storage)
    bidi.resolve_neutral_types(storage, False)
    bidi.resolve_implicit_levels(storage, False)
    return [character["level"] for character in storage["chars"]]


def _fonts(text: str, weight: int) -> list[int]:
    """The face of every character: marks and spaces stay with the one before them where it has them."""
    fonts: list[int] = []
    for character in text:
        before = fonts[-1] if fonts else weight
        stays = character in _JOINERS or (
            face(before).has(character) and (unicodedata.combining(character) or not character.isalpha())
        )
        fonts.append(before if stays else _first_with(character, text, weight))
    return fonts


def _first_with(character: str, text: str, weight: int) -> int:
    for font in (weight, *FALLBACKS):
        if face(font).has(character):
            return font
    name = unicodedata.name(character, "a character without a name").lower()
    raise Refused(
        f"No typeface at hand can print {character!r} (U+{ord(character):04X}, {name})",
        f"It stands in “{text}”",
        "Write it in another way",
    )
