"""Text from files to exact values: quantities, money, words. Every refusal says what is wrong and what to
do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

LARGEST = 10**12
"""Smallest units; nothing that a shop counts or prices is larger."""

MAX_CODE = 100
MAX_LINE = 1_000


class Wrong(Exception):
    """One value cannot be taken; the text says why and what to do."""


class Quantity(NamedTuple):
    """An exact quantity in sales units: `digits` / 10 ** `scale`, without trailing zeros (2.50 is 25 /
    10)."""

    digits: int
    scale: int

    def in_units(self, decimals: int) -> int:
        """In smallest units of a product with `decimals`. ValueError: finer than that, or absurdly
        large."""
        return _shifted(self.digits, self.scale, decimals)

    def __str__(self) -> str:
        return _plain(self.digits, self.scale)


class Money(NamedTuple):
    """An exact amount in major units: `digits` / 10 ** `scale`, without trailing zeros."""

    digits: int
    scale: int

    def minor(self, exponent: int) -> int:
        """In minor units of a currency with `exponent` decimals. ValueError: finer than that, or absurdly
        large."""
        return _shifted(self.digits, self.scale, exponent)

    def __str__(self) -> str:
        return _plain(self.digits, self.scale)


def _shifted(digits: int, scale: int, decimals: int) -> int:
    if scale > decimals:
        raise ValueError(f"{_plain(digits, scale)} has more than {decimals} decimals")
    shifted: int = digits * 10 ** (decimals - scale)
    if not 0 <= shifted <= LARGEST:
        raise ValueError(f"{_plain(digits, scale)} is beyond what a shop counts")
    return shifted


def _plain(digits: int, scale: int) -> str:
    if not scale:
        return str(digits)
    text = str(digits).rjust(scale + 1, "0")
    return f"{text[:-scale]}.{text[-scale:]}"


# --- numbers ---------------------------------------------------------------

_SIGNS = r"[€$£¥₹₺₽₩₪₫₴₦฿]|[A-Za-z]{1,3}[$£]|[A-Z]{3}|kr\.?|zł|Kč|Ft|Fr\.?|R\$?"
_DRESSED = re.compile(rf"\s*(?:(?:{_SIGNS})\s*)?(-?)\s*(?:(?:{_SIGNS})\s*)?([\d.,' \u00a0\u202f’]*\d)\s*(?:{_SIGNS})?\s*")
"""A number with an optional sign of currency before or after it."""

_LONGEST = 60
"""Characters of a number; longer texts are not even tried, as trying could take long."""
_SPACES = str.maketrans("", "", "' \u00a0\u202f’")


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How one file writes numbers: which mark begins the decimals. `typed`: the file keeps numbers as
    numbers."""

    decimal: str = "."
    typed: bool = False

    @property
    def thousands(self) -> str:
        """The other mark."""
        return "," if self.decimal == "." else "."


def number_style(values: Iterable[str], *, delimiter: str, typed: bool) -> tuple[NumberStyle, list[str]]:
    """The one decision of a file about decimal marks, and notes where it had to be supposed.

    A value with both marks ("1.234,50"), with a mark twice, or with other than three digits after its mark
    tells. Values that could be either ("1,234") follow the others; where none tells, a file delimited by
    semicolons has decimal commas, any other decimal points.
    """
    told = {".": 0, ",": 0}
    open_values: list[str] = []
    for value in values:
        if ("," in value or "." in value) and len(value) <= _LONGEST:
            mark = _told_mark(value)
            if mark:
                told[mark] += 1
            elif _DRESSED.fullmatch(value):
                open_values.append(value)
    if told["."] != told[","]:
        return NumberStyle(max(told, key=lambda mark: told[mark]), typed), []
    style = NumberStyle("," if delimiter == ";" else ".", typed)
    if not open_values:
        return style, []
    read = _plain(*read_number(open_values[0], style))
    return style, [f"“{open_values[0]}” is read as {read}: no other number in the file tells otherwise"]


def _told_mark(value: str) -> str:
    """The decimal mark that a value proves, empty where it could be either."""
    match = _DRESSED.fullmatch(value)
    if not match:
        return ""
    text = match[2].translate(_SPACES)
    comma, point = text.rfind(","), text.rfind(".")
    if comma >= 0 and point >= 0:
        return "," if comma > point else "."
    mark, other = (",", ".") if comma >= 0 else (".", ",")
    whole, _, part = text.rpartition(mark)
    if mark in whole:
        return other
    if len(part) != 3 or len(whole) > 3 or whole in ("", "0", "00", "000"):
        return mark
    return ""


def read_number(value: str, style: NumberStyle) -> tuple[int, int]:
    """Digits and scale; negative digits for a number below zero. Wrong: no number in this style."""
    if value.isdecimal() and value.isascii() and len(value) < 20:
        return int(value), 0
    match = _DRESSED.fullmatch(value) if len(value) <= _LONGEST else None
    if not match:
        raise Wrong(_no_number(value))
    text = match[2].translate(_SPACES)
    if style.typed:
        mark = _told_mark(text) or style.decimal
        style = NumberStyle(mark, typed=True)
    whole, _, part = text.partition(style.decimal)
    if not _grouped(whole, style.thousands) or not (part.isdecimal() or not part) or style.decimal in part:
        raise Wrong(f"not a number as this file writes them, with decimals after “{style.decimal}”: write it so")
    part = part.rstrip("0")
    digits = int((whole.replace(style.thousands, "") or "0") + part)
    return (-digits if match[1] else digits), len(part)


def _grouped(whole: str, mark: str) -> bool:
    first, *groups = whole.split(mark)
    if not groups:
        return first.isdecimal() or not first
    return 1 <= len(first) <= 3 and first.isdecimal() and all(_is_group(group) for group in groups)


