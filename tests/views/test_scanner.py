"""A scanner types on any screen; nothing but what it reads is done. Keys come as from the system, with their own times."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from backorder_desk.views.actions import SCREENS
from backorder_desk.views.page import ListPage
from backorder_desk.views.receive import ReceivePage
from backorder_desk.views.scanner import GAP, LEAST, Scanner
from tests.views import shop
from tests.views.conftest import Driver
from tests.views.test_outside import Hands, screen, until  # noqa: F401

_CLOCK = iter(range(1_000_000, 1_000_000_000, 1_000))


class Device:
    """A scanner, or a hand, at the cable of a window."""

    def __init__(self, drive: Driver) -> None:
        self.drive = drive
        self.window: QWindow = drive.window.windowHandle()
        drive.shows(lambda: self.window.findChild(Scanner))

    def press(self, key: int, text: str, at: int) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(at)
            front: QWindow | None = QApplication.focusWindow()
            QCoreApplication.sendEvent(self.window if front is None else front, event)

    def type(self, text: str, gap: int = 4, end: int | None = None) -> None:
        start = next(_CLOCK)
        for number, letter in enumerate(text):
            self.press(ord(letter.upper()), letter, start + number * gap)
        if end is not None:
            self.press(end, "\r" if end != Qt.Key.Key_Tab else "\t", start + len(text) * gap)

    def scan(self, code: str, end: int = Qt.Key.Key_Return) -> None:
        self.type(code, end=end)
        self.drive.calm()


@pytest.fixture
def device(drive: Driver) -> Device:
    return Device(drive)


@pytest.fixture
def beeps(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    heard: list[int] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append(1))
    return heard


def a_product(drive: Driver, place: int = 0) -> dict[str, str]:
    found = drive.ask(lambda desk: desk.rows.rows("stock")[place])
    assert isinstance(found, dict)
    return found


def fields(drive: Driver) -> dict[int, str]:
    """What stands in every field but the find box, by its place."""
    return {id(one): one.text() for one in drive.window.findChildren(QLineEdit) if one is not drive.window.finder}


@pytest.mark.parametrize("name", [*(one for one in SCREENS if one != "receive"), "order"])
def test_a_scan_on_any_screen_opens_what_it_names_and_alters_nothing(drive: Driver, device: Device, name: str) -> None:
    product = a_product(drive)
    drive.window.show_page(name)
    drive.calm()
    before, acts = fields(drive), drive.ask(lambda desk: desk.history(1))
    device.scan(product["barcode"])
    assert drive.ask(lambda desk: desk.history(1)) == acts
    assert drive.window.page_name == "stock"
    front = drive.window.front
    assert isinstance(front, ListPage)
    current = front.table.current()
    assert current
    assert current["sku"] == product["sku"]
    after = fields(drive)
    assert {place: text for place, text in before.items() if after.get(place, text) != text} == {}


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_scan_into_a_field_leaves_the_field_alone(drive: Driver, device: Device, end: int) -> None:
    drive.window.new_order()
    drive.calm()
    field = drive.focus
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "lop")
    device.scan(a_product(drive)["barcode"], end)
    assert field.text() == "lop"
    assert drive.window.page_name == "stock"


def test_a_scan_presses_no_button(drive: Driver, device: Device) -> None:
    drive.window.new.setFocus()
    device.scan(a_product(drive)["barcode"])
    assert drive.window.page_name == "stock"  # and no order page came up
    assert "order" not in drive.window.pages


def test_a_scan_of_letters_is_no_action_of_single_keys(drive: Driver, device: Device) -> None:
    order = drive.ask(lambda desk: desk.rows.rows("backorders")[0]["order"])
    acts = drive.ask(lambda desk: desk.history(1))
    device.scan(str(order))
    assert drive.ask(lambda desk: desk.history(1)) == acts
    assert drive.window.page_name == "orders"
    device.scan("HHHHQQRRHP")
    assert drive.ask(lambda desk: desk.history(1)) == acts


def test_on_receive_a_scan_is_the_next_product_of_the_box(drive: Driver, device: Device) -> None:
    one, other = a_product(drive, 0), a_product(drive, 1)
    drive.keys("Ctrl+R")
    page = drive.window.front
    assert isinstance(page, ReceivePage)
    device.scan(one["barcode"])
    assert page.scan.key == one["sku"]
    assert drive.focus is page.quantity
    QTest.keyClicks(page.quantity, "4")
    device.scan(other["barcode"])
    assert page.box.items == [(one["sku"], "4")]
    assert page.scan.key == other["sku"]
    assert page.quantity.text() == "1"
    drive.keys("Return")
    drive.calm()
    assert page.box.items == [(one["sku"], "4"), (other["sku"], "1")]


def test_an_unknown_code_is_a_sound_words_and_a_next_step(drive: Driver, device: Device, beeps: list[int]) -> None:
    for number, name in enumerate(("receive", "stock", "today"), 1):
        drive.window.show_page(name)
        drive.calm()
        device.scan("9999999999994")
        assert len(beeps) == number
        assert drive.window.page_name == name
        said = drive.window.front.refusal.words
        assert "9999999999994" in said
        assert "can it again" in said or "can again" in said


def test_a_hand_may_type_as_fast_as_it_can(drive: Driver, device: Device) -> None:
    drive.window.go_find()
    finder = drive.window.finder
    device.type("lopez", gap=GAP - 5)  # less than a code
    drive.shows(lambda: finder.text() == "lopez")
    finder.clear()
    device.type("lopezana", gap=GAP + 1, end=Qt.Key.Key_Return)
    drive.calm()
    assert finder.text() == "lopezana"
    drive.window.go_find()
    finder.clear()
    device.type("lopezana", gap=3)  # a burst that nothing ends
    drive.shows(lambda: finder.text() == "lopezana")


def test_a_short_burst_with_enter_is_replayed_in_its_order(drive: Driver, device: Device) -> None:
    drive.window.new_order()
    drive.calm()
    field = drive.focus
    assert isinstance(field, QLineEdit)
    device.type("c103"[: LEAST - 1], end=Qt.Key.Key_Return)
    drive.calm()
    assert getattr(field, "key", "") == "C103"


def test_single_keys_still_act(drive: Driver, device: Device) -> None:
    device.type("h")
    drive.shows(lambda: str(drive.ask(lambda desk: desk.next_undo())).startswith("Held"))


def test_a_dialog_has_its_filter_too(drive: Driver, device: Device) -> None:
    drive.window.show_keys()
    from backorder_desk.views.keycard import KeyCard

    card = drive.window.findChild(KeyCard)
    assert card is not None
    drive.shows(lambda: QApplication.focusWindow() is card.windowHandle())
    drive.shows(lambda: card.windowHandle().findChild(Scanner))
    device.scan(a_product(drive)["barcode"])
    assert card.isVisible()  # Enter pressed no button of it
    assert drive.window.page_name == "stock"
    card.close()


@pytest.mark.slow
@pytest.mark.outside
@pytest.mark.skipif(not shutil.which("Xvfb") or not shutil.which("xdotool"), reason="needs Xvfb and xdotool")
def test_a_scan_from_outside_presses_nothing(screen: dict[str, str], shop_file: Path) -> None:  # noqa: F811
    """On a real screen, from a device as the system sees it: the code becomes no text and its Enter no press."""
    day = shop.TODAY.isoformat()
    command = [sys.executable, "-m", "backorder_desk", "--shop", str(shop_file), "--today", day]
    program = subprocess.Popen(command, env=screen, cwd=Path(__file__).parents[2])
    hands = Hands(screen)
    try:
        found = until(lambda: hands.do("search", "--onlyvisible", "--name", "Harbour Hardware"), "the window")
        hands.do("windowfocus", str(found).splitlines()[-1])
        time.sleep(2)
        hands.keys("ctrl+n")
        hands.type("C103")
        hands.keys("Return")
        hands.type("umbrella")
        hands.do("key", "--delay", "4", *"4006000000003", "Return")  # would take the umbrella, and the code for a quantity
        time.sleep(1)
        hands.keys("ctrl+q")
        assert program.wait(60) == 0
    finally:
        if program.poll() is None:
            program.kill()
            program.wait(60)
    kept = QSettings(str(next(Path(screen["XDG_CONFIG_HOME"]).rglob("*.conf"))), QSettings.Format.IniFormat)
    draft = json.loads(str(kept.value("draft/order")))
    assert [row["sku"] for row, _ in draft["lines"] if row] == []
    assert kept.value("page") == "stock"  # what the code named was opened
