"""The desk's own file templates as data: which columns a file of each kind has, and how each is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from backorder_desk.domain.errors import Refused
from backorder_desk.exchange import rows
from backorder_desk.exchange.countries import country_reader
from backorder_desk.exchange.days import DayStyle, day_reader
from backorder_desk.exchange.values import (
    YES_NO,
    NumberStyle,
    Quantity,
    Reader,
    choice_reader,
    money_reader,
    quantity_reader,
    read_code,
    read_text,
    whole_reader,
)

DESK = "backorder-desk"
"""The name of our own format, beside those of other programs."""


class Kind(StrEnum):
    """What a file holds."""

    SUPPLIERS = "suppliers"
    PRODUCTS = "products"
    CUSTOMERS = "customers"
    ORDERS = "orders"
    PURCHASES = "purchases"
    STOCK = "stock"


class Shipped(StrEnum):
    """What a format knows of what has been shipped."""

    COUNTED = "counted"
    """A quantity for each line."""
    STATUS = "status"
    """All or nothing, by a status; where it says `partial` the quantity is left open."""
    UNKNOWN = "unknown"
    """Nothing: somebody must say once whether such files hold only what is open."""


class Pool(StrEnum):
    """Columns of one pool are looked at together for the file's one decision about how they are written."""

    NONE = ""
    NUMBERS = "numbers"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Styles:
    """How the file at hand writes numbers and days."""

    numbers: NumberStyle = field(default_factory=NumberStyle)
    days: DayStyle = field(default_factory=DayStyle)


@dataclass(frozen=True, slots=True)
class Value:
    """A sort of value: how its reader is made once the styles of the file are known."""

    reader: Callable[[Styles], Reader]
    pool: Pool = Pool.NONE


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a template. `extra`: written only where a row needs it."""

    name: str
    value: Value
    required: bool = False
    extra: bool = False


Check = Callable[..., str]
"""Takes the values of its columns; says what is wrong with them together, or an empty text."""


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of file. `unique`: may not appear twice. `same`: within one of the first, the second is always
    one."""

    kind: Kind
    row: type[rows.Row]
    columns: tuple[Column, ...]
    unique: str = ""
    same: tuple[str, str] | None = None
    checks: tuple[tuple[tuple[str, ...], Check], ...] = ()

    @property
    def required(self) -> tuple[str, ...]:
        """The columns that a row cannot do without."""
        return tuple(column.name for column in self.columns if column.required)

    @property
    def names(self) -> tuple[str, ...]:
        """All columns, in the order of the template."""
        return tuple(column.name for column in self.columns)


def _choice(words: Mapping[str, object], *shown: str) -> Value:
    reader = choice_reader(words, shown)
    return Value(lambda _: reader)


def _words(**meanings: str) -> dict[str, object]:
    """{"allow": "yes 1"} to {"allow": "allow", "yes": "allow", "1": "allow"}."""
    return {word: meaning for meaning, words in meanings.items() for word in (meaning, *words.split("|"))}


CODE = Value(lambda _: read_code)
TEXT = Value(lambda _: read_text)
DAY = Value(lambda styles: day_reader(styles.days), Pool.DAYS)
QUANTITY = Value(lambda styles: quantity_reader(styles.numbers, zero=True), Pool.NUMBERS)
SOME = Value(lambda styles: quantity_reader(styles.numbers, zero=False), Pool.NUMBERS)
MONEY = Value(lambda styles: money_reader(styles.numbers), Pool.NUMBERS)
PRIORITY = Value(lambda styles: whole_reader(styles.numbers, 1, 5))
DECIMALS = Value(lambda styles: whole_reader(styles.numbers, 0, 3))
LEAD_TIME = Value(lambda styles: whole_reader(styles.numbers, 0, 3650))
COUNTRY = Value(lambda _: country_reader())
YES_OR_NO = _choice(YES_NO, "yes", "no")
PRODUCT_KIND = _choice(
    _words(
        goods="good|physical|item|product|stock",
        digital="download|licence|license",
        service="services|labour",
    ),
    "goods", "digital", "service",
)  # fmt: skip
BACKORDER = _choice(
    _words(allow="yes|true|1|continue|notify", refuse="no|false|0|deny", preorder="pre-order|pre order"),
    "allow", "refuse", "preorder",
)  # fmt: skip
SHIP = _choice(_words(available="partial|part|as available", complete="whole|all|together"), "available", "complete")
CHANNEL = _choice(
    _words(
        counter="shop|store|pos|in store|in-store", telephone="phone|call", mail="post|letter|fax",
        web="online|internet|website|webshop|e-mail|email", trade="b2b|wholesale|rep",
    ),
    "counter", "telephone", "mail", "web", "trade",
)  # fmt: skip

_PLACE = ("address1", "address2", "city", "region", "postcode")


def _place(*, extra: bool = False) -> tuple[Column, ...]:
    return (*(Column(name, TEXT, extra=extra) for name in _PLACE), Column("country", COUNTRY, extra=extra))


def _thousandths(quantity: Quantity) -> int:
    """As a number to compare by, however large: whether it is beyond measure is asked elsewhere."""
    found: int = quantity.digits * 10 ** (3 - quantity.scale)
    return found


def _gone_within_ordered(quantity: Quantity, fulfilled: Quantity | None, cancelled: Quantity | None) -> str:
    gone = sum(_thousandths(part) for part in (fulfilled, cancelled) if part is not None)
    if gone <= _thousandths(quantity):
        return ""
    return f"more fulfilled or cancelled than the {quantity} ordered: correct one of them"


