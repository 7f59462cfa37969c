"""What every import shares: what came of a file, and rows that cannot be taken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from babel.numbers import get_currency_precision

from backorder_desk.controller import stock
from backorder_desk.exchange import Money, Problem, Quantity
from backorder_desk.model import bulk
from backorder_desk.model.journal import Act


@dataclass(slots=True)
class Imported:
    """What one file brought. `problems` name each row that was left out."""

    file: str
    format: str
    kind: str
    created: dict[str, int] = field(default_factory=dict)
    updated: dict[str, int] = field(default_factory=dict)
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def count(self, where: dict[str, int], what: str, rows: int = 1) -> None:
        """So many more of a thing."""
        where[what] = where.get(what, 0) + rows


class Import:
    """What an import looks up again and again."""

    def __init__(self, act: Act, settings: Mapping[str, Any]) -> None:
        self.act = act
        self.db = act.db
        self.settings = settings
        self.exponent = get_currency_precision(settings["shop.currency"])

    def money(self, value: Money | None, number: int, column: str) -> int | None:
        """Minor units of the shop's currency. LeftOut: finer than its smallest coin, or beyond measure."""
        try:
            return None if value is None else value.minor(self.exponent)
        except ValueError as error:
            finer = value is not None and value.scale > self.exponent
            why = "finer than the currency's smallest coin: round it" if finer else f"absurdly large: {error}"
            raise LeftOut(Problem(number, column, str(value), why)) from error

    def products(self, skus: Iterable[str]) -> dict[str, tuple[int, int, str]]:
        """sku -> (id, decimals, kind)."""
        rows = bulk.by_key(self.db, "product", "sku", ("decimals", "kind", "price"), skus)
        return {sku: (row[0], row[1], row[2]) for sku, row in rows.items()}

    def supplier(self, name: str, result: Imported) -> int | None:
        """A supplier by code or name; one that is not known yet is made."""
        if not name:
            return None
        known = bulk.named(self.db, "supplier", [name])
        if name not in known:
            known[name] = stock.add_supplier(self.act, name, name)
            result.count(result.created, "suppliers")
        return known[name]


class LeftOut(Exception):
    """A row that cannot be taken, and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.why)
        self.problem = problem


def in_units(quantity: Quantity, decimals: int, number: int, column: str) -> int:
    """Smallest units of a product. LeftOut: finer than it is counted, or beyond measure."""
    try:
        return quantity.in_units(decimals)
    except ValueError as error:
        how = f"with at most {decimals} decimals" if decimals else "in whole units only"
        why = f"too fine: this product is counted {how}" if quantity.scale > decimals else f"absurdly large: {error}"
        raise LeftOut(Problem(number, column, str(quantity), why)) from error


def unknown(number: int, sku: str) -> Problem:
    return Problem(number, "sku", sku, "there is no such product: import the products first, or correct the SKU")


def ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()
