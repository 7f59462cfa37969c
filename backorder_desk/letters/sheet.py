"""A letter in words and rows, ready for the layout. No paper, no measure, no colour here."""

from __future__ import annotations

from dataclasses import dataclass

from backorder_desk.letters.facts import Sender

Run = tuple[bool, str]
"""A stretch of text and whether it is bold."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: its head, and what it holds: 'code', 'text', 'number', 'strong' or 'date'."""

    head: str
    holds: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as strings under their columns. A row of one string is the head of a group."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """The facts that a hurried reader looks for, as label and value. Left out where it would cost a page."""

    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """An offer: the figure in large type, what it is, and the words beside it."""

    figure: str
    caption: str
    runs: tuple[Run, ...]


Block = Paragraph | Table | Glance | Panel


@dataclass(frozen=True, slots=True)
class Slip:
    """The part that comes back: boxes to tick, and a code that names the letter and nobody."""

    title: str
    note: str
    options: tuple[tuple[Run, ...], ...]
    silence: str
    code: str
    day_label: str
    signature_label: str
    alt_qr: str = ""
    alt_bars: str = ""
    """What the codes are, for somebody who has the letter read aloud."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in words and rows, ready to be laid out on any paper.

    `place` is country, post code and city, by which a print run is sorted; `cost` what the offer in it costs the
    shop, in minor units of `currency`.
    """

    kind: str
    number: str
    lang: str
    sender: Sender
    return_line: str
    address: tuple[str, ...]
    references: tuple[tuple[str, str], ...]
    kicker: str
    subject: str
    salutation: str
    blocks: tuple[Block, ...]
    closing: str
    signed: tuple[str, ...]
    page_words: str
    continued_words: str
    slip: Slip | None = None
    place: tuple[str, str, str] = ("", "", "")
    cost: int = 0
    currency: str = ""

    @property
    def addressee(self) -> str:
        """Whom the letter is for, in one line; a customer without an address is named by the letter's number."""
        return self.address[0] if self.address else self.number

    @property
    def title(self) -> str:
        """What a reader's program shows as the name of the document."""
        return f"{self.subject} ({self.number})"
