"""The shipped rule packs and one waiting line, as the tests of the clock use them."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from backorder_desk.domain.notices import WaitingLine
from backorder_desk.domain.rulepacks import RulePack, packs_from

RULES = Path(__file__).resolve().parents[2] / "resources" / "rules"


def table(name: str) -> dict[str, Any]:
    """Read the table of one shipped pack."""
    return tomllib.loads((RULES / f"{name}.toml").read_text(encoding="utf-8"))


PACKS = packs_from(tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(RULES.glob("*.toml")))
US: RulePack = PACKS["US-FTC"]
EU: RulePack = PACKS["EU"]
UK: RulePack = PACKS["UK"]
HOUSE: RulePack = PACKS["house"]

NOV_2, NOV_20 = date(2026, 11, 2), date(2026, 11, 20)
DEC_15, DEC_20, DEC_21 = date(2026, 12, 15), date(2026, 12, 20), date(2026, 12, 21)
JAN_10, JAN_15 = date(2027, 1, 10), date(2027, 1, 15)

LINE = WaitingLine(
    order="SO-1",
    line=1,
    customer="C-1",
    ordered_on=NOV_2,
    country="US",
    first_promise=NOV_20,
    promise=NOV_20,
)
"""An order of 2 November that was told 20 November."""


def line(**facts: Any) -> WaitingLine:
    """Give that line with some facts changed."""
    return replace(LINE, **facts)
