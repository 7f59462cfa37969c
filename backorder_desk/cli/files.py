"""Commands with files: import and export."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from backorder_desk.cli import shapes
from backorder_desk.cli.session import PreviewFlag, answer, app, with_desk
from backorder_desk.cli.speaking import say


@app.command("import")
def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="CSV or XLSX files.")],
    kind: Annotated[str | None, typer.Option("--as", metavar="KIND", help="What they are, where columns do not tell.")] = None,
    preview: PreviewFlag = False,
) -> None:
    """Bring in suppliers, products, customers, orders, purchases or counts from CSV or XLSX."""
    results = with_desk(lambda desk: desk.bring_in(files, kind=kind, preview=preview))
    answer({"files": [shapes.imported(one) for one in results]}, _show_import, preview=preview)


def _show_import(document: dict[str, Any]) -> None:
    for one in document["files"]:
        parts = [f"{count} {shapes.counted(what, count)} created" for what, count in one["created"].items()]
        parts += [f"{count} {shapes.counted(what, count)} updated" for what, count in one["updated"].items()]
        parts += [f"{one['unchanged']} unchanged"] if one["unchanged"] else []
        parts += [f"{len(one['problems'])} rows left out"] if one["problems"] else []
        say(f"{one['file']} ({one['kind']}): {', '.join(parts) or 'nothing in it'}.")
        for note in one["notes"]:
            say(f"  {note}")
        for problem in one["problems"]:
            say(f"  row {problem['row']}, {problem['column']} “{problem['value']}”: {problem['why']}")


@app.command()
def export(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="suppliers, products, customers, orders, purchases or stock.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Its ending decides: .csv or .xlsx.")],
) -> None:
    """Write suppliers, products, customers, orders, purchases or stock to a CSV or XLSX file."""
    rows = with_desk(lambda desk: desk.export(kind, file))
    answer({"kind": kind, "file": str(file), "rows": rows}, lambda d: say(f"{d['rows']} rows of {kind} written to {file}."))
