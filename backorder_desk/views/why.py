"""How bad it is, and why: who waits, what it costs, at which supplier, for which product, from which cause."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.model.browse import Browse
from backorder_desk.views import words
from backorder_desk.views.bars import BAR, BarDelegate
from backorder_desk.views.columns import Column
from backorder_desk.views.model import PlainModel
from backorder_desk.views.opening import make
from backorder_desk.views.page import Page
from backorder_desk.views.policies import Policies
from backorder_desk.views.table import Table
from backorder_desk.views.theme import SMALL, Mark, typeface
from backorder_desk.views.widgets import button, hint, label, row
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Group, Whys

KINDS = {"supplier": "By supplier", "product": "By product", "cause": "By cause", "policy": "Policies"}
LOW = 380
"""pixels of height below which the figures give way"""
INSIDE = {"supplier": "product", "cause": "product"}
"""what a row of a kind is made of: Enter looks into it; a product leads to its queue"""
CAUSES = {
    "held": "Held by hand",
    "pre-order": "Not released yet",
    "not on order": "Nothing is on order",
    "supplier late": "The supplier is late",
    "on order": "On its way",
}
ADVICE = {
    "held": "Release it with R where the reason is gone",
    "pre-order": "Goes out on the day of its release",
    "not on order": "Order it, or offer something else (S)",
    "supplier late": "Write to the supplier (L)",
    "on order": "Its dates are told",
}


def _late(row: Row, _: int) -> tuple[Mark, str]:
    count = row["late"]
    return (Mark.LATE, say("{count} late", count=words.count(count))) if count else (Mark.NONE, "")


def _columns(currency: str) -> tuple[Column, ...]:
    return (
        Column("name", "What waits", 26, strong=True, stretch=True),
        Column("lines", "Lines", 8, lambda row, _: words.count(row["lines"]), figures=True),
        Column("late", "Late", 14, tells=_late),
        Column("worth", currency, 12, lambda row, _: words.money(row["value"], currency), figures=True),
        Column(BAR, "Share of all that waits", 26, lambda row, _: f"{row['percent']} %", figures=True),
        Column("note", "What is known", 38, quiet=True, spare=True),
    )


class WhyPage(Page):
    """Figures on top; below them a table whose bars are its rows. Enter looks into a row, Esc comes back."""

    title = "Why"

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.found: Whys | None = None
        self.kind = "supplier"
        self.within: dict[str, str] = {}
        self.model = PlainModel(_columns(""), work.rows.clock, self)
        self.table = Table(work.look, say("What waits, and what it is worth"))
        self.table.setItemDelegate(BarDelegate(work.look, self.table))
        self.table.show_plain(self.model)
        self.table.activated.connect(lambda index: self.drill(index.row()))
        self.table.chose.connect(self._chosen)
        self.cards = [_Card() for _ in range(6)]
        self.cost = label(say("Counting…"), quiet=True)
        self.cost.setWordWrap(True)
        self.cost.setMinimumHeight(1)
        self.blank = label(say("Nobody is waiting."), quiet=True, large=True)
        self.blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.policies = Policies(work)
        self.outside = button("", self.leave, link=True)
        self.chase_button = button(say("Write to the supplier"), self.chase, hint="L")
        self.pdf = button(say("As one page"), self.print_out, hint="Ctrl+P")
        self._place()

    def _place(self) -> None:
        self.head = QWidget()
        self.head.setMinimumHeight(1)  # where it is low the figures give way to the table
        cards = QHBoxLayout(self.head)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(10)
        for card in self.cards:
            cards.addWidget(card, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 4, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(self.head)
        outer.addWidget(self.cost)
        outer.addLayout(self._chips())
        outer.addWidget(self.refusal)
        outer.addWidget(self.table, 1)
        outer.addWidget(self.blank, 1)
        outer.addWidget(self.policies, 1)
        keys = hint(say("Enter looks into a row · Esc comes back · L writes to the supplier · Ctrl+P makes one page of it"))
        outer.addLayout(row(keys, self.chase_button, self.pdf))
        self.policies.hide()
        self.blank.hide()
        self.outside.hide()
        self.outside.setMinimumWidth(30)
        self.chase_button.setEnabled(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low, as at 200 percent on a small screen, the table goes before the figures."""
        super().resizeEvent(event)
        self._show_head()

    def _show_head(self) -> None:
        room = self.kind != "policy" and self.height() >= LOW
        self.head.setVisible(room)
        self.cost.setVisible(room)

    def _chips(self) -> QHBoxLayout:
        out = QHBoxLayout()
        out.setSpacing(8)
        self._group = QButtonGroup(self)
        self.chips: dict[str, QPushButton] = {}
        for kind, text in KINDS.items():
            chip = button(say(text), partial(self.show_kind, kind))
            chip.setProperty("chip", True)
            chip.setCheckable(True)
            chip.setChecked(kind == self.kind)
            self._group.addButton(chip)
            self.chips[kind] = chip
            out.addWidget(chip)
        out.addWidget(self.outside)
        out.addStretch(1)
        return out

    # --- what is shown ---------------------------------------------------------------------------------------

    def arrive(self) -> None:
        """Count anew, and stand in the table."""
        self.look()
        (self.policies.table if self.kind == "policy" else self.table).setFocus()

    def look(self) -> None:
        """Count, beside the desk's own thread."""
        self.work.reads.ask(_count, self._counted, latest="why")
        if self.kind == "policy":
            self.policies.look()

    def _counted(self, found: Whys) -> None:
        if self.found is None or self.found.currency != found.currency:
            self.model.beginResetModel()
            self.model.columns = _columns(found.currency)
            self.model.endResetModel()
            self.table.size_columns()
        self.found = found
        for card, (value, said, mark) in zip(self.cards, _figures(found), strict=True):
            card.show_figure(value, said, mark)
        self.cost.setText(cost_in_words(found))
        self._fill()

    def show_kind(self, kind: str, **within: str) -> None:
        """By supplier, product or cause, of everything or `within` one of them; or the policies side by side."""
        self.kind, self.within = kind, within
        self.refusal.hide()
        self.chips[kind].setChecked(True)
        comparing = kind == "policy"
        self.policies.setVisible(comparing)
        self._show_head()
        if comparing:
            for part in (self.table, self.blank, self.outside):
                part.hide()
            self.chase_button.setEnabled(False)
            self.policies.look()
            self.policies.table.setFocus()
            return
        self._fill()
        self.table.choose(0)
        self.table.setFocus()

    def _fill(self) -> None:
        if self.found is None or self.kind == "policy":
            return
        kept = self.table.current()
        groups = self.found.by(self.kind, **self.within)
        self.model.show_rows(_rows(self.found, self.kind, groups))
        self.table.setVisible(bool(groups))
        self.blank.setVisible(not groups)
        place = next((n for n, group in enumerate(groups) if kept and group.key == kept["key"]), 0)
        self.table.choose(place)
        inside = " · ".join(_named(kind, key) for kind, key in self.within.items())
        self.outside.setText(f"{inside}  ×")
        self.outside.setAccessibleName(say("Only {what}; show all", what=inside))
        self.outside.setVisible(bool(self.within))
        self._chosen(self.table.current())

    def _chosen(self, chosen: Any) -> None:
        self.chase_button.setEnabled(bool(self._overdue(chosen)))
        self.chose.emit(None)

    # --- going on from a row ---------------------------------------------------------------------------------

    def drill(self, number: int) -> None:
        """Enter: what a row is made of; a product's queue."""
        if not 0 <= number < self.model.count():
            return
        chosen = self.model.rows[number]
        inside = INSIDE.get(self.kind)
        if inside is not None:
            self.show_kind(inside, **{**self.within, self.kind: chosen["key"]})
        elif chosen["product"] is not None:
            self.work.voice.open_queue(chosen["product"], chosen["name"])

    def leave(self) -> bool:
        """Esc: out of what one looked into."""
        shown = not self.refusal.isHidden()
        self.refusal.hide()
        if not self.within:
            return shown
        kind, key = list(self.within.items())[-1]
        self.show_kind(kind)
        place = next((n for n, found in enumerate(self.model.rows) if found["key"] == key), 0)
        self.table.choose(place)
        return True

    def commit(self) -> None:
        """Ctrl+Enter: the policy that is chosen, where they stand side by side."""
        if self.kind == "policy":
            self.policies.take()

    # --- papers ----------------------------------------------------------------------------------------------

    def print_out(self) -> None:
        """Ctrl+P: the report on one page, opened where the system opens PDFs."""
        make(self, "report", lambda desk, out: desk.write_report(out), say("The report is open to be read and printed."))

    def chase(self) -> None:
        """L: a letter to the supplier of the chosen row about all that is overdue."""
        overdue = self._overdue(self.table.current())
        if not overdue:
            what = say("Nothing of this supplier is overdue")
            self.refuse(Refused(what, say("A letter asks for what should be here by now"), say("Choose a supplier who is late")))
            return
        done = say("The letter to the supplier is open to be read and printed.")
        make(self, "-".join(overdue[:3]), lambda desk, out: desk.chase(overdue, out), done)

    def _overdue(self, chosen: Row | None) -> tuple[str, ...]:
        name = self.within.get("supplier") or (str(chosen["key"]) if chosen and self.kind == "supplier" else "")
        return tuple(self.found.overdue.get(name, ())) if self.found and name else ()


