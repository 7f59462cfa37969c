"""The sample shop: of everything some, fresh on any day, and sound."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from backorder_desk import sample
from backorder_desk.desk import Desk
from backorder_desk.domain.errors import Refused
from backorder_desk.sample import catalogue

TODAY = date(2026, 3, 18)
SUNDAY = date(2027, 2, 28)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sample") / "shop.desk"


@pytest.fixture(scope="module")
def desk(path: Path) -> Iterator[Desk]:
    opened = sample.build(path, lambda: TODAY)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def waiting(desk: Desk) -> list[dict[str, Any]]:
    return desk.rows.rows("backorders")


def test_it_has_120_products_and_300_customers_in_a_dozen_countries(desk: Desk) -> None:
    customers = desk.rows.rows("customers")

    assert len(desk.rows.ids("stock")) == 120
    assert len(customers) == len({row["name"] for row in customers}) == 300
    assert len({row["country"] for row in customers}) == 12
    assert 20 <= sum(1 for row in customers if row["company"]) <= 60


def test_it_is_marked_as_the_sample_shop_and_stands_at_the_clocks_day(desk: Desk) -> None:
    assert desk.settings()["shop.sample"] is True
    assert desk.today == TODAY
    assert max(entry.day for entry in desk.history(1000)) == TODAY.toordinal() - 1


def test_it_looks_back_on_a_year_of_business(desk: Desk) -> None:
    acts = Counter(entry.act for entry in desk.history(10_000))

    assert acts["order"] > 600
    assert acts["fulfil"] > 600
    assert acts["receive"] > 100
    assert acts["return"] > 5
    assert acts["cancel"] > 5
    assert acts["letters"] > 30
    assert acts["reply"] > 5


def test_its_books_are_sound(desk: Desk) -> None:
    assert desk.check().broken == ()


def test_lines_wait_of_every_kind(desk: Desk, waiting: list[dict[str, Any]]) -> None:
    today = TODAY.toordinal()
    kinds = {row["sku"]: row["kind"] for row in desk.rows.rows("stock")}
    ships = {row["order"]: row["ship"] for row in desk.rows.rows("orders", only="waiting")}

    assert len(waiting) > 50
    assert [row for row in waiting if row["promise"] is not None and row["promise"] < today], "late"
    assert [row for row in waiting if row["promise"] == today], "due today"
    assert [row for row in waiting if row["promise"] is not None and not row["estimate"] and row["promise"] > today], "due"
    assert [row for row in waiting if row["held"]], "held"
    assert [row for row in waiting if row["pinned"] and row["allocated"]], "pinned, and part of it waits"
    assert [row for row in waiting if row["estimate"] and row["supply"] is None], "an estimate only"
    assert [row for row in waiting if row["estimate"] and row["supply"]], "on a purchase order without a date"
    assert [row for row in waiting if row["promise"] is None and not row["held"]], "no date at all"
    assert [row for row in waiting if row["moved"]], "moved by hand"
    assert [row for row in waiting if row["fulfilled"] and not row["cancelled"]], "partly fulfilled"
    assert {1, 2, 3} <= {row["priority"] for row in waiting}
    assert {"goods", "digital", "service"} <= {kinds[row["sku"]] for row in waiting}
    assert [row for row in waiting if row["decimals"]], "by the metre"
    assert "complete" in {ships[row["order"]] for row in waiting}


def test_some_complete_orders_tie_stock_up_and_some_do_not(desk: Desk, waiting: list[dict[str, Any]]) -> None:
    orders = {row["order"]: desk.order(row["order"]) for row in waiting}
    complete = [(head, lines) for head, lines in orders.values() if head.ship == "complete"]

    assert any(head.hold_stock and any(line.allocated for line in lines) for head, lines in complete)
    assert any(not head.hold_stock and not any(line.allocated for line in lines) for head, lines in complete)


def test_every_wait_can_say_why(desk: Desk, waiting: list[dict[str, Any]]) -> None:
    reasons = [desk.why(row["id"]) for row in waiting]

    assert all("Waits" in reason for reason in reasons)
    for words in ("held by hand", "full pack", "goes out complete", "no date is known", "estimate"):
        assert any(words in reason for reason in reasons), words


def test_pre_orders_wait_for_a_release_to_come(desk: Desk, waiting: list[dict[str, Any]]) -> None:
    released = {row["sku"]: row["release"] for row in desk.rows.rows("stock") if row["backorder"] == "preorder"}

    assert released
    assert all(day > TODAY.toordinal() for day in released.values())
    assert {row["sku"] for row in waiting} >= set(released)


def test_somebody_took_a_substitute_and_somebody_was_overtaken_for_a_reason(desk: Desk) -> None:
    words = [entry.words for entry in desk.history(10_000)]

    assert any(re.match(r"Substituted TER-BKR for TER-POT", said) for said in words)
    assert any("wedding" in said for said in words)


def test_a_box_is_overdue_and_others_are_on_their_way(desk: Desk) -> None:
    boxes = desk.rows.rows("purchases", only="incoming")
    dated = [row["expected"] for row in boxes if row["expected"] is not None]

    assert any(day < TODAY.toordinal() for day in dated)
    assert any(day == TODAY.toordinal() for day in dated)
    assert any(day > TODAY.toordinal() for day in dated)
    assert len(dated) < len(boxes)


def test_suppliers_have_records_that_differ(path: Path, desk: Desk) -> None:
    kept = _rows(
        path,
        "SELECT s.code, AVG(d.day <= d.expected), COUNT(*) FROM delivery d JOIN supplier s ON s.id = d.supplier_id"
        " GROUP BY s.code",
    )
    shares = {code: share for code, share, _ in kept}

    assert min(count for _, _, count in kept) >= 10
    assert len(shares) >= 11
    assert shares["HOLLOW"] == 1
    assert shares["LARCH"] < 0.5


def test_people_wait_to_hear_from_the_shop(desk: Desk) -> None:
    assert len(desk.notices()) > 5


def test_its_barcodes_are_of_the_range_that_no_maker_uses(desk: Desk) -> None:
    codes = [row["barcode"] for row in desk.rows.rows("stock") if row["barcode"]]

    assert len(codes) == len(set(codes)) > 90
    for code in codes:
        assert re.fullmatch(r"2\d{12}", code)
        assert sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(code)) % 10 == 0


def test_nobody_in_it_can_be_written_to(desk: Desk) -> None:
    assert all(row["email"].endswith(".example") for row in desk.rows.rows("customers"))
    assert all(maker.email.endswith(".example") for maker in catalogue.load().makers)


_POSTCODES = {
    "US": r"\d{5}",
    "CA": r"[A-Z]\d[A-Z] \d[A-Z]\d",
    "GB": r"[A-Z]{1,2}\d{1,2} \d[A-Z]{2}",
    "IE": r"[A-Z]\d{2} [A-Z0-9]{4}",
    "DE": r"\d{5}",
    "AT": r"\d{4}",
    "CH": r"\d{4}",
    "FR": r"\d{5}",
    "ES": r"\d{5}",
    "PL": r"\d{2}-\d{3}",
    "CZ": r"\d{3} \d{2}",
    "GR": r"\d{3} \d{2}",
}


def test_every_post_code_reads_as_its_country_writes_it(path: Path, desk: Desk) -> None:
    rows = _rows(path, "SELECT country, postcode, address1, city FROM customer")

    assert {country for country, *_ in rows} == set(_POSTCODES)
    for country, postcode, street, city in rows:
        assert re.fullmatch(_POSTCODES[country], postcode), (country, postcode)
        assert street
        assert city


@pytest.mark.slow
def test_another_day_gives_a_shop_just_as_fresh(tmp_path: Path) -> None:
    other = sample.build(tmp_path / "sunday.desk", lambda: SUNDAY)
    try:
        assert other.check().broken == ()
        assert len(other.rows.ids("backorders")) > 50
        assert max(entry.day for entry in other.history(5)) == SUNDAY.toordinal() - 1
    finally:
        other.close()


def test_it_never_replaces_a_file(tmp_path: Path) -> None:
    there = tmp_path / "mine.desk"
    there.write_bytes(b"mine")

    with pytest.raises(Refused):
        sample.build(there, lambda: TODAY)

    assert there.read_bytes() == b"mine"


def test_a_build_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(Desk, "add_customer", fails)
    with pytest.raises(RuntimeError, match="a bug"):
        sample.build(tmp_path / "shop.desk", lambda: TODAY)

    assert list(tmp_path.iterdir()) == []


def _rows(path: Path, sql: str) -> list[Any]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()
