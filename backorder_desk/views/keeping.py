"""Backups by themselves, beside the work: at opening and closing, and every half hour if anything changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from backorder_desk.domain.errors import Refused
from backorder_desk.views import words
from backorder_desk.views.background import Room
from backorder_desk.views.words import say

if TYPE_CHECKING:
    from backorder_desk.desk import Inside, Kept

OPENING = 6_000
"""milliseconds after the first rows until the backup of the opening: the morning's first look goes before it"""
EVERY = 30 * 60_000
"""milliseconds between two looks at whether a backup is due"""
TROUBLE = "backup/trouble"
"""where a backup that failed as the shop was closed is remembered until somebody is there to read it"""


class Copyist:
    """Makes backups on a thread of its own, so that no act waits for one."""

    def __init__(self, shop: Path) -> None:
        self.shop = shop

    def keep(self, *, always: bool = False) -> Kept | None:
        """Make one where something has changed."""
        from backorder_desk.desk import Desk

        return Desk.keep_backup(self.shop, always=always)

    def kept(self) -> list[Kept]:
        """All there are, the newest first."""
        from backorder_desk.desk import Desk

        return Desk.backups(self.shop)

    def look_inside(self, backup: Path, clock: Callable[[], date]) -> Inside:
        """What one of them holds."""
        from backorder_desk.desk import Desk

        return Desk.look_inside(self.shop, backup, clock)

    def restore(self, backup: Path, clock: Callable[[], date]) -> Path | None:
        """Put one back; where the shop as it was is kept."""
        from backorder_desk.desk import Desk

        return Desk.restore(backup, self.shop, clock)

    def close(self) -> None:
        """Nothing is kept open."""


class Keeper(QObject):
    """Keeps the backups of an open shop: some moments after it is opened, every half hour, and when it is closed."""

    stood = Signal(str)
    """the state of the backup in a few words, for the status line"""
    made = Signal()

    def __init__(self, shop: Path, memory: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self.memory = memory
        self.room: Room[Copyist] = Room(lambda: Copyist(shop))
        self.opening = QTimer(self)
        self.opening.setSingleShot(True)
        self.opening.timeout.connect(self.keep)
        self.opening.start(OPENING)
        self.every = QTimer(self)
        self.every.timeout.connect(self.keep)
        self.every.start(EVERY)
        self.room.ask(lambda copyist: copyist.kept()[:1], self._stands, self._refused)

    def keep(self, *, always: bool = False, then: Callable[[Kept | None], None] | None = None) -> None:
        """Make one where something has changed, or `always`."""

        def done(answer: tuple[Kept | None, list[Kept]]) -> None:
            made, newest = answer
            self._stands(newest)
            if made is not None:
                self.made.emit()
            if then is not None:
                then(made)

        self.room.ask(lambda copyist: (copyist.keep(always=always), copyist.kept()[:1]), done, self._refused)

    def _stands(self, newest: list[Kept]) -> None:
        self.stood.emit(say("Backup {moment}", moment=moment(newest[0].made)) if newest else say("No backup yet"))
        if self.memory.value(TROUBLE):
            self.stood.emit(say("The last backup failed"))
            self.memory.remove(TROUBLE)

    def _refused(self, refusal: Refused) -> None:
        self.stood.emit(say("No backup: {why}", why=refusal.what))

    def close(self, *, changed: bool) -> None:
        """The shop is closed: a last backup where something has changed, waited for."""
        self.opening.stop()
        self.every.stop()
        trouble: list[str] = []

        def last(copyist: Copyist) -> None:
            try:
                copyist.keep()
            except Refused as refusal:
                trouble.append(str(refusal))

        if changed:
            self.room.ask(last)
        self.room.close()
        if trouble:  # nobody is there any more to read it: it is said when the shop is opened again
            self.memory.setValue(TROUBLE, trouble[0])


def moment(when: datetime, *, today: str = "") -> str:
    """ "13:55" of today (with its name before it, where one is given), else "Mon 23 Nov 13:55", by the clock on the wall."""
    here = when.astimezone()
    shown = f"{here:%H:%M}"
    now = datetime.now().astimezone()
    return f"{today} {shown}".strip() if here.date() == now.date() else f"{words.day(here.toordinal(), now.toordinal())} {shown}"


def size(count: int) -> str:
    """Bytes as people say them."""
    return f"{count / 1_000_000:.1f} MB" if count < 100_000_000 else f"{words.count(count // 1_000_000)} MB"
