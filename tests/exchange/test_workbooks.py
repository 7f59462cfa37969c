"""Workbooks that spreadsheets write: what people see in them is what is read."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path
from typing import Any

import pytest

from backorder_desk.domain.errors import Refused
from backorder_desk.exchange import Cell, Kind, Quantity, parse, read_table, write_rows
from backorder_desk.exchange.xlsx_in import plain_number

from .workbooks import HEADER, LINE, sheet, text, workbook

openpyxl = pytest.importorskip("openpyxl")


def saved(book: Any) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def filled(*rows: list[Any]) -> Any:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return book


def test_cells_read_as_people_see_them() -> None:
    book = filled(
        ["sku", "name", "on_hand", "release_date", "yes"],
        ["0012", "=1+1", 12.0, dt.date(2026, 3, 31), True],
        [
            4711,
            "two\nlines",
            0.1 + 0.2,
            dt.datetime(2026, 3, 31, 9, 30),  # noqa: DTZ001 - workbooks know no zones
            None,
        ],
    )
    book.active["B2"].data_type = "s"
    table = read_table(saved(book), "list")
    assert table.format == "xlsx"
    assert table.body == [
        ["0012", "=1+1", "12", "2026-03-31", "yes"],
        ["4711", "two\nlines", "0.3", "2026-03-31 09:30:00"],
    ]


def test_days_counted_from_1904_are_the_same_days() -> None:
    book = filled(["sku", "date"], ["A", dt.date(2026, 3, 31)])
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    assert read_table(saved(book), "list").body == [["A", "2026-03-31"]]


def test_the_calendar_of_1900_is_one_day_off_before_march() -> None:
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    days = "".join(f'<row>{text("A")}<c s="1"><v>{day}</v></c></row>' for day in (1, 59, 61, 46112, 2958466))
    table = read_table(workbook(sheet(HEADER + days), styles=styles), "list")
    assert [row[1] for row in table.body] == [
        "1900-01-01",
        "1900-02-28",
        "1900-03-01",
        "2026-03-31",
        "2958466",
    ]


def test_a_format_is_a_date_by_its_own_code() -> None:
    codes = ['dd"x"mm', "#,##0.00", "[$-409]d\\-mmm", '0.00" d"', "[h]:mm", "General_d", "yyyy"]
    formats = "".join(
        f'<numFmt numFmtId="{200 + n}" formatCode="{code.replace(chr(34), "&quot;")}"/>' for n, code in enumerate(codes)
    )
    styles = f"<numFmts>{formats}</numFmts><cellXfs>" + "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(len(codes)))
    cells = "".join(f'<c s="{n}"><v>46112</v></c>' for n in range(len(codes)))
    table = read_table(workbook(sheet(f"<row>{cells}</row>"), styles=styles + "</cellXfs>"), "list")
    assert [cell == "2026-03-31" for cell in table.rows[0]] == [True, False, True, False, False, False, True]


def test_the_first_visible_sheet_with_a_header_is_read_and_named() -> None:
    notes = sheet(f"<row>{text('Our stock')}</row>")
    data = workbook(sheet(HEADER + LINE), notes, sheet(HEADER), states=("hidden", "visible", "visible"))
    table = read_table(data, "list")
    assert (table.header, table.body) == (["sku", "on_hand"], [])
    assert table.notes == ("list: the sheet “S3” was read",)


def test_rows_keep_the_numbers_of_the_sheet_and_cells_their_columns() -> None:
    rows = f'<row r="3">{text("sku", "B3")}{text("on_hand", "D3")}</row>'
    rows += f'<row r="1048576">{text("A", "B1048576")}<c r="D1048576"><v>5</v></c></row>'
    table = read_table(workbook(sheet(rows)), "list")
    assert table.header == ["", "sku", "", "on_hand"]
    parsed = parse(table, Kind.STOCK)
    assert parsed.rows == [(1048576, ("A", Quantity(5, 0)))]


def test_cells_merged_downwards_hold_their_value_in_every_row() -> None:
    book = filled(["order", "customer", "sku", "quantity"], ["1", "X", "A", 1], [None, None, "B", 2], ["2", "Y", "C", 3])
    book.active.merge_cells("A2:B3")
    assert [row[:2] for row in read_table(saved(book), "list").body] == [["1", ""], ["1", ""], ["2", "Y"]]
    book = filled(["order", "customer", "sku"], ["1", "X", "A"], [None, None, "B"], ["2", "Y", "C"])
    book.active.merge_cells("A2:A3")
    book.active.merge_cells("B2:B3")
    assert [row[:2] for row in read_table(saved(book), "list").body] == [["1", "X"], ["1", "X"], ["2", "Y"]]


def test_remarks_beside_the_table_do_no_harm() -> None:
    book = filled(["sku", "on_hand"], ["A", 1, None, "count again!"], ["B", 2])
    parsed = parse(read_table(saved(book), "list"), Kind.STOCK)
    assert (len(parsed.rows), parsed.problems) == (2, [])


def test_links_to_web_pages_do_no_harm() -> None:
    book = filled(["sku", "on_hand"], ["A", 1])
    book.active["A2"].hyperlink = "https://example.org/a"
    assert read_table(saved(book), "list").body == [["A", "1"]]


def test_formulas_count_by_their_stored_value_and_errors_are_problems() -> None:
    rows = (
        '<row><c t="str"><f>"A"&amp;"1"</f><v>A1</v></c><c><f>1+1</f><v>2</v></c></row>'
        '<row><c t="e"><f>NA()</f><v>#N/A</v></c><c><v>1</v></c></row>'
    )
    parsed = parse(read_table(workbook(sheet(HEADER + rows)), "list"), Kind.STOCK)
    assert parsed.rows == [(2, ("A1", Quantity(2, 0)))]
    assert [(p.row, p.column, p.value) for p in parsed.problems] == [(3, "sku", "#N/A")]


def test_shared_texts_lose_their_reading_aids_and_keep_their_runs() -> None:
    strings = "<si><t>sku</t></si><si><r><t>on_</t></r><r><t>hand</t></r></si>"
    strings += "<si><t>東京</t><rPh><t>トウキョウ</t></rPh></si><si><t>a_x000D_b_x005F_</t></si>"
    cells = "".join(f'<c t="s"><v>{n}</v></c>' for n in range(4))
    table = read_table(workbook(sheet(f"<row>{cells}</row>"), strings=strings), "list")
    assert table.rows == [["sku", "on_hand", "東京", "a\rb_"]]


def test_names_may_carry_a_prefix() -> None:
    made = sheet(HEADER + LINE).replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:")
    made = made.replace("xmlns=", "xmlns:x=")
    assert read_table(workbook(made), "list").body == [["A", "1"]]


def test_a_long_number_that_lost_digits_is_no_code() -> None:
    rows = f"<row><c><v>1.2345678901234568E+17</v></c>{'<c><v>1</v></c>'}</row>"
    rows += "<row><c><v>4006381333931</v></c><c><v>1</v></c></row>"
    parsed = parse(read_table(workbook(sheet(HEADER + rows)), "list"), Kind.STOCK)
    assert [row for _, row in parsed.rows] == [("4006381333931", Quantity(1, 0))]
    assert "turned it into a number" in parsed.problems[0].why


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("12.0", "12"), ("12", "12"), ("0.1", "0.1"), ("0.30000000000000004", "0.3"), ("-0", "0"),
        ("-1.50", "-1.5"),
        ("1E3", "1000"), ("1.5E-3", "0.0015"), ("123456789012345", "123456789012345"), ("1E+20", "1E+20"),
        ("1234567890123456", "1.234567890123456E+15"),
    ],
)  # fmt: skip
def test_numbers_are_seen_without_the_noise_of_binary_fractions(raw: str, seen: str) -> None:
    assert plain_number(raw) == seen


def test_another_program_reads_what_the_desk_writes(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    cells: list[Cell] = [
        "0012",
        "=1+1",
        "+49 30",
        Quantity(25, 1),
        7,
        dt.date(2026, 3, 31),
        True,
        None,
        'a"<&>\n b',
    ]
    write_rows(path, [f"c{n}" for n in range(len(cells))], [cells])
    page = openpyxl.load_workbook(path).active
    values = [cell.value for cell in page[2]]
    assert values == [
        "0012",
        "=1+1",
        "+49 30",
        2.5,
        7,
        dt.datetime(2026, 3, 31),  # noqa: DTZ001
        "yes",
        None,
        'a"<&>\n b',
    ]
    assert "f" not in [cell.data_type for cell in page[2]]
    assert page["B2"].quotePrefix
    assert page["F2"].is_date


def test_a_list_is_written_as_the_same_bytes_each_time(tmp_path: Path) -> None:
    one, two = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    for path in (one, two):
        write_rows(path, ["sku"], [["A"]])
    assert one.read_bytes() == two.read_bytes()


def test_more_rows_than_a_sheet_holds_are_refused_and_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backorder_desk.exchange.xlsx_out.MAX_ROWS", 3)
    with pytest.raises(Refused, match="more"):
        write_rows(tmp_path / "list.xlsx", ["sku"], [["A"]] * 3)
    assert list(tmp_path.iterdir()) == []
