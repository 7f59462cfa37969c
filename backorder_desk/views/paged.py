"""A table of any length: the ordered ids and a few pages of rows, fetched by id when they are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from backorder_desk.model.browse import VIEWS, Browse
from backorder_desk.views.background import Room
from backorder_desk.views.columns import Column
from backorder_desk.views.model import HERE, ColumnModel, Index
from backorder_desk.views.words import Row

PAGE = 256
AT_ONCE = 50_000
"""Beyond so many rows their ids take long enough to read that the screen is refreshed before them."""
KEPT = 24
"""Pages that stay in memory: some 6,000 rows, more than anybody looks at in a minute."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a view is shown, and in which order."""

    sort: str = ""
    descending: bool = False
    only: str = ""
    search: str = ""
    product: int | None = None


class PagedModel(ColumnModel):
    """The rows of a view of `model/browse.py`.

    Pages come over `rows`, a connection of this thread, about a millisecond each. The ids come from `reads`, a room
    with a connection of its own; what was shown stays until they are there. `settled` says when they are all there.
    """

    settled = Signal()
    shifted = Signal(int, int)
    """a row is to stand before another: the page asks the desk; nothing is moved here"""

    def __init__(
        self,
        view: str,
        columns: Sequence[Column],
        rows: Browse,
        reads: Room[Browse],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, rows.clock, parent)
        self.view = view
        self.choice = Choice()
        self.ids: array[int] = array("q")
        self.whole = False
        """Whether `ids` are all there are."""
        self._rows = rows
        self._reads = reads
        self._pages: OrderedDict[int, list[Row | None]] = OrderedDict()
        self._names = VIEWS[view].columns

    # --- what is shown -------------------------------------------------------------------------------------

    def begin(self, choice: Choice | None = None) -> None:
        """Show the first page at once, on this thread: for the first paint."""
        self.choice = choice or self.choice
        self._arrive(array("q", self._rows.first(self.view, PAGE, **self._first_of(self.choice))))

    def look(self, choice: Choice | None = None) -> None:
        """Look again, or look at something else. What stands on the screen stays until the answer is there."""
        if choice is not None and choice != self.choice:
            self.choice = choice
            self.whole = False
            if choice.product is None:
                self._ask_first(choice)
        elif len(self.ids) > AT_ONCE:
            self._refresh()
        asked = asdict(self.choice)
        self._reads.ask(lambda rows: rows.ids(self.view, **asked), self._whole, latest=f"ids:{self.view}")

    def _refresh(self) -> None:
        """Read what is on the screen anew, long before all ids are there."""
        self._pages.clear()
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, len(self.columns) - 1))

    def _ask_first(self, choice: Choice) -> None:
        asked = self._first_of(choice)
        self._reads.ask(
            lambda rows: rows.first(self.view, PAGE, **asked),
            lambda ids: self._arrive(array("q", ids)),
            latest=f"first:{self.view}",
        )

    @staticmethod
    def _first_of(choice: Choice) -> dict[str, Any]:
        return {key: value for key, value in asdict(choice).items() if key != "product"}

    def _whole(self, ids: array[int]) -> None:
        self.whole = True
        self._arrive(ids)
        self.settled.emit()

    def _arrive(self, ids: array[int]) -> None:
        """Take new ids in with as little movement as can be."""
        known = len(self.ids)
        if known and memoryview(ids)[:known] == memoryview(self.ids):
            if len(ids) > known:
                self.beginInsertRows(HERE, known, len(ids) - 1)
                self.ids = ids
                self.endInsertRows()
            self._refresh()
            return
        self._pages.clear()
        self.beginResetModel()
        self.ids = ids
        self.endResetModel()

    def count(self) -> int:
        """How many ids are known so far."""
        return len(self.ids)

    def row(self, number: int) -> Row | None:
        """A row, or None where it has gone since the ids were read."""
        page, at = divmod(number, PAGE)
        kept = self._pages.get(page)
        if kept is None:
            kept = self._pages[page] = self._fetch(page)
            while len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return kept[at] if at < len(kept) else None

    def _fetch(self, page: int) -> list[Row | None]:
        ids = self.ids[page * PAGE : (page + 1) * PAGE]
        found = {row[0]: row for row in self._rows.page(self.view, ids)}
        gone = None
        return [dict(zip(self._names, found[i], strict=True)) if i in found else gone for i in ids]

    def moveRows(self, parent: Index, row: int, count: int, target: Index, child: int) -> bool:
        """Say that a row is wanted elsewhere. False: it stands where it stood until the desk has moved it."""
        if count == 1 and 0 <= row < len(self.ids) and 0 <= child <= len(self.ids):
            self.shifted.emit(row, child)
        return False

    def place(self, number: int) -> int:
        """Where an id stands, or -1."""
        wide = self.ids.itemsize
        raw, wanted = self.ids.tobytes(), array("q", [number]).tobytes()  # ten times faster than array.index
        found = raw.find(wanted)
        while found >= 0 and found % wide:
            found = raw.find(wanted, found + 1)
        return found // wide if found >= 0 else -1

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort in SQL, by a column that has a way to be sorted by."""
        name = self.columns[column].sort if 0 <= column < len(self.columns) else ""
        if name:
            descending = order == Qt.SortOrder.DescendingOrder
            now = self.choice
            self.look(Choice(name, descending, now.only, now.search, now.product))
