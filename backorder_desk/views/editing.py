"""A quantity or another product, typed where the hand is: what it would do stands below while one types."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.stock import show_quantity
from backorder_desk.views.matches import DEBOUNCE, PRODUCT, MatchField
from backorder_desk.views.moving import sku_of
from backorder_desk.views.widgets import button, label, rest, row
from backorder_desk.views.words import Row, figure, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk, OrderAnswer

Named = tuple["OrderAnswer", dict[str, str]]
"""an answer, and the names of the customers whose orders it gave something to"""


def named(desk: Desk, answer: OrderAnswer) -> Named:
    """An answer with the names that its words need."""
    return answer, {freed.order: desk.customer_of(freed.order) for freed in answer.freed if freed.order}


def freed_words(answer: OrderAnswer, names: dict[str, str]) -> str:
    """ "1 freed, goes to Ana Lopez."; empty where nothing came free."""
    said = []
    for freed in answer.freed:
        count = figure(freed.quantity, freed.decimals)
        if freed.order:
            said.append(say("{count} freed, goes to {customer}.", count=count, customer=names[freed.order]))
        else:
            said.append(say("{count} freed, stays on the shelf.", count=count))
    return " ".join(said)


class TypeBar(QFrame):
    """Below a list: what is asked, a field, what would follow, two buttons. Enter does it, Esc leaves it."""

    left = Signal()

    def __init__(self, work: Workplace, entry: QLineEdit, does: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAccessibleName(name)
        self.work, self.entry = work, entry
        self.line: Row | None = None
        self.words = label(strong=True)
        self.words.setWordWrap(True)
        self.follows = label(quiet=True)
        self.follows.setWordWrap(True)
        self.follows.setMinimumHeight(self.follows.fontMetrics().height())
        self.does = button(does, self.commit, main=True, hint="Ctrl+Enter")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(6)
        inside.addWidget(self.words)
        inside.addLayout(row(entry, self.does, button(say("Leave it"), self.leave), None))
        inside.addWidget(self.follows)
        self.hide()

    def begin(self, line: Row, words: str) -> None:
        """Ask about this line."""
        self.line = line
        self.words.setText(words)
        self.say("")
        self.show()
        self.entry.setFocus()

    def say(self, words: str, *, refused: bool = False) -> None:
        """What would follow, or why it cannot be."""
        self.follows.setProperty("tone", "late" if refused else "")
        self.follows.setProperty("quiet", "false" if refused else "true")
        self.follows.style().unpolish(self.follows)
        self.follows.style().polish(self.follows)
        self.follows.setText(words)

    def refuse(self, refusal: Refused) -> None:
        """Say it where the hand is; what was typed stays to be mended."""
        self.say(" ".join(f"{part.rstrip('.')}." for part in (refusal.what, refusal.why, refusal.do) if part), refused=True)
        self.show()
        self.entry.setFocus()
        self.entry.selectAll()

    def commit(self) -> None:
        """Do it."""

    def leave(self) -> bool:
        """Put it away; False where it was not there."""
        shown = not self.isHidden()
        self.hide()
        if shown:
            self.left.emit()
        return shown


class Figure(QLineEdit):
    """A quantity: the arrows take one more or one less."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and self.text().strip().isdigit():
            self.setText(str(max(0, int(self.text()) + step)))
            self.textEdited.emit(self.text())
            self.selectAll()
        else:
            super().keyPressEvent(event)


