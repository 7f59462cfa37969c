"""The shop's own words for its letters: templates by kind and language, versioned, and put back to the shipped ones."""

from __future__ import annotations

from dataclasses import dataclass

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.rulepacks import LetterKind
from backorder_desk.model import versions
from backorder_desk.model.database import Connection
from backorder_desk.model.journal import Act, entitle

LANGUAGES = ("en", "de", "fr", "es")
_DRAWN = {
    LetterKind.DELAY_SHORT.value: "delay",
    LetterKind.DELAY_LONG.value: "delay",
    LetterKind.DELAY_INDEFINITE.value: "delay",
}
LARGEST = 20_000
"""Characters of a template. A letter that needs more is no letter."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The template that counts. `version` numbers the shop's own; 0: it never had one."""

    kind: str
    language: str
    text: str
    version: int
    shipped: bool


def drawn_as(kind: str) -> str:
    """The kind of letter by which a kind of notice is written: the three first delays share one."""
    return _DRAWN.get(kind, kind)


def template(db: Connection, kind: str, language: str) -> Wording:
    """The template of a kind and language. Refused: no such kind or language."""
    from backorder_desk.letters import templates

    kind = _kind(kind, language)
    text, version = versions.template(db, kind, language)
    return Wording(kind, language, text or templates.shipped(language, kind), version, not text)


def own(db: Connection, kind: str, language: str) -> tuple[str, str]:
    """(the shop's own text or nothing, the version as a letter remembers it)."""
    text, version = versions.template(db, kind, language)
    return text, str(version) if text else "shipped"


def set_template(act: Act, kind: str, language: str, text: str) -> Wording:
    """Write the shop's own template. Refused: see `tried`."""
    kind = _kind(kind, language)
    text = tried(kind, language, text)
    before = template(act.db, kind, language)
    if before.text == text:
        return before
    version = versions.write_template(act, kind, language, text)
    entitle(act, f"Changed the letter “{kind}” ({language}): version {version}")
    return template(act.db, kind, language)


def tried(kind: str, language: str, text: str) -> str:
    """The text, where letters of this kind can be written by it.

    Refused: empty or too long, not well formed, without a clause that its kind must have, asking for a field or a
    [marker] that there is not, without a subject.
    """
    from backorder_desk.letters.content import check_template

    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    if not text.strip():
        raise Refused("The template is empty", "A letter says something", "Write one, or reset it")
    if len(text) > LARGEST:
        raise Refused("The template is too long", f"It has {len(text)} characters", f"Keep it under {LARGEST}")
    check_template(kind, language, text)
    return text


def reset_template(act: Act, kind: str, language: str) -> Wording:
    """Put the shipped template back. Where it stands already, nothing is done."""
    before = template(act.db, kind, language)
    if before.shipped:
        return before
    version = versions.write_template(act, before.kind, language, "")
    entitle(act, f"Put the shipped letter “{before.kind}” ({language}) back: version {version}")
    return template(act.db, kind, language)


def _kind(kind: str, language: str) -> str:
    from backorder_desk.letters.kinds import kind_named

    if language not in LANGUAGES:
        raise Refused(f"There are no letters in “{language}”", do=f"Choose one of {', '.join(LANGUAGES)}")
    return kind_named(drawn_as(kind)).name
