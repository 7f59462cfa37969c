"""Commands on purchase orders."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from backorder_desk.cli import shapes
from backorder_desk.cli.session import Items, PoArgument, PreviewFlag, answer, app, day_of, pairs, with_desk
from backorder_desk.cli.speaking import say, table
from backorder_desk.desk import Desk

_BROKEN = ("order", "line", "sku", "customer", "was", "now", "tell_by")
OneSku = Annotated[str | None, typer.Option("--sku", metavar="SKU", help="Only this product.")]


@app.command()
def purchase(
    supplier: Annotated[str, typer.Argument(metavar="SUPPLIER", help="Code or exact name.")],
    items: Items,
    expected: Annotated[str | None, typer.Option("--expected", metavar="D", help="When the supplier says it comes.")] = None,
    number: Annotated[str, typer.Option("--number", metavar="X", help="None given: the next one.")] = "",
    preview: PreviewFlag = False,
) -> None:
    """Order from a supplier."""

    def does(desk: Desk) -> dict[str, Any]:
        found = desk.purchase(supplier, pairs(items), expected=day_of(expected), number=number, preview=preview)
        return shapes.purchase(found, desk.tell_by(found.breaks))

    answer(with_desk(does), _show_purchase, preview=preview)


def _show_purchase(document: dict[str, Any]) -> None:
    when = f"expected {document['expected']}" if document["expected"] else "no date"
    say(f"{document['po']} from {document['supplier']}, {when}; {document['record']}.")
    if document["breaks"]:
        count = len(document["breaks"])
        say("1 promise breaks:" if count == 1 else f"{count} promises break:")
        table(document["breaks"], _BROKEN)
    if document["sooner"]:
        table(document["sooner"], _BROKEN[:-1], title="Sooner")


@app.command()
def eta(
    po: PoArgument,
    day: Annotated[str, typer.Argument(metavar="D", help="YYYY-MM-DD, +9d, or none")],
    sku: OneSku = None,
    because: Annotated[str, typer.Option("--because", metavar="T", help="Why, in words for the customers.")] = "",
    preview: PreviewFlag = False,
) -> None:
    """A supplier moves a date: which promises break, and who must hear by when."""

    def does(desk: Desk) -> dict[str, Any]:
        found = desk.redate(po, None if day == "none" else day_of(day), sku=sku, because=because, preview=preview)
        return shapes.purchase(found, desk.tell_by(found.breaks))

    answer(with_desk(does), _show_purchase, preview=preview)


@app.command()
def close(po: PoArgument, sku: OneSku = None, preview: PreviewFlag = False) -> None:
    """What a PO has not brought will not come."""

    def does(desk: Desk) -> dict[str, Any]:
        found = desk.close_short(po, sku=sku, preview=preview)
        return shapes.purchase(found, desk.tell_by(found.breaks))

    answer(with_desk(does), _show_purchase, preview=preview)
