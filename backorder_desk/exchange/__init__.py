"""Files in and out: CSV and workbooks of our own and of other programs, as rows of exact values."""

from __future__ import annotations

from backorder_desk.exchange.importing import read_list
from backorder_desk.exchange.parsing import Parsed, Problem, parse
from backorder_desk.exchange.reading import read_table
from backorder_desk.exchange.rows import (
    CustomerRow,
    OrderLineRow,
    ProductRow,
    PurchaseLineRow,
    Row,
    StockRow,
    SupplierRow,
)
from backorder_desk.exchange.table import Table
from backorder_desk.exchange.templates import DESK, TEMPLATES, Kind, Shipped, kind_named, recognise
from backorder_desk.exchange.values import Money, Quantity
from backorder_desk.exchange.writing import Cell, write_kind, write_rows

__all__ = [
    "DESK",
    "TEMPLATES",
    "Cell",
    "CustomerRow",
    "Kind",
    "Money",
    "OrderLineRow",
    "Parsed",
    "Problem",
    "ProductRow",
    "PurchaseLineRow",
    "Quantity",
    "Row",
    "Shipped",
    "StockRow",
    "SupplierRow",
    "Table",
    "kind_named",
    "parse",
    "read_list",
    "read_table",
    "recognise",
    "write_kind",
    "write_rows",
]
