"""What a letter says: the facts that go in, the words and rows that come out. No paper here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel import Locale

from backorder_desk.letters import templates, words
from backorder_desk.letters.address import postal_lines
from backorder_desk.letters.codes import checked
from backorder_desk.letters.sheet import Block, Column, Glance, Letter, Panel, Paragraph, Slip, Table


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a letter goes to. `country` is an ISO 3166 code; `as_typed` lines replace the country's own format."""

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
    """The shop as its letterhead shows it. `footer` is columns of lines; `accent` is #rrggbb; `logo` PNG or JPEG."""

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
    """One row of the table. Quantities are whole smallest units; `ready` is what has just come in for this line."""

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
    ready: int = 0


@dataclass(frozen=True, slots=True)
class Offer:
    """Goodwill for the wait, one of them: an amount in minor units, hundredths of a percent, or a gift in words."""

    amount: int = 0
    basis_points: int = 0
    gift: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """Everything a letter may say, decided elsewhere: no law and no arithmetic of deadlines happens here.

    `silence` is what no answer means: '' it decides nothing, 'consent' the customer is taken to agree, 'cancel'
    the waiting part is cancelled; both on `silence_day`. `refund` is minor units of `currency`.
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


def compose(facts: LetterFacts) -> Letter:
    """Put the facts into words in the reader's language. Refused where a template or a field is missing."""
    locale = words.locale_of(facts.recipient.language, facts.recipient.country)
    fixed = words.phrases(locale.language)
    fields = _fields(facts, locale, fixed)
    filled = templates.fill(locale.language, facts.kind, fields, locale)
    named = facts.recipient.name.strip()
    return Letter(
        kind=facts.kind,
        number=facts.number,
        lang=words.language_tag(locale),
        sender=facts.sender,
        return_line=" · ".join((facts.sender.name, *facts.sender.address)),
        address=postal_lines(facts.recipient, facts.sender.country),
        references=_references(facts, locale, fixed),
        kicker=filled.headings["kicker"],
        subject=filled.headings["subject"],
        salutation=fixed["salutation"].format(name=named) if named else fixed["salutation_nobody"],
        blocks=tuple(_blocks(facts, filled, fields, locale, fixed)),
        closing=fixed["closing"],
        signed=tuple(part for part in (facts.clerk, facts.sender.name) if part),
        page_words=fixed["page"],
        continued_words=fixed["continued"].format(
            number=facts.number, date=words.short_date(facts.day, locale)
        ),
        slip=_slip(facts, fields, locale, fixed) if facts.kind in ANSWERED else None,
    )


ANSWERED = frozenset({"delay"})
"""The kinds that come with a reply slip."""

SILENCE = {"": "none", "consent": "consent", "cancel": "cancel"}
ARRIVED = frozenset({"arrived"})


def _fields(facts: LetterFacts, locale: Locale, fixed: dict[str, Any]) -> dict[str, Any]:
    """Every name that a template may use, as words."""
    waiting = [line for line in facts.lines if line.waiting > 0]
    told = [line for line in facts.lines if _ready(line) > 0] if facts.kind in ARRIVED else waiting
    days = sorted({line.promise for line in waiting if line.promise})
    undated = sum(1 for line in waiting if line.promise is None)

    def spoken(day: date | None) -> str:
        return words.long_date(day, locale) if day else ""

    return {
        "kind": facts.kind,
        "orders": max(1, len(facts.order_numbers)),
        "order": words.joined(facts.order_numbers, locale),
        "articles": len(told) or 1,
        "something_sent": any(line.sent > 0 for line in facts.lines),
        "all_ready": not waiting,
        "reason": _sentence(facts.reason),
        "dated": "none" if not days else "some" if undated else "all",
        "one_date": len(days) == 1 and not undated,
        "last_date": spoken(days[-1]) if days else "",
        "estimate": any(line.estimate and line.promise for line in waiting),
        "answer_by": spoken(facts.answer_by),
        "silence_day": spoken(facts.silence_day),
        "next_writing": spoken(facts.next_writing),
        "refund": words.money(facts.refund, facts.currency, locale) if facts.refund else "",
        "offered": _offered(facts, locale),
        "collect": facts.collect,
        "collect_until": spoken(facts.collect_until),
        "contact": _contact(facts.sender, fixed),
        "name": facts.recipient.name,
        "shop": facts.sender.name,
        "clerk": facts.clerk,
        "no_date": fixed["no_date"],
        "about": fixed["about"],
        "ready_head": fixed["ready"],
    }


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text.endswith((".", "!", "?")) else text + "."


def _ready(line: LetterLine) -> int:
    return line.ready or max(0, line.ordered - line.sent - line.waiting)


def _contact(sender: Sender, fixed: dict[str, Any]) -> str:
    key = {(True, True): "call_or_write", (True, False): "call", (False, True): "write"}.get(
        (bool(sender.phone), bool(sender.email)), ""
    )
    return str(fixed[key]).format(phone=sender.phone.replace(" ", "\xa0"), email=sender.email) if key else ""


def _offered(facts: LetterFacts, locale: Locale) -> str:
    offer = facts.offer
    if offer is None:
        return ""
    if offer.amount:
        return words.money(offer.amount, facts.currency, locale)
    return words.percent(offer.basis_points, locale) if offer.basis_points else offer.gift


