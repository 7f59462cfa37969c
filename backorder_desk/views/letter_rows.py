"""What the Letters page shows, asked of the desk on its own thread: rows of plain values, and the sentences of a ground."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from backorder_desk.views import words
from backorder_desk.views.words import Row, letter, say

if TYPE_CHECKING:
    from backorder_desk.desk import Desk, Dispatched, Issued, Owing, Proposal

_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")


@dataclass(frozen=True, slots=True)
class Standing:
    """All rooms of the page at one moment."""

    open: list[Row] = field(default_factory=list)
    awaiting: list[Row] = field(default_factory=list)
    unsure: list[Row] = field(default_factory=list)
    ready: list[Row] = field(default_factory=list)
    lapses: list[Row] = field(default_factory=list)
    currency: str = ""

    def money(self, minor: int) -> str:
        """An amount with its currency."""
        return f"{words.money(minor, self.currency)} {self.currency}"


def standing(desk: Desk) -> Standing:
    """What is to be told, confirmed and decided now."""
    offers = {offer.notice: offer for offer in desk.goodwill_proposals()}
    found = [_open_row(desk, owing, offers.get(owing.notice.name), turn) for turn, owing in enumerate(desk.notices(skipped=True))]
    return Standing(
        open=sorted(found, key=lambda row: (row["tell_by"], row["kind"], row["customer"])),
        awaiting=[_sent_row(one, place) for place, one in enumerate(desk.awaiting(), 1)],
        unsure=[_sent_row(one, place) for place, one in enumerate(desk.undecided(), 1)],
        ready=[issued_row(one) for one in desk.never_left()],
        lapses=_lapse_rows(desk),
        currency=desk.settings()["shop.currency"],
    )


def _open_row(desk: Desk, owing: Owing, offer: Proposal | None, turn: int) -> Row:
    notice, lines = owing.notice, owing.lines
    about = dict.fromkeys(f"{words.figure(line.waiting or line.ordered, line.decimals)} {line.product}" for line in lines)
    return {
        "name": notice.name,
        "tell_by": notice.tell_by.toordinal(),
        "customer": lines[0].name,
        "kind": letter(notice.kind.value),
        "lines": ", ".join(about),
        "basis": notice.basis,
        "order": lines[0].order,
        "turn": turn,
        "reason": "",
        "needs_reason": any(duty.reason_required and not duty.reason.strip() for duty in notice.duties),
        "corrects": ", ".join(dict.fromkeys(duty.corrects.letter for duty in notice.duties if duty.corrects is not None)),
        "aside": owing.aside.how.value if owing.aside else "",
        "because": owing.aside.because if owing.aside else "",
        "offer": _offer(desk, offer),
        "offer_cost": offer.cost if offer else 0,
        "granted": bool(offer and offer.granted),
        "offer_why": offer.why if offer and not offer.granted else "",
        "owing": owing,
    }


def _offer(desk: Desk, offer: Proposal | None) -> str:
    """What is offered, in few words: "5 %", an amount, or the gift."""
    if offer is None:
        return ""
    if offer.gift:
        return offer.gift
    return f"{offer.percent} %" if offer.percent else desk.money(offer.amount)


def grounds(row: Row, today: int) -> list[str]:
    """Why this person is owed this letter: each ground once, with the orders it is about, days as people say them."""
    owing: Owing = row["owing"]
    about: dict[str, list[str]] = {}
    products = {(line.order, line.line): f"{line.order}, {line.product}" for line in owing.lines}
    for duty in owing.notice.duties:
        about.setdefault(duty.why, []).append(products[duty.order, duty.line])
    return [f"{'; '.join(lines)}: {spoken(why, today)}" for why, lines in about.items()]


def spoken(text: str, today: int) -> str:
    """A sentence with its days as people say them: 2026-11-21 is "Sat 21 Nov"."""

    def said(found: re.Match[str]) -> str:
        year, month, day = (int(part) for part in found.groups())
        return words.day(date(year, month, day).toordinal(), today)

    return _ISO.sub(said, text)


_HOUSE = "house"


def rule(row: Row) -> str:
    """The citation, or that it is the shop's own rule."""
    cited = [part for part in str(row["basis"]).split("; ") if part != _HOUSE]
    return "; ".join(cited) or say("The house's own rule")


def silence(row: Row, today: int) -> str:
    """What happens where no answer comes."""
    means = row["owing"].notice.silence
    if means.day is None:
        asks = any(duty.options for duty in row["owing"].notice.duties)
        return say("Where no answer comes, they keep waiting.") if asks else say("It asks for no answer.")
    day = words.day(means.day.toordinal(), today)
    said = {
        "consent": "No answer by then means that they wait, until {day}.",
        "cancelled": "No answer means that it is cancelled on {day}: a person confirms it then.",
    }
    return say(said[means.means.value], day=day)


def _sent_row(one: Dispatched, place: int) -> Row:
    return {
        "number": one.number,
        "customer": one.customer,
        "pages": one.pages,
        "place": place,
        "way": one.way,
        "sent_to": one.sent_to,
        "at": one.at,
        "error": one.error,
        "batch": one.batch,
    }


def issued_row(one: Issued) -> Row:
    """A letter that was issued."""
    return {
        "number": one.number,
        "customer": one.customer,
        "kind": letter(one.kind),
        "day": one.day,
        "pages": one.pages,
        "told": one.told,
    }


def _lapse_rows(desk: Desk) -> list[Row]:
    rows: list[Row] = []
    for one in desk.lapses():
        lines = {line.line: line for line in desk.order(one.order)[1]}
        about = (desk.letter(letter.number) for letter in desk.to_answer(one.customer))
        told = next((found for found in about if any(line[:2] == (one.order, one.line) for line in found.lines)), None)
        line = lines[one.line]
        rows.append(
            {
                "customer": desk.customer_of(one.order),
                "order": one.order,
                "line": one.line,
                "sku": f"{line.sku}@{line.line}",
                "product": line.name,
                "count": words.figure(line.backordered, line.decimals),
                "ended": one.ended_on.toordinal(),
                "refund_by": one.refund_by.toordinal(),
                "basis": one.basis,
                "why": one.why,
                "number": told.issued.number if told else "",
                "late_yes": one.late_yes.toordinal() if one.late_yes else None,
            }
        )
    return rows


def cost_of(rows: Sequence[Row]) -> int:
    """Minor units: what the granted offers of these letters cost."""
    return sum(row["offer_cost"] for row in rows if row["granted"])


def going(rows: Sequence[Row]) -> list[Row]:
    """The letters that can go now, in the turn in which they are issued: not kept back, nor without a reason they owe."""
    return sorted((row for row in rows if not row["aside"] and (row["reason"] or not row["needs_reason"])), key=_turn)


def _turn(row: Row) -> int:
    return int(row["turn"])
