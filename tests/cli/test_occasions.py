"""Letters of every kind from a terminal: parcels, offers, substitutes, releases, suppliers, payments and refunds."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from tests.cli.terminal import Terminal, stocked

TUESDAY, WEDNESDAY = "2026-03-03", "2026-03-04"


def read(path: Path) -> str:
    """The text of a PDF, on one line."""
    document = pypdfium2.PdfDocument(path)
    try:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return " ".join(text.replace("\ufffe", "-").split())


def told(shop: Terminal, folder: Path) -> list[str]:
    """Write all that is open; the kinds."""
    return [one["kind"] for one in shop.does("letters", "--out", str(folder / "told.pdf"))["letters"]]


@pytest.fixture
def waiting(shop: Terminal, tmp_path: Path) -> Terminal:
    """Ann ordered six kettles of which four are there, and was told so."""
    shop.does("purchase", "ACME", "KETTLE=10", "--expected", "2026-03-20", "--number", "P0")
    shop.does("order", "--customer", "C1", "KETTLE=6", "--number", "K1")
    assert told(shop, tmp_path) == ["acknowledged"]
    return shop


def test_a_part_that_goes_out_later_is_told_once_with_what_was_in_the_parcel(waiting: Terminal, tmp_path: Path) -> None:
    waiting.on(TUESDAY).does("fulfil", "K1", "KETTLE=3")
    assert told(waiting.on(TUESDAY), tmp_path) == ["part_shipped"]
    text = read(tmp_path / "told.pdf")
    assert "We have just sent you one article of your order K1" in text
    assert "KETTLE Red kettle 6 3 2" in text
    assert told(waiting.on(WEDNESDAY), tmp_path) == []


def test_a_part_that_went_out_before_the_first_letter_is_said_in_that(shop: Terminal, tmp_path: Path) -> None:
    shop.does("purchase", "ACME", "KETTLE=10", "--expected", "2026-03-20", "--number", "P0")
    shop.does("order", "--customer", "C1", "KETTLE=6", "--number", "K1")
    shop.does("fulfil", "K1")
    assert told(shop, tmp_path) == ["acknowledged"]
    assert "The rest is already on its way to you" in read(tmp_path / "told.pdf")
    assert told(shop.on(TUESDAY), tmp_path) == []


def test_a_pre_order_is_confirmed_and_told_when_it_is_out(shop: Terminal, tmp_path: Path) -> None:
    shop.does("order", "--customer", "C1", "NOVEL=2", "--number", "N1")
    assert told(shop, tmp_path) == ["preorder_confirmed"]
    released = shop.on("2026-04-01")
    released.does("reallocate")
    assert told(released, tmp_path) == ["preorder_released"]
    assert "it is out, and yours is here" in read(tmp_path / "told.pdf")
    assert told(released.on("2026-04-02"), tmp_path) == []


def test_what_was_granted_can_be_told_at_once_and_only_once(waiting: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "offer.pdf"
    assert "nothing to offer" in waiting.refuses("letter", "goodwill", "K1", "--out", str(out))
    waiting.does("goodwill", "K1", "--percent", "8")
    found = waiting.does("letter", "goodwill", "K1", "--out", str(out))
    assert (found["kind"], found["told"]) == ("goodwill", True)
    assert "8%" in read(out)
    assert "nothing to offer" in waiting.refuses("letter", "goodwill", "K1", "--out", str(out))


def test_a_substitute_is_suggested_by_letter_and_taken_by_the_slip(waiting: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "instead.pdf"
    assert "no substitute for KETTLE" in waiting.refuses("letter", "substitute", "K1", "--out", str(out))
    waiting.does("offer-instead", "KETTLE", "A=B")
    found = waiting.does("letter", "substitute", "K1", "--out", str(out))
    text = read(out)
    assert "KETTLE Red kettle 2 Equals" in text
    assert "I take the substitute" in text
    again = waiting.does("letter", "substitute", "K1", "--out", str(out))
    assert again["letter"] == found["letter"]
    waiting.does("reply", found["letter"], "substitute")
    assert ("K1", "KETTLE") not in waiting.backorders()


def test_the_clock_alone_says_when_a_delay_is_written(waiting: Terminal, tmp_path: Path) -> None:
    said = waiting.refuses("letter", "delay_short", "K1", "--out", str(tmp_path / "x.pdf"))
    assert "not written at will" in said
    waiting.does("receive", "KETTLE=2")
    waiting.does("goodwill", "K1", "--percent", "8")
    assert "Nothing of K1 waits" in waiting.refuses("letter", "goodwill", "K1", "--out", str(tmp_path / "x.pdf"))


def test_a_supplier_is_reminded_of_all_that_is_overdue(shop: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "chase.pdf"
    shop.does("purchase", "ACME", "KETTLE=10", "CUP=5", "--expected", "2026-03-10", "--number", "P1")
    assert "Nothing of any PO is overdue" in shop.refuses("chase", "--out", str(out))
    late = shop.on("2026-03-12")
    late.does("receive", "CUP=2", "--po", "P1")
    assert late.does("chase", "P1", "--out", str(out), "--reason", "The weather was fair")["letters"] == ["P1-260312"]
    text = read(out)
    assert "Two items of our purchase order P1 are overdue" in text
    assert "CUP Cup 5 2 3" in text
    assert "by Tuesday, March 17, 2026" in text
    late.does("receive", "KETTLE=10", "CUP=3", "--po", "P1")
    assert "Nothing of P1 is overdue" in late.refuses("chase", "P1", "--out", str(out))


@pytest.mark.parametrize(
    ("words", "said"),
    [((), "As you asked, we have cancelled one article"), (("--by-us",), "We cannot deliver one article")],
)
def test_a_cancellation_says_who_ended_it_and_by_when_the_money_comes(
    waiting: Terminal, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    waiting.does("cancel", "K1", *words)
    assert told(waiting, tmp_path) == ["cancelled"]
    text = read(tmp_path / "told.pdf")
    assert said in text
    assert "at the latest by Wednesday, March 11, 2026" in text


def test_silence_that_ran_out_is_said_as_such_when_a_person_has_cancelled(tmp_path: Path) -> None:
    shop = november(stocked(tmp_path), tmp_path)
    shop.on("2026-11-10").does("eta", "PO-1", "2027-01-15")
    assert told(shop.on("2026-11-10"), tmp_path) == ["delay_long"]
    after = shop.on("2026-12-21")
    (lapse,) = after.does("notices")["lapses"]
    assert (lapse["ended_on"], lapse["refund_by"]) == ("2026-12-20", "2026-12-30")  # Christmas is a federal holiday
    after.does("cancel", "O1")
    assert told(after, tmp_path) == ["cancelled"]
    text = read(tmp_path / "told.pdf")
    assert "because we did not have your yes to the later date" in text
    assert "Wednesday, December 30, 2026" in text


def november(shop: Terminal, folder: Path) -> Terminal:
    """An order of 2 November, told 20 November from a PO, and acknowledged."""
    first = shop.on("2026-11-02")
    first.does("purchase", "ACME", "CUP=10", "--expected", "2026-11-20", "--number", "PO-1")
    first.does("order", "--customer", "C1", "CUP=2", "--number", "O1")
    told(first, folder)
    return shop


def test_the_clock_runs_from_the_day_of_a_good_payment(tmp_path: Path) -> None:
    """Without a stated day: T is t0 + 30, t0 + 50 on credit, and not running while a payment came back."""
    shop = stocked(tmp_path).on("2026-11-02")
    shop.does("order", "--customer", "C1", "CUP=2", "--number", "O1")

    def last_day() -> list[tuple[str, str]]:
        later = shop.on("2026-11-25")
        return [(one["kind"], one["tell_by"]) for one in later.does("notices")["notices"]]

    shop.on("2026-11-03").does("purchase", "ACME", "CUP=10", "--expected", "2027-02-20", "--number", "PO-1")
    assert last_day() == [("delay_long", "2026-12-02")]
    shop.on("2026-11-05").does("payment", "O1", "paid")
    assert last_day() == [("delay_long", "2026-12-05")]
    shop.on("2026-11-10").does("payment", "O1", "dishonoured")
    assert [kind for kind, _ in last_day()] == ["acknowledged"]
    shop.on("2026-11-20").does("payment", "O1", "paid", "--on", "2026-11-19")
    assert last_day() == [("delay_long", "2026-12-19")]
    shop.on("2026-11-20").does("payment", "O1", "credit")
    assert last_day() == [("delay_long", "2027-01-08")]
    shop.on("2026-11-20").does("undo")
    assert last_day() == [("delay_long", "2026-12-19")]
    assert "day to come" in shop.refuses("payment", "O1", "paid", "--on", "2026-12-24")


def test_money_that_was_paid_is_due_back_until_it_is_sent(waiting: Terminal, tmp_path: Path) -> None:
    waiting.does("payment", "K1", "paid")
    waiting.does("cancel", "K1")
    (due,) = waiting.does("notices")["refunds"]
    assert due["amount"] == "150.00"
    assert (due["refund_by"], due["basis"]) == ("2026-03-11", "16 CFR 435.1(b), (d)")
    assert "Money to send back" in waiting.says("notices")
    waiting.on(TUESDAY).does("payment", "K1", "refunded")
    assert waiting.on(TUESDAY).does("notices")["refunds"] == []


def test_what_was_never_paid_is_not_refunded(waiting: Terminal, tmp_path: Path) -> None:
    waiting.does("payment", "K1", "dishonoured")
    waiting.does("cancel", "K1")
    told(waiting, tmp_path)
    assert "there is nothing to refund" in read(tmp_path / "told.pdf")
    assert waiting.does("notices")["refunds"] == []


def test_a_delay_says_how_to_answer_at_no_cost(tmp_path: Path) -> None:
    shop = november(stocked(tmp_path), tmp_path).on("2026-11-10")
    shop.does("eta", "PO-1", "2026-12-15")
    out = tmp_path / "told.pdf"
    for words, said in (
        ((), "send back the slip below, and we refund the postage"),
        (("shop.email", "care@kettle.example"), "write to care@kettle.example"),
        (("letters.free_answer", '{"en": "call 0800 1234, which is free"}'), "call 0800 1234, which is free"),
    ):
        if words:
            shop.does("settings", *words)
        (notice,) = [one["notice"] for one in shop.does("notices")["notices"]]
        shop.does("template", "delay", "en", "--preview", notice, "--out", str(out))
        assert f"Answering costs you nothing: {said}" in read(out)


# --- paper ----------------------------------------------------------------------------------------------------


def test_a_calibration_sheet_is_written_for_a_layout(shop: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    assert shop.does("calibration", "--out", str(out)) == {"paper": "us-10", "out": str(out)}
    shop.does("calibration", "--out", str(out), "--paper", "din-5008-b-large")
    assert "DIN 5008 B" in read(out)
    assert "no paper layout" in shop.refuses("calibration", "--out", str(out), "--paper", "papyrus")


@pytest.mark.parametrize("offsets", ['{"HP": 3}', '{"HP": [1]}', '{"HP": [1.5, 0]}', '{"HP": [0, 900]}', "[]"])
def test_offsets_that_no_printer_has_are_refused(shop: Terminal, offsets: str) -> None:
    shop.refuses("settings", "print.offsets", offsets)


def test_the_logo_lies_in_the_shop_and_stands_on_its_letters(waiting: Terminal, tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    Image.new("RGB", (60, 30), (200, 30, 30)).save(picture)
    waiting.does("logo", str(picture))
    picture.unlink()
    waiting.on("2026-03-16").does("letters", "--out", str(tmp_path))
    (letter,) = tmp_path.glob("L-*.pdf")
    assert letter.read_bytes().count(b"/Subtype /Image") == 1
    waiting.does("undo")
    assert waiting.does("settings", "shop.logo")["shop.logo"] == ""


def test_what_is_no_logo_is_refused(shop: Terminal, tmp_path: Path) -> None:
    for content, why in (
        (b"words", "neither PNG nor JPEG"),
        (b"\x89PNG\r\n\x1a\n", "cannot be read"),
        (b"\xff\xd8\xff" * 99_999, "KB"),
    ):
        (tmp_path / "logo.png").write_bytes(content)
        assert why in shop.refuses("logo", str(tmp_path / "logo.png"))
    assert "cannot be read" in shop.refuses("logo", str(tmp_path / "nothing.png"))


def test_an_address_can_be_printed_as_typed(waiting: Terminal, tmp_path: Path) -> None:
    before = waiting.does("address", "C1")["address"]
    assert before == ["Ann Able", "1 Elm St", "BOSTON, 02110"]
    typed = ["Ann Able", "c/o The Lighthouse", "Boston, Mass."]
    assert waiting.does("address", "C1", *typed)["address"] == typed
    waiting.on("2026-03-16").does("letters", "--out", str(tmp_path / "letter.pdf"))
    assert "c/o The Lighthouse Boston, Mass." in read(tmp_path / "letter.pdf")
    assert waiting.does("address", "C1", "--reset")["address"] == before
    assert "customer" in waiting.refuses("address", "Nobody")


def test_large_print_is_a_switch(waiting: Terminal, tmp_path: Path) -> None:
    for size in ("11", "14"):
        (notice,) = waiting.on("2026-03-16").does("notices")["notices"]
        waiting.on("2026-03-16").does("template", "update", "en", "--preview", notice["notice"], "--out", str(tmp_path / "x.pdf"))
        page = pypdfium2.PdfDocument(tmp_path / "x.pdf")[0].get_textpage()
        start = page.search("You need not do anything").get_next()
        assert start is not None
        assert round(pypdfium2.raw.FPDFText_GetFontSize(page, start[0])) == int(size)
        waiting.does("settings", "letters.large", "true")
