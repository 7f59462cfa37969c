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
    say(f"{waiting['lines']} lines wait, worth {waiting['value']} {document['currency']}.")
    say(f"Median wait {document['ages']['median']} days, the oldest {document['ages']['oldest']}.")
    if document["fill_rate"] is not None:
        say(f"Filled at once in the last 90 days: {document['fill_rate']} percent of the lines.")
    if kept["counted"]:
        say(f"Promises kept: {kept['kept']} of {kept['counted']}.")
    for name in ("product", "supplier", "cause"):
        table(document[f"by_{name}"], (name, "lines", "value"), title=f"By {name}", empty="nothing.")
