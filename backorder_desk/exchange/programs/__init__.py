"""The files of other programs as data: one recogniser and one mapping table for each.

Columns and traps are those of the vendors' own exports. Adding a format is adding an entry and a fixture.
"""

from __future__ import annotations

from backorder_desk.exchange.programs.lists import LIST_FORMATS
from backorder_desk.exchange.programs.orders import ORDER_FORMATS, UNFIT
from backorder_desk.exchange.programs.shape import Format, Unfit

FORMATS: tuple[Format, ...] = ORDER_FORMATS + LIST_FORMATS

__all__ = ["FORMATS", "UNFIT", "Format", "Unfit"]
