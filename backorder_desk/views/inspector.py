"""The story of what is chosen: an order line by line with its reasons, or a product with its queue and its supply."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.model.browse import VIEWS, Browse
from backorder_desk.views import told, words
from backorder_desk.views.explaining import explained
from backorder_desk.views.opening import show_pdf
from backorder_desk.views.theme import Mark
from backorder_desk.views.widgets import Sign, button, empty_layout, label, row
from backorder_desk.views.words import Row, figure, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Coming, LineAnswer, Story

WIDTH = 330
AHEAD = 8
"""So many of a product's queue are shown; the list itself has all of them."""


class Inspector(QFrame):
    """A pane beside the page. It asks off the window's thread and shows the newest answer only."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAccessibleName(say("Inspector"))
        self.setMinimumWidth(1)  # on a small screen it takes what is left
        self.setMaximumWidth(WIDTH)
        self.work = work
        self.told = ""
        self._asked: tuple[int, str, str] | None = None
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll.setAccessibleName(say("The story of what is chosen"))
        inner = QWidget()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(20, 18, 16, 18)
        self.column.setSpacing(4)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def sizeHint(self) -> QSize:
        """As wide as its sentences like it."""
        return QSize(WIDTH, super().sizeHint().height())

    def explain(self, view: str, key: str, chosen: Row) -> None:
        """Say of what a figure is made, above the story of its row."""
        self._asked = (chosen["id"], view, key)
        self.tell(chosen)

    def tell(self, chosen: Row | None) -> None:
        """Tell of this row."""
        if not chosen:
            self._begin(say("Nothing is chosen"))
        elif "on_hand" in chosen:
            number = chosen["id"]
            self.work.reads.ask(
                lambda rows: _product(rows, chosen, number),
                lambda found: self._product(chosen, *found),
                latest="inspector",
            )
        elif "order" in chosen:
            order = chosen["order"]
            self.work.reads.ask(
                lambda rows: _order(rows, order),
                lambda found: self._order(chosen, *found),
                self._gone,
                latest="inspector",
            )
        else:
            line = chosen["id"]
            self.work.reads.ask(
                lambda rows: _coming(rows, line), lambda found: self._coming(chosen, *found), latest="inspector"
            )

    def _gone(self, refusal: Refused) -> None:
        self._begin(refusal.what)

    def _order(self, chosen: Row, lines: tuple[LineAnswer, ...], story: Story) -> None:
        self._begin(chosen["customer"], chosen["order"])
        mine = next((one.why for one in lines if one.line == chosen.get("line")), "")
        self._explained(chosen, mine or " ".join(dict.fromkeys(one.why for one in lines)))
        today = self.work.today
        for line in lines:
            mark, stands = _stands(line, today)
            self._gap()
            self._say(line.name, strong=True)
            self._sign(mark, stands)
            if first := told.first_promise(line, story, today):
                self._say(first)
            if line.why not in self.told:
                self._say(line.why, quiet=True)
        self._letters(story)
        self._list(say("Notes"), told.notes(story))
        self._happened(told.happenings(story, today))

    def _coming(self, chosen: Row, found: Coming, record: str) -> None:
        self._begin(str(chosen["po"]), str(chosen["supplier"]))
        self._explained(chosen, "")
        self._gap()
        count = figure(chosen["incoming"], chosen["decimals"])
        self._say(say("{count} of {product} to come", count=count, product=chosen["product"]), strong=True)
        for text in told.expectation(chosen, found, self.work.today):
            self._say(text)
        self._say(say("The supplier {record}.", record=record), quiet=True)
        said = [told.filled(one, chosen["decimals"], self.work.today) for one in found.fills]
        self._list(say("It will fill"), said or [say("Nobody waits for it: it will be free.")])

    def _product(self, chosen: Row, queue: list[Row], supply: list[Row]) -> None:
        today = self.work.today
        self._begin(chosen["name"], chosen["sku"])
        self._explained(chosen, "")
        if (free := explained("stock", "free", chosen, today)) not in self.told:
            self._gap()
            self._say(free, strong=True)
        self._list(say("On their way"), [_comes(one, today) for one in supply])
        self._list(say("Waiting"), [_waits(one, today) for one in queue])

    # --- parts -----------------------------------------------------------------------------------------------

    def _explained(self, chosen: Row, why: str) -> None:
        """What Enter asked about, said aloud too."""
        if self._asked is None or self._asked[0] != chosen.get("id"):
            self._asked = None
            return
        _, view, key = self._asked
        text = explained(view, key, chosen, self.work.today) or why
        if not text:
            return
        card = QFrame()
        card.setObjectName("card")
        shown = label(text, strong=True)
        shown.setWordWrap(True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(shown)
        self.told += text + "\n"
        self.column.addSpacing(8)
        self.column.addWidget(card)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _letters(self, story: Story) -> None:
        if not story.letters:
            return
        self._heading(say("Letters"))
        for one in story.letters:
            text = told.letter_words(one, self.work.today)
            lines = text.replace(" · ", "\n")  # a button does not wrap, and would widen the pane
            shown = button(lines, partial(self.open_letter, one.number), link=True, hint=say("Opens the very PDF"))
            shown.setAccessibleName(text)
            self.told += text + "\n"
            self.column.addWidget(shown, 0, Qt.AlignmentFlag.AlignLeading)

    def open_letter(self, number: str) -> None:
        """Open the letter as it was frozen, byte for byte."""
        self.work.desk.ask(lambda desk: desk.letter(number).pdf, lambda pdf: self._open(number, pdf))

    def _open(self, number: str, pdf: bytes) -> None:
        try:
            show_pdf(number, pdf)
        except Refused as refusal:
            self.work.voice.refuse(refusal)

    def _happened(self, happenings: list[tuple[str, str]]) -> None:
        if not happenings:
            return
        self._heading(say("What happened"))
        before = ""
        for day, text in happenings:
            if day != before:
                self._say(day, quiet=True, small=True)
            self._say(text)
            before = day

    def _heading(self, text: str) -> None:
        self._gap()
        self._say(text, quiet=True, small=True, strong=True)

    # --- blocks ----------------------------------------------------------------------------------------------

    def _begin(self, title: str, below: str = "") -> None:
        empty_layout(self.column)
        self.told = ""
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._say(title, strong=True, large=True)
        if below:
            self._say(below, quiet=True)

    def _say(self, text: str, **marks: bool) -> None:
        shown: QLabel = label(text, **marks)
        shown.setWordWrap(True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told += text + "\n"
        self.column.addWidget(shown)

    def _sign(self, mark: Mark, text: str) -> None:
        sign = Sign(self.work.look)
        sign.set_mark(mark)
        shown = label(text, tone=mark.value, strong=True)
        shown.setWordWrap(True)
        self.told += text + "\n"
        line = row(sign, shown) if mark else row(shown)
        line.setStretch(line.count() - 1, 1)
        self.column.addLayout(line)

    def _list(self, title: str, texts: list[str]) -> None:
        if texts:
            self._heading(title)
            for text in texts:
                self._say(text)

    def _gap(self) -> None:
        self.column.addSpacing(12)


def _order(rows: Browse, order: str) -> tuple[tuple[LineAnswer, ...], Story]:
    from backorder_desk.desk import told_of

    return told_of(rows, order)


def _coming(rows: Browse, line: int) -> tuple[Coming, str]:
    from backorder_desk.desk import coming_of

    return coming_of(rows, line)


def _product(rows: Browse, chosen: Row, number: int) -> tuple[list[Row], list[Row]]:
    queue = rows.ids("backorders", product=number)[:AHEAD]
    supply = rows.ids("purchases", only="incoming", sort="expected", search=chosen["sku"])[:AHEAD]
    return _named(rows, "backorders", queue), [
        one for one in _named(rows, "purchases", supply) if one["sku"] == chosen["sku"]
    ]


def _named(rows: Browse, view: str, ids: Any) -> list[Row]:
    return [dict(zip(VIEWS[view].columns, found, strict=True)) for found in rows.page(view, ids)]


def _stands(line: LineAnswer, today: int) -> tuple[Mark, str]:
    parts = [say("{count} ordered", count=words.figure(line.ordered, line.decimals))]
    for units, text in (
        (line.fulfilled, "{count} sent"),
        (line.cancelled, "{count} cancelled"),
        (line.allocated, "{count} set aside"),
        (line.backordered, "{count} waiting"),
    ):
        if units:
            parts.append(say(text, count=words.figure(units, line.decimals)))
    mark = Mark.NONE
    if line.backordered:
        late = line.promise is not None and line.promise.toordinal() < today
        mark = Mark.LATE if late else Mark.PART if line.allocated else Mark.DUE
        if line.promise is not None:
            parts.append(words.day(line.promise.toordinal(), today))
    elif line.allocated:
        mark = Mark.READY
    return mark, " · ".join(parts)


def _comes(one: Row, today: int) -> str:
    return f"{figure(one['incoming'], one['decimals'])}  {one['po']}  {words.day(one['expected'], today)}"


def _waits(one: Row, today: int) -> str:
    return f"{figure(one['backordered'], one['decimals'])}  {one['customer']}  {words.day(one['promise'], today)}"
