"""Commands on orders."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from backorder_desk.cli import shapes
from backorder_desk.cli.goods import show_stock
from backorder_desk.cli.session import (
    Items,
    OrderArgument,
    PreviewFlag,
    SkuArgument,
    SomeItems,
    answer,
    app,
    day_of,
    loose_pairs,
    pairs,
    with_desk,
)
from backorder_desk.cli.speaking import say, table
from backorder_desk.desk import Desk, Payment
from backorder_desk.domain.orders import Channel, Ship

SkuOfLine = Annotated[str, typer.Argument(metavar="SKU", help="The product that waits.")]


@app.command()
def order(
    items: Items,
    *,
    customer: Annotated[str, typer.Option("--customer", metavar="C", help="Code or exact name.")],
    number: Annotated[str, typer.Option("--number", metavar="X", help="None given: the next one.")] = "",
    day: Annotated[str | None, typer.Option("--date", metavar="D", help="None given: today.")] = None,
    channel: Annotated[Channel, typer.Option("--channel", help="How the order came.")] = Channel.TELEPHONE,
    priority: Annotated[int | None, typer.Option("--priority", metavar="1-5", help="1 is highest; none: the customer's.")] = None,
    ship: Annotated[Ship, typer.Option("--ship", help="Send what is there, or nothing before all is there.")] = Ship.AVAILABLE,
    hold_stock: Annotated[
        bool | None, typer.Option("--hold-stock/--no-hold-stock", help="A complete order ties stock up while it waits.")
    ] = None,
    required: Annotated[str | None, typer.Option("--required", metavar="D", help="The customer needs it by then.")] = None,
    note: Annotated[str, typer.Option("--note", metavar="T")] = "",
    preview: PreviewFlag = False,
) -> None:
    """Take an order: says at once what is there and when the rest comes."""
    more: dict[str, Any] = {
        "number": number,
        "day": day_of(day),
        "channel": channel,
        "priority": priority,
        "ship": ship,
        "hold_stock": hold_stock,
        "required": day_of(required),
        "note": note,
    }
    found = with_desk(lambda desk: desk.take_order(customer, pairs(items), preview=preview, **more))
    answer(shapes.order(found), _show_order, preview=preview)


_LINE = ("line", "sku", "ordered", "allocated", "backordered", "fulfilled", "cancelled", "promise", "why")


def _show_order(document: dict[str, Any]) -> None:
    say(f"{document['order']}. {document['say']}")
    table(document["lines"], _LINE)
    for one in document["freed"]:
        goes = f"goes to {one['order']}" if one["order"] else "stays free"
        say(f"{one['quantity']} of {one['sku']} freed: {goes}.")


@app.command()
def amend(number: OrderArgument, items: Items, preview: PreviewFlag = False) -> None:
    """Change how much is ordered."""
    answer(shapes.order(with_desk(lambda desk: desk.amend(number, pairs(items), preview=preview))), _show_order, preview=preview)


@app.command()
def cancel(
    number: OrderArgument,
    items: SomeItems = None,
    by_us: Annotated[bool, typer.Option("--by-us", help="The shop cannot deliver; the customer's letter says so.")] = False,
    preview: PreviewFlag = False,
) -> None:
    """Cancel an order, or so much of it."""
    parts = loose_pairs(items or [])
    found = with_desk(lambda desk: desk.cancel(number, parts, preview=preview, by_us=by_us))
    answer(shapes.order(found), _show_order, preview=preview)


@app.command()
def payment(
    number: OrderArgument,
    what: Annotated[Payment, typer.Argument(metavar="paid|dishonoured|credit|cod|refunded", help="What became of it.")],
    on: Annotated[str | None, typer.Option("--on", metavar="D", help="The day; none given: today.")] = None,
) -> None:
    """Record an order's payment: the clock runs from it, and what was paid is due back when the order ends."""
    with_desk(lambda desk: desk.payment(number, what.value, on=day_of(on)))
    answer({"order": number, "payment": what.value, "on": on}, lambda d: say(f"{number}: {what.value}."))


@app.command()
def fulfil(number: OrderArgument, items: SomeItems = None, preview: PreviewFlag = False) -> None:
    """Ship, hand over, deliver or do what is set aside."""
    found = with_desk(lambda desk: desk.fulfil(number, pairs(items or []), preview=preview))
    answer(shapes.fulfilled(found), _show_fulfilled, preview=preview)


