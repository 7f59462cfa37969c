"""Files on their way out: a PDF or a folder of them, each complete or not there at all."""

from __future__ import annotations

import os
from pathlib import Path

from backorder_desk.domain.errors import Refused


def ready(out: Path) -> None:
    """Refused where nothing can be written there: said before any letter is issued."""
    folder = out.parent if is_file(out) else out
    if is_file(out) and out.is_dir():
        raise Refused(f"{out} cannot be written", "It is a folder", "Give a file's name that ends in .pdf, or another folder")
    if not is_file(out) and out.is_file():
        raise Refused(f"{out} cannot be written", "It is a file and no PDF", "Give a name that ends in .pdf, or a folder")
    try:
        if not is_file(out):
            out.mkdir(parents=True, exist_ok=True)
        if not folder.is_dir():
            raise Refused(f"There is no folder {folder}", "The letters need a place", "Make the folder first")
        probe = folder / f".{os.getpid()}.part"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise _unwritable(out, error) from error


def write_one(pdf: bytes, out: Path) -> None:
    """One PDF: the file of that name, or letter.pdf in the folder."""
    put(pdf, out if is_file(out) else out / "letter.pdf")


def put(content: bytes, target: Path) -> None:
    """One file, put in place when it is complete."""
    unfinished = target.with_name(target.name + ".part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(target)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise _unwritable(target, error) from error


def is_file(out: Path) -> bool:
    """Whether it names one PDF rather than a folder."""
    return out.suffix.lower() == ".pdf"


def _unwritable(out: Path, error: OSError) -> Refused:
    return Refused(f"{out} cannot be written", error.strerror or str(error), "Choose another place, or free some space")
