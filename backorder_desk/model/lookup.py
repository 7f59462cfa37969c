"""Finding one thing by the name people use for it, or refusing in words."""

from __future__ import annotations

from typing import NamedTuple

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.orders import Parts
from backorder_desk.domain.ranking import NEVER, Rank, number_key
from backorder_desk.model.database import Connection


class Product(NamedTuple):
    """A product as the acts see it. Days are ordinals."""

    id: int
    sku: str
    name: str
    kind: str
    unit: str
    decimals: int
    step: int
    price: int
    supplier_id: int | None
    backorder: str
    cap: int | None
    release_day: int | None
    on_hand: int
    allocated: int
    outstanding: int
    incoming: int


class Customer(NamedTuple):
    """A customer as the acts see it."""

    id: int
    code: str
    name: str
    priority: int
    country: str
    business: int


class Order(NamedTuple):
    """An order's head."""

    id: int
    number: str
    number_key: str
    customer_id: int
    day: int
    channel: str
    priority: int
    ship: str
    hold_stock: int


class Line(NamedTuple):
    """A line, or a part of one, with its parts and its place."""

    id: int
    order_id: int
    product_id: int
    line: int
    part: int
    ordered: int
    fulfilled: int
    cancelled: int
    allocated: int
    picked: int
    promise: int | None
    estimate: int
    first_promise: int | None
    pinned: int
    held: int
    whole: int
    price: int

    @property
    def parts(self) -> Parts:
        """Its parts."""
        return Parts(self.ordered, self.fulfilled, self.cancelled, self.allocated, self.picked)

    @property
    def backordered(self) -> int:
        """What it waits for."""
        return self.ordered - self.fulfilled - self.cancelled - self.allocated


class Supplier(NamedTuple):
    """A supplier as the acts see it."""

    id: int
    code: str
    name: str
    lead_time_days: int | None


class Purchase(NamedTuple):
    """A PO's head."""

    id: int
    number: str
    supplier_id: int
    day: int


class PurchaseLine(NamedTuple):
    """A line of a PO."""

    id: int
    purchase_id: int
    product_id: int
    line: int
    ordered: int
    received: int
    closed: int
    expected: int | None
    first_expected: int | None
    due: int | None


_PRODUCT = f"SELECT {', '.join(Product._fields)} FROM product"
_CUSTOMER = f"SELECT {', '.join(Customer._fields)} FROM customer"
_ORDER = f"SELECT {', '.join(Order._fields)} FROM sales_order"
_LINE = f"SELECT {', '.join(Line._fields)} FROM order_line"
_SUPPLIER = f"SELECT {', '.join(Supplier._fields)} FROM supplier"
_PURCHASE = f"SELECT {', '.join(Purchase._fields)} FROM purchase"
_PURCHASE_LINE = f"SELECT {', '.join(PurchaseLine._fields)} FROM purchase_line"


def product(db: Connection, sku: str) -> Product:
    """A product by its SKU, or by its barcode. Refused: unknown."""
    row = db.one(f"{_PRODUCT} WHERE sku = ? AND void = 0", (sku,))
    row = row or db.one(f"{_PRODUCT} WHERE barcode = ? AND barcode <> '' AND void = 0", (sku,))
    if row is None:
        do = _perhaps(db, "product", "sku", sku) or "Look it up with “stock --search”"
        raise Refused(f"There is no product “{sku}”", "No SKU or barcode reads so", do)
    return Product(*row)


def _perhaps(db: Connection, table: str, column: str, text: str) -> str:
    """Names the one that differs in capitals and spaces only; empty where there is none."""
    near = db.value(f"SELECT {column} FROM {table} WHERE lower({column}) = lower(?) AND void = 0", (text.strip(),))
    return f"Perhaps “{near}” is meant" if near else ""


def product_by_id(db: Connection, number: int) -> Product:
    """A product by its id."""
    row = db.one(f"{_PRODUCT} WHERE id = ?", (number,))
    assert row is not None
    return Product(*row)


def customer(db: Connection, name: str) -> Customer:
    """A customer by code or exact name. Refused: unknown, or two bear the name."""
    row = db.one(f"{_CUSTOMER} WHERE code = ? AND void = 0", (name,))
    if row is None:
        rows = db.all(f"{_CUSTOMER} WHERE (name = ? OR (company = ? AND company <> '')) AND void = 0 LIMIT 2", (name, name))
        if len(rows) > 1:
            raise Refused(
                f"Several customers are called “{name}”", "The name alone does not say which", "Give the customer's code"
            )
        row = rows[0] if rows else None
    if row is None:
        near = _perhaps(db, "customer", "code", name) or _perhaps(db, "customer", "name", name)
        raise Refused(
            f"There is no customer “{name}”", "No code or name reads so", near or "Look it up with “customers --search”"
        )
    return Customer(*row)


def customer_by_id(db: Connection, number: int) -> Customer:
    """A customer by id."""
    row = db.one(f"{_CUSTOMER} WHERE id = ?", (number,))
    assert row is not None
    return Customer(*row)


def supplier(db: Connection, name: str) -> Supplier:
    """A supplier by code or exact name. Refused: unknown, or two bear the name."""
    row = db.one(f"{_SUPPLIER} WHERE code = ? AND void = 0", (name,))
    if row is None:
        rows = db.all(f"{_SUPPLIER} WHERE name = ? AND void = 0 LIMIT 2", (name,))
        if len(rows) > 1:
            raise Refused(
                f"Several suppliers are called “{name}”", "The name alone does not say which", "Give the supplier's code"
            )
        row = rows[0] if rows else None
    if row is None:
        raise Refused(f"There is no supplier “{name}”", "No code or name reads so", "Check the spelling, or add the supplier")
    return Supplier(*row)


