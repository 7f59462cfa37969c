"""Acts on what the shop has and knows: products, customers, suppliers, settings, and giving stock anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from backorder_desk import settings
from backorder_desk.controller import orders, receipts, settle
from backorder_desk.controller.outcome import StockAnswer, stock_answer
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.fields import check
from backorder_desk.domain.ranking import Policy
from backorder_desk.domain.reasons import Cause, Outcome
from backorder_desk.domain.stock import Backorder, Kind
from backorder_desk.model import facts, letters, lookup, queue
from backorder_desk.model.database import Connection
from backorder_desk.model.journal import Act, entitle
from backorder_desk.model.ledger import Account


def reallocate(act: Act, policy: Policy | None = None, *, classes: Mapping[str, str] | None = None) -> StockAnswer:
    """Give all stock anew under a policy. Pinned, picked and fulfilled stock is never taken.

    `classes` says for each priority class: `keep` (is not taken from and gains only what is free), `gain` (is not
    taken from), `lose` (may be taken from; the default).
    """
    modes = {int(key): mode for key, mode in (classes or {}).items()}
    fixed = [priority for priority in range(1, 6) if modes.get(priority, "lose") != "lose"]
    keeps = [priority for priority, mode in modes.items() if mode == "keep"]
    taken = facts.takeable(act.db, fixed, act.today)
    act.touch(facts.short_products(act.db, stocked=True))
    act.post((int(Account.ALLOCATED), product, line, -units) for product, line, units, _ in taken)
    chosen = policy or act.policy
    settle.fill(act, chosen, without=keeps)
    if keeps:
        settle.fill(act, chosen)
    orders.loosen(act, sorted({order for *_, order in taken}))
    settle.fill(act, chosen)
    _net(act, [(product, line, units) for product, line, units, _ in taken])
    settle.promise(act, all_waits=True)
    entitle(act, f"Gave the stock anew ({chosen.value})")
    return stock_answer(act)


def _net(act: Act, taken: Sequence[tuple[int, int, int]]) -> None:
    """Turn "all taken, all given anew" into what really changed: who gains, who loses. `taken`: (product, line, units)."""
    gained = facts.gained(act)
    net = [(product, line, gained.get(line, 0) - units) for product, line, units in taken]
    facts.correct_gains(act, net)
    winners, entry = facts.winners(act), act.entry
    lose, cause = int(Outcome.LOSE), int(Cause.REBALANCE)
    gone = [(product, line, -units) for product, line, units in net if units < 0]
    queue.decide(
        act, ((entry, line, lose, product, units, cause, winners.get(product), 0, None, None, 0) for product, line, units in gone)
    )


def releases(db: Connection, today: int) -> bool:
    """Whether the shelf holds pre-orders whose day has come. `today` is an ordinal."""
    return bool(facts.released(db, today))


def begin_day(act: Act) -> StockAnswer:
    """The day of release gives pre-orders out: nobody has to touch the product for it."""
    act.touch(facts.released(act.db, act.today))
    settle.settle(act)
    entitle(act, "Gave out the pre-orders released by today")
    return stock_answer(act)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One policy on the same stock: its answer and its totals. `late` is days, `value` minor units."""

    policy: Policy
    answer: StockAnswer
    orders_completed: int
    customers_served: int
    late: int
    value: int


