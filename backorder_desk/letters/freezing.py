"""A composed letter kept beside its PDF, so that it can be drawn into a print run or said in an e-mail later."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from backorder_desk.letters.facts import Sender
from backorder_desk.letters.sheet import Column, Glance, Letter, Panel, Paragraph, Slip, Table

_KNOWN = {kind.__name__: kind for kind in (Letter, Sender, Paragraph, Table, Column, Glance, Panel, Slip)}


def frozen(letter: Letter) -> dict[str, Any]:
    """The letter as plain JSON values. The logo is left out: it is large, and the same in every letter of a shop."""
    plain: dict[str, Any] = _plain(letter)
    return plain


def thawed(plain: dict[str, Any], logo: bytes | None = None) -> Letter:
    """The letter again."""
    letter = _whole(plain)
    assert isinstance(letter, Letter)
    return letter if logo is None else replace(letter, sender=replace(letter.sender, logo=logo))


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {"": type(value).__name__, **{each.name: _plain(getattr(value, each.name)) for each in fields(value)}}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return None if isinstance(value, bytes) else value


def _whole(value: Any) -> Any:
    if isinstance(value, dict):
        kind = _KNOWN[value[""]]
        known = {each.name for each in fields(kind)}
        return kind(**{name: _whole(each) for name, each in value.items() if name in known})
    return tuple(_whole(each) for each in value) if isinstance(value, list) else value
