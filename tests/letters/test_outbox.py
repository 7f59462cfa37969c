"""Print runs, reprints and e-mail drafts."""

from __future__ import annotations

import email
import io
from dataclasses import replace
from datetime import date
from email.policy import default

import pypdf
import pypdfium2
import pytest

from backorder_desk.domain.errors import Refused
from backorder_desk.letters.content import Letter, Offer, Recipient, compose
from backorder_desk.letters.layout import render
from backorder_desk.letters.outbox import calibration_sheet, email_draft, in_printing_order, moved, print_run, reprint
from backorder_desk.letters.paper import PAPERS, paper_named
from tests.letters.example import BUYER, a_line, facts

PAPER = paper_named("din-5008-b")
DAY = date(2026, 11, 23)


def letter(number: int, country: str = "DE", postcode: str = "20457", lines: int = 1, cents: int = 0) -> Letter:
    told = facts(
        number=f"L-{number:03}",
        lines=tuple([a_line()] * lines),
        recipient=replace(BUYER, name=f"Customer {number}", company="", country=country, postcode=postcode),
        offer=Offer(amount=cents) if cents else None,
    )
    return compose(told)


def test_a_run_goes_home_first_then_by_country_and_post_code() -> None:
    letters = [letter(1, "PL"), letter(2, "AT"), letter(3, "DE", "9"), letter(4, "DE", "1"), letter(5, "AT")]
    assert [each.number for each in in_printing_order(letters, "DE")] == ["L-004", "L-003", "L-002", "L-005", "L-001"]


@pytest.mark.parametrize("duplex", [False, True])
def test_a_run_has_a_manifest_and_an_outline_and_blank_backs(duplex: bool) -> None:
    letters = [letter(1, lines=60, cents=500), letter(2, cents=250), letter(3)]
    target = io.BytesIO()
    run = print_run(letters, PAPER, DAY, target, duplex=duplex)
    reader = pypdf.PdfReader(target)
    manifest = reader.pages[0].extract_text()
    assert all(text in manifest for text in ("Print run", "L-001", "L-003", "€7.50", "Customer 2"))
    backs = sum(pages % 2 for pages in run.pages) + 1 if duplex else 0
    assert len(reader.pages) == sum(run.pages) + 1 + backs
    starts = [reader.get_destination_page_number(entry) for entry in reader.outline if not isinstance(entry, list)]
    assert [reader.pages[start or 0].extract_text().count(run.numbers[i]) > 0 for i, start in enumerate(starts)] == [
        True,
        True,
        True,
    ]
    if duplex:
        assert all((start or 0) % 2 == 0 for start in starts)


def test_the_manifest_of_a_long_run_goes_on_over_pages() -> None:
    target = io.BytesIO()
    print_run([letter(number) for number in range(120)], PAPER, DAY, target)
    reader = pypdf.PdfReader(target)
    assert "L-000" in reader.pages[0].extract_text()
    assert "L-119" in reader.pages[-121].extract_text()


def test_a_run_is_the_same_bytes_again() -> None:
    first, second = io.BytesIO(), io.BytesIO()
    for target in (first, second):
        print_run([letter(1), letter(2, "PL")], PAPER, DAY, target, "de")
    assert first.getvalue() == second.getvalue()


def test_a_customer_without_an_address_is_listed_by_the_number_of_the_letter() -> None:
    target = io.BytesIO()
    print_run([compose(facts(recipient=Recipient("")))], PAPER, DAY, target)
    assert pypdf.PdfReader(target).pages[0].extract_text().count("L-2026-000007") == 2


def test_a_run_of_nothing_is_refused() -> None:
    with pytest.raises(Refused, match="no letters"):
        print_run([], PAPER, DAY, io.BytesIO())


def test_a_reprint_has_every_page_of_the_frozen_letters() -> None:
    frozen = [render(letter(1, lines=60), PAPER), render(letter(2), PAPER)]
    target = io.BytesIO()
    counts = reprint(frozen, target)
    reader = pypdf.PdfReader(target)
    assert counts == [len(pypdf.PdfReader(io.BytesIO(pdf)).pages) for pdf in frozen]
    assert len(reader.pages) == sum(counts)
    assert "Customer 2" in reader.pages[-1].extract_text()


