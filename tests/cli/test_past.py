"""Undo, redo and history: exact, by name, over restarts, and refused where something later stands on it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.terminal import Terminal

VIEWS = (("stock",), ("orders",), ("backorders",), ("purchases",), ("customers",))


def seen(shop: Terminal) -> list[Any]:
    """All that the lists show."""
    return [shop.does(*view) for view in VIEWS]


@pytest.fixture
def busy(shop: Terminal) -> Terminal:
    """A shop in the middle of things."""
    shop.does("order", "--customer", "C1", "KETTLE=5", "--number", "T-1")
    shop.does("order", "--customer", "C2", "KETTLE=2", "CUP=2", "--number", "T-2")
    shop.does("purchase", "ACME", "CUP=5", "--expected", "2026-03-10", "--number", "P-1")
    shop.does("fulfil", "T-1", "KETTLE=2")
    return shop


@pytest.mark.parametrize(
    "words",
    [
        ("order", "--customer", "C3", "KETTLE=1", "ROPE=2.5"),
        ("amend", "T-1", "KETTLE=9"),
        ("amend", "T-2", "KETTLE=1"),
        ("cancel", "T-1"),
        ("cancel", "T-2", "CUP=1"),
        ("fulfil", "T-1"),
        ("return", "T-1", "KETTLE=1"),
        ("return", "T-1", "KETTLE=1", "--damaged"),
        ("receive", "CUP=3", "--po", "P-1"),
        ("count", "KETTLE=1"),
        ("damage", "KETTLE=1"),
        ("purchase", "ACME", "KETTLE=3"),
        ("eta", "P-1", "2026-04-01"),
        ("close", "P-1"),
        ("pin", "T-1"),
        ("hold", "T-2"),
        ("move", "T-2", "KETTLE", "--before", "T-1", "--because", "x"),
        ("substitute", "T-2", "CUP", "ROPE"),
        ("reallocate", "--policy", "fair-share"),
        ("settings", "policy", "priority"),
        ("consent", "T-2"),
    ],
)
def test_every_act_is_undone_and_done_again_exactly(busy: Terminal, words: tuple[str, ...]) -> None:
    before = seen(busy)
    busy.does(*words)
    after = seen(busy)
    busy.does("undo")
    assert seen(busy) == before
    busy.does("redo")
    assert seen(busy) == after
    assert busy.does("check")["ok"]


def test_an_act_on_which_a_later_one_stands_is_not_undone_and_the_later_is_named(busy: Terminal) -> None:
    first = next(entry for entry in busy.does("history")["history"] if entry["words"].startswith("Took order T-1"))
    assert "Fulfilled order T-1" in busy.refuses("undo", str(first["entry"]))


def test_an_older_act_that_nothing_stands_on_can_be_undone_by_its_number(busy: Terminal) -> None:
    entry = next(entry for entry in busy.does("history")["history"] if entry["act"] == "purchase")
    assert busy.does("undo", str(entry["entry"]))["words"] == "Undid: Placed P-1 with Acme Works"
    assert busy.does("purchases") == []
    assert busy.refuses("undo", str(entry["entry"]))


def test_undo_goes_back_act_by_act_and_redo_forth_again(busy: Terminal) -> None:
    words = [busy.does("undo")["words"].removeprefix("Undid: ") for _ in range(4)]
    assert [word.split()[0] for word in words] == ["Fulfilled", "Placed", "Took", "Took"]
    assert busy.does("orders") == []
    assert [busy.does("redo")["words"].removeprefix("Redid: ") for _ in range(4)] == words[::-1]
    assert "nothing to redo" in busy.refuses("redo")


def test_after_another_act_there_is_nothing_to_do_again(busy: Terminal) -> None:
    busy.does("undo")
    busy.does("receive", "ROPE=1")
    assert "nothing to redo" in busy.refuses("redo")


def test_history_shows_the_newest_first_and_as_many_as_asked_for(busy: Terminal) -> None:
    entries = busy.does("history", "--limit", "2")["history"]
    assert [entry["words"] for entry in entries] == ["Fulfilled order T-1", "Placed P-1 with Acme Works"]
    busy.does("undo")
    newest, undone = busy.does("history", "--limit", "2")["history"]
    assert (newest["undoes"], undone["undone"]) == (undone["entry"], True)
