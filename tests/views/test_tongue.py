"""The window in other languages: no visible string escapes the translation, and what it speaks is what was chosen."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, QSettings, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from backorder_desk.desk import Desk
from backorder_desk.domain.errors import Refused
from backorder_desk.views import days, tongue, words
from backorder_desk.views.actions import SCREENS
from backorder_desk.views.first_frame import SKETCH, FirstFrame
from backorder_desk.views.keycard import KeyCard
from backorder_desk.views.settings import SettingsPage
from backorder_desk.views.settings_fields import PARTS
from backorder_desk.views.theme import Look
from backorder_desk.views.welcome import Ways, Welcome
from backorder_desk.views.window import MainWindow
from tests.views import shop
from tests.views.conftest import LONG, Driver

ROOT = QModelIndex()
FIELD = re.compile(r"(\{\w*\})")
ACCENTS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")


class Pseudo(QTranslator):
    """Every sentence with its vowels accented, in brackets; what it is asked for is kept."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        if context != words.CONTEXT or source == words.POINT or "⟦" in source:
            return source
        parts = FIELD.split(source)
        return "".join(part if FIELD.fullmatch(part) else f"⟦{part.translate(ACCENTS)}⟧" for part in parts)


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    """The application in the pseudo-language."""
    translator = Pseudo()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def speaks(qapp: QApplication) -> Iterator[None]:
    """Whatever is spoken in the test is unlearned after it."""
    before = set(qapp.findChildren(QTranslator))
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setProperty("tongue", None)


def visible(top: QWidget) -> Iterator[str]:
    """All that a person reads or hears of the widgets that are shown."""
    for one in [top, *top.findChildren(QWidget)]:
        if not one.isVisible():
            continue
        yield from (one.toolTip(), one.accessibleName(), one.accessibleDescription())
        if isinstance(one, QLabel | QAbstractButton):
            yield one.text()
        elif isinstance(one, QLineEdit):
            yield one.placeholderText()
        elif isinstance(one, QComboBox):
            yield from (one.itemText(place) for place in range(one.count()))
        elif isinstance(one, QProgressBar):
            yield one.text() if one.isTextVisible() else ""
        elif isinstance(one, QAbstractItemView):
            yield from _cells(one)
    yield from (action.text() for action in top.findChildren(QAction))


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for column in range(model.columnCount(ROOT) if isinstance(view, QTableView) else 1):
        if isinstance(view, QTableView):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(4, model.rowCount(ROOT))):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                yield str(model.index(row, column).data(role) or "")


SAID = re.compile(r"⟦[^⟦⟧]*⟧")
PLAIN = re.compile(
    r"Backorder Desk|harbour\.desk|Ctrl|Shift|Alt|Del|Esc|Enter|Return|F\d+|Up|Down|\bMB\b|\bkB\b|PDF"
    r"|English|Deutsch|Français|Español"
    r"|STARTTLS|SSL/TLS|DIN 5008 [AB]|US|SEED-\* seeds"
)
"""Keys as Qt writes them, names of the program, of formats and of languages in themselves."""


OF_BELOW = re.compile(
    r"(Gets|Waits|Loses)\b.*: |keeps its dates|The goods arrived on|[Tt]he shop itself|The shop's own rules|\nPage \d+ of \d+"
    r"|⟦Hélp: ⟧"
)
"""Sentences of the domain and of the controller (why, the record of a supplier, what has to be told), letters, which have a
language of their own, and the help, which is in English: the window shows them as they were written."""


def unsaid(text: str, data: list[str]) -> str:
    """What of a text came neither through the translation nor from the shop."""
    left = SAID.sub(" ", text)
    for known in data:
        left = left.replace(known, " ")
    if OF_BELOW.search(text):
        return ""
    return text if re.search(r"[^\W\d_]{3,}", PLAIN.sub(" ", left)) else ""


def shop_data(path: Path) -> list[str]:
    """Every text that lies in the shop file, and the titles of the laws; the longest first."""
    with closing(Desk.open(path, lambda: shop.TODAY)) as desk:
        found = {text for pack in desk.rules() for text in (pack.name, pack.title)}
    found |= {str(path), str(path.parent / "harbour backups")}
    with closing(sqlite3.connect(path)) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in (table for table in tables if "fts" not in table and "search" not in table):
            for row in db.execute(f'SELECT * FROM "{table}"'):
                found |= {value.strip('"') for value in row if isinstance(value, str)}
    return sorted((text for text in found if len(text) > 2 and not (text.islower() and text.isalpha())), key=len, reverse=True)


# --- the walk ----------------------------------------------------------------------------------------------------

@pytest.fixture
def walker(pseudo: None, drive: Driver) -> Driver:
    """A window in the pseudo-language."""
    return drive


def escaped(drive: Driver, data: list[str]) -> set[str]:
    """What stands in the window and was not translated."""
    drive.calm()
    return {left for text in visible(drive.window) if (left := unsaid(text, data))}


@pytest.mark.slow
def test_no_string_of_a_list_escapes_translation(walker: Driver) -> None:
    data = shop_data(walker.path)
    found = {}
    for name in SCREENS:
        walker.window.show_page(name)
        found[name] = escaped(walker, data)
    assert not any(found.values()), json.dumps(found, default=sorted, indent=1)


