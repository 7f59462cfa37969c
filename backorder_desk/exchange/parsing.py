"""From a table to rows of exact values: good rows kept, each bad one named with its reason.

Works by columns: a value that appears a thousand times is read once, and one decision per file about the
order of dates and the mark of decimals is made from all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import compress, repeat
from operator import is_
from typing import Any, NamedTuple, TypeVar, cast

from backorder_desk.domain.errors import Refused
from backorder_desk.exchange.days import day_style
from backorder_desk.exchange.rows import Row
from backorder_desk.exchange.table import Table, uncollected
from backorder_desk.exchange.templates import (
    DESK,
    TEMPLATES,
    Column,
    Kind,
    Pool,
    Shipped,
    Styles,
    Template,
    key,
    missing_columns,
)
from backorder_desk.exchange.values import Reader, Wrong, number_style

_SHOWN = 80
R = TypeVar("R")


class Problem(NamedTuple):
    """Why a row was left out. `row` as a spreadsheet shows it; `why` says what is wrong and what to do."""

    row: int
    column: str
    value: str
    why: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file said. `rows`: row number and row. `columns`: the fields that the file has a column
    for."""

    kind: Kind
    format: str
    rows: list[tuple[int, Row]]
    problems: list[Problem]
    notes: list[str]
    columns: frozenset[str]
    shipped: Shipped = Shipped.COUNTED

    def of(self, row: type[R]) -> list[tuple[int, R]]:
        """The rows as what they are. TypeError: this file has rows of another kind."""
        if row is not TEMPLATES[self.kind].row:
            raise TypeError(f"a list of {self.kind} has no {row.__name__}")
        return cast("list[tuple[int, R]]", self.rows)


