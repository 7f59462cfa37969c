"""The policies side by side on the same stock, before one is chosen; nothing is posted by looking."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backorder_desk.domain.ranking import Policy
from backorder_desk.views import words
from backorder_desk.views.columns import Column
from backorder_desk.views.model import PlainModel
from backorder_desk.views.table import Table
from backorder_desk.views.theme import ROW, Mark
from backorder_desk.views.widgets import button, label, row
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Comparison, Desk

NAMES = {
    Policy.OLDEST: "Who waits longest",
    Policy.PROMISE: "The earliest promise",
    Policy.PRIORITY: "The best class",
    Policy.MOST_ORDERS: "Most whole orders",
    Policy.FAIR_SHARE: "Fair shares",
    Policy.PRO_RATA: "In proportion",
}
LOW = 140
"""pixels that the lines on which they differ need at least"""
SHOWN = 60
"""so many of the differences are named"""


class Compared(NamedTuple):
    """What the desk was asked: the products, each policy's outcome, who gets what under which, and what is in use."""

    products: int
    found: list[Comparison]
    differences: list[tuple[str, str, dict[str, int]]]
    policy: str
    currency: str


def _in_use(row: Row, _: int) -> tuple[Mark, str]:
    return (Mark.READY, say("In use")) if row["used"] else (Mark.NONE, "")


def _count(key: str) -> Column:
    titles = {"orders": "Orders completed", "customers": "Customers served", "late": "Days late left"}
    return Column(key, titles[key], 17, lambda row, _: words.count(row[key]), figures=True)


def _columns(currency: str) -> tuple[Column, ...]:
    worth = say("Worth, {currency}", currency=currency)
    return (
        Column("name", "Served first", 24, strong=True, stretch=True),
        Column("used", "", 10, tells=_in_use),
        _count("orders"),
        _count("customers"),
        _count("late"),
        Column("worth", worth, 15, lambda row, _: words.money(row["value"], currency), figures=True),
    )


_DIFFER = (
    Column("order", "Order", 11),
    Column("sku", "SKU", 12, quiet=True, stretch=True),
    *(
        Column(policy.value, name, 17, lambda row, _, key=policy.value: row[key], figures=True)  # type: ignore[misc]
        for policy, name in NAMES.items()
    ),
)


class Policies(QWidget):
    """Two tables: the policies with their totals, and the lines on which they differ. Enter takes a policy."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.said = label(quiet=True)
        self.said.setWordWrap(True)
        self.model = PlainModel(_columns(""), work.rows.clock, self)
        self.table = Table(work.look, say("Policies side by side"))
        self.table.show_plain(self.model)
        self.table.setMinimumHeight(60)
        self.table.activated.connect(lambda _: self.take())
        self.differ = PlainModel(_DIFFER, work.rows.clock, self)
        self.differing = Table(work.look, say("Lines on which the policies differ"))
        self.differing.show_plain(self.differ)
        self.differing.setMinimumHeight(1)
        self.choose = button(say("Serve so from now on"), self.take, main=True, hint="Ctrl+Enter")
        self.differ_said = label(quiet=True, small=True, strong=True)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addLayout(row(self.said, self.choose))
        inside.addWidget(self.table, 3)
        inside.addWidget(self.differ_said)
        inside.addWidget(self.differing, 2)
        inside.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.differing.hide()
        self.differ_said.hide()
        self.said.setSizePolicy(self.said.sizePolicy().Policy.Expanding, self.said.sizePolicy().Policy.Preferred)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All policies stand there whole; where it is low, without the lines on which they differ."""
        super().resizeEvent(event)
        whole = self.table.horizontalHeader().height() + ROW * len(Policy) + 6
        roomy = self.height() > whole + LOW
        self.table.setMaximumHeight(whole)
        self.differing.setVisible(roomy and self.differ.count() > 0)
        self.differ_said.setVisible(roomy)

    def look(self) -> None:
        """Ask what each policy would do with what is on its way."""
        if not self.model.count():
            self.said.setText(say("Trying each policy on what is on its way…"))
        self.work.desk.ask(_compared, self._show, self.work.voice.refuse, latest="compare")

    def _show(self, answer: Compared) -> None:
        kept = self.table.currentIndex().row()
        if self.model.columns[-1].title != _columns(answer.currency)[-1].title:
            self.model.beginResetModel()
            self.model.columns = _columns(answer.currency)
            self.model.endResetModel()
            self.table.size_columns()
        self.model.show_rows([_row(one, answer.policy) for one in answer.found])
        self.table.choose(max(kept, 0))
        rows = [_differs(order, sku, given) for order, sku, given in answer.differences[:SHOWN]]
        self.differ.show_rows(rows)
        self.differing.setVisible(bool(rows) and not self.differ_said.isHidden())
        self.choose.setEnabled(bool(answer.found))
        self.said.setText(_head(answer))
        self.differ_said.setText(_differences(len(answer.differences)) if answer.found else "")

    def take(self) -> None:
        """Serve by the chosen policy from now on."""
        chosen = self.table.current()
        if chosen is None or chosen["used"]:
            return
        policy, name = chosen["key"], chosen["name"]
        said = say("Served first from now on: {name}.", name=name)
        self.work.act(lambda desk: desk.set_setting("policy", policy), lambda _: said)


def _compared(desk: Desk) -> Compared:
    items = desk.to_come()
    found = desk.compare(items) if items else []
    known = desk.settings()
    return Compared(len(items), found, desk.differences(found), known["policy"], known["shop.currency"])


def _row(one: Comparison, used: str) -> Row:
    return {
        "key": one.policy.value,
        "name": say(NAMES[one.policy]),
        "used": one.policy.value == used,
        "orders": one.orders_completed,
        "customers": one.customers_served,
        "late": one.late,
        "value": one.value,
    }


def _differs(order: str, sku: str, given: dict[str, int]) -> Row:
    return {"order": order, "sku": sku} | {name: words.count(units) if units else "" for name, units in given.items()}


def _head(answer: Compared) -> str:
    if not answer.found:
        return say("Nothing that anybody waits for is on its way: every policy would do the same.")
    return words.many(
        answer.products,
        "If what is on its way of 1 product came today. Nothing is posted by looking.",
        "If what is on its way of {count} products came today. Nothing is posted by looking.",
    )


def _differences(count: int) -> str:
    if not count:
        return say("All policies give everybody the same.")
    return words.many(count, "1 line gets more or less", "{count} lines get more or less", count=words.count(count))
