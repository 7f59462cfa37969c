"""Opens a file that somebody hands in, finds out by its content what it is, and yields its table."""

from __future__ import annotations

import io
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from backorder_desk.domain.errors import Refused
from backorder_desk.exchange.csv_in import read_csv
from backorder_desk.exchange.table import Table, too_large, uncollected

MAX_BYTES = 256 * 1024 * 1024
"""A million order lines with addresses stay below it."""

_ZIP = b"PK\x03\x04"
_EXPORT = "Export the list as CSV or .xlsx"
_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (
        b"\xd0\xcf\x11\xe0",
        "It is a workbook of the old kind (.xls) or one with a password",
        "Save it as .xlsx or CSV",
    ),
    (b"%PDF", "It is a PDF", _EXPORT),
    (
        b"SQLite format 3\x00",
        "It is a database, perhaps a shop file",
        "Open it as a shop instead of importing it",
    ),
    (b"<!DOCTYPE", "It is a web page", _EXPORT),
    (b"<html", "It is a web page", _EXPORT),
    (b"<?xml", "It is an XML file", _EXPORT),
    (b"{", "It is a JSON file", _EXPORT),
    (b"[{", "It is a JSON file", _EXPORT),
    (b"\x89PNG", "It is a picture", _EXPORT),
    (b"\xff\xd8\xff", "It is a picture", _EXPORT),
    (b"\x1f\x8b", "It is a compressed file", "Unpack it first"),
    (b"Rar!", "It is a compressed file", "Unpack it first"),
    (b"7z\xbc\xaf", "It is a compressed file", "Unpack it first"),
    (b"{\\rtf", "It is a text document", _EXPORT),
)


def read_table(source: str | Path | bytes, name: str = "") -> Table:
    """The table in a CSV or XLSX file, or in its bytes. `name` is what people call it.

    Refused: no such file, not readable, empty, not a table, hostile (see `xlsx_in`), larger than the desk
    reads.
    """
    open_again, name = _opener(source, name)
    with open_again() as stream:
        start = stream.read(64)
    if start.startswith(_ZIP):
        from backorder_desk.exchange.xlsx_in import read_xlsx  # zip and XML only where they are needed

        with open_again() as stream, uncollected():
            table = read_xlsx(stream, name)
    else:
        _refuse_others(start, name)
        with uncollected():
            table = read_csv(open_again, name)
    if not table.rows:
        raise Refused(f"{name} is empty", "It has no row with anything in it", "Look whether the right file was chosen")
    return table


def _opener(source: str | Path | bytes, name: str) -> tuple[Callable[[], BinaryIO], str]:
    if isinstance(source, bytes):
        data = source
        if len(data) > MAX_BYTES:
            raise too_large(name or "The file", _too_many_bytes())
        return lambda: io.BytesIO(data), name or "The file"
    path = Path(source)
    name = name or path.name
    _check_file(path, name)
    return lambda: path.open("rb"), name


def _check_file(path: Path, name: str) -> None:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Refused(f"{name} was not read", "It is not a file", "Choose a CSV or .xlsx file")
        with path.open("rb"):
            pass
    except FileNotFoundError as missing:
        raise Refused(f"There is no file {path}", "", "Look at its name and folder") from missing
    except OSError as broken:
        raise Refused(f"{name} was not read", broken.strerror or str(broken), "Look whether you may open it") from broken
    if found.st_size > MAX_BYTES:
        raise too_large(name, _too_many_bytes())


def _too_many_bytes() -> str:
    return f"It is larger than {MAX_BYTES // 1024 // 1024} MB"


def _refuse_others(start: bytes, name: str) -> None:
    if not start:
        raise Refused(f"{name} is empty", "It has no bytes", "Look whether the right file was chosen")
    begin = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, why, do in _OTHERS:
        if begin.startswith(mark.lower()):
            raise Refused(f"{name} was not read", why, do)
