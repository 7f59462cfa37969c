"""Good rows are kept, each bad one is named with row, column, value and why."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backorder_desk.domain.errors import Refused
from backorder_desk.exchange import (
    Kind,
    Money,
    OrderLineRow,
    Parsed,
    ProductRow,
    Quantity,
    kind_named,
    parse,
    read_table,
    recognise,
)
from backorder_desk.exchange.templates import TEMPLATES


def parsed(text: str, kind: Kind | None = None, *, day_first: bool = True) -> Parsed:
    table = read_table(text.encode(), "list.csv")
    return parse(table, kind or recognise(table.header), day_first=day_first)


def test_each_bad_row_is_named_and_the_good_ones_are_kept() -> None:
    found = parsed(
        "order,customer,date,sku,quantity,fulfilled,priority,ship\n"
        "1,C1,2026-03-01,A,2,,3,available\n"
        "2,,2026-03-01,A,2,,,\n"
        "3,C1,2026-02-30,A,-2,,9,\n"
        "4,C1,2026-03-01,4.0E+05,2.50,,,\n"
        "5,C1,2026-03-01,A,0,,,\n"
        "6,C1,2026-03-01,A,2,3,,\n"
        "1,C2,2026-03-01,B,2,,,\n"
        "7,C1,2026-03-01,A,2,,,sometimes\n"
        "8,C1,2026-03-01,B,1,1,,complete\n"
    )
    assert [number for number, _ in found.rows] == [2, 10]
    assert [(p.row, p.column, p.value) for p in found.problems] == [
        (3, "customer", ""),
        (4, "date", "2026-02-30"),
        (4, "priority", "9"),
        (4, "quantity", "-2"),
        (5, "sku", "4.0E+05"),
        (6, "quantity", "0"),
        (7, "fulfilled", "3"),
        (8, "customer", "C2"),
        (9, "ship", "sometimes"),
    ]
    whys = {problem.row: problem.why for problem in found.problems}
    assert whys[3] == "missing: a list of orders cannot do without it"
    assert whys[6] == "zero: write how many, or leave the row out"
    assert whys[7] == "more fulfilled or cancelled than the 2 ordered: correct one of them"
    assert whys[8] == "1 has “C1” in row 2: one order has one customer"
    assert whys[9] == "not one of the known words: write one of available, complete"


def test_values_are_exact_and_absent_ones_are_told_from_empty_ones() -> None:
    found = parsed("SKU,Name,On Hand,price,release-date,extra\nA,x,2.50,19.99,31/12/2026,?\nB,y,,,,\n")
    assert found.kind is Kind.PRODUCTS
    assert found.columns == {"sku", "name", "on_hand", "price", "release_date"}
    (_, row), (_, other) = found.of(ProductRow)
    assert row == ProductRow(sku="A", name="x", on_hand=Quantity(25, 1), price=Money(1999, 2), release_date=dt.date(2026, 12, 31))
    assert other.on_hand is None
    with pytest.raises(TypeError):
        found.of(OrderLineRow)


def test_the_column_of_a_problem_is_called_as_the_file_calls_it() -> None:
    assert parsed("SKU, On Hand\nA,x\n").problems[0].column == "On Hand"


def test_a_row_with_more_cells_than_the_header_is_a_problem_and_a_shorter_one_is_not() -> None:
    found = parsed("sku,name,kind\nA,x\nB,y,goods,,\nC,Pan, red,goods\n")
    assert [row[0] for _, row in found.rows] == ["A", "B"]
    assert [(p.row, p.value) for p in found.problems if not p.column] == [(4, "goods")]


def test_a_key_that_stands_twice_is_a_problem() -> None:
    found = parsed("sku,on_hand\nA,1\nB,1\nA,2\n")
    assert [(p.row, p.column, p.why) for p in found.problems] == [(4, "sku", "stands in row 2 already: leave one of them")]


def test_a_long_value_is_shown_short() -> None:
    problem = parsed(f"sku,on_hand\nA,{'x' * 500}\n").problems[0]
    assert len(problem.value) == 80


def test_a_header_alone_is_a_list_of_nothing() -> None:
    found = parsed("sku,on_hand\n")
    assert (found.rows, found.problems) == ([], [])


def test_dates_that_could_be_either_follow_the_country_and_are_noted() -> None:
    text = "order,customer,date,sku,quantity\n1,C,3/4/2026,A,1\n"
    assert parsed(text, day_first=True).of(OrderLineRow)[0][1].date == dt.date(2026, 4, 3)
    found = parsed(text, day_first=False)
    assert found.of(OrderLineRow)[0][1].date == dt.date(2026, 3, 4)
    assert found.notes == ["Dates such as “3/4/2026” are read with the month first, as in the shop's country"]
    found = parsed(text + "2,C,3/31/2026,A,1\n", day_first=True)
    assert found.of(OrderLineRow)[0][1].date == dt.date(2026, 3, 4)


@pytest.mark.parametrize("kind", Kind)
def test_the_required_columns_alone_make_a_row(kind: Kind) -> None:
    required = TEMPLATES[kind].required
    found = parsed(f"{','.join(required)}\n{','.join('1' for _ in required)}\n", kind)
    assert found.problems == []
    assert len(found.rows) == 1


@given(st.sampled_from(Kind), st.data())
def test_a_template_is_recognised_in_any_order_and_case_among_other_columns(kind: Kind, data: st.DataObject) -> None:
    names = data.draw(st.permutations([*TEMPLATES[kind].names, "colour", "remark"]))
    change = data.draw(st.sampled_from([str.upper, str.title, lambda name: name.replace("_", " "), str.lower]))
    assert recognise([change(name) for name in names]) is kind


def test_what_is_not_known_names_the_columns_that_the_nearest_lacks() -> None:
    with pytest.raises(Refused, match="Nearest is a list of orders, but it lacks customer, quantity"):
        recognise(["order", "sku", "date"])


def test_what_could_be_two_kinds_is_refused() -> None:
    with pytest.raises(Refused, match="--as"):
        recognise(["sku", "name", "code"])
    assert recognise(["code", "name", "country"]) is Kind.CUSTOMERS
    assert recognise(["code", "name", "country"], "Suppliers.csv") is Kind.SUPPLIERS
    assert recognise(["code", "name", "lead_time_days"]) is Kind.SUPPLIERS
    assert recognise(["code", "name", "phone"]) is Kind.CUSTOMERS


def test_a_kind_said_by_hand_needs_its_columns() -> None:
    assert kind_named(" Orders ") is Kind.ORDERS
    with pytest.raises(Refused, match="suppliers, products"):
        kind_named("order")
    with pytest.raises(Refused, match="needs the columns name"):
        parsed("sku,on_hand\nA,1\n", Kind.PRODUCTS)
