"""Reads a workbook in one streaming pass that believes nothing the file says about its own size.

A general reader expands entities, fills gaps up to any row number a file claims and holds whole parts in
memory. Here every part is measured before it is opened, a document type is refused (so no entity exists),
rows, columns and texts have limits, macros and links to other workbooks are refused, and no formula is
computed: the stored value counts.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from decimal import Context, Decimal, InvalidOperation
from posixpath import join, normpath
from typing import BinaryIO
from xml.parsers import expat

from backorder_desk.domain.errors import Refused
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

MAX_ROWS = 1_048_576
"""What a worksheet can have by its own standard (ECMA-376)."""

MAX_UNPACKED = 256 * 1024 * 1024
MAX_PARTS = 2_000
MAX_TAGS = 40_000_000
"""In all parts; a worksheet of the largest size that is read has fewer."""
_DENSE = 24 * 1024 * 1024
"""Parts below this may be packed as tightly as they like."""
_TIGHT = 60
"""Honest worksheets shrink to a tenth or a thirtieth; a bomb to a thousandth."""

_CHUNK = 1 << 18
_MAX_TAG = 1 << 20
_IDLE_TAGS = 500_000
_TAGS_EACH = 40
"""Tags that a filled cell may bring with it, beyond the idle ones. Honest ones bring six."""
_MAX_PIECES = 512
_MAX_DEPTH = 2_000
_BUILTIN_DATES = frozenset(map(str, (14, 15, 16, 17, 22, *range(27, 37), *range(50, 59))))
_MAX_CODE = 255
_NOT_CODE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_ESCAPED = re.compile(r"_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_")
"""Half characters (D800 to DFFF) are left as they stand: no text can hold them."""
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    expat.ExpatError,
    NotImplementedError,
    InvalidOperation,
    ValueError,
)
_FIFTEEN = Context(prec=15)
"""A spreadsheet keeps 15 digits; what its file says beyond them is the noise of binary fractions."""

Attributes = dict[str, str]


def read_xlsx(stream: BinaryIO, name: str) -> Table:
    """The first visible worksheet that has a header.

    Refused: not a workbook, damaged, with a password, with macros or links to other files, a bomb, too
    large.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            return _Workbook(archive, name).table()
    except _DAMAGED as broken:
        raise Refused(f"{name} was not read", "The workbook is damaged", "Open and save it again, or export CSV") from broken


def _hostile(name: str, why: str) -> Refused:
    do = "Copy the values into a new workbook, or export CSV"
    return Refused(f"{name} was not read", f"It could do harm: {why}", do)


