"""What the clock must know of the lines, and the letters that were issued."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.ranking import number_key
from backorder_desk.model.database import Connection, Row

_NEED = "l.ordered - l.fulfilled - l.cancelled - l.allocated"


class Owed(NamedTuple):
    """A line about which a customer may have to hear. Days are ordinals; `moved` is when its promise last changed."""

    id: int
    order_id: int
    order: str
    line: int
    part: int
    customer_id: int
    customer: str
    country: str
    business: int
    sku: str
    product: str
    unit: str
    decimals: int
    kind: str
    rule: str
    release: int | None
    channel: str
    day: int
    ordered: int
    fulfilled: int
    cancelled: int
    allocated: int
    waiting: int
    promise: int | None
    estimate: int
    first_promise: int | None
    first_estimate: int
    price: int
    product_id: int
    name: str
    ship: str
    priority: int


_OWED = f"""
SELECT l.id, l.order_id, o.number, l.line, l.part, l.customer_id, c.code, c.country, c.business, p.sku, p.name, p.unit,
    p.decimals, p.kind, p.backorder, p.release_day, o.channel, o.day, l.ordered, l.fulfilled, l.cancelled, l.allocated, {_NEED},
    l.promise, l.estimate, l.first_promise, l.first_estimate, l.price, l.product_id, c.name, o.ship,
    o.priority
