"""Reads separated text: finds encoding, delimiter and quoting by content, never by the file's name."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import chain, islice
from typing import BinaryIO

from backorder_desk.domain.errors import Refused
from backorder_desk.exchange.encodings import encoding_of
from backorder_desk.exchange.table import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_TEXT,
    Table,
    is_blank,
    likely_head,
    too_large,
    too_wide,
)

Opener = Callable[[], BinaryIO]

_DELIMITERS = ",;\t|"
_SAMPLE_LINES = 60
_LONG_LINE = 1 << 20
_END = "\x00end of the file"
"""A line of our own after the last: it becomes part of a cell where a quotation mark was never closed."""


def read_csv(open_again: Opener, name: str) -> Table:
    """The table in a text file. Refused: too wide, a line or cell without end, a quotation mark never
    closed."""
    with open_again() as stream:
        _check_lines(stream, name)
    with open_again() as stream:
        encoding = encoding_of(stream)
    try:
        return _read(open_again, name, encoding)
    except UnicodeDecodeError as broken:
        raise Refused(
            f"{name} was not read",
            f"It is not proper {encoding} text ({broken.reason})",
            "Save it again as UTF-8 CSV",
        ) from broken


def _read(open_again: Opener, name: str, encoding: str) -> Table:
    with _text(open_again, encoding) as text:
        sample = list(islice(text, _SAMPLE_LINES))
    told = _told_delimiter(sample)
    delimiter = told or _delimiter(sample)
    with _text(open_again, encoding) as text:
        if told:
            next(text)
        lines = list(text) if delimiter == "\t" else []
        if _never_quoted(lines):
            numbers, rows = _kept((line.rstrip("\r\n").split("\t") for line in lines), name)
        else:
            numbers, rows = _quoted_rows(lines or text, delimiter, name)
    notes = () if encoding.startswith("utf-") else (f"{name} was read as {encoding} text",)
    head = likely_head(rows) or 0
    return Table(name, "csv", rows, numbers, head, delimiter, encoding, notes)


def _text(open_again: Opener, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(open_again(), encoding=encoding, newline="")


def _check_lines(stream: BinaryIO, name: str) -> None:
    """A line of megabytes is no list of a shop, and would be held in memory several times over."""
    while chunk := stream.read(_LONG_LINE):
        if len(chunk) == _LONG_LINE and b"\n" not in chunk and b"\r" not in chunk:
            raise Refused(f"{name} was not read", "It has a line of more than a million characters", "Export it again")


def _told_delimiter(sample: list[str]) -> str:
    """The delimiter that a first line such as `sep=;` names; spreadsheets do not count that line."""
    first = sample[0].rstrip("\r\n").strip('"') if sample else ""
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4]
    return ""


def _delimiter(sample: list[str]) -> str:
    """What splits the first line that holds anything; where several do, what splits the sample most
    evenly."""
    first = next((line for line in sample if line.strip(' \t\r\n,;|"')), "")
    splitting = [mark for mark in _DELIMITERS if len(_split([first], mark)[0]) > 1] if first else []
    if len(splitting) == 1:
        return splitting[0]
    return max(splitting or _DELIMITERS, key=lambda mark: _evenness(sample, mark))


def _evenness(sample: list[str], mark: str) -> int:
    """How many cell borders the commonest width of the rows explains."""
    widths = Counter(len(row) for row in _split(sample, mark) if len(row) > 1)
    return max(((width - 1) * count for width, count in widths.items()), default=0)


def _split(lines: list[str], mark: str) -> list[list[str]]:
    try:
        return list(csv.reader(lines, delimiter=mark)) or [[]]
    except csv.Error:
        return [[]]


def _never_quoted(lines: list[str]) -> bool:
    """Whether quotation marks in a tab-separated file are ordinary characters (Amazon's reports: 5" pipe).

    Told by every line having as many tabs as the first, so that no cell can hold a tab or a new line, while
    some cell opens a quotation mark that it does not close.
    """
    if len({line.count("\t") for line in lines if line.strip()}) != 1:
        return False
    quoting = (cell for line in lines if '"' in line for cell in line.rstrip("\r\n").split("\t") if cell[:1] == '"')
    return any(len(cell) < 2 or not cell.endswith('"') for cell in quoting)


def _quoted_rows(text: Iterable[str], delimiter: str, name: str) -> tuple[list[int], list[list[str]]]:
    csv.field_size_limit(MAX_TEXT)
    reader = csv.reader(chain(text, (_END,)), delimiter=delimiter)
    numbers, rows = _kept(reader, name)
    if rows and rows[-1] == [_END]:
        rows.pop()
        numbers.pop()
        return numbers, rows
    raise Refused(
        f"{name} was not read",
        f"A quotation mark is opened in row {numbers[-1]} and never closed",
        "Close it, or write it twice where it belongs to the text",
    )


def _kept(source: Iterable[list[str]], name: str) -> tuple[list[int], list[list[str]]]:
    """The rows that hold anything, with their numbers."""
    numbers: list[int] = []
    rows: list[list[str]] = []
    cells = number = 0
    try:
        for number, row in enumerate(source, 1):
            if any(row) and (row[0][:1] > " " or not is_blank(row)):
                numbers.append(number)
                rows.append(row)
                cells += len(row)
                if cells > MAX_CELLS or len(row) > MAX_COLUMNS:
                    _refuse_size(name, number, len(row))
    except csv.Error as broken:
        raise Refused(
            f"{name} was not read", f"Row {number + 1}: {broken}", "Look at the quotation marks of that row"
        ) from broken
    return numbers, rows


def _refuse_size(name: str, number: int, columns: int) -> None:
    if columns > MAX_COLUMNS:
        raise too_wide(name, number, columns)
    raise too_large(name, f"It has more than {MAX_CELLS:,} cells")
