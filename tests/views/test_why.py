"""The report: figures that agree with the shop, bars that are rows, a way into each, a page of paper, policies side by side."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QSettings
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from backorder_desk.desk import Desk
from backorder_desk.views import opening
from backorder_desk.views.backorders import BackordersPage
from backorder_desk.views.theme import Look
from backorder_desk.views.why import WhyPage
from backorder_desk.views.window import MainWindow
from tests.views import shop
from tests.views.conftest import Driver


def report(drive: Driver) -> WhyPage:
    drive.keys("Ctrl+8")
    drive.calm()
    page = drive.window.front
    assert isinstance(page, WhyPage)
    return page


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was handed to the system to be shown."""
    seen: list[Path] = []
    monkeypatch.setattr(opening, "show_file", seen.append)
    return seen


def test_the_figures_are_those_of_the_queue(drive: Driver) -> None:
    page = report(drive)
    rows: Any = drive.ask(lambda desk: desk.rows.rows("backorders"))
    assert page.cards[0].figure.text() == str(len(rows))
    assert str(len({row["order"] for row in rows})) in page.cards[0].said.text()
    worth = sum(row["backordered"] * row["price"] // 10 ** row["decimals"] for row in rows)
    assert page.cards[1].figure.text().replace("\u202f", "") == f"{worth / 100:.2f}"
    ages = sorted(shop.TODAY.toordinal() - row["day"] for row in rows)
    assert page.cards[3].figure.text() == f"{ages[(len(ages) - 1) // 2]} days"
    assert f"{ages[-1]} days" in page.cards[3].said.text()


@pytest.mark.parametrize("kind", ["supplier", "product", "cause"])
def test_every_bar_is_a_row_and_the_rows_add_up_to_the_whole(drive: Driver, kind: str) -> None:
    page = report(drive)
    page.chips[kind].click()
    drive.calm()
    waiting: Any = drive.ask(lambda desk: desk.rows.count("backorders"))
    assert sum(row["lines"] for row in page.model.rows) == waiting
    bars = [row["part"] for row in page.model.rows]
    assert bars == sorted(bars, reverse=True)
    assert bars[0] == 1000
    column = next(n for n, one in enumerate(page.model.columns) if one.key == "part")
    assert page.model.index(0, column).data().endswith("%")  # said, not only drawn
    assert all(row["late_part"] <= row["part"] for row in page.model.rows)


def test_enter_looks_into_a_row_down_to_the_queue_and_esc_comes_back(drive: Driver) -> None:
    page = report(drive)
    supplier = page.model.rows[0]
    drive.keys("Return")
    drive.calm()
    assert page.kind == "product"
    assert sum(row["lines"] for row in page.model.rows) == supplier["lines"]
    product = page.model.rows[0]
    drive.keys("Esc")
    assert page.kind == "supplier"
    assert page.table.current() == supplier
    drive.keys("Return", "Return")
    drive.calm()
    queue = drive.window.front
    assert isinstance(queue, BackordersPage)
    found: list[Any] = [queue.model.row(n) for n in range(queue.model.rowCount())]
    assert {row["sku"] for row in found} == {product["key"]}
    assert len(found) == product["lines"]


def test_the_report_is_one_page_that_says_what_the_screen_says(drive: Driver, opened: list[Path]) -> None:
    page = report(drive)
    drive.keys("Ctrl+P")
    drive.calm()
    pdf = pypdfium2.PdfDocument(opened[0])
    text = pdf[0].get_textpage().get_text_range()
    assert len(pdf) == 1
    for row in page.model.rows:
        assert row["name"] in text
    assert page.cards[0].figure.text() in text
    pdf.close()


def test_a_late_supplier_gets_a_letter_that_names_the_po(
    qtbot: QtBot, look: Look, shop_file: Path, memory: QSettings, opened: list[Path]
) -> None:
    later = shop.TODAY + timedelta(days=40)
    window = MainWindow(shop_file, lambda: later, look, memory)
    window.show()
    driver = Driver(window, qtbot, shop_file)
    driver.calm()
    window.show_page("why")
    driver.calm()
    page = window.front
    assert isinstance(page, WhyPage)
    assert page.found is not None
    place = next(n for n, row in enumerate(page.model.rows) if row["key"] in page.found.overdue)
    numbers = page.found.overdue[page.model.rows[place]["key"]]
    page.table.choose(place)
    assert numbers[0] in page.model.rows[place]["note"]
    assert page.chase_button.isEnabled()
    page.chase()
    driver.shows(lambda: opened)
    pdf = pypdfium2.PdfDocument(opened[0])
    text = "".join(sheet.get_textpage().get_text_range() for sheet in pdf)
    assert all(number in text for number in numbers)
    pdf.close()
    driver.calm()
    window.close()


def test_a_supplier_who_is_not_late_gets_no_letter_and_it_says_why(drive: Driver, opened: list[Path]) -> None:
    page = report(drive)
    if page.found is not None and page.found.overdue:
        pytest.skip("everybody is late in this shop")
    drive.keys("L")
    drive.calm()
    assert "overdue" in page.refusal.words
    assert not opened


def test_policies_stand_side_by_side_on_the_same_stock_before_one_is_chosen(drive: Driver) -> None:
    page = report(drive)
    page.chips["policy"].click()
    drive.calm()
    table = page.policies
    assert len(table.model.rows) == 6
    assert [row["key"] for row in table.model.rows if row["used"]] == ["oldest"]
    before: Any = drive.ask(lambda desk: (desk.next_undo(), desk.settings()["policy"]))
    compared: Any = drive.ask(lambda desk: desk.compare(desk.to_come()))
    assert [row["orders"] for row in table.model.rows] == [one.orders_completed for one in compared]
    assert before[1] == "oldest"  # nothing was posted by looking
    table.table.choose(1)
    table.table.setFocus()
    drive.keys("Return")
    drive.calm()
    assert drive.ask(lambda desk: desk.settings()["policy"]) == "promise"
    assert [row["key"] for row in table.model.rows if row["used"]] == ["promise"]
    drive.keys("Ctrl+Z")
    drive.calm()
    assert drive.ask(lambda desk: desk.settings()["policy"]) == "oldest"


def test_a_shop_where_nobody_waits_says_so_calmly(drive: Driver) -> None:
    def clear(desk: Desk) -> None:
        for order in dict.fromkeys(row["order"] for row in desk.rows.rows("backorders")):
            desk.cancel(order)

    drive.ask(clear)
    page = report(drive)
    drive.shows(page.blank.isVisible)
    assert page.cards[0].figure.text() == "0"
    assert "cost" in page.cost.text()  # what was cancelled while it waited is counted as lost


def test_the_models_keep_qts_rules(drive: Driver, qtmodeltester: ModelTester) -> None:
    page = report(drive)
    page.chips["policy"].click()
    drive.calm()
    for model in (page.model, page.policies.model, page.policies.differ):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]
