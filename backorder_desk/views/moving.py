"""Putting somebody before somebody else: who waits longer by it, and the one line of reason it takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.views import words
from backorder_desk.views.theme import Mark
from backorder_desk.views.widgets import Sign, button, empty_layout, field, label, row
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Moved

SHOWN = 4
"""so many of those who lose are named one by one; of the others there is a count"""


def sku_of(line: Row) -> str:
    """What the desk calls one line of an order."""
    return f"{line['sku']}@{line['line']}"


class MoveBar(QFrame):
    """Inline below a queue: what the move costs whom, a field for the reason, Enter moves, Esc leaves."""

    left = Signal()

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAccessibleName(say("Move in the queue"))
        self.work = work
        self._pair: tuple[Row, Row, bool] | None = None
        self.words = label(strong=True)
        self.words.setWordWrap(True)
        self.cost = label(quiet=True)
        self.cost.setWordWrap(True)
        self.losers = QVBoxLayout()
        self.losers.setSpacing(2)
        self.reason = field(say("Reason for the move"), say("Why? One line; whoever is overtaken may ask"))
        self.reason.returnPressed.connect(self.commit)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(6)
        inside.addWidget(self.words)
        inside.addWidget(self.cost)
        inside.addLayout(self.losers)
        inside.addLayout(
            row(self.reason, button(say("Move"), self.commit, main=True), button(say("Leave it"), self.leave))
        )
        self.hide()

    def ask(self, mover: Row, rival: Row, *, behind: bool = False) -> None:
        """Show what it would cost to put one line before another, or behind it."""
        self._pair = (mover, rival, behind)
        said = "Put {customer} ({order}) before {other} ({rival})"
        if behind:
            said = "Put {customer} ({order}) behind {other} ({rival})"
        self.words.setText(
            say(said, customer=mover["customer"], order=mover["order"], other=rival["customer"], rival=rival["order"])
        )  # fmt: skip
        self.cost.setText("…")
        empty_layout(self.losers)
        self.reason.clear()
        self.show()
        self.reason.setFocus()
        order, sku, other = mover["order"], sku_of(mover), rival["order"]
        self.work.desk.ask(
            lambda desk: desk.move(order, sku, other, "preview", behind=behind, preview=True),
            lambda moved: self._costs(mover, moved),
            self._refused,
            latest="move",
        )

    def _costs(self, mover: Row, moved: Moved) -> None:
        lost = [one for one in moved.overtaken if one.order != mover["order"]]
        self.cost.setText(" ".join(part for part in (_won(mover, moved, self.work.today), _nobody(lost)) if part))
        for one in lost[:SHOWN]:
            self._lose(_lost(one, self.work.today))
        if len(lost) > SHOWN:
            self._lose(say("and {count} more", count=len(lost) - SHOWN))

    def _lose(self, text: str) -> None:
        sign = Sign(self.work.look)
        sign.set_mark(Mark.LATE)
        shown = label(text, tone=Mark.LATE.value, strong=True)
        line = row(sign, shown)
        line.setStretch(1, 1)
        self.losers.addLayout(line)

    def _refused(self, refusal: Refused) -> None:
        self.leave()
        self.work.voice.refuse(refusal)

    def commit(self) -> None:
        """Move, for the reason given."""
        if self._pair is None:
            return
        mover, rival, behind = self._pair
        because = self.reason.text()
        if not because.strip():
            self.reason.setFocus()
            return
        order, sku, other = mover["order"], sku_of(mover), rival["order"]
        self.leave()
        self.work.act(lambda desk: desk.move(order, sku, other, because, behind=behind))

    def leave(self) -> bool:
        """Put it away; False where it was not there."""
        shown = not self.isHidden()
        self._pair = None
        self.hide()
        if shown:
            self.left.emit()
        return shown


def _won(mover: Row, moved: Moved, today: int) -> str:
    """What the one who is moved wins or loses by it."""
    line = next((one for one in moved.answer.lines if one.line == mover["line"]), None)
    before = mover.get("promise")
    if line is None or line.promise is None or before is None:
        return ""
    now = line.promise.toordinal()
    if now == before:
        return ""
    who, until = mover["customer"], words.day(now, today)
    if now < before:
        return say("{customer} gets it {days} sooner, {day}.", customer=who, days=words.days(before - now), day=until)
    return say("{customer} waits {days} longer, to {day}.", customer=who, days=words.days(now - before), day=until)


def _nobody(lost: Sequence[object]) -> str:
    return "" if lost else say("Nobody waits longer by it.")


def _lost(one: object, today: int) -> str:
    """ "Ben Smith waits 6 days longer, to Thu 26 Mar"."""
    customer, was, now = (getattr(one, name) for name in ("customer", "was", "now"))
    if now is None:
        return say("{customer} has no date any more", customer=customer)
    until = words.day(now, today)
    if was is None:
        return say("{customer} waits, to {day}", customer=customer, day=until)
    return say("{customer} waits {days} longer, to {day}", customer=customer, days=words.days(now - was), day=until)
