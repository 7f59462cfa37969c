"""Putting somebody before somebody else: who waits longer by it, and the one line of reason it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.views import words
from backorder_desk.views.widgets import button, field, label, row
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Moved


def sku_of(line: Row) -> str:
    """What the desk calls one line of an order."""
    return f"{line['sku']}@{line['line']}"


class MoveBar(QFrame):
    """Inline below a queue: what the move costs, a field for the reason, Enter moves, Esc leaves."""

    left = Signal()

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.work = work
        self._pair: tuple[Row, Row] | None = None
        self.words = label(strong=True)
        self.cost = label(quiet=True)
        self.cost.setWordWrap(True)
        self.reason = field(say("Reason for the move"), say("Why? One line; whoever is overtaken may ask"))
        self.reason.returnPressed.connect(self.commit)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(6)
        inside.addWidget(self.words)
        inside.addWidget(self.cost)
        inside.addLayout(
            row(self.reason, button(say("Move"), self.commit, main=True), button(say("Leave it"), self.leave))
        )
        self.hide()

    def ask(self, mover: Row, before: Row) -> None:
        """Show what it would cost to put one line before another."""
        self._pair = (mover, before)
        self.words.setText(
            say(
                "Put {customer} ({order}) before {other} ({rival})",
                customer=mover["customer"], order=mover["order"], other=before["customer"], rival=before["order"],
            )
        )  # fmt: skip
        self.cost.setText("…")
        self.reason.clear()
        self.show()
        self.reason.setFocus()
        order, sku, rival = mover["order"], sku_of(mover), before["order"]
        self.work.desk.ask(
            lambda desk: desk.move(order, sku, rival, "preview", preview=True),
            self._costs,
            self._refused,
            latest="move",
        )

    def _costs(self, moved: Moved) -> None:
        self.cost.setText(
            " · ".join(_lost(one, self.work.today) for one in moved.overtaken)
            or say("Nobody waits longer by it.")
        )

    def _refused(self, refusal: Refused) -> None:
        self.leave()
        self.work.voice.refuse(refusal)

    def commit(self) -> None:
        """Move, for the reason given."""
        if self._pair is None:
            return
        mover, before = self._pair
        because = self.reason.text()
        if not because.strip():
            self.reason.setFocus()
            return
        order, sku, rival = mover["order"], sku_of(mover), before["order"]
        self.leave()
        self.work.act(lambda desk: desk.move(order, sku, rival, because))

    def leave(self) -> bool:
        """Put it away; False where it was not there."""
        shown = not self.isHidden()
        self._pair = None
        self.hide()
        if shown:
            self.left.emit()
        return shown


def _lost(one: object, today: int) -> str:
    """ "Ben Smith waits 6 days longer, to Thu 26 Mar"."""
    customer, was, now = (getattr(one, name) for name in ("customer", "was", "now"))
    if now is None:
        return say("{customer} has no date any more", customer=customer)
    until = words.day(now, today)
    if was is None or now - was == 1:
        return say("{customer} waits 1 day longer, to {day}", customer=customer, day=until)
    return say("{customer} waits {days} days longer, to {day}", customer=customer, days=now - was, day=until)
