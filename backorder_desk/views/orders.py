"""Every order, and how it stands."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from backorder_desk.views.handing import cancel, hand_over
from backorder_desk.views.page import Chip, ListPage
from backorder_desk.views.paged import Choice
from backorder_desk.views.words import say
from backorder_desk.views.workplace import Workplace


class OrdersPage(ListPage):
    """Every order, the newest first."""

    title = "Orders"
    view = "orders"
    chips = (Chip("", "All"), Chip("waiting", "Waiting"), Chip("ready", "Ready to hand over"))
    empty = "No orders yet. Ctrl+N takes the first one."

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.model.choice = Choice(sort="order", descending=True)

    def cancel(self) -> None:
        """Cancel all that is open of the chosen order."""
        row = self.table.current()
        if row is not None:
            cancel(self.work, row["order"], [], say("all that was open"))

    def hand_over(self) -> None:
        """What is set aside for the chosen order goes out."""
        row = self.table.current()
        if row is not None:
            hand_over(self.work, row["order"])
