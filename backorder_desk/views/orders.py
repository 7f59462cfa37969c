"""Every order, and how it stands."""

from __future__ import annotations

from backorder_desk.views.page import Chip, ListPage


class OrdersPage(ListPage):
    """Every order, newest first."""

    title = "Orders"
    view = "orders"
    chips = (Chip("", "All"), Chip("waiting", "Waiting"), Chip("ready", "Ready to hand over"))
    empty = "No orders yet. Ctrl+N takes the first one."


