"""Letters as pages: what is on them, and that the same letter gives the same bytes."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Any

import pypdf
import pypdfium2
import pytest
from PIL import Image

from backorder_desk.domain.errors import Refused
from backorder_desk.letters.body import Body
from backorder_desk.letters.content import LetterFacts, Offer, compose
from backorder_desk.letters.inks import MM
from backorder_desk.letters.kinds import KINDS
from backorder_desk.letters.layout import render, render_batch
from backorder_desk.letters.paper import PAPERS, paper_named
from backorder_desk.letters.setting import Setter
from backorder_desk.letters.sheet import Panel
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


@pytest.mark.parametrize("name", ["Smith & Sons <Ltd>", "Łódź Żółć", "{shop}", "**bold** [table]", "Ευαγγελία", "Юлія"])
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


def test_the_lines_of_an_order_that_go_on_overleaf_say_again_whose_they_are() -> None:
    lines = tuple(a_line(sku=f"SKU-{i:03}", order_number="A1" if i < 5 else "B2") for i in range(60))
    reader = pypdf.PdfReader(io.BytesIO(printed(facts(order_numbers=("A1", "B2"), lines=lines))))
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert all("Order B2" in page for page in pages if "SKU-" in page)
    assert sum(page.count("Order A1") for page in pages) == 1
    assert all(page.count("Order B2") <= 1 for page in pages)


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
    assert str(reader.root_object["/Lang"]) == "en-GB"
    assert reader.metadata.creation_date is not None


def test_every_date_comes_with_its_weekday() -> None:
    text = " ".join(text_of(printed(facts(answer_by=date(2026, 12, 7)))).split())
    assert "Monday, 7 December 2026" in text
    assert "Fri, 29 Jan 2027" in text


SCRIPTS = {
    "Greek": "Ευαγγελία Παπαδοπούλου",
    "Cyrillic": "Юлія Щербань",
    "Vietnamese": "Nguyễn Thị Ánh Nguyệt",
    "Japanese": "山田 太郎",
    "Devanagari": "लक्ष्मी क्षत्रिय",
    "Thai": "สมชาย น้ำผึ้ง",
    "Arabic": "محمد عبد الله",
    "Hebrew": "דוד בן־גוריון",
}


@pytest.mark.parametrize("script", sorted(SCRIPTS))
def test_a_name_in_another_script_is_printed_with_embedded_glyphs(script: str) -> None:
    told = facts()
    told = replace(told, recipient=replace(told.recipient, name=SCRIPTS[script]))
    pdf = printed(told)
    assert pdf == printed(told)
    embedded, bare = pypdf.PdfReader(io.BytesIO(pdf)).pages[0]._get_fonts()
    assert not bare
    assert len(embedded) >= (2 if script in ("Greek", "Cyrillic", "Vietnamese") else 3)


def test_words_that_run_leftwards_are_set_from_the_right() -> None:
    setter = Setter()
    one, _ = setter.line("אב")
    other, _ = setter.line("בא")
    code = "".join(part for _, part in one)
    assert re.findall(r"<([0-9a-f]{8})>", code)[0][4:] == re.findall(r"<([0-9a-f]{8})>", "".join(p for _, p in other))[0][:4]


def test_the_reply_slip_lies_below_the_last_fold_and_the_text_above_it() -> None:
    for paper in PAPERS.values():
        home = replace(facts().recipient, country="DE", company="")
        body = Body(compose(replace(facts(), recipient=home)), paper, Setter())
        slip_top = body.pages[-1][-1][1]
        assert slip_top / MM >= max(paper.folds)
        assert all(y + row.height <= slip_top for row, y in body.pages[-1][:-1])


def test_pages_of_a_batch_are_those_of_its_letters() -> None:
    letters = [compose(facts(number=f"L-{i}", lines=tuple([a_line()] * (1 + 40 * i)))) for i in range(3)]
    target = io.BytesIO()
    counts = render_batch(letters, paper_named("din-5008-b"), target)
    reader = pypdf.PdfReader(target)
    assert sum(counts) == len(reader.pages)
    assert counts == [len(Body(letter, paper_named("din-5008-b"), Setter()).pages) for letter in letters]
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)] == [
        f"{letter.address[0]}  {letter.number}" for letter in letters
    ]


def test_a_batch_without_letters_is_refused() -> None:
    with pytest.raises(Refused, match="no letters"):
        render_batch([], paper_named("din-5008-b"), io.BytesIO())


def _tree(element: Any, found: list[tuple[str, int]]) -> list[tuple[str, int]]:
    kids = [kid.get_object() for kid in element.get("/K", []) if not isinstance(kid, int)]
    found.append((str(element.get("/S", "")), len(kids)))
    for kid in kids:
        if "/S" in kid:
            _tree(kid, found)
    return found


def test_a_letter_can_be_read_aloud() -> None:
    reader = pypdf.PdfReader(io.BytesIO(printed(facts())))
    root: Any = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    roles = [role for role, _ in _tree(root["/StructTreeRoot"]["/K"].get_object(), [])]
    assert roles.count("/H1") == 1
    assert roles.count("/TH") == 6
    assert roles.count("/TR") == 3
    assert roles.count("/Figure") == 2
    marked = _operators(printed(facts()))
    assert marked.count("BDC") + marked.count("BMC") == marked.count("EMC")


def test_a_repeated_table_head_is_read_once() -> None:
    reader = pypdf.PdfReader(io.BytesIO(printed(facts(lines=tuple(a_line() for _ in range(90))))))
    root: Any = reader.root_object
    roles = [role for role, _ in _tree(root["/StructTreeRoot"]["/K"].get_object(), [])]
    assert roles.count("/TH") == 6
    assert roles.count("/TR") == 91


def test_every_marked_stretch_belongs_to_an_element() -> None:
    reader = pypdf.PdfReader(io.BytesIO(printed(facts(lines=tuple(a_line() for _ in range(90))))))
    root: Any = reader.root_object
    numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for index, page in enumerate(reader.pages):
        contents = page.get_contents()
        assert contents is not None
        marks = [int(number) for number in re.findall(rb"MCID (\d+)", contents.get_data())]
        assert marks == list(range(len(marks)))
        assert int(numbers[2 * index]) == int(str(page["/StructParents"])) == index
        assert len(numbers[2 * index + 1]) == len(marks)


def test_large_print_is_larger() -> None:
    sizes = re.findall(r"/T0 ([0-9.]+) Tf", _operators(printed(facts(paper="din-5008-b-large"))))
    assert "14" in sizes


def _operators(pdf: bytes) -> str:
    contents = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].get_contents()
    assert contents is not None
    return contents.get_data().decode("latin-1")


def _logo(mode: str) -> bytes:
    target = io.BytesIO()
    Image.new(mode, (60, 30), (15, 95, 92, 128)[: len(mode)]).save(target, "PNG")
    return target.getvalue()


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_logo_is_in_the_file_once_however_many_letters_there_are(mode: str) -> None:
    sender = replace(facts().sender, logo=_logo(mode))
    letters = [compose(facts(sender=sender, number=f"L-{i}")) for i in range(3)]
    first, second = io.BytesIO(), io.BytesIO()
    render_batch(letters, paper_named("din-5008-b"), first)
    render_batch(letters, paper_named("din-5008-b"), second)
    assert first.getvalue() == second.getvalue()
    assert first.getvalue().count(b"/Subtype /Image") == (2 if mode == "RGBA" else 1)


def test_a_logo_that_is_no_picture_is_refused() -> None:
    with pytest.raises(Refused, match="logo cannot be read"):
        printed(facts(sender=replace(facts().sender, logo=b"not a picture")))


def test_an_accent_that_is_no_colour_is_refused() -> None:
    with pytest.raises(Refused, match="is not a colour"):
        printed(facts(sender=replace(facts().sender, accent="teal")))


@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_the_address_stands_where_the_window_always_shows_it(paper: str) -> None:
    x, y, width, height = PAPERS[paper].address
    left, top, wide, high = PAPERS[paper].visible
    assert left <= x
    assert top <= y
    assert x + width <= left + wide + 0.001
    assert y + height <= top + high + 0.001


@pytest.mark.parametrize("paper", ["din-5008-b", "us-10-large"])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_an_offer_and_the_words_beside_it_keep_apart(language: str, paper: str) -> None:
    for offer in (Offer(basis_points=800), Offer(amount=123456), Offer(gift="a voucher for our autumn catalogue of tents")):
        told = facts(offer=offer, recipient=replace(facts().recipient, language=language))
        setter, sheet = Setter(), paper_named(paper)
        body = Body(compose(told), sheet, setter)
        row = next(row for page in body.pages for row, _ in page if any(shape.width == 2.4 for shape in row.shapes))
        right = min(text.x for text in row.texts if text.x > 20)
        left = [text for text in row.texts if text.x < 20]
        caption = next(block for block in compose(told).blocks if isinstance(block, Panel)).caption
        assert len(left) > 1
        _, wide = setter.line(caption)
        lines = sum(text.ink == body.inks.quiet for text in left)
        assert lines >= wide * left[-1].size / (right - 2 * left[0].x)
        assert max(text.down for text in row.texts) < row.height


def _boxes(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of every stretch of text on a page, in points."""
    text = page.get_textpage()
    found = [text.get_rect(i) for i in range(text.count_rects())]
    return [(left, low, right, high) for left, low, right, high in found if right - left > 0.5 and high - low > 0.5]


