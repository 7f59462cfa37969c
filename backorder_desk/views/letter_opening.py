"""The very PDF of a letter, opened in the program that the system has for it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from backorder_desk.domain.errors import Refused
from backorder_desk.views.words import say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk


def open_letter(work: Workplace, number: str, refuse: Callable[[Refused], None]) -> None:
    """Put the frozen bytes of a letter into a file of the system's temporary folder, and open that."""
    work.desk.ask(lambda desk: _put(desk, number), lambda path: _open(path, refuse), refuse)


def _put(desk: Desk, number: str) -> Path:
    """A file that nobody else on this machine can read; the bytes are those that were issued."""
    target = Path(tempfile.mkdtemp(prefix="backorder-desk-")) / f"{number}.pdf"
    target.write_bytes(desk.letter(number).pdf)
    return target


def _open(path: Path, refuse: Callable[[Refused], None]) -> None:
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        what = say("The PDF was not opened")
        refuse(Refused(what, say("The system names no program for it"), say("It lies at {path}", path=path)))
