"""A shop's own spreadsheet is guessed, confirmed, and then read like any other."""

from __future__ import annotations

from backorder_desk.exchange import Kind, OrderLineRow, Quantity, read_table
from backorder_desk.exchange.guessing import guess, read_guessed


def test_the_columns_of_an_own_list_are_guessed_and_read() -> None:
    lines = (
        "Auftragsnummer;Kunde;Datum;Artikelnummer;Menge;Bemerkung",
        "7;Berg;31.3.2026;A-1;2,5;eilig",
        "7;Berg;31.3.2026;B-2;x;",
    )
    table = read_table("\n".join(lines).encode(), "list")
    best = guess(table)[0]
    assert best.kind is Kind.ORDERS
    assert best.missing == ()
    assert best.columns["sku"] == "Artikelnummer"
    found = read_guessed(table, best.kind, best.columns)
    assert [(number, row.order, row.quantity) for number, row in found.of(OrderLineRow)] == [(2, "7", Quantity(25, 1))]
    assert [(p.row, p.column, p.value) for p in found.problems] == [(3, "Menge", "x")]


def test_what_is_missing_is_said() -> None:
    table = read_table(b"Order No.,Item #,Qty\n1,A,2\n", "list")
    orders = next(one for one in guess(table) if one.kind is Kind.ORDERS)
    assert orders.missing == ("customer",)
    assert orders.columns == {"order": "Order No.", "sku": "Item #", "quantity": "Qty"}


def test_a_stock_list_is_a_stock_list() -> None:
    best = guess(read_table(b"Item code,Qty on hand\nA,2\n", "list"))[0]
    assert (best.kind, best.columns) == (Kind.STOCK, {"sku": "Item code", "on_hand": "Qty on hand"})


def test_a_list_of_something_else_is_no_guess() -> None:
    assert guess(read_table(b"colour,taste\nred,sweet\n", "list")) == []
