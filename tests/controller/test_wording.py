"""The shop's own words: edited, tried, previewed on a real order, versioned and put back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from backorder_desk.controller.wording import LANGUAGES
from backorder_desk.domain.errors import Refused
from backorder_desk.letters.content import check_template
from backorder_desk.letters.kinds import KINDS
from backorder_desk.letters.templates import shipped
from tests.controller.november import MOVED, Shop, words

OWN = """kicker: News
subject: {your_order}: later

We are late, dear friend.

[table]

[dates]

[silence]
"""


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """An order whose delay is to be told."""
    shop = Shop(tmp_path)
    shop.order()
    shop.on(MOVED)
    shop.desk.redate("PO-1", date(2026, 12, 15))
    return shop


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_template_passes_the_check(kind: str, language: str) -> None:
    check_template(kind, language, shipped(language, kind))


def test_a_letter_is_written_by_the_shops_own_template_and_remembers_its_version(shop: Shop) -> None:
    assert shop.desk.template("delay", "en").shipped
    assert shop.desk.set_template("delay", "en", OWN).version == 1
    (letter,) = shop.desk.issue()
    assert "We are late, dear friend." in words(letter.pdf)
    assert shop.desk.db.value("SELECT template FROM letter ORDER BY id DESC LIMIT 1") == "1"
    assert shop.desk.db.value("SELECT template FROM letter ORDER BY id LIMIT 1") == "shipped"


def test_the_three_delays_share_a_template(shop: Shop) -> None:
    shop.desk.set_template("delay_long", "en", OWN)
    assert shop.desk.template("delay_short", "en").text == OWN


def test_a_template_counts_for_its_language_alone(shop: Shop) -> None:
    shop.desk.set_template("delay", "de", OWN)
    assert shop.desk.template("delay", "en").shipped


def test_versions_go_up_and_reset_and_undo_and_redo_go_back_and_forth(shop: Shop) -> None:
    desk, second = shop.desk, OWN.replace("dear friend", "alas")
    desk.set_template("delay", "en", OWN)
    assert desk.set_template("delay", "en", second).version == 2
    reset = desk.reset_template("delay", "en")
    assert (reset.shipped, reset.text) == (True, shipped("en", "delay"))
    desk.undo()
    assert desk.template("delay", "en").text == second
    desk.undo()
    assert desk.template("delay", "en").text == OWN
    desk.redo()
    assert (desk.template("delay", "en").text, desk.template("delay", "en").version) == (second, 2)
    desk.undo()
    assert desk.set_template("delay", "en", second).version == 4  # a number is given once


def test_what_changes_nothing_leaves_no_entry(shop: Shop) -> None:
    before = len(shop.desk.history())
    shop.desk.reset_template("delay", "en")
    shop.desk.set_template("delay", "en", shipped("en", "delay"))
    assert len(shop.desk.history()) == before


def test_a_preview_is_the_letter_byte_for_byte_and_keeps_nothing(shop: Shop) -> None:
    desk = shop.desk
    name, entries = shop.owing.notice.name, len(desk.history())
    preview, tried = desk.preview_letter(name), desk.preview_letter(name, OWN)
    assert "dear friend" in words(tried)
    assert len(desk.history()) == entries
    assert desk.template("delay", "en").shipped
    assert desk.issue()[0].pdf == preview


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (OWN.replace("[silence]", ""), r"lacks \[silence\]"),
        (OWN.replace("[silence]", "{% if reason %}\n\n[silence]\n\n{% endif %}"), r"lacks \[silence\]"),
        (OWN.replace("friend", "{friend}"), "friend"),
        (OWN.replace("friend", "{% if complete %}{friend}{% endif %}"), "{friend}"),
        (OWN.replace("friend", "{order.__class__.__mro__}"), "template"),
        (OWN.replace("friend", "{% if %}"), "not well formed"),
        (OWN.replace("friend", "{1 / 0}"), "cannot be filled"),
        (OWN.replace("[dates]", "[dates]\n\n[nonsense]"), "nonsense"),
        (OWN.replace("subject", "object"), "no “subject:”"),
        (OWN + "x" * 30_000, "too long"),
        ("", "is empty"),
    ],
)
def test_a_template_that_would_not_do_is_refused_with_its_mistake_named(shop: Shop, text: str, why: str) -> None:
    before = len(shop.desk.history())
    with pytest.raises(Refused, match=why):
        shop.desk.set_template("delay", "en", text)
    with pytest.raises(Refused):
        shop.desk.preview_letter(shop.owing.notice.name, text)
    assert len(shop.desk.history()) == before


def test_there_are_no_templates_of_other_kinds_or_languages(shop: Shop) -> None:
    with pytest.raises(Refused, match="no letter of the kind"):
        shop.desk.template("poem", "en")
    with pytest.raises(Refused, match="no letters in"):
        shop.desk.template("delay", "../en")
