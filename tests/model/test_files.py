"""What can go wrong with a shop file is said in words, and the shop is as before."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlmodel import SQLModel

import backorder_desk.model.tables  # noqa: F401 (it fills the metadata)
from backorder_desk.desk import Desk
from backorder_desk.domain.errors import Refused
from backorder_desk.model import database
from backorder_desk.model.migrations import configuration
from tests.controller.played import Clock, everything, new_desk, state
from tests.model.queued import queued


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path, durable=True)
    desk.add_customer("ANN", "Ann")
    desk.add_product("CUP", "Cup", on_hand=4)
    yield desk
    desk.close()


def said(caught: pytest.ExceptionInfo[Refused]) -> Refused:
    assert all((caught.value.what, caught.value.why, caught.value.do)), caught.value
    return caught.value


# --- opening ------------------------------------------------------------------------------------------------------


def test_a_fresh_shop_is_what_the_tables_say(tmp_path: Path) -> None:
    database.create(tmp_path / "fresh.desk")
    engine = create_engine(f"sqlite:///{tmp_path / 'tables.desk'}")
    SQLModel.metadata.create_all(engine)
    engine.dispose()
    assert _schema(tmp_path / "fresh.desk") == _schema(tmp_path / "tables.desk")


def _schema(path: Path) -> dict[str, list[str]]:
    """name -> the clauses of its definition, in no order: a table may name its foreign keys in any."""
    connection = sqlite3.connect(path)
    ours = "name NOT LIKE 'finder%' AND name NOT LIKE 'sqlite_%' AND tbl_name <> 'alembic_version'"
    rows = connection.execute(f"SELECT name, sql FROM sqlite_master WHERE {ours}").fetchall()
    connection.close()
    assert len(rows) > 50
    return {name: sorted(clause.strip().rstrip(",") for clause in sql.split("\n")) for name, sql in rows}


def test_opening_knows_every_migration_by_its_name() -> None:
    scripts = ScriptDirectory.from_config(configuration())
    assert scripts.get_current_head() == database.HEAD
    assert [script.revision for script in scripts.walk_revisions()][::-1] == list(database.KNOWN)


def test_an_older_shop_is_put_aside_before_it_is_changed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    path = desk.shop.path
    before = state(desk.db)
    desk.close()
    monkeypatch.setattr(database, "HEAD", "0002")
    monkeypatch.setattr(database, "KNOWN", ("0001", "0002"))
    aside = path
    for expected in ("shop.before-0002.desk", "shop.before-0002-2.desk"):
        opened = Desk.open(path, Clock())
        assert state(opened.db) == before
        opened.close()
        aside = path.with_name(expected)
        assert aside.stat().st_mode & 0o077 == 0
    monkeypatch.undo()
    copy = Desk.open(aside, Clock())
    assert state(copy.db) == before
    assert copy.check().broken == ()
    copy.close()


def test_a_shop_of_a_newer_program_is_left_alone(desk: Desk) -> None:
    desk.db.run("UPDATE alembic_version SET version_num = '9999'")
    desk.close()
    content = desk.shop.path.read_bytes()
    with pytest.raises(Refused, match="newer than this program") as caught:
        Desk.open(desk.shop.path, Clock())
    said(caught)
    assert desk.shop.path.read_bytes() == content
    assert [p.name for p in desk.shop.path.parent.glob("*before*")] == []


def _another_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (a)")
    connection.commit()
    connection.close()


def _no_version(path: Path) -> None:
    _another_database(path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {database.APPLICATION_ID}")
    connection.commit()
    connection.close()


NO_SHOPS: dict[str, Callable[[Path], object]] = {
    "nothing at all": lambda path: None,
    "a folder": lambda path: path.mkdir(),
    "an empty file": lambda path: path.touch(),
    "a letter": lambda path: path.write_text("Dear Sir or Madam,\n" * 400),
    "another database": _another_database,
    "a database that lost its version": _no_version,
    "the head of a database and noise": lambda path: path.write_bytes(b"SQLite format 3\0" + random.Random(1).randbytes(9000)),
    "the head of a database alone": lambda path: path.write_bytes(b"SQLite format 3\0"),
}


@pytest.mark.parametrize("what", list(NO_SHOPS))
def test_what_is_no_shop_is_refused_and_left_as_it_is(tmp_path: Path, what: str) -> None:
    path = tmp_path / "some.desk"
    NO_SHOPS[what](path)
    content = path.read_bytes() if path.is_file() else b""
    with pytest.raises(Refused) as caught:
        Desk.open(path, Clock())
    said(caught)
    assert (path.read_bytes() if path.is_file() else b"") == content


def test_a_new_shop_never_replaces_a_file(tmp_path: Path) -> None:
    (tmp_path / "mine.desk").write_text("my own")
    with pytest.raises(Refused, match="exists already") as caught:
        Desk.new(tmp_path / "mine.desk", Clock())
    said(caught)
    assert (tmp_path / "mine.desk").read_text() == "my own"
    with pytest.raises(Refused, match="no folder"):
        Desk.new(tmp_path / "nowhere" / "shop.desk", Clock())


# --- damage -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_file_is_never_a_bug(tmp_path: Path, seed: int) -> None:
    desk = queued(tmp_path, 400)
    desk.close()
    path, chance = desk.shop.path, random.Random(seed)
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 3, 30))):
        page = chance.randrange(1, len(content) // 4096)
        content[4096 * page : 4096 * page + 64 * chance.randrange(1, 64)] = chance.randbytes(64 * chance.randrange(1, 64))
    path.write_bytes(content[: len(content) if seed % 2 else 4096 * (len(content) // 8192)])
    acts: list[Any] = [
        lambda d: d.take_order("ANN", [("CUP", "1")]),
        lambda d: d.receive([("CUP", "500")]),
        lambda d: d.check(),
        lambda d: d.undo(),
        lambda d: d.backup(tmp_path / "copy.desk"),
    ]
    try:
        opened = Desk.open(path, Clock())
    except Refused:
        return
    noticed = [_noticed(opened, act) for act in acts]
    opened.close()
    assert any(noticed), "nobody noticed"


def _noticed(desk: Desk, act: Callable[[Desk], Any]) -> bool:
    """Whether the damage was refused in words, or named by the check. Anything else that is raised is a bug."""
    try:
        return bool(getattr(act(desk), "broken", ()))
    except Refused as refusal:
        return bool(refusal.do)


# --- others, and the disk -------------------------------------------------------------------------------------------


def test_a_file_that_another_program_holds_is_said_to_be_busy(desk: Desk) -> None:
    desk.db.run("PRAGMA busy_timeout = 200")
    before = everything(desk.db)
    other = sqlite3.connect(desk.shop.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Refused, match="busy") as caught:
        desk.take_order("ANN", [("CUP", "1")])
    said(caught)
    other.execute("ROLLBACK")
    other.close()
    assert everything(desk.db) == before
    desk.take_order("ANN", [("CUP", "1")])


def test_a_short_lock_is_waited_out(desk: Desk) -> None:
    holds = (
        "import sqlite3, sys, time; c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute('BEGIN IMMEDIATE');"
        "print('held', flush=True); time.sleep(0.5); c.execute('ROLLBACK')"
    )
    with subprocess.Popen([sys.executable, "-c", holds, str(desk.shop.path)], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        assert desk.take_order("ANN", [("CUP", "1")]).order


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may write to anything: be somebody else for a while."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of another kind")
def test_a_read_only_file_is_refused_in_words(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = Path("/tmp") / f"desk-read-only-{os.getpid()}"  # a folder that others may enter
    folder.mkdir()
    try:
        desk = new_desk(folder)
        desk.add_product("CUP", "Cup")
        desk.close()
        desk.shop.path.chmod(0o444)
        folder.chmod(0o555)
        content = desk.shop.path.read_bytes()
        with as_nobody(), pytest.raises(Refused, match=r"cannot be|read-only") as caught:
            Desk.open(desk.shop.path, Clock()).add_product("POT", "Pot")
        said(caught)
        desk.shop.path.chmod(0o000)
        with as_nobody(), pytest.raises(Refused) as caught:
            Desk.open(desk.shop.path, Clock())
        said(caught)
        desk.shop.path.chmod(0o600)
        assert desk.shop.path.read_bytes() == content
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_full_disk_stops_an_act_and_changes_nothing(tmp_path: Path) -> None:
    resource: Any = pytest.importorskip("resource", reason="only where a process can be given a limit")
    desk = queued(tmp_path, 3000)
    desk.db.run("PRAGMA wal_checkpoint(TRUNCATE)")
    before = everything(desk.db)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(Refused) as caught:
            desk.receive([("CUP", "6000")])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    said(caught)
    assert everything(desk.db) == before
    assert desk.check().broken == ()
    assert len(desk.receive([("CUP", "6000")]).gets) == 3000
    assert desk.check().broken == ()
    desk.close()


def test_a_backup_is_a_shop_and_replaces_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.backup(tmp_path / "copy.desk")
    copy = Desk.open(tmp_path / "copy.desk", Clock())
    assert state(copy.db) == state(desk.db)
    copy.close()
    with pytest.raises(Refused, match="exists already"):
        desk.backup(tmp_path / "copy.desk")
    assert not list(tmp_path.glob("*.part"))


def test_a_disk_that_is_full_to_the_last_byte_is_named_too() -> None:
    """SQLite finds no room for its own small files then, and speaks of a fault of the disk."""
    with pytest.raises(Refused, match="The disk is full or does not work"), database.spoken("shop.desk"):
        raise sqlite3.OperationalError("disk I/O error")


def test_an_act_leaves_its_pages_in_the_log_until_the_desk_rests(tmp_path: Path) -> None:
    desk = new_desk(tmp_path, durable=True)
    for number in range(200):  # more than the thousand pages at which SQLite by itself would have an act wait
        desk.add_product(f"P{number}", "Cup " * 300)
    path = desk.shop.path
    with contextlib.closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as bare:  # the file without its log
        assert bare.execute("SELECT COUNT(*) FROM product").fetchone() == (0,)
    desk.rest()
    with contextlib.closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as bare:
        assert bare.execute("SELECT COUNT(*) FROM product").fetchone() == (200,)
    desk.close()
