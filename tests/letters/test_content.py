"""What letters say: every kind in every language, escaping, plurals, dates, addresses."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from backorder_desk.domain.errors import Refused
from backorder_desk.letters import templates, words
from backorder_desk.letters.address import postal_lines
from backorder_desk.letters.content import LetterFacts, Offer, Recipient, compose
from backorder_desk.letters.kinds import KINDS
from backorder_desk.letters.layout import render
from backorder_desk.letters.paper import PAPERS, paper_named
from backorder_desk.letters.sheet import Glance, Letter, Panel, Paragraph, Table
from tests.letters.example import BUYER, a_line, facts

EVERYTHING: dict[str, Any] = {
    "offer": Offer(amount=1490),
    "silence": "cancel",
    "silence_day": date(2026, 12, 20),
    "collect": True,
    "collect_until": date(2026, 12, 20),
    "told_before": date(2026, 12, 1),
    "refund_by": date(2026, 12, 9),
    "cause": "silence",
    "corrects": "L-2026-000001",
    "corrects_day": date(2026, 11, 20),
    "free_answer": "an envelope with our address and a stamp lies beside this letter",
}


def said(letter: Letter) -> str:
    parts = [letter.kicker, letter.subject, letter.salutation]
    for block in letter.blocks:
        if isinstance(block, Paragraph | Panel):
            parts.append("".join(text for _, text in block.runs))
        if isinstance(block, Table):
            parts += [" | ".join(row) for row in block.rows]
    if letter.slip:
        parts += ["".join(text for _, text in option) for option in letter.slip.options] + [letter.slip.silence]
    return "\n".join(parts).replace("\xa0", " ")


def told(kind: str, language: str = "en", **changes: Any) -> LetterFacts:
    plain = facts(kind=kind, **changes)
    return replace(plain, recipient=replace(BUYER, language=language))


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("one", [False, True])
def test_every_kind_can_be_said_in_every_language(kind: str, language: str, full: bool, one: bool) -> None:
    more: dict[str, Any] = dict(EVERYTHING) if full else {"reason": "", "answer_by": None, "refund": 0, "next_writing": None}
    lines = (a_line(cancelled=2),) if one else (a_line(cancelled=2), a_line(promise=None, estimate=True))
    text = said(compose(told(kind, language, lines=lines, **more)))
    assert not re.search(r"[{}%]{2}|\*\*|\[[a-z_]+\]|  |\ue000|\ue001", text)
    assert not re.search(r" [,.]|\.\.|None|\bTrue\b", text)


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_shipped_template_has_the_clauses_that_its_kind_must_have(kind: str, language: str) -> None:
    assert templates.missing_clauses(templates.shipped(language, kind), KINDS[kind].locked) == ()


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_all_languages_have_the_same_words(language: str) -> None:
    def shape(value: object) -> object:
        return {name: shape(part) for name, part in value.items()} if isinstance(value, dict) else type(value)

    assert shape(words.phrases(language)) == shape(words.phrases("en"))


@pytest.mark.parametrize("paper", sorted(PAPERS))
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_fits_every_paper(kind: str, paper: str) -> None:
    home = Recipient("Anna Berg", address1="Lindenweg 3", city="Bern", postcode="3011", country="DE")
    letter = compose(replace(told(kind, **EVERYTHING), recipient=home))
    assert render(letter, paper_named(paper)).startswith(b"%PDF")


def test_a_template_that_leaves_out_what_silence_means_is_refused_by_name() -> None:
    source = templates.shipped("en", "delay").replace("[silence]\n", "")
    with pytest.raises(Refused, match=r"lacks \[silence\]"):
        compose(facts(), source)


def test_a_locked_clause_behind_a_condition_counts_as_left_out() -> None:
    source = templates.shipped("en", "delay").replace("[silence]", "{% if refund %}\n[silence]\n{% endif %}")
    with pytest.raises(Refused, match=r"lacks \[silence\]"):
        compose(facts(), source)


def test_an_edited_template_is_used() -> None:
    source = templates.shipped("en", "delay").replace("Delivery update", "News from {shop}")
    assert compose(facts(), source).kicker == "News from Fjord & Fell"


def test_a_field_that_does_not_exist_is_refused_by_name() -> None:
    with pytest.raises(Refused, match="nonsense"):
        compose(facts(), templates.shipped("en", "delay") + "\n{nonsense}\n")


@pytest.mark.parametrize("attack", ["{''.__class__.__mro__}", "{shop.__class__}", "{% for x in 5 %}"])
def test_templates_run_in_a_sandbox(attack: str) -> None:
    with pytest.raises(Refused):
        compose(facts(), templates.shipped("en", "delay") + f"\n{attack}\n")


@pytest.mark.parametrize("value", ["Smith & Sons <Ltd>", "**not bold**", "[table]", "{shop}", "{% if %}", "a\n\nb"])
def test_a_value_is_never_taken_for_a_mark(value: str) -> None:
    letter = compose(facts(reason=value, lines=(a_line(name=value),)))
    text = said(letter)
    assert " ".join(value.split()) in text
    assert sum(isinstance(block, Table) for block in letter.blocks) == 1


def test_silence_is_said_as_the_facts_say_it() -> None:
    by = {"answer_by": date(2026, 12, 14), "silence_day": date(2026, 12, 15)}
    assert "your order keeps its place" in said(compose(facts(silence="")))
    assert "we take it that you agree to wait" in said(compose(facts(silence="consent", **by)))
    text = said(compose(facts(silence="cancel", **by)))
    assert "please say yes by Monday, 14 December 2026" in text
    assert "we cancel whatever has not been sent by Tuesday, 15 December 2026" in text
    assert "promptly refund €1,857.90" in text


def test_the_slip_says_the_day_the_effect_of_silence_and_the_free_ways_to_answer() -> None:
    slip = compose(facts(**EVERYTHING)).slip
    assert slip is not None
    assert "please return by Monday, 7 December 2026" in slip.note.replace("\xa0", " ")
    assert "cancelled on Sunday, 20 December 2026 and refunded" in slip.silence.replace("\xa0", " ")
    assert "Answering costs you nothing: an envelope" in slip.silence.replace("\xa0", " ")


def test_only_kinds_that_ask_come_with_a_slip() -> None:
    asking = {kind for kind in KINDS if compose(told(kind)).slip}
    assert asking == {"delay", "renewed", "substitute", "preorder_moved"}


def test_one_apology_and_no_promise_to_do_better() -> None:
    text = said(compose(facts())).lower()
    assert text.count("sorry") + text.count("apolog") == 1
    assert "better" not in text


@pytest.mark.parametrize(("count", "phrase"), [(1, "One article of"), (2, "Two articles of"), (13, "13 articles of")])
def test_singular_and_plural(count: int, phrase: str) -> None:
    assert phrase in said(compose(facts(lines=tuple(a_line() for _ in range(count)))))


def test_the_lines_of_several_orders_stand_in_groups() -> None:
    lines = (a_line(order_number="A"), a_line(order_number="A"), a_line(order_number="B"))
    table = next(b for b in compose(facts(order_numbers=("A", "B"), lines=lines)).blocks if isinstance(b, Table))
    assert [row[0] for row in table.rows if len(row) == 1] == ["Order A", "Order B"]


def test_quantities_have_the_decimals_of_their_product() -> None:
    table = next(b for b in compose(facts(lines=(a_line(waiting=250, decimals=2, unit="m"),))).blocks if isinstance(b, Table))
    assert "2.50\xa0m" in table.rows[0]


def test_after_a_full_arrival_there_is_nothing_to_wait_for() -> None:
    letter = compose(facts(kind="arrived", lines=(a_line(sent=0, waiting=0, ready=12),)))
    table = next(b for b in letter.blocks if isinstance(b, Table))
    assert [column.head for column in table.columns] == ["Article", "Description", "Ordered", "Ready"]
    assert "everything is here" in letter.subject


def test_a_parcel_that_holds_everything_tells_no_dates() -> None:
    letter = compose(facts(kind="packing_slip", lines=(a_line(sent=12, waiting=0, ready=4, promise=None),)))
    assert "supplier" not in said(letter)
    table = next(b for b in letter.blocks if isinstance(b, Table))
    assert table.rows[0][3] == "4"


def test_what_is_ready_follows_from_the_other_parts_unless_it_is_said() -> None:
    lines = (a_line(ordered=12, sent=4, waiting=3), a_line(ordered=12, sent=4, waiting=3, ready=0))
    table = next(b for b in compose(facts(kind="arrived", lines=lines)).blocks if isinstance(b, Table))
    assert [row[3] for row in table.rows] == ["5", "0"]


@pytest.mark.parametrize(
    ("language", "country", "date_said", "money_said"),
    [
        ("en", "US", "Friday, January 29, 2027", "€1,857.90"),
        ("en", "GB", "Friday, 29 January 2027", "€1,857.90"),
        ("en", "PL", "Friday, 29 January 2027", "€1,857.90"),
        ("de", "DE", "Freitag, 29. Januar 2027", "1.857,90\xa0€"),
        ("fr", "FR", "vendredi 29 janvier 2027", "1\u202f857,90\xa0€"),
        ("es", "ES", "viernes, 29 de enero de 2027", "1.857,90\xa0€"),
        ("pt", "PT", "Friday, 29 January 2027", "€1,857.90"),
    ],
)
def test_dates_and_money_as_the_reader_writes_them(language: str, country: str, date_said: str, money_said: str) -> None:
    locale = words.locale_of(language, country)
    assert words.long_date(date(2027, 1, 29), locale) == date_said
    assert words.money(185790, "EUR", locale) == money_said


def test_money_without_minor_units_has_no_decimals() -> None:
    assert words.money(1500, "JPY", words.locale_of("en", "US")) == "¥1,500"


@pytest.mark.parametrize(
    ("recipient", "sender", "lines"),
    [
        (
            Recipient("A. Smith", "Smith & Sons <Ltd>", "1 High St", "Flat 2", "London", "", "SW1A 1AA", "GB"),
            "DE",
            (
                "A. Smith",
                "Smith & Sons <Ltd>",
                "1 High St",
                "Flat 2",
                "LONDON",
                "SW1A 1AA",
                "VEREINIGTES KÖNIGREICH",
            ),
        ),
        (
            Recipient("J. Doe", "", "1 Main St", "", "Springfield", "IL", "62701", "US"),
            "US",
            ("J. Doe", "1 Main St", "SPRINGFIELD, IL 62701"),
        ),
        (
            Recipient("Anna Berg", "", "Lindenweg 3", "", "Bonn", "", "53111", "DE"),
            "US",
            ("Anna Berg", "Lindenweg 3", "53111 Bonn", "GERMANY"),
        ),
        (
            Recipient("山田 太郎", "", "丸の内1丁目", "", "千代田区", "東京都", "100-0005", "JP"),
            "JP",
            ("〒100-0005", "東京都", "丸の内1丁目", "山田 太郎"),
        ),
        (Recipient("X", as_typed=("Poste restante", " ", "Here")), "US", ("Poste restante", "Here")),
        (Recipient("X", "X", "Y", country="QQ"), "FR", ("X", "Y", "QQ")),
    ],
)
def test_addresses_in_the_format_of_their_country(recipient: Recipient, sender: str, lines: tuple[str, ...]) -> None:
    assert postal_lines(recipient, sender) == lines


@pytest.mark.parametrize(("language", "outside"), [("fr", "avant le"), ("es", "antes del")])
@pytest.mark.parametrize("silence", ["", "consent", "cancel"])
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_last_day_is_named_so_that_it_counts_itself(kind: str, silence: str, language: str, outside: str) -> None:
    told = facts(**EVERYTHING, kind=kind, recipient=replace(facts().recipient, language=language))
    letter = compose(replace(told, silence=silence))
    day = "7 décembre" if language == "fr" else "7 de diciembre"
    words_said = " ".join([said(letter), letter.slip.note if letter.slip else "", repr(letter.blocks)])
    words_said = words_said.replace("\\xa0", " ").replace("\xa0", " ")
    assert not re.search(rf"{outside} \w+,? {day}", words_said)


@pytest.mark.parametrize(
    ("language", "phrase"),
    [("de", "eine Position unserer Bestellung"), ("fr", "Une ligne de notre commande"), ("es", "Una línea de nuestro pedido")],
)
def test_one_line_has_the_gender_of_its_noun(language: str, phrase: str) -> None:
    told = facts(kind="chase", lines=(a_line(),), recipient=replace(facts().recipient, language=language))
    assert phrase in said(compose(told))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_german_letter_goes_on_in_small_letters_after_its_greeting(kind: str) -> None:
    letter = compose(facts(kind=kind, recipient=replace(facts().recipient, language="de")))
    first = next(block for block in letter.blocks if isinstance(block, Paragraph))
    assert letter.salutation.endswith(",")
    assert first.runs[0][1][0].islower()


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_of_an_undone_order_there_are_no_rows_of_noughts(language: str) -> None:
    nothing = a_line(ordered=0, sent=0, waiting=0, ready=0, promise=None)
    letter = compose(told("correction", language, lines=(nothing,)))
    assert not any(isinstance(block, Table) for block in letter.blocks)
    clause = "".join(text for _, text in templates.clause(language, "nothing_left", {"orders": 1}, words.locale_of(language)))
    assert clause in said(letter)


def test_a_line_that_is_not_ordered_any_more_says_so_beside_those_that_are() -> None:
    nothing = a_line(ordered=0, sent=0, waiting=0, ready=0, cancelled=12, promise=None)
    table = next(b for b in compose(told("correction", lines=(a_line(), nothing))).blocks if isinstance(b, Table))
    assert table.rows[1][2:] == ("–", "–", "–", "not on order")


def test_who_need_not_answer_is_not_asked_for_an_answer_at_a_glance() -> None:
    by = {"answer_by": date(2026, 12, 14), "silence_day": date(2026, 12, 14)}
    glances = {
        silence: next(block for block in compose(facts(silence=silence, **by)).blocks if isinstance(block, Glance))
        for silence in ("", "consent", "cancel")
    }
    assert glances["consent"].facts[-1] == ("Your answer", "not needed")
    assert glances[""].facts[-1] == glances["cancel"].facts[-1] == ("Your answer, please, by", "Mon, 14 Dec 2026")
    slip = compose(facts(silence="consent", **by)).slip
    assert slip is not None
    assert "if you answer, please by" in slip.note


def test_what_still_waits_is_counted_apart_from_what_was_sent() -> None:
    lines = (a_line(ready=2), a_line(ready=0), a_line(ready=0))
    glance = next(block for block in compose(told("part_shipped", lines=lines)).blocks if isinstance(block, Glance))
    assert glance.facts[:2] == (("Sent today", "1 article"), ("Still waiting", "3 articles"))


@pytest.mark.parametrize("kind", ["part_shipped", "packing_slip"])
def test_what_has_been_sent_is_not_expected_to_leave_again(kind: str) -> None:
    lines = (a_line(ready=2), a_line(ready=1))
    assert "We expect the rest to leave us" in said(compose(told(kind, lines=lines)))


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_line_ends_in_a_date_after_its_weekday_only(language: str) -> None:
    locale = words.locale_of(language)
    whole, plain = words.whole_date(date(2026, 12, 7), locale), words.long_date(date(2026, 12, 7), locale)
    assert whole.replace("\xa0", " ") == plain
    assert whole.count(" ") == 1


def test_a_city_that_gives_its_province_the_name_is_written_once() -> None:
    here = Recipient("Ana López", "", "Calle Mayor 1", "", "Málaga", "Málaga", "29001", "ES")
    assert postal_lines(here, "ES") == ("Ana López", "Calle Mayor 1", "29001 MÁLAGA")
