"""The queue: who waits for what, in the order in which they are served."""

from __future__ import annotations

from backorder_desk.views.page import Chip, ListPage


class BackordersPage(ListPage):
    """Every waiting line."""

    title = "Backorders"
    view = "backorders"
    chips = (Chip("", "Waiting"), Chip("late", "Late"), Chip("held", "Held"), Chip("pinned", "Pinned"))
    empty = "Nobody is waiting."
