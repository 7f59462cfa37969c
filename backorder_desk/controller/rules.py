"""The rule packs as the shop has them: the shipped ones, the owner's versions of them, and packs of his own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import astuple, dataclass, replace
from datetime import date
from functools import cache, lru_cache
from typing import Any

from backorder_desk import resources
from backorder_desk.domain import workdays
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.rulepacks import HOUSE, RulePack, from_table, packs_from
from backorder_desk.model import versions
from backorder_desk.model.database import Connection
from backorder_desk.model.journal import Act, entitle
from backorder_desk.settings import ALL as SETTINGS

_FILES = {HOUSE: "house", "US-FTC": "us-ftc", "EU": "eu", "UK": "uk"}
"""Pack -> its file in resources/rules."""
_HOUSE_DAYS = {
    "first_within": "house.first_days",
    "moved_by_more_than": "house.moved_days",
    "every": "house.cadence_days",
}
_NAME = re.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}")
_SHAPES: dict[str, type] = {"scope": dict, "spans": dict, "cadence": dict, "states": list}
LARGEST = 100_000
"""Characters of a pack."""
LONGEST = 3_650
"""Days that a pack may count."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A rule pack that counts. `version` numbers the shop's own; 0: it never had one. `edition`: what it calls itself.

    `gone`: it was the shop's own and has been taken away.
    """

    name: str
    title: str
    source: str
    read_on: date
    edition: str
    version: int
    shipped: bool
    text: str
    gone: bool = False


def packs(db: Connection, settings: Mapping[str, Any]) -> dict[str, RulePack]:
    """The rule packs by which the clock runs, the owner's own before the shipped ones, so that his word counts.

    What the settings say of the house's days goes before its pack.
    """
    own = {name: one.text for name, one in versions.packs(db).items() if one.text}
    further = {name: text for name, text in sorted(own.items()) if name not in _FILES}
    texts = further | {name: own.get(name) or _shipped(name) for name in _FILES}
    tables = {name: dict(_table(text)) for name, text in texts.items()}
    chosen = {days: settings[key] for days, key in _HOUSE_DAYS.items() if settings[key] != SETTINGS[key].default}
    tables[HOUSE]["cadence"] = {**tables[HOUSE].get("cadence", {}), **chosen}
    return packs_from(tables.values())


def all_packs(db: Connection) -> list[Pack]:
    """Every pack with its source, the day that was read, and its version."""
    return [pack(db, name) for name in _names(db)]


def pack(db: Connection, name: str) -> Pack:
    """One pack by its name. Refused: there is none."""
    name = _known(db, name)
    own, version = versions.pack(db, name)
    text = own or _shipped(name)
    found = from_table(_table(text))
    return Pack(name, found.title, found.source, found.read_on, found.version, version, not own, text)


def set_pack(act: Act, name: str, text: str) -> Pack:
    """Write the shop's own version of a pack, or a pack of a new name.

    Refused: the name is no name; the text is no TOML, is of another pack, or lacks or mistakes something, which is named.
    """
    name = _matched(act.db, name) or _new(name)
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    _check(name, text)
    if name in _names(act.db) and (before := pack(act.db, name)).text == text:
        return before
    version = versions.write_pack(act, name, text)
    entitle(act, f"Changed the rules “{name}”: version {version}")
    return pack(act.db, name)


def reset_pack(act: Act, name: str) -> Pack:
    """Put the shipped pack back; take one of the shop's own away. Where nothing was changed, nothing is done."""
    before = pack(act.db, name)
    if before.shipped:
        return before
    if before.name not in _FILES:
        versions.write_pack(act, before.name, "")
        entitle(act, f"Took the rules “{before.name}” away")
        return replace(before, gone=True)
    version = versions.write_pack(act, before.name, "")
    entitle(act, f"Put the shipped rules “{before.name}” back: version {version}")
    return pack(act.db, before.name)


def _names(db: Connection) -> list[str]:
    """The shipped packs, then those that the shop has added."""
    return [*_FILES, *sorted(name for name, one in versions.packs(db).items() if one.text and name not in _FILES)]


def _matched(db: Connection, name: str) -> str:
    """The pack of this name, whatever its capitals; empty where there is none."""
    return {known.lower(): known for known in _names(db)}.get(name.strip().lower(), "")


def _known(db: Connection, name: str) -> str:
    found = _matched(db, name)
    if not found:
        raise Refused(f"There are no rules “{name}”", do=f"Choose one of {', '.join(_names(db))}, or write your own with --set")
    return found


def _new(name: str) -> str:
    if not _NAME.fullmatch(name.strip()):
        why = "A name has letters, figures and hyphens, twenty at most"
        raise Refused(f"There can be no rules “{name}”", why, "Give it a name such as CH")
    return name.strip()


@cache
def _shipped(name: str) -> str:
    return resources.read_text("rules", f"{_FILES[name]}.toml")


@lru_cache(maxsize=16)
def _table(text: str) -> Mapping[str, Any]:
    return tomllib.loads(text)


def _check(name: str, text: str) -> None:
    if len(text) > LARGEST:
        raise _wrong(name, f"It has {len(text)} characters, more than {LARGEST}")
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as mistake:
        raise _wrong(name, f"It is not a TOML table: {mistake}") from mistake
    for part, shape in _SHAPES.items():
        if not isinstance(table.get(part, shape()), shape):
            raise _wrong(name, f"`{part}` should be a {'table' if shape is dict else 'list of tables'}")
    found = from_table(table)
    if found.name != name:
        raise _wrong(name, f"It is the pack “{found.name}”")
    for number in (*astuple(found.spans), *astuple(found.cadence)):
        if isinstance(number, int) and number > LONGEST:
            raise _wrong(name, f"{number} days are beyond all measure")
    if found.holidays and workdays.public_holidays(found.holidays) is workdays.no_holidays:
        raise _wrong(name, f"Nobody knows the holidays of “{found.holidays}”")


def _wrong(name: str, why: str) -> Refused:
    return Refused(f"The rules “{name}” could not be taken", why, "Mend the file, or keep the rules as they are")
