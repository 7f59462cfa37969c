"""Every setting as a field: one table says which, where, and of what kind; a widget for each kind says the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from backorder_desk.settings import ALL
from backorder_desk.views import tongue
from backorder_desk.views.widgets import button, field, label, row
from backorder_desk.views.words import say

Options = tuple[tuple[Any, str], ...]
"""(value, words)"""


@dataclass(frozen=True, slots=True)
class Field:
    """One setting. `kind` names the widget; `memory` marks what is this desk's own and lies beside the shop, not in it."""

    key: str
    kind: str = "text"
    options: Options = ()
    hint: str = ""
    words: str = ""
    memory: bool = False
    narrow: bool = False

    @property
    def title(self) -> str:
        """What it is called."""
        return say(self.words or ALL[self.key].words)

    @property
    def default(self) -> Any:
        """What it is where nothing is chosen."""
        return self.options[0][0] if self.memory else ALL[self.key].default


@dataclass(frozen=True, slots=True)
class Part:
    """One page of the settings. `extra` names what stands below its fields, `letter` whether a letter stands beside it."""

    name: str
    title: str
    lead: str
    fields: tuple[Field, ...] = ()
    extra: str = ""
    letter: bool = False
    first: bool = False
    """whether `extra` goes before the fields"""


POLICIES: Options = (
    ("oldest", "Whoever has waited longest"),
    ("promise", "The earliest promise"),
    ("priority", "The better class, then the longest wait"),
    ("most-orders", "As many complete orders as can be"),
    ("fair-share", "Everybody gets some"),
    ("pro-rata", "In proportion to what was ordered"),
)
LANGUAGES: Options = (("en", "English"), ("de", "Deutsch"), ("fr", "Français"), ("es", "Español"))
MODES: Options = (("lose", "May gain and lose"), ("gain", "Only gains"), ("keep", "Stays as it is"))
LAYOUTS: Options = (
    ("", "By country"), ("din-5008-b", "DIN 5008 B"), ("din-5008-a", "DIN 5008 A"), ("swiss-right", "Swiss, window right"),
    ("swiss-left", "Swiss, window left"), ("french-nf", "French, NF Z 11-001"), ("uk-c5", "UK, C5 window"),
    ("uk-dl", "UK, DL window"), ("us-10", "US Letter, #10 window"), ("us-9", "US Letter, #9 window"),
)  # fmt: skip
PARTS: tuple[Part, ...] = (
    Part(
        "shop", "Shop and letterhead", "What stands at the head and the foot of every letter.",
        (
            Field("shop.name"), Field("shop.tagline"), Field("shop.address1"), Field("shop.address2"),
            Field("shop.postcode", narrow=True), Field("shop.city"), Field("shop.region"),
            Field("shop.country", "code", narrow=True), Field("shop.currency", "code", narrow=True),
            Field("shop.phone"), Field("shop.email"), Field("shop.web"), Field("shop.clerk"),
            Field("shop.accent", "colour", narrow=True), Field("shop.logo", "picture"),
        ),
        letter=True,
    ),
    Part(
        "letters", "Letters", "Their language, their paper, and what they may promise.",
        (
            Field("language", "choice", LANGUAGES), Field("paper", "choice", LAYOUTS),
            Field("letters.large", "switch"),
            Field("letters.collect_days", "number", narrow=True), Field("letters.free_answer", "languages"),
        ),
        letter=True,
    ),
    Part(
        "policy", "Who is served first", "Every rule on the same stock, before one is chosen; a new one moves the queue at once.",
        (
            Field("policy", "choice", POLICIES), Field("hold_stock", "switch"), Field("classes", "classes"),
            Field("payments.recorded", "switch"),
        ),
        extra="policies",
        first=True,
    ),
    Part(
        "rules", "Rules for telling", "The law's days, and the days of the house.",
        (
            Field("house.first_days", "number", narrow=True), Field("house.moved_days", "number", narrow=True),
            Field("house.cadence_days", "number", narrow=True), Field("rules.exempt", "pairs", hint="SEED-* seeds"),
        ),
        extra="packs",
    ),
    Part(
        "goodwill", "Goodwill", "What is offered for a wait. A rule proposes, a person grants, the letter tells it.",
        (Field("goodwill.rules", "goodwill"),),
    ),
    Part("templates", "Templates", "The words of each kind of letter, in each language.", extra="templates", letter=True),
    Part(
        "print", "Printers", "Letters go to this printer.",
        (Field("print.printer", "printer"), Field("print.duplex", "switch"), Field("print.offsets", "offsets")),
    ),
    Part(
        "mail", "E-mail", "Letters of customers who wish it go by e-mail, through your own mail server.",
        (
            Field("mail.host"), Field("mail.port", "number", narrow=True),
            Field("mail.security", "choice", (("starttls", "STARTTLS"), ("ssl", "SSL/TLS"), ("none", "None"))),
            Field("mail.user"), Field("mail.from"),
        ),
        extra="password",
    ),
    Part("backup", "Backup", "Made by themselves, beside the shop file.", extra="backups"),
    Part(
        "look", "Look", "This desk's own: other desks on the same shop look as they like.",
        (
            Field(
                "look/scheme", "choice",
                (("", "As the system"), ("light", "Light"), ("dark", "Dark"), ("contrast", "High contrast")),
                words="Colours", memory=True,
            ),
            Field(
                "look/scale", "choice",
                (("100", "100 %"), ("80", "80 %"), ("90", "90 %"), ("110", "110 %"), ("125", "125 %"), ("150", "150 %"),
                 ("175", "175 %"), ("200", "200 %")),
                words="Size, from the next start", memory=True,
            ),
            Field(
                tongue.MEMORY, "choice", (("", "As the system"), *LANGUAGES),
                words="Language of the window, from the next start", memory=True,
            ),
        ),
    ),
)  # fmt: skip
SILENT = frozenset({"shop.sample", "letters.as_typed"})
"""Settings that nobody sets by hand, or that belong to one customer."""


