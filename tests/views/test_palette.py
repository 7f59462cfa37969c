"""The command palette, driven by keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backorder_desk.views.actions import DEEDS, shown_keys
from backorder_desk.views.page import ListPage
from backorder_desk.views.palette import Command, Palette, sift, worth
from tests.views.conftest import Driver


@pytest.fixture
def palette(drive: Driver) -> Palette:
    drive.keys("Ctrl+K")
    found = drive.window.palette_over
    assert found is not None
    assert found.isVisible()
    assert drive.focus is found.typed
    return found


def texts(palette: Palette) -> list[str]:
    return [command.text for command in palette.model.commands]


def test_it_holds_every_action_that_can_be_done_with_its_keys(drive: Driver, palette: Palette) -> None:
    shown = {(command.text, command.keys) for command in palette.model.commands}
    for deed in DEEDS:
        action = drive.window.deeds[deed.name]
        if deed.name != "palette" and (action.isEnabled() or deed.pages):
            assert (action.text(), shown_keys(deed)) in shown


def test_a_few_letters_and_enter_do_an_action(drive: Driver, palette: Palette) -> None:
    drive.type("neword")
    assert texts(palette)[0] == "New order"
    drive.keys("Return")
    assert drive.window.page_name == "order"
    assert palette.isHidden()


def test_the_first_letters_of_words_find_an_action(drive: Driver, palette: Palette) -> None:
    drive.type("rg")
    assert texts(palette)[0] == "Receive goods"


def test_an_action_that_rests_here_leads_to_its_page(drive: Driver, palette: Palette) -> None:
    deed = next(one for one in DEEDS if one.pages and not drive.window.deeds[one.name].isEnabled())
    command = next(one for one in palette.model.commands if one.text == drive.window.deeds[deed.name].text())
    assert command.detail.startswith("in ")
    command.does()
    assert drive.window.page_name == deed.pages[0]
    assert not str(drive.ask(lambda desk: desk.next_undo())).startswith("Cancelled")  # it leads there, and does no more


@pytest.mark.parametrize(("what", "page"), [("customer", "orders"), ("order", "orders"), ("sku", "stock")])
def test_it_finds_what_the_find_box_finds(drive: Driver, palette: Palette, what: str, page: str) -> None:
    row = drive.ask(lambda desk: desk.rows.rows("backorders")[0])
    assert isinstance(row, dict)
    drive.type(row[what])
    drive.shows(lambda: palette._finds)
    drive.calm()
    wanted = row["product"] if what == "sku" else row[what]
    place = texts(palette).index(wanted)
    for _ in range(place):
        drive.keys("Down")
    drive.keys("Return")
    drive.calm()
    assert drive.window.page_name == page
    front = drive.window.front
    assert isinstance(front, ListPage)
    current = front.table.current()
    assert current
    assert row[what] in current.values()


def test_esc_gives_the_focus_back_and_does_nothing(drive: Driver) -> None:
    before, page = drive.focus, drive.window.page_name
    drive.keys("Ctrl+K")
    drive.type("quit")
    drive.keys("Esc")
    palette = drive.window.palette_over
    assert palette is not None
    assert palette.isHidden()
    assert drive.focus is before
    assert drive.window.page_name == page


def test_what_nothing_answers_to_says_so(drive: Driver, palette: Palette) -> None:
    drive.type("zzzzzz")
    drive.calm()
    assert palette.nothing.isVisible()
    drive.keys("Return")  # does nothing
    assert palette.isVisible()


def test_single_letters_typed_into_it_are_no_actions(drive: Driver, palette: Palette) -> None:
    drive.type("h")
    drive.calm()
    assert palette.typed.text() == "h"
    assert not str(drive.ask(lambda desk: desk.next_undo())).startswith("Held")


@given(st.text(max_size=8), st.text(max_size=20))
def test_only_what_holds_all_letters_in_their_order_answers(typed: str, text: str) -> None:
    wanted, rest = "".join(typed.casefold().split()), iter(text.casefold())
    holds = all(letter in rest for letter in wanted)
    if not holds:
        assert worth(typed, text) is None
    if wanted and wanted in text.casefold():
        assert worth(typed, wanted) == worth(wanted, wanted) is not None


def test_nothing_typed_keeps_the_order_and_a_closer_answer_comes_first() -> None:
    lines = [Command(text, "", "", lambda: None) for text in ("Find in lists", "Release", "Receive goods", "Redo")]
    assert sift(lines, "") == lines
    assert [one.text for one in sift(lines, "re")][:2] == ["Redo", "Release"]
    assert [one.text for one in sift(lines, "recgo")] == ["Receive goods"]
