"""A box arrives: what is shown before is what is posted."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from backorder_desk.views.receive import ReceivePage
from tests.views.conftest import Driver


def page_of(drive: Driver) -> ReceivePage:
    page = drive.window.front
    assert isinstance(page, ReceivePage)
    return page


def wanted(drive: Driver) -> dict[str, object]:
    """A product for which at least two wait."""
    rows = drive.ask(lambda desk: [r for r in desk.rows.rows("stock", only="short") if r["backordered"] > 4])
    assert isinstance(rows, list)
    return dict(rows[0])


def scan(drive: Driver, code: str, count: str) -> None:
    drive.type(code)
    drive.keys("Return")
    drive.shows(lambda: drive.focus is page_of(drive).quantity)
    drive.type(count)
    drive.keys("Return")
    drive.calm()


def test_nothing_is_done_before_it_is_posted_and_then_exactly_what_was_shown(drive: Driver) -> None:
    product = wanted(drive)
    sku = str(product["sku"])
    drive.keys("Ctrl+R")
    scan(drive, str(product["barcode"]), "3")
    shown = page_of(drive).shown
    assert shown is not None
    told = {(one.order, one.line): one.quantity for one in shown.answer.gets}
    assert sum(told.values()) == 3
    assert drive.ask(lambda desk: desk.rows.rows("stock", search=sku)[0]["on_hand"]) == product["on_hand"]
    had = drive.ask(lambda desk: {key: _allocated(desk, *key) for key in told})
    drive.keys("Ctrl+Return")
    drive.calm()
    assert (
        drive.ask(lambda desk: desk.rows.rows("stock", search=sku)[0]["on_hand"])
        == int(str(product["on_hand"])) + 3
    )
    has = drive.ask(lambda desk: {key: _allocated(desk, *key) for key in told})
    assert isinstance(had, dict)
    assert isinstance(has, dict)
    assert {key: has[key] - had[key] for key in told} == told
    assert drive.window.toast.text.text().startswith("Received 3")
    assert page_of(drive).box.items == []
    assert drive.focus is page_of(drive).scan


def _allocated(desk: object, order: str, line: int) -> int:
    lines = desk.order(order)[1]  # type: ignore[attr-defined]
    return int(next(one.allocated for one in lines if one.line == line))


def test_each_row_says_why_and_a_line_says_what_is_left(drive: Driver) -> None:
    product = wanted(drive)
    drive.keys("Ctrl+R")
    scan(drive, str(product["sku"]), "2")
    model = page_of(drive).table.answer
    rows = [model.row(number) for number in range(model.count())]
    outcomes = [row["outcome"] for row in rows if row]
    assert outcomes[0] == "head"
    assert "gets" in outcomes
    assert "rule" in outcomes
    assert "waits" in outcomes
    assert outcomes.index("rule") < outcomes.index("waits")
    assert all(row["why"] for row in rows if row)
    assert "get" in page_of(drive).headline.text()


def test_the_letters_that_follow_are_named_before_and_after(drive: Driver) -> None:
    product = wanted(drive)
    drive.keys("Ctrl+R")
    scan(drive, str(product["sku"]), "2")
    named = page_of(drive).letters.text()
    assert "follow" in named
    drive.keys("Ctrl+Return")
    drive.calm()
    assert named in drive.window.toast.text.text()


def test_an_unknown_barcode_is_answered_by_sound_and_words_and_alters_nothing(
    drive: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[bool] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append(True))
    drive.keys("Ctrl+R")
    drive.type("999999999999")
    drive.keys("Return")
    drive.shows(page_of(drive).refusal.isVisible)
    assert heard
    assert "999999999999" in page_of(drive).refusal.words
    assert page_of(drive).box.items == []


def test_a_po_fills_the_box_with_what_it_still_has_to_bring(drive: Driver) -> None:
    lines = drive.ask(lambda desk: desk.rows.rows("purchases", only="incoming"))
    assert isinstance(lines, list)
    po = lines[0]["po"]
    expected = sorted((one["sku"], str(one["incoming"])) for one in lines if one["po"] == po)
    drive.keys("Ctrl+R")
    page_of(drive).po.setFocus()
    drive.type(po)
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).box.items)
    drive.calm()
    assert sorted(page_of(drive).box.items) == expected
    drive.keys("Ctrl+Return")
    drive.calm()
    assert (
        drive.ask(lambda desk: [r for r in desk.rows.rows("purchases", only="incoming") if r["po"] == po])
        == []
    )


def test_a_product_that_the_po_is_not_for_is_refused_in_the_page(drive: Driver) -> None:
    lines = drive.ask(lambda desk: desk.rows.rows("purchases", only="incoming"))
    products = drive.ask(lambda desk: desk.rows.rows("stock"))
    assert isinstance(lines, list)
    assert isinstance(products, list)
    po = lines[0]["po"]
    other = next(
        row["sku"] for row in products if row["sku"] not in {one["sku"] for one in lines if one["po"] == po}
    )
    drive.keys("Ctrl+R")
    page_of(drive).po.setFocus()
    drive.type(po)
    drive.keys("Return")
    drive.shows(lambda: page_of(drive).box.items)
    drive.calm()
    page_of(drive).scan.setFocus()
    scan(drive, other, "1")
    assert po in page_of(drive).refusal.words
    assert not page_of(drive).post.isEnabled()


def test_a_preview_that_grew_old_is_not_posted_but_shown_anew(drive: Driver) -> None:
    product = wanted(drive)
    sku = str(product["sku"])
    drive.keys("Ctrl+R")
    scan(drive, sku, "1")
    page = page_of(drive)
    shown = page.shown
    assert shown is not None
    page.look = lambda: None  # type: ignore[method-assign]  # the window has not noticed yet
    first = shown.answer.gets[0].order
    drive.ask(lambda desk: desk.cancel(first))
    before = drive.ask(lambda desk: desk.next_undo())
    drive.keys("Ctrl+Return")
    drive.calm()
    assert "changed since" in page.refusal.words
    assert drive.ask(lambda desk: desk.next_undo()) == before
    assert page.shown is not None
    assert page.shown.answer.gets[0].order != first
    drive.keys("Ctrl+Return")
    drive.calm()
    assert str(drive.ask(lambda desk: desk.next_undo())).startswith("Received 1")


def test_del_takes_a_line_out_of_the_box_and_f2_changes_it(drive: Driver) -> None:
    product = wanted(drive)
    drive.keys("Ctrl+R")
    scan(drive, str(product["sku"]), "4")
    box = page_of(drive).box
    box.setFocus()
    box.setCurrentIndex(box.contents.index(0))
    assert box.contents.setData(box.contents.index(0), "2")
    drive.calm()
    shown = page_of(drive).shown
    assert shown is not None
    assert sum(one.quantity for one in shown.answer.gets) == 2
    drive.keys("Del")
    drive.calm()
    assert box.items == []
    assert page_of(drive).shown is None


def test_alt_up_puts_somebody_before_another_with_a_reason_and_the_preview_follows(drive: Driver) -> None:
    product = wanted(drive)
    line = drive.ask(
        lambda desk: next(
            r for r in desk.rows.rows("backorders") if r["sku"] == product["sku"] and not r["held"]
        )
    )
    assert isinstance(line, dict)
    drive.keys("Ctrl+R")
    scan(drive, str(product["sku"]), str(line["backordered"]))  # the first gets all of his, the next nothing
    page = page_of(drive)
    table = page.table
    table.setFocus()
    gets = [n for n in range(table.answer.count()) if table.answer.rows[n][0] == "gets"]
    waits = [n for n in range(table.answer.count()) if table.answer.rows[n][0] == "waits"]
    winner, hopeful = (table.answer.row(rows[-1] if rows is gets else rows[0]) for rows in (gets, waits))
    assert winner
    assert hopeful
    assert winner["order"] != hopeful["order"]
    table.choose(waits[0])
    drive.keys("Alt+Up")
    drive.calm()
    assert page.moving.isVisible()
    drive.type("Needs it for a wedding")
    drive.keys("Return")
    drive.calm()
    assert "Needs it for a wedding" in str(drive.ask(lambda desk: desk.next_undo()))
    assert page.shown is not None
    assert hopeful["order"] in {one.order for one in page.shown.answer.gets}