class _Workbook:
    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self.archive = archive
        self.name = name
        self.tags = self.filled = 0
        self.parts = {info.filename.lower().lstrip("/"): info for info in archive.infolist()}
        self._check_parts()

    def table(self) -> Table:
        sheets, from_1904 = self._sheets()
        strings = self._shared_strings()
        dates = self._date_styles()
        for title, part in sheets:
            sheet = _Sheet(self.name, strings, dates, from_1904)
            self._parse(part, sheet.start, sheet.end, sheet.text, sheet.count)
            rows, numbers = sheet.filled()
            head = likely_head(rows)
            if head is not None:
                notes = (f"{self.name}: the sheet “{title}” was read",) if len(sheets) > 1 else ()
                return Table(self.name, "xlsx", rows, numbers, head, notes=notes)
        return Table(self.name, "xlsx", [], [])

    def _check_parts(self) -> None:
        if "[content_types].xml" not in self.parts or "xl/workbook.xml" not in self.parts:
            why = "It is a packed file, but no .xlsx workbook"
            raise Refused(f"{self.name} was not read", why, "Save the list as .xlsx or CSV")
        infos = self.archive.infolist()
        if len(infos) > MAX_PARTS or sum(info.file_size for info in infos) > MAX_UNPACKED:
            raise _hostile(self.name, f"unpacked it is larger than {MAX_UNPACKED // 1024 // 1024} MB")
        for info in infos:
            self._check_part(info)

    def _check_part(self, info: zipfile.ZipInfo) -> None:
        part = info.filename.lower()
        if info.flag_bits & 1:
            raise Refused(f"{self.name} was not read", "It has a password", "Save it without one")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _hostile(self.name, "it is packed in a way that spreadsheets do not use")
        if info.file_size > _DENSE and info.file_size > _TIGHT * info.compress_size:
            raise _hostile(self.name, "it unpacks to many times its size")
        if part.endswith("vbaproject.bin") or part.startswith("xl/macrosheets/"):
            raise _hostile(self.name, "it has macros")
        if part.startswith("xl/externallinks/"):
            raise _hostile(self.name, "it has links to other workbooks")

    def _sheets(self) -> tuple[list[tuple[str, str]], bool]:
        """Title and part of each visible worksheet, and whether days count from 1904."""
        targets: dict[str, str] = {}
        found: list[tuple[str, str]] = []
        epoch = [False]

        def relation(tag: str, attributes: Attributes) -> None:
            if tag == "Relationship" and attributes.get("TargetMode", "") != "External":
                target = attributes.get("Target", "")
                path = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
                targets[attributes.get("Id", "")] = path.lower()

        def sheet(tag: str, attributes: Attributes) -> None:
            if tag == "workbookPr":
                epoch[0] = attributes.get("date1904", "0") in ("1", "true")
            elif tag == "sheet" and attributes.get("state", "visible") == "visible":
                # The place of the sheet is named with the prefix that the file gives to relationships.
                keys = [value for name, value in attributes.items() if name.endswith(":id")]
                found.append((attributes.get("name", ""), "".join(keys[:1])))

        if "xl/_rels/workbook.xml.rels" in self.parts:
            self._parse("xl/_rels/workbook.xml.rels", relation)
        self._parse("xl/workbook.xml", sheet)
        sheets = [(title, targets[key]) for title, key in found if targets.get(key) in self.parts]
        return sheets, epoch[0]

    def _shared_strings(self) -> list[str]:
        strings = _SharedStrings(self.name)
        if "xl/sharedstrings.xml" in self.parts:
            self._parse("xl/sharedstrings.xml", strings.start, strings.end, strings.text, strings.found.__len__)
        return strings.found

    def _date_styles(self) -> frozenset[str]:
        """The styles (as cells name them) that show a number as a date."""
        styles = _Styles()
        if "xl/styles.xml" in self.parts:
            self._parse("xl/styles.xml", styles.start, styles.end)
        return frozenset(styles.dates)

    def _parse(
        self,
        part: str,
        start: Callable[[str, Attributes], None],
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
        filled: Callable[[], int] = lambda: 0,
    ) -> None:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = _Named(parser, start, end).first
        parser.CharacterDataHandler = text
        read = depth = 0
        for chunk in self._unpacked(part):
            read += len(chunk)
            begun, ended = chunk.count(b"<"), chunk.count(b"</")
            self.tags += begun
            depth += begun - 2 * ended - chunk.count(b"/>")
            parser.Parse(chunk, False)
            if depth > _MAX_DEPTH:
                raise _hostile(self.name, "it is nested without end")
            if read - parser.CurrentByteIndex > _MAX_TAG:
                raise _hostile(self.name, "it has a tag without end")
            if self.tags > min(MAX_TAGS, _IDLE_TAGS + _TAGS_EACH * (self.filled + filled())):
                raise _hostile(self.name, "it has millions of empty cells")
        parser.Parse(b"", True)
        self.filled += filled()

    def _doctype(self, *_: object) -> None:
        raise _hostile(self.name, "it declares entities")

    def _unpacked(self, part: str) -> Iterator[bytes]:
        with self.archive.open(self.parts[part]) as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk


