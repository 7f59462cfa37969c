"""Commands on what was done: undo, redo, history."""

from __future__ import annotations

from typing import Annotated

import typer

from backorder_desk.cli import shapes
from backorder_desk.cli.session import answer, app, with_desk
from backorder_desk.cli.speaking import say, table


@app.command()
def undo(
    number: Annotated[int | None, typer.Argument(metavar="[ENTRY]", help="Its number in “history”; none: the newest.")] = None,
) -> None:
    """Take back the newest act, or the one of this number in the history. Letters that went out stay sent."""
    done = with_desk(lambda desk: desk.undo(number))
    answer(shapes.reversal(done), lambda d: say(f"{d['words']}."))


@app.command()
def redo() -> None:
    """Do again what was undone last."""
    done = with_desk(lambda desk: desk.redo())
    answer(shapes.reversal(done), lambda d: say(f"{d['words']}."))


@app.command()
def history(limit: Annotated[int, typer.Option("--limit", min=1, help="So many of the newest.")] = 50) -> None:
    """What was done, the newest first."""
    rows = with_desk(lambda desk: [shapes.entry(one) for one in desk.history(limit)])
    answer({"history": rows}, lambda d: table(d["history"], ("entry", "day", "words", "undone")))
