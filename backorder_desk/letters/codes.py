"""The codes on a reply slip: check characters, a QR symbol and Code 128, as plain geometry."""

from __future__ import annotations

import re
from functools import lru_cache

import segno

from backorder_desk.domain.errors import Refused

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MODULUS = 1271


def checked(number: str) -> str:
    """The number with its two check characters (ISO 7064, MOD 1271-36): L-2026-000007-4K."""
    value = (1 - _weighed(number) * 36 * 36) % MODULUS
    return f"{number}-{ALPHABET[value // 36]}{ALPHABET[value % 36]}"


def verified(code: str) -> str:
    """The number that a scanned or typed code names; Refused where its check characters do not fit."""
    number, _, check = code.strip().upper().rpartition("-")
    if not number or checked(number) != f"{number}-{check}":
        raise Refused(f"{code!r} is not the code of a letter", "Its check characters do not fit", "Scan it again")
    return number


def _weighed(number: str) -> int:
    value = 0
    for character in number.upper():
        if character in ALPHABET:
            value = (value * 36 + ALPHABET.index(character)) % MODULUS
    return value


def qr_path(text: str) -> str:
    """A QR symbol (level M) as one PDF path in modules, y downwards from the top left corner."""
    side, cells = _qr(text)
    rows = f"{cells:0{side * side}b}"
    path = [
        f"{run.start()} {y} {run.end() - run.start()} 1 re"
        for y in range(side)
        for run in _DARK.finditer(rows[y * side : (y + 1) * side])
    ]
    path.append("f")
    return "\n".join(path)


def qr_side(text: str) -> int:
    """How many modules wide the symbol of a text of this length is."""
    return _qr_blank(len(text))[0]


_DARK = re.compile("1+")
_MASK = 2
"""One mask for all: choosing the best of eight is what makes QR codes slow, and a reader takes any."""


def _qr(text: str) -> tuple[int, int]:
    """Side and cells of the symbol, the first cell the highest bit.

    A QR symbol of fixed size and mask is affine over GF(2): each character adds its own pattern to the blank
    symbol, whatever the others are. So a symbol is the exclusive or of patterns that are computed once.
    """
    side, cells = _qr_blank(len(text))
    for place, character in enumerate(text):
        cells ^= _qr_pattern(len(text), place, character)
    return side, cells


@lru_cache(maxsize=64)
def _qr_blank(length: int) -> tuple[int, int]:
    return _qr_computed("0" * length)


@lru_cache(maxsize=4096)
def _qr_pattern(length: int, place: int, character: str) -> int:
    changed = _qr_computed("0" * place + character + "0" * (length - place - 1))
    return changed[1] ^ _qr_blank(length)[1]


def _qr_computed(text: str) -> tuple[int, int]:
    symbol = segno.make(text, error="m", mode="byte", mask=_MASK, micro=False, boost_error=False)
    cells = "".join("1" if cell else "0" for row in symbol.matrix for cell in row)
    return len(symbol.matrix), int(cells, 2)


# Bar and space widths of the 106 symbols of ISO/IEC 15417, then the stop pattern.
_WIDTHS = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222"
    "123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321"
    "232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121"
    "313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224"
    "111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111"
    "111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113"
    "1143114111134113111131411141313111414111312114122112142112322331112"
)
PATTERNS = [*(_WIDTHS[i : i + 6] for i in range(0, 636, 6)), _WIDTHS[636:]]
CODE_B, CODE_C, START_B, STOP = 100, 99, 104, 106
_BARS = tuple(tuple((sum(map(int, pattern[:i])), int(pattern[i])) for i in range(0, len(pattern), 2)) for pattern in PATTERNS)


def code128_values(text: str) -> list[int]:
    """The symbol values of a text in Code 128: set B, and set C for runs of four digits and more."""
    values, place, in_c = [START_B], 0, False
    while place < len(text):
        digits = _digits_at(text, place)
        if not in_c and digits >= 4:
            values.append(CODE_C)
            in_c = True
        elif in_c and digits < 2:
            values.append(CODE_B)
            in_c = False
        if in_c:
            values.append(int(text[place : place + 2]))
            place += 2
        else:
            values.append(_value_in_b(text[place]))
            place += 1
    check = (values[0] + sum(i * value for i, value in enumerate(values[1:], 1))) % 103
    return [*values, check, STOP]


def _digits_at(text: str, place: int) -> int:
    count = 0
    while place + count < len(text) and text[place + count] in ALPHABET[:10]:
        count += 1
    return count // 2 * 2


def _value_in_b(character: str) -> int:
    value = ord(character) - 32
    if not 0 <= value <= 94:
        raise Refused(f"{character!r} cannot stand in a letter's number", do="Use letters, figures and hyphens")
    return value


def code128_path(text: str) -> tuple[str, int]:
    """Code 128 as one PDF path in modules, one unit high; and how many modules wide it is."""
    x, bars = 0, []
    for value in code128_values(text):
        for offset, width in _BARS[value]:
            bars.append(f"{x + offset} 0 {width} 1 re")
        x += 13 if value == STOP else 11
    bars.append("f")
    return "\n".join(bars), x
