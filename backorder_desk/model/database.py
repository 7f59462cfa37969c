"""Opening a shop: the connections, the transactions, and what goes wrong with files."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import thread_time
from typing import Any

from backorder_desk.domain.errors import Refused

APPLICATION_ID = 0x4244534B  # "BDSK": tells a shop file from any other SQLite file
HEAD = "0001"
"""The newest migration; a test holds it against the scripts. Named here so that opening needs no Alembic."""

KNOWN = ("0001",)
"""Every migration this program knows, oldest first."""

Row = tuple[Any, ...]

_SOON, _MORE = 0.002, 4
"""Seconds of work that a statement gets at first while others might be quicker, and how many times more the next time."""

_STEPS = 1000
"""So many steps of SQLite's machine, some twenty microseconds, go by before it is asked whether its time is up."""


@contextmanager
def spoken(name: str = "The shop file") -> Iterator[None]:
    """Turn what goes wrong with a file (locked, full, read-only, damaged) into a refusal; bugs pass through."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        if str(error).endswith(_TOO_MUCH):
            raise Refused("That is too much", "No shop holds, sells or orders so many", "Look for a digit too many") from error
        raise
    except sqlite3.DatabaseError as error:
        refusal = _refusal(name, str(error).lower())
        if refusal is None:
            raise
        raise refusal from error


_TOO_MUCH = ("product_on_hand", "line_ordered", "purchase_ordered")
"""The constraints that a sum can pass though each of its parts was fit."""

_FILE_TROUBLE = (
    ("locked", "{name} is busy", "Another program holds it", "Try again in a moment, or close the other program"),
    ("readonly", "{name} cannot be written", "It is read-only", "Allow writing to the file and its folder"),
    ("full", "{name} cannot grow", "The disk is full", "Free some space; nothing was changed"),
    ("malformed", "{name} is damaged", "Its pages do not fit together", "Restore the newest backup"),
    ("not a database", "{name} is no shop", "It is not a database, or it is damaged", "Choose another file, or restore a backup"),
    ("unable to open", "{name} cannot be opened", "The folder or the file does not let us", "Check the path and its permissions"),
    ("disk i/o", "{name} cannot be read or written", "The disk is full or does not work", "Free some space; nothing was changed"),
)


def _refusal(name: str, message: str) -> Refused | None:
    for sign, what, why, do in _FILE_TROUBLE:
        if sign in message:
            return Refused(what.format(name=name), why, do)
    return None


class Connection:
    """A connection that speaks plain SQL with `?` for its parameters. One thread at a time."""

    def __init__(self, raw: sqlite3.Connection, name: str, shop: Database) -> None:
        self.raw = raw
        self.name = name
        self.shop = shop

    @contextmanager
    def beside(self) -> Iterator[Connection]:
        """Another connection to the same shop, to read what is committed, on whatever thread."""
        reader = self.shop.reader()
        try:
            yield reader
        finally:
            reader.close()

    def all(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Every row."""
        with spoken(self.name):
            return self.raw.execute(sql, parameters).fetchall()

    def stream(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[Row]:
        """Rows as they come; other tables than those being read may be written meanwhile."""
        with spoken(self.name):
            rows = self.raw.execute(sql, parameters)
        return self._spoken_rows(rows)

    def _spoken_rows(self, rows: Iterator[Row]) -> Iterator[Row]:
        with spoken(self.name):
            yield from rows

    def one(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """The first row, or None."""
        with spoken(self.name):
            found: Row | None = self.raw.execute(sql, parameters).fetchone()
            return found

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """The first column of the first row, or None."""
        row = self.one(sql, parameters)
        return None if row is None else row[0]

    def soonest(self, *ways: tuple[str, Sequence[Any]]) -> list[Row]:
        """Every row of whichever of these statements is done first. All must answer the same; the likeliest comes first.

        Which is quick depends on what nobody has counted: so each in turn is given some time, then all of them more. It
        takes a few times as long as the quickest, never as long as the slowest.
        """
        seconds = _SOON
        while len(ways) > 1:
            for sql, parameters in ways:
                rows = self._within(seconds, sql, parameters)
                if rows is not None:
                    return rows
            seconds *= _MORE
        return self.all(*ways[0])

    def _within(self, seconds: float, sql: str, parameters: Sequence[Any]) -> list[Row] | None:
        """Every row, or None where that takes longer."""
        until = thread_time() + seconds
        self.raw.set_progress_handler(lambda: thread_time() > until, _STEPS)
        try:
            return self.all(sql, parameters)
        except sqlite3.OperationalError as error:
            if str(error) != "interrupted":
                raise
            return None
        finally:
            self.raw.set_progress_handler(None, 0)

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """One statement; the number of rows it changed."""
        with spoken(self.name):
            return self.raw.execute(sql, parameters).rowcount

    def many(self, sql: str, rows: Iterable[Sequence[Any]]) -> int:
        """One statement for many rows; the number of rows changed."""
        with spoken(self.name):
            return self.raw.executemany(sql, rows).rowcount

    def insert(self, table: str, **values: Any) -> int:
        """A new row; its id. Table and columns are ours, never the user's."""
        marks = ", ".join("?" * len(values))
        sql = f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks}) RETURNING id"
        return int(self.value(sql, tuple(values.values())))

    @contextmanager
    def transaction(self, *, keep: bool = True) -> Iterator[None]:
        """All or nothing. `keep=False`: nothing, whatever happens (a preview)."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            if keep:
                self.commit()
        finally:
            if self.raw.in_transaction:
                self.raw.rollback()

    @contextmanager
    def on_the_disk_at_the_end(self) -> Iterator[None]:
        """For a file that nobody keeps if this fails: its commits need not be on the disk one by one, only at last."""
        self.raw.execute("PRAGMA synchronous = OFF")
        try:
            yield
        finally:
            self.raw.execute("PRAGMA synchronous = FULL")
        self.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def commit(self) -> None:
        """Keep what the open transaction did."""
        self.run("COMMIT")

    def rest(self) -> None:
        """Put what the log holds into the file, as far as nobody reads it: for a moment in which nobody waits."""
        self.raw.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def close(self) -> None:
        """Close; nothing open is kept."""
        self.raw.close()


class Database:
    """A shop file: where it is, and connections to it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def writer(self) -> Connection:
        """The connection for acts: a commit is on the disk when it returns.

        What a very large act sorts goes to a temporary file beyond a few megabytes, not into memory. What acts leave
        in the log is put into the file between them (`Connection.rest`) or at closing, not while somebody waits for
        one, unless the log has grown to 64 MB.
        """
        memory = ("cache_size = -65536", "temp_store = FILE")
        ways = ("journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 16384", *memory)
        return self._connect(*(f"PRAGMA {way}" for way in ways))

    def reader(self) -> Connection:
        """A connection that can only read; it never waits for a writer."""
        return self._connect("PRAGMA query_only = ON", "PRAGMA cache_size = -16384")

    def _connect(self, *ways: str) -> Connection:
        name = f"The shop file {self.path.name}"
        with spoken(name):
            raw = sqlite3.connect(self.path, timeout=10, isolation_level=None, check_same_thread=False, cached_statements=512)
            try:
                for way in ("PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY", *ways):
                    raw.execute(way)
            except sqlite3.DatabaseError:
                raw.close()
                raise
        return Connection(raw, name, self)


