"""A file as a grid of text: what every reader yields, before anybody knows what it means."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from backorder_desk.domain.errors import Refused

MAX_COLUMNS = 1_024
"""No export that a shop has is wider; a spreadsheet can be 16,384 wide only to do harm or by mistake."""

MAX_CELLS = 24_000_000
"""A million order lines of the widest template. More would not fit into the memory of a small computer."""

MAX_TEXT = 131_072
"""Characters in one cell; a spreadsheet program allows 32,767."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file that hold anything, each with its number as a spreadsheet shows it (1-based).

    `head` is the place of the header row in `rows`; what stands above it is a title. `format` is csv or
    xlsx. `notes` are sentences about choices made while reading (the sheet, the encoding).
    """

    name: str
    format: str
    rows: list[list[str]]
    numbers: list[int]
    head: int = 0
    delimiter: str = ""
    encoding: str = ""
    notes: tuple[str, ...] = ()

    @property
    def header(self) -> list[str]:
        """The names of the columns as they stand in the file."""
        return self.rows[self.head]

    @property
    def body(self) -> list[list[str]]:
        """The rows below the header."""
        return self.rows[self.head + 1 :]

    @property
    def body_numbers(self) -> list[int]:
        """The row numbers of `body`."""
        return self.numbers[self.head + 1 :]

    def headed(self, head: int) -> Table:
        """The same file with another row as its header."""
        return replace(self, head=head)


@contextmanager
def uncollected() -> Iterator[None]:
    """Pauses the search for circles of garbage while rows are made by the hundred thousand: half the time.

    Rows hold texts and numbers and can form no circle.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def is_blank(row: list[str]) -> bool:
    """Whether a row holds nothing but spaces."""
    return not "".join(row).strip()


def likely_head(rows: list[list[str]]) -> int | None:
    """The place of the first row with two filled cells, None where there is none."""
    for place, row in enumerate(rows):
        if sum(1 for cell in row if cell.strip()) > 1:
            return place
    return None


def too_wide(name: str, number: int, columns: int) -> Refused:
    """Row `number` has more columns than any export."""
    return Refused(
        f"{name} was not read",
        f"Row {number} has {columns:,} columns; a list of a shop has at most {MAX_COLUMNS:,}",
        "Delete the columns that are not needed and save the file again",
    )


def too_large(name: str, why: str) -> Refused:
    """More than the desk reads at once."""
    return Refused(f"{name} was not read", why, "Split it into smaller files and import one after the other")
