"""Every order, and how it stands."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from backorder_desk.views.page import Chip, ListPage
from backorder_desk.views.paged import Choice
from backorder_desk.views.words import say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.views.order_lines import LinesBar


class OrdersPage(ListPage):
    """Every order, the newest first; its lines are changed, sent and taken back below the list."""

    title = "Orders"
    view = "orders"
    chips = (Chip("", "All"), Chip("waiting", "Waiting"), Chip("ready", "Ready to hand over"))
    empty = "No orders yet. Ctrl+N takes the first one."

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.model.choice = Choice(sort="order", descending=True)

    @cached_property
    def lines(self) -> LinesBar:
        """Where the lines of one order are typed over."""
        from backorder_desk.views.order_lines import LinesBar

        made = LinesBar(self, self.table)
        made.left.connect(self.table.setFocus)
        self.body.addWidget(made, 1)
        return made

    @property
    def _open(self) -> bool:
        return "lines" in self.__dict__ and not self.lines.isHidden()

    def edit(self) -> None:
        """F2: how much of each line is wanted; in the lines, the field of the chosen one."""
        if self._open:
            self.lines.edit()
        else:
            self._ask("amend")

    def send_part(self) -> None:
        """Some of what is set aside goes out."""
        self._ask("send")

    def take_back(self) -> None:
        """Goods come back."""
        self._ask("back")

    def _ask(self, mode: str) -> None:
        row = self.table.current()
        if row is not None:
            self.refusal.hide()
            self.lines.ask(row, mode)

    def cancel(self) -> None:
        """Cancel all that is open of the chosen order."""
        from backorder_desk.views.handing import cancel

        row = self.table.current()
        if row is not None and not self._open:
            self.refusal.hide()
            cancel(self.work, row["order"], [], say("all that was open"))

    def hand_over(self) -> None:
        """What is set aside for the chosen order goes out."""
        from backorder_desk.views.handing import hand_over

        row = self.table.current()
        if row is not None:
            self.refusal.hide()
            hand_over(self.work, row["order"])

    def commit(self) -> None:
        """Ctrl+Enter does what the lines show."""
        if self._open:
            self.lines.commit()

    def leave(self) -> bool:
        """Esc leaves the lines."""
        return (self._open and self.lines.leave()) or super().leave()
