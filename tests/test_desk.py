"""The desk as its users meet it: the worked examples, kinds of products, and everything that is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from backorder_desk.desk import Desk, Preview, seal
from backorder_desk.domain.errors import Refused, Stale
from backorder_desk.domain.ranking import Policy
from tests.controller.played import MONDAY, Clock, everything, new_desk, state


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Any:
    desk = new_desk(tmp_path, clock)
    for code in ("ANN", "BOB", "CY", "DEE"):
        desk.add_customer(code, code.title())
    desk.add_supplier("SUP", "Supplier & Sons", lead_time_days=10)
    desk.add_supplier("NEW", "Newcomer")
    desk.add_product("CUP", "Cup", on_hand=4)
    yield desk
    assert desk.check().broken == ()
    desk.close()


def day(days: int) -> date:
    return MONDAY + timedelta(days=days)


def take(desk: Desk, *wanted: int, sku: str = "CUP", **more: Any) -> list[str]:
    """One order after the other, each from another customer."""
    customers = ("ANN", "BOB", "CY", "DEE")
    return [desk.take_order(customers[i % 4], [(sku, str(n))], **more).order for i, n in enumerate(wanted)]


def parts(desk: Desk, order: str) -> list[tuple[str, int, int, int, int, int]]:
    """(sku, ordered, fulfilled, cancelled, allocated, backordered) of an order's lines."""
    return [(x.sku, x.ordered, x.fulfilled, x.cancelled, x.allocated, x.backordered) for x in desk.order(order)[1]]


def allocated(desk: Desk, orders: list[str]) -> list[int]:
    return [sum(line[4] for line in parts(desk, order)) for order in orders]


def waiting(desk: Desk, orders: list[str]) -> list[int]:
    return [sum(line[5] for line in parts(desk, order)) for order in orders]


def promises(desk: Desk, orders: list[str]) -> list[date | None]:
    return [line.promise for order in orders for line in desk.order(order)[1]]


# --- the worked examples ------------------------------------------------------------------------------------------


def test_of_stock_4_three_orders_of_3_get_3_1_and_0(desk: Desk) -> None:
    assert allocated(desk, take(desk, 3, 3, 3)) == [3, 1, 0]


def test_of_stock_10_orders_of_6_6_and_20_wait_for_0_2_and_20(desk: Desk) -> None:
    desk.add_product("TEN", "Ten", on_hand=10)
    assert waiting(desk, take(desk, 6, 6, 20, sku="TEN")) == [0, 2, 20]


@pytest.mark.parametrize(("came", "shares"), [("12", [6, 6]), ("20", [10, 7])])
def test_fair_share_over_needs_10_and_7(desk: Desk, came: str, shares: list[int]) -> None:
    desk.count([("CUP", "0")])
    orders = take(desk, 10, 7)
    answer = desk.receive([("CUP", came)], policy=Policy.FAIR_SHARE)
    assert allocated(desk, orders) == shares
    assert [gain.quantity for gain in answer.gets] == shares


def test_amending_down_and_back_up_fills_nobody(desk: Desk) -> None:
    desk.count([("CUP", "0")])
    orders = take(desk, 1, 2, 1)
    desk.amend(orders[1], [("CUP", "1")])
    assert waiting(desk, orders) == [1, 1, 1]
    answer = desk.amend(orders[1], [("CUP", "2")])
    assert answer.lines[0].ordered == 2
    assert waiting(desk, orders) == [1, 2, 1]
    assert allocated(desk, orders) == [0, 0, 0]
    assert answer.freed == ()


def test_two_pos_of_10_promise_two_lines_of_10_for_their_days(desk: Desk) -> None:
    desk.count([("CUP", "0")])
    orders = take(desk, 10, 10)
    desk.purchase("NEW", [("CUP", "10")], expected=day(5))
    desk.purchase("NEW", [("CUP", "10")], expected=day(20))
    assert promises(desk, orders) == [day(5), day(20)]


def test_undoing_a_receipt_of_10_leaves_5_waiting_and_nothing_allocated(desk: Desk) -> None:
    desk.count([("CUP", "0")])
    (order,) = take(desk, 5)
    before = state(desk.db)
    desk.receive([("CUP", "10")])
    after = state(desk.db)
    assert parts(desk, order) == [("CUP", 5, 0, 0, 5, 0)]
    desk.undo()
    assert parts(desk, order) == [("CUP", 5, 0, 0, 0, 5)]
    assert state(desk.db) == before
    desk.redo()
    assert state(desk.db) == after


