"""Acts with files: import what shops have, export what the desk has."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from babel.numbers import get_currency_precision

from backorder_desk.controller import receipts, settle, stock
from backorder_desk.controller.outcome import supplier_record
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.orders import Channel, Ship
from backorder_desk.domain.ranking import NEVER, number_key
from backorder_desk.domain.stock import Backorder
from backorder_desk.domain.stock import Kind as ProductKind
from backorder_desk.exchange import (
    CustomerRow,
    Kind,
    Money,
    OrderLineRow,
    Parsed,
    Problem,
    ProductRow,
    PurchaseLineRow,
    Quantity,
    StockRow,
    SupplierRow,
    kind_named,
    read_list,
    write_kind,
)
from backorder_desk.model import bulk, lookup
from backorder_desk.model.journal import Act, entitle
from backorder_desk.model.ledger import Account, Posting

_SEQUENCE = (Kind.SUPPLIERS, Kind.PRODUCTS, Kind.CUSTOMERS, Kind.PURCHASES, Kind.ORDERS, Kind.STOCK)
"""What must be in first so that the rest finds it."""
_MONTH_FIRST = {"US", "PH"}


@dataclass(slots=True)
class Imported:
    """What one file brought. `problems` name each row that was left out."""

    file: str
    format: str
    kind: str
    created: dict[str, int] = field(default_factory=dict)
    updated: dict[str, int] = field(default_factory=dict)
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def count(self, where: dict[str, int], what: str, rows: int = 1) -> None:
        """So many more of a thing."""
        where[what] = where.get(what, 0) + rows


def read(paths: Sequence[Path], kind: str | None, country: str) -> list[tuple[str, Parsed]]:
    """Read files and find out what each is. Refused: not readable, not recognised."""
    wanted = kind_named(kind) if kind else None
    day_first = country not in _MONTH_FIRST
    return [(path.name, read_list(path, kind=wanted, day_first=day_first)) for path in paths]


def bring_in(
    act: Act, files: Sequence[tuple[str, Parsed]], settings: Mapping[str, Any], progress: settle.Progress | None = None
) -> list[Imported]:
    """Import files as one act; at the end all that waits is allocated together, in rank.

    Bad rows are named and left out, good rows kept. The same file twice changes nothing the second time.
    """
    desk = _Import(act, settings)
    results: dict[int, Imported] = {}
    for kind in _SEQUENCE:
        for i, (name, parsed) in enumerate(files):
            if parsed.kind is kind:
                results[i] = Imported(
                    name, parsed.format, parsed.kind.value, problems=list(parsed.problems), notes=list(parsed.notes)
                )
                _STEPS[kind](desk, parsed, results[i])
                if progress is not None:
                    progress(i)
    settle.settle(act, all_waits=True)
    out = [results[i] for i in sorted(results)]
    for one in out:
        one.problems.sort()
    made = sum(sum(one.created.values()) + sum(one.updated.values()) for one in out)
    entitle(act, f"Imported {', '.join(one.file for one in out)}", detail={"rows": made})
    return out


class _Import:
    """What an import looks up again and again."""

    def __init__(self, act: Act, settings: Mapping[str, Any]) -> None:
        self.act = act
        self.db = act.db
        self.settings = settings
        self.exponent = get_currency_precision(settings["shop.currency"])

    def money(self, value: Money | None, number: int, column: str) -> int | None:
        """Minor units of the shop's currency. _LeftOut: finer than its smallest coin, or beyond measure."""
        try:
            return None if value is None else value.minor(self.exponent)
        except ValueError as error:
            finer = value is not None and value.scale > self.exponent
            why = "finer than the currency's smallest coin: round it" if finer else f"absurdly large: {error}"
            raise _LeftOut(Problem(number, column, str(value), why)) from error

    def products(self, skus: Iterable[str]) -> dict[str, tuple[int, int, str]]:
        """sku -> (id, decimals, kind)."""
        rows = bulk.by_key(self.db, "product", "sku", ("decimals", "kind", "price"), skus)
        return {sku: (row[0], row[1], row[2]) for sku, row in rows.items()}

    def supplier(self, name: str, result: Imported) -> int | None:
        """A supplier by code or name; one that is not known yet is made."""
        if not name:
            return None
        known = bulk.named(self.db, "supplier", [name])
        if name not in known:
            known[name] = stock.add_supplier(self.act, name, name)
            result.count(result.created, "suppliers")
        return known[name]


def _suppliers(desk: _Import, parsed: Parsed, result: Imported) -> None:
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


def _customers(desk: _Import, parsed: Parsed, result: Imported) -> None:
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


