"""Commands of telling: notices, letters, answers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from backorder_desk.cli import shapes
from backorder_desk.cli.session import answer, app, day_of, with_desk
from backorder_desk.cli.speaking import say, table
from backorder_desk.desk import Desk
from backorder_desk.domain.orders import Answer

_NOTICES = ("notice", "customer", "kind", "tell_by", "basis", "silence", "why")
LetterArgument = Annotated[str, typer.Argument(metavar="LETTER", help="The letter's number.")]


@app.command()
def notices(until: Annotated[str | None, typer.Option("--until", metavar="D", help="Only those due by then.")] = None) -> None:
    """Who must be told what, by when and on what ground."""

    def does(desk: Desk) -> dict[str, Any]:
        return {
            "notices": [shapes.notice(one) for one in desk.notices(day_of(until))],
            "lapses": [shapes.lapse(one) for one in desk.lapses()],
        }

    answer(with_desk(does), _show_notices)


def _show_notices(document: dict[str, Any]) -> None:
    table(document["notices"], _NOTICES, empty="Nobody is to be told anything.")
    if document["lapses"]:
        table(document["lapses"], ("order", "line", "customer", "ended_on", "refund_by", "basis", "why"), title="To be decided by a person")


@app.command()
def letters(
    out: Annotated[Path, typer.Option("--out", metavar="FILE.pdf|DIR", help="One merged PDF, or a folder for a PDF each.")],
    names: Annotated[list[str] | None, typer.Argument(metavar="[NOTICE…]", help="None named: all that are open.")] = None,
    reason: Annotated[str, typer.Option("--reason", metavar="T", help="Why the goods are late, if no PO says so.")] = "",
) -> None:
    """Issue the letters of these notices (none named: of all that are open) and write them out."""

    def does(desk: Desk) -> dict[str, Any]:
        done = desk.write_letters(names or [], out, reason=reason)
        left_out = [{"notice": notice, "why": why} for notice, why in desk.left_out]
        return {"letters": [shapes.letter(one) for one in done], "left_out": left_out, "out": str(out)}

    answer(with_desk(does), _show_letters)


def _show_letters(document: dict[str, Any]) -> None:
    table(document["letters"], ("letter", "customer", "kind", "pages"), empty="No letter was due.")
    if document["letters"]:
        say(f"Written to {document['out']}.")
    for one in document["left_out"]:
        say(f"Left out: {one['notice']}. {one['why']}")


@app.command()
def reprint(
    letter: LetterArgument, out: Annotated[Path, typer.Option("--out", metavar="F", help="A PDF file, or a folder.")]
) -> None:
    """Write an issued letter once more: the same bytes."""
    found = with_desk(lambda desk: desk.reprint(letter, out))
    answer({**shapes.letter(found), "out": str(out)}, lambda d: say(f"{letter} written to {out}."))


@app.command()
def reply(
    letter: LetterArgument,
    reply_: Annotated[Answer, typer.Argument(metavar="wait|cancel|substitute", help="What the customer chose.")],
    on: Annotated[str | None, typer.Option("--on", metavar="D", help="The day the answer came; none given: today.")] = None,
    channel: Annotated[str, typer.Option("--channel", metavar="T", help="How the answer came.")] = "reply slip",
    line: Annotated[
        list[str] | None, typer.Option("--line", metavar="ORDER|SKU|ORDER:SKU", help="Only for these lines of the letter.")
    ] = None,
) -> None:
    """Record what the customer answered."""
    found = with_desk(lambda desk: desk.reply(letter, reply_, on=day_of(on), channel=channel, only=line or ()))
    answer(shapes.replied(found), _show_reply)


def _show_reply(document: dict[str, Any]) -> None:
    say(f"{document['letter']}: the customer answered “{document['answer']}”.")
    for one in document["freed"]:
        goes = f"goes to {one['order']}" if one["order"] else "stays free"
        say(f"{one['quantity']} of {one['sku']} freed: {goes}.")
