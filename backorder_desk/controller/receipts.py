"""Acts by which stock comes and goes: receive, count, damage, and who loses when it is less than promised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from backorder_desk.controller import orders, settle
from backorder_desk.controller.outcome import StockAnswer, stock_answer
from backorder_desk.domain.allocation import Holding, losers
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.ranking import Policy
from backorder_desk.domain.reasons import Cause, Outcome
from backorder_desk.domain.stock import Kind, show_quantity
from backorder_desk.model import facts, lookup, queue
from backorder_desk.model.database import Row
from backorder_desk.model.journal import Act, entitle
from backorder_desk.model.ledger import Account, Posting
from backorder_desk.model.lookup import Product, Purchase, PurchaseLine

Amounts = Sequence[tuple[Product, int]]


def receive(
    act: Act,
    amounts: Amounts,
    *,
    po: Purchase | None = None,
    policy: Policy | None = None,
    skip: Iterable[lookup.Line] = (),
    keep: Iterable[lookup.Line] = (),
    progress: settle.Progress | None = None,
) -> StockAnswer:
    """Goods arrived: they are put on the shelf and given to the queue, in rank.

    On a PO they use up what it still has to bring; what comes beyond that is noted. The clerk may `skip` lines (they
    are held, and the next in rank is served) and pin what lines get (`keep`). Refused: nothing arrived, a service, a
    product that the PO is not for.
    """
    if not amounts:
        raise Refused("Nothing is named", "A receipt says what arrived", "Give SKU=quantity")
    for line in skip:
        act.change("order_line", line.id, held=1)
    notes = _arrive(act, amounts, po)
    settle.settle(act, policy, all_waits=True, progress=progress)
    for line in keep:
        if lookup.line_by_id(act.db, line.id).allocated:
            act.change("order_line", line.id, pinned=1)
    number = _document(act, "RC-", po)
    entitle(act, _words("Received", amounts) + (f" on {po.number}" if po else ""), detail={"receipt": number})
    return stock_answer(act, number, notes)


def _document(act: Act, prefix: str, po: Purchase | None = None) -> str:
    number = lookup.next_number(act.db, "receipt", prefix, "receipt")
    act.insert("receipt", number=number, entry_id=act.entry, purchase_id=po.id if po else None, day=act.today, void=0)
    return number


def _arrive(act: Act, amounts: Amounts, po: Purchase | None) -> list[str]:
    notes: list[str] = []
    rows: list[Posting] = []
    lines = lookup.purchase_lines(act.db, po.id) if po else []
    for product, units in amounts:
        if product.kind == Kind.SERVICE:
            raise Refused(f"{product.sku} is a service", "It does not arrive in a box", "Fulfil its order when it is done")
        rows.append((int(Account.ON_HAND), product.id, None, units))
        if po is not None:
            rows += _on_purchase(act, po, [line for line in lines if line.product_id == product.id], product, units, notes)
    act.post(rows)
    return notes


def _on_purchase(
    act: Act, po: Purchase, lines: list[PurchaseLine], product: Product, units: int, notes: list[str]
) -> list[Posting]:
    if not lines:
        raise Refused(
            f"{po.number} is not for {product.sku}", "No line of it names that product", "Check the PO, or receive without it"
        )
    rows: list[Posting] = []
    left = units
    for line in lines:
        came = min(left, line.ordered - line.received - line.closed)
        if came:
            rows.append((int(Account.PO_RECEIVED), product.id, line.id, came))
            act.insert(
                "delivery",
                entry_id=act.entry,
                supplier_id=po.supplier_id,
                purchase_line_id=line.id,
                quantity=came,
                expected=line.first_expected,
                day=act.today,
                void=0,
            )
        left -= came
    if left:
        notes.append(f"{show_quantity(left, product.decimals)} of {product.sku} came beyond what {po.number} still had to bring.")
    return rows


def correct(act: Act, number: str, amounts: Amounts) -> StockAnswer:
    """A receipt said the wrong figure: what it brought is set right, on the shelf and on its PO.

    More goes to the queue; less is lost like any missing stock. Refused: no such receipt, it did not bring that.
    """
    receipt = facts.receipt(act.db, number)
    for product, units in amounts:
        brought = facts.brought(act.db, receipt, product.id)
        if not brought:
            raise Refused(f"{number} did not bring {product.sku}", "It is for other products", "Check the number of the receipt")
        now = lookup.product_by_id(act.db, product.id)
        less = brought - units
        if less > now.on_hand:
            there = show_quantity(now.on_hand, now.decimals)
            raise Refused(
                f"{number} cannot be corrected so far down",
                f"Only {there} of {now.sku} are left on the shelf",
                "Count the shelf instead",
            )
        lose(act, now, less)
        act.touch([product.id])
        act.post([(int(Account.ON_HAND), product.id, None, -less), *_back_on_order(act, receipt, product, less)])
    settle.settle(act, all_waits=True)
    entitle(act, f"Corrected {number}", detail={"receipt": number})
    return stock_answer(act, number)


def _back_on_order(act: Act, receipt: facts.ReceiptHead, product: Product, less: int) -> list[Posting]:
    """What did not come after all is still to come on the PO; what came besides uses it up."""
    rows: list[Posting] = []
    lines = lookup.purchase_lines(act.db, receipt.purchase_id) if receipt.purchase_id else []
    for line in (line for line in lines if line.product_id == product.id):
        room = line.received if less > 0 else line.ordered - line.received - line.closed
        part = min(abs(less), room)
        rows.append((int(Account.PO_RECEIVED), product.id, line.id, -part if less > 0 else part))
        less -= part if less > 0 else -part
    return rows


def count(act: Act, amounts: Amounts) -> StockAnswer:
    """What the shelf really holds. More fills the queue; less is taken from free stock first, then from the tail.

    Refused: a service.
    """
    if not amounts:
        raise Refused("Nothing is named", "A count says what is there", "Give SKU=quantity")
    for product, units in amounts:
        if product.kind == Kind.SERVICE:
            raise Refused(f"{product.sku} is a service", "It has no shelf to count", "Count goods only")
        now = lookup.product_by_id(act.db, product.id)
        if units < now.on_hand:
            lose(act, now, now.on_hand - units)
        act.touch([product.id])
        act.post([(int(Account.ON_HAND), product.id, None, units - now.on_hand)])
    settle.settle(act, all_waits=True)
    number = _document(act, "CT-")
    entitle(act, _words("Counted", amounts), detail={"receipt": number})
    return stock_answer(act, number)


def damage(act: Act, amounts: Amounts, *, because: str = "damaged") -> StockAnswer:
    """Stock that can no longer be sold leaves the shelf. Refused: nothing named, more than the shelf holds."""
    if not amounts:
        raise Refused("Nothing is named", "It must be said what is damaged", "Give SKU=quantity")
    for product, units in amounts:
        now = lookup.product_by_id(act.db, product.id)
        if units > now.on_hand:
            there = show_quantity(now.on_hand, now.decimals)
            raise Refused(
                f"{show_quantity(units, now.decimals)} of {now.sku} are not there", f"The shelf holds {there}", "Count it first"
            )
        lose(act, now, units)
        act.post([(int(Account.ON_HAND), product.id, None, -units)])
    settle.settle(act, all_waits=True)
    number = _document(act, "DM-")
    entitle(act, _words("Took off the shelf", amounts) + f" ({because})", detail={"receipt": number})
    return stock_answer(act, number)


def lose(act: Act, product: Product, units: int) -> None:
    """Free stock goes first; then the tail of the rank gives up its allocation. Each loser is named once."""
    missing = units - max(0, product.on_hand - product.allocated)
    if missing <= 0:
        return
    held = queue.holders(act.db, product.id, act.policy)
    holdings = [Holding(line, allocated, picked, bool(pinned)) for line, allocated, picked, pinned, _ in held]
    lost = losers(holdings, missing)
    take(act, product, holdings, lost)
    orders.loosen(act, sorted({order for line, _, _, _, order in held if line in dict(lost)}))


def take(act: Act, product: Product, holdings: Sequence[Holding], lost: Iterable[tuple[int, int]]) -> None:
    """Take allocations away, and record who lost how much against whom."""
    lost = list(lost)
    names = dict(lost)
    keeps = [holding.line for holding in holdings if names.get(holding.line, 0) < holding.allocated]
    by_line = {holding.line: holding for holding in holdings}
    rows: list[Posting] = []
    reasons: list[Row] = []
    for line, units in lost:
        holding = by_line[line]
        rows.append((int(Account.PICKED), product.id, line, -max(0, units - (holding.allocated - holding.picked))))
        rows.append((int(Account.ALLOCATED), product.id, line, -units))
        loose = 0 if holding.pinned else holding.allocated - holding.picked
        cause = Cause.TAIL if units <= loose else Cause.TAIL_PINNED
        rival = keeps[-1] if keeps and keeps[-1] != line else None
        reasons.append((act.entry, line, int(Outcome.LOSE), product.id, units, int(cause), rival, 0, None, None, 0))
    act.post(rows)
    queue.decide(act, reasons)


def _words(verb: str, amounts: Amounts) -> str:
    if len(amounts) == 1:
        product, units = amounts[0]
        return f"{verb} {show_quantity(units, product.decimals)} {product.name}"
    return f"{verb} {len(amounts)} products"