class Combo(QComboBox):
    """A choice that the wheel turns only where the focus is."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.model().rowsInserted.connect(lambda *_: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """As wide as its longest choice: Qt measures before the style sheet is worn."""
        wide = max((self.fontMetrics().horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=60)
        return QSize(wide + 56, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It may be cut where the window is small."""
        return QSize(min(self.sizeHint().width(), 90), super().minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page instead, where the focus is elsewhere."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Swatch(QWidget):
    """A colour beside its number."""

    def __init__(self) -> None:
        super().__init__()
        self.colour = ""
        self.setFixedSize(28, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A disc of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colour))
        painter.drawEllipse(self.rect().adjusted(3, 3, -3, -3))


class Entry(QWidget):
    """The widget of a field: shows a value, and says when a person has chosen another."""

    chosen = Signal(object)

    def __init__(self, of: Field) -> None:
        super().__init__()
        self.field = of
        self.value: Any = None

    def put(self, value: Any) -> None:
        """Show this value. What a person is typing at the moment stays."""
        self.value = value
        self.show_value(value)

    def show_value(self, value: Any) -> None:
        """Draw it."""

    def say_chosen(self, value: Any) -> None:
        """A person has chosen."""
        if value != self.value:
            self.chosen.emit(value)


class TextEntry(Entry):
    """A line; saved when it is left or at Enter."""

    def __init__(self, of: Field) -> None:
        super().__init__(of)
        self.line = field(of.title, say(of.hint) if of.hint else "")
        if of.narrow:
            self.line.setMaximumWidth(140)
        self.line.editingFinished.connect(self._left)
        self.setLayout(row(self.line, *(() if not of.narrow else (None,))))
        self.setFocusProxy(self.line)

    def show_value(self, value: Any) -> None:
        if not (self.line.hasFocus() and self.line.isModified()):
            self.line.setText(str(value))
            self.line.setModified(False)

    def _left(self) -> None:
        if self.line.isModified():
            self.line.setModified(False)
            self.say_chosen(self.meant(self.line.text().strip()))

    def meant(self, text: str) -> Any:
        """What the text stands for."""
        return text


class NumberEntry(TextEntry):
    """Digits; anything else is given on, so that the desk says what it takes."""

    def meant(self, text: str) -> Any:
        return int(text) if text.isdigit() else text


class CodeEntry(TextEntry):
    """A code of letters, written large."""

    def meant(self, text: str) -> Any:
        return text.upper()


class ColourEntry(TextEntry):
    """A colour by its number, and as it looks."""

    def __init__(self, of: Field) -> None:
        super().__init__(of)
        self.swatch = Swatch()
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.swatch)
        self.line.textChanged.connect(self._show)

    def _show(self, text: str) -> None:
        self.swatch.colour = text
        self.swatch.update()


class SwitchEntry(Entry):
    """Yes or no."""

    def __init__(self, of: Field) -> None:
        super().__init__(of)
        self.box = QCheckBox()
        self.box.setAccessibleName(of.title)
        self.box.clicked.connect(lambda: self.say_chosen(self.box.isChecked()))
        self.setLayout(row(self.box, None))
        self.setFocusProxy(self.box)

    def show_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))


class ChoiceEntry(Entry):
    """One of a few."""

    def __init__(self, of: Field) -> None:
        super().__init__(of)
        self.box = Combo(of.title)
        self.offer(of.options)
        self.box.activated.connect(lambda place: self.say_chosen(self.box.itemData(place)))
        self.setLayout(row(self.box, None))
        self.setFocusProxy(self.box)

    def offer(self, options: Options) -> None:
        """What there is to choose from."""
        self.box.clear()
        for value, text in options:
            self.box.addItem(say(text), value)

    def show_value(self, value: Any) -> None:
        place = self.box.findData(value)
        if place < 0 and value:
            self.box.addItem(str(value), value)
            place = self.box.count() - 1
        self.box.setCurrentIndex(place)


