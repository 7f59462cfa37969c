"""Acts by which goods leave: pick, fulfil, return."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backorder_desk.controller import orders, settle
from backorder_desk.controller.outcome import Amount, StockAnswer, stock_answer
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.orders import Ship
from backorder_desk.domain.stock import Kind, show_quantity
from backorder_desk.model import facts, lookup
from backorder_desk.model.journal import Act, entitle
from backorder_desk.model.ledger import Account, Posting
from backorder_desk.model.lookup import Line, Order, Product

Wanted = Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Fulfilled:
    """What went out of an order, and what of it still waits. Smallest units."""

    order: str
    fulfilled: tuple[Amount, ...]
    backordered: tuple[Amount, ...]


def fulfil(act: Act, order: Order, wanted: Wanted = ()) -> Fulfilled:
    """Ship, hand over, deliver or do what is allocated: all of it, or so much per SKU. It is used up exactly once.

    Refused: more than is allocated; an order that goes complete and is not all there.
    """
    lines = lookup.lines_of(act.db, order.id)
    _complete(act, order, lines)
    sent: dict[str, Amount] = {}
    # One after the other: what the first names takes, the second finds gone.
    for product, _, parts in (_one(act, order, sku, units) for sku, units in wanted) if wanted else _everything(act, lines):
        act.post(row for line, units in parts for row in _gone(product, line, units))
        _unpin(act, [line.id for line, units in parts if units])
        units = sum(units for _, units in parts)
        before = sent[product.sku].quantity if product.sku in sent else 0
        sent[product.sku] = Amount(product.sku, before + units, product.decimals)
    if not sent:
        raise Refused(
            f"Nothing of {order.number} is ready", "No stock is set aside for it", "Wait for a receipt; “why” says when"
        )
    settle.settle(act)
    entitle(act, f"Fulfilled order {order.number}", order=order.id)
    return Fulfilled(order.number, tuple(sent.values()), _waiting(act, order))


def _complete(act: Act, order: Order, lines: Sequence[Line]) -> None:
    """Goods of a complete order wait for one another; a service waits for none and holds up none."""
    waiting = [line for line in lines if line.backordered] if order.ship == Ship.COMPLETE else []
    if any(lookup.product_by_id(act.db, line.product_id).kind != Kind.SERVICE for line in waiting):
        raise Refused(
            f"{order.number} goes out complete",
            "Something of it still waits",
            "Wait until all is there, or cancel what is missing",
        )


Chosen = tuple[Product, int, list[tuple[Line, int]]]


def _everything(act: Act, lines: Sequence[Line]) -> list[Chosen]:
    out: list[Chosen] = []
    for line in lines:
        product = lookup.product_by_id(act.db, line.product_id)
        units = line.backordered if product.kind == Kind.SERVICE and not line.held else line.allocated
        if units:
            out.append((product, units, [(line, units)]))
    return out


def _one(act: Act, order: Order, sku: str, units: int) -> Chosen:
    product, lines = lookup.lines_for(act.db, order, sku)
    service = product.kind == Kind.SERVICE
    there = sum(line.backordered if service else line.allocated for line in lines)
    if units > there:
        amount = show_quantity(there, product.decimals)
        raise Refused(
            f"{show_quantity(units, product.decimals)} of {sku} cannot go out on {order.number}",
            f"{amount} are set aside for it",
            f"Send at most {amount}; “why {order.number}” says when more comes",
        )
    left, parts = units, []
    for line in lines:
        take = min(left, line.backordered if service else line.allocated)
        parts.append((line, take))
        left -= take
    return product, units, parts


def _gone(product: Product, line: Line, units: int) -> list[Posting]:
    """The postings by which units leave. A service leaves no shelf."""
    done = (int(Account.FULFILLED), product.id, line.id, units)
    if product.kind == Kind.SERVICE:
        return [done]
    return [
        (int(Account.PICKED), product.id, line.id, -min(units, line.picked)),
        (int(Account.ALLOCATED), product.id, line.id, -units),
        done,
        (int(Account.ON_HAND), product.id, None, -units),
    ]


def _unpin(act: Act, sent: Iterable[int]) -> None:
    """A pin keeps what a line holds: where that has gone out, it has done its work; and a hold where all has."""
    for line in (lookup.line_by_id(act.db, row) for row in sent):
        if line.pinned and not line.allocated:
            act.change("order_line", line.id, pinned=0)
        if line.held and not line.parts.open:
            act.change("order_line", line.id, held=0)


def _waiting(act: Act, order: Order) -> tuple[Amount, ...]:
    rows = facts.still_waiting(act.db, order.id)
    return tuple(Amount(*row) for row in rows)


def pick(act: Act, order: Order, *, back: bool = False) -> Fulfilled:
    """Take what is allocated off the shelf for packing: no run takes it any more. `back`: put it back."""
    lines = lookup.lines_of(act.db, order.id)
    rows = [(line, -line.picked if back else line.allocated - line.picked) for line in lines]
    if not any(units for _, units in rows):
        raise Refused(f"There is nothing to pick for {order.number}", "Nothing is set aside for it", "Wait for a receipt")
    act.post((int(Account.PICKED), line.product_id, line.id, units) for line, units in rows)
    if back:  # what nobody has in his hands any more, an order that is not whole lets go of
        orders.loosen(act, [order.id])
        settle.settle(act)
    entitle(act, f"{'Put back' if back else 'Picked'} order {order.number}", order=order.id)
    return Fulfilled(order.number, (), _waiting(act, order))


def take_back(act: Act, order: Order, wanted: Wanted, *, damaged: bool = False) -> StockAnswer:
    """The customer returns what went out. Sound goods fill the queue, damaged ones do not.

    Refused: more than went out.
    """
    if not wanted:
        raise Refused("Nothing is named", "A return says what came back", "Give SKU=quantity")
    for sku, units in wanted:
        product, lines = lookup.lines_for(act.db, order, sku)
        there = sum(line.fulfilled for line in lines)
        if units > there:
            amount = show_quantity(there, product.decimals)
            raise Refused(
                f"{show_quantity(units, product.decimals)} of {sku} cannot come back from {order.number}",
                f"{amount} went out on it",
                f"Return at most {amount}",
            )
        left = units
        for line in reversed(lines):
            back = min(left, line.fulfilled)
            left -= back
            act.post(_returned(product, line, back, damaged=damaged))
    number = lookup.next_number(act.db, "receipt", "RT-", "receipt")
    act.insert("receipt", number=number, entry_id=act.entry, purchase_id=None, day=act.today, void=0)
    settle.settle(act, all_waits=True)
    entitle(act, f"Took back goods of {order.number}", order=order.id)
    return stock_answer(act, number)


def _returned(product: Product, line: Line, units: int, *, damaged: bool) -> list[Posting]:
    """What comes back is no longer fulfilled and no longer wanted."""
    rows: list[Posting] = [
        (int(Account.FULFILLED), product.id, line.id, -units),
        (int(Account.CANCELLED), product.id, line.id, units),
    ]
    if not damaged and product.kind != Kind.SERVICE:
        rows.append((int(Account.ON_HAND), product.id, None, units))
    return rows
