"""The settings: left their pages, in the middle the fields, right the letter as it would be now. Everything saves at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from backorder_desk.domain.errors import Refused
from backorder_desk.views import settings_fields
from backorder_desk.views.letter_preview import LetterPreview
from backorder_desk.views.page import Page
from backorder_desk.views.settings_fields import PARTS, Entry, Field, Part, PrinterEntry
from backorder_desk.views.settings_goodwill import GoodwillEntry
from backorder_desk.views.settings_parts import EXTRAS, Extra, said
from backorder_desk.views.widgets import label
from backorder_desk.views.words import say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk

ENTRIES = {**settings_fields.ENTRIES, "goodwill": GoodwillEntry}
ROOM = 1000
"""pixels of width at 100 percent from which a letter fits beside the fields"""
TIGHT = 420
NAMES, NARROW = 190, 130
ROOMY = 760
"""pixels of width from which on the names of the pages are written out"""


class Sheet(QScrollArea):
    """One page of settings: a title, a lead, the fields, and what else belongs there."""

    def __init__(self, page: SettingsPage, part: Part) -> None:
        super().__init__()
        self.part = part
        self.entries: dict[str, Entry] = {}
        self.extra: Extra | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._titles: list[QLabel] = []
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(14)
        lead = label(say(part.lead), quiet=True)
        lead.setWordWrap(True)
        column.addWidget(label(say(part.title), large=True, strong=True))
        column.addWidget(lead)
        if not part.first:
            column.addLayout(self._grid(page))
        if part.extra:
            self.extra = EXTRAS[part.extra](page.work)
            self.extra.refused.connect(lambda refusal: page.refuse(said(refusal)))
            self.extra.letter.connect(page.show_specimen)
            column.addWidget(self.extra, 1)
        if part.first:
            column.addLayout(self._grid(page))
        if part.first or not part.extra:
            column.addStretch(1)
        self.setWidget(inner)

    def _grid(self, page: SettingsPage) -> QGridLayout:
        grid = self._fields = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(2, 0 if self.part.letter or self.part.name == "goodwill" else 2)
        for number, of in enumerate(self.part.fields):
            entry = ENTRIES[of.kind](of)
            entry.chosen.connect(lambda value, of=of: page.save(of, value))
            self.entries[of.key] = entry
            named = label(of.title, quiet=True)
            named.setWordWrap(True)
            self._titles.append(named)
            grid.addWidget(named, number, 0, Qt.AlignmentFlag.AlignTop if of.kind in _TALL else Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(entry, number, 1)
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the names of the fields give way."""
        super().resizeEvent(event)
        roomy = event.size().width() >= TIGHT
        self._fields.setColumnMinimumWidth(0, 150 if roomy else 0)
        self._fields.setHorizontalSpacing(16 if roomy else 8)
        for named in self._titles:
            named.setMaximumWidth(200 if roomy else 96)


_TALL = frozenset({"classes", "languages", "goodwill"})


