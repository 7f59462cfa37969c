"""The worked examples of the clock, what answers mean, and what an undo owes to those who were told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from backorder_desk.domain.errors import Refused
from tests.controller.november import MOVED, TOLD, Shop, words

DECEMBER_15, DECEMBER_20 = date(2026, 12, 15), date(2026, 12, 20)
JANUARY_10, JANUARY_15 = date(2027, 1, 10), date(2027, 1, 15)


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """An order of 2 November, told 20 November."""
    shop = Shop(tmp_path)
    shop.order()
    shop.on(MOVED)
    return shop


# --- the worked examples ---------------------------------------------------------------------------------------------


def test_moved_to_15_december_a_short_delay_is_told_by_20_november_and_silence_consents(shop: Shop) -> None:
    answer = shop.desk.redate("PO-1", DECEMBER_15)
    assert list(shop.desk.tell_by(answer.breaks).values()) == [TOLD]
    assert shop.owed() == [("delay_short", TOLD, "consent until 2026-12-15", "16 CFR 435.2(b)(1)(ii)")]


def test_moved_to_15_january_a_long_delay_is_told_by_20_november_and_silence_cancels_on_20_december(shop: Shop) -> None:
    answer = shop.desk.redate("PO-1", JANUARY_15)
    assert list(shop.desk.tell_by(answer.breaks).values()) == [TOLD]
    assert shop.owed() == [("delay_long", TOLD, "cancelled on 2026-12-20", "16 CFR 435.2(b)(1)(iii), (c)(2)")]


def test_without_a_date_the_letter_goes_out_with_a_reason_or_not_at_all(shop: Shop, tmp_path: Path) -> None:
    shop.desk.redate("PO-1", None)
    assert shop.owed() == [("delay_indefinite", TOLD, "cancelled on 2026-12-20", "16 CFR 435.2(a)(3), (b)(1)(iii)(B)")]
    assert shop.desk.issue() == []
    assert [name for name, _ in shop.desk.left_out] == [shop.owing.notice.name]
    with pytest.raises(Refused, match="must give the reason"):
        shop.desk.issue([shop.owing.notice.name])
    with pytest.raises(Refused, match="must give the reason"):
        shop.desk.write_letters([], tmp_path / "letters.pdf")
    (letter,) = shop.tell(reason="The potter is ill")
    assert "The potter is ill." in words(letter.pdf)
    assert shop.owed() == []


def test_the_reason_may_come_from_the_po_that_moved(shop: Shop) -> None:
    shop.desk.redate("PO-1", None, because="The kiln burst")
    (letter,) = shop.tell()
    assert "The kiln burst." in words(letter.pdf)


def test_a_reason_for_all_does_not_displace_that_of_a_po(shop: Shop) -> None:
    shop.desk.redate("PO-1", None, because="The kiln burst")
    (letter,) = shop.tell(reason="The potter is ill")
    assert "The kiln burst." in words(letter.pdf)
    assert "potter" not in words(letter.pdf)


def test_after_consent_to_15_december_a_move_to_10_january_is_told_by_then_and_silence_cancels_on_that_day(shop: Shop) -> None:
    shop.desk.redate("PO-1", DECEMBER_15)
    (letter,) = shop.tell()
    shop.on(date(2026, 11, 16))
    shop.desk.reply(letter.issued.number, "wait")
    shop.desk.redate("PO-1", JANUARY_10)
    assert shop.owed() == [("renewed", DECEMBER_15, "cancelled on 2026-12-15", "16 CFR 435.2(b)(2)(ii), (c)(3)")]
    shop.tell()
    shop.on(DECEMBER_15)
    assert shop.desk.lapses() == []
    shop.on(date(2026, 12, 16))
    (lapse,) = shop.desk.lapses()
    assert (lapse.order, lapse.ended_on) == ("O1", DECEMBER_15)


def test_silence_to_a_short_delay_is_consent_until_its_day(shop: Shop) -> None:
    shop.desk.redate("PO-1", DECEMBER_15)
    shop.tell()
    shop.on(date(2026, 12, 1))
    shop.desk.redate("PO-1", JANUARY_10)
    assert shop.owed() == [("renewed", DECEMBER_15, "cancelled on 2026-12-15", "16 CFR 435.2(b)(2)(ii), (c)(3)")]


def test_silence_to_a_long_delay_is_proposed_for_cancellation_and_cancels_nothing_itself(shop: Shop) -> None:
    shop.desk.redate("PO-1", JANUARY_15)
    shop.tell()
    shop.on(DECEMBER_20)
    assert shop.desk.lapses() == []
    shop.on(date(2026, 12, 21))
    (lapse,) = shop.desk.lapses()
    assert (lapse.ended_on, lapse.refund_by) == (DECEMBER_20, date(2026, 12, 30))  # seven working days, without Christmas
    assert shop.desk.order("O1")[1][0].backordered == 2


@pytest.mark.parametrize("day", [DECEMBER_15, JANUARY_15, None])
def test_a_business_gets_house_notices_only(tmp_path: Path, day: date | None) -> None:
    shop = Shop(tmp_path, company="Able Ltd")
    shop.order()
    shop.on(MOVED)
    shop.desk.redate("PO-1", day)
    ((_, _, silence, basis),) = shop.owed()
    assert (silence, basis) == ("decides nothing", "house")
    assert len(shop.tell()) == 1  # the house asks for no reason


def test_issuing_twice_sends_nothing_twice(shop: Shop) -> None:
    shop.desk.redate("PO-1", DECEMBER_15)
    owing = shop.owing
    (letter,) = shop.desk.issue()
    assert shop.desk.issue() == []
    with pytest.raises(Refused, match="no open notice"):
        shop.desk.issue([owing.notice.name])
    shop.desk.told([letter.issued.number])
    assert shop.desk.issue() == []


# --- answers ---------------------------------------------------------------------------------------------------------


def test_a_yes_to_a_letter_without_a_date_waits_without_an_end(shop: Shop) -> None:
    shop.desk.redate("PO-1", None, because="The kiln burst")
    (letter,) = shop.tell()
    shop.desk.reply(letter.issued.number, "wait")
    shop.on(date(2026, 12, 28))
    assert shop.desk.lapses() == []
    shop.desk.redate("PO-1", JANUARY_15)
    assert [(kind, basis) for kind, _, _, basis in shop.owed()] == [("update", "house")]


def test_a_yes_to_a_long_delay_reaches_to_its_day(shop: Shop) -> None:
    shop.desk.redate("PO-1", JANUARY_15)
    (letter,) = shop.tell()
    shop.desk.reply(letter.issued.number, "wait", on=date(2026, 11, 10), channel="telephone")
    shop.on(JANUARY_15)
    assert shop.desk.lapses() == []
    shop.on(date(2027, 1, 16))
    assert [lapse.ended_on for lapse in shop.desk.lapses()] == [JANUARY_15]


def test_a_yes_is_recorded_with_its_day_and_channel(shop: Shop) -> None:
    shop.desk.redate("PO-1", DECEMBER_15)
    (letter,) = shop.tell()
    shop.on(date(2026, 11, 18))
    shop.desk.reply(letter.issued.number, "wait", on=date(2026, 11, 17), channel="e-mail")
    rows = shop.desk.db.all("SELECT answer, day, channel, until FROM consent")
    assert rows == [("wait", date(2026, 11, 17).toordinal(), "e-mail", DECEMBER_15.toordinal())]


def test_one_line_of_a_letter_waits_and_the_other_is_cancelled(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.order(("CUP", "2"), ("POT", "1"))
    shop.on(MOVED)
    shop.desk.redate("PO-1", JANUARY_15)
    (letter,) = shop.tell()
    shop.desk.reply(letter.issued.number, "wait", only=["CUP"])
    shop.desk.reply(letter.issued.number, "cancel", only=["O1:POT"])
    assert [(line.sku, line.backordered, line.cancelled) for line in shop.desk.order("O1")[1]] == [("CUP", 2, 0), ("POT", 0, 1)]
    shop.on(date(2026, 12, 21))
    assert shop.desk.lapses() == []


def test_an_answer_for_a_line_that_the_letter_does_not_name_is_refused(shop: Shop) -> None:
    shop.desk.redate("PO-1", DECEMBER_15)
    (letter,) = shop.tell()
    with pytest.raises(Refused, match="does not speak of POT"):
        shop.desk.reply(letter.issued.number, "wait", only=["POT"])


def test_nobody_waits_for_what_is_cancelled_or_gone(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.order(("CUP", "2"), ("POT", "1"))
    shop.on(MOVED)
    shop.desk.redate("PO-1", JANUARY_15)
    (letter,) = shop.tell()
    shop.desk.cancel("O1", [("CUP", None)])
    with pytest.raises(Refused, match="Nobody waits for CUP of O1 any more") as refused:
        shop.desk.reply(letter.issued.number, "wait", only=["CUP"])
    assert "cancelled" in str(refused.value)
    assert "new order" in str(refused.value)
    assert [sku for _, _, sku in shop.desk.reply(letter.issued.number, "wait").lines] == ["POT"]
    shop.desk.receive([("POT", "1")])
    shop.desk.fulfil("O1")
    with pytest.raises(Refused, match="Nobody waits for"):
        shop.desk.reply(letter.issued.number, "wait")
    assert shop.desk.db.value("SELECT COUNT(*) FROM consent WHERE answer = 'wait' AND void = 0") == 1


def test_consent_to_a_date_by_telephone_moves_the_clock(shop: Shop) -> None:
    shop.desk.redate("PO-1", JANUARY_15)
    shop.tell()
    shop.desk.waits("O1", until=JANUARY_10, channel="telephone")
    shop.on(date(2026, 12, 21))
    assert shop.desk.lapses() == []
    assert shop.owed()[0][:3] == ("renewed", JANUARY_10, "cancelled on 2027-01-10")


def test_consent_to_no_date_goes_no_further_than_the_letter(shop: Shop) -> None:
    shop.desk.redate("PO-1", JANUARY_15)
    shop.tell()
    shop.desk.waits("O1")
    shop.on(date(2027, 1, 16))
    assert [lapse.ended_on for lapse in shop.desk.lapses()] == [JANUARY_15]


def test_an_answer_that_is_undone_counts_no_more(shop: Shop) -> None:
    shop.desk.redate("PO-1", JANUARY_15)
    (letter,) = shop.tell()
    shop.desk.reply(letter.issued.number, "wait")
    shop.desk.undo()
    shop.on(date(2026, 12, 21))
    assert len(shop.desk.lapses()) == 1


# --- corrections -----------------------------------------------------------------------------------------------------


def test_an_undone_date_that_was_told_is_corrected_by_a_letter_that_names_the_mistaken_one(shop: Shop) -> None:
    shop.desk.redate("PO-1", DECEMBER_15)
    (mistaken,) = shop.tell()
    shop.on(date(2026, 11, 12))
    shop.desk.undo()
    assert shop.owed() == [("correction", date(2026, 11, 13), "decides nothing", "house")]
    (letter,) = shop.tell(reason="I had misread the supplier")
    said = words(letter.pdf)
    assert f"Our letter {mistaken.issued.number} of Tuesday, November 10, 2026 was mistaken" in said
    assert "I had misread the supplier." in said
    assert shop.owed() == []
    assert shop.desk.letter(mistaken.issued.number).pdf == mistaken.pdf


def test_a_date_that_nobody_was_told_needs_no_correction(shop: Shop) -> None:
    shop.desk.redate("PO-1", DECEMBER_15)
    shop.desk.undo()
    assert shop.owed() == []


def test_what_is_done_again_needs_no_correction_and_after_one_a_second(shop: Shop) -> None:
    shop.desk.redate("PO-1", DECEMBER_15)
    shop.tell()
    shop.desk.undo()
    shop.desk.redo()
    assert shop.owed() == []
    shop.desk.undo()
    (first,) = shop.tell()
    shop.desk.redo()
    assert [kind for kind, *_ in shop.owed()] == ["correction"]
    assert first.issued.number in words(shop.tell()[0].pdf)


def test_goods_told_as_arrived_whose_receipt_is_undone_are_corrected(shop: Shop) -> None:
    shop.desk.receive([("CUP", "10")], po="PO-1")
    (arrived,) = shop.tell()
    assert arrived.issued.kind == "arrived"
    shop.desk.undo()
    assert [kind for kind, *_ in shop.owed()] == ["correction"]
    assert arrived.issued.number in words(shop.tell()[0].pdf)


def test_a_cancellation_that_was_told_and_is_undone_is_corrected(shop: Shop) -> None:
    shop.desk.cancel("O1")
    (cancelled,) = shop.tell()
    assert cancelled.issued.kind == "cancelled"
    shop.desk.undo()
    assert [kind for kind, *_ in shop.owed()] == ["correction"]
    assert cancelled.issued.number in words(shop.tell()[0].pdf)
    assert shop.owed() == []


def test_an_order_that_was_told_of_and_is_undone_is_corrected_once(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.order()
    shop.desk.undo()
    assert shop.owed() == [("correction", date(2026, 11, 3), "decides nothing", "house")]
    shop.tell(reason="The order was entered by mistake")
    assert (shop.owed(), shop.desk.lapses()) == ([], [])
    shop.desk.redo()
    assert [kind for kind, *_ in shop.owed()] == ["correction"]


def test_an_order_that_nobody_was_told_of_leaves_without_a_letter(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.order(tell=False)
    shop.desk.undo()
    assert shop.owed() == []


def test_a_cancelled_order_that_is_undone_altogether_was_told_right(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.order()
    shop.desk.cancel("O1")
    shop.tell()
    cancel, order = (entry for entry in shop.desk.history() if entry.act in ("cancel", "order"))
    shop.desk.undo(cancel.id)
    shop.desk.undo(order.id)
    assert shop.owed() == []
