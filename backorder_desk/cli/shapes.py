"""Answers as JSON: the fields that other programs read. Fields may be added, never renamed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from backorder_desk.desk import (
    Broken,
    Comparison,
    Decided,
    Dispatched,
    Entry,
    Fulfilled,
    Letter,
    LineAnswer,
    Mailed,
    Moved,
    OrderAnswer,
    Owed,
    Owing,
    Pack,
    Proposal,
    PurchaseAnswer,
    Refund,
    Replied,
    Reversal,
    StockAnswer,
    Wording,
)

if TYPE_CHECKING:
    from backorder_desk.desk import Imported
from backorder_desk.domain.notices import Lapse

Json = dict[str, Any]
Money = Callable[[int], str]
"""Minor units to text in major units."""


def amount(units: int, decimals: int) -> int | float:
    """Smallest units in sales units, as a JSON number. Exact: three decimals at most, and no arithmetic follows."""
    unit: int = 10**decimals
    return units // unit if units % unit == 0 else units / unit


def day(value: date | int | None) -> str | None:
    """A day in ISO 8601; ordinals too."""
    if value is None:
        return None
    return (date.fromordinal(value) if isinstance(value, int) else value).isoformat()


def line(one: LineAnswer) -> Json:
    """A line of an order."""
    return {
        "line": one.line,
        "sku": one.sku,
        "ordered": amount(one.ordered, one.decimals),
        "allocated": amount(one.allocated, one.decimals),
        "backordered": amount(one.backordered, one.decimals),
        "promise": day(one.promise),
        "why": one.why,
        "fulfilled": amount(one.fulfilled, one.decimals),
        "cancelled": amount(one.cancelled, one.decimals),
        "estimate": one.estimate,
        "name": one.name,
    }


def order(answer: OrderAnswer) -> Json:
    """An order after an act."""
    return {
        "order": answer.order,
        "say": answer.say,
        "lines": [line(one) for one in answer.lines],
        "freed": [{"sku": f.sku, "quantity": amount(f.quantity, f.decimals), "order": f.order} for f in answer.freed],
    }


def fulfilled(answer: Fulfilled) -> Json:
    """What went out."""
    return {
        "order": answer.order,
        "fulfilled": [{"sku": a.sku, "quantity": amount(a.quantity, a.decimals)} for a in answer.fulfilled],
        "backordered": [{"sku": a.sku, "quantity": amount(a.quantity, a.decimals)} for a in answer.backordered],
    }


def stock(answer: StockAnswer) -> Json:
    """What an act did to stock."""
    return {
        "receipt": answer.number or None,
        "gets": _gathered(answer.gets, "quantity"),
        "waits": _gathered(answer.waits, "backordered"),
        "free": [{"sku": a.sku, "quantity": amount(a.quantity, a.decimals)} for a in answer.free],
        "notices": [notice(one) for one in answer.notices if isinstance(one, Owing)],
        "loses": _gathered(answer.loses, "quantity"),
        "notes": list(answer.notes),
    }


def _gathered(rows: Iterable[Decided], field: str) -> list[Json]:
    """One row a line: the parts of an increased line are put together."""
    found: dict[tuple[str, int, str], list[Decided]] = {}
    for row in rows:
        found.setdefault((row.order, row.line, row.sku), []).append(row)
    out = []
    for (number, position, sku), parts in found.items():
        days = [part.promise for part in parts]
        shape: Json = {
            "order": number,
            "line": position,
            "sku": sku,
            "customer": parts[0].customer,
            field: amount(sum(part.quantity for part in parts), parts[0].decimals),
            "why": " ".join(dict.fromkeys(part.why for part in parts)),
        }
        if field == "backordered":
            known = [one for one in days if one is not None]
            shape["promise"] = day(max(known)) if known and len(known) == len(days) else None
            shape["estimate"] = any(part.estimate for part in parts)
        out.append(shape)
    return out


def broken(one: Broken, tell_by: Mapping[int, date]) -> Json:
    """A promise that moved."""
    return {
        "order": one.order,
        "line": one.line,
        "sku": one.sku,
        "customer": one.customer,
        "was": day(one.was),
        "now": day(one.now),
        "tell_by": day(tell_by.get(one.line_id)),
    }


def purchase(answer: PurchaseAnswer, tell_by: Mapping[int, date]) -> Json:
    """A PO after an act."""
    return {
        "po": answer.po,
        "supplier": answer.supplier,
        "expected": day(answer.expected),
        "record": answer.record.words(),
        "breaks": [broken(one, tell_by) for one in answer.breaks],
        "sooner": [{key: value for key, value in broken(one, {}).items() if key != "tell_by"} for one in answer.sooner],
    }


def moved(answer: Moved) -> Json:
    """A line put before another."""
    return {
        **order(answer.answer),
        "before": answer.before,
        "because": answer.because,
        "overtaken": [{"order": o.order, "customer": o.customer, "was": day(o.was), "now": day(o.now)} for o in answer.overtaken],
    }


def comparison(one: Comparison, money: Money) -> Json:
    """One policy on the same stock."""
    return {
        "policy": one.policy.value,
        **stock(one.answer),
        "totals": {
            "orders_completed": one.orders_completed,
            "customers_served": one.customers_served,
            "days_late": one.late,
            "value": money(one.value),
        },
    }


def notice(owing: Owing) -> Json:
    """An open duty."""
    one = owing.notice
    return {
        "notice": one.name,
        "customer": owing.lines[0].name,
        "code": one.customer,
        "kind": one.kind.value,
        "tell_by": day(one.tell_by),
        "lines": [_told_of(line) for line in owing.lines if line.part == 0],
        "basis": one.basis,
        "silence": str(one.silence),
        "why": " ".join(dict.fromkeys(duty.why for duty in one.duties)),
        "reason_missing": any(duty.reason_required and not duty.reason for duty in one.duties),
        "corrects": list(dict.fromkeys(duty.corrects.letter for duty in one.duties if duty.corrects is not None)),
    }


def wording(one: Wording) -> Json:
    """A template. `version` numbers the shop's own; 0: it never had one."""
    return {"kind": one.kind, "language": one.language, "version": one.version, "shipped": one.shipped, "text": one.text}


