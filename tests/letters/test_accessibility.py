"""A letter can be read aloud: what PDF/UA-1 asks for and a machine can find."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pypdf
import pytest

from backorder_desk.letters import layout
from backorder_desk.letters.content import LetterFacts, Offer, compose
from backorder_desk.letters.kinds import KINDS
from backorder_desk.letters.paper import paper_named
from tests.letters.accessible import flaws
from tests.letters.example import BUYER, a_line, facts


def _printed(told: LetterFacts, paper: str = "din-5008-b") -> bytes:
    return layout.render(compose(told), paper_named(paper))


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_in_every_language_is_tagged_throughout(kind: str, language: str) -> None:
    told = facts(kind=kind, recipient=replace(BUYER, language=language), offer=Offer(basis_points=800))
    assert flaws(_printed(told)) == []


def test_pages_that_follow_and_groups_of_orders_are_tagged_too() -> None:
    lines = tuple(a_line(order_number="1" if place < 40 else "2", promise=date(2027, 1, 29)) for place in range(80))
    assert flaws(_printed(facts(order_numbers=("1", "2"), lines=lines), "us-10")) == []


def test_words_of_every_script_stand_for_characters() -> None:
    name, company = "محمد عبد الله דוד", "山田 太郎 สมชาย น้ำผึ้ง लक्ष्मी क्षत्रिय Nguyễn"
    assert flaws(_printed(facts(recipient=replace(BUYER, name=name, company=company)))) == []


def test_a_title_with_marks_of_its_own_is_kept() -> None:
    assert flaws(_printed(facts(order_numbers=("A<&>B",)))) == []


@pytest.mark.parametrize(
    ("mark", "instead", "flaw"),
    [
        (rb"/Scope/Column", b"/Scope/Nobody", "head of a column"),
        (rb"</dc:creator>\n", b"<pdfuaid/>", "claims what no validator has said"),
        (rb"/S/H1/", b"/S/H9/", "no standard type"),
        (rb"/Alt<", b"/Alx<", "no other words"),
        (rb"/Lang \([a-zA-Z-]+\)", b"", "no language"),
    ],
)
def test_the_looking_over_finds_what_is_wrong(mark: bytes, instead: bytes, flaw: str) -> None:
    spoilt = re.sub(mark, lambda found: instead.ljust(len(found[0])), _printed(facts()))
    assert flaw in " ".join(flaws(spoilt))


def test_who_writes_is_read_aloud_first() -> None:
    printed = _printed(facts())
    reader = pypdf.PdfReader(io.BytesIO(printed))
    contents = reader.pages[0].get_contents()
    assert contents is not None
    assert re.findall(rb"/(\w+) <</MCID (\d+)>>", contents.get_data())[0] == (b"P", b"0")
    root: Any = reader.root_object
    parents = root["/StructTreeRoot"]["/ParentTree"]["/Nums"][1]
    letter = parents[0].get_object()["/P"]
    assert letter["/K"][0].get_object() == parents[0].get_object()
    assert len(parents[0].get_object()["/K"]) == 2  # the shop's name and what stands below it
