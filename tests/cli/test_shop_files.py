"""A shop file that is none, damaged, locked, read-only, newer, or on a full disk; copies of it, and their return."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.terminal import PYTHON, REFUSED, Terminal, contents, stocked, write

COMMANDS = (("stock",), ("backorders",), ("check",), ("receive", "CUP=1"), ("history",))
HOME = Path(__file__).resolve().parents[2]


def damaged(shop: Terminal, path: Path) -> Terminal:
    """A copy of a shop whose middle was overwritten."""
    shop.does("backup", str(path))
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 60] = b"\xa5" * (4096 * 57)
    path.write_bytes(data)
    return Terminal(path)


@pytest.mark.parametrize("words", COMMANDS)
def test_a_file_that_is_no_shop_is_refused(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert "is no shop" in Terminal(write(tmp_path / "letter.desk", "Dear Ann, …")).refuses(*words)
    assert "is no shop" in Terminal(write(tmp_path / "empty.desk", "")).refuses(*words)
    assert "It is a folder" in Terminal(tmp_path).refuses(*words)
    assert "There is no shop file" in Terminal(tmp_path / "none.desk").refuses(*words)
    assert "There is no shop file" in Terminal(tmp_path / "none" / "x.desk").refuses(*words)


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.desk"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE product (sku)")
    assert "Another program made it" in Terminal(path).refuses("stock")


@pytest.mark.parametrize("words", COMMANDS)
def test_a_damaged_file_is_refused(shop: Terminal, tmp_path: Path, words: tuple[str, ...]) -> None:
    assert "is damaged" in damaged(shop, tmp_path / "damaged.desk").refuses(*words)


def test_half_a_file_is_refused(shop: Terminal, tmp_path: Path) -> None:
    half = tmp_path / "half.desk"
    data = shop.shop.read_bytes()
    half.write_bytes(data[: len(data) // 2])
    assert "is damaged" in Terminal(half).refuses("stock")


def test_a_file_of_a_newer_program_is_refused_and_left_alone(shop: Terminal) -> None:
    with closing(sqlite3.connect(shop.shop)) as db, db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "is newer than this program" in shop.refuses("stock")
    assert "is newer than this program" in stocked(shop.shop.parent).refuses("restore", str(_newer(shop.shop.parent)))


def _newer(folder: Path) -> Path:
    path = folder / "newer.desk"
    stocked(folder).does("backup", str(path))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
    return path


def test_while_another_program_writes_reading_goes_on_and_acts_are_refused(
    shop: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = sqlite3.connect
    monkeypatch.setattr("sqlite3.connect", lambda *a, **k: waits(*a, **{**k, "timeout": 0.1}))
    with closing(waits(shop.shop, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert shop.does("stock")
        assert "is busy" in shop.refuses("receive", "CUP=1")
    assert shop.does("receive", "CUP=1")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the user of this test may write everywhere")
def test_a_read_only_file_or_folder_is_refused(shop: Terminal) -> None:
    for path, mode in ((shop.shop, 0o400), (shop.shop.parent, 0o500)):
        before = path.stat().st_mode
        path.chmod(mode)
        try:
            assert "read-only" in shop.refuses("receive", "CUP=1")
        finally:
            path.chmod(before)


@pytest.mark.skipif(sys.platform != "linux", reason="limits the size of files by the system's own means")
def test_a_full_disk_changes_nothing(shop: Terminal, tmp_path: Path) -> None:
    rows = "".join(f"X-{i},C1,CUP,1\n" for i in range(3000))
    file = write(tmp_path / "many.csv", "order,customer,sku,quantity\n" + rows)
    before = contents(shop.shop)
    limit = "import resource, sys; n = int(sys.argv.pop(1)); resource.setrlimit(resource.RLIMIT_FSIZE, (n, n));"
    start = f"{limit} from backorder_desk.__main__ import main; raise SystemExit(main())"
    size = shop.shop.stat().st_size
    words = ["--shop", str(shop.shop), "--today", shop.today, "--json", "import", str(file)]
    line = [PYTHON, "-c", start, str(size + 4096), *words]
    said = subprocess.run(line, cwd=HOME, capture_output=True, text=True, timeout=60, check=False)
    assert said.returncode == REFUSED, said
    assert "refused" in said.stdout
    assert contents(shop.shop) == before
    assert shop.does("check")["ok"]


def test_a_backup_is_a_whole_shop_and_never_replaces_a_file(shop: Terminal, tmp_path: Path) -> None:
    copy = tmp_path / "copy.desk"
    shop.does("order", "--customer", "C1", "KETTLE=6")
    shop.does("backup", str(copy))
    assert contents(copy) == contents(shop.shop)
    assert "exists already" in shop.refuses("backup", str(copy))
    assert copy.stat().st_mode & 0o077 == 0 or sys.platform == "win32"


def test_a_restore_brings_the_shop_back_and_keeps_what_was_there(shop: Terminal, tmp_path: Path) -> None:
    copy = tmp_path / "copy.desk"
    shop.does("backup", str(copy))
    then, kept_bytes = contents(shop.shop), copy.read_bytes()
    shop.does("order", "--customer", "C1", "KETTLE=6")
    now = contents(shop.shop)
    kept = Path(shop.does("restore", str(copy))["kept"])
    assert contents(shop.shop) == then
    assert contents(kept) == now
    assert copy.read_bytes() == kept_bytes
    assert Path(shop.does("restore", str(copy))["kept"]) != kept
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []


def test_a_restore_makes_a_missing_shop_and_mends_a_damaged_one(shop: Terminal, tmp_path: Path) -> None:
    copy = tmp_path / "copy.desk"
    shop.does("backup", str(copy))
    lost = Terminal(tmp_path / "lost.desk")
    assert lost.does("restore", str(copy))["kept"] is None
    assert contents(lost.shop) == contents(shop.shop)
    broken = damaged(shop, tmp_path / "broken.desk")
    bytes_before = broken.shop.read_bytes()
    kept = Path(broken.does("restore", str(copy))["kept"])
    assert kept.read_bytes() == bytes_before
    assert broken.does("check")["ok"]


def test_a_damaged_backup_is_refused_and_the_shop_stays(shop: Terminal, tmp_path: Path) -> None:
    assert "is damaged" in shop.refuses("restore", str(damaged(shop, tmp_path / "damaged.desk").shop))
    assert "is no shop" in shop.refuses("restore", str(write(tmp_path / "letter.desk", "Dear Ann")))


def test_a_backup_whose_figures_disagree_is_refused(shop: Terminal, tmp_path: Path) -> None:
    copy = tmp_path / "copy.desk"
    shop.does("order", "--customer", "C1", "KETTLE=2")
    shop.does("backup", str(copy))
    with closing(sqlite3.connect(copy)) as db, db:
        db.execute("UPDATE product SET on_hand = on_hand + 1 WHERE sku = 'KETTLE'")
    assert "does not pass its check" in shop.refuses("restore", str(copy))
    found = Terminal(copy)("--json", "check")
    assert found.code == REFUSED
    assert not found.document["ok"]
    assert any("KETTLE" in words for words in found.document["broken"])
