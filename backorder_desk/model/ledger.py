"""The ledger: quantity postings, and the running totals that are always their sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum

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

_LINES = f"""
UPDATE OR FAIL order_line SET
    ordered = order_line.ordered + d.ordered, fulfilled = order_line.fulfilled + d.fulfilled,
    cancelled = order_line.cancelled + d.cancelled, allocated = order_line.allocated + d.allocated,
    picked = order_line.picked + d.picked
FROM (
    SELECT line_id,
        SUM(CASE account WHEN 1 THEN quantity ELSE 0 END) AS ordered,
        SUM(CASE account WHEN 2 THEN quantity ELSE 0 END) AS fulfilled,
        SUM(CASE account WHEN 3 THEN quantity ELSE 0 END) AS cancelled,
        SUM(CASE account WHEN 4 THEN quantity ELSE 0 END) AS allocated,
        SUM(CASE account WHEN 5 THEN quantity ELSE 0 END) AS picked
    FROM posting WHERE {_SPAN} AND account <= 5 GROUP BY line_id
) AS d WHERE order_line.id = d.line_id
"""

_ALLOCATIONS = f"""
UPDATE OR FAIL order_line SET allocated = order_line.allocated + d.quantity
FROM (SELECT line_id, quantity FROM posting WHERE {_SPAN}) AS d WHERE order_line.id = d.line_id
"""

_PRODUCTS = f"""
UPDATE OR FAIL product SET
    on_hand = product.on_hand + d.on_hand, allocated = product.allocated + d.allocated,
    outstanding = product.outstanding + d.outstanding, incoming = product.incoming + d.incoming
FROM (
    SELECT product_id,
        SUM(CASE account WHEN 6 THEN quantity ELSE 0 END) AS on_hand,
        SUM(CASE account WHEN 4 THEN quantity ELSE 0 END) AS allocated,
        SUM(CASE account WHEN 1 THEN quantity WHEN 2 THEN -quantity WHEN 3 THEN -quantity ELSE 0 END) AS outstanding,
        SUM(CASE account WHEN 7 THEN quantity WHEN 8 THEN -quantity WHEN 9 THEN -quantity ELSE 0 END) AS incoming
    FROM posting WHERE {_SPAN} GROUP BY product_id
) AS d WHERE product.id = d.product_id
"""

_PURCHASES = f"""
UPDATE OR FAIL purchase_line SET
    ordered = purchase_line.ordered + d.ordered, received = purchase_line.received + d.received,
    closed = purchase_line.closed + d.closed
FROM (
    SELECT line_id,
        SUM(CASE account WHEN 7 THEN quantity ELSE 0 END) AS ordered,
        SUM(CASE account WHEN 8 THEN quantity ELSE 0 END) AS received,
        SUM(CASE account WHEN 9 THEN quantity ELSE 0 END) AS closed
    FROM posting WHERE {_SPAN} AND account >= 7 GROUP BY line_id
) AS d WHERE purchase_line.id = d.line_id
"""


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
        db.run(_PRODUCTS, span)
    return counter.seq


def carry(db: Connection, entry: int, after: int, to: int, accounts: Iterable[int]) -> None:
    """Carry the postings of an entry, from behind `after` up to `to`, into the totals."""
    span = (entry, after, to)
    touched = set(accounts)
    if not touched:
        return
    lines, purchases = any(a <= Account.PICKED for a in touched), any(a >= Account.PO_ORDERED for a in touched)
    if lines:
        db.run(_LINES, span)
    db.run(_PRODUCTS, span)
    if purchases:
        db.run(_PURCHASES, span)


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
