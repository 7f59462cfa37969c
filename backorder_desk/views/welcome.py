"""The first run: make a shop, look around in the sample, or open a file. Three presses, no questions besides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.views.page import heading
from backorder_desk.views.widgets import Refusal, button, field, label, row
from backorder_desk.views.words import say


@dataclass(frozen=True, slots=True)
class Ways:
    """What the first screen can do. Each may refuse."""

    make: Callable[[str], None]
    """a new shop under this name"""
    sample: Callable[[], None]
    open: Callable[[Path], None]


class Welcome(QWidget):
    """Shown where there is no shop yet, or where the one asked for could not be opened."""

    def __init__(self, ways: Ways, refusal: Refused | None = None) -> None:
        super().__init__()
        self.ways = ways
        self.setWindowTitle("Backorder Desk")
        self.setAccessibleName("Backorder Desk")
        self.refusal = Refusal()
        self.name = field(say("Name of the shop"), say("Name of your shop"), large=True)
        self.name.returnPressed.connect(self._make)
        self.lead = label(
            say("Remembers who waits for what, says when it comes, and writes the letters."),
            quiet=True,
            large=True,
        )
        self.lead.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(56, 48, 56, 44)
        column.setSpacing(14)
        column.addWidget(heading(say("Backorder Desk")))
        column.addWidget(self.lead)
        column.addSpacing(12)
        column.addLayout(row(self.name, button(say("Make my shop"), self._make, main=True)))
        column.addWidget(self.refusal)
        column.addSpacing(8)
        column.addLayout(
            row(
                button(say("Look around in the sample shop"), lambda: self._try(ways.sample)),
                button(say("Open a shop file…"), self._choose),
                None,
            )
        )
        column.addStretch(1)
        self.resize(720, 400)
        if refusal is not None:
            self.refusal.show_refusal(refusal)

    def _make(self) -> None:
        name = self.name.text().strip()
        if name:
            self._try(lambda: self.ways.make(name))
        else:
            self.name.setFocus()

    def _choose(self) -> None:
        dialog = QFileDialog(self, say("Open a shop file"), "", say("Shops (*.desk);;All files (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._try(lambda: self.ways.open(Path(path))))
        dialog.open()

    def wait_for_sample(self) -> None:
        """Say that it takes a moment; nothing can be pressed meanwhile."""
        self.lead.setText(say("Making the sample shop: a year of business, some fifteen seconds…"))
        self.setEnabled(False)

    def refused(self, refusal: Refused) -> None:
        """Say why it did not go."""
        self.setEnabled(True)
        self.refusal.show_refusal(refusal)

    def _try(self, does: Callable[[], None]) -> None:
        try:
            does()
        except Refused as refusal:
            self.refusal.show_refusal(refusal)
