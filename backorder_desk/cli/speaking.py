"""How answers are put before people: quiet tables and sentences, by Rich."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

_RIGHT = frozenset(
    ["ordered", "allocated", "fulfilled", "cancelled", "backordered", "on_hand", "free", "incoming", "received", "closed", "quantity", "position", "waiting", "waiting_days", "line", "pages", "value", "price", "lines", "ready", "priority", "customers_served", "orders_completed", "days_late", "count"]
)


def say(text: str) -> None:
    """A sentence on standard output."""
    _console().print(text, markup=False, highlight=False, soft_wrap=True)


def complain(text: str) -> None:
    """A sentence on standard error."""
    Console(stderr=True).print(text, markup=False, highlight=False, soft_wrap=True)


def as_json(document: Any) -> None:
    """One JSON document and nothing else."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    sys.stdout.flush()


def table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], *, title: str = "", empty: str = "Nothing.") -> None:
    """Rows under quiet heads; figures to the right."""
    if not rows:
        say(f"{title}: {empty}" if title else empty)
        return
    grid = Table(title=title or None, title_justify="left", box=None, pad_edge=False, header_style="dim", title_style="bold")
    for column in columns:
        grid.add_column(column.replace("_", " "), justify="right" if column in _RIGHT else "left", overflow="fold")
    for row in rows:
        grid.add_row(*(_shown(row.get(column)) for column in columns))
    _console().print(grid, markup=False, highlight=False)


def _console() -> Console:
    # A pipe gets whole lines: nothing is cut because a program, not a person, is reading.
    return Console() if sys.stdout.isatty() else Console(width=200)


def _shown(value: Any) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, (list, tuple)):
        return ", ".join(_shown(one) for one in value)
    return str(value)
