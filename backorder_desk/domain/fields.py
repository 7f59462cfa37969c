"""What the fields of a product, a customer and a supplier may hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.stock import LARGEST, Backorder, Kind


def _whole(low: int, high: int, *, none: bool = False) -> Callable[[Any], bool]:
    def fits(value: Any) -> bool:
        if value is None:
            return none
        return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high

    return fits


def _word(kind: type[StrEnum]) -> Callable[[Any], bool]:
    return lambda value: value in list(kind)


_FIELDS: dict[str, tuple[str, Callable[[Any], bool], str]] = {
    "kind": ("kind", _word(Kind), "one of " + ", ".join(Kind)),
    "backorder": ("backorder rule", _word(Backorder), "one of " + ", ".join(Backorder)),
    "decimals": ("number of decimals", _whole(0, 3), "0 to 3"),
    "step": ("pack size", _whole(1, LARGEST), "one or more"),
    "price": ("price", _whole(0, LARGEST), "an amount of zero or more"),
    "cost": ("cost", _whole(0, LARGEST), "an amount of zero or more"),
    "cap": ("cap", _whole(0, LARGEST, none=True), "how many may wait, or nothing"),
    "reorder_point": ("reorder point", _whole(0, LARGEST, none=True), "a stock of zero or more, or nothing"),
    "on_hand": ("stock", _whole(0, LARGEST), "zero or more"),
    "priority": ("priority", _whole(1, 5), "1 (highest) to 5"),
    "lead_time_days": ("lead time", _whole(0, 3650, none=True), "0 to 3650 days, or nothing"),
}


def check(fields: Mapping[str, Any]) -> None:
    """Refused: a field holds what it cannot hold. Fields that may hold anything are passed over."""
    for name, value in fields.items():
        if name in _FIELDS:
            words, fits, hint = _FIELDS[name]
            if not fits(value):
                raise Refused(f"The {words} cannot be {value}", "It does not fit", f"Give {hint}")
