"""Letter templates: plain text with {fields}, filled in a sandbox, every value escaped."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from babel import Locale
from jinja2 import StrictUndefined, Template, TemplateError, meta, pass_context
from jinja2.exceptions import SecurityError
from jinja2.nodes import Output, TemplateData
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from backorder_desk import resources
from backorder_desk.domain.errors import Refused
from backorder_desk.letters import words
from backorder_desk.letters.sheet import Run

# Characters that mean something in a template, and what stands for them while a value passes through it.
_GUARDED = str.maketrans({"*": "\ue000", "[": "\ue001", "\n": " ", "\r": " ", "\t": " "})
_RESTORED = str.maketrans({"\ue000": "*", "\ue001": "["})
_SPACES = re.compile(r"[ \n]+")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
# A tag that ends a line of text keeps the end of the line; a line of tags alone leaves nothing behind.
_TRAILING_TAG = re.compile(r"(?m)^(?!(?:\s*\{%(?:(?!%\}).)*%\})+\s*$)(.*?\S)\s*%\}$")
_MARKER = re.compile(r"\[([a-z_]+)\]")


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled template: its headings, and its paragraphs and [markers] in order."""

    headings: dict[str, str]
    parts: tuple[str, ...]


def fill(source: str, name: str, fields: dict[str, Any], locale: Locale) -> Filled:
    """Fill a template; Refused names the field that it asks for and nobody gave."""
    text = _said(compiled(source, name), fields, locale, name)
    head, _, body = text.strip().partition("\n\n")
    headings = dict(_heading(line) for line in head.split("\n") if line.strip())
    parts = tuple(_one_line(part) for part in re.split(r"\n\s*\n", body) if part.strip())
    return Filled(headings, parts)


def clause(language: str, name: str, fields: dict[str, Any], locale: Locale) -> tuple[Run, ...]:
    """One of the fixed clauses of a language, filled."""
    return runs(_one_line(_said(_clauses(language)[name], fields, locale, f"{language}/{name}")))


def runs(text: str) -> tuple[Run, ...]:
    """Cut text with **bold** stretches into runs."""
    pieces = _BOLD.split(text)
    return tuple((bool(i % 2), plain(piece)) for i, piece in enumerate(pieces) if piece)


def plain(text: str) -> str:
    """Give the guarded characters of values back."""
    return text.translate(_RESTORED)


def marker(part: str) -> str:
    """The name of a [marker] that stands alone as a paragraph, or nothing."""
    found = _MARKER.fullmatch(part)
    return found[1] if found else ""


def _heading(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name.strip(), plain(_one_line(value))


def _one_line(text: str) -> str:
    """Wrapped lines as one; a space that must not break stays."""
    return _SPACES.sub(" ", text).strip(" \n")


def _said(template: Template, fields: dict[str, Any], locale: Locale, name: str) -> str:
    try:
        return template.render(fields, locale=locale)
    except SecurityError as wrong:
        raise Refused(f"The template {name} asks for something that templates may not do", str(wrong)) from wrong
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as wrong:
        raise Refused(f"The template {name} cannot be filled", str(wrong), "Correct or reset it") from wrong


@lru_cache(maxsize=256)
def shipped(language: str, kind: str) -> str:
    """The template that comes with the program; what an edited one is reset to."""
    return resources.read_text("letters", language, f"{kind}.txt")


def missing_clauses(source: str, locked: tuple[str, ...]) -> tuple[str, ...]:
    """The [markers] that a template must have, whatever its conditions decide, and has not."""
    nodes = _environment().parse(_TRAILING_TAG.sub(r"\1+%}", source)).body
    always = "".join(
        part.data for node in nodes if isinstance(node, Output) for part in node.nodes if isinstance(part, TemplateData)
    )
    found = set(_MARKER.findall(always))
    return tuple(name for name in locked if name not in found)


def check_names(source: str, name: str, fields: Collection[str]) -> None:
    """Refused names the field that a template asks for, on whatever way through it, and that there is not."""
    asked = meta.find_undeclared_variables(_environment().parse(_TRAILING_TAG.sub(r"\1+%}", source)))
    unknown = sorted(asked - set(fields) - {"locale"})
    if unknown:
        why = f"There are {', '.join(sorted(fields))}"
        raise Refused(f"The template {name} asks for {{{unknown[0]}}}, which there is not", why, "Choose one of these")


@lru_cache(maxsize=8)
def _clauses(language: str) -> dict[str, Template]:
    source: dict[str, str] = words.phrases(language)["clauses"]
    return {name: compiled(text, f"{language}/{name}") for name, text in source.items()}


@lru_cache(maxsize=512)
def compiled(source: str, name: str) -> Template:
    """Compile a template; Refused names the line where it is not well formed."""
    try:
        return _environment().from_string(_TRAILING_TAG.sub(r"\1+%}", source))
    except TemplateError as wrong:
        line = getattr(wrong, "lineno", None)
        where = f"Line {line}: {wrong}" if line else str(wrong)
        raise Refused(f"The template {name} is not well formed", where, "Correct or reset it") from wrong


@lru_cache(maxsize=1)
def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        variable_start_string="{",
        variable_end_string="}",
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_guarded,
        autoescape=False,  # nothing here is HTML: values are guarded against our own marks instead
    )
    environment.filters |= {"plural": _plural, "word": _word}
    return environment


class Marked(str):
    """Text of ours that may hold **marks**; what it quotes of a value is guarded already."""

    __slots__ = ()


def guarded(value: str) -> str:
    """A value in which nothing can be taken for a mark of the template."""
    return value.translate(_GUARDED)


def _guarded(value: object) -> object:
    return guarded(value) if isinstance(value, str) and not isinstance(value, Marked) else value


@pass_context
def _plural(context: Context, number: int, one: str, many: str) -> str:
    return words.one_or_many(number, (one, many), context["locale"])


@pass_context
def _word(context: Context, number: int) -> str:
    return words.count_word(number, context["locale"])