class _Named:
    """Gives elements to their takers by their plain names; some writers put a prefix before every name."""

    def __init__(
        self,
        parser: expat.XMLParserType,
        start: Callable[[str, Attributes], None],
        end: Callable[[str], None] | None,
    ) -> None:
        self.parser = parser
        self.start = start
        self.end = end
        self.plain: dict[str, str] = {}

    def first(self, tag: str, attributes: Attributes) -> None:
        """The root tells whether there is a prefix; without one the takers are called directly."""
        prefixed = ":" in tag
        self.parser.StartElementHandler = self._started if prefixed else self.start
        self.parser.EndElementHandler = self._ended if prefixed and self.end else self.end
        self.parser.StartElementHandler(tag, attributes)

    def _name(self, tag: str) -> str:
        return self.plain.get(tag) or self.plain.setdefault(tag, tag.rpartition(":")[2])

    def _started(self, tag: str, attributes: Attributes) -> None:
        self.start(self._name(tag), attributes)

    def _ended(self, tag: str) -> None:
        if self.end:
            self.end(self._name(tag))


class _SharedStrings:
    """The texts that cells point to, without the reading aids (rPh) of East Asian texts."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.found: list[str] = []
        self.pieces: list[str] = []
        self.reading = False
        self.aside = 0

    def start(self, tag: str, _: Attributes) -> None:
        if tag == "si":
            self.pieces = []
        elif tag == "t":
            self.reading = not self.aside
        elif tag == "rPh":
            self.aside += 1

    def text(self, piece: str) -> None:
        if self.reading:
            self.pieces.append(piece)
            if len(self.pieces) > _MAX_PIECES:
                raise _hostile(self.name, "it has a text without end")

    def end(self, tag: str) -> None:
        if tag == "t":
            self.reading = False
        elif tag == "rPh":
            self.aside -= 1
        elif tag == "si":
            self.found.append(_unescaped("".join(self.pieces)))
            if len(self.found) > MAX_CELLS or len(self.found[-1]) > MAX_TEXT:
                raise _hostile(self.name, "it has texts without end")


class _Styles:
    """Which cell styles show dates: by the number of the format, or by its code."""

    def __init__(self) -> None:
        self.codes: dict[str, str] = {}
        self.shown: dict[str, bool] = {}
        self.dates: set[str] = set()
        self.inside = False
        self.count = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "numFmt":
            self.codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            self.inside = True
        elif tag == "xf" and self.inside:
            if self._shows_date(attributes.get("numFmtId", "0")):
                self.dates.add(str(self.count))
            self.count += 1

    def end(self, tag: str) -> None:
        if tag == "cellXfs":
            self.inside = False

    def _shows_date(self, number: str) -> bool:
        if number not in self.shown:
            code = self.codes.get(number)
            if code is None:
                self.shown[number] = number in _BUILTIN_DATES
            else:
                letters = _NOT_CODE.sub("", code[:_MAX_CODE].partition(";")[0]).lower()
                self.shown[number] = "y" in letters or "d" in letters
        return self.shown[number]


class _Sheet:
    """Collects the rows of one worksheet."""

    def __init__(self, name: str, strings: list[str], dates: frozenset[str], from_1904: bool) -> None:
        self.name = name
        self.strings = strings
        self.dates = dates
        self.first_day = date(1904, 1, 1) if from_1904 else date(1899, 12, 30)
        self.rows: list[list[str]] = []
        self.numbers: list[int] = []
        self.merged: list[tuple[int, int, int]] = []
        self.row: list[str] = []
        self.number = 0
        self.cells = 0
        self.column = -1
        self.kind = "n"
        self.style = ""
        self.pieces: list[str] = []
        self.reading = False
        self.aside = 0
        self.letters: dict[str, int] = {}

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "c":
            place = attributes.get("r")
            self.column = self.column + 1 if place is None else self._column(place)
            self.kind = attributes.get("t", "n")
            self.style = attributes.get("s", "")
            self.pieces = []
        elif tag in ("v", "t"):
            self.reading = not self.aside
        elif tag == "row":
            self._start_row(attributes.get("r"))
        elif tag == "rPh":
            self.aside += 1
        elif tag == "mergeCell":
            self._note_merge(attributes.get("ref", ""))

    def text(self, piece: str) -> None:
        if self.reading:
            self.pieces.append(piece)
            if len(self.pieces) > _MAX_PIECES:
                raise _hostile(self.name, "it has a text without end")

    def end(self, tag: str) -> None:
        if tag in ("v", "t"):
            self.reading = False
        elif tag == "c":
            if self.pieces:
                self._put(self._value("".join(self.pieces)))
        elif tag == "rPh":
            self.aside -= 1
        elif tag == "row" and not is_blank(self.row):
            self.rows.append(self.row)
            self.numbers.append(self.number)

    def count(self) -> int:
        """Cells that hold something, or stand before one that does."""
        return self.cells

    def filled(self) -> tuple[list[list[str]], list[int]]:
        """The rows with their numbers; cells merged downwards show their value in each row, as on the
        screen."""
        at = {number: place for place, number in enumerate(self.numbers)} if self.merged else {}
        for column, first, last in self.merged:
            top = self.rows[at[first]] if first in at else []
            if column < len(top):
                for number in range(first + 1, min(last, self.number) + 1):
                    self._fill(at.get(number), column, top[column])
        return self.rows, self.numbers

    def _fill(self, place: int | None, column: int, value: str) -> None:
        if place is not None:
            row = self.rows[place]
            row.extend([""] * (column + 1 - len(row)))
            row[column] = value

    def _start_row(self, told: str | None) -> None:
        number = self.number + 1 if told is None else int(told)
        if not self.number < number <= MAX_ROWS:
            raise _hostile(self.name, f"it has a row numbered {number}")
        self.number = number
        self.row = []
        self.column = -1

    def _column(self, place: str) -> int:
        letters = place.rstrip("0123456789")
        column = self.letters.get(letters)
        if column is None:
            column = self.letters[letters] = _column_number(letters)
        return column

    def _put(self, value: str) -> None:
        if not value:
            return
        if self.column >= MAX_COLUMNS:
            raise too_wide(self.name, self.number, self.column + 1)
        missing = self.column - len(self.row)
        self.cells += missing + 1
        if self.cells > MAX_CELLS:
            raise too_large(self.name, f"It has more than {MAX_CELLS:,} cells")
        if missing == 0:
            self.row.append(value)
        elif missing > 0:
            self.row.extend([""] * missing)
            self.row.append(value)
        else:
            self.row[self.column] = value

    def _value(self, raw: str) -> str:
        if len(raw) > MAX_TEXT:
            raise _hostile(self.name, "it has a text without end")
        kind = self.kind
        if kind == "s":
            return self.strings[int(raw)] if int(raw) < len(self.strings) else ""
        if kind == "n":
            return self._day(raw) if self.style in self.dates else plain_number(raw)
        if kind == "b":
            return "yes" if raw == "1" else "no"
        return _unescaped(raw) if kind in ("str", "inlineStr") else raw

    def _day(self, raw: str) -> str:
        """The day (and time) that a serial number means; a number that is no day stays one."""
        number = Decimal(raw)
        if not 0 < number < 2_958_466:
            return plain_number(raw)
        days, rest = divmod(number, 1)
        # The calendar of 1900 has a 29 February that never was; before it every serial is one day short.
        early = self.first_day.year == 1899 and days < 60
        day = self.first_day + timedelta(days=int(days) + early)
        if not rest:
            return day.isoformat()
        return str(datetime.combine(day, datetime.min.time()) + timedelta(seconds=round(rest * 86_400)))

    def _note_merge(self, ref: str) -> None:
        match = re.fullmatch(r"([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})", ref)
        if match and match[2] != match[3]:
            self.merged.append((_column_number(match[1]), int(match[2]), int(match[3])))
            self.cells += max(0, min(int(match[3]), self.number) - int(match[2]))
            if self.cells > MAX_CELLS:
                raise _hostile(self.name, "it merges more cells than it has")


def plain_number(raw: str) -> str:
    """A number as people write it: 12.0 is "12", 0.10000000000000001 is "0.1"; beyond 15 digits as it
    stands."""
    if raw.isdecimal():
        return raw if len(raw) < 16 else f"{Decimal(raw):E}"
    number = _FIFTEEN.create_decimal(raw)
    if not number.is_finite() or number.adjusted() >= 15 or number.adjusted() < -12:
        return raw
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + ord(letter.upper()) - 64
    return max(number - 1, 0)


def _unescaped(text: str) -> str:
    """Workbooks write characters that XML cannot hold as _x000D_."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