@app.command()
def slip(number: OrderArgument, out: Annotated[Path, typer.Option("--out", metavar="FILE.pdf")]) -> None:
    """The packing slip for the parcel of an order that went out last."""
    with_desk(lambda desk: desk.packing_slip(number, out))
    answer({"order": number, "out": str(out)}, lambda d: say(f"The packing slip of {number} is in {out}."))


def _show_fulfilled(document: dict[str, Any]) -> None:
    sent = ", ".join(f"{one['quantity']} {one['sku']}" for one in document["fulfilled"])
    waits = ", ".join(f"{one['quantity']} {one['sku']}" for one in document["backordered"])
    rest = f"{waits} still to come" if waits else "nothing is still to come"
    say(f"{document['order']}: {sent or 'nothing'} went out; {rest}.")


@app.command("return")
def return_(
    number: OrderArgument,
    items: Items,
    damaged: Annotated[bool, typer.Option("--damaged", help="It does not go back to the shelf.")] = False,
    preview: PreviewFlag = False,
) -> None:
    """Take back what went out."""
    found = with_desk(lambda desk: desk.take_back(number, pairs(items), damaged=damaged, preview=preview))
    answer(shapes.stock(found), show_stock, preview=preview)


@app.command()
def pick(number: OrderArgument, back: Annotated[bool, typer.Option("--back", help="Put it back on the shelf.")] = False) -> None:
    """Take what is set aside off the shelf for packing: no run takes it any more."""
    found = with_desk(lambda desk: desk.pick(number, back=back))
    answer(shapes.fulfilled(found), lambda d: say(f"{number} is {'back on the shelf' if back else 'picked'}."))


@app.command()
def pin(number: OrderArgument, sku: SkuArgument = None) -> None:
    """What this order holds is not to be taken."""
    answer(shapes.order(with_desk(lambda desk: desk.pin(number, sku))), _show_order)


@app.command()
def hold(number: OrderArgument, sku: SkuArgument = None) -> None:
    """This order gets nothing for now."""
    answer(shapes.order(with_desk(lambda desk: desk.hold(number, sku))), _show_order)


@app.command()
def release(number: OrderArgument, sku: SkuArgument = None) -> None:
    """Take pins and holds off."""
    answer(shapes.order(with_desk(lambda desk: desk.release(number, sku))), _show_order)


@app.command()
def move(
    number: OrderArgument,
    sku: SkuOfLine,
    before: Annotated[str, typer.Option("--before", metavar="ORDER2", help="Whom it overtakes.")],
    because: Annotated[str, typer.Option("--because", metavar="T", help="The reason, in one line.")],
    preview: PreviewFlag = False,
) -> None:
    """Put a waiting line before another order's, with a reason."""
    found = with_desk(lambda desk: desk.move(number, sku, before, because, preview=preview))
    answer(shapes.moved(found), _show_moved, preview=preview)


def _show_moved(document: dict[str, Any]) -> None:
    _show_order(document)
    table(document["overtaken"], ("order", "customer", "was", "now"), title="Wait longer", empty="nobody.")


@app.command()
def substitute(
    number: OrderArgument,
    sku: SkuOfLine,
    instead: Annotated[str, typer.Argument(metavar="SKU2[=N]", help="What is given instead; no N: for all that waits.")],
    preview: PreviewFlag = False,
) -> None:
    """Give another product for what waits."""
    name, quantity = loose_pairs([instead])[0]
    found = with_desk(lambda desk: desk.substitute(number, sku, name, quantity, preview=preview))
    answer(shapes.order(found), _show_order, preview=preview)


@app.command()
def consent(
    number: OrderArgument,
    sku: SkuArgument = None,
    until: Annotated[str | None, typer.Option("--until", metavar="D", help="None given: without an end.")] = None,
    channel: Annotated[str, typer.Option("--channel", metavar="T", help="How the customer said so.")] = "telephone",
) -> None:
    """Record that the customer agrees to wait."""
    answer(shapes.order(with_desk(lambda desk: desk.waits(number, sku, until=day_of(until), channel=channel))), _show_order)


@app.command()
def why(number: OrderArgument, sku: SkuArgument = None) -> None:
    """Why an order has what it has and waits for what it waits for."""

    def does(desk: Desk) -> dict[str, Any]:
        _, lines = desk.order(number)
        wanted = desk.lines_of(number, sku) if sku else {line.line for line in lines}
        return {"lines": [{"line": one.line, "sku": one.sku, "why": one.why} for one in lines if one.line in wanted]}

    answer(with_desk(does), lambda d: table(d["lines"], ("line", "sku", "why")))
