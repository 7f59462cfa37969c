"""A small shop to play acts on, and what a test sees of it: figures, places and the whole file."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from backorder_desk.desk import Desk
from backorder_desk.domain.ranking import Policy, Rank, comparator
from backorder_desk.model.database import Connection, create

MONDAY = date(2026, 3, 2)


class Clock:
    """A day that a test turns by hand."""

    def __init__(self, day: date = MONDAY) -> None:
        self.day = day

    def __call__(self) -> date:
        return self.day


@cache
def _empty_shop() -> Path:
    path = Path(tempfile.mkdtemp(prefix="desk-")) / "empty.desk"
    create(path)
    return path


def new_desk(folder: Path, clock: Clock | None = None, *, durable: bool = False) -> Desk:
    """An empty shop on a real file. A copy of one that was migrated once: making each anew would take the most time."""
    path = folder / "shop.desk"
    shutil.copyfile(_empty_shop(), path)
    desk = Desk.open(path, clock or Clock())
    if not durable:
        desk.db.run("PRAGMA synchronous = OFF")
    return desk


STATE = (
    *("supplier", "product", "substitute", "component", "customer", "sales_order", "order_line", "purchase", "purchase_line"),
    *("receipt", "delivery", "move", "consent", "goodwill"),
)
_LIVING = {
    "order_line": "ordered <> 0",
    "purchase_line": "ordered <> 0",
}
State = dict[str, dict[int, dict[str, Any]]]


def rows(db: Connection, table: str, where: str = "1") -> dict[int, dict[str, Any]]:
    """Rows of a table by id, every column by name."""
    cursor = db.raw.execute(f"SELECT * FROM {table} WHERE {where}")
    names = [column[0] for column in cursor.description]
    found = [dict(zip(names, row, strict=True)) for row in cursor]
    return {row["id"]: row for row in found}


def state(db: Connection) -> State:
    """All that stands: no journal, no ledger, no reasons, nothing void. Counters of numbers are left out."""
    out = {table: rows(db, table, _LIVING.get(table, "void = 0")) for table in STATE}
    for line in out["order_line"].values():
        del line["late"]  # the mark of a day that turned: no act makes it, and `check` holds it against the promises
    settings = db.all("SELECT key, value FROM setting WHERE key NOT LIKE 'next.%'")
    out["setting"] = {0: dict(settings)}
    return out


def everything(db: Connection) -> str:
    """A digest of every row of every table."""
    digest = hashlib.sha256()
    for (name,) in db.all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'finder_%' ORDER BY name"):
        digest.update(name.encode())
        for row in db.all(f"SELECT * FROM {name}"):
            digest.update(repr(row).encode())
    return digest.hexdigest()


def ledger(db: Connection, until: int) -> str:
    """A digest of every posting up to this entry."""
    found = db.all("SELECT * FROM posting WHERE entry_id <= ? ORDER BY entry_id, seq", (until,))
    return hashlib.sha256(repr(found).encode()).hexdigest()


def rank(line: dict[str, Any]) -> Rank:
    """The place of a line's row."""
    names = ("rank_day", "rank_priority", "rank_promise", "rank_number", "rank_line", "rank_part", "rank_sub", "id")
    return Rank(*(line[name] for name in names))


def promised(found: State) -> dict[int, int | None]:
    """line -> the day that its customer is told: of the goods that wait in an order that goes complete, that of the last."""
    lines = found["order_line"]
    own = {number: line["promise"] for number, line in lines.items()}
    days: dict[int, list[int | None]] = {}
    whole = {number for number, line in lines.items() if _goes_with_others(found, line)}
    for number in whole:
        days.setdefault(lines[number]["order_id"], []).append(own[number])
    last = {order: None if None in some else max(day for day in some if day is not None) for order, some in days.items()}
    return own | {number: last[lines[number]["order_id"]] for number in whole}


def _goes_with_others(found: State, line: dict[str, Any]) -> bool:
    complete = found["sales_order"][line["order_id"]]["ship"] == "complete"
    return complete and need(line) > 0 and found["product"][line["product_id"]]["kind"] != "service"


def need(line: dict[str, Any]) -> int:
    """What a line's row waits for."""
    return int(line["ordered"] - line["fulfilled"] - line["cancelled"] - line["allocated"])