@pytest.mark.slow
def test_no_string_of_the_settings_escapes_translation(walker: Driver) -> None:
    data = shop_data(walker.path)
    walker.window.show_page("settings")
    page = walker.window.front
    assert isinstance(page, SettingsPage)
    found = {}
    for part in PARTS:
        page.open_part(part.name)
        found[part.name] = escaped(walker, data)
    assert not any(found.values()), json.dumps(found, default=sorted, indent=1)


def test_no_string_of_the_other_panels_escapes_translation(walker: Driver) -> None:
    data, window = shop_data(walker.path), walker.window
    found = {}
    for name, show in {
        "inspector": window.toggle_inspector,
        "order": window.new_order,
        "backups": lambda: window.show_page("backups"),
        "reply": window.enter_reply,
        "help": window.toggle_help,
        "palette": window.show_palette,
    }.items():
        show()
        found[name] = escaped(walker, data)
    assert not any(found.values()), json.dumps(found, default=sorted, indent=1)


def test_no_string_of_the_key_card_escapes_translation(pseudo: None, qtbot: QtBot, look: Look) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    card = KeyCard(around)
    card.show()
    assert not {left for text in visible(card) if (left := unsaid(text, []))}


def test_a_string_that_was_not_said_is_seen() -> None:
    assert unsaid("⟦Órdér⟧ SO-1001 late", ["SO-1001"]) == "⟦Órdér⟧ SO-1001 late"
    assert not unsaid("⟦Órdér ⟧SO-1001⟦ wáíts fór ⟧Kettle", ["SO-1001", "Kettle"])


def test_the_first_screen_is_said(pseudo: None, qtbot: QtBot, look: Look) -> None:
    first = Welcome(Ways(lambda name: None, lambda: None, lambda path: None), None)
    qtbot.addWidget(first)
    first.show()
    assert not {left for text in visible(first) if (left := unsaid(text, []))}


# --- the languages -----------------------------------------------------------------------------------------------


def test_german_counts_in_german(qapp: QApplication, speaks: None) -> None:
    tongue.speak(qapp, "de")
    assert [words.days(count) for count in (0, 1, 2)] == ["0 Tage", "1 Tag", "2 Tage"]
    assert words.long_day(date(2026, 3, 16)) == "Mo 16. März 2026"
    assert words.figure(250, 2) == "2,5"
    assert words.money(123456, "EUR") == "1\u202f234,56"
    assert words.say("Cancel") == "Stornieren"
    assert words.say("Cancel", sense="what runs") == "Abbrechen"


def test_french_has_none_in_the_singular(qapp: QApplication, speaks: None) -> None:
    tongue.speak(qapp, "fr")
    assert [words.days(count) for count in (0, 1, 2)] == ["0 jour", "1 jour", "2 jours"]


def test_qts_own_texts_come_along(qapp: QApplication, speaks: None) -> None:
    tongue.speak(qapp, "es")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"


def test_english_needs_no_dictionary(qapp: QApplication, speaks: None) -> None:
    tongue.speak(qapp, "en")
    assert tongue.spoken() == "en"
    assert [words.days(count) for count in (0, 1, 2)] == ["0 days", "1 day", "2 days"]


@pytest.mark.parametrize(
    ("language", "typed", "day"),
    [
        ("de", "fr", date(2026, 3, 20)),
        ("de", "donnerstag", date(2026, 3, 19)),
        ("de", "+2t", date(2026, 3, 18)),
        ("de", "heute", shop.TODAY),
        ("fr", "ven", date(2026, 3, 20)),
        ("fr", "+1s", date(2026, 3, 23)),
        ("es", "mie", date(2026, 3, 18)),
        ("es", "fri", date(2026, 3, 20)),
    ],
)
def test_days_are_typed_in_the_language_of_the_window(
    qapp: QApplication, speaks: None, language: str, typed: str, day: date
) -> None:
    tongue.speak(qapp, language)
    assert days.parse(typed, shop.TODAY) == day


def test_a_word_that_is_no_day_is_refused_in_german(qapp: QApplication, speaks: None) -> None:
    tongue.speak(qapp, "de")
    with pytest.raises(Refused) as refusal:
        days.parse("bald", shop.TODAY)
    assert refusal.value.what == "„bald“ ist kein Tag"


def test_the_language_is_chosen_in_the_settings_and_kept_on_this_desk(drive: Driver) -> None:
    drive.window.show_page("settings")
    page = drive.window.front
    assert isinstance(page, SettingsPage)
    page.open_part("look")
    entry = page.sheet.entries[tongue.MEMORY]
    entry.chosen.emit("fr")
    drive.calm()
    assert tongue.language(str(drive.window.work.memory.value(tongue.MEMORY)), {"LANG": "de_DE"}) == "fr"


def test_a_sketch_in_another_language_is_not_drawn(
    qapp: QApplication, speaks: None, qtbot: QtBot, look: Look, shop_file: Path, memory: QSettings
) -> None:
    window = MainWindow(shop_file, lambda: shop.TODAY, look, memory)
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    qtbot.waitUntil(lambda: memory.value(SKETCH) is not None, timeout=LONG)
    qtbot.waitUntil(lambda: not (window.work.desk.waiting or window.work.reads.waiting), timeout=LONG)
    window.close()
    tongue.speak(qapp, "de")
    frame = FirstFrame(shop_file, lambda: shop.TODAY, memory)
    qtbot.addWidget(frame)
    assert not frame.begin(lambda frame: None, "light")
    frame.close()
