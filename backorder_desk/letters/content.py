"""What a letter says: facts go in, words and rows come out. No paper here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel import Locale

from backorder_desk.domain.errors import Refused
from backorder_desk.letters import templates, words
from backorder_desk.letters.address import postal_lines
from backorder_desk.letters.codes import checked
from backorder_desk.letters.facts import LetterFacts, LetterLine, Offer, Recipient, Sender
from backorder_desk.letters.kinds import HOLDS, Kind, kind_named
from backorder_desk.letters.sheet import Block, Column, Glance, Letter, Panel, Paragraph, Run, Slip, Table

__all__ = ["Letter", "LetterFacts", "LetterLine", "Offer", "Recipient", "Sender", "compose"]

SILENCE = {"": "none", "consent": "consent", "cancel": "cancel"}
SLIP_SILENCE = {"": "slip_none", "consent": "slip_consent", "cancel": "slip_cancelled"}


def compose(facts: LetterFacts, template: str = "") -> Letter:
    """Put the facts into words in the reader's language, by the shop's own template where it has one.

    Refused where the template is not well formed, lacks a clause that its kind must have, or asks for a field
    that does not exist.
    """
    locale = words.locale_of(facts.recipient.language, facts.recipient.country or facts.sender.country)
    return Writing(facts, kind_named(facts.kind), locale, template).letter()


def check_template(kind: str, language: str, text: str) -> None:
    """Try a template. Refused where it lacks a clause or its headings, or names a field or a marker that there is not."""
    name = f"{language}/{kind}"
    locale = words.locale_of(language, "")
    for facts in _examples(kind, language):
        writing = Writing(facts, kind_named(kind), locale, text)
        writing.source(name)
        templates.check_names(text, name, writing.fields())
        writing.letter()


def _examples(kind: str, language: str) -> Iterator[LetterFacts]:
    """Letters that take most ways through a template: one line or two, with a day and without."""
    day, reader = date(2026, 3, 2), Recipient("B. Best", language=language)
    for promises in ((day,), (None,), (day, None)):
        lines = tuple(LetterLine("SKU", "Name", "1", ordered=2, sent=1, waiting=1, promise=promise) for promise in promises)
        yield LetterFacts(kind, "L-1", day, "A. Able", Sender("Shop"), reader, order_numbers=("1",), lines=lines)


@dataclass(slots=True)
class Writing:
    """One letter being written."""

    facts: LetterFacts
    kind: Kind
    locale: Locale
    template: str = ""

    def letter(self) -> Letter:
        """The whole letter."""
        facts, fixed = self.facts, self.fixed
        fields = self.fields()
        name = f"{self.locale.language}/{self.kind.name}"
        filled = templates.fill(self.source(name), name, fields, self.locale)
        self.expect_headings(filled, name)
        named = facts.recipient.name.strip()
        return Letter(
            kind=self.kind.name,
            number=facts.number,
            lang=words.language_tag(self.locale),
            sender=facts.sender,
            return_line=" · ".join((facts.sender.name, *facts.sender.address)),
            address=postal_lines(facts.recipient, facts.sender.country),
            references=self.references(),
            kicker=filled.headings["kicker"],
            subject=filled.headings["subject"],
            salutation=fixed["salutation"].format(name=named) if named else fixed["salutation_nobody"],
            blocks=tuple(self.blocks(filled, fields)),
            closing=fixed["closing"],
            signed=tuple(part for part in (facts.clerk, facts.sender.name) if part),
            page_words=fixed["page"],
            continued_words=fixed["continued"].format(number=facts.number, date=self.short(facts.day)),
            slip=self.slip(fields) if self.kind.answers else None,
            place=(facts.recipient.country.upper(), facts.recipient.postcode, facts.recipient.city),
            cost=(facts.offer.cost or facts.offer.amount) if facts.offer else 0,
            currency=facts.currency,
        )

    def expect_headings(self, filled: templates.Filled, name: str) -> None:
        """Refused where the template did not say what the letter is about, or has a marker that stands for nothing."""
        for heading in ("kicker", "subject"):
            if not filled.headings.get(heading):
                why = "It stands above the first empty line"
                raise Refused(f"The template {name} has no “{heading}:”", why, "Write one, or reset it")
        known = {"table", "offer", "silence", *self.fixed["clauses"]}
        for part in filled.parts:
            marker = templates.marker(part)
            if marker and marker not in known:
                raise Refused(f"The template {name} has a [{marker}]", "Nothing goes by that name", "Take it out, or reset it")

    def source(self, name: str) -> str:
        """The template; Refused names the locked clauses that an edited one left out."""
        if not self.template:
            return templates.shipped(self.locale.language, self.kind.name)
        templates.compiled(self.template, name)
        missing = templates.missing_clauses(self.template, self.kind.locked)
        if missing:
            marks = ", ".join(f"[{clause}]" for clause in missing)
            why = "What it says there is owed to the customer and can be restyled, not left out"
            raise Refused(
                f"The template {name} lacks {marks}",
                why,
                "Put it on a line of its own, or reset the template",
            )
        return self.template

    # -- words ---------------------------------------------------------------------------------------------

    @property
    def fixed(self) -> dict[str, Any]:
        """The fixed words of the language."""
        return words.phrases(self.locale.language)

    def long(self, day: date | None) -> str:
        """A date in full, or nothing."""
        return words.whole_date(day, self.locale) if day else ""

    def short(self, day: date | None) -> str:
        """A date in brief, or nothing."""
        return words.short_date(day, self.locale) if day else ""

    def money(self, minor: int) -> str:
        """An amount, or nothing for nought."""
        return words.money(minor, self.facts.currency, self.locale) if minor else ""

    def clause(self, name: str, fields: dict[str, Any]) -> tuple[Run, ...]:
        """A fixed clause, filled."""
        return templates.clause(self.locale.language, name, fields, self.locale)

    def plainly(self, name: str, fields: dict[str, Any]) -> str:
        """A fixed clause without its bold stretches."""
        return "".join(text for _, text in self.clause(name, fields))

    # -- what a template may use ---------------------------------------------------------------------------

    def fields(self) -> dict[str, Any]:
        """Every name that a template may use."""
        facts, fixed = self.facts, self.fixed
        return {
            **self._orders(),
            **self._dates(),
            "kind": facts.kind,
            "articles": self.articles(),
            "something_sent": any(line.sent > 0 for line in facts.lines),
            "partly": self.kind.counts == "ready" or any(line.sent > 0 for line in facts.lines),
            "something_left": any(line.waiting > 0 or line.sent > 0 for line in facts.lines),
            "all_ready": not any(line.waiting > 0 for line in facts.lines),
            "complete": facts.ship_complete,
            "reason": _sentence(facts.reason),
            "cause": facts.cause,
            "refund": self.money(facts.refund),
            "offered": self.offered(),
            "collect": facts.collect,
            "contact": self._contact(),
            "free_answer": self._free_answer(),
            "corrects": facts.corrects,
            "name": facts.recipient.name,
            "shop": facts.sender.name,
            "clerk": facts.clerk,
            "no_date": fixed["no_date"],
            "about": fixed["about"],
        }

    def _orders(self) -> dict[str, Any]:
        numbers, fixed = self.facts.order_numbers, self.fixed
        form = 2 if len(numbers) > 3 else 1 if len(numbers) > 1 else 0
        order = words.joined(numbers, self.locale)
        guarded = templates.guarded(order)
        return {
            "orders": max(1, len(numbers)),
            "order": order,
            "your_order": fixed["your_order"][form].format(numbers=order, count=len(numbers)),
            "of_your_order": templates.Marked(fixed["of_your_order"][form].format(numbers=guarded, count=len(numbers))),
        }

    def _dates(self) -> dict[str, Any]:
        facts = self.facts
        waiting = [line for line in facts.lines if line.waiting > 0]
        days = sorted({line.promise for line in waiting if line.promise})
        undated = any(line.promise is None for line in waiting)
        return {
            "dated": "none" if not days else "some" if undated else "all",
            "open_ended": undated,
            "one_date": len(days) == 1 and not undated,
            "last_date": self.long(days[-1]) if days else "",
            "first_day": days[0] if days else None,
            "last_day": days[-1] if days else None,
            "estimate": any(line.estimate and line.promise for line in waiting),
            "answer_by": self.long(facts.answer_by),
            "silence_day": self.long(facts.silence_day),
            "next_writing": self.long(facts.next_writing),
            "collect_until": self.long(facts.collect_until),
            "told_before": self.long(facts.told_before),
            "refund_by": self.long(facts.refund_by),
            "corrects_day": self.long(facts.corrects_day),
        }

    def articles(self) -> int:
        """How many lines the letter speaks of; a letter without any speaks of one."""
        return sum(1 for line in self.facts.lines if _amounts(line)[self.kind.counts] > 0) or 1

    def offered(self) -> str:
        """What is offered for the wait, in a few words."""
        offer = self.facts.offer
        if offer is None:
            return ""
        if offer.basis_points:
            return words.percent(offer.basis_points, self.locale)
        return self.money(offer.amount) or offer.gift[:1].upper() + offer.gift[1:]

    def _free_answer(self) -> str:
        """How to answer at the shop's cost (16 CFR 435.2(b)(1)): as the shop says, by e-mail, or with the postage refunded."""
        if not self.kind.answers:
            return ""
        if own := self.facts.free_answer.strip().rstrip("."):
            return own
        if email := self.facts.sender.email:
            return str(self.fixed["free_mail"]).format(email=email)
        return str(self.fixed["free_post"]) if self.facts.silence else ""

    def _contact(self) -> str:
        sender = self.facts.sender
        key = "_or_".join(name for name, value in (("call", sender.phone), ("write", sender.email)) if value)
        phone = sender.phone.replace(" ", "\xa0")
        return str(self.fixed[key]).format(phone=phone, email=sender.email) if key else ""

    # -- blocks --------------------------------------------------------------------------------------------

    def references(self) -> tuple[tuple[str, str], ...]:
        """The reference block: label and value."""
        facts, fixed = self.facts, self.fixed
        numbers = facts.order_numbers[:2] if len(facts.order_numbers) > 3 else facts.order_numbers
        more = len(facts.order_numbers) - len(numbers)
        orders = ", ".join(numbers) + (" " + fixed["and_more"].format(count=more) if more else "")
        label = fixed["purchase" if self.kind.to_supplier else "order"]
        pairs = (
            (fixed["date"], self.short(facts.day)),
            (fixed["letter"], facts.number),
            (words.one_or_many(len(facts.order_numbers), label, self.locale), orders),
            (fixed["contact"], facts.clerk),
        )
        return tuple(pair for pair in pairs if pair[1])

    def blocks(self, filled: templates.Filled, fields: dict[str, Any]) -> Iterator[Block]:
        """Paragraphs, and what stands for the markers between them."""
        yield from self.glance(fields)
        for part in filled.parts:
            marker = templates.marker(part)
            if not marker:
                yield Paragraph(templates.runs(part))
            elif marker == "table" and not any(map(_stands, self.facts.lines)):
                yield Paragraph(self.clause("nothing_left", fields))  # rows of noughts would tell nobody anything
            elif marker == "table":
                yield self.table()
            elif marker == "dates" and fields["all_ready"]:
                continue  # nothing waits, so there is no day to tell
            elif marker == "offer":
                yield from self.panel(fields)
            else:
                name = f"silence_{SILENCE[self.facts.silence]}" if marker == "silence" else marker
                runs = self.clause(name, fields)
                if runs:
                    yield Paragraph(runs)

    def glance(self, fields: dict[str, Any]) -> Iterator[Block]:
        """What a hurried reader looks for; a single fact makes no glance."""
        labels = self.fixed["glance"]
        when = {"all": "" if fields["one_date"] else "last", "some": "first", "none": ""}[fields["dated"]]
        day = self.short(fields["first_day" if when == "first" else "last_day"]) or self.fixed["no_date"]
        values = {
            **dict.fromkeys(("ready", "sent", "cancelled"), self._counted(fields["articles"])),
            "waiting": self._counted(sum(1 for line in self.facts.lines if line.waiting > 0)),
            **dict.fromkeys(("date", "new_date", "release"), "" if fields["all_ready"] else day),
            "answer": self._answer(),
            "until": self.short(self.facts.collect_until) if self.facts.collect else "",
            "next": self.short(self.facts.next_writing),
            "refund": fields["refund"],
            "refund_by": self.short(self.facts.refund_by) if fields["refund"] else "",
        }
        names = {"answer": "no_answer" if self.facts.silence == "consent" else "answer"}
        names |= dict.fromkeys(HOLDS, when) if when else {}
        pairs = [(labels[names.get(name, name)], values[name]) for name in self.kind.glance if values[name]]
        if len(pairs) > 1:
            yield Glance(tuple(pairs))

    def _counted(self, articles: int) -> str:
        forms = self.fixed["glance"]["articles"]
        return f"{articles} {words.one_or_many(articles, forms, self.locale)}" if articles else ""

    def _answer(self) -> str:
        """By when an answer is wanted; where silence is consent, none is."""
        if self.facts.answer_by and self.facts.silence == "consent":
            return str(self.fixed["glance"]["not_needed"])
        return self.short(self.facts.answer_by)

    def table(self) -> Table:
        """The lines, in groups where they belong to several orders."""
        facts, heads = self.facts, self.fixed["columns"]
        shown = [name for name in self.kind.columns if self._says_something(name)]
        columns = [Column(heads["article"], "code"), Column(heads["description"], "text")]
        columns += [Column(heads[name], HOLDS.get(name, "strong" if name == self.kind.strong else "number")) for name in shown]
        rows: list[tuple[str, ...]] = []
        group = ""
        for line in facts.lines:
            if len(facts.order_numbers) > 1 and line.order_number != group:
                group = line.order_number
                rows.append((self.fixed["order_group"].format(number=group),))
            rows.append((line.sku, line.name, *(self._cell(line, name) for name in shown)))
        return Table(tuple(columns), tuple(rows))

    def _says_something(self, column: str) -> bool:
        """After an arrival nothing may be left to wait for, and then there is no date to tell either."""
        if column not in ("waiting", "date") or self.kind.counts == "waiting":
            return True
        return any(line.waiting > 0 for line in self.facts.lines)

    def _cell(self, line: LetterLine, column: str) -> str:
        if not _stands(line):
            return str(self.fixed["not_ordered"]) if HOLDS.get(column) == "date" else "–"
        if column == "instead":
            return line.instead or "–"
        if HOLDS.get(column) == "date":
            return self._when(line)
        return words.quantity(_amounts(line)[column], line.decimals, line.unit, self.locale)

    def _when(self, line: LetterLine) -> str:
        if line.waiting <= 0:
            return "–"
        if line.promise is None:
            return str(self.fixed["no_date"])
        day = self.short(line.promise)
        return f"{self.fixed['about']} {day}" if line.estimate else day

    def panel(self, fields: dict[str, Any]) -> Iterator[Block]:
        """The offer for the wait, where there is one."""
        offer = self.facts.offer
        if offer is None or not fields["offered"]:
            return
        what = "percent" if offer.basis_points else "amount" if offer.amount else "gift"
        caption = self.plainly(f"offer_caption_{what}", fields)
        yield Panel(fields["offered"], caption, self.clause(f"offer_{what}", fields))

    def slip(self, fields: dict[str, Any]) -> Slip:
        """The reply slip: who answers is known from the code, which holds no personal data."""
        fixed, facts = self.fixed, self.facts
        asked = "slip_by_consent" if facts.silence == "consent" else "slip_by"
        by = fixed[asked].format(date=fields["answer_by"]) if facts.answer_by else ""
        said = [SLIP_SILENCE[facts.silence], *(["slip_free"] if fields["free_answer"] else [])]
        return Slip(
            title=fixed["slip_title"],
            note="  ·  ".join(part for part in (facts.number, by) if part),
            options=tuple(self.clause(f"slip_{name}", fields) for name in self.kind.answers),
            silence=" ".join(self.plainly(name, fields) for name in said),
            code=checked(facts.number),
            day_label=fixed["slip_day"],
            signature_label=fixed["slip_signature"],
            alt_qr=fixed["alt_qr"],
            alt_bars=fixed["alt_bars"],
        )


def _stands(line: LetterLine) -> bool:
    """Whether anything of a line is left; an undone order leaves nothing."""
    return any((line.ordered, line.sent, line.waiting, line.ready))


def _amounts(line: LetterLine) -> dict[str, int]:
    derived = max(0, line.ordered - line.sent - line.waiting - line.cancelled)
    ready = derived if line.ready is None else line.ready
    return {
        "ordered": line.ordered,
        "sent": line.sent,
        "received": line.sent,
        "ready": ready,
        "now_sent": ready,
        "waiting": line.waiting,
        "missing": line.waiting,
        "cancelled": line.cancelled,
    }


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text.endswith((".", "!", "?")) else text + "."