class TableEntry(Entry):
    """Several small entries that make one value: key -> entry."""

    def __init__(self, of: Field, rows: Options, inner: Callable[[str], Entry]) -> None:
        super().__init__(of)
        self.inner: dict[str, Entry] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for number, (key, text) in enumerate(rows):
            entry = inner(key)
            self.inner[key] = entry
            entry.chosen.connect(lambda value, key=key: self._changed(key, value))
            grid.addWidget(label(say(text), quiet=True), number, 0)
            grid.addWidget(entry, number, 1)
        grid.setColumnStretch(1, 1)

    def show_value(self, value: Mapping[str, Any]) -> None:
        for key, entry in self.inner.items():
            entry.put(value.get(key, entry.field.default))

    def _changed(self, key: str, value: Any) -> None:
        merged = {**self.value, key: value}
        self.say_chosen({key: kept for key, kept in merged.items() if kept != self.inner[key].field.default})


@dataclass(frozen=True, slots=True)
class _Inner(Field):
    """A field inside another."""

    standard: Any = ""

    @property
    def default(self) -> Any:
        return self.standard


def _classes(of: Field) -> Entry:
    rows = tuple((str(number), say("Class {number}", number=number)) for number in range(1, 6))
    named = dict(rows)
    return TableEntry(of, rows, lambda key: ChoiceEntry(_Inner(of.key, "choice", MODES, words=named[key], standard="lose")))


def _languages(of: Field) -> Entry:
    return TableEntry(of, LANGUAGES, lambda key: TextEntry(_Inner(of.key, words=dict(LANGUAGES)[key])))


class PictureEntry(Entry):
    """A PNG or JPEG, kept inside the shop file."""

    def __init__(self, of: Field) -> None:
        super().__init__(of)
        self.state = label(quiet=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.state)
        column.addLayout(row(button(say("Choose…"), self._ask), button(say("None"), lambda: self.say_chosen("")), None))

    def show_value(self, value: Any) -> None:
        self.state.setText(say("A picture of {size} kB", size=len(value) * 3 // 4000 + 1) if value else say("None"))

    def _ask(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.field.title, "", "PNG, JPEG (*.png *.jpg *.jpeg)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, path: str) -> None:
        """Take this file."""
        from base64 import b64encode
        from pathlib import Path

        self.say_chosen(b64encode(Path(path).read_bytes()).decode("ascii"))


class PrinterEntry(ChoiceEntry):
    """The system's printers, once it has named them."""

    def offer_printers(self, names: list[str]) -> None:
        """These there are."""
        now = self.value
        self.offer((("", "None"), *((name, name) for name in names)))
        self.put(now)


class OffsetsEntry(TextEntry):
    """Printers that feed awry, as people write them: "Office 1.5 0; Desk 0 -2", in millimetres to the right and down."""

    def show_value(self, value: Mapping[str, Any]) -> None:
        if not (self.line.hasFocus() and self.line.isModified()):
            self.line.setText("; ".join(f"{name} {right / 10:g} {down / 10:g}" for name, (right, down) in value.items()))

    def meant(self, text: str) -> Any:
        out: dict[str, Any] = {}
        for part in filter(None, (each.strip() for each in text.split(";"))):
            name, *moves = part.rsplit(maxsplit=2)
            try:
                out[name] = [round(float(move.replace(",", ".")) * 10) for move in moves]
            except ValueError:
                return text
        return out


class PairsEntry(TextEntry):
    """Names with a word each, as people write them: "SEED-* seeds; BOOK-1 serials"."""

    def show_value(self, value: Mapping[str, Any]) -> None:
        if not (self.line.hasFocus() and self.line.isModified()):
            self.line.setText("; ".join(f"{name} {word}" for name, word in value.items()))

    def meant(self, text: str) -> Any:
        parts = [part.split() for part in text.split(";") if part.strip()]
        return {" ".join(part[:-1]): part[-1] for part in parts} if all(len(part) > 1 for part in parts) else text


ENTRIES: dict[str, Callable[[Field], Entry]] = {
    "text": TextEntry,
    "number": NumberEntry,
    "code": CodeEntry,
    "colour": ColourEntry,
    "switch": SwitchEntry,
    "choice": ChoiceEntry,
    "classes": _classes,
    "languages": _languages,
    "picture": PictureEntry,
    "printer": PrinterEntry,
    "offsets": OffsetsEntry,
    "pairs": PairsEntry,
}


def password(name: str) -> QLineEdit:
    """A field that does not show what is typed."""
    out = field(name)
    out.setEchoMode(QLineEdit.EchoMode.Password)
    return out
