"""Help by F1: for each screen, offline, searched."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QUrl

from backorder_desk import resources
from backorder_desk.views.actions import DEEDS
from backorder_desk.views.help import HelpPane, search, topics
from backorder_desk.views.window import PAGES
from tests.views.conftest import Driver


@pytest.fixture
def pane(drive: Driver) -> HelpPane:
    drive.keys("F1")
    assert drive.window.help is not None
    assert drive.window.help.isVisible()
    return drive.window.help


@pytest.mark.parametrize("name", sorted(set(PAGES) - {"about"}))
def test_every_page_has_its_help(name: str) -> None:
    assert name in topics()


def test_every_link_leads_to_a_topic() -> None:
    for topic in topics().values():
        for link in re.findall(r"\]\(([^)]*)\)", topic.text):
            assert link.removesuffix(".md") in topics(), (topic.name, link)


def test_the_help_names_keys_as_they_are() -> None:
    keys = {key.replace("Return", "Enter") for deed in DEEDS for key in deed.keys}
    named = re.findall(r"Ctrl\+(?:Shift\+)?(?:[A-Z]\b|Enter|,)", "\n".join(topic.text for topic in topics().values()))
    assert set(named) <= keys


def test_nothing_in_the_help_comes_from_the_network() -> None:
    for file in resources.path("help").rglob("*.md"):
        assert "http" not in file.read_text("utf-8"), file


def test_f1_shows_the_help_of_the_screen_in_front_and_follows(drive: Driver, pane: HelpPane) -> None:
    assert "Backorders" in pane.told
    drive.keys("Ctrl+R")
    assert pane.told.startswith("Receive")
    drive.keys("F1")
    assert pane.isHidden()


def test_it_is_searched_by_any_word_and_enter_opens_the_first(drive: Driver, pane: HelpPane) -> None:
    pane.asked.setFocus()
    drive.type("scanner")
    assert "Keys and commands" in pane.told
    drive.keys("Return")
    assert pane.topic == "keys"
    assert drive.focus is pane.page
    pane.asked.setFocus()
    drive.type("zzzz")
    assert "nothing" in pane.told


def test_a_link_opens_a_topic(drive: Driver, pane: HelpPane) -> None:
    pane.page.anchorClicked.emit(QUrl("settings.md"))
    assert pane.told.startswith("Settings")
    pane.show_all()
    assert all(topic.title in pane.told for topic in topics().values())


def test_esc_puts_it_away_and_the_page_has_the_focus_again(drive: Driver, pane: HelpPane) -> None:
    pane.page.setFocus()
    drive.keys("Esc")
    assert pane.isHidden()
    assert drive.window.front.isAncestorOf(drive.focus)


def test_a_title_counts_more_than_a_word() -> None:
    assert search("backups", topics())[0].name == "backups"
    assert search("", topics()) == []


def test_with_the_help_open_the_window_still_fits_a_small_screen(drive: Driver, pane: HelpPane) -> None:
    drive.window.resize(920, 500)
    drive.calm()  # beside it there is no room any more: it stands over the page
    drive.window.resize(683, 384)
    assert drive.window.width() == 683
    least = drive.window.minimumSizeHint()
    assert least.width() <= 683
    assert least.height() <= 384
