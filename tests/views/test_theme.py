"""Contrast 4.5:1 for all that is read, 3:1 for the edges of fields, in every palette."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from backorder_desk.views import theme
from backorder_desk.views.theme import SCHEMES, Colours, contrast

READ = ("ink", "quiet", "accent", "late", "due", "ready", "part", "held")
GROUNDS = ("paper", "sheet", "rail", "hover", "chosen")


def test_the_ratio_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("colours", SCHEMES.values(), ids=SCHEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", READ)
def test_whatever_is_read_holds_4_5_to_1(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", SCHEMES.values(), ids=SCHEMES)
def test_buttons_hold_4_5_to_1_and_edges_3_to_1(colours: Colours) -> None:
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.paper, colours.ink) >= 4.5  # the toast
    assert contrast(colours.edge, colours.sheet) >= 3
    assert contrast(colours.edge, colours.paper) >= 3


@pytest.mark.parametrize("colours", SCHEMES.values(), ids=SCHEMES)
def test_the_placeholder_and_the_selection_of_qt_are_ours(colours: Colours) -> None:
    palette = theme.palette(colours)
    base = palette.color(QPalette.ColorRole.Base).name()
    assert contrast(palette.color(QPalette.ColorRole.PlaceholderText).name(), base) >= 4.5
    chosen = palette.color(QPalette.ColorRole.Highlight).name()
    assert contrast(palette.color(QPalette.ColorRole.HighlightedText).name(), chosen) >= 4.5


def test_the_figures_are_of_one_width(qapp: QApplication) -> None:
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(theme.typeface())
    widths = {round(metrics.horizontalAdvance(figure), 2) for figure in "0123456789"}
    assert len(widths) == 1


def test_a_palette_can_be_changed_while_the_window_is_open(qapp: QApplication) -> None:
    look = theme.dress(qapp, "light")
    look.wear(qapp, theme.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == theme.DARK.paper
    look.wear(qapp, theme.LIGHT)
