"""The key card: every shortcut, from the one list of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from backorder_desk.views.actions import DEEDS, MENUS, shown_keys
from backorder_desk.views.widgets import button, label, row
from backorder_desk.views.words import say


class KeyCard(QDialog):
    """Opens beside the work, closes with Esc."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns = QGridLayout()
        columns.setHorizontalSpacing(36)
        columns.setVerticalSpacing(16)
        place = 0
        for menu in MENUS:
            named = [deed for deed in DEEDS if deed.menu == menu and deed.keys]
            if named:
                block = QGridLayout()
                block.setVerticalSpacing(4)
                block.setHorizontalSpacing(14)
                block.addWidget(label(say(menu), strong=True), 0, 0, 1, 2)
                for number, deed in enumerate(named, 1):
                    block.addWidget(label(shown_keys(deed), quiet=True), number, 0)
                    block.addWidget(label(say(deed.text)), number, 1)
                block.setRowStretch(len(named) + 1, 1)
                columns.addLayout(block, place // 3, place % 3)
                place += 1
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 24, 28, 20)
        outer.setSpacing(20)
        outer.addLayout(columns)
        outer.addLayout(row(None, button(say("Close"), self.close, main=True)))
