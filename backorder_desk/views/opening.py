"""A PDF shown in the program that the system shows PDFs with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from backorder_desk.domain.errors import Refused
from backorder_desk.views.words import say

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
