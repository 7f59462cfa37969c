"""Reading for people: the queue with its reasons, and how bad it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from statistics import median_low
from typing import Any

from backorder_desk.controller.outcome import supplier_record
from backorder_desk.domain.promising import round_half_up
from backorder_desk.domain.ranking import Policy
from backorder_desk.domain.reasons import show_day
from backorder_desk.domain.stock import show_quantity
from backorder_desk.model import explain, figures
from backorder_desk.model.database import Connection
from backorder_desk.model.figures import Heap

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
    from babel.numbers import get_currency_precision

    exponent = get_currency_precision(settings["shop.currency"])
    worth = [row.units * row.price // 10**row.decimals for row in rows]
    first = {(row.order, row.line): row for row in reversed(rows)}  # a line and its increase are one line to the reader
    ages = sorted(today.toordinal() - row.day for row in first.values())
    kept, counted = figures.promises_kept(db)
    filled, taken = figures.filled_at_once(db, today.toordinal() - 90)
    tagged = [
        {
            "first": first[row.order, row.line] is row,
            "product": row.sku,
            "supplier": row.supplier or "none",
            "cause": _cause(row, today.toordinal()),
            "value": value,
        }
        for row, value in zip(rows, worth, strict=True)
    ]
    return {
        "currency": settings["shop.currency"],
        "waiting": {"lines": len(ages), "orders": len({row.order for row in rows}), "value": major(sum(worth), exponent)},
        "ages": {"median": median_low(ages) if ages else 0, "oldest": ages[-1] if ages else 0},
        "fill_rate": round(100 * filled / taken) if taken else None,
        "promises_kept": {"kept": kept, "counted": counted},
        **{f"by_{name}": _by(tagged, name, exponent) for name in ("product", "supplier", "cause")},
    }


def _by(rows: Rows, name: str, exponent: int) -> Rows:
    out = []
    for key, group in groupby(sorted(rows, key=itemgetter(name)), key=itemgetter(name)):
        some = list(group)
        out.append({name: key, "lines": sum(row["first"] for row in some), "value": sum(row["value"] for row in some)})
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
    from babel.numbers import get_currency_precision

    return major(minor, get_currency_precision(currency))


def major(minor: int, exponent: int) -> str:
    """Minor units as people write them, with a point: 123456 at 2 is "1234.56"."""
    if not exponent:
        return str(minor)
    text = str(minor).rjust(exponent + 1, "0")
    return f"{text[:-exponent]}.{text[-exponent:]}"


SINCE = 90
"""days back that the report counts what was filled, lost and given"""

COMPARED, TRIED = 200, 1_500
"""policies are tried on so many products at most, for which so many lines wait at most: enough to tell them apart"""


@dataclass(frozen=True, slots=True)
class Group:
    """What waits for one product, at one supplier, or for one cause. `value` is minor units; `product` its id, if one."""

    key: str
    name: str
    lines: int
    late: int
    value: int
    late_value: int
    product: int | None = None


_KEYS: dict[str, Callable[[Heap], tuple[str, str]]] = {
    "product": lambda heap: (heap.sku, heap.name),
    "supplier": lambda heap: (heap.supplier, heap.supplier),
    "cause": lambda heap: (heap.cause, heap.cause),
}


@dataclass(frozen=True, slots=True)
class Whys:
    """How bad it is, and why. Money is minor units of `currency`; `records` and `overdue` go by the supplier's name.

    `lost` were cancelled and `goodwill` was given in the last `since` days; `lines_lost` and `times_given` say how often.
    """

    currency: str
    day: date
    orders: int
    median: int
    oldest: int
    kept: int
    counted: int
    filled: int
    taken: int
    lines_lost: int
    lost: int
    times_given: int
    goodwill: int
    deposits: int
    heaps: tuple[Heap, ...]
    records: Mapping[str, str]
    overdue: Mapping[str, tuple[str, ...]]
    since: int = SINCE
    """so many days back go what was filled, lost and given"""

    def total(self) -> Group:
        """All that waits."""
        return _group("", "", self.heaps)

    def by(self, kind: str, **within: str) -> list[Group]:
        """The groups of a kind (product, supplier, cause), the dearest first; `within` a supplier, a cause or a product."""
        some = [heap for heap in self.heaps if all(_KEYS[name](heap)[0] == key for name, key in within.items())]
        named: dict[tuple[str, str], list[Heap]] = {}
        for heap in some:
            named.setdefault(_KEYS[kind](heap), []).append(heap)
        groups = [_group(key, name, found) for (key, name), found in named.items()]
        return sorted(groups, key=lambda group: (-group.value, -group.lines, group.key))

    def money(self, minor: int) -> str:
        """An amount as people write it."""
        return money(minor, self.currency)


def _group(key: str, name: str, heaps: Sequence[Heap]) -> Group:
    products = {heap.product_id for heap in heaps}
    return Group(
        key,
        name,
        sum(heap.lines for heap in heaps),
        sum(heap.late for heap in heaps),
        sum(heap.value for heap in heaps),
        sum(heap.late_value for heap in heaps),
        products.pop() if len(products) == 1 else None,
    )


def whys(db: Connection, settings: Mapping[str, Any], today: date) -> Whys:
    """How bad it is, and why, counted in SQL; the groups are added up from one row a product and cause."""
    now, since = today.toordinal(), today.toordinal() - SINCE
    orders, median, oldest = figures.days_waited(db, now)
    return Whys(
        settings["shop.currency"],
        today,
        *(orders, median, oldest),
        *figures.promises_kept(db),
        *figures.filled_at_once(db, since),
        *figures.lost(db, since),
        *figures.goodwill_given(db, since),
        figures.deposits_held(db),
        tuple(figures.heaps(db, now)),
        {name: supplier_record(db, number).words() for number, name in figures.suppliers(db)},
        {name: tuple(numbers) for name, numbers in figures.overdue(db, now).items()},
    )


def to_come(db: Connection) -> list[tuple[str, str]]:
    """(SKU, quantity as written) on its way of the products most waited for, as many as can be tried in a moment."""
    out, lines = [], 0
    for sku, units, decimals, waiting in figures.to_come(db, COMPARED):
        if lines + waiting <= TRIED:
            out.append((sku, show_quantity(units, decimals)))
            lines += waiting
    return out


def page(found: Whys, settings: Mapping[str, Any]) -> bytes:
    """The report on one page of PDF."""
    from backorder_desk.letters import onepage
    from backorder_desk.letters.paper import paper_named

    sheet = onepage.Sheet(
        settings["shop.name"],
        "Who waits, how long, and why",
        show_day(found.day),
        tuple(figures_in_words(found)),
        tuple(_section(onepage, found, kind, title) for kind, title in _TITLES),
    )
    letter = settings["shop.country"] in ("US", "CA")
    return onepage.render(sheet, paper_named(settings["paper"] or ("us-10" if letter else "din-5008-b")))


_TITLES = (("cause", "By cause"), ("supplier", "By supplier"), ("product", "By product"))


def _section(onepage: Any, found: Whys, kind: str, title: str) -> Any:
    groups = found.by(kind)
    most = max((group.value for group in groups), default=0) or 1
    bars = tuple(
        onepage.Bar(
            group.name or "no supplier",
            (str(group.lines), str(group.late or ""), found.money(group.value)),
            group.value * 1000 // most,
        )
        for group in groups
    )
    return onepage.Section(title, ("lines", "late", found.currency), bars)


def figures_in_words(found: Whys) -> list[tuple[str, str]]:
    """The figures at the head of the report, each with its words."""
    total = found.total()
    return [
        (str(total.lines), f"lines wait, of {found.orders} orders"),
        (found.money(total.value), f"{found.currency} wait to be sold"),
        (f"{found.median} days", f"is the median wait; the longest is {found.oldest} days"),
        (_of(found.kept, found.counted), f"promises kept: {found.kept} of {found.counted}"),
        (_of(found.filled, found.taken), f"filled at once in {SINCE} days: {found.filled} of {found.taken} lines"),
        (found.money(total.late_value), f"{found.currency} are late, {total.late} lines"),
        (found.money(found.lost), f"{found.currency} lost in {SINCE} days: {found.lines_lost} lines cancelled while they waited"),
        (found.money(found.goodwill), f"{found.currency} of goodwill in {SINCE} days, {found.times_given} times"),
    ]


def _of(part: int, whole: int) -> str:
    """A share in whole percent; a dash where there is nothing to share."""
    return f"{round_half_up(100 * part, whole)} %" if whole else "–"
