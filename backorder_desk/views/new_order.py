"""Taking an order on the telephone: every line says at once what is there and what comes when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from backorder_desk.domain.errors import Refused, Stale
from backorder_desk.domain.orders import Ship
from backorder_desk.views import draft, words
from backorder_desk.views.matches import CUSTOMER, PRODUCT, MatchField
from backorder_desk.views.page import Page
from backorder_desk.views.theme import Mark
from backorder_desk.views.widgets import Sign, button, field, hint, label, rest, row, tone
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk, LineAnswer, OrderAnswer, Preview

REST = 40
"""milliseconds without a key before the desk is asked for its promise"""


class Entry(QFrame):
    """One line of the order: product, quantity, and below them what the customer is promised."""

    changed = Signal()
    completed = Signal(object)
    emptied = Signal()

    def __init__(self, work: Workplace, number: int) -> None:
        super().__init__()
        self.setObjectName("card")
        self.product = MatchField(
            PRODUCT,
            work.reads,
            work.look,
            say("Product of line {number}", number=number),
            say("Product: three letters, SKU or barcode"),
        )
        self.quantity = field(say("Quantity of line {number}", number=number), say("How many"))
        self.quantity.setFixedWidth(110)
        self.quantity.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.sign = Sign(work.look)
        self.promise = label(strong=True)
        self.why = label(quiet=True, small=True)
        self.why.setWordWrap(True)
        self.why.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(6)
        inside.addLayout(row(self.product, self.quantity))
        self.told = QWidget()
        self.told.setLayout(row(self.sign, self.promise, 10, self.why))
        self.told.hide()
        inside.addWidget(self.told)
        self.product.picked.connect(self._picked)
        self.product.textEdited.connect(lambda _: self.changed.emit())
        self.product.entered_empty.connect(self.emptied)
        self.quantity.textEdited.connect(lambda _: self.changed.emit())
        self.quantity.returnPressed.connect(self._entered)

    @property
    def item(self) -> tuple[str, str] | None:
        """SKU and quantity as written; None while one is missing."""
        text = self.quantity.text().strip()
        return (self.product.key, text) if self.product.key and text else None

    def _picked(self, _: Row) -> None:
        self.quantity.setFocus()
        self.quantity.selectAll()
        self.changed.emit()

    def _entered(self) -> None:
        if self.item:
            self.completed.emit(self)

    def tell(self, answer: LineAnswer | None, today: int) -> None:
        """Show what the desk promises for this line."""
        self.told.setVisible(answer is not None)
        if answer is None:
            return
        mark, text = promised(answer, today)
        self.sign.set_mark(mark)
        tone(self.promise, mark)
        self.promise.setText(text)
        self.why.setText(answer.why)
        self.promise.setAccessibleName(f"{answer.name}: {text}")


def promised(answer: LineAnswer, today: int) -> tuple[Mark, str]:
    """What a line gets today and what comes when, in a few words."""
    parts = []
    if answer.allocated:
        parts.append(say("{count} today", count=words.figure(answer.allocated, answer.decimals)))
    if answer.backordered:
        count = words.figure(answer.backordered, answer.decimals)
        if answer.promise is None:
            parts.append(say("{count} when we can, no date yet", count=count))
        else:
            shown = words.day(answer.promise.toordinal(), today)
            text = "{count} about {day}" if answer.estimate else "{count} on {day}"
            parts.append(say(text, count=count, day=shown))
    mark = Mark.READY if not answer.backordered else Mark.PART if answer.allocated else Mark.DUE
    return mark, ", ".join(parts)


class NewOrderPage(Page):
    """A page, not a dialog: customer, products, quantities; the sentence to read aloud; Ctrl+Enter saves."""

    title = "New order"

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.shown: Preview[OrderAnswer] | None = None
        self.entries: list[Entry] = []
        self._commits = False
        self._rest = rest(self, REST, self._ask)
        self._furnish()
        self._recall()

    def _furnish(self) -> None:
        work = self.work
        self.customer = MatchField(
            CUSTOMER,
            work.reads,
            work.look,
            say("Customer"),
            say("Customer: three letters of the name, or a telephone number"),
            new=True,
            large=True,
        )
        self.customer.picked.connect(self._customer_picked)
        self.customer.textEdited.connect(lambda _: self._changed())
        self.customer.wanted_new.connect(self._new_customer)
        self.channel = QComboBox()
        self.channel.setAccessibleName(say("How the order came"))
        for channel in words.CHANNELS:
            self.channel.addItem(words.channel(channel), channel)
        self.channel.activated.connect(lambda _: self._changed())
        self.together = QCheckBox(say("Send all together"))
        self.together.toggled.connect(lambda _: self._changed())
        self.lines = QVBoxLayout()
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(8)
        self.aloud = self._aloud()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        column.addLayout(row(self.customer, 8, self.channel, 8, self.together))
        column.addLayout(self.lines)
        column.addWidget(self.refusal)
        column.addStretch(1)
        self._place(column)

    def _place(self, column: QVBoxLayout) -> None:
        inner = QWidget()
        inner.setLayout(column)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(say("Lines of the order"))
        self.save = button(say("Save order"), self.commit, main=True, hint="Ctrl+Enter")
        self.save.setEnabled(False)
        again = button(say("Start over"), self.start_over, link=True)
        keys = hint(say("Enter goes on · Ctrl+Enter saves · Esc goes back, the draft stays"))
        outer = QGridLayout(self)
        outer.setContentsMargins(24, 4, 24, 16)
        outer.setVerticalSpacing(12)
        outer.addWidget(scroll, 0, 0)
        outer.addWidget(self.aloud, 1, 0)
        outer.addLayout(row(keys, again, self.save), 2, 0)
        outer.setRowStretch(0, 1)

    def _aloud(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        self.sentence = label(large=True)
        self.sentence.setWordWrap(True)
        self.sentence.setAccessibleName(say("To read aloud"))
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 12, 18, 14)
        inside.setSpacing(4)
        inside.addWidget(label(say("Read aloud"), quiet=True, small=True, strong=True))
        inside.addWidget(self.sentence)
        card.hide()
        return card

    # --- the lines -------------------------------------------------------------------------------------------

    def _add_entry(self) -> Entry:
        entry = Entry(self.work, len(self.entries) + 1)
        entry.changed.connect(self._changed)
        entry.completed.connect(self._completed)
        entry.emptied.connect(self.save.setFocus)
        entry.product.missed.connect(self._no_product)
        self.entries.append(entry)
        self.lines.addWidget(entry)
        return entry

    def _completed(self, entry: Entry) -> None:
        place = self.entries.index(entry) + 1
        following = self.entries[place] if place < len(self.entries) else self._add_entry()
        following.product.setFocus()

    def _no_product(self, text: str) -> None:
        what = say("No product is called “{text}”", text=text)
        self.refuse(Refused(what, "", say("Product: three letters, SKU or barcode")))

    def _customer_picked(self, _: Row) -> None:
        (self.entries[0] if self.entries else self._add_entry()).product.setFocus()
        self._changed()

    def _new_customer(self, name: str) -> None:
        def added(code: str) -> None:
            self.customer.pick({"code": code, "name": name})

        self.work.act(
            lambda desk: add_customer(desk, name),
            lambda code: say("Added customer {name} as {code}", name=name, code=code),
            then=added,
        )

    # --- what the desk answers -------------------------------------------------------------------------------

    def _changed(self) -> None:
        self.refusal.hide()
        self.shown = None
        self.save.setEnabled(False)
        self._keep()
        self._rest.start()

    @property
    def items(self) -> list[tuple[str, str]]:
        """The lines that are complete."""
        return [entry.item for entry in self.entries if entry.item]

    def _asked(self) -> tuple[str, list[tuple[str, str]], dict[str, Any]]:
        ship = Ship.COMPLETE if self.together.isChecked() else Ship.AVAILABLE
        return self.customer.key, self.items, {"channel": self.channel.currentData(), "ship": ship.value}

    def _ask(self) -> None:
        self._rest.stop()
        customer, items, more = self._asked()
        if not customer or not items:
            self.work.desk.drop("order")
            self._commits = False
            self._show(None)
            return
        self.work.desk.ask(
            lambda desk: preview(desk, customer, items, more), self._answered, self._refused, latest="order"
        )

    def _answered(self, shown: Preview[OrderAnswer]) -> None:
        self.refusal.hide()
        self.shown = shown
        self._show(shown.answer)
        if self._commits:
            self._commits = False
            self.commit()

    def _refused(self, refusal: Refused) -> None:
        self._commits = False
        self._show(None)
        self.refusal.show_refusal(refusal)

    def _show(self, answer: OrderAnswer | None) -> None:
        filled = [entry for entry in self.entries if entry.item]
        for entry in self.entries:
            told = None
            if answer is not None and entry in filled:
                told = _line_for(answer, filled.index(entry), entry.product.key, len(filled))
            entry.tell(told, self.work.today)
        self.sentence.setText(answer.say if answer else "")
        self.aloud.setVisible(answer is not None)
        self.save.setEnabled(answer is not None)

    # --- saving ----------------------------------------------------------------------------------------------

    def commit(self) -> None:
        """Save what was shown; where the answer is still on its way, as soon as it stands on the screen."""
        if self.shown is None:
            self._commits = True
            self._ask()
            return
        customer, items, more = self._asked()
        shown, self.shown = self.shown, None
        self.save.setEnabled(False)
        self.work.act(
            lambda desk: desk.take_order(customer, items, shown=shown, **more),
            lambda answer: say("Took order {order}. {say}", order=answer.order, say=answer.say),
            then=lambda _: self.start_over(),
            otherwise=self._not_saved,
        )

    def _not_saved(self, refusal: Refused) -> None:
        self.refusal.show_refusal(refusal)
        if isinstance(refusal, Stale):
            self._ask_again(refusal)

    def _ask_again(self, refusal: Refused) -> None:
        customer, items, more = self._asked()

        def answered(shown: Preview[OrderAnswer]) -> None:
            self._answered(shown)
            self.refusal.show_refusal(refusal)

        self.work.desk.ask(
            lambda desk: preview(desk, customer, items, more), answered, self._refused, latest="order"
        )

    def start_over(self) -> None:
        """An empty page."""
        self.customer.pick(None)
        for entry in self.entries:
            self.lines.removeWidget(entry)
            entry.product.retire()
            entry.deleteLater()
        self.entries.clear()
        self.shown = None
        self.refusal.hide()
        self._add_entry()
        self._show(None)
        draft.forget(self.work.memory)
        self.customer.setFocus()

    # --- the draft -------------------------------------------------------------------------------------------

    def _keep(self) -> None:
        lines = [(entry.product.row, entry.quantity.text()) for entry in self.entries if entry.product.row]
        if self.customer.row or lines:
            draft.keep(self.work.memory, self.work.shop, self.customer.row, lines)
        else:
            draft.forget(self.work.memory)

    def _recall(self) -> None:
        kept = draft.recall(self.work.memory, self.work.shop)
        if kept.customer:
            self.customer.restore(kept.customer)
        for product, text in kept.lines:
            entry = self._add_entry()
            entry.product.restore(product)
            entry.quantity.setText(text)
        self._add_entry()
        if not kept.empty:
            self._rest.start()

    # --- the page --------------------------------------------------------------------------------------------

    def arrive(self) -> None:
        """The hand is where the next thing is missing."""
        if not self.customer.key:
            self.customer.setFocus()
            return
        entry = next((entry for entry in self.entries if not entry.item), None) or self._add_entry()
        (entry.quantity if entry.product.key else entry.product).setFocus()

    def look(self) -> None:
        """The shop has changed: what is promised may have too."""
        if self.items and self.customer.key:
            self._rest.start()

    def leave(self) -> bool:
        """Esc puts the matches away first."""
        fields = [self.customer, *(entry.product for entry in self.entries)]
        closed = [one.close_list() for one in fields]
        return any(closed)


def preview(
    desk: Desk, customer: str, items: list[tuple[str, str]], more: dict[str, Any]
) -> Preview[OrderAnswer]:
    """What taking this order would answer, sealed."""
    from backorder_desk.desk import Preview, seal

    answer = desk.take_order(customer, items, preview=True, **more)
    return Preview(answer, seal(answer))


def _line_for(answer: OrderAnswer, place: int, sku: str, count: int) -> LineAnswer | None:
    """The answer's line for one entry; a kit answers with lines of its own."""
    if len(answer.lines) == count:
        return answer.lines[place]
    return next((line for line in answer.lines if line.sku == sku), None)


def add_customer(desk: Desk, name: str) -> str:
    """A new customer under the next code that is free."""
    stem = "".join(letter for letter in name.upper() if letter.isalnum())[:6] or "C"
    number = 1
    while True:
        code = stem if number == 1 else f"{stem}{number}"
        try:
            desk.add_customer(code, name)
        except Refused:
            if number > 999:
                raise
            number += 1
        else:
            return code
