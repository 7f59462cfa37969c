"""One run of the command line: its options, its desk, its answer, and what the commands share."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated, Any, TypeVar

import typer

from backorder_desk.cli.speaking import as_json, say
from backorder_desk.cli.start import Start, parse_day, start
from backorder_desk.desk import Desk
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.ranking import Policy

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Backorder Desk: who waits for what, since when and until when; who gets the box, and why; who must be told.",
)
T = TypeVar("T")
Items = Annotated[list[str], typer.Argument(metavar="SKU=N…", help="Products and quantities in sales units, such as KETTLE=2.5")]
SomeItems = Annotated[list[str] | None, typer.Argument(metavar="[SKU=N…]", help="Only so much of these products.")]
OrderArgument = Annotated[str, typer.Argument(metavar="ORDER", help="The order's number.")]
SkuArgument = Annotated[str | None, typer.Argument(metavar="[SKU]", help="Only the lines of this product.")]
PoArgument = Annotated[str, typer.Argument(metavar="PO", help="The purchase order's number.")]
PreviewFlag = Annotated[bool, typer.Option("--preview", help="Show what would happen; change nothing.")]
PolicyOption = Annotated[Policy | None, typer.Option("--policy", help="Who is served first, this time.")]
SearchOption = Annotated[str, typer.Option("--search", metavar="T", help="Only what holds these words.")]


class Session:
    """What the commands of one run share."""

    start: Start
    json = False


session = Session()


@app.callback()
def options(
    shop: Annotated[str | None, typer.Option("--shop", metavar="FILE|URL", help="The shop file.")] = None,
    today: Annotated[str | None, typer.Option("--today", metavar="YYYY-MM-DD", help="Take this day for today.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Answer with one JSON document.")] = False,
) -> None:
    """Options that every command shares."""
    session.start = start(shop, today, json)


def with_desk(does: Callable[[Desk], T]) -> T:
    """Do something with the shop's desk, and let go of the file. Refused: the shop cannot be opened."""
    desk = Desk.open(session.start.shop, session.start.clock())
    desk.follow = True
    try:
        return does(desk)
    finally:
        desk.close()


def answer(document: Any, show: Callable[[Any], None], *, preview: bool = False) -> None:
    """Put an answer before the reader: the document for a program, `show` for a person."""
    if session.json:
        as_json(document)
        return
    show(document)
    if preview:
        say("A preview: nothing was changed.")


def day_of(text: str | None) -> date | None:
    """A day as given on the command line; None where none is. Refused: impossible."""
    return None if text is None else parse_day(text, session.start.clock()())


def pairs(items: Sequence[str]) -> list[tuple[str, str]]:
    """`SKU=N` to (SKU, N). Refused: no quantity, no SKU. A SKU may hold an equals sign: the last one counts."""
    out = []
    for item in items:
        sku, equals, text = item.rpartition("=")
        if not equals or not sku.strip() or not text.strip():
            raise Refused(f"“{item}” is not SKU=quantity", "Both are needed", "Write it like KETTLE=2")
        out.append((sku.strip(), text))
    return out


_FIGURE = re.compile(r"\s*[+-]?\d.*|\s*[+-]?[.,]\d.*")


def loose_pairs(items: Sequence[str]) -> list[tuple[str, str | None]]:
    """The same where the quantity may be left out (None). What follows the equals sign of a bare SKU is no figure."""
    return [pairs([item])[0] if _FIGURE.fullmatch(item.rpartition("=")[2]) and "=" in item else (item, None) for item in items]
