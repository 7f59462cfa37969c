"""Files made to do harm are refused soon, and with little memory."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backorder_desk.domain.errors import Refused
from backorder_desk.exchange import Kind, parse, read_table, recognise

from .workbooks import HEADER, LINE, sheet, text, workbook

ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
BEYOND = 300 << 20


def _letters(column: int) -> str:
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def _stretched(part: str, begin: bytes, middle: bytes, size: int) -> bytes:
    """A workbook in which one part goes on for `size` bytes."""
    stream = io.BytesIO(workbook(sheet(HEADER)))
    block = middle * (1 + (1 << 22) // len(middle))
    with (
        zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open(part, "w", force_zip64=True) as made,
    ):
        made.write(begin)
        for _ in range(size // len(block)):
            made.write(block)
    return stream.getvalue()


def _wide() -> bytes:
    row = "".join(f'<c r="{_letters(n)}1"><v>1</v></c>' for n in range(1, 16_385))
    return workbook(sheet(f'<row r="1">{row}</row>'))


HOSTILE: dict[str, Callable[[], bytes]] = {
    "texts of 300 megabytes": lambda: _stretched("xl/sharedStrings.xml", b"<sst>", b"<si><t>a</t></si>", BEYOND),
    "cell of 300 megabytes": lambda: _stretched("xl/sharedStrings.xml", b"<sst><si><t>", b"a", BEYOND),
    "cell of sixty megabytes": lambda: workbook(sheet(HEADER + f"<row>{text('a' * (60 << 20))}</row>")),
    "cell of twenty megabytes": lambda: workbook(sheet(HEADER + f"<row>{text('a' * (20 << 20))}</row>")),
    "tag of twenty megabytes": lambda: workbook(sheet(HEADER + f'<row a="{"a" * (20 << 20)}"/>')),
    "entities": lambda: workbook(sheet(HEADER + f"<row>{text('&c;')}</row>", before=ENTITIES)),
    "entities in the shared texts": lambda: workbook(
        sheet(HEADER), more={"xl/sharedStrings.xml": f"{ENTITIES}<sst><si><t>&c;</t></si></sst>".encode()}
    ),
    "an external entity": lambda: workbook(sheet(HEADER + f"<row>{text('&a;')}</row>", before=EXTERNAL)),
    "16,384 columns": _wide,
    "a row number beyond all rows": lambda: workbook(sheet(HEADER + '<row r="999999999999"/>')),
    "rows that run backwards": lambda: workbook(sheet('<row r="9"/>' + '<row r="2"/>')),
    "a format code that takes long": lambda: workbook(
        sheet(HEADER + "<row><c><v>x1</v></c></row>"),
        styles=f'<numFmts><numFmt numFmtId="200" formatCode="{"[" * 900_000}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>',
    ),
    "macros": lambda: workbook(sheet(HEADER + LINE), more={"xl/vbaProject.bin": b"x"}),
    "links to other workbooks": lambda: workbook(sheet(HEADER + LINE), more={"xl/externalLinks/externalLink1.xml": b"<x/>"}),
    "thousands of parts": lambda: workbook(sheet(HEADER), more={f"xl/x{n}.xml": b"" for n in range(3000)}),
    "a merge of everything": lambda: workbook(
        sheet(
            HEADER + LINE * 30_000,
            after="<mergeCells>" + '<mergeCell ref="A1:A1048576"/>' * 2000 + "</mergeCells>",
        )
    ),
    "many sheets of empty elements": lambda: workbook(*[sheet("<row>" + "<c/>" * 900_000 + "</row>")] * 9),
    "empty elements without end": lambda: workbook(sheet("<row>" + "<c/>" * 5_000_000 + "</row>" + HEADER)),
    "no workbook": lambda: _packed({"a.txt": b"x"}),
    "nested tags": lambda: workbook(sheet(HEADER + "<a>" * 1_000_000)),
    "broken XML": lambda: workbook(sheet(HEADER + "<row><c></row>")),
    "a number that is none": lambda: workbook(sheet(f"{HEADER}<row><c><v>x1</v></c></row>")),
    "a shared text that is not there": lambda: workbook(sheet(f'{HEADER}<row><c t="s"><v>x</v></c></row>')),
}


def _packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


WATCHED = """
import pathlib, re, resource, sys, time
from backorder_desk.domain.errors import Refused
from backorder_desk.exchange import read_table
began = time.process_time()
try:
    said = len(read_table(sys.argv[1]).rows)
except Refused as refused:
    said = refused
spent = time.process_time() - began
status = pathlib.Path("/proc/self/status")  # what getrusage says may be the size of the process that started this one
if status.exists():
    most = int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]) // 1024
else:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1 << 20)
print(spent, most, said, sep=chr(9))
"""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_refused_soon_and_with_little_memory(name: str, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(HOSTILE[name]())
    if sys.platform == "win32":
        with pytest.raises(Refused):
            read_table(path)
        return
    ran = subprocess.run([sys.executable, "-c", WATCHED, str(path)], capture_output=True, text=True, check=True, timeout=60)
    seconds, megabytes, said = ran.stdout.split("\t")
    assert float(seconds) < 5
    assert int(megabytes) < (300 if sys.platform != "darwin" else 300 * 1024)
    assert "was not read" in said


@pytest.mark.parametrize("value", ["1" + " " * 100_000 + "x", "1" * 100_000, "1 " * 50_000, "1," * 50_000, "1:0" * 30_000])
def test_no_value_takes_long_to_read(value: str) -> None:
    columns = ("order", "customer", "date", "sku", "quantity", "price", "ship", "country", "hold_stock", "priority")
    cell = f'"{value}"'
    began = time.process_time()
    parsed = parse(read_table(f"{','.join(columns)}\n{','.join([cell] * len(columns))}\n".encode(), "list"), Kind.ORDERS)
    assert parsed.problems
    assert time.process_time() - began < 2


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.text(alphabet="0123456789/.-, :'=aM", max_size=12), min_size=7, max_size=7), max_size=4))
def test_any_cells_are_rows_or_problems_and_never_a_bug(cells: list[list[str]]) -> None:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(["order", "customer", "date", "sku", "quantity", "price", "required"])
    writer.writerows(cells)
    parsed = parse(read_table(stream.getvalue().encode(), "list"), Kind.ORDERS)
    bad = {problem.row for problem in parsed.problems}
    filled = {number for number, row in enumerate(cells, 2) if any(map(str.strip, row))}
    assert {number for number, _ in parsed.rows} | bad == filled
    assert not {number for number, _ in parsed.rows} & bad


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([b"", b"sku,name\n", b"\xff\xfe", b"PK\x03\x04", b"sep=;\n"]))
def test_any_bytes_are_read_or_refused_and_never_a_bug(data: bytes, start: bytes) -> None:
    with suppress(Refused):
        table = read_table(start + data, "list")
        parse(table, recognise(table.header))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_workbook_is_read_or_refused_and_never_a_bug(data: st.DataObject) -> None:
    whole = bytearray(workbook(sheet(HEADER + LINE), strings="<si><t>x</t></si>"))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(Refused):
        parse(read_table(bytes(whole), "list"), Kind.STOCK)