@dataclass(slots=True)
class _Work:
    """The columns of a file while they turn into values; `bad` places are left out at the end."""

    template: Template
    numbers: list[int]
    raw: dict[str, Sequence[str]]
    distinct: dict[str, dict[str, None]]
    shown: Mapping[str, str]
    values: dict[str, Sequence[Any]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    bad: set[int] = field(default_factory=set)

    def refuse(self, place: int, column: str, why: str) -> None:
        """Row `place` (from 0) is left out because of what stands in `column`."""
        value = self.raw[column][place] if column in self.raw else ""
        shown = value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"
        self.problems.append(Problem(self.numbers[place], self.shown.get(column, column), shown, why))
        self.bad.add(place)


def parse(
    table: Table,
    kind: Kind,
    *,
    day_first: bool = True,
    day_order_known: bool = False,
    format_name: str = DESK,
    shipped: Shipped = Shipped.COUNTED,
    shown: Mapping[str, str] | None = None,
) -> Parsed:
    """The rows of a table whose header has the columns of `kind`, in any order and among others.

    `day_first`: what the shop's country writes, where no date in the file tells, or what the file's program
    writes (`day_order_known`). `shown`: how the file
    itself calls a column. Refused: a required column is missing.
    """
    template = TEMPLATES[kind]
    missing = missing_columns(template, table.header)
    if missing:
        raise Refused(
            f"{table.name} was not read",
            f"A list of {kind} needs the columns {', '.join(missing)}",
            "Add them",
        )
    notes = [*table.notes]
    with uncollected():
        work = _work(table, template, shown, notes)
        styles = _styles(work, table, day_first, notes, day_order_known)
        for column in template.columns:
            if column.name in work.raw:
                work.values[column.name] = _read_column(work, column, column.value.reader(styles))
        _look_at_rows_together(work)
        problems = sorted(work.problems)
        return Parsed(kind, format_name, _rows(work), problems, notes, frozenset(work.raw), shipped)


def _work(table: Table, template: Template, shown: Mapping[str, str] | None, notes: list[str]) -> _Work:
    places: dict[str, int] = {}
    for place, cell in enumerate(table.header):
        name = key(cell)
        if name and places.setdefault(name, place) != place and name in map(key, template.names):
            notes.append(f"{table.name} has the column “{cell}” twice; the first is read")
    named = {name: places[key(name)] for name in template.names if key(name) in places}
    calls = {name: table.header[place].strip() for name, place in named.items()} if shown is None else shown
    body, numbers = table.body, table.body_numbers
    long = _even_out(body, len(table.header))
    columns: Sequence[Sequence[str]] = list(zip(*body, strict=True)) or [()] * len(table.header)
    raw = {name: columns[place] for name, place in named.items()}
    work = _Work(template, numbers, raw, {name: dict.fromkeys(column) for name, column in raw.items()}, calls)
    # In a workbook it is a remark beside the table; in a text file the columns have slipped.
    for place, rest in long.items() if table.format == "csv" else ():
        why = "more cells than the header has: put quotation marks around a text with a delimiter in it"
        work.problems.append(Problem(numbers[place], "", rest, why))
        work.bad.add(place)
    return work


def _even_out(body: list[list[str]], width: int) -> dict[int, str]:
    """Makes every row as wide as the header; returns what was cut off where it was not empty."""
    long: dict[int, str] = {}
    for place, row in enumerate(body):
        if len(row) != width:
            rest = [cell for cell in row[width:] if cell.strip()]
            if rest:
                long[place] = ", ".join(rest)[:_SHOWN]
            body[place] = row[:width] + [""] * (width - len(row))
    return long


def _styles(work: _Work, table: Table, day_first: bool, notes: list[str], day_order_known: bool) -> Styles:
    numbers, told = number_style(_pooled(work, Pool.NUMBERS), delimiter=table.delimiter, typed=table.format == "xlsx")
    days, said = day_style(_pooled(work, Pool.DAYS), day_first=day_first)
    notes.extend(told if day_order_known else told + said)
    return Styles(numbers, days)


def _pooled(work: _Work, pool: Pool) -> Iterable[str]:
    """Every value of the pool's columns once, in the order of the file."""
    found: dict[str, None] = {}
    for column in work.template.columns:
        if column.value.pool is pool and column.name in work.raw:
            found.update(work.distinct[column.name])
    return [value.strip() for value in found]


def _read_column(work: _Work, column: Column, read: Reader) -> Sequence[Any]:
    raw, distinct = work.raw[column.name], work.distinct[column.name]
    good: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for value in distinct:
        try:
            good[value] = read(value)
        except Wrong as because:
            wrong[value] = str(because)
            good[value] = None
    if column.required:
        missing = f"missing: a list of {work.template.kind} cannot do without it"
        wrong |= {value: missing for value in distinct if good[value] in ("", None) and value not in wrong}
    if wrong:
        for place, value in enumerate(raw):
            if value in wrong:
                work.refuse(place, column.name, wrong[value])
    if all(map(is_, good, good.values())):
        return raw
    return [good[raw[0]]] * len(raw) if len(good) == 1 else list(map(good.__getitem__, raw))


def _look_at_rows_together(work: _Work) -> None:
    for names, check in work.template.checks:
        _check_together(work, names, check)
    if work.template.unique:
        _check_unique(work, work.template.unique)
    if work.template.same:
        _check_same(work, *work.template.same)


def _check_together(work: _Work, names: tuple[str, ...], check: Any) -> None:
    if sum(1 for name in names if name in work.values) < 2:
        return
    groups = list(zip(*(work.values.get(name) or repeat(None, len(work.numbers)) for name in names), strict=True))
    wrong = {group: why for group in set(groups) if group[0] is not None and (why := check(*group))}
    if wrong:
        told = next(name for name in names[1:] if name in work.values)
        for place, group in enumerate(groups):
            if group in wrong and place not in work.bad:
                work.refuse(place, told, wrong[group])


def _check_unique(work: _Work, name: str) -> None:
    values = work.values[name]
    if len(set(values)) == len(values):
        return
    first: dict[Any, int] = {}
    for place, value in enumerate(values):
        if place not in work.bad and first.setdefault(value, place) != place:
            work.refuse(place, name, f"stands in row {work.numbers[first[value]]} already: leave one of them")


def _check_same(work: _Work, whole: str, name: str) -> None:
    wholes, values = work.values[whole], work.values[name]
    if len(set(zip(wholes, values, strict=True))) == len(set(wholes)):
        return
    first: dict[Any, int] = {}
    for place, value in enumerate(wholes):
        if place not in work.bad:
            at = first.setdefault(value, place)
            if values[at] != values[place]:
                why = f"{value} has “{values[at]}” in row {work.numbers[at]}: one {whole} has one {name}"
                work.refuse(place, name, why)


def _rows(work: _Work) -> list[tuple[int, Row]]:
    row = work.template.row
    defaults: Mapping[str, Any] = row._field_defaults
    numbers: list[int] = work.numbers
    values = work.values
    if work.bad:
        keep = [place not in work.bad for place in range(len(numbers))]
        numbers = list(compress(numbers, keep))
        values = {name: tuple(compress(column, keep)) for name, column in values.items()}
    columns: list[Iterable[Any]] = [values[name] if name in values else repeat(defaults.get(name)) for name in row._fields]
    # What the class itself would do, without a call of Python's for each row.
    made: Iterable[Any] = map(partial(tuple.__new__, row), zip(*columns, strict=False))
    return list(zip(numbers, made, strict=True))