FROM order_line l CROSS JOIN sales_order o CROSS JOIN customer c CROSS JOIN product p
WHERE o.id = l.order_id AND c.id = l.customer_id AND p.id = l.product_id AND o.void = 0
"""
# It waited: it was promised for a later day than that of its order, or for none.
_WAITED = "(l.first_promise IS NULL OR l.first_promise > l.day OR l.promise IS NULL OR l.promise > l.day)"


def waiting(db: Connection) -> list[Owed]:
    """Every line that waits."""
    return _owed(db, f"{_OWED} AND {_NEED} > 0")


def arrived(db: Connection) -> list[Owed]:
    """Every line that waited, is all there now and has not gone out."""
    return _owed(db, f"{_OWED} AND l.allocated > 0 AND {_NEED} = 0 AND {_WAITED}")


def cancelled(db: Connection, since: int) -> list[tuple[Owed, int]]:
    """Every line that waited and was cancelled by an act of its order since that day, with the day."""
    rows = db.all(
        f"SELECT q.*, e.last FROM ({_OWED} AND l.cancelled > 0 AND l.ordered = l.fulfilled + l.cancelled AND {_WAITED}"
        " AND l.order_id IN (SELECT order_id FROM entry WHERE act IN ('cancel', 'reply') AND undone_by IS NULL AND day >= ?)) q"
        " JOIN (SELECT order_id, MAX(day) AS last FROM entry WHERE act IN ('cancel', 'reply') AND undone_by IS NULL"
        " AND undoes IS NULL GROUP BY order_id) e ON e.order_id = q.order_id WHERE e.last >= ?",
        (since, since),
    )
    return [(Owed(*row[:-1]), row[-1]) for row in rows]


def by_ids(db: Connection, lines: Iterable[int]) -> list[Owed]:
    """These lines, whatever they wait for."""
    return _owed(db, f"{_OWED} AND l.id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(lines)),))


def unmade(db: Connection, lines: Iterable[int]) -> list[Owed]:
    """Those of these lines whose order was undone."""
    some = _OWED.replace("o.void = 0", "o.void = 1")
    return _owed(db, f"{some} AND l.id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(lines)),))


def _owed(db: Connection, sql: str, parameters: Sequence[Any] = ()) -> list[Owed]:
    return [Owed._make(row) for row in db.all(f"{sql} ORDER BY o.number_key, l.line, l.part", parameters)]


_OF_LINES = "FROM json_each(?) j CROSS JOIN order_line l CROSS JOIN run r CROSS JOIN"
_THEIR_ACTS = (
    "l.id = j.value AND r.product_id = l.product_id"
    " AND r.entry_id >= COALESCE((SELECT MIN(t.id) FROM entry t WHERE t.order_id = l.order_id), 0)"
)
# Each line by the acts that touched its product since its order was taken: seeks all the way, in one statement for all lines.


def waited(db: Connection, lines: Iterable[int]) -> set[int]:
    """Those of these lines that were ever recorded as waiting."""
    rows = db.all(
        f"SELECT DISTINCT l.id {_OF_LINES} decision d CROSS JOIN entry e WHERE {_THEIR_ACTS} AND d.entry_id = r.entry_id"
        " AND d.outcome = 2 AND d.product_id = r.product_id AND d.line_id = l.id AND e.id = d.entry_id AND e.undone_by IS NULL",
        (json.dumps(list(lines)),),
    )
    return {row[0] for row in rows}


def gained_on(db: Connection, lines: Iterable[int]) -> dict[int, int]:
    """line -> the day on which it last got stock."""
    rows = db.all(
        f"SELECT l.id, MAX(e.day) {_OF_LINES} decision d CROSS JOIN entry e WHERE {_THEIR_ACTS} AND d.entry_id = r.entry_id"
        " AND d.outcome = 1 AND d.product_id = r.product_id AND d.line_id = l.id AND e.id = d.entry_id AND e.undone_by IS NULL"
        " GROUP BY l.id",
        (json.dumps(list(lines)),),
    )
    return {row[0]: row[1] for row in rows}


def moved_on(db: Connection, lines: Iterable[int]) -> dict[int, int]:
    """line -> the day on which its promise last moved."""
    rows = db.all(
        f"SELECT l.id, MAX(e.day) {_OF_LINES} promise_change m CROSS JOIN entry e WHERE {_THEIR_ACTS} AND m.entry_id = r.entry_id"
        " AND m.line_id = l.id AND m.before IS NOT NULL AND e.id = m.entry_id AND e.undone_by IS NULL AND e.undoes IS NULL"
        " GROUP BY l.id",
        (json.dumps(list(lines)),),
    )
    return {row[0]: row[1] for row in rows}


def told(db: Connection, lines: Iterable[int] | None = None) -> dict[int, list[tuple[int, str, int | None, str, int]]]:
    """line -> (day, kind, date named, letter, act that issued it) of every letter that went out, in their order.

    Of all lines, or of some.
    """
    out: dict[int, list[tuple[int, str, int | None, str, int]]] = {}
    source = "letter t JOIN letter_line x ON x.letter_id = t.id WHERE"
    if lines is not None:
        source = "json_each(?) j CROSS JOIN letter_line x CROSS JOIN letter t"
        source += " WHERE x.line_id = j.value AND t.id = x.letter_id AND"
    rows = db.stream(
        f"SELECT x.line_id, t.told, t.kind, x.promise, t.number, t.entry_id FROM {source} t.told IS NOT NULL"
        " ORDER BY t.told, t.id",
        () if lines is None else (json.dumps(sorted(lines)),),
    )
    for line, *rest in rows:
        out.setdefault(line, []).append((rest[0], rest[1], rest[2], rest[3], rest[4]))
    return out


def taken_back(db: Connection) -> dict[int, tuple[int, int]]:
    """line -> (newest undo or redo that stands and moved it, its day), of the lines that letters were about."""
    since = db.value("SELECT MIN(entry_id) FROM letter WHERE told IS NOT NULL")
    standing = "FROM entry e CROSS JOIN {rows} m WHERE e.undoes > 0 AND e.id > ?1 AND e.undone_by IS NULL AND m.entry_id = e.id"
    rows = db.all(
        "SELECT q.line_id, MAX(q.id), MAX(q.day) FROM ("
        f"SELECT m.line_id, e.id, e.day {standing.format(rows='promise_change')} AND m.before IS NOT m.after"
        f" UNION ALL SELECT m.line_id, e.id, e.day {standing.format(rows='posting')} AND m.line_id IS NOT NULL"
        ") q WHERE EXISTS (SELECT 1 FROM letter_line x WHERE x.line_id = q.line_id) GROUP BY q.line_id",
        (since,),
    )
    return {row[0]: (row[1], row[2]) for row in rows}


def reasons(db: Connection) -> dict[int, str]:
    """product -> why what is on its way to it is late, as the newest PO that moved says."""
    rows = db.all(
        "SELECT product_id, because FROM purchase_line WHERE ordered > received + closed AND because <> ''"
        " ORDER BY expected IS NULL, id"
    )
    return {row[0]: row[1] for row in rows}


def answered(db: Connection) -> dict[int, list[tuple[int, str, int | None, str, str, bool]]]:
    """line -> (day, answer, until, letter, channel, whether that letter named a day) of every answer, in their order."""
    out: dict[int, list[tuple[int, str, int | None, str, str, bool]]] = {}
    rows = db.stream(
        "SELECT c.line_id, c.day, c.answer, c.until, COALESCE(t.number, ''), c.channel, x.promise IS NOT NULL FROM consent c"
        " LEFT JOIN letter_line x ON x.letter_id = c.letter_id AND x.line_id = c.line_id"
        " LEFT JOIN letter t ON t.id = c.letter_id WHERE c.void = 0 ORDER BY c.day, c.id"
    )
    for line, *rest in rows:
        out.setdefault(line, []).append((rest[0], rest[1], rest[2], rest[3], rest[4], bool(rest[5])))
    return out


class Granted(NamedTuple):
    """Goodwill recorded with an order. `letter_id`: the letter that told of it."""

    id: int
    order_id: int
    percent: int
    amount: int
    gift: str
    cost: int
    letter_id: int | None


def goodwill(db: Connection, orders: Iterable[int] | None = None) -> dict[int, list[Granted]]:
    """order -> what was granted for its wait, the oldest first; of all orders or of some."""
    out: dict[int, list[Granted]] = {}
    some = "" if orders is None else " AND order_id IN (SELECT value FROM json_each(?))"
    named = () if orders is None else (json.dumps(list(orders)),)
    for row in db.stream(f"SELECT {', '.join(Granted._fields)} FROM goodwill WHERE void = 0{some} ORDER BY id", named):
        out.setdefault(row[1], []).append(Granted(*row))
    return out


def offered(db: Connection) -> set[int]:
    """The orders of all letters that told of an offer."""
    rows = db.all(
        "SELECT DISTINCT l.order_id FROM goodwill g CROSS JOIN letter_line x CROSS JOIN order_line l"
        " WHERE g.letter_id IS NOT NULL AND g.void = 0 AND x.letter_id = g.letter_id AND l.id = x.line_id"
    )
    return {row[0] for row in rows}


class Addressee(NamedTuple):
    """A customer as a letter addresses him."""

    id: int
    code: str
    name: str
    company: str
    address1: str
    address2: str
    city: str
    region: str
    postcode: str
    country: str
    language: str
    email: str


def addressee(db: Connection, code: str) -> Addressee:
    """A customer by code."""
    row = db.one(f"SELECT {', '.join(Addressee._fields)} FROM customer WHERE code = ? AND void = 0", (code,))
    assert row is not None
    return Addressee(*row)


class Issued(NamedTuple):
    """A letter as it was issued."""

    id: int
    number: str
    customer_id: int
    customer: str
    kind: str
    language: str
    day: int
    pages: int
    sha256: str
    told: int | None


_ISSUED = (
    "SELECT t.id, t.number, t.customer_id, c.name, t.kind, t.language, t.day, t.pages, t.sha256, t.told FROM letter t"
    " JOIN customer c ON c.id = t.customer_id"
)


def issued(db: Connection, number: str) -> Issued:
    """A letter by its number. Refused: there is none."""
    row = db.one(f"{_ISSUED} WHERE t.number = ?", (number,))
    if row is None:
        raise Refused(f"There is no letter {number}", "No letter bears that number", "Look at the letters of the order")
    return Issued(*row)


def bears(db: Connection, number: str) -> bool:
    """Whether a letter bears this number."""
    return db.value("SELECT 1 FROM letter WHERE number = ?", (number,)) is not None


def by_intent(db: Connection, intent: str) -> Issued | None:
    """The letter that fulfils this duty, if it was issued."""
    row = db.one(f"{_ISSUED} WHERE t.intent = ?", (intent,))
    return Issued(*row) if row else None


def unconfirmed(db: Connection) -> list[Issued]:
    """Letters that were issued and of which nobody has said yet that they went out."""
    return [Issued(*row) for row in db.all(f"{_ISSUED} WHERE t.told IS NULL ORDER BY t.id")]


def pending(db: Connection) -> set[tuple[int, str]]:
    """(line, kind) of what stands in letters that nobody has confirmed yet."""
    rows = db.all("SELECT x.line_id, t.kind FROM letter t JOIN letter_line x ON x.letter_id = t.id WHERE t.told IS NULL")
    return {(row[0], row[1]) for row in rows}


def all_issued(db: Connection, limit: int = 1000, search: str = "") -> list[Issued]:
    """The newest letters first; with a search, those whose number or customer's name has it."""
    where = " WHERE t.number = ?1 COLLATE NOCASE OR c.name LIKE '%' || ?1 || '%'" if search else ""
    return [Issued(*row) for row in db.all(f"{_ISSUED}{where} ORDER BY t.id DESC LIMIT ?2", (search, limit))]


