"""Rule packs: the law of a country, or the shop's own rules, as a table that the owner can read and edit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.orders import Channel
from backorder_desk.domain.stock import Kind

HOUSE = "house"


class LetterKind(StrEnum):
    """What a letter is for."""

    ACKNOWLEDGED = "acknowledged"
    DELAY_SHORT = "delay_short"
    DELAY_LONG = "delay_long"
    DELAY_INDEFINITE = "delay_indefinite"
    RENEWED = "renewed"
    UPDATE = "update"
    ARRIVED = "arrived"
    PART_SHIPPED = "part_shipped"
    CANCELLED = "cancelled"
    SUBSTITUTE = "substitute"
    GOODWILL = "goodwill"
    PREORDER_CONFIRMED = "preorder_confirmed"
    PREORDER_MOVED = "preorder_moved"
    PREORDER_RELEASED = "preorder_released"
    CORRECTION = "correction"
    CHASE = "chase"


class State(StrEnum):
    """Where a waiting line stands before the law."""

    OPEN = "OPEN"
    FIRST_SHORT = "FIRST_SHORT"
    FIRST_LONG = "FIRST_LONG"
    FIRST_INDEFINITE = "FIRST_INDEFINITE"
    AGREED = "AGREED"
    RENEWED = "RENEWED"
    AGREED_INDEFINITE = "AGREED_INDEFINITE"
    FURTHER_PERIOD = "FURTHER_PERIOD"
    LATE = "LATE"
    CANCELLED = "CANCELLED"
    REFUND_DUE = "REFUND_DUE"
    SHIPPED = "SHIPPED"


_NOTICED = frozenset({State.FIRST_SHORT, State.FIRST_LONG, State.FIRST_INDEFINITE, State.RENEWED})


class SilenceMeans(StrEnum):
    """What it means that a customer does not answer."""

    CONSENT = "consent"
    CANCELLED = "cancelled"
    NOTHING = "nothing"


class Reply(StrEnum):
    """What a customer may answer to a wait."""

    WAIT = "wait"
    WAIT_UNTIL = "wait_until"
    WAIT_INDEFINITE = "wait_indefinite"
    CANCEL = "cancel"
    SUBSTITUTE = "substitute"


class LastDay(StrEnum):
    """By which day a state is to be left, named as in the tables."""

    NONE = "none"
    APPLICABLE = "T"
    APPLICABLE_AND_SHORT = "T+short"
    REVISED = "R"
    OLD_REVISED = "old R"


@dataclass(frozen=True, slots=True)
class StateRule:
    """One row of a pack's state table."""

    state: State
    duty: str
    last_day: LastDay
    silence: SilenceMeans
    may: str
    basis: str
    letter: LetterKind | None = None
    options: tuple[Reply, ...] = ()
    broken: str = ""
    """On what ground the order counts as cancelled once the last day has passed; empty: it does not."""
    reason_required: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom a pack is for. Empty countries: everywhere; empty channels or kinds: all."""

    countries: frozenset[str] = frozenset()
    channels: frozenset[Channel] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    consumers_only: bool = False
    exempt: frozenset[str] = frozenset()
    """Marks of a product or an order that take it out of the rule: `cod`, `seeds` …"""

    def covers(
        self, country: str, business: bool, kind: Kind, channel: Channel, *, marks: Collection[str] = ()
    ) -> bool:
        """Whether a line of such a customer is under this pack."""
        return (
            (not self.countries or country.upper() in self.countries)
            and not (self.consumers_only and business)
            and (not self.channels or channel in self.channels)
            and (not self.kinds or kind in self.kinds)
            and self.exempt.isdisjoint(marks)
        )


@dataclass(frozen=True, slots=True)
class Spans:
    """The numbers of a law, in days."""

    default_days: int = 30
    """To ship or deliver, where no time was stated."""
    credit_days: int = 30
    """The same where the buyer applied to the seller for credit."""
    short_days: int = 30
    """A first delay of at most so many days beyond T is short."""
    transit_days: int = 0
    """Taken off `default_days` where the law counts to delivery and the shop to shipment."""
    runs_from_payment: bool = False
    """t0 is the properly completed order, which a dishonoured payment resets; else the day of the order."""
    day_n_inclusive: bool = True
    """Whether the n-th day itself is still in time. The rules do not say."""
    refund_days: int = 7
    refund_in_working_days: bool = True
    billing_cycle_days: int = 0
    """For refunds where the seller is the creditor; 0: as every other."""
    record_years: int = 5


@dataclass(frozen=True, slots=True)
class Cadence:
    """The shop's own rules, in days. The defaults are those of the pack `house`."""

    first_within: int = 1
    """To acknowledge, after the line has begun to wait."""
    moved_by_more_than: int = 2
    """A promise that moves by so much or less is not written about."""
    moved_within: int = 1
    every: int = 14
    every_opens_before: int = 3
    """A regular update may be sent so many days before its last day."""
    arrived_within: int = 1
    part_sent_within: int = 1
    """To say that a part went out, where the letter before did not."""
    cancelled_within: int = 1
    options: tuple[Reply, ...] = (Reply.WAIT, Reply.CANCEL)
    """What a letter about a moved date offers."""


