"""Undo out of turn, and what may be undone after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from backorder_desk.desk import Desk
from backorder_desk.domain.errors import Refused
from tests.controller.played import Clock, new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = new_desk(tmp_path, Clock())
    desk.add_product("CUP", "Cup")
    desk.add_customer("ANN", "Ann")
    return desk


def test_a_setting_that_an_undo_put_back_can_itself_be_undone(desk: Desk) -> None:
    desk.take_order("ANN", [("CUP", "1")])
    old = desk.history(1)[0].id
    desk.set_setting("policy", "promise")
    desk.set_setting("policy", "priority")
    desk.undo(old)
    desk.undo()
    assert desk.policy.value == "promise"
    desk.undo()
    assert desk.policy.value == "oldest"


def test_a_setting_that_a_later_act_set_the_same_again_is_not_undone(desk: Desk) -> None:
    desk.set_setting("policy", "promise")
    first = desk.history(1)[0].id
    desk.set_setting("policy", "priority")
    desk.set_setting("policy", "promise")
    with pytest.raises(Refused, match="came later and builds on it"):
        desk.undo(first)


def test_an_undo_that_gave_the_goods_on_is_named_and_there_is_something_to_do(desk: Desk) -> None:
    """Ann gives up two of three cups; Bob has them, and gives them up. Ann's cancellation is undone: hers again."""
    desk.add_customer("BOB", "Bob")
    desk.receive([("CUP", "3")])
    desk.take_order("ANN", [("CUP", "2")])
    desk.cancel("SO-1001")
    of_ann = desk.history(1)[0].id
    desk.take_order("BOB", [("CUP", "3")])
    desk.cancel("SO-1002", [("CUP", "2")])
    of_bob = desk.history(1)[0].id
    desk.undo(of_ann)
    with pytest.raises(Refused) as refused:
        desk.undo(of_bob)
    assert (refused.value.why, refused.value.do) == (
        "“Undid: Cancelled order SO-1001” came later and uses what it did",
        "Set it right by a new act instead",
    )
