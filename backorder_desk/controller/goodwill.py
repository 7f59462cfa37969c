"""What is offered for the wait: rules propose, a clerk decides, the order remembers. Never instead of a refund."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from backorder_desk.domain.clock import DELAY_NOTICES
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.rulepacks import LetterKind
from backorder_desk.model import letters as store
from backorder_desk.model.database import Connection
from backorder_desk.model.journal import Act, entitle

if TYPE_CHECKING:
    from backorder_desk.domain.notices import Notice
    from backorder_desk.model.letters import Granted, Owed

OFFERING = DELAY_NOTICES | {
    *(LetterKind.ACKNOWLEDGED, LetterKind.UPDATE, LetterKind.ARRIVED, LetterKind.PART_SHIPPED),
    *(LetterKind.PREORDER_MOVED, LetterKind.PREORDER_RELEASED, LetterKind.CORRECTION, LetterKind.GOODWILL),
}
"""Letters that may tell of an offer. A cancellation tells of its refund, and of nothing beside it."""


_AMOUNT = re.compile(r"([0-9]{1,12})(?:[.,]([0-9]+))?")


@dataclass(frozen=True, slots=True)
class Rule:
    """After so many days of waiting, for this priority class (None: all): a percentage, minor units, or a gift.

    `cost` is what a gift costs the shop, minor units.
    """

    after: int
    priority: int | None = None
    percent: int = 0
    amount: int = 0
    gift: str = ""
    cost: int = 0

    def words(self) -> str:
        """The rule in a few words, but for its money."""
        whom = "everybody" if self.priority is None else f"class {self.priority}"
        return f"after {self.after} days, {whom}"


@dataclass(frozen=True, slots=True)
class Proposal:
    """An offer for one notice. `cost` is minor units; `granted`: somebody has decided it already."""

    notice: str
    orders: tuple[int, ...]
    percent: int = 0
    amount: int = 0
    gift: str = ""
    cost: int = 0
    granted: bool = False
    rows: tuple[int, ...] = ()
    """The recorded goodwill that the letter tells of."""
    why: str = ""


def rules(settings: Mapping[str, Any]) -> list[Rule]:
    """The shop's rules, the one for the longest wait first, and at the same wait the one for a class."""
    found = [
        Rule(
            after=row["after"],
            priority=row.get("class"),
            percent=row.get("percent", 0),
            amount=row.get("amount", 0),
            gift=row.get("gift", ""),
            cost=row.get("cost", 0),
        )
        for row in settings["goodwill.rules"]
    ]
    return sorted(found, key=lambda rule: (-rule.after, rule.priority is None))


def proposals(
    db: Connection, settings: Mapping[str, Any], open_now: Iterable[tuple[Notice, Sequence[Owed]]], today: date
) -> dict[str, Proposal]:
    """Notice name -> what to offer: what somebody has granted, else what a rule proposes for who was offered nothing yet."""
    known, chosen, out = store.goodwill(db), rules(settings), {}
    had = store.offered(db) | set(known)
    for notice, lines in open_now:
        if notice.kind not in OFFERING:
            continue
        found = _granted(notice, lines, known) or _proposed(notice, lines, had, chosen, today)
        if found is not None:
            out[notice.name] = found
    return out


def _granted(notice: Notice, lines: Sequence[Owed], known: Mapping[int, Sequence[Granted]]) -> Proposal | None:
    """What was recorded with the orders of this letter and no letter has told of: of one form, the oldest first."""
    untold = [row for order in _orders(lines) for row in known.get(order, ()) if row.letter_id is None]
    if not untold:
        return None
    first = min(untold, key=lambda row: row.id)
    alike = [row for row in untold if _form(row) == _form(first)]
    orders = tuple(dict.fromkeys(row.order_id for row in alike))
    rows, amount = tuple(row.id for row in alike), sum(row.amount for row in alike)
    cost = sum(row.cost for row in alike)
    said = _offer(notice, lines, orders, percent=first.percent, amount=amount, gift=first.gift, cost=cost)
    return None if said is None else _with(said, rows=rows, why="granted")