def to_answer(db: Connection, customer: int, limit: int = 20) -> list[Issued]:
    """The letters to a customer that went out and speak of something that is still open, the newest first."""
    rows = db.all(
        f"{_ISSUED} WHERE t.customer_id = ? AND t.told IS NOT NULL"
        " AND EXISTS (SELECT 1 FROM letter_line x CROSS JOIN order_line l WHERE x.letter_id = t.id AND l.id = x.line_id"
        " AND l.ordered > l.fulfilled + l.cancelled) ORDER BY t.id DESC LIMIT ?",
        (customer, limit),
    )
    return [Issued(*row) for row in rows]


def answers_to(db: Connection, letter: int) -> list[Row]:
    """(day, answer, channel) of what was answered to a letter, the newest first, each once."""
    return db.all(
        "SELECT day, answer, channel FROM consent WHERE letter_id = ? AND void = 0 GROUP BY day, answer, channel"
        " ORDER BY MAX(id) DESC",
        (letter,),
    )


def kept_back(db: Connection, orders: Iterable[str]) -> dict[str, tuple[str, str, int]]:
    """Notice key -> (how, because, day) of the letters about these orders that somebody kept back, as the journal has it."""
    rows = db.all(
        "SELECT e.detail, e.day FROM json_each(?) j CROSS JOIN sales_order o CROSS JOIN entry e WHERE o.number_key = j.value"
        " AND e.order_id = o.id AND e.act = 'aside' AND e.undone_by IS NULL AND e.undoes IS NULL ORDER BY e.id",
        (json.dumps(sorted(number_key(order) for order in orders)),),
    )
    said = ((json.loads(detail), day) for detail, day in rows)
    return {known["letter"]: (known["how"], known["because"], day) for known, day in said}


