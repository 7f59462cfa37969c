"""The life of an order and of a PO in sentences: what happened, in the order in which it did, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backorder_desk.domain.ranking import NEVER
from backorder_desk.domain.reasons import Outcome
from backorder_desk.views import words
from backorder_desk.views.words import Row, say

if TYPE_CHECKING:
    from backorder_desk.desk import Answered, Coming, Filled, Given, LineAnswer, Promised, Story, Written

ANSWERS = {
    "wait": "The customer waits for the {product}",
    "cancel": "The customer cancels the {product}",
    "substitute": "The customer takes something else instead of the {product}",
}


def happenings(story: Story, today: int) -> list[tuple[str, str]]:
    """(the day, a sentence), the newest first; what was undone says so."""
    undone = say(" (undone)")
    found = [(one.entry, 0, one.day, words.upper(one.words) + (undone if one.undone else "")) for one in story.done]
    found += [(one.entry, 1, one.day, _promise(one, today)) for one in story.promised]
    found += [(one.entry, 2, one.day, _given(one)) for one in story.given]
    found += [(one.entry, 3, one.day, _answer(one, today)) for one in story.answers]
    found.sort(reverse=True)
    return [(words.day(day, today), _ended(text)) for _, _, day, text in found]


def _promise(one: Promised, today: int) -> str:
    before, after = _day(one.before, today), _day(one.after, today)
    about = say("about {day}", day=after) if one.estimate and after else after
    if not after:
        return say("{product} has no date any more: {cause}", product=one.product, cause=one.words)
    if not before:
        return say("{product} is promised for {day}", product=one.product, day=about)
    said = "{product} is promised for {day} instead of {before}: {cause}"
    return say(said, product=one.product, day=about, before=before, cause=one.words)


def _given(one: Given) -> str:
    count = words.figure(one.quantity, one.decimals)
    said = "{count} {product} taken away: {cause}" if one.outcome == Outcome.LOSE else "{count} {product} set aside: {cause}"
    return say(said, count=count, product=one.product, cause=one.words)


def _answer(one: Answered, today: int) -> str:
    said = say(ANSWERS.get(one.answer, "The customer answers about the {product}"), product=one.product)
    until = say("until {day}", day=words.day(one.until, today)) if one.until else ""
    return " ".join(part for part in (said, until, f"({words.channel(one.channel)})" if one.channel else "") if part)


def letter_words(one: Written, today: int) -> str:
    """ "L-12, Short delay, Thu 5 Mar · told Fri 6 Mar"."""
    said = f"{one.number}, {words.letter(one.kind)}, {words.day(one.day, today)}"
    state = say("told {day}", day=words.day(one.told, today)) if one.told else say("not told yet")
    return f"{said} · {state}"


def first_promise(line: LineAnswer, story: Story, today: int) -> str:
    """Where the promise has moved since the first: from when to when."""
    first, now = story.first.get(line.line), line.promise.toordinal() if line.promise else None
    if not line.backordered or first is None or first >= NEVER or first == now:
        return ""
    if now is None:
        return say("First promised for {first}; no date now", first=words.day(first, today))
    far = words.days(abs(now - first))
    said = "First promised for {first}, {days} earlier" if now > first else "First promised for {first}, {days} later"
    return say(said, first=words.day(first, today), days=far)


def notes(story: Story) -> list[str]:
    """What was written down about the order, and what was paid ahead."""
    paid = [say("{amount} paid ahead", amount=words.money(story.deposit, ""))] if story.deposit else []
    return ([story.note] if story.note else []) + paid


def expectation(chosen: Row, found: Coming, today: int) -> list[str]:
    """When a PO is expected, and how that has moved."""
    expected, first = chosen["expected"], found.first_expected
    if expected is None:
        return [say("No day is known")]
    said = say("Expected {day}", day=words.day(expected, today))
    if first is not None and first != expected:
        moved = "{said}, at first {first} ({days} later now)"
        if expected < first:
            moved = "{said}, at first {first} ({days} sooner now)"
        said = say(moved, said=said, first=words.day(first, today), days=words.days(abs(expected - first)))
    late = [say("It is {days} late", days=words.days(today - expected))] if expected < today and chosen["incoming"] else []
    return [said, *late, *([found.because] if found.because else [])]


def filled(one: Filled, decimals: int, today: int) -> str:
    """ "2  Ana Lopez  SO-1042  Thu 26 Mar"."""
    return f"{words.figure(one.waiting, decimals)}  {one.customer}  {one.order}  {_day(one.promise, today)}"


def _day(ordinal: int | None, today: int) -> str:
    return "" if ordinal is None or ordinal >= NEVER else words.day(ordinal, today)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", ")")) else text + "."
