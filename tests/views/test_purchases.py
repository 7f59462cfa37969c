"""What is on its way: a moved date lists all broken promises with a last day to tell; a late supplier is written to."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QSettings
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from backorder_desk.views import opening
from backorder_desk.views.purchases import PurchasesPage
from backorder_desk.views.theme import Look
from backorder_desk.views.window import MainWindow
from tests.views import shop
from tests.views.conftest import Driver


def coming(drive: Driver) -> PurchasesPage:
    drive.window.show_page("purchases")
    page = drive.window.front
    assert isinstance(page, PurchasesPage)
    page.filter("incoming")
    drive.calm()
    return page


def rows_of(page: PurchasesPage) -> list[Any]:
    return [page.model.row(number) for number in range(page.model.rowCount())]


def awaited(drive: Driver, page: PurchasesPage) -> int:
    """The place of a line that most people wait for."""
    waits: Any = drive.ask(lambda desk: [(one["supply"], one["sku"]) for one in desk.rows.rows("backorders") if one["supply"]])
    return max(range(page.model.rowCount()), key=lambda n: waits.count((rows_of(page)[n]["po"], rows_of(page)[n]["sku"])))


def test_a_moved_date_lists_all_broken_promises_and_a_last_day_to_tell_each(drive: Driver) -> None:
    page = coming(drive)
    place = awaited(drive, page)
    row = rows_of(page)[place]
    page.table.choose(place)
    drive.keys("F2")
    drive.type("+30d")
    drive.keys("Return")
    drive.shows(page.proposal.isVisible)
    drive.calm()
    day = date.fromordinal(row["expected"] + 30)
    answer: Any = drive.ask(lambda desk: desk.redate(row["po"], day, sku=row["sku"], preview=True))
    told: Any = drive.ask(lambda desk: desk.tell_by(answer.breaks))
    assert {one["line_id"] for one in page.breaks.rows} == {one.line_id for one in answer.breaks}
    assert {one["line_id"]: one["tell_by"] for one in page.breaks.rows if one["tell_by"]} == {
        line: when.toordinal() for line, when in told.items()
    }
    said = page.proposal.result.text()
    assert said.startswith(f"{len(answer.breaks)} promise")
    assert f"{len(told)} to tell, " in said
    assert answer.record.words() in said  # how this supplier keeps his dates
    before = drive.ask(lambda desk: desk.next_undo())
    assert row["po"] not in str(before)  # a preview posts nothing
    drive.keys("Ctrl+Return")
    drive.calm()
    assert f"Moved {row['po']}" in str(drive.ask(lambda desk: desk.next_undo()))
    assert "break" in drive.window.toast.text.text()


def test_esc_leaves_the_date_as_it_was(drive: Driver) -> None:
    page = coming(drive)
    page.table.choose(awaited(drive, page))
    row = page.table.current()
    drive.keys("F2")
    drive.type("+9d")
    drive.keys("Return")
    drive.shows(page.proposal.isVisible)
    drive.keys("Esc")
    drive.calm()
    assert page.proposal.isHidden()
    assert page.table.current() == row


def test_a_letter_chases_a_po_that_is_late_and_none_that_is_not(
    qtbot: QtBot, look: Look, shop_file: Path, memory: QSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(opening, "show_file", opened.append)
    later = shop.TODAY + timedelta(days=40)
    window = MainWindow(shop_file, lambda: later, look, memory)
    window.show()
    driver = Driver(window, qtbot, shop_file)
    driver.calm()
    page = coming(driver)
    page.table.choose(0)
    po = rows_of(page)[0]["po"]
    page.chase()
    driver.shows(lambda: opened)
    pdf = pypdfium2.PdfDocument(opened[0])
    assert po in pdf[0].get_textpage().get_text_range()
    pdf.close()
    page.filter("")
    driver.calm()
    done = next(n for n, row in enumerate(rows_of(page)) if not row["incoming"])
    page.table.choose(done)
    page.chase()
    driver.shows(page.refusal.isVisible)
    assert len(opened) == 1
    driver.calm()
    window.close()


def test_the_models_of_purchases_keep_qts_rules(drive: Driver, qtmodeltester: ModelTester) -> None:
    page = coming(drive)
    for model in (page.model, page.breaks):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]
