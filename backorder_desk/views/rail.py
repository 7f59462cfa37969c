"""The navigation on the left: where one is, and how much waits there."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QSizePolicy, QVBoxLayout, QWidget

from backorder_desk.views import theme
from backorder_desk.views.actions import SCREENS, TITLES
from backorder_desk.views.theme import Look
from backorder_desk.views.words import say

WIDTH, NARROW = 188, 148
TALL, LOW = 38, 26
"""pixels at 100 percent; narrow and low where the window is, as at 200 percent on a small screen"""


class RailButton(QAbstractButton):
    """One screen's name, with a figure where something waits."""

    def __init__(self, text: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.figure = ""
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look.changed.connect(self._repaint)

    def _repaint(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(NARROW, TALL)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROW, LOW)

    def set_figure(self, figure: str) -> None:
        """Show how much waits there."""
        self.figure = figure
        self.setAccessibleName(f"{self.text()}, {figure}" if figure else self.text())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A quiet line of text; the chosen one on a tint with a bar of accent."""
        painter, colours = QPainter(self), self._look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(8, 1, -8, -1)
        painter.setPen(QColor(colours.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            painter.setBrush(QColor(colours.chosen if self.isChecked() else colours.hover))
            painter.drawRoundedRect(box, 6, 6)
        painter.setFont(theme.typeface(bold=self.isChecked()))
        painter.setPen(QColor(colours.ink))
        inner = box.adjusted(10, 0, -10, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())
        if self.figure:
            painter.setFont(theme.typeface(theme.SMALL, bold=True))
            painter.setPen(QColor(colours.quiet))
            painter.drawText(
                QRect(inner), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, self.figure
            )


class Rail(QWidget):
    """The screens from top to bottom, under the shop's name."""

    went = Signal(str)

    def __init__(self, look: Look, shop: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(say("Screens"))
        self.shop = QLabel(shop)
        self.shop.setObjectName("shop")
        self.shop.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        column.addWidget(self.shop)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, RailButton] = {}
        for number, name in enumerate(SCREENS, 1):
            shown = RailButton(say(TITLES[name]), look, self)
            shown.setToolTip(f"{say(TITLES[name])} (Ctrl+{number})")
            shown.clicked.connect(lambda _=False, name=name: self.went.emit(name))
            self._group.addButton(shown)
            self.buttons[name] = shown
            column.addWidget(shown)
        column.addStretch(1)

    def fit(self, *, small: bool) -> None:
        """Give room away in a small window."""
        self.setFixedWidth(NARROW if small else WIDTH)

    def mark(self, name: str) -> None:
        """Say where one is; a page that is no screen of its own marks none."""
        self._group.setExclusive(False)
        for other, shown in self.buttons.items():
            shown.setChecked(other == name)
        self._group.setExclusive(True)