@dataclass(frozen=True, slots=True)
class RulePack:
    """One pack: its words, its numbers and its state table. Made by `from_table`."""

    name: str
    title: str
    version: str
    source: str
    read_on: date
    strict: bool
    """Whether a wrong or late notice is none, and a last day that is missed ends the order."""
    holidays: str
    """Whose public holidays are no working days: an ISO country code, or empty."""
    customer_cancels: str
    """On what ground the order ends when the customer says so."""
    shop_cancels: str
    scope: Scope
    spans: Spans
    states: Mapping[State, StateRule] = field(hash=False)
    cadence: Cadence = Cadence()

    @property
    def is_law(self) -> bool:
        """Whether there is a law behind it; the house has its cadence only."""
        return self.name != HOUSE

    def rule(self, state: State) -> StateRule:
        """Give the row of a state; one that a table leaves out has no duty and no last day."""
        return self.states.get(state) or StateRule(
            state, "", LastDay.NONE, SilenceMeans.NOTHING, "", self.states[State.OPEN].basis
        )


def packs_from(tables: Iterable[Mapping[str, Any]]) -> dict[str, RulePack]:
    """Read all packs of a shop by name, in their order; each gets the cadence of `house`. Raise Refused without a house."""
    packs = {pack.name: pack for pack in map(from_table, tables)}
    if HOUSE not in packs:
        raise Refused(
            "The rule packs could not be used.",
            "The pack `house`, which serves whoever no law serves, is missing.",
            "Put house.toml back beside the others.",
        )
    cadence = packs[HOUSE].cadence
    return {name: replace(pack, cadence=cadence) for name, pack in packs.items()}


def pack_for(
    country: str,
    business: bool,
    kind: Kind,
    channel: Channel,
    packs: Mapping[str, RulePack],
    *,
    marks: Collection[str] = (),
) -> RulePack:
    """Choose the pack of one line by its customer's country and kind, the first that covers it; else `house`."""
    for pack in packs.values():
        if pack.is_law and pack.scope.covers(country, business, kind, channel, marks=marks):
            return pack
    return packs[HOUSE]


