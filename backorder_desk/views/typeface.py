"""The one family the window is set in."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from backorder_desk import resources
from backorder_desk.views.tints import BODY, FAMILY


def typeface(size: float = BODY, *, bold: bool = False) -> QFont:
    """The one family, figures of one width."""
    load_family()
    font = QFont(FAMILY)
    font.setPointSizeF(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def load_family() -> None:
    """Make the family known to Qt, once in a process."""
    for name in ("SourceSans3-Regular.ttf", "SourceSans3-SemiBold.ttf"):
        QFontDatabase.addApplicationFont(str(resources.path("fonts", name)))
