"""Acts on orders: take, amend, cancel, pin, hold, release, move, substitute, and what the customer says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from backorder_desk.controller import settle
from backorder_desk.controller.outcome import Freed, OrderAnswer, order_answer
from backorder_desk.domain.allocation import walk
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.orders import Answer, Channel, Ship, document_number, take_off
from backorder_desk.domain.ranking import NEVER, Rank, between, comparator, number_key
from backorder_desk.domain.reasons import Cause, Outcome, show_day
from backorder_desk.domain.stock import LARGEST, LARGEST_WORTH, Backorder, Kind, show_quantity
from backorder_desk.model import facts, lookup, queue
from backorder_desk.model.explain import Decided, decided
from backorder_desk.model.journal import Act, entitle
from backorder_desk.model.ledger import Account, Posting
from backorder_desk.model.lookup import Line, Order, Product

INCREASE = 1_000_000
"""Line numbers of increases in the queue start here: they stand behind every order of their day."""


@dataclass(frozen=True, slots=True)
class Item:
    """So much of a product, smallest units; `price` in minor units per sales unit (None: the product's)."""

    product: Product
    quantity: int
    price: int | None = None


@dataclass(frozen=True, slots=True)
class NewOrder:
    """What a customer asks for. Days are ordinals; None where the shop decides."""

    customer: lookup.Customer
    items: Sequence[Item]
    number: str = ""
    day: int | None = None
    channel: Channel = Channel.TELEPHONE
    priority: int | None = None
    ship: Ship = Ship.AVAILABLE
    hold_stock: bool = False
    required: int | None = None
    note: str = ""


def take(act: Act, new: NewOrder) -> OrderAnswer:
    """Take an order: what is free is allocated at once, the rest waits with a promise.

    Refused: nothing asked for, a number that exists, a product that may not wait or may wait no more.
    """
    if not new.items:
        raise Refused("The order is empty", "It names no product", "Give at least one SKU=quantity")
    order = _head(act, new)
    lines = _lines(act, new, order)
    act.post((int(Account.ORDERED), item.product.id, line, item.quantity) for line, item in lines)
    _allocate_new(act, order, lines)
    _rules(act, order, {item.product.id: 0 for _, item in lines})
    ahead = settle.promise_new(act, lookup.lines_of(act.db, order.id))
    answer = order_answer(act, order.id, ahead=ahead)
    entitle(act, f"Took order {order.number} for {new.customer.name}", order=order.id)
    return answer


def _head(act: Act, new: NewOrder) -> Order:
    number = document_number(new.number) or lookup.next_number(act.db, "order", "SO-", "sales_order")
    if facts.stands(act.db, "sales_order", "number", number):
        raise Refused(f"There is an order {number} already", "Every order has a number of its own", "Give another number")
    day = act.today if new.day is None else new.day
    if day > act.today:
        raise Refused(f"The order is dated {_day(day)}", "That day has not come yet", f"Give {_day(act.today)} or earlier")
    if new.required is not None and new.required < day:
        raise Refused(f"It is required by {_day(new.required)}", "That is before the order itself", "Give a later day")
    priority = new.priority or new.customer.priority
    row = act.insert(
        "sales_order",
        number=number,
        number_key=number_key(number),
        customer_id=new.customer.id,
        day=day,
        channel=new.channel.value,
        priority=priority,
        ship=new.ship.value,
        hold_stock=int(new.hold_stock),
        required_day=new.required,
        note=new.note,
        void=0,
        deposit=0,
    )
    lookup.index(act.db, "order", row, number)
    return lookup.order_by_id(act.db, row)


def _lines(act: Act, new: NewOrder, order: Order) -> list[tuple[int, Item]]:
    lines: list[tuple[int, Item]] = []
    for item in _exploded(act, new.items):
        number = len(lines) + 1
        lines.append((_new_line(act, order, item, number), item))
    return lines


def _exploded(act: Act, items: Sequence[Item]) -> list[Item]:
    """Kits become their components; everything else stays."""
    kits = facts.kits(act.db, {item.product.id for item in items})
    parts = facts.products(act.db, {product for parts in kits.values() for product, _ in parts}) if kits else {}
    out: list[Item] = []
    for item in items:
        kit, one = kits.get(item.product.id, ()), 10**item.product.decimals
        out += [Item(parts[product], item.quantity * quantity // one) for product, quantity in kit] or [item]
    return out


def _new_line(
    act: Act, order: Order, item: Item, number: int, *, part: int = 0, rank: Rank | None = None, instead: int | None = None
) -> int:
    place = rank or lookup.rank_of(order.number, order.day, order.priority, number, part)
    price = item.product.price if item.price is None else item.price
    _countable(item.product, item.quantity, price)
    return act.db.insert(
        "order_line",
        order_id=order.id,
        product_id=item.product.id,
        customer_id=order.customer_id,
        line=number,
        part=part,
        ordered=0,
        fulfilled=0,
        cancelled=0,
        allocated=0,
        picked=0,
        price=price,
        estimate=0,
        first_estimate=0,
        pinned=0,
        held=0,
        # A service has no shelf: it keeps no goods from going out complete.
        whole=int(order.ship == Ship.COMPLETE and not order.hold_stock and item.product.kind != Kind.SERVICE),
        day=order.day,
        number_key=order.number_key,
        rank_day=place.day,
        rank_priority=place.priority,
        rank_promise=place.promise,
        rank_number=place.number,
        rank_line=place.line,
        rank_part=place.part,
        rank_sub=place.sub,
        instead_of=instead,
    )


def _countable(product: Product, units: int, price: int) -> None:
    """Refused: more than anybody has, or worth more than can be added up."""
    why = "No shelf holds so many" if units > LARGEST else "It is worth more than a shop can count"
    if units > LARGEST or units * price > LARGEST_WORTH:
        raise Refused(f"So much of {product.sku} cannot be ordered", why, "Look for a digit too many")


def _allocate_new(act: Act, order: Order, lines: Sequence[tuple[int, Item]]) -> None:
    """Free stock goes to the new lines: nobody who waits may have it, or he would have it already."""
    shelves = facts.products(act.db, {item.product.id for _, item in lines}).values()
    free = {shelf.id: shelf.on_hand - shelf.allocated if _giveable(act, shelf) else 0 for shelf in shelves}
    whole = order.ship == Ship.COMPLETE and not order.hold_stock
    if whole and not _all_there(lines, free):
        return
    grants: list[tuple[int, int, int]] = []
    for line, item in lines:
        product = item.product
        for _, given in walk([(line, item.quantity)], free[product.id], product.step):
            free[product.id] -= given
            grants.append((product.id, line, given))
    allocated = int(Account.ALLOCATED)
    act.post((allocated, product, line, given) for product, line, given in grants)
    cause = int(Cause.ORDER if whole else Cause.FREE)
    queue.decide(
        act,
        ((act.entry, line, int(Outcome.GAIN), product, given, cause, None, 0, None, None, 0) for product, line, given in grants),
    )


def _all_there(lines: Sequence[tuple[int, Item]], free: dict[int, int]) -> bool:
    wanted: dict[int, int] = {}
    for _, item in lines:
        if item.product.kind != Kind.SERVICE:
            wanted[item.product.id] = wanted.get(item.product.id, 0) + item.quantity
    return all(free[product] >= quantity for product, quantity in wanted.items())


def _giveable(act: Act, product: Product) -> bool:
    """Whether its stock may be given out today."""
    return product.kind != Kind.SERVICE and (product.backorder != Backorder.PREORDER or _released(product, act.today))


def _released(product: Product, today: int) -> bool:
    return product.release_day is not None and product.release_day <= today


def _rules(act: Act, order: Order, before: Mapping[int, int]) -> None:
    """The product's own rule about waiting: refuse, or a cap on how many may wait.

    `before`: of each product, what the order waited for before this act. Who waits for no more is asked nothing.
    """
    waits = facts.shorts(act.db, order.id)
    more = {number: waits[number] - waited for number, waited in before.items() if waits.get(number, 0) > waited}
    for number, product in facts.products(act.db, more).items():
        short = more[number]
        amount = show_quantity(short, product.decimals)
        if product.backorder == Backorder.REFUSE:
            there = show_quantity(max(0, product.on_hand - product.allocated), product.decimals)
            raise Refused(
                f"{product.sku} cannot be backordered and {amount} are missing",
                f"Its rule is to refuse what the shelf does not hold; {there} are free",
                "Order what is there, or offer a substitute",
            )
        waiting = product.outstanding - product.allocated
        if product.cap is not None and waiting > product.cap:
            cap = show_quantity(product.cap, product.decimals)
            already = show_quantity(waiting - short, product.decimals)
            raise Refused(
                f"No more than {cap} of {product.sku} may wait",
                f"{already} wait already and this order would add {amount}",
                "Order less, raise the cap, or offer a substitute",
            )


def amend(act: Act, order: Order, changes: Sequence[tuple[str, int]]) -> OrderAnswer:
    """Change how much is ordered, per SKU in all its lines. Down: the waiting part goes first. Up: the increase queues.

    Refused: the order has no such line; less than what has gone out or been picked.
    """
    waited: dict[int, int] = {}
    for sku, wanted in changes:
        product, lines = lookup.lines_for(act.db, order, sku)
        waited.setdefault(product.id, facts.short(act.db, order.id, product.id))
        now = sum(line.ordered - line.cancelled for line in lines)
        if wanted < now:
            _take_off(act, order, product, lines, now - wanted, cancel=False)
        elif wanted > now:
            _amend_up(act, order, product, lines, wanted - now)
    loosen(act, [order.id])
    companions(act, order)
    settle.settle(act)
    _rules(act, order, waited)
    answer = order_answer(act, order.id, freed=freed(act, order))
    entitle(act, f"Amended order {order.number}", order=order.id)
    return answer


def _take_off(act: Act, order: Order, product: Product, lines: Sequence[Line], by: int, *, cancel: bool) -> None:
    """Take units off the lines of a product: cancelled, or no longer ordered."""
    reductions = take_off([line.parts for line in lines], by)
    if reductions is None:
        open_now = sum(line.backordered + line.allocated - line.picked for line in lines)
        gone = show_quantity(sum(line.fulfilled + line.picked for line in lines), product.decimals)
        there = show_quantity(open_now, product.decimals)
        raise Refused(
            f"{show_quantity(by, product.decimals)} of {product.sku} cannot be taken off {order.number}",
            f"Only {there} are still open; {gone} have gone out or are picked",
            f"Take off at most {there}, or record a return",
        )
    account, sign = (int(Account.CANCELLED), 1) if cancel else (int(Account.ORDERED), -1)
    rows: list[Posting] = []
    for line, off in zip(lines, reductions, strict=True):
        rows.append((int(Account.ALLOCATED), product.id, line.id, -off.allocated))
        rows.append((account, product.id, line.id, sign * (off.waiting + off.allocated)))
    act.post(rows)


def _amend_up(act: Act, order: Order, product: Product, lines: Sequence[Line], by: int) -> None:
    """The increase takes free stock and queues with its own time, behind those who asked before."""
    line = lines[-1]
    stock = lookup.product_by_id(act.db, product.id)
    _countable(product, line.ordered + by, line.price)
    ready = (
        line.backordered == 0
        and not line.held
        and not line.whole
        and stock.on_hand - stock.allocated >= by
        and _giveable(act, stock)
    )
    last = line.backordered > 0 and queue.is_last(act.db, line.id, act.policy)
    if ready or last:
        act.post([(int(Account.ORDERED), product.id, line.id, by)])
        return
    part = 1 + max(other.part for other in lookup.lines_of(act.db, order.id) if other.line == line.line)
    place = _place_of_increase(act, order, product, line, part)
    new = _new_line(act, order, Item(product, by, line.price), line.line, part=part, rank=place)
    act.post([(int(Account.ORDERED), product.id, new, by)])


def _place_of_increase(act: Act, order: Order, product: Product, line: Line, part: int) -> Rank:
    number = max(facts.last_number(act.db, product.id, act.today), order.number_key)
    return Rank(max(act.today, order.day), order.priority, NEVER, number, INCREASE + line.line, part, 0, 0)


def cancel(act: Act, order: Order, parts: Sequence[tuple[str, int | None]] = (), *, by_us: bool = False) -> OrderAnswer:
    """Cancel an order, or so much of its lines (None: all that is open). Frees exactly what was held.

    `by_us`: it is the shop that cannot deliver, not the customer who no longer wants it; his letter says so. An order that
    is cancelled already stays so and the act does nothing. Refused: more than is open.
    """
    for sku, quantity in parts:
        product, lines = lookup.lines_for(act.db, order, sku)
        still_open = sum(line.parts.open - line.picked for line in lines)
        if (by := still_open if quantity is None else quantity) > 0:
            _take_off(act, order, product, lines, by, cancel=True)
    if not parts:
        for line in lookup.lines_of(act.db, order.id):
            _cancel_line(act, line)
    _still_pinned(act, order)
    companions(act, order)
    settle.settle(act)
    answer = order_answer(act, order.id, freed=freed(act, order))
    detail = {"by": "shop"} if by_us else {}
    entitle(act, f"Cancelled {'part of ' if parts else ''}order {order.number}", order=order.id, detail=detail)
    return answer


def give_up(act: Act, order: Order, sku: str, units: int) -> None:
    """Cancel so many units of a line, as a part of another act."""
    product, lines = lookup.lines_for(act.db, order, sku)
    _take_off(act, order, product, lines, units, cancel=True)
    companions(act, order)


def companions(act: Act, order: Order) -> None:
    """An order that goes complete may be complete with less: its other products are looked at too."""
    act.touch(line.product_id for line in lookup.lines_of(act.db, order.id) if line.whole and line.backordered)


def _cancel_line(act: Act, line: Line) -> None:
    """All that is open of a line; what was picked goes back to the shelf."""
    act.post(
        [
            (int(Account.PICKED), line.product_id, line.id, -line.picked),
            (int(Account.ALLOCATED), line.product_id, line.id, -line.allocated),
            (int(Account.CANCELLED), line.product_id, line.id, line.parts.open),
        ]
    )


def _still_pinned(act: Act, order: Order) -> None:
    """A pin or a hold says nothing about a line with nothing open, as far as this act closed it."""
    for line in lookup.lines_of(act.db, order.id):
        if line.product_id in act.touched and line.parts.open == 0 and (line.pinned or line.held):
            act.change("order_line", line.id, pinned=0, held=0)


def freed(act: Act, order: Order) -> list[Freed]:
    """What the order gave up in this act, and who got it; the rest stays free."""
    out: list[Freed] = []
    given: dict[str, list[Decided]] = {}
    for gain in decided(act.db, act.entry, Outcome.GAIN):
        if gain.order != order.number:
            given.setdefault(gain.sku, []).append(gain)
    rows = facts.freed_by(act, order.id)
    for sku, quantity, decimals in rows:
        left = quantity
        for gain in given.get(sku, []):
            took = min(left, gain.quantity)
            if took:
                out.append(Freed(sku, took, decimals, gain.order))
            left -= took
        if left:
            out.append(Freed(sku, left, decimals, None))
    return out


def loosen(act: Act, orders: Iterable[int]) -> None:
    """An order that goes complete and ties no stock up lets go of what it has while something of it waits."""
    for order in orders:
        lines = [line for line in lookup.lines_of(act.db, order) if line.whole]
        if not any(line.backordered for line in lines):
            continue
        rows = [line for line in lines if line.allocated > line.picked and not line.pinned]
        lose, cause = int(Outcome.LOSE), int(Cause.BROKEN_WHOLE)
        act.post((int(Account.ALLOCATED), line.product_id, line.id, line.picked - line.allocated) for line in rows)
        queue.decide(
            act,
            (
                (
                    act.entry,
                    line.id,
                    lose,
                    line.product_id,
                    line.allocated - line.picked,
                    cause,
                    None,
                    0,
                    None,
                    line.promise,
                    line.estimate,
                )
                for line in rows
            ),
        )


def pin(act: Act, order: Order, sku: str | None = None) -> OrderAnswer:
    """What these lines hold is not to be taken by any run. Refused: they hold nothing."""
    lines = [line for line in _chosen(act, order, sku) if line.allocated]
    if not lines:
        raise Refused(f"{_what(order, sku)} holds no stock", "Only an allocation can be pinned", "Wait until it has some")
    return _mark(act, order, lines, f"Pinned {_what(order, sku)}", pinned=1)


def hold(act: Act, order: Order, sku: str | None = None) -> OrderAnswer:
    """These lines get nothing for now. Refused: nothing of them is open."""
    lines = [line for line in _chosen(act, order, sku) if line.parts.open]
    if not lines:
        raise Refused(f"{_what(order, sku)} has nothing open", "Only what still waits can be held", "Choose another order")
    return _mark(act, order, lines, f"Held {_what(order, sku)}", held=1)


def release(act: Act, order: Order, sku: str | None = None) -> OrderAnswer:
    """Take pins and holds off. Refused: there are none."""
    lines = [line for line in _chosen(act, order, sku) if line.held or line.pinned]
    if not lines:
        raise Refused(f"{_what(order, sku)} is neither held nor pinned", "There is nothing to release", "Choose another order")
    return _mark(act, order, lines, f"Released {_what(order, sku)}", held=0, pinned=0)


def _mark(act: Act, order: Order, lines: Sequence[Line], words: str, **marks: int) -> OrderAnswer:
    for line in lines:
        act.change("order_line", line.id, **marks)
    act.touch(line.product_id for line in lines)
    if not marks.get("pinned", 1):  # without its pin an order that is not whole ties up nothing
        loosen(act, [order.id])
    settle.settle(act)
    entitle(act, words, order=order.id)
    return order_answer(act, order.id)


def _chosen(act: Act, order: Order, sku: str | None) -> list[Line]:
    return lookup.lines_of(act.db, order.id) if sku is None else lookup.lines_for(act.db, order, sku)[1]


def _what(order: Order, sku: str | None) -> str:
    return order.number if sku is None else f"{sku} of {order.number}"


@dataclass(frozen=True, slots=True)
class Moved:
    """A line that was put before another, and what that costs the one overtaken (days by which he hears later)."""

    answer: OrderAnswer
    before: str
    because: str
    overtaken: tuple[Overtaken, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Overtaken:
    """Somebody who now waits longer: ordinals of the day promised before and now."""

    order: str
    customer: str
    was: int | None
    now: int | None


def move(act: Act, order: Order, sku: str, before: Order, because: str) -> Moved:
    """Put the waiting lines of an order before another order's in the queue of a product.

    An override with a reason: it stands until undone, under every policy. Refused: no reason, nothing waits, the
    same order.
    """
    if not because.strip():
        raise Refused("There is no reason given", "Whoever is overtaken may ask why", "Say it in one line with --because")
    if before.id == order.id:
        raise Refused(f"{order.number} cannot be put before itself", "It is the same order", "Name another order")
    product, lines = lookup.lines_for(act.db, order, sku)
    _, others = lookup.lines_for(act.db, before, product.sku)
    lines = [line for line in lines if line.backordered]
    others = [line for line in others if line.backordered]
    if not lines or not others:
        who = order.number if not lines else before.number
        raise Refused(f"{who} waits for no {product.sku}", "Only waiting lines stand in the queue", "Look at “backorders”")
    key = comparator(act.policy)
    target = min(queue.ranks(act.db, [line.id for line in others]).values(), key=key)
    for line in sorted(lines, key=lambda line: key(queue.ranks(act.db, [line.id])[line.id])):
        _put_before(act, line, target)
        act.insert("move", entry_id=act.entry, line_id=line.id, before_id=target.line_id, because=because.strip(), void=0)
        target = queue.ranks(act.db, [target.line_id])[target.line_id]
    act.touch([product.id])
    settle.settle(act)
    entitle(act, f"Moved {product.sku} of {order.number} before {before.number}: {because.strip()}", order=order.id)
    return Moved(order_answer(act, order.id), before.number, because.strip(), _overtaken(act, order))


def move_behind(act: Act, order: Order, sku: str, other: Order, because: str) -> Moved:
    """Put the waiting lines of an order behind another order's. Refused as `move` is."""
    product, _ = lookup.lines_for(act.db, order, sku)
    move(act, order, sku, other, because)
    moved = move(act, other, product.sku, order, because)
    entitle(act, f"Moved {product.sku} of {order.number} behind {other.number}: {because.strip()}", order=order.id)
    return Moved(order_answer(act, order.id), other.number, moved.because, _overtaken(act, order))


def _put_before(act: Act, line: Line, target: Rank) -> None:
    place = dict(zip(facts.PLACE, target[:6], strict=True))
    sub = between(facts.sub_before(act.db, line.product_id, target, line.id), target.sub)
    if sub is None:
        _spread(act, line.product_id, target)
        _put_before(act, line, queue.ranks(act.db, [target.line_id])[target.line_id])
        return
    act.change("order_line", line.id, **place, rank_sub=sub)


def _spread(act: Act, product: int, target: Rank) -> None:
    """Make room between lines that share one place."""
    lines = facts.sharing(act.db, product, target)
    # Only the line whose own place it is stands at 0: by that the others know that they were moved.
    first = 0 if queue.ranks(act.db, lines[:1])[lines[0]].sub == 0 else 1
    for i, line in enumerate(lines, first):
        act.change("order_line", line, rank_sub=-i << 20)


def _overtaken(act: Act, order: Order) -> tuple[Overtaken, ...]:
    moved = (one for one in facts.moved_promises(act) if one.order_id != order.id)
    later = (one for one in moved if one.now is None or (one.was is not None and one.now > one.was))
    return tuple(Overtaken(one.order, one.customer, one.was, one.now) for one in later)


def substitute(act: Act, order: Order, sku: str, instead: Product, quantity: int | None = None) -> OrderAnswer:
    """The customer takes another product for what waits: the short part is cancelled, a new line takes its place.

    Refused: nothing of it waits, or more than waits.
    """
    product, lines = lookup.lines_for(act.db, order, sku)
    waiting = sum(line.backordered for line in lines)
    units = waiting if quantity is None else quantity
    if product.id == instead.id:
        raise Refused("A product cannot stand in for itself", "They are the same", "Choose another product")
    if not waiting or units > waiting:
        there = show_quantity(waiting, product.decimals)
        raise Refused(f"{there} of {sku} wait in {order.number}", "Only what waits can be substituted", f"Give at most {there}")
    if (units * 10**instead.decimals) % 10**product.decimals:
        raise Refused(f"{instead.sku} is not counted so finely", "The amount cannot be matched", "Give a rounder quantity")
    _take_off(act, order, product, lines, units, cancel=True)
    had = facts.short(act.db, order.id, instead.id)
    number = 1 + max(line.line for line in lookup.lines_of(act.db, order.id))
    item = Item(instead, units * 10**instead.decimals // 10**product.decimals)
    new = _new_line(act, order, item, number, instead=lines[0].id)
    act.post([(int(Account.ORDERED), instead.id, new, item.quantity)])
    companions(act, order)
    settle.settle(act)
    _rules(act, order, {instead.id: had})
    entitle(act, f"Substituted {instead.sku} for {product.sku} in {order.number}", order=order.id)
    return order_answer(act, order.id, freed=freed(act, order))


def consent(
    act: Act,
    lines: Sequence[int],
    answer: Answer,
    *,
    until: int | None = None,
    channel: str = "",
    letter: int | None = None,
    day: int | None = None,
) -> None:
    """Record what the customer said, per line. Refused: a day that is past."""
    if until is not None and until < act.today:
        raise Refused(f"Waiting until {_day(until)} is over", "That day is past", "Give a day to come")
    for line in lines:
        act.insert(
            "consent",
            entry_id=act.entry,
            line_id=line,
            letter_id=letter,
            answer=answer.value,
            until=until,
            day=act.today if day is None else day,
            channel=channel,
            void=0,
        )


def waits(act: Act, order: Order, sku: str | None = None, *, until: int | None = None, channel: str = "") -> OrderAnswer:
    """The customer agrees to wait, for an order or one product of it."""
    lines = [line.id for line in _chosen(act, order, sku) if line.backordered]
    if not lines:
        raise Refused(f"{_what(order, sku)} waits for nothing", "There is nothing to agree to", "Choose another order")
    consent(act, lines, Answer.WAIT, until=until, channel=channel)
    entitle(act, f"{order.number}: the customer waits" + (f" until {_day(until)}" if until else ""), order=order.id)
    return order_answer(act, order.id)


def deposit(act: Act, order: Order, amount: int) -> OrderAnswer:
    """What the customer has paid ahead, in minor units. Refused: less than nothing, absurdly much."""
    if not 0 <= amount <= LARGEST:
        raise Refused(f"A deposit of {amount} makes no sense", "It is below zero or beyond all measure", "Give what was paid")
    act.change("sales_order", order.id, deposit=amount)
    entitle(act, f"Recorded a deposit on {order.number}", order=order.id)
    return order_answer(act, order.id)


def goodwill(act: Act, order: Order, kind: str, *, percent: int = 0, amount: int = 0, gift: str = "") -> OrderAnswer:
    """What is offered for the wait: a percentage, an amount in minor units, or a gift. Refused: none of them."""
    sound = 0 <= percent <= 100 and 0 <= amount <= LARGEST
    if not sound or not (percent or amount or gift.strip()):
        raise Refused("There is no offer in it", "Goodwill is a percentage, an amount or a gift", "Say what is offered")
    act.insert(
        "goodwill",
        entry_id=act.entry,
        order_id=order.id,
        kind=kind,
        percent=percent,
        amount=amount,
        gift=gift.strip(),
        day=act.today,
        void=0,
    )
    entitle(act, f"Offered goodwill on {order.number}", order=order.id)
    return order_answer(act, order.id)


def _day(ordinal: int) -> str:
    return show_day(date.fromordinal(ordinal))
