"""The About page, and the icons."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from backorder_desk import resources
from backorder_desk.views.about import AboutPage, ingredients
from tests.views.conftest import Driver


def test_every_library_that_ships_is_named_with_its_licence() -> None:
    needed = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    named = {one.name.lower().replace("_", "-") for one in ingredients()}
    for need in needed:
        assert need.split("==")[0].split("[")[0].lower() in named
    assert all(one.licence for one in ingredients()), [one.name for one in ingredients() if not one.licence]


def test_no_library_that_ships_asks_for_more_than_the_programs_own_licence_gives() -> None:
    """LGPL and MPL parts are used as they are; a GPL part would bind the whole program."""
    for one in ingredients():
        for alternative in one.licence.replace("(", "").replace(")", "").split(" OR "):
            if not alternative.strip().startswith(("GPL", "AGPL")):
                break
        else:
            pytest.fail(f"{one.name} is {one.licence}")


def test_the_page_shows_the_parts_and_the_text_of_the_chosen_licence(drive: Driver) -> None:
    drive.window.show_page("about")
    drive.calm()
    page = drive.window.front
    assert isinstance(page, AboutPage)
    assert page.model.rows[0]["name"] == "Backorder Desk"
    place = next(i for i, one in enumerate(page.model.rows) if one["name"] == "Source Sans 3")
    page.table.choose(place)
    assert "SIL OPEN FONT LICENSE" in page.text.toPlainText()
    drive.keys("Esc")
    assert drive.window.page_name == "backorders"


@pytest.mark.parametrize("name", ["app", "document"])
@pytest.mark.parametrize("side", [16, 48, 256])
def test_an_icon_is_drawn_at_every_size(qtbot: QtBot, name: str, side: int) -> None:
    image = QIcon(str(resources.path("icons", f"{name}.svg"))).pixmap(side, side).toImage()
    assert (image.width(), image.height()) == (side, side)
    seen = {image.pixelColor(x, y).name() for x in range(0, side, 3) for y in range(0, side, 3)}
    assert len(seen) > 3


def test_the_window_wears_the_icon(drive: Driver) -> None:
    drive.shows(lambda: not drive.window.windowIcon().isNull())
