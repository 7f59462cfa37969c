"""Every action of the window, in one list: menus, shortcuts, the palette and the key card are made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from backorder_desk.views.words import say


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that can be done. `does` names a method of the window, or with `page` of the page in front.

    `pages` are those on which it can be done; none: on all.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...]
    does: str
    pages: tuple[str, ...] = ()
    page: bool = False
    argument: str = ""
    parts: bool = False
    """whether a line parts it from what stands above it in the menu"""


MENUS = ("File", "Edit", "View", "Order", "Stock", "Letters", "Help")
SCREENS = ("today", "orders", "backorders", "stock", "receive", "purchases", "letters", "why")
TITLES = {
    "today": "Today",
    "orders": "Orders",
    "backorders": "Backorders",
    "stock": "Stock",
    "receive": "Receive",
    "purchases": "Purchases",
    "letters": "Letters",
    "why": "Why",
}
_QUEUE = ("backorders", "receive")
DEEDS: tuple[Deed, ...] = (
    Deed("backup", "File", "Back up now", (), "back_up"),
    Deed("backups", "File", "Backups, and putting one back", (), "show_page", argument="backups"),
    Deed("settings", "File", "Settings", ("Ctrl+,",), "show_page", argument="settings"),
    Deed("quit", "File", "Quit", ("Ctrl+Q",), "close", parts=True),
    Deed("undo", "Edit", "Undo", ("Ctrl+Z",), "undo"),
    Deed("redo", "Edit", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    Deed("find", "Edit", "Find", ("Ctrl+F", "/"), "go_find", parts=True),
    Deed("palette", "Edit", "Commands", ("Ctrl+K",), "show_palette"),
    Deed("commit", "Edit", "Commit", ("Ctrl+Return", "Ctrl+Enter"), "commit"),
    Deed("back", "Edit", "Back", ("Esc",), "back"),
    *(
        Deed(f"go-{name}", "View", TITLES[name], (f"Ctrl+{number}",), "show_page", argument=name)
        for number, name in enumerate(SCREENS, 1)
    ),
    Deed("inspector", "View", "Inspector", ("F4",), "toggle_inspector", parts=True),
    Deed("columns", "View", "Columns of this list", (), "choose_columns"),
    Deed("next-pane", "View", "Next pane", ("F6",), "next_pane"),
    Deed("order", "Order", "New order", ("Ctrl+N",), "new_order"),
    Deed("earlier", "Order", "Move up in the queue", ("Alt+Up",), "earlier", _QUEUE, page=True, parts=True),
    Deed("later", "Order", "Move down in the queue", ("Alt+Down",), "later", _QUEUE, page=True),
    Deed("queue", "Order", "Only this product's queue", ("Q",), "only_product", _QUEUE, page=True),
    Deed("pin", "Order", "Pin what is set aside", ("P",), "pin", (*_QUEUE, "stock"), page=True, parts=True),
    Deed("hold", "Order", "Hold", ("H",), "hold", (*_QUEUE, "letters"), page=True),
    Deed("release", "Order", "Release", ("R",), "release", (*_QUEUE, "letters"), page=True),
    Deed(
        "fulfil",
        "Order",
        "Hand over what is set aside",
        ("Ctrl+Shift+H",),
        "hand_over",
        ("backorders", "orders"),
        page=True,
        parts=True,
    ),
    Deed("send-part", "Order", "Hand over a part", ("Ctrl+Shift+P",), "send_part", ("orders",), page=True),
    Deed("take-back", "Order", "Take goods back", ("Ctrl+Shift+B",), "take_back", ("orders",), page=True),
    Deed("substitute", "Order", "Substitute another product", ("S",), "substitute", ("backorders", "letters"), page=True),
    Deed("cancel", "Order", "Cancel", ("Del",), "cancel", ("backorders", "orders"), page=True),
    Deed("receive", "Stock", "Receive goods", ("Ctrl+R",), "show_page", argument="receive"),
    Deed(
        "edit",
        "Edit",
        "Change the quantity, the count or the date",
        ("F2",),
        "edit",
        ("backorders", "orders", "stock", "purchases"),
        page=True,
        parts=True,
    ),
    Deed("chase", "Letters", "Write to the supplier", ("L",), "chase", ("purchases", "why"), page=True),
    Deed("letters", "Letters", "Letters to write", ("Ctrl+L",), "show_page", argument="letters"),
    Deed("print", "Letters", "Print", ("Ctrl+P",), "print_out", ("letters", "why"), page=True, parts=True),
    Deed("mail", "Letters", "Send by e-mail", ("Ctrl+E",), "send_mail", ("letters",), page=True),
    Deed("skip", "Letters", "Skip this letter", ("X",), "skip", ("letters",), page=True),
    Deed("reply", "Letters", "Enter a reply", ("Ctrl+Shift+R",), "enter_reply", parts=True),
    Deed("reply-waits", "Letters", "The reply: waits", ("W",), "waits", ("letters",), page=True),
    Deed("reply-cancels", "Letters", "The reply: cancels", ("C",), "cancel", ("letters",), page=True),
    Deed("help", "Help", "Help for this screen", ("F1",), "toggle_help"),
    Deed("keys", "Help", "Keys", ("?",), "show_keys"),
    Deed("about", "Help", "About Backorder Desk", (), "show_page", argument="about", parts=True),
)


def build(window: QMainWindow, run: Callable[[Deed], None]) -> dict[str, QAction]:
    """Make the actions and the menus; `run` does a deed."""
    made: dict[str, QAction] = {}
    menus = {name: _menu(window, name) for name in MENUS}
    for deed in DEEDS:
        action = QAction(window)
        action.setText(say(deed.text))
        action.setShortcuts([QKeySequence(key) for key in deed.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _=False, deed=deed: run(deed))
        if deed.parts:
            menus[deed.menu].addSeparator()
        menus[deed.menu].addAction(action)
        window.addAction(action)
        made[deed.name] = action
    return made


def _menu(window: QMainWindow, name: str) -> QMenu:
    menu = window.menuBar().addMenu(say(name))
    menu.setAccessibleName(say(name))
    return menu


def shown_keys(deed: Deed) -> str:
    """The shortcut as this system writes it."""
    return ", ".join(
        QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in deed.keys[:1]
    )
