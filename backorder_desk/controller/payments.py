"""What is known of a payment: the clock runs from the day on which it was good, and a refund has its last day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from backorder_desk.domain.errors import Refused
from backorder_desk.model import happened, lookup
from backorder_desk.model.database import Connection
from backorder_desk.model.journal import Act, entitle

RECORDED = "payments.recorded"
"""The setting that says that this shop records payments; until it does, nobody looks for them."""


class Payment(StrEnum):
    """What became of an order's payment."""

    PAID = "paid"
    DISHONOURED = "dishonoured"
    CREDIT = "credit"
    ON_DELIVERY = "cod"
    REFUNDED = "refunded"


_WORDS = {
    Payment.PAID: "Paid",
    Payment.DISHONOURED: "Payment came back",
    Payment.CREDIT: "Asked for credit",
    Payment.ON_DELIVERY: "To be paid on delivery",
    Payment.REFUNDED: "Refund sent",
}


@dataclass(frozen=True, slots=True)
class Money:
    """The payment of an order, as the clock asks for it. `good`: it was made and has not come back."""

    paid_on: date | None = None
    dishonoured_on: date | None = None
    credit_applied: bool = False
    refund_sent_on: date | None = None
    on_delivery: bool = False

    @property
    def good(self) -> bool:
        """Whether the shop has the money."""
        back = self.dishonoured_on
        return self.paid_on is not None and (back is None or self.paid_on > back) and self.refund_sent_on is None


def record(act: Act, number: str, what: Payment, on: date | None = None) -> Payment:
    """Record what became of an order's payment, today or on a day before. Refused: no such order, a day to come."""
    order = lookup.order(act.db, number)
    day = act.today if on is None else on.toordinal()
    if day > act.today:
        why = f"Today is {date.fromordinal(act.today)}"
        raise Refused("A payment cannot be recorded for a day to come", why, "Give a day up to today")
    act.noted(1)
    entitle(act, f"{_WORDS[what]}: order {order.number}", order=order.id, detail={"what": what.value, "day": day})
    return what


def known(db: Connection, settings: Mapping[str, Any]) -> dict[int, Money]:
    """order -> its payment, where something is recorded of it."""
    if not settings[RECORDED]:
        return {}
    return {order: _money(rows) for order, rows in happened.payments(db).items()}


def _money(rows: Iterable[tuple[int, str]]) -> Money:
    last = {Payment(what): date.fromordinal(day) for day, what in rows}
    return Money(
        paid_on=last.get(Payment.PAID),
        dishonoured_on=last.get(Payment.DISHONOURED),
        credit_applied=Payment.CREDIT in last,
        refund_sent_on=last.get(Payment.REFUNDED),
        on_delivery=Payment.ON_DELIVERY in last,
    )
