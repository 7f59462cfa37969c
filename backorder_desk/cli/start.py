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
        from platformdirs import user_data_path

        return user_data_path("Backorder Desk", appauthor=False) / "shop.desk"
    if "://" in name:
        raise Refused(f"{name.split('://', 1)[0]} shops cannot be opened yet", "This version keeps a shop in a file", "Give the path of a .desk file")
    return Path(name)


def parse_day(text: str, today: date | None = None) -> date:
    """A day in ISO 8601, or (with `today`) so many days from it: `+9d`. Refused: impossible."""
    if today is not None and text.startswith("+") and text.endswith("d") and text[1:-1].isdigit():
        return today + timedelta(days=int(text[1:-1]))
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(f"There is no day “{text}”", "It is not in the calendar", "Write it as YYYY-MM-DD, such as 2026-03-26") from None


def window_wanted(arguments: Sequence[str]) -> Start | None:
    """The options where nothing but `--shop` and `--today` is given: then the window opens."""
    options: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        name, joined, value = rest.pop(0).partition("=")
        if name not in ("--shop", "--today") or (not joined and not rest):
            return None
        options[name] = value if joined else rest.pop(0)
    try:
        return start(options.get("--shop"), options.get("--today"))
    except Refused:
        return None  # the command line says so in its own way
