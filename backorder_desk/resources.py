"""Finds the files that are no Python: beside the source, inside a wheel, inside a frozen program."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


class ResourceMissing(RuntimeError):
    """A file that belongs to the program is not there: a bug of its packaging.

    No OSError on purpose: whoever turns a failing file of the user's into `Refused` must not catch this one.
    """


def path(*parts: str) -> Path:
    """Give the path of a file or folder under resources/; raise ResourceMissing where there is none."""
    wanted = root().joinpath(*parts)
    if not wanted.exists():
        raise ResourceMissing(f"The resource {'/'.join(parts)} is missing; it was looked for at {wanted}.")
    return wanted


def read_text(*parts: str) -> str:
    """Read a file under resources/ as UTF-8."""
    return path(*parts).read_text(encoding="utf-8")


def read_bytes(*parts: str) -> bytes:
    """Read a file under resources/ as it is."""
    return path(*parts).read_bytes()


def root() -> Path:
    """Say which folder holds the resources in the way this program was installed."""
    frozen = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's loader
    if frozen is not None:
        return Path(frozen) / "resources"
    in_wheel = _PACKAGE / "_resources"  # pyproject.toml puts them there
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / "resources"
