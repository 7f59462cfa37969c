"""The database itself refuses what must never be, whoever asks it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import CheckConstraint
from sqlmodel import SQLModel

import backorder_desk.model.tables  # noqa: F401 (it fills the metadata)
from backorder_desk.desk import Desk
from tests.controller.played import MONDAY, new_desk


def _dispatch(**wrong: object) -> str:
    values = {"letter_id": 1, "batch": 1, "place": 1, "way": "file", "stage": "written", "at": "", "again": 0} | wrong
    return f"INSERT INTO dispatch ({', '.join(values)}) VALUES ({', '.join(repr(value) for value in values.values())})"


CHECKS: dict[str, str] = {
    "supplier_lead": "UPDATE supplier SET lead_time_days = -1",
    "product_allocated": "UPDATE product SET allocated = on_hand + 1, outstanding = on_hand + 1",
    "product_outstanding": "UPDATE product SET outstanding = allocated - 1",
    "product_incoming": "UPDATE product SET incoming = -1",
    "product_decimals": "UPDATE product SET decimals = 4",
    "product_step": "UPDATE product SET step = 0",
    "product_money": "UPDATE product SET price = -1",
    "product_on_hand": "UPDATE product SET on_hand = 1000000000001",
    "product_cap": "UPDATE product SET cap = -1",
    "product_void": "UPDATE product SET void = 1 WHERE sku = 'CUP'",
    "kind": "UPDATE product SET kind = 'ghost'",
    "backorder": "UPDATE product SET backorder = 'perhaps'",
    "component_quantity": "UPDATE component SET quantity = 0",
    "customer_priority": "UPDATE customer SET priority = 6",
    "order_priority": "UPDATE sales_order SET priority = 0",
    "channel": "UPDATE sales_order SET channel = 'pigeon'",
    "ship": "UPDATE sales_order SET ship = 'later'",
    "line_parts": "UPDATE order_line SET cancelled = -1",
    "line_sum": "UPDATE order_line SET cancelled = ordered + 1",
    "line_picked": "UPDATE order_line SET picked = allocated + 1",
    "line_ordered": "UPDATE order_line SET ordered = 1000000000001",
    "line_priority": "UPDATE order_line SET rank_priority = 0",
    "purchase_parts": "UPDATE purchase_line SET received = ordered + 1",
    "purchase_ordered": "UPDATE purchase_line SET ordered = 1000000000001",
    "posting_quantity": "UPDATE posting SET quantity = 0",
    "answer": "UPDATE consent SET answer = 'perhaps'",
    "dispatch_place": _dispatch(place=0),
    "dispatch_stage": _dispatch(stage="sending"),
    "dispatch_mail": _dispatch(way="mail", stage="sending"),
    "dispatch_again": _dispatch(again=2),
    "way": _dispatch(way="pigeon"),
    "stage": _dispatch(way="mail", stage="lost", sent_to="a", reference="b"),
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = new_desk(tmp_path_factory.mktemp("shop"))
    desk.add_supplier("SUP", "Supplier", lead_time_days=3)
    desk.add_customer("ANN", "Ann")
    desk.add_product("CUP", "Cup", on_hand=4)
    desk.add_product("SET", "Set")
    desk.make_kit("SET", [("CUP", "2")])
    desk.take_order("ANN", [("CUP", "6")], number="A-1")
    desk.waits("A-1")
    desk.purchase("SUP", [("CUP", "3")], expected=MONDAY + timedelta(days=4), number="P-1")
    yield desk
    assert desk.check().broken == ()
    desk.close()


def refused(desk: Desk, sql: str, message: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=message), desk.db.transaction(keep=False):
        desk.db.raw.execute(sql)


@pytest.mark.parametrize("name", list(CHECKS))
def test_a_constraint_refuses_what_must_never_be(desk: Desk, name: str) -> None:
    refused(desk, CHECKS[name], f"CHECK constraint failed: {name}")


def test_no_constraint_goes_untried() -> None:
    named = {
        str(c.name) for table in SQLModel.metadata.tables.values() for c in table.constraints if isinstance(c, CheckConstraint)
    }
    assert named == set(CHECKS)


@pytest.mark.parametrize(
    ("table", "key"),
    [("product", "sku"), ("customer", "code"), ("supplier", "code"), ("sales_order", "number"), ("purchase", "number")],
)
def test_two_that_stand_cannot_bear_one_name(desk: Desk, table: str, key: str) -> None:
    columns = [row[1] for row in desk.db.all(f"PRAGMA table_info({table})") if row[1] != "id"]
    names = ", ".join(columns)
    refused(
        desk, f"INSERT INTO {table} ({names}) SELECT {names} FROM {table} LIMIT 1", f"UNIQUE constraint failed: {table}.{key}"
    )


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE order_line SET product_id = 999",
        "UPDATE order_line SET order_id = 999",
        "UPDATE sales_order SET customer_id = 999",
        "UPDATE purchase_line SET purchase_id = 999",
        "UPDATE product SET supplier_id = 999",
        "DELETE FROM customer",
        "DELETE FROM entry",
    ],
)
def test_nothing_may_point_at_what_is_not_there(desk: Desk, sql: str) -> None:
    refused(desk, sql, "FOREIGN KEY constraint failed")


def test_two_parts_of_a_line_cannot_be_the_same_part(desk: Desk) -> None:
    columns = ", ".join(row[1] for row in desk.db.all("PRAGMA table_info(order_line)") if row[1] != "id")
    refused(desk, f"INSERT INTO order_line ({columns}) SELECT {columns} FROM order_line", "UNIQUE constraint failed: order_line")


TAMPERED = [
    ("UPDATE product SET allocated = 3 WHERE sku = 'CUP'", "its totals say 3 allocated"),
    ("UPDATE product SET on_hand = 5 WHERE sku = 'CUP'", "5 on hand, its movements say 4"),
    ("UPDATE product SET incoming = 2 WHERE sku = 'CUP'", "2 incoming"),
    ("UPDATE order_line SET allocated = 3", "differs from its postings"),
    ("UPDATE purchase_line SET closed = 1", "differs from its postings"),
    ("UPDATE order_line SET day = day + 1", "does not stand where its order stands"),
    ("DELETE FROM posting WHERE account = 6", "its movements say 0"),
]


@pytest.mark.parametrize(("sql", "words"), TAMPERED)
def test_check_finds_every_total_that_differs_from_its_rows(desk: Desk, sql: str, words: str) -> None:
    desk.db.raw.execute("SAVEPOINT tampered")
    desk.db.raw.execute(sql)
    broken = desk.check().broken
    desk.db.raw.execute("ROLLBACK TO tampered")
    desk.db.raw.execute("RELEASE tampered")
    assert any(re.search(words, line) for line in broken), broken


def test_a_file_of_its_own_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    desk = Desk.new(tmp_path / "own.desk", lambda: MONDAY)
    assert (tmp_path / "own.desk").stat().st_mode & 0o077 == 0
    desk.close()
