"""The kinds of letters as data: what their table shows, what is seen first, what can be answered."""

from __future__ import annotations

from dataclasses import dataclass

from backorder_desk.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of letter.

    `columns` follow article and description; a line that has some of `counts` is one of the articles that the
    letter speaks of. `answers` are the boxes of the reply slip (none: no slip), `locked` the markers that a
    template of this kind cannot do without.
    """

    name: str
    columns: tuple[str, ...]
    strong: str
    counts: str
    glance: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    locked: tuple[str, ...] = ("table",)
    to_supplier: bool = False


_ALL = (
    Kind("acknowledged", ("ordered", "sent", "waiting", "date"), "waiting", "waiting", ("waiting", "date")),
    Kind(
        "delay",
        ("ordered", "sent", "waiting", "new_date"),
        "waiting",
        "waiting",
        ("waiting", "new_date", "answer"),
        ("wait", "cancel", "call"),
        ("table", "dates", "silence"),
    ),
    Kind(
        "renewed",
        ("ordered", "sent", "waiting", "new_date"),
        "waiting",
        "waiting",
        ("waiting", "new_date", "answer"),
        ("wait", "cancel", "call"),
        ("table", "dates", "silence"),
    ),
    Kind("update", ("ordered", "sent", "waiting", "date"), "waiting", "waiting", ("waiting", "date", "next")),
    Kind("arrived", ("ordered", "ready", "waiting", "date"), "ready", "ready", ("ready", "until")),
    Kind(
        "part_shipped",
        ("ordered", "now_sent", "waiting", "date"),
        "now_sent",
        "ready",
        ("sent", "waiting", "date"),
    ),
    Kind("packing_slip", ("ordered", "now_sent", "waiting", "date"), "now_sent", "ready"),
    Kind(
        "cancelled",
        ("ordered", "sent", "cancelled"),
        "cancelled",
        "cancelled",
        ("cancelled", "refund", "refund_by"),
        locked=("table", "refund"),
    ),
    Kind(
        "substitute",
        ("waiting", "instead"),
        "waiting",
        "waiting",
        answers=("substitute", "wait", "cancel"),
        locked=("table", "silence"),
    ),
    Kind("goodwill", ("ordered", "sent", "waiting", "date"), "waiting", "waiting", locked=("table", "offer")),
    Kind("preorder_confirmed", ("ordered", "release"), "ordered", "waiting", ("release",)),
    Kind(
        "preorder_moved",
        ("ordered", "release"),
        "ordered",
        "waiting",
        ("release", "answer"),
        ("wait", "cancel", "call"),
        ("table", "dates", "silence"),
    ),
    Kind("preorder_released", ("ordered", "ready"), "ready", "ready", ("ready", "until")),
    Kind("correction", ("ordered", "sent", "waiting", "date"), "waiting", "waiting", ("waiting", "date")),
    Kind(
        "chase",
        ("ordered", "received", "missing", "due"),
        "missing",
        "waiting",
        ("answer",),
        to_supplier=True,
    ),
)

KINDS = {kind.name: kind for kind in _ALL}

HOLDS = {"date": "date", "new_date": "date", "release": "date", "due": "date", "instead": "text"}
"""What a column holds where it is not a number."""


def kind_named(name: str) -> Kind:
    """The kind of this name; Refused names those there are."""
    if name not in KINDS:
        raise Refused(f"There is no letter of the kind {name!r}", do=f"Choose one of {', '.join(KINDS)}")
    return KINDS[name]
