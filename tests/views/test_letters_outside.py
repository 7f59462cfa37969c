"""The weekly letters from outside, as a person would: Ctrl+L, Ctrl+P, Enter, and Enter when they have come out."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from backorder_desk.desk import Desk
from tests.views import shop
from tests.views.test_outside import PATIENCE, Hands, screen, titles, until

__all__ = ["screen"]

PAUSE = 3
"""seconds between two looks into the file"""

pytestmark = [pytest.mark.outside, pytest.mark.slow]


def standing(path: Path) -> tuple[int, int]:
    """(letters that were printed and await a word, letters that count as told), looked at now and then only."""
    time.sleep(PAUSE)
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        counts = "SELECT COUNT(*) - SUM(told IS NOT NULL), SUM(told IS NOT NULL)"
        found = db.execute(f"{counts} FROM letter JOIN dispatch ON letter_id = letter.id").fetchone()
    finally:
        db.close()
    return found[0] or 0, found[1] or 0


def test_the_weekly_letters_are_three_keys_and_a_word(screen: dict[str, str], shop_file: Path, tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("Xvfb is a Linux thing")
    desk = Desk.open(shop_file, lambda: shop.TODAY)
    count = len(desk.notices())
    desk.close()
    command = [sys.executable, "-m", "backorder_desk", "--shop", str(shop_file), "--today", shop.TODAY.isoformat()]
    path = {**screen, "PYTHONPATH": str(Path(__file__).parents[2])}
    program = subprocess.Popen(command, env=path, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    hands = Hands(screen)
    try:
        until(lambda: "Harbour Hardware" in titles(hands), "the window")
        window = str(until(lambda: hands.do("search", "--name", "Harbour Hardware"), "its number")).splitlines()[-1]
        hands.do("windowfocus", window)
        time.sleep(3)
        hands.keys("ctrl+l")
        time.sleep(3)
        hands.keys("ctrl+p")
        time.sleep(3)
        dialog = str(until(lambda: hands.do("search", "--name", "Print the letters"), "the print dialog")).splitlines()[-1]
        hands.do("windowfocus", dialog)
        time.sleep(1)
        hands.keys("Return")
        until(lambda: standing(shop_file)[0] == count, f"the {count} letters")
        assert standing(shop_file) == (count, 0)  # nobody is told yet
        time.sleep(PAUSE)
        hands.do("windowfocus", window)
        time.sleep(PAUSE)
        hands.keys("Return")
        until(lambda: standing(shop_file) == (0, count), "the word that they came out")
        hands.keys("ctrl+q")
        assert program.wait(PATIENCE) == 0
    finally:
        if program.poll() is None:
            program.kill()
        said = program.communicate()[1]
    assert "Traceback" not in said
