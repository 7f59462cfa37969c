"""What is on its way, and when; a date that moves says whose promises break."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.views import days, words
from backorder_desk.views.columns import BREAKS
from backorder_desk.views.model import PlainModel
from backorder_desk.views.page import Chip, ListPage
from backorder_desk.views.proposal import Proposal
from backorder_desk.views.stock import edit_cell
from backorder_desk.views.table import Table
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk, PurchaseAnswer

Told = dict[int, date]


class PurchasesPage(ListPage):
    """Every line of every PO. An expected date is typed into its cell."""

    title = "Purchases"
    view = "purchases"
    chips = (Chip("", "All"), Chip("incoming", "On their way"))
    empty = "Nothing is on order."

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.breaks = PlainModel(BREAKS, work.rows.clock, self)
        table = Table(work.look, say("Promises that break"))
        table.show_plain(self.breaks)
        self.proposal = Proposal(table, say("Move the date"))
        self.proposal.left.connect(self.table.setFocus)
        self.body.addWidget(self.proposal, 1)
        self.model.edited.connect(self._moved)

    def edit(self) -> None:
        """F2: the expected date of the chosen line."""
        edit_cell(self, "expected")

    def _moved(self, row: Row, _: str, text: str) -> None:
        self.refusal.hide()
        base = date.fromordinal(row["expected"]) if row["expected"] else None
        try:
            day = days.parse(text, date.fromordinal(self.work.today), base)
        except Refused as refusal:
            self.refuse(refusal)
            return
        po, sku = row["po"], row["sku"]

        def look(desk: Desk) -> tuple[PurchaseAnswer, Told]:
            answer = desk.redate(po, day, sku=sku, preview=True)
            return answer, desk.tell_by(answer.breaks)

        self.work.desk.ask(look, lambda both: self._show(row, day, *both), self.refuse, latest="redate")

    def _show(self, row: Row, day: date, answer: PurchaseAnswer, told: Told) -> None:
        today = self.work.today
        self.breaks.show_rows([_row(one, told) for one in answer.breaks])
        shown = words.day(day.toordinal(), today)
        head = say("{po}, {product}: {day}", po=row["po"], product=row["product"], day=shown)
        po, sku = row["po"], row["sku"]
        self.proposal.show_words(
            head,
            breaks_in_words(answer, told, today),
            lambda: self.work.act(lambda desk: desk.redate(po, day, sku=sku)),
        )

    def commit(self) -> None:
        """Ctrl+Enter moves the date that is shown."""
        self.proposal.commit()

    def leave(self) -> bool:
        """Esc leaves it."""
        return self.proposal.leave() or super().leave()


def _row(one: object, told: Told) -> Row:
    named = {name: getattr(one, name) for name in ("customer", "order", "sku", "was", "now", "line_id")}
    day = told.get(named["line_id"])
    return named | {"tell_by": day.toordinal() if day else None}


def breaks_in_words(answer: PurchaseAnswer, told: Told, today: int) -> str:
    """ "14 promises break: 9 to tell, 3 by Fri 20 Mar"."""
    if not answer.breaks:
        return (
            say("No promise breaks.")
            if not answer.sooner
            else say("{count} come sooner; no promise breaks.", count=len(answer.sooner))
        )
    count = len(answer.breaks)
    said = say("1 promise breaks") if count == 1 else say("{count} promises break", count=count)
    if not told:
        return said + "."
    first = min(told.values())
    soon = sum(day == first for day in told.values())
    return (
        said
        + ": "
        + say(
            "{count} to tell, {soon} by {day}.",
            count=len(told),
            soon=soon,
            day=words.day(first.toordinal(), today),
        )
    )
