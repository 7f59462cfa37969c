"""A barcode scanner types faster than any hand: its burst is caught at the window and never reaches a field or a button."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.model.browse import VIEWS, Browse
from backorder_desk.views.words import Row, say

GAP = 50
"""milliseconds between two keys at most"""
SLACK = 10
"""milliseconds that a key may take from the cable to here"""
LEAST = 6
"""characters of the shortest code"""
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_SHIFTS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr})
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_BREAKS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.FocusOut, QEvent.Type.TouchBegin})


class Scanner(QObject):
    """The filter of one top-level window: holds keys back while they may be a scan, and replays them where they are none.

    A person's key is held for `GAP` and then given on, in its order, with whatever was pressed meanwhile.
    """

    read = Signal(str)

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._held: list[QKeyEvent] = []
        self._code = ""
        self._last = 0
        self._replaying = False
        self._released: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GAP + SLACK)
        self._timer.timeout.connect(self.replay)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True where the event goes no further now."""
        if self._replaying:
            return False
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            return self._release(event)
        if kind in _BREAKS:
            self.replay()
        return False

    def _press(self, event: QKeyEvent) -> bool:
        if self._held and event.timestamp() - self._last > GAP:
            self.replay()
        key, text = event.key(), event.text()
        if key in _SHIFTS:
            return self._keep(event) if self._held else False
        typed = len(text) == 1 and text.isprintable() and not event.modifiers() & ~_PLAIN
        if typed and not event.isAutoRepeat() and (self._held or text != " "):
            self._code += text
            self._last = event.timestamp()
            self._timer.start()
            return self._keep(event)
        if key in _ENDS and len(self._code) >= LEAST and not event.modifiers() & ~_PLAIN:
            self._scanned(key)
            return True
        self.replay()
        return False

    def _release(self, event: QKeyEvent) -> bool:
        if event.key() in self._released and not event.isAutoRepeat():
            self._released.discard(event.key())
            return True
        return self._keep(event) if self._held else False

    def _keep(self, event: QKeyEvent) -> bool:
        self._held.append(event.clone())
        return True

    def _scanned(self, key: int) -> None:
        pressed = {one.key() for one in self._held if one.type() == QEvent.Type.KeyPress} | {key}
        self._released = pressed - {one.key() for one in self._held if one.type() == QEvent.Type.KeyRelease}
        code = self._code
        self._forget()
        self.read.emit(code)

    def _forget(self) -> None:
        self._timer.stop()
        self._held, self._code = [], ""

    def replay(self) -> None:
        """Give on what was held: it was a hand."""
        held = self._held
        self._forget()
        self._replaying = True
        try:
            for event in held:
                QCoreApplication.sendEvent(self._window, event)
        finally:
            self._replaying = False


class Scanners(QObject):
    """Sees to it that a main window and its dialogs each have their filter, and says what any of them has read."""

    read = Signal(str)

    def __init__(self, main: QWidget) -> None:
        super().__init__(main)
        self._main = main
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self.look)
        self.look(main.windowHandle())

    def look(self, window: QWindow | None) -> None:
        """Give a window of ours its filter, where it has none."""
        if window is None or window.findChild(Scanner) is not None or not self._ours(window):
            return
        Scanner(window).read.connect(self.read)

    def _ours(self, window: QWindow | None) -> bool:
        while window is not None:
            if window is self._main.windowHandle():
                return True
            window = window.transientParent()
        return False


_NAMES: dict[str, tuple[str, tuple[str, ...]]] = {
    "product": ("stock", ("barcode", "sku")),
    "order": ("orders", ("order",)),
    "purchase": ("purchases", ("po",)),
    "customer": ("customers", ("code",)),
}
"""The finder's word: its view, and the columns of which one must be the code, letter by letter."""
_LISTS = {"customers": ("orders", "name"), "stock": ("stock", "sku")}
"""A view: the list in which its rows are opened, and by which column."""
LETTER = re.compile(r"L-\d+-[0-9A-Z]{1,3}", re.IGNORECASE)
"""The code of a reply slip: a letter's number and its check characters."""
_ASKED = 50


def identify(rows: Browse, code: str) -> tuple[str, str] | None:
    """(list, what to narrow it to) of the one thing that bears this code; None where nothing does."""
    for what, (view, keys) in _NAMES.items():
        row = _named(rows, code, what)
        if row is not None:
            shown, by = _LISTS.get(view, (view, keys[0]))
            return shown, str(row[by])
    return None


def product_named(rows: Browse, code: str) -> Row | None:
    """The product with this barcode or SKU, letter by letter; None where there is none."""
    return _named(rows, code, "product")


def _named(rows: Browse, code: str, what: str) -> Row | None:
    view, keys = _NAMES[what]
    wanted, names = _bare(code), VIEWS[view].columns
    refs = [ref for _, ref in rows.find(wanted, _ASKED, what=what)]
    for values in rows.page(view, refs):
        row = dict(zip(names, values, strict=True))
        if wanted in (_bare(str(row[key] or "")) for key in keys):
            return row
    return None


def _bare(code: str) -> str:
    """A code as it is compared: a UPC is an EAN without its first nought."""
    code = code.strip().casefold()
    return code.lstrip("0") if code.isdigit() else code


def unknown(code: str) -> Refused:
    """What is said of a code that nothing bears; with a sound, since nobody may be looking."""
    QApplication.beep()
    return Refused(
        say("Nothing here has the code “{code}”", code=code),
        say("No barcode, order, PO or letter reads so"),
        say("Scan it again; a new product is given its barcode in Stock"),
    )
