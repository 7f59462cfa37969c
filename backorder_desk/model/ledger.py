"""The ledger: quantity postings, and the running totals that are always their sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import cache

from backorder_desk.model.database import Connection


class Account(IntEnum):
    """What a posting counts. Line accounts name an order line, purchase accounts a purchase line."""

    ORDERED = 1
    FULFILLED = 2
    CANCELLED = 3
    ALLOCATED = 4
    PICKED = 5
    ON_HAND = 6
    PO_ORDERED = 7
    PO_RECEIVED = 8
    PO_CLOSED = 9


Posting = tuple[int, int, int | None, int]
"""(account, product, line or purchase line or None, quantity in smallest units, signed and never zero)"""

_INSERT = "INSERT INTO posting (entry_id, seq, account, product_id, line_id, quantity) VALUES (?, ?, ?, ?, ?, ?)"

# OR FAIL: a statement that a constraint stops ends its act, whose transaction is thrown away whole. Told so, SQLite keeps
# no copy of every page for the one statement, which was half the price of carrying.
_SPAN = "entry_id = ? AND seq > ? AND seq <= ?"

_PARTS = ("ordered", "fulfilled", "cancelled", "allocated", "picked")
_ALLOCATIONS = f"""
UPDATE OR FAIL order_line SET allocated = order_line.allocated + d.quantity
FROM (SELECT line_id, quantity FROM posting WHERE {_SPAN}) AS d WHERE order_line.id = d.line_id
"""

# Every total, and with which sign an account counts in it.
_TOTALS: dict[str, tuple[str, dict[str, dict[int, int]]]] = {
    "order_line": ("line_id", {name: {number: 1} for number, name in enumerate(_PARTS, Account.ORDERED)}),
    "product": (
        "product_id",
        {
            "on_hand": {Account.ON_HAND: 1},
            "allocated": {Account.ALLOCATED: 1},
            "outstanding": {Account.ORDERED: 1, Account.FULFILLED: -1, Account.CANCELLED: -1},
            "incoming": {Account.PO_ORDERED: 1, Account.PO_RECEIVED: -1, Account.PO_CLOSED: -1},
        },
    ),
    "purchase_line": (
        "line_id",
        {"ordered": {Account.PO_ORDERED: 1}, "received": {Account.PO_RECEIVED: 1}, "closed": {Account.PO_CLOSED: 1}},
    ),
}


@cache
def _carrying(table: str, accounts: frozenset[int]) -> str:
    """The statement that carries postings of these accounts into a table ("": they do not concern it).

    It names no total that stays as it is: SQLite would rewrite each index in which that one stands.
    """
    key, totals = _TOTALS[table]
    moved = {name: signs for name, signs in totals.items() if not accounts.isdisjoint(signs)}
    if not moved:
        return ""
    sums = (f"SUM(CASE account {_cases(signs)} ELSE 0 END) AS {name}" for name, signs in moved.items())
    counted = ", ".join(sorted(str(int(account)) for signs in moved.values() for account in signs))
    return (
        f"UPDATE OR FAIL {table} SET {', '.join(f'{name} = {table}.{name} + d.{name}' for name in moved)}"
        f" FROM (SELECT {key}, {', '.join(sums)} FROM posting WHERE {_SPAN} AND account IN ({counted}) GROUP BY {key}) AS d"
        f" WHERE {table}.id = d.{key}"
    )


def _cases(signs: dict[int, int]) -> str:
    return " ".join(f"WHEN {int(account)} THEN {'' if sign > 0 else '-'}quantity" for account, sign in signs.items())


def post(db: Connection, entry: int, seq: int, rows: Iterable[Posting]) -> int:
    """Write postings behind `seq` and carry them into the totals in a few set-based statements.

    Constraints decide: an IntegrityError means that a part or a total would leave its bounds. Returns the new seq.
    """
    counter = _Numbered(entry, seq, rows)
    db.many(_INSERT, counter)
    carry(db, entry, seq, counter.seq, counter.accounts)
    return counter.seq


def post_allocations(db: Connection, entry: int, seq: int, rows: Iterable[Posting]) -> int:
    """As `post`, for many lines that each get or lose once: allocation postings only, written as they come."""
    counter = _Numbered(entry, seq, rows)
    db.many(_INSERT, counter)
    if counter.seq > seq:
        span = (entry, seq, counter.seq)
        db.run(_ALLOCATIONS, span)
        db.run(_carrying("product", frozenset((int(Account.ALLOCATED),))), span)
    return counter.seq


def carry(db: Connection, entry: int, after: int, to: int, accounts: Iterable[int]) -> None:
    """Carry the postings of an entry, from behind `after` up to `to`, into the totals."""
    span, moved = (entry, after, to), frozenset(accounts)
    for table in _TOTALS:
        if sql := _carrying(table, moved):
            db.run(sql, span)


class _Numbered:
    """Postings with their entry and number, counted while they pass by."""

    def __init__(self, entry: int, seq: int, rows: Iterable[Posting]) -> None:
        self.entry, self.seq, self.rows = entry, seq, rows
        self.accounts: set[int] = set()

    def __iter__(self) -> Iterator[tuple[int, int, int, int, int | None, int]]:
        entry, accounts = self.entry, self.accounts
        for account, product, line, quantity in self.rows:
            self.seq += 1
            accounts.add(account)
            yield entry, self.seq, account, product, line, quantity
