"""Letters that a person keeps back: held for a while, or skipped, and why. The duty itself stays what it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.notices import LetterKind, Notice
from backorder_desk.model import letters as store
from backorder_desk.model import lookup
from backorder_desk.model.database import Connection
from backorder_desk.model.journal import Act, entitle


class Aside(StrEnum):
    """How a letter is kept back: not now, or not at all."""

    HELD = "held"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class KeptBack:
    """Who reads the list sees what was decided, when, and why."""

    how: Aside
    because: str
    day: date


def kept_back(db: Connection, notices: Sequence[Notice], settings: Mapping[str, Any], today: date) -> dict[str, KeptBack]:
    """Notice key -> how it is kept back. Where the lines or the days of a letter change, it is another one and open again.

    A regular letter that was skipped comes up again after the house's cadence.
    """
    found = store.kept_back(db, {notice.duties[0].order for notice in notices})
    again = today - timedelta(days=settings["house.cadence_days"])
    out = {}
    for notice in notices:
        how, because, on = found.get(notice.key, ("", "", 0))
        if not how:
            continue
        one = KeptBack(Aside(how), because, date.fromordinal(on))
        if one.how is Aside.HELD or notice.kind is not LetterKind.UPDATE or one.day > again:
            out[notice.key] = one
    return out


def put_aside(act: Act, notice: Notice, whom: str, how: Aside, because: str) -> None:
    """Keep a letter back. Refused: it is skipped without a reason."""
    if how is Aside.SKIPPED and not because.strip():
        why = "Whoever was owed it may ask"
        raise Refused("The letter is not skipped", why, "Say in a line why, such as “told by telephone”")
    said = {Aside.HELD: "Held", Aside.SKIPPED: "Skipped"}[how]
    tail = f": {because.strip()}" if because.strip() else ""
    _note(act, notice, how.value, because.strip(), f"{said} the letter to {whom}{tail}")


def take_up(act: Act, notice: Notice, whom: str) -> None:
    """Let a letter go again."""
    _note(act, notice, "", "", f"Took up the letter to {whom} again")


def _note(act: Act, notice: Notice, how: str, because: str, words: str) -> None:
    order = lookup.order(act.db, notice.duties[0].order)
    entitle(act, words, order=order.id, detail={"letter": notice.key, "how": how, "because": because})
    act.noted(1)