def compare(act: Act, amounts: receipts.Amounts, policy: Policy) -> Comparison:
    """What receiving these goods under one policy would do. The desk throws the act away."""
    answer = receipts.receive(act, amounts, policy=policy)
    effect = facts.effect(act)
    value = sum(units * price // 10**decimals for units, price, decimals in effect.gains)
    return Comparison(policy, answer, effect.completed, effect.served, effect.late, value)


def differences(comparisons: Sequence[Comparison]) -> list[tuple[str, str, dict[str, int]]]:
    """(order, sku, policy -> units given) where the policies disagree, in smallest units."""
    found: dict[tuple[str, str], dict[str, int]] = {}
    for comparison in comparisons:
        for gain in comparison.answer.gets:
            found.setdefault((gain.order, gain.sku), {})
            amounts = found[gain.order, gain.sku]
            amounts[comparison.policy] = amounts.get(comparison.policy, 0) + gain.quantity
    every = [comparison.policy for comparison in comparisons]
    out = []
    for (order, sku), amounts in sorted(found.items()):
        given = {policy.value: amounts.get(policy, 0) for policy in every}
        if len(set(given.values())) > 1:
            out.append((order, sku, given))
    return out


def set_setting(act: Act, key: str, value: Any) -> None:
    """Change one setting. Refused: unknown, or a value that does not fit. A new policy moves the queue at once."""
    checked = settings.checked(key, value)
    act.set(key, None if checked == settings.ALL[key].default else checked)
    if key == "policy":
        act.policy = Policy(checked)
        act.touch(facts.short_products(act.db))
        settle.settle(act)
    entitle(act, f"Set {settings.ALL[key].words.lower()}")


def add_supplier(act: Act, /, code: str, name: str, **fields: Any) -> int:
    """A new supplier. Refused: no code or name, the code exists."""
    _fresh(act, "supplier", "code", code, name)
    row = act.insert("supplier", code=code.strip(), name=name.strip(), **_filled("supplier", fields))
    entitle(act, f"Added supplier {name.strip()}")
    return row


_DEFAULTS: dict[str, dict[str, Any]] = {
    "supplier": dict.fromkeys(("email", "phone", "address1", "address2", "city", "region", "postcode", "country"), ""),
    "customer": dict.fromkeys(
        ("company", "email", "phone", "language", "address1", "address2", "city", "region", "postcode", "country"), ""
    )
    | {"business": 0, "priority": 3},
    "product": {
        "kind": Kind.GOODS.value,
        "unit": "pcs",
        "decimals": 0,
        "step": 1,
        "barcode": "",
        "price": 0,
        "cost": 0,
        "backorder": Backorder.ALLOW.value,
        "on_hand": 0,
        "allocated": 0,
        "outstanding": 0,
        "incoming": 0,
    },
}


def _filled(what: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    check(fields)
    return {**_DEFAULTS[what], **fields, "void": 0}


def _fresh(act: Act, what: str, column: str, key: str, name: str) -> None:
    if not key.strip() or not name.strip():
        raise Refused(
            f"The {what} has no {column if not key.strip() else 'name'}", "Both are needed to find it again", "Give both"
        )
    if facts.stands(act.db, what, column, key.strip()):
        raise Refused(f"There is a {what} “{key.strip()}” already", f"Every {what} has a {column} of its own", "Choose another")


def add_product(act: Act, /, sku: str, name: str, *, on_hand: int = 0, **fields: Any) -> int:
    """A new product, `on_hand` smallest units of which lie on the shelf. Refused: no SKU or name, the SKU exists."""
    _fresh(act, "product", "sku", sku, name)
    check({"on_hand": on_hand})
    row = act.insert("product", sku=sku.strip(), name=name.strip(), **_filled("product", fields))
    lookup.index(act.db, "product", row, product_text(sku.strip(), name.strip(), str(fields.get("barcode", ""))))
    act.post([(int(Account.ON_HAND), row, None, on_hand)])
    entitle(act, f"Added product {name.strip()}")
    return row


def add_customer(act: Act, /, code: str, name: str, **fields: Any) -> int:
    """A new customer. A company name marks a business. Refused: no code or name, the code exists."""
    _fresh(act, "customer", "code", code, name)
    fields.setdefault("business", int(bool(str(fields.get("company", "")).strip())))
    values = _filled("customer", fields)
    row = act.insert("customer", code=code.strip(), name=name.strip(), **values)
    lookup.index(act.db, "customer", row, customer_text({"code": code, "name": name, **values}))
    entitle(act, f"Added customer {name.strip()}")
    return row


def product_text(sku: str, name: str, barcode: str) -> str:
    """What the find box finds a product by."""
    return " ".join(part for part in (sku, name, barcode) if part)


def customer_text(values: Mapping[str, Any]) -> str:
    """What the find box finds a customer by; a telephone number also by its bare digits."""
    phone = str(values.get("phone", ""))
    digits = "".join(c for c in phone if c.isdigit())
    parts = [str(values.get(key, "")) for key in ("code", "name", "company", "email", "city")] + [phone, digits]
    return " ".join(part for part in parts if part)


_PRODUCT_FIELDS = frozenset(
    [
        "sku",
        "name",
        "kind",
        "unit",
        "decimals",
        "step",
        "barcode",
        "price",
        "cost",
        "supplier_id",
        "reorder_point",
        "backorder",
        "cap",
        "release_day",
    ]
)


def edit_product(act: Act, product: lookup.Product, **fields: Any) -> None:
    """Change what is known of a product. Refused: another unit once it has lines or stock, what does not fit."""
    assert set(fields) <= _PRODUCT_FIELDS
    check(fields)
    sku, name = str(fields.get("sku", product.sku)), str(fields.get("name", product.name))
    if sku != product.sku or not name.strip():
        _fresh(act, "product", "sku", sku, name)
    unit = {key: value for key, value in fields.items() if key in ("unit", "decimals", "kind")}
    if any(getattr(product, key) != value for key, value in unit.items()) and facts.used(act.db, product.id):
        raise Refused(
            f"The unit of {product.sku} cannot change",
            "It has orders or movements counted in it",
            "Make a new product with the other unit",
        )
    act.change("product", product.id, **fields)
    if {"sku", "name", "barcode"} & set(fields):
        found_anew(act, "product", product.id)
    act.touch([product.id])
    settle.settle(act)
    entitle(act, f"Changed product {product.name}")


def found_anew(act: Act, what: str, row: int) -> None:
    """Put a product or a customer into the find box under what it is called now."""
    lookup.unindex(act.db, what, row)
    text = (
        product_text(*lookup.product_names(act.db, row))
        if what == "product"
        else customer_text(lookup.customer_names(act.db, row))
    )
    lookup.index(act.db, what, row, text)


def offer_instead(act: Act, product: lookup.Product, instead: lookup.Product) -> None:
    """Name a substitute for a product. Refused: itself."""
    if product.id == instead.id:
        raise Refused("A product cannot stand in for itself", "They are the same", "Choose another product")
    if not facts.may_stand_in(act.db, product.id, instead.id):
        act.insert("substitute", product_id=product.id, instead_id=instead.id, void=0)
    entitle(act, f"{instead.name} may stand in for {product.name}")


def substitute_for(db: Connection, sku: str) -> dict[str, str] | None:
    """The SKU and the name of a product's first substitute, if it has one."""
    found = letters.substitute_for(db, lookup.product(db, sku).id)
    instead = lookup.product(db, found) if found else None
    return {"sku": instead.sku, "name": instead.name} if instead else None


def make_kit(act: Act, kit: lookup.Product, parts: Sequence[tuple[lookup.Product, int]]) -> None:
    """Say what a kit is made of: smallest units of each component in one kit. Refused: itself, a kit in a kit."""
    for part, quantity in parts:
        if part.id == kit.id or facts.components(act.db, part.id):
            raise Refused(
                f"{part.sku} cannot be part of {kit.sku}", "A kit is made of simple products", "Choose another component"
            )
        act.insert("component", kit_id=kit.id, product_id=part.id, quantity=quantity, void=0)
    entitle(act, f"Made {kit.name} a kit")