def _clash(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 1 and down > 2


@pytest.mark.parametrize("paper", ["din-5008-a", "uk-c5", "us-10-large"])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_no_words_lie_over_others_or_over_the_edge(language: str, paper: str) -> None:
    lines = (a_line(ready=1), a_line(name="Gaiters of waxed cotton", promise=None, cancelled=2), a_line(estimate=True))
    for kind in KINDS:
        told = facts(kind=kind, lines=lines, silence="cancel", offer=Offer(basis_points=800), corrects="L-1", collect=True)
        told = replace(told, silence_day=date(2026, 12, 20), recipient=replace(told.recipient, language=language))
        document = pypdfium2.PdfDocument(render(compose(told), paper_named(paper)))
        for page in document:
            boxes, (wide, high) = _boxes(page), page.get_size()
            assert len(boxes) > 10
            assert all(box[0] > 20 and box[1] > 15 and box[2] < wide - 20 and box[3] < high - 15 for box in boxes)
            assert not [(one, other) for one, other in combinations(boxes, 2) if _clash(one, other)], kind
        document.close()


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("paper", ["din-5008-b", "us-10-large"])
def test_the_day_on_the_slip_is_printed_whole(paper: str, language: str) -> None:
    told = facts(recipient=replace(facts().recipient, language=language))
    slip = compose(told).slip
    assert slip is not None
    pages = pypdf.PdfReader(io.BytesIO(render(compose(told), paper_named(paper)))).pages
    read = " ".join(pages[-1].extract_text().split())
    assert " ".join(slip.note.split("·")[1].split()) in read


def test_the_greeting_stands_right_above_the_sentence_that_goes_on_from_it() -> None:
    told = facts(kind="update", recipient=replace(facts().recipient, language="de"))
    read = " ".join(text_of(printed(told)).split())
    assert read.index("Noch offen") < read.index("Guten Tag") < read.index("wir haben Sie nicht vergessen")


def test_a_heading_of_two_lines_is_parted_at_its_colon() -> None:
    reader = replace(facts().recipient, language="fr")
    told = facts(kind="part_shipped", lines=(a_line(ready=1),), order_numbers=("766157", "766158"), recipient=reader)
    heading = text_of(printed(told)).split("En route")[1].split("Bonjour")[0]
    lines = [line.strip() for line in heading.splitlines() if line.strip()]
    assert lines[:2] == ["Vos commandes 766157 et 766158 :", "une première partie est en route"]


def test_a_heading_that_no_colon_parts_has_lines_of_about_one_length() -> None:
    body = Body(compose(facts()), paper_named("din-5008-b"), Setter())
    text = "Where the date that we gave you will not hold, and what we do"
    lines = [sum(len(code) for _, code in line) for line in body._balanced(text, 16.5, 400.0)]
    assert len(lines) == 2
    assert min(lines) > max(lines) / 2


@pytest.mark.parametrize("bold", [False, True])
def test_no_word_stands_alone_on_the_last_line_where_that_can_be_helped(bold: bool) -> None:
    setter = Setter()
    words = "the quick brown fox jumps over the lazy dog and the mill is late with the down"
    runs = ((True, "So: "), (False, words)) if bold else ((False, words),)
    full = setter.lines(runs, 1.0, 1000.0)
    assert len(full) == 1
    lonely = 0
    for tenths in range(80, 300):
        lines, alone = setter._filled(runs, tenths / 10)
        if alone and 1 < len(lines) < 5:
            lonely += 1
            mended = setter._break(runs, tenths / 10)
            assert len(mended) == len(lines)
            assert mended != lines
    assert lonely
