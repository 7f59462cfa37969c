"""The parts of a line, and what a smaller quantity takes them from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from backorder_desk.domain.orders import Parts, take_off


@st.composite
def sound_parts(draw: st.DrawFn) -> Parts:
    fulfilled, cancelled, allocated, waiting = (draw(st.integers(0, 9)) for _ in range(4))
    return Parts(fulfilled + cancelled + allocated + waiting, fulfilled, cancelled, allocated, draw(st.integers(0, allocated)))


lines_of_an_order = st.lists(sound_parts(), min_size=1, max_size=5)


@given(sound_parts())
def test_the_parts_of_a_line_add_up_to_what_was_ordered(parts: Parts) -> None:
    assert parts.sound()
    assert parts.ordered == parts.fulfilled + parts.cancelled + parts.allocated + parts.backordered
    assert parts.open == parts.allocated + parts.backordered


def test_unsound_parts_are_seen() -> None:
    assert not Parts(3, fulfilled=2, allocated=2).sound()
    assert not Parts(3, allocated=1, picked=2).sound()
    assert not Parts(3, cancelled=-1).sound()


@given(lines_of_an_order, st.integers(0, 60))
def test_taking_off_takes_exactly_so_much_and_first_of_all_what_waits(lines: list[Parts], by: int) -> None:
    reductions = take_off(lines, by)
    most = sum(line.backordered + line.allocated - line.picked for line in lines)
    assert (reductions is None) == (by > most)
    if reductions is None:
        return
    assert sum(r.waiting + r.allocated for r in reductions) == by
    assert len(reductions) == len(lines)
    for line, off in zip(lines, reductions, strict=True):
        assert 0 <= off.waiting <= line.backordered
        assert 0 <= off.allocated <= line.allocated - line.picked
    if any(off.allocated for off in reductions):
        assert all(off.waiting == line.backordered for line, off in zip(lines, reductions, strict=True)), (
            "stock went before the wait"
        )


@given(lines_of_an_order, st.integers(0, 60))
def test_taking_off_begins_with_the_last_line(lines: list[Parts], by: int) -> None:
    reductions = take_off(lines, by) or []
    for i, (line, off) in enumerate(zip(lines, reductions, strict=False)):
        later = list(zip(lines, reductions, strict=True))[i + 1 :]
        if off.waiting:
            assert all(o.waiting == other.backordered for other, o in later)
        if off.allocated:
            assert all(o.allocated == other.allocated - other.picked for other, o in later)
        assert line.backordered >= off.waiting
