"""Whom to tell, by kind and last day, and below it why this person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from backorder_desk.views import words
from backorder_desk.views.columns import LETTERS
from backorder_desk.views.letter_room import LetterRoom
from backorder_desk.views.letter_rows import grounds, rule, silence
from backorder_desk.views.letter_turn import Face
from backorder_desk.views.model import ColumnModel
from backorder_desk.views.table import Table
from backorder_desk.views.widgets import button, field, label, row
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace

LOW, TALL = 116, 196
"""pixels that the ground has at 100 percent, at least and at most; more of it is scrolled to"""

class TellModel(ColumnModel):
    """`rows` are the letters by their last day; shown with a head over each kind."""

    def __init__(self, clock: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(LETTERS, clock, parent)
        self.rows: list[Row] = []
        self.shown: list[Row] = []

    def count(self) -> int:
        return len(self.shown)

    def row(self, number: int) -> Row | None:
        return self.shown[number]

    def weight(self, number: int) -> str:
        return "head" if "head" in self.shown[number] else ""

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace what is shown; rows come sorted by their last day, and the most urgent kind goes first."""
        kinds: dict[str, list[Row]] = {}
        for one in rows:
            kinds.setdefault(one["kind"], []).append(one)
        self.beginResetModel()
        self.rows, self.shown = list(rows), []
        for kind, letters in kinds.items():
            self.shown.append({"head": kind, "customer": f"{kind}  {words.count(len(letters))}"})
            self.shown += letters
        self.endResetModel()


