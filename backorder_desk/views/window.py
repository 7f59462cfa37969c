"""The main window: navigation, find box, page, inspector, status line, toast, and what they say to each other."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from backorder_desk.domain.errors import Refused
from backorder_desk.model.browse import Browse, look_into
from backorder_desk.views import actions, sketching, words
from backorder_desk.views.actions import Deed
from backorder_desk.views.background import Room
from backorder_desk.views.first_frame import FirstFrame
from backorder_desk.views.page import ListPage, Page, heading
from backorder_desk.views.rail import Rail
from backorder_desk.views.theme import Look
from backorder_desk.views.toast import Toast
from backorder_desk.views.widgets import button, row
from backorder_desk.views.words import Row, say, tally
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk
    from backorder_desk.views.help import HelpPane
    from backorder_desk.views.inspector import Inspector
    from backorder_desk.views.keeping import Keeper
    from backorder_desk.views.palette import Palette
    from backorder_desk.views.saved import Kept

SEARCH = 60
"""milliseconds without a key before the find box looks"""
SMALL = 860
"""pixels of width at 100 percent below which the navigation is narrow"""
BESIDE = 960
"""pixels of width at 100 percent from which the help stands beside the page and not over it"""
WATCH = 1500
"""milliseconds between two looks at whether another program wrote to the shop"""
REST = 5_000
"""Milliseconds without an act after which the desk tidies its file."""


PAGES: dict[str, tuple[str, str]] = {
    "today": ("today", "TodayPage"),
    "orders": ("orders", "OrdersPage"),
    "backorders": ("backorders", "BackordersPage"),
    "stock": ("stock", "StockPage"),
    "receive": ("receive", "ReceivePage"),
    "purchases": ("purchases", "PurchasesPage"),
    "letters": ("letters", "LettersPage"),
    "why": ("why", "WhyPage"),
    "order": ("new_order", "NewOrderPage"),
    "backups": ("backups", "BackupsPage"),
    "settings": ("settings", "SettingsPage"),
    "about": ("about", "AboutPage"),
}
"""Each page's room in views/ and its class there: it is opened when the page is first looked at."""


