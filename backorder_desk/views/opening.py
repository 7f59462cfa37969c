"""A PDF shown in the program that the system shows PDFs with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from backorder_desk.domain.errors import Refused
from backorder_desk.views.words import say

if TYPE_CHECKING:
    from backorder_desk.desk import Desk
    from backorder_desk.views.page import Page

_folders: list[QTemporaryDir] = []
"""Each lives as long as the program, and is removed with it: a viewer may still be reading from it."""


def place_for(name: str) -> Path:
    """A file of that name in a folder that goes away with the program. Refused: there is no room for one."""
    folder = QTemporaryDir(QDir.tempPath() + "/backorder-desk-XXXXXX")
    if not folder.isValid():
        raise Refused(say("The PDF cannot be opened"), folder.errorString(), say("Free some space and try again"))
    _folders.append(folder)
    safe = "".join(c if c.isalnum() or c in "-_." else "-" for c in name)
    return Path(folder.filePath(f"{safe}.pdf"))


def show_file(path: Path) -> None:
    """Show a file. Refused: the system has no program for it."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise Refused(
            say("Nothing here opens {name}", name=path.name),
            say("The system knows no program for PDF files"),
            say("It lies at {path}", path=path),
        )


def show_pdf(name: str, content: bytes) -> Path:
    """Show these very bytes; where they lie."""
    path = place_for(name)
    path.write_bytes(content)
    show_file(path)
    return path


def make(page: Page, name: str, writes: Callable[[Desk, Path], object], done: str) -> None:
    """Have the desk write a PDF, and show it; what cannot be is refused in the page."""
    page.refusal.hide()
    try:
        out = place_for(name)
    except Refused as refusal:
        page.refuse(refusal)
        return

    def written(_: object) -> None:
        try:
            show_file(out)
        except Refused as refusal:
            page.refuse(refusal)
            return
        page.work.voice.tell(done, undo=False)

    page.work.desk.ask(lambda desk: writes(desk, out), written, page.refuse)
