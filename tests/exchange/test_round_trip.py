"""What is written is read back as the same rows, whatever the texts hold."""

from __future__ import annotations

import datetime as dt
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backorder_desk.exchange import (
    TEMPLATES,
    CustomerRow,
    Kind,
    Money,
    OrderLineRow,
    ProductRow,
    PurchaseLineRow,
    Quantity,
    Row,
    StockRow,
    SupplierRow,
    parse,
    read_table,
    recognise,
    write_kind,
)
from backorder_desk.exchange.values import MAX_CODE

NASTY = st.sampled_from(
    [
        *(
            "=1+1",
            "+49 30 1234567",
            "-5 %",
            "@home",
            "'s-Hertogenbosch",
            "''=2",
            "'90s shirt",
            "'10001",
            "0012",
        ),
        *("1,5", "a;b|c\td", 'five "inch" pipe', "two\nlines", "sep=;", "_x000D_", "Łódź €", "中文", "مرحبا"),
        *("e\u0301", "1.50", "2026-03-31", "yes", "12.0", "<b>&amp;</b>", "\ufffe", "＝1", "|" * 30, "TRUE"),
        *("#", "'", "#N/A", "'#REF!"),
    ]
)


def _allowed(text: str) -> bool:
    return text == text.strip() and not any(unicodedata.category(c) == "Cc" and c not in "\n\t" for c in text)


TEXT = st.one_of(NASTY, st.text(max_size=8).filter(_allowed))
NAME = TEXT.filter(bool)
CODE = st.one_of(
    st.from_regex(r"[A-Z0-9+@=-][A-Z0-9./ +-]{0,10}[A-Z0-9]", fullmatch=True),
    NASTY.filter(lambda text: "\n" not in text and "\t" not in text and len(text) <= MAX_CODE),
)
DAYS = st.none() | st.dates(dt.date(1970, 1, 1), dt.date(2199, 12, 31))


def _exact(cls: Any, low: int, scales: int) -> st.SearchStrategy[Any]:
    def normal(digits: int, scale: int) -> Any:
        while scale and digits % 10 == 0:
            digits, scale = digits // 10, scale - 1
        return cls(digits, scale)

    return st.builds(normal, st.integers(low, 10**9), st.integers(0, scales))


SOME: st.SearchStrategy[Quantity] = _exact(Quantity, 1, 3)
QUANTITY: st.SearchStrategy[Quantity | None] = st.none() | _exact(Quantity, 0, 3)
MONEY: st.SearchStrategy[Money | None] = st.none() | _exact(Money, 0, 5)
PRIORITY = st.none() | st.integers(1, 5)
COUNTRY = st.sampled_from(["", "DE", "US", "GB", "XK"])
YES_NO = st.none() | st.booleans()
PLACE = dict.fromkeys(("address1", "address2", "city", "region", "postcode"), TEXT) | {"country": COUNTRY}

SUPPLIERS = st.builds(SupplierRow, code=CODE, name=NAME, email=TEXT, lead_time_days=st.none() | st.integers(0, 999), **PLACE)
PRODUCTS = st.builds(
    ProductRow,
    sku=CODE,
    name=NAME,
    kind=st.sampled_from([None, "goods", "digital", "service"]),
    unit=TEXT,
    decimals=st.none() | st.integers(0, 3),
    barcode=CODE,
    price=MONEY,
    cost=MONEY,
    supplier=TEXT,
    on_hand=QUANTITY,
    reorder_point=QUANTITY,
    backorder=st.sampled_from([None, "allow", "refuse", "preorder"]),
    cap=QUANTITY,
    release_date=DAYS,
    pack=st.none() | SOME,
)
CUSTOMERS = st.builds(
    CustomerRow,
    code=CODE,
    name=NAME,
    company=TEXT,
    email=TEXT,
    phone=TEXT,
    language=TEXT,
    priority=PRIORITY,
    business=YES_NO,
    **PLACE,
)
ORDERS = st.builds(
    OrderLineRow,
    order=CODE,
    customer=NAME,
    date=DAYS,
    sku=CODE,
    quantity=SOME,
    fulfilled=st.none() | st.just(Quantity(0, 0)),
    price=MONEY,
    priority=PRIORITY,
    ship=st.sampled_from([None, "available", "complete"]),
    required=DAYS,
    channel=st.sampled_from([None, "counter", "telephone", "mail", "web", "trade"]),
    cancelled=st.none() | st.just(Quantity(0, 0)),
    promise=DAYS,
    first_promise=DAYS,
    hold_stock=YES_NO,
    allocated=st.none() | st.just(Quantity(0, 0)),
    pinned=YES_NO,
    held=YES_NO,
    company=TEXT,
    email=TEXT,
    phone=TEXT,
    language=TEXT,
    **PLACE,
)
PURCHASES = st.builds(
    PurchaseLineRow,
    po=CODE,
    supplier=NAME,
    date=DAYS,
    expected=DAYS,
    sku=CODE,
    quantity=SOME,
    received=QUANTITY,
    closed=YES_NO,
)
STOCK = st.builds(StockRow, sku=CODE, on_hand=_exact(Quantity, 0, 3))

ANY_FILE = st.one_of(
    st.tuples(st.just(Kind.SUPPLIERS), st.lists(SUPPLIERS, min_size=1, max_size=3, unique_by=lambda row: row.code)),
    st.tuples(st.just(Kind.PRODUCTS), st.lists(PRODUCTS, min_size=1, max_size=3, unique_by=lambda row: row.sku)),
    st.tuples(st.just(Kind.CUSTOMERS), st.lists(CUSTOMERS, min_size=1, max_size=3, unique_by=lambda row: row.code)),
    st.tuples(st.just(Kind.ORDERS), st.lists(ORDERS, min_size=1, max_size=3, unique_by=lambda row: row.order)),
    st.tuples(st.just(Kind.PURCHASES), st.lists(PURCHASES, min_size=1, max_size=3, unique_by=lambda row: row.po)),
    st.tuples(st.just(Kind.STOCK), st.lists(STOCK, min_size=1, max_size=3, unique_by=lambda row: row.sku)),
)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
)
@given(file=ANY_FILE)
def test_what_was_written_is_read_back_the_same(tmp_path: Path, ending: str, file: tuple[Kind, list[Row]]) -> None:
    kind, rows = file
    path = tmp_path / f"list{ending}"
    assert write_kind(path, kind, rows) == len(rows)
    table = read_table(path)
    assert recognise(table.header) is kind
    parsed = parse(table, kind)
    assert parsed.problems == []
    assert [row for _, row in parsed.rows] == rows
    assert [number for number, _ in parsed.rows] == list(range(2, len(rows) + 2))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(CUSTOMERS, min_size=1, max_size=3))
def test_no_cell_of_a_written_csv_is_computed_by_a_spreadsheet(tmp_path: Path, rows: list[CustomerRow]) -> None:
    path = tmp_path / "list.csv"
    write_kind(path, Kind.CUSTOMERS, rows)
    for row in read_table(path).body:
        assert not any(cell[:1] in set("=+-@\t\r＝＋－＠") for cell in row if cell)


def test_every_template_has_a_round_trip_above() -> None:
    assert set(TEMPLATES) == set(Kind)
    for template in TEMPLATES.values():
        assert set(template.names) == set(template.row._fields)
        assert set(template.required) <= set(template.row._fields) - set(template.row._field_defaults)
