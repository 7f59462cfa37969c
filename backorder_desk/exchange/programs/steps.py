"""How the rows of another program's file are mended first: kept, filled, unpacked, added up."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from backorder_desk.exchange.programs.frame import Frame, Texts, added
from backorder_desk.exchange.templates import key

Step = Callable[[Frame], Frame]


def keep(name: str, *said: str) -> Step:
    """Only the rows in which a column says one of these words; any text where none are named."""
    wanted = {word.casefold() for word in said}

    def step(frame: Frame) -> Frame:
        column = frame.get(name)
        if column is None:
            return frame
        held = {text for text in set(column) if (text.strip().casefold() in wanted if wanted else text.strip())}
        return frame.rows_at([place for place, text in enumerate(column) if text in held])

    return step


def drop(name: str, *said: str) -> Step:
    """All rows but those in which a column says one of these words."""
    unwanted = {word.casefold() for word in said}

    def step(frame: Frame) -> Frame:
        column = frame.get(name)
        if column is None:
            return frame
        return frame.rows_at([p for p, text in enumerate(column) if text.strip().casefold() not in unwanted])

    return step


def keep_filled(*names: str) -> Step:
    """Only the rows in which one of these columns says something."""

    def step(frame: Frame) -> Frame:
        columns = [column for column in map(frame.get, names) if column is not None]
        if not columns:
            return frame
        return frame.rows_at([p for p, cells in enumerate(zip(*columns, strict=True)) if any(map(str.strip, cells))])

    return step


def keep_numbered(name: str) -> Step:
    """Only the rows in which a column holds a number; footers and padding do not."""

    def step(frame: Frame) -> Frame:
        column = frame.get(name) or frame.blank()
        return frame.rows_at([p for p, text in enumerate(column) if text.strip()[:1].isdigit()])

    return step


def fill_down(group: str, *names: str, but: str = "", starts: str = "") -> Step:
    """Further rows of a group repeat its first row: these columns, or all that do not begin with `but`.

    A blank in the group's own column is the group above, unless the row fills the column `starts`.
    """

    def step(frame: Frame) -> Frame:
        keys = frame.get(group)
        if keys is None:
            return frame
        wanted = [key(name) for name in names] or [n for n in frame.columns if not n.startswith(key(but))]
        begins = _beginnings(keys, frame.get(starts) if starts else None)
        filled = {name: _filled(frame.columns[name], begins) for name in wanted if name in frame.columns}
        filled[key(group)] = _filled(keys, begins, backwards=True)
        return replace(frame, columns={**frame.columns, **filled})

    return step


def headings(line: str) -> Step:
    """A report with headings above its lines: a line fills the column `line`, and gets its heading beside it."""

    def step(frame: Frame) -> Frame:
        marks = frame.get(line) or frame.blank()
        loose, places, current = list(frame.loose), [], ""
        for place, beside in enumerate(frame.loose):
            if marks[place].strip():
                loose[place] = current
                places.append(place)
            elif beside:
                current = beside
        return replace(frame, loose=loose).rows_at(places)

    return step


def unpack(name: str, pieces: Callable[[str], Sequence[Mapping[str, str]]]) -> Step:
    """A column that holds several items becomes several rows, with the item's columns beside the others."""

    def step(frame: Frame) -> Frame:
        column = frame.get(name)
        if column is None:
            return frame
        places: list[int] = []
        items: list[Mapping[str, str]] = []
        for place, text in enumerate(column):
            for item in pieces(text):
                places.append(place)
                items.append(item)
        wide = frame.rows_at(places)
        return wide.with_columns({n: [item.get(n, "") for item in items] for n in {n for i in items for n in i}})

    return step


def gather(prefix: str, into: str, mark: str) -> Step:
    """Columns numbered 1 to n become one."""
    start = key(prefix)

    def step(frame: Frame) -> Frame:
        numbered = [name for name in frame.columns if re.fullmatch(re.escape(start) + r"\d{1,4}", name)]
        columns = [frame.columns[name] for name in sorted(numbered, key=lambda name: int(name[len(start) :]))]
        if not columns:
            return frame
        return frame.with_columns({into: [mark.join(filter(None, cells)) for cells in zip(*columns, strict=True)]})

    return step


def add_up(name: str, *by: str) -> Step:
    """Rows of one thing in several places become one with the sum; places without it are left out."""

    def step(frame: Frame) -> Frame:
        amounts = frame.get(name)
        if amounts is None:
            return frame
        keys = list(zip(*(frame.get(column) or frame.blank() for column in by), strict=True))
        groups: dict[tuple[str, ...], list[int]] = {}
        for place, group in enumerate(keys):
            if amounts[place].strip()[:1] in ("-", *"0123456789"):
                groups.setdefault(group, []).append(place)
        summed = frame.rows_at([places[0] for places in groups.values()])
        return summed.with_columns({name: [added(amounts[p] for p in places) for places in groups.values()]})

    return step


def _beginnings(keys: Texts, starts: Texts | None) -> list[int]:
    """For each row the place at which its group begins."""
    begins: list[int] = []
    current, at = "", 0
    for place, text in enumerate(map(str.strip, keys)):
        opens = bool(starts and starts[place].strip())
        if place and ((text and current and text != current) or (not text and opens)):
            at, current = place, ""
        current = current or text
        begins.append(at)
    return begins


def _filled(texts: Texts, begins: list[int], *, backwards: bool = False) -> Texts:
    """Blanks filled from the first row of the group; backwards: from the first row that says anything."""
    said: dict[int, str] = {}
    if backwards:
        for begin, text in zip(begins, texts, strict=True):
            if text.strip():
                said.setdefault(begin, text)
    return [text if text.strip() else said.get(begin, texts[begin]) for text, begin in zip(texts, begins, strict=True)]
