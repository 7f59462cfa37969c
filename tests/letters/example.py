"""Letters of our own making that the tests are about."""

from __future__ import annotations

from datetime import date
from typing import Any

from backorder_desk.letters.content import LetterFacts, LetterLine, Recipient, Sender

SHOP = Sender(
    name="Fjord & Fell",
    tagline="Outfitters since 1974",
    address=("Speicherstraße 14", "20457 Hamburg"),
    phone="+49 40 5550 1840",
    email="care@fjordandfell.example",
    web="fjordandfell.example",
    footer=(
        ("Fjord & Fell Trading GmbH", "Speicherstraße 14", "20457 Hamburg"),
        ("+49 40 5550 1840", "care@fjordandfell.example", "fjordandfell.example"),
    ),
    accent="#0f5f5c",
    country="DE",
)
BUYER = Recipient(
    name="Paweł Ó Súilleabháin",
    company="Harbour Marine Supplies Ltd",
    address1="Targowa 15",
    city="Warszawa",
    postcode="00-238",
    country="PL",
    language="en",
)


def a_line(**changes: Any) -> LetterLine:
    """A line of twelve, of which eight have gone."""
    plain: dict[str, Any] = {
        "sku": "FF-2114",
        "name": "Down quilt",
        "order_number": "766157",
        "ordered": 12,
        "sent": 8,
        "waiting": 3,
        "promise": date(2027, 1, 29),
    }
    return LetterLine(**{**plain, **changes})


def facts(**changes: Any) -> LetterFacts:
    """A delay that the shop explains."""
    plain: dict[str, Any] = {
        "kind": "delay",
        "number": "L-2026-000007",
        "day": date(2026, 11, 23),
        "clerk": "Maren Holm",
        "sender": SHOP,
        "recipient": BUYER,
        "order_numbers": ("766157",),
        "lines": (a_line(), a_line(sku="FF-4793", name="Gaiters", sent=0, waiting=12)),
        "reason": "The mill is three weeks behind with the down",
        "answer_by": date(2026, 12, 7),
        "refund": 185790,
        "next_writing": date(2026, 12, 14),
    }
    return LetterFacts(**{**plain, **changes})