# --- acts ---------------------------------------------------------------------------------------------------------


def test_an_increase_that_must_wait_stands_behind_those_who_asked_before(desk: Desk) -> None:
    desk.count([("CUP", "0")])
    orders = take(desk, 2, 2, 2)
    desk.amend(orders[0], [("CUP", "4")])
    desk.receive([("CUP", "6")])
    assert allocated(desk, orders) == [2, 2, 2]
    desk.receive([("CUP", "2")])
    assert allocated(desk, orders) == [4, 2, 2]
    assert [line.line for line in desk.order(orders[0])[1]] == [1], "an increase is no line of its own to anybody"


def test_what_a_cancellation_frees_goes_to_the_next_and_he_is_named(desk: Desk) -> None:
    orders = take(desk, 3, 3)
    answer = desk.cancel(orders[0])
    assert [(freed.sku, freed.quantity, freed.order) for freed in answer.freed] == [("CUP", 2, orders[1]), ("CUP", 1, None)]
    assert desk.cancel(orders[0]).freed == ()


def test_the_tail_loses_when_the_shelf_holds_less(desk: Desk) -> None:
    orders = take(desk, 2, 2)
    answer = desk.count([("CUP", "1")])
    assert allocated(desk, orders) == [1, 0]
    assert sorted((loser.order, loser.quantity) for loser in answer.loses) == [(orders[0], 1), (orders[1], 2)]
    assert all(loser.why for loser in answer.loses)


def test_a_pin_keeps_stock_from_a_rebalance_and_a_hold_keeps_it_from_a_line(desk: Desk) -> None:
    orders = take(desk, 2, 2)
    desk.pin(orders[1])
    urgent = desk.take_order("CY", [("CUP", "4")], priority=1).order
    desk.reallocate(Policy.PRIORITY)
    assert allocated(desk, [*orders, urgent]) == [0, 2, 2]
    desk.hold(orders[0])
    desk.receive([("CUP", "4")])
    assert allocated(desk, [*orders, urgent]) == [0, 2, 4]
    assert promises(desk, orders[:1]) == [None]
    desk.release(orders[0])
    assert allocated(desk, [*orders, urgent]) == [2, 2, 4]


@pytest.mark.parametrize("policy", [Policy.PRIORITY, Policy.MOST_ORDERS, Policy.FAIR_SHARE])
def test_classes_say_whose_stock_a_rebalance_may_take(desk: Desk, policy: Policy) -> None:
    """Class 5 must keep what it has and class 4 may lose it; class 5 gains only what nobody else takes."""
    desk.count([("CUP", "2")])
    desk.set_setting("classes", {"5": "keep", "4": "lose"})
    keeps = desk.take_order("ANN", [("CUP", "1")], priority=5).order
    loses = desk.take_order("BOB", [("CUP", "1")], priority=4).order
    asks = desk.take_order("CY", [("CUP", "1")], priority=5).order
    urgent = desk.take_order("DEE", [("CUP", "1")], priority=1).order
    desk.reallocate(policy)
    assert allocated(desk, [keeps, asks]) == [1, 0]
    assert sum(allocated(desk, [loses, urgent])) == 1
    if policy is Policy.PRIORITY:
        assert allocated(desk, [urgent]) == [1]


def test_undoing_a_new_name_lets_the_old_one_be_found_again(desk: Desk) -> None:
    desk.edit_product("CUP", name="Beaker")
    assert desk.db.all("SELECT text FROM finder WHERE what = 'product' AND text MATCH 'Beaker'")
    desk.undo()
    assert not desk.db.all("SELECT text FROM finder WHERE what = 'product' AND text MATCH 'Beaker'")
    assert desk.db.all("SELECT text FROM finder WHERE what = 'product' AND text MATCH 'Cup'")
    desk.redo()
    assert desk.db.all("SELECT text FROM finder WHERE what = 'product' AND text MATCH 'Beaker'")


