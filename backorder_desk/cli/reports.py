"""How bad it is, and why: the figures of the waiting queue."""

from __future__ import annotations

from typing import Any

from backorder_desk.cli.speaking import say, table
from backorder_desk.desk import Desk


def report_of(desk: Desk) -> dict[str, Any]:
    """The report as one document."""
    return desk.report()


def show_report(document: dict[str, Any]) -> None:
    """The report for a reader."""
    waiting, kept = document["waiting"], document["promises_kept"]
    lines = "1 line waits" if waiting["lines"] == 1 else f"{waiting['lines']} lines wait"
    say(f"{lines}, worth {waiting['value']} {document['currency']}.")
    if waiting["lines"]:
        say(f"Half of them for {document['ages']['median']} days or longer, the oldest for {document['ages']['oldest']}.")
    if document["fill_rate"] is not None:
        say(f"Filled at once in the last 90 days: {document['fill_rate']} percent of the lines.")
    if kept["counted"]:
        say(f"Promises kept: {kept['kept']} of {kept['counted']}.")
    for name in ("product", "supplier", "cause"):
        table(document[f"by_{name}"], (name, "lines", "value"), title=f"By {name}", empty="nothing.")
