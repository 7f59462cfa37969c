"""Check characters, QR symbols and Code 128."""

from __future__ import annotations

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.barcode import code128

from backorder_desk.domain.errors import Refused
from backorder_desk.letters import codes

NUMBERS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=3, max_size=14)


@given(NUMBERS)
def test_a_code_gives_its_number_back(number: str) -> None:
    assert codes.verified(codes.checked(number)) == number
    assert codes.verified(f" {codes.checked(number).lower()} ") == number


@given(NUMBERS, st.data())
def test_one_wrong_character_is_found(number: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(number) - 1))
    other = data.draw(st.sampled_from([c for c in codes.ALPHABET if c != number[place]]))
    wrong = number[:place] + other + number[place + 1 :]
    with pytest.raises(Refused, match="is not the code of a letter"):
        codes.verified(f"{wrong}-{codes.checked(number)[-2:]}")


@given(NUMBERS, st.data())
def test_two_characters_that_changed_places_are_found(number: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(number) - 2))
    if number[place] == number[place + 1]:
        return
    wrong = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    with pytest.raises(Refused):
        codes.verified(f"{wrong}-{codes.checked(number)[-2:]}")


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-", min_size=1, max_size=24))
def test_a_symbol_made_of_patterns_is_the_symbol_that_segno_makes(text: str) -> None:
    whole = segno.make(text, error="m", mode="byte", mask=2, micro=False, boost_error=False)
    side, cells = codes._qr(text)
    expected = "".join("1" if cell else "0" for row in whole.matrix for cell in row)
    assert f"{cells:0{side * side}b}" == expected


def test_the_path_of_a_symbol_covers_its_dark_cells_and_no_others() -> None:
    text = "L-2026-000007-P5"
    side, cells = codes._qr(text)
    drawn = set()
    for line in codes.qr_path(text).split("\n")[:-1]:
        x, y, width, height, _ = line.split()
        assert height == "1"
        drawn |= {(int(x) + i, int(y)) for i in range(int(width))}
    bits = f"{cells:0{side * side}b}"
    assert drawn == {(i % side, i // side) for i, bit in enumerate(bits) if bit == "1"}


def test_the_bar_patterns_are_those_that_reportlab_draws() -> None:
    for value, drawn in code128._patterns.items():
        widths = "".join(str("abcd".index(part.lower()) + 1) for part in drawn)
        assert codes.PATTERNS[value] == widths


@pytest.mark.parametrize("text", ["L-2026-000007-P5", "ABC", "12", "123456", "A1B22C333D4444"])
def test_code_128_reads_back(text: str) -> None:
    values = codes.code128_values(text)
    *inner, check, stop = values
    assert stop == codes.STOP
    assert check == (inner[0] + sum(i * value for i, value in enumerate(inner[1:], 1))) % 103
    said, in_c = "", False
    for value in inner[1:]:
        if value in (codes.CODE_C, codes.CODE_B) and not (in_c and value != codes.CODE_B):
            in_c = value == codes.CODE_C
        else:
            said += f"{value:02}" if in_c else chr(value + 32)
    assert said == text


def test_a_number_that_no_code_can_hold_is_refused() -> None:
    with pytest.raises(Refused, match="cannot stand in a letter's number"):
        codes.code128_values("Ł-1")