def test_moving_a_line_needs_a_reason_and_is_undone_like_any_act(desk: Desk) -> None:
    desk.count([("CUP", "0")])
    orders = take(desk, 2, 2, 2)
    before = state(desk.db)
    desk.move(orders[2], "CUP", orders[0], "a wedding on Saturday")
    desk.receive([("CUP", "2")])
    assert allocated(desk, orders) == [0, 0, 2]
    desk.undo()
    desk.undo()
    assert state(desk.db) == before


def test_lines_may_be_moved_before_one_another_without_end(desk: Desk) -> None:
    desk.count([("CUP", "0")])
    orders = take(desk, *[1] * 3)
    first, second, third = orders
    for i in range(70):
        mover = (second, third)[i % 2]
        desk.move(mover, "CUP", first, "their turn")
    desk.receive([("CUP", "2")])
    assert allocated(desk, orders) == [0, 1, 1]
    desk.receive([("CUP", "1")])
    assert allocated(desk, orders) == [1, 1, 1]


def test_a_moved_line_stays_before_its_target_when_that_one_is_promised_a_day(desk: Desk) -> None:
    desk.count([("CUP", "0")])
    orders = take(desk, 2, 2)
    desk.purchase("NEW", [("CUP", "4")], expected=day(5))
    desk.close_short("PO-101")
    early = desk.take_order("CY", [("CUP", "2")], day=day(-3)).order
    desk.move(orders[1], "CUP", early, "asked nicely")
    desk.move(orders[0], "CUP", orders[1], "asked more nicely")
    before = state(desk.db)
    desk.purchase("NEW", [("CUP", "6")], expected=day(9))
    after = state(desk.db)
    desk.undo()
    assert state(desk.db) == before
    desk.redo()
    assert state(desk.db) == after
    for served in ([2, 0, 0], [2, 2, 0], [2, 2, 2]):
        desk.receive([("CUP", "2")])
        assert allocated(desk, [*orders, early]) == served


