"""What the program is, and what it is made of: every part that ships, with its licence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from backorder_desk import __version__, resources
from backorder_desk.views.columns import Column
from backorder_desk.views.model import PlainModel
from backorder_desk.views.page import Page
from backorder_desk.views.table import Table
from backorder_desk.views.widgets import label, row
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace

ITSELF = "backorder-desk"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_FONTS = {
    "SourceSans3": "Source Sans 3",
    "NotoSansArabic": "Noto Sans Arabic",
    "NotoSansDevanagari": "Noto Sans Devanagari",
    "NotoSansJP": "Noto Sans JP",
    "NotoSansThai": "Noto Sans Thai",
    "Assistant": "Assistant",
}


@dataclass(frozen=True, slots=True)
class Ingredient:
    """Something that ships. `text` is its licence in full, where it brings it along."""

    name: str
    version: str
    licence: str
    text: str


@cache
def ingredients() -> tuple[Ingredient, ...]:
    """The program, the libraries it needs and what they need, and its typefaces; by name, the program first."""
    found: dict[str, Ingredient] = {}
    waiting = [ITSELF]
    while waiting:
        name = waiting.pop()
        key = _key(name)
        if key in found:
            continue
        try:
            known = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # needed on another system or by another Python only
        found[key] = _ingredient(known)
        waiting += [_NAME.match(need)[0] for need in known.requires or () if "extra ==" not in need]  # type: ignore[index]
    itself = found.pop(ITSELF, Ingredient("Backorder Desk", __version__, "MIT", ""))
    return (itself, *sorted((*found.values(), *_typefaces()), key=lambda one: one.name.casefold()))


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _ingredient(known: metadata.Distribution) -> Ingredient:
    told = known.metadata

    def first(key: str) -> str:
        return "".join((told.get_all(key) or [""])[:1]).strip().split("\n", 1)[0]

    trove = [line.rsplit(" :: ", 1)[-1] for line in told.get_all("Classifier") or () if line.startswith("License ::")]
    said = first("License-Expression") or ", ".join(one for one in trove if one != "OSI Approved") or first("License")
    named = "Backorder Desk" if _key(told["Name"]) == ITSELF else told["Name"]
    return Ingredient(named, known.version, said[:80], _text(known))


def _text(known: metadata.Distribution) -> str:
    """The licence files that came with it."""
    texts = []
    for file in known.files or ():
        if re.match(r"(LICEN[CS]E|COPYING|NOTICE)", file.name, re.IGNORECASE) and file.suffix in ("", ".txt", ".md", ".rst"):
            place = Path(str(known.locate_file(file)))
            if place.is_file():
                texts.append(place.read_text("utf-8", "replace"))
    return "\n\n".join(texts)


def _typefaces() -> list[Ingredient]:
    return [
        Ingredient(name, "", "OFL-1.1", resources.read_text("fonts", f"{file}-OFL.txt")) for file, name in _FONTS.items()
    ]


COLUMNS = (
    Column("name", "Part", 26, strong=True, stretch=True),
    Column("version", "Version", 12, figures=True, quiet=True),
    Column("licence", "Licence", 30),
)


class AboutPage(Page):
    """The icon, the version, and every part with its licence."""

    title = "About"

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        icon = QLabel()
        icon.setPixmap(QIcon(str(resources.path("icons", "app.svg"))).pixmap(72, 72))
        icon.setAccessibleName(say("The icon of the program"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(f"Backorder Desk {__version__}", large=True, strong=True))
        told = label(say("Remembers who waits for what, says when it comes, and writes the letters."), quiet=True)
        free = label(say("MIT licence. No part of it speaks to the network by itself."), quiet=True)
        for text in (told, free):
            text.setWordWrap(True)
            words.addWidget(text)
        head = row(icon, 8)
        head.addLayout(words, 1)
        self.model = PlainModel(COLUMNS, work.rows.clock, self)
        self.table = Table(work.look, say("What the program is made of"))
        self.table.show_plain(self.model)
        self.table.chose.connect(lambda _: self._show())
        self.text = QPlainTextEdit()
        self.text.setObjectName("editor")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say("Text of the licence"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        body = row(self.table, self.text, spacing=18)
        body.setStretch(0, 1)
        body.setStretch(1, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 4, 24, 16)
        outer.setSpacing(16)
        outer.addLayout(head)
        outer.addWidget(self.refusal)
        outer.addLayout(body, 1)

    def arrive(self) -> None:
        """Read what there is, once."""
        if not self.model.rows:
            rows: list[Row] = [
                {"name": one.name, "version": one.version, "licence": one.licence, "text": one.text} for one in ingredients()
            ]
            self.model.show_rows(rows)
            self.table.choose(0)
        self.table.setFocus()

    def _show(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            self.text.setPlainText(chosen["text"] or say("It brings no text along. Its licence: {name}", name=chosen["licence"]))
