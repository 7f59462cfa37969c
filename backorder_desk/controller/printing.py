"""Printing through the system's own printers: the commands `lp` and `lpstat` of CUPS (Linux, macOS)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from backorder_desk.domain.errors import Refused

_PATIENCE = 60
"""Seconds within which a print system answers."""


def printers() -> list[str]:
    """The names of the printers that the system knows. Refused: there is no print system to ask."""
    asked = _ask("lpstat", "-e")
    return asked.stdout.split() if asked.returncode == 0 else []


def known(printer: str) -> None:
    """Refused: no print system, or it does not know this printer."""
    names = printers()
    if printer not in names:
        do = f"Choose one of: {', '.join(names)}" if names else "Add a printer in the system's settings"
        what = f"There is no printer “{printer}”" if printer else "No printer is chosen"
        raise Refused(what, "The system does not know it" if printer else "Nothing is named and none is set", do)


def set_right(pdf: bytes, printer: str, settings: Mapping[str, Any]) -> bytes:
    """The pages moved as the settings say for this printer; as they are where they say nothing."""
    right, down = settings["print.offsets"].get(printer, (0, 0))
    if not (right or down):
        return pdf
    from backorder_desk.letters.outbox import moved

    return moved(pdf, right, down)


def print_pdf(pdf: bytes, printer: str, title: str, *, duplex: bool = False) -> str:
    """Hand a PDF to a printer's queue at its true size; the name of the job. Refused: the queue does not take it."""
    with tempfile.TemporaryDirectory(prefix="desk-") as folder:
        path = Path(folder) / "letters.pdf"
        path.write_bytes(pdf)
        sides = "two-sided-long-edge" if duplex else "one-sided"
        return _queued(path, printer, title, (f"sides={sides}", "print-scaling=none", *_media(pdf)))


_SHEETS = {(612, 792): "na_letter_8.5x11in", (595, 842): "iso_a4_210x297mm"}
"""Points -> the sheet's name (PWG 5101.1)."""


def _media(pdf: bytes) -> tuple[str, ...]:
    """Which sheet to take; nothing where the pages differ, so that the printer looks at each."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        sizes = {tuple(round(side) for side in document.get_page_size(number)) for number in range(len(document))}
    finally:
        document.close()
    return (f"media={_SHEETS[size]}",) if len(sizes) == 1 and (size := sizes.pop()) in _SHEETS else ()


def _queued(path: Path, printer: str, title: str, options: Sequence[str]) -> str:
    chosen = [word for option in options for word in ("-o", option)]
    done = _ask("lp", "-d", printer, "-t", title, *chosen, "--", str(path))
    if done.returncode != 0:
        raise Refused(f"{printer} does not take the letters", _said(done.stderr), "Look at its queue, then print again")
    named = re.search(rf"{re.escape(printer)}-\d+", done.stdout)
    return named.group() if named else ""


def _ask(*command: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which(command[0])
    if program is None:
        raise _no_print_system()
    words = {**os.environ, "LC_ALL": "C"}
    try:
        return subprocess.run(
            [program, *command[1:]], capture_output=True, text=True, errors="replace", timeout=_PATIENCE, check=False, env=words
        )
    except subprocess.TimeoutExpired as slow:
        why = f"{command[0]} took longer than {_PATIENCE} seconds"
        raise Refused("The printers do not answer", why, "Look at the print system") from slow


def _no_print_system() -> Refused:
    if os.name == "nt":
        why, do = "Windows has no “lp”", "Print from the window, or write the letters to a PDF with --out and print that"
    else:
        why, do = "The command “lp” is missing", "Install CUPS, or write the letters to a PDF with --out and print that"
    return Refused("The letters cannot be printed from here", why, do)


def _said(error: str) -> str:
    """What the print system said, as one sentence."""
    return " ".join(error.split()).removeprefix("lp: ").rstrip(".") or "It did not say why"