def test_an_e_mail_draft_says_the_letter_and_has_it_attached() -> None:
    one = letter(1)
    pdf = render(one, PAPER)
    draft = email_draft(one, pdf, "customer@example.org")
    assert draft == email_draft(one, pdf, "customer@example.org")
    message = email.message_from_bytes(draft, policy=default)
    assert message["To"] == "customer@example.org"
    assert message["Subject"] == one.subject
    body, attached = message.iter_parts()
    assert "Dear Customer 1," in body.get_content()
    assert "Down quilt" in body.get_content()
    assert attached.get_content() == pdf
    assert attached.get_filename() == "L-001.pdf"


def test_a_draft_without_an_address_is_refused() -> None:
    with pytest.raises(Refused, match="cannot go by e-mail"):
        email_draft(letter(1), b"", " ")


def test_a_header_cannot_be_smuggled_in_by_an_address() -> None:
    with pytest.raises(Refused, match="cannot go by e-mail"):
        email_draft(letter(1), b"", "a@example.org\nBcc: b@example.org")


@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_there_is_a_calibration_sheet_for_every_paper(paper: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(calibration_sheet(paper_named(paper))))
    assert PAPERS[paper].title in reader.pages[0].extract_text()


def test_a_printer_that_feeds_awry_is_met_halfway() -> None:
    plain, moved = render(letter(1), PAPER), render(letter(1), replace(PAPER, offset=(1.0, -2.0)))
    contents = [pypdf.PdfReader(io.BytesIO(pdf)).pages[0].get_contents() for pdf in (plain, moved)]
    starts = [content.get_data()[:40] for content in contents if content is not None]
    assert b"1 0 0 1 2.83 5.67 cm" in starts[1]
    assert b" cm" not in starts[0]


def test_a_run_goes_by_envelope_before_country_and_post_code() -> None:
    letters = [letter(1, "PL"), letter(2, "DE", "9"), letter(3, "DE", "1"), letter(4, "DE", "2"), letter(5, "DE", "5")]
    target = io.BytesIO()
    papers, pages = {"L-004": paper_named("uk-c5")}, {"L-003": 7, "L-005": 5}
    run = print_run(letters, PAPER, DAY, target, papers=papers, pages=pages)
    assert run.numbers == ("L-005", "L-002", "L-001", "L-003", "L-004")
    assert "3 DL, 1 C4, 1 C5" in pypdf.PdfReader(target).pages[0].extract_text()
    both_sides = print_run(letters, PAPER, DAY, io.BytesIO(), duplex=True, papers=papers, pages=pages)
    assert both_sides.numbers == ("L-003", "L-005", "L-002", "L-001", "L-004")


def test_each_letter_of_a_run_is_on_its_own_paper() -> None:
    letters, target = [letter(1), letter(2), letter(3)], io.BytesIO()
    run = print_run(letters, PAPER, DAY, target, papers={"L-002": paper_named("us-10")})
    assert run.numbers == ("L-001", "L-003", "L-002")
    heights = [round(float(page.mediabox.height)) for page in pypdf.PdfReader(target).pages]
    assert heights == [842, 842, 842, 792]
    alone = pypdf.PdfReader(io.BytesIO(render(letters[1], paper_named("us-10")))).pages[0].extract_text()
    assert pypdf.PdfReader(target).pages[-1].extract_text() == alone


def test_pages_are_moved_for_a_printer_that_feeds_awry() -> None:
    def ink(pdf: bytes) -> tuple[int, int]:
        picture = pypdfium2.PdfDocument(pdf)[0].render(scale=2.54).to_pil().convert("L").point(lambda grey: 255 * (grey < 128))
        left, top, *_ = picture.getbbox() or (0, 0)
        return left, top

    pdf = calibration_sheet(PAPER)
    (left, top), (right, down) = ink(pdf), ink(moved(pdf, 100, 50))  # 25.4 dots to the 10 mm: 1 cm and 5 mm
    assert abs(right - left - 72) <= 1
    assert abs(down - top - 36) <= 1
