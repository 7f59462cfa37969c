"""What every page is given: the rows, the desk behind its thread, the looks, and a way to speak to the person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QSettings

from backorder_desk.domain.errors import Refused
from backorder_desk.model.browse import Browse
from backorder_desk.views.background import Room
from backorder_desk.views.theme import Look

if TYPE_CHECKING:
    from backorder_desk.desk import Desk
    from backorder_desk.views.keeping import Keeper

R = TypeVar("R")


class Voice(Protocol):
    """Who speaks to the person: the window."""

    def tell(self, words: str, *, undo: bool = True) -> None:
        """Say what was done, with Undo beside it."""

    def refuse(self, refusal: Refused) -> None:
        """Say what was refused, why, and what to do."""

    def show_page(self, name: str) -> None:
        """Go to a page."""

    def open_list(self, name: str, only: str) -> None:
        """Go to a list and show one of its filters."""

    def open_queue(self, product: int, name: str) -> None:
        """Go to the queue of one product."""

    def open_found(self, name: str, search: str) -> None:
        """Go to a list and show what the find box finds there."""

    def searching(self, text: str) -> None:
        """The find box says this."""

    def keeper(self) -> Keeper:
        """Who keeps the backups."""

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the shop, and open that."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """`rows` are read on the window's thread, pages only; `reads` finds and orders; `desk` acts, one act at a time."""

    rows: Browse
    reads: Room[Browse]
    desk: Room[Desk]
    look: Look
    voice: Voice
    memory: QSettings
    shop: str
    """which shop this is, for what is kept beside it"""

    @property
    def today(self) -> int:
        """The shop's day as an ordinal."""
        return self.rows.clock().toordinal()

    def act(
        self,
        does: Callable[[Desk], R],
        words: Callable[[R], str] | None = None,
        *,
        then: Callable[[R], None] | None = None,
        otherwise: Callable[[Refused], None] | None = None,
    ) -> None:
        """Do an act; then say it, in `words` or in the journal's own."""

        def done(both: tuple[R, str]) -> None:
            answer, journal = both
            if then is not None:
                then(answer)
            self.voice.tell(words(answer) if words else journal)

        self.desk.ask(lambda desk: (does(desk), desk.next_undo()), done, otherwise or self.voice.refuse)
