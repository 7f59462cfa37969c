"""An order in the making, kept at every keystroke, so that a crash costs one field at most."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QSettings

KEY = "draft/order"


@dataclass(slots=True)
class Draft:
    """What was typed: the customer's row, and (product's row, quantity as written) per line."""

    customer: dict[str, Any] | None = None
    lines: list[tuple[dict[str, Any], str]] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to keep."""
        return self.customer is None and not self.lines


def keep(memory: QSettings, shop: str, customer: Any, lines: Sequence[tuple[Any, str]]) -> None:
    """Put the draft by, for this shop."""
    told = {"shop": shop, "customer": customer, "lines": list(lines)}
    memory.setValue(KEY, json.dumps(told))
    memory.sync()


def forget(memory: QSettings) -> None:
    """There is no draft any more."""
    memory.remove(KEY)
    memory.sync()


def recall(memory: QSettings, shop: str) -> Draft:
    """What was put by; an empty draft where there is none for this shop."""
    written = memory.value(KEY)
    if not isinstance(written, str):
        return Draft()
    told = json.loads(written)
    if told.get("shop") != shop:
        return Draft()
    return Draft(told["customer"], [(row, text) for row, text in told["lines"]])
