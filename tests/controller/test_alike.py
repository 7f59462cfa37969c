"""The clock is asked once for all lines that are alike; every line is answered as if it had been asked alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from backorder_desk.controller.notices import open_notices
from backorder_desk.desk import Desk
from backorder_desk.domain.notices import Duty
from backorder_desk.domain.orders import Answer
from tests.controller.played import MONDAY, Clock, new_desk

COUNTRIES = ("US", "DE", "JP")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Forty days of a shop: alike orders of three countries, letters told, a moved date, answers, an undo, a box."""
    clock = Clock()
    desk = new_desk(tmp_path, clock)
    desk.add_supplier("ACME", "Acme Works")
    for sku in ("CUP", "JUG"):
        desk.add_product(sku, sku.title(), price=350, supplier_id=1)
        desk.purchase("ACME", [(sku, "30")], expected=MONDAY + timedelta(days=25), number=f"PO-{sku}")
    for number, country in enumerate(COUNTRIES * 3):
        home = {"address1": "1 Elm St", "city": "Town", "postcode": "02110", "country": country}
        desk.add_customer(f"C{number}", f"Customer {number}", **home)
        desk.take_order(f"C{number}", [("CUP", "2"), ("JUG", "1")], number=f"O-{number}")
    told = [letter.issued.number for letter in desk.issue()]
    desk.told(told)
    clock.day = MONDAY + timedelta(days=3)
    desk.redate("PO-CUP", MONDAY + timedelta(days=60))
    clock.day = MONDAY + timedelta(days=4)
    more = [letter.issued.number for letter in desk.issue()]
    desk.told(more)
    for letter in more[::2]:
        desk.reply(letter, Answer.WAIT)
    clock.day = MONDAY + timedelta(days=6)
    desk.redate("PO-CUP", MONDAY + timedelta(days=90))
    desk.undo()
    desk.redate("PO-JUG", None, because="the kiln broke")
    desk.receive([("CUP", "5")])
    desk.cancel("O-4")
    clock.day = MONDAY + timedelta(days=40)
    yield desk
    desk.close()


def duties(desk: Desk, only: set[int] | None) -> dict[tuple[str, int], Duty]:
    """What each line owes."""
    found = open_notices(desk.db, desk.settings(), desk.today, None, only)
    return {(duty.order, duty.line): duty for owing in found for duty in owing.notice.duties}


def test_lines_that_are_alike_are_answered_as_if_each_were_asked_alone(desk: Desk) -> None:
    together = duties(desk, None)
    alone: dict[tuple[str, int], Duty] = {}
    for (line,) in desk.db.all("SELECT id FROM order_line"):
        alone |= duties(desk, {line})
    assert together == alone
    assert len({duty.kind for duty in together.values()}) > 1
    assert {duty.customer for duty in together.values()} >= {"C0", "C1", "C2"}
