"""The rules that the owner may edit: his version counts, can be put back, and is refused where it is mistaken."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from backorder_desk.domain.errors import Refused
from tests.controller.november import MOVED, TOLD, Shop


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """An order whose delay is to be told."""
    shop = Shop(tmp_path)
    shop.order()
    shop.on(MOVED)
    shop.desk.redate("PO-1", date(2026, 12, 15))
    return shop


def edited(shop: Shop, name: str, before: str, after: str) -> str:
    """The text of a pack with something replaced."""
    text = shop.desk.rule_pack(name).text
    assert before in text
    return text.replace(before, after)


def test_the_packs_name_their_source_and_the_day_it_was_read(shop: Shop) -> None:
    found = shop.desk.rules()
    assert [pack.name for pack in found] == ["house", "US-FTC", "EU", "UK"]
    assert all(pack.shipped and pack.version == 0 and pack.source and pack.read_on <= date(2026, 11, 23) for pack in found)


def test_the_clock_runs_by_the_shops_own_version(shop: Shop) -> None:
    shop.desk.set_rules("US-FTC", edited(shop, "US-FTC", "short_days = 30", "short_days = 10"))
    assert shop.owed()[0][:3] == ("delay_long", TOLD, "cancelled on 2026-11-30")
    assert not shop.desk.rule_pack("us-ftc").shipped


def test_a_version_is_put_back_by_reset_and_by_undo(shop: Shop) -> None:
    ten = edited(shop, "US-FTC", "short_days = 30", "short_days = 10")
    assert shop.desk.set_rules("US-FTC", ten).version == 1
    reset = shop.desk.reset_rules("US-FTC")
    assert (reset.version, reset.shipped) == (2, True)
    assert shop.owed()[0][0] == "delay_short"
    shop.desk.undo()
    assert shop.owed()[0][0] == "delay_long"
    shop.desk.undo()
    assert shop.owed()[0][0] == "delay_short"
    shop.desk.redo()
    assert shop.owed()[0][0] == "delay_long"


def test_what_changes_nothing_leaves_no_entry(shop: Shop) -> None:
    before = len(shop.desk.history())
    shop.desk.set_rules("EU", shop.desk.rule_pack("EU").text)
    shop.desk.reset_rules("EU")
    assert len(shop.desk.history()) == before


def test_the_settings_of_the_house_go_before_its_pack(shop: Shop) -> None:
    shop.tell()
    shop.on(date(2026, 11, 14))
    assert shop.owed() == []
    shop.desk.set_rules("house", edited(shop, "house", "every = 14", "every = 7"))
    assert shop.owed()[0][:2] == ("update", date(2026, 11, 17))
    shop.desk.set_setting("house.cadence_days", 6)
    assert shop.owed()[0][:2] == ("update", date(2026, 11, 16))


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ('name = "US-FTC"', 'name = "house"', "It is the pack “house”"),
        ("strict = true", "strict = maybe", "not a TOML table"),
        ("strict = true", "strict = 1", "should be true or false"),
        ("short_days = 30", "short_days = -1", "less than nothing"),
        ("short_days = 30", "short_days = 999999999999", "beyond all measure"),
        ("short_days = 30", 'short_days = "30"', "short_days"),
        ("short_days = 30", "brief_days = 30", "brief_days"),
        ("read_on = 2026-11-23", 'read_on = "yesterday"', "not a date"),
        ('silence = "consent"', 'silence = "applause"', "applause"),
        ('state = "RENEWED"', 'state = "OPEN"', "RENEWED"),
        ('title = "', 'caption = "', "caption"),
        ('holidays = "US"', 'holidays = "XX"', "holidays of “XX”"),
        ("[scope]", "[[scope]]", "`scope` should be a table"),
        ("[spans]", "[[spans]]", "`spans` should be a table"),
    ],
)
def test_a_pack_with_a_mistake_is_refused_and_the_mistake_named(shop: Shop, before: str, after: str, why: str) -> None:
    entries = len(shop.desk.history())
    with pytest.raises(Refused, match=why):
        shop.desk.set_rules("US-FTC", edited(shop, "US-FTC", before, after))
    assert len(shop.desk.history()) == entries
    assert shop.desk.rule_pack("US-FTC").shipped


@pytest.mark.parametrize("text", ["", "states = 3", "[scope]\ncountries = 3", "name = 'US-FTC'\nstates = ['x']"])
def test_what_is_no_pack_at_all_is_refused(shop: Shop, text: str) -> None:
    with pytest.raises(Refused):
        shop.desk.set_rules("US-FTC", text)


def test_there_are_no_other_packs(shop: Shop) -> None:
    with pytest.raises(Refused, match="no rules “CH”"):
        shop.desk.rule_pack("CH")


def _own(shop: Shop, name: str = "MA") -> str:
    """A pack of the shop's own for the same customers, under which a first delay of 10 days is long."""
    text = edited(shop, "US-FTC", 'name = "US-FTC"', f'name = "{name}"')
    return text.replace("short_days = 30", "short_days = 10")


def test_a_pack_of_a_new_name_is_added_counts_before_the_shipped_ones_and_is_taken_away(shop: Shop) -> None:
    found = shop.desk.set_rules("MA", _own(shop))
    assert (found.name, found.version, found.shipped) == ("MA", 1, False)
    assert [pack.name for pack in shop.desk.rules()] == ["house", "US-FTC", "EU", "UK", "MA"]
    assert shop.owed()[0][0] == "delay_long"
    assert shop.desk.set_rules("ma", _own(shop)).version == 1
    gone = shop.desk.reset_rules("MA")
    assert gone.gone
    assert shop.owed()[0][0] == "delay_short"
    with pytest.raises(Refused, match="no rules “MA”"):
        shop.desk.rule_pack("MA")
    shop.desk.undo()
    assert shop.desk.rule_pack("MA").version == 1
    shop.desk.undo()
    assert [pack.name for pack in shop.desk.rules()] == ["house", "US-FTC", "EU", "UK"]
    shop.desk.redo()
    assert shop.owed()[0][0] == "delay_long"


@pytest.mark.parametrize("name", ["", "a b", "x" * 21, "../EU", "-"])
def test_a_pack_has_a_plain_name(shop: Shop, name: str) -> None:
    with pytest.raises(Refused, match="There can be no rules"):
        shop.desk.set_rules(name, _own(shop))


def test_a_new_pack_says_its_own_name(shop: Shop) -> None:
    with pytest.raises(Refused, match="It is the pack “MA”"):
        shop.desk.set_rules("NY", _own(shop))


def test_what_a_rule_exempts_is_told_by_the_house_alone(shop: Shop) -> None:
    assert shop.owed()[0][3].startswith("16 CFR")
    shop.desk.set_setting("rules.exempt", {"CU*": "seeds"})
    assert shop.owed()[0][3] == "house"
    shop.desk.set_setting("rules.exempt", {"POT": "seeds"})
    assert shop.owed()[0][3].startswith("16 CFR")
    shop.desk.payment("O1", "cod")
    assert shop.owed()[0][3] == "house"


@pytest.mark.parametrize("marks", [{"CUP": "because"}, ["CUP"], {"CUP": ["seeds"]}])
def test_an_exemption_that_no_rule_knows_is_refused(shop: Shop, marks: object) -> None:
    with pytest.raises(Refused):
        shop.desk.set_setting("rules.exempt", marks)
