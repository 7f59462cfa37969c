"""The queue: who waits for what, in the order in which they are served."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.stock import show_quantity
from backorder_desk.views.moving import MoveBar, sku_of
from backorder_desk.views.page import Chip, ListPage
from backorder_desk.views.widgets import button
from backorder_desk.views.words import say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk, OrderAnswer


class BackordersPage(ListPage):
    """Every waiting line, of all products or of one."""

    title = "Backorders"
    view = "backorders"
    chips = (Chip("", "Waiting"), Chip("late", "Late"), Chip("held", "Held"), Chip("pinned", "Pinned"))
    empty = "Nobody is waiting."

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.only: QPushButton = button("", self.all_products, link=True)
        self.only.hide()
        self.top.insertWidget(self.top.count() - 1, self.only)
        self.moving = MoveBar(work)
        self.moving.left.connect(self.table.setFocus)
        self.body.addWidget(self.moving)

    def filter(self, only: str) -> None:
        """The late ones stand with the oldest promise first; the others in the order of the queue."""
        now = self.model.choice.sort
        sort = (
            "promise"
            if only == "late"
            else ""
            if now == "promise" and self.model.choice.only == "late"
            else now
        )
        self.figures[only].setChecked(True)
        self.show_choice(only=only, sort=sort)

    # --- one product's queue ---------------------------------------------------------------------------------

    def only_product(self) -> None:
        """Show the queue of the chosen line's product alone; again: of all."""
        row = self.table.current()
        if self.model.choice.product is not None or row is None:
            self.all_products()
            return
        self.only.setText(say("Only {product}  ×", product=row["product"]))
        self.only.setAccessibleName(say("Only {product}; show all products", product=row["product"]))
        self.only.show()
        self.show_choice(product=row["product_id"], sort="")

    def all_products(self) -> None:
        """Show the queues of all products."""
        self.only.hide()
        self.show_choice(product=None)

    # --- moving ----------------------------------------------------------------------------------------------

    def earlier(self) -> None:
        """Alt+Up: before the one above."""
        self._move(-1)

    def later(self) -> None:
        """Alt+Down: behind the one below, which then goes before this one."""
        self._move(1)

    def _move(self, step: int) -> None:
        here = self.table.current()
        if here is None:
            return
        if self.model.choice.sort not in ("", "queue") or self.model.choice.descending:
            self.refuse(
                Refused(
                    say("The list is not in the order of the queue"),
                    "",
                    say("Click on “Product” to sort it so"),
                )
            )
            return
        number = self.table.currentIndex().row() + step
        other = self.model.row(number) if 0 <= number < self.model.count() else None
        if other is None or other["product_id"] != here["product_id"]:
            end = say("first") if step < 0 else say("last")
            self.refuse(Refused(say("{order} is {end} in the queue already", order=here["order"], end=end)))
            return
        self.refusal.hide()
        self.moving.ask(*((here, other) if step < 0 else (other, here)))

    # --- acts on the chosen line -----------------------------------------------------------------------------

    def pin(self) -> None:
        """What is set aside for it is not to be taken."""
        self._act(lambda desk, order, sku: desk.pin(order, sku))

    def hold(self) -> None:
        """It gets nothing for now."""
        self._act(lambda desk, order, sku: desk.hold(order, sku))

    def release(self) -> None:
        """Take the pin or the hold off."""
        self._act(lambda desk, order, sku: desk.release(order, sku))

    def cancel(self) -> None:
        """Cancel what is open of it, and say to whom the stock goes."""
        row = self.table.current()
        if row is not None:
            cancel(self.work, row["order"], [(sku_of(row), None)], row["product"])

    def hand_over(self) -> None:
        """What is set aside for the order goes out."""
        row = self.table.current()
        if row is not None:
            hand_over(self.work, row["order"])

    def _act(self, does: Callable[[Desk, str, str], object]) -> None:
        row = self.table.current()
        if row is not None:
            order, sku = row["order"], sku_of(row)
            self.refusal.hide()
            self.work.act(lambda desk: does(desk, order, sku))

    def commit(self) -> None:
        """Ctrl+Enter in the bar."""
        self.moving.commit()

    def leave(self) -> bool:
        """Esc: the bar first, then one product's queue."""
        if self.moving.leave() or super().leave():
            return True
        if self.model.choice.product is not None:
            self.all_products()
            return True
        return False


def cancel(work: Workplace, order: str, parts: list[tuple[str, None]], what: str) -> None:
    """Cancel, and say what came free and who got it."""

    def does(desk: Desk) -> tuple[OrderAnswer, dict[str, str]]:
        answer = desk.cancel(order, parts)
        return answer, {freed.order: desk.customer_of(freed.order) for freed in answer.freed if freed.order}

    work.act(does, lambda both: cancelled_words(both[0], both[1], what))


def cancelled_words(answer: OrderAnswer, names: dict[str, str], what: str) -> str:
    """ "Cancelled Kettle of SO-1042. 1 freed, goes to Ana Lopez."."""
    said = [say("Cancelled {what} of {order}.", what=what, order=answer.order)]
    for freed in answer.freed:
        count = show_quantity(freed.quantity, freed.decimals)
        if freed.order:
            said.append(say("{count} freed, goes to {customer}.", count=count, customer=names[freed.order]))
        else:
            said.append(say("{count} freed, stays on the shelf.", count=count))
    return " ".join(said)


def hand_over(work: Workplace, order: str) -> None:
    """What is set aside for an order goes out."""
    work.act(lambda desk: desk.fulfil(order))
