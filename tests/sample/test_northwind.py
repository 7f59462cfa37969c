"""Northwind, a shop of somebody else's making, brought in through the desk's own templates."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from backorder_desk.desk import Desk

TODAY = date(1998, 5, 7)
Row = dict[str, str]


@pytest.fixture(scope="module")
def northwind(shared_data: Path) -> Path:
    folder = shared_data / "northwind"
    if not folder.is_dir():
        pytest.skip("Northwind is not among ../shared/data")
    return folder


@pytest.fixture(scope="module")
def templates(northwind: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Northwind's lists as the files that a shop would hand to the desk."""
    tables = {name: list(_read(northwind / "csv" / f"{name}.csv")) for name in ("Suppliers", "Products", "Customers", "Orders")}
    details = list(_read(northwind / "csv" / "OrderDetails.csv"))
    folder = tmp_path_factory.mktemp("northwind")
    files = {
        "suppliers": (("code", "name", "address1", "city", "region", "postcode", "country"), _suppliers(tables["Suppliers"])),
        "products": (("sku", "name", "price", "supplier", "on_hand", "reorder_point"), _products(tables["Products"])),
        "customers": (
            ("code", "name", "company", "phone", "address1", "city", "region", "postcode", "country"),
            _customers(tables["Customers"]),
        ),
        "orders": (
            ("order", "customer", "date", "sku", "quantity", "fulfilled", "price", "required"),
            _orders(tables["Orders"], details),
        ),
        "purchases": (("po", "supplier", "sku", "quantity", "received"), _purchases(tables["Products"])),
    }
    return [_write(folder / f"{name}.csv", head, rows) for name, (head, rows) in files.items()]


@pytest.fixture(scope="module")
def desk(templates: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    opened = Desk.new(tmp_path_factory.mktemp("shop") / "northwind.desk", lambda: TODAY, shop_name="Northwind")
    problems = [problem for file in opened.bring_in(templates) for problem in file.problems]
    assert problems == []
    yield opened
    opened.close()


def test_oldest_first_leaves_471_units_waiting_on_17_products(desk: Desk) -> None:
    waiting = desk.rows.rows("backorders")

    assert sum(row["backordered"] for row in waiting) == 471
    assert len({row["sku"] for row in waiting}) == 17


def test_every_open_line_has_what_was_worked_out_by_hand(desk: Desk, northwind: Path) -> None:
    expected = {
        (row["OrderID"], row["ProductID"]): (int(row["Ordered"]), int(row["AllocatedFIFO"]), int(row["BackorderedFIFO"]))
        for row in _read(northwind / "derived" / "open_order_lines_fifo_allocation.csv")
    }
    orders = {order for order, _ in expected}
    found = {
        (order, line.sku): (line.ordered, line.allocated, line.backordered) for order in orders for line in desk.order(order)[1]
    }

    assert len(orders) == 21
    assert found == expected


def test_each_product_is_short_by_what_was_worked_out_by_hand(desk: Desk, northwind: Path) -> None:
    expected = {row["ProductID"]: int(row["Short"]) for row in _read(northwind / "derived" / "product_shortages.csv")}
    found = Counter({row["sku"]: row["backordered"] for row in desk.rows.rows("stock")})

    assert {sku: found[sku] for sku in expected} == expected


def test_history_came_along_and_moved_no_stock(desk: Desk, northwind: Path) -> None:
    on_hand = {row["ProductID"]: int(row["UnitsInStock"]) for row in _read(northwind / "csv" / "Products.csv")}

    assert {row["sku"]: row["on_hand"] for row in desk.rows.rows("stock")} == on_hand
    assert len(desk.rows.ids("orders")) == 830
    assert len(desk.rows.ids("customers")) == 91


def test_the_books_are_sound(desk: Desk) -> None:
    assert desk.check().broken == ()


def test_bringing_the_same_files_in_again_changes_nothing(desk: Desk, templates: list[Path]) -> None:
    before = desk.check().counted

    again = desk.bring_in(templates)

    assert [(file.created, file.updated, file.problems) for file in again] == [({}, {}, [])] * len(templates)
    assert desk.check().counted == before


def _read(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def _write(path: Path, head: Sequence[str], rows: Iterable[Sequence[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(rows)
    return path


def _suppliers(rows: list[Row]) -> Iterator[Sequence[str]]:
    for row in rows:
        yield row["SupplierID"], row["CompanyName"], row["Address"], row["City"], row["Region"], row["PostalCode"], row["Country"]


def _products(rows: list[Row]) -> Iterator[Sequence[str]]:
    for row in rows:
        yield row["ProductID"], row["ProductName"], row["UnitPrice"], row["SupplierID"], row["UnitsInStock"], row["ReorderLevel"]


def _customers(rows: list[Row]) -> Iterator[Sequence[str]]:
    columns = ("CustomerID", "ContactName", "CompanyName", "Phone", "Address", "City", "Region", "PostalCode", "Country")
    for row in rows:
        yield [row[column] for column in columns]


def _orders(rows: list[Row], details: list[Row]) -> Iterator[Sequence[str]]:
    """What has a ShippedDate went out whole."""
    heads = {row["OrderID"]: row for row in rows}
    for line in details:
        head, quantity = heads[line["OrderID"]], line["Quantity"]
        sent = quantity if head["ShippedDate"] else "0"
        day, required = head["OrderDate"], head["RequiredDate"]
        yield line["OrderID"], head["CustomerID"], day, line["ProductID"], quantity, sent, line["UnitPrice"], required


def _purchases(rows: list[Row]) -> Iterator[Sequence[str]]:
    """One purchase order a supplier, for what is under way from him."""
    for row in rows:
        if int(row["UnitsOnOrder"]):
            yield f"PO-{row['SupplierID']}", row["SupplierID"], row["ProductID"], row["UnitsOnOrder"], "0"
