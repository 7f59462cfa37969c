"""Every list, by every filter, sort and search, holds what a plain look at all rows says, in that order."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backorder_desk.domain.ranking import Policy, Rank, comparator, number_key
from backorder_desk.model import browse, database, lateness, lookup
from backorder_desk.model.browse import VIEWS, Browse
from backorder_desk.model.database import Connection
from tests.controller.played import _empty_shop

TODAY = date(2026, 3, 2)
DAY = TODAY.toordinal()
SEARCHES = ("", "", "ada", "tea", "o-1", "ada 1", "po-1", "C1", "pot tea", "nothing", "a", "a 1", "qz", "01", "ea")
LOOKS = [
    (view.name, sort, only) for view in VIEWS.values() for sort in view.sorts for only in ("", *view.filters)
]
Plain = dict[str, Any]


class Crowd:
    """A small shop in which anything may be: rows written as no desk would write them, so that all cases come up."""

    def __init__(self, db: Connection, seed: int) -> None:
        self.db, self.chance = db, random.Random(seed)
        self.found: list[tuple[str, str, int]] = []
        self.customers = [self._customer(i) for i in range(1, 9)]
        self.products = [self._product(i) for i in range(1, 8)]
        self.orders = [self._order(i) for i in range(1, 31)]
        self.lines = [self._line(i) for i in range(1, 81)]
        self.purchases = [self._purchase(i) for i in range(1, 6)]
        self.bought = [self._bought(i) for i in range(1, 21)]
        for what, text, ref in self.found:
            lookup.index(db, what, ref, text)

    def _put(self, table: str, **values: Any) -> Plain:
        marks = ", ".join("?" * len(values))
        self.db.run(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))
        return values

    def _finds(self, what: str, text: str, ref: int) -> None:
        self.found.append((what, text, ref))

    def _customer(self, i: int) -> Plain:
        name = self.chance.choice(("Ada Berg", "Ada Cole", "Bo Dahl"))
        self._finds("customer", f"C{i} {name}", i)
        return self._put("customer", id=i, code=f"C{9 - i}", name=name, void=int(i == 8))

    def _product(self, i: int) -> Plain:
        name = self.chance.choice(("Tea pot", "Tea cup", "Oil can"))
        hand = self.chance.choice((0, 0, 3, 9))
        allocated = self.chance.randint(0, hand)
        self._finds("product", f"S{i} {name}", i)
        return self._put(
            "product",
            id=i, sku=f"S{self.chance.randint(10, 99)}{i}", name=name, on_hand=hand,
            allocated=allocated, outstanding=allocated + self.chance.choice((0, 0, 4)), incoming=i % 3,
        )

    def _order(self, i: int) -> Plain:
        number = f"{self.chance.choice(('SO', 'O', 'AB'))}-{self.chance.randint(1, 3) * 10 ** (i % 3)}-{i}"
        self._finds("order", number, i)
        return self._put(
            "sales_order",
            id=i, number=number, number_key=number_key(number), day=DAY - self.chance.randint(0, 4),
            customer_id=self.chance.randint(1, 7), void=int(self.chance.random() < 0.1),
        )

    def _line(self, i: int) -> Plain:
        order = self.chance.choice(self.orders)
        product = self.chance.choice(self.products)
        ordered = 0 if order["void"] else self.chance.randint(0, 6)
        gone = self.chance.choice((0, 0, ordered))
        held = self.chance.randint(0, ordered - gone) if self.chance.random() < 0.3 else 0
        if ordered - gone - held and product["outstanding"] <= product["allocated"]:
            gone = ordered - held
        return self._put(
            "order_line",
            id=i, order_id=order["id"], product_id=product["id"], customer_id=order["customer_id"],
            line=i, ordered=ordered, fulfilled=gone, allocated=held, day=order["day"],
            promise=self.chance.choice((None, DAY - 9, DAY - 1, DAY, DAY + 1, DAY + 2)),
            pinned=int(self.chance.random() < 0.2), held=int(self.chance.random() < 0.2),
            number_key=order["number_key"], rank_day=order["day"], rank_priority=self.chance.randint(1, 5),
            rank_promise=9_999_999, rank_number=order["number_key"], rank_line=i,
        )

    def _purchase(self, i: int) -> Plain:
        number = f"PO-{self.chance.randint(1, 30)}{i}"
        self.db.run("INSERT OR IGNORE INTO supplier (id, code, name) VALUES (1, 'S', 'Supplies')")
        self._finds("purchase", number, i)
        return self._put(
            "purchase",
            id=i, number=number, number_key=number_key(number), supplier_id=1, day=DAY, void=int(i == 5),
        )

    def _bought(self, i: int) -> Plain:
        head = self.chance.choice(self.purchases)
        ordered = 0 if head["void"] else self.chance.randint(0, 4)
        return self._put(
            "purchase_line",
            id=i, purchase_id=head["id"], product_id=self.chance.randint(1, 7), line=i,
            ordered=ordered, received=self.chance.choice((0, ordered)), expected=DAY + i % 4 if i % 5 else None,
        )

    # --- the same rows, looked at plainly ---------------------------------------------------------------------

    def rows(self, view: str, today: int) -> list[Plain]:
        """Every row of a view: its id, its keys by sort, which filters leave it, what it stands for."""
        return list(getattr(self, f"_{view}")(today))

    def _waits(self, **keys: int) -> list[Plain]:
        return [x for x in self.lines if need(x) > 0 and all(x[key] == value for key, value in keys.items())]

    def _backorders(self, today: int) -> Iterator[Plain]:
        ranked = comparator(Policy.OLDEST)
        for x in self._waits():
            product, name = self.products[x["product_id"] - 1], self.customers[x["customer_id"] - 1]["name"]
            place = (x["rank_day"], x["rank_priority"], x["rank_promise"], x["rank_number"], x["rank_line"])
            rank = Rank(*place, 0, 0, x["id"])
            promise = (x["promise"] is not None, x["promise"] or 0)
            yield {
                "id": x["id"],
                "sorts": {
                    "queue": (product["sku"], product["id"], ranked(rank)),
                    "promise": (promise, x["id"]),
                    "day": (x["day"], x["order_id"], x["id"]),
                    "order": (x["number_key"], x["order_id"], x["id"]),
                    "backordered": (need(x), x["id"]),
                    "customer": (name, x["customer_id"], x["order_id"], x["id"]),
                },
                "filters": {
                    "late": x["promise"] is not None and x["promise"] < today,
                    "held": x["held"],
                    "pinned": x["pinned"],
                },
                "product": x["product_id"],
                "stands": {("customer", x["customer_id"]), ("order", x["order_id"]), ("product", x["product_id"])},
            }

    def _orders(self, today: int) -> Iterator[Plain]:
        for x in self.orders:
            if not x["void"]:
                waits = self._waits(order_id=x["id"])
                own = [line for line in self.lines if line["order_id"] == x["id"]]
                name = self.customers[x["customer_id"] - 1]["name"]
                yield {
                    "id": x["id"],
                    "sorts": {
                        "order": (x["number_key"], x["id"]),
                        "day": (x["day"], x["id"]),
                        "customer": (name, x["customer_id"], x["id"]),
                    },
                    "filters": {"waiting": waits, "ready": any(line["allocated"] for line in own)},
                    "stands": {("customer", x["customer_id"]), ("order", x["id"])}
                    | {("product", line["product_id"]) for line in waits},
                }

    def _stock(self, today: int) -> Iterator[Plain]:
        for x in self.products:
            wants, free = x["outstanding"] - x["allocated"], x["on_hand"] - x["allocated"]
            keys = {"name": x["name"], "on_hand": x["on_hand"], "free": free, "backordered": wants}
            yield {
                "id": x["id"],
                "sorts": {"sku": (x["sku"],), "incoming": (x["incoming"], x["id"])}
                | {name: (key, x["id"]) for name, key in keys.items()},
                "filters": {"short": wants > 0, "incoming": x["incoming"] > 0},
                "stands": {("product", x["id"])},
            }

    def _customers(self, today: int) -> Iterator[Plain]:
        for x in self.customers:
            if not x["void"]:
                yield {
                    "id": x["id"],
                    "sorts": {"name": (x["name"], x["id"]), "code": (x["code"],)},
                    "filters": {"waiting": self._waits(customer_id=x["id"])},
                    "stands": {("customer", x["id"])},
                }

    def _purchases(self, today: int) -> Iterator[Plain]:
        for x in self.bought:
            head = self.purchases[x["purchase_id"] - 1]
            coming = x["ordered"] > x["received"]
            if not head["void"]:
                expected = (x["expected"] is not None, x["expected"] or 0)
                yield {
                    "id": x["id"],
                    "sorts": {"po": (head["number_key"], head["id"], x["line"]), "expected": (expected, x["id"])},
                    "filters": {"incoming": coming},
                    "stands": {("purchase", head["id"])} | ({("product", x["product_id"])} if coming else set()),
                }

    def finds(self, text: str) -> set[tuple[str, int]]:
        """What the find box must find."""
        words = text.casefold().split()
        return {(what, ref) for what, said, ref in self.found if all(word in said.casefold() for word in words)}

    def plainly(self, view: str, today: int, sort: str, descending: bool, only: str, search: str) -> list[int]:
        """The ids that a look at every row gives."""
        left = [x for x in self.rows(view, today) if not only or x["filters"][only]]
        if search:
            found = self.finds(search)
            left = [x for x in left if x["stands"] & found]
        left.sort(key=lambda x: x["sorts"][sort], reverse=descending)
        return [x["id"] for x in left]


def need(line: Plain) -> int:
    return int(line["ordered"] - line["fulfilled"] - line["allocated"])


def crowded(seed: int, marked: int | None) -> tuple[Connection, Crowd]:
    """A crowd, in memory. `marked`: the day to which its late lines are marked."""
    db = _copy_in_memory()
    db.run("PRAGMA foreign_keys = OFF")
    crowd = Crowd(db, seed)
    if marked is not None:
        lateness.turn(db, marked)
    return db, crowd


def _copy_in_memory() -> Connection:
    source = sqlite3.connect(_empty_shop())
    raw = sqlite3.connect(":memory:", isolation_level=None)
    source.backup(raw)
    source.close()
    return Connection(raw, "The crowd", database.Database(Path(":memory:")))


EXAMPLES = settings(settings.default, max_examples=20)
"""Each looks in some two hundred ways already."""


@EXAMPLES
@given(
    seed=st.integers(0, 10_000),
    search=st.sampled_from(SEARCHES),
    descending=st.booleans(),
    # Marked to this day; to an earlier or a later one; never: what the list says is the same.
    marked=st.sampled_from((DAY, DAY, DAY - 3, DAY + 2, None)),
    count=st.sampled_from((1, 3, 100)),
    # So little that every way has its turn, or so much that the first is done.
    seconds=st.sampled_from((1e-6, 10)),
)
def test_every_look_at_every_list_is_what_a_plain_look_gives(
    seed: int, search: str, descending: bool, marked: int | None, count: int, seconds: float
) -> None:
    db, crowd = crowded(seed, marked)
    rows = Browse(db, lambda: TODAY)
    for view, sort, only in LOOKS:
        look: dict[str, Any] = {"sort": sort, "descending": descending, "only": only, "search": search}
        wanted = crowd.plainly(view, DAY, sort, descending, only, search)
        assert list(rows.ids(view, **look)) == wanted, (view, look)
        with patch.multiple(database, _SOON=seconds, _STEPS=10):
            assert rows.first(view, count, **look) == wanted[:count], (view, look)
        assert rows.count(view, only=only, search=search) == len(wanted), (view, look)
    db.close()


@EXAMPLES
@given(seed=st.integers(0, 10_000), product=st.integers(1, 7), descending=st.booleans())
def test_so_is_the_queue_of_one_product(seed: int, product: int, descending: bool) -> None:
    db, crowd = crowded(seed, DAY)
    rows = Browse(db, lambda: TODAY)
    queue = {x["id"] for x in crowd.rows("backorders", DAY) if x["product"] == product}
    for sort in VIEWS["backorders"].sorts:
        for only in ("", *VIEWS["backorders"].filters):
            wanted = [x for x in crowd.plainly("backorders", DAY, sort, descending, only, "") if x in queue]
            assert list(rows.ids("backorders", sort=sort, descending=descending, only=only, product=product)) == wanted
    db.close()


@pytest.mark.parametrize(("view", "sort", "only"), LOOKS)
def test_no_first_page_sorts_more_than_it_shows_or_passes_over_all(view: str, sort: str, only: str) -> None:
    db, _ = crowded(1, DAY)
    rows = Browse(db, lambda: TODAY)
    look = rows._look(view, sort, False, only)
    if only and not look.exact:
        pytest.skip("whichever of two statements is done first")
    plan = [row[3] for row in db.all(f"EXPLAIN QUERY PLAN {look.sql(look.way)} LIMIT 100")]
    assert not [step for step in plan if "TEMP B-TREE" in step], plan
    assert all("INDEX" in step or "PRIMARY KEY" in step for step in plan if "SUBQUERY" not in step), plan
    db.close()


def test_what_is_late_is_marked_when_the_day_turns_and_when_it_was_missed_the_list_is_right_all_the_same() -> None:
    db, crowd = crowded(3, DAY - 3)
    rows = Browse(db, lambda: TODAY)
    assert lateness.behind(db, DAY)
    assert not rows._look("backorders", "day", False, "late").exact
    wanted = crowd.plainly("backorders", DAY, "day", False, "late", "")
    assert wanted
    assert rows.first("backorders", 100, sort="day", only="late") == wanted
    lateness.turn(db, DAY)
    assert not lateness.behind(db, DAY)
    assert rows._look("backorders", "day", False, "late").exact
    assert rows.first("backorders", 100, sort="day", only="late") == wanted
    marked = {row[0] for row in db.all("SELECT id FROM order_line WHERE late = 1")}
    assert {x["id"] for x in crowd.lines if need(x) > 0 and x["id"] in marked} == set(wanted)
    db.close()


@EXAMPLES
@given(seed=st.integers(0, 10_000), most=st.sampled_from((3, 10_000)))
def test_the_figures_of_the_morning_are_those_of_the_lists_up_to_so_many(seed: int, most: int) -> None:
    db, crowd = crowded(seed, DAY)
    with patch.object(browse, "MANY", most):
        figures = Browse(db, lambda: TODAY).figures()
    lists = {"short_products": ("stock", "short"), "late_lines": ("backorders", "late"), "ready_orders": ("orders", "ready")}
    for name, (view, only) in lists.items():
        left = [row for row in crowd.rows(view, DAY) if row["filters"][only]]
        assert figures.pop(name) == min(most, len(left)), name
    due = [x for x in crowd.bought if x["ordered"] > x["received"] and x["expected"] and x["expected"] <= DAY]
    waits = crowd.rows("backorders", DAY)
    assert figures == {"boxes_due": min(most, len(due)), "waiting_lines": min(most, len(waits))}
    db.close()
