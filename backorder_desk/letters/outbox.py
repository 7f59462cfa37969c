"""What leaves the desk: print runs with their manifest, reprints, e-mail drafts, the calibration sheet."""

from __future__ import annotations

import hashlib
import io
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from typing import BinaryIO

import pypdfium2
from babel import Locale

from backorder_desk.domain.errors import Refused
from backorder_desk.letters import words
from backorder_desk.letters.inks import MM, SMALL, inks_of
from backorder_desk.letters.layout import Printer
from backorder_desk.letters.paper import Paper
from backorder_desk.letters.setting import Flowing, Placed, Row, Setter, Shape, Text, flow, paragraph
from backorder_desk.letters.sheet import Column, Letter, Panel, Paragraph, Table
from backorder_desk.letters.table import TableSetting
from backorder_desk.letters.typeface import BOLD


@dataclass(frozen=True, slots=True)
class PrintRun:
    """What a run printed: the letters' numbers in their order, and how many pages each has."""

    numbers: tuple[str, ...]
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stock:
    """What the letters of a run are printed on: a paper for all, or by a letter's number; the pages each has, as issued."""

    paper: Paper
    papers: Mapping[str, Paper] = field(default_factory=dict)
    pages: Mapping[str, int] = field(default_factory=dict)
    duplex: bool = False

    def paper_of(self, letter: Letter) -> Paper:
        """The paper of a letter."""
        return self.papers.get(letter.number, self.paper)

    def envelope_of(self, letter: Letter) -> str:
        """The envelope that a letter goes into."""
        pages = self.pages.get(letter.number, 1)
        return self.paper_of(letter).envelope_of((pages + 1) // 2 if self.duplex else pages)

    def order(self, letter: Letter) -> tuple[bool, str]:
        """By envelope, those of the run's own paper first and those that are too thick for it last."""
        envelope = self.envelope_of(letter)
        return envelope != self.paper.envelope, envelope


def in_printing_order(letters: Iterable[Letter], home: str, stock: Stock | None = None) -> list[Letter]:
    """Sorted for whoever folds and posts them: by envelope, one's own country first, by country, post code and number."""

    def key(letter: Letter) -> tuple[object, ...]:
        envelope = stock.order(letter) if stock else ()
        return (*envelope, letter.place[0] not in ("", home.upper()), letter.place, letter.number)

    return sorted(letters, key=key)


def print_run(
    letters: Sequence[Letter],
    paper: Paper,
    day: date,
    write: BinaryIO,
    language: str = "en",
    duplex: bool = False,
    *,
    papers: Mapping[str, Paper] | None = None,
    pages: Mapping[str, int] | None = None,
) -> PrintRun:
    """One merged PDF: the manifest, then the letters in printing order, an outline entry for each.

    `papers` are those of letters (by number) that are not on `paper`; `pages` how many each has. `duplex` adds a blank
    back to a letter that ends on the front of a sheet. Refused where there is no letter, or where one cannot be printed
    whole.
    """
    if not letters:
        raise Refused("There are no letters to print")
    stock = Stock(paper, papers or {}, pages or {}, duplex)
    ordered = in_printing_order(letters, letters[0].sender.country, stock)
    locale = words.locale_of(language, ordered[0].sender.country)
    title = f"{ordered[0].sender.name}, {words.long_date(day, locale)}"
    manifest = Manifest(ordered, stock, day, locale)
    printer = Printer(write, paper, words.language_tag(locale), title, ordered[0].sender.name)
    for rows in manifest.pages(printer.setter):
        printer.plain(rows)
        if duplex:
            printer.plain([])
    printed = []
    for letter in ordered:
        printed.append(printer.add(letter, outlined=True, paper=stock.paper_of(letter)))
        if duplex and printed[-1] % 2:
            printer.plain([])
    printer.close()
    return PrintRun(tuple(letter.number for letter in ordered), tuple(printed))


@dataclass(frozen=True, slots=True)
class Manifest:
    """The page on top of a print run: what must have come out, and what the offers in it cost."""

    letters: Sequence[Letter]
    stock: Stock
    day: date
    locale: Locale

    @property
    def paper(self) -> Paper:
        """The sheet that it is on."""
        return self.stock.paper

    def pages(self, setter: Setter) -> list[list[Placed]]:
        """The manifest as pages of rows."""
        said = words.phrases(self.locale.language)["manifest"]
        inks = inks_of(self.letters[0].sender.accent)
        width = self.paper.width * MM
        title, _ = setter.line(said["title"], BOLD)
        shop, _ = setter.line(self.letters[0].sender.name, BOLD)
        head = Row(44.0, [Text(0, 10, SMALL, inks.accent, shop), Text(0, 34, 18, inks.text, title)])
        note = setter.lines(((False, said["note"]),), SMALL, width)
        blocks = [
            Flowing(0, [head], whole=True),
            Flowing(6, [self._figures(setter)], whole=True),
            TableSetting(self._table(), self.paper, setter, inks).flowing(),
            Flowing(10, paragraph(note, SMALL, SMALL * 1.35, inks.quiet), whole=True),
        ]
        floor = (self.paper.size[1] - self.paper.bottom - 8) * MM
        return flow(blocks, (self.paper.head_top * MM + 6, 20 * MM), (floor, floor))

    def _figures(self, setter: Setter) -> Row:
        said = words.phrases(self.locale.language)["manifest"]
        inks = inks_of(self.letters[0].sender.accent)
        costs = Counter[str]()
        for letter in self.letters:
            costs[letter.currency] += letter.cost
        cost = ", ".join(words.money(sum_, unit, self.locale) for unit, sum_ in sorted(costs.items()) if sum_)
        facts = (
            (said["day"], words.short_date(self.day, self.locale)),
            (said["letters"], str(len(self.letters))),
            (said["cost"], cost or said["none"]),
            (said["envelopes"], self._envelopes()),
        )
        row, step = Row(34.0), (self.paper.width * MM + 14) / len(facts)
        for index, (label, value) in enumerate(facts):
            segments, wide = setter.line(value, BOLD)
            size = min(13.0, round((step - 14) / wide, 2)) if wide else 13.0
            row.shapes.append(Shape(index * step, 0, step - 14, 1.2, inks.accent))
            row.texts.append(Text(index * step, 12, 8.5, inks.quiet, setter.line(label)[0]))
            row.texts.append(Text(index * step, 27, size, inks.text, segments))
        return row

    def _envelopes(self) -> str:
        """How many of which, in the order of the run."""
        counts = Counter(self.stock.envelope_of(letter) for letter in self.letters)
        return ", ".join(f"{count} {name}" for name, count in counts.items())

    def _table(self) -> Table:
        said = words.phrases(self.locale.language)["manifest"]
        columns = (
            Column(said["number"], "code"),
            Column(said["name"], "text"),
            Column(said["kind"], "text"),
            Column(said["place"], "date"),
            Column(said["cost"], "number"),
        )
        return Table(columns, tuple(self._row(letter) for letter in self.letters))

    def _row(self, letter: Letter) -> tuple[str, ...]:
        cost = words.money(letter.cost, letter.currency, self.locale) if letter.cost else "–"
        return (letter.number, letter.addressee, letter.kicker, " ".join(filter(None, letter.place)), cost)


def reprint(frozen: Iterable[bytes], write: BinaryIO, duplex: bool = False) -> list[int]:
    """Letters that were frozen when they were issued, in one file; returns how many pages each has."""
    merged = pypdfium2.PdfDocument.new()
    counts = []
    for pdf in frozen:
        letter = pypdfium2.PdfDocument(pdf)
        counts.append(len(letter))
        merged.import_pages(letter)
        if duplex and counts[-1] % 2:
            merged.new_page(*letter[0].get_size())
        letter.close()
    merged.save(write)
    merged.close()
    return counts


def one_page(frozen: bytes, page: int) -> bytes:
    """One page of a frozen letter, counted from 1, in a PDF of its own."""
    letter, alone, target = pypdfium2.PdfDocument(frozen), pypdfium2.PdfDocument.new(), io.BytesIO()
    alone.import_pages(letter, [page - 1])
    alone.save(target)
    alone.close()
    letter.close()
    return target.getvalue()


def email_draft(letter: Letter, pdf: bytes, to: str) -> bytes:
    """A draft that a mail program opens for sending: the letter's words, and the frozen PDF attached.

    It has no date and no identity yet, so that the same letter gives the same draft.
    """
    if not re.fullmatch(r"[^@\s,;<>]+@[^@\s,;<>]+", to.strip()):
        why = f"{to.strip()!r} is not an address" if to.strip() else "There is no address"
        raise Refused(f"Letter {letter.number} cannot go by e-mail", why, "Print it, or correct the address")
    draft = EmailMessage(policy=SMTP)
    draft["From"] = letter.sender.email
    draft["To"] = to.strip()
    draft["Subject"] = letter.subject
    draft["X-Unsent"] = "1"
    draft["Content-Language"] = letter.lang
    draft.set_content(spoken(letter), cte="quoted-printable")
    draft.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"{letter.number}.pdf")
    draft.set_boundary(f"=_{hashlib.sha256(pdf).hexdigest()[:32]}")
    return draft.as_bytes()


