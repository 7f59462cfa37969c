"""Texts of which the shop has its own versions: templates and rule packs. The newest that stands counts."""

from __future__ import annotations

from typing import NamedTuple

from backorder_desk.model.database import Connection
from backorder_desk.model.journal import Act


class Version(NamedTuple):
    """A version of a text. An empty text is what the program came with; version 0: the shop never had its own."""

    text: str
    version: int


def template(db: Connection, kind: str, language: str) -> Version:
    """The shop's own template."""
    return _newest(db, "template", kind=kind, language=language)


def pack(db: Connection, name: str) -> Version:
    """The shop's own rule pack."""
    return _newest(db, "rule_pack", name=name)


def packs(db: Connection) -> dict[str, Version]:
    """All rule packs of which the shop has, or had, its own version."""
    names = [row[0] for row in db.all("SELECT DISTINCT name FROM rule_pack WHERE void = 0")]
    return {name: pack(db, name) for name in names}


def write_template(act: Act, kind: str, language: str, text: str) -> int:
    """A further version of a template; its number."""
    return _write(act, "template", text, kind=kind, language=language)


def write_pack(act: Act, name: str, text: str) -> int:
    """A further version of a rule pack; its number."""
    return _write(act, "rule_pack", text, name=name)


def _newest(db: Connection, table: str, **key: str) -> Version:
    row = db.one(
        f"SELECT text, version FROM {table} WHERE {_where(key)} AND void = 0 ORDER BY version DESC LIMIT 1", tuple(key.values())
    )
    return Version("", 0) if row is None else Version(str(row[0]), int(row[1]))


def _write(act: Act, table: str, text: str, **key: str) -> int:
    version = 1 + int(act.db.value(f"SELECT COALESCE(MAX(version), 0) FROM {table} WHERE {_where(key)}", tuple(key.values())))
    act.insert(table, entry_id=act.entry, version=version, text=text, day=act.today, void=0, **key)
    return version


def _where(key: dict[str, str]) -> str:
    return " AND ".join(f"{column} = ?" for column in key)
