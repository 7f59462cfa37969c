"""Letters as pages: what is on them, and that the same letter gives the same bytes."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pypdf
import pytest

from backorder_desk.domain.errors import Refused
from backorder_desk.letters.content import LetterFacts, compose
from backorder_desk.letters.layout import render
from backorder_desk.letters.paper import PAPERS, paper_named
from tests.letters.example import a_line, facts


def text_of(pdf: bytes) -> str:
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return "\n".join(page.extract_text() for page in reader.pages).replace("\xa0", " ")


def printed(told: LetterFacts) -> bytes:
    return render(compose(told), paper_named(told.paper))


@pytest.mark.parametrize("paper", sorted(PAPERS))
@pytest.mark.parametrize("kind", ["delay", "arrived"])
def test_the_same_letter_gives_the_same_bytes(kind: str, paper: str) -> None:
    told = facts(kind=kind, paper=paper)
    assert printed(told) == printed(told)


def test_two_letters_that_differ_in_one_figure_differ_in_bytes() -> None:
    other = facts(lines=(a_line(waiting=4),))
    assert printed(facts(lines=(a_line(waiting=3),))) != printed(other)


def test_every_font_is_embedded() -> None:
    reader = pypdf.PdfReader(io.BytesIO(printed(facts())))
    embedded, bare = reader.pages[0]._get_fonts()
    assert embedded
    assert not bare


@pytest.mark.parametrize(
    "name", ["Smith & Sons <Ltd>", "Łódź Żółć", "{shop}", "**bold** [table]", "Ευαγγελία", "Юлія"]
)
def test_a_name_prints_whole(name: str) -> None:
    told = facts()
    told = replace(told, recipient=replace(told.recipient, name=name))
    assert text_of(printed(told)).count(name) == 2  # in the window and in the salutation


def test_a_character_that_no_font_has_is_refused_by_name() -> None:
    told = facts(lines=(a_line(name="Rune ᚠ"),))
    with pytest.raises(Refused, match=r"U\+16A0, runic letter"):
        printed(told)


def test_a_line_without_a_date_says_so() -> None:
    assert "date to follow" in text_of(printed(facts(lines=(a_line(promise=None),))))


def test_a_long_table_goes_on_over_pages_and_repeats_its_head() -> None:
    told = facts(lines=tuple(a_line(sku=f"SKU-{i:03}") for i in range(90)))
    reader = pypdf.PdfReader(io.BytesIO(printed(told)))
    pages = [page.extract_text() for page in reader.pages]
    assert len(pages) >= 3
    for number, page in enumerate(pages[:-1], 1):
        assert "Description" in page
        assert f"Page {number} of {len(pages)}" in page
    found = [f"SKU-{i:03}" for i in range(90) if any(f"SKU-{i:03}" in page for page in pages)]
    assert len(found) == 90


def test_a_long_name_is_broken_not_cut() -> None:
    name = "Expedition tent for four persons with aluminium poles and snow flaps"
    words = text_of(printed(facts(lines=(a_line(name=name),)))).split()
    assert set(name.split()) <= set(words)


def test_an_address_that_the_window_cannot_show_is_refused_and_not_cut() -> None:
    told = facts(paper="us-10")
    told = replace(told, recipient=replace(told.recipient, address1="A" * 90))
    with pytest.raises(Refused, match="does not fit the window"):
        printed(told)


def test_title_and_language_are_in_the_file() -> None:
    reader = pypdf.PdfReader(io.BytesIO(printed(facts())))
    assert reader.metadata is not None
    assert "L-2026-000007" in str(reader.metadata.title)
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    assert reader.metadata.creation_date is not None


def test_every_date_comes_with_its_weekday() -> None:
    told = facts(answer_by=date(2026, 12, 7))
    assert "Monday, 7 December 2026" in " ".join(
        text_of(printed(told)).split()
    ) or "Monday 7 December 2026" in (" ".join(text_of(printed(told)).split()))
