"""What a file is shows in its content: encoding, delimiter, quoting, header, row numbers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from backorder_desk.domain.errors import Refused
from backorder_desk.exchange import Kind, parse, read_table

WESTERN = "sku;name\nA-1;Käsemühle\nB-2;Crêpière\n"


def rows_of(data: bytes) -> list[list[str]]:
    return read_table(data, "list.csv").rows


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_encoding_is_found_whether_marked_or_not(codec: str) -> None:
    assert rows_of(WESTERN.encode(codec)) == [["sku", "name"], ["A-1", "Käsemühle"], ["B-2", "Crêpière"]]


def test_an_old_encoding_is_named_in_the_notes() -> None:
    assert read_table(WESTERN.encode("cp1252"), "list.csv").notes == ("list.csv was read as cp1252 text",)
    assert read_table(WESTERN.encode(), "list.csv").notes == ()


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_among_texts_that_hold_the_others(mark: str) -> None:
    others = "".join(set(",;\t|") - {mark})
    lines = [["sku", "name", "price"], ["A-1", f"x{others}y", "1"], ["B-2", others * 9, "2"]]
    data = "\r\n".join(mark.join(f'"{cell}"' for cell in line) for line in lines).encode()
    assert rows_of(data) == lines


def test_decimal_commas_do_not_split_a_file_of_semicolons() -> None:
    assert rows_of(b"sku;on_hand\nA;1,5\nB;2,5\n") == [["sku", "on_hand"], ["A", "1,5"], ["B", "2,5"]]


def test_a_sep_line_names_the_delimiter_and_is_not_counted() -> None:
    table = read_table(b"sep=|\r\nsku|name\r\nA|x,y\r\n", "list.csv")
    assert (table.header, table.body, table.body_numbers) == (["sku", "name"], [["A", "x,y"]], [2])


def test_a_sep_line_may_be_quoted() -> None:
    assert rows_of(b'"sep=;"\nsku;name\nA;x,y\n') == [["sku", "name"], ["A", "x,y"]]


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    table = read_table(b'\n \t \n,,\nsku,name\n\nA,"two\nlines"\n , \nB,one\n', "list.csv")
    assert table.header == ["sku", "name"]
    assert list(zip(table.body_numbers, table.body, strict=True)) == [
        (6, ["A", "two\nlines"]),
        (8, ["B", "one"]),
    ]


def test_lines_may_end_as_on_any_system() -> None:
    for end in ("\n", "\r\n", "\r"):
        assert rows_of(f"sku,name{end}A,x{end}".encode()) == [["sku", "name"], ["A", "x"]]


def test_quotation_marks_in_a_tab_separated_report_that_never_quotes_are_characters() -> None:
    data = b'order-id\tsku\tproduct-name\n1\tA\t"Best" pan\n2\tB\t5" pipe\n3\tC\t"open\n'
    assert [row[2] for row in rows_of(data)[1:]] == ['"Best" pan', '5" pipe', '"open']


def test_a_tab_separated_file_that_quotes_is_unquoted() -> None:
    assert rows_of(b'sku\tname\nA\t"say ""hi"""\n') == [["sku", "name"], ["A", 'say "hi"']]
    assert rows_of(b'sku\tname\nA\t"two\nlines"\n')[1] == ["A", "two\nlines"]


def test_a_quotation_mark_that_is_never_closed_is_refused_with_its_row() -> None:
    with pytest.raises(Refused, match="row 3"):
        rows_of(b'sku,name\nA,x\nB,"y\nC,z\n')


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\n\n , \n", "empty"),
        (b"%PDF-1.7 x", "PDF"),
        (b"SQLite format 3\x00", "database"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old kind"),
        (b"<!doctype html><table>", "web page"),
        (b"PK\x03\x04not really", "damaged"),
        (b"\x89PNG\r\n", "picture"),
        (b'{"orders": []}', "JSON"),
    ],
)
def test_what_is_no_list_is_refused_by_what_it_is(data: bytes, said: str) -> None:
    with pytest.raises(Refused, match=said):
        read_table(data, "list.csv")


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no file"):
        read_table(tmp_path / "none.csv")
    with pytest.raises(Refused, match="not a file"):
        read_table(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(Refused, match="not a file"):
        read_table(tmp_path / "pipe.csv")


def test_the_name_of_a_file_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"sku,name\nA,x\n")
    assert read_table(path).format == "csv"


def test_a_line_without_end_is_refused() -> None:
    with pytest.raises(Refused, match="line"):
        rows_of(b"sku,name\n" + b"," * (3 << 20))


def test_too_many_columns_are_refused() -> None:
    with pytest.raises(Refused, match="16,384 columns"):
        rows_of(b"," * 16_383 + b"x\n")


def test_a_cell_without_end_is_refused_with_its_row() -> None:
    with pytest.raises(Refused, match="Row 2"):
        rows_of(b'sku,name\nA,"' + b"x\n" * 200_000 + b'"\n')


def test_of_two_columns_with_one_name_the_first_is_read() -> None:
    parsed = parse(read_table(b"sku,on_hand,On Hand\nA,1,2\n", "list.csv"), Kind.STOCK)
    assert [str(row[1]) for _, row in parsed.rows] == ["1"]
    assert parsed.notes == ["list.csv has the column “On Hand” twice; the first is read"]
