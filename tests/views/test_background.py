"""Work off the window's thread: in turn, the newest of a kind only, refusals and bugs come home."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from backorder_desk.domain.errors import Refused
from backorder_desk.views.background import Room


class Tool:
    """Remembers what was done with it, and on which thread."""

    def __init__(self) -> None:
        self.done: list[int] = []
        self.threads = {threading.get_ident()}
        self.closed = False

    def do(self, number: int) -> int:
        self.threads.add(threading.get_ident())
        self.done.append(number)
        return number

    def close(self) -> None:
        self.threads.add(threading.get_ident())
        self.closed = True


@pytest.fixture
def tool() -> list[Tool]:
    return []


@pytest.fixture
def room(qtbot: QtBot, tool: list[Tool]) -> Iterator[Room[Tool]]:
    def opens() -> Tool:
        tool.append(Tool())
        return tool[0]

    room = Room(opens, lambda it: len(it.done))
    yield room
    room.close()


def test_what_is_asked_is_done_in_turn_on_one_other_thread(
    qtbot: QtBot, room: Room[Tool], tool: list[Tool]
) -> None:
    home: list[int] = []
    for number in range(20):
        room.ask(lambda it, number=number: it.do(number), home.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(home) == 20)
    assert tool[0].done == home == list(range(20))
    assert len(tool[0].threads) == 1
    assert threading.get_ident() not in tool[0].threads


def test_of_a_kind_only_the_newest_answer_comes_home(qtbot: QtBot, room: Room[Tool]) -> None:
    home: list[int] = []
    gate = threading.Event()
    room.ask(lambda it: gate.wait(5))
    for number in range(10):
        room.ask(lambda it, number=number: it.do(number), home.append, latest="preview")  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(lambda: room.waiting == 0)
    assert home == [9]


def test_an_answer_that_was_dropped_does_not_come_home(qtbot: QtBot, room: Room[Tool]) -> None:
    home: list[int] = []
    room.ask(lambda it: it.do(1), home.append, latest="preview")
    room.drop("preview")
    qtbot.waitUntil(lambda: room.waiting == 0)
    assert home == []


def test_a_refusal_comes_home_as_one(qtbot: QtBot, room: Room[Tool]) -> None:
    said: list[Refused] = []

    def refuse(it: Tool) -> None:
        raise Refused("No", "because", "do this")

    room.ask(refuse, None, said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert str(said[0]) == "No. because. do this."


def test_a_bug_is_raised_at_home_and_the_room_works_on(qtbot: QtBot, room: Room[Tool]) -> None:
    home: list[int] = []
    with capture_exceptions() as caught:
        room.ask(lambda it: it.do(1 // 0), home.append)
        room.ask(lambda it: it.do(2), home.append)
        qtbot.waitUntil(lambda: bool(home))
    assert caught[0][0] is ZeroDivisionError
    assert home == [2]


def test_a_change_is_told_once(qtbot: QtBot, room: Room[Tool]) -> None:
    states: list[int] = []
    room.changed.connect(states.append)
    room.ask(lambda it: it.do(1))
    room.ask(lambda it: None)
    room.ask(lambda it: it.do(2))
    qtbot.waitUntil(lambda: room.waiting == 0 and len(states) == 2)
    assert states == [1, 2]


def test_closing_finishes_what_was_asked_for_and_closes_there(
    qtbot: QtBot, room: Room[Tool], tool: list[Tool]
) -> None:
    for number in range(5):
        room.ask(lambda it, number=number: it.do(number))  # type: ignore[misc]
    room.close()
    assert tool[0].done == [0, 1, 2, 3, 4]
    assert tool[0].closed
    assert len(tool[0].threads) == 1


def test_a_closed_room_begins_nothing_more(room: Room[Tool], tool: list[Tool], qtbot: QtBot) -> None:
    room.close()
    room.ask(lambda it: it.do(1))
    qtbot.wait(50)
    assert not tool
    assert room.waiting == 0