class MainWindow(FirstFrame):
    """One open shop. `memory` keeps geometry and the last page."""

    restores = Signal(object)
    """a backup is to be put in the place of the shop, which this window then must have let go of"""

    def __init__(self, shop: Path, clock: Callable[[], date], look: Look, memory: QSettings) -> None:
        super().__init__(shop, clock, memory)
        self.move_in(look)

    @classmethod
    def out_of(cls, frame: FirstFrame, look: Look) -> MainWindow:
        """Furnish a window that shows its first frame, or is not shown yet."""
        frame.__class__ = cls  # a second window would come up beside it
        assert isinstance(frame, MainWindow)
        frame.move_in(look)
        return frame

    # --- building --------------------------------------------------------------------------------------------

    def move_in(self, look: Look) -> None:
        """Make all that stands in the window, once."""
        rows, shop, memory, opening = self.rows, self.shop, self.memory, self.page_name
        self.work = Workplace(
            rows, Room(self._reader), Room(self._desk, _standing), look, self, memory, str(shop)
        )
        self.work.desk.changed.connect(self._changed)
        self.pages: dict[str, Page] = {}
        self.page_name = ""
        self._came_from = "backorders"
        self._ready = False
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH)
        self._watch.timeout.connect(self._look_around)
        self._version = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(lambda: self.work.desk.ask(lambda desk: desk.rest()))
        self.inspector: Inspector | None = None
        self.help: HelpPane | None = None
        self._kept: dict[str, Kept] = {}
        self.palette_over: Palette | None = None
        self._keeper: Keeper | None = None
        self.left = False
        self._acts = 0
        self._furnish(self.named)
        self.deeds = actions.build(self, self._run)
        self.show_page(opening)
        if self.canvas is not None:
            self.canvas.raise_()  # what is below it is laid out first, and shown when it is whole

    def _furnish(self, named: str) -> None:
        self.rail = Rail(self.work.look, named)
        self.rail.fit(small=self.width() < SMALL)
        self.rail.went.connect(self.show_page)
        self.heading = heading("")
        self.finder = QLineEdit()
        self.finder.setObjectName("find")
        self.finder.setAccessibleName(say("Find customer, order, product, PO"))
        self.finder.setPlaceholderText(say("Find customer, order, product, PO   /"))
        self.finder.setMinimumWidth(170)
        self.finder.setMaximumWidth(380)
        self._searching = QTimer(self)
        self._searching.setSingleShot(True)
        self._searching.setInterval(SEARCH)
        self._searching.timeout.connect(self._search)
        self.finder.textChanged.connect(lambda _: self._searching.start())
        self.finder.returnPressed.connect(self._found)
        self.new = button(say("New order"), self.new_order, main=True, hint="Ctrl+N")
        head = row(self.heading, 8, self.finder, 4, self.new)
        head.insertStretch(1, 1)
        head.setStretchFactor(self.finder, 4)
        head.setContentsMargins(24, 14, 24, 10)
        self.stack = QStackedWidget()
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addLayout(head)
        middle.addWidget(self.stack, 1)
        self.floor = QHBoxLayout()
        self.floor.setContentsMargins(0, 0, 0, 0)
        self.floor.setSpacing(0)
        self.floor.addWidget(self.rail)
        self.floor.addLayout(middle, 1)
        self.whole = QWidget()
        self.whole.setLayout(self.floor)
        self.setCentralWidget(self.whole)
        self.toast = Toast(self.undo, self.whole)
        self._status()

    def _status(self) -> None:
        self.saved = QLabel(say("Saved"))
        self.saved.setAccessibleName(say("State of the shop file"))
        self.backed = QLabel()
        self.backed.setAccessibleName(say("State of the backup"))
        self.undo_link = button("", self.undo, link=True, hint="Ctrl+Z")
        self.undo_link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.day = QLabel(words.long_day(self.clock()))
        self.place = QLabel(self.shop.name)
        self.place.setToolTip(str(self.shop))
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.saved)
        bar.addWidget(self.backed)
        bar.addWidget(self.undo_link)
        bar.addPermanentWidget(self.day)
        bar.addPermanentWidget(self.place)

    def _reader(self) -> Browse:
        return look_into(self.shop, self.clock)

    def _desk(self) -> Desk:
        from backorder_desk.desk import Desk

        desk = Desk.open(self.shop, self.clock)
        desk.follow = True
        return desk

    # --- the first moments -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first paint is done with rows already there; all else comes after it."""
        super().paintEvent(event)
        if not self._ready:
            self._ready = True
            QTimer.singleShot(0, self._after_first_paint)

    def _after_first_paint(self) -> None:
        gc.enable()
        gc.freeze()  # what lives as long as the window need never be looked through again
        sketching.remember(self, self._furniture(), self.memory)
        if self.canvas is not None:
            self.canvas.hide()
            self.canvas.deleteLater()
            self.canvas = None
        self.front.arrive()
        self._catch_up()
        self.finder.setClearButtonEnabled(True)
        self.work.desk.ask(lambda desk: None)
        self._watch.start()
        self._version = self.work.rows.version()
        self._figures()
        QTimer.singleShot(0, self._settle_in)

    def _furniture(self) -> sketching.Furniture:
        return sketching.Furniture(
            self.rail,
            self.heading,
            self.finder,
            self.new,
            self.saved,
            self.day,
            self.place,
            self.front,
            self.page_name,
        )

    def _catch_up(self) -> None:
        """What was typed and pressed before there was anything to take it is done now."""
        early, self.early = self.early or [], None
        for event in early:
            if isinstance(event, QKeyEvent):
                self._type(event)
            elif isinstance(event, QMouseEvent):
                self._press(event)

    def _type(self, event: QKeyEvent) -> None:
        """As Qt gives a key out: a field may claim it, else it may be an action's, else it is what has the focus'."""
        focus: QWidget | None = self.focusWidget()
        target = self if focus is None else focus
        claim = QKeyEvent(QEvent.Type.ShortcutOverride, event.key(), event.modifiers(), event.text())
        claim.ignore()
        QApplication.sendEvent(target, claim)
        keys = QKeySequence(event.keyCombination())
        found = [one for one in self.deeds.values() if one.isEnabled() and keys in one.shortcuts()]
        if found and not claim.isAccepted():
            found[0].trigger()
        else:
            QApplication.sendEvent(target, event)

    def _press(self, event: QMouseEvent) -> None:
        place = self.mapFromGlobal(event.globalPosition())
        target = self.childAt(place.toPoint()) or self
        there = target.mapFrom(self, place)
        QApplication.sendEvent(
            target,
            QMouseEvent(
                event.type(), there, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
            ),
        )

    def _settle_in(self) -> None:
        """What need not be there for the first rows."""
        if self.left:
            return
        from PySide6.QtGui import QIcon

        from backorder_desk import resources
        from backorder_desk.views.scanner import Scanners

        self.setWindowIcon(QIcon(str(resources.path("icons", "app.svg"))))
        Scanners(self).read.connect(self.scanned)
        self.keeper().stood.connect(self.backed.setText)
        for page in self.pages.values():
            self._keep_list(page)

    def _look_around(self) -> None:
        version = self.work.rows.version()
        if version != self._version:
            self._version = version
            self._refresh()

    # --- pages -----------------------------------------------------------------------------------------------

    @property
    def front(self) -> Page:
        """The page in front."""
        return self.pages[self.page_name]

    def show_page(self, name: str) -> None:
        """Go to a page, making it where it is not made yet."""
        name = name if name in PAGES else "backorders"
        if name == self.page_name:
            self.front.arrive()
            return
        if name not in self.pages:
            self._make(name)
        self._came_from = self.page_name or self._came_from
        self.page_name = name
        self.stack.setCurrentWidget(self.front)
        self.heading.setText(say(self.front.title))
        self._show_search()
        self.rail.mark(name)
        self.new.setVisible(name != "order")
        if self._ready:
            self.front.arrive()
            self._inspect()
        if self.help is not None and not self.help.isHidden():
            self.help.show_topic(name)
        self._permit()

    def _show_search(self) -> None:
        """The find box says what the page in front was narrowed to, and nothing that it was not."""
        self._searching.stop()
        self.finder.blockSignals(True)
        self.finder.setText(self.front.sought)
        self.finder.blockSignals(False)

    def _make(self, name: str) -> None:
        room, kind = PAGES[name]
        page: Page = getattr(import_module(f"backorder_desk.views.{room}"), kind)(self.work)
        self.pages[name] = page
        self.stack.addWidget(page)
        page.chose.connect(lambda _: self._inspect())
        page.asks.connect(self.explain)
        if not isinstance(page, ListPage):
            return
        if self._ready or self.memory.contains(f"columns/{page.view}"):
            self._keep_list(page)
        if not self._ready:
            page.model.begin()

    def _keep_list(self, page: Page) -> None:
        """What somebody likes of a list is found again: its views, its columns, the chosen row."""
        from backorder_desk.views import saved

        if isinstance(page, ListPage):
            self._kept[page.view] = saved.keep(page)

    def choose_columns(self) -> None:
        """The columns of the list in front."""
        from backorder_desk.views import saved

        if isinstance(self.front, ListPage):
            head = self.front.table.horizontalHeader()
            saved.keep(self.front).columns.ask(head.mapToGlobal(head.rect().bottomLeft()))

    def searching(self, text: str) -> None:
        """The find box says this."""
        self.finder.setText(text)

    def open_list(self, name: str, only: str) -> None:
        """Go to a list and show one of its filters."""
        self.show_page(name)
        if isinstance(self.front, ListPage):
            self.front.filter(only)

    def open_found(self, name: str, search: str) -> None:
        """Go to a list and show what the find box finds there, its first row chosen."""
        self.open_list(name, "")
        self.finder.setText(search)
        self._searching.stop()
        self._search()
        self.front.arrive()

    def show_palette(self) -> None:
        """Ctrl+K: every action and everything that can be found, by a few letters."""
        from backorder_desk.views.palette import Palette, of_deeds

        if self.palette_over is None:
            self.palette_over = Palette(
                self.work, lambda: of_deeds(self.deeds, self._run, self.show_page), self.whole
            )
        self.palette_over.open_over(QApplication.focusWidget())

    def enter_reply(self) -> None:
        """Where the answers to letters are entered."""
        self.show_page("letters")
        if (enter := getattr(self.front, "enter", None)) is not None:
            enter("replies")

    def open_queue(self, product: int, name: str) -> None:
        """Go to the queue of one product."""
        from backorder_desk.views.backorders import BackordersPage

        self.show_page("backorders")
        if isinstance(self.front, BackordersPage):
            self.front.show_queue(product, name)

    def new_order(self) -> None:
        """The page on which an order is taken."""
        self.show_page("order")

    def next_pane(self) -> None:
        """F6: find box, page, toast, rail in turn."""
        panes: list[QWidget] = [self.finder, self.front, self.rail.buttons.get(self.page_name, self.rail)]
        if self.toast.isVisible():
            panes.append(self.toast.undo)
        focus = QApplication.focusWidget()
        here = next(
            (
                i
                for i, pane in enumerate(panes)
                if focus is not None and (pane is focus or pane.isAncestorOf(focus))
            ),
            -1,
        )
        target = panes[(here + 1) % len(panes)]
        if target is self.front:
            self.front.arrive()
        else:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _permit(self) -> None:
        """An action can be done where its page is in front; single letters then do not get in the way elsewhere."""
        for deed in actions.DEEDS:
            if deed.pages:
                self.deeds[deed.name].setEnabled(
                    self.page_name in deed.pages and hasattr(self.front, deed.does)
                )

    def _run(self, deed: Deed) -> None:
        does = getattr(self.front if deed.page else self, deed.does)
        does(*([deed.argument] if deed.argument else []))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a row, where one asks for it: the deeds of the page in front."""
        spot = self.childAt(self.mapFromGlobal(event.globalPos()))
        page = self.front
        if spot is None or not isinstance(page, ListPage) or not page.table.isAncestorOf(spot):
            return
        menu = QMenu(self)
        menu.setAccessibleName(say("What can be done here"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed in actions.DEEDS:
            if deed.page and self.page_name in deed.pages and self.deeds[deed.name].isEnabled():
                if deed.parts and menu.actions():
                    menu.addSeparator()
                menu.addAction(self.deeds[deed.name])
        menu.popup(event.globalPos())

    # --- the find box ----------------------------------------------------------------------------------------

    def go_find(self) -> None:
        """Go to the find box, all of its text chosen."""
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.selectAll()

    def _search(self) -> None:
        text = self.finder.text()
        if not self.front.narrow(text) and text.strip():
            self.show_page("orders")
            self.finder.setText(text)
            self._searching.stop()
            self.finder.setFocus()
            self.front.narrow(text)

    def _found(self) -> None:
        """Enter: the first of what was found is chosen, and its story stands beside it."""
        self._searching.stop()
        self._search()
        self.front.arrive()
        text = self.finder.text().strip()
        if text and (self.inspector is None or self.inspector.isHidden()):
            self.toggle_inspector()
        if text and isinstance(self.front, ListPage):
            view, only = self.front.view, self.front.model.choice.only
            self.work.reads.ask(lambda rows: _elsewhere(rows, text, view, only), self._lead, latest="elsewhere")

    def _lead(self, place: tuple[str, str] | None) -> None:
        """What was looked for stands in another list: go there."""
        if place is not None:
            self.open_found(*place)

    def scanned(self, code: str) -> None:
        """A scanner has read this: it is the page's, or what it names is opened."""
        from backorder_desk.views import scanner

        def found(place: tuple[str, str] | None) -> None:
            if place is not None:
                self.open_found(*place)
            else:
                self.refuse(scanner.unknown(code))

        if self.palette_over is not None:
            self.palette_over.hide()
        if scanner.LETTER.fullmatch(code):
            self.show_page("letters")
        if not self.front.scanned(code):
            self.work.reads.ask(lambda rows: scanner.identify(rows, code), found)

    # --- acts ------------------------------------------------------------------------------------------------

    def commit(self) -> None:
        """Ctrl+Enter: what the page has ready."""
        self.front.commit()

    def back(self) -> None:
        """Esc: the page first, then the search, then where one came from."""
        if self.front.leave() or self._close_help():
            return
        if self.finder.text():
            self.finder.clear()
            self.front.arrive()
        elif self.page_name not in actions.SCREENS:
            self.show_page(self._came_from)
        else:
            self.front.arrive()

    def undo(self) -> None:
        """Take the newest act back, by name."""
        self._reverse(lambda desk: desk.undo().words.removeprefix("Undid: "), say("Undone: {words}"))

    def redo(self) -> None:
        """Do it again."""
        self._reverse(lambda desk: desk.redo().words.removeprefix("Redid: "), say("Done again: {words}"))

    def _reverse(self, does: Callable[[Desk], str], words: str) -> None:
        self.work.desk.ask(does, lambda said: self.tell(words.format(words=said), undo=False), self.refuse)

    def keeper(self) -> Keeper:
        """Who keeps the backups."""
        from backorder_desk.views.keeping import Keeper

        if self._keeper is None:
            self._keeper = Keeper(self.shop, self.memory, self)
        return self._keeper

    def back_up(self) -> None:
        """A backup now, whether or not anything has changed."""
        self.keeper().keep(always=True, then=lambda _: self.tell(say("Backed up"), undo=False))

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the shop: whoever opened this window sees to it."""
        self.restores.emit(backup)

    def _changed(self, state: tuple[int, str, str]) -> None:
        """The desk has acted: the next undo by name, and everything on the screen anew."""
        if self.left:
            return  # it was on its way when the window was closed
        self._acts, undo, redo = state
        self._rest.start()
        for name, said, verb in (("undo", undo, say("Undo")), ("redo", redo, say("Redo"))):
            self.deeds[name].setText(f"{verb}: {said}" if said else verb)
            self.deeds[name].setEnabled(bool(said))
        self.undo_link.setText(say("Undo: “{words}”", words=undo) if undo else "")
        self.undo_link.setVisible(bool(undo))
        self.undo_link.setAccessibleName(self.undo_link.text())
        self._version = self.work.rows.version()
        self._refresh()

    def _refresh(self) -> None:
        for page in self.pages.values():
            page.stale = True
        self.front.look()
        self._figures()
        self._inspect()

    def _figures(self) -> None:
        self.work.reads.ask(lambda rows: rows.figures(), self._count, latest="figures")

    def _count(self, figures: dict[str, int]) -> None:
        late = figures["late_lines"]
        self.rail.buttons["backorders"].set_figure(say("{late} late", late=tally(late)) if late else "")

    # --- speaking --------------------------------------------------------------------------------------------

    def tell(self, words: str, *, undo: bool = True) -> None:
        """Say what was done."""
        self.toast.say(words, undo=undo)

    def refuse(self, refusal: Refused) -> None:
        """Say a refusal in the page in front."""
        self.front.refuse(refusal)

    def toggle_inspector(self) -> None:
        """F4: the story of what is chosen, beside the list."""
        from backorder_desk.views.inspector import Inspector

        if self.inspector is None:
            self.inspector = Inspector(self.work)
            self.floor.addWidget(self.inspector)
        self.inspector.setVisible(self.inspector.isHidden())
        self._make_room()
        self._inspect()

    def _make_room(self) -> None:
        """On a small screen the inspector takes the place of the rail."""
        told = self.inspector is not None and not self.inspector.isHidden()
        self.rail.setHidden(told and self.width() < SMALL)

    def explain(self, key: str, chosen: Row) -> None:
        """Enter on a figure: of what it is made, in the inspector."""
        if self.inspector is None or self.inspector.isHidden():
            self.toggle_inspector()
        if self.inspector is not None and isinstance(self.front, ListPage):
            self.inspector.explain(self.front.view, key, chosen)

    def _inspect(self) -> None:
        if self.inspector is not None and not self.inspector.isHidden():
            self.inspector.tell(self.front.story())

    def toggle_help(self) -> None:
        """F1: what the help says of the screen in front, beside it."""
        from backorder_desk.views.help import HelpPane

        if self.help is None:
            self.help = HelpPane(self.work.look, parent=self.whole)
            self.help.left.connect(self._close_help)
            self.help.hide()
        if self.help.isHidden():
            self.help.show_topic(self.page_name)
            self._place_help()
            self.help.show()
            self.help.raise_()
        else:
            self._close_help()

    def _place_help(self) -> None:
        """Beside the page where there is room for both, else over it."""
        if self.help is None:
            return
        if self.width() >= BESIDE:
            self.floor.addWidget(self.help)
        else:
            self.floor.removeWidget(self.help)
            wide = min(self.help.maximumWidth(), self.whole.width() - 60)
            self.help.setGeometry(self.whole.width() - wide, 0, wide, self.whole.height())

    def _close_help(self) -> bool:
        if self.help is None or self.help.isHidden():
            return False
        within = self.help.isAncestorOf(QApplication.focusWidget() or self)
        self.help.hide()
        if within:
            self.front.arrive()
        return True

    def show_keys(self) -> None:
        """The key card."""
        from backorder_desk.views.keycard import KeyCard

        KeyCard(self).open()

    # --- leaving ---------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the toast in its place."""
        super().resizeEvent(event)
        self.rail.fit(small=event.size().width() < SMALL)
        self._make_room()
        self.toast.place()
        if self.palette_over is not None:
            self.palette_over.place()
        self._place_help()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Finish what was begun, remember where we were."""
        self.left = True
        for kept in self._kept.values():
            kept.leave()
        self._watch.stop()
        self._rest.stop()
        self._searching.stop()
        self.memory.setValue("geometry", self.saveGeometry())
        self.memory.setValue("page", self.page_name if self.page_name in actions.SCREENS else "backorders")
        changed = self._acts > 0 or self.work.desk.waiting > 0
        self.work.desk.close()
        if self._keeper is not None:
            self._keeper.close(changed=changed)
        self.work.reads.close()
        self.work.rows.close()
        super().closeEvent(event)


def _elsewhere(rows: Browse, text: str, view: str, only: str) -> tuple[str, str] | None:
    """(list, what to narrow it to) of what the find box finds where this list has none of it."""
    from backorder_desk.views.palette import FINDS, look_up

    if rows.count(view, only=only, search=text):
        return None
    return next(((FINDS[what].list, str(row[FINDS[what].key])) for what, row in look_up(rows, text)), None)


def _standing(desk: Desk) -> tuple[int, str, str]:
    return desk.changes, desk.next_undo(), desk.next_redo()
