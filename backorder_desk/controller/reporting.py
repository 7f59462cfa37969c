"""Reading for people: the queue with its reasons, and how bad it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from statistics import median_low
from typing import Any

from babel.numbers import get_currency_precision

from backorder_desk.domain.ranking import Policy
from backorder_desk.model import explain, figures
from backorder_desk.model.database import Connection

Rows = list[dict[str, Any]]


def backorders(db: Connection, rows: Sequence[Mapping[str, Any]], policy: Policy, today: date) -> Rows:
    """Rows of the waiting queue, one a line, with `position` in the queue of the product, `waiting_days` and `why`."""
    positions = figures.positions(db, policy)
    reasons = explain.waits_now(db, (row["id"] for row in rows), positions)
    found: dict[tuple[Any, Any], dict[str, Any]] = {}
    for row in rows:
        one = dict(row)
        one["position"] = positions.get(one["id"])
        one["waiting_days"] = today.toordinal() - one["day"]
        one["why"] = reasons[one["id"]]
        key = (one["order_id"], one["line"])
        if key in found:
            _join(found[key], one)
        else:
            found[key] = one
    totals = figures.parts(db, [order for order, _ in found])
    for key, one in found.items():
        one.update(totals.get(key, {}))
    return list(found.values())


def _join(first: dict[str, Any], part: Mapping[str, Any]) -> None:
    """A line and its increase are one line to the reader; the later day counts."""
    first["backordered"] += part["backordered"]
    days = (first["promise"], part["promise"])
    first["promise"] = None if None in days else max(days)
    first["estimate"] = first["estimate"] or part["estimate"]


def report(db: Connection, settings: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Waiting lines and value, ages, fill rate, promises kept, by product, supplier, cause. Values in major units."""
    rows = figures.waiting(db)
    exponent = get_currency_precision(settings["shop.currency"])
    worth = [row.units * row.price // 10**row.decimals for row in rows]
    ages = sorted(today.toordinal() - row.day for row in rows)
    kept, counted = figures.promises_kept(db)
    filled, taken = figures.filled_at_once(db, today.toordinal() - 90)
    tagged = [
        {"product": row.sku, "supplier": row.supplier or "none", "cause": _cause(row, today.toordinal()), "value": value}
        for row, value in zip(rows, worth, strict=True)
    ]
    return {
        "currency": settings["shop.currency"],
        "waiting": {"lines": len(rows), "orders": len({row.order for row in rows}), "value": major(sum(worth), exponent)},
        "ages": {"median": median_low(ages) if ages else 0, "oldest": ages[-1] if ages else 0},
        "fill_rate": round(100 * filled / taken) if taken else None,
        "promises_kept": {"kept": kept, "counted": counted},
        **{f"by_{name}": _by(tagged, name, exponent) for name in ("product", "supplier", "cause")},
    }


def _by(rows: Rows, name: str, exponent: int) -> Rows:
    out = []
    for key, group in groupby(sorted(rows, key=itemgetter(name)), key=itemgetter(name)):
        some = list(group)
        out.append({name: key, "lines": len(some), "value": sum(row["value"] for row in some)})
    out.sort(key=lambda row: (-row["value"], -row["lines"], row[name]))
    return [{**row, "value": major(row["value"], exponent)} for row in out]


def _cause(row: figures.WaitingRow, today: int) -> str:
    """Why it waits, in the words of the report."""
    if row.held:
        return "held"
    if row.preorder:
        return "pre-order"
    if row.due is not None:
        return "supplier late" if row.expected is not None and row.expected < today else "on order"
    return "not on order"


def money(minor: int, currency: str) -> str:
    """Minor units of a currency as people write them, with a point."""
    return major(minor, get_currency_precision(currency))


def major(minor: int, exponent: int) -> str:
    """Minor units as people write them, with a point: 123456 at 2 is "1234.56"."""
    if not exponent:
        return str(minor)
    text = str(minor).rjust(exponent + 1, "0")
    return f"{text[:-exponent]}.{text[-exponent:]}"
