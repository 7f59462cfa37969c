"""From outside, as a person would: a real screen (Xvfb), a real keyboard (xdotool), and the shop file afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from backorder_desk.desk import Desk
from tests.bench import workload
from tests.views import shop

PATIENCE = 60
"""seconds; the machine may be shared"""

pytestmark = [
    pytest.mark.outside,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb is a Linux thing"),
    pytest.mark.skipif(not shutil.which("Xvfb"), reason="Xvfb is not installed"),
    pytest.mark.skipif(not shutil.which("xdotool"), reason="xdotool is not installed"),
]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A screen of 1366 × 768; what a program needs to find it."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as pipe:
        display = pipe.readline().strip()
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    yield {**os.environ, **home, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
    server.terminate()
    server.wait(PATIENCE)


def until(what: Callable[[], object], name: str) -> object:
    """Wait until something is there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.1)
    raise AssertionError(f"{name} did not come in {PATIENCE} seconds")


class Hands:
    """A keyboard before the screen."""

    def __init__(self, screen: dict[str, str]) -> None:
        self.screen = screen

    def do(self, *words: str) -> str:
        run = subprocess.run(
            ["xdotool", *words], env=self.screen, capture_output=True, text=True, check=False
        )
        return run.stdout.strip()

    def keys(self, *keys: str) -> None:
        for key in keys:
            self.do("key", "--clearmodifiers", key)
            time.sleep(0.4)

    def type(self, text: str) -> None:
        self.do("type", "--delay", "30", text)
        time.sleep(0.8)


def test_an_order_is_taken_by_keyboard_in_the_running_program(
    screen: dict[str, str], shop_file: Path
) -> None:
    before = orders(shop_file)
    command = [
        sys.executable,
        "-m",
        "backorder_desk",
        "--shop",
        str(shop_file),
        "--today",
        shop.TODAY.isoformat(),
    ]
    program = subprocess.Popen(
        command, env=screen, cwd=Path(__file__).parents[2], stderr=subprocess.PIPE, text=True
    )
    hands = Hands(screen)
    try:
        until(lambda: "Harbour Hardware" in titles(hands), "the window")
        window = str(
            until(lambda: hands.do("search", "--name", "Harbour Hardware"), "its number")
        ).splitlines()[-1]
        hands.do("windowfocus", window)
        time.sleep(2)
        hands.keys("ctrl+n")
        hands.type("C103")
        hands.keys("Return")
        hands.type("umbrella")
        hands.keys("Return")
        hands.type("2")
        hands.keys("ctrl+Return")
        until(lambda: len(orders(shop_file)) == len(before) + 1, "the order")
        hands.keys("ctrl+q")
        assert program.wait(PATIENCE) == 0
    finally:
        if program.poll() is None:
            program.kill()
        said = program.communicate()[1]
    assert "Traceback" not in said
    (number,) = orders(shop_file) - before
    desk = Desk.open(shop_file, lambda: shop.TODAY)
    assert [(line.name, line.ordered) for line in desk.order(number)[1]] == [("Umbrella", 2)]
    assert not desk.check().broken
    desk.close()


def begun(screen: dict[str, str], path: Path, day: date = shop.TODAY) -> subprocess.Popen[str]:
    """The program on a shop, as a person starts it."""
    command = [sys.executable, "-m", "backorder_desk", "--shop", str(path), "--today", day.isoformat()]
    return subprocess.Popen(command, env=screen, cwd=Path(__file__).parents[2], stderr=subprocess.PIPE, text=True)


def shown(hands: Hands, name: str) -> str:
    """The number of the window of this name, once it is there; it has the keyboard then."""
    window = str(until(lambda: hands.do("search", "--onlyvisible", "--name", name), "the window")).splitlines()[-1]
    hands.do("windowfocus", window)
    return window


@pytest.mark.slow
def test_a_kill_in_the_middle_of_an_order_loses_no_more_than_the_field_one_is_in(
    screen: dict[str, str], shop_file: Path
) -> None:
    before = orders(shop_file)
    hands = Hands(screen)
    program = begun(screen, shop_file)
    try:
        shown(hands, "Harbour Hardware")
        time.sleep(2)
        hands.keys("ctrl+n")
        for words in ("C103", "umbrella", "2", "candle"):
            hands.type(words)
            hands.keys("Return")
        hands.type("7")  # the field one is in
    finally:
        program.kill()
        program.communicate()
    program = begun(screen, shop_file)
    try:
        shown(hands, "Harbour Hardware")
        time.sleep(2)
        hands.keys("ctrl+n")
        time.sleep(1)
        hands.keys("ctrl+Return")
        until(lambda: orders(shop_file) - before, "the order")
        hands.keys("ctrl+q")
        assert program.wait(PATIENCE) == 0
    finally:
        if program.poll() is None:
            program.kill()
        program.communicate()
    (number,) = orders(shop_file) - before
    desk = Desk.open(shop_file, lambda: shop.TODAY)
    assert ("Umbrella", 2) in [(line.name, line.ordered) for line in desk.order(number)[1]]
    desk.close()


@pytest.mark.slow
def test_today_is_usable_soon_with_20_000_lines(screen: dict[str, str], tmp_path: Path) -> None:
    """Usable: its card answers to its key, seen by the page that is open when it ends. Against a window with nothing in it."""
    path = tmp_path / "crowd.desk"
    workload.build(path, workload.Size(20_000))
    memory = Path(screen["XDG_CONFIG_HOME"])
    hands = Hands(screen)
    spent = []
    for _ in range(2):
        began = time.monotonic()
        program = begun(screen, path, workload.TODAY)
        try:
            shown(hands, "Backorder Desk")
            spent.append(time.monotonic() - began)
            hands.do("key", "ctrl+1")
            time.sleep(1)
            hands.do("key", "5")
            time.sleep(1)
            hands.do("key", "ctrl+q")
            assert program.wait(PATIENCE) == 0
        finally:
            if program.poll() is None:
                program.kill()
            program.communicate()
        kept = QSettings(str(next(memory.rglob("*.conf"))), QSettings.Format.IniFormat)
        assert kept.value("page") == "backorders"
    assert min(spent) < max(2, 4 * floor(screen))


def floor(screen: dict[str, str]) -> float:
    """Seconds in which this machine, as busy as it is, opens a window with nothing in it."""
    code = "from PySide6.QtWidgets import *; a=QApplication([]); w=QMainWindow(); w.setWindowTitle('Nothing'); w.show(); a.exec()"
    began = time.monotonic()
    program = subprocess.Popen([sys.executable, "-c", code], env=screen)
    try:
        until(lambda: Hands(screen).do("search", "--onlyvisible", "--name", "Nothing"), "an empty window")
        return time.monotonic() - began
    finally:
        program.kill()
        program.wait(PATIENCE)


def titles(hands: Hands) -> str:
    """The titles of all windows that are shown."""
    found = hands.do("search", "--onlyvisible", "--name", "Backorder Desk").splitlines()
    return "\n".join(hands.do("getwindowname", one) for one in found)


def orders(path: Path) -> set[str]:
    """The numbers of all orders in a shop file."""
    desk = Desk.open(path, lambda: shop.TODAY)
    try:
        return {row["order"] for row in desk.rows.rows("orders")}
    finally:
        desk.close()
