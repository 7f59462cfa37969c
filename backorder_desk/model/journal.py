"""The journal: one entry an act, whose effects are rows that can be negated."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.ranking import NEVER, Policy
from backorder_desk.model import lateness, ledger
from backorder_desk.model.database import Connection
from backorder_desk.model.ledger import Posting

_TABLES = frozenset(
    (
        *("setting", "supplier", "product", "substitute", "component", "customer"),
        *("sales_order", "order_line", "purchase", "purchase_line", "receipt", "delivery"),
        *("move", "consent", "goodwill", "letter", "template", "rule_pack"),
    )
)


@dataclass(slots=True)
class Act:
    """An act in the making, inside its transaction. `today` is the shop's day as an ordinal.

    `now` is the UTC moment in ISO 8601. `policy` is the shop's own policy, by which the queue stands.
    """

    db: Connection
    entry: int
    today: int
    policy: Policy = Policy.OLDEST
    postings: int = 0
    changes: int = 0
    kept: int = 0
    promised: bool = False
    touched: set[int] = field(default_factory=set)

    def post(self, rows: Iterable[Posting]) -> None:
        """Quantity postings; the totals follow at once. Zeros are left out."""
        rows = [row for row in rows if row[3]]
        self.touch(row[1] for row in rows)
        self.postings = ledger.post(self.db, self.entry, self.postings, rows)

    def post_allocations(self, rows: Iterable[Posting]) -> int:
        """Allocation postings, one a line, streamed. Returns how many."""
        before = self.postings
        self.postings = ledger.post_allocations(self.db, self.entry, before, rows)
        return self.postings - before

    def touch(self, products: Iterable[int], policy: Policy | None = None) -> None:
        """Note that this act concerns these products (and gives their stock under this policy)."""
        new = sorted(set(products) - self.touched)
        self.touched.update(new)
        words = (policy or self.policy).value
        self.db.many("INSERT INTO run (entry_id, product_id, policy) VALUES (?, ?, ?)", ((self.entry, p, words) for p in new))

    def given_under(self, policy: Policy) -> None:
        """Note the policy under which the stock of the touched products is given."""
        self.db.run("UPDATE run SET policy = ? WHERE entry_id = ? AND policy <> ?", (policy.value, self.entry, policy.value))

    def insert(self, what: str, **values: Any) -> int:
        """A new row that undo makes void again."""
        row = self.db.insert(what, **values)
        self._note([(what, row, "void", 1, 0)])
        return row

    def change(self, what: str, row: int, **after: Any) -> None:
        """Change fields of a row; what does not differ is left alone. Columns are ours, never the user's."""
        assert what in _TABLES
        columns = ", ".join(after)
        found = self.db.one(f"SELECT {columns} FROM {what} WHERE id = ?", (row,))
        assert found is not None
        changed = [(column, old, new) for (column, new), old in zip(after.items(), found, strict=True) if old != new]
        if not changed:
            return
        assignments = ", ".join(f"{column} = ?" for column, _, _ in changed)
        self.db.run(f"UPDATE {what} SET {assignments} WHERE id = ?", (*(new for _, _, new in changed), row))
        self._note((what, row, column, old, new) for column, old, new in changed)

    def changed(self, rows: Iterable[tuple[str, int, str, Any, Any]]) -> None:
        """Note changes that were made by a set-based statement: (table, row, field, before, after)."""
        self._note(rows)

    def set(self, key: str, value: Any) -> None:
        """Set one of the shop's settings; None puts it back to its default."""
        before = self.db.value("SELECT value FROM setting WHERE key = ?", (key,))
        after = None if value is None else json.dumps(value)
        if before != after:
            _write_setting(self.db, key, after)
            self._note([("setting", 0, key, before, after)])

    def noted(self, rows: int) -> None:
        """So many rows were written that are neither postings nor changes: the act is worth an entry."""
        self.kept += rows

    def _note(self, rows: Iterable[tuple[str, int, str, Any, Any]]) -> None:
        def numbered() -> Iterable[Sequence[Any]]:
            for what, row, name, before, after in rows:
                self.changes += 1
                yield self.entry, self.changes, what, row, name, json.dumps(before), json.dumps(after)

        self.db.many(
            "INSERT INTO change (entry_id, seq, what, row_id, field, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)", numbered()
        )


