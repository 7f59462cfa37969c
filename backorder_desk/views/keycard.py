"""The key card: every shortcut, from the one list of actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from backorder_desk.views.actions import DEEDS, MENUS, Deed, shown_keys
from backorder_desk.views.widgets import button, label, row
from backorder_desk.views.words import say


class KeyCard(QDialog):
    """Opens beside the work, closes with Esc."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inner = QWidget()
        _fill(inner)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 24, 28, 20)
        outer.setSpacing(20)
        outer.addWidget(scroll)
        outer.addLayout(row(None, button(say("Close"), self.close, main=True)))
        wanted = inner.sizeHint() + QSize(60, 120)
        self.resize(wanted.boundedTo(parent.size()))  # on a small screen it scrolls


def _fill(card: QWidget) -> None:
    """Three columns, each menu in the one that is shortest by then."""
    side = QHBoxLayout(card)
    side.setContentsMargins(0, 0, 0, 0)
    side.setSpacing(36)
    columns = [QVBoxLayout() for _ in range(3)]
    lengths = [0] * len(columns)
    for menu in MENUS:
        if named := [deed for deed in DEEDS if deed.menu == menu and deed.keys]:
            shortest = lengths.index(min(lengths))
            columns[shortest].addLayout(_block(menu, named))
            lengths[shortest] += len(named) + 2
    for column in columns:
        column.setSpacing(16)
        column.addStretch(1)
        side.addLayout(column)


def _block(menu: str, named: Sequence[Deed]) -> QGridLayout:
    out = QGridLayout()
    out.setVerticalSpacing(4)
    out.setHorizontalSpacing(14)
    out.setColumnStretch(1, 1)
    out.addWidget(label(say(menu), strong=True), 0, 0, 1, 2)
    for number, deed in enumerate(named, 1):
        out.addWidget(label(shown_keys(deed), quiet=True), number, 0)
        out.addWidget(label(say(deed.text)), number, 1)
    return out
