"""An order line and its parts: what was asked for, and where each unit of it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from backorder_desk.domain.errors import Refused


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


def channel(word: str) -> Channel:
    """A channel by its word. Refused: there is no such one."""
    return _one_of(Channel, word, "channel")


def ship_rule(word: str) -> Ship:
    """A ship rule by its word. Refused: there is no such one."""
    return _one_of(Ship, word, "ship rule")


LONGEST_NUMBER = 100
"""Characters. The number of no order or PO is longer; a letter could not print it."""


def document_number(text: str) -> str:
    """The number that somebody gives an order or a PO; "" where none is given. Refused: too long, or not of one line."""
    number = text.strip()
    if len(number) > LONGEST_NUMBER:
        raise Refused(f"The number {number[:20]}… is too long", f"It has {len(number)} characters", "Give a shorter number")
    if not number.isprintable():
        raise Refused(f"The number {number!r} cannot be printed", "It holds a character that is no sign", "Type it anew")
    return number


Word = TypeVar("Word", bound=StrEnum)


def _one_of(kind: type[Word], word: str, what: str) -> Word:
    for member in kind:
        if member == word:
            return member
    raise Refused(f"There is no {what} “{word}”", "It is not one of those known", f"Give {', '.join(kind)}")


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


def take_off(lines: Sequence[Parts], by: int) -> list[Reduction] | None:
    """Take `by` units off the lines of one product: all that waits first, then what is allocated and not picked.

    From the last line backwards, both times. None where more is to be taken than they can give.
    """
    left = by
    waiting, allocated = [0] * len(lines), [0] * len(lines)
    for i in reversed(range(len(lines))):
        waiting[i] = min(left, lines[i].backordered)
        left -= waiting[i]
    for i in reversed(range(len(lines))):
        allocated[i] = min(left, lines[i].allocated - lines[i].picked)
        left -= allocated[i]
    return None if left else [Reduction(w, a) for w, a in zip(waiting, allocated, strict=True)]
