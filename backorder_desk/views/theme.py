"""How the window looks: three palettes, one type scale, one accent, and the style sheet made of them."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from backorder_desk.views.tints import (
    BODY,
    CONTRAST,
    DARK,
    FAMILY,
    HUGE,
    LARGE,
    LIGHT,
    ROW,
    ROW_LARGE,
    SCHEMES,
    SMALL,
    TITLE,
    Colours,
    Mark,
)
from backorder_desk.views.typeface import load_family, typeface

__all__ = [
    "BODY",
    "CONTRAST",
    "DARK",
    "FAMILY",
    "HUGE",
    "LARGE",
    "LIGHT",
    "ROW",
    "ROW_LARGE",
    "SCHEMES",
    "SMALL",
    "TITLE",
    "Colours",
    "Look",
    "Mark",
    "contrast",
    "dress",
    "load_family",
    "luminance",
    "palette",
    "style_sheet",
    "typeface",
]


class Look(QObject):
    """The palette in use. Painters ask it for colours; it says when they change."""

    changed = Signal()

    def __init__(self, colours: Colours = LIGHT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours = colours
        self.scheme = ""
        """light, dark, contrast; empty: the system's"""

    def choose(self, app: QApplication, scheme: str) -> None:
        """Put the palette of this name on, or the system's, which is followed from then on."""
        self.scheme = scheme
        self.wear(app, SCHEMES.get(scheme) or _of_system(app))

    def follow(self, app: QApplication) -> None:
        """The system has changed."""
        if not self.scheme:
            self.wear(app, _of_system(app))

    def wear(self, app: QApplication, colours: Colours) -> None:
        """Put a palette on."""
        self.colours = colours
        app.setPalette(palette(colours))
        app.setStyleSheet(style_sheet(colours))
        self.changed.emit()

    def colour(self, mark: Mark) -> QColor:
        """The colour of a status."""
        return QColor(getattr(self.colours, mark.value) if mark else self.colours.ink)


def dress(app: QApplication, scheme: str = "") -> Look:
    """Fonts and palette, before the first window; Fusion was asked for when the application was made.

    `scheme`: light, dark, contrast; empty: the system's.
    """
    app.setFont(typeface())
    look = Look(parent=app)
    look.choose(app, scheme)
    app.styleHints().colorSchemeChanged.connect(lambda _: look.follow(app))
    return look


def _of_system(app: QApplication) -> Colours:
    hints = app.styleHints()
    high = getattr(hints, "accessibility", None)
    if high is not None and high().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "paper"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "sheet"),
    (QPalette.ColorRole.AlternateBase, "hover"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.Button, "sheet"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "ink"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.PlaceholderText, "quiet"),
    (QPalette.ColorRole.ToolTipBase, "sheet"),
    (QPalette.ColorRole.ToolTipText, "ink"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Light, "sheet"),
    (QPalette.ColorRole.Dark, "edge"),
    (QPalette.ColorRole.Accent, "accent"),
)


def palette(colours: Colours) -> QPalette:
    """Qt's own palette in our colours: Fusion's placeholder and selection fall short of 4.5:1."""
    out = QPalette()
    for role, name in _ROLES:
        out.setColor(role, QColor(getattr(colours, name)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        out.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.quiet))
    return out


