"""The Letters page, driven as a clerk drives it: why, preview, hold, skip, print, confirm, again, replies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from backorder_desk.desk import Desk, Letter
from backorder_desk.domain.errors import Refused
from backorder_desk.letters.codes import checked
from backorder_desk.views.letter_batch import span
from backorder_desk.views.letter_going import Target
from backorder_desk.views.letter_preview import LetterPreview, pictured
from backorder_desk.views.letters import LettersPage
from backorder_desk.views.theme import Look
from backorder_desk.views.window import MainWindow
from tests.views import shop
from tests.views.conftest import Driver


@pytest.fixture
def page(drive: Driver) -> LettersPage:
    """The page in front, calm."""
    drive.keys("Ctrl+L")
    drive.calm()
    found = drive.window.front
    assert isinstance(found, LettersPage)
    return found


def written(drive: Driver, page: LettersPage, path: Path) -> list[str]:
    """All letters in one PDF, nobody told yet; their numbers in the order of the paper."""
    page.print_to(Target(path=path))
    drive.calm()
    return [one["number"] for one in page.standing.awaiting]


def told(drive: Driver) -> int:
    """How many letters count as told."""
    found = drive.ask(lambda desk: sum(one.told is not None for one in desk.issued_letters()))
    assert isinstance(found, int)
    return found


def letter(drive: Driver, number: str) -> Letter:
    found = drive.ask(lambda desk: desk.letter(number))
    assert isinstance(found, Letter)
    return found


def preview(page: LettersPage) -> LetterPreview:
    return page.preview


# --- whom, why, by when ----------------------------------------------------------------------------------------------


def test_letters_stand_under_their_kind_by_their_last_day_and_the_batch_is_counted(drive: Driver, page: LettersPage) -> None:
    shown = page.model.shown
    assert "head" in shown[0]
    kinds = [one["head"] for one in shown if "head" in one]
    assert len(kinds) == len(set(kinds))
    for kind in kinds:
        days = [one["tell_by"] for one in shown if one.get("kind") == kind]
        assert days == sorted(days)
    assert page.foot.figures.text() == f"{len(page.model.rows)} letters"
    assert "the first by" in page.foot.detail.text()
    assert page.foot.print.text() == f"Print {len(page.model.rows)}…"


def test_each_letter_says_why_this_person_with_the_rule_and_the_days_as_people_say_them(page: LettersPage) -> None:
    ground, chosen = page.tell_room.ground, page.tell_room.current()
    assert chosen is not None
    assert ground.who.text() == f"Why {chosen['customer']}?"
    assert chosen["order"] in ground.why.text()
    assert "2026-" not in ground.why.text()
    assert ground.cited.text().startswith("The house's own rule.")
    assert ground.why.text() in ground.accessibleDescription()


def test_the_arrows_walk_over_the_heads_too_and_a_head_shows_no_letter(drive: Driver, page: LettersPage) -> None:
    page.tell_room.table.choose(0)
    assert page.tell_room.current() is None
    assert page.tell_room.ground.isHidden()
    drive.keys("Down")
    drive.calm()
    assert page.tell_room.current() == page.model.shown[1]
    assert preview(page).picture is not None


# --- the preview ------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_preview_is_the_print_byte_for_byte_for_every_letter_of_the_batch(
    drive: Driver, page: LettersPage, tmp_path: Path
) -> None:
    shown = {}
    for place, row in list(enumerate(page.model.shown))[:6]:
        if "head" not in row:
            page.tell_room.table.choose(place)
            drive.calm()
            shown[row["owing"].notice.key] = preview(page).pdf
    numbers = written(drive, page, tmp_path / "all.pdf")
    printed = [letter(drive, number).pdf for number in numbers]
    assert len(shown) >= 4
    assert set(shown.values()) <= set(printed)


def test_the_picture_is_the_page_at_the_width_that_there_is_and_has_a_text_twin(drive: Driver, page: LettersPage) -> None:
    found, chosen = preview(page), page.tell_room.current()
    assert found.picture is not None
    assert chosen is not None
    assert found.picture.image == pictured(found.pdf, 0, found.picture.image.width()).image
    assert found.picture.image.width() <= found.width() * found.devicePixelRatioF()
    assert chosen["order"] in found.picture.words
    assert found.sheet.accessibleName() == f"{chosen['customer']}, page 1 of {found.picture.pages}"
    assert chosen["order"] in found.sheet.accessibleDescription()
    found.twin.click()
    assert found.text.isVisible()
    assert found.text.toPlainText() == found.picture.words


def test_plus_and_minus_zoom(drive: Driver, page: LettersPage) -> None:
    found = preview(page)
    assert found.picture is not None
    before = found.picture.image.width()
    found.sheet.setFocus()
    drive.type("+")
    drive.calm()
    assert found.picture.image.width() > before
    drive.type("--")
    drive.calm()
    assert found.picture.image.width() < before


def test_a_letter_of_two_pages_is_turned(drive: Driver, page: LettersPage) -> None:
    two = pypdfium2.PdfDocument.new()
    two.new_page(595, 842)
    two.new_page(595, 842)
    path = drive.path.with_name("two.pdf")
    two.save(path)
    page.preview.show_letter(lambda _: path.read_bytes(), "Two")
    drive.calm()
    assert page.preview.place.text() == "1 of 2"
    page.preview.later.click()
    drive.calm()
    assert page.preview.place.text() == "2 of 2"
    assert not page.preview.later.isEnabled()


# --- hold, skip, reason, goodwill -------------------------------------------------------------------------------------


@pytest.mark.slow
def test_h_holds_r_takes_up_again_and_a_held_letter_goes_with_no_batch(
    drive: Driver, page: LettersPage, tmp_path: Path
) -> None:
    chosen = page.tell_room.current()
    assert chosen is not None
    drive.keys("H")
    drive.calm()
    assert page.tell_room.current()["aside"] == "held"  # type: ignore[index]
    assert "1 kept back" in page.foot.detail.text()
    written(drive, page, tmp_path / "all.pdf")
    assert [one["name"] for one in page.model.rows] == [chosen["name"]]
    page.enter("tell")
    page.tell_room.table.setFocus()
    drive.keys("R")
    drive.calm()
    assert not page.model.rows[0]["aside"]


def test_x_skips_for_a_reason_typed_in_place_and_ctrl_z_takes_it_back(drive: Driver, page: LettersPage) -> None:
    ground = page.tell_room.ground
    drive.keys("X")
    assert drive.focus is ground.skipping
    drive.keys("Return")
    drive.calm()
    assert "not skipped" in page.refusal.words
    drive.type("told by telephone")
    drive.keys("Return")
    drive.calm()
    assert page.tell_room.current()["aside"] == "skipped"  # type: ignore[index]
    assert ground.kept.text() == "Skipped: told by telephone"
    drive.keys("Ctrl+Z")
    drive.calm()
    assert not page.tell_room.current()["aside"]  # type: ignore[index]


def test_an_offer_that_a_rule_proposes_is_granted_and_its_cost_is_shown_before_printing(
    drive: Driver, page: LettersPage
) -> None:
    drive.window.work.desk.ask(lambda desk: desk.set_setting("goodwill.rules", [{"after": 1, "amount": 500}]))
    drive.calm()
    place = next(i for i, one in enumerate(page.model.shown) if one.get("offer"))
    page.tell_room.table.choose(place)
    ground = page.tell_room.ground
    assert "proposes 5.00" in ground.offer.text()
    assert "goodwill" not in page.foot.detail.text()
    ground.give.click()
    drive.calm()
    assert "offers 5.00" in ground.offer.text()
    assert "goodwill 5.00" in page.foot.detail.text()
    ground.give.click()
    drive.calm()
    assert "goodwill" not in page.foot.detail.text()


@pytest.mark.slow
def test_a_letter_that_owes_a_reason_waits_for_it_in_place(drive: Driver, page: LettersPage, tmp_path: Path) -> None:
    def without_a_date(desk: Desk) -> None:
        customer = {"address1": "1 Elm St", "city": "Boston", "region": "MA", "postcode": "02110", "country": "US"}
        desk.add_supplier("KILN", "Kiln")
        desk.add_product("POT", "Pot", price=2_000, supplier_id=4)
        desk.add_customer("US1", "Ann Able", **customer)
        desk.purchase("KILN", [("POT", "9")], expected=shop.TODAY, number="PO-K")
        desk.take_order("US1", [("POT", "2")], number="O-K")
        desk.told([one.issued.number for one in desk.issue()])
        desk.redate("PO-K", None)

    drive.window.work.desk.ask(without_a_date)
    drive.calm()
    (row,) = [one for one in page.model.rows if one["needs_reason"]]
    place = page.model.shown.index(row)
    page.tell_room.table.choose(place)
    drive.calm()
    assert page.model.data(page.model.index(place, 2)) == "Needs a reason"
    assert "why the goods are late" in page.preview.blank.text()
    ground = page.tell_room.ground
    ground.reason.setFocus()
    drive.type("The kiln broke")
    drive.keys("Return")
    drive.calm()
    assert preview(page).picture is not None
    assert "The kiln broke" in preview(page).picture.words  # type: ignore[union-attr]
    assert LettersPage(drive.window.work).reasons == {row["name"]: "The kiln broke"}  # also after a restart
    shown = preview(page).pdf
    (number,) = written(drive, page, tmp_path / "one.pdf")
    assert letter(drive, number).pdf == shown


# --- print, confirm, again --------------------------------------------------------------------------------------------


def test_nobody_is_told_before_enter_confirms_that_all_came_out(drive: Driver, page: LettersPage, tmp_path: Path) -> None:
    count = len(page.model.rows)
    before = told(drive)
    numbers = written(drive, page, tmp_path / "all.pdf")
    assert len(numbers) == count
    assert told(drive) == before
    assert page.room == "batch"  # where the letters stand by their places
    assert page.came_out.question.text() == f"Did all {count} come out?"
    assert drive.focus is page.came_out.confirm
    drive.keys("Return")
    drive.calm()
    assert told(drive) == before + count
    assert page.came_out.isHidden()
    assert page.tell_room.blank.isVisible()


@pytest.mark.slow
def test_the_question_comes_back_after_a_restart(
    drive: Driver, page: LettersPage, tmp_path: Path, qtbot: QtBot, look: Look
) -> None:
    numbers = written(drive, page, tmp_path / "all.pdf")
    memory = QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat)
    window = MainWindow(drive.path, lambda: shop.TODAY, look, memory)
    window.show()
    window.show_page("letters")
    again = window.front
    assert isinstance(again, LettersPage)
    drive.shows(again.came_out.isVisible)
    assert [one["number"] for one in again.standing.awaiting] == numbers
    drive.shows(lambda: not (window.work.desk.waiting or window.work.reads.waiting))
    window.close()
    window.deleteLater()


def test_the_next_batch_waits_for_the_word_about_the_last(drive: Driver, page: LettersPage, tmp_path: Path) -> None:
    page.write([page.model.rows[0]["name"]], tmp_path / "one.pdf")
    drive.calm()
    drive.keys("Ctrl+P")
    assert "awaits a word" in page.refusal.words
    assert not drive.window.findChildren(QDialog)


def test_some_are_printed_again_by_their_places(
    drive: Driver, page: LettersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = written(drive, page, tmp_path / "all.pdf")
    paper = tmp_path / "again.pdf"

    def ask(title: str, then: Callable[[Target], None]) -> None:
        then(Target(path=paper))

    monkeypatch.setattr(page.runs, "ask_printer", ask)
    page.came_out.which.setFocus()
    drive.type("2-3")
    drive.keys("Return")
    drive.calm()
    pages = sum(letter(drive, number).issued.pages for number in numbers[1:3])
    assert len(pypdfium2.PdfDocument(paper)) == pages
    assert page.came_out.isVisible()  # printing again is no word
    page.came_out.which.clear()
    drive.type("99")
    drive.keys("Return")
    assert "names no letters" in page.refusal.words


@pytest.mark.parametrize(
    ("text", "places"), [("17–40", (17, 40)), ("17-40", (17, 40)), ("17–", (17, 50)), ("17", (17, 17)), (" 1 - 50 ", (1, 50))]
)
def test_places_are_written_as_people_write_them(text: str, places: tuple[int, int]) -> None:
    assert span(text, 50) == places


@pytest.mark.parametrize("text", ["", "x", "0", "51", "5-2", "1-51", "1,2"])
def test_what_names_no_place_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        span(text, 50)


def test_one_page_of_a_letter_that_was_sent_is_printed_again(
    drive: Driver, page: LettersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = written(drive, page, tmp_path / "all.pdf")
    page.enter("sent")
    drive.calm()
    assert {one["number"] for one in page.sent.model.rows} >= set(numbers)
    chosen = page.sent.current()
    assert chosen is not None
    assert preview(page).pdf == letter(drive, chosen["number"]).pdf
    asked: list[Any] = []
    monkeypatch.setattr(page.runs, "ask_printer", lambda title, then: asked.append(then))
    page.sent.tools[1].click()
    asked[0](Target(path=tmp_path / "page.pdf"))
    drive.calm()
    assert len(pypdfium2.PdfDocument(tmp_path / "page.pdf")) == 1


def test_the_find_box_finds_among_the_letters_that_were_written(drive: Driver, page: LettersPage, tmp_path: Path) -> None:
    numbers = written(drive, page, tmp_path / "all.pdf")
    page.enter("sent")
    drive.calm()
    drive.window.go_find()
    drive.type(numbers[2])
    drive.shows(lambda: [one["number"] for one in page.sent.model.rows] == [numbers[2]])
    drive.keys("Ctrl+A", "Del")
    drive.type("nobody")
    drive.shows(page.sent.blank.isVisible)


def test_cancel_stops_a_run_and_nothing_is_half_done(drive: Driver, page: LettersPage, tmp_path: Path) -> None:
    count = len(page.model.rows)
    setattr(page.runs.going, "step", _stops_at(page, 3))  # noqa: B010 (a method is covered for one run)
    page.print_to(Target(path=tmp_path / "all.pdf"))
    drive.calm()
    assert "Stopped" in page.refusal.words
    assert not (tmp_path / "all.pdf").exists()
    assert "3 letters are written and never left" in page.tell_room.ready.text()
    assert len(page.model.rows) == count - 3
    delattr(page.runs.going, "step")
    numbers = written(drive, page, tmp_path / "all.pdf")
    assert len(numbers) == count


def _stops_at(page: LettersPage, last: int) -> Callable[[int], None]:
    step = page.going.step

    def stops(count: int) -> None:
        if count == last:
            page.going.cancel()
        step(count)

    return stops


def test_ctrl_p_opens_the_system_print_dialog_without_stopping_the_window(drive: Driver, page: LettersPage) -> None:
    from PySide6.QtPrintSupport import QPrintDialog

    drive.keys("Ctrl+P")
    drive.shows(lambda: drive.window.findChildren(QPrintDialog))
    (dialog,) = drive.window.findChildren(QPrintDialog)
    assert dialog.isVisible()
    dialog.reject()
    drive.calm()


def test_drafts_go_into_a_folder_that_the_system_asks_for(drive: Driver, page: LettersPage) -> None:
    page.foot.ways[1].click()
    (dialog,) = drive.window.findChildren(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.reject()


# --- answers ----------------------------------------------------------------------------------------------------------


def out(drive: Driver, page: LettersPage, tmp_path: Path) -> list[str]:
    """Letters that went out."""
    numbers = written(drive, page, tmp_path / "all.pdf")
    page.confirm()
    drive.calm()
    return numbers


def test_a_slip_is_scanned_and_c_cancels_saying_who_gets_what(drive: Driver, page: LettersPage, tmp_path: Path) -> None:
    number = out(drive, page, tmp_path)[0]
    drive.keys("Ctrl+Shift+R")
    assert drive.focus is page.replies.code
    drive.type(checked(number))
    drive.keys("Return")
    drive.calm()
    assert number in page.replies.who.text()
    assert preview(page).pdf == letter(drive, number).pdf
    follows = page.replies.asked.follows  # type: ignore[union-attr]
    assert len(follows) >= 2
    assert all(follows.values())
    drive.keys("C")
    drive.calm()
    assert drive.ask(lambda desk: [answer for _, answer, _ in desk.answering(number).before]) == ["cancel"]
    assert drive.window.toast.text.text().startswith(f"{number}: cancels.")
    assert drive.window.toast.undo.isVisible()
    assert drive.focus is page.replies.code  # ready for the next slip
    drive.keys("Ctrl+Z")
    drive.calm()
    assert drive.ask(lambda desk: desk.answering(number).before) == ()


def test_a_scan_on_the_page_opens_the_letter_with_its_answers(drive: Driver, page: LettersPage, tmp_path: Path) -> None:
    number = out(drive, page, tmp_path)[1]
    page.scanned(checked(number))
    drive.calm()
    assert page.room == "replies"
    assert number in page.replies.who.text()
    drive.keys("W")
    drive.calm()
    assert drive.ask(lambda desk: [answer for _, answer, _ in desk.answering(number).before]) == ["wait"]


def test_a_code_that_is_none_is_refused_and_stays_to_be_mended(drive: Driver, page: LettersPage) -> None:
    page.enter("replies")
    drive.type("L-1001-00")
    drive.keys("Return")
    drive.calm()
    assert "not the code of a letter" in page.refusal.words
    assert page.replies.code.selectedText() == "L-1001-00"


def test_by_telephone_the_person_is_picked(drive: Driver, page: LettersPage, tmp_path: Path) -> None:
    number = out(drive, page, tmp_path)[0]
    code = drive.ask(lambda desk: desk.answering(number).lines[0].customer)
    page.enter("replies")
    page.replies.person.setFocus()
    drive.type(str(code))
    drive.keys("Return")
    drive.calm()
    if page.replies.letters.isVisible():
        drive.keys("Return")
        drive.calm()
    assert not page.replies.card.isHidden()
    assert page.replies.channel == "telephone"


def test_the_day_of_receipt_is_typed_and_a_day_to_come_is_refused(drive: Driver, page: LettersPage, tmp_path: Path) -> None:
    number = out(drive, page, tmp_path)[0]
    page.enter("replies")
    page.replies.look_up(number, "reply slip")
    drive.calm()
    page.replies.day.setText("+3d")
    page.waits()
    drive.calm()
    assert "cannot have come on that day" in page.refusal.words
    assert not page.replies.card.isHidden()


def test_letters_of_one_keys_alone(drive: Driver, page: LettersPage) -> None:
    """Single letters do nothing while a field is typed into."""
    page.enter("replies")
    drive.type("wcs")
    assert page.replies.code.text() == "wcs"


def test_silence_that_ran_out_is_proposed_with_its_deadline_and_cancelled_by_a_person(
    drive: Driver, page: LettersPage
) -> None:
    def late(desk: Desk) -> None:
        home = {"address1": "1 Elm St", "city": "Boston", "region": "MA", "postcode": "02110", "country": "US"}
        desk.add_product("POT", "Pot", price=2_000, supplier_id=1)
        desk.add_customer("US1", "Ann Able", **home)
        before = shop.TODAY.replace(month=1)
        desk.take_order("US1", [("POT", "2")], number="O-K", day=before)

    drive.window.work.desk.ask(late)
    drive.calm()
    page.enter("decide")
    (row,) = [one for one in page.decide.model.rows if one["order"] == "O-K"]
    page.decide.table.choose(page.decide.model.rows.index(row))
    assert "refund is to leave by" in page.decide.due.text()
    assert page.decide.cited.text().startswith("16 CFR 435.2")
    page.decide.stop.click()
    drive.calm()
    assert not [one for one in page.decide.model.rows if one["order"] == "O-K"]
    assert drive.ask(lambda desk: desk.order("O-K")[1][0].cancelled) == 2


@pytest.mark.slow
def test_everything_that_takes_the_focus_has_a_name_in_every_room(
    drive: Driver, page: LettersPage, tmp_path: Path
) -> None:
    number = written(drive, page, tmp_path / "all.pdf")[0]
    page.replies.look_up(number, "reply slip")
    drive.calm()
    for room in page.rooms:
        page.enter(room)
        drive.calm()
        nameless = [
            f"{room}: {type(widget).__name__} {widget.objectName()}"
            for widget in page.findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not _named(widget)
        ]
        assert not nameless


def _named(widget: QWidget) -> bool:
    return bool(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip())


def test_esc_leads_back_to_the_list(drive: Driver, page: LettersPage) -> None:
    page.enter("sent")
    drive.calm()
    drive.keys("Esc")
    assert page.room == "tell"
    assert drive.focus is page.tell_room.table


def test_enter_on_a_letter_that_was_sent_opens_the_very_pdf(
    drive: Driver, page: LettersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = written(drive, page, tmp_path / "all.pdf")
    opened: dict[str, bytes] = {}
    monkeypatch.setattr("backorder_desk.views.letters.show_pdf", opened.__setitem__)
    page.enter("sent")
    drive.calm()
    page.sent.tools[0].click()
    drive.calm()
    (number,) = opened
    assert number in numbers
    assert opened[number] == letter(drive, number).pdf


def test_where_the_system_takes_no_pdf_each_page_is_drawn_on_a_sheet_of_its_size(
    drive: Driver, page: LettersPage, tmp_path: Path
) -> None:
    from PySide6.QtPrintSupport import QPrinter

    names = [one["name"] for one in page.model.rows[:2]]
    device = QPrinter()
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "sheets.pdf"))
    page.print_to(Target("Office", tmp_path / "letters.pdf", device), names)
    drive.calm()
    assert drive.window.toast.text.text() == "2 letters to Office"
    sheets, letters = (pypdfium2.PdfDocument(tmp_path / name) for name in ("sheets.pdf", "letters.pdf"))
    assert len(sheets) == len(letters)
    assert [round(side) for side in sheets[0].get_size()] == [round(side) for side in letters[0].get_size()]


def test_on_a_small_screen_the_list_why_and_the_page_take_turns(drive: Driver, page: LettersPage) -> None:
    """1366 × 768 at 200 percent: 683 × 384. Nothing scrolls sideways, and Esc leads back to the list."""
    drive.window.resize(683, 384)
    drive.calm()
    assert (drive.window.width(), drive.window.height()) == (683, 384)
    list_, ground, sheet = page.tell_room.table, page.tell_room.ground, page.preview
    shown = []
    for _ in range(4):
        shown.append([part.isVisible() for part in (list_, ground, sheet)])
        if list_.isVisible():
            assert not list_.horizontalScrollBar().isVisible()
        page.turn.click()
        drive.calm()
    assert shown == [[True, False, False], [False, True, False], [False, False, True], [True, False, False]]
    assert ground.isVisible()
    drive.keys("Esc")
    assert list_.hasFocus()
    drive.type("x")
    assert page.tell_room.ground.skipping.hasFocus()
