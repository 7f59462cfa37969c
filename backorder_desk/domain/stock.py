"""Quantities as whole numbers of the smallest unit, and what free stock means."""

from __future__ import annotations

import re
from enum import StrEnum

from backorder_desk.domain.errors import Refused

LARGEST = 10**12
"""Smallest units. Nothing that a shop counts is larger; a larger number is a slip of the finger."""

LARGEST_WORTH = 10**15
"""Minor units times smallest units of one line. Sums of thousands such lines still fit a database's whole numbers."""

_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")
_NUMBER = re.compile(r"(?P<sign>[+-]?)(?P<whole>\d*)(?:[.,](?P<part>\d+))?")


class Kind(StrEnum):
    """What is sold: goods and digital copies lie on a shelf, a service does not."""

    GOODS = "goods"
    DIGITAL = "digital"
    SERVICE = "service"


class Backorder(StrEnum):
    """A product's backorder rule."""

    ALLOW = "allow"
    REFUSE = "refuse"
    PREORDER = "preorder"


def free(on_hand: int, allocated: int) -> int:
    """What may still be given away: on hand less what is promised to lines. Never on hand itself."""
    return on_hand - allocated


def parse_quantity(text: str, decimals: int, *, what: str = "quantity", zero: bool = False) -> int:
    """Sales units as people write them ("2.5", "2,5") to smallest units (250 at 2 decimals).

    Refused: no number, negative, zero (unless `zero`), finer than the product's decimals, absurdly large, and a comma
    before three digits, which is a thousand to one reader and a fraction to another.
    """
    match = _NUMBER.fullmatch(text.strip())
    if not match or not (match["whole"] or match["part"]):
        raise Refused(f"“{text}” is not a {what}", "It is not a number", "Write it in digits, such as 3 or 2.5")
    if _GROUPED.fullmatch(text.strip()):
        plain = text.strip().replace(",", "")
        why = "The comma may mark thousands or decimals"
        raise Refused(f"The {what} {text} can be read in two ways", why, f"Write {plain}, or use a point")
    part = (match["part"] or "").rstrip("0")
    if len(part) > decimals:
        raise Refused(f"The {what} cannot be {text}", _fineness(decimals), _fine_enough(decimals))
    digits = (match["whole"] or "0") + part.ljust(decimals, "0")
    if len(digits.lstrip("0")) > len(str(LARGEST)) or int(digits) > LARGEST:
        raise Refused(f"The {what} cannot be {text}", "No shelf holds that much", "Look for a digit too many")
    value = int(digits)
    if match["sign"] == "-" and value:
        raise Refused(f"The {what} cannot be {text}", "It is below zero", "Write it without the minus")
    if value == 0 and not zero:
        raise Refused(f"The {what} is zero", "There is nothing to do", "Write how many, or leave it out")
    return value


def show_quantity(units: int, decimals: int) -> str:
    """Smallest units as people read them: 250 at 2 decimals is "2.5"."""
    if decimals == 0:
        return str(units)
    sign, digits = ("-" if units < 0 else ""), str(abs(units)).rjust(decimals + 1, "0")
    whole, part = digits[:-decimals], digits[-decimals:].rstrip("0")
    return f"{sign}{whole}.{part}" if part else f"{sign}{whole}"


def _fineness(decimals: int) -> str:
    if decimals == 0:
        return "This product is sold in whole units only"
    return f"This product is counted to {_places(decimals)}"


def _fine_enough(decimals: int) -> str:
    return f"Write it with at most {_places(decimals)}" if decimals else "Write it without a fraction"


def _places(decimals: int) -> str:
    return "1 decimal" if decimals == 1 else f"{decimals} decimals"


def to_order(waiting: int, free: int, incoming: int, reorder_point: int | None) -> int:
    """How much to order, smallest units: what waits and the stock to keep, less what is free or on its way; never below 0."""
    return max(0, waiting + (reorder_point or 0) - free - incoming)
