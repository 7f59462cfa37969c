"""Letters that leave the desk: print runs, files, drafts and e-mails, and what is known of how they went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from backorder_desk.controller import notices, outbox
from backorder_desk.controller.notices import Letter
from backorder_desk.domain.dispatching import Stage, Way
from backorder_desk.domain.errors import Refused
from backorder_desk.model import dispatches
from backorder_desk.model import letters as store
from backorder_desk.model.database import Connection
from backorder_desk.model.dispatches import Dispatched
from backorder_desk.model.journal import Act, entitle

_ALIKE = {Way.FILE: {Way.FILE, Way.PRINT}, Way.PRINT: {Way.FILE, Way.PRINT}, Way.DRAFT: {Way.DRAFT}, Way.MAIL: set[Way]()}
"""What was put on its way like this goes along when the same is asked again; what went another way awaits a word."""
_STILL_GOING = timedelta(minutes=5)
"""An e-mail that began so lately may still be under way, on another desk."""


@dataclass(frozen=True, slots=True)
class Mailed:
    """A letter and what became of its e-mail."""

    letter: Letter
    to: str
    stage: Stage
    why: str = ""


def left(db: Connection, way: Way) -> tuple[list[Letter], list[tuple[str, str]]]:
    """The issued letters that still have to go and can go this way; those that cannot, by number, and why."""
    gone = dispatches.ways_of_unconfirmed(db)
    goes, stays = [], []
    for found in store.unconfirmed(db):
        other = gone.get(found.id, set()) - _ALIKE[way]
        if other:
            how = ", ".join(sorted(other))
            stays.append((found.number, f"It went out already ({how}) and awaits a word: “told {found.number}”"))
        elif way in (Way.DRAFT, Way.MAIL) and not address(db, found.customer_id):
            stays.append((found.number, f"{found.customer} has no e-mail address that can be used"))
        else:
            goes.append(notices.letter(db, found.number))
    return goes, stays


def address(db: Connection, customer: int) -> str:
    """Where e-mails to a customer go; empty where there is no address that can be used."""
    from backorder_desk.controller import mail

    return mail.deliverable(dispatches.address(db, customer))


def written(letters: Sequence[Letter], db: Connection, out: Path, settings: Mapping[str, Any], today: date) -> list[Letter]:
    """Put letters into one PDF (by its ending) or a PDF each; in the order in which they lie there."""
    if outbox.is_file(out):
        pdf, ordered = run(letters, db, settings, today)
        outbox.put(pdf, out)
        return ordered
    for letter in letters:
        outbox.put(letter.pdf, out / f"{letter.issued.number}.pdf")
    return list(letters)


def drafted(letters: Sequence[Letter], db: Connection, out: Path, settings: Mapping[str, Any]) -> None:
    """Put e-mail drafts into a folder, each with its letter attached."""
    for letter in letters:
        draft = _draft(letter, db, settings, address(db, letter.issued.customer_id))
        outbox.put(draft, out / f"{letter.issued.number}.eml")


def run(letters: Sequence[Letter], db: Connection, settings: Mapping[str, Any], today: date) -> tuple[bytes, list[Letter]]:
    """A print run in one PDF, sorted for the post, and its letters in that order.

    The letters in it are drawn from what was frozen with them, each on its paper, those of the paper that most are on
    first. One letter alone is its own frozen PDF.
    """
    if len(letters) == 1:
        return letters[0].pdf, list(letters)
    from backorder_desk.letters import outbox as runs
    from backorder_desk.letters import paper

    known = [_sheet(letter, db, settings) for letter in letters]
    papers = {one.issued.number: paper.paper_named(dispatches.facts(db, one.issued.id)["paper"]) for one in letters}
    usual, _ = Counter(each.name for each in papers.values()).most_common(1)[0]
    target = BytesIO()
    printed = runs.print_run(
        known,
        paper.paper_named(usual),
        today,
        target,
        settings["language"],
        duplex=settings["print.duplex"],
        papers=papers,
        pages={one.issued.number: one.issued.pages for one in letters},
    )
    by_number = {letter.issued.number: letter for letter in letters}
    return target.getvalue(), [by_number[number] for number in printed.numbers]


def repeated(letters: Sequence[Letter], settings: Mapping[str, Any]) -> bytes:
    """The frozen pages of these letters in one PDF, in this order."""
    return joined([letter.pdf for letter in letters], settings)


def joined(pdfs: Sequence[bytes], settings: Mapping[str, Any]) -> bytes:
    """PDFs in one, in this order; each on a sheet of its own."""
    from backorder_desk.letters.outbox import reprint

    target = BytesIO()
    reprint(pdfs, target, duplex=settings["print.duplex"])
    return target.getvalue()


def one_page(letter: Letter, page: int) -> bytes:
    """One page of a frozen letter, counted from 1, as a PDF. Refused: it has no such page."""
    from backorder_desk.letters.outbox import one_page as taken

    if not 1 <= page <= letter.issued.pages:
        why = f"It has {letter.issued.pages} {'page' if letter.issued.pages == 1 else 'pages'}"
        raise Refused(f"There is no page {page} of {letter.issued.number}", why, "Name one of them")
    return taken(letter.pdf, page)


def rest(db: Connection, number: str) -> list[Letter]:
    """The letters of the last batch from this one on. Refused: it was in no batch."""
    found = store.issued(db, number)
    batch = dispatches.last_batch(db, found.id)
    if not batch:
        raise Refused(f"{number} was in no batch", "It was never printed or written to a file", "Use “reprint” for one letter")
    place = next(one.place for one in batch if one.letter_id == found.id)
    return [notices.letter(db, one.number) for one in batch if one.place >= place]


def confirmed(act: Act, numbers: Sequence[str]) -> list[str]:
    """Somebody says that these went out; none named: all that are on paper, in files or drafts and await a word."""
    ways = dispatches.ways_of_unconfirmed(act.db)
    waiting = [one.number for one in store.unconfirmed(act.db) if ways.get(one.id, {Way.MAIL}) - {Way.MAIL}]
    open_now = [number for number in dict.fromkeys(numbers or waiting) if store.issued(act.db, number).told is None]
    if open_now:
        notices.told(act, open_now)
    return open_now


def begin(db: Connection, letter: Letter, to: str, sender: str, now: datetime, *, again: bool = False) -> tuple[int | None, str]:
    """Note that an e-mail is about to go: its row (None: it went, or is going) and its Message-ID.

    The same letter has the same Message-ID, so that it is shown once even where it arrives twice; only where the server
    is known to have taken it, a further one is a message of its own.
    """
    taken = sum(one.stage == Stage.ACCEPTED for one in dispatches.of_letter(db, letter.issued.id))
    tail = f".{taken + 1}" if taken else ""
    identity = f"<{letter.issued.sha256[:32]}.{letter.issued.id}{tail}@{sender.rpartition('@')[2]}>"
    at = now.isoformat(timespec="seconds")
    return dispatches.begin(db, letter.issued.id, at, sent_to=to, reference=identity, again=again), identity


def not_under_way(db: Connection, letter: Letter, now: datetime) -> None:
    """Refused: an e-mail of this letter began a moment ago and may still be going."""
    for one in dispatches.of_letter(db, letter.issued.id):
        if one.stage == Stage.SENDING and now - datetime.fromisoformat(one.at) < _STILL_GOING:
            why = f"It began at {one.at} and has not ended"
            raise Refused(f"{one.number} may be under way at this moment", why, "Look again in five minutes")


def accepted(act: Act, dispatch: int, number: str, to: str) -> None:
    """The server took the letter: its customer counts as told."""
    dispatches.end(act.db, dispatch, Stage.ACCEPTED)
    notices.told(act, [number])
    act.noted(1)
    entitle(act, f"Sent letter {number} to {to}")


def message(letter: Letter, db: Connection, settings: Mapping[str, Any], to: str, identity: str, now: datetime) -> bytes:
    """The e-mail: the letter's words, and its frozen PDF attached."""
    from backorder_desk.controller import mail

    sender = mail.deliverable(settings["mail.from"] or settings["shop.email"])
    draft = _draft(letter, db, settings, to)
    return mail.message(draft, settings["shop.name"], sender, (letter.issued.customer, to), identity, now)


def _draft(letter: Letter, db: Connection, settings: Mapping[str, Any], to: str) -> bytes:
    from backorder_desk.letters.outbox import email_draft

    return email_draft(_sheet(letter, db, settings), letter.pdf, to)


def _sheet(letter: Letter, db: Connection, settings: Mapping[str, Any]) -> Any:
    """The letter in words and rows, as it was frozen."""
    from backorder_desk.letters.freezing import thawed

    return thawed(dispatches.facts(db, letter.issued.id)["sheet"], notices.sender(settings).logo)


__all__ = ["Dispatched", "Letter", "Mailed"]
