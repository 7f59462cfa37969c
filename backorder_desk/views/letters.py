"""Letters to write: whom, why, by when; the very page before it is printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from backorder_desk.domain.stock import show_quantity
from backorder_desk.views.columns import LETTERS
from backorder_desk.views.model import PlainModel
from backorder_desk.views.page import Page
from backorder_desk.views.table import Table
from backorder_desk.views.widgets import button, hint, label, row
from backorder_desk.views.words import Row, letter, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk


class LettersPage(Page):
    """The open notices, the most urgent first. Ctrl+Enter writes them all into one PDF."""

    title = "Letters"

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.model = PlainModel(LETTERS, work.rows.clock, self)
        self.table = Table(work.look, say("Letters to write"))
        self.table.show_plain(self.model)
        self.table.chose.connect(self.chose)
        self.words = label(quiet=True)
        self.blank = label(say("Nobody is to be told anything now."), quiet=True, large=True)
        self.blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.one = button(say("Write the chosen one"), self.write_one)
        self.all = button(say("Write all"), self.commit, main=True, hint="Ctrl+Enter")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 4, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(self.words)
        outer.addWidget(self.refusal)
        outer.addWidget(self.table, 1)
        outer.addWidget(self.blank, 1)
        outer.addLayout(
            row(
                hint(say("Ctrl+Enter writes all into one PDF")),
                None,
                self.one,
                self.all,
            )
        )
        self._show([])

    def arrive(self) -> None:
        """Read the notices anew."""
        self.look()
        self.table.setFocus()

    def look(self) -> None:
        """Ask the desk what is open."""
        self.work.desk.ask(_open, self._show, latest="letters")

    def _show(self, rows: list[Row]) -> None:
        chosen = self.table.currentIndex().row()
        self.model.show_rows(rows)
        self.table.choose(min(max(chosen, 0), len(rows) - 1))
        self.table.setVisible(bool(rows))
        self.blank.setVisible(not rows)
        for press in (self.one, self.all):
            press.setEnabled(bool(rows))
        count = len(rows)
        self.words.setText(
            ""
            if not rows
            else say("1 letter to write")
            if count == 1
            else say("{count} letters to write", count=count)
        )

    def story(self) -> Row | None:
        """The order of the chosen letter."""
        chosen = self.table.current()
        return chosen if chosen and chosen["order"] else None

    def commit(self) -> None:
        """Write every open letter."""
        self._ask_where([])

    def write_one(self) -> None:
        """Write the chosen letter."""
        chosen = self.table.current()
        if chosen is not None:
            self._ask_where([chosen["name"]])

    def _ask_where(self, names: list[str]) -> None:
        if not self.model.rows:
            return
        day = self.work.rows.clock().isoformat()
        dialog = QFileDialog(
            self, say("Write the letters to"), str(Path.home() / f"letters-{day}.pdf"), "PDF (*.pdf)"
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.write(names, Path(path)))
        dialog.open()

    def write(self, names: list[str], path: Path) -> None:
        """Issue, write and count as told."""

        def said(letters: list[Any]) -> None:
            count = len(letters)
            text = say("1 letter is in {file}") if count == 1 else say("{count} letters are in {file}")
            self.work.voice.tell(text.format(count=count, file=path.name), undo=False)

        self.work.desk.ask(lambda desk: desk.write_letters(names, path), said, self.refuse)


def _open(desk: Desk) -> list[Row]:
    """The open notices as rows, by their last day."""
    rows = []
    for owing in desk.notices():
        notice, lines = owing.notice, owing.lines
        about = ", ".join(
            dict.fromkeys(
                f"{show_quantity(line.waiting or line.ordered, line.decimals)} {line.product}"
                for line in lines
            )
        )
        rows.append(
            {
                "name": notice.name,
                "tell_by": notice.tell_by.toordinal(),
                "customer": lines[0].name if lines else notice.customer,
                "kind": letter(notice.kind.value),
                "lines": about,
                "basis": notice.basis,
                "order": lines[0].order if lines else "",
            }
        )
    return sorted(rows, key=lambda one: (one["tell_by"], one["customer"]))