class QuantityBar(TypeBar):
    """How much a line is to be. Nothing at all cancels it."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        figure = Figure()
        figure.setAccessibleName(say("Quantity ordered"))
        figure.setMaximumWidth(120)
        figure.setAlignment(Qt.AlignmentFlag.AlignRight)
        super().__init__(work, figure, say("Change it"), say("Change a quantity"), parent)
        self._rest = rest(self, DEBOUNCE, self._look)
        self._touched = False
        figure.textEdited.connect(self._typed)
        figure.returnPressed.connect(self.commit)

    def ask(self, line: Row) -> None:
        """Show what is ordered now, to be typed over."""
        self.begin(line, _about("How many {product} for {customer} ({order})?", line))
        self._touched = False
        self.entry.setText(show_quantity(line["ordered"], line["decimals"]))
        self.entry.selectAll()
        order, number = line["order"], line["line"]
        self.work.desk.ask(lambda desk: _ordered(desk, order, number), self._known, latest="ordered")

    def _known(self, ordered: str) -> None:
        """A line that grew has parts: all of them together are what is typed over."""
        if not self._touched and not self.isHidden():
            self.entry.setText(ordered)
            self.entry.selectAll()

    def _typed(self, _: str) -> None:
        self._touched = True
        self._rest.start()

    def _look(self) -> None:
        if self.line is not None and self.entry.text().strip() and not self.isHidden():
            does = _change(self.line, self.entry.text(), preview=True)
            self.work.desk.ask(does, self._shows, lambda refusal: self.say(refusal.what, refused=True), latest="amend")

    def _shows(self, both: Named) -> None:
        answer, names = both
        self.say(" ".join(part for part in (freed_words(answer, names), answer.say) if part))

    def commit(self) -> None:
        """Post it, and say what came free and who got it."""
        line, text = self.line, self.entry.text().strip()
        if line is None or not text:
            return
        self._rest.stop()
        self.work.desk.drop("amend")
        self.leave()
        self.work.act(
            _change(line, text, preview=False),
            lambda both: changed_words(both[0], both[1], line, text),
            otherwise=self.refuse,
        )


def _about(text: str, line: Row) -> str:
    return say(text, product=line["product"], customer=line["customer"], order=line["order"])


def _ordered(desk: Desk, order: str, number: int) -> str:
    line = next(one for one in desk.order(order)[1] if one.line == number)
    return show_quantity(line.ordered - line.cancelled, line.decimals)


def _change(line: Row, text: str, *, preview: bool) -> Callable[[Desk], Named]:
    order, sku, nothing = line["order"], sku_of(line), not text.strip().strip("0.,")

    def does(desk: Desk) -> Named:
        if nothing:
            return named(desk, desk.cancel(order, [(sku, None)], preview=preview))
        return named(desk, desk.amend(order, [(sku, text)], preview=preview))

    return does


def changed_words(answer: OrderAnswer, names: dict[str, str], line: Row, text: str) -> str:
    """ "Kettle of SO-1042: 3. 2 freed, goes to Ana Lopez."."""
    head = say("{product} of {order}: {count} wanted now.", product=line["product"], order=line["order"], count=text)
    return " ".join(part for part in (head, freed_words(answer, names)) if part)


class SubstituteBar(TypeBar):
    """Another product for what waits: chosen, looked at, posted. What the shop names as a substitute stands there already."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        self.product = MatchField(
            PRODUCT, work.reads, work.look, say("Product to give instead"), say("Three letters, a SKU or a barcode")
        )
        self.product.setMinimumWidth(170)
        self.product.setMaximumWidth(420)
        super().__init__(work, self.product, say("Give this instead"), say("Substitute"), parent)
        self.product.picked.connect(self._picked)
        self.product.missed.connect(lambda text: self.say(say("No product is called “{text}”", text=text), refused=True))
        self.product.textEdited.connect(self._typed)
        self._seen = False

    def _typed(self, _: str) -> None:
        self._seen = False
        self.say("")

    def ask(self, line: Row) -> None:
        """Ask what is given instead."""
        self._seen = False
        self.product.pick(None)
        self.begin(line, _about("What does {customer} ({order}) take instead of {product}?", line))
        sku = line["sku"]
        self.work.desk.ask(lambda desk: desk.substitute_for(sku), self._offered, latest="instead")

    def _offered(self, found: Row | None) -> None:
        if found and not self.product.text() and not self.isHidden():
            self.product.pick(found)
            self.product.selectAll()

    def _picked(self, product: Row) -> None:
        """The first Enter shows what it would do, the second does it."""
        if self._seen and self.line is not None:
            self.commit()
            return
        line, sku = self.line, product["sku"]
        if line is None:
            return
        self._seen = True
        order, mine = line["order"], sku_of(line)
        self.work.desk.ask(
            lambda desk: named(desk, desk.substitute(order, mine, sku, preview=True)),
            self._shows,
            self._cannot,
            latest="substitute",
        )

    def _shows(self, both: Named) -> None:
        answer, names = both
        self.say(" ".join(part for part in (freed_words(answer, names), answer.say, say("Enter gives it.")) if part))

    def _cannot(self, refusal: Refused) -> None:
        self._seen = False
        self.refuse(refusal)

    def commit(self) -> None:
        """Post it."""
        line, product = self.line, self.product.row
        if line is None or product is None:
            return
        order, mine, sku, name = line["order"], sku_of(line), product["sku"], product["name"]
        self.leave()

        def words(both: Named) -> str:
            head = say("{order}: {instead} instead of {product}.", order=order, instead=name, product=line["product"])
            return " ".join(part for part in (head, freed_words(*both)) if part)

        self.work.act(
            lambda desk: named(desk, desk.substitute(order, mine, sku)), words, otherwise=self._cannot
        )

    def leave(self) -> bool:
        """The matches first."""
        return self.product.close_list() or super().leave()
