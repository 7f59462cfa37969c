"""A year of business at the sample shop: people order, boxes come late or in time, parcels leave, some come back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import TypeVar

from backorder_desk.desk import Desk
from backorder_desk.domain.orders import Channel, Ship
from backorder_desk.domain.stock import Kind, show_quantity
from backorder_desk.sample.calendar import Calendar, not_sunday
from backorder_desk.sample.catalogue import Catalogue, Maker, Ware
from backorder_desk.sample.people import Person
from backorder_desk.sample.scenes import Stage

DAYS = 365
"""How long ago the shop opened."""

SCENES = 150
"""From so many days ago on, what has a part in the scenes is no longer sold by chance."""

LETTERS = 21
"""From so many days ago on, letters are written, on Tuesdays and Fridays."""

_LAST_LETTERS = 3
_FROM_AFAR = (Channel.WEB,) * 8 + (Channel.TELEPHONE,) * 2 + (Channel.MAIL,)
_NEAR_BY = (Channel.COUNTER,) * 3 + (Channel.WEB,) * 4 + (Channel.TELEPHONE,)
_ORDERS_A_DAY = (1, 2, 2, 3, 3, 4)
_LINES = (1, 1, 1, 1, 2, 2, 3)
_EVERY = 3
"""Weeks between two orders to a supplier."""

_MONDAY, _TUESDAY, _WEDNESDAY, _FRIDAY, _SUNDAY = 0, 1, 2, 4, 6


def need(ware: Ware, lead: int, flow: float) -> int:
    """Smallest units that are sold until the next box but one can be there: below that, one orders."""
    return round(ware.sells * flow * (lead + 11) / 365 + 0.5) * ware.per_unit


@dataclass(frozen=True, slots=True)
class _Box:
    """What a supplier sends: it comes on `day`."""

    day: date
    po: str
    items: tuple[tuple[str, str], ...]


class Year:
    """Plays one day after another; the scenes of the day come after its everyday."""

    def __init__(
        self, desk: Desk, calendar: Calendar, rng: Random, wares: Catalogue, crowd: Sequence[Person], stage: Stage
    ) -> None:
        self.desk, self.calendar, self.rng, self.stage = desk, calendar, rng, stage
        self.makers, self.wares, self.flow, self.crowd = wares.makers, wares.wares, wares.flow, list(crowd)
        self.boxes: list[_Box] = []
        self.services: list[tuple[date, str, str, str]] = []
        self.returns: list[tuple[date, str, str]] = []
        self.regrets: list[tuple[date, str]] = []
        self.answers: list[tuple[date, str]] = []
        self.sent: Mapping[str, int] = {}
        self.count_of_boxes: dict[str, int] = {}

    def day(self, ago: int) -> None:
        """One day, so many days before the shop's own."""
        today = self.calendar.day
        if today.weekday() != _SUNDAY:
            self._receive(today)
            self._send(today)
            self._change_of_mind(today)
            for _ in range(self.rng.choice(_ORDERS_A_DAY)):
                self._take_order(ago)
            if today.weekday() == _MONDAY:
                self._purchase(ago)
            if _LAST_LETTERS <= ago <= LETTERS:
                self._write(today)
        self.stage.day(ago)

    # --- orders ------------------------------------------------------------------------------------------------

    def _take_order(self, ago: int) -> None:
        person = self.rng.choice(self.crowd)
        basket = self._basket(ago, trade=person.trade)
        if not basket:
            return
        parcel = len(basket) > 1 and all(ware.shelved and ware.may_wait for ware, _ in basket)
        ship = Ship.COMPLETE if parcel and self.rng.random() < 0.15 else Ship.AVAILABLE
        answer = self.desk.take_order(
            person.code,
            [(ware.sku, show_quantity(units, ware.decimals)) for ware, units in basket],
            channel=self._channel(person),
            ship=ship,
            hold_stock=ship is Ship.COMPLETE and self.rng.random() < 0.4,
        )
        today = self.calendar.day
        for ware, units in basket:
            if ware.kind == Kind.SERVICE:
                done = not_sunday(today + timedelta(days=self.rng.randint(3, 12)))
                self.services.append((done, answer.order, ware.sku, show_quantity(units, ware.decimals)))
        if any(line.backordered for line in answer.lines) and self.rng.random() < 0.1:
            self.regrets.append((not_sunday(today + timedelta(days=self.rng.randint(3, 15))), answer.order))

    def _channel(self, person: Person) -> Channel:
        if person.trade:
            return Channel.TRADE
        return self.rng.choice(_NEAR_BY if person.fields["country"] == "IE" else _FROM_AFAR)

    def _basket(self, ago: int, *, trade: bool) -> list[tuple[Ware, int]]:
        """A few products, the popular more often; what may not wait only where it is there."""
        sold = [ware for ware in self.wares.values() if ware.sells and (ago > SCENES or not ware.played)]
        weights = list(accumulate(ware.asked for ware in sold))
        chosen = dict.fromkeys(ware.sku for ware in self.rng.choices(sold, cum_weights=weights, k=self.rng.choice(_LINES)))
        basket = []
        for sku in chosen:
            ware = self.wares[sku]
            fewest, most = ware.usual
            units = self.rng.randint(fewest, most) * ware.grain * (self.rng.choice((1, 2, 3)) if trade else 1)
            if ware.may_wait or units <= self._free(sku):
                basket.append((ware, units))
        return basket

    def _free(self, sku: str) -> int:
        return next(int(row["free"]) for row in self.desk.rows.rows("stock", search=sku) if row["sku"] == sku)

    def _change_of_mind(self, today: date) -> None:
        for _, cancelled in _due(self.regrets, today):
            self.desk.cancel(cancelled)
        for _, order, sku in _due(self.returns, today):
            self.desk.take_back(order, [(sku, "1")], damaged=self.rng.random() < 0.3)

    # --- parcels -----------------------------------------------------------------------------------------------

    def _send(self, today: date) -> None:
        """Whatever is ready leaves on the day after it became so."""
        rows = self.desk.rows
        for row in rows.page("orders", rows.ids("orders", only="ready")):
            number, ship, waiting = row[1], row[6], row[9]
            if number not in self.stage.kept and not (ship == Ship.COMPLETE and waiting):
                gone = self.desk.fulfil(number)
                self._may_come_back(today, number, [amount.sku for amount in gone.fulfilled])
        for _, order, sku, quantity in _due(self.services, today):
            self._serve(order, sku, quantity)

    def _serve(self, order: str, sku: str, quantity: str) -> None:
        """The bench has done its work, unless the order was cancelled meanwhile."""
        _, lines = self.desk.order(order)
        if any(line.backordered for line in lines if line.sku == sku):
            self.desk.fulfil(order, [(sku, quantity)])

    def _may_come_back(self, today: date, order: str, skus: Sequence[str]) -> None:
        if self.rng.random() < 0.035:
            ware = self.wares[self.rng.choice(list(skus))]
            if ware.kind == Kind.GOODS and ware.decimals == 0 and ware.step == 1:
                day = not_sunday(today + timedelta(days=self.rng.randint(8, 20)))
                self.returns.append((day, order, ware.sku))

    # --- boxes -------------------------------------------------------------------------------------------------

    def _purchase(self, ago: int) -> None:
        """Every week some of the suppliers, so that each has his turn every few weeks."""
        rows = {row["sku"]: row for row in self.desk.rows.rows("stock")}
        week = ago // 7
        for maker in self.makers[week % _EVERY :: _EVERY]:
            items = []
            for ware in maker.wares:
                row = rows[ware.sku]
                units = self._wanted(ware, maker, row["free"] - row["backordered"] + row["incoming"], ago)
                if units > 0:
                    items.append((ware.sku, show_quantity(units, ware.decimals)))
            if items:
                self._place(maker, items)

    def _wanted(self, ware: Ware, maker: Maker, position: int, ago: int) -> int:
        """Smallest units to order: up to a season's need, or only what waits once the scenes come near."""
        if not ware.shelved or not ware.sells or ware.alone:
            return 0
        if ware.played and ago <= SCENES:
            return -position if position < 0 and ago > SCENES - 10 else 0
        low = need(ware, maker.lead, self.flow)
        if position >= low:
            return 0
        grain = max(ware.step, 6 if ware.sells > 100 else 2) * ware.per_unit  # suppliers sell by the half dozen
        return -(-(low * 2 - position) // grain) * grain

    def _place(self, maker: Maker, items: list[tuple[str, str]]) -> None:
        expected = not_sunday(self.calendar.day + timedelta(days=maker.lead))
        placed = self.desk.purchase(maker.code, items, expected=expected)
        turn = self.count_of_boxes[maker.code] = self.count_of_boxes.get(maker.code, -1) + 1
        comes = not_sunday(expected + timedelta(days=maker.late[turn % len(maker.late)]))
        self.boxes.append(_Box(comes, placed.po, tuple(items)))

    def _receive(self, today: date) -> None:
        due = [box for box in self.boxes if box.day == today]
        self.boxes = [box for box in self.boxes if box.day != today]
        for box in due:
            self.desk.receive(box.items, po=box.po)

    # --- letters -----------------------------------------------------------------------------------------------

    def _write(self, today: date) -> None:
        for _, letter in _due(self.answers, today):
            if any(line.waiting or line.allocated for line in self.desk.answering(letter).lines):
                self.desk.reply(letter, "wait")
        if today.weekday() in (_TUESDAY, _FRIDAY):
            issued = [letter.issued.number for letter in self.desk.issue()]
            if issued:
                self.desk.told(issued)
            for number in issued:
                if self.rng.random() < 0.3:
                    day = not_sunday(today + timedelta(days=self.rng.randint(3, 6)))
                    self.answers.append((day, number))


Due = TypeVar("Due", bound="tuple[object, ...]")


def _due(waiting: list[Due], today: date) -> list[Due]:
    """Take out what is due today: the day is the first of each."""
    found = [one for one in waiting if one[0] == today]
    waiting[:] = [one for one in waiting if one[0] != today]
    return found