def _is_group(digits: str) -> bool:
    return len(digits) == 3 and digits.isdecimal()


def _no_number(value: str) -> str:
    if value.endswith("%"):
        return "a percentage, not an amount: write the amount"
    if value.startswith("(") and value.endswith(")"):
        return "below zero: write what there is, from 0 up"
    return "not a number: write it in digits, such as 3 or 2.5"


Reader = Callable[[str], object]


def quantity_reader(style: NumberStyle, *, zero: bool) -> Reader:
    """Quantities from 0 (or above it) up; None for an empty cell."""

    def read(value: str) -> Quantity | None:
        if not (value := value.strip()):
            return None
        digits, scale = read_number(value, style)
        if digits < 0:
            raise Wrong("below zero: write what there is, from 0 up")
        if not digits and not zero:
            raise Wrong("zero: write how many, or leave the row out")
        if digits > LARGEST * 10**scale:
            raise Wrong("absurdly large: look for a digit too many")
        if scale > 3:
            raise Wrong("too fine: a quantity has at most 3 decimals")
        return Quantity(digits, scale)

    return read


def money_reader(style: NumberStyle) -> Reader:
    """Amounts from 0 up, with or without a currency sign; None for an empty cell."""

    def read(value: str) -> Money | None:
        if not (value := value.strip()):
            return None
        digits, scale = read_number(value, style)
        if digits < 0:
            raise Wrong("below zero: a price is 0 or more")
        if digits > LARGEST * 10**scale:
            raise Wrong("absurdly large: look for a digit too many")
        return Money(digits, scale)

    return read


def whole_reader(style: NumberStyle, low: int, high: int) -> Reader:
    """A whole number between two bounds; None for an empty cell."""

    def read(value: str) -> int | None:
        if not (value := value.strip()):
            return None
        digits, scale = read_number(value, style)
        if scale or not low <= digits <= high:
            raise Wrong(f"not a whole number from {low} to {high}")
        return digits

    return read


# --- texts -----------------------------------------------------------------

_COMPUTED = r"[=+\-@\t\r＝＋－＠]"
"""What a spreadsheet takes for the beginning of a formula."""

_SHOWN_ERROR = r"#(?:N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!)$"
_IS_ERROR = re.compile(_SHOWN_ERROR)
_GUARDED = re.compile(rf"'+(?:{_COMPUTED}|[0-9][0-9 ()./+-]*$|{_SHOWN_ERROR})")
"""Apostrophes that only keep a spreadsheet from computing: before a formula, a number, an error's word."""

_SCIENTIFIC = re.compile(r"-?\d(?:[.,]\d+)?[Ee]\+\d{2,3}")

_DANGEROUS = re.compile(rf"{_COMPUTED}|{_SHOWN_ERROR}")
_STARTS = frozenset("'#=+-@\t\r＝＋－＠")


def guarded(value: str, *, typed: bool = False) -> str:
    """A text that no spreadsheet computes, and of which `unguarded` makes the same text again.

    `typed`: it stands in a cell that is a text by its type, so that a formula's beginning does no harm.
    """
    if value[:1] not in _STARTS:
        return value
    dangerous = _IS_ERROR if typed else _DANGEROUS
    return "'" + value if dangerous.match(value) or _GUARDED.match(value) else value


def unguarded(value: str) -> str:
    """A text without the apostrophe that guarded it against being taken for a formula or a number."""
    return value[1:] if value[:1] == "'" and _GUARDED.match(value) else value


def read_text(value: str) -> str:
    """A text without spaces around it; new lines as \\n. Wrong: control characters, an error of a
    spreadsheet."""
    value = value.strip()
    if value.isprintable() and value[:1] not in ("'", "#") and len(value) <= MAX_LINE:
        return value
    if _IS_ERROR.match(value):
        raise Wrong("the spreadsheet shows an error here: mend its formula, or write the value itself")
    if len(value) > MAX_LINE:
        raise Wrong(f"longer than {MAX_LINE:,} characters: shorten it")
    value = unguarded(value).replace("\r\n", "\n").replace("\r", "\n")
    for character in value:
        if character not in "\n\t" and unicodedata.category(character) in ("Cc", "Cs"):
            raise Wrong(f"holds a control character (U+{ord(character):04X}): delete it")
    return value


def read_code(value: str) -> str:
    """A code, SKU, number or barcode: one line. Wrong: what a spreadsheet has turned into a number."""
    value = read_text(value)
    if "+" in value and _SCIENTIFIC.fullmatch(value):
        raise Wrong("a spreadsheet has turned it into a number and digits are lost: export it again as text")
    if len(value) > MAX_CODE:
        raise Wrong(f"longer than {MAX_CODE} characters: look whether the columns are right")
    if "\n" in value or "\t" in value:
        raise Wrong("has more than one line: look whether the columns are right")
    return value


# --- words -----------------------------------------------------------------

_YES = ("yes", "y", "true", "1", "x", "ja", "oui", "si", "sí", "on")
_NO = ("no", "n", "false", "0", "nein", "non", "off")
YES_NO: Mapping[str, bool] = {**dict.fromkeys(_YES, True), **dict.fromkeys(_NO, False)}


def choice_reader(words: Mapping[str, object], shown: Collection[str]) -> Reader:
    """One of some words, whatever their case; None for an empty cell. `shown` are the words to offer."""
    offer = ", ".join(shown)

    def read(value: str) -> object:
        if not (value := value.strip()):
            return None
        try:
            return words[value.casefold()]
        except KeyError:
            raise Wrong(f"not one of the known words: write one of {offer}") from None

    return read
