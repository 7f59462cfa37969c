"""Marking the lines that are late, so that they are found in any order without passing all the others.

Late is a line that waits and whose promised day is past: that changes overnight, with no act. So the lines are marked when
the shop's day turns, and after an act that puts an old promise back. A mark may outlive its reason by a day, when an act
gives the line a new promise; it is never missing. Whoever reads asks for the mark and for the promise.
"""

from __future__ import annotations

from backorder_desk.model.database import Connection

TURNED = "next.late"
"""The setting that says to which day (an ordinal) lines are marked: those promised for a day before it."""

_WAITS = "ordered - fulfilled - cancelled - allocated > 0"


def marked_to(db: Connection) -> int:
    """The day (an ordinal) before which every broken promise is marked; 0 in a shop that has never looked."""
    found = db.value("SELECT value FROM setting WHERE key = ?", (TURNED,))
    return 0 if found is None else int(found)


def behind(db: Connection, today: int) -> bool:
    """Whether the shop's day has turned and promises have passed since lines were marked."""
    done = marked_to(db)
    passed = db.value(
        f"SELECT 1 FROM order_line WHERE {_WAITS} AND promise >= ? AND promise < ? LIMIT 1", (done, today)
    )
    return done < today and passed is not None


def turn(db: Connection, today: int) -> None:
    """Mark what is late today, and take the marks from what is late no more. In a transaction of the caller's."""
    done = marked_to(db)
    if done >= today:
        return
    db.run(f"UPDATE order_line SET late = 0 WHERE late = 1 AND {_WAITS} AND (promise IS NULL OR promise >= ?)", (today,))
    db.run(f"UPDATE order_line SET late = 1 WHERE {_WAITS} AND promise >= ? AND promise < ? AND late = 0", (done, today))
    db.run(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (TURNED, str(today)),
    )


def mark(db: Connection, entry: int) -> None:
    """Mark the lines that an act promised a day already past: it put an old promise back."""
    db.run(
        "UPDATE order_line SET late = 1 FROM (SELECT line_id FROM promise_change WHERE entry_id = ? AND after < ?) AS c"
        " WHERE order_line.id = c.line_id AND late = 0",
        (entry, marked_to(db)),
    )


def revive(db: Connection, entry: int) -> None:
    """Mark the lines that an undo has waiting again for a day that passed meanwhile: their promises did not move."""
    db.run(
        f"UPDATE order_line SET late = 1 WHERE late = 0 AND promise < ? AND {_WAITS}"
        " AND id IN (SELECT line_id FROM posting WHERE entry_id = ? AND account <= 5)",
        (marked_to(db), entry),
    )
