"""An order line and its parts: what was asked for, and where each unit of it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Channel(StrEnum):
    """How an order reached the shop. The law of some countries asks."""

    COUNTER = "counter"
    TELEPHONE = "telephone"
    MAIL = "mail"
    WEB = "web"
    TRADE = "trade"


class Ship(StrEnum):
    """Available: send what is there. Complete: nothing leaves until all is there."""

    AVAILABLE = "available"
    COMPLETE = "complete"


class Answer(StrEnum):
    """What a customer says to a wait."""

    WAIT = "wait"
    CANCEL = "cancel"
    SUBSTITUTE = "substitute"


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one line, smallest units: `ordered = fulfilled + cancelled + allocated + backordered`."""

    ordered: int
    fulfilled: int = 0
    cancelled: int = 0
    allocated: int = 0
    picked: int = 0

    @property
    def backordered(self) -> int:
        """What the line still waits for. Derived, never stored."""
        return self.ordered - self.fulfilled - self.cancelled - self.allocated

    @property
    def open(self) -> int:
        """What is neither gone nor given up."""
        return self.ordered - self.fulfilled - self.cancelled

    def sound(self) -> bool:
        """Whether every part is ≥ 0 and what is picked is allocated."""
        return min(self.fulfilled, self.cancelled, self.allocated, self.backordered, self.picked) >= 0 and (
            self.picked <= self.allocated
        )


@dataclass(frozen=True, slots=True)
class Reduction:
    """How much of a smaller quantity comes out of the wait, and how much out of the allocation."""

    waiting: int
    allocated: int


def reduce(parts: Parts, by: int) -> Reduction | None:
    """Take `by` units off a line: the waiting part first, then what is allocated and not picked.

    None where more is to be taken than the line can still give.
    """
    if by > parts.backordered + parts.allocated - parts.picked:
        return None
    waiting = min(by, parts.backordered)
    return Reduction(waiting, by - waiting)