TEMPLATES: Mapping[Kind, Template] = {
    template.kind: template
    for template in (
        Template(
            Kind.SUPPLIERS,
            rows.SupplierRow,
            (
                Column("code", CODE, required=True),
                Column("name", TEXT, required=True),
                Column("email", TEXT),
                Column("lead_time_days", LEAD_TIME),
                *_place(),
            ),
            unique="code",
        ),
        Template(
            Kind.PRODUCTS,
            rows.ProductRow,
            (
                Column("sku", CODE, required=True),
                Column("name", TEXT, required=True),
                Column("kind", PRODUCT_KIND),
                Column("unit", TEXT),
                Column("decimals", DECIMALS),
                Column("barcode", CODE),
                Column("price", MONEY),
                Column("cost", MONEY),
                Column("supplier", TEXT),
                Column("on_hand", QUANTITY),
                Column("reorder_point", QUANTITY),
                Column("backorder", BACKORDER),
                Column("cap", QUANTITY),
                Column("release_date", DAY),
                Column("pack", SOME, extra=True),
            ),
            unique="sku",
        ),
        Template(
            Kind.CUSTOMERS,
            rows.CustomerRow,
            (
                Column("code", CODE, required=True),
                Column("name", TEXT, required=True),
                Column("company", TEXT),
                Column("email", TEXT),
                Column("phone", TEXT),
                Column("language", TEXT),
                Column("priority", PRIORITY),
                *_place(),
                Column("business", YES_OR_NO, extra=True),
            ),
            unique="code",
        ),
        Template(
            Kind.ORDERS,
            rows.OrderLineRow,
            (
                Column("order", CODE, required=True),
                Column("customer", TEXT, required=True),
                Column("date", DAY),
                Column("sku", CODE, required=True),
                Column("quantity", SOME, required=True),
                Column("fulfilled", QUANTITY),
                Column("price", MONEY),
                Column("priority", PRIORITY),
                Column("ship", SHIP),
                Column("required", DAY),
                Column("channel", CHANNEL, extra=True),
                Column("cancelled", QUANTITY, extra=True),
                Column("promise", DAY, extra=True),
                Column("first_promise", DAY, extra=True),
                Column("hold_stock", YES_OR_NO, extra=True),
                Column("allocated", QUANTITY, extra=True),
                Column("pinned", YES_OR_NO, extra=True),
                Column("held", YES_OR_NO, extra=True),
                Column("company", TEXT, extra=True),
                Column("email", TEXT, extra=True),
                Column("phone", TEXT, extra=True),
                Column("language", TEXT, extra=True),
                *_place(extra=True),
            ),
            same=("order", "customer"),
            checks=((("quantity", "fulfilled", "cancelled"), _gone_within_ordered),),
        ),
        Template(
            Kind.PURCHASES,
            rows.PurchaseLineRow,
            (
                Column("po", CODE, required=True),
                Column("supplier", TEXT, required=True),
                Column("date", DAY),
                Column("expected", DAY),
                Column("sku", CODE, required=True),
                Column("quantity", SOME, required=True),
                Column("received", QUANTITY),
                Column("closed", YES_OR_NO, extra=True),
            ),
            same=("po", "supplier"),
        ),
        Template(
            Kind.STOCK,
            rows.StockRow,
            (Column("sku", CODE, required=True), Column("on_hand", QUANTITY, required=True)),
            unique="sku",
        ),
    )
}

_GAPS = re.compile(r"[\s_\-]+")


def key(header: str) -> str:
    """A column's name as it is compared: whatever its case, spaces, underscores and dashes."""
    return _GAPS.sub("", header.casefold())


def kind_named(word: str) -> Kind:
    """The kind that `--as` names. Refused: there is none of that name."""
    try:
        return Kind(word.strip().casefold())
    except ValueError:
        raise Refused(f"There is no kind of file named “{word}”", "", f"Say one of {', '.join(Kind)}") from None


def recognise(header: Sequence[str], name: str = "The file") -> Kind:
    """The kind whose required columns are all there; of several, the one with most of its columns there.

    Refused: none (naming what the nearest lacks), or two that are equally near.
    """
    keys = {key(cell) for cell in header}
    near = sorted(TEMPLATES.values(), key=lambda template: _nearness(template, keys), reverse=True)
    best, second = near[0], near[1]
    missing = missing_columns(best, header)
    if missing:
        raise Refused(
            f"{name} was not read",
            f"Its columns are not known. Nearest is a list of {best.kind}, but it lacks {', '.join(missing)}",
            "Name the columns as in the desk's own files, or say what it is with --as",
        )
    if {best.kind, second.kind} == {Kind.CUSTOMERS, Kind.SUPPLIERS} and _nearness(best, keys) == _nearness(second, keys):
        # A bare list of codes, names and addresses. Shops bring customers far more often than suppliers.
        return Kind.SUPPLIERS if "suppl" in name.casefold() else Kind.CUSTOMERS
    if _nearness(best, keys) == _nearness(second, keys):
        raise Refused(
            f"{name} was not read",
            f"By its columns it can be a list of {best.kind} or of {second.kind}",
            f"Say which with --as {best.kind} or --as {second.kind}",
        )
    return best.kind


def missing_columns(template: Template, header: Sequence[str]) -> tuple[str, ...]:
    """The required columns that the header lacks."""
    keys = {key(cell) for cell in header}
    return tuple(column for column in template.required if key(column) not in keys)


def _nearness(template: Template, keys: set[str]) -> tuple[bool, float, int]:
    there = sum(1 for column in template.required if key(column) in keys)
    known = sum(1 for column in template.names if key(column) in keys)
    complete = there == len(template.required)
    return complete, known if complete else there / len(template.required), known
