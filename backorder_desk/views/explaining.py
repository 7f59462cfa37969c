"""Every figure of a list in one sentence: of what it is made. The words of each column, as data."""

from __future__ import annotations

from collections.abc import Callable

from backorder_desk.domain.ranking import NEVER
from backorder_desk.domain.stock import to_order
from backorder_desk.views import words
from backorder_desk.views.words import Row, figure, say

Says = Callable[[Row, int], str]


def _count(row: Row, *keys: str) -> dict[str, str]:
    return {key: figure(row[key] or 0, row["decimals"]) for key in keys}


def _free(row: Row, _: int) -> str:
    return say("Free {free} = {on_hand} on hand − {allocated} allocated", **_count(row, "free", "on_hand", "allocated"))


def _on_hand(row: Row, _: int) -> str:
    return say(
        "On hand {on_hand} = {allocated} allocated + {free} free: all that came in, less all that went out. F2 counts it anew",
        **_count(row, "free", "on_hand", "allocated"),
    )


def _allocated(row: Row, _: int) -> str:
    return say("Allocated {allocated}: promised to orders and not yet gone", **_count(row, "allocated"))


def _short(row: Row, _: int) -> str:
    wanted = figure(row["backordered"] + row["allocated"], row["decimals"])
    return say(
        "Waiting {backordered} = {wanted} wanted and not yet sent − {allocated} allocated",
        wanted=wanted,
        **_count(row, "backordered", "allocated"),
    )


def _incoming(row: Row, today: int) -> str:
    due = words.day(row["next_due"], today)
    said = say("Incoming {incoming}: ordered from suppliers and not yet received", **_count(row, "incoming"))
    return f"{said}; {say('the next by {day}', day=due)}" if due else said


def _suggested(row: Row, _: int) -> str:
    units = to_order(row["backordered"], row["free"], row["incoming"], row["reorder_point"])
    keep = figure(row["reorder_point"] or 0, row["decimals"])
    said = "To order {units} = {backordered} waiting + {keep} to keep − {free} free − {incoming} incoming, never below 0"
    return say(said, units=figure(units, row["decimals"]), keep=keep, **_count(row, "backordered", "free", "incoming"))


def _waits(row: Row, _: int) -> str:
    parts = [say("{count} ordered", count=figure(row["ordered"], row["decimals"]))]
    for key, text in (("fulfilled", "{count} sent"), ("cancelled", "{count} cancelled"), ("allocated", "{count} set aside")):
        if row[key]:
            parts.append(say(text, count=figure(row[key], row["decimals"])))
    return say("Waits for {count} = {parts}", count=figure(row["backordered"], row["decimals"]), parts=" − ".join(parts))


def _since(row: Row, today: int) -> str:
    return say("{waited}: ordered on {day}", waited=words.upper(words.waited(row, today)), day=words.day(row["day"], today))


def _to_come(row: Row, _: int) -> str:
    said = "To come {incoming} = {ordered} ordered − {received} received − {closed} closed"
    return say(said, **_count(row, "incoming", "ordered", "received", "closed"))


def _due(row: Row, today: int) -> str:
    if row["expected"] is None or row["due"] is None:
        return say("No day was named: promises are estimates until there is one. F2 names it")
    margin = row["due"] - row["expected"]
    days = {"expected": words.day(row["expected"], today), "due": words.day(row["due"], today)}
    if not margin:
        return say("Counted on {due}: the day that the supplier named", **days)
    said = "Counted on {due} = expected {expected} + {margin} by this supplier's own record"
    return say(said, margin=words.days(margin), **days)


def _lines(row: Row, _: int) -> str:
    waiting, ready = row["waiting"] or 0, row["ready"] or 0
    said = "{lines} lines: {waiting} wait, {ready} have something set aside, {open} are still open"
    return say(said, lines=row["lines"], waiting=waiting, ready=ready, open=row["open"])


def _value(row: Row, _: int) -> str:
    return say("Total {value}: each line's price × what was ordered and not cancelled", value=words.money(row["value"], ""))


def _last_promise(row: Row, today: int) -> str:
    promise = row["promise"]
    if promise is None or promise >= NEVER:
        return ""
    return say("{day}: the latest promise among the lines that wait", day=words.day(promise, today))


FIGURES: dict[str, dict[str, Says]] = {
    "stock": {
        "on_hand": _on_hand,
        "allocated": _allocated,
        "free": _free,
        "backordered": _short,
        "incoming": _incoming,
        "suggested": _suggested,
        "next_due": _incoming,
        "sku": _free,
        "name": _free,
    },
    "backorders": {"backordered": _waits, "allocated": _waits, "day": _since},
    "purchases": {
        **dict.fromkeys(("ordered", "received", "incoming"), _to_come),
        **dict.fromkeys(("expected", "due", "po", "supplier", "product", "sku"), _due),
    },
    "orders": {"lines": _lines, "waiting": _lines, "status": _lines, "value": _value, "promise": _last_promise},
}
"""view -> column -> its sentence. Where there is none, the reason of the line is what explains it."""


def explained(view: str, key: str, row: Row, today: int) -> str:
    """The sentence for a cell; empty where its line's own reason says more."""
    says = FIGURES.get(view, {}).get(key)
    return says(row, today) if says else ""
