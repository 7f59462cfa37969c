"""Random histories of all acts on a real shop file, with undo and redo, against plain figures and the rules of §2."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test

from backorder_desk.desk import Desk, Preview, seal
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.ranking import Policy, comparator
from tests.controller.played import Books, Clock, State, everything, ledger, need, new_desk, promised, rank, state

DECIMALS = {"CUP": 0, "TEA": 0, "ROPE": 2, "CODE": 0, "CARE": 0, "GAME": 0, "LAST": 0, "FEW": 0}
SKUS = sorted(DECIMALS)
SHELVED = [sku for sku in SKUS if sku != "CARE"]
KIT = "SET"
CUSTOMERS = ("ANN", "BOB", "CY", "DEE")
Figures = Counter[tuple[str, ...]]

skus = st.sampled_from(SKUS)
shelved = st.sampled_from(SHELVED)
amounts = st.integers(1, 12)
policies = st.sampled_from(list(Policy))
positions = st.integers(0, 1 << 16)


def written(sku: str, units: int) -> str:
    """Smallest units as a clerk writes them."""
    return f"{units // 100}.{units % 100:02d}" if DECIMALS.get(sku) == 2 else str(units)


@dataclass
class Played:
    """One act that stands or stood: the state on both sides of it, and what it did to the plain figures."""

    entry: int
    before: State
    after: State
    delta: Figures


class Histories(RuleBasedStateMachine):
    """The shop, and beside it nothing but sums: on hand, and per order and product what was ordered, sent, given up."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="histories-"))
        self.clock = Clock()
        self.desk: Desk = new_desk(self.folder, self.clock)
        self.figures: Figures = Counter()
        self.orders: list[str] = []
        self.purchases: list[str] = []
        self.receipts: list[tuple[str, str | None]] = []
        self.standing: list[Played] = []
        self.undone: list[Played] = []
        self.now: State = {}
        self.exact = True
        """Whether the newest acts can be walked back step by step: not after an undo out of turn."""

    def teardown(self) -> None:
        self.desk.close()
        shutil.rmtree(self.folder)

    # --- the shop -----------------------------------------------------------------------------------------------

    @initialize(stock=st.tuples(*[st.integers(0, 9)] * 4))
    def begin(self, stock: tuple[int, ...]) -> None:
        desk = self.desk
        desk.add_supplier("FAST", "Fast", lead_time_days=10)
        desk.add_supplier("VAGUE", "Vague")
        fast = desk.db.value("SELECT id FROM supplier WHERE code = 'FAST'")
        release = (self.clock.day + timedelta(days=9)).toordinal()
        products: dict[str, dict[str, Any]] = {
            "CUP": {"on_hand": stock[0], "supplier_id": fast},
            "TEA": {"step": 4, "supplier_id": fast, "on_hand": stock[1]},
            "ROPE": {"decimals": 2, "unit": "m", "on_hand": stock[2]},
            "CODE": {"kind": "digital", "supplier_id": fast},
            "CARE": {"kind": "service"},
            "GAME": {"backorder": "preorder", "release_day": release, "on_hand": stock[3], "supplier_id": fast},
            "LAST": {"backorder": "refuse", "on_hand": stock[0] + stock[1]},
            "FEW": {"cap": 6, "on_hand": stock[2]},
        }
        for sku, fields in products.items():
            desk.add_product(sku, sku.title(), **fields)
            self.figures["hand", sku] = fields.get("on_hand", 0)
        desk.add_product(KIT, "Set")
        self._kit()
        for i, code in enumerate(CUSTOMERS):
            desk.add_customer(code, code.title(), priority=(3, 3, 1, 5)[i])
        self.now = state(desk.db)

    def _kit(self) -> None:
        db = self.desk.db
        kit = db.value("SELECT id FROM product WHERE sku = ?", (KIT,))
        for sku, quantity in (("CUP", 2), ("TEA", 1)):
            part = db.value("SELECT id FROM product WHERE sku = ?", (sku,))
            db.insert("component", kit_id=kit, product_id=part, quantity=quantity, void=0)

    @property
    def books(self) -> Books:
        return Books(self.now, self.desk.policy, self.clock.day.toordinal())

    def chosen(self, position: int) -> str | None:
        """One of the orders, so that a shrunk example picks the first."""
        return self.orders[position % len(self.orders)] if self.orders else None

    # --- one act ------------------------------------------------------------------------------------------------

    def play(
        self,
        does: Callable[[], Any],
        delta: Callable[[Any], Figures],
        *,
        touches: set[str] | None,
        order: str = "",
        preview: Callable[[], Any] | None = None,
        loses: set[str] | None = None,
        moves: bool = False,
        takes_back: bool = False,
    ) -> Any:
        """Do one act and prove what must hold of every act. `touches`: the products it may touch (None: any).

        `order`: whose own allocation it may take; `loses`: products of which stock goes missing; `moves`: it may
        take from anybody (a rebalance); `takes_back`: it is an undo. Answers None where it was refused.
        """
        desk, before = self.desk, self.now
        last = desk.db.value("SELECT COALESCE(MAX(id), 0) FROM entry")
        posted, all_before = ledger(desk.db, last), everything(desk.db)
        shown = self._previewed(preview, all_before)
        answer = self._done(does)
        if isinstance(answer, Refused):
            assert all((answer.what, answer.why, answer.do)), f"a refusal says what, why and what to do: {answer}"
            assert everything(desk.db) == all_before, f"refused ({answer}) and yet something changed"
            assert shown is None, f"the preview was fine and the act was refused: {answer}"
            return None
        assert preview is None or shown == answer, "the act did something else than its preview"
        self.now = state(desk.db)
        entries = desk.db.all("SELECT id FROM entry WHERE id > ? ORDER BY id", (last,))
        assert len(entries) <= 1, "one act, one entry"
        assert ledger(desk.db, last) == posted, "the ledger was rewritten"
        if not entries:
            assert self.now == before, "something changed without an entry"
            return answer
        given = delta(answer)
        self.figures.update(given)
        self.standing.append(Played(entries[0][0], before, self.now, given))
        self.undone.clear()
        self._only_touched(before, touches, order)
        if not takes_back:
            self._nothing_taken(before, order, loses or set(), moves)
        return answer

    @staticmethod
    def _done(does: Callable[[], Any]) -> Any:
        try:
            return does()
        except Refused as refusal:
            return refusal

    def _previewed(self, preview: Callable[[], Any] | None, all_before: str) -> Any:
        if preview is None:
            return None
        try:
            return preview()
        except Refused:
            return None
        finally:
            assert everything(self.desk.db) == all_before, "a preview changed something"

    def _only_touched(self, before: State, touches: set[str] | None, order: str) -> None:
        """An act on one product or line touches no other, except through orders that go complete."""
        if touches is None:
            return
        own = (
            {x["product_id"] for x in self.books.lines(order)}
            if order and self.books.order(order)["ship"] == "complete"
            else set()
        )
        named = {p["id"] for p in self.now["product"].values() if p["sku"] in touches}
        near = self._reached(before, named) | self._reached(self.now, named) | own
        near |= self._reached(before, near) | self._reached(self.now, near)
        for table, key in (("product", "id"), ("order_line", "product_id"), ("purchase_line", "product_id")):
            for row, fields in before[table].items():
                if fields[key] not in near:
                    assert self.now[table].get(row) == fields, f"{table} {row} was touched by an act on {touches}"

    @staticmethod
    def _reached(found: State, products: set[int]) -> set[int]:
        reached = set(products)
        while True:
            whole = {x["order_id"] for x in found["order_line"].values() if x["whole"] and x["product_id"] in reached}
            more = {x["product_id"] for x in found["order_line"].values() if x["order_id"] in whole}
            if more <= reached:
                return reached
            reached |= more

    def _nothing_taken(self, before: State, order: str, loses: set[str], moves: bool) -> None:
        """Runs only give; pins and picked stock stay; what goes missing comes from the tail."""
        own = self.books.order(order)["id"] if order else 0
        gone = {p["id"] for p in before["product"].values() if p["sku"] in loses}
        for number, was in before["order_line"].items():
            now = self.now["order_line"].get(number, {"allocated": 0, "picked": 0})
            if was["order_id"] == own or was["product_id"] in gone or (was["whole"] and gone):
                continue
            assert now["picked"] == was["picked"], "picked stock was taken by a run"
            kept = was["allocated"] if was["pinned"] or not moves else was["picked"]
            assert now["allocated"] >= kept, f"line {number} had {was['allocated']} and has {now['allocated']}"
        for product in gone:
            self._from_the_tail(before, product)

    def _from_the_tail(self, before: State, product: int) -> None:
        key = comparator(self.desk.policy)
        held = [x for x in before["order_line"].values() if x["product_id"] == product and x["allocated"]]
        if any(x["whole"] for x in before["order_line"].values() if x["product_id"] == product):
            return
        lost = {x["id"]: x["allocated"] - self.now["order_line"][x["id"]]["allocated"] for x in held}
        losers = [x for x in held if lost[x["id"]] > 0]
        for loser in losers:
            for other in held:
                now = self.now["order_line"][other["id"]]
                loose = 0 if other["pinned"] else now["allocated"] - now["picked"]
                if loose > 0:
                    assert key(rank(other)) <= key(rank(loser)), (
                        f"{loser['id']} lost before {other['id']}, which stands behind it"
                    )
                    took = lost[loser["id"]] - (loser["allocated"] - loser["picked"])
                    assert not loser["pinned"], "a pinned line lost while loose stock was left"
                    assert took <= 0, "picked stock was taken while loose stock was left"

    # --- orders -------------------------------------------------------------------------------------------------

    @rule(
        customer=st.sampled_from(CUSTOMERS),
        items=st.lists(st.tuples(st.sampled_from([*SKUS, KIT]), amounts), min_size=1, max_size=4),
        ship=st.sampled_from(("available", "available", "complete")),
        hold=st.booleans(),
        priority=st.sampled_from((None, None, 1, 2, 5)),
        back=st.integers(0, 5),
        look=st.booleans(),
        named=st.booleans(),
    )
    def take_order(
        self,
        customer: str,
        items: list[tuple[str, int]],
        ship: str,
        hold: bool,
        priority: int | None,
        back: int,
        look: bool,
        named: bool,
    ) -> None:
        wanted = [(sku, written(sku, n)) for sku, n in items]
        more: dict[str, Any] = {"ship": ship, "hold_stock": hold, "priority": priority}
        more["day"] = self.clock.day - timedelta(days=back) if back < 3 else None
        more["number"] = f"A-{len(self.standing) + 1 + back * 1000}" if named else ""

        def delta(answer: Any) -> Figures:
            out: Figures = Counter()
            for sku, n in items:
                for part, units in (("CUP", 2 * n), ("TEA", n)) if sku == KIT else ((sku, n),):
                    out["ordered", answer.order, part] += units
            return out

        def preview() -> Any:
            return self.desk.take_order(customer, wanted, preview=True, **more)

        shown: list[Any] = []

        def looked() -> Any:
            shown.append(preview())
            return shown[0]

        def post() -> Any:
            seen = Preview(shown[0], seal(shown[0])) if shown else None
            return self.desk.take_order(customer, wanted, shown=seen, **more)

        touched = {sku for sku, _ in items} | {"CUP", "TEA"}
        answer = self.play(post, delta, touches=touched, preview=looked if look else None)
        if answer is not None:
            self.orders.append(answer.order)
        else:
            assert named or self._strict(touched), "an order was refused without a reason to"

    def _strict(self, names: set[str]) -> bool:
        """Whether one of these products may refuse to be waited for."""
        found = [p for p in self.now["product"].values() if p["sku"] in names]
        return any(p["backorder"] == "refuse" or p["cap"] is not None for p in found)

    @rule(position=positions, sku=skus, units=st.integers(1, 16), look=st.booleans())
    def amend(self, position: int, sku: str, units: int, look: bool) -> None:
        number = self.chosen(position)
        if number is None or not self.books.lines(number, sku):
            return
        have = self.books.lines(number, sku)
        now = sum(x["ordered"] - x["cancelled"] for x in have)
        firm = sum(x["fulfilled"] + x["picked"] for x in have)
        queue = [x["id"] for x in self.books.queue(have[0]["product_id"]) if x["order_id"] != have[0]["order_id"]]
        pairs = [(sku, written(sku, units))]
        answer = self.play(
            lambda: self.desk.amend(number, pairs),
            lambda _: Counter({("ordered", number, sku): units - now}),
            touches={sku},
            order=number,
            preview=(lambda: self.desk.amend(number, pairs, preview=True)) if look else None,
        )
        if units < firm:
            assert answer is None, "less than has gone out was taken"
        elif answer is None:
            assert self._strict({sku}), "an amendment was refused without a reason to"
            assert units > now, "asking for less was refused by a rule about waiting"
        elif units > now:
            self._behind(queue, have, number, sku)

    def _behind(self, queue: list[int], have: list[dict[str, Any]], number: str, sku: str) -> None:
        """An increase that waits stands behind all who waited before, where the line itself stood before one of them."""
        known = {x["id"]: need(x) for x in have}
        lines = self.books.lines(number, sku)
        places = [x["id"] for x in self.books.queue(have[0]["product_id"])]
        for line in lines:
            grown = need(line) > known.get(line["id"], 0)
            behind = (
                [other for other in queue if other in places and places.index(other) > places.index(line["id"])] if grown else []
            )
            if behind and self.desk.policy is Policy.OLDEST and not any(self._moved(other) for other in behind):
                now, today = self.now["order_line"], self.clock.day.toordinal()
                # Of one day the better class goes first, whoever asked first: that is the rank, and no overtaking.
                mine = now[line["id"]]["rank_priority"]
                later = [x for x in behind if now[x]["rank_day"] <= today and now[x]["rank_priority"] <= mine]
                assert not later, f"the increase of {number} stands before {later}"

    def _moved(self, line: int) -> bool:
        return bool(self.now["order_line"][line]["rank_sub"])

    @rule(
        position=positions, sku=st.sampled_from([None, None, *SKUS]), units=st.sampled_from((None, 1, 2, 3)), look=st.booleans()
    )
    def cancel(self, position: int, sku: str | None, units: int | None, look: bool) -> None:
        number = self.chosen(position)
        if number is None or (sku and not self.books.lines(number, sku)):
            return
        lines = self.books.lines(number, sku)
        parts = [(sku, None if units is None else written(sku, units))] if sku else []
        given: Figures = Counter()
        for line in lines:
            name = self.now["product"][line["product_id"]]["sku"]
            still_open = line["ordered"] - line["fulfilled"] - line["cancelled"]
            given["cancelled", number, name] += still_open - (line["picked"] if sku else 0)
        if sku and units is not None:
            given = Counter({("cancelled", number, sku): units})
        held = sum(x["allocated"] for x in lines)
        answer = self.play(
            lambda: self.desk.cancel(number, parts),
            lambda _: given,
            touches={self.now["product"][x["product_id"]]["sku"] for x in lines},
            order=number,
            preview=(lambda: self.desk.cancel(number, parts, preview=True)) if look else None,
        )
        if sku is None:
            assert answer is not None, "cancelling an order was refused"
            assert sum(x.quantity for x in answer.freed) == held, "what was freed is not what was held"
            assert not any(x["allocated"] or need(x) for x in self.books.lines(number))
            entries = self.desk.db.value("SELECT COUNT(*) FROM entry")
            self.desk.cancel(number)
            assert self.desk.db.value("SELECT COUNT(*) FROM entry") == entries, "cancelling twice did something"

    @rule(position=positions, sku=st.sampled_from([None, None, *SKUS]), units=amounts, look=st.booleans())
    def fulfil(self, position: int, sku: str | None, units: int, look: bool) -> None:
        number = self.chosen(position)
        if number is None or (sku and not self.books.lines(number, sku)):
            return
        parts = [(sku, written(sku, units))] if sku else []
        lines = self.books.lines(number, sku)
        goods = [x for x in lines if self.now["product"][x["product_id"]]["kind"] != "service"]
        ready = sum(x["allocated"] for x in goods)
        complete = self.books.order(number)["ship"] == "complete"

        def delta(answer: Any) -> Figures:
            out: Figures = Counter()
            for amount in answer.fulfilled:
                out["fulfilled", number, amount.sku] += amount.quantity
                if amount.sku != "CARE":
                    out["hand", amount.sku] -= amount.quantity
            return out

        answer = self.play(
            lambda: self.desk.fulfil(number, parts),
            delta,
            touches={self.now["product"][x["product_id"]]["sku"] for x in lines},
            order=number,
            preview=(lambda: self.desk.fulfil(number, parts, preview=True)) if look else None,
        )
        if sku == "CARE":
            return
        if not complete and ready and (sku is None or units <= ready):
            assert answer is not None, "an order could not fulfil what is allocated to it"
            sent = sum(x.quantity for x in answer.fulfilled if x.sku != "CARE")
            assert sent == (ready if sku is None else units)
        if sku and units > ready:
            assert answer is None, "more than was allocated went out"

    @rule(position=positions, sku=skus, units=st.integers(1, 4), damaged=st.booleans(), look=st.booleans())
    def take_back(self, position: int, sku: str, units: int, damaged: bool, look: bool) -> None:
        number = self.chosen(position)
        if number is None or not self.books.lines(number, sku):
            return
        went = sum(x["fulfilled"] for x in self.books.lines(number, sku))
        given: Figures = Counter({("fulfilled", number, sku): -units, ("cancelled", number, sku): units})
        if not damaged and sku != "CARE":
            given["hand", sku] = units
        pairs = [(sku, written(sku, units))]
        answer = self.play(
            lambda: self.desk.take_back(number, pairs, damaged=damaged),
            lambda _: given,
            touches={sku},
            order=number,
            preview=(lambda: self.desk.take_back(number, pairs, damaged=damaged, preview=True)) if look else None,
        )
        assert (answer is None) == (units > went)

    @rule(position=positions, sku=st.sampled_from([None, *SKUS]), mark=st.sampled_from(("pin", "hold", "release")))
    def mark(self, position: int, sku: str | None, mark: str) -> None:
        number = self.chosen(position)
        if number is None or (sku and not self.books.lines(number, sku)):
            return
        lines = self.books.lines(number, sku)
        self.play(
            lambda: getattr(self.desk, mark)(number, sku),
            lambda _: Counter(),
            touches={self.now["product"][x["product_id"]]["sku"] for x in lines},
            order=number,
        )

    @rule(position=positions, back=st.booleans())
    def pick(self, position: int, back: bool) -> None:
        number = self.chosen(position)
        if number is not None:
            skus = {self.now["product"][x["product_id"]]["sku"] for x in self.books.lines(number)}
            self.play(lambda: self.desk.pick(number, back=back), lambda _: Counter(), touches=skus, order=number)

    @rule(first=positions, second=positions, sku=skus, look=st.booleans())
    def move(self, first: int, second: int, sku: str, look: bool) -> None:
        waiting = [x for x in self.orders if any(need(y) for y in self.books.lines(x, sku))]
        if len(waiting) < 2:
            return
        one, other = waiting[first % len(waiting)], waiting[second % len(waiting)]
        answer = self.play(
            lambda: self.desk.move(one, sku, other, "asked nicely"),
            lambda _: Counter(),
            touches={sku},
            order=one,
            preview=(lambda: self.desk.move(one, sku, other, "asked nicely", preview=True)) if look else None,
        )
        assert (answer is None) == (one == other)
        if answer is not None and self.desk.policy not in (Policy.FAIR_SHARE, Policy.PRO_RATA):
            order = [x["order_id"] for x in self.books.queue(self.books.product(sku)["id"])]
            a, b = self.books.order(one)["id"], self.books.order(other)["id"]
            assert len(order) - 1 - order[::-1].index(a) < order.index(b), f"{one} does not stand before {other}"

    @rule(position=positions, sku=skus, instead=shelved, units=st.sampled_from((None, 1, 2)), look=st.booleans())
    def substitute(self, position: int, sku: str, instead: str, units: int | None, look: bool) -> None:
        number = self.chosen(position)
        if number is None or not self.books.lines(number, sku):
            return
        waiting = sum(need(x) for x in self.books.lines(number, sku))
        text = None if units is None else written(sku, units)
        taken = waiting if units is None else units
        matched = taken * 10 ** DECIMALS[instead] // 10 ** DECIMALS[sku]
        self.play(
            lambda: self.desk.substitute(number, sku, instead, text),
            lambda _: Counter({("cancelled", number, sku): taken, ("ordered", number, instead): matched}),
            touches={sku, instead},
            order=number,
            preview=(lambda: self.desk.substitute(number, sku, instead, text, preview=True)) if look else None,
        )

    @rule(position=positions, what=st.sampled_from(("waits", "deposit", "goodwill")), days=st.integers(-1, 20))
    def say(self, position: int, what: str, days: int) -> None:
        number = self.chosen(position)
        if number is None:
            return
        until = self.clock.day + timedelta(days=days)
        acts: dict[str, Callable[[], Any]] = {
            "waits": lambda: self.desk.waits(number, until=until, channel="telephone"),
            "deposit": lambda: self.desk.deposit(number, 500 + days),
            "goodwill": lambda: self.desk.goodwill(number, "percentage", percent=5),
        }
        self.play(acts[what], lambda _: Counter(), touches=set(), order=number)

    # --- stock --------------------------------------------------------------------------------------------------

    @rule(
        items=st.dictionaries(shelved, amounts, min_size=1, max_size=3),
        po=st.one_of(st.none(), positions),
        policy=st.one_of(st.none(), policies),
        skip=st.one_of(st.none(), st.none(), positions),
        keep=st.one_of(st.none(), st.none(), positions),
        look=st.booleans(),
    )
    def receive(
        self, items: dict[str, int], po: int | None, policy: Policy | None, skip: int | None, keep: int | None, look: bool
    ) -> None:
        pairs = [(sku, written(sku, n)) for sku, n in items.items()]
        number = self.purchases[po % len(self.purchases)] if po is not None and self.purchases else None
        given: Figures = Counter({("hand", sku): n for sku, n in items.items()})
        chosen: dict[str, Any] = {"skip": self._waiting(items, skip), "keep": self._waiting(items, keep)}
        if number is not None:
            for sku, n in items.items():
                given["received", number, sku] = min(n, self._coming(number, sku))
        shown: list[Any] = []

        def looked() -> Any:
            shown.append(self.desk.receive(pairs, po=number, policy=policy, preview=True, **chosen))
            return shown[0]

        answer = self.play(
            lambda: self.desk.receive(
                pairs, po=number, policy=policy, shown=Preview(shown[0], seal(shown[0])) if shown else None, **chosen
            ),
            lambda answer: given + Counter({("brought", answer.number, sku): n for sku, n in items.items()}),
            touches=set(items),
            preview=looked if look else None,
        )
        assert answer is not None or number is not None, "a receipt was refused"
        if answer is not None:
            names = [(x.line_id, x.sku) for x in answer.gets]
            assert len(names) == len(set(names)), "somebody gets twice"
            assert not answer.loses
            self.receipts.append((answer.number, number))
            skipped = {x["id"] for order, sku in chosen["skip"] for x in self.books.lines(order, sku)}
            assert not skipped & {x.line_id for x in answer.gets}, "who was skipped was served"

    def _waiting(self, items: dict[str, int], position: int | None) -> list[tuple[str, str]]:
        """One of the (order, SKU) that wait for these products."""
        found = [(order, sku) for order in self.orders for sku in items if any(need(x) for x in self.books.lines(order, sku))]
        return [found[position % len(found)]] if found and position is not None else []

    @rule(position=positions, sku=shelved, units=st.integers(0, 14), look=st.booleans())
    def correct(self, position: int, sku: str, units: int, look: bool) -> None:
        if not self.receipts:
            return
        number, po = self.receipts[position % len(self.receipts)]
        brought = self.figures["brought", number, sku]
        less, hand = brought - units, self.figures["hand", sku]
        given: Figures = Counter({("hand", sku): -less, ("brought", number, sku): -less})
        if po is not None:
            came = self.figures["received", po, sku]
            given["received", po, sku] = -min(less, came) if less > 0 else min(-less, self._coming(po, sku))
        pairs, before = [(sku, written(sku, units))], self.now
        answer = self.play(
            lambda: self.desk.correct(number, pairs),
            lambda _: given,
            touches={sku},
            loses={sku} if less > 0 else set(),
            preview=(lambda: self.desk.correct(number, pairs, preview=True)) if look else None,
        )
        if not brought or less > hand:
            assert answer is None, "a receipt was corrected beyond what it brought or what is left"
        if answer is not None:
            self._losers_named(before, answer)

    def _coming(self, number: str, sku: str) -> int:
        return self.figures["asked", number, sku] - self.figures["received", number, sku] - self.figures["closed", number, sku]

    @rule(items=st.dictionaries(shelved, st.integers(0, 14), min_size=1, max_size=2), look=st.booleans())
    def count(self, items: dict[str, int], look: bool) -> None:
        pairs = [(sku, written(sku, n)) for sku, n in items.items()]
        fewer = {sku for sku, n in items.items() if n < self.figures["hand", sku]}
        before = self.now
        answer = self.play(
            lambda: self.desk.count(pairs),
            lambda _: Counter({("hand", sku): n - self.figures["hand", sku] for sku, n in items.items()}),
            touches=set(items),
            loses=fewer,
            preview=(lambda: self.desk.count(pairs, preview=True)) if look else None,
        )
        assert answer is not None
        self._losers_named(before, answer)

    def _losers_named(self, before: State, answer: Any) -> None:
        names = [x.line_id for x in answer.loses]
        assert len(names) == len(set(names)), "a loser is named twice"
        for number, was in before["order_line"].items():
            if self.now["order_line"][number]["allocated"] < was["allocated"]:
                assert number in names, f"line {number} lost and is not named"

    @rule(sku=shelved, units=st.integers(1, 5), look=st.booleans())
    def damage(self, sku: str, units: int, look: bool) -> None:
        pairs, before = [(sku, written(sku, units))], self.now
        there = self.figures["hand", sku]
        answer = self.play(
            lambda: self.desk.damage(pairs),
            lambda _: Counter({("hand", sku): -units}),
            touches={sku},
            loses={sku},
            preview=(lambda: self.desk.damage(pairs, preview=True)) if look else None,
        )
        assert (answer is None) == (units > there)
        if answer is not None:
            self._losers_named(before, answer)

    @rule(policy=st.one_of(st.none(), policies), look=st.booleans())
    def reallocate(self, policy: Policy | None, look: bool) -> None:
        before = self.now
        answer = self.play(
            lambda: self.desk.reallocate(policy),
            lambda _: Counter(),
            touches=None,
            moves=True,
            preview=(lambda: self.desk.reallocate(policy, preview=True)) if look else None,
        )
        assert answer is not None
        gains = {x.line_id: x.quantity for x in answer.gets}
        losses = {x.line_id: x.quantity for x in answer.loses}
        for number, was in before["order_line"].items():
            net = self.now["order_line"][number]["allocated"] - was["allocated"]
            assert gains.get(number, 0) - losses.get(number, 0) == net, f"line {number} changed by {net}, said {gains} {losses}"

    @rule(policy=policies)
    def choose_policy(self, policy: Policy) -> None:
        self.play(lambda: self.desk.set_setting("policy", policy.value), lambda _: Counter(), touches=None)

    @rule(
        sku=skus,
        field=st.sampled_from(
            (
                ("cap", 3),
                ("cap", None),
                ("backorder", "allow"),
                ("backorder", "refuse"),
                ("backorder", "preorder"),
                ("release_day", 0),
                ("release_day", 6),
                ("release_day", None),
                ("step", 1),
                ("step", 3),
            )
        ),
    )
    def edit_product(self, sku: str, field: tuple[str, Any]) -> None:
        name, value = field
        if name == "release_day" and value is not None:
            value = self.clock.day.toordinal() + value
        self.play(lambda: self.desk.edit_product(sku, **{name: value}), lambda _: Counter(), touches={sku})

    # --- purchasing ---------------------------------------------------------------------------------------------

    @rule(
        supplier=st.sampled_from(("FAST", "VAGUE")),
        items=st.dictionaries(shelved, amounts, min_size=1, max_size=3),
        days=st.one_of(st.none(), st.integers(0, 25)),
        look=st.booleans(),
    )
    def purchase(self, supplier: str, items: dict[str, int], days: int | None, look: bool) -> None:
        pairs = [(sku, written(sku, n)) for sku, n in items.items()]
        expected = None if days is None else self.clock.day + timedelta(days=days)
        before = self.now
        answer = self.play(
            lambda: self.desk.purchase(supplier, pairs, expected=expected),
            lambda answer: Counter({("asked", answer.po, sku): n for sku, n in items.items()}),
            touches=set(items),
            preview=(lambda: self.desk.purchase(supplier, pairs, expected=expected, preview=True)) if look else None,
        )
        assert answer is not None
        # A guess from the lead time may give way to a day that is known; a known day never to a later one. A day that
        # went by without the goods was broken by time, and is only noticed here.
        today = self.clock.day.toordinal()
        known = [x for x in answer.breaks if not self._guessed(before, x.line_id) and (x.was or today) >= today]
        assert not known, f"more supply made a promise later: {known}"
        self.purchases.append(answer.po)

    @staticmethod
    def _guessed(found: State, number: int) -> bool:
        """Whether a line's day is an estimate; that of a complete order is, where any of its goods has one."""
        line, products = found["order_line"][number], found["product"]
        goods = [x for x in found["order_line"].values() if products[x["product_id"]]["kind"] != "service" and need(x) > 0]
        if found["sales_order"][line["order_id"]]["ship"] != "complete" or line not in goods:
            return bool(line["estimate"])
        return any(x["estimate"] for x in goods if x["order_id"] == line["order_id"])

    @rule(
        position=positions,
        days=st.one_of(st.none(), st.integers(-1, 25)),
        sku=st.sampled_from([None, *SHELVED]),
        look=st.booleans(),
    )
    def redate(self, position: int, days: int | None, sku: str | None, look: bool) -> None:
        if not self.purchases:
            return
        number = self.purchases[position % len(self.purchases)]
        expected: date | None = None if days is None else self.clock.day + timedelta(days=days)
        before = self.now
        answer = self.play(
            lambda: self.desk.redate(number, expected, sku=sku),
            lambda _: Counter(),
            touches={sku} if sku else self._skus_of(number),
            preview=(lambda: self.desk.redate(number, expected, sku=sku, preview=True)) if look else None,
        )
        if answer is not None:
            named = {x.line_id for x in answer.breaks}
            told = promised(before)
            for line, now in promised(self.now).items():
                was = told[line]
                later = was is not None and (now is None or now > was)
                assert later == (line in named), f"line {line} was promised {was}, now {now}"

    def _skus_of(self, number: str) -> set[str]:
        return {key[2] for key in self.figures if key[:2] == ("asked", number)}

    @rule(position=positions, look=st.booleans())
    def close_short(self, position: int, look: bool) -> None:
        if not self.purchases:
            return
        number = self.purchases[position % len(self.purchases)]
        rest = {sku: self._coming(number, sku) for sku in self._skus_of(number)}
        answer = self.play(
            lambda: self.desk.close_short(number),
            lambda _: Counter({("closed", number, sku): n for sku, n in rest.items()}),
            touches=self._skus_of(number),
            preview=(lambda: self.desk.close_short(number, preview=True)) if look else None,
        )
        assert (answer is None) == (not any(rest.values()))

    # --- time and history ---------------------------------------------------------------------------------------

    @rule(days=st.sampled_from((1, 1, 2, 5, 12, -1)))
    def time_passes(self, days: int) -> None:
        self.clock.day += timedelta(days=days)
        self.play(self.desk.begin_day, lambda _: Counter(), touches=None)

    @precondition(lambda self: self.standing and self.exact)
    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(min(times, len(self.standing))):
            if not self.exact:
                return
            last = self.standing[-1]
            words = self.desk.next_undo()
            if self.desk.db.value("SELECT act FROM entry WHERE id = ?", (last.entry,)) == "day":
                return  # what a new day gives out, a new look gives out again
            released = self._released_since(last.entry)
            assert self.desk.undo().words == f"Undid: {words}"
            assert self.desk.next_redo() == words
            self._stepped(last.before, "undo", released)
            self.figures.subtract(last.delta)
            self.undone.append(self.standing.pop())

    @precondition(lambda self: self.undone and self.exact)
    @rule(times=st.integers(1, 3))
    def redo(self, times: int) -> None:
        for _ in range(min(times, len(self.undone))):
            if not self.exact:
                return
            words = self.desk.next_redo()
            released = self._released_since(self.desk.history(1)[0].id)
            self.desk.redo()
            assert self.desk.next_undo() == words
            again = self.undone.pop()
            self._stepped(again.after, "redo", released)
            self.figures.update(again.delta)
            self.standing.append(again)

    def _released_since(self, entry: int) -> bool:
        """Whether a pre-order was released after the day of this entry: then a look back gives it out at once."""
        day = self.desk.db.value("SELECT day FROM entry WHERE id = ?", (entry,))
        days = [p["release_day"] for p in self.now["product"].values() if p["backorder"] == "preorder" and p["release_day"]]
        return any(day < release <= self.clock.day.toordinal() for release in days)

    def _stepped(self, expected: State, what: str, released: bool) -> None:
        self.now = state(self.desk.db)
        if released and self.now != expected:
            self.exact = False
            return
        for table, wanted in expected.items():
            found = self.now[table]
            differing = {
                row: {
                    k: (wanted.get(row, {}).get(k), found.get(row, {}).get(k))
                    for k in {**wanted.get(row, {}), **found.get(row, {})}
                    if wanted.get(row, {}).get(k) != found.get(row, {}).get(k)
                }
                for row in wanted.keys() | found.keys()
                if wanted.get(row) != found.get(row)
            }
            assert not differing, f"{what} is not exact: {table} {differing} (wanted, found)"

    @precondition(lambda self: len(self.standing) > 1)
    @rule(position=positions)
    def undo_out_of_turn(self, position: int) -> None:
        chosen = self.standing[position % len(self.standing)]
        if self.desk.db.value("SELECT act FROM entry WHERE id = ?", (chosen.entry,)) == "day":
            return
        back: Figures = Counter({key: -n for key, n in chosen.delta.items()})
        done = self.play(lambda: self.desk.undo(chosen.entry), lambda _: back, touches=None, takes_back=True)
        if done is None:
            return
        self.exact = False
        self.standing = [x for x in self.standing[:-1] if x is not chosen]

    # --- what must never break ----------------------------------------------------------------------------------

    @invariant()
    def every_rule_holds(self) -> None:
        if not self.now:
            return
        broken = [*self.books.broken(), *self.desk.check().broken]
        assert not broken, broken

    @invariant()
    def the_figures_agree(self) -> None:
        if not self.now:
            return
        found: Figures = Counter()
        names = {row["id"]: row["sku"] for row in self.now["product"].values()}
        orders = {row["id"]: row["number"] for row in self.now["sales_order"].values()}
        purchases = {row["id"]: row["number"] for row in self.now["purchase"].values()}
        for product in self.now["product"].values():
            found["hand", product["sku"]] += product["on_hand"]
        for line in self.now["order_line"].values():
            for part in ("ordered", "fulfilled", "cancelled"):
                found[part, orders[line["order_id"]], names[line["product_id"]]] += line[part]
        for line in self.now["purchase_line"].values():
            for part, column in (("asked", "ordered"), ("received", "received"), ("closed", "closed")):
                found[part, purchases[line["purchase_id"]], names[line["product_id"]]] += line[column]
        wanted = {key: n for key, n in self.figures.items() if n and key[0] != "brought"}
        assert {key: n for key, n in found.items() if n} == wanted
        self.orders = self._known(self.orders, set(orders.values()))
        self.purchases = self._known(self.purchases, set(purchases.values()))

    @staticmethod
    def _known(before: list[str], now: set[str]) -> list[str]:
        """What stands, the oldest first: undo takes some away and redo brings them back."""
        return [number for number in before if number in now] + sorted(now - set(before))


def _play(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        Histories,
        settings=settings(
            settings.default,
            max_examples=examples,
            stateful_step_count=steps,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_every_rule_holds_at_every_step_of_any_history() -> None:
    _play(settings.default.max_examples if settings.default else 50, 30)


@pytest.mark.slow
def test_every_rule_holds_in_long_histories_too() -> None:
    _play(40, 120)
