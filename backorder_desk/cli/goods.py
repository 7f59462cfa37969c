"""Commands on goods: what comes, is counted, and to whom it goes."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from backorder_desk.cli import shapes
from backorder_desk.cli.session import Items, PolicyOption, PreviewFlag, answer, app, pairs, with_desk
from backorder_desk.cli.speaking import say, table
from backorder_desk.desk import Desk

_GIVEN = ("order", "line", "sku", "customer", "quantity", "why")
_WAITS = ("order", "line", "sku", "customer", "backordered", "promise", "why")
_TOTALS = ("policy", "orders_completed", "customers_served", "days_late", "value")


def show_stock(document: dict[str, Any]) -> None:
    """What an act did to stock, for a reader."""
    if document["receipt"]:
        say(document["receipt"])
    table(document["gets"], _GIVEN, title="Gets", empty="nobody.")
    if document["loses"]:
        table(document["loses"], _GIVEN, title="Loses")
    table(document["waits"], _WAITS, title="Waits", empty="nobody.")
    table(document["free"], ("sku", "quantity"), title="Free", empty="nothing.")
    if document["notices"]:
        table(document["notices"], ("notice", "customer", "kind", "tell_by"), title="To tell")
    for note in document["notes"]:
        say(note)


@app.command()
def receive(
    items: Items,
    po: Annotated[str | None, typer.Option("--po", metavar="P", help="The purchase order that brought it.")] = None,
    policy: PolicyOption = None,
    preview: PreviewFlag = False,
) -> None:
    """Goods arrived: who gets how much, and why."""
    found = with_desk(lambda desk: desk.receive(pairs(items), po=po, policy=policy, preview=preview))
    answer(shapes.stock(found), show_stock, preview=preview)


@app.command()
def count(items: Items, preview: PreviewFlag = False) -> None:
    """What the shelf really holds: less than the book takes from the tail of the queue."""
    answer(shapes.stock(with_desk(lambda desk: desk.count(pairs(items), preview=preview))), show_stock, preview=preview)


@app.command()
def damage(
    items: Items,
    because: Annotated[str, typer.Option("--because", metavar="T", help="What happened to it.")] = "damaged",
    preview: PreviewFlag = False,
) -> None:
    """Stock that can no longer be sold leaves the shelf."""
    found = with_desk(lambda desk: desk.damage(pairs(items), because, preview=preview))
    answer(shapes.stock(found), show_stock, preview=preview)


@app.command()
def reallocate(policy: PolicyOption = None, preview: PreviewFlag = False) -> None:
    """Give all stock anew. Pinned, picked and fulfilled stock is never taken."""
    answer(shapes.stock(with_desk(lambda desk: desk.reallocate(policy, preview=preview))), show_stock, preview=preview)


@app.command()
def compare(items: Items) -> None:
    """What receiving these goods would do under each policy; nothing is posted."""

    def does(desk: Desk) -> dict[str, Any]:
        found = desk.compare(pairs(items))
        differ = [{"order": o, "sku": s, "gets": gets} for o, s, gets in desk.differences(found)]
        return {"policies": [shapes.comparison(one, desk.money) for one in found], "differences": differ}

    answer(with_desk(does), _show_comparison)


def _show_comparison(document: dict[str, Any]) -> None:
    names = [one["policy"] for one in document["policies"]]
    table([{"policy": one["policy"], **one["totals"]} for one in document["policies"]], _TOTALS)
    differ = [{"order": one["order"], "sku": one["sku"], **one["gets"]} for one in document["differences"]]
    table(differ, ("order", "sku", *names), title="They differ", empty="nowhere.")