def supplier_by_id(db: Connection, number: int) -> Supplier:
    """A supplier by id."""
    row = db.one(f"{_SUPPLIER} WHERE id = ?", (number,))
    assert row is not None
    return Supplier(*row)


def order(db: Connection, number: str) -> Order:
    """An order by its number. Refused: unknown."""
    row = db.one(f"{_ORDER} WHERE number = ? AND void = 0", (number,))
    if row is None:
        raise Refused(f"There is no order {number}", "No order bears that number", "Look it up with “orders --search”")
    return Order(*row)


def order_by_id(db: Connection, number: int) -> Order:
    """An order by its id, void or not."""
    row = db.one(f"{_ORDER} WHERE id = ?", (number,))
    assert row is not None
    return Order(*row)


def lines_of(db: Connection, order_id: int) -> list[Line]:
    """All lines of an order, with their parts, in order."""
    return [Line(*row) for row in db.all(f"{_LINE} WHERE order_id = ? ORDER BY line, part", (order_id,))]


def line_by_id(db: Connection, number: int) -> Line:
    """One line by its id."""
    row = db.one(f"{_LINE} WHERE id = ?", (number,))
    assert row is not None
    return Line(*row)


def lines_for(db: Connection, found: Order, sku: str) -> tuple[Product, list[Line]]:
    """The lines of an order for a SKU; “SKU@2” means its line 2. Refused: the order has none."""
    name, at, number = sku.rpartition("@")
    if at and number.isdigit() and name:
        wanted, only = product(db, name), int(number)
    else:
        wanted, only = product(db, sku), None
    lines = [
        line for line in lines_of(db, found.id) if line.product_id == wanted.id and only in (None, line.line) and line.ordered
    ]
    if not lines:
        raise Refused(
            f"{found.number} has no line of {sku}", "That order is for other products", "Check the order, or take a new one"
        )
    return wanted, lines


def purchase(db: Connection, number: str) -> Purchase:
    """A PO by its number. Refused: unknown."""
    row = db.one(f"{_PURCHASE} WHERE number = ? AND void = 0", (number,))
    if row is None:
        raise Refused(f"There is no purchase order {number}", "No PO bears that number", "Look it up with “purchases”")
    return Purchase(*row)


def purchase_lines(db: Connection, purchase_id: int) -> list[PurchaseLine]:
    """The lines of a PO in their order."""
    return [PurchaseLine(*row) for row in db.all(f"{_PURCHASE_LINE} WHERE purchase_id = ? ORDER BY line", (purchase_id,))]


def rank_of(number: str, day: int, priority: int, line: int, part: int = 0) -> Rank:
    """The place of a new line that was promised nothing yet."""
    return Rank(day, priority, NEVER, number_key(number), line, part, 0, 0)


def next_number(db: Connection, kind: str, prefix: str, table: str, start: int = 1001) -> str:
    """The next free number, such as SO-1042. Counted in the settings, so that two desks never draw the same.

    Numbers that others have given (an import) are passed over in the one statement, by an index.
    """
    sql = _NEXT.replace("{table}", table).replace("{taken}", _TAKEN[table])
    value = db.value(sql, (f"next.{kind}", start, prefix, number_key(prefix)))
    return f"{prefix}{value}"


_NEXT = """
WITH RECURSIVE n (i) AS (
    SELECT COALESCE((SELECT CAST(value AS INTEGER) + 1 FROM setting WHERE key = ?1), ?2)
    UNION ALL SELECT i + 1 FROM n WHERE EXISTS (SELECT 1 FROM {table} WHERE {taken})
)
INSERT INTO setting (key, value) SELECT ?1, CAST(MAX(i) AS TEXT) FROM n WHERE true
ON CONFLICT (key) DO UPDATE SET value = excluded.value RETURNING value
"""

# Where an index finds a number at once; what was undone keeps its own, where people may have given it.
_TAKEN = {
    "sales_order": "number_key = ?4 || printf('%03d%d', length(i), i) AND number = ?3 || i",
    "purchase": "number_key = ?4 || printf('%03d%d', length(i), i) AND number = ?3 || i",
    "receipt": "number = ?3 || i AND void = 0 AND ?4 <> ''",
    "letter": "number = ?3 || i AND ?4 <> ''",
}


def product_names(db: Connection, number: int) -> tuple[str, str, str]:
    """SKU, name and barcode of a product."""
    row = db.one("SELECT sku, name, barcode FROM product WHERE id = ?", (number,))
    assert row is not None
    return row[0], row[1], row[2]


def customer_names(db: Connection, number: int) -> dict[str, str]:
    """What a customer is found by: code, name, company, e-mail, city and telephone."""
    names = ("code", "name", "company", "email", "city", "phone")
    row = db.one(f"SELECT {', '.join(names)} FROM customer WHERE id = ?", (number,))
    assert row is not None
    return dict(zip(names, row, strict=True))


def unindex(db: Connection, what: str, ref: int) -> None:
    """Take something out of the find box."""
    db.run("DELETE FROM finder WHERE what = ? AND ref = ?", (what, ref))


def index(db: Connection, what: str, ref: int, text: str) -> None:
    """Put something into the find box: `what` is customer, order, product or purchase.

    The blanks behind it let its last two letters begin a trigram too: `Browse.find` looks for one or two letters so.
    """
    db.run("INSERT INTO finder (text, what, ref) VALUES (? || '  ', ?, ?)", (text, what, ref))
