"""The batch before it is printed: how many letters, by when, what their offers cost; and the ways by which it goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from backorder_desk.views import words
from backorder_desk.views.letter_rows import Standing, cost_of, going
from backorder_desk.views.widgets import button, hint, label, row
from backorder_desk.views.words import Row, say


class Foot(QWidget):
    """Its buttons are asked for by name: mail, drafts, pdf, print."""

    def __init__(self, does: Mapping[str, Callable[[], object]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = label(strong=True)
        self.detail = hint("")
        self.detail.setProperty("small", False)
        self.print = button(say("Print…"), does["print"], main=True, hint="Ctrl+P")
        self.ways: tuple[QPushButton, ...] = (
            button(say("E-mail"), does["mail"], hint="Ctrl+E"),
            button(say("Drafts…"), does["drafts"], hint=say("E-mail drafts with the PDF, for a mail program")),
            button(say("PDF…"), does["pdf"], hint=say("All in one PDF")),
            self.print,
        )
        self.setLayout(row(self.figures, 4, self.detail, *self.ways))

    def count(self, standing: Standing, rows: Sequence[Row], today: int) -> None:
        """Say what would go now."""
        goes = going(rows)
        count = len(goes) + len(standing.ready)
        self.figures.setText(words.many(count, "1 letter", "{count} letters"))
        parts = [say("the first by {day}", day=words.day(min(one["tell_by"] for one in goes), today))] if goes else []
        if cost := cost_of(goes):
            parts.append(say("goodwill {cost}", cost=standing.money(cost)))
        if back := len(rows) - len(goes):
            parts.append(say("{count} kept back", count=back))
        self.detail.setText(" · ".join(parts))
        for press in self.ways:
            press.setEnabled(count > 0)
        self.print.setText(say("Print {count}…", count=count) if count else say("Print…"))
        self.print.setAccessibleName(say("Print {count} letters", count=count))
