"""Each format of another program has a fixture of our own making, and reads as the list beside it says."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from backorder_desk.domain.errors import Refused
from backorder_desk.exchange import TEMPLATES, Kind, OrderLineRow, Shipped, parse, read_list, read_table
from backorder_desk.exchange.importing import find_format
from backorder_desk.exchange.programs import FORMATS, UNFIT
from backorder_desk.exchange.templates import key

FIXTURES = Path(__file__).parent / "fixtures"
FILES = sorted(path for path in FIXTURES.iterdir() if ".read." not in path.name)
SHARED = Path(__file__).parents[3] / "shared" / "data" / "shop_exports"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_another_program_is_known_and_read(path: Path) -> None:
    found = read_list(path)
    assert found.format in path.stem
    assert found.problems == []
    wanted = parse(read_table(FIXTURES / f"{path.stem}.read.csv"), found.kind)
    assert [row for _, row in found.rows] == [row for _, row in wanted.rows]


def test_every_format_has_a_fixture() -> None:
    assert {form.name for form in FORMATS} == {read_list(path).format for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_order_and_case_of_columns_do_not_matter(path: Path) -> None:
    known = find_format(read_table(path))
    assert known is not None
    table = known[1]
    if not all(table.header):
        pytest.skip("a report that keeps things in columns without a name")
    # Of two columns with one name the first is read, so those stay in their order, at the end.
    keys = [key(name) for name in table.header]
    once = [place for place, name in enumerate(keys) if keys.index(name) == place]
    order = [*reversed(once), *(place for place in range(len(keys)) if place not in once)]
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow([table.header[place].upper().replace(" ", "_") for place in order])
    for row in table.body:
        full = row + [""] * (len(keys) - len(row))
        writer.writerow([full[place] for place in order])
    turned = read_list(stream.getvalue().encode(), "list")
    assert [row for _, row in turned.rows] == [row for _, row in read_list(path).rows]


def test_no_list_of_our_own_is_taken_for_another_programs() -> None:
    for form in FORMATS:
        ours = {key(name) for template in TEMPLATES.values() for name in template.names}
        assert any(key(name) not in ours for mark in form.marks for name in mark.split("|")), form.name
    for template in TEMPLATES.values():
        table = read_table(",".join(template.names).encode(), "list")
        assert find_format(table) is None


def test_every_field_of_a_format_is_a_column_of_its_list() -> None:
    for form in FORMATS:
        assert set(form.fields) <= set(TEMPLATES[form.kind].names), form.name
        assert set(TEMPLATES[form.kind].required) <= set(form.fields), form.name


def test_a_format_says_what_it_knows_of_what_was_shipped() -> None:
    known = {path.stem: read_list(path).shipped for path in FILES}
    assert known["amazon-unshipped-orders"] is Shipped.COUNTED
    assert known["shopify-orders"] is Shipped.STATUS
    assert known["amazon-orders"] is Shipped.UNKNOWN


def test_rows_and_columns_of_a_problem_are_those_of_the_file() -> None:
    text = (FIXTURES / "ebay-orders.csv").read_text().replace("LAMP-BR,3,", "LAMP-BR,three,")
    problem = read_list(text.encode(), "list").problems[0]
    assert (problem.row, problem.column, problem.value) == (4, "Quantity", "three")


def test_dates_follow_the_program_where_it_is_known() -> None:
    text = (FIXTURES / "etsy-order-items.csv").read_bytes()
    found = read_list(text, "list", day_first=True)
    assert {row.date.isoformat() for _, row in found.of(OrderLineRow) if row.date} == {"2026-03-12"}
    assert found.notes == []


def test_what_is_no_list_of_what_was_ordered_is_refused_with_what_to_take_instead() -> None:
    for unfit in UNFIT:
        header = ",".join(unfit.marks).encode()
        with pytest.raises(Refused, match=unfit.do[:10]):
            read_list(header + b"\n" + b",".join([b"1"] * len(unfit.marks)), "list")


def test_our_own_lists_are_read_below_a_title() -> None:
    found = read_list(b"Stock of the shop,as of today\n\nsku,on_hand\nA,5\n", "list")
    assert (found.format, found.kind, [number for number, _ in found.rows]) == ("backorder-desk", Kind.STOCK, [4])


def test_the_owner_may_say_what_a_file_is() -> None:
    text = b"sku,name,on_hand\nA,Lamp,5\n"
    assert read_list(text, "list").kind is Kind.PRODUCTS
    assert read_list(text, "list", kind=Kind.STOCK).kind is Kind.STOCK
    shopify = (FIXTURES / "shopify-inventory.csv").read_bytes()
    assert read_list(shopify, "list", kind=Kind.STOCK).format == "shopify-inventory"
    with pytest.raises(Refused, match="needs the columns"):
        read_list(shopify, "list", kind=Kind.ORDERS)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared samples are not here")
def test_the_samples_of_the_vendors_are_known() -> None:
    unknown = []
    for path in sorted(SHARED.glob("*/*.*")):
        if path.name.startswith("EtsySoldOrders_"):
            continue  # refused, as it does not say which items
        found = read_list(path)
        if found.format == "backorder-desk" or not found.rows:
            unknown.append(path.name)
    assert unknown == []
