"""What is on its way, and when; a date that moves says whose promises break, and the supplier can be written to."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from backorder_desk.views.page import Chip, ListPage
from backorder_desk.views.stock import edit_cell
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.views.model import PlainModel
    from backorder_desk.views.redating import Redating


class PurchasesPage(ListPage):
    """Every line of every PO. An expected date is typed into its cell."""

    title = "Purchases"
    view = "purchases"
    chips = (Chip("", "All"), Chip("incoming", "On their way"))
    empty = "Nothing is on order."

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.model.edited.connect(self._moved)

    @cached_property
    def proposal(self) -> Redating:
        """Where the promises that break are shown."""
        from backorder_desk.views.redating import Redating

        made = Redating(self, self.table)
        made.left.connect(self.table.setFocus)
        self.body.addWidget(made, 1)
        return made

    @property
    def breaks(self) -> PlainModel:
        """The promises that would break."""
        return self.proposal.breaks

    def edit(self) -> None:
        """F2: the expected date of the chosen line."""
        edit_cell(self, "expected")

    def _moved(self, row: Row, _: str, text: str) -> None:
        self.refusal.hide()
        self.proposal.ask(row, text)

    def chase(self) -> None:
        """L: a letter to the supplier about what is overdue of the chosen PO."""
        from backorder_desk.views.opening import make

        row = self.table.current()
        if row is not None:
            po = row["po"]
            make(self, po, lambda desk, out: desk.chase([po], out), say("The letter about {po} is open.", po=po))

    def commit(self) -> None:
        """Ctrl+Enter moves the date that is shown."""
        self.proposal.commit()

    def leave(self) -> bool:
        """Esc leaves it."""
        return ("proposal" in self.__dict__ and self.proposal.leave()) or super().leave()
