"""Letters on their way out: one merged PDF, or one file each, complete or not at all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from backorder_desk.domain.errors import Refused


def ready(out: Path) -> None:
    """Refused where nothing can be written there: said before any letter is issued."""
    folder = out.parent if _is_file(out) else out
    if _is_file(out) and out.is_dir():
        raise Refused(f"{out} cannot be written", "It is a folder", "Give a file's name that ends in .pdf, or another folder")
    if not _is_file(out) and out.is_file():
        raise Refused(f"{out} cannot be written", "It is a file and no PDF", "Give a name that ends in .pdf, or a folder")
    try:
        if not _is_file(out):
            out.mkdir(parents=True, exist_ok=True)
        if not folder.is_dir():
            raise Refused(f"There is no folder {folder}", "The letters need a place", "Make the folder first")
        probe = folder / f".{os.getpid()}.part"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise _unwritable(out, error) from error


def write(letters: Sequence[tuple[str, bytes]], out: Path) -> None:
    """(number, bytes) to one merged PDF where `out` ends in .pdf, else to a file each in the folder."""
    if not letters:
        return
    if _is_file(out):
        write_one(letters[0][1] if len(letters) == 1 else merged([pdf for _, pdf in letters]), out)
    else:
        for number, pdf in letters:
            write_one(pdf, out / f"{number}.pdf")


def write_one(pdf: bytes, out: Path) -> None:
    """One file, put in place when it is complete."""
    target = out if _is_file(out) else out / "letter.pdf"
    unfinished = target.with_name(target.name + ".part")
    try:
        unfinished.write_bytes(pdf)
        unfinished.replace(target)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise _unwritable(target, error) from error


def merged(pdfs: Sequence[bytes]) -> bytes:
    """Many letters as one document, page by page as they are."""
    import pypdfium2

    whole = pypdfium2.PdfDocument.new()
    for pdf in pdfs:
        part = pypdfium2.PdfDocument(pdf)
        whole.import_pages(part)
        part.close()
    target = BytesIO()
    whole.save(target)
    whole.close()
    return target.getvalue()


def _is_file(out: Path) -> bool:
    return out.suffix.lower() == ".pdf"


def _unwritable(out: Path, error: OSError) -> Refused:
    return Refused(f"{out} cannot be written", error.strerror or str(error), "Choose another place, or free some space")
