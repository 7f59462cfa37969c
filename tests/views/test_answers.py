"""An answer of any length: product by product, and no line put into words before somebody looks at it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from backorder_desk.controller.outcome import Amount, StockAnswer
from backorder_desk.model.explain import Decided
from backorder_desk.views.answers import HEAD, RULE, Arranged, summary


def decided(sku: str, number: int) -> Decided:
    return Decided(f"SO-{number}", 1, number, sku, f"Name of {sku}", "Ann", 1, 0, None, False, "Gets 1: because")


class Lazy(Sequence[Decided]):
    """Decisions as `model.decisions` keeps very many: counted by product, each made when it is asked for."""

    def __init__(self, counts: Sequence[tuple[str, int]]) -> None:
        self.counts, self.read = counts, 0

    def by_product(self) -> Sequence[tuple[str, int]]:
        return self.counts

    def __len__(self) -> int:
        return sum(count for _, count in self.counts)

    def __getitem__(self, index: Any) -> Any:
        self.read += 1
        for sku, count in self.counts:
            if index < count:
                return decided(sku, index)
            index -= count
        raise IndexError(index)


def plainly(answer: StockAnswer) -> list[tuple[str, Any]]:
    """The rows in their order, all of them at once; of rules only how much they say is left."""
    left = {amount.sku: amount.quantity for amount in answer.free}
    parts = [(name, one) for name in ("loses", "gets", "waits") for one in getattr(answer, name)]
    parts.sort(key=lambda part: part[1].sku)
    out: list[tuple[str, Any]] = []
    for sku, group in groupby(parts, key=lambda part: part[1].sku):
        rows = list(group)
        out.append((HEAD, rows[0][1].product))
        out += [part for part in rows if part[0] != "waits"]
        out.append((RULE, left.pop(sku, 0)))
        out += [part for part in rows if part[0] == "waits"]
    return out + [(RULE, quantity) for quantity in left.values()]


SKUS = ("A", "B", "C", "D")
COUNTS = st.lists(st.integers(0, 3), min_size=4, max_size=4).map(
    lambda counts: [(sku, count) for sku, count in zip(SKUS, counts, strict=True) if count]
)


@given(loses=COUNTS, gets=COUNTS, waits=COUNTS, free=st.sets(st.sampled_from(SKUS)), lazy=st.booleans())
def test_the_rows_of_an_answer_stand_in_their_order_however_it_is_kept(
    loses: list[tuple[str, int]],
    gets: list[tuple[str, int]],
    waits: list[tuple[str, int]],
    free: set[str],
    lazy: bool,
) -> None:
    made = [Lazy(counts) for counts in (loses, gets, waits)]
    parts: list[Sequence[Decided]] = [*made] if lazy else [tuple(part[i] for i in range(len(part))) for part in made]
    stays = tuple(Amount(sku, ord(sku), 0) for sku in sorted(free))
    answer = StockAnswer("", 1, parts[1], parts[2], parts[0], stays)
    rows, wanted = Arranged(answer), plainly(answer)
    assert [outcome for outcome, _ in rows] == [outcome for outcome, _ in wanted]
    assert [rows.outcome(number) for number in range(len(rows))] == [outcome for outcome, _ in wanted]
    for (outcome, found), (_, said) in zip(rows, wanted, strict=True):
        if outcome == RULE:
            assert (str(said) in found) if said else found.startswith("Nothing left")
        else:
            assert found == said
    places = [number for number, (outcome, _) in enumerate(wanted) if outcome in (HEAD, RULE)]
    assert [rows.lines(most) for most in (0, 3, 100)] == [places[:0], places[:3], places]


def test_of_a_million_lines_none_is_read_before_it_is_looked_at() -> None:
    gets, waits = (Lazy([(f"S{sku:05d}", 10) for sku in range(50_000)]) for _ in range(2))
    answer = StockAnswer("", 1, gets, waits)
    rows = Arranged(answer)
    assert len(rows) == 1_000_000 + 2 * 50_000
    assert len(rows.lines(400)) == 400
    assert summary(answer) == "500000 lines get something · 500000 lines still wait"
    assert gets.read == waits.read == 0
    assert rows[11] == (RULE, "Nothing left below")
    assert rows[len(rows) - 1][1].sku == "S49999"
    assert gets.read + waits.read == 1


def test_no_answer_has_no_rows() -> None:
    assert list(Arranged()) == []
    assert Arranged().lines(5) == []
