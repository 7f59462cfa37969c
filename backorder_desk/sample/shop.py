"""Building the sample shop: what it sells, who buys there, a year of business and the scenes of the last weeks."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

from backorder_desk import resources
from backorder_desk.desk import Desk
from backorder_desk.sample import catalogue, people
from backorder_desk.sample.calendar import Calendar
from backorder_desk.sample.catalogue import Catalogue, Ware
from backorder_desk.sample.people import Person
from backorder_desk.sample.scenes import Stage, load
from backorder_desk.sample.year import DAYS, Year, need

_SEED = "a finch in the larder"


def build(path: Path, clock: Callable[[], date] = date.today) -> Desk:
    """Make the sample shop as of the clock's day and open it: the same day gives the same shop.

    Refused where something is at `path` already. Where building fails, nothing is left there.
    """
    calendar = Calendar(clock())
    calendar.turn(DAYS)
    desk = Desk.new(path, calendar)
    try:
        desk.now = calendar.moment
        with desk.db.on_the_disk_at_the_end():
            _play(desk, calendar)
    except BaseException:
        desk.close()
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        raise
    desk.close()
    return Desk.open(path, clock)


def _play(desk: Desk, calendar: Calendar) -> None:
    rng = Random(_SEED)
    wares, crowd = catalogue.load(), people.draw(Random(_SEED))
    _settle_in(desk, calendar, wares, crowd)
    stage = Stage(desk, calendar, crowd, load())
    year = Year(desk, calendar, rng, wares, crowd, stage)
    for ago in range(DAYS, 0, -1):
        calendar.turn(ago)
        year.day(ago)
    desk.set_up("shop.sample", True)


def _settle_in(desk: Desk, calendar: Calendar, wares: Catalogue, crowd: list[Person]) -> None:
    table = tomllib.loads(resources.read_text("sample", "shop.toml"))
    for key, value in table["settings"].items():
        desk.set_up(key, value)
    place = 0
    for maker in wares.makers:
        supplier = desk.add_supplier(maker.code, maker.name, email=maker.email, lead_time_days=maker.lead, **maker.place)
        for ware in maker.wares:
            place += 1
            _add(desk, calendar, ware, place, need(ware, maker.lead, wares.flow), None if ware.alone else supplier)
    for kit in wares.kits:
        desk.add_product(kit.sku, kit.name, unit="set", price=kit.price)
        desk.make_kit(kit.sku, list(kit.parts.items()))
    for ware in wares.wares.values():
        for instead in ware.instead:
            desk.offer_instead(ware.sku, instead)
    for person in crowd:
        desk.add_customer(person.code, person.name, **person.fields)


def _add(desk: Desk, calendar: Calendar, ware: Ware, place: int, reorder: int, supplier: int | None) -> None:
    desk.add_product(
        ware.sku,
        ware.name,
        on_hand=reorder * 5 // 3 // ware.per_unit * ware.per_unit if ware.shelved else 0,
        kind=ware.kind,
        unit=ware.unit,
        decimals=ware.decimals,
        step=ware.step,
        barcode=catalogue.barcode(place) if ware.kind == "goods" else "",
        price=ware.price,
        cost=ware.cost,
        supplier_id=supplier,
        reorder_point=reorder if ware.shelved and ware.sells else None,
        backorder=ware.rule,
        cap=None if ware.cap is None else ware.cap * ware.per_unit,
        release_day=None if ware.release is None else calendar.on(ware.release).toordinal(),
    )
