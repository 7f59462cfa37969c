"""A letter to nobody, so that a letterhead or a template is seen before anybody gets one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from backorder_desk.controller import notices, wording
from backorder_desk.domain.errors import Refused
from backorder_desk.model.database import Connection

READERS = {
    "en": ("Ana Lopez", "14 Harbour Street", "Bristol", "", "BS1 4TR", "GB"),
    "de": ("Anna Berger", "Hafenstraße 14", "Hamburg", "", "20457", "DE"),
    "fr": ("Anne Bergeron", "14 rue du Port", "Nantes", "", "44000", "FR"),
    "es": ("Ana López", "Calle del Puerto 14", "Málaga", "Málaga", "29001", "ES"),
}
"""Made-up readers, by language."""


def kinds() -> tuple[str, ...]:
    """The kinds of letters that have a template, in the order in which a customer would get them."""
    from backorder_desk.letters.kinds import KINDS

    return tuple(KINDS)


def layouts() -> tuple[str, ...]:
    """The names of the layouts that a letter can be printed on."""
    from backorder_desk.letters.paper import PAPERS

    return tuple(PAPERS)


def drawn(
    db: Connection, settings: Mapping[str, Any], today: date, kind: str, language: str, text: str | None = None
) -> bytes:
    """The PDF of a specimen by the shop's template, or by this text. Refused: the text is no template of this kind."""
    from backorder_desk.letters import layout, paper
    from backorder_desk.letters.content import compose

    if language not in READERS:
        raise Refused(f"There are no letters in “{language}”", do=f"Choose one of {', '.join(READERS)}")
    known = _facts(settings, today, wording.drawn_as(kind), language)
    used = wording.own(db, known.kind, language)[0] if text is None else wording.tried(known.kind, language, text)
    return layout.render(compose(known, used), paper.paper_named(known.paper))


def _facts(settings: Mapping[str, Any], today: date, kind: str, language: str) -> Any:
    from backorder_desk.letters.facts import LetterFacts, LetterLine, Recipient

    name, street, city, region, postcode, country = READERS[language]
    reader = Recipient(
        name, address1=street, city=city, region=region, postcode=postcode, country=country, language=language
    )
    soon, later = today + timedelta(days=11), today + timedelta(days=25)
    lines = (
        LetterLine("KET-12", "Enamel kettle 1.2 l", "SO-1042", 3, 1, 2, promise=soon, ready=1, instead="Enamel kettle 1.5 l"),
        LetterLine("GRN-MIL", "Hand coffee mill, walnut", "SO-1042", 1, 0, 1, promise=later, ready=1, instead="Hand coffee mill"),
    )
    return LetterFacts(
        kind=kind,
        number="L-1042",
        day=today,
        clerk=settings["shop.clerk"],
        sender=notices.sender(settings),
        recipient=reader,
        order_numbers=("SO-1042",),
        lines=lines,
        answer_by=today + timedelta(days=14),
        silence_day=today + timedelta(days=14),
        currency=settings["shop.currency"],
        refund=7490,
        refund_by=today + timedelta(days=7),
        next_writing=today + timedelta(days=14),
        paper=notices.sheet(settings),
        told_before=today - timedelta(days=3),
        corrects="L-1038",
        corrects_day=today - timedelta(days=2),
        collect_until=later,
    )
