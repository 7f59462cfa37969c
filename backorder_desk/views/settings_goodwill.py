"""What is offered for a wait: one line a rule, changed where it stands."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from backorder_desk.views.settings_fields import Combo, Entry, Field
from backorder_desk.views.widgets import button, field, label, row
from backorder_desk.views.words import say

_KINDS = (("percent", "per cent off"), ("amount", "off, in cents"), ("gift", "a gift"))
_ALL = "everybody"


class RuleLine(QWidget):
    """One rule: after so many days, for whom, what."""

    def __init__(self, around: GoodwillEntry, rule: dict[str, Any]) -> None:
        super().__init__()
        self._around = around
        self.after = self._short(say("Days of waiting"), str(rule.get("after", "")))
        self.whom = Combo(say("For whom"))
        self.whom.addItem(say(_ALL), None)
        for number in range(1, 6):
            self.whom.addItem(say("class {number}", number=number), number)
        self.whom.setCurrentIndex(rule.get("class") or 0)
        self.kind = Combo(say("What is offered"))
        for key, text in _KINDS:
            self.kind.addItem(say(text), key)
        chosen = next((key for key, _ in _KINDS if key in rule), "percent")
        self.kind.setCurrentIndex(self.kind.findData(chosen))
        self.what = field(say("How much, or which gift"))
        self.what.setText(str(rule.get(chosen, "")))
        self.cost = self._short(say("What the gift costs, in cents"), str(rule.get("cost", "") or ""))
        self.cost.setVisible(chosen == "gift")
        self.off = button(say("Remove"), lambda: around.remove(self), link=True)
        for line in (self.after, self.what, self.cost):
            line.editingFinished.connect(around.changed)
        self.whom.activated.connect(lambda _: around.changed())
        self.kind.activated.connect(lambda _: self._turned())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addLayout(row(label(say("After")), self.after, label(say("days")), self.whom, None, self.off))
        column.addLayout(row(self.what, self.kind, self.cost))

    @staticmethod
    def _short(name: str, text: str) -> QLineEdit:
        out = field(name)
        out.setMaximumWidth(72)
        out.setText(text)
        return out

    def _turned(self) -> None:
        self.cost.setVisible(self.kind.currentData() == "gift")
        self._around.changed()

    @property
    def rule(self) -> dict[str, Any] | None:
        """The rule as the settings hold it; None while something is missing."""
        kind, what = self.kind.currentData(), self.what.text().strip()
        if not self.after.text().strip().isdigit() or not what:
            return None
        said: Any = what if kind == "gift" or not what.isdigit() else int(what)
        out = {"after": int(self.after.text()), kind: said}
        if self.whom.currentData() is not None:
            out["class"] = self.whom.currentData()
        if kind == "gift" and self.cost.text().strip().isdigit():
            out["cost"] = int(self.cost.text())
        return out


class GoodwillEntry(Entry):
    """All rules; each change saves them."""

    def __init__(self, of: Field) -> None:
        super().__init__(of)
        self.lines: list[RuleLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.none = label(say("Nothing is offered by itself."), quiet=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addWidget(self.none)
        outer.addLayout(self._column)
        outer.addLayout(row(button(say("Add a rule"), self.add), None))

    def show_value(self, value: list[dict[str, Any]]) -> None:
        if self.rules == value and all(line.rule is not None for line in self.lines):
            return
        for line in self.lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self.lines = []
        for rule in value:
            self._append(rule)
        self.none.setVisible(not self.lines)

    def _append(self, rule: dict[str, Any]) -> RuleLine:
        line = RuleLine(self, rule)
        self.lines.append(line)
        self._column.addWidget(line)
        return line

    @property
    def rules(self) -> list[dict[str, Any]]:
        """Those that are whole."""
        return [rule for line in self.lines if (rule := line.rule) is not None]

    def add(self) -> None:
        """One more, to be filled in."""
        self.none.hide()
        self._append({}).after.setFocus()

    def remove(self, line: RuleLine) -> None:
        """One less."""
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.deleteLater()
        self.none.setVisible(not self.lines)
        self.changed()

    def changed(self) -> None:
        """Save what is whole."""
        self.say_chosen(self.rules)
