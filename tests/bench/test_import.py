"""Importing 100,000 order lines, against reading the file and writing bare what the import leaves behind."""

from __future__ import annotations

import csv
import random
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from backorder_desk.desk import Desk
from tests.bench.conftest import CLOCK, note
from tests.bench.floor import left_by, write
from tests.bench.workload import clock

pytestmark = pytest.mark.bench
LINES, PRODUCTS, CUSTOMERS = 100_000, 2_000, 5_000


def test_import_of_order_lines(tmp_path: Path, benchmark: Any) -> None:
    shop, file = tmp_path / "shop.desk", tmp_path / "orders.csv"
    _known(tmp_path, shop)
    _orders(file)
    imported = tmp_path / "imported.desk"
    shutil.copy(shop, imported)
    desk = Desk.open(imported, clock)
    benchmark._timer = CLOCK
    found = benchmark.pedantic(lambda: desk.bring_in([file]), rounds=1)
    desk.close()
    assert found[0].created["lines"] == LINES
    assert not found[0].problems
    left = left_by(shop, imported)
    started = CLOCK()
    with file.open(encoding="utf-8", newline="") as stream:
        rows = sum(1 for _ in csv.reader(stream))
    floor = CLOCK() - started + write(shop, left, CLOCK)
    assert rows == LINES + 1
    note(f"import of {LINES:,} order lines", benchmark.stats.stats.min, floor, 4, words="reading and R")


def _known(folder: Path, shop: Path) -> None:
    """A shop that knows the products and customers of the file."""
    products, customers = folder / "products.csv", folder / "customers.csv"
    products.write_text(
        "sku,name,price,on_hand\n" + "".join(f"SKU-{i},Thing {i},9.50,{i % 40}\n" for i in range(PRODUCTS)), encoding="utf-8"
    )
    customers.write_text(
        "code,name,phone,country\n" + "".join(f"C-{i},Customer {i},,US\n" for i in range(CUSTOMERS)), encoding="utf-8"
    )
    desk = Desk.new(shop, clock)
    desk.bring_in([products, customers])
    desk.db.run("PRAGMA wal_checkpoint(TRUNCATE)")
    desk.close()


def _orders(file: Path) -> None:
    """Orders of one to five lines over 90 days."""
    chance = random.Random(7)
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("order", "customer", "date", "sku", "quantity", "fulfilled", "price", "priority"))
        written = number = 0
        while written < LINES:
            number += 1
            day = clock() - timedelta(days=chance.randrange(90))
            head = (f"W-{number}", f"C-{chance.randrange(CUSTOMERS)}", day.isoformat())
            for sku in chance.sample(range(PRODUCTS), min(chance.randint(1, 5), LINES - written)):
                writer.writerow((*head, f"SKU-{sku}", chance.randint(1, 6), 0, "9.50", chance.randint(1, 5)))
                written += 1
