"""The story beside the list: why, what was promised, what happened, the very letters; every figure explains itself."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton

from backorder_desk.domain.stock import show_quantity
from backorder_desk.views import inspector as room
from backorder_desk.views.inspector import Inspector
from backorder_desk.views.page import ListPage
from tests.views import shop
from tests.views.conftest import Driver


def told(drive: Driver) -> str:
    pane = drive.window.inspector
    assert isinstance(pane, Inspector)
    return pane.told


def listed(drive: Driver, key: str) -> ListPage:
    drive.keys(key)
    drive.calm()
    page = drive.window.front
    assert isinstance(page, ListPage)
    return page


def column(page: ListPage, key: str) -> int:
    return next(n for n, one in enumerate(page.model.columns) if one.key == key)


def test_enter_gives_the_reason_for_the_date(drive: Driver) -> None:
    page = listed(drive, "Ctrl+3")
    row = page.table.current()
    assert row
    lines: Any = drive.ask(lambda desk: desk.order(row["order"])[1])
    why = next(one.why for one in lines if one.line == row["line"])
    drive.keys("Return")
    drive.calm()
    assert drive.window.inspector is not None
    assert drive.window.inspector.isVisible()
    assert why in told(drive)
    assert drive.focus is page.table  # one goes on where one was


def test_every_figure_of_stock_says_of_what_it_is_made(drive: Driver) -> None:
    page = listed(drive, "Ctrl+4")
    row = page.table.current()
    assert row
    for key in ("on_hand", "allocated", "free", "backordered", "incoming"):
        page.table.setCurrentIndex(page.model.index(0, column(page, key)))
        drive.keys("Return")
        drive.calm()
        assert show_quantity(row[key], row["decimals"]) in told(drive).splitlines()[2]
    page.table.setCurrentIndex(page.model.index(0, column(page, "free")))
    drive.keys("Return")
    drive.calm()
    assert f"Free {row['free']} = {row['on_hand']} on hand − {row['allocated']} allocated" in told(drive)


def test_the_parts_of_what_waits_add_up(drive: Driver) -> None:
    page = listed(drive, "Ctrl+3")
    rows: list[Any] = [page.model.row(number) for number in range(page.model.rowCount())]
    place = next(n for n, row in enumerate(rows) if row["allocated"])
    page.table.setCurrentIndex(page.model.index(place, column(page, "backordered")))
    drive.keys("Return")
    drive.calm()
    row = rows[place]
    assert f"Waits for {row['backordered']} = {row['ordered']} ordered − " in told(drive)
    assert f"{row['allocated']} set aside" in told(drive)


def test_the_history_is_told_in_sentences_the_newest_first(drive: Driver) -> None:
    page = listed(drive, "Ctrl+3")
    row = page.table.current()
    assert row
    drive.keys("F4", "H")
    drive.calm()
    drive.shows(lambda: "Held" in told(drive))
    text = told(drive)
    assert f"Took order {row['order']}" in text
    assert "is promised for" in text
    assert text.index("Held") < text.index("Took order")
    drive.keys("Ctrl+Z")
    drive.shows(lambda: "(undone)" in told(drive))


def test_a_promise_that_moved_says_from_when_and_by_which_act(drive: Driver) -> None:
    rows: Any = drive.ask(lambda desk: desk.rows.rows("backorders"))
    row = next(one for one in rows if one["supply"] and not one["held"])
    later = shop.TODAY + timedelta(days=60)
    drive.ask(lambda desk: desk.redate(row["supply"], later, sku=row["sku"]))
    page = listed(drive, "Ctrl+3")
    drive.shows(lambda: page.model.place(row["id"]) >= 0)
    page.table.choose_id(row["id"])
    drive.keys("F4")
    drive.shows(lambda: f"Moved {row['supply']}" in told(drive))
    assert "instead of" in told(drive)


def test_a_letter_opens_as_the_very_bytes_that_were_frozen(drive: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[str, bytes]] = []

    def shown(name: str, pdf: bytes) -> Path:
        opened.append((name, pdf))
        return Path(name)

    monkeypatch.setattr(room, "show_pdf", shown)

    def write(desk: Any) -> Any:
        letters = desk.issue([desk.notices()[0].notice.name])
        return letters[0].issued.number, letters[0].pdf

    written: Any = drive.ask(write)
    number, pdf = written
    order: Any = drive.ask(lambda desk: desk.letter(number).lines[0])
    page = listed(drive, "Ctrl+2")
    rows: list[Any] = [page.model.row(n) for n in range(page.model.rowCount())]
    customer = drive.ask(lambda desk: desk.letter(number).issued.customer)
    assert order
    names = [row for row in rows if row["customer"] == _name(drive, str(customer))]
    drive.keys("F4")
    for row in names:
        page.table.choose_id(row["id"])
        drive.calm()
        if number in told(drive):
            break
    assert drive.window.inspector is not None
    link = next(one for one in drive.window.inspector.findChildren(QPushButton) if one.text().startswith(number))
    assert "not told yet" in link.text()
    link.click()
    drive.shows(lambda: opened)
    assert opened == [(number, pdf)]


def _name(drive: Driver, code: str) -> str:
    found: Any = drive.ask(lambda desk: [row for row in desk.rows.rows("customers") if code in (row["code"], row["name"])])
    return str(found[0]["name"])


def test_a_po_says_whom_it_will_fill_and_how_its_supplier_keeps_dates(drive: Driver) -> None:
    waits: Any = drive.ask(lambda desk: [one for one in desk.rows.rows("backorders") if one["supply"]])
    page = listed(drive, "Ctrl+6")
    page.filter("incoming")
    drive.calm()
    rows: list[Any] = [page.model.row(n) for n in range(page.model.rowCount())]
    place = next(n for n, row in enumerate(rows) if (row["po"], row["sku"]) == (waits[0]["supply"], waits[0]["sku"]))
    page.table.choose(place)
    drive.keys("F4")
    drive.shows(lambda: rows[place]["po"] in told(drive))
    assert waits[0]["customer"] in told(drive)
    assert "keeps its dates" in told(drive)


def test_on_a_small_screen_at_200_percent_it_takes_the_place_of_the_rail(drive: Driver) -> None:
    listed(drive, "Ctrl+3")
    drive.window.resize(683, 384)
    drive.keys("Return")
    drive.calm()
    pane = drive.window.inspector
    assert isinstance(pane, Inspector)
    assert drive.window.width() == 683
    assert pane.width() > 200
    assert drive.window.rail.isHidden()
    drive.keys("F4")
    assert drive.window.rail.isVisible()
