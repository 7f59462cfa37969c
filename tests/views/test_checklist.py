"""The checklist of the window: what each of its 40 points says, and the tests that prove it in the running window."""

from __future__ import annotations

import ast
import re
import time
from collections.abc import Callable
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, QSettings, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from backorder_desk import app
from backorder_desk.app import House
from backorder_desk.desk import Desk
from backorder_desk.views import actions, columns, marks, toast
from backorder_desk.views.theme import Look, Mark
from backorder_desk.views.welcome import Welcome
from backorder_desk.views.window import MainWindow
from tests.views import shop
from tests.views.conftest import Driver

ROOT = Path(__file__).parents[2]
POINTS: tuple[tuple[str, str], ...] = (
    ("Today usable within 2 s with 20,000 orders", "outside::today_is_usable bench/window::paints_and_is_ready"),
    ("first letter within 10 minutes of installing", ""),
    ("the sample shop opens offline and stays apart", "checklist::sample_shop sample/shop::marked_as"),
    ("every step of the wizard can be skipped", ""),
    ("a short order shows its date before saving", "new_order::18_keys"),
    ("the reason for the date is one key away", "inspector::enter_gives_the_reason"),
    ("an order by keyboard alone, no dialogs", "new_order::18_keys outside::by_keyboard"),
    ("one box finds name, telephone, order, SKU, PO", "checklist::one_box"),
    ("the answer stands within 2 s", "checklist::one_box"),
    ("a receipt shows who gets it before it posts", "receive::nothing_is_done_before"),
    ("each row says why", "receive::each_row_says_why"),
    ("reorder by mouse, key and menu", "backorders::dropped_on lists::alt_up backorders::menu_of_a_row"),
    ("overtaking stores a reason and shows the loser", "lists::alt_up backorders::overtaking"),
    ("posting prints slips and letters together", ""),
    ("a scan in any focus alters nothing else", "scanner::on_any_screen scanner::into_a_field scanner::from_outside"),
    ("an unknown barcode: sound, text, next step", "scanner::unknown_code receive::unknown_barcode"),
    ("a moved date lists all broken promises", "purchases::moved_date"),
    ("a last day to tell per customer", "purchases::moved_date lists::date_that_moves"),
    ("cancelling says to whom the stock goes", "lists::del_cancels orders_page::del_cancels"),
    ("a smaller quantity releases its allocation", "backorders::smaller_quantity"),
    ("a count below the allocation is taken, losers shown", "stock::count_below"),
    ("a substitute keeps the history", "backorders::history_keeps_both"),
    ("Ctrl+Z reverses every act, by name", "window::ctrl_z controller/histories::at_every_step checklist::posted_receipt"),
    ("also after a posted receipt", "checklist::posted_receipt"),
    ("also after a restart", "window::undo_works_after_a_restart"),
    ("at most three kinds of modal confirmation", "checklist::modal window::no_dialog_by_exec"),
    ("the undo toast lasts 10 s and is reached by key", "window::ten_seconds checklist::toast_is_reached"),
    ("kill -9 in the middle of an order loses one field at most", "outside::kill new_order::survives_a_crash"),
    ("automatic backups, restored by a layman within a minute", "backups::half_hour backups::put_back"),
    ("progress and Cancel over 1 s", "letters_page::cancel_stops checklist::over_a_second"),
    ("no stall over 100 ms with 20,000 rows", "stalls::never_stalls window::on_the_windows_thread"),
    ("the preview is the print, byte for byte", "letters_page::byte_for_byte"),
    ("one page of a batch can be reprinted", "letters_page::one_page_of_a_letter letters_page::by_their_places"),
    ("told only after the print is confirmed", "letters_page::nobody_is_told letters_outside::three_keys"),
    ("every focusable thing has an accessible name", "window::has_a_name settings::has_a_name letters_page::has_a_name"),
    ("Tab leaves every table and the focus is seen", "window::tab_leaves checklist::focus_is_seen"),
    ("no status by colour alone", "checklist::shape_and_words"),
    ("4.5:1 in light, dark and high contrast", "theme::holds_4_5_to_1 theme::buttons_hold"),
    (
        "usable at 200 percent and at 1366 × 768, mirrored for RTL",
        "window::every_page_fits letters_page::small_screen settings::page_fits checklist::mirrored",
    ),
    ("errors say what, why, what to do", "new_order::what_why_and_what_to_do welcome::way_out window::leaves_a_report"),
)
"""Each point of the checklist, and "file::part of a test's name" for each proof."""
OPEN = {2, 4, 14}
"""Points without a proof yet. Whoever proves one takes it out of here."""


