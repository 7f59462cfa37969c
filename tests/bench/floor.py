"""R, the floor: the rows an act left behind, written again by bare `executemany` in one commit, each row once."""

from __future__ import annotations

import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from backorder_desk.model.database import Database

Row = tuple[Any, ...]


@dataclass(slots=True)
class Left:
    """What an act left: statements and their rows, in the order of the tables that refer to one another."""

    statements: list[tuple[str, list[Row]]] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many rows are written."""
        return sum(len(rows) for _, rows in self.statements)

    def words(self) -> str:
        """Per statement, how many rows."""
        return "; ".join(f"{sql[:60]} × {len(rows)}" for sql, rows in self.statements)


def left_by(before: Path, after: Path) -> Left:
    """Every row that is in `after` and was not, or was different, in `before`."""
    raw = sqlite3.connect(after)
    try:
        raw.execute("ATTACH ? AS before", (str(before),))
        tables = [row[0] for row in raw.execute(_TABLES)]
        left = Left()
        for table in sorted(tables, key=_rank):
            _new(raw, table, left)
        for table in tables:
            _changed(raw, table, left)
        return left
    finally:
        raw.close()


_HEADS = ("entry", "customer", "sales_order", "purchase", "order_line", "purchase_line")
_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'finder%' AND name NOT LIKE 'sqlite%'"
    " AND name <> 'alembic_version' UNION ALL SELECT 'finder' WHERE EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'finder')"
)


def _columns(raw: sqlite3.Connection, table: str) -> tuple[list[str], list[str]]:
    """Its columns, and those of its key. The find box is known by its row number."""
    if table == "finder":
        return ["rowid", "text", "what", "ref"], ["rowid"]
    found = raw.execute(f"PRAGMA table_info({table})").fetchall()
    return [row[1] for row in found], [row[1] for row in sorted(found, key=lambda row: row[5]) if row[5]]


def _new(raw: sqlite3.Connection, table: str, left: Left) -> None:
    columns, key = _columns(raw, table)
    if "entry_id" in columns or table == "entry":
        name = "id" if table == "entry" else "entry_id"
        condition = f"{name} > (SELECT MAX(id) FROM before.entry)"
    elif key in (["id"], ["rowid"]):
        condition = f"{key[0]} > (SELECT COALESCE(MAX({key[0]}), 0) FROM before.{table})"
    else:
        condition = f"({', '.join(key)}) NOT IN (SELECT {', '.join(key)} FROM before.{table})"
    rows = raw.execute(
        f"SELECT {', '.join(columns)} FROM main.{table} WHERE {condition} ORDER BY {', '.join(key)}"
    ).fetchall()
    if rows:
        marks = ", ".join("?" * len(columns))
        left.statements.append((f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows))


def _changed(raw: sqlite3.Connection, table: str, left: Left) -> None:
    """Rows that differ, by the set of columns in which they do: each is written once, and no column needlessly."""
    columns, key = _columns(raw, table)
    fields = [name for name in columns if name not in key]
    if ("entry_id" in columns and len(key) > 1) or table == "finder" or not fields:
        return
    joined = " AND ".join(f"a.{name} = b.{name}" for name in key)
    differs = " OR ".join(f"a.{name} IS NOT b.{name}" for name in fields)
    which = ", ".join(f"a.{name} IS NOT b.{name}" for name in fields)
    values, keys = ", ".join(f"a.{name}" for name in fields), ", ".join(f"a.{name}" for name in key)
    rows = raw.execute(
        f"SELECT {which}, {values}, {keys} FROM before.{table} b CROSS JOIN main.{table} a WHERE {joined}"
        f" AND ({differs}) ORDER BY {keys}"
    )
    grouped: dict[tuple[int, ...], list[Row]] = defaultdict(list)
    count = len(fields)
    for row in rows:
        flags = row[:count]
        grouped[flags].append(
            tuple(value for value, flag in zip(row[count:], flags, strict=False) if flag) + row[2 * count :]
        )
    for flags, changed in grouped.items():
        names = [f"{name} = ?" for name, flag in zip(fields, flags, strict=True) if flag]
        where = " AND ".join(f"{name} = ?" for name in key)
        left.statements.append((f"UPDATE {table} SET {', '.join(names)} WHERE {where}", changed))


def write(path: Path, left: Left, clock: Callable[[], float] = time.perf_counter) -> float:
    """Write them into a fresh copy, as the desk's own writing connection would; the seconds it took."""
    connection = Database(path).writer()
    try:
        started = clock()
        _write(connection.raw, left.statements)
        return clock() - started
    finally:
        connection.close()


def _write(raw: sqlite3.Connection, statements: Sequence[tuple[str, list[Row]]]) -> None:
    raw.execute("BEGIN IMMEDIATE")
    for sql, rows in statements:
        raw.executemany(sql, rows)
    raw.execute("COMMIT")


def _rank(table: str) -> tuple[int, str]:
    """What others refer to is written first."""
    return (_HEADS.index(table) if table in _HEADS else len(_HEADS)), table
