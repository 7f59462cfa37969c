"""Purchase orders that come in by files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from backorder_desk.controller.importing import Import, Imported, LeftOut, in_units, ordinal, unknown
from backorder_desk.controller.outcome import supplier_record
from backorder_desk.domain.ranking import number_key
from backorder_desk.exchange import Parsed, Problem, PurchaseLineRow
from backorder_desk.model import bulk, lookup
from backorder_desk.model.ledger import Account


def purchases(desk: Import, parsed: Parsed, result: Imported) -> None:
    rows = [(number, row) for number, row in parsed.rows if isinstance(row, PurchaseLineRow)]
    products = desk.products(row.sku for _, row in rows)
    heads = {
        number: row[0] for number, row in bulk.by_key(desk.db, "purchase", "number", ("day",), (r.po for _, r in rows)).items()
    }
    lines = bulk.lines_of_purchases(desk.db, heads.values())
    seen: dict[tuple[int, int], int] = {}
    for number, row in rows:
        if row.sku not in products:
            result.problems.append(unknown(number, row.sku))
            continue
        product, decimals, _ = products[row.sku]
        try:
            ordered = in_units(row.quantity, decimals, number, "quantity")
            received = in_units(row.received, decimals, number, "received") if row.received else 0
        except LeftOut as out:
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


def _purchase_head(desk: Import, row: PurchaseLineRow, result: Imported) -> int:
    supplier = desk.supplier(row.supplier, result)
    day = ordinal(row.date) or desk.act.today
    head = desk.act.insert("purchase", number=row.po, number_key=number_key(row.po), supplier_id=supplier, day=day, void=0)
    lookup.index(desk.db, "purchase", head, row.po)
    result.count(result.created, "purchases")
    return head


def _purchase_line(
    desk: Import, head: int, row: PurchaseLineRow, product: int, ordered: int, received: int, result: Imported
) -> None:
    expected = ordinal(row.expected)
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
    desk: Import, line: Sequence[Any], row: PurchaseLineRow, ordered: int, received: int, result: Imported
) -> None:
    number, _, product, _, had_ordered, had_received, had_closed, had_expected = line
    closed = ordered - received if row.closed else (had_closed if row.closed is None else 0)
    closed = min(closed, ordered - received)
    expected = ordinal(row.expected) if row.expected is not None else had_expected
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
