"""Rule packs: which one serves whom, and tables that an owner has got wrong."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.notices import state_of
from backorder_desk.domain.orders import Channel
from backorder_desk.domain.rulepacks import Cadence, from_table, pack_for, packs_from
from backorder_desk.domain.stock import Kind
from backorder_desk.domain.workdays import add_working_days, no_holidays, public_holidays
from tests.domain.rulebook import HOUSE, NOV_2, PACKS, US, line, table


@pytest.mark.parametrize(
    ("country", "business", "kind", "channel", "pack"),
    [
        ("US", False, Kind.GOODS, Channel.TELEPHONE, "US-FTC"),
        ("us", False, Kind.GOODS, Channel.MAIL, "US-FTC"),
        ("US", False, Kind.GOODS, Channel.WEB, "US-FTC"),
        ("PR", False, Kind.GOODS, Channel.WEB, "US-FTC"),
        ("US", False, Kind.GOODS, Channel.COUNTER, "house"),
        ("US", False, Kind.SERVICE, Channel.TELEPHONE, "house"),
        ("US", True, Kind.GOODS, Channel.TELEPHONE, "house"),
        ("DE", False, Kind.GOODS, Channel.COUNTER, "EU"),
        ("DE", True, Kind.GOODS, Channel.WEB, "house"),
        ("FR", False, Kind.SERVICE, Channel.WEB, "house"),
        ("GB", False, Kind.GOODS, Channel.WEB, "UK"),
        ("CH", False, Kind.GOODS, Channel.WEB, "house"),
        ("", False, Kind.GOODS, Channel.WEB, "house"),
    ],
)
def test_the_customers_country_and_kind_choose_the_pack(
    country: str, business: bool, kind: Kind, channel: Channel, pack: str
) -> None:
    assert pack_for(country, business, kind, channel, PACKS).name == pack


@pytest.mark.parametrize("mark", ["cod", "seeds", "plants", "serial", "negative-option"])
def test_what_the_rule_exempts_is_the_houses(mark: str) -> None:
    assert pack_for("US", False, Kind.GOODS, Channel.WEB, PACKS, marks={mark}).name == "house"


def test_every_pack_says_where_it_comes_from_and_when_that_was_read() -> None:
    for pack in PACKS.values():
        assert pack.source
        assert pack.version
        assert date(2026, 1, 1) <= pack.read_on


def test_every_pack_has_the_cadence_of_the_house() -> None:
    own = table("house") | {"cadence": table("house")["cadence"] | {"every": 21}}
    packs = packs_from([table("us-ftc"), own])
    assert packs["US-FTC"].cadence.every == 21
    assert HOUSE.cadence == Cadence()


def test_the_house_must_be_there() -> None:
    with pytest.raises(Refused, match="`house`"):
        packs_from([table("us-ftc")])


def test_an_owner_may_change_a_number() -> None:
    changed = table("us-ftc")
    changed["spans"]["default_days"] = 20
    assert state_of(line(first_promise=None), from_table(changed), NOV_2).applicable == date(2026, 11, 22)


def test_where_the_nth_day_does_not_count_t_is_a_day_earlier() -> None:
    changed = table("us-ftc")
    changed["spans"]["day_n_inclusive"] = False
    assert state_of(line(first_promise=None), from_table(changed), NOV_2).applicable == date(2026, 12, 1)
    assert state_of(line(), from_table(changed), NOV_2).applicable == date(2026, 11, 20)


def broken(path: list[Any], value: Any) -> dict[str, Any]:
    """Give the table of the US pack with one value replaced."""
    whole = table("us-ftc")
    place: Any = whole
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return whole


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (["spans", "default_days"], "thirty", "default_days"),
        (["spans", "default_days"], True, "default_days"),
        (["spans", "default_days"], -1, "less than nothing"),
        (["spans", "grace"], 3, "`grace` is not known"),
        (["states", 1, "silence"], "perhaps", "perhaps"),
        (["states", 1, "letter"], "postcard", "postcard"),
        (["states", 1, "state"], "OPEN", "FIRST_SHORT"),
        (["scope", "channels"], ["pigeon"], "pigeon"),
        (["read_on"], "yesterday", "not a date"),
        (["strict"], "yes", "true or false"),
        (["cadence"], {"options": ["dance"]}, "dance"),
        (["colour"], "red", "`colour` is not known"),
    ],
)
def test_a_table_with_a_mistake_is_refused_and_the_mistake_named(
    path: list[Any], value: Any, says: str
) -> None:
    with pytest.raises(Refused, match="US-FTC") as refusal:
        from_table(broken(path, value))
    assert says in str(refusal.value)


def test_a_table_with_a_gap_is_refused() -> None:
    gap = table("us-ftc")
    del gap["source"]
    with pytest.raises(Refused, match="source"):
        from_table(gap)


def test_working_days_skip_weekends_and_holidays() -> None:
    assert add_working_days(date(2026, 11, 20), 1, no_holidays) == date(2026, 11, 23)
    federal = public_holidays("US")
    assert add_working_days(date(2026, 11, 25), 1, federal) == date(2026, 11, 27)
    assert add_working_days(date(2026, 11, 25), 1, public_holidays("")) == date(2026, 11, 26)
    assert federal(date(2027, 7, 5))
    assert not federal(date(2027, 7, 6))


def test_the_us_table_cites_the_rule_for_every_state_of_it() -> None:
    for rule in US.states.values():
        assert rule.basis.startswith("16 CFR 435.")
