"""What the sample shop sells and where it comes from, read from resources/sample/range.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from backorder_desk import resources
from backorder_desk.domain.stock import Backorder, Kind

_IN_STORE = 200_000_000_000
"""Numbers that begin with 2 are kept for shops' own use: no product in the world bears one of these."""


LINES = 1250
"""Order lines in a year."""

_ASKED = ((10_000, (1, 1)), (5_000, (1, 2)), (2_000, (1, 3)), (1_000, (1, 5)), (0, (2, 8)))
_MEASURED = {1: (4, 40), 2: (4, 20), 3: (1, 5)}


@dataclass(frozen=True, slots=True)
class Ware:
    """A product. Money is minor units; `step` and `cap` are sales units, `release` days from the shop's day.

    `sells`: sales units in a year of the shop this one is modelled on, which is larger; it says how popular a product is.

    `played`: nobody buys it by chance in the last months, its part is in the scenes. `alone`: it has no supplier.
    """

    sku: str
    name: str
    price: int
    cost: int = 0
    sells: int = 0
    unit: str = "pcs"
    decimals: int = 0
    step: int = 1
    cap: int | None = None
    kind: str = Kind.GOODS.value
    rule: str = Backorder.ALLOW.value
    release: int | None = None
    played: bool = False
    alone: bool = False
    instead: tuple[str, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)

    @property
    def per_unit(self) -> int:
        """Smallest units in one sales unit."""
        return int(10**self.decimals)

    @property
    def usual(self) -> tuple[int, int]:
        """How many grains of it people ask for at a time, fewest and most: the dearer, the fewer."""
        if self.decimals:
            return _MEASURED[self.decimals]
        return (1, 4) if self.step > 1 else next(span for price, span in _ASKED if self.price >= price)

    @property
    def grain(self) -> int:
        """The smallest units that people ask for it by: whole packs, quarters of a metre or a kilogram."""
        if self.decimals == 0:
            return self.step
        return self.per_unit // (2 if self.decimals == 1 else 4)

    @property
    def asked(self) -> float:
        """How often it is asked for, beside others: sales divided by what is usual at a time."""
        return self.sells * self.per_unit / (sum(self.usual) / 2 * self.grain)

    @property
    def may_wait(self) -> bool:
        """Whether any number of it may be backordered."""
        return self.rule == Backorder.ALLOW and self.cap is None

    @property
    def shelved(self) -> bool:
        """Whether it is bought in and lies on a shelf."""
        return self.kind != Kind.SERVICE and not self.parts


@dataclass(frozen=True, slots=True)
class Maker:
    """A supplier: lead time in days, and how many days late its boxes come, over and over."""

    code: str
    name: str
    email: str
    lead: int
    late: tuple[int, ...]
    place: Mapping[str, str]
    wares: tuple[Ware, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that the shop sells."""

    makers: tuple[Maker, ...]
    kits: tuple[Ware, ...]

    @property
    def flow(self) -> float:
        """What share of `sells` this shop sells, with so many order lines a year."""
        return LINES / sum(ware.asked for ware in self.wares.values())

    @property
    def wares(self) -> dict[str, Ware]:
        """Every product by its SKU, kits last."""
        every = [ware for maker in self.makers for ware in maker.wares] + list(self.kits)
        return {ware.sku: ware for ware in every}


_PLACE = ("address1", "address2", "city", "region", "postcode", "country")


def load() -> Catalogue:
    """Read the range."""
    table = tomllib.loads(resources.read_text("sample", "range.toml"))
    kits = tuple(Ware(**row) for row in table["kit"])
    return Catalogue(tuple(_maker(row) for row in table["supplier"]), kits)


def _maker(row: dict[str, Any]) -> Maker:
    place = {name: row[name] for name in _PLACE if name in row}
    wares = tuple(_ware(product) for product in row["products"])
    return Maker(row["code"], row["name"], row["email"], row["lead"], tuple(row["late"]), place, wares)


def _ware(row: dict[str, Any]) -> Ware:
    return Ware(**{**row, "instead": tuple(row.get("instead", ()))})


def barcode(place: int) -> str:
    """An EAN-13 of the shop's own range for its product number `place`."""
    digits = str(_IN_STORE + 1000 + place)
    weighed = sum(int(digit) * (3 if i % 2 else 1) for i, digit in enumerate(digits))
    return digits + str(-weighed % 10)
