"""Files in and out: found out by what they hold, bad rows named, good rows kept, one act, and back to the same state."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.terminal import Terminal, contents, stocked, write

KINDS = ("suppliers", "products", "customers", "orders", "purchases", "stock")
ORDERS = "order,customer,date,sku,quantity,fulfilled,price,priority,ship,required\n"


def bring_in(shop: Terminal, text: str, *words: str, name: str = "file.csv", encoding: str = "utf-8") -> Any:
    """Import one file; what came of it."""
    (found,) = shop.does("import", str(write(shop.shop.parent / name, text, encoding)), *words)["files"]
    return found


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("sku,name,price\nÄ-1,Äpfel grün,1.50\n", "utf-8"),
        ("sku,name,price\nÄ-1,Äpfel grün,1.50\n", "utf-8-sig"),
        ("name;price;extra;SKU\nÄpfel grün;1,50;x;Ä-1\n", "cp1252"),
        ("price\tsku\tname\n1,50\tÄ-1\tÄpfel grün\n", "utf-16"),
        ('"sku"|"name"|"price"\r\n"Ä-1"|"Äpfel grün"|"1.50"\r\n', "utf-8"),
    ],
)
def test_any_encoding_delimiter_and_order_of_columns_is_read(shop: Terminal, text: str, encoding: str) -> None:
    found = bring_in(shop, text, encoding=encoding)
    assert (found["kind"], found["created"], found["problems"]) == ("products", {"products": 1}, [])
    assert [row["name"] for row in shop.does("stock", "--search", "Ä-1")] == ["Äpfel grün"]


@pytest.mark.parametrize(
    ("row", "column", "value", "why"),
    [
        ("X,C1,2026-02-30,CUP,1,,,,,", "date", "2026-02-30", "no such day"),
        ("X,C1,2026-03-03,CUP,1,,,,,", "date", "2026-03-03", "has not come yet"),
        ("X,Nobody,,CUP,1,,,,,", "customer", "Nobody", "no such customer"),
        ("X,C1,,NOPE,1,,,,,", "sku", "NOPE", "no such product"),
        ("X,C1,,CUP,,,,,,", "quantity", "", "missing"),
        ("X,C1,,CUP,0,,,,,", "quantity", "0", "zero"),
        ("X,C1,,CUP,-1,,,,,", "quantity", "-1", "below zero"),
        ("X,C1,,CUP,1.5,,,,,", "quantity", "1.5", "whole units only"),
        ("X,C1,,ROPE,1.234,,,,,", "quantity", "1.234", "at most 2 decimals"),
        ("X,C1,,CUP,many,,,,,", "quantity", "many", "not a number"),
        ("X,C1,,CUP,99999999999999999,,,,,", "quantity", "99999999999999999", "absurdly large"),
        ("X,C1,,CUP,1000000000001,,,,,", "quantity", "1000000000001", "absurdly large"),
        ("X,C1,,CUP,999999999999,,9999.99,,,", "quantity", "999999999999", "worth more than a shop can count"),
        ("X,C1,,ROPE,1000000000000,1,,,,", "quantity", "1000000000000", "beyond what a shop counts"),
        ("X,C1,,CUP,1,2,,,,", "fulfilled", "2", "more fulfilled"),
        ("X,C1,,CUP,1,,-5,,,", "price", "-5", "below zero"),
        ("X,C1,,CUP,1,,1.999,,,", "price", "1.999", "smallest coin"),
        ("X,C1,,CUP,1,,,9,,", "priority", "9", "from 1 to 5"),
        ("X,C1,,CUP,1,,,,slowly,", "ship", "slowly", "available, complete"),
        (",C1,,CUP,1,,,,,", "order", "", "missing"),
        ("GOOD,C2,,CUP,1,,,,,", "customer", "C2", "one"),
    ],
)
def test_a_bad_row_is_named_and_the_good_ones_are_kept(shop: Terminal, row: str, column: str, value: str, why: str) -> None:
    found = bring_in(shop, f"{ORDERS}GOOD,C1,,CUP,1,,,,,\n{row}\n")
    (problem,) = found["problems"]
    assert (problem["row"], problem["column"], problem["value"]) == (3, column, value)
    assert why in problem["why"]
    assert found["created"] == {"orders": 1, "lines": 1}
    assert shop.backorders() == {("GOOD", "CUP"): 1}


def test_bad_rows_of_products_and_purchases_are_named_too(shop: Terminal) -> None:
    text = "sku,name,price,on_hand,kind,supplier,decimals\n"
    bad = {
        "A,A,1.999,,,New One,": ("price", "smallest coin"),
        "B,B,1,1.5,,New Two,": ("on_hand", "whole units only"),
        "C,C,1,2,service,,": ("on_hand", "no shelf"),
        "D,D,1,1,,,7": ("decimals", "from 0 to 3"),
        "KETTLE,Red kettle,1,,,,2": ("unit", "cannot change"),
    }
    found = bring_in(shop, text + "".join(f"{row}\n" for row in bad))
    assert (found["created"], found["updated"]) == ({}, {})
    named = {problem["column"]: problem["why"] for problem in found["problems"]}
    assert len(found["problems"]) == len(bad)
    assert all(words in problem["why"] for problem, (_, words) in zip(found["problems"], bad.values(), strict=True)), named
    found = bring_in(shop, "po,supplier,sku,quantity,received\nP,ACME,CUP,2,3\nP,ACME,CUP,2,0.5\nP,ACME,NOPE,2,\n")
    assert [problem["column"] for problem in found["problems"]] == ["received", "received", "sku"]


@pytest.mark.parametrize("text", ["", "foo,bar\n1,2\n", "{}", "\x00\x01\x02", "%PDF-1.7"])
def test_what_is_no_list_is_refused(shop: Terminal, text: str) -> None:
    assert shop.refuses("import", str(write(shop.shop.parent / "odd.csv", text)))


def test_one_unreadable_file_among_good_ones_changes_nothing(shop: Terminal) -> None:
    good = write(shop.shop.parent / "good.csv", ORDERS + "X,C1,,CUP,1,,,,,\n")
    bad = write(shop.shop.parent / "bad.csv", "foo,bar\n1,2\n")
    assert "bad.csv" in shop.refuses("import", str(good), str(bad))


def test_a_file_with_a_head_alone_brings_nothing_and_leaves_no_act(shop: Terminal) -> None:
    before = contents(shop.shop)
    found = bring_in(shop, ORDERS)
    assert (found["created"], found["updated"], found["unchanged"]) == ({}, {}, 0)
    assert contents(shop.shop) == before


def test_a_preview_says_what_the_import_will_say_and_changes_nothing(shop: Terminal) -> None:
    before = contents(shop.shop)
    text = f"{ORDERS}X,C1,,CUP,2,,,,,\nX,C1,,NOPE,2,,,,,\n"
    preview = bring_in(shop, text, "--preview")
    assert contents(shop.shop) == before
    assert bring_in(shop, text) == preview


def test_the_same_file_twice_changes_nothing(shop: Terminal) -> None:
    text = f"{ORDERS}X,C1,2026-02-20,CUP,2,1,3,2,complete,2026-04-01\nX,C1,2026-02-20,CUP,4,,,,,\nY,C2,,ROPE,12.5,,,,,\n"
    bring_in(shop, text)
    before = contents(shop.shop)
    again = bring_in(shop, text)
    assert (again["created"], again["updated"], again["unchanged"]) == ({}, {}, 3)
    assert contents(shop.shop) == before


def test_a_file_brought_up_to_date_changes_what_it_says_and_no_more(shop: Terminal) -> None:
    bring_in(shop, f"{ORDERS}X,C1,,KETTLE,3,,,,,\nY,C2,,KETTLE,3,,,,,\n")
    found = bring_in(shop, f"{ORDERS}X,C1,,KETTLE,3,3,,,,\nY,C2,,KETTLE,3,,,,,\n")
    assert (found["updated"], found["unchanged"]) == ({"lines": 1}, 1)
    assert shop.does("stock", "--search", "KETTLE")[0]["on_hand"] == 4, "history moves no stock"
    assert shop.allocated("KETTLE") == 3
    assert shop.does("check")["ok"]


def test_a_line_that_was_increased_can_be_brought_up_to_date(shop: Terminal) -> None:
    number = shop.does("order", "--customer", "C1", "CUP=5")["order"]
    shop.does("order", "--customer", "C2", "CUP=1")
    shop.does("amend", number, "CUP=8")
    bring_in(shop, f"{ORDERS}{number},C1,,CUP,9,7,,,,\n")
    assert shop.backorders()[number, "CUP"] == 2
    bring_in(shop, f"{ORDERS}{number},C1,,CUP,4,1,,,,\n")
    assert shop.backorders()[number, "CUP"] == 3
    assert shop.does("check")["ok"]


def test_an_order_that_goes_out_complete_lets_go_when_a_file_adds_what_is_missing(shop: Terminal) -> None:
    bring_in(shop, f"{ORDERS}X,C1,,KETTLE,4,,,,complete,\n")
    assert shop.allocated("KETTLE") == 4
    shop.does("order", "--customer", "C2", "KETTLE=1", "--number", "Y")
    bring_in(shop, f"{ORDERS}X,C1,,KETTLE,4,,,,complete,\nX,C1,,CUP,1,,,,complete,\n")
    assert shop.backorders() == {("X", "KETTLE"): 4, ("X", "CUP"): 1}
    assert shop.allocated("KETTLE") == 1
    assert shop.does("check")["ok"]


def test_an_order_that_goes_out_complete_is_filled_when_a_file_takes_off_what_is_missing(shop: Terminal) -> None:
    bring_in(shop, f"{ORDERS}X,C1,,KETTLE,4,,,,complete,\nX,C1,,CUP,1,,,,complete,\n")
    assert shop.allocated("KETTLE") == 0
    bring_in(shop, "order,customer,sku,quantity,cancelled\nX,C1,KETTLE,4,\nX,C1,CUP,1,1\n")
    assert shop.allocated("KETTLE") == 4
    assert shop.backorders() == {}


def test_a_service_holds_up_no_goods_of_an_imported_order_that_goes_out_complete(shop: Terminal) -> None:
    bring_in(shop, f"{ORDERS}X,C1,,KETTLE,4,,,,complete,\nX,C1,,FITTING,1,,,,complete,\n")
    assert shop.allocated("KETTLE") == 4
    assert shop.does("check")["ok"]


def test_a_known_order_keeps_its_head_and_the_import_says_so(shop: Terminal) -> None:
    bring_in(shop, f"{ORDERS}X,C1,2026-02-20,CUP,2,,,2,,\n")
    found = bring_in(shop, f"{ORDERS}X,C1,2026-02-20,CUP,2,,,1,,\n")
    assert (found["unchanged"], len(found["notes"])) == (1, 1)
    assert "keep their date, priority" in found["notes"][0]
    assert shop.does("orders")[0]["priority"] == 2


def test_an_order_of_another_customer_is_not_touched(shop: Terminal) -> None:
    bring_in(shop, f"{ORDERS}X,C1,,CUP,2,,,,,\n")
    (problem,) = bring_in(shop, f"{ORDERS}X,C2,,CUP,5,,,,,\n")["problems"]
    assert "another customer's" in problem["why"]
    assert shop.backorders() == {("X", "CUP"): 2}


def test_what_is_fulfilled_or_received_is_history_and_moves_no_stock(shop: Terminal) -> None:
    bring_in(shop, f"{ORDERS}X,C1,2026-02-01,KETTLE,6,2,,,,\n")
    bring_in(shop, "po,supplier,sku,quantity,received\nP-1,ACME,KETTLE,10,4\n")
    (kettle,) = shop.does("stock", "--search", "KETTLE")
    assert [kettle[name] for name in ("on_hand", "allocated", "backordered", "incoming")] == [4, 4, 0, 6]


def test_an_unknown_customer_is_made_where_the_file_has_an_address(shop: Terminal) -> None:
    text = "order,customer,sku,quantity,address1,city,postcode,country\nX,Neu & Söhne,CUP,1,Weg 2,Berlin,10115,Germany\n"
    assert bring_in(shop, text)["created"] == {"customers": 1, "orders": 1, "lines": 1}
    (customer,) = shop.does("customers", "--search", "Neu")
    assert (customer["city"], customer["country"]) == ("Berlin", "DE")


def test_a_count_below_the_book_takes_from_the_tail(shop: Terminal) -> None:
    bring_in(shop, f"{ORDERS}A,C1,2026-02-01,KETTLE,2,,,,,\nB,C2,2026-02-02,KETTLE,2,,,,,\n")
    assert bring_in(shop, "sku,on_hand\nKETTLE,3\nFITTING,2\n")["problems"][0]["value"] == "FITTING"
    assert shop.backorders() == {("B", "KETTLE"): 1}


def test_a_suppliers_lead_time_dates_those_who_wait(shop: Terminal) -> None:
    bring_in(shop, f"{ORDERS}A,C1,,CUP,2,,,,,\n")
    bring_in(shop, "code,name,lead_time_days\nACME,Acme Works,10\n", name="suppliers.csv")
    (waiting,) = shop.does("backorders")
    assert (waiting["promise"], waiting["estimate"]) == ("2026-03-12", True)


def test_an_import_is_one_act_and_undone_whole(shop: Terminal) -> None:
    before = [shop.does(*words) for words in (("orders",), ("stock",), ("purchases",), ("customers",))]
    files = {
        "o.csv": f"{ORDERS}X,C1,,KETTLE,9,,,,,\n",
        "p.csv": "po,supplier,sku,quantity\nP-1,New Supplier,KETTLE,9\n",
        "c.csv": "code,name\nNEW,Newcomer\n",
        "s.csv": "sku,on_hand\nKETTLE,2\n",
    }
    shop.does("import", *(str(write(shop.shop.parent / name, text)) for name, text in files.items()))
    acts = len(shop.does("history")["history"])
    assert shop.backorders() == {("X", "KETTLE"): 7}
    shop.does("undo")
    assert [shop.does(*words) for words in (("orders",), ("stock",), ("purchases",), ("customers",))] == before
    shop.does("redo")
    assert shop.backorders() == {("X", "KETTLE"): 7}
    assert len(shop.does("history")["history"]) == acts + 2
    assert shop.does("check")["ok"]


LINES = st.lists(
    st.tuples(st.integers(1, 5), st.integers(1, 28), st.sampled_from(["KETTLE", "CUP", "ROPE"]), st.integers(1, 6)),
    min_size=2,
    max_size=8,
)


@settings(max_examples=8)
@given(LINES, st.integers(0, 1000))
def test_imported_lines_are_served_in_rank_whatever_the_order_of_the_rows(
    lines: list[tuple[int, int, str, int]], seed: int
) -> None:
    row = "O-{},C1,2026-02-{:02},{},{},,,{},,\n"
    rows = [row.format(i, day, sku, quantity, priority) for i, (priority, day, sku, quantity) in enumerate(lines, 1)]
    shuffled = random.Random(seed).sample(rows, len(rows))
    answers = []
    for some in (rows, shuffled):
        with tempfile.TemporaryDirectory() as folder:
            shop = stocked(Path(folder))
            bring_in(shop, ORDERS + "".join(some))
            fields = ("order", "sku", "position", "allocated", "backordered", "promise", "why")
            answers.append([{name: row[name] for name in fields} for row in shop.does("backorders")])
    assert answers[0] == answers[1]


@pytest.fixture
def lived_in(shop: Terminal) -> Terminal:
    """A shop with a past: gone, returned, cancelled, held and pinned, and stock that a newer order had first."""
    shop.does("order", "--customer", "C1", "KETTLE=3", "ROPE=12.5", "--priority", "1")
    shop.does("order", "--customer", "C2", "KETTLE=3", "KETTLE=2", "--date", "2026-02-01", "--channel", "web")
    shop.does("order", "--customer", "C3", "KETTLE=2", "--ship", "complete", "--required", "2026-05-01")
    shop.does("order", "--customer", "M", "CAPPED=3", "NOVEL=2", "FITTING=1", "LICENCE=3", "A=B=2")
    shop.does("purchase", "ACME", "KETTLE=10", "CUP=2", "--expected", "2026-03-10")
    shop.does("purchase", "ACME", "ROPE=4", "--number", "P-7")
    shop.does("receive", "KETTLE=4", "--po", "PO-101")
    shop.does("fulfil", "SO-1001")
    shop.does("cancel", "SO-1003")
    shop.does("amend", "SO-1001", "ROPE=14")
    shop.does("hold", "SO-1002")
    shop.does("return", "SO-1001", "KETTLE=1")
    shop.does("pin", "SO-1004")
    shop.does("close", "P-7")
    return shop


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_all_that_is_exported_is_read_back_to_the_same_state(lived_in: Terminal, tmp_path: Path, ending: str) -> None:
    files = [str(tmp_path / f"{kind}.{ending}") for kind in KINDS]
    for kind, file in zip(KINDS, files, strict=True):
        assert lived_in.does("export", kind, file)["rows"] > 0
    other = Terminal(tmp_path / "other.desk")
    other.does("new", "--country", "US", "--currency", "USD")
    found = other.does("import", *reversed(files))["files"]
    assert [one["problems"] for one in found] == [[]] * len(KINDS)
    for words in (("stock",), ("orders",), ("backorders",), ("customers",), ("purchases",)):
        assert _values(other.does(*words)) == _values(lived_in.does(*words)), words
    again = other.does("import", *files)["files"]
    assert all(one["created"] == one["updated"] == {} for one in again)
    assert other.does("check")["ok"]


def _values(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows without the numbers that a database gives them."""
    return [{name: value for name, value in row.items() if name != "id" and not name.endswith("_id")} for row in rows]


def test_an_export_has_the_columns_of_the_template(lived_in: Terminal, tmp_path: Path) -> None:
    heads = {
        "suppliers": "code,name,email,lead_time_days,address1,address2,city,region,postcode,country",
        "products": "sku,name,kind,unit,decimals,barcode,price,cost,supplier,on_hand,reorder_point,backorder,cap,release_date",
        "customers": "code,name,company,email,phone,language,priority,address1,address2,city,region,postcode,country",
        "orders": "order,customer,date,sku,quantity,fulfilled,price,priority,ship,required",
        "purchases": "po,supplier,date,expected,sku,quantity,received",
        "stock": "sku,on_hand",
    }
    for kind, head in heads.items():
        file = tmp_path / f"{kind}.csv"
        lived_in.does("export", kind, str(file))
        assert file.read_text("utf-8-sig").startswith(head), kind
