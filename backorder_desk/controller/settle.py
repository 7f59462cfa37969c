"""What follows every change of stock, demand or supply: free stock is given in rank, and promises are reckoned anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from backorder_desk.domain import allocation, promising
from backorder_desk.domain.allocation import Claim, OrderNeed, WholeOrder
from backorder_desk.domain.promising import Supply
from backorder_desk.domain.ranking import NEVER, Policy, comparator
from backorder_desk.domain.reasons import MANY, Cause, Outcome
from backorder_desk.model import queue
from backorder_desk.model.database import Row
from backorder_desk.model.journal import Act
from backorder_desk.model.ledger import Account, Posting
from backorder_desk.model.lookup import Line
from backorder_desk.model.queue import Shelf

Progress = Callable[[int], None]
"""Told how many rows are done; raises to cancel."""

_BATCH = 4096
_MOVED, _OVERTAKES = 1, 2
Grant = tuple[int, int, int, int, int | None]
"""(product, line, given, cause, rival line)"""


def settle(act: Act, policy: Policy | None = None, *, all_waits: bool = False, progress: Progress | None = None) -> None:
    """Give the free stock of the touched products, then tell everybody who still waits until when.

    `policy`: for this giving only; the queue stands by the shop's own. `all_waits`: record a reason for every line
    that waits in a touched queue (a receipt's answer), not only where its promise moved.
    """
    fill(act, policy or act.policy)
    promise(act, all_waits=all_waits, progress=progress)


def fill(act: Act, policy: Policy, *, without: Collection[int] = ()) -> None:
    """Maximal, stable, in rank: see `domain.allocation`. Takes nothing from anybody.

    `without`: classes (priorities) that get nothing this time.
    """
    if policy is not act.policy:
        act.given_under(policy)
    while shelves := queue.shelves(act):
        whole = queue.has_whole_orders(act)
        if policy is Policy.MOST_ORDERS:
            grants = _most_orders(act, shelves, without)
        else:
            grants = _grants(act, shelves, policy, whole, without)
        given = act.post_allocations(_posted(act, grants))
        # An order that goes complete may find room in what a pack step left over: look once more.
        if not (given and whole):
            break


def _posted(act: Act, grants: Iterable[Grant]) -> Iterator[Posting]:
    """Record the reason of every grant in passing, in batches beside the postings."""
    reasons: list[Row] = []
    allocated, gain, entry = int(Account.ALLOCATED), int(Outcome.GAIN), act.entry
    for product, line, given, cause, rival in grants:
        reasons.append((entry, line, gain, product, given, cause, rival, 0, None, None, 0))
        if len(reasons) >= _BATCH:
            queue.decide(act, reasons)
            reasons.clear()
        yield allocated, product, line, given
    queue.decide(act, reasons)


def _grants(act: Act, shelves: dict[int, Shelf], policy: Policy, whole: bool, without: Collection[int]) -> Iterator[Grant]:
    """Product by product, in the rank of `policy`."""
    split = policy in (Policy.FAIR_SHARE, Policy.PRO_RATA)
    served: set[int] = set()
    beyond: list[Grant] = []
    if whole:
        served, beyond = _whole_orders(act, shelves, policy, without, last=split)
    rows = queue.fillable(act, policy, without)
    for product, lines in groupby(rows, key=itemgetter(0)):
        shelf = shelves.get(product)
        if shelf is not None:
            grants = _share(shelf, lines, served, policy) if split else _in_rank(shelf, lines, served)  # noqa: B031
            yield from grants
    yield from beyond


def _in_rank(shelf: Shelf, lines: Iterator[tuple[int, int, int, int, int]], served: set[int]) -> Iterator[Grant]:
    """Walk the queue until the stock is used up; the rival of everybody served is the first behind who was not."""
    product, free, step = shelf
    given: list[tuple[int, int, int]] = []
    short: list[int] = []
    for _, line, need, order, whole in lines:
        if whole and order not in served:
            continue
        got = need if need <= free else free - free % step
        if got:
            given.append((line, got, Cause.ORDER if whole else Cause.RANK))
            free -= got
        if got < need:
            short.append(line)
            if not free and len(short) > 1:
                break
    for line, got, cause in given:
        yield product, line, got, cause, next((rival for rival in short[:2] if rival != line), None)


def _share(shelf: Shelf, lines: Iterator[tuple[int, int, int, int, int]], served: set[int], policy: Policy) -> Iterator[Grant]:
    """Fair share or pro rata among ordinary lines; orders that go complete had to wait for what is left over."""
    rows = list(lines)
    reserved = sum(need for _, _, need, order, whole in rows if whole and order in served)
    ordinary = [(line, need) for _, line, need, _, whole in rows if not whole]
    divide = allocation.fair_share if policy is Policy.FAIR_SHARE else allocation.pro_rata
    shares = divide(ordinary, shelf.free - reserved, shelf.step)
    rivals = [line for line, _ in ordinary[:2]] if sum(n for _, n in ordinary) > shelf.free - reserved else []
    for line, got in shares:
        rival = next((r for r in rivals if r != line), None)
        yield shelf.product, line, got, Cause.SHARE, rival
    for _, line, need, order, whole in rows:
        if whole and order in served:
            yield shelf.product, line, need, Cause.ORDER, None


def _whole_orders(
    act: Act, shelves: dict[int, Shelf], policy: Policy, without: Collection[int], *, last: bool
) -> tuple[set[int], list[Grant]]:
    """Which complete-or-nothing orders can be had, and what they take of products that this act did not touch.

    `last`: they stand behind all ordinary lines (under a split there is no rank to stand in).
    """
    found = queue.whole_lines(act)
    key = comparator(policy)
    free = {product: units for _, _, product, _, _, units, _ in found}
    before = _needs_before(act, shelves, policy, {line for _, line, *_ in found}, last)
    orders: list[tuple[tuple[int | str, ...], WholeOrder]] = []
    for order, rows in groupby(sorted(found, key=itemgetter(0)), key=itemgetter(0)):
        lines = list(rows)
        claims = tuple(Claim(line, product, need, before.get(line, 0)) for _, line, product, need, *_ in lines)
        blocked = any(row[4] or row[6].priority in without for row in lines)
        orders.append((min(key(row[6]) for row in lines), WholeOrder(order, claims, blocked)))
    orders.sort(key=itemgetter(0))
    served = allocation.complete_orders((whole for _, whole in orders), free)
    beyond: list[Grant] = [
        (claim.product, claim.line, claim.need, int(Cause.ORDER), None)
        for _, whole in orders
        if whole.order in served
        for claim in whole.claims
        if claim.product not in shelves
    ]
    act.touch({claim[0] for claim in beyond})
    return served, beyond


def _needs_before(act: Act, shelves: dict[int, Shelf], policy: Policy, wanted: set[int], last: bool) -> dict[int, int]:
    """For each of the wanted lines, what ordinary lines before it in its own queue will take."""
    before: dict[int, int] = {}
    for product, lines in groupby(queue.fillable(act, policy), key=itemgetter(0)):
        total, (_, free, step) = 0, shelves.get(product, Shelf(product, 0, 1))
        here: list[int] = []
        for _, line, need, _, whole in lines:
            if not whole:
                left = free - total
                total += need if need <= left else left - left % step
            elif line in wanted:
                before[line] = total
                here.append(line)
        if last:
            before.update((line, total) for line in here)
    return before


def _most_orders(act: Act, shelves: dict[int, Shelf], without: Collection[int]) -> Iterator[Grant]:
    """Whole orders first, the smallest remaining need first; what is left goes on in that order, in part."""
    rows = queue.waiting_orders(act)
    key = comparator(Policy.MOST_ORDERS)
    rows.sort(key=lambda row: key(row[7]))
    lines: dict[int, list[tuple[int, int, int]]] = {}
    measure: dict[int, int] = {}
    blocked: set[int] = set()
    stuck: set[int] = set()
    free = {product: shelf.free for product, shelf in shelves.items()}
    for order, line, product, need, thousandths, ungiveable, units, rank in rows:
        lines.setdefault(order, []).append((line, product, need))
        measure[order] = measure.get(order, 0) + thousandths
        free.setdefault(product, units)
        if ungiveable or rank.priority in without:
            blocked.add(order)
            stuck.add(line)
    needs = [OrderNeed(o, measure[o], tuple(found), o in blocked) for o, found in lines.items()]
    sequence = allocation.most_orders(needs, free)
    yield from _in_sequence(act, shelves, free, lines, sequence, stuck)


def _in_sequence(
    act: Act,
    shelves: dict[int, Shelf],
    free: dict[int, int],
    lines: dict[int, list[tuple[int, int, int]]],
    sequence: list[int],
    stuck: set[int],
) -> Iterator[Grant]:
    whole = queue.whole_order_ids(act)
    grants: list[Grant] = []
    rival: dict[int, int] = {}
    for order in sequence:
        complete = all(free[p] >= sum(n for _, q, n in lines[order] if q == p) for _, p, _ in lines[order])
        complete = complete and not any(line in stuck for line, _, _ in lines[order])
        if order in whole and not complete:
            continue
        for line, product, need in lines[order]:
            if line in stuck or (product not in act.touched and not (order in whole and complete)):
                continue
            step = shelves[product].step if product in shelves else 1
            got = need if need <= free[product] else free[product] - free[product] % step
            free[product] -= got
            if got:
                grants.append((product, line, got, int(Cause.ORDER if complete else Cause.RANK), None))
            if got < need:
                rival.setdefault(product, line)
    act.touch({grant[0] for grant in grants})
    for product, line, got, cause, _ in grants:
        against = rival.get(product)
        yield product, line, got, cause, against if against != line else None


def promise(act: Act, *, all_waits: bool = False, progress: Progress | None = None, only: Collection[int] | None = None) -> None:
    """Reckon the promises of every line that waits for a touched product; write what moved, and why it waits.

    `only`: of these products alone.
    """
    prospects = queue.prospects(act)
    if not prospects:
        return
    incoming = queue.supplies(act)
    reasons: list[Row] = []
    moved: list[Row] = []
    found: set[int] = set()
    done = 0
    for product, rows in groupby(queue.promised(act, only), key=itemgetter(0)):
        prospect = prospects[product]
        lines = list(rows)
        supply = supply_of(prospect, incoming.get(product, ()), act.today)
        told = promising.promises(_wanting(prospect, lines), supply, act.today, prospect.lead)
        found.add(_compare(act, prospect, lines, told, moved, reasons, all_waits=all_waits))
        done += len(lines)
        if len(reasons) >= _BATCH or len(moved) >= _BATCH:
            _flush(act, moved, reasons)
            if progress is not None:
                progress(done)
    _flush(act, moved, reasons)
    if any(found):
        queue.carry(act)
    if _OVERTAKES in found:
        promise(act, all_waits=all_waits, progress=progress, only=only)


def promise_new(act: Act, lines: Sequence[Line]) -> dict[int, int]:
    """Promise the lines of an order just entered, and look anew at who stands behind them; who stands before hears nothing.

    The work grows with the lines and with who stands behind them, not with the queue. Answers how many lines stand
    ahead of each new line that waits (line -> lines, counted up to `MANY` at the first of a product).
    """
    entry, today = act.entry, act.today
    filled = [(entry, x.id, None, today, 0, 0, None, None, 1, today, 0, 1) for x in lines if not x.backordered]
    first: dict[int, int] = {}
    for line in lines:
        if line.backordered:
            first.setdefault(line.product_id, line.id)
    heads = queue.heads(act.db, first.values(), act.policy, MANY)
    moved: list[Row] = list(filled)
    reasons: list[Row] = []
    anew = _from_heads(act, heads, {line.id for line in lines}, moved, reasons)
    ahead = {row[1]: row[7] for row in reasons}
    _flush(act, moved, reasons)
    queue.carry(act)
    # Its first promise may have put a new line before others of its day: then they must be looked at again.
    now = queue.before(act.db, first.values(), act.policy)
    anew |= {product for product, head in heads.items() if head.before != now[product]} | _counted_on(act, lines)
    if anew:
        promise(act, only=anew)
    return {line.id: ahead[line.id] for line in lines if line.backordered and line.product_id not in anew}


def _from_heads(act: Act, heads: dict[int, queue.Head], new: Collection[int], moved: list[Row], reasons: list[Row]) -> set[int]:
    """Reckon each queue from its head on; the products in which a first promise may overtake an older one."""
    prospects, incoming, waiting = queue.prospects(act), queue.supplies(act), queue.waiting_units(act)
    overtaken: set[int] = set()
    for product, rows in groupby(queue.promised_from(act, (head.line for head in heads.values())), key=itemgetter(0)):
        prospect, head, lines = prospects[product], heads[product], list(rows)
        supply = supply_of(prospect, incoming.get(product, ()), act.today)
        told = promising.promises(
            _wanting(prospect, lines),
            supply,
            act.today,
            prospect.lead,
            ahead_lines=head.ahead,
            ahead_units=waiting[product] - sum(row[2] for row in lines if not row[5]),
            floor=head.floor,
        )
        if _compare(act, prospect, lines, told, moved, reasons, said=new) == _OVERTAKES:
            overtaken.add(product)
    return overtaken


def _counted_on(act: Act, lines: Sequence[Line]) -> set[int]:
    """The products of which these lines took what lay free while others wait for a full pack, or for the rest of an order."""
    took = {line.product_id for line in lines if line.allocated}
    units = queue.waiting_units(act) if took else {}
    for line in lines:
        if line.product_id in took:
            units[line.product_id] -= line.backordered
    return {product for product in took if units[product] > 0}


def _wanting(prospect: queue.Prospect, lines: Iterable[Row]) -> Iterator[tuple[int, int, int | None, bool, int, bool]]:
    return ((r[1], r[2], r[3], r[4], prospect.not_before, r[5]) for r in lines)


def _flush(act: Act, moved: list[Row], reasons: list[Row]) -> None:
    queue.note_promises(act, moved)
    queue.decide_waits(act, reasons)
    moved.clear()
    reasons.clear()


def _compare(
    act: Act,
    prospect: queue.Prospect,
    lines: list[Row],
    told: Iterator[promising.Promise],
    moved: list[Row],
    reasons: list[Row],
    *,
    all_waits: bool = False,
    said: Collection[int] = (),
) -> int:
    """Put the promises that differ from those on the lines into `moved`, and the reasons (and those of `said`) into `reasons`.

    Answers whether any moved, and whether a first promise given now may overtake an older one in rank: then the
    queue must be reckoned once more in its new order.
    """
    entry, wait, product = act.entry, int(Outcome.WAIT), prospect.product
    usual = int(Cause.RELEASE if prospect.not_before > act.today or prospect.undated else Cause.QUEUE)
    free, found, latest_first = prospect.free, 0, 0
    for row, (line, day, estimate, source, ahead) in zip(lines, told, strict=True):
        known = source or None
        differs = day != row[3] or estimate != row[4] or known != row[6]
        if differs:
            first = day if row[3] is None and row[7] is None else None
            began = (0, None, 0, 0) if first is None else (1, first, estimate, row[9] == NEVER)
            moved.append((entry, line, row[3], day, row[4], estimate, row[6], known, *began))
            found = found or _MOVED
            if first is not None and first <= latest_first:  # where the days are equal the number decides
                found = _OVERTAKES
        if row[7] is not None and row[7] > latest_first:
            latest_first = row[7]
        if differs or all_waits or line in said:
            cause = usual
            if row[5]:
                cause = int(Cause.HELD)
            elif free > 0 and cause != Cause.RELEASE:
                cause = int(Cause.WHOLE if row[8] else Cause.STEP)
            reasons.append((entry, line, wait, product, row[2], cause, None, ahead, known, day, int(estimate)))
    return found


def supply_of(prospect: queue.Prospect, incoming: Iterable[tuple[int | None, int, int, int, int]], today: int) -> list[Supply]:
    """What will come of one product, by day: what lies free and may not be given yet, then its purchase lines.

    A PO without a date comes by the supplier's lead time, if that is known; one whose day has passed is taken to
    come after the margin that its supplier needs, tomorrow at the earliest. Both are estimates: nobody stated them.
    """
    supply = [Supply(today, prospect.free, 0)] if prospect.free > 0 and not prospect.service else []
    for due, units, line, ordered_on, expected in incoming:
        if due is not None:
            late = due < today
            day = today + max(1, due - (expected or due)) if late else due
            supply.append(Supply(day, units, line, late))
        elif prospect.lead is not None:
            supply.append(Supply(max(ordered_on + prospect.lead, today + 1), units, line, True))
    supply.sort(key=itemgetter(0))
    return supply
