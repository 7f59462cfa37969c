"""Telling: duties that are open, letters issued once, the same bytes again, and answers that move the queue."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.cli.terminal import REFUSED, Terminal, contents, write


def kinds(shop: Terminal, *words: str) -> list[str]:
    """The kinds of the open notices."""
    return [notice["kind"] for notice in shop.does("notices", *words)["notices"]]


def letters(shop: Terminal, *words: str, out: Path | None = None) -> list[dict[str, Any]]:
    """Issue letters; what was issued."""
    target = out or shop.shop.parent / "letters.pdf"
    found: list[dict[str, Any]] = shop.does("letters", *words, "--out", str(target))["letters"]
    return found


def pages(path: Path) -> int:
    """How many pages a PDF has."""
    document = pypdfium2.PdfDocument(path.read_bytes())
    try:
        return len(document)
    finally:
        document.close()


@pytest.fixture
def waiting(shop: Terminal) -> Terminal:
    """Bob waits for 2 cups and Cleo for 1, due on 10 March."""
    shop.does("purchase", "ACME", "CUP=9", "--expected", "2026-03-10", "--number", "P-1")
    shop.does("order", "--customer", "C2", "CUP=2", "--number", "B-1")
    shop.does("order", "--customer", "C3", "CUP=1", "--number", "C-1")
    return shop


def test_who_starts_to_wait_is_told_the_day_and_by_tomorrow(waiting: Terminal) -> None:
    notices = waiting.does("notices")["notices"]
    assert [(n["customer"], n["kind"], n["tell_by"], n["basis"]) for n in notices] == [
        ("Bob Best", "acknowledged", "2026-03-03", "house"),
        ("Cleo Cole", "acknowledged", "2026-03-03", "house"),
    ]
    assert notices[0]["lines"] == [{"order": "B-1", "line": 1, "sku": "CUP", "promise": "2026-03-10"}]


def test_until_leaves_out_what_has_time(waiting: Terminal) -> None:
    assert kinds(waiting, "--until", "2026-03-02") == []
    assert kinds(waiting, "--until", "2026-03-03") == ["acknowledged", "acknowledged"]


def test_who_gets_at_once_is_told_nothing(shop: Terminal) -> None:
    shop.does("order", "--customer", "C1", "KETTLE=2")
    assert kinds(shop) == []


def test_letters_close_their_notices_and_nothing_goes_out_twice(waiting: Terminal) -> None:
    issued = letters(waiting)
    assert [(x["letter"], x["customer"], x["kind"], x["pages"]) for x in issued] == [
        ("L-1001", "Bob Best", "acknowledged", 1),
        ("L-1002", "Cleo Cole", "acknowledged", 1),
    ]
    assert issued[0]["lines"] == [{"order": "B-1", "line": 1, "sku": "CUP"}]
    assert kinds(waiting) == []
    before = contents(waiting.shop)
    assert letters(waiting) == []
    assert contents(waiting.shop) == before


def test_a_named_notice_is_issued_alone_and_once(waiting: Terminal) -> None:
    name = waiting.does("notices")["notices"][1]["notice"]
    assert [x["customer"] for x in letters(waiting, name)] == ["Cleo Cole"]
    assert len(kinds(waiting)) == 1
    assert "no open notice" in waiting.refuses("letters", name, "--out", str(waiting.shop.parent / "x.pdf"))


def test_letters_come_as_one_pdf_or_as_one_each(waiting: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "post"
    name = waiting.does("notices")["notices"][0]["notice"]
    (alone,) = letters(waiting, name, out=folder)
    assert [path.name for path in folder.iterdir()] == [f"{alone['letter']}.pdf"]
    assert hashlib.sha256((folder / "L-1001.pdf").read_bytes()).hexdigest() == alone["sha256"]
    waiting.does("order", "--customer", "C1", "CUP=1")
    merged = tmp_path / "both.pdf"
    assert len(letters(waiting, out=merged)) == 2
    assert pages(merged) == 3, "two letters, and the manifest on top"


def test_a_reprint_is_the_same_bytes(waiting: Terminal, tmp_path: Path) -> None:
    issued = letters(waiting)[0]
    waiting.does("settings", "shop.name", "Another name")
    waiting.does("cancel", "B-1")
    again = waiting.does("reprint", issued["letter"], "--out", str(tmp_path / "again.pdf"))
    assert again["sha256"] == issued["sha256"] == hashlib.sha256((tmp_path / "again.pdf").read_bytes()).hexdigest()


def test_where_nothing_can_be_written_no_letter_is_issued(waiting: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    file = write(tmp_path / "file.txt", "x")
    for out in (tmp_path / "nowhere" / "x.pdf", folder, file, file / "x.pdf"):
        assert waiting.refuses("letters", "--out", str(out))
    assert kinds(waiting) == ["acknowledged", "acknowledged"]


def test_a_promise_that_moves_is_told_by_a_delay_letter(waiting: Terminal) -> None:
    letters(waiting)
    waiting.does("eta", "P-1", "2026-03-20")
    assert kinds(waiting) == ["delay_short", "delay_short"]
    assert {x["kind"] for x in letters(waiting)} == {"delay_short"}
    assert kinds(waiting) == []


def test_a_business_is_told_by_the_rules_of_the_house(shop: Terminal) -> None:
    shop.does("import", str(write(shop.shop.parent / "b.csv", "code,name,company,country\nB,Buyer,Buyer Inc.,US\n")))
    shop.does("purchase", "ACME", "CUP=9", "--expected", "2026-03-10", "--number", "P-1")
    shop.does("order", "--customer", "B", "CUP=2")
    letters(shop)
    shop.does("eta", "P-1", "2026-03-12")
    assert kinds(shop) == [], "two days are no news"
    shop.does("eta", "P-1", "2026-03-20")
    (notice,) = shop.does("notices")["notices"]
    assert (notice["kind"].partition("_")[0], notice["basis"], notice["silence"]) == ("delay", "house", "decides nothing")
    assert notice["lines"][0]["promise"] == "2026-03-20"
    letters(shop)
    later = shop.on("2026-03-10")
    later.does("receive", "CUP=9", "--po", "P-1")
    assert kinds(later) == ["arrived"]
    letters(later)
    assert kinds(later) == []


def test_an_arrival_is_told_and_a_shipped_order_needs_no_telling(waiting: Terminal) -> None:
    letters(waiting)
    waiting.does("receive", "CUP=3", "--po", "P-1")
    assert kinds(waiting) == ["arrived", "arrived"]
    waiting.does("fulfil", "B-1")
    assert kinds(waiting) == ["arrived"]


def test_a_cancelled_order_is_told_once(waiting: Terminal) -> None:
    letters(waiting)
    waiting.does("cancel", "B-1")
    assert kinds(waiting) == ["cancelled"]
    letters(waiting)
    assert kinds(waiting) == []


def test_whoever_waits_hears_every_two_weeks(waiting: Terminal) -> None:
    waiting.does("eta", "P-1", "2026-05-01")
    letters(waiting)
    assert kinds(waiting.on("2026-03-14"), "--until", "2026-03-14") == []
    assert "update" in kinds(waiting.on("2026-03-17"))


@pytest.fixture
def told(waiting: Terminal) -> Terminal:
    """Both were told of a delay to 20 March, by L-1003 (Bob) and L-1004 (Cleo)."""
    letters(waiting)
    waiting.does("eta", "P-1", "2026-03-20")
    letters(waiting)
    return waiting


def test_an_answer_to_wait_is_kept_with_its_line(told: Terminal) -> None:
    answered = told.on("2026-03-05").does("reply", "L-1003", "wait", "--on", "2026-03-04")
    assert (answered["letter"], answered["answer"]) == ("L-1003", "wait")
    assert answered["lines"] == [{"order": "B-1", "line": 1, "sku": "CUP"}]
    assert told.backorders()["B-1", "CUP"] == 2


@pytest.mark.parametrize("day", ["2026-03-01", "2026-03-09"])
def test_an_answer_comes_between_its_letter_and_today(told: Terminal, day: str) -> None:
    assert "cannot have come on that day" in told.on("2026-03-05").refuses("reply", "L-1003", "wait", "--on", day)


def test_an_answer_to_cancel_takes_what_waits_and_its_place_in_the_queue(told: Terminal) -> None:
    told.does("reply", "L-1003", "cancel")
    assert told.backorders() == {("C-1", "CUP"): 1}
    assert told.does("backorders")[0]["position"] == 1
    told.does("undo")
    assert told.backorders() == {("B-1", "CUP"): 2, ("C-1", "CUP"): 1}
    assert told.does("check")["ok"]


def test_an_answer_to_cancel_after_the_goods_came_frees_them_for_the_next(told: Terminal) -> None:
    told.does("receive", "CUP=2", "--po", "P-1")
    assert told.does("reply", "L-1003", "cancel")["freed"] == [
        {"sku": "CUP", "quantity": 1, "order": "C-1"},
        {"sku": "CUP", "quantity": 1, "order": None},
    ]
    assert told.backorders() == {}
    assert told.does("reply", "L-1003", "cancel")["freed"] == [], "cancelling twice is cancelling once"


def test_an_answer_for_a_substitute_needs_one_that_is_named(told: Terminal) -> None:
    assert "Nothing is named to stand in for CUP" in told.refuses("reply", "L-1003", "substitute")
    told.does("substitute", "B-1", "CUP", "KETTLE")
    assert told.backorders() == {("C-1", "CUP"): 1}
    assert told.allocated("KETTLE") == 2


def test_letters_that_went_out_cannot_be_undone_and_undo_passes_over_them(waiting: Terminal) -> None:
    letters(waiting)
    entries = [entry["entry"] for entry in waiting.does("history")["history"] if entry["act"] in ("letters", "told")]
    assert entries
    for entry in entries:
        assert "What left the house stays out" in waiting.refuses("undo", str(entry))
    assert waiting.does("undo")["words"] == "Undid: Took order C-1 for Cleo Cole"
    assert waiting("reprint", "L-1002", "--out", str(waiting.shop.parent / "x.pdf")).code != REFUSED
