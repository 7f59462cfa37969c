"""A list is written whole or not at all."""

from __future__ import annotations

import datetime as dt
import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from backorder_desk.domain.errors import Refused
from backorder_desk.exchange import Cell, Kind, Quantity, StockRow, write_kind, write_rows


def test_csv_is_plain_utf8_with_commas(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    write_rows(path, ["a", "b"], [["é,", 1], [dt.date(2026, 3, 31), True], [None, Quantity(25, 1)]])
    assert path.read_bytes() == 'a,b\r\n"é,",1\r\n2026-03-31,yes\r\n,2.5\r\n'.encode()


def test_dictionaries_are_written_like_rows_and_extra_columns_only_where_needed(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    write_kind(path, Kind.PURCHASES, [{"po": "1", "supplier": "S", "sku": "A", "quantity": 2}])
    assert path.read_text().splitlines()[0] == "po,supplier,date,expected,sku,quantity,received"
    write_kind(path, Kind.PURCHASES, [{"po": "1", "supplier": "S", "sku": "A", "quantity": 2, "closed": True}])
    assert path.read_text().splitlines() == [
        "po,supplier,date,expected,sku,quantity,received,closed",
        "1,S,,,A,2,,yes",
    ]


def test_a_file_that_was_there_stays_until_the_new_one_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("old")

    def breaking() -> Iterator[list[Cell]]:
        yield ["A"]
        assert path.read_text() == "old"
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(Refused, match="disk is full"):
        write_rows(path, ["sku"], breaking())
    assert path.read_text() == "old"
    assert [found.name for found in tmp_path.iterdir()] == ["list.csv"]


def test_a_bug_while_writing_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="float"):
        write_rows(tmp_path / "list.csv", ["sku"], [[1.5]])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="float"):
        write_rows(tmp_path / "list.xlsx", ["sku"], [[1.5]])  # type: ignore[list-item]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def full(path: Path, mode: str = "r") -> object:
        return real(Path("/dev/full"), "wb") if mode == "xb" else real(path, mode)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(Refused, match="disk is full"):
        write_kind(tmp_path / "list.csv", Kind.STOCK, [StockRow("A", Quantity(1, 0))] * 9999)


def test_an_unfit_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no such folder"):
        write_rows(tmp_path / "none" / "list.csv", ["sku"], [])
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused, match="no such folder"):
        write_rows(tmp_path / "file" / "list.csv", ["sku"], [])
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(Refused, match="is a folder"):
        write_rows(tmp_path / "folder.csv", ["sku"], [])
    with pytest.raises(Refused, match=r"\.csv or \.xlsx"):
        write_rows(tmp_path / "list.pdf", ["sku"], [])


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(Refused, match="may not write"):
        write_rows(tmp_path / "list.csv", ["sku"], [])
