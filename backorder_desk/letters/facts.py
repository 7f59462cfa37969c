"""What is known when a letter is written: who, which lines, which dates. Decided elsewhere, said here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a letter goes to. `country` is an ISO 3166 code; `as_typed` lines replace its own format."""

    name: str
    company: str = ""
    address1: str = ""
    address2: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    language: str = "en"
    as_typed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sender:
    """The shop as its letterhead shows it: `footer` in columns, `accent` #rrggbb, `logo` PNG or JPEG."""

    name: str
    tagline: str = ""
    address: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    web: str = ""
    footer: tuple[tuple[str, ...], ...] = ()
    logo: bytes | None = None
    accent: str = "#0f5f5c"
    country: str = ""


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One row of the table.

    Quantities are whole smallest units; `ready` is what has just come in for the line, or has just been sent
    (None: what its other parts leave), `cancelled` what will not come, `instead` the name of a substitute.
    """

    sku: str
    name: str
    order_number: str
    ordered: int
    sent: int
    waiting: int
    decimals: int = 0
    unit: str = ""
    promise: date | None = None
    estimate: bool = False
    ready: int | None = None
    cancelled: int = 0
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """Goodwill for the wait: an amount in minor units, hundredths of a percent, or a gift in words.

    `cost` is what it costs the shop in minor units, where that is not the amount itself.
    """

    amount: int = 0
    basis_points: int = 0
    gift: str = ""
    cost: int = 0


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """Everything a letter may say, decided elsewhere: no law and no arithmetic of deadlines happens here.

    `silence` is what no answer means: '' it decides nothing, 'consent' the customer is taken to agree,
    'cancel' the waiting part is cancelled; both on `silence_day`. `refund` is minor units of `currency`, sent
    by `refund_by`. `cause` of a cancellation is 'customer', 'silence' or 'shop'. `told_before` is the date
    that no longer holds; `corrects` the number of the mistaken letter; `free_answer` says how to answer at
    the shop's cost.
    A letter to a supplier names purchase orders in `order_numbers` and the supplier as recipient.
    """

    kind: str
    number: str
    day: date
    clerk: str
    sender: Sender
    recipient: Recipient
    order_numbers: tuple[str, ...]
    lines: tuple[LetterLine, ...]
    reason: str = ""
    answer_by: date | None = None
    silence: str = ""
    silence_day: date | None = None
    offer: Offer | None = None
    currency: str = "EUR"
    refund: int = 0
    next_writing: date | None = None
    paper: str = "din-5008-b"
    collect: bool = False
    collect_until: date | None = None
    ship_complete: bool = False
    told_before: date | None = None
    refund_by: date | None = None
    cause: str = ""
    corrects: str = ""
    corrects_day: date | None = None
    free_answer: str = ""
