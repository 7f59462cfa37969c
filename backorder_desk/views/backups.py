"""The page on which a backup is looked into and put back, and what stands in for the window meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QMessageBox, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.views import words
from backorder_desk.views.background import Room
from backorder_desk.views.columns import Column
from backorder_desk.views.keeping import Copyist, moment, size
from backorder_desk.views.model import PlainModel
from backorder_desk.views.page import Page, heading
from backorder_desk.views.table import Table
from backorder_desk.views.widgets import button, hint, label, row
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Inside, Kept

NAMED = 12
"""acts that a preview names"""
COLUMNS = (
    Column("made", "Made", 20, strong=True, stretch=True),
    Column("size", "Size", 10, figures=True, quiet=True, spare=True),
)


class BackupsPage(Page):
    """Left the backups, right what the chosen one holds and what putting it back would take away."""

    title = "Backups"

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.keeper = work.voice.keeper()
        self.inside: Inside | None = None
        self.shown: list[Kept] = []
        self.model = PlainModel(COLUMNS, work.rows.clock, self)
        self.table = Table(work.look, say("Backups"))
        self.table.show_plain(self.model)
        self.table.chose.connect(lambda _: self._look_inside())
        self.keeper.made.connect(self.look)
        self._place()

    def _place(self) -> None:
        lead = hint(
            say(
                "A backup is made when the shop is opened and closed and every 30 minutes if anything changed. "
                "Old ones are thinned to one a day, then a week, then a month."
            )
        )
        self.words, self.figures, self.last, self.lost = label(large=True, strong=True), label(), label(), label()
        for text in (self.words, self.figures, self.last, self.lost):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setAlignment(Qt.AlignmentFlag.AlignTop)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(6)
        inside.addWidget(self.words)
        inside.addWidget(self.figures)
        inside.addSpacing(10)
        inside.addWidget(label(say("Its last acts"), quiet=True, small=True, strong=True))
        inside.addWidget(self.last)
        inside.addSpacing(10)
        self.losing = label(quiet=True, small=True, strong=True)
        self.losing.setWordWrap(True)
        inside.addWidget(self.losing)
        inside.addWidget(self.lost, 1)
        self.again = button(say("Put this backup back…"), self.ask, main=True)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(card)
        self.table.setMinimumWidth(130)
        body = row(self.table, scroll, spacing=18)
        body.setStretch(0, 2)
        body.setStretch(1, 3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 4, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(lead)
        outer.addWidget(self.refusal)
        outer.addLayout(body, 1)
        outer.addLayout(row(hint(str(self._folder())), None, button(say("Back up now"), self.back_up), self.again))
        self._show_inside(None)

    def _folder(self) -> Path:
        shop = Path(self.work.shop)
        return shop.with_name(f"{shop.stem} backups")

    # --- what there is -----------------------------------------------------------------------------------------

    def arrive(self) -> None:
        """Read the folder anew."""
        self.look()
        self.table.setFocus()

    def look(self) -> None:
        """Which backups there are."""
        self.keeper.room.ask(lambda copyist: copyist.kept(), self._show, self.refuse, latest="backups")

    def _show(self, found: list[Kept]) -> None:
        same = [one.path for one in self.shown] == [one.path for one in found]
        self.shown = found
        if not same:
            rows: list[Row] = [{"made": moment(one.made, today=say("Today")), "size": size(one.size)} for one in found]
            self.model.show_rows(rows)
            self.table.choose(0)
        self._look_inside()

    def _look_inside(self) -> None:
        chosen, clock = self.chosen, self.work.rows.clock
        if chosen is None:
            self._show_inside(None)
            return
        path = chosen.path
        self.keeper.room.ask(
            lambda copyist: copyist.look_inside(path, clock), self._show_inside, self._not_shown, latest="inside"
        )

    @property
    def chosen(self) -> Kept | None:
        """The backup that is chosen."""
        place = self.table.currentIndex().row()
        return self.shown[place] if 0 <= place < len(self.shown) else None

    def _not_shown(self, refusal: Refused) -> None:
        self._show_inside(None)
        self.refuse(refusal)

    def _show_inside(self, inside: Inside | None) -> None:
        self.inside = inside
        self.again.setEnabled(inside is not None)
        chosen = self.chosen
        if inside is None or chosen is None:
            self.words.setText(say("No backup yet"))
            for text in (self.figures, self.last, self.lost, self.losing):
                text.clear()
            return
        self.refusal.hide()
        self.words.setText(say("The shop as it was: {moment}", moment=moment(chosen.made)))
        self.figures.setText(
            say("{orders} orders, {waiting} lines wait", orders=words.count(inside.orders), waiting=words.count(inside.waiting))
        )
        self.last.setText("\n".join(entry.words for entry in inside.last[:3]) or say("None", sense="acts"))
        count = inside.losing
        self.losing.setText(
            say("Nothing was done since: putting it back takes nothing away")
            if not count
            else words.many(count, "1 act since then would go", "{count} acts since then would go", count=words.count(count))
        )
        named = [entry.words for entry in inside.lost[:NAMED]]
        more = count - len(named)
        self.lost.setText("\n".join([*named, *([say("and {count} more", count=words.count(more))] if more > 0 else [])]))

    # --- what can be done --------------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Make one now, whether or not anything has changed."""
        self.keeper.keep(always=True, then=lambda _: self.work.voice.tell(say("Backed up"), undo=False))

    def commit(self) -> None:
        """Ctrl+Enter asks too."""
        self.ask()

    def ask(self) -> None:
        """The one question before the shop is put back: it cannot be undone by Ctrl+Z."""
        chosen = self.chosen
        if chosen is None or self.inside is None:
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(say("Put a backup back"))
        box.setText(say("Put the shop back to {moment}?", moment=moment(chosen.made)))
        box.setInformativeText(f"{self.losing.text()}. {say('The shop as it is now is kept beside it.')}")
        yes = box.addButton(say("Put it back"), QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(say("Leave it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        path = chosen.path
        yes.clicked.connect(lambda: QTimer.singleShot(0, lambda: self.work.voice.restore(path)))
        box.open()


class Restoring(QWidget):
    """Stands in for the window while a backup is put back; `done` says how it went."""

    done = Signal(object)
    """None, or the refusal"""

    def __init__(self, shop: Path, backup: Path, clock: Callable[[], date]) -> None:
        super().__init__()
        self._backup, self._clock = backup, clock
        self._room: Room[Copyist] = Room(lambda: Copyist(shop))
        self.setWindowTitle("Backorder Desk")
        self.setAccessibleName(say("Putting the backup back"))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(say("Putting the backup back"))
        column = QVBoxLayout(self)
        column.setContentsMargins(56, 48, 56, 44)
        column.setSpacing(16)
        column.addWidget(heading(say("Putting the backup back")))
        column.addWidget(label(say("It is checked first. The shop as it was is kept beside it."), quiet=True, large=True))
        column.addWidget(bar)

    def begin(self) -> None:
        """Do it; nobody else has the shop open any more."""
        backup, clock = self._backup, self._clock
        self._room.ask(lambda copyist: copyist.restore(backup, clock), lambda _: self._end(None), self._end)

    def _end(self, refusal: Refused | None) -> None:
        self._room.close()
        self.done.emit(refusal)
