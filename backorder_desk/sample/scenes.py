"""The scenes of the last weeks: cues in resources/sample/scenes.toml, each one an act at the desk."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from backorder_desk import resources
from backorder_desk.desk import Desk
from backorder_desk.sample.calendar import Calendar
from backorder_desk.sample.people import Person

Cue = Mapping[str, Any]


def load() -> dict[int, list[Cue]]:
    """The cues by how many days ago they are done."""
    table = tomllib.loads(resources.read_text("sample", "scenes.toml"))
    opening = table["opening"]
    cues: dict[int, list[Cue]] = {opening["ago"]: [{"do": "count", "items": opening["count"]}]}
    for cue in table["cue"]:
        cues.setdefault(cue["ago"], []).append(cue)
    return cues


def purchase_day(cue: Cue, calendar: Calendar) -> Any:
    """The day on which a purchase is expected; None where the supplier named none."""
    return calendar.on(cue["expected"]) if "expected" in cue else None


class Stage:
    """Plays the cues of a day at the desk, and remembers what they call the orders and purchases they make."""

    def __init__(self, desk: Desk, calendar: Calendar, crowd: Sequence[Person], cues: dict[int, list[Cue]]) -> None:
        self.desk = desk
        self.calendar = calendar
        self.cues = cues
        self.regulars = {person.key: person.code for person in crowd if person.key}
        self.names: dict[str, str] = {}
        self.kept: set[str] = set()
        """Orders that the everyday does not send out."""

    def day(self, ago: int) -> None:
        """Do what is to be done on the day so many days ago."""
        for cue in self.cues.get(ago, ()):
            self._verbs()[cue["do"]](cue)

    def _verbs(self) -> dict[str, Callable[[Cue], None]]:
        desk, named = self.desk, self._named
        return {
            "order": self._order,
            "purchase": self._purchase,
            "count": lambda cue: _done(desk.count(_pairs(cue))),
            "amend": lambda cue: _done(desk.amend(named(cue), _pairs(cue))),
            "cancel": lambda cue: _done(desk.cancel(named(cue))),
            "hold": lambda cue: _done(desk.hold(named(cue))),
            "pin": lambda cue: _done(desk.pin(named(cue))),
            "move": lambda cue: _done(desk.move(named(cue), cue["sku"], self.names[cue["before"]], cue["because"])),
            "substitute": lambda cue: _done(desk.substitute(named(cue), cue["sku"], cue["instead"])),
            "waits": self._waits,
            "deposit": lambda cue: _done(desk.deposit(named(cue), cue["amount"])),
            "goodwill": lambda cue: _done(desk.goodwill(named(cue), cue["kind"], percent=cue["percent"])),
        }

    def _order(self, cue: Cue) -> None:
        more = {name: cue[name] for name in ("channel", "priority", "ship", "hold_stock", "note") if name in cue}
        if "required" in cue:
            more["required"] = self.calendar.on(cue["required"])
        number = self.desk.take_order(self.regulars[cue["who"]], _pairs(cue), **more).order
        self._remember(cue, number)

    def _purchase(self, cue: Cue) -> None:
        placed = self.desk.purchase(cue["who"], _pairs(cue), expected=purchase_day(cue, self.calendar))
        self._remember(cue, placed.po)

    def _waits(self, cue: Cue) -> None:
        self.desk.waits(self._named(cue), until=self.calendar.on(cue["until"]), channel=cue["channel"])

    def _remember(self, cue: Cue, number: str) -> None:
        if "as" in cue:
            self.names[cue["as"]] = number
        if cue.get("kept"):
            self.kept.add(number)

    def _named(self, cue: Cue) -> str:
        return self.names[cue["order"]]


def _pairs(cue: Cue) -> list[tuple[str, str]]:
    return list(cue["items"].items())


def _done(_answer: object) -> None:
    """What the desk answers to a cue is for people; the scene goes on."""
