"""A date that a supplier moves: the promises that break, whom to tell by when; shown before it is posted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from backorder_desk.domain.errors import Refused
from backorder_desk.views import days, words
from backorder_desk.views.columns import BREAKS
from backorder_desk.views.model import PlainModel
from backorder_desk.views.page import Page
from backorder_desk.views.proposal import Proposal
from backorder_desk.views.table import Table
from backorder_desk.views.words import Row, say

if TYPE_CHECKING:
    from backorder_desk.desk import Broken, Desk, PurchaseAnswer

Told = dict[int, date]
"""line id -> the last day to tell"""


class Redating(Proposal):
    """Below a list in which a date was typed. `ask` names the PO's line by `po`, `sku`, `product` and `expected`."""

    def __init__(self, page: Page, covers: Table | None = None) -> None:
        self.breaks = PlainModel(BREAKS, page.work.rows.clock, page)
        table = Table(page.work.look, say("Promises that break"))
        table.show_plain(self.breaks)
        super().__init__(table, say("Move the date"), covers)
        self.page = page

    def ask(self, line: Row, text: str) -> None:
        """Show what moving the line's date to what was typed would do."""
        work = self.page.work
        base = date.fromordinal(line["expected"]) if line["expected"] else None
        try:
            day = days.parse(text, date.fromordinal(work.today), base)
        except Refused as refusal:
            self.page.refuse(refusal)
            return
        po, sku = line["po"], line["sku"]

        def look(desk: Desk) -> tuple[PurchaseAnswer, Told]:
            answer = desk.redate(po, day, sku=sku, preview=True)
            return answer, desk.tell_by(answer.breaks)

        work.desk.ask(look, lambda both: self._show(line, day, *both), self.page.refuse, latest="redate")

    def _show(self, line: Row, day: date, answer: PurchaseAnswer, told: Told) -> None:
        work = self.page.work
        self.breaks.show_rows([_row(one, told) for one in answer.breaks])
        self.table.choose(0)
        shown = words.day(day.toordinal(), work.today)
        head = say("{po}, {product}: {day}", po=line["po"], product=line["product"], day=shown)
        said = breaks_in_words(answer, told, work.today)
        record = say("{supplier} {record}.", supplier=answer.supplier, record=answer.record.words())
        po, sku = line["po"], line["sku"]
        done = say("{po} moved to {day}.", po=po, day=shown)
        self.show_words(
            head,
            f"{said} {record}",
            lambda: work.act(lambda desk: desk.redate(po, day, sku=sku), lambda _: f"{done} {said}"),
        )


def _row(one: Broken, told: Told) -> Row:
    day = told.get(one.line_id)
    named = {name: getattr(one, name) for name in ("customer", "order", "sku", "was", "now", "line_id")}
    return named | {"tell_by": day.toordinal() if day else None}


def breaks_in_words(answer: PurchaseAnswer, told: Told, today: int) -> str:
    """ "14 promises break: 9 to tell, 3 by Fri 20 Mar"."""
    if not answer.breaks:
        if not answer.sooner:
            return say("No promise breaks.")
        return say("{count} come sooner; no promise breaks.", count=len(answer.sooner))
    count = len(answer.breaks)
    said = words.many(count, "1 promise breaks", "{count} promises break")
    if not told:
        return said + "."
    first = min(told.values())
    soon = sum(day == first for day in told.values())
    tell = say("{count} to tell, {soon} by {day}.", count=len(told), soon=soon, day=words.day(first.toordinal(), today))
    return f"{said}: {tell}"