@pytest.mark.parametrize("lines", [1, 50, 51, 1000])
def test_an_order_may_have_any_number_of_lines(desk: Desk, lines: int) -> None:
    desk.add_product("POT", "Pot", on_hand=1)
    answer = desk.take_order("ANN", [(("CUP", "POT")[i % 2], "1") for i in range(lines)])
    assert len(answer.lines) == lines
    assert allocated(desk, [answer.order]) == [min(4, (lines + 1) // 2) + min(1, lines // 2)]
    desk.receive([("CUP", str(lines)), ("POT", str(lines))])
    assert waiting(desk, [answer.order]) == [0]
    assert sum(amount.quantity for amount in desk.fulfil(answer.order).fulfilled) == lines


def test_the_same_product_twice_in_an_order_is_two_lines(desk: Desk) -> None:
    order = desk.take_order("ANN", [("CUP", "3"), ("CUP", "3")]).order
    assert parts(desk, order) == [("CUP", 3, 0, 0, 3, 0), ("CUP", 3, 0, 0, 1, 2)]
    desk.amend(order, [("CUP@1", "2")])
    assert [line[1] for line in parts(desk, order)] == [2, 3]
    desk.fulfil(order, [("CUP", "1"), ("CUP", "2")])
    assert sum(line[2] for line in parts(desk, order)) == 3


def test_fulfilling_takes_what_is_allocated_exactly_once(desk: Desk) -> None:
    order = desk.take_order("ANN", [("CUP", "6")]).order
    sent = desk.fulfil(order)
    assert [(amount.sku, amount.quantity) for amount in sent.fulfilled] == [("CUP", 4)]
    assert [(amount.sku, amount.quantity) for amount in sent.backordered] == [("CUP", 2)]
    with pytest.raises(Refused, match="is ready"):
        desk.fulfil(order)


def test_a_return_fills_the_queue_and_a_damaged_one_does_not(desk: Desk) -> None:
    orders = take(desk, 4, 2)
    desk.fulfil(orders[0])
    desk.take_back(orders[0], [("CUP", "1")], damaged=True)
    assert waiting(desk, orders) == [0, 2]
    answer = desk.take_back(orders[0], [("CUP", "2")])
    assert waiting(desk, orders) == [0, 0]
    assert [gain.order for gain in answer.gets] == [orders[1]]


def test_a_late_supplier_breaks_promises_and_names_who_must_hear(desk: Desk) -> None:
    desk.count([("CUP", "0")])
    orders = take(desk, 5, 5)
    po = desk.purchase("NEW", [("CUP", "5")], expected=day(5)).po
    answer = desk.redate(po, day(12))
    assert [(b.order, b.was, b.now) for b in answer.breaks] == [(orders[0], day(5).toordinal(), day(12).toordinal())]
    first = desk.db.all("SELECT first_promise, promise FROM order_line ORDER BY id LIMIT 1")
    assert first == [(day(5).toordinal(), day(12).toordinal())], "the first promise never changes"


def test_the_margin_is_learned_from_the_suppliers_record(desk: Desk, clock: Clock) -> None:
    for late in (0, 0, 4, 4, 4):
        po = desk.purchase("NEW", [("CUP", "1")], expected=clock.day + timedelta(days=1)).po
        clock.day += timedelta(days=1 + late)
        desk.receive([("CUP", "1")], po=po)
    orders = take(desk, 20)
    answer = desk.purchase("NEW", [("CUP", "20")], expected=clock.day + timedelta(days=10))
    assert answer.record.words() == "keeps its dates 2 times in 5; add 4 days"
    assert promises(desk, orders) == [clock.day + timedelta(days=14)]


def test_what_waits_beyond_the_known_pos_is_estimated_from_the_lead_time(desk: Desk) -> None:
    supplier = desk.db.value("SELECT id FROM supplier WHERE code = 'SUP'")
    desk.add_product("POT", "Pot", supplier_id=supplier)
    answer = desk.take_order("ANN", [("POT", "2")])
    assert (answer.lines[0].promise, answer.lines[0].estimate) == (day(10), True)
    assert "about" in answer.say


def test_a_substitute_takes_the_place_of_what_waits(desk: Desk) -> None:
    desk.add_product("MUG", "Mug", on_hand=1)
    order = desk.take_order("ANN", [("CUP", "6")]).order
    desk.substitute(order, "CUP", "MUG")
    assert parts(desk, order) == [("CUP", 6, 0, 2, 4, 0), ("MUG", 2, 0, 0, 1, 1)]
    desk.undo()
    assert parts(desk, order) == [("CUP", 6, 0, 0, 4, 2)]


# --- kinds of products and rules about waiting ----------------------------------------------------------------------


def test_metres_are_counted_to_their_decimals(desk: Desk) -> None:
    desk.add_product("ROPE", "Rope", unit="m", decimals=2, on_hand=250)
    order = desk.take_order("ANN", [("ROPE", "3.75")]).order
    assert parts(desk, order) == [("ROPE", 375, 0, 0, 250, 125)]
    assert "2.5" in desk.order(order)[1][0].why


def test_a_service_waits_without_a_shelf_and_is_done(desk: Desk) -> None:
    desk.add_product("FIT", "Fitting", kind="service")
    order = desk.take_order("ANN", [("FIT", "2")]).order
    assert parts(desk, order) == [("FIT", 2, 0, 0, 0, 2)]
    desk.fulfil(order, [("FIT", "1")])
    assert parts(desk, order) == [("FIT", 2, 1, 0, 0, 1)]
    with pytest.raises(Refused, match="service"):
        desk.receive([("FIT", "1")])


def test_a_service_holds_up_no_complete_order(desk: Desk) -> None:
    desk.add_product("FIT", "Fitting", kind="service")
    order = desk.take_order("ANN", [("FIT", "1"), ("CUP", "4")], ship="complete").order
    assert allocated(desk, [order]) == [4]
    assert [amount.sku for amount in desk.fulfil(order, [("CUP", "4")]).fulfilled] == ["CUP"]


def test_digital_copies_wait_for_a_batch_of_keys(desk: Desk) -> None:
    desk.add_product("KEY", "Licence", kind="digital")
    orders = take(desk, 2, 2, sku="KEY")
    desk.receive([("KEY", "3")])
    assert allocated(desk, orders) == [2, 1]


def test_a_kit_waits_as_its_components(desk: Desk) -> None:
    desk.add_product("TEA", "Tea", on_hand=1)
    desk.add_product("SET", "Tea set")
    desk.make_kit("SET", [("CUP", "2"), ("TEA", "1")])
    order = desk.take_order("ANN", [("SET", "2")]).order
    assert parts(desk, order) == [("CUP", 4, 0, 0, 4, 0), ("TEA", 2, 0, 0, 1, 1)]


def test_a_pre_order_is_given_out_on_its_day_and_not_before(desk: Desk, clock: Clock) -> None:
    desk.add_product("GAME", "Game", backorder="preorder", release_day=day(7).toordinal(), on_hand=3)
    orders = take(desk, 2, 2, sku="GAME")
    assert allocated(desk, orders) == [0, 0]
    assert promises(desk, orders) == [day(7), None]
    clock.day = day(7)
    assert desk.check().broken == ()
    assert allocated(desk, orders) == [2, 1]


def test_a_pre_order_is_given_out_when_the_shop_opens_on_its_day(tmp_path: Path) -> None:
    clock = Clock()
    shop = new_desk(tmp_path, clock)
    shop.add_customer("ANN", "Ann")
    shop.add_product("GAME", "Game", backorder="preorder", release_day=day(7).toordinal(), on_hand=3)
    order = shop.take_order("ANN", [("GAME", "2")]).order
    shop.close()
    clock.day = day(8)
    again = Desk.open(tmp_path / "shop.desk", clock)
    assert allocated(again, [order]) == [2]
    assert again.check().broken == ()
    again.close()


def test_a_product_that_refuses_to_wait_is_sold_only_from_the_shelf(desk: Desk) -> None:
    desk.add_product("LAST", "Last one", backorder="refuse", on_hand=2)
    with pytest.raises(Refused, match="cannot be backordered"):
        desk.take_order("ANN", [("LAST", "3")])
    order = desk.take_order("ANN", [("LAST", "2")]).order
    assert parts(desk, order) == [("LAST", 2, 0, 0, 2, 0)]


def test_a_cap_says_how_many_may_wait(desk: Desk) -> None:
    desk.add_product("FEW", "Few", cap=5, on_hand=1)
    orders = take(desk, 4, 2, sku="FEW")
    with pytest.raises(Refused, match="No more than 5"):
        desk.take_order("CY", [("FEW", "1")])
    desk.edit_product("FEW", cap=2)
    assert desk.amend(orders[0], [("FEW", "3")]).lines[0].backordered == 2, "asking for less is never against a cap"


def test_a_complete_order_takes_all_or_nothing_and_lets_others_pass(desk: Desk) -> None:
    desk.add_product("POT", "Pot")
    whole = desk.take_order("ANN", [("CUP", "2"), ("POT", "1")], ship="complete").order
    assert allocated(desk, [whole]) == [0]
    with pytest.raises(Refused, match="complete"):
        desk.fulfil(whole)
    desk.receive([("POT", "1")])
    assert allocated(desk, [whole]) == [3]
    desk.fulfil(whole)


def test_a_complete_order_that_loses_its_missing_line_goes_at_once(desk: Desk) -> None:
    desk.add_product("POT", "Pot")
    whole = desk.take_order("ANN", [("CUP", "2"), ("POT", "1")], ship="complete").order
    desk.cancel(whole, [("POT", None)])
    assert allocated(desk, [whole]) == [2]


def test_a_complete_order_may_tie_stock_up_meanwhile(desk: Desk) -> None:
    desk.add_product("POT", "Pot")
    whole = desk.take_order("ANN", [("CUP", "2"), ("POT", "1")], ship="complete", hold_stock=True).order
    assert allocated(desk, [whole]) == [2]
    with pytest.raises(Refused, match="complete"):
        desk.fulfil(whole)


def test_check_names_a_complete_order_that_ties_stock_up_or_waits_for_nothing(desk: Desk) -> None:
    desk.add_product("POT", "Pot")
    desk.take_order("ANN", [("CUP", "2"), ("POT", "1")], ship="complete", hold_stock=True)
    waits = desk.take_order("BOB", [("CUP", "1")], ship="complete", preview=True)
    assert waits.lines[0].allocated == 1
    for sql, words in (
        ("UPDATE order_line SET whole = 1", "goes complete, waits, and ties CUP up"),
        ("UPDATE order_line SET whole = 1, ordered = allocated + 1 WHERE allocated > 0", "although it could be had complete"),
    ):
        desk.db.run("SAVEPOINT tampered")
        desk.db.run(sql)
        if "ordered" in sql:
            desk.db.run("DELETE FROM order_line WHERE allocated = 0")
        broken = desk.check().broken
        desk.db.run("ROLLBACK TO tampered")
        desk.db.run("RELEASE tampered")
        assert any(words in line for line in broken), broken


# --- previews -------------------------------------------------------------------------------------------------------


def test_a_preview_that_is_no_longer_so_is_refused_as_stale(desk: Desk) -> None:
    desk.count([("CUP", "0")])
    orders = take(desk, 3, 3)
    answer = desk.receive([("CUP", "4")], preview=True)
    shown = Preview(answer, seal(answer))
    desk.cancel(orders[0])
    before = everything(desk.db)
    with pytest.raises(Stale) as caught:
        desk.receive([("CUP", "4")], shown=shown)
    assert caught.value.do
    assert everything(desk.db) == before
    again = desk.receive([("CUP", "4")], preview=True)
    desk.receive([("CUP", "4")], shown=Preview(again, seal(again)))
    assert allocated(desk, orders) == [0, 3]


def test_comparing_policies_posts_nothing(desk: Desk) -> None:
    desk.count([("CUP", "0")])
    take(desk, 9, 2, 3)
    before = everything(desk.db)
    compared = {c.policy: c for c in desk.compare([("CUP", "5")])}
    assert everything(desk.db) == before
    assert compared[Policy.MOST_ORDERS].orders_completed == 2
    assert compared[Policy.OLDEST].orders_completed == 0
    assert compared[Policy.OLDEST].customers_served == 1


# --- undo -----------------------------------------------------------------------------------------------------------


def test_undo_is_refused_where_a_later_act_depends_on_it_and_names_that_act(desk: Desk) -> None:
    (order,) = take(desk, 4)
    taken = desk.history(1)[0].id
    desk.fulfil(order)
    before = everything(desk.db)
    with pytest.raises(Refused, match=f"Fulfilled order {order}"):
        desk.undo(taken)
    assert everything(desk.db) == before


@pytest.mark.parametrize(
    "later",
    [
        lambda desk, order: desk.amend(order, [("CUP", "9")]),
        lambda desk, order: desk.pin(order),
        lambda desk, order: desk.deposit(order, 500),
        lambda desk, order: desk.goodwill(order, "gift", gift="a spoon"),
        lambda desk, order: desk.waits(order, until=day(9)),
        lambda desk, order: desk.cancel(order),
    ],
)
def test_an_order_stays_while_anything_later_speaks_of_it(desk: Desk, later: Callable[[Desk, str], Any]) -> None:
    (order,) = take(desk, 6)
    taken = desk.history(1)[0].id
    later(desk, order)
    words = desk.history(1)[0].words
    with pytest.raises(Refused) as caught:
        desk.undo(taken)
    assert words in str(caught.value)
    desk.undo()
    desk.undo()
    with pytest.raises(Refused, match="no order"):
        desk.order(order)


def test_a_corrected_receipt_is_not_undone_under_its_correction(desk: Desk) -> None:
    receipt = desk.receive([("CUP", "10")]).number
    received = desk.history(1)[0].id
    desk.correct(receipt, [("CUP", "8")])
    with pytest.raises(Refused, match=f"Corrected {receipt}"):
        desk.undo(received)
    desk.undo()
    desk.undo(received)
    assert desk.db.value("SELECT on_hand FROM product WHERE sku = 'CUP'") == 4


def test_who_waits_after_an_undo_out_of_turn_is_promised_anew(desk: Desk) -> None:
    (order,) = take(desk, 4)
    desk.hold(order)
    desk.damage([("CUP", "2")])
    damaged = desk.history(1)[0].id
    desk.count([("CUP", "1")])
    desk.undo(damaged)
    assert parts(desk, order) == [("CUP", 4, 0, 0, 3, 1)]
    assert promises(desk, [order]) == [None], "a held line is promised nothing"


def test_a_product_stays_while_anything_later_speaks_of_it(desk: Desk) -> None:
    desk.add_product("POT", "Pot")
    added = desk.history(1)[0].id
    (order,) = take(desk, 2, sku="POT")
    desk.cancel(order)
    with pytest.raises(Refused, match="cannot be undone"):
        desk.undo(added)


def test_undo_works_after_a_restart(tmp_path: Path, desk: Desk) -> None:
    before = state(desk.db)
    take(desk, 3)
    again = Desk.open(desk.shop.path, Clock())
    assert again.next_undo() == "Took order SO-1001 for Ann"
    again.undo()
    assert state(desk.db) == before
    again.close()


def test_a_new_act_ends_what_could_be_done_again(desk: Desk) -> None:
    take(desk, 1)
    desk.undo()
    assert desk.next_redo()
    take(desk, 2)
    assert not desk.next_redo()
    with pytest.raises(Refused, match="nothing to redo"):
        desk.redo()


# --- bad input ------------------------------------------------------------------------------------------------------

YESTERDAY, TOMORROW = day(-1), day(1)
BAD: dict[str, Callable[[Desk], Any]] = {
    "an unknown product": lambda d: d.take_order("ANN", [("NIX", "1")]),
    "an unknown customer": lambda d: d.take_order("NIX", [("CUP", "1")]),
    "an unknown order": lambda d: d.cancel("SO-9"),
    "an unknown PO": lambda d: d.receive([("CUP", "1")], po="PO-9"),
    "an unknown supplier": lambda d: d.purchase("NIX", [("CUP", "1")]),
    "an order for nothing": lambda d: d.take_order("ANN", []),
    "a quantity of zero": lambda d: d.take_order("ANN", [("CUP", "0")]),
    "a quantity below zero": lambda d: d.take_order("ANN", [("CUP", "-3")]),
    "half a cup": lambda d: d.take_order("ANN", [("CUP", "1.5")]),
    "no number": lambda d: d.take_order("ANN", [("CUP", "many")]),
    "far too many": lambda d: d.take_order("ANN", [("CUP", "9" * 30)]),
    "far too many received": lambda d: d.receive([("CUP", "1" + "0" * 12)]),
    "far too many of a kit": lambda d: d.take_order("ANN", [("SET", "9" * 12)]),
    "far too many ordered of a supplier": lambda d: d.purchase("SUP", [("CUP", "9" * 12), ("CUP", "9" * 12)]),
    "an order of tomorrow": lambda d: d.take_order("ANN", [("CUP", "1")], day=TOMORROW),
    "required before it was ordered": lambda d: d.take_order("ANN", [("CUP", "1")], required=YESTERDAY),
    "a priority of nine": lambda d: d.take_order("ANN", [("CUP", "1")], priority=9),
    "a priority of zero": lambda d: d.take_order("ANN", [("CUP", "1")], priority=0),
    "an unknown channel": lambda d: d.take_order("ANN", [("CUP", "1")], channel="pigeon"),
    "an unknown ship rule": lambda d: d.take_order("ANN", [("CUP", "1")], ship="later"),
    "a number that exists": lambda d: d.take_order("ANN", [("CUP", "1")], number="A-1"),
    "a PO expected in the past": lambda d: d.purchase("SUP", [("CUP", "1")], expected=YESTERDAY),
    "a PO moved into the past": lambda d: d.redate("PO-101", YESTERDAY),
    "a PO moved for another product": lambda d: d.redate("PO-101", TOMORROW, sku="SET"),
    "a PO of nothing": lambda d: d.purchase("SUP", []),
    "received for another product's PO": lambda d: d.receive([("FIT2", "1")], po="PO-101"),
    "more than is there to fulfil": lambda d: d.fulfil("A-1", [("CUP", "5")]),
    "more than is there to fulfil, in two bites": lambda d: d.fulfil("A-1", [("CUP", "3"), ("CUP", "3")]),
    "more than is there to cancel": lambda d: d.cancel("A-1", [("CUP", "7")]),
    "more than came to return": lambda d: d.take_back("A-1", [("CUP", "1")]),
    "a return of nothing": lambda d: d.take_back("A-1", []),
    "a product that is not in the order": lambda d: d.amend("A-1", [("FIT2", "1")]),
    "nothing to wait for": lambda d: d.waits("A-2"),
    "a wait until yesterday": lambda d: d.waits("A-1", until=YESTERDAY),
    "a wait for nobody": lambda d: d.release("A-1"),
    "a pin on nothing": lambda d: d.pin("A-3"),
    "a move without a reason": lambda d: d.move("A-3", "CUP", "A-1", "  "),
    "a move before itself": lambda d: d.move("A-1", "CUP", "A-1", "why not"),
    "a move of what does not wait": lambda d: d.move("A-2", "FIT2", "A-1", "why not"),
    "a substitute for what does not wait": lambda d: d.substitute("A-2", "FIT2", "CUP"),
    "itself as a substitute": lambda d: d.substitute("A-1", "CUP", "CUP"),
    "too many substitutes": lambda d: d.substitute("A-1", "CUP", "FIT2", "9"),
    "a count of a service": lambda d: d.count([("CARE", "1")]),
    "a count of the same twice": lambda d: d.count([("CUP", "1"), ("CUP", "2")]),
    "a count of the same by its barcode": lambda d: d.count([("FIT2", "1"), ("4006381", "2")]),
    "a count of nothing": lambda d: d.count([]),
    "damage of nothing": lambda d: d.damage([]),
    "damage of more than is there": lambda d: d.damage([("CUP", "5")]),
    "a box with nothing in it": lambda d: d.receive([]),
    "a deposit below zero": lambda d: d.deposit("A-1", -5),
    "no goodwill at all": lambda d: d.goodwill("A-1", "percentage"),
    "goodwill of 500 %": lambda d: d.goodwill("A-1", "percentage", percent=500, gift="x"),
    "a customer without a name": lambda d: d.add_customer("EVE", " "),
    "a customer that exists": lambda d: d.add_customer("ANN", "Another"),
    "a customer of class nine": lambda d: d.add_customer("EVE", "Eve", priority=9),
    "a product that exists": lambda d: d.add_product("CUP", "Another"),
    "a product with stock below zero": lambda d: d.add_product("NEW", "New", on_hand=-1),
    "a product with seven decimals": lambda d: d.add_product("NEW", "New", decimals=7),
    "a product of no known kind": lambda d: d.add_product("NEW", "New", kind="ghost"),
    "a product of no known rule": lambda d: d.add_product("NEW", "New", backorder="maybe"),
    "a product with a price below zero": lambda d: d.add_product("NEW", "New", price=-1),
    "a product sold in packs of none": lambda d: d.edit_product("CUP", step=0),
    "a cap below zero": lambda d: d.edit_product("CUP", cap=-1),
    "the SKU of another product": lambda d: d.edit_product("CUP", sku="FIT2"),
    "no name": lambda d: d.edit_product("CUP", name=" "),
    "another unit for what has stock": lambda d: d.edit_product("CUP", decimals=2),
    "a supplier with a lead time below zero": lambda d: d.add_supplier("EVE", "Eve", lead_time_days=-1),
    "an unknown setting": lambda d: d.set_setting("colour", "red"),
    "a setting that does not fit": lambda d: d.set_setting("policy", "loudest"),
    "a kit of itself": lambda d: d.make_kit("CUP", [("CUP", "1")]),
    "an undo of what never was": lambda d: d.undo(999),
    "a redo of nothing": lambda d: d.redo(),
    "a backup onto itself": lambda d: d.backup(d.shop.path),
}


@pytest.mark.parametrize("what", list(BAD))
def test_bad_input_is_refused_with_what_why_and_what_to_do_and_changes_nothing(desk: Desk, what: str) -> None:
    desk.add_product("FIT2", "Fit", on_hand=9, barcode="4006381")
    desk.add_product("CARE", "Care", kind="service")
    desk.add_product("SET", "Set")
    desk.make_kit("SET", [("CUP", "1000")])
    desk.take_order("ANN", [("CUP", "6")], number="A-1")
    desk.take_order("BOB", [("FIT2", "1")], number="A-2")
    desk.take_order("CY", [("CUP", "1")], number="A-3")
    desk.purchase("SUP", [("CUP", "5")], expected=TOMORROW)
    before = everything(desk.db)
    with pytest.raises(Refused) as caught:
        BAD[what](desk)
    assert caught.value.what
    assert caught.value.why
    assert caught.value.do
    assert everything(desk.db) == before


def test_a_sum_beyond_all_measure_is_refused(desk: Desk) -> None:
    desk.receive([("CUP", "5" + "0" * 11)])
    before = everything(desk.db)
    with pytest.raises(Refused, match="too much"):
        desk.receive([("CUP", "5" + "0" * 11)])
    assert everything(desk.db) == before
