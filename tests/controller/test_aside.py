"""Letters kept back, previewed in their batch, awaited, printed again and answered by their code."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from backorder_desk.desk import Aside, Desk, Owing
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.orders import Answer
from backorder_desk.letters.codes import checked
from tests.controller.november import MOVED, Shop, words
from tests.controller.played import MONDAY, Clock, new_desk


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """A shop that owes three customers a letter."""
    desk = new_desk(tmp_path, clock)
    desk.add_supplier("ACME", "Acme Works")
    desk.add_product("CUP", "Cup", price=350, supplier_id=1)
    desk.purchase("ACME", [("CUP", "20")], expected=MONDAY + timedelta(days=9), number="PO-1")
    for code, name in (("C1", "Ann Able"), ("C2", "Bob Best"), ("C3", "Cy Cole")):
        home = {"address1": "1 Elm St", "city": "Town", "postcode": "02110", "country": "US"}
        desk.add_customer(code, name, **home)
        desk.take_order(code, [("CUP", "2")], number=f"O-{code}")
    yield desk
    desk.close()


def of(desk: Desk, customer: str) -> Owing:
    """What is owed to a customer."""
    (found,) = [owing for owing in desk.notices(skipped=True) if owing.notice.customer == customer]
    return found


def issued(desk: Desk) -> list[str]:
    """To whom all open letters go now."""
    return sorted(letter.issued.customer for letter in desk.issue())


def test_a_held_letter_stays_due_and_goes_with_no_batch_until_it_is_taken_up(desk: Desk) -> None:
    name = of(desk, "C2").notice.name
    desk.hold_letter(name)
    held = of(desk, "C2").aside
    assert held is not None
    assert (held.how, held.day) == (Aside.HELD, MONDAY)
    assert len(desk.notices()) == 3
    assert issued(desk) == ["Ann Able", "Cy Cole"]
    desk.take_up_letter(name)
    assert issued(desk) == ["Bob Best"]


def test_a_held_letter_goes_when_somebody_names_it(desk: Desk) -> None:
    name = of(desk, "C2").notice.name
    desk.hold_letter(name)
    assert [letter.issued.customer for letter in desk.issue([name])] == ["Bob Best"]


def test_a_letter_is_skipped_with_a_reason_that_the_journal_keeps(desk: Desk) -> None:
    name = of(desk, "C1").notice.name
    with pytest.raises(Refused, match="not skipped"):
        desk.skip_letter(name, "  ")
    desk.skip_letter(name, "told by telephone")
    assert {owing.notice.customer for owing in desk.notices()} == {"C2", "C3"}
    assert desk.next_undo() == "Skipped the letter to Ann Able: told by telephone"
    desk.undo()
    assert of(desk, "C1").aside is None
    desk.redo()
    assert of(desk, "C1").aside is not None


def test_what_was_decided_is_there_after_a_restart(desk: Desk, clock: Clock) -> None:
    desk.skip_letter(of(desk, "C1").notice.name, "told by telephone")
    again = Desk.open(desk.shop.path, clock)
    found = of(again, "C1").aside
    again.close()
    assert found is not None
    assert found.because == "told by telephone"


def test_a_letter_that_has_changed_is_another_one_and_open_again(desk: Desk) -> None:
    desk.skip_letter(of(desk, "C1").notice.name, "told by telephone")
    desk.redate("PO-1", MONDAY + timedelta(days=20))
    assert of(desk, "C1").aside is None


def test_a_skipped_regular_letter_comes_up_again_after_the_cadence(desk: Desk, clock: Clock) -> None:
    desk.redate("PO-1", MONDAY + timedelta(days=60))
    desk.told([letter.issued.number for letter in desk.issue()])
    clock.day = MONDAY + timedelta(days=12)
    regular = of(desk, "C1").notice
    assert regular.kind.value == "update"
    desk.skip_letter(regular.name, "spoken to")
    assert "C1" not in {owing.notice.customer for owing in desk.notices()}
    clock.day += timedelta(days=14)
    assert "C1" in {owing.notice.customer for owing in desk.notices()}


def test_the_preview_of_each_letter_of_a_batch_is_what_is_issued_byte_for_byte(desk: Desk) -> None:
    open_now = desk.notices()
    shown = [desk.draw(owing, ahead=place) for place, owing in enumerate(open_now)]
    assert [letter.pdf for letter in desk.issue()] == shown
    assert len(set(shown)) == 3


def test_each_letter_may_have_a_reason_of_its_own(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.order()
    shop.on(MOVED)
    shop.desk.redate("PO-1", None)
    name = shop.owing.notice.name
    with pytest.raises(Refused, match="reason"):
        shop.desk.issue([name], reason={"N-other": "the kiln broke"})
    (letter,) = shop.desk.issue(reason={name: "the kiln broke"})
    assert "the kiln broke." in words(letter.pdf)
    shop.desk.close()


def test_what_was_put_on_paper_awaits_a_word_also_after_a_restart(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    desk.write_letters([of(desk, "C1").notice.name], tmp_path / "one.pdf", confirm=False)
    desk.write_letters([of(desk, "C2").notice.name], tmp_path / "two.pdf", confirm=False)
    again = Desk.open(desk.shop.path, clock)
    found = again.awaiting()
    assert [one.customer for one in found] == ["Ann Able", "Bob Best"]
    assert again.confirm([found[0].number]) == [found[0].number]
    assert [one.customer for one in again.awaiting()] == ["Bob Best"]
    again.close()


def test_a_stopped_run_puts_nothing_on_paper_and_what_is_ready_goes_with_the_next(desk: Desk, tmp_path: Path) -> None:
    def stop(count: int) -> None:
        if count == 2:
            raise Refused("Stopped")

    with pytest.raises(Refused, match="Stopped"):
        desk.write_letters([], tmp_path / "all.pdf", confirm=False, progress=stop)
    assert not (tmp_path / "all.pdf").exists()
    assert len(desk.never_left()) == 2
    assert len(desk.write_letters([], tmp_path / "all.pdf", confirm=False)) == 3
    assert not desk.never_left()


def test_letters_and_single_pages_are_printed_again(desk: Desk, tmp_path: Path) -> None:
    letters = desk.write_letters([], tmp_path / "all.pdf", confirm=False)
    numbers = [letter.issued.number for letter in letters]
    assert desk.print_again(numbers[1:], out=tmp_path / "two.pdf") == 2
    assert len(pypdfium2.PdfDocument(tmp_path / "two.pdf")) == 2
    assert desk.print_again(numbers[:1], out=tmp_path / "page.pdf", page=1) == 1
    assert words((tmp_path / "page.pdf").read_bytes()) == words(letters[0].pdf)
    with pytest.raises(Refused, match="no page 2"):
        desk.print_again(numbers[:1], out=tmp_path / "page.pdf", page=2)
    assert [one.number for one in desk.awaiting()] == numbers  # printing again is no word


def test_a_granted_offer_can_be_taken_back_before_the_letter_tells_it(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.desk.set_setting("goodwill.rules", [{"after": 1, "amount": 500}])
    shop.order(tell=False)
    shop.on(MOVED)
    name = shop.owing.notice.name
    shop.desk.grant([name])
    assert [offer.granted for offer in shop.desk.goodwill_proposals()] == [True]
    shop.desk.withdraw(name)
    assert [offer.granted for offer in shop.desk.goodwill_proposals()] == [False]
    shop.desk.close()


@pytest.mark.parametrize("written", [str.upper, str.lower, checked])
def test_a_letter_is_found_by_its_number_or_the_code_of_its_slip(desk: Desk, written: object) -> None:
    (letter,) = desk.issue([of(desk, "C1").notice.name])
    assert callable(written)
    found = desk.answering(f" {written(letter.issued.number)} ")
    assert found.letter.number == letter.issued.number
    assert [line.order for line in found.lines] == ["O-C1"]
    assert found.asks == (Answer.WAIT, Answer.CANCEL)
    assert not found.before


@pytest.mark.parametrize("code", ["L-1001-00", "PO-1", "", "L-9999"])
def test_what_is_no_code_is_refused(desk: Desk, code: str) -> None:
    with pytest.raises(Refused):
        desk.answering(code)


def test_the_letters_to_answer_are_those_that_went_out_about_something_open(desk: Desk) -> None:
    letters = desk.issue()
    assert not desk.to_answer("C1")
    desk.told([letter.issued.number for letter in letters])
    (mine,) = desk.to_answer("C1")
    desk.reply(mine.number, "cancel")
    assert not desk.to_answer("C1")
    assert [(answer, way) for _, answer, way in desk.answering(mine.number).before] == [("cancel", "reply slip")]
    assert [one.customer for one in desk.issued_letters("bob")] == ["Bob Best"]
    assert [one.number for one in desk.issued_letters(mine.number.lower())] == [mine.number]