def _products(desk: _Import, parsed: Parsed, result: Imported) -> None:
    rows = [(number, row) for number, row in parsed.rows if isinstance(row, ProductRow)]
    known = bulk.by_key(desk.db, "product", "sku", _PRODUCT_COLUMNS, (row.sku for _, row in rows))
    for number, row in rows:
        before = dict(zip(_PRODUCT_COLUMNS, known[row.sku][1:], strict=True)) if row.sku in known else {}
        try:
            values = _product_values(desk, parsed, number, row, before, result)
        except _LeftOut as out:
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
    desk: _Import, parsed: Parsed, number: int, row: ProductRow, before: Mapping[str, Any], result: Imported
) -> dict[str, Any]:
    """The fields that the file gives; _LeftOut where the row cannot be taken."""
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
        values["release_day"] = _ordinal(row.release_date)
    if row.supplier:
        values["supplier_id"] = desk.supplier(row.supplier, result)
    return values


def _product_quantities(
    given: Collection[str], number: int, row: ProductRow, decimals: int, kind: str | None
) -> dict[str, int | None]:
    """Its quantities in smallest units; None where the file empties one. _LeftOut: too fine, or a service with stock."""
    values: dict[str, int | None] = {}
    for name, quantity in (("on_hand", row.on_hand), ("reorder_point", row.reorder_point), ("cap", row.cap)):
        if quantity is not None or (name in given and name != "on_hand"):
            values[name] = None if quantity is None else _in_units(quantity, decimals, number, name)
    if row.pack is not None:
        values["step"] = _in_units(row.pack, decimals, number, "pack")
    if values.get("on_hand") and kind == ProductKind.SERVICE:
        raise _LeftOut(Problem(number, "on_hand", str(row.on_hand), "a service has no shelf: leave it empty"))
    return values


def _count(desk: _Import, product: lookup.Product, units: int) -> None:
    """What the file says lies on the shelf: more is given out at the end, less is taken from the tail."""
    if units < product.on_hand:
        receipts.lose(desk.act, product, product.on_hand - units)
    desk.act.post([(int(Account.ON_HAND), product.id, None, units - product.on_hand)])


def _stock(desk: _Import, parsed: Parsed, result: Imported) -> None:
    rows = [(number, row) for number, row in parsed.rows if isinstance(row, StockRow)]
    known = desk.products(row.sku for _, row in rows)
    for number, row in rows:
        if row.sku not in known:
            result.problems.append(_unknown(number, row.sku))
            continue
        product = lookup.product_by_id(desk.db, known[row.sku][0])
        if product.kind == ProductKind.SERVICE:
            result.problems.append(Problem(number, "sku", row.sku, "a service has no shelf to count: leave the row out"))
            continue
        try:
            units = _in_units(row.on_hand, product.decimals, number, "on_hand")
        except _LeftOut as out:
            result.problems.append(out.problem)
            continue
        if units == product.on_hand:
            result.unchanged += 1
        else:
            _count(desk, product, units)
            result.count(result.updated, "products")


