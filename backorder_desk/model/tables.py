"""The tables of a shop, with every rule that SQL can hold.

Quantities are whole numbers of the product's smallest unit, money is whole minor units, days are ordinals
(`date.toordinal`), moments are UTC in ISO 8601. This module is imported for creating, migrating and checking
a shop only: the desk's own work is plain SQL, so that it can start before SQLModel is loaded.
"""

from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from backorder_desk.domain.dispatching import Stage, Way
from backorder_desk.domain.orders import Answer, Channel, Ship
from backorder_desk.domain.stock import LARGEST, Backorder, Kind

WAITING = "ordered - fulfilled - cancelled - allocated > 0"
"""The lines that wait. Queries write it in these words, so that the partial indexes serve them."""

UNITS = "(ordered - (fulfilled + cancelled + allocated))"
"""What a line waits for, as an index sorts by it. In the words of `WAITING`, SQLite would take that index for every query."""

LATE = f"late = 1 AND {WAITING}"
SHORT, COMING = "outstanding > allocated", "incoming > 0"

LIVE = "void = 0"


def _words(kind: type[StrEnum]) -> Any:
    return sa.Enum(kind, native_enum=False, create_constraint=True, length=16, values_callable=lambda e: [m.value for m in e])


def _key(name: str, *columns: str, where: str = LIVE) -> sa.Index:
    return sa.Index(name, *columns, unique=True, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def _some(name: str, *columns: Any, where: str) -> sa.Index:
    return sa.Index(name, *columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def _binary(length: int | None = None) -> Any:
    """Text that sorts by its bytes, on every database alike."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


class Setting(SQLModel, table=True):
    """One setting that is not at its default; the value is JSON."""

    key: str = Field(primary_key=True)
    value: str


class Entry(SQLModel, table=True):
    """The journal: one act that somebody did."""

    __table_args__ = (sa.Index("entry_order", "order_id"), sa.Index("entry_undoes", "undoes"))

    id: int | None = Field(default=None, primary_key=True)
    at: str
    day: int
    act: str
    words: str
    order_id: int | None = None
    undoes: int | None = Field(default=None, foreign_key="entry.id")
    undone_by: int | None = Field(default=None, foreign_key="entry.id")
    detail: str = "{}"


class Supplier(SQLModel, table=True):
    """Who delivers to the shop."""

    __table_args__ = (
        _key("supplier_code", "code"),
        sa.Index("supplier_name", "name"),
        sa.CheckConstraint("lead_time_days IS NULL OR lead_time_days BETWEEN 0 AND 3650", name="supplier_lead"),
    )

    id: int | None = Field(default=None, primary_key=True)
    code: str
    name: str
    email: str = ""
    phone: str = ""
    lead_time_days: int | None = None
    address1: str = ""
    address2: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    void: int = 0


class Product(SQLModel, table=True):
    """What is sold, with its running totals.

    `outstanding` is what its lines still want (ordered less fulfilled less cancelled): what is backordered is
    outstanding less allocated. `step` is the pack size in smallest units.
    """

    __table_args__ = (
        _key("product_sku", "sku"),
        sa.Index("product_name", "name"),
        _some("product_barcode", "barcode", where="barcode <> ''"),
        _some("product_short", "sku", "id", where=SHORT),
        _some("product_short_name", "name", "id", where=SHORT),
        _some("product_short_on_hand", "on_hand", "id", where=SHORT),
        _some("product_short_free", sa.text("(on_hand - allocated)"), "id", where=SHORT),
        _some("product_short_incoming", "incoming", "id", where=SHORT),
        _some("product_coming", "sku", "id", where=COMING),
        _some("product_coming_name", "name", "id", where=COMING),
        _some("product_coming_on_hand", "on_hand", "id", where=COMING),
        _some("product_coming_free", sa.text("(on_hand - allocated)"), "id", where=COMING),
        _some("product_coming_backordered", sa.text("(outstanding - allocated)"), "id", where=COMING),
        _some("product_on_hand", "on_hand", "id", where=LIVE),
        _some("product_free", sa.text("(on_hand - allocated)"), "id", where=LIVE),
        _some("product_backordered", sa.text("(outstanding - allocated)"), "id", where=LIVE),
        _some("product_incoming", "incoming", "id", where=LIVE),
        sa.Index("product_supplier", "supplier_id"),
        sa.CheckConstraint("allocated >= 0 AND allocated <= on_hand", name="product_allocated"),
        sa.CheckConstraint("outstanding >= allocated", name="product_outstanding"),
        sa.CheckConstraint("incoming >= 0", name="product_incoming"),
        sa.CheckConstraint("decimals BETWEEN 0 AND 3", name="product_decimals"),
        sa.CheckConstraint("step > 0", name="product_step"),
        sa.CheckConstraint("price >= 0 AND cost >= 0", name="product_money"),
        sa.CheckConstraint(f"on_hand <= {LARGEST}", name="product_on_hand"),
        sa.CheckConstraint("cap IS NULL OR cap >= 0", name="product_cap"),
        sa.CheckConstraint("void = 0 OR (on_hand = 0 AND outstanding = 0 AND incoming = 0)", name="product_void"),
    )

    id: int | None = Field(default=None, primary_key=True)
    sku: str
    name: str
    kind: str = Field(default=Kind.GOODS, sa_type=_words(Kind))
    unit: str = "pcs"
    decimals: int = 0
    step: int = 1
    barcode: str = ""
    price: int = 0
    cost: int = 0
    supplier_id: int | None = Field(default=None, foreign_key="supplier.id")
    reorder_point: int | None = None
    backorder: str = Field(default=Backorder.ALLOW, sa_type=_words(Backorder))
    cap: int | None = None
    release_day: int | None = None
    on_hand: int = 0
    allocated: int = 0
    outstanding: int = 0
    incoming: int = 0
    void: int = 0


class Substitute(SQLModel, table=True):
    """What may be offered in place of a product."""

    __table_args__ = (_key("substitute_pair", "product_id", "instead_id"),)

    id: int | None = Field(default=None, primary_key=True)
    product_id: int = Field(foreign_key="product.id")
    instead_id: int = Field(foreign_key="product.id")
    void: int = 0


class Component(SQLModel, table=True):
    """What a kit is made of: `quantity` smallest units of the component in one sales unit of the kit."""

    __table_args__ = (
        _key("component_pair", "kit_id", "product_id"),
        sa.CheckConstraint("quantity > 0", name="component_quantity"),
    )

    id: int | None = Field(default=None, primary_key=True)
    kit_id: int = Field(foreign_key="product.id")
    product_id: int = Field(foreign_key="product.id")
    quantity: int
    void: int = 0


class Customer(SQLModel, table=True):
    """Who waits."""

    __table_args__ = (
        _key("customer_code", "code"),
        sa.Index("customer_name", "name", "id"),
        sa.CheckConstraint("priority BETWEEN 1 AND 5", name="customer_priority"),
    )

    id: int | None = Field(default=None, primary_key=True)
    code: str
    name: str
    company: str = ""
    business: int = 0
    email: str = ""
    phone: str = ""
    language: str = ""
    priority: int = 3
    address1: str = ""
    address2: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    void: int = 0


class SalesOrder(SQLModel, table=True):
    """What a customer asked for. `number_key` sorts as people count (SO-9 before SO-10)."""

    __tablename__ = "sales_order"
    __table_args__ = (
        _key("order_number", "number"),
        sa.Index("order_number_key", "number_key", "id"),
        sa.Index("order_customer", "customer_id"),
        sa.Index("order_day", "day", "id"),
        sa.CheckConstraint("priority BETWEEN 1 AND 5", name="order_priority"),
    )

    id: int | None = Field(default=None, primary_key=True)
    number: str
    number_key: str = Field(sa_type=_binary())
    customer_id: int = Field(foreign_key="customer.id")
    day: int
    channel: str = Field(default=Channel.TELEPHONE, sa_type=_words(Channel))
    priority: int = 3
    ship: str = Field(default=Ship.AVAILABLE, sa_type=_words(Ship))
    hold_stock: int = 0
    required_day: int | None = None
    deposit: int = 0
    note: str = ""
    void: int = 0


class OrderLine(SQLModel, table=True):
    """One line of an order. An increase that must queue with its own time is a further `part` of the line.

    `rank_…` is the place in the queue: the line's own, or that to which it was moved. `whole` repeats that the
    order is to go complete and ties no stock; `day` and `number_key` repeat the order's. `late` marks lines whose
    promise had passed when the shop's day turned; see `model/lateness.py`.
    """

    __tablename__ = "order_line"
    __table_args__ = (
        sa.Index("line_of_order", "order_id", "line", "part", unique=True),
        _some(
            "line_queue",
            *("product_id", "rank_day", "rank_priority", "rank_promise", "rank_number"),
            *("rank_line", "rank_part", "rank_sub", "id"),
            where=WAITING,
        ),
        # With the order, so that the orders that wait come out of them in order too.
        _some("line_waiting_customer", "customer_id", "order_id", where=WAITING),
        # With what says whether its order goes complete: the late are counted without a look at their rows.
        _some("line_waiting_promise", "promise", "id", "whole", where=WAITING),
        _some("line_waiting_day", "day", "order_id", where=WAITING),
        _some("line_waiting_number", "number_key", "order_id", where=WAITING),
        _some("line_waiting_units", sa.text(UNITS), where=WAITING),
        # Led by the mark itself, so that SQLite sees at once that they leave less than the indexes of all that wait.
        _some(
            "line_late_queue",
            *("late", "product_id", "rank_day", "rank_priority", "rank_promise", "rank_number"),
            *("rank_line", "rank_part", "rank_sub", "id"),
            where=LATE,
        ),
        _some("line_late_customer", "late", "customer_id", "order_id", where=LATE),
        _some("line_late_day", "late", "day", "order_id", where=LATE),
        _some("line_late_number", "late", "number_key", "order_id", where=LATE),
        _some("line_late_units", "late", sa.text(UNITS), where=LATE),
        _some("line_waiting_whole", "product_id", "order_id", where=f"whole = 1 AND {WAITING}"),
        _some("line_held", "product_id", where="held = 1"),
        _some("line_pinned", "product_id", where="pinned = 1"),
        _some("line_allocated", "product_id", "order_id", where="allocated > 0"),
        _some("line_ready", "order_id", where="allocated > 0"),
        sa.CheckConstraint("fulfilled >= 0 AND cancelled >= 0 AND allocated >= 0", name="line_parts"),
        sa.CheckConstraint("ordered >= fulfilled + cancelled + allocated", name="line_sum"),
        sa.CheckConstraint("picked >= 0 AND picked <= allocated", name="line_picked"),
        sa.CheckConstraint(f"ordered <= {LARGEST}", name="line_ordered"),
        sa.CheckConstraint("rank_priority BETWEEN 1 AND 5", name="line_priority"),
    )

    id: int | None = Field(default=None, primary_key=True)
    order_id: int = Field(foreign_key="sales_order.id")
    product_id: int = Field(foreign_key="product.id")
    customer_id: int = Field(foreign_key="customer.id")
    line: int
    part: int = 0
    ordered: int = 0
    fulfilled: int = 0
    cancelled: int = 0
    allocated: int = 0
    picked: int = 0
    price: int = 0
    promise: int | None = None
    estimate: int = 0
    source_id: int | None = None
    first_promise: int | None = None
    first_estimate: int = 0
    pinned: int = 0
    held: int = 0
    whole: int = 0
    late: int = 0
    day: int
    number_key: str = Field(sa_type=_binary())
    rank_day: int
    rank_priority: int
    rank_promise: int
    rank_number: str = Field(sa_type=_binary())
    rank_line: int
    rank_part: int = 0
    rank_sub: int = 0
    instead_of: int | None = Field(default=None, foreign_key="order_line.id")
    kit_id: int | None = Field(default=None, foreign_key="product.id")


class Purchase(SQLModel, table=True):
    """A purchase order (PO): goods asked for from a supplier."""

    __table_args__ = (
        _key("purchase_number", "number"),
        sa.Index("purchase_number_key", "number_key", "id"),
        sa.Index("purchase_supplier", "supplier_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    number: str
    number_key: str = Field(sa_type=_binary())
    supplier_id: int = Field(foreign_key="supplier.id")
    day: int
    void: int = 0


class PurchaseLine(SQLModel, table=True):
    """One product of a PO. `due` is the day on which promises build: the expected day and the supplier's margin.

    `because` is why the day moved, as customers are to be told.
    """

    __tablename__ = "purchase_line"
    __table_args__ = (
        sa.Index("purchase_line_of", "purchase_id", "line", unique=True),
        sa.Index("purchase_line_expected", "expected", "id"),
        _some("purchase_line_awaited", "expected", where="ordered > received + closed"),
        _some("purchase_line_incoming", "product_id", "due", where="ordered > received + closed"),
        sa.CheckConstraint("received >= 0 AND closed >= 0 AND ordered >= received + closed", name="purchase_parts"),
        sa.CheckConstraint(f"ordered <= {LARGEST}", name="purchase_ordered"),
    )

    id: int | None = Field(default=None, primary_key=True)
    purchase_id: int = Field(foreign_key="purchase.id")
    product_id: int = Field(foreign_key="product.id")
    line: int
    ordered: int = 0
    received: int = 0
    closed: int = 0
    expected: int | None = None
    first_expected: int | None = None
    due: int | None = None
    because: str = ""


class Posting(SQLModel, table=True):
    """The ledger: which account of which line or product, plus or minus how much. Never changed, never deleted."""

    __table_args__ = (
        sa.CheckConstraint("quantity <> 0", name="posting_quantity"),
        {"sqlite_with_rowid": False},
    )

    entry_id: int = Field(primary_key=True, foreign_key="entry.id")
    seq: int = Field(primary_key=True)
    account: int
    product_id: int
    line_id: int | None = None
    quantity: int


class Change(SQLModel, table=True):
    """A field changed by an act: `before` and `after` are JSON. `what` names the table."""

    __table_args__ = (sa.Index("change_row", "what", "row_id"), {"sqlite_with_rowid": False})

    entry_id: int = Field(primary_key=True, foreign_key="entry.id")
    seq: int = Field(primary_key=True)
    what: str
    row_id: int
    field: str
    before: str
    after: str


class PromiseChange(SQLModel, table=True):
    """A promise that an act gave or moved.

    `first_told`: 1 where the act told the line its first day (`first_day`), -1 where it took that back.
    `first_ranks`: the line's place in the queue went with it.
    """

    __tablename__ = "promise_change"
    __table_args__ = ({"sqlite_with_rowid": False},)

    entry_id: int = Field(primary_key=True, foreign_key="entry.id")
    line_id: int = Field(primary_key=True)
    before: int | None
    after: int | None
    estimate_before: int
    estimate_after: int
    source_before: int | None
    source_after: int | None
    first_told: int = 0
    first_day: int | None = None
    first_estimate: int = 0
    first_ranks: int = 0


class Run(SQLModel, table=True):
    """That an act touched a product, and under which policy its stock was given."""

    __table_args__ = (sa.Index("run_product", "product_id", "entry_id"), {"sqlite_with_rowid": False})

    entry_id: int = Field(primary_key=True, foreign_key="entry.id")
    product_id: int = Field(primary_key=True)
    policy: str


class Decision(SQLModel, table=True):
    """Why: what an act decided about one line. See `domain.reasons`. The key is the order in which they are written."""

    __table_args__ = ({"sqlite_with_rowid": False},)

    entry_id: int = Field(primary_key=True, foreign_key="entry.id")
    outcome: int = Field(primary_key=True)
    product_id: int = Field(primary_key=True)
    line_id: int = Field(primary_key=True)
    quantity: int
    cause: int
    rival_id: int | None
    ahead: int
    source_id: int | None
    day: int | None
    estimate: int


class Receipt(SQLModel, table=True):
    """Goods that arrived, went back or were counted: the document of the act."""

    __table_args__ = (_key("receipt_number", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    number: str
    entry_id: int = Field(foreign_key="entry.id")
    purchase_id: int | None = Field(default=None, foreign_key="purchase.id")
    day: int
    void: int = 0


class Delivery(SQLModel, table=True):
    """What of a purchase line came on which day, against which expected day: the supplier's record."""

    __table_args__ = (sa.Index("delivery_supplier", "supplier_id"),)

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    supplier_id: int = Field(foreign_key="supplier.id")
    purchase_line_id: int = Field(foreign_key="purchase_line.id")
    quantity: int
    expected: int | None
    day: int
    void: int = 0


class Move(SQLModel, table=True):
    """A line put before another by a person, and why."""

    __table_args__ = (sa.Index("move_line", "line_id"),)

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    line_id: int = Field(foreign_key="order_line.id")
    before_id: int = Field(foreign_key="order_line.id")
    because: str
    void: int = 0


class Consent(SQLModel, table=True):
    """The customer's answer: for which line, to which date, how, when, in answer to which letter."""

    __table_args__ = (sa.Index("consent_line", "line_id"),)

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    line_id: int = Field(foreign_key="order_line.id")
    letter_id: int | None = Field(default=None, foreign_key="letter.id")
    answer: str = Field(sa_type=_words(Answer))
    until: int | None = None
    day: int
    channel: str = ""
    void: int = 0


class Goodwill(SQLModel, table=True):
    """What was offered for the wait, on top of a refund and never instead of one. `amount` is minor units.

    `cost` is what a gift costs the shop, where that is known, minor units too.
    `letter_id` is the letter that told of it; none: the next one will.
    """

    __table_args__ = (sa.Index("goodwill_order", "order_id"),)

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    order_id: int = Field(foreign_key="sales_order.id")
    kind: str
    percent: int = 0
    amount: int = 0
    gift: str = ""
    cost: int = 0
    day: int
    letter_id: int | None = Field(default=None, foreign_key="letter.id")
    void: int = 0


class Letter(SQLModel, table=True):
    """A letter, frozen once issued. `intent` says which duty it fulfils; no two letters fulfil the same."""

    __table_args__ = (
        sa.Index("letter_number", "number", unique=True),
        sa.Index("letter_intent", "intent", unique=True),
        sa.Index("letter_customer", "customer_id"),
        _some("letter_unconfirmed", "id", where="told IS NULL"),
    )

    id: int | None = Field(default=None, primary_key=True)
    number: str
    entry_id: int = Field(foreign_key="entry.id")
    intent: str
    customer_id: int = Field(foreign_key="customer.id")
    kind: str
    language: str
    day: int
    pages: int
    sha256: str
    template: str = ""
    facts: str = "{}"
    told: int | None = None
    pdf: bytes


class LetterLine(SQLModel, table=True):
    """A line that a letter speaks of, and the date it names."""

    __tablename__ = "letter_line"
    __table_args__ = (sa.Index("letter_line_line", "line_id"), {"sqlite_with_rowid": False})

    letter_id: int = Field(primary_key=True, foreign_key="letter.id")
    line_id: int = Field(primary_key=True, foreign_key="order_line.id")
    promise: int | None
    waiting: int


class Template(SQLModel, table=True):
    """The shop's own words for a kind of letter in a language. The newest version counts; an empty one is the shipped text."""

    __table_args__ = (sa.Index("template_version", "kind", "language", "version", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    kind: str
    language: str
    version: int
    text: str = ""
    day: int
    void: int = 0


class Pack(SQLModel, table=True):
    """A rule pack as the shop has it: TOML. The newest version counts; an empty one is the shipped pack."""

    __tablename__ = "rule_pack"
    __table_args__ = (sa.Index("rule_pack_version", "name", "version", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="entry.id")
    name: str
    version: int
    text: str = ""
    day: int
    void: int = 0


class Dispatch(SQLModel, table=True):
    """A letter on its way: which way, in which batch and place, how far it has come. Rows are added, never taken away.

    `sent_to` is the printer, the file or the address; `reference` the print job or the Message-ID. Only one e-mail of a
    letter is ever under way or done, unless somebody sends it `again` on purpose.
    """

    __table_args__ = (
        sa.CheckConstraint("batch > 0 AND place > 0", name="dispatch_place"),
        sa.CheckConstraint("(way = 'mail') = (stage <> 'written')", name="dispatch_stage"),
        sa.CheckConstraint("way <> 'mail' OR (sent_to <> '' AND reference <> '')", name="dispatch_mail"),
        sa.CheckConstraint("again IN (0, 1)", name="dispatch_again"),
        sa.Index("dispatch_letter", "letter_id"),
        sa.Index("dispatch_batch", "batch", "place", unique=True),
        sa.Index(
            "dispatch_once",
            "letter_id",
            unique=True,
            sqlite_where=sa.text("way = 'mail' AND again = 0 AND stage <> 'refused'"),
            postgresql_where=sa.text("way = 'mail' AND again = 0 AND stage <> 'refused'"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    letter_id: int = Field(foreign_key="letter.id")
    batch: int
    place: int
    way: str = Field(sa_type=_words(Way))
    stage: str = Field(sa_type=_words(Stage))
    at: str
    sent_to: str = ""
    reference: str = ""
    error: str = ""
    again: int = 0


def _defaults_in_sql() -> None:
    """A default is a default for plain SQL too."""
    for table in SQLModel.metadata.tables.values():
        for column in table.columns:
            default = getattr(column.default, "arg", None)
            if isinstance(default, (int, str)):
                column.server_default = sa.DefaultClause(str(default))


_defaults_in_sql()
