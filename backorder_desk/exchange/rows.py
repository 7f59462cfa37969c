"""One row of each file that the desk reads and writes, as exact values.

Named tuples, because they are built by the hundred thousand (five times as fast as a frozen dataclass). A
field has its default where the file has no such column or an empty cell; `Parsed.columns` tells which
columns there were. Quantities are in sales units, money in major units, both exact; only the desk knows the
decimals of a product.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from backorder_desk.exchange.values import Money, Quantity


class SupplierRow(NamedTuple):
    """Who delivers. `lead_time_days`: from the purchase order to the shelf."""

    code: str
    name: str
    email: str = ""
    lead_time_days: int | None = None
    address1: str = ""
    address2: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""


class ProductRow(NamedTuple):
    """What is sold. `kind`: goods, digital, service. `backorder`: allow, refuse, preorder. `on_hand`: the
    count now."""

    sku: str
    name: str
    kind: str | None = None
    unit: str = ""
    decimals: int | None = None
    barcode: str = ""
    price: Money | None = None
    cost: Money | None = None
    supplier: str = ""
    on_hand: Quantity | None = None
    reorder_point: Quantity | None = None
    backorder: str | None = None
    cap: Quantity | None = None
    release_date: dt.date | None = None
    pack: Quantity | None = None


class CustomerRow(NamedTuple):
    """Who orders. `priority`: 1 (highest) to 5. `business`: said so; None where only a company name may
    tell."""

    code: str
    name: str
    company: str = ""
    email: str = ""
    phone: str = ""
    language: str = ""
    priority: int | None = None
    address1: str = ""
    address2: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    business: bool | None = None


class OrderLineRow(NamedTuple):
    """One line of an order. `customer`: a code or an exact name; the address is for one who is not known
    yet."""

    order: str
    customer: str
    date: dt.date | None
    sku: str
    quantity: Quantity
    fulfilled: Quantity | None = None
    price: Money | None = None
    priority: int | None = None
    ship: str | None = None
    required: dt.date | None = None
    channel: str | None = None
    cancelled: Quantity | None = None
    promise: dt.date | None = None
    first_promise: dt.date | None = None
    hold_stock: bool | None = None
    allocated: Quantity | None = None
    pinned: bool | None = None
    held: bool | None = None
    company: str = ""
    email: str = ""
    phone: str = ""
    language: str = ""
    address1: str = ""
    address2: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""


class PurchaseLineRow(NamedTuple):
    """One line of a purchase order. `received` is history. `closed`: no more of it will come."""

    po: str
    supplier: str
    date: dt.date | None
    expected: dt.date | None
    sku: str
    quantity: Quantity
    received: Quantity | None = None
    closed: bool | None = None


class StockRow(NamedTuple):
    """A count of one product."""

    sku: str
    on_hand: Quantity


Row = SupplierRow | ProductRow | CustomerRow | OrderLineRow | PurchaseLineRow | StockRow
