"""Cancelling and handing over, from whatever list: done, and said with who got what came free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backorder_desk.views.editing import freed_words, named
from backorder_desk.views.words import figure, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Fulfilled, OrderAnswer


def cancel(work: Workplace, order: str, parts: list[tuple[str, None]], what: str) -> None:
    """Cancel, and say what came free and who got it."""
    work.act(
        lambda desk: named(desk, desk.cancel(order, parts)), lambda both: cancelled_words(*both, what)
    )


def cancelled_words(answer: OrderAnswer, names: dict[str, str], what: str) -> str:
    """ "Cancelled Kettle of SO-1042. 1 freed, goes to Ana Lopez."."""
    head = say("Cancelled {what} of {order}.", what=what, order=answer.order)
    return " ".join(part for part in (head, freed_words(answer, names)) if part)


def hand_over(work: Workplace, order: str) -> None:
    """What is set aside for an order goes out."""
    work.act(lambda desk: desk.fulfil(order), sent_words)


def sent_words(sent: Fulfilled) -> str:
    """ "SO-1042: 2 × KET-100 handed over. 1 × KET-100 still waits."."""
    gone = ", ".join(f"{figure(one.quantity, one.decimals)} × {one.sku}" for one in sent.fulfilled)
    head = say("{order}: {what} handed over.", order=sent.order, what=gone)
    waits = ", ".join(f"{figure(one.quantity, one.decimals)} × {one.sku}" for one in sent.backordered)
    return f"{head} " + say("Still to come: {what}.", what=waits) if waits else head
