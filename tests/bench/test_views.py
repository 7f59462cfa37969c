"""A page of any view beside millions of closed lines, against the same hundred rows read by their ids."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from backorder_desk.model.browse import VIEWS, Browse, look_into
from tests.bench.conftest import CLOCK, TOP, note, note_size
from tests.bench.workload import Shops, Size, clock

pytestmark = pytest.mark.bench

_PAGE = 100
_WAYS = [
    (name, sort, descending)
    for name, view in VIEWS.items()
    for sort in view.sorts
    for descending in (False, True)
]
_FILTERS = [
    (name, only, sort, descending)
    for name, view in VIEWS.items()
    for only in view.filters
    for sort in view.sorts
    for descending in (False, True)
]
_WORDS = ("Ada Brandt", "P000042", "C000777", "SO-1777", "c777@example.org")
_PARTS = ("kett", "ran", "O-17", "777", "Brandt 77")


@pytest.fixture(scope="module")
def rows(shops: Shops) -> Iterator[Browse]:
    """The largest shop, with three closed lines to every one that waits. Nobody was told a day: no view asks."""
    browse = look_into(shops.base(Size(TOP, closed=3 * TOP), promised=False), clock)
    yield browse
    browse.close()


def quietest(does: Callable[[], Any], times: int = 7) -> float:
    """Seconds, the best of some."""
    took = []
    for _ in range(times):
        started = CLOCK()
        does()
        took.append(CLOCK() - started)
    return min(took)


def by_rowid(rows: Browse, view: str) -> float:
    """A hundred rows of a view by their ids, in SQL: the seconds."""
    ids = rows.first(view, _PAGE)
    return quietest(lambda: rows.page(view, ids))


@pytest.mark.parametrize(("view", "sort", "descending"), _WAYS)
def test_a_sorted_page_costs_little_more_than_its_rows(
    rows: Browse, benchmark: Any, view: str, sort: str, descending: bool
) -> None:
    def page() -> None:
        rows.page(view, rows.first(view, _PAGE, sort=sort, descending=descending))

    benchmark.pedantic(page, rounds=7, warmup_rounds=1)
    ids = rows.first(view, _PAGE, sort=sort, descending=descending)
    bare = quietest(lambda: rows.page(view, ids))
    note(
        f"{view} by {sort}{' downwards' if descending else ''}",
        benchmark.stats.stats.min,
        bare,
        3,
        words="by rowid",
    )


@pytest.mark.parametrize(("view", "only", "sort", "descending"), _FILTERS)
def test_so_does_a_filtered_page_by_any_sort(
    rows: Browse, benchmark: Any, view: str, only: str, sort: str, descending: bool
) -> None:
    look: dict[str, Any] = {"only": only, "sort": sort, "descending": descending}

    def page() -> None:
        rows.page(view, rows.first(view, _PAGE, **look))

    benchmark.pedantic(page, rounds=7, warmup_rounds=1)
    ids = rows.first(view, _PAGE, **look)
    # Where the filter leaves fewer, they may take what a page of a hundred takes.
    bare = quietest(lambda: rows.page(view, ids)) if len(ids) == _PAGE else by_rowid(rows, view)
    direction = " downwards" if descending else ""
    note(f"{view}, only {only}, by {sort}{direction}", benchmark.stats.stats.min, bare, 3, words="by rowid")


@pytest.mark.parametrize("view", VIEWS)
def test_a_jump_into_the_middle_costs_its_rows(rows: Browse, benchmark: Any, view: str) -> None:
    ids = rows.ids(view)
    middle = len(ids) // 2
    benchmark.pedantic(lambda: rows.page(view, ids[middle : middle + _PAGE]), rounds=7, warmup_rounds=1)
    note(
        f"{view}, a jump to the middle", benchmark.stats.stats.min, by_rowid(rows, view), 3, words="by rowid"
    )


@pytest.mark.parametrize(("words", "reach"), [(_WORDS, 3), (_PARTS, 20)], ids=["words", "parts of a word"])
def test_search_finds_at_once(rows: Browse, benchmark: Any, words: tuple[str, ...], reach: float) -> None:
    slowest = max(quietest(partial(rows.find, word)) for word in words)
    benchmark.pedantic(lambda: [rows.find(word) for word in words], rounds=3)
    note_size(f"search by {'words' if reach == 3 else 'a part of a word'}", slowest * 1000, reach, "ms")


@pytest.mark.parametrize("view", VIEWS)
def test_a_searched_page_comes_within_a_step_by_any_sort_and_filter(rows: Browse, benchmark: Any, view: str) -> None:
    def page(word: str, look: dict[str, Any]) -> None:
        rows.page(view, rows.first(view, _PAGE, search=word, **look))

    looks = [
        {"sort": sort, "descending": descending, "only": only}
        for sort in VIEWS[view].sorts
        for only in ("", *VIEWS[view].filters)
        for descending in (False, True)
    ]
    words = (*_WORDS, *_PARTS)
    slowest = max(quietest(partial(page, word, look), 3) for look in looks for word in words)
    benchmark.pedantic(lambda: rows.first(view, _PAGE, search="kett"), rounds=3)
    note_size(f"the slowest searched page of {view}", slowest * 1000, 100, "ms")


def test_the_figures_of_the_morning_are_there_at_once(rows: Browse, benchmark: Any) -> None:
    benchmark.pedantic(rows.figures, rounds=7, warmup_rounds=1)
    note_size("figures on Today", benchmark.stats.stats.min * 1000, 2, "ms")