def pack(one: Pack) -> Json:
    """A rule pack."""
    return {
        "name": one.name,
        "title": one.title,
        "source": one.source,
        "read_on": day(one.read_on),
        "version": one.version,
        "shipped": one.shipped,
        "edition": one.edition,
        "gone": one.gone,
    }


def offer(one: Proposal, money: Money) -> Json:
    """What a letter offers for the wait."""
    said = offer_words(one.percent, money(one.amount) if one.amount else "", one.gift)
    return {"notice": one.notice, "offer": said, "cost": money(one.cost), "granted": one.granted, "why": one.why}


def offer_words(percent: int, amount: str, gift: str) -> str:
    """An offer in a few words."""
    return f"{percent} %" if percent else amount or gift


def goodwill_rule(number: int, rule: Mapping[str, Any], money: Money) -> Json:
    """A rule that proposes something for the wait."""
    amount = money(rule["amount"]) if "amount" in rule else ""
    return {
        "rule": number,
        "after": rule["after"],
        "class": rule.get("class"),
        "offer": offer_words(rule.get("percent", 0), amount, rule.get("gift", "")),
        "cost": money(rule["cost"]) if "cost" in rule else None,
    }


def _told_of(one: Owed) -> Json:
    return {"order": one.order, "line": one.line, "sku": one.sku, "promise": day(one.promise)}


def lapse(one: Lapse) -> Json:
    """A proposal to cancel and refund, for a person to decide."""
    return {
        "order": one.order,
        "line": one.line,
        "customer": one.customer,
        "ended_on": day(one.ended_on),
        "refund_by": day(one.refund_by),
        "basis": one.basis,
        "why": one.why,
        "late_yes": day(one.late_yes),
    }


def refund(one: Refund, money: Money) -> Json:
    """Money that is to be sent back."""
    return {
        "order": one.order,
        "line": one.line,
        "customer": one.customer,
        "amount": money(one.amount),
        "vests_on": day(one.vests_on),
        "refund_by": day(one.refund_by),
        "basis": one.basis,
    }


def letter(one: Letter) -> Json:
    """An issued letter."""
    return {
        "letter": one.issued.number,
        "customer": one.issued.customer,
        "kind": one.issued.kind,
        "lines": [{"order": o, "line": n, "sku": s} for o, n, s in one.lines],
        "pages": one.issued.pages,
        "sha256": one.issued.sha256,
    }


def mailed(one: Mailed) -> Json:
    """A letter that was to go by e-mail, and what became of it."""
    return {**letter(one.letter), "sent": one.stage.value, "to": one.to, "why": one.why}


def dispatched(one: Dispatched) -> Json:
    """An e-mail of which nobody knows whether it arrived."""
    return {"letter": one.number, "customer": one.customer, "to": one.sent_to, "since": one.at, "why": one.error}


def replied(answer: Replied) -> Json:
    """An answer recorded."""
    return {
        "letter": answer.letter,
        "answer": answer.answer.value,
        "lines": [{"order": o, "line": n, "sku": s} for o, n, s in answer.lines],
        "freed": [{"sku": f.sku, "quantity": amount(f.quantity, f.decimals), "order": f.order} for f in answer.freed],
    }


_AMOUNTS = (
    *("ordered", "allocated", "fulfilled", "cancelled", "backordered"),
    *("on_hand", "free", "incoming", "received", "closed", "reorder_point"),
)
_MONEY = ("value", "price", "deposit")
_DAYS = ("promise", "first_promise", "day", "expected", "due", "next_due", "release", "required")
_FLAGS = ("estimate", "pinned", "held", "moved")


def row(values: Mapping[str, Any], money: Money) -> Json:
    """A row of a list: quantities in sales units, money in major units, days in ISO 8601."""
    decimals = values.get("decimals", 0)
    out: Json = {}
    for key, value in values.items():
        if key in _AMOUNTS and value is not None:
            out[key] = amount(value, decimals)
        elif key in _MONEY and value is not None:
            out[key] = money(value)
        elif key in _DAYS:
            out[key] = day(value)
        elif key in _FLAGS:
            out[key] = bool(value)
        else:
            out[key] = value
    return out


def rows(values: Sequence[Mapping[str, Any]], money: Money) -> list[Json]:
    """Rows of a list."""
    return [row(one, money) for one in values]


def imported(one: Imported) -> Json:
    """What one file brought."""
    return {
        "file": one.file,
        "format": one.format,
        "kind": one.kind,
        "created": one.created,
        "updated": one.updated,
        "unchanged": one.unchanged,
        "problems": [{"row": p.row, "column": p.column, "value": p.value, "why": p.why} for p in one.problems],
        "notes": one.notes,
    }


def counted(what: str, count: int) -> str:
    """The name of what was counted: 1 order, 2 orders."""
    return what.removesuffix("s") if count == 1 else what


def reversal(done: Reversal) -> Json:
    """An act undone, or done again: the act and its words."""
    return {"entry": done.entry, "act": done.act, "words": done.words}


def entry(one: Entry) -> Json:
    """One act of the history."""
    return {
        "entry": one.id,
        "at": one.at,
        "day": day(one.day),
        "act": one.act,
        "words": one.words,
        "undone": one.undone_by is not None,
        "undoes": one.undoes,
    }
