"""Backups beside a shop: made where something has changed, thinned by day, week and month, looked into before a restore."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zlib import crc32

from backorder_desk.domain.errors import Refused
from backorder_desk.model import database, journal
from backorder_desk.model.browse import look_into
from backorder_desk.model.journal import Entry

_NAMED = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}Z)-(\d+)-([0-9a-f]{8})")
_MOMENT = "%Y-%m-%dT%H%M%SZ"
ALL_OF, A_DAY, A_WEEK = timedelta(days=1), timedelta(days=14), timedelta(weeks=9)
"""So far back every backup is kept, then the last of a day, then the last of a week; beyond that the last of a month."""
TOLD = 200
"""Acts that a look into a backup names at most."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup. `made` is its UTC moment, `entry` and `mark` name the last act that it holds, `size` is bytes."""

    path: Path
    made: datetime
    entry: int
    mark: str
    size: int


@dataclass(frozen=True, slots=True)
class Inside:
    """What a backup holds, and what putting it back would take away."""

    name: str
    orders: int
    waiting: int
    last: tuple[Entry, ...]
    lost: tuple[Entry, ...]
    """the shop's acts since, the newest first, `TOLD` at most"""
    losing: int
    """how many there are"""


def folder(shop: Path) -> Path:
    """Where the backups of a shop lie: beside it."""
    return shop.with_name(f"{shop.stem} backups")


def kept(shop: Path) -> list[Kept]:
    """The backups of a shop, the newest first. Files of another name are not ours and left alone."""
    place = folder(shop)
    found = []
    for path in place.iterdir() if place.is_dir() else ():
        named = _NAMED.fullmatch(path.stem)
        if named and path.suffix == shop.suffix:
            made = datetime.strptime(named[1], _MOMENT).replace(tzinfo=UTC)
            found.append(Kept(path, made, int(named[2]), named[3], path.stat().st_size))
    return sorted(found, key=lambda one: (one.made, one.entry), reverse=True)


def keep(shop: Path, now: datetime, *, always: bool = False) -> Kept | None:
    """Make a backup where the shop has changed since the last one (or `always`), and thin the old ones.

    None where nothing has changed. Refused: the shop cannot be read, or there is no place for a copy.
    """
    before = kept(shop)
    entry, mark = _last(shop)
    if before and not always and (before[0].entry, before[0].mark) == (entry, mark):
        return None
    place = folder(shop)
    try:
        place.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        what = f"There is no place for backups at {place}"
        raise Refused(what, error.strerror or str(error), "Check the folder and its permissions") from error
    path = place / f"{now.astimezone(UTC).strftime(_MOMENT)}-{entry}-{mark}{shop.suffix}"
    if not path.exists():
        database.copy_to(shop, path)
    made = next(one for one in kept(shop) if one.path == path)
    gone = too_many((each.made for each in (*before, made)), now)
    for one in before:
        if one.made in gone:
            one.path.unlink(missing_ok=True)
    return made


def too_many(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which backups go: all but the last of its day, week or month, by how long ago that is. The newest always stays."""
    stays: dict[object, datetime] = {}
    every = sorted(made)
    for one in every:
        stays[_span(one, now)] = one
    return set(every) - set(stays.values()) - set(every[-1:])


def _span(made: datetime, now: datetime) -> object:
    """The span of which the last backup stays."""
    age = now - made
    if age <= ALL_OF:
        return made
    if age <= A_DAY:
        return made.date()
    return made.isocalendar()[:2] if age <= A_WEEK else (made.year, made.month, "month")


def _last(shop: Path) -> tuple[int, str]:
    """The newest act of a shop: its number, and a mark by which it is told from another of that number."""
    reader = database.open_shop(shop).reader()
    try:
        newest = journal.history(reader, 1)
    finally:
        reader.close()
    return (newest[0].id, _mark(newest[0])) if newest else (0, _mark(None))


def _mark(entry: Entry | None) -> str:
    told = f"{entry.id} {entry.at} {entry.act}" if entry else ""
    return f"{crc32(told.encode()):08x}"


def inside(shop: Path, backup: Path, clock: Callable[[], date]) -> Inside:
    """Look into a backup. Refused: it is no shop of ours, or damaged."""
    database.version_of(backup)
    rows = look_into(backup, clock)
    try:
        last = journal.history(rows.db, 6)
        orders, waiting = rows.count("orders"), rows.count("backorders")
    finally:
        rows.close()
    lost, losing = _since(shop, last[0] if last else None)
    return Inside(backup.name, orders, waiting, tuple(last), lost, losing)


def _since(shop: Path, last: Entry | None) -> tuple[tuple[Entry, ...], int]:
    """The acts of the shop that a backup with this last act does not hold."""
    if not shop.exists():
        return (), 0
    reader = database.open_shop(shop).reader()
    try:
        newest = journal.history(reader, TOLD)
        first = last.id if last else 0
        lost = tuple(entry for entry in newest if entry.id > first)
        return lost, max(0, (newest[0].id if newest else 0) - first)
    finally:
        reader.close()
