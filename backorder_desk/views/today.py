"""What needs somebody today, and how bad it is: one figure a card, one key each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from backorder_desk.model.browse import Browse
from backorder_desk.views import theme, words
from backorder_desk.views.page import Page
from backorder_desk.views.theme import Mark
from backorder_desk.views.widgets import Sign, label, row
from backorder_desk.views.words import say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk


LATELY = 12
"""acts that are named below the cards"""


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing that may need somebody: its figure, its words, and the page that deals with it."""

    key: str
    some: words.Forms
    none: str
    mark: Mark
    page: str
    only: str = ""


MATTERS = (
    Matter(
        "late", words.Forms("promise is late", "promises are late"), "No promise is late", Mark.LATE, "backorders", "late"
    ),
    Matter(
        "tell",
        words.Forms("customer to tell by today", "customers to tell by today"),
        "Nobody to tell today",
        Mark.DUE,
        "letters",
    ),
    Matter(
        "ready",
        words.Forms("order to hand over", "orders to hand over"),
        "Nothing to hand over",
        Mark.READY,
        "orders",
        "ready",
    ),
    Matter(
        "boxes", words.Forms("delivery line due", "delivery lines due"), "No box is due", Mark.DUE, "purchases", "incoming"
    ),
    Matter("waiting", words.Forms("line waits", "lines wait"), "Nobody is waiting", Mark.PART, "backorders"),
    Matter(
        "short", words.Forms("product is short", "products are short"), "No product is short", Mark.PART, "stock", "short"
    ),
)


class Card(QPushButton):
    """A figure and its words; a press or its number opens the list behind it."""

    def __init__(self, work: Workplace, matter: Matter, number: int) -> None:
        super().__init__()
        self.matter = matter
        self.setObjectName("matter")
        self.figure = QLabel("–")
        self.figure.setFont(theme.typeface(theme.HUGE + 4, bold=True))
        self.words = label(large=True)
        self.words.setWordWrap(True)
        self.sign = Sign(work.look, 14)
        key = label(str(number), quiet=True, small=True)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(20, 8, 20, 10)
        inside.setSpacing(0)
        inside.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        inside.addLayout(row(self.sign, self.figure, None, key, spacing=12))
        inside.addWidget(self.words)
        for inner in (self.figure, self.words, self.sign, key):
            inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(240, 112)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 112)

    def show_count(self, count: int) -> None:
        """Say how many; calmly where there are none."""
        text = words.many(count, *self.matter.some) if count else say(self.matter.none)
        self.figure.setText(words.tally(count) if count else "✓")
        self.words.setText(text)
        self.sign.set_mark(self.matter.mark if count else Mark.NONE)
        self.sign.setVisible(bool(count))
        self.setAccessibleName(f"{count} {text}" if count else text)


class TodayPage(Page):
    """The morning."""

    title = "Today"

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.cards: dict[str, Card] = {}
        grid = QGridLayout()
        grid.setSpacing(14)
        for place, matter in enumerate(MATTERS):
            card = Card(work, matter, place + 1)
            card.clicked.connect(lambda _=False, matter=matter: self._open(matter))
            QShortcut(
                QKeySequence(str(place + 1)), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            ).activated.connect(card.click)
            grid.addWidget(card, place // 3, place % 3)
            self.cards[matter.key] = card
        outer = self._scrolling()
        outer.setContentsMargins(24, 8, 24, 16)
        outer.addLayout(grid)
        outer.addWidget(self.refusal)
        outer.addSpacing(8)
        outer.addWidget(label(say("Lately"), quiet=True, small=True, strong=True))
        self.lately = label()
        self.lately.setWordWrap(True)
        self.lately.setTextFormat(Qt.TextFormat.PlainText)
        self.lately.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.lately.setAlignment(Qt.AlignmentFlag.AlignTop)
        outer.addWidget(self.lately, 1)

    def _scrolling(self) -> QVBoxLayout:
        """A column that scrolls where the window is small."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        return column

    def arrive(self) -> None:
        """Read the figures anew."""
        self.look()
        self.cards["late"].setFocus()

    def look(self) -> None:
        """Count."""
        self.work.reads.ask(count, self._show, latest="today")
        self.work.desk.ask(to_tell, lambda tell: self._show({"tell": tell}), latest="today-tell")
        self.work.desk.ask(lately, lambda said: self.lately.setText("\n".join(said)), latest="today-lately")

    def _show(self, counts: dict[str, int]) -> None:
        for key, found in counts.items():
            self.cards[key].show_count(found)

    def _open(self, matter: Matter) -> None:
        self.work.voice.open_list(matter.page, matter.only)


def count(rows: Browse) -> dict[str, int]:
    """The figures that the rows know."""
    figures = rows.figures()
    return {
        "late": figures["late_lines"],
        "boxes": figures["boxes_due"],
        "short": figures["short_products"],
        "ready": figures["ready_orders"],
        "waiting": figures["waiting_lines"],
    }


def to_tell(desk: Desk) -> int:
    """How many notices fall due today or fell due before."""
    return len(desk.notices(desk.today))


def lately(desk: Desk) -> list[str]:
    """The newest acts in their own words, those taken back left out."""
    return [entry.words for entry in desk.history(LATELY) if entry.undone_by is None and entry.undoes is None]
