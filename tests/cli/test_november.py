"""The examples of the clock from a terminal: an order of 2 November that was told 20 November, and a PO that moves."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import Terminal
from tests.cli.test_occasions import read, told

ORDERED, MOVED = "2026-11-02", "2026-11-10"


@pytest.fixture
def november(shop: Terminal, tmp_path: Path) -> Terminal:
    """The order is in, promised for 20 November, and acknowledged."""
    first = shop.on(ORDERED)
    first.does("purchase", "ACME", "CUP=10", "--expected", "2026-11-20", "--number", "PO-1")
    order = first.does("order", "--customer", "C1", "CUP=2", "--number", "O1")
    assert order["lines"][0]["promise"] == "2026-11-20"
    assert told(first, tmp_path) == ["acknowledged"]
    return shop.on(MOVED)


def open_now(shop: Terminal) -> list[tuple[str, str, str, str]]:
    return [(one["kind"], one["tell_by"], one["silence"], one["basis"]) for one in shop.does("notices")["notices"]]


@pytest.mark.parametrize(
    ("to", "kind", "silence", "basis"),
    [
        ("2026-12-15", "delay_short", "consent until 2026-12-15", "16 CFR 435.2(b)(1)(ii)"),
        ("2026-12-20", "delay_short", "consent until 2026-12-20", "16 CFR 435.2(b)(1)(ii)"),
        ("2026-12-21", "delay_long", "cancelled on 2026-12-20", "16 CFR 435.2(b)(1)(iii), (c)(2)"),
        ("2027-01-15", "delay_long", "cancelled on 2026-12-20", "16 CFR 435.2(b)(1)(iii), (c)(2)"),
        ("none", "delay_indefinite", "cancelled on 2026-12-20", "16 CFR 435.2(a)(3), (b)(1)(iii)(B)"),
    ],
)
def test_a_po_that_moves_owes_the_notice_of_its_new_day_by_20_november(
    november: Terminal, to: str, kind: str, silence: str, basis: str
) -> None:
    (broken,) = november.does("eta", "PO-1", to)["breaks"]
    assert (broken["order"], broken["was"], broken["tell_by"]) == ("O1", "2026-11-20", "2026-11-20")
    assert open_now(november) == [(kind, "2026-11-20", silence, basis)]


def test_without_a_day_it_is_refused_without_a_reason(november: Terminal, tmp_path: Path) -> None:
    november.does("eta", "PO-1", "none")
    out = tmp_path / "delay.pdf"
    assert "must give the reason" in november.refuses("letters", "--out", str(out))
    assert not out.exists()
    assert told_with(november, out, "--reason", "The potter is ill") == ["delay_indefinite"]
    assert "The potter is ill." in read(out)


def told_with(shop: Terminal, out: Path, *words: str) -> list[str]:
    return [one["kind"] for one in shop.does("letters", "--out", str(out), *words)["letters"]]


def _consented(shop: Terminal, tmp_path: Path) -> Terminal:
    """Moved to 15 December, told, and the customer said yes."""
    shop.does("eta", "PO-1", "2026-12-15")
    (letter,) = shop.does("letters", "--out", str(tmp_path / "told.pdf"))["letters"]
    shop.on("2026-11-16").does("reply", letter["letter"], "wait")
    return shop.on("2026-12-01")


def test_after_consent_to_15_december_a_move_to_10_january_is_a_renewed_notice_by_that_day(
    november: Terminal, tmp_path: Path
) -> None:
    later = _consented(november, tmp_path)
    later.does("eta", "PO-1", "2027-01-10")
    basis = "16 CFR 435.2(b)(2)(ii), (c)(3)"
    assert open_now(later) == [("renewed", "2026-12-15", "cancelled on 2026-12-15", basis)]
    assert told(later, tmp_path) == ["renewed"]
    text = read(tmp_path / "told.pdf")
    assert "we cancel whatever has not been sent by Tuesday, December 15, 2026" in text
    assert later.on("2026-12-15").does("notices")["lapses"] == []
    (lapse,) = later.on("2026-12-16").does("notices")["lapses"]
    assert (lapse["ended_on"], lapse["refund_by"]) == ("2026-12-15", "2026-12-24")
    assert later.on("2026-12-16").backorders() == {("O1", "CUP"): 2}  # nothing cancels itself


def test_a_yes_by_telephone_or_mail_moves_the_clock_as_the_slip_does(november: Terminal, tmp_path: Path) -> None:
    november.does("eta", "PO-1", "2027-01-15")
    (letter,) = november.does("letters", "--out", str(tmp_path / "told.pdf"))["letters"]
    after = november.on("2026-12-21")
    assert len(after.does("notices")["lapses"]) == 1
    for channel in ("telephone", "e-mail"):
        after.does("reply", letter["letter"], "wait", "--on", "2026-12-18", "--channel", channel)
        assert after.does("notices")["lapses"] == []
        after.does("undo")
        assert len(after.does("notices")["lapses"]) == 1


def test_the_code_on_the_slip_is_taken_for_the_letters_number(november: Terminal, tmp_path: Path) -> None:
    november.does("eta", "PO-1", "2026-12-15")
    november.does("letters", "--out", str(tmp_path / "told.pdf"))
    code = re.findall(r"L-\d+-[0-9A-Z]{2}\b", read(tmp_path / "told.pdf"))[0]
    assert november.does("reply", code, "cancel")["letter"] == code.rpartition("-")[0]
    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
    assert "check characters" in november.refuses("reply", wrong, "cancel")


@pytest.mark.parametrize("to", ["2026-12-15", "2027-01-15", "none"])
def test_a_business_gets_house_notices_only(shop: Terminal, tmp_path: Path, to: str) -> None:
    customers = tmp_path / "customers.csv"
    row = "B1,Ann Able,Able Works Inc,1 Elm St,Boston,MA,02110,US"
    customers.write_text(f"code,name,company,address1,city,region,postcode,country\n{row}\n", encoding="utf-8")
    first = shop.on(ORDERED)
    first.does("import", str(customers))
    first.does("purchase", "ACME", "CUP=10", "--expected", "2026-11-20", "--number", "PO-1")
    first.does("order", "--customer", "B1", "CUP=2", "--number", "O1")
    told(first, tmp_path)
    moved = shop.on(MOVED)
    moved.does("eta", "PO-1", to)
    assert [(silence, basis) for _, _, silence, basis in open_now(moved)] == [("decides nothing", "house")]
    assert shop.on("2027-03-01").does("notices")["lapses"] == []


@pytest.mark.parametrize("name", ["Smith & Sons <Ltd>", "Łódź Żółć"])
def test_a_name_prints_whole(shop: Terminal, tmp_path: Path, name: str) -> None:
    customers = tmp_path / "customers.csv"
    row = f"S1,{name},1 Elm St,Boston,MA,02110,US"
    customers.write_text(f"code,name,address1,city,region,postcode,country\n{row}\n", encoding="utf-8")
    shop.does("import", str(customers))
    shop.does("purchase", "ACME", "CUP=10", "--expected", "2026-03-20", "--number", "PO-1")
    shop.does("order", "--customer", "S1", "CUP=2", "--number", "O1")
    assert told(shop, tmp_path) == ["acknowledged"]
    text = read(tmp_path / "told.pdf")
    assert f"{name} 1 Elm St" in text
    assert f"Dear {name}," in text


def test_issuing_twice_sends_nothing_twice(november: Terminal, tmp_path: Path) -> None:
    november.does("eta", "PO-1", "2026-12-15")
    (notice,) = november.does("notices")["notices"]
    (first,) = november.does("letters", "--out", str(tmp_path / "a.pdf"), "--unconfirmed")["letters"]
    assert november.does("notices")["notices"] == []
    again: Any = november.does("letters", "--out", str(tmp_path / "b.pdf"), "--unconfirmed")["letters"]
    assert [(one["letter"], one["sha256"]) for one in again] == [(first["letter"], first["sha256"])]
    november.does("told")
    assert november.does("letters", "--out", str(tmp_path / "c.pdf"))["letters"] == []
    assert "no open notice" in november.refuses("letters", notice["notice"], "--out", str(tmp_path / "d.pdf"))


def test_an_undo_of_what_letters_told_asks_for_a_correction(november: Terminal, tmp_path: Path) -> None:
    november.does("eta", "PO-1", "2026-12-15")
    (letter,) = november.does("letters", "--out", str(tmp_path / "a.pdf"))["letters"]
    november.does("undo")
    (notice,) = november.does("notices")["notices"]
    assert (notice["kind"], notice["corrects"]) == ("correction", [letter["letter"]])
    assert told(november, tmp_path) == ["correction"]
    assert f"Our letter {letter['letter']} of" in read(tmp_path / "told.pdf")