class _Card(QFrame):
    """One figure and its words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.figure = label(large=True, strong=True)
        self.said = label(quiet=True, small=True)
        self.said.setWordWrap(True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(14, 8, 10, 8)
        inside.setSpacing(0)
        inside.addWidget(self.figure)
        inside.addWidget(self.said, 1)
        for text in (self.figure, self.said):
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.said.setFixedHeight(2 * QFontMetrics(typeface(SMALL)).lineSpacing() + 2)
        self.setMaximumHeight(self.sizeHint().height())

    def show_figure(self, value: str, said: str, mark: Mark) -> None:
        """Show it; `mark` colours what its words say already."""
        self.figure.setText(value)
        _tone(self.figure, mark)
        self.said.setText(said)
        self.setAccessibleName(f"{value} {said}")


def _tone(widget: QLabel, mark: Mark) -> None:
    widget.setProperty("tone", mark.value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _count(rows: Browse) -> Whys:
    from backorder_desk.desk import whys

    return whys(rows)


def _figures(found: Whys) -> list[tuple[str, str, Mark]]:
    total, cash = found.total(), found.currency
    return [
        (words.count(total.lines), say("lines wait, of {count} orders", count=words.count(found.orders)), Mark.NONE),
        (words.money(total.value, cash), say("{currency} wait to be sold", currency=cash), Mark.NONE),
        (
            words.money(total.late_value, cash),
            say("{currency} are late: {count} lines", currency=cash, count=words.count(total.late)),
            Mark.LATE if total.late else Mark.NONE,
        ),
        (words.days(found.median), say("median wait; the oldest {days}", days=words.days(found.oldest)), Mark.NONE),
        (_share(found.kept, found.counted), _of(say("promises kept"), found.kept, found.counted), Mark.NONE),
        (_share(found.filled, found.taken), _of(say("filled at once"), found.filled, found.taken), Mark.NONE),
    ]


def cost_in_words(found: Whys) -> str:
    """What the waiting has cost lately."""
    cash = found.currency
    if not (found.lost or found.goodwill or found.deposits):
        return say("In {days} days the waiting has cost nothing: no line cancelled, no goodwill given.", days=found.since)
    return say(
        "In {days} days the waiting cost {lost} {currency} of cancelled lines ({count}) and {goodwill} {currency} of goodwill; "
        "{deposits} {currency} are held as deposits.",
        days=found.since,
        lost=words.money(found.lost, cash),
        count=found.lines_lost,
        goodwill=words.money(found.goodwill, cash),
        deposits=words.money(found.deposits, cash),
        currency=cash,
    )


def _share(part: int, whole: int) -> str:
    return f"{(200 * part + whole) // (2 * whole)} %" if whole else "–"


def _of(said: str, part: int, whole: int) -> str:
    if not whole:
        return f"{said}: {say('none yet')}"
    return f"{said}: {say('{part} of {whole}', part=words.count(part), whole=words.count(whole))}"


def _named(kind: str, key: str) -> str:
    if kind == "cause":
        return say(CAUSES[key])
    return key or say("No supplier")


def _rows(found: Whys, kind: str, groups: list[Group]) -> list[Row]:
    most = max((group.value for group in groups), default=0) or 1
    whole = found.total().value or 1
    return [
        {
            "key": group.key,
            "name": group.name if kind == "product" else _named(kind, group.key),
            "lines": group.lines,
            "late": group.late,
            "value": group.value,
            BAR: group.value * 1000 // most,
            "late_part": group.late_value * 1000 // most,
            "percent": (200 * group.value + whole) // (2 * whole),
            "product": group.product,
            "note": _note(found, kind, group),
        }
        for group in groups
    ]


def _note(found: Whys, kind: str, group: Group) -> str:
    if kind == "cause":
        return say(ADVICE[group.key])
    if kind == "product":
        return group.key
    overdue = found.overdue.get(group.key, ())
    late = say("overdue: {pos}", pos=", ".join(overdue)) if overdue else ""
    return " · ".join(part for part in (late, found.records.get(group.key, "")) if part)
