"""Wrong input of every kind: refused with what, why and what to do, and nothing is changed."""

from __future__ import annotations

import pytest

from tests.cli.terminal import Terminal

ONE = ("order", "--customer", "C1")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ((*ONE, "NOPE=1"), "There is no product “NOPE”"),
        (("order", "--customer", "Nobody", "CUP=1"), "There is no customer “Nobody”"),
        (("order", "--customer", "Dora Same", "CUP=1"), "Give the customer's code"),
        (("order", "--customer", "", "CUP=1"), "There is no customer"),
        ((*ONE, "CUP=0"), "is zero"),
        ((*ONE, "CUP=-1"), "It is below zero"),
        ((*ONE, "CUP=1.5"), "sold in whole units only"),
        ((*ONE, "ROPE=1.234"), "at most 2 decimals"),
        ((*ONE, "CUP=1000000000000000"), "No shelf holds that much"),
        ((*ONE, "KETTLE=999999999999"), "worth more than a shop can count"),
        (("amend", "T-1", "KETTLE=999999999999"), "worth more than a shop can count"),
        ((*ONE, "CUP=1,000"), "can be read in two ways"),
        ((*ONE, "CUP=1e3"), "not a number"),
        ((*ONE, "CUP=many"), "not a number"),
        ((*ONE, "CUP=NaN"), "not a number"),
        ((*ONE, "CUP"), "not SKU=quantity"),
        ((*ONE, "CUP="), "not SKU=quantity"),
        ((*ONE, "=3"), "not SKU=quantity"),
        ((*ONE, "CUP=1", "--date", "2026-02-30"), "There is no day “2026-02-30”"),
        ((*ONE, "CUP=1", "--date", "tomorrow"), "There is no day"),
        ((*ONE, "CUP=1", "--date", "0001-01-01"), "The year 1 lies too far from now"),
        ((*ONE, "CUP=1", "--required", "9999-12-31"), "The year 9999 lies too far from now"),
        (("eta", "P-1", "+99999999999d"), "There is no day"),
        ((*ONE, "CUP=1", "--number", "A\nB"), "cannot be printed"),
        ((*ONE, "CUP=1", "--number", "9" * 101), "has 101 characters"),
        (("purchase", "ACME", "CUP=1", "--number", "P\x07"), "cannot be printed"),
        ((*ONE, "CUP=1", "--date", "2026-03-03"), "That day has not come yet"),
        ((*ONE, "CUP=1", "--required", "2026-03-01"), "before the order itself"),
        ((*ONE, "CUP=1", "--priority", "6"), "1 (highest) to 5"),
        ((*ONE, "CUP=1", "--number", "T-1"), "There is an order T-1 already"),
        ((*ONE, "SHY=2"), "refuse what the shelf does not hold"),
        ((*ONE, "CAPPED=5"), "No more than 3 of CAPPED may wait"),
        (("amend", "T-9", "CUP=1"), "There is no order T-9"),
        (("amend", "T-1", "ROPE=1"), "no line of ROPE"),
        (("amend", "T-1", "KETTLE=6", "KETTLE=7"), "named twice"),
        ((*ONE, "kettle=1"), "Perhaps “KETTLE” is meant"),
        (("order", "--customer", "ann able", "CUP=1"), "Perhaps “Ann Able” is meant"),
        (("amend", "T-1", "KETTLE=0"), "Use “cancel T-1 KETTLE”"),
        (("amend", "T-1", "KETTLE=1"), "Only 3 are still open"),
        (("cancel", "T-9"), "There is no order T-9"),
        (("cancel", "T-1", "KETTLE=4"), "Take off at most 3"),
        (("fulfil", "T-1", "KETTLE=3"), "2 are set aside for it"),
        (("fulfil", "T-1", "KETTLE=0"), "is zero"),
        (("fulfil", "T-2"), "Nothing of T-2 is ready"),
        (("return", "T-1", "KETTLE=3"), "2 went out on it"),
        (("return", "T-1", "ROPE=1"), "no line of ROPE"),
        (("receive", "NOPE=1"), "There is no product"),
        (("receive", "FITTING=1"), "is a service"),
        (("receive", "CUP=1", "--po", "P-9"), "There is no purchase order P-9"),
        (("receive", "ROPE=1", "--po", "P-1"), "P-1 is not for ROPE"),
        (("count", "KETTLE=-1"), "It is below zero"),
        (("count", "KETTLE=1", "KETTLE=2"), "named twice"),
        (("count", "FITTING=1"), "is a service"),
        (("damage", "KETTLE=9"), "The shelf holds 2"),
        (("purchase", "Nobody", "CUP=1"), "There is no supplier “Nobody”"),
        (("purchase", "ACME", "CUP=1", "--expected", "2026-03-01"), "before it was placed"),
        (("purchase", "ACME", "CUP=1", "--number", "P-1"), "There is a purchase order P-1 already"),
        (("eta", "P-9", "2026-04-01"), "There is no purchase order P-9"),
        (("eta", "P-1", "2026-02-01"), "That day is past"),
        (("eta", "P-1", "2026-04-01", "--sku", "ROPE"), "still to come"),
        (("pin", "T-2"), "holds no stock"),
        (("hold", "T-9"), "There is no order T-9"),
        (("release", "T-1"), "neither held nor pinned"),
        (("move", "T-2", "CUP", "--before", "T-2", "--because", "x"), "cannot be put before itself"),
        (("move", "T-2", "CUP", "--before", "T-1", "--because", "x"), "no line of CUP"),
        (("move", "T-2", "CUP", "--before", "T-3", "--because", "  "), "no reason"),
        (("substitute", "T-2", "CUP", "NOPE"), "There is no product"),
        (("substitute", "T-2", "CUP", "CUP"), "cannot stand in for itself"),
        (("consent", "T-2", "--until", "2026-03-01"), "is over"),
        (("why", "T-9"), "There is no order T-9"),
        (("why", "T-1", "ROPE"), "no line of ROPE"),
        (("notices", "--until", "someday"), "There is no day"),
        (("letters", "N-1", "--out", "x.pdf"), "There is no open notice N-1"),
        (("reprint", "L-9", "--out", "x.pdf"), "There is no letter L-9"),
        (("reply", "L-9", "wait"), "There is no letter L-9"),
        (("undo", "999"), "There is no entry 999"),
        (("redo",), "nothing to redo"),
        (("settings", "shop.nonsense", "x"), "There is no setting"),
        (("settings", "shop.country", "Utopia"), "two letters"),
        (("import", "nowhere.csv"), "There is no file"),
        (("export", "nonsense", "x.csv"), "no kind of file"),
        (("export", "orders", "nowhere/x.csv"), "no such folder"),
        (("export", "orders", "x.doc"), ".csv or .xlsx"),
        (("backup", "nowhere/x.desk"), "There is no folder"),
        (("restore", "nowhere.desk"), "There is no backup"),
    ],
)
def test_it_is_refused_with_a_reason(busy: Terminal, words: tuple[str, ...], reason: str) -> None:
    refusal = busy.refuses(*words)
    assert reason in refusal
    assert refusal.count(".") >= 2, "what, why and what to do"


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """A shop that is in the middle of things; what is refused leaves it so, which `refuses` proves every time."""
    from tests.cli.terminal import stocked

    shop = stocked(tmp_path_factory.mktemp("busy"))
    shop.does(*ONE, "KETTLE=5", "--number", "T-1")
    shop.does("fulfil", "T-1", "KETTLE=2")
    shop.does("order", "--customer", "C2", "CUP=2", "--number", "T-2")
    shop.does("order", "--customer", "C3", "CUP=2", "--number", "T-3")
    shop.does("purchase", "ACME", "CUP=5", "--expected", "2026-03-10", "--number", "P-1")
    return shop


@pytest.mark.parametrize("sku", ["A=B", "SP ACE", "Ä'ß€"])
def test_any_sku_can_be_ordered_received_and_cancelled(shop: Terminal, sku: str) -> None:
    number = shop.does("order", "--customer", "C1", f"{sku}=7")["order"]
    assert shop.does("receive", f"{sku}=1")["gets"][0]["sku"] == sku
    assert shop.does("cancel", number, sku)["lines"][0]["cancelled"] == 7


def test_quantities_may_have_a_comma_or_a_point(shop: Terminal) -> None:
    for written in ("2.5", "2,5", "2.50", "+2.5", " 2.5 "):
        line = shop.does("order", "--customer", "C1", f"ROPE={written}", "--preview")["lines"][0]
        assert line["ordered"] == 2.5


def test_impossible_days_for_today_are_refused(shop: Terminal) -> None:
    assert "There is no day “2026-02-30”" in shop.on("2026-02-30").refuses("stock")


def test_a_database_elsewhere_cannot_be_opened_yet(shop: Terminal) -> None:
    said = shop("--shop", "postgresql://desk@localhost/shop", "stock")
    assert said.code == 3
    assert "cannot be opened yet" in said.err
