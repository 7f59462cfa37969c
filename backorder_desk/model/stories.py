"""What happened to an order, a line of a PO: acts, promises, letters, answers, as the journal and its neighbours have them."""

from __future__ import annotations

from typing import NamedTuple

from backorder_desk.domain.reasons import Outcome
from backorder_desk.model.database import Connection

MOST = 60
"""so many happenings of a kind are told, the newest; a life is rarely longer"""


class Done(NamedTuple):
    """An act on the order. `day` is an ordinal."""

    entry: int
    day: int
    words: str
    undone: int


class Promised(NamedTuple):
    """A promise given or moved (ordinals, None: no date) and the words of the act that did it."""

    entry: int
    day: int
    product: str
    before: int | None
    after: int | None
    estimate: int
    words: str


class Given(NamedTuple):
    """Units that came to a line or were taken from it by an act that was not about its order. Smallest units."""

    entry: int
    day: int
    outcome: int
    product: str
    quantity: int
    decimals: int
    words: str


class Written(NamedTuple):
    """A letter about the order. `told`: the day on which it went out, None while nobody has said so."""

    number: str
    kind: str
    day: int
    told: int | None
    promise: int | None


class Answered(NamedTuple):
    """What the customer said about a wait."""

    entry: int
    day: int
    product: str
    answer: str
    until: int | None
    channel: str


class Story(NamedTuple):
    """The life of an order, each part with the newest first. `first` maps a line's number to its first promise."""

    done: list[Done]
    promised: list[Promised]
    given: list[Given]
    letters: list[Written]
    answers: list[Answered]
    first: dict[int, int | None]
    note: str
    deposit: int


def story(db: Connection, order: int) -> Story:
    """Everything that is known of an order."""
    head = db.one("SELECT note, deposit FROM sales_order WHERE id = ?", (order,))
    assert head is not None
    first = db.all("SELECT line, first_promise FROM order_line WHERE order_id = ? ORDER BY part DESC", (order,))
    return Story(
        [Done(*row) for row in db.all(_DONE, (order, MOST))],
        [Promised(*row) for row in db.all(_PROMISED, (order, MOST))],
        [Given(*row) for row in db.all(_GIVEN, (order, int(Outcome.GAIN), int(Outcome.LOSE), MOST))],
        [Written(*row) for row in db.all(_WRITTEN, (order, MOST))],
        [Answered(*row) for row in db.all(_ANSWERED, (order, MOST))],
        dict(first),
        *head,
    )


_DONE = (
    "SELECT e.id, e.day, e.words, e.undone_by IS NOT NULL FROM entry e WHERE e.order_id = ? AND e.undoes IS NULL"
    " ORDER BY e.id DESC LIMIT ?"
)
_RUNS = "FROM order_line l CROSS JOIN run r"
_PROMISED = (
    f"SELECT e.id, e.day, p.name, m.before, m.after, m.estimate_after, e.words {_RUNS} CROSS JOIN promise_change m"
    " CROSS JOIN entry e CROSS JOIN product p WHERE l.order_id = ? AND r.product_id = l.product_id AND m.entry_id = r.entry_id"
    " AND m.line_id = l.id AND e.id = m.entry_id AND e.undone_by IS NULL AND e.undoes IS NULL AND p.id = l.product_id"
    " AND m.before IS NOT m.after ORDER BY e.id DESC LIMIT ?"
)
_GIVEN = (
    f"SELECT e.id, e.day, d.outcome, p.name, d.quantity, p.decimals, e.words {_RUNS} CROSS JOIN decision d CROSS JOIN entry e"
    " CROSS JOIN product p WHERE l.order_id = ? AND r.product_id = l.product_id AND d.entry_id = r.entry_id"
    " AND d.outcome IN (?, ?) AND d.product_id = r.product_id AND d.line_id = l.id AND e.id = d.entry_id"
    " AND e.undone_by IS NULL AND e.undoes IS NULL AND e.order_id IS NOT l.order_id AND p.id = l.product_id"
    " ORDER BY e.id DESC LIMIT ?"
)
_WRITTEN = (
    "SELECT t.number, t.kind, t.day, t.told, MAX(w.promise) FROM order_line l CROSS JOIN letter_line w CROSS JOIN letter t"
    " WHERE l.order_id = ? AND w.line_id = l.id AND t.id = w.letter_id GROUP BY t.id ORDER BY t.id DESC LIMIT ?"
)
_ANSWERED = (
    "SELECT c.entry_id, c.day, p.name, c.answer, c.until, c.channel FROM order_line l CROSS JOIN consent c CROSS JOIN product p"
    " WHERE l.order_id = ? AND c.line_id = l.id AND c.void = 0 AND p.id = l.product_id ORDER BY c.id DESC LIMIT ?"
)


class Filled(NamedTuple):
    """A line that a PO's line will serve: who, how much of it still waits (smallest units), until when."""

    order: str
    customer: str
    waiting: int
    promise: int | None


class Coming(NamedTuple):
    """What is known of a line of a PO. Days are ordinals; `supplier` is an id."""

    supplier: int
    first_expected: int | None
    because: str
    fills: list[Filled]


def coming(db: Connection, line: int) -> Coming:
    """A PO's line and whom it will serve, in the order of their promises."""
    head = db.one(
        "SELECT po.supplier_id, pl.first_expected, pl.because, pl.product_id FROM purchase_line pl JOIN purchase po"
        " ON po.id = pl.purchase_id WHERE pl.id = ?",
        (line,),
    )
    assert head is not None
    fills = db.all(
        "SELECT o.number, c.name, l.ordered - l.fulfilled - l.cancelled - l.allocated, l.promise FROM order_line l"
        " JOIN sales_order o ON o.id = l.order_id JOIN customer c ON c.id = l.customer_id"
        " WHERE l.product_id = ? AND l.ordered - l.fulfilled - l.cancelled - l.allocated > 0 AND l.source_id = ?"
        " ORDER BY l.promise, l.day, l.id LIMIT ?",
        (head[3], line, MOST),
    )
    return Coming(head[0], head[1], head[2], [Filled(*row) for row in fills])