def _references(facts: LetterFacts, locale: Locale, fixed: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    numbers = facts.order_numbers[:2] if len(facts.order_numbers) > 3 else facts.order_numbers
    more = len(facts.order_numbers) - len(numbers)
    orders = ", ".join(numbers) + (" " + fixed["and_more"].format(count=more) if more else "")
    pairs = (
        (fixed["date"], words.short_date(facts.day, locale)),
        (fixed["letter"], facts.number),
        (words.one_or_many(len(facts.order_numbers), fixed["order"], locale), orders),
        (fixed["contact"], facts.clerk),
    )
    return tuple(pair for pair in pairs if pair[1])


def _blocks(
    facts: LetterFacts,
    filled: templates.Filled,
    fields: dict[str, Any],
    locale: Locale,
    fixed: dict[str, Any],
) -> Iterator[Block]:
    if facts.kind not in ARRIVED:
        yield from _glance(facts, fields, locale, fixed)
    for part in filled.parts:
        match templates.marker(part):
            case "table":
                yield _table(facts, locale, fixed)
            case "silence":
                yield Paragraph(
                    templates.clause(locale.language, f"silence_{SILENCE[facts.silence]}", fields, locale)
                )
            case "offer":
                yield from _offer(facts, fields, locale)
            case _:
                yield Paragraph(templates.runs(part))


def _glance(
    facts: LetterFacts, fields: dict[str, Any], locale: Locale, fixed: dict[str, Any]
) -> Iterator[Block]:
    days = sorted({line.promise for line in facts.lines if line.waiting > 0 and line.promise})
    pairs = [
        (
            fixed["glance_waiting"],
            f"{fields['articles']} {words.one_or_many(fields['articles'], fixed['glance_articles'], locale)}",
        ),
        (
            fixed["glance_date"] if fields["one_date"] else fixed["glance_last"],
            words.short_date(days[-1], locale) if days and fields["dated"] == "all" else fixed["no_date"],
        ),
    ]
    if facts.answer_by:
        pairs.append((fixed["glance_answer"], words.short_date(facts.answer_by, locale)))
    yield Glance(tuple(pairs))


def _table(facts: LetterFacts, locale: Locale, fixed: dict[str, Any]) -> Table:
    kinds = ("ordered", "ready", "waiting") if facts.kind in ARRIVED else ("ordered", "sent", "waiting")
    strong = "ready" if facts.kind in ARRIVED else "waiting"
    columns = [Column(fixed["article"], "code"), Column(fixed["description"], "text")]
    columns += [Column(fixed[kind], "strong" if kind == strong else "number") for kind in kinds]
    columns.append(Column(fixed["new_date"], "date"))
    rows: list[tuple[str, ...]] = []
    group = ""
    for line in facts.lines:
        if len(facts.order_numbers) > 1 and line.order_number != group:
            group = line.order_number
            rows.append((fixed["order_group"].format(number=group),))
        rows.append(_row(line, kinds, locale, fixed))
    return Table(tuple(columns), tuple(rows))


def _row(line: LetterLine, kinds: tuple[str, ...], locale: Locale, fixed: dict[str, Any]) -> tuple[str, ...]:
    amounts = {"ordered": line.ordered, "sent": line.sent, "waiting": line.waiting, "ready": _ready(line)}
    return (
        line.sku,
        line.name,
        *(words.quantity(amounts[kind], line.decimals, line.unit, locale) for kind in kinds),
        _when(line, locale, fixed),
    )


def _when(line: LetterLine, locale: Locale, fixed: dict[str, Any]) -> str:
    if line.waiting <= 0:
        return "–"
    if line.promise is None:
        return str(fixed["no_date"])
    day = words.short_date(line.promise, locale)
    return f"{fixed['about']} {day}" if line.estimate else day


def _offer(facts: LetterFacts, fields: dict[str, Any], locale: Locale) -> Iterator[Block]:
    offer = facts.offer
    if offer is None or not fields["offered"]:
        return
    what = "amount" if offer.amount else "percent" if offer.basis_points else "gift"
    caption = templates.clause(locale.language, f"offer_caption_{what}", fields, locale)
    said = templates.clause(locale.language, f"offer_{what}", fields, locale)
    yield Panel(fields["offered"], "".join(text for _, text in caption), said)


def _slip(facts: LetterFacts, fields: dict[str, Any], locale: Locale, fixed: dict[str, Any]) -> Slip:
    language = locale.language
    effect = {"": "none", "consent": "consent", "cancel": "cancelled"}[facts.silence]
    by = fixed["slip_by"].format(date=fields["answer_by"]) if facts.answer_by else ""
    silence = "".join(text for _, text in templates.clause(language, f"slip_{effect}", fields, locale))
    return Slip(
        title=fixed["slip_title"],
        note="  ·  ".join(part for part in (by, facts.number) if part),
        options=tuple(templates.clause(language, f"slip_{name}", fields, locale) for name in SLIP_ANSWERS),
        silence=silence,
        code=checked(facts.number),
        code_caption=fixed["slip_code"],
        day_label=fixed["slip_day"],
        signature_label=fixed["slip_signature"],
    )


SLIP_ANSWERS = ("wait", "cancel", "substitute")