@cache
def found_in(file: str) -> list[str]:
    """The names of the tests of "receive" (tests/views) or "sample/shop"."""
    folder, _, name = f"views/{file}".rpartition("/") if "/" not in file else file.rpartition("/")
    tree = ast.parse((ROOT / "tests" / folder / f"test_{name}.py").read_text("utf-8"))
    return [one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")]


def test_there_are_40_points() -> None:
    assert len(POINTS) == 40
    assert {number for number, (_, proofs) in enumerate(POINTS, 1) if not proofs} == OPEN


@pytest.mark.parametrize("number", [number for number, (_, proofs) in enumerate(POINTS, 1) if proofs])
def test_each_proof_is_a_test_that_exists(number: int) -> None:
    for proof in POINTS[number - 1][1].split():
        file, part = proof.split("::")
        assert [name for name in found_in(file) if part in name], f"{number}: {proof}"


# --- proofs that belong to no page -----------------------------------------------------------------------------


@pytest.mark.slow
def test_the_sample_shop_opens_beside_the_real_one_and_the_network_is_not_asked(
    qtbot: QtBot, look: Look, memory: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def small(place: Path, clock: Callable[[], Any]) -> Desk:
        return Desk.new(place, clock, shop_name="The sample shop")

    def no_network(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr("backorder_desk.sample.build", small)
    monkeypatch.setattr("socket.socket.connect", no_network)
    house = House(look, lambda: shop.TODAY, memory)
    house.enter(tmp_path / "shop.desk")
    first = house.window
    assert isinstance(first, Welcome)
    first.ways.sample()
    qtbot.waitUntil(lambda: isinstance(house.window, MainWindow), timeout=30_000)
    assert isinstance(house.window, MainWindow)
    Driver(house.window, qtbot, house.window.shop).calm()
    assert house.window.shop == tmp_path / "sample.desk"
    assert not (tmp_path / "shop.desk").exists()
    house.window.close()


@pytest.mark.parametrize(
    ("page", "find"),
    [
        ("orders", lambda row: row["customer"]),
        ("orders", lambda row: row["phone"]),
        ("orders", lambda row: row["order"]),
        ("stock", lambda row: row["sku"]),
        ("purchases", lambda row: row["po"]),
    ],
    ids=["name", "telephone", "order", "sku", "po"],
)
def test_one_box_finds_it_and_the_answer_stands_beside_within_2_seconds(
    drive: Driver, page: str, find: Callable[[dict[str, Any]], str]
) -> None:
    people = {row["name"]: row["phone"] for row in _rows(drive, "customers")}
    row = next(row for row in _rows(drive, page))
    row = {**row, "phone": people.get(row.get("customer"), "")}
    drive.keys("Ctrl+3", "/")  # whatever the list in front has of it
    began = time.perf_counter()
    drive.type(find(row))
    drive.keys("Return")
    drive.shows(lambda: drive.window.inspector is not None and drive.window.inspector.isVisible())
    wanted = row.get("customer") or find(row)
    drive.shows(lambda: wanted in str(drive.window.front.story()))
    assert time.perf_counter() - began < 2
    if page in ("stock", "purchases"):
        drive.calm()
        assert find(row) in drive.window.finder.text()


def _rows(drive: Driver, view: str) -> list[dict[str, Any]]:
    found = drive.ask(lambda desk: desk.rows.rows(view))
    assert isinstance(found, list)
    return found


def test_a_posted_receipt_is_undone_by_its_name(drive: Driver) -> None:
    before = {row["sku"]: row["on_hand"] for row in _rows(drive, "stock")}
    barcode = next(row["barcode"] for row in _rows(drive, "stock") if row["backordered"])
    drive.keys("Ctrl+R")
    drive.type(str(barcode))
    drive.keys("Return")
    drive.calm()
    drive.type("3")
    drive.keys("Return")
    drive.calm()
    drive.keys("Ctrl+Return")
    drive.calm()
    assert {row["sku"]: row["on_hand"] for row in _rows(drive, "stock")} != before
    assert drive.window.deeds["undo"].text().startswith("Undo: Received 3")
    drive.keys("Ctrl+1", "Ctrl+Z")
    drive.calm()
    assert drive.window.toast.text.text().startswith("Undone: Received 3")
    assert {row["sku"]: row["on_hand"] for row in _rows(drive, "stock")} == before


def test_modal_questions_are_asked_in_no_more_than_three_places() -> None:
    """A bug's report is a message, no question: what is counted here besides the backups' is that."""
    source = Path(actions.__file__).parent
    asking = {
        file.name for file in (*source.glob("*.py"), Path(app.__file__)) if re.search(r"QMessageBox\(", file.read_text("utf-8"))
    }
    assert asking <= {"backups.py", "crash.py", "letter_runs.py"}
    for file in source.glob("*.py"):
        assert not re.search(r"QMessageBox\.(question|warning|information|critical)\(|QInputDialog", file.read_text("utf-8"))


def test_the_toast_is_reached_by_f6_and_undoes_by_enter(drive: Driver) -> None:
    assert toast.LASTS == 10_000
    drive.keys("H")
    drive.calm()
    for _ in range(4):
        drive.keys("F6")
        if drive.focus is drive.window.toast.undo:
            break
    assert drive.focus is drive.window.toast.undo
    drive.keys("Return")
    drive.calm()
    assert drive.window.toast.text.text().startswith("Undone: Held")


@pytest.mark.slow
def test_what_takes_over_a_second_shows_how_far_it_is_and_can_be_stopped(drive: Driver) -> None:
    from backorder_desk.views.letters import LettersPage

    drive.keys("Ctrl+L")
    drive.calm()
    page = drive.window.front
    assert isinstance(page, LettersPage)
    page.going.begin(10)
    drive.shows(page.going.isVisible)
    page.going.step(4)
    drive.shows(lambda: page.going.bar.value() == 4)
    drive.keys("Esc")
    with pytest.raises(Exception, match="Stopped"):
        page.going.step(5)
    page.going.end()
    assert not page.going.isVisible()


@pytest.mark.parametrize("name", ["backorders", "orders", "stock"])
def test_the_focus_is_seen_on_a_list_and_in_the_find_box(drive: Driver, name: str) -> None:
    drive.window.show_page(name)
    drive.calm()
    table = drive.window.front.table  # type: ignore[attr-defined]
    for widget in (table, drive.window.finder):
        assert _edge(widget, drive, focus=True) != _edge(widget, drive, focus=False)


def _edge(widget: QWidget, drive: Driver, *, focus: bool) -> str:
    """The colour of a widget's edge, drawn with or without the focus."""
    other: QWidget = drive.window.new
    (widget if focus else other).setFocus(Qt.FocusReason.TabFocusReason)
    drive.qtbot.wait(20)
    picture = widget.grab().toImage()
    return " ".join(picture.pixelColor(x, picture.height() // 2).name() for x in range(3))


def test_every_status_is_a_shape_and_words_and_never_a_colour_alone() -> None:
    shapes = {mark: marks.shape(QRectF(0, 0, 10, 10), mark) for mark in Mark}
    assert all(one != other for one, other in combinations(shapes.values(), 2))
    tables = [value for value in vars(columns).values() if isinstance(value, tuple) and value]
    told = [one for table in tables for one in table if isinstance(one, columns.Column) and one.tells]
    assert len(told) >= 8


def test_no_row_of_the_lists_has_a_shape_without_words(drive: Driver) -> None:
    seen = set()
    for view, table in columns.TABLES.items():
        for row in _rows(drive, view):
            for one in table:
                if one.tells is not None:
                    mark, said = one.tells(row, shop.TODAY.toordinal())
                    assert said or mark is Mark.NONE
                    seen.add(mark)
    assert {Mark.PART, Mark.HELD, Mark.READY} <= seen


@pytest.mark.slow
def test_mirrored_every_page_keeps_its_width_and_the_rail_stands_right(drive: Driver) -> None:
    drive.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for name in (*actions.SCREENS, "order"):
        drive.window.show_page(name)
        drive.calm()
        assert drive.window.width() == 1366
        front = drive.window.front
        whole = drive.window.whole
        assert drive.window.rail.mapTo(whole, QPoint()).x() > drive.window.stack.mapTo(whole, QPoint()).x()
        for field in front.findChildren(QLineEdit):
            if field.isVisible() and field.window() is drive.window:
                left = field.mapTo(front, QPoint()).x()
                assert 0 <= left <= front.width() - field.width(), (name, field.accessibleName())