class SettingsPage(Page):
    """Made of `PARTS`."""

    title = "Settings"

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.values: dict[str, Any] = {}
        self.sheets: dict[str, Sheet] = {}
        self.names = QListWidget()
        self.names.setObjectName("parts")
        self.names.setAccessibleName(say("Pages of the settings"))
        self.names.setFixedWidth(NAMES)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in PARTS:
            item = QListWidgetItem(say(part.title))
            item.setSizeHint(QSize(0, 36))  # Qt measures before the style sheet is worn
            self.names.addItem(item)
        self.stack = QStackedWidget()
        self.preview = LetterPreview(work)
        self.preview.setMinimumWidth(260)
        self._place()
        self.names.currentRowChanged.connect(self._turn)
        self.names.setCurrentRow(0)

    def _place(self) -> None:
        self.body = QFrame()
        inside = self.columns = QGridLayout(self.body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setHorizontalSpacing(24)
        inside.addWidget(self.names, 0, 0)
        inside.addWidget(self.stack, 0, 1)
        inside.addWidget(self.preview, 0, 2)
        inside.setColumnStretch(1, 5)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 4, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(self.refusal)
        outer.addWidget(self.body, 1)

    # --- what is shown -----------------------------------------------------------------------------------------

    @property
    def sheet(self) -> Sheet:
        """The page that is shown, made when it is first looked at."""
        part = PARTS[max(0, self.names.currentRow())]
        if part.name not in self.sheets:
            self.sheets[part.name] = Sheet(self, part)
            self.stack.addWidget(self.sheets[part.name])
        return self.sheets[part.name]

    def open_part(self, name: str) -> None:
        """Go to one page of the settings."""
        self.names.setCurrentRow(next(i for i, part in enumerate(PARTS) if part.name == name))

    def _turn(self) -> None:
        sheet = self.sheet
        self.refusal.hide()
        self.stack.setCurrentWidget(sheet)
        self._fit()
        if self.values:
            self._fill()
        for entry in sheet.entries.values():
            if isinstance(entry, PrinterEntry):
                self.work.desk.ask(lambda desk: desk.printers(), entry.offer_printers, self.refuse)

    def arrive(self) -> None:
        """Read the settings anew."""
        self.look()
        self.names.setFocus()

    def look(self) -> None:
        """The shop has changed."""
        self.stale = False
        self.work.desk.ask(lambda desk: desk.settings(), self._show, self.refuse, latest="settings")

    def _show(self, values: dict[str, Any]) -> None:
        self.values = values
        self._fill()

    def _fill(self) -> None:
        sheet = self.sheet
        for entry in sheet.entries.values():
            entry.put(self._now(entry.field))
        if sheet.extra is not None:
            sheet.extra.look(self.values)
        self._draw()

    def _now(self, of: Field) -> Any:
        return self.work.memory.value(of.key, of.default) if of.memory else self.values[of.key]

    def _draw(self) -> None:
        """The letter as it would be now; a page of templates shows its own."""
        if self.sheet.part.letter and not self.sheet.part.extra:
            language = self.values["language"]
            self.show_specimen(lambda desk: desk.specimen("acknowledged", language), say("A sample letter"))

    def show_specimen(self, source: Callable[[Desk], bytes], title: str) -> None:
        """Show a letter beside the fields, where there is room."""
        if not self.preview.isHidden():
            self.preview.show_letter(source, title)

    def _fit(self) -> None:
        wide = self.width() >= ROOM
        shown = self.sheet.part.letter and wide
        changed = shown == self.preview.isHidden()
        self.preview.setVisible(shown)
        self.columns.setColumnStretch(2, 4 if shown else 0)
        self.names.setFixedWidth(NAMES if self.width() >= ROOMY else NARROW)
        if changed and shown and self.values:
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The letter gives way first."""
        super().resizeEvent(event)
        self._fit()

    # --- saving ------------------------------------------------------------------------------------------------

    def save(self, of: Field, value: Any) -> None:
        """Everything saves at once; what cannot be is said, and the field shows what holds."""
        self.refusal.hide()
        if of.memory:
            self.work.memory.setValue(of.key, value)
            self._wear(of)
            return

        def refused(refusal: Refused) -> None:
            entry = self.sheet.entries.get(of.key)
            if entry is not None:
                entry.put(self.values[of.key])
            self.refuse(refusal)

        self.work.act(lambda desk: desk.set_setting(of.key, value), otherwise=refused)

    def _wear(self, of: Field) -> None:
        if of.key == "look/scheme":
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            self.work.look.choose(app, str(self.work.memory.value(of.key, "")))
        self._fill()

    def commit(self) -> None:
        """Ctrl+Enter: what the page has ready."""
        commit = getattr(self.sheet.extra, "commit", None)
        if commit is not None:
            commit()

    def leave(self) -> bool:
        """Esc: a refusal goes first."""
        shown = not self.refusal.isHidden()
        self.refusal.hide()
        return shown
