"""Bugs: a log and a report file, a calm word on the screen, and the window stays up."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QMessageBox

from backorder_desk import __version__
from backorder_desk.domain.errors import Refused
from backorder_desk.views.words import say

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def install(folder: Path | None = None) -> None:
    """Put the hook in place; reports go into `folder`."""
    sys.excepthook = hook(folder or report_folder())


def report_folder() -> Path:
    """Where reports lie: the platform's place for a program's own data."""
    return (
        Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))
        / "reports"
    )


def hook(folder: Path) -> Hook:
    """What is done with an error that nobody caught."""

    told: set[str] = set()

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        same = "".join(traceback.format_exception(kind, error, trace))
        if same not in told:  # what fails at every tick of a timer is reported once
            told.add(same)
            _say(error, write_report(folder, kind, error, trace))

    return caught


def write_report(
    folder: Path, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> Path:
    """A report of its own and a line in the log. The report names versions and the trace, nothing of the shop."""
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC)
    report = folder / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
    head = f"Backorder Desk {__version__}\n{platform.platform()}\nPython {sys.version}\n{now.isoformat()}\n\n"
    report.write_text(head + "".join(traceback.format_exception(kind, error, trace)), encoding="utf-8")
    with (folder / "desk.log").open("a", encoding="utf-8") as log:
        log.write(f"{now.isoformat()} {kind.__name__}: {error} ({report.name})\n")
    return report


def _say(error: BaseException, report: Path) -> None:
    box = QMessageBox(QApplication.activeWindow())
    box.setWindowTitle("Backorder Desk")
    box.setIcon(QMessageBox.Icon.Warning)
    if isinstance(error, Refused):
        box.setText(error.what)
        box.setInformativeText(f"{error.why} {error.do}".strip())
    else:
        box.setText(say("Something in the program went wrong. What you did last may not be done."))
        box.setInformativeText(say("The shop is safe. A report lies here:\n{report}", report=report))
    box.open()
