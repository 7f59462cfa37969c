"""Commands that list what there is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from backorder_desk.cli import shapes
from backorder_desk.cli.session import SearchOption, answer, app, with_desk
from backorder_desk.cli.speaking import table
from backorder_desk.desk import Desk

_STOCK = ("sku", "name", "on_hand", "allocated", "free", "backordered", "incoming", "next_due")
_ORDERS = ("order", "customer", "day", "lines", "waiting", "ready", "promise", "value")
_BACKORDERS = ("position", "order", "sku", "customer", "ordered", "allocated", "backordered", "promise", "waiting_days", "why")
_CUSTOMERS = ("code", "name", "company", "email", "city", "country", "priority", "waiting")
_PURCHASES = ("po", "supplier", "sku", "ordered", "received", "closed", "incoming", "expected")
Rows = Sequence[Mapping[str, Any]]


def _list(rows: Callable[[Desk], Rows], columns: Sequence[str], empty: str) -> None:
    found = with_desk(lambda desk: shapes.rows(rows(desk), desk.money))
    answer(found, lambda d: table(d, columns, empty=empty))


@app.command()
def stock(search: SearchOption = "") -> None:
    """What the shelf holds, what is promised, what is free, what comes."""
    _list(lambda desk: desk.rows.rows("stock", search=search), _STOCK, "No product.")


@app.command()
def orders(search: SearchOption = "") -> None:
    """Every order."""
    _list(lambda desk: desk.rows.rows("orders", search=search), _ORDERS, "No order.")


@app.command()
def backorders(search: SearchOption = "") -> None:
    """Who waits for what, in the order in which they are served."""
    _list(lambda desk: desk.backorders(search), _BACKORDERS, "Nobody is waiting.")


@app.command()
def customers(search: SearchOption = "") -> None:
    """Every customer."""
    _list(lambda desk: desk.rows.rows("customers", search=search), _CUSTOMERS, "No customer.")


@app.command()
def purchases(search: SearchOption = "") -> None:
    """Every purchase order, line by line."""
    _list(lambda desk: desk.rows.rows("purchases", search=search), _PURCHASES, "No purchase order.")