def spoken(letter: Letter) -> str:
    """The letter as plain text, as an e-mail says it."""
    parts = [letter.salutation]
    for block in letter.blocks:
        if isinstance(block, Paragraph | Panel):
            parts.append("".join(text for _, text in block.runs))
        elif isinstance(block, Table):
            heads = [column.head for column in block.columns]
            parts.append("\n".join(_row_said(heads, row) for row in block.rows))
    parts.append(words.phrases(letter.lang[:2])["attached"])
    parts.append("\n".join((letter.closing, *letter.signed)))
    return "\n\n".join(parts).replace("\xa0", " ").replace("\u202f", " ") + "\n"


def _row_said(heads: Sequence[str], row: Sequence[str]) -> str:
    if len(row) == 1:
        return f"{row[0]}:"
    facts = ", ".join(f"{head}: {cell}" for head, cell in zip(heads[2:], row[2:], strict=True))
    return f"- {row[0]} {row[1]} ({facts})"


def moved(pdf: bytes, right: int, down: int) -> bytes:
    """The same pages, all that is on them moved by tenths of a millimetre, for a printer that feeds awry."""
    document, target = pypdfium2.PdfDocument(pdf), io.BytesIO()
    by = pypdfium2.raw.FS_MATRIX(1, 0, 0, 1, right * MM / 10, -down * MM / 10)
    for page in document:
        pypdfium2.raw.FPDFPage_TransFormWithClip(page, by, None)
    document.save(target)
    document.close()
    return target.getvalue()


