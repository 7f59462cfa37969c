"""By which ways letters went out, and how far they came."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from backorder_desk.domain.dispatching import Stage, Way
from backorder_desk.model.database import Connection


class Dispatched(NamedTuple):
    """A letter on its way. `told` is the day from which its customer counts as told; `at` a UTC moment."""

    id: int
    letter_id: int
    number: str
    customer: str
    pages: int
    told: int | None
    batch: int
    place: int
    way: str
    stage: str
    at: str
    sent_to: str
    reference: str
    error: str
    again: int


_DISPATCHED = (
    "SELECT d.id, d.letter_id, t.number, c.name, t.pages, t.told, d.batch, d.place, d.way, d.stage, d.at, d.sent_to, d.reference,"
    " d.error, d.again FROM dispatch d CROSS JOIN letter t CROSS JOIN customer c"
    " WHERE t.id = d.letter_id AND c.id = t.customer_id"
)
_INSERT = (
    "INSERT INTO dispatch (letter_id, batch, place, way, stage, at, sent_to, reference, again) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def next_batch(db: Connection) -> int:
    """A number for a new batch, to be used in the same transaction."""
    return int(db.value("SELECT COALESCE(MAX(batch), 0) + 1 FROM dispatch"))


def written(
    db: Connection, letters: Iterable[int], way: Way, at: str, *, sent_to: str, reference: str = "", again: bool = False
) -> None:
    """Note that these letters were put into files, drafts or a print job, in this order, as one batch."""
    batch = next_batch(db)
    db.many(
        _INSERT,
        (
            (letter, batch, place, way.value, Stage.WRITTEN.value, at, sent_to, reference, int(again))
            for place, letter in enumerate(letters, 1)
        ),
    )


def begin(db: Connection, letter: int, at: str, *, sent_to: str, reference: str, again: bool) -> int | None:
    """Note that an e-mail is about to go, before it does. None where one is under way already, or went."""
    found = db.value(
        f"{_INSERT} ON CONFLICT DO NOTHING RETURNING id",
        (letter, next_batch(db), 1, Way.MAIL.value, Stage.SENDING.value, at, sent_to, reference, int(again)),
    )
    return None if found is None else int(found)


def end(db: Connection, dispatch: int, stage: Stage, error: str = "") -> None:
    """Note what became of an e-mail."""
    db.run("UPDATE dispatch SET stage = ?, error = ? WHERE id = ?", (stage.value, error, dispatch))


def last_batch(db: Connection, letter: int | None = None) -> list[Dispatched]:
    """The last batch that was written or printed for the first time (with this letter in it), in its order."""
    within = "" if letter is None else " AND EXISTS (SELECT 1 FROM dispatch x WHERE x.batch = y.batch AND x.letter_id = ?)"
    newest = f"(SELECT MAX(y.batch) FROM dispatch y WHERE y.way <> 'mail' AND y.again = 0{within})"
    parameters = () if letter is None else (letter,)
    return _read(db, f"{_DISPATCHED} AND d.batch = {newest} ORDER BY d.place", parameters)


def awaiting(db: Connection) -> list[Dispatched]:
    """Where each letter that awaits a word was put last, on paper, in a file or a draft; in their order."""
    newest = "(SELECT MAX(y.id) FROM dispatch y WHERE y.letter_id = t.id AND y.way <> 'mail' AND y.again = 0)"
    return _read(db, f"{_DISPATCHED} AND t.told IS NULL AND d.id = {newest} ORDER BY d.batch, d.place", ())


def of_letter(db: Connection, letter: int) -> list[Dispatched]:
    """Every way that a letter went, oldest first."""
    return _read(db, f"{_DISPATCHED} AND d.letter_id = ? ORDER BY d.id", (letter,))


def undecided(db: Connection) -> list[Dispatched]:
    """E-mails of which the desk cannot say whether they arrived, and nobody has said so yet."""
    return _read(db, f"{_DISPATCHED} AND d.way = 'mail' AND d.stage <> 'refused' AND t.told IS NULL ORDER BY t.id, d.id", ())


def ways_of_unconfirmed(db: Connection) -> dict[int, set[Way]]:
    """letter -> the ways that it went already, of those that nobody has confirmed. An e-mail that was refused did not go."""
    out: dict[int, set[Way]] = {}
    rows = db.all(
        "SELECT t.id, d.way FROM letter t CROSS JOIN dispatch d"
        " WHERE t.told IS NULL AND d.letter_id = t.id AND d.stage <> 'refused'"
    )
    for letter, way in rows:
        out.setdefault(letter, set()).add(Way(way))
    return out


def facts(db: Connection, letter: int) -> dict[str, Any]:
    """What was frozen with a letter besides its pages."""
    found: dict[str, Any] = json.loads(db.value("SELECT facts FROM letter WHERE id = ?", (letter,)))
    return found


def address(db: Connection, customer: int) -> str:
    """A customer's e-mail address as it is now; empty where there is none."""
    return str(db.value("SELECT email FROM customer WHERE id = ?", (customer,))).strip()


def _read(db: Connection, sql: str, parameters: tuple[int, ...]) -> list[Dispatched]:
    return [Dispatched(*row) for row in db.all(sql, parameters)]
