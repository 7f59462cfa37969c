"""A file of another program by its columns, on which sources and steps work a whole column at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from backorder_desk.exchange.table import Table
from backorder_desk.exchange.templates import key

Texts = list[str]


@dataclass(frozen=True, slots=True)
class Frame:
    """The columns of a file by their key. `loose`: what stands in columns without a name, row by row."""

    names: Mapping[str, str]
    columns: Mapping[str, Texts]
    numbers: list[int]
    loose: Texts
    delimiter: str = ","

    def get(self, name: str) -> Texts | None:
        """A column by its name in the file, whatever its case; None where the file has none."""
        return self.columns.get(key(name))

    def blank(self) -> Texts:
        """A column of nothing."""
        return [""] * len(self.numbers)

    def rows_at(self, places: Sequence[int]) -> Frame:
        """Only some rows, in this order."""
        columns = {name: [texts[place] for place in places] for name, texts in self.columns.items()}
        numbers = [self.numbers[place] for place in places]
        return replace(self, columns=columns, numbers=numbers, loose=[self.loose[place] for place in places])

    def with_columns(self, more: Mapping[str, Texts]) -> Frame:
        """With more columns, or others in their place."""
        names = {**self.names, **{key(name): self.names.get(key(name), name) for name in more}}
        return replace(self, names=names, columns={**self.columns, **{key(name): more[name] for name in more}})


def frame_of(table: Table) -> Frame:
    """The columns below the header; of two with the same name the first, as exports repeat whole blocks."""
    header = table.header
    width = len(header)
    body = [row if len(row) == width else (row + [""] * width)[:width] for row in table.body]
    columns: dict[str, Texts] = {}
    names: dict[str, str] = {}
    unnamed: list[Texts] = []
    for name, texts in zip(header, [list(column) for column in zip(*body, strict=True)] or [[]] * width, strict=True):
        if not name.strip():
            unnamed.append(texts)
        elif key(name) not in columns:
            columns[key(name)] = texts
            names[key(name)] = name.strip()
    loose = [next(filter(None, map(str.strip, cells)), "") for cells in zip(*unnamed, strict=True)]
    return Frame(names, columns, table.body_numbers, loose or [""] * len(body), table.delimiter)


def added(cells: Iterable[str]) -> str:
    """The sum of what is filled; or the first text that is no number, for reading to name the problem."""
    total: Decimal | None = None
    for cell in filter(None, map(str.strip, cells)):
        if not re.fullmatch(r"-?\d+(\.\d+)?", cell):
            return cell
        total = max(Decimal(cell), Decimal(0)) + (total or 0)
    return "" if total is None else f"{total:f}"
