"""Where letters go: the system's print dialog, a file or a folder; and how far a long run has come, with Cancel."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QProgressBar, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.views.opening import place_for
from backorder_desk.views.widgets import button, label
from backorder_desk.views.words import say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PATIENCE = 400
"""milliseconds before a run shows how far it is: what is done sooner does not flicker"""


DOTS = 300
"""dots an inch where pages are drawn for a printer whose system takes no PDF"""


@dataclass(frozen=True, slots=True)
class Target:
    """A printer of the system, or a PDF. With a `device` the PDF is then drawn on it, page by page."""

    printer: str = ""
    path: Path | None = None
    device: QPrinter | None = None

    @property
    def name(self) -> str:
        """Where it goes, in a word."""
        return self.printer or (self.path.name if self.path is not None else "")

    def finish(self) -> None:
        """Draw what was written, where the system takes no PDF itself."""
        if self.device is not None and self.path is not None:
            painted(self.path.read_bytes(), self.device)


def painted(pdf: bytes, printer: QPrinter) -> None:
    """Every page at its true size on a sheet of its own. Refused: the printer does not begin."""
    from backorder_desk.views.letter_preview import pictured

    printer.setResolution(DOTS)
    printer.setFullPage(True)
    page = pictured(pdf, 0, DOTS)
    inch = 72.0
    size = QSizeF(page.points[0], page.points[1])
    printer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
    painter = QPainter()
    if not painter.begin(printer):
        name = printer.printerName()
        raise Refused(say("{name} does not take the letters", name=name), say("It did not begin"), say("Look at its queue"))
    try:
        for number in range(page.pages):
            if number:
                printer.newPage()
            painter.drawImage(0, 0, pictured(pdf, number, round(size.width() / inch * DOTS)).image)
    finally:
        painter.end()


def ask_printer(parent: QWidget, work: Workplace, title: str, then: Callable[[Target], None]) -> None:
    """The system's print dialog; Enter takes the printer that was used last. It can write a PDF too."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter()
    known = str(work.memory.value("letters/printer", ""))
    if known:
        printer.setPrinterName(known)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def chosen() -> None:
        name, path = printer.printerName(), printer.outputFileName()
        if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat or path:
            then(Target(path=Path(path or say("letters.pdf")).with_suffix(".pdf")))
            return
        work.memory.setValue("letters/printer", name)
        then(Target(name, place_for("letters"), printer) if os.name == "nt" else Target(name))

    dialog.accepted.connect(chosen)
    QDialog.open(dialog)  # the print dialog's own asks for a slot by name


def ask_file(parent: QWidget, title: str, name: str, then: Callable[[Path], None]) -> None:
    """A PDF to write to."""
    dialog = QFileDialog(parent, title, str(Path.home() / name), "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()


def ask_folder(parent: QWidget, title: str, then: Callable[[Path], None]) -> None:
    """A folder to write into."""
    dialog = QFileDialog(parent, title, str(Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()


class Going(QFrame):
    """A run of letters: how many are drawn, and Cancel. `step` is called on the desk's thread."""

    _moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAccessibleName(say("Letters are being written"))
        self.words = label(strong=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say("Letters written"))
        self.stop = button(say("Cancel", sense="what runs"), self.cancel)
        self._stopped = False
        self._total = 0
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(PATIENCE)
        self._late.timeout.connect(self.show)
        self._moved.connect(self._show_count, Qt.ConnectionType.QueuedConnection)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(16, 10, 12, 10)
        inside.setSpacing(14)
        inside.addWidget(self.words)
        inside.addWidget(self.bar, 1)
        inside.addWidget(self.stop)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether a run is under way."""
        return self._total > 0

    def begin(self, total: int) -> None:
        """A run of so many letters begins."""
        self._stopped, self._total = False, max(1, total)
        self.bar.setRange(0, self._total)
        self._show_count(0)
        self.stop.setEnabled(True)
        self._late.start()

    def end(self) -> None:
        """It is over."""
        self._late.stop()
        self._total = 0
        self.hide()

    def step(self, count: int) -> None:
        """So many are done. Refused where a person has said stop: what is ready then goes with the next run."""
        if self._stopped:
            what = say("Stopped: nothing was printed or sent after that")
            why = say("{count} letters are written and whole", count=count)
            raise Refused(what, why, say("They go along with the next print"))
        self._moved.emit(count)

    def cancel(self) -> bool:
        """Stop after the letter that is under way; False where nothing runs."""
        running = self.busy
        self._stopped = running
        self.stop.setEnabled(False)
        return running

    def _show_count(self, count: int) -> None:
        self.bar.setValue(count)
        self.words.setText(say("Letter {number} of {total}", number=min(count + 1, self._total), total=self._total))
