"""What happened in a day, told in Markdown that is also read with pleasure as plain text."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence

_WIDE = 100


class Story:
    """Headings, paragraphs, lists and tables, in the order in which they are told."""

    def __init__(self, title: str) -> None:
        self._parts = [f"# {title}"]

    def chapter(self, title: str) -> None:
        """A new chapter."""
        self._parts.append(f"## {title}")

    def tell(self, words: str) -> None:
        """A paragraph."""
        self._parts.append(textwrap.fill(words, _WIDE, break_on_hyphens=False))

    def said(self, words: str) -> None:
        """What somebody says or reads aloud."""
        self._parts.append(textwrap.fill(words, _WIDE, initial_indent="> ", subsequent_indent="> ", break_on_hyphens=False))

    def points(self, items: Iterable[str]) -> None:
        """A list; an empty one is left out."""
        lines = [
            textwrap.fill(item, _WIDE, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False) for item in items
        ]
        if lines:
            self._parts.append("\n".join(lines))

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """A table whose columns stand under one another; figures stand on the right. An empty one is left out."""
        body = [[cell.replace("|", "\\|") for cell in row] for row in rows]
        if not body:
            return
        right = [all(_figure(row[i]) for row in body) for i in range(len(head))]
        wide = [max(len(row[i]) for row in [list(head), *body]) for i in range(len(head))]
        lines = [_row(head, wide, right), _rule(wide, right), *(_row(row, wide, right) for row in body)]
        self._parts.append("\n".join(lines))

    def text(self) -> str:
        """The whole story."""
        return "\n\n".join(self._parts) + "\n"


def _figure(cell: str) -> bool:
    return re.fullmatch(r"[-\d.,]*", cell) is not None


def _row(cells: Sequence[str], wide: Sequence[int], right: Sequence[bool]) -> str:
    placed = (cell.rjust(w) if r else cell.ljust(w) for cell, w, r in zip(cells, wide, right, strict=True))
    return f"| {' | '.join(placed)} |"


def _rule(wide: Sequence[int], right: Sequence[bool]) -> str:
    return f"|{'|'.join('-' * (w + 1) + (':' if r else '-') for w, r in zip(wide, right, strict=True))}|"
