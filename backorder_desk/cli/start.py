"""What stands before a command: which shop, which day, whether answers are JSON."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from backorder_desk.domain.errors import Refused

SHOP = "BACKORDER_DESK_SHOP"


@dataclass(frozen=True, slots=True)
class Start:
    """The options that every command shares."""

    shop: Path
    today: date | None = None
    json: bool = False

    def clock(self) -> Callable[[], date]:
        """The shop's day: the one given, else the machine's."""
        given = self.today
        return date.today if given is None else lambda: given


def start(shop: str | None, today: str | None, json: bool = False) -> Start:
    """The options as given. Refused: an impossible day, a shop that this version cannot open."""
    return Start(shop_path(shop), parse_day(today) if today else None, json)


def shop_path(given: str | None) -> Path:
    """The shop file: as given, as the environment says, or in the user's own data folder."""
    name = given or os.environ.get(SHOP)
    if not name:
        return own_folder() / "shop.desk"
    if "://" in name:
        kind = name.partition("://")[0]
        why = "This version keeps a shop in a file"
        raise Refused(f"{kind} shops cannot be opened yet", why, "Give the path of a .desk file")
    return Path(name).expanduser()


def own_folder() -> Path:
    """The desk's own folder among the user's data, whether it is there or not."""
    from platformdirs import user_data_path

    return user_data_path("Backorder Desk", appauthor=False)


_FIRST_YEAR, _LAST_YEAR = 1970, 2199
"""As in imported files: whatever is farther away is a slip of the finger."""


def parse_day(text: str, today: date | None = None) -> date:
    """A day in ISO 8601, or (with `today`) so many days from it: `+9d`. Refused: impossible."""
    do = "Write it as YYYY-MM-DD, such as 2026-03-26"
    try:
        if today is not None and text.startswith("+") and text.endswith("d") and text[1:-1].isdecimal():
            found = today + timedelta(days=int(text[1:-1]))
        else:
            found = date.fromisoformat(text)
    except (ValueError, OverflowError):
        raise Refused(f"There is no day “{text}”", "It is not in the calendar", do) from None
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise Refused(f"The day cannot be “{text}”", f"The year {found.year} lies too far from now", do)
    return found


_BEFORE = ("--shop", "--today")


def in_front(arguments: Sequence[str]) -> list[str]:
    """The options that every command shares, put before it: people write them last just as well."""
    front: list[str] = []
    rest: list[str] = []
    left = [_readable(argument) for argument in arguments]
    while left:
        argument = left.pop(0)
        if argument == "--":
            return [*front, *rest, argument, *left]
        if argument == "--json" or argument.partition("=")[0] in _BEFORE:
            front.append(argument)
            if argument in _BEFORE and left:
                front.append(left.pop(0))
        else:
            rest.append(argument)
    return front + rest


def _readable(argument: str) -> str:
    """An argument as it was typed: a terminal without a language hands letters over as bare bytes."""
    if argument.isascii() or not any("\udc80" <= letter <= "\udcff" for letter in argument):
        return argument
    return os.fsencode(argument).decode("utf-8", "replace")


def window_wanted(arguments: Sequence[str]) -> Start | None:
    """The options where nothing but `--shop` and `--today` is given: then the window opens."""
    options: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        name, joined, value = rest.pop(0).partition("=")
        if name not in _BEFORE or (not joined and not rest):
            return None
        options[name] = value if joined else rest.pop(0)
    try:
        return start(options.get("--shop"), options.get("--today"))
    except Refused:
        return None  # the command line says so in its own way
