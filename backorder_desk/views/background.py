"""Work off the window's thread: a room with one worker, which does what it is asked in turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from backorder_desk.domain.errors import Refused

T = TypeVar("T")
R = TypeVar("R")


@dataclass(slots=True)
class _Job:
    """Something asked for: what to do there, and what to do here with the answer."""

    does: Callable[[Any], Any]
    then: Callable[[Any], None] | None
    otherwise: Callable[[Refused], None] | None
    latest: str
    ticket: int
    answer: Any = None
    refusal: Refused | None = None
    bug: Exception | None = None


class _Hand(QObject):
    """The worker inside the room. Opens what it works with on its own thread, and closes it there."""

    done = Signal(object)
    state = Signal(object)

    def __init__(self, room: Room[Any], opens: Callable[[], Any], looks: Callable[[Any], Any] | None) -> None:
        super().__init__()
        self._room = room
        self._opens = opens
        self._looks = looks
        self._tool: Any = None
        self._last: Any = None

    @Slot(object)
    def work(self, job: _Job) -> None:
        """Do one job, unless a newer one of its kind stands behind it."""
        if not self._room.outdated(job):
            self._do(job)
        self.done.emit(job)

    def _do(self, job: _Job) -> None:
        try:
            if self._tool is None:
                self._tool = self._opens()
            job.answer = job.does(self._tool)
            self._look()
        except Refused as refusal:
            job.refusal = refusal
        except Exception as bug:  # it goes home to the window's thread, where the crash report is made
            job.bug = bug

    def _look(self) -> None:
        if self._looks is not None:
            state = self._looks(self._tool)
            if state != self._last:
                self._last = state
                self.state.emit(state)

    @Slot()
    def leave(self) -> None:
        """Close what was opened."""
        if self._tool is not None:
            self._tool.close()
        self._tool = None
        self.thread().quit()


class Room(QObject, Generic[T]):
    """One thread and one thing it owns, such as the desk. Acts queue by construction.

    `opens` runs on the thread at the first job. `looks` is asked after every job; `changed` says when its answer
    differs from the last.
    """

    _asked = Signal(object)
    _leave = Signal()
    changed = Signal(object)

    def __init__(
        self,
        opens: Callable[[], T],
        looks: Callable[[T], Any] | None = None,
        *,
        refused: Callable[[Refused], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tickets: dict[str, int] = {}
        self._count = 0
        self.waiting = 0
        """Jobs asked for and not yet home."""
        self._refused = refused
        self._closed = False
        self._thread = QThread()
        self._hand = _Hand(self, opens, looks)
        self._hand.moveToThread(self._thread)
        self._asked.connect(self._hand.work, Qt.ConnectionType.QueuedConnection)
        self._leave.connect(self._hand.leave, Qt.ConnectionType.QueuedConnection)
        self._hand.done.connect(self._home, Qt.ConnectionType.QueuedConnection)
        self._hand.state.connect(self.changed, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        does: Callable[[T], R],
        then: Callable[[R], None] | None = None,
        otherwise: Callable[[Refused], None] | None = None,
        *,
        latest: str = "",
    ) -> None:
        """Do this when its turn comes; `then` gets the answer, `otherwise` the refusal, both on the window's thread.

        `latest` names a kind of which only the newest counts: older ones are skipped, their answers dropped. Of a room
        that is closed nothing is asked any more: its thread has ended, and what it worked with.
        """
        if self._closed:
            return
        self._count += 1
        self.waiting += 1
        if latest:
            self._tickets[latest] = self._count
        if not self._thread.isRunning():
            self._thread.start()
        self._asked.emit(_Job(does, then, otherwise, latest, self._count))

    def drop(self, latest: str) -> None:
        """Forget what was asked under this name."""
        self._count += 1
        self._tickets[latest] = self._count

    def outdated(self, job: _Job) -> bool:
        """Whether a newer job of the same kind was asked for."""
        return bool(job.latest) and self._tickets[job.latest] != job.ticket

    def close(self) -> None:
        """Finish what was asked for, close, and end the thread. Answers that come home later are heard no more."""
        self._closed = True
        if self._thread.isRunning():
            self._leave.emit()
            self._thread.wait()

    @Slot(object)
    def _home(self, job: _Job) -> None:
        self.waiting -= 1
        if self.outdated(job):
            return
        if job.bug is not None:
            raise job.bug
        if self._closed:
            return
        if job.refusal is not None:
            refuse = job.otherwise or self._refused
            if refuse is None:
                raise job.refusal
            refuse(job.refusal)
        elif job.then is not None:
            job.then(job.answer)
