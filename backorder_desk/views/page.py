"""What all pages have in common, and the page that is a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.model.browse import Browse
from backorder_desk.views import words
from backorder_desk.views.columns import TABLES
from backorder_desk.views.paged import Choice, PagedModel
from backorder_desk.views.table import Table
from backorder_desk.views.widgets import Refusal, label
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace

LOW = 330
"""pixels of the page's height at 100 percent below which what is asked takes the place of the list"""


class Page(QWidget):
    """One screen: a title, and what it does when it is shown, refreshed, searched, committed or left."""

    title = ""
    chose = Signal(object)
    """the row whose story the inspector tells, or None"""
    asks = Signal(str, object)
    """a column and its row: of what is this figure made?"""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.setAccessibleName(say(self.title))
        self.refusal = Refusal()
        self.stale = True

    def arrive(self) -> None:
        """The page has come to the front."""

    def look(self) -> None:
        """Something in the shop has changed."""

    def narrow(self, text: str) -> bool:
        """The find box says this; False where the page is no list."""
        return False

    @property
    def sought(self) -> str:
        """What the page is narrowed to by the find box."""
        return ""

    def commit(self) -> None:
        """Ctrl+Enter."""

    def leave(self) -> bool:
        """Esc; False where there was nothing to leave."""
        return False

    def scanned(self, code: str) -> bool:
        """A scanner has read this; False where the page has no use for it, and the window opens what it names."""
        return False

    def story(self) -> Row | None:
        """What the inspector is to tell of."""
        return None

    def refuse(self, refusal: Refused) -> None:
        """Say a refusal in the page."""
        self.refusal.show_refusal(refusal)


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter of `model/browse.py` as a button; empty: everything."""

    only: str
    text: str


class ListPage(Page):
    """A list: filters above, the table, and a calm word where there is nothing."""

    view = ""
    chips: Sequence[Chip] = ()
    empty = ""
    nothing = "Nothing here answers to “{search}”."

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.table = Table(work.look, say(self.title))
        self.model = PagedModel(self.view, TABLES[self.view], work.rows, work.reads, self)
        self.table.show_model(self.model)
        self.table.chose.connect(self.chose)
        self.table.activated.connect(self._entered)
        self.blank = label(quiet=True, large=True)
        self.blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.blank.setParent(self.table)
        self.blank.setWordWrap(True)
        self.blank.hide()
        self._below: list[QWidget] = []
        self.figures: dict[str, QPushButton] = {}
        self.top = self._chips()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 4, 24, 16)
        self.body.setSpacing(12)
        self.body.addLayout(self.top)
        self.body.addWidget(self.refusal)
        self.body.addWidget(self.table, 1)
        self.model.settled.connect(self._settled)
        self.model.modelReset.connect(self._settled)

    def _chips(self) -> QHBoxLayout:
        out = QHBoxLayout()
        out.setSpacing(8)
        group = QButtonGroup(self)
        for chip in self.chips:
            shown = QPushButton(say(chip.text))
            shown.setProperty("chip", True)
            shown.setCheckable(True)
            shown.setChecked(chip.only == "")
            shown.setAccessibleName(say(chip.text))
            shown.clicked.connect(lambda _=False, only=chip.only: self.filter(only))
            group.addButton(shown)
            self.figures[chip.only] = shown
            out.addWidget(shown)
        out.addStretch(1)
        return out

    # --- what is shown ---------------------------------------------------------------------------------------

    def arrive(self) -> None:
        """Look again if the shop changed since."""
        if self.stale:
            self.look()
        self.table.setFocus()

    def look(self) -> None:
        """Read the ids again and count the filters."""
        self.stale = False
        self.model.look()
        search, product = self.model.choice.search, self.model.choice.product
        filters = list(self.figures)

        def count(rows: Browse) -> dict[str, int]:
            return {
                only: rows.count(self.view, only=only, search=search, product=product) for only in filters
            }

        self.work.reads.ask(count, self._counted, latest=f"count:{self.view}")

    def _counted(self, counts: dict[str, int]) -> None:
        for chip in self.chips:
            text = say(chip.text)
            shown = self.figures[chip.only]
            count = counts.get(chip.only, 0)
            shown.setText(f"{text}  {words.count(count)}")
            shown.setAccessibleName(f"{text}, {count}")

    def show_choice(self, **changes: object) -> None:
        """Change what is shown, and keep the rest."""
        now = self.model.choice
        merged = {name: getattr(now, name) for name in Choice.__slots__} | changes
        choice = Choice(**merged)
        if choice != now:
            self.model.look(choice)
            self.look()

    def filter(self, only: str) -> None:
        """Show one filter's rows."""
        if only in self.figures:
            self.figures[only].setChecked(True)
        self.show_choice(only=only)

    def narrow(self, text: str) -> bool:
        """Show what the find box finds."""
        self.show_choice(search=text.strip())
        return True

    @property
    def sought(self) -> str:
        """What the list is narrowed to."""
        return self.model.choice.search

    def leave(self) -> bool:
        """Esc takes a refusal away."""
        shown = not self.refusal.isHidden()
        self.refusal.hide()
        return shown

    def _entered(self, index: QModelIndex) -> None:
        """Enter on a row: the figure under the cursor explains itself."""
        row = self.model.row(index.row())
        if row is not None:
            self.asks.emit(self.model.columns[index.column()].key, row)

    def story(self) -> Row | None:
        """The chosen row."""
        return self.table.current()

    def _settled(self) -> None:
        count = self.model.rowCount()
        if count and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self.blank.setVisible(not count and self.model.whole)
        search = self.model.choice.search
        self.blank.setText(say(self.nothing, search=search) if search else say(self.empty))
        self.blank.setGeometry(self.table.rect().adjusted(40, 60, -40, -20))

    def put_below(self, bar: QWidget) -> None:
        """Something that asks, below the list; on a small screen in its place."""
        if not self._below:
            self.body.addStretch(0)
        self._below.append(bar)
        bar.installEventFilter(self)
        self.body.insertWidget(self.body.count() - 1, bar)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is below the list has come or gone."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._make_room()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        low = self.height() < LOW
        self.table.setMinimumHeight(40 if low else 0)
        if self._below:
            self.table.setVisible(not low or all(bar.isHidden() for bar in self._below))

    def resizeEvent(self, event: object) -> None:
        """Keep the calm word in the middle."""
        self._make_room()
        self.blank.setGeometry(self.table.rect().adjusted(40, 60, -40, -20))


def heading(text: str) -> QLabel:
    """The title of a page."""
    out = QLabel(text)
    out.setObjectName("title")
    return out
