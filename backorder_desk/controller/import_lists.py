"""Suppliers, customers, products and counts that come in by files."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from backorder_desk.controller import receipts, stock
from backorder_desk.controller.importing import Import, Imported, LeftOut, in_units, ordinal, unknown
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.stock import Backorder
from backorder_desk.domain.stock import Kind as ProductKind
from backorder_desk.exchange import CustomerRow, Parsed, Problem, ProductRow, StockRow, SupplierRow
from backorder_desk.model import bulk, lookup
from backorder_desk.model.ledger import Account


def suppliers(desk: Import, parsed: Parsed, result: Imported) -> None:
    fields = [name for name in SupplierRow._fields if name in parsed.columns and name != "code"]
    rows = {row.code: row for _, row in parsed.rows if isinstance(row, SupplierRow)}
    known = bulk.by_key(desk.db, "supplier", "code", fields, rows)
    for code, row in rows.items():
        values = {name: getattr(row, name) for name in fields}
        if code not in known:
            stock.add_supplier(desk.act, code, row.name, **{k: v for k, v in values.items() if k != "name"})
            result.count(result.created, "suppliers")
        elif tuple(values.values()) != tuple(known[code][1:]):
            desk.act.change("supplier", known[code][0], **values)
            desk.act.touch(bulk.short_of_supplier(desk.db, known[code][0]))
            result.count(result.updated, "suppliers")
        else:
            result.unchanged += 1


def customers(desk: Import, parsed: Parsed, result: Imported) -> None:
    fields = [name for name in CustomerRow._fields if name in parsed.columns and name not in ("code", "business", "priority")]
    rows = {row.code: row for _, row in parsed.rows if isinstance(row, CustomerRow)}
    known = bulk.by_key(desk.db, "customer", "code", (*fields, "business", "priority"), rows)
    for code, row in rows.items():
        values: dict[str, Any] = {name: getattr(row, name) for name in fields}
        if row.business is not None:
            values["business"] = int(row.business)
        if row.priority is not None:
            values["priority"] = row.priority
        if code not in known:
            stock.add_customer(desk.act, code, row.name, **{k: v for k, v in values.items() if k != "name"})
            result.count(result.created, "customers")
            continue
        before = dict(zip((*fields, "business", "priority"), known[code][1:], strict=True))
        if any(before[name] != value for name, value in values.items()):
            desk.act.change("customer", known[code][0], **values)
            bulk.unindex(desk.db, "customer", known[code][0])
            lookup.index(desk.db, "customer", known[code][0], stock.customer_text({"code": code, **before, **values}))
            result.count(result.updated, "customers")
        else:
            result.unchanged += 1


_PRODUCT_COLUMNS = (
    "name",
    "kind",
    "unit",
    "decimals",
    "barcode",
    "price",
    "cost",
    "supplier_id",
    "on_hand",
    "reorder_point",
    "backorder",
    "cap",
    "release_day",
    "step",
)


def products(desk: Import, parsed: Parsed, result: Imported) -> None:
    rows = [(number, row) for number, row in parsed.rows if isinstance(row, ProductRow)]
    known = bulk.by_key(desk.db, "product", "sku", _PRODUCT_COLUMNS, (row.sku for _, row in rows))
    for number, row in rows:
        before = dict(zip(_PRODUCT_COLUMNS, known[row.sku][1:], strict=True)) if row.sku in known else {}
        try:
            values = _product_values(desk, parsed, number, row, before, result)
        except LeftOut as out:
            result.problems.append(out.problem)
            continue
        on_hand = values.pop("on_hand", None)
        if not before:
            stock.add_product(desk.act, row.sku, values.pop("name"), on_hand=on_hand or 0, **values)
            result.count(result.created, "products")
            continue
        changed = {name: value for name, value in values.items() if before[name] != value}
        counted = on_hand is not None and on_hand != before["on_hand"]
        try:
            if changed:
                stock.edit_product(desk.act, lookup.product(desk.db, row.sku), **changed)
        except Refused as refusal:
            result.problems.append(Problem(number, "unit", row.unit, str(refusal)))
            continue
        if counted and on_hand is not None:
            _count(desk, lookup.product(desk.db, row.sku), on_hand)
        if changed or counted:
            result.count(result.updated, "products")
        else:
            result.unchanged += 1


def _decimals(row: ProductRow, before: Mapping[str, Any]) -> int:
    return row.decimals if row.decimals is not None else int(before.get("decimals", 0))


def _product_values(
    desk: Import, parsed: Parsed, number: int, row: ProductRow, before: Mapping[str, Any], result: Imported
) -> dict[str, Any]:
    """The fields that the file gives; LeftOut where the row cannot be taken."""
    decimals = _decimals(row, before)
    given = parsed.columns
    values: dict[str, Any] = {"name": row.name, "decimals": decimals}
    if row.kind:
        values["kind"] = ProductKind(row.kind).value
    if row.unit:
        values["unit"] = row.unit
    if "barcode" in given:
        values["barcode"] = row.barcode
    for name, amount in (("price", row.price), ("cost", row.cost)):
        if amount is not None:
            values[name] = desk.money(amount, number, name)
    values.update(_product_quantities(given, number, row, decimals, values.get("kind", before.get("kind"))))
    if row.backorder:
        values["backorder"] = Backorder(row.backorder).value
    if "release_date" in given:
        values["release_day"] = ordinal(row.release_date)
    if row.supplier:
        values["supplier_id"] = desk.supplier(row.supplier, result)
    return values


def _product_quantities(
    given: Collection[str], number: int, row: ProductRow, decimals: int, kind: str | None
) -> dict[str, int | None]:
    """Its quantities in smallest units; None where the file empties one. LeftOut: too fine, or a service with stock."""
    values: dict[str, int | None] = {}
    for name, quantity in (("on_hand", row.on_hand), ("reorder_point", row.reorder_point), ("cap", row.cap)):
        if quantity is not None or (name in given and name != "on_hand"):
            values[name] = None if quantity is None else in_units(quantity, decimals, number, name)
    if row.pack is not None:
        values["step"] = in_units(row.pack, decimals, number, "pack")
    if values.get("on_hand") and kind == ProductKind.SERVICE:
        raise LeftOut(Problem(number, "on_hand", str(row.on_hand), "a service has no shelf: leave it empty"))
    return values


def _count(desk: Import, product: lookup.Product, units: int) -> None:
    """What the file says lies on the shelf: more is given out at the end, less is taken from the tail."""
    if units < product.on_hand:
        receipts.lose(desk.act, product, product.on_hand - units)
    desk.act.post([(int(Account.ON_HAND), product.id, None, units - product.on_hand)])


def stock_counts(desk: Import, parsed: Parsed, result: Imported) -> None:
    rows = [(number, row) for number, row in parsed.rows if isinstance(row, StockRow)]
    known = desk.products(row.sku for _, row in rows)
    for number, row in rows:
        if row.sku not in known:
            result.problems.append(unknown(number, row.sku))
            continue
        product = lookup.product_by_id(desk.db, known[row.sku][0])
        if product.kind == ProductKind.SERVICE:
            result.problems.append(Problem(number, "sku", row.sku, "a service has no shelf to count: leave the row out"))
            continue
        try:
            units = in_units(row.on_hand, product.decimals, number, "on_hand")
        except LeftOut as out:
            result.problems.append(out.problem)
            continue
        if units == product.on_hand:
            result.unchanged += 1
        else:
            _count(desk, product, units)
            result.count(result.updated, "products")