def from_table(table: Mapping[str, Any]) -> RulePack:
    """Read one pack from its table (of a TOML file); Refused where a name is missing, unknown or wrong."""
    name = str(table.get("name", "without a name"))
    try:
        known = {f.name for f in fields(RulePack)}
        _only(table, known, "the pack")
        rows = [_state_rule(row) for row in table["states"]]
        _complete(rows)
        return RulePack(
            name=name,
            title=str(table["title"]),
            version=str(table["version"]),
            source=str(table["source"]),
            read_on=_day(table["read_on"]),
            strict=_truth(table["strict"]),
            holidays=str(table["holidays"]),
            customer_cancels=str(table["customer_cancels"]),
            shop_cancels=str(table["shop_cancels"]),
            scope=_scope(table["scope"]),
            spans=_numbers(Spans, table["spans"]),
            states={row.state: row for row in rows},
            cadence=_cadence(table.get("cadence", {})),
        )
    except KeyError as missing:
        raise _unreadable(name, f"{missing} is missing in it") from missing
    except (ValueError, TypeError, AttributeError) as wrong:
        raise _unreadable(name, str(wrong)) from wrong


def _unreadable(name: str, why: str) -> Refused:
    return Refused(
        f"The rule pack “{name}” could not be read.",
        why,
        "Mend the file, or put the one that was shipped back.",
    )


def _state_rule(row: Mapping[str, Any]) -> StateRule:
    _only(row, {f.name for f in fields(StateRule)}, "a state")
    return StateRule(
        state=State(row["state"]),
        duty=str(row["duty"]),
        last_day=LastDay(row["last_day"]),
        silence=SilenceMeans(row["silence"]),
        may=str(row["may"]),
        basis=str(row["basis"]),
        letter=LetterKind(row["letter"]) if "letter" in row else None,
        options=tuple(Reply(word) for word in row.get("options", ())),
        broken=str(row.get("broken", "")),
        reason_required=_truth(row.get("reason_required", False)),
    )


def _complete(rows: Collection[StateRule]) -> None:
    """A pack must know how it begins, and by which letter each notice with a choice is given."""
    wanting = _NOTICED - {row.state for row in rows if row.letter is not None}
    if State.OPEN not in {row.state for row in rows} or wanting:
        missing = sorted(wanting) or [State.OPEN]
        raise ValueError(f"the state {missing[0]} is missing, or has no letter")
    if len({row.state for row in rows}) < len(rows):
        raise ValueError("a state is there twice")


def _scope(table: Mapping[str, Any]) -> Scope:
    _only(table, {f.name for f in fields(Scope)}, "scope")
    return Scope(
        countries=frozenset(str(code).upper() for code in table.get("countries", ())),
        channels=frozenset(Channel(word) for word in table.get("channels", ())),
        kinds=frozenset(Kind(word) for word in table.get("kinds", ())),
        consumers_only=_truth(table.get("consumers_only", False)),
        exempt=frozenset(str(mark) for mark in table.get("exempt", ())),
    )


def _cadence(table: Mapping[str, Any]) -> Cadence:
    numbers = {name: value for name, value in table.items() if name != "options"}
    cadence = _numbers(Cadence, numbers)
    if "options" in table:
        cadence = replace(cadence, options=tuple(Reply(word) for word in table["options"]))
    return cadence


Numbers = TypeVar("Numbers", Spans, Cadence)


def _numbers(shape: type[Numbers], table: Mapping[str, Any]) -> Numbers:
    """Fill a shape of whole, never negative days and of yes-or-no settings."""
    kinds = {f.name: type(f.default) for f in fields(shape)}
    _only(table, set(kinds), shape.__name__.lower())
    for name, value in table.items():
        if type(value) is not kinds[name]:
            raise ValueError(f"`{name}` is {value!r} and should be of the kind {kinds[name].__name__}")
        if isinstance(value, int) and value < 0:
            raise ValueError(f"`{name}` is {value}, less than nothing")
    return shape(**table)


def _only(table: Mapping[str, Any], known: set[str], where: str) -> None:
    unknown = sorted(set(table) - known)
    if unknown:
        raise ValueError(f"`{unknown[0]}` is not known in {where}")


def _day(value: Any) -> date:
    if type(value) is not date:
        raise ValueError(f"{value!r} is not a date (write 2026-11-23 without quotes)")
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{value!r} should be true or false")
    return value
