"""What the shelf holds, what is promised of it, what is free and what is on its way."""

from __future__ import annotations

from backorder_desk.views.page import Chip, ListPage


class StockPage(ListPage):
    """Every product."""

    title = "Stock"
    view = "stock"
    chips = (Chip("", "All"), Chip("short", "Short"), Chip("incoming", "On their way"))
    empty = "No products yet. Import a list, or add one."
