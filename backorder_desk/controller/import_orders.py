"""Orders that come in by files: their history moves no stock, their open lines are filled in rank at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from backorder_desk.controller import stock
from backorder_desk.controller.importing import Import, Imported, LeftOut, in_units, ordinal, unknown
from backorder_desk.controller.orders import companions, loosen
from backorder_desk.domain.orders import Channel, Ship
from backorder_desk.domain.ranking import NEVER, number_key
from backorder_desk.domain.stock import LARGEST_WORTH
from backorder_desk.domain.stock import Kind as ProductKind
from backorder_desk.exchange import OrderLineRow, Parsed, Problem
from backorder_desk.model import bulk, lookup
from backorder_desk.model.ledger import Account, Posting


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


def orders(desk: Import, parsed: Parsed, result: Imported) -> None:
    rows = [(number, row) for number, row in parsed.rows if isinstance(row, OrderLineRow)]
    products = bulk.by_key(desk.db, "product", "sku", ("decimals", "price", "kind"), (row.sku for _, row in rows))
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
        problem = _order_problem(desk, number, row, found, customer, known.get(row.order))
        if problem is not None or found is None or customer is None:
            result.problems += [problem] if problem else []
            continue
        try:
            units = _order_units(number, row, found[1])
            price = desk.money(row.price, number, "price")
            _worth(number, row, units[0], found[2] if price is None else price)
        except LeftOut as out:
            result.problems.append(out.problem)
            continue
        if row.order in known:
            if _heads_differ(known[row.order], row) and _KEPT not in result.notes:
                result.notes.append(_KEPT)
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
    _still_complete(desk, [head[0] for head in known.values()])


def _still_complete(desk: Import, known: Sequence[int]) -> None:
    """Orders that go complete let go where something new is missing, and may be filled where nothing is any more."""
    for order in known:
        companions(desk.act, lookup.order_by_id(desk.db, order))
    loosen(desk.act, known)


_KEPT = "Orders that the shop knows keep their date, priority and ship rule; their quantities follow the file."


def _heads_differ(known: Sequence[Any], row: OrderLineRow) -> bool:
    _, _, day, priority, ship, _ = known
    told = (ordinal(row.date), row.priority, row.ship)
    return any(now is not None and now != before for now, before in zip(told, (day, priority, ship), strict=True))


def _order_customers(desk: Import, rows: Sequence[tuple[int, OrderLineRow]], result: Imported) -> dict[str, int]:
    """customer -> id; one that is not known yet is made from the address in the file, where there is one."""
    known = bulk.named(desk.db, "customer", (row.customer for _, row in rows))
    places = ("company", "email", "phone", "language", "address1", "address2", "city", "region", "postcode", "country")
    for _, row in rows:
        if row.customer not in known and any(getattr(row, name) for name in places):
            values = {name: getattr(row, name) for name in places}
            known[row.customer] = stock.add_customer(desk.act, row.customer, row.customer, **values)
            result.count(result.created, "customers")
    return known


def _order_problem(
    desk: Import, number: int, row: OrderLineRow, product: Any, customer: int | None, known: Sequence[Any] | None
) -> Problem | None:
    if product is None:
        return unknown(number, row.sku)
    if customer is None:
        why = "there is no such customer: import the customers first, or give an address in the file"
        return Problem(number, "customer", row.customer, why)
    if known is not None and known[1] != customer:
        why = "that order is another customer's in this shop: correct the number or the customer"
        return Problem(number, "customer", row.customer, why)
    if row.date is not None and row.date.toordinal() > desk.act.today:
        return Problem(number, "date", row.date.isoformat(), "that day has not come yet: correct the date")
    return None


def _order_units(number: int, row: OrderLineRow, decimals: int) -> tuple[int, int, int]:
    """(ordered, fulfilled, cancelled) in smallest units. LeftOut: one of them cannot be taken."""
    if row.allocated:
        in_units(row.allocated, decimals, number, "allocated")
    return (
        in_units(row.quantity, decimals, number, "quantity"),
        in_units(row.fulfilled, decimals, number, "fulfilled") if row.fulfilled else 0,
        in_units(row.cancelled, decimals, number, "cancelled") if row.cancelled else 0,
    )


def _worth(number: int, row: OrderLineRow, ordered: int, price: int) -> None:
    """LeftOut: the line is worth more than can be added up."""
    if ordered * price > LARGEST_WORTH:
        why = "absurdly large: at its price that is worth more than a shop can count"
        raise LeftOut(Problem(number, "quantity", str(row.quantity), why))


def _order_update(
    desk: Import, lines: Sequence[Sequence[Any]], product: int, place: int, units: tuple[int, int, int], result: Imported
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


def _new_head(desk: Import, row: OrderLineRow, number: int, customer: int) -> tuple[Any, ...]:
    day = ordinal(row.date) or desk.act.today
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
        ordinal(row.required),
    )


def _new_line(
    row: OrderLineRow, price: int | None, head: Sequence[Any], number: int, product: Sequence[Any], line: int
) -> tuple[Any, ...]:
    promise, first = ordinal(row.promise), ordinal(row.first_promise) or ordinal(row.promise)
    whole = int(head[7] == Ship.COMPLETE and not head[8] and product[3] != ProductKind.SERVICE)
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


def _set_aside(desk: Import, new: _Lines) -> None:
    """Give the lines what the file says they have. Where the shelf does not hold it all, the rank decides instead."""
    for product, lines in new.holding.items():
        now = lookup.product_by_id(desk.db, product)
        if now.kind != ProductKind.SERVICE and sum(units for _, units in lines) <= now.on_hand - now.allocated:
            desk.act.post((int(Account.ALLOCATED), product, line, units) for line, units in lines)


def _write_orders(desk: Import, new: _Lines) -> None:
    bulk.insert(desk.db, "sales_order", _HEAD, new.heads)
    bulk.index(desk.db, ((head[1], "order", head[0]) for head in new.heads))
    desk.act.changed(("sales_order", head[0], "void", 1, 0) for head in new.heads)
    bulk.insert(desk.db, "order_line", _LINE, new.lines)
    desk.act.post(new.postings)
    _set_aside(desk, new)
