"""The queue: who waits for what, in the order in which they are served."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QPushButton, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.views.page import Chip, ListPage
from backorder_desk.views.widgets import button
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk
    from backorder_desk.views.dragging import Dragging
    from backorder_desk.views.editing import QuantityBar, SubstituteBar
    from backorder_desk.views.moving import MoveBar


Bar = TypeVar("Bar", bound="MoveBar | QuantityBar | SubstituteBar")


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
        self.model.shifted.connect(self.drop)

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
        self.show_queue(row["product_id"], row["product"])

    def show_queue(self, product: int, name: str) -> None:
        """Show the queue of one product alone."""
        self.only.setText(say("Only {product}  ×", product=name))
        self.only.setAccessibleName(say("Only {product}; show all products", product=name))
        self.only.show()
        self.figures[""].setChecked(True)
        self.show_choice(product=product, only="", sort="", descending=False, search="")

    def all_products(self) -> None:
        """Show the queues of all products."""
        self.only.hide()
        self.show_choice(product=None)

    # --- the bars below the list, each made when it is first needed -------------------------------------------

    @cached_property
    def moving(self) -> MoveBar:
        """Where a move asks for its reason."""
        from backorder_desk.views.moving import MoveBar

        return self._placed(MoveBar(self.work))

    @cached_property
    def quantity(self) -> QuantityBar:
        """Where a quantity is typed."""
        from backorder_desk.views.editing import QuantityBar

        return self._placed(QuantityBar(self.work))

    @cached_property
    def instead(self) -> SubstituteBar:
        """Where a substitute is chosen."""
        from backorder_desk.views.editing import SubstituteBar

        return self._placed(SubstituteBar(self.work))

    def _placed(self, bar: Bar) -> Bar:
        bar.left.connect(self.table.setFocus)
        self.put_below(bar)
        return bar

    def _bars(self) -> list[MoveBar | QuantityBar | SubstituteBar]:
        made = (self.__dict__.get(name) for name in ("moving", "quantity", "instead"))
        return [bar for bar in made if bar is not None]

    # --- moving ----------------------------------------------------------------------------------------------

    @cached_property
    def dragging(self) -> Dragging:
        """The mouse over the queue."""
        from backorder_desk.views.dragging import Dragging

        return Dragging(self.table, self._drag_name, self._may_drop, self.drop)

    def arrive(self) -> None:
        """The list, and the mouse is watched from now on."""
        super().arrive()
        self.dragging.setParent(self.table)

    def earlier(self) -> None:
        """Alt+Up: before the one above."""
        self._step(-1)

    def later(self) -> None:
        """Alt+Down: behind the one below."""
        self._step(1)

    def _step(self, step: int) -> None:
        here = self.table.current()
        if here is None or not self._in_order():
            return
        number = self.table.currentIndex().row() + step
        other = self._row(number)
        if other is None or other["product_id"] != here["product_id"]:
            end = say("first") if step < 0 else say("last")
            self.refuse(Refused(say("{order} is {end} in the queue already", order=here["order"], end=end)))
            return
        self._ask_move(here, other, behind=step > 0)

    def drop(self, source: int, place: int) -> None:
        """Put the row `source` before the row at `place`, or behind the one above where the queue ends there."""
        here = self._row(source)
        if here is None or place in (source, source + 1) or not self._in_order():
            return
        below, above = self._row(place), self._row(place - 1)
        if below is not None and below["product_id"] == here["product_id"]:
            self._ask_move(here, below, behind=False)
        elif above is not None and above["product_id"] == here["product_id"]:
            self._ask_move(here, above, behind=True)
        else:
            said = say("{customer} waits for {product}", customer=here["customer"], product=here["product"])
            self.refuse(Refused(said, say("Another product has a queue of its own"), say("Drop it within its own queue")))

    def _ask_move(self, mover: Row, rival: Row, *, behind: bool) -> None:
        self._put_away()
        self.moving.ask(mover, rival, behind=behind)

    def _in_order(self) -> bool:
        if self.model.choice.sort in ("", "queue") and not self.model.choice.descending:
            return True
        self.refuse(
            Refused(
                say("The list is not in the order of the queue"), "", say("Click on “Product” to sort it so")
            )
        )
        return False

    def _row(self, number: int) -> Row | None:
        return self.model.row(number) if 0 <= number < self.model.count() else None

    def _drag_name(self, number: int) -> str:
        row = self._row(number)
        return f"{row['customer']}  ·  {row['product']}" if row else ""

    def _may_drop(self, source: int, place: int) -> bool:
        here = self._row(source)
        return here is not None and any(
            other is not None and other["product_id"] == here["product_id"]
            for other in (self._row(place), self._row(place - 1))
        )

    # --- acts on the chosen line -----------------------------------------------------------------------------

    def pin(self) -> None:
        """What is set aside for it is not to be taken."""
        self._act(lambda desk, order, sku: desk.pin(order, sku), say("Pinned: {customer} keeps the {product}."))

    def hold(self) -> None:
        """It gets nothing for now."""
        self._act(
            lambda desk, order, sku: desk.hold(order, sku),
            say("Held: {customer} gets no {product} until it is released (R)."),
        )

    def release(self) -> None:
        """Take the pin or the hold off."""
        self._act(
            lambda desk, order, sku: desk.release(order, sku),
            say("Released: {customer} has a place in the queue for {product} again."),
        )

    def edit(self) -> None:
        """F2: how much is wanted."""
        row = self.table.current()
        if row is not None:
            self._put_away()
            self.quantity.ask(row)

    def substitute(self) -> None:
        """S: another product for what waits."""
        row = self.table.current()
        if row is not None:
            self._put_away()
            self.instead.ask(row)

    def cancel(self) -> None:
        """Cancel what is open of it, and say to whom the stock goes."""
        from backorder_desk.views.handing import cancel
        from backorder_desk.views.moving import sku_of

        row = self.table.current()
        if row is not None:
            self._put_away()
            cancel(self.work, row["order"], [(sku_of(row), None)], row["product"])

    def hand_over(self) -> None:
        """What is set aside for the order goes out."""
        from backorder_desk.views.handing import hand_over

        row = self.table.current()
        if row is not None:
            hand_over(self.work, row["order"])

    def _act(self, does: Callable[[Desk, str, str], object], words: str) -> None:
        from backorder_desk.views.moving import sku_of

        row = self.table.current()
        if row is not None:
            order, sku = row["order"], sku_of(row)
            said = words.format(customer=row["customer"], product=row["product"])
            self._put_away()
            self.work.act(lambda desk: does(desk, order, sku), lambda _: said)

    def _put_away(self) -> None:
        self.refusal.hide()
        for bar in self._bars():
            bar.hide()

    def commit(self) -> None:
        """Ctrl+Enter in the bar that is open."""
        for bar in self._bars():
            if not bar.isHidden():
                bar.commit()

    def leave(self) -> bool:
        """Esc: the bar first, then one product's queue."""
        if any(bar.leave() for bar in self._bars()) or super().leave():
            return True
        if self.model.choice.product is not None:
            self.all_products()
            return True
        return False
