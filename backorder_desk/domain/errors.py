"""The two families of errors, of which only one is spoken to people.

    Exception
     ├─ Refused            not our fault: what, why, what to do; the state is as before
     │   └─ Stale          what a preview showed is no longer so
     └─ everything else    a bug: a report and a log, never shown as a trace
"""

from __future__ import annotations


class Refused(Exception):
    """Said to the user: what happened, why, and what to do about it. Nothing was changed."""

    def __init__(self, what: str, why: str = "", do: str = "") -> None:
        super().__init__(what, why, do)
        self.what = what
        self.why = why
        self.do = do

    def __str__(self) -> str:
        return " ".join(_sentence(part) for part in (self.what, self.why, self.do) if part)


class Stale(Refused):
    """The shop changed between the preview and the act; the act would not do what was shown."""


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else text + "."
