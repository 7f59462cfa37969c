"""What is offered for the wait: rules propose, the clerk decides, the letter says it, the order remembers it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from backorder_desk.domain.errors import Refused
from tests.controller.november import MOVED, Shop, words

TEN = {"after": 5, "percent": 10}


def late(tmp_path: Path, *rules: dict[str, Any], also: bool = False) -> Shop:
    """A shop with rules, and an order of two cups (3.50 each) and a pot (20.00) that is late; another of pots, if asked."""
    shop = Shop(tmp_path)
    shop.desk.set_setting("goodwill.rules", list(rules))
    shop.order(("CUP", "2"), ("POT", "1"))
    if also:
        shop.order(("POT", "1"), number="O2")
    shop.on(MOVED)
    shop.desk.redate("PO-1", date(2026, 12, 15))
    return shop


def test_a_rule_proposes_a_percentage_of_what_waits_and_says_what_it_costs(tmp_path: Path) -> None:
    (offer,) = late(tmp_path, TEN).desk.goodwill_proposals()
    assert (offer.percent, offer.cost, offer.granted, offer.why) == (10, 270, False, "after 5 days, everybody")


@pytest.mark.parametrize("rule", [{"after": 9, "percent": 10}, {"after": 5, "class": 1, "percent": 10}])
def test_a_rule_for_a_longer_wait_or_another_class_proposes_nothing(tmp_path: Path, rule: dict[str, Any]) -> None:
    assert late(tmp_path, rule).desk.goodwill_proposals() == []


def test_of_two_rules_the_one_for_the_longer_wait_counts_then_the_one_for_the_class(tmp_path: Path) -> None:
    shop = late(tmp_path, TEN, {"after": 8, "amount": 500}, {"after": 8, "class": 3, "gift": "a spoon", "cost": 120})
    assert [(offer.gift, offer.cost) for offer in shop.desk.goodwill_proposals()] == [("a spoon", 120)]


def test_nothing_is_offered_that_nobody_has_granted(tmp_path: Path) -> None:
    shop = late(tmp_path, TEN)
    (letter,) = shop.tell()
    assert "10%" not in words(letter.pdf)
    assert shop.desk.db.value("SELECT COUNT(*) FROM goodwill") == 0


@pytest.mark.parametrize(
    ("rule", "said"), [(TEN, "10%"), ({"after": 5, "amount": 500}, "$5.00"), ({"after": 5, "gift": "a spoon"}, "A spoon")]
)
def test_what_is_granted_is_in_the_letter_and_remembered_with_the_order(tmp_path: Path, rule: dict[str, Any], said: str) -> None:
    shop = late(tmp_path, rule)
    shop.desk.grant()
    (offer,) = shop.desk.goodwill_proposals()
    assert offer.granted
    (letter,) = shop.tell()
    assert said in words(letter.pdf)
    assert "does not touch your right to a refund" in words(letter.pdf)
    assert shop.desk.db.all("SELECT order_id, letter_id FROM goodwill") == [(1, letter.issued.id)]


def test_an_order_is_offered_something_once(tmp_path: Path) -> None:
    shop = late(tmp_path, TEN)
    shop.desk.grant()
    assert shop.desk.grant() == []
    shop.tell()
    shop.on(date(2026, 11, 23))
    assert shop.owing.notice.kind == "update"
    assert shop.desk.goodwill_proposals() == []
    assert "10%" not in words(shop.tell()[0].pdf)


def test_an_amount_is_granted_once_for_a_letter_over_two_orders(tmp_path: Path) -> None:
    shop = late(tmp_path, {"after": 5, "amount": 500}, also=True)
    assert [offer.cost for offer in shop.desk.grant()] == [500]
    shop.tell()
    shop.on(date(2026, 11, 23))
    assert shop.desk.goodwill_proposals() == []


def test_what_a_clerk_grants_by_hand_goes_before_the_rules(tmp_path: Path) -> None:
    shop = late(tmp_path, TEN)
    shop.desk.goodwill("O1", "gift", gift="a mug")
    (letter,) = shop.tell()
    assert "A mug" in words(letter.pdf)


def test_a_percentage_for_one_order_of_two_is_said_as_its_amount(tmp_path: Path) -> None:
    shop = late(tmp_path, also=True)
    shop.desk.goodwill("O2", "percentage", percent=10)
    (letter,) = shop.tell()
    assert "$2.00" in words(letter.pdf)
    assert "10%" not in words(letter.pdf)


def test_a_grant_that_is_undone_is_not_told(tmp_path: Path) -> None:
    shop = late(tmp_path, TEN)
    shop.desk.grant()
    shop.desk.undo()
    assert "10%" not in words(shop.tell()[0].pdf)


def test_a_cancellation_tells_of_its_refund_and_of_no_offer_instead(tmp_path: Path) -> None:
    shop = late(tmp_path, TEN)
    shop.desk.goodwill("O1", "amount", amount=500)
    shop.desk.cancel("O1")
    assert shop.desk.goodwill_proposals() == []
    (letter,) = shop.tell()
    assert letter.issued.kind == "cancelled"
    assert "$27.00" in words(letter.pdf)
    assert "$5.00" not in words(letter.pdf)


@pytest.mark.parametrize(
    "rule",
    [
        {"after": 5},
        {"percent": 10},
        {"after": 5, "percent": 0},
        {"after": 5, "percent": 101},
        {"after": 5, "percent": 10, "amount": 5},
        {"after": 5, "percent": "10"},
        {"after": -1, "percent": 10},
        {"after": 5, "class": 6, "percent": 10},
        {"after": 5, "gift": " "},
        {"after": 5, "gift": "x", "price": 3},
        {"after": True, "percent": 10},
        "ten percent",
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(tmp_path: Path, rule: Any) -> None:
    shop = Shop(tmp_path)
    with pytest.raises(Refused, match="What is offered for the wait"):
        shop.desk.set_setting("goodwill.rules", [rule])
