"""PySide6 6.12.0 loses a reference to None with every void call under Python 3.11 (PYSIDE-3474)."""

from __future__ import annotations

import sys

import PySide6
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 500


def test_pyside6_is_the_version_that_was_tested() -> None:
    assert PySide6.__version__ == "6.11.3"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal since Python 3.12")
def test_void_calls_do_not_lose_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for call in range(CALLS):
        label.setText(str(call))
    # A sound build loses none; the faulty one loses one a call. Other threads may move the count by a few.
    assert sys.getrefcount(None) > before - CALLS // 10