def _form(row: Granted) -> tuple[int, bool, str]:
    return row.percent, bool(row.amount), row.gift


def _proposed(
    notice: Notice, lines: Sequence[Owed], had: Collection[int], chosen: Sequence[Rule], today: date
) -> Proposal | None:
    new = [line for line in lines if line.order_id not in had]
    for rule in chosen:
        fit = [
            line
            for line in new
            if today.toordinal() - line.day >= rule.after and rule.priority in (None, line.priority)
        ]
        if fit:
            offer = _offer(
                notice, lines, _orders(fit), percent=rule.percent, amount=rule.amount, gift=rule.gift, cost=rule.cost
            )
            return None if offer is None else _with(offer, why=rule.words())
    return None


def _offer(
    notice: Notice, lines: Sequence[Owed], orders: tuple[int, ...], *, percent: int, amount: int, gift: str, cost: int
) -> Proposal | None:
    """An offer for these orders of the letter. A percentage for some of them alone is said as the amount that it makes."""
    if not percent:
        return Proposal(notice.name, orders, amount=amount, gift=gift, cost=amount or cost)
    value = sum((line.waiting + line.allocated) * line.price // 10**line.decimals for line in lines if line.order_id in orders)
    makes = (value * percent + 50) // 100
    if not makes:
        return None
    if len(orders) < len(_orders(lines)):
        return Proposal(notice.name, orders, amount=makes, cost=makes)
    return Proposal(notice.name, orders, percent=percent, cost=makes)


def _with(offer: Proposal, *, rows: tuple[int, ...] = (), why: str) -> Proposal:
    return Proposal(
        offer.notice, offer.orders, offer.percent, offer.amount, offer.gift, offer.cost, granted=bool(rows), rows=rows, why=why
    )


def _orders(lines: Sequence[Owed]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(line.order_id for line in lines))


def minor(text: str, currency: str) -> int:
    """An amount as people write it ("5", "5.00", "5,00"), in minor units of a currency. Refused: none, or too fine."""
    from babel.numbers import get_currency_precision

    digits = get_currency_precision(currency)
    found = _AMOUNT.fullmatch(text.strip())
    if found is None or len(found[2] or "") > digits:
        why = f"There are {digits} digits after the point" if digits else "There is nothing after the point"
        raise Refused(f"“{text}” is no amount of {currency}", why, "Write it like 5" + (" or 2.50" if digits == 2 else ""))
    return int(found[1] + (found[2] or "").ljust(digits, "0"))


def granted(db: Connection, notice: Notice, lines: Sequence[Owed]) -> Proposal | None:
    """What the letter of this notice is to tell of: what somebody has granted and no letter has told yet."""
    if notice.kind not in OFFERING:
        return None
    return _granted(notice, lines, store.goodwill(db, _orders(lines)))


def grant(act: Act, chosen: Iterable[Proposal]) -> list[Proposal]:
    """Decide for what rules propose: the orders remember it, and their next letter tells it. What was granted stays."""
    new = [offer for offer in chosen if not offer.granted]
    for offer in new:
        for order in offer.orders if offer.percent else offer.orders[:1]:
            act.insert(
                "goodwill",
                entry_id=act.entry,
                order_id=order,
                kind="rule",
                percent=offer.percent,
                amount=offer.amount,
                gift=offer.gift,
                cost=0 if offer.percent or offer.amount else offer.cost,
                day=act.today,
                void=0,
            )
    entitle(act, f"Granted {len(new)} {'offer' if len(new) == 1 else 'offers'} for the wait")
    return new


def withdraw(act: Act, chosen: Iterable[Proposal]) -> None:
    """Take back what was granted and no letter has told of."""
    rows = [row for offer in chosen for row in offer.rows]
    for row in rows:
        act.change("goodwill", row, void=1)
    entitle(act, f"Took back {len(rows)} {'offer' if len(rows) == 1 else 'offers'} for the wait")


def remember(act: Act, offer: Proposal, letter: int) -> None:
    """Note which letter has told of what was granted."""
    for row in offer.rows:
        act.change("goodwill", row, letter_id=letter)