def begin(db: Connection, act: str, words: str, *, now: str, today: int, policy: Policy = Policy.OLDEST) -> Act:
    """A new entry, inside a transaction that the caller holds."""
    entry = db.insert("entry", at=now, day=today, act=act, words=words)
    return Act(db, entry, today, policy)


def entitle(act: Act, words: str, *, order: int | None = None, detail: dict[str, Any] | None = None) -> None:
    """Give the entry its words ("Received 5 kettles"), the order it concerns and what else is worth keeping."""
    act.db.run(
        "UPDATE entry SET words = ?, order_id = COALESCE(?, order_id), detail = ? WHERE id = ?",
        (words, order, json.dumps(detail or {}), act.entry),
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal."""

    id: int
    at: str
    day: int
    act: str
    words: str
    undoes: int | None
    undone_by: int | None


_ENTRY = "SELECT id, at, day, act, words, undoes, undone_by FROM entry"
# What cannot be taken back by a posting: papers that left the house, and backups. Undo passes over them.
STAYS = ("setup", "letters", "told", "backup")


def last_undoable(db: Connection, before: int = 1 << 62) -> Entry | None:
    """The newest act that stands and can be undone."""
    marks = ", ".join("?" * len(STAYS))
    row = db.one(
        f"{_ENTRY} WHERE undoes IS NULL AND undone_by IS NULL AND act NOT IN ({marks}) AND id < ? ORDER BY id DESC LIMIT 1",
        (*STAYS, before),
    )
    return Entry(*row) if row else None


def last_redoable(db: Connection, before: int = 1 << 62) -> Entry | None:
    """The newest undo with no new act after it that still stands."""
    marks = ", ".join("?" * len(STAYS))
    row = db.one(
        f"{_ENTRY} WHERE act NOT IN ({marks}) AND undone_by IS NULL AND act <> 'redo' AND id < ? ORDER BY id DESC LIMIT 1",
        (*STAYS, before),
    )
    found = Entry(*row) if row else None
    return found if found and found.act == "undo" else None


def entry(db: Connection, number: int) -> Entry:
    """One entry by its id. Refused: there is none."""
    row = db.one(f"{_ENTRY} WHERE id = ?", (number,))
    if row is None:
        raise Refused(f"There is no entry {number} in the journal", "It was never written", "Look at “history” for its number")
    return Entry(*row)


def history(db: Connection, limit: int = 50, before: int | None = None) -> list[Entry]:
    """The newest entries first."""
    return [Entry(*row) for row in db.all(f"{_ENTRY} WHERE id < ? ORDER BY id DESC LIMIT ?", (before or 1 << 62, limit))]


def reverse(act: Act, target: Entry) -> bool:
    """Post the opposite of all that `target` did. Returns whether acts that came later stand: what they gave and told
    was reckoned on what is taken back now.

    Refused, naming the later act, where that one depends on it.
    """
    if target.undone_by is not None:
        raise Refused(f"“{target.words}” is undone already", "It can be undone once", "Use redo to do it again")
    db = act.db
    later = bool(db.value(_LATER, (target.id, act.entry)))
    db.run("UPDATE entry SET undoes = ? WHERE id = ?", (target.id, act.entry))
    try:
        _reverse_changes(act, target, later, before_quantities=True)
        _reverse_postings(act, target)
        _reverse_changes(act, target, later, before_quantities=False)
        _reverse_promises(act, target)
        lateness.revive(db, act.entry)
    except sqlite3.IntegrityError as error:
        raise _depends(db, target) from error
    act.noted(1)
    db.run("UPDATE entry SET undone_by = ? WHERE id = ?", (act.entry, target.id))
    if target.undoes is not None:  # a redo: what was undone stands again
        db.run("UPDATE entry SET undone_by = NULL WHERE id = ?", (target.undoes,))
    return later


# What stands and came later. An undo of something newer has put everything back as it was, and does not count, unless
# it had to settle itself.
_STAND_LATER = """
e.id > ?1 AND e.id < ?2 AND e.undone_by IS NULL
AND (e.undoes IS NULL OR e.undoes < ?1 OR json_extract(e.detail, '$.settled') = 1)
"""
_LATER = f"SELECT 1 FROM entry e WHERE {_STAND_LATER} AND e.act NOT IN ({', '.join(map(repr, STAYS))}) LIMIT 1"
_SET_LATER = (
    "SELECT 1 FROM change c CROSS JOIN entry e WHERE c.what = ?3 AND c.row_id = ?4 AND c.field = ?5 AND e.id = c.entry_id"
    f" AND {_STAND_LATER} AND NOT EXISTS (SELECT 1 FROM change u WHERE u.entry_id = e.undoes AND e.undoes > ?1 AND u.what = ?3"
    " AND u.row_id = ?4 AND u.field = ?5) LIMIT 1"
)
"""An undo that put the field back set nothing anew, even where it had to settle."""


def _reverse_postings(act: Act, target: Entry) -> None:
    db = act.db
    db.run(
        "INSERT INTO run (entry_id, product_id, policy) SELECT ?, product_id, policy FROM run WHERE entry_id = ?",
        (act.entry, target.id),
    )
    act.touched.update(row[0] for row in db.stream("SELECT product_id FROM run WHERE entry_id = ?", (target.id,)))
    db.run(
        "INSERT INTO posting (entry_id, seq, account, product_id, line_id, quantity)"
        " SELECT ?, seq, account, product_id, line_id, -quantity FROM posting WHERE entry_id = ?",
        (act.entry, target.id),
    )
    last, accounts = db.one("SELECT MAX(seq), GROUP_CONCAT(DISTINCT account) FROM posting WHERE entry_id = ?", (act.entry,)) or (
        0,
        "",
    )
    if last:
        ledger.carry(db, act.entry, 0, last, (int(account) for account in accounts.split(",")))
        act.postings = last


def _reverse_changes(act: Act, target: Entry, later: bool, *, before_quantities: bool) -> None:
    """Put fields back. A row that comes alive again must do so before its quantities, one that goes void after.

    What a later act has set is that act's, even where it is the same again.
    """
    rows = act.db.all("SELECT what, row_id, field, before, after FROM change WHERE entry_id = ? ORDER BY seq DESC", (target.id,))
    for what, row, name, before, after in rows:
        revives = name == "void" and json.loads(before) == 0
        if revives is not before_quantities:
            continue
        used = _used_by(act.db, what, row, target) if name == "void" and not revives else None
        if used is not None:
            raise _depends(act.db, target, words=used)
        anew = later and name != "void" and act.db.value(_SET_LATER, (target.id, act.entry, what, row, name)) is not None
        if anew or not _put_back(act.db, what, row, name, json.loads(before), json.loads(after)):
            raise _depends(act.db, target, (what, row, name))
        act.changed([(what, row, name, json.loads(after), json.loads(before))])


def _put_back(db: Connection, what: str, row: int, name: str, before: Any, after: Any) -> bool:
    assert what in _TABLES
    if what == "setting":
        if db.value("SELECT value FROM setting WHERE key = ?", (name,)) != after:
            return False
        _write_setting(db, name, before)
        return True
    return db.run(f"UPDATE {what} SET {name} = ? WHERE id = ? AND {name} IS ?", (before, row, after)) == 1


_STANDING = "e.id > ?2 AND e.undone_by IS NULL AND e.undoes IS NULL"
# What still needs a row that is to go: the words of the later act, or nothing but that there is one.
_USES = {
    "customer": (
        f"SELECT COALESCE((SELECT e.words FROM entry e WHERE e.order_id = o.id AND {_STANDING} LIMIT 1), '')"
        " FROM sales_order o WHERE o.customer_id = ?1 AND o.void = 0 LIMIT 1"
    ),
    "supplier": (
        "SELECT '' FROM product WHERE supplier_id = ?1 AND void = 0 AND ?2 > 0"
        " UNION ALL SELECT '' FROM purchase WHERE supplier_id = ?1 AND void = 0 LIMIT 1"
    ),
    "product": (
        f"SELECT e.words FROM run r CROSS JOIN entry e WHERE r.product_id = ?1 AND e.id = r.entry_id AND {_STANDING}"
        " UNION ALL SELECT '' FROM component WHERE (kit_id = ?1 OR product_id = ?1) AND void = 0"
        " UNION ALL SELECT '' FROM substitute WHERE (product_id = ?1 OR instead_id = ?1) AND void = 0 LIMIT 1"
    ),
    "receipt": (
        "SELECT e.words FROM receipt r CROSS JOIN entry e WHERE r.id = ?1 AND e.act = 'correct'"
        f" AND json_extract(e.detail, '$.receipt') = r.number AND {_STANDING} ORDER BY e.id DESC LIMIT 1"
    ),
    "sales_order": f"SELECT e.words FROM entry e WHERE e.order_id = ?1 AND {_STANDING} ORDER BY e.id DESC LIMIT 1",
    "purchase": (
        "SELECT e.words FROM purchase_line l CROSS JOIN change c CROSS JOIN entry e WHERE l.purchase_id = ?1"
        f" AND c.what = 'purchase_line' AND c.row_id = l.id AND e.id = c.entry_id AND {_STANDING} ORDER BY e.id DESC LIMIT 1"
    ),
}


def _used_by(db: Connection, what: str, row: int, target: Entry) -> str | None:
    """The words of a later act that needs a row which `target` made ("": it is needed, whoever did it); None: nobody."""
    found = db.value(_USES[what], (row, target.id)) if what in _USES else None
    return None if found is None else str(found)


_STANDS = "l.promise IS c.after AND l.estimate = c.estimate_after AND l.source_id IS c.source_after"


def _reverse_promises(act: Act, target: Entry) -> None:
    """Put promises back where they stand as the act left them, and first promises in any case."""
    db = act.db
    kept = "CASE WHEN {stands} THEN c.{before} ELSE l.{now} END".replace("{stands}", _STANDS)
    db.run(
        f"INSERT INTO promise_change ({', '.join(_PROMISE_CHANGE)})"
        f" SELECT ?, c.line_id, l.promise, {kept.format(before='before', now='promise')}, l.estimate,"
        f" {kept.format(before='estimate_before', now='estimate')}, l.source_id,"
        f" {kept.format(before='source_before', now='source_id')},"
        " -c.first_told, c.first_day, c.first_estimate, c.first_ranks"
        " FROM promise_change c CROSS JOIN order_line l WHERE c.entry_id = ? AND l.id = c.line_id AND (c.first_told <> 0 OR"
        f" {_STANDS})",
        (act.entry, target.id),
    )
    moved_on = db.value(_MOVED_ON, (act.entry,))
    if moved_on is not None:
        raise _depends(db, target, ("order_line", moved_on, "rank_promise"))
    carry_promises(db, act.entry, again=False)
    act.promised = True


_PROMISE_CHANGE = (
    *("entry_id", "line_id", "before", "after", "estimate_before", "estimate_after", "source_before", "source_after"),
    *("first_told", "first_day", "first_estimate", "first_ranks"),
)

# A line that has got another place since, or another first promise: a later act builds on the one being reversed.
_MOVED_ON = f"""
SELECT c.line_id FROM promise_change c CROSS JOIN order_line l
WHERE c.entry_id = ? AND c.first_told <> 0 AND l.id = c.line_id AND NOT (
    l.first_promise IS CASE c.first_told WHEN 1 THEN NULL ELSE c.first_day END
    AND (c.first_ranks = 0 OR l.rank_promise = CASE c.first_told WHEN 1 THEN {NEVER} ELSE c.first_day END)
) LIMIT 1
"""

_NOTED = "(SELECT * FROM promise_change WHERE entry_id = ? AND {which}) AS c WHERE order_line.id = c.line_id"

# OR FAIL: as in the ledger, what a constraint stops is thrown away with its act.
_CARRY = tuple(
    f"UPDATE OR FAIL order_line SET {fields} FROM {_NOTED.format(which=which)}"
    for which, fields in (
        (
            "first_told = 1",
            "promise = c.after, estimate = c.estimate_after, source_id = c.source_after, first_promise = c.first_day,"
            " first_estimate = c.first_estimate,"
            " rank_promise = CASE c.first_ranks WHEN 1 THEN c.first_day ELSE order_line.rank_promise END",
        ),
        (
            "first_told = -1",
            "promise = c.after, estimate = c.estimate_after, source_id = c.source_after, first_promise = NULL, first_estimate ="
            " 0,"
            f" rank_promise = CASE c.first_ranks WHEN 1 THEN {NEVER} ELSE order_line.rank_promise END",
        ),
        # An index stands on the day: where only what backs it has changed, it is left in peace.
        ("first_told = 0 AND before IS NOT after", "promise = c.after, estimate = c.estimate_after, source_id = c.source_after"),
        ("first_told = 0 AND before IS after", "estimate = c.estimate_after, source_id = c.source_after"),
    )
)
_CARRY_AGAIN = (
    _CARRY[0] + " AND order_line.first_promise IS NULL",
    "UPDATE OR FAIL order_line SET promise = c.after, estimate = c.estimate_after, source_id = c.source_after FROM"
    f" {_NOTED.format(which='1 = 1')}"
    " AND (order_line.promise IS NOT c.after OR order_line.estimate <> c.estimate_after OR order_line.source_id IS NOT"
    " c.source_after)",
)


def carry_promises(db: Connection, entry: int, *, again: bool) -> None:
    """Write the promises that an entry changed onto their lines, set by set. `again`: some of them were carried before."""
    for sql in _CARRY_AGAIN if again else _CARRY:
        db.run(sql, (entry,))
    lateness.mark(db, entry)


def _depends(db: Connection, target: Entry, place: tuple[str, int, str] | None = None, *, words: str = "") -> Refused:
    """The refusal that names the later act on which undoing `target` would pull."""
    if place is not None:
        words = db.value(
            "SELECT e.words FROM change c JOIN entry e ON e.id = c.entry_id WHERE c.what = ? AND c.row_id = ? AND c.field = ?"
            " AND c.entry_id > ? AND e.undone_by IS NULL AND e.undoes IS NULL ORDER BY e.id DESC LIMIT 1",
            (*place, target.id),
        )
    words = words or db.value(
        "SELECT e.words FROM run a JOIN run b ON b.product_id = a.product_id AND b.entry_id > a.entry_id"
        " JOIN entry e ON e.id = b.entry_id WHERE a.entry_id = ? AND e.undone_by IS NULL AND e.undoes IS NULL"
        " ORDER BY e.id DESC LIMIT 1",
        (target.id,),
    )
    if words:
        return Refused(f"“{target.words}” cannot be undone", f"“{words}” came later and builds on it", f"Undo “{words}” first")
    return Refused(f"“{target.words}” cannot be undone", _given_on(db, target), "Set it right by a new act instead")


def _given_on(db: Connection, target: Entry) -> str:
    """Which undo builds on it: one that had to settle, and which cannot itself be undone."""
    words = db.value(
        "SELECT e.words FROM run a JOIN run b ON b.product_id = a.product_id AND b.entry_id > a.entry_id"
        " JOIN entry e ON e.id = b.entry_id WHERE a.entry_id = ? AND e.undone_by IS NULL AND e.undoes IS NOT NULL"
        " AND json_extract(e.detail, '$.settled') = 1 ORDER BY e.id DESC LIMIT 1",
        (target.id,),
    )
    return f"“{words}” came later and uses what it did" if words else "What it did has since been used"


def _write_setting(db: Connection, key: str, value: str | None) -> None:
    if value is None:
        db.run("DELETE FROM setting WHERE key = ?", (key,))
    else:
        db.run(
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value)
        )
