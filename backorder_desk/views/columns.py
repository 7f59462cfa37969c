"""The columns of every table, as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from backorder_desk.domain.ranking import NEVER
from backorder_desk.domain.stock import to_order
from backorder_desk.views import words
from backorder_desk.views.tints import Mark
from backorder_desk.views.words import Row

Show = Callable[[Row, int], str]
"""A row and today's ordinal to what the cell says."""
Stands = Callable[[Row, int], tuple[Mark, str]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `sort` names the way of `model/browse.py`; without it the column cannot be sorted by.

    `tells` gives a mark with its words instead of plain text. `width` is in characters of the table's font.
    """

    key: str
    title: str
    width: int
    show: Show | None = None
    sort: str = ""
    figures: bool = False
    quiet: bool = False
    strong: bool = False
    tells: Stands | None = None
    edits: bool = False
    stretch: bool = False
    wraps: bool = False
    """may take two lines, in body type"""
    spare: bool = False
    """gives way where the window is narrow"""

    def text(self, row: Row, today: int) -> str:
        """What the cell says."""
        if self.tells is not None:
            return self.tells(row, today)[1]
        if self.show is not None:
            return self.show(row, today)
        value = row[self.key]
        return "" if value is None else str(value)


def _amount(key: str) -> Show:
    return lambda row, _: words.amount(row[key], row["decimals"])


def _figure(key: str) -> Show:
    return lambda row, _: words.figure(row[key], row["decimals"])


def _day(key: str) -> Show:
    return lambda row, today: words.day(row[key], today)


def _promise(row: Row, today: int) -> str:
    promise = row["promise"]
    if promise is None or promise >= NEVER:
        return ""
    shown = words.day(promise, today)
    return words.say("about {day}", day=shown) if row.get("estimate") else shown


def _notes(row: Row, _: int) -> str:
    said = [words.say(text) for key, text in (("pinned", "Pinned"), ("moved", "Moved by hand")) if row[key]]
    return ", ".join(said) or (row["supply"] or "")


def _suggested(row: Row, _: int) -> str:
    units = to_order(row["backordered"], row["free"], row["incoming"], row["reorder_point"])
    return words.amount(units, row["decimals"])


def _value(row: Row, _: int) -> str:
    return words.money(row["value"], "")


def _progress(row: Row, _: int) -> str:
    lines, waiting = row["lines"], row["waiting"] or 0
    return words.say("{waiting} of {lines}", waiting=waiting, lines=lines) if waiting else ""


BACKORDERS = (
    Column("order", "Order", 10, sort="order"),
    Column("customer", "Customer", 22, sort="customer", strong=True),
    Column("product", "Product", 22, sort="queue", stretch=True),
    Column("sku", "SKU", 10, quiet=True, spare=True),
    Column(
        "backordered", "Waits for", 9, _amount("backordered"), sort="backordered", figures=True, strong=True
    ),
    Column("allocated", "Set aside", 9, _amount("allocated"), figures=True, spare=True),
    Column("promise", "Promise", 16, _promise, sort="promise"),
    Column("status", "Status", 16, tells=words.standing),
    Column("supply", "Comes with", 13, _notes, quiet=True, spare=True),
    Column("day", "Waiting for", 11, words.waited, sort="day", figures=True, quiet=True, spare=True),
)
ORDERS = (
    Column("order", "Order", 11, sort="order"),
    Column("day", "Taken", 14, _day("day"), sort="day"),
    Column("customer", "Customer", 26, sort="customer", strong=True, stretch=True),
    Column("lines", "Lines", 7, figures=True),
    Column("waiting", "Waiting", 10, _progress, figures=True),
    Column("promise", "Promise", 16, _promise),
    Column("status", "Status", 19, tells=words.order_standing),
    Column("channel", "Channel", 11, lambda row, _: words.channel(row["channel"] or ""), quiet=True, spare=True),
    Column("value", "Total", 12, _value, figures=True),
)
STOCK = (
    Column("sku", "SKU", 11, sort="sku", quiet=True),
    Column("name", "Product", 26, sort="name", strong=True, stretch=True),
    Column("on_hand", "On hand", 9, _figure("on_hand"), sort="on_hand", figures=True, edits=True),
    Column("allocated", "Allocated", 10, _amount("allocated"), figures=True),
    Column("free", "Free", 8, _figure("free"), sort="free", figures=True, strong=True),
    Column("backordered", "Waiting", 9, _amount("backordered"), sort="backordered", figures=True),
    Column("incoming", "Incoming", 9, _amount("incoming"), sort="incoming", figures=True),
    Column("next_due", "Next due", 15, _day("next_due"), edits=True),
    Column("suggested", "To order", 9, _suggested, figures=True, spare=True),
    Column("supplier", "Supplier", 18, quiet=True, spare=True),
    Column("barcode", "Barcode", 15, quiet=True, spare=True),
)
PURCHASES = (
    Column("po", "PO", 10, sort="po"),
    Column("supplier", "Supplier", 22, strong=True),
    Column("product", "Product", 26, stretch=True),
    Column("sku", "SKU", 11, quiet=True, spare=True),
    Column("ordered", "Ordered", 9, _amount("ordered"), figures=True),
    Column("received", "Received", 9, _amount("received"), figures=True, spare=True),
    Column("incoming", "To come", 9, _amount("incoming"), figures=True, strong=True),
    Column("expected", "Expected", 16, _day("expected"), sort="expected", edits=True),
    Column("due", "Counted on", 16, _day("due"), quiet=True, spare=True),
)


def _outcome(row: Row, today: int) -> tuple[Mark, str]:
    """What an act does to a line, as Receive and Stock show it."""
    if row["outcome"] in ("head", "rule"):
        return Mark.NONE, row["why"]
    count = words.figure(row["quantity"], row["decimals"])
    if row["outcome"] == "gets":
        return Mark.READY, words.say("Gets {count}", count=count)
    if row["outcome"] == "loses":
        return Mark.LATE, words.say("Loses {count}", count=count)
    late = row["promise"] is not None and row["promise"] < today
    return (Mark.LATE if late else Mark.DUE), words.say("Waits for {count}", count=count)


def _tell_by(row: Row, today: int) -> tuple[Mark, str]:
    day = row["tell_by"]
    if day is None:
        return Mark.NONE, ""
    said = words.say("Tell by {day}", day=words.day(day, today))
    return (Mark.LATE if day < today else Mark.DUE if day - today <= words.SOON else Mark.NONE), said


ANSWER = (
    Column("outcome", "What happens", 15, tells=_outcome),
    Column("customer", "Customer", 19, strong=True),
    Column("promise", "Until", 14, _promise),
    Column("order", "Order", 9, quiet=True),
    Column("why", "Why", 40, quiet=True, stretch=True, wraps=True),
)
BREAKS = (
    Column("customer", "Customer", 20, strong=True),
    Column("order", "Order", 10),
    Column("sku", "SKU", 12, quiet=True),
    Column("was", "Promised", 16, _day("was")),
    Column("now", "Now", 16, _day("now")),
    Column("tell_by", "To tell", 22, tells=_tell_by, stretch=True),
)
_LETTER_STANDS: tuple[tuple[Callable[[Row], object], Mark, str], ...] = (
    (lambda row: row["aside"] == "held", Mark.HELD, "Held"),
    (lambda row: row["aside"], Mark.HELD, "Skipped"),
    (lambda row: row["needs_reason"] and not row["reason"], Mark.LATE, "Needs a reason"),
    (lambda row: row["corrects"], Mark.PART, "Corrects {corrects}"),
    (lambda row: row["granted"], Mark.READY, "Offers {offer}"),
    (lambda row: row["offer"], Mark.DUE, "{offer} proposed"),
)
"""What keeps a letter, or goes along with it: the first that is so."""


def _letter_stands(row: Row, _: int) -> tuple[Mark, str]:
    if "head" in row:
        return Mark.NONE, ""
    found = next(((mark, words.say(text, **row)) for so, mark, text in _LETTER_STANDS if so(row)), None)
    return found or (Mark.NONE, str(row["lines"]))


def _letter_day(row: Row, today: int) -> tuple[Mark, str]:
    return (Mark.NONE, "") if "head" in row else (_tell_by(row, today)[0], words.day(row["tell_by"], today))


_WAYS = {"print": "Printed", "file": "PDF", "draft": "E-mail draft", "mail": "E-mail"}


def _way(row: Row, _: int) -> str:
    return words.say(_WAYS[row["way"]])


def _told(row: Row, today: int) -> tuple[Mark, str]:
    if row["told"] is None:
        return Mark.DUE, words.say("Awaits a word")
    return Mark.NONE, words.day(row["told"], today)


def _refund(row: Row, today: int) -> tuple[Mark, str]:
    day = row["refund_by"]
    said = words.say("Refund by {day}", day=words.day(day, today))
    return (Mark.LATE if day < today else Mark.DUE if day - today <= words.SOON else Mark.NONE), said


LETTERS = (
    Column("customer", "Customer", 21, strong=True),
    Column("tell_by", "Tell by", 14, tells=_letter_day),
    Column("stands", "About", 12, tells=_letter_stands, stretch=True),
)
BATCH = (
    Column("place", "", 4, figures=True, quiet=True),
    Column("customer", "Customer", 24, strong=True, stretch=True),
    Column("number", "Letter", 10),
    Column("pages", "Pages", 6, figures=True),
    Column("way", "Went as", 12, _way, quiet=True),
)
LAPSES = (
    Column("customer", "Customer", 20, strong=True),
    Column("product", "Waits for", 20, stretch=True),
    Column("order", "Order", 10, quiet=True, spare=True),
    Column("refund_by", "Refund", 24, tells=_refund),
)
SENT = (
    Column("number", "Letter", 8),
    Column("customer", "Customer", 22, strong=True, stretch=True),
    Column("kind", "Kind", 18),
    Column("day", "Written", 12, _day("day"), quiet=True, spare=True),
    Column("told", "Told", 14, tells=_told),
)
TABLES: dict[str, tuple[Column, ...]] = {
    "backorders": BACKORDERS,
    "orders": ORDERS,
    "stock": STOCK,
    "purchases": PURCHASES,
}