def create(path: Path) -> Database:
    """A new, empty shop file, readable by its owner only. Refused where something is there already."""
    if path.exists():
        raise Refused(f"{path} exists already", "A new shop never replaces a file", "Choose another name, or open that shop")
    if not path.parent.is_dir():
        raise Refused(f"There is no folder {path.parent}", "The shop file needs a place", "Make the folder first")
    with _file_errors(path):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        from backorder_desk.model.migrations import upgrade

        upgrade(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return Database(path)


def open_shop(path: Path) -> Database:
    """The shop file, brought to this program's version; a copy of an older one is put aside first.

    Refused: no such file, no shop, damaged, made by a newer program, locked, not readable.
    """
    database = Database(path)
    version = version_of(path)
    if version != HEAD:
        _migrate(database, version)
    return database


def version_of(path: Path) -> str:
    """The version of a shop file, which is not changed. Refused: no such file, no shop, damaged, locked, not readable."""
    if path.is_dir():
        raise Refused(f"{path} is no shop", "It is a folder", "Choose a file that ends in .desk")
    if not path.is_file():
        raise Refused(f"There is no shop file {path}", "Nothing is there", "Make one with “backorder-desk --shop FILE new”")
    with _file_errors(path), path.open("rb") as file:
        if not file.read(16).startswith(b"SQLite format 3\0"):
            raise Refused(f"{path.name} is no shop", "It is not a database", "Choose a file that ends in .desk")
    connection = Database(path).reader()
    try:
        if connection.value("PRAGMA application_id") != APPLICATION_ID:
            raise Refused(f"{path.name} is no shop", "Another program made it", "Choose a file that ends in .desk")
        if not connection.value("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"):
            raise Refused(f"{path.name} is damaged", "It does not say which version it is", "Restore the newest backup")
        return str(connection.value("SELECT version_num FROM alembic_version"))
    finally:
        connection.close()


def _migrate(database: Database, version: str) -> None:
    if version not in KNOWN:
        raise Refused(
            f"{database.path.name} is newer than this program",
            f"It was last used by a later version (store {version}, here {HEAD})",
            "Install the newest Backorder Desk, or open a copy made before",
        )
    from backorder_desk.model.migrations import upgrade

    copy_aside(database.path, f"before-{HEAD}")
    upgrade(database.path)


def copy_aside(path: Path, tag: str) -> Path:
    """A whole copy of the shop file beside it, never over another one."""
    target = _unused(path, tag)
    copy_to(path, target)
    return target


def _unused(path: Path, tag: str) -> Path:
    target, count = path.with_name(f"{path.stem}.{tag}{path.suffix}"), 1
    while target.exists():
        count += 1
        target = path.with_name(f"{path.stem}.{tag}-{count}{path.suffix}")
    return target


@contextmanager
def beside(shop: Path) -> Iterator[Path]:
    """A folder of our own on the disk of a shop, gone at the end."""
    if not shop.parent.is_dir():
        raise Refused(f"There is no folder {shop.parent}", "The shop file needs a place", "Make the folder first")
    with _file_errors(shop.parent), tempfile.TemporaryDirectory(dir=shop.parent, prefix=".desk-") as folder:
        yield Path(folder)


def replace_by(backup: Path, shop: Path) -> Path | None:
    """Put a copy of `backup` in the place of `shop`, which is copied aside first; where that copy is.

    A shop that is damaged is kept as it is, byte for byte: a restore is what it needs most.
    """
    if not shop.exists():
        copy_to(backup, shop)
        return None
    try:
        kept = copy_aside(shop, "before-restore")
        _fold_in(shop)
    except Refused:
        kept = _unused(shop, "before-restore")
        with _file_errors(kept):
            shutil.copy2(shop, kept)
    # Before the new file stands there: SQLite would take what they hold for a part of it.
    for tail in ("-wal", "-shm"):
        shop.with_name(shop.name + tail).unlink(missing_ok=True)
    copy_to(backup, shop)
    return kept


def _fold_in(shop: Path) -> None:
    """Bring what stands beside the file (the write-ahead log) into it."""
    connection = Database(shop).writer()
    try:
        connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def copy_to(path: Path, target: Path) -> None:
    """SQLite's online backup: a consistent copy while others work. Written aside, checked, then put in place."""
    if not target.parent.is_dir():
        raise Refused(f"There is no folder {target.parent}", "The copy needs a place", "Make the folder first, or choose another")
    with _file_errors(target):
        unfinished = target.with_name(target.name + ".part")
        try:
            with spoken(f"The copy {target.name}"):
                _online_copy(path, unfinished)
            unfinished.chmod(0o600)
            shutil.move(unfinished, target)
        finally:
            unfinished.unlink(missing_ok=True)


def _online_copy(path: Path, target: Path) -> None:
    source, copy = sqlite3.connect(path), sqlite3.connect(target)
    try:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        if copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise Refused(f"The copy {target.name} is damaged", "It did not pass its check", "Try another disk")
    finally:
        source.close()
        copy.close()


@contextmanager
def _file_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Refused(f"{path} cannot be used", error.strerror or str(error), "Check the path and its permissions") from error
