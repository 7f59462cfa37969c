"""What is on its way, and when."""

from __future__ import annotations

from backorder_desk.views.page import Chip, ListPage


class PurchasesPage(ListPage):
    """Every line of every PO."""

    title = "Purchases"
    view = "purchases"
    chips = (Chip("", "All"), Chip("incoming", "On their way"))
    empty = "Nothing is on order."
