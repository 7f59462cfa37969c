"""A box has arrived: scan, quantity, Enter; see who gets it and why; Ctrl+Enter posts exactly that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused, Stale
from backorder_desk.model.browse import VIEWS, Browse
from backorder_desk.views.answers import AnswerTable, following, summary
from backorder_desk.views.box import BoxList
from backorder_desk.views.matches import PRODUCT, PURCHASE, MatchField
from backorder_desk.views.moving import MoveBar, sku_of
from backorder_desk.views.page import Page
from backorder_desk.views.widgets import button, field, hint, label, rest, row
from backorder_desk.views.words import Row, figure, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk, Preview, StockAnswer

REST = 40
"""milliseconds without a key before the desk is asked"""


class ReceivePage(Page):
    """Left what is in the box, right what happens with it; nothing is done before Ctrl+Enter."""

    title = "Receive"

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.shown: Preview[StockAnswer] | None = None
        self._rest = rest(self, REST, self._ask)
        self._fields()
        self.box = BoxList()
        self.box.changed.connect(self._changed)
        self.table = AnswerTable(work)
        self.table.chose.connect(self.chose)
        self.moving = MoveBar(work)
        self.moving.left.connect(self.table.setFocus)
        self._place()
        self._show(None)

    def _fields(self) -> None:
        work = self.work
        self.scan = MatchField(
            PRODUCT,
            work.reads,
            work.look,
            say("Scan or type a product"),
            say("Scan, or type a product"),
            large=True,
        )
        self.scan.picked.connect(self._scanned)
        self.scan.missed.connect(self._unknown)
        self.quantity = field(say("How many came"), say("How many"), large=True)
        self.quantity.setMaximumWidth(130)
        self.quantity.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.quantity.returnPressed.connect(self._counted)
        self.po = MatchField(
            PURCHASE, work.reads, work.look, say("Purchase order"), say("PO, if there is one"), large=True
        )
        self.po.setMaximumWidth(240)
        self.po.picked.connect(self._po_picked)
        self.po.entered_empty.connect(self.scan.setFocus)
        self.po.textEdited.connect(lambda _: self._changed())

    def _place(self) -> None:
        self.headline = label(large=True, strong=True)
        self.headline.setWordWrap(True)
        self.headline.setAccessibleName(say("What happens"))
        self.letters = label(quiet=True)
        self.letters.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.letters.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.notes = label(tone="due")
        self.notes.setWordWrap(True)
        self.post = button(say("Post receipt"), self.commit, main=True, hint="Ctrl+Enter")
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(6)
        left.addWidget(label(say("In this box"), quiet=True, small=True, strong=True))
        left.addWidget(self.box, 1)
        side = QFrame()
        side.setMinimumWidth(150)
        side.setMaximumWidth(270)
        side.setLayout(left)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.headline)
        right.addWidget(self.table, 1)
        right.addWidget(self.moving)
        right.addWidget(self.notes)
        body = QHBoxLayout()
        body.setSpacing(18)
        body.addWidget(side, 1)
        body.addLayout(right, 3)
        keys = hint(
            say("Enter adds · Del takes out · Alt+Up moves a customer up · H holds · Ctrl+Enter posts")
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 4, 24, 16)
        outer.setSpacing(12)
        outer.addLayout(row(self.scan, self.quantity, 8, self.po))
        outer.addWidget(self.refusal)
        outer.addLayout(body, 1)
        outer.addLayout(row(keys, self.letters, 8, self.post))

    # --- what is in the box ----------------------------------------------------------------------------------

    def _scanned(self, product: Row) -> None:
        """Found: the quantity of the PO, or one, stands there to be typed over."""
        self.refusal.hide()
        expected = self.box.expected(product["sku"])
        self.quantity.setText(expected or "1")
        self.quantity.setFocus()
        self.quantity.selectAll()

    def scanned(self, code: str) -> bool:
        """A barcode, wherever the hand is: the product before it goes into the box with the quantity that stands there."""
        from backorder_desk.views.scanner import product_named

        def found(product: Row | None) -> None:
            if product is None:
                self._unknown(code)
                return
            if self.scan.row is not None and self.scan.row["sku"] != product["sku"]:
                self._counted()
            self.scan.pick(product)

        self.work.reads.ask(lambda rows: product_named(rows, code), found)
        return True

    def _unknown(self, text: str) -> None:
        QApplication.beep()
        self.scan.selectAll()
        self.refuse(
            Refused(
                say("Nothing here is called “{text}”", text=text),
                say("No SKU, barcode or name reads so"),
                say("Scan again, or type three letters of the name"),
            )
        )

    def _counted(self) -> None:
        product, text = self.scan.row, self.quantity.text().strip()
        if product is None or not text:
            self.scan.setFocus()
            return
        self.box.put(product["sku"], product["name"], text)
        self.scan.pick(None)
        self.quantity.clear()
        self.scan.setFocus()

    def _po_picked(self, chosen: Row) -> None:
        """The lines that the PO still has to bring go into the box; what differs is typed over."""
        po = chosen["po"]

        def lines(rows: Browse) -> list[Row]:
            ids = rows.ids("purchases", only="incoming", search=po)
            names = VIEWS["purchases"].columns
            found = [dict(zip(names, one, strict=True)) for one in rows.page("purchases", ids)]
            return [one for one in found if one["po"] == po]

        def fill(found: list[Row]) -> None:
            for one in found:
                self.box.put(
                    one["sku"], one["product"], figure(one["incoming"], one["decimals"]), quiet=True
                )
            self._changed()
            self.scan.setFocus()

        self.work.reads.ask(lines, fill, latest="po-lines")

    # --- what the desk answers -------------------------------------------------------------------------------

    def _changed(self) -> None:
        self.shown = None
        self.post.setEnabled(False)
        self._rest.start()

    def _ask(self) -> None:
        items, po = self.box.items, self.po.key or None
        if not items:
            self.work.desk.drop("receive")
            self._show(None)
            return
        self.work.desk.ask(
            lambda desk: preview(desk, items, po), self._answered, self._refused, latest="receive"
        )

    def _answered(self, shown: Preview[StockAnswer]) -> None:
        self.refusal.hide()
        self.shown = shown
        self._show(shown.answer)

    def _refused(self, refusal: Refused) -> None:
        self._show(None)
        self.refusal.show_refusal(refusal)

    def _show(self, answer: StockAnswer | None) -> None:
        self.table.show_answer(answer)
        self.headline.setText(
            summary(answer) if answer else say("Scan what is in the box. Nothing is done before you post.")
        )
        self.letters.setText(following(answer.notices) if answer else "")
        self.notes.setText(" ".join(answer.notes) if answer else "")
        self.notes.setVisible(bool(answer and answer.notes))
        self.post.setEnabled(answer is not None)

    # --- posting ---------------------------------------------------------------------------------------------

    def commit(self) -> None:
        """Post what was shown, that and nothing else."""
        if not self.moving.isHidden():
            self.moving.commit()
            return
        if self.shown is None:
            self._ask()
            return
        items, po, shown = self.box.items, self.po.key or None, self.shown
        self.shown = None
        self.post.setEnabled(False)
        letters = following(shown.answer.notices)

        def words(_: object, journal: str) -> str:
            return f"{journal}. {letters}." if letters else f"{journal}."

        def does(desk: Desk) -> str:
            desk.receive(items, po=po, shown=shown)
            return words(None, desk.next_undo())

        self.work.act(does, lambda said: said, then=lambda _: self.start_over(), otherwise=self._not_posted)

    def _not_posted(self, refusal: Refused) -> None:
        items, po = self.box.items, self.po.key or None

        def again(shown: Preview[StockAnswer]) -> None:
            self._answered(shown)
            self.refusal.show_refusal(refusal)

        if isinstance(refusal, Stale):
            self.work.desk.ask(lambda desk: preview(desk, items, po), again, self._refused, latest="receive")
        else:
            self.refusal.show_refusal(refusal)

    def start_over(self) -> None:
        """An empty box."""
        self.box.empty()
        self.po.pick(None)
        self.scan.pick(None)
        self.quantity.clear()
        self.refusal.hide()
        self.shown = None
        self._show(None)
        self.scan.setFocus()

    # --- changing who gets it --------------------------------------------------------------------------------

    def earlier(self) -> None:
        """Alt+Up: the chosen customer before the one above."""
        here, other = self.table.current(), self.table.neighbour(-1)
        if here and other:
            self.moving.ask(here, other)

    def later(self) -> None:
        """Alt+Down: the one below before the chosen customer."""
        here, other = self.table.current(), self.table.neighbour(1)
        if here and other:
            self.moving.ask(other, here)

    def hold(self) -> None:
        """The chosen line gets nothing for now."""
        here = self.table.current()
        if here and here.get("sku"):
            order, sku = here["order"], sku_of(here)
            self.work.act(lambda desk: desk.hold(order, sku))

    # --- the page --------------------------------------------------------------------------------------------

    def arrive(self) -> None:
        """The hand is on the scanner."""
        self.scan.setFocus()

    def look(self) -> None:
        """The shop has changed: so may who gets it."""
        if self.box.items:
            self._rest.start()

    def leave(self) -> bool:
        """Esc: the bar, then the matches, then a refusal."""
        if self.moving.leave() or self.scan.close_list() or self.po.close_list():
            return True
        shown = not self.refusal.isHidden()
        self.refusal.hide()
        return shown

    def story(self) -> Row | None:
        """The chosen line."""
        here = self.table.current()
        return here if here and here.get("order") else None


def preview(desk: Desk, items: list[tuple[str, str]], po: str | None) -> Preview[StockAnswer]:
    """What receiving this would do, sealed, with the letters that follow."""
    from backorder_desk.desk import Preview, seal

    answer = desk.receive(items, po=po, preview=True)
    return Preview(answer, seal(answer))
