"""Reads a file of whatever program: finds its format by its columns, never by its name or their order."""

from __future__ import annotations

from pathlib import Path

from backorder_desk.domain.errors import Refused
from backorder_desk.exchange.parsing import Parsed, parse
from backorder_desk.exchange.programs import FORMATS, UNFIT, Format
from backorder_desk.exchange.programs.frame import frame_of
from backorder_desk.exchange.reading import read_table
from backorder_desk.exchange.table import Table, uncollected
from backorder_desk.exchange.templates import TEMPLATES, Kind, key, missing_columns, recognise

_HEAD_WITHIN = 12
"""Rows in which a header is looked for; reports begin with titles."""


def read_list(source: str | Path | bytes, name: str = "", *, kind: Kind | None = None, day_first: bool = True) -> Parsed:
    """What a file says, whatever program wrote it.

    `kind`: what the owner says it is. `day_first`: how the shop's country writes dates, for a file that does
    not tell. Refused: what `read_table` refuses; columns that no format has.
    """
    table = read_table(source, name)
    found = find_format(table, kind)
    if found is None:
        table = table.headed(_own_head(table, kind))
        return parse(table, kind or recognise(table.header, table.name), day_first=day_first)
    form, table = found
    with uncollected():
        ours, shown = translate(table, form)
        return parse(
            ours,
            form.kind,
            day_first=day_first if form.day_first is None else form.day_first,
            day_order_known=form.day_first is not None,
            format_name=form.name,
            shipped=form.shipped,
            shown=shown,
        )


def _own_head(table: Table, kind: Kind | None) -> int:
    """The first row that has all columns which one of our own lists needs; else where the table has its header."""
    templates = [TEMPLATES[kind]] if kind else list(TEMPLATES.values())
    for place in range(min(_HEAD_WITHIN, len(table.rows))):
        if any(not missing_columns(template, table.rows[place]) for template in templates):
            return place
    return table.head


def find_format(table: Table, kind: Kind | None = None) -> tuple[Format, Table] | None:
    """The other program whose file this is, and the table with its header in place; None for none of them.

    Of several the one with the most marks. If the owner says the kind, a file with our own columns is ours.
    Refused: a file that is known not to be a list of what was ordered.
    """
    if kind is not None and not missing_columns(TEMPLATES[kind], table.rows[_own_head(table, kind)]):
        return None
    for place in range(min(_HEAD_WITHIN, len(table.rows))):
        keys = {key(cell) for cell in table.rows[place]}
        fits = [form for form in FORMATS if kind in (None, form.kind) and _fits(form.marks, keys)]
        if fits:
            return max(fits, key=lambda form: len(form.marks)), table.headed(place)
        for unfit in UNFIT:
            if _fits(unfit.marks, keys):
                raise Refused(f"{table.name} was not read", unfit.why, unfit.do)
    return None


def _fits(marks: tuple[str, ...], keys: set[str]) -> bool:
    return all(any(key(name) in keys for name in mark.split("|")) for mark in marks)


def translate(table: Table, form: Format) -> tuple[Table, dict[str, str]]:
    """The table in our own columns, and how the file calls each of them."""
    frame = frame_of(table)
    for step in form.steps:
        frame = step(frame)
    taken = {name: (source, texts) for name, source in form.fields.items() if (texts := source.take(frame)) is not None}
    rows = [list(cells) for cells in zip(*(texts for _, texts in taken.values()), strict=True)]
    ours = Table(
        table.name,
        table.format,
        [list(taken), *rows],
        [table.numbers[table.head], *frame.numbers],
        delimiter=table.delimiter,
        encoding=table.encoding,
        notes=table.notes,
    )
    return ours, {name: frame.names.get(key(source.name), source.name or name) for name, (source, _) in taken.items()}