def pdf(db: Connection, letter: int) -> bytes:
    """The frozen bytes."""
    return bytes(db.value("SELECT pdf FROM letter WHERE id = ?", (letter,)))


def lines_of(db: Connection, letter: int) -> list[Row]:
    """(line, promise, waiting, order, line number, sku) that a letter speaks of."""
    return db.all(
        "SELECT x.line_id, x.promise, x.waiting, o.number, l.line, p.sku FROM letter_line x JOIN order_line l ON l.id = x.line_id"
        " JOIN sales_order o ON o.id = l.order_id JOIN product p ON p.id = l.product_id WHERE x.letter_id = ?"
        " ORDER BY o.number_key, l.line, l.part",
        (letter,),
    )


def freeze(db: Connection, lines: Iterable[tuple[int, int | None, int]], **values: Any) -> int:
    """Write a letter down for good, with the lines it speaks of: (line, date named, waiting)."""
    letter = db.insert("letter", **values)
    rows = ((letter, *line) for line in lines)
    db.many("INSERT INTO letter_line (letter_id, line_id, promise, waiting) VALUES (?, ?, ?, ?)", rows)
    return letter


def substitute_for(db: Connection, product: int) -> str | None:
    """The SKU that may stand in for a product: the one with most free stock."""
    found = db.value(
        "SELECT p.sku FROM substitute s JOIN product p ON p.id = s.instead_id"
        " WHERE s.product_id = ? AND s.void = 0 AND p.void = 0 ORDER BY p.on_hand - p.allocated DESC, p.sku LIMIT 1",
        (product,),
    )
    return None if found is None else str(found)