def calibration_sheet(paper: Paper) -> bytes:
    """A ruler in millimetres at every edge and the outline of the window: what it shows is the printer's offset."""
    target = io.BytesIO()
    printer = Printer(target, paper, "en", f"Calibration, {paper.title}", "Backorder Desk")
    row = Row(0.0)
    ink, left = inks_of("#444444"), paper.left * MM
    wide, high = paper.size
    for edge in range(5, int(wide) - 4):
        long = 6 if edge % 10 == 0 else 3
        row.shapes.append(Shape(edge * MM - left, 5 * MM, 0.3, long * MM / 2, ink.text))
    for edge in range(5, int(high) - 4):
        long = 6 if edge % 10 == 0 else 3
        row.shapes.append(Shape(5 * MM - left, edge * MM, long * MM / 2, 0.3, ink.text))
    for number in range(20, int(wide) - 9, 10):
        row.texts.append(Text(number * MM - left - 4, 11.5 * MM, 7, ink.quiet, printer.setter.line(str(number))[0]))
    for number in range(20, int(high) - 9, 10):
        row.texts.append(Text(9.5 * MM - left, number * MM + 2.5, 7, ink.quiet, printer.setter.line(str(number))[0]))
    row.shapes += _outline(paper, ink.accent)
    named, _ = printer.setter.line(paper.title, BOLD)
    row.texts.append(Text(0, paper.body_top * MM, 14, ink.text, named))
    printer.plain([(row, 0.0)])
    printer.close()
    return target.getvalue()


def _outline(paper: Paper, ink: str) -> list[Shape]:
    x, y, width, height = (side * MM for side in paper.visible)
    x -= paper.left * MM
    return [
        Shape(x, y, width, 0.5, ink),
        Shape(x, y + height, width, 0.5, ink),
        Shape(x, y, 0.5, height, ink),
        Shape(x + width, y, 0.5, height, ink),
    ]
