"""Help beside the work: the page for the screen in front, offline, searched by any word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from backorder_desk import resources
from backorder_desk.views.theme import Look
from backorder_desk.views.widgets import button, field, label, row
from backorder_desk.views.words import say

WIDE, LEAST = 400, 250
"""pixels at 100 percent"""
FIRST = "start"
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of the help."""

    name: str
    title: str
    text: str


@cache
def topics(language: str = ENGLISH) -> dict[str, Topic]:
    """All pages by name; English where a language has none."""
    folder = resources.path("help") / language
    files = sorted((folder if folder.is_dir() else resources.path("help", ENGLISH)).glob("*.md"))
    found = {}
    for file in files:
        text = file.read_text("utf-8")
        found[file.stem] = Topic(file.stem, text.splitlines()[0].lstrip("# "), text)
    return found


def search(words: str, among: dict[str, Topic]) -> list[Topic]:
    """The pages that hold every word, those that name it in a title or often first."""
    wanted = words.casefold().split()

    def worth(topic: Topic) -> int:
        held, title = topic.text.casefold(), topic.title.casefold()
        counts = [held.count(word) + 10 * title.count(word) for word in wanted]
        return sum(counts) if all(counts) else 0

    return sorted((one for one in among.values() if worth(one)), key=lambda one: (-worth(one), one.title)) if wanted else []


def extract(topic: Topic, words: str) -> str:
    """The first line that holds one of the words, as plain text."""
    wanted = words.casefold().split()
    for line in topic.text.splitlines()[1:]:
        if any(word in line.casefold() for word in wanted):
            return re.sub(r"\[([^\]]*)\]\([^)]*\)|[*`|#]", r"\1", line).strip(" -")
    return ""


def _set_in_our_scale(document: QTextDocument) -> None:
    """Titles in the sizes of the window, and no bolder than the family goes."""
    cursor, heavy = QTextCursor(document), QTextCharFormat()
    heavy.setFontWeight(QFont.Weight.DemiBold)
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        spans = [(each.position(), each.length()) for each in _fragments(block) if level or each.charFormat().fontWeight() > 500]
        for start, length in spans:
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            shape = QTextCharFormat(heavy)
            if level:
                shape.setProperty(QTextFormat.Property.FontSizeAdjustment, 1 if level == 1 else 0)
            cursor.mergeCharFormat(shape)
        block = block.next()


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    found, step = [], block.begin()
    while not step.atEnd():
        found.append(step.fragment())
        step += 1
    return found


class HelpPane(QFrame):
    """Right of the page. A link opens another topic; Esc or F1 puts it away."""

    left = Signal()

    def __init__(self, look: Look, language: str = ENGLISH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topics = topics(language)
        self.topic = FIRST
        self.setObjectName("inspector")
        self.setAccessibleName(say("Help"))
        self.setMinimumWidth(LEAST)
        self.setMaximumWidth(WIDE)
        self.asked = field(say("Search the help"), say("Search the help"))
        self.asked.textChanged.connect(self._search)
        self.asked.returnPressed.connect(self._first)
        self.page = QTextBrowser()
        self.page.setObjectName("help")
        self.page.setAccessibleName(say("Help"))
        self.page.setOpenLinks(False)
        self.page.setOpenExternalLinks(False)
        self.page.anchorClicked.connect(self._follow)
        self.page.setTabChangesFocus(False)
        look.changed.connect(self._again)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 16, 14, 14)
        outer.setSpacing(10)
        outer.addLayout(row(label(say("Help"), large=True, strong=True), None, button(say("Close"), self.left.emit, link=True)))
        outer.addWidget(self.asked)
        outer.addWidget(self.page, 1)
        everything = button(say("All topics"), self.show_all, link=True)
        outer.addLayout(row(everything, None))

    def show_topic(self, name: str) -> None:
        """Show a page of the help; the first one where there is none of that name."""
        self.topic = name if name in self.topics else FIRST
        self.asked.blockSignals(True)
        self.asked.clear()
        self.asked.blockSignals(False)
        self._put(self.topics[self.topic].text)
        self.page.setAccessibleName(say("Help: {title}", title=self.topics[self.topic].title))

    def show_all(self) -> None:
        """Every topic by its title."""
        lines = [f"- [{one.title}]({one.name}.md)" for one in sorted(self.topics.values(), key=lambda one: one.title)]
        self._put("\n".join([f"# {say('All topics')}", "", *lines]))

    @property
    def told(self) -> str:
        """What stands there, as plain text."""
        return self.page.toPlainText()

    def _put(self, markdown: str) -> None:
        self._markdown = markdown
        self.page.setMarkdown(markdown)
        _set_in_our_scale(self.page.document())
        self.page.moveCursor(QTextCursor.MoveOperation.Start)

    def _again(self) -> None:
        self._put(self._markdown)

    def _search(self, words: str) -> None:
        if not words.strip():
            self.show_topic(self.topic)
            return
        found = search(words, self.topics)
        lines = [f"**[{one.title}]({one.name}.md)**  \n{extract(one, words)}\n" for one in found]
        self._put("\n".join(lines) or say("The help says nothing of that."))

    def _first(self) -> None:
        found = search(self.asked.text(), self.topics)
        if found:
            self.show_topic(found[0].name)
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, link: QUrl) -> None:
        self.show_topic(Path(link.path()).stem)