class _LeftOut(Exception):
    """A row that cannot be taken, and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.why)
        self.problem = problem


def _in_units(quantity: Quantity, decimals: int, number: int, column: str) -> int:
    """Smallest units of a product. _LeftOut: finer than it is counted, or beyond measure."""
    try:
        return quantity.in_units(decimals)
    except ValueError as error:
        how = f"with at most {decimals} decimals" if decimals else "in whole units only"
        why = f"too fine: this product is counted {how}" if quantity.scale > decimals else f"absurdly large: {error}"
        raise _LeftOut(Problem(number, column, str(quantity), why)) from error


def _unknown(number: int, sku: str) -> Problem:
    return Problem(number, "sku", sku, "there is no such product: import the products first, or correct the SKU")


def _purchases(desk: _Import, parsed: Parsed, result: Imported) -> None:
    rows = [(number, row) for number, row in parsed.rows if isinstance(row, PurchaseLineRow)]
    products = desk.products(row.sku for _, row in rows)
    heads = {
        number: row[0] for number, row in bulk.by_key(desk.db, "purchase", "number", ("day",), (r.po for _, r in rows)).items()
    }
    lines = bulk.lines_of_purchases(desk.db, heads.values())
    seen: dict[tuple[int, int], int] = {}
    for number, row in rows:
        if row.sku not in products:
            result.problems.append(_unknown(number, row.sku))
            continue
        product, decimals, _ = products[row.sku]
        try:
            ordered = _in_units(row.quantity, decimals, number, "quantity")
            received = _in_units(row.received, decimals, number, "received") if row.received else 0
        except _LeftOut as out:
            result.problems.append(out.problem)
            continue
        if received > ordered:
            result.problems.append(
                Problem(number, "received", str(row.received), f"more than the {row.quantity} ordered: correct one of them")
            )
            continue
        head = heads.get(row.po)
        if head is None:
            head = heads[row.po] = _purchase_head(desk, row, result)
        place = seen[head, product] = seen.get((head, product), 0) + 1
        same = [line for line in lines.get(head, []) if line[2] == product]
        if place <= len(same):
            _purchase_update(desk, same[place - 1], row, ordered, received, result)
        else:
            _purchase_line(desk, head, row, product, ordered, received, result)


def _purchase_head(desk: _Import, row: PurchaseLineRow, result: Imported) -> int:
    supplier = desk.supplier(row.supplier, result)
    day = _ordinal(row.date) or desk.act.today
    head = desk.act.insert("purchase", number=row.po, number_key=number_key(row.po), supplier_id=supplier, day=day, void=0)
    lookup.index(desk.db, "purchase", head, row.po)
    result.count(result.created, "purchases")
    return head


def _purchase_line(
    desk: _Import, head: int, row: PurchaseLineRow, product: int, ordered: int, received: int, result: Imported
) -> None:
    expected = _ordinal(row.expected)
    supplier = bulk.named(desk.db, "supplier", [row.supplier]).get(row.supplier)
    margin = supplier_record(desk.db, supplier).margin if supplier and expected is not None else 0
    number = 1 + max((line.line for line in lookup.purchase_lines(desk.db, head)), default=0)
    line = desk.db.insert(
        "purchase_line",
        purchase_id=head,
        product_id=product,
        line=number,
        expected=expected,
        first_expected=expected,
        due=None if expected is None else expected + margin,
    )
    closed = ordered - received if row.closed else 0
    desk.act.post(
        [
            (int(Account.PO_ORDERED), product, line, ordered),
            (int(Account.PO_RECEIVED), product, line, received),
            (int(Account.PO_CLOSED), product, line, closed),
        ]
    )
    result.count(result.created, "lines")


def _purchase_update(
    desk: _Import, line: Sequence[Any], row: PurchaseLineRow, ordered: int, received: int, result: Imported
) -> None:
    number, _, product, _, had_ordered, had_received, had_closed, had_expected = line
    closed = ordered - received if row.closed else (had_closed if row.closed is None else 0)
    closed = min(closed, ordered - received)
    expected = _ordinal(row.expected) if row.expected is not None else had_expected
    deltas = (ordered - had_ordered, received - had_received, closed - had_closed)
    if not any(deltas) and expected == had_expected:
        result.unchanged += 1
        return
    accounts = (Account.PO_ORDERED, Account.PO_RECEIVED, Account.PO_CLOSED)
    desk.act.post((int(account), product, number, delta) for account, delta in zip(accounts, deltas, strict=True))
    desk.act.touch([product])
    if expected != had_expected:
        desk.act.change("purchase_line", number, expected=expected, due=expected)
    result.count(result.updated, "lines")


@dataclass(slots=True)
class _Lines:
    """Order lines to be written together."""

    heads: list[tuple[Any, ...]] = field(default_factory=list)
    lines: list[tuple[Any, ...]] = field(default_factory=list)
    postings: list[Posting] = field(default_factory=list)
    holding: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    """product -> (line, units) of what the file says is set aside for a line"""


_HEAD = ("id", "number", "number_key", "customer_id", "day", "channel", "priority", "ship", "hold_stock", "required_day")
_LINE = (
    *(
        "id",
        "order_id",
        "product_id",
        "customer_id",
        "line",
        "price",
        "promise",
        "first_promise",
        "whole",
        "pinned",
        "held",
        "day",
        "number_key",
    ),
    *("rank_day", "rank_priority", "rank_promise", "rank_number", "rank_line"),
)


def _orders(desk: _Import, parsed: Parsed, result: Imported) -> None:
    rows = [(number, row) for number, row in parsed.rows if isinstance(row, OrderLineRow)]
    products = bulk.by_key(desk.db, "product", "sku", ("decimals", "price"), (row.sku for _, row in rows))
    customers = _order_customers(desk, rows, result)
    known = bulk.by_key(
        desk.db, "sales_order", "number", ("customer_id", "day", "priority", "ship", "hold_stock"), (r.order for _, r in rows)
    )
    existing = bulk.lines_of_orders(desk.db, (row[0] for row in known.values()))
    new = _Lines()
    heads: dict[str, tuple[Any, ...]] = {}
    seen: dict[tuple[str, int], int] = {}
    next_head, next_line = bulk.next_id(desk.db, "sales_order"), bulk.next_id(desk.db, "order_line")
    numbers: dict[str, int] = {}
    for number, row in rows:
        found = products.get(row.sku)
        customer = customers.get(row.customer)
        problem = _order_problem(desk, number, row, found, customer)
        if problem is not None or found is None or customer is None:
            result.problems += [problem] if problem else []
            continue
        try:
            units = _order_units(number, row, found[1])
            price = desk.money(row.price, number, "price")
        except _LeftOut as out:
            result.problems.append(out.problem)
            continue
        if row.order in known and known[row.order][1] != customer:
            why = "that order is another customer's in this shop: correct the number or the customer"
            result.problems.append(Problem(number, "customer", row.customer, why))
            continue
        if row.order in known:
            place = seen[row.order, found[0]] = seen.get((row.order, found[0]), 0) + 1
            if _order_update(desk, existing.get(known[row.order][0], []), found[0], place, units, result):
                continue
        head = heads.get(row.order) or _head_of(known.get(row.order), row)
        if head is None:
            head = _new_head(desk, row, next_head, customer)
            next_head += 1
            new.heads.append(head)
            result.count(result.created, "orders")
        heads[row.order] = head
        last = numbers.get(row.order)
        if last is None:
            last = max((line[3] for line in existing.get(head[0], [])), default=0)
        numbers[row.order] = last + 1
        new.lines.append(_new_line(row, price, head, next_line, found, last + 1))
        new.postings += _history(found[0], next_line, units)
        _hold(new, row, found, next_line, sum(units[1:], -units[0]))
        next_line += 1
        result.count(result.created, "lines")
    _write_orders(desk, new)


def _order_customers(desk: _Import, rows: Sequence[tuple[int, OrderLineRow]], result: Imported) -> dict[str, int]:
    """customer -> id; one that is not known yet is made from the address in the file, where there is one."""
    known = bulk.named(desk.db, "customer", (row.customer for _, row in rows))
    places = ("company", "email", "phone", "language", "address1", "address2", "city", "region", "postcode", "country")
    for _, row in rows:
        if row.customer not in known and any(getattr(row, name) for name in places):
            values = {name: getattr(row, name) for name in places}
            known[row.customer] = stock.add_customer(desk.act, row.customer, row.customer, **values)
            result.count(result.created, "customers")
    return known


def _order_problem(desk: _Import, number: int, row: OrderLineRow, product: Any, customer: int | None) -> Problem | None:
    if product is None:
        return _unknown(number, row.sku)
    if customer is None:
        why = "there is no such customer: import the customers first, or give an address in the file"
        return Problem(number, "customer", row.customer, why)
    if row.date is not None and row.date.toordinal() > desk.act.today:
        return Problem(number, "date", row.date.isoformat(), "that day has not come yet: correct the date")
    return None


def _order_units(number: int, row: OrderLineRow, decimals: int) -> tuple[int, int, int]:
    """(ordered, fulfilled, cancelled) in smallest units. _LeftOut: one of them cannot be taken."""
    if row.allocated:
        _in_units(row.allocated, decimals, number, "allocated")
    return (
        _in_units(row.quantity, decimals, number, "quantity"),
        _in_units(row.fulfilled, decimals, number, "fulfilled") if row.fulfilled else 0,
        _in_units(row.cancelled, decimals, number, "cancelled") if row.cancelled else 0,
    )


def _order_update(
    desk: _Import, lines: Sequence[Sequence[Any]], product: int, place: int, units: tuple[int, int, int], result: Imported
) -> bool:
    """Bring a line that is known to what the file says. False where the order has no such line yet."""
    groups: dict[int, list[Sequence[Any]]] = {}
    for line in lines:
        if line[2] == product:
            groups.setdefault(line[3], []).append(line)
    if place > len(groups):
        return False
    parts = groups[sorted(groups)[place - 1]]
    had = tuple(sum(part[i] for part in parts) for i in (5, 6, 7))
    if had == units:
        result.unchanged += 1
        return True
    desk.act.post(row for part, now in zip(parts, _over_parts(parts, units), strict=True) for row in _to_be(product, part, now))
    result.count(result.updated, "lines")
    return True


def _over_parts(parts: Sequence[Sequence[Any]], units: tuple[int, int, int]) -> list[tuple[int, int, int]]:
    """(ordered, fulfilled, cancelled) of a line over its parts: the first ones are filled first, the last takes the rest."""
    ordered, fulfilled, cancelled = units
    out: list[tuple[int, int, int]] = []
    for i, part in enumerate(parts):
        here = ordered if i == len(parts) - 1 else min(part[5], ordered)
        gone = min(here, fulfilled)
        off = min(here - gone, cancelled)
        out.append((here, gone, off))
        ordered, fulfilled, cancelled = ordered - here, fulfilled - gone, cancelled - off
    return out


def _to_be(product: int, part: Sequence[Any], now: tuple[int, int, int]) -> list[Posting]:
    """The postings that bring a part to (ordered, fulfilled, cancelled); what it holds beyond that is let go."""
    rows: list[Posting] = []
    room = now[0] - now[1] - now[2]
    if room < part[8]:
        rows.append((int(Account.PICKED), product, part[0], -max(0, part[9] - room)))
        rows.append((int(Account.ALLOCATED), product, part[0], room - part[8]))
    for account, after, before in zip((Account.ORDERED, Account.FULFILLED, Account.CANCELLED), now, part[5:8], strict=True):
        rows.append((int(account), product, part[0], after - before))
    return rows


def _head_of(known: Sequence[Any] | None, row: OrderLineRow) -> tuple[Any, ...] | None:
    if known is None:
        return None
    number, customer, day, priority, ship, holds = known
    return (number, row.order, number_key(row.order), customer, day, "", priority, ship, holds, None)


def _new_head(desk: _Import, row: OrderLineRow, number: int, customer: int) -> tuple[Any, ...]:
    day = _ordinal(row.date) or desk.act.today
    priority = row.priority or lookup.customer_by_id(desk.db, customer).priority
    holds = desk.settings["hold_stock"] if row.hold_stock is None else row.hold_stock
    channel = Channel(row.channel) if row.channel else Channel.TELEPHONE
    ship = Ship(row.ship) if row.ship else Ship.AVAILABLE
    return (
        number,
        row.order,
        number_key(row.order),
        customer,
        day,
        channel.value,
        priority,
        ship.value,
        int(holds),
        _ordinal(row.required),
    )


def _new_line(
    row: OrderLineRow, price: int | None, head: Sequence[Any], number: int, product: Sequence[Any], line: int
) -> tuple[Any, ...]:
    promise, first = _ordinal(row.promise), _ordinal(row.first_promise) or _ordinal(row.promise)
    whole = int(head[7] == Ship.COMPLETE and not head[8])
    return (
        *(number, head[0], product[0], head[3], line, product[2] if price is None else price, promise, first, whole),
        *(int(bool(row.pinned)), int(bool(row.held)), head[4], head[2]),
        *(head[4], head[6], NEVER if first is None else first, head[2], line),
    )


def _history(product: int, line: int, units: tuple[int, int, int]) -> list[Posting]:
    accounts = (Account.ORDERED, Account.FULFILLED, Account.CANCELLED)
    return [(int(account), product, line, amount) for account, amount in zip(accounts, units, strict=True) if amount]


def _hold(new: _Lines, row: OrderLineRow, product: Sequence[Any], line: int, less_open: int) -> None:
    """Note what the file says is set aside for a new line, at most what is open."""
    units = row.allocated.in_units(product[1]) if row.allocated else 0
    if units := min(units, -less_open):
        new.holding.setdefault(product[0], []).append((line, units))


def _set_aside(desk: _Import, new: _Lines) -> None:
    """Give the lines what the file says they have. Where the shelf does not hold it all, the rank decides instead."""
    for product, lines in new.holding.items():
        now = lookup.product_by_id(desk.db, product)
        if now.kind != ProductKind.SERVICE and sum(units for _, units in lines) <= now.on_hand - now.allocated:
            desk.act.post((int(Account.ALLOCATED), product, line, units) for line, units in lines)


def _write_orders(desk: _Import, new: _Lines) -> None:
    bulk.insert(desk.db, "sales_order", _HEAD, new.heads)
    bulk.index(desk.db, ((head[1], "order", head[0]) for head in new.heads))
    desk.act.changed(("sales_order", head[0], "void", 1, 0) for head in new.heads)
    bulk.insert(desk.db, "order_line", _LINE, new.lines)
    desk.act.post(new.postings)
    _set_aside(desk, new)


_STEPS: dict[Kind, Callable[[_Import, Parsed, Imported], None]] = {
    Kind.SUPPLIERS: _suppliers,
    Kind.PRODUCTS: _products,
    Kind.CUSTOMERS: _customers,
    Kind.PURCHASES: _purchases,
    Kind.ORDERS: _orders,
    Kind.STOCK: _stock,
}


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


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


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