class TellTable(Table):
    """The list, its heads across; it keeps its letter when it is read anew."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work.look, say("Whom to tell"), parent=parent)
        self.letters = TellModel(work.rows.clock, self)
        self.show_plain(self.letters)

    def show_letters(self, rows: Sequence[Row]) -> None:
        """Show these letters; the one that was chosen, or the one now in its place."""
        kept, place = (self.current() or {}).get("name"), self.currentIndex().row()
        self.clearSpans()
        self.letters.show_rows(rows)
        heads = [number for number, one in enumerate(self.letters.shown) if "head" in one]
        for number in heads:
            self.setSpan(number, 0, 1, len(LETTERS))
        names = [one.get("name") for one in self.letters.shown]
        wanted = names.index(kept) if kept in names else min(max(place, 1), len(names) - 1)
        self.choose(wanted + 1 if wanted in heads else wanted)


class Ground(QFrame):
    """Why this person: the rule, its citation, the days; what silence does; and what a clerk may decide."""

    said = Signal(str, str)
    """notice, the reason of the delay as typed"""
    skip = Signal(str, str)
    hold = Signal(str)
    take_up = Signal(str)
    grant = Signal(str, bool)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.chosen: Row | None = None
        self.setObjectName("card")
        self.who = label(strong=True)
        self.last = label(quiet=True)
        self.why = _wrapped()
        self.cited = _wrapped(quiet=True, small=True)
        self.offer = label()
        self.give = button("", self._grant, link=True)
        self.reason = field(say("Why the goods are late"), say("Why are the goods late? The letter has to say so"))
        self.reason.editingFinished.connect(self._reason)
        self.skipping = field(say("Why nobody is told"), say("Why is nobody told? Such as: told by telephone. Enter skips"))
        self.skipping.returnPressed.connect(self._skip)
        self.kept = label(tone="held")
        self.holds = button(say("Hold"), self.ask_hold, link=True, hint="H")
        self.skips = button(say("Skip…"), self.ask_skip, link=True, hint="X")
        self.takes = button(say("Take up again"), self.ask_take_up, link=True, hint="R")
        self._place()
        self.tell(None)

    def _place(self) -> None:
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(16, 12, 12, 6)
        inside.setSpacing(6)
        inside.addLayout(row(self.who, None, self.last))
        for part in (self.reason, self.why, self.cited):
            inside.addWidget(part)
        inside.addLayout(row(self.offer, None, self.give))
        inside.addWidget(self.skipping)
        inside.addStretch(1)
        inside.addLayout(row(self.kept, None, self.holds, self.skips, self.takes, spacing=2))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(scroll)

    def tell(self, chosen: Row | None) -> None:
        """Say why, of this letter."""
        self.chosen = chosen
        self.setVisible(chosen is not None)
        if chosen is None:
            return
        today, aside = self.work.today, chosen["aside"]
        self.who.setText(say("Why {customer}?", customer=chosen["customer"]))
        self.last.setText(say("Last day {day}", day=words.day(chosen["tell_by"], today)))
        self.why.setText("\n".join(grounds(chosen, today)))
        self.cited.setText(f"{rule(chosen)}. {silence(chosen, today)}")
        self.setAccessibleName(self.who.text())
        self.setAccessibleDescription(f"{self.last.text()}. {self.why.text()} {self.cited.text()}")
        self.reason.setVisible(bool(chosen["needs_reason"]))
        self.reason.setText(chosen["reason"])
        self._offer(chosen)
        self.kept.setText(_kept(chosen))
        self.kept.setVisible(bool(aside))
        self.takes.setVisible(bool(aside))
        self.holds.setVisible(not aside)
        self.skips.setVisible(not aside)
        self.skipping.hide()
        self.skipping.clear()

    def _offer(self, chosen: Row) -> None:
        offer, granted = chosen["offer"], chosen["granted"]
        for part in (self.offer, self.give):
            part.setVisible(bool(offer))
        why = f" ({chosen['offer_why']})" if chosen["offer_why"] else ""
        text = say("The letter offers {offer} for the wait") if granted else say("A rule proposes {offer} for the wait{why}")
        self.offer.setText(text.format(offer=offer, why=why))
        self.give.setText(say("Do not offer it") if granted else say("Offer it"))
        self.give.setAccessibleName(self.give.text())

    # --- what a clerk decides -----------------------------------------------------------------------------------

    def ask_hold(self) -> None:
        """Keep it back for now."""
        if self.chosen and not self.chosen["aside"]:
            self.hold.emit(self.chosen["name"])

    def ask_take_up(self) -> None:
        """Let it go again."""
        if self.chosen and self.chosen["aside"]:
            self.take_up.emit(self.chosen["name"])

    def ask_skip(self) -> None:
        """Ask why nobody is told."""
        if self.chosen and not self.chosen["aside"]:
            self.skipping.show()
            self.skipping.setFocus()

    def leave(self) -> bool:
        """Esc: no skipping; False where none was asked."""
        shown = not self.skipping.isHidden()
        self.skipping.hide()
        return shown

    def _skip(self) -> None:
        if self.chosen:
            self.skip.emit(self.chosen["name"], self.skipping.text())

    def _reason(self) -> None:
        if self.chosen and self.reason.text().strip() != self.chosen["reason"]:
            self.said.emit(self.chosen["name"], self.reason.text().strip())

    def _grant(self) -> None:
        if self.chosen:
            self.grant.emit(self.chosen["name"], not self.chosen["granted"])


class TellRoom(LetterRoom):
    """The list, and the ground of the chosen letter below it."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face: Face | None = None
        self._some = False
        self.table = TellTable(work)
        self.ground = Ground(work)
        self.ground.setMinimumHeight(LOW)
        self.ground.setMaximumHeight(TALL)
        self.ready = label(quiet=True)
        self.ready.setWordWrap(True)
        self.blank = label(quiet=True, large=True)
        self.blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.blank.setWordWrap(True)
        self.table.chose.connect(self._chosen)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(self.ready)
        inside.addWidget(self.table, 3)
        inside.addWidget(self.blank, 3)
        inside.addWidget(self.ground, 2)
        self.show_letters([], [])

    def show_letters(self, rows: Sequence[Row], ready: Sequence[Row]) -> None:
        """Show these letters; `ready` are written already and never left."""
        self.table.show_letters(rows)
        self._some = bool(rows)
        self.blank.setVisible(not rows)
        self.ready.setText(
            words.many(
                len(ready),
                "1 letter is written and never left: it goes along with the next print.",
                "{count} letters are written and never left: they go along with the next print.",
            )
        )
        self.ready.setVisible(bool(ready))
        self._chosen(self.table.current())

    def current(self) -> Row | None:
        """The chosen letter; none where the head of a group is chosen."""
        chosen = self.table.current()
        return chosen if chosen is not None and "head" not in chosen else None

    def focus_list(self) -> None:
        """The hand is on the list."""
        self.table.setFocus()

    def _chosen(self, _: Row | None) -> None:
        self.ground.tell(self.current())
        self.fold(self._face)
        self.chose.emit(self.current())

    def fold(self, face: Face | None) -> None:
        """Show the list or the ground alone; None: the ground below the list."""
        self._face = face
        self.ground.setMinimumHeight(LOW if face is None else 0)
        self.ground.setVisible(self.current() is not None and face in (None, Face.WHY))
        self.table.setVisible(self._some and face is not Face.WHY)


def _kept(chosen: Row) -> str:
    how = say("Held") if chosen["aside"] == "held" else say("Skipped")
    return f"{how}: {chosen['because']}" if chosen["because"] else how


def _wrapped(**marks: bool) -> QLabel:
    out = label("", **marks)
    out.setWordWrap(True)
    out.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return out
