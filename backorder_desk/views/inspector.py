"""The story of what is chosen: an order line by line with its reasons, or a product with its queue and its supply."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.stock import show_quantity
from backorder_desk.model.browse import VIEWS, Browse
from backorder_desk.views import words
from backorder_desk.views.theme import Mark
from backorder_desk.views.widgets import Sign, label, row
from backorder_desk.views.words import Row, figure, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk, LineAnswer

WIDTH = 330
AHEAD = 8
"""So many of a product's queue are shown; the list itself has all of them."""


class Inspector(QFrame):
    """A pane beside the page. It asks off the window's thread and shows the newest answer only."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAccessibleName(say("Inspector"))
        self.setFixedWidth(WIDTH)
        self.work = work
        self.told = ""
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
            self.work.desk.ask(
                lambda desk: _order(desk, order),
                lambda lines: self._order(chosen, lines),
                self._gone,
                latest="inspector",
            )
        else:
            self._begin(str(chosen["po"]), str(chosen["supplier"]))
            self._say(
                say(
                    "{count} of {product} to come",
                    count=figure(chosen["incoming"], chosen["decimals"]),
                    product=chosen["product"],
                )
            )

    def _gone(self, refusal: Refused) -> None:
        self._begin(refusal.what)

    def _order(self, chosen: Row, lines: tuple[LineAnswer, ...]) -> None:
        self._begin(chosen["customer"], chosen["order"])
        for line in lines:
            mark, stands = _stands(line, self.work.today)
            self._gap()
            self._say(line.name, strong=True)
            self._sign(mark, stands)
            self._say(line.why, quiet=True)

    def _product(self, chosen: Row, queue: list[Row], supply: list[Row]) -> None:
        decimals, today = chosen["decimals"], self.work.today
        self._begin(chosen["name"], chosen["sku"])
        self._gap()
        self._say(
            say(
                "Free {free} = {on_hand} on hand − {allocated} allocated",
                free=figure(chosen["free"], decimals),
                on_hand=figure(chosen["on_hand"], decimals),
                allocated=figure(chosen["allocated"], decimals),
            ),
            strong=True,
        )
        self._list(say("On their way"), [_comes(one, today) for one in supply])
        self._list(say("Waiting"), [_waits(one, today) for one in queue])

    # --- blocks ----------------------------------------------------------------------------------------------

    def _begin(self, title: str, below: str = "") -> None:
        _empty(self.column)
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
            self._gap()
            self._say(title, quiet=True, small=True)
            for text in texts:
                self._say(text)

    def _gap(self) -> None:
        self.column.addSpacing(12)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            _empty(inner)


def _order(desk: Desk, order: str) -> tuple[LineAnswer, ...]:
    return desk.order(order)[1]


def _product(rows: Browse, chosen: Row, number: int) -> tuple[list[Row], list[Row]]:
    queue = rows.ids("backorders", product=number)[:AHEAD]
    supply = rows.ids("purchases", only="incoming", sort="expected", search=chosen["sku"])[:AHEAD]
    return _named(rows, "backorders", queue), [
        one for one in _named(rows, "purchases", supply) if one["sku"] == chosen["sku"]
    ]


def _named(rows: Browse, view: str, ids: Any) -> list[Row]:
    return [dict(zip(VIEWS[view].columns, found, strict=True)) for found in rows.page(view, ids)]


def _stands(line: LineAnswer, today: int) -> tuple[Mark, str]:
    parts = [say("{count} ordered", count=show_quantity(line.ordered, line.decimals))]
    for units, text in (
        (line.fulfilled, "{count} sent"),
        (line.cancelled, "{count} cancelled"),
        (line.allocated, "{count} set aside"),
        (line.backordered, "{count} waiting"),
    ):
        if units:
            parts.append(say(text, count=show_quantity(units, line.decimals)))
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
