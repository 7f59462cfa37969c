"""How answers are put before people and programs: quiet tables and sentences, by Rich; or one JSON document."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import StringIO, TextIOWrapper
from typing import Any, TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

_RIGHT = frozenset(
    {"ordered", "allocated", "fulfilled", "cancelled", "backordered", "on_hand", "free", "incoming", "received", "closed"}
    | {"quantity", "position", "waiting", "waiting_days", "line", "pages", "value", "price", "lines", "ready", "priority"}
    | {"customers_served", "orders_completed", "days_late", "count"}
)
_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", "…": "...", "×": "x"})
"""For a terminal that knows no typography."""


class Unheard(Exception):
    """Nobody takes the answer: the reader has gone (no reason), or it cannot be written there (the reason)."""


def listen() -> None:
    """Make the streams take every character: what a terminal cannot show becomes a question mark, never a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str) -> None:
    """A sentence on standard output. Unheard: it goes nowhere."""
    _write(sys.stdout, text + "\n")


def complain(text: str) -> None:
    """A sentence on standard error. Unheard: it goes nowhere."""
    _write(sys.stderr, text + "\n")


def as_json(document: Any) -> None:
    """One JSON document and nothing else, set out in lines where a person looks on. Unheard: it goes nowhere."""
    indent = 2 if sys.stdout is not None and sys.stdout.isatty() else None
    _write(sys.stdout, json.dumps(document, ensure_ascii=_narrow(sys.stdout), indent=indent) + "\n")


def table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], *, title: str = "", empty: str = "Nothing.") -> None:
    """Rows under quiet heads; figures to the right."""
    if not rows:
        say(f"{title}: {empty}" if title else empty)
        return
    cells = [[_words(row.get(column)) for column in columns] for row in rows]
    draw = _drawn if sys.stdout is not None and sys.stdout.isatty() else _whole
    _write(sys.stdout, "\n".join(line.rstrip() for line in draw(cells, columns, title)) + "\n")


def _whole(cells: Sequence[Sequence[str]], columns: Sequence[str], title: str) -> list[str]:
    """A line for each row, however long: a program, or a pager, is reading."""
    heads = [column.replace("_", " ") for column in columns]
    widths = [max(map(cell_len, column)) for column in zip(heads, *cells, strict=True)]
    right = [column in _RIGHT for column in columns]
    lines = [title] if title else []
    for row in (heads, *cells):
        padded = (_padded(cell.replace("\n", " "), width, end) for cell, width, end in zip(row, widths, right, strict=True))
        lines.append("  ".join(padded))
    return lines


def _padded(cell: str, width: int, right: bool) -> str:
    gap = " " * (width - cell_len(cell))
    return gap + cell if right else cell + gap


def _drawn(cells: Sequence[Sequence[str]], columns: Sequence[str], title: str) -> list[str]:
    """Rows folded into the width of a person's terminal."""
    grid = Table(title=title or None, title_justify="left", box=None, pad_edge=False, header_style="dim", title_style="bold")
    for column in columns:
        grid.add_column(column.replace("_", " "), justify="right" if column in _RIGHT else "left", overflow="fold")
    for row in cells:
        grid.add_row(*(Text(cell) for cell in row))
    drawn = StringIO()
    Console(file=drawn, force_terminal=True).print(grid, markup=False, highlight=False)
    return drawn.getvalue().splitlines()


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # a terminal that was closed, or a program without one
        return
    with _heard():
        stream.write(text.translate(_PLAIN) if _narrow(stream) else text)
        stream.flush()


def _narrow(stream: TextIO | None) -> bool:
    """Whether the stream has not every character."""
    return (getattr(stream, "encoding", None) or "utf-8").lower().replace("-", "") not in ("utf8", "utf16", "utf16le")


@contextmanager
def _heard() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as gone:
        raise Unheard from gone
    except OSError as error:
        raise Unheard(error.strerror or str(error)) from error


def fall_silent() -> None:
    """Send what is still to be said nowhere, so that leaving the program does not fail at it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _words(value: Any) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, (list, tuple)):
        return ", ".join(_words(one) for one in value)
    return str(value)
