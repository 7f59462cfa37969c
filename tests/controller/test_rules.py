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
