"""How the columns of a list share the width there is: for the table, and for the first frame before there is one."""

from __future__ import annotations

from collections.abc import Sequence

from backorder_desk.views.columns import Column

PAD = 10
GIVE, WORDY = 0.5, 18
"""So much of their width columns of so many characters and more give up before the table scrolls sideways."""


def asked(columns: Sequence[Column], character: float) -> list[int]:
    """The width each column asks for, in pixels; `character` is that of a figure in the table's font."""
    return [round(column.width * character) + 2 * PAD for column in columns]


def share(columns: Sequence[Column], widths: Sequence[int], width: int) -> list[int]:
    """The width each column gets of `width`; 0 is hidden.

    Where it is narrow, columns that can be spared give way, then those of words; one takes what is over.
    """
    room = width - sum(widths)
    hidden = set()
    for number in reversed(range(len(widths))):
        if columns[number].spare and room < 0:
            room += widths[number]
            hidden.add(number)
    wordy = [number for number, one in enumerate(columns) if one.width >= WORDY and not one.tells]
    give = min(-room, round(sum(widths[number] for number in wordy) * GIVE)) if room < 0 else 0
    total = sum(widths[number] for number in wordy) or 1
    out = []
    for number, column in enumerate(columns):
        less = -(-give * widths[number] // total) if number in wordy else 0
        mine = widths[number] - less + (max(0, room) if column.stretch else 0)
        out.append(0 if number in hidden else mine)
    return out