_SHEET = """
QWidget#rail {{ background: {rail}; border-right: 1px solid {line}; }}
QLabel#shop {{ font-size: {body}pt; font-weight: 600; padding: 16px 16px 10px 16px; color: {ink}; }}
QLabel#title {{ font-size: {title}pt; font-weight: 600; }}
QLabel[quiet="true"] {{ color: {quiet}; }}
QLabel[small="true"] {{ font-size: {small}pt; }}
QLabel[large="true"] {{ font-size: {large}pt; }}
QLabel[strong="true"] {{ font-weight: 600; }}
QLabel[tone="late"] {{ color: {late}; }}
QLabel[tone="due"] {{ color: {due}; }}
QLabel[tone="ready"] {{ color: {ready}; }}
QLabel[tone="part"] {{ color: {part}; }}
QFrame#card, QFrame#bar {{ background: {sheet}; border: 1px solid {line}; border-radius: 8px; }}
QFrame#bar {{ border: 1px solid {accent}; }}
QFrame#refusal {{ background: {sheet}; border: 1px solid {late}; border-left: 5px solid {late}; border-radius: 6px; }}
QLineEdit, QComboBox {{
    background: {sheet}; color: {ink}; border: 1px solid {edge}; border-radius: 6px; padding: 5px 9px;
    placeholder-text-color: {quiet};
    selection-background-color: {accent}; selection-color: {on_accent}; min-height: 20px; }}
QLineEdit:focus, QComboBox:focus {{ border: 2px solid {accent}; padding: 4px 8px; }}
QLineEdit[large="true"] {{ font-size: {large}pt; min-height: 28px; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QPushButton {{
    background: {sheet}; color: {ink}; border: 1px solid {edge}; border-radius: 6px; padding: 5px 14px;
    min-height: 20px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 13px; }}
QPushButton:disabled {{ color: {quiet}; border-color: {line}; }}
QPushButton[main="true"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton[main="true"]:focus {{ border: 2px solid {ink}; }}
QPushButton[main="true"]:disabled {{ background: {line}; color: {quiet}; border-color: {line}; }}
QPushButton#matter {{ text-align: left; min-height: 84px; padding: 0; border: 1px solid {line}; border-radius: 10px; }}
QPushButton#matter:hover {{ background: {hover}; }}
QPushButton#matter:focus {{ border: 2px solid {accent}; }}
QPushButton[chip="true"] {{ border: 1px solid {line}; border-radius: 14px; padding: 3px 14px; color: {quiet}; }}
QPushButton[chip="true"]:checked {{
    background: {chosen}; border-color: {accent}; color: {ink}; }}
QPushButton[chip="true"]:focus {{ border: 2px solid {accent}; padding: 2px 13px; }}
QPushButton[link="true"] {{
    border: 2px solid transparent; background: transparent; color: {accent}; padding: 2px 6px; text-align: left; }}
QPushButton[link="true"]:hover {{ text-decoration: underline; }}
QPushButton[link="true"]:checked {{ background: {chosen}; border-radius: 6px; }}
QPushButton[link="true"]:focus {{ border: 2px solid {accent}; }}
QPushButton[link="true"]:disabled {{ color: {quiet}; }}
QCheckBox {{ spacing: 8px; min-height: 24px; }}
QCheckBox::indicator {{
    width: 16px; height: 16px; border: 1px solid {edge}; border-radius: 4px; background: {sheet}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; }}
QCheckBox:focus {{ color: {accent}; }}
QPushButton[choice="true"] {{ text-align: left; min-width: 190px; padding: 8px 14px; }}
QPushButton[choice="true"]:focus {{ padding: 7px 13px; }}
QScrollArea#ground {{ background: {rail}; border: 1px solid {line}; border-radius: 8px; }}
QScrollArea#ground:focus {{ border: 1px solid {accent}; }}
QPlainTextEdit#twin {{
    background: {sheet}; color: {ink}; border: 1px solid {line}; border-radius: 8px; padding: 12px;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QPlainTextEdit#twin:focus {{ border: 1px solid {accent}; }}
QProgressBar {{ background: {line}; border: none; border-radius: 4px; max-height: 8px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QTableView, QListView {{
    background: {sheet}; border: 1px solid {line}; border-radius: 8px; selection-background-color: {chosen};
    selection-color: {ink}; }}
QTableView:focus, QListView:focus {{ border: 1px solid {accent}; }}
QHeaderView {{ background: {sheet}; border: none; border-top-left-radius: 8px; border-top-right-radius: 8px; }}
QHeaderView::section {{
    background: {sheet}; color: {quiet}; border: none; border-bottom: 1px solid {line}; padding: 8px 10px;
    font-size: {small}pt; font-weight: 600; }}
QHeaderView::section:hover {{ color: {ink}; }}
QTableCornerButton::section {{ background: {sheet}; border: none; }}
QListView#matches {{ border: 1px solid {edge}; border-radius: 6px; padding: 3px; }}
QListView#matches::item {{ padding: 5px 8px; border-radius: 4px; min-height: 20px; color: {ink}; }}
QListView#matches::item:selected {{ background: {chosen}; color: {ink}; }}
QTextBrowser#help {{ background: transparent; color: {ink}; border: 1px solid transparent; }}
QTextBrowser#help:focus {{ border: 1px solid {accent}; border-radius: 6px; }}
QListView#parts {{ background: transparent; border: 1px solid transparent; outline: none; }}
QListView#parts::item {{ padding: 7px 10px; border-radius: 6px; min-height: 20px; color: {ink}; }}
QListView#parts::item:hover {{ background: {hover}; }}
QListView#parts::item:selected {{ background: {chosen}; color: {ink}; font-weight: 600; }}
QListView#parts:focus {{ border: 1px solid {accent}; border-radius: 6px; }}
QPlainTextEdit#editor {{
    background: {sheet}; color: {ink}; border: 1px solid {edge}; border-radius: 6px; padding: 6px;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QPlainTextEdit#editor:focus {{ border: 2px solid {accent}; padding: 5px; }}
QFrame#palette {{ background: {sheet}; border: 1px solid {edge}; border-radius: 12px; }}
QListView#commands {{ border: none; border-radius: 0; background: {sheet}; }}
QFrame#toast {{ background: {ink}; border-radius: 8px; }}
QFrame#toast QLabel {{ color: {paper}; }}
QFrame#toast QPushButton {{
    color: {paper}; background: transparent; border: 2px solid transparent; font-weight: 600;
    text-decoration: underline; padding: 2px 8px; }}
QFrame#toast QPushButton:focus {{ border: 2px solid {paper}; }}
QStatusBar {{ background: {rail}; border-top: 1px solid {line}; color: {quiet}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {quiet}; padding: 2px 8px; }}
QMenuBar {{ background: {rail}; color: {ink}; }}
QMenuBar::item {{ padding: 5px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {chosen}; }}
QMenu {{ background: {sheet}; color: {ink}; border: 1px solid {edge}; padding: 4px; }}
QMenu::item {{ padding: 6px 26px 6px 18px; border-radius: 4px; }}
QMenu::item:selected {{ background: {chosen}; color: {ink}; }}
QMenu::item:disabled {{ color: {quiet}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QFrame#inspector {{ background: {paper}; border: none; border-left: 1px solid {line}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {edge}; border-radius: 4px; min-height: 32px; min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {sheet}; color: {ink}; border: 1px solid {edge}; padding: 4px; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QSplitter::handle {{ background: transparent; }}
"""


def style_sheet(colours: Colours) -> str:
    """What a palette cannot say: edges, spacing, the type scale."""
    named = {field.name: getattr(colours, field.name) for field in fields(colours)}
    return _SHEET.format(**named, body=BODY, small=SMALL, large=LARGE, title=TITLE)


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2): 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
