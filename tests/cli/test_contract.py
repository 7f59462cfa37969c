"""design.md §5, row by row: every command's answer has the fields named there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import BUG, DONE, REFUSED, USAGE, Terminal, contents, environment, type_in, write

LINE = {"line", "sku", "ordered", "allocated", "backordered", "promise", "why"}
GETS = {"order", "line", "sku", "customer", "quantity", "why"}
WAITS = {"order", "line", "sku", "customer", "backordered", "promise", "why"}
NOTICE = {"notice", "customer", "kind", "tell_by", "lines", "basis", "silence"}
BACKORDER = {
    *("order", "line", "sku", "customer", "ordered", "allocated", "fulfilled", "cancelled", "backordered"),
    *("position", "promise", "first_promise", "waiting_days", "why"),
}

COMMANDS = {
    *("new", "import", "order", "amend", "cancel", "fulfil", "return", "receive", "count", "purchase", "eta", "pin", "hold"),
    *("release", "move", "reallocate", "compare", "stock", "orders", "backorders", "customers", "purchases", "why", "notices"),
    *("letters", "reprint", "reply", "undo", "redo", "history", "report", "export", "backup", "restore", "check", "demo"),
}


def have(rows: Sequence[dict[str, Any]], fields: set[str]) -> bool:
    """There are rows, and each has these fields."""
    return bool(rows) and all(fields <= set(row) for row in rows)


def is_stock_answer(document: dict[str, Any]) -> bool:
    """The shape of `receive`."""
    return {"receipt", "gets", "waits", "free", "notices"} <= set(document)


def test_new_makes_a_shop_and_names_what_was_chosen(tmp_path: Path) -> None:
    shop = Terminal(tmp_path / "a.desk")
    made = shop.does("new", "--name", "Fäden & mehr", "--country", "de", "--currency", "eur")
    assert (made["name"], made["country"], made["currency"]) == ("Fäden & mehr", "DE", "EUR")
    assert shop.does("settings")["shop.name"] == "Fäden & mehr"
    assert shop.does("settings", "shop.name", "1001") == {"shop.name": "1001"}
    assert shop.does("settings", "hold_stock", "true") == {"hold_stock": True}
    assert "exists already" in shop.refuses("new")


def test_an_order_says_what_is_there_and_when_the_rest_comes(shop: Terminal) -> None:
    shop.does("purchase", "ACME", "KETTLE=10", "--expected", "2026-03-10")
    words = ("--number", "T-7", "--date", "2026-02-27", "--channel", "web", "--priority", "2", "--required", "2026-04-01")
    taken = shop.does("order", "--customer", "Ann Able", "KETTLE=6", "ROPE=2.5", *words)
    assert taken["order"] == "T-7"
    assert taken["say"] == "Red kettle: 4 today, 2 on Tue 10 Mar 2026. Rope: 2.5 today."
    assert have(taken["lines"], LINE)
    assert [(x["sku"], x["ordered"], x["allocated"], x["backordered"], x["promise"]) for x in taken["lines"]] == [
        ("KETTLE", 6, 4, 2, "2026-03-10"),
        ("ROPE", 2.5, 2.5, 0, "2026-03-02"),
    ]
    assert "PO-101" in taken["lines"][0]["why"]


def test_cancelling_names_what_was_freed_and_who_got_it(shop: Terminal) -> None:
    first, second = (shop.does("order", "--customer", c, "KETTLE=3")["order"] for c in ("C1", "C2"))
    cancelled = shop.does("cancel", first)
    assert [set(one) for one in cancelled["freed"]] == [{"sku", "quantity", "order"}] * 2
    assert [tuple(one.values()) for one in cancelled["freed"]] == [("KETTLE", 2, second), ("KETTLE", 1, None)]
    assert have(cancelled["lines"], LINE)
    assert shop.does("cancel", first)["freed"] == []


def test_amending_down_frees_and_up_queues(shop: Terminal) -> None:
    first, second = (shop.does("order", "--customer", c, "KETTLE=4")["order"] for c in ("C1", "C2"))
    down = shop.does("amend", first, "KETTLE=1")
    assert down["freed"] == [{"sku": "KETTLE", "quantity": 3, "order": second}]
    up = shop.does("amend", first, "KETTLE=3")
    assert (up["lines"][0]["ordered"], up["lines"][0]["backordered"]) == (3, 2)


def test_fulfilling_sends_what_is_set_aside_and_says_what_waits(shop: Terminal) -> None:
    number = shop.does("order", "--customer", "C1", "KETTLE=6", "ROPE=2.5")["order"]
    assert shop.does("fulfil", number, "KETTLE=1") == {
        "order": number,
        "fulfilled": [{"sku": "KETTLE", "quantity": 1}],
        "backordered": [{"sku": "KETTLE", "quantity": 2}],
    }
    assert shop.does("fulfil", number)["fulfilled"] == [{"sku": "KETTLE", "quantity": 3}, {"sku": "ROPE", "quantity": 2.5}]
    assert "set aside" in shop.refuses("fulfil", number)


@pytest.mark.parametrize(("how", "free"), [((), 3), (("--damaged",), 2)])
def test_a_return_goes_back_to_the_shelf_unless_it_is_damaged(shop: Terminal, how: tuple[str, ...], free: int) -> None:
    number = shop.does("order", "--customer", "C1", "KETTLE=2")["order"]
    shop.does("fulfil", number)
    answer = shop.does("return", number, "KETTLE=1", *how)
    assert is_stock_answer(answer)
    assert answer["free"] == [{"sku": "KETTLE", "quantity": free}]


def test_a_receipt_names_who_gets_who_waits_what_is_free_and_who_is_to_be_told(shop: Terminal) -> None:
    for customer in ("C1", "C2"):
        shop.does("order", "--customer", customer, "CUP=3")
    preview = shop.does("receive", "CUP=4", "--preview")
    posted = shop.does("receive", "CUP=4")
    assert preview == posted, "what the preview showed is what the act posts"
    assert is_stock_answer(posted)
    assert have(posted["gets"], GETS)
    assert have(posted["waits"], WAITS)
    assert [row["quantity"] for row in posted["gets"]] == [3, 1]
    assert posted["free"] == [{"sku": "CUP", "quantity": 0}]
    assert {notice["kind"] for notice in posted["notices"]} >= {"arrived"}


def test_a_count_below_the_book_names_each_loser_once(shop: Terminal) -> None:
    first, second = (shop.does("order", "--customer", c, "KETTLE=2")["order"] for c in ("C1", "C2"))
    answer = shop.does("count", "KETTLE=1")
    assert is_stock_answer(answer)
    assert have(answer["loses"], GETS)
    assert sorted((row["order"], row["quantity"]) for row in answer["loses"]) == [(first, 1), (second, 2)]


def test_a_later_delivery_names_the_promises_that_break_and_by_when_to_tell(shop: Terminal) -> None:
    po = shop.does("purchase", "Acme Works", "CUP=5", "--expected", "2026-03-10", "--number", "P-1")["po"]
    assert po == "P-1"
    number = shop.does("order", "--customer", "C1", "CUP=3")["order"]
    (broken,) = shop.does("eta", "P-1", "2026-03-20")["breaks"]
    assert broken == {
        "order": number,
        "line": 1,
        "sku": "CUP",
        "customer": "Ann Able",
        "was": "2026-03-10",
        "now": "2026-03-20",
        "tell_by": "2026-03-10",
    }
    assert shop.does("eta", "P-1", "2026-03-21", "--sku", "CUP")["breaks"]


def test_pins_holds_and_moves_say_how_the_order_stands(shop: Terminal) -> None:
    first, second = (shop.does("order", "--customer", c, "CUP=3")["order"] for c in ("C1", "C2"))
    assert "held" in shop.does("hold", first, "CUP")["lines"][0]["why"]
    shop.does("receive", "CUP=3")
    assert shop.backorders() == {(first, "CUP"): 3}
    shop.does("pin", second)
    assert "held" not in shop.does("release", first)["lines"][0]["why"]
    third = shop.does("order", "--customer", "C3", "CUP=1")["order"]
    moved = shop.does("move", third, "CUP", "--before", first, "--because", "her wedding is on Sunday")
    assert (moved["order"], moved["before"], moved["because"]) == (third, first, "her wedding is on Sunday")
    assert [row["order"] for row in shop.does("backorders")] == [third, first]


def test_all_stock_can_be_given_anew_and_policies_compared(shop: Terminal) -> None:
    shop.does("order", "--customer", "C1", "CUP=10")
    shop.does("order", "--customer", "C2", "CUP=7")
    compared = shop.does("compare", "CUP=12")
    assert {one["policy"] for one in compared["policies"]} == {
        *("oldest", "promise", "priority", "most-orders", "fair-share", "pro-rata"),
    }
    assert all(is_stock_answer(one) and "totals" in one for one in compared["policies"])
    assert compared["differences"]
    shop.does("receive", "CUP=12")
    assert is_stock_answer(shop.does("reallocate", "--policy", "fair-share", "--preview"))
    shop.does("reallocate", "--policy", "fair-share")
    assert sorted(shop.backorders().values()) == [1, 4]


def test_the_lists_have_their_columns_and_can_be_searched(shop: Terminal) -> None:
    number = shop.does("order", "--customer", "C1", "KETTLE=6")["order"]
    shop.does("purchase", "ACME", "KETTLE=5", "--expected", "2026-03-10")
    assert have(shop.does("stock"), {"sku", "name", "on_hand", "allocated", "free", "backordered", "incoming"})
    (kettle,) = shop.does("stock", "--search", "red ket")
    assert [kettle[name] for name in ("on_hand", "allocated", "free", "backordered", "incoming")] == [4, 4, 0, 2, 5]
    (waiting,) = shop.on("2026-03-05").does("backorders", "--search", "Able")
    assert set(waiting) >= BACKORDER
    assert [waiting[name] for name in ("order", "line", "sku", "position", "waiting_days")] == [number, 1, "KETTLE", 1, 3]
    assert [waiting[name] for name in ("promise", "first_promise")] == ["2026-03-10", "2026-03-10"]
    (order,) = shop.does("orders")
    assert (order["order"], order["value"]) == (number, "150.00")
    assert have(shop.does("purchases"), {"po", "supplier", "sku", "ordered", "received"})
    assert [row["code"] for row in shop.does("customers", "--search", "Dora")] == ["D1", "D2"]
    assert shop.does("orders", "--search", "nothing like it") == []


def test_why_answers_for_an_order_or_one_product_of_it(shop: Terminal) -> None:
    number = shop.does("order", "--customer", "C1", "KETTLE=6", "ROPE=1")["order"]
    assert have(shop.does("why", number)["lines"], {"line", "sku", "why"})
    assert [line["sku"] for line in shop.does("why", number, "ROPE")["lines"]] == ["ROPE"]


def test_notices_cite_their_ground_and_what_silence_means(shop: Terminal) -> None:
    shop.does("purchase", "ACME", "CUP=5", "--expected", "2026-03-10", "--number", "P-1")
    shop.does("order", "--customer", "C1", "CUP=3")
    shop.does("letters", "--out", str(shop.shop.parent))
    shop.does("eta", "P-1", "2026-03-25")
    notices = shop.does("notices")["notices"]
    assert have(notices, NOTICE)
    assert [(n["kind"], n["basis"], n["silence"]) for n in notices] == [
        ("delay_short", "16 CFR 435.2(b)(1)(ii)", "consent until 2026-03-25")
    ]


def test_undo_redo_and_history_give_the_act_and_its_words(shop: Terminal) -> None:
    shop.does("receive", "CUP=2")
    undone = shop.does("undo")
    assert (undone["act"], undone["words"]) == ("receive", "Undid: Received 2 Cup")
    redone = shop.does("redo")
    assert (redone["act"], redone["words"]) == ("receive", "Redid: Received 2 Cup")
    newest = shop.does("history", "--limit", "1")["history"]
    assert have(newest, {"entry", "act", "words", "day"})
    assert newest[0]["act"] == "redo"


def test_the_report_counts_lines_value_ages_and_causes(shop: Terminal) -> None:
    shop.does("order", "--customer", "C1", "KETTLE=6", "CUP=2")
    report = shop.on("2026-03-12").does("report")
    assert report["waiting"] == {"lines": 2, "orders": 1, "value": "57.00"}
    assert report["ages"] == {"median": 10, "oldest": 10}
    assert [row["product"] for row in report["by_product"]] == ["KETTLE", "CUP"]
    assert report["by_supplier"] == [{"supplier": "Acme Works", "lines": 2, "value": "57.00"}]
    assert report["by_cause"] == [{"cause": "not on order", "lines": 2, "value": "57.00"}]


def test_the_check_counts_and_proves(shop: Terminal) -> None:
    found = shop.does("check")
    assert (found["ok"], found["broken"]) == (True, [])
    assert found["counted"]["products"] == 11


def test_a_preview_changes_nothing_whatever_the_act(shop: Terminal) -> None:
    number = shop.does("order", "--customer", "C1", "KETTLE=6", "ROPE=3")["order"]
    other = shop.does("order", "--customer", "C2", "KETTLE=1")["order"]
    shop.does("purchase", "ACME", "CUP=5", "--number", "P-1")
    shop.does("fulfil", number, "ROPE=1")
    before = contents(shop.shop)
    for words in (
        ("order", "--customer", "C1", "KETTLE=1"),
        ("amend", number, "KETTLE=9"),
        ("cancel", number),
        ("fulfil", number),
        ("return", number, "ROPE=1"),
        ("receive", "KETTLE=3"),
        ("count", "KETTLE=1"),
        ("damage", "KETTLE=1"),
        ("move", other, "KETTLE", "--before", number, "--because", "x"),
        ("substitute", number, "KETTLE", "CUP"),
        ("purchase", "ACME", "CUP=1"),
        ("eta", "P-1", "2026-04-01"),
        ("close", "P-1"),
        ("reallocate",),
    ):
        shop.does(*words, "--preview")
        assert shop.says(*words, "--preview").endswith("A preview: nothing was changed.\n")
        assert contents(shop.shop) == before, words


def test_every_command_speaks_to_people_too(shop: Terminal) -> None:
    number = shop.does("order", "--customer", "M", "KETTLE=6")["order"]
    assert "Smith & Söhne <GmbH> [bold]x[/bold] :smile:" in shop.says("backorders")
    for words in (
        ("stock",), ("orders",), ("customers",), ("purchases",), ("why", number), ("notices",), ("report",), ("check",),
        ("history",), ("settings",), ("pin", number), ("release", number), ("receive", "CUP=1"), ("compare", "KETTLE=1"),
        ("fulfil", number), ("undo",), ("redo",), ("consent", number), ("hold", number),
    ):  # fmt: skip
        assert shop.says(*words).strip(), words


def test_options_may_stand_before_or_behind_the_command(shop: Terminal) -> None:
    assert shop("stock", "--json").document == shop.does("stock")
    assert type_in("stock", "--json", f"--shop={shop.shop}", "--today", "2026-03-02").document == shop.does("stock")


def test_the_environment_names_the_shop_where_the_command_does_not(shop: Terminal, tmp_path: Path) -> None:
    with environment(BACKORDER_DESK_SHOP=str(shop.shop)):
        assert type_in("--json", "stock").document == shop.does("stock")
        assert type_in("--json", "--shop", str(tmp_path / "none.desk"), "stock").code == REFUSED


def test_without_any_name_the_shop_lies_in_the_users_own_folder(tmp_path: Path) -> None:
    with environment(BACKORDER_DESK_SHOP=None, XDG_DATA_HOME=str(tmp_path), HOME=str(tmp_path), LOCALAPPDATA=str(tmp_path)):
        assert "There is no shop file" in type_in("stock").err
        made = type_in("--json", "new")
        assert made.code == DONE
        assert Path(made.document["shop"]).is_relative_to(tmp_path)
        assert type_in("--json", "stock").document == []


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("order", "KETTLE=1"),
        ("order", "--customer", "C1"),
        ("order", "--customer", "C1", "KETTLE=1", "--channel", "fax"),
        ("order", "--customer", "C1", "KETTLE=1", "--ship", "later"),
        ("order", "--customer", "C1", "KETTLE=1", "--priority", "high"),
        ("receive", "KETTLE=1", "--policy", "lifo"),
        ("reply", "L-1", "perhaps"),
        ("letters",),
        ("move", "X", "KETTLE"),
        ("stock", "--nonsense"),
        ("undo", "last"),
        ("history", "--limit", "0"),
    ],
)
def test_wrong_usage_is_told_apart_from_a_refusal(shop: Terminal, words: tuple[str, ...]) -> None:
    said = shop(*words)
    assert (said.code, said.out) == (USAGE, "")
    assert "Usage:" in said.err
    assert set(shop("--json", *words).document) == {"usage"}


def test_a_bug_is_said_with_its_trace_and_its_own_code(shop: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError("of our own making")

    monkeypatch.setattr("backorder_desk.desk.Desk.check", fails)
    said = shop("--json", "check")
    assert said.code == BUG
    assert "of our own making" in said.err
    assert "Traceback" in said.err
    assert set(said.document) == {"bug"}


def test_help_names_every_command_of_the_contract(shop: Terminal) -> None:
    told = shop("--help").out
    assert {name for name in COMMANDS if f" {name} " not in told} == set()


def test_an_import_names_its_files_kinds_and_problems(shop: Terminal, tmp_path: Path) -> None:
    file = write(tmp_path / "o.csv", "order,customer,sku,quantity\nX-1,C1,CUP,2\nX-2,C1,NOPE,2\n")
    (found,) = shop.does("import", str(file))["files"]
    (problem,) = found.pop("problems")
    assert found == {
        "file": "o.csv",
        "format": "backorder-desk",
        "kind": "orders",
        "created": {"orders": 1, "lines": 1},
        "updated": {},
        "unchanged": 0,
        "notes": [],
    }
    assert [problem[name] for name in ("row", "column", "value")] == [3, "sku", "NOPE"]
    assert "no such product" in problem["why"]


def test_the_list_of_those_who_wait_gives_the_same_reasons_as_why(shop: Terminal) -> None:
    shop.does("purchase", "ACME", "CUP=2", "--expected", "2026-03-10")
    for customer, *more in (("C1",), ("C2", "--ship", "complete"), ("C3",)):
        shop.does("order", "--customer", customer, "KETTLE=3", "CUP=2", *more)
    shop.does("hold", "SO-1002", "CUP")
    waiting = shop.does("backorders")
    assert len(waiting) >= 5
    for row in waiting:
        (line,) = shop.does("why", row["order"], row["sku"])["lines"]
        assert line["why"].endswith(row["why"]), row
