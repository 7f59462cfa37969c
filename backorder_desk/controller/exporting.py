"""Whole lists as rows of their files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from babel.numbers import get_currency_precision

from backorder_desk.domain.orders import Ship
from backorder_desk.exchange import (
    CustomerRow,
    Kind,
    Money,
    OrderLineRow,
    ProductRow,
    PurchaseLineRow,
    Quantity,
    StockRow,
    SupplierRow,
    kind_named,
    write_kind,
)
from backorder_desk.model import bulk


def export(db: Any, kind: str, path: Path, settings: Mapping[str, Any]) -> int:
    """Write a whole list to a CSV or XLSX file by its ending; the number of rows. Refused: unknown kind, not writable."""
    chosen = kind_named(kind)
    exponent = get_currency_precision(settings["shop.currency"])
    return write_kind(path, chosen, (_EXPORT[chosen](row, exponent) for row in bulk.export(db, chosen.value)))


def _quantity(units: int | None, decimals: int) -> Quantity | None:
    return None if units is None else Quantity(*_trimmed(units, decimals))


def _trimmed(digits: int, scale: int) -> tuple[int, int]:
    while scale and digits % 10 == 0:
        digits, scale = digits // 10, scale - 1
    return digits, scale


def _day(ordinal: int | None) -> date | None:
    return None if ordinal is None else date.fromordinal(ordinal)


def _product_out(row: Sequence[Any], exponent: int) -> ProductRow:
    sku, name, kind, unit, decimals, barcode, price, cost, supplier, on_hand, reorder, backorder, cap, release, step = row
    return ProductRow(
        *(
            sku,
            name,
            kind,
            unit,
            decimals,
            barcode,
            Money(*_trimmed(price, exponent)),
            Money(*_trimmed(cost, exponent)),
            supplier,
        ),
        on_hand=_quantity(on_hand, decimals),
        reorder_point=_quantity(reorder, decimals),
        backorder=backorder,
        cap=_quantity(cap, decimals),
        release_date=_day(release),
        pack=_quantity(step, decimals) if step != 1 else None,
    )


def _order_out(row: Sequence[Any], exponent: int) -> OrderLineRow:
    number, customer, day, sku, ordered, fulfilled, price, priority, ship, required, channel, cancelled, promise, first = row[:14]
    holds, allocated, pinned, held, decimals = row[14:]
    return OrderLineRow(
        *(number, customer, _day(day), sku, Quantity(*_trimmed(ordered, decimals)), _quantity(fulfilled, decimals)),
        price=Money(*_trimmed(price, exponent)),
        priority=priority,
        ship=ship,
        required=_day(required),
        channel=channel,
        cancelled=_quantity(cancelled, decimals) if cancelled else None,
        promise=_day(promise),
        first_promise=_day(first),
        hold_stock=bool(holds) if ship == Ship.COMPLETE else None,
        allocated=_quantity(allocated, decimals) if allocated else None,
        pinned=True if pinned else None,
        held=True if held else None,
    )


def _purchase_out(row: Sequence[Any], exponent: int) -> PurchaseLineRow:
    number, supplier, day, expected, sku, ordered, received, closed, decimals = row
    return PurchaseLineRow(
        *(
            number,
            supplier,
            _day(day),
            _day(expected),
            sku,
            Quantity(*_trimmed(ordered, decimals)),
            _quantity(received, decimals),
        ),
        closed=True if closed else None,
    )


_EXPORT: dict[Kind, Callable[[Sequence[Any], int], Any]] = {
    Kind.SUPPLIERS: lambda row, exponent: SupplierRow(*row),
    Kind.PRODUCTS: _product_out,
    Kind.CUSTOMERS: lambda row, exponent: CustomerRow._make((*row[:13], bool(row[13]))),
    Kind.ORDERS: _order_out,
    Kind.PURCHASES: _purchase_out,
    Kind.STOCK: lambda row, exponent: StockRow(row[0], Quantity(*_trimmed(row[1], row[2]))),
}