@dataclass(frozen=True)
class Books:
    """A state, looked at by the rules of design.md §2 and none of the program's code but the comparator."""

    state: State
    policy: Policy
    today: int

    def product(self, sku: str) -> dict[str, Any]:
        """A product's row."""
        return next(row for row in self.state["product"].values() if row["sku"] == sku)

    def order(self, number: str) -> dict[str, Any]:
        """An order's row."""
        return next(row for row in self.state["sales_order"].values() if row["number"] == number)

    def lines(self, order: str, sku: str | None = None) -> list[dict[str, Any]]:
        """The rows of an order's lines, in their order."""
        head = self.order(order)["id"]
        product = self.product(sku)["id"] if sku else None
        found = [x for x in self.state["order_line"].values() if x["order_id"] == head and product in (None, x["product_id"])]
        return sorted(found, key=lambda x: (x["line"], x["part"]))

    def queue(self, product: int) -> list[dict[str, Any]]:
        """Who waits for a product, in rank."""
        key = comparator(self.policy)
        waiting = [x for x in self.state["order_line"].values() if x["product_id"] == product and need(x) > 0]
        return sorted(waiting, key=lambda x: key(rank(x)))

    def giveable(self, product: dict[str, Any]) -> bool:
        """Whether its stock may be given out today."""
        if product["kind"] == "service":
            return False
        return product["backorder"] != "preorder" or (product["release_day"] is not None and product["release_day"] <= self.today)

    def broken(self) -> Iterator[str]:
        """Every rule of §2 that does not hold, in words."""
        yield from self._sums()
        yield from self._idle_stock()
        yield from self._whole_orders()
        yield from self._promises()

    def _sums(self) -> Iterator[str]:
        lines = self.state["order_line"].values()
        for line in lines:
            parts = (line["fulfilled"], line["cancelled"], line["allocated"], need(line), line["picked"])
            if min(parts) < 0 or line["picked"] > line["allocated"]:
                yield f"line {line['id']} has unsound parts {parts}"
        for product in self.state["product"].values():
            own = [x for x in lines if x["product_id"] == product["id"]]
            if product["allocated"] != sum(x["allocated"] for x in own) or not 0 <= product["allocated"] <= product["on_hand"]:
                yield f"{product['sku']}: allocated {product['allocated']} of {product['on_hand']}"
            if product["outstanding"] != sum(x["ordered"] - x["fulfilled"] - x["cancelled"] for x in own):
                yield f"{product['sku']}: outstanding"
            coming = [x for x in self.state["purchase_line"].values() if x["product_id"] == product["id"]]
            if product["incoming"] != sum(x["ordered"] - x["received"] - x["closed"] for x in coming):
                yield f"{product['sku']}: incoming"

    def _idle_stock(self) -> Iterator[str]:
        for product in self.state["product"].values():
            free = product["on_hand"] - product["allocated"]
            if not free or not self.giveable(product):
                continue
            for line in self.queue(product["id"]):
                if not line["held"] and not line["whole"] and (need(line) <= free or free >= product["step"]):
                    yield f"{product['sku']}: {free} free and line {line['id']} waits for {need(line)}"

    def _whole_orders(self) -> Iterator[str]:
        orders: dict[int, list[dict[str, Any]]] = {}
        for line in self.state["order_line"].values():
            if line["whole"]:
                orders.setdefault(line["order_id"], []).append(line)
        for order, lines in orders.items():
            waiting = [x for x in lines if need(x)]
            if not waiting:
                continue
            if any(x["allocated"] > x["picked"] and not x["pinned"] for x in lines):
                yield f"order {order} ties stock up while it waits to be whole"
            if self._could_be_had(waiting):
                yield f"order {order} could be had whole and waits"

    def _could_be_had(self, waiting: list[dict[str, Any]]) -> bool:
        wanted: dict[int, int] = {}
        for line in waiting:
            wanted[line["product_id"]] = wanted.get(line["product_id"], 0) + need(line)
        products = self.state["product"]
        return not any(x["held"] for x in waiting) and all(
            self.giveable(products[p]) and products[p]["on_hand"] - products[p]["allocated"] >= n for p, n in wanted.items()
        )

    def _promises(self) -> Iterator[str]:
        for product in self.state["product"].values():
            queue = [x for x in self.queue(product["id"]) if not x["held"]]
            days = [x["promise"] if x["promise"] is not None else 1 << 30 for x in queue]
            if days != sorted(days):
                yield f"{product['sku']}: promises {days} do not follow the rank"
            free = product["on_hand"] - product["allocated"]
            supply = [x for x in self.state["purchase_line"].values() if x["product_id"] == product["id"]]
            for day in days:
                told = sum(need(x) for x in queue if x["promise"] is not None and x["promise"] <= day and not x["estimate"])
                comes = sum(
                    x["ordered"] - x["received"] - x["closed"] for x in supply if x["due"] is not None and x["due"] <= day
                )
                if told > comes + free:
                    yield f"{product['sku']}: {told} promised by {day}, {comes} come"
