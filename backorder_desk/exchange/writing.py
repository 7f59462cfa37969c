"""Writes lists as CSV or workbook: complete or not at all, harmless to open, read back the same.

CSV is plain UTF-8 without a mark, comma-separated. A text that a spreadsheet would compute (it begins with
= + - @) gets an apostrophe before it, which importing takes away again; in a workbook such a cell is a text
by its type.
"""

from __future__ import annotations

import csv
import errno
import io
import os
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from backorder_desk.domain.errors import Refused
from backorder_desk.exchange.rows import Row
from backorder_desk.exchange.templates import TEMPLATES, Kind
from backorder_desk.exchange.values import Money, Quantity, guarded

Cell = str | int | Quantity | Money | date | bool | None
"""What can stand in a cell. Money and quantities are exact; floats are not taken."""

_TROUBLES: Mapping[int, tuple[str, str]] = {
    errno.ENOSPC: ("The disk is full", "Make room, or choose another place"),
    errno.EDQUOT: ("Your share of the disk is used up", "Make room, or choose another place"),
    errno.EACCES: ("You may not write there", "Choose another folder"),
    errno.EPERM: ("You may not write there", "Choose another folder"),
    errno.EROFS: ("The disk can only be read", "Choose another place"),
    errno.ENOENT: ("There is no such folder", "Make the folder first, or choose another"),
    errno.ENOTDIR: ("There is no such folder", "Make the folder first, or choose another"),
    errno.EISDIR: ("It is a folder", "Say the name of a file in it"),
    errno.ENAMETOOLONG: ("The name is too long", "Choose a shorter one"),
}


def write_kind(path: str | Path, kind: Kind, rows: Iterable[Row | Mapping[str, Cell]]) -> int:
    """Writes a list in the desk's own template, as CSV or as .xlsx by the ending of the name; how many
    rows.

    Extra columns of the template are written where a row needs them. Refused: another ending, no room, no
    right.
    """
    template = TEMPLATES[kind]
    dicts = [row if isinstance(row, Mapping) else row._asdict() for row in rows]
    given = {name for row in dicts for name, value in row.items() if value is not None and value != ""}
    header = [column.name for column in template.columns if not column.extra or column.name in given]
    return write_rows(path, header, ([row.get(name) for name in header] for row in dicts))


def write_rows(path: str | Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    """Writes any list, as CSV or as .xlsx by the ending of the name; how many rows it has."""
    path = Path(path)
    writers: Mapping[str, Callable[[BinaryIO, Sequence[str], Iterable[Sequence[Cell]]], int]] = {
        ".csv": _write_csv,
        ".xlsx": _write_xlsx,
    }
    write = writers.get(path.suffix.lower())
    if write is None:
        raise Refused(f"{path.name} was not written", "Its name must end in .csv or .xlsx", "Choose such a name")
    with replacing(path) as stream:
        return write(stream, header, rows)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of `path` once it is complete. Refused: no room, no right, no
    folder."""
    beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.part")
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        with beside.open("xb") as stream, _gone_if_broken(beside):
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except OSError as trouble:
        unknown = (trouble.strerror or str(trouble), "Choose another place")
        why, do = _TROUBLES.get(trouble.errno or 0, unknown)
        raise Refused(f"{path.name} was not written", why, do) from trouble


@contextmanager
def _gone_if_broken(beside: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _write_csv(stream: BinaryIO, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(header)
    count = 0
    for row in rows:
        writer.writerow([cell if type(cell) is int else shown(cell) for cell in row])
        count += 1
    text.detach()
    return count


def _write_xlsx(stream: BinaryIO, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    from backorder_desk.exchange.xlsx_out import write_workbook  # zip only where a workbook is asked for

    return write_workbook(stream, header, rows)


def shown(cell: Any) -> str:
    """A cell as CSV has it: yes and no, days as 2026-03-31, texts guarded against being computed."""
    if type(cell) is str:
        return guarded(cell)
    if cell is None:
        return ""
    if cell is True or cell is False:
        return "yes" if cell else "no"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str):
        return shown(str(cell))
    if isinstance(cell, (int, Quantity, Money)):
        return str(cell)
    raise TypeError(f"a cell cannot hold {type(cell).__name__}")
