"""Dated backups beside a shop: made when something changed, thinned, looked into."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backorder_desk.controller import backups
from backorder_desk.desk import Desk
from backorder_desk.domain.errors import Refused

NOW = datetime(2026, 3, 16, 12, 0, tzinfo=UTC)
TODAY = date(2026, 3, 16)
clock: Callable[[], date] = lambda: TODAY  # noqa: E731


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.desk"
    desk = Desk.new(path, clock, shop_name="Harbour")
    desk.add_customer("C1", "Ana Lopez")
    desk.add_product("KET", "Kettle", price=1000)
    desk.close()
    return path


def work(shop: Path) -> None:
    desk = Desk.open(shop, clock)
    desk.take_order("C1", [("KET", "1")])
    desk.close()


def test_a_backup_is_made_only_where_something_has_changed(shop: Path) -> None:
    first = backups.keep(shop, NOW)
    assert first is not None
    assert first.made == NOW
    assert backups.keep(shop, NOW + timedelta(minutes=30)) is None
    work(shop)
    second = backups.keep(shop, NOW + timedelta(minutes=60))
    assert second is not None
    assert backups.kept(shop) == [second, first]
    assert backups.keep(shop, NOW + timedelta(minutes=61), always=True) is not None


def test_a_backup_is_a_whole_shop(shop: Path) -> None:
    work(shop)
    made = backups.keep(shop, NOW)
    assert made is not None
    desk = Desk.open(made.path, clock)
    assert desk.rows.count("orders") == 1
    assert not desk.check().broken
    desk.close()


def test_another_act_of_the_same_number_counts_as_a_change(shop: Path) -> None:
    old = backups.keep(shop, NOW)
    assert old is not None
    work(shop)
    assert backups.keep(shop, NOW + timedelta(hours=1)) is not None
    Desk.restore(old.path, shop, clock)
    desk = Desk.open(shop, clock)
    desk.now = lambda: NOW + timedelta(hours=2)
    desk.take_order("C1", [("KET", "2")])  # gets the number that the lost order had
    desk.close()
    assert backups.keep(shop, NOW + timedelta(hours=3)) is not None


def test_a_look_inside_says_what_a_restore_would_take_away(shop: Path) -> None:
    work(shop)
    made = backups.keep(shop, NOW)
    assert made is not None
    work(shop)
    work(shop)
    before = made.path.read_bytes()
    found = backups.inside(shop, made.path, clock)
    assert (found.orders, found.waiting) == (1, 1)
    assert found.losing == len(found.lost) == 2
    assert all("Kettle" in entry.words or "order" in entry.words.lower() for entry in found.lost)
    assert made.path.read_bytes() == before


def test_what_is_no_shop_is_refused(shop: Path, tmp_path: Path) -> None:
    other = tmp_path / "notes.desk"
    other.write_text("no shop")
    with pytest.raises(Refused, match="no shop"):
        backups.inside(shop, other, clock)


def test_files_of_another_name_are_left_alone(shop: Path) -> None:
    backups.folder(shop).mkdir()
    mine = backups.folder(shop) / "before the fair.desk"
    mine.write_bytes(b"x")
    for day in range(0, 60, 4):
        work(shop) if day % 20 == 0 else None
        backups.keep(shop, NOW + timedelta(days=day), always=True)
    assert mine.exists()
    assert len(backups.kept(shop)) < 12


@given(st.lists(st.integers(0, 800 * 24 * 60), min_size=1, max_size=120, unique=True))
def test_thinning_keeps_the_newest_all_of_a_day_and_one_of_each_span(minutes: list[int]) -> None:
    made = [NOW - timedelta(minutes=each) for each in minutes]
    stays = set(made) - backups.too_many(made, NOW)
    assert max(made) in stays
    assert {one for one in made if NOW - one <= timedelta(days=1)} <= stays
    for one in made:  # of each day, week or month something stays, and only its last
        age = NOW - one
        if age > backups.A_WEEK:
            month = [other for other in stays if (other.year, other.month) == (one.year, one.month)]
            assert month
            assert max(month) >= one
        elif age > backups.ALL_OF:
            assert any(abs(other - one) <= timedelta(days=7) for other in stays)


def test_a_year_is_a_few_dozen_files() -> None:
    made: list[datetime] = []
    moment = NOW
    for _ in range(365 * 4):
        moment += timedelta(hours=6)
        made = [one for one in [*made, moment] if one not in backups.too_many([*made, moment], moment)]
    assert len(made) < 45
