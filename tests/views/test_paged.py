"""Tables of any length: ids and pages, sorted and searched in SQL, keeping their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSortFilterProxyModel, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from backorder_desk.model.browse import Browse, look_into
from backorder_desk.model.database import Row
from backorder_desk.views.answers import AnswerModel
from backorder_desk.views.background import Room
from backorder_desk.views.box import BoxList
from backorder_desk.views.columns import BREAKS, TABLES
from backorder_desk.views.matches import PRODUCT, MatchField
from backorder_desk.views.model import PlainModel
from backorder_desk.views.paged import KEPT, PAGE, Choice, PagedModel
from backorder_desk.views.table import Table
from backorder_desk.views.theme import Look
from tests.bench import workload
from tests.views.conftest import LONG, Driver

MANY = 20_000


@pytest.fixture(scope="session")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop in which 20,000 lines wait."""
    path = tmp_path_factory.mktemp("crowd") / "crowd.desk"
    workload.build(path, workload.Size(MANY))
    return path


@pytest.fixture
def reads(crowd: Path) -> Iterator[Room[Browse]]:
    room = Room(lambda: look_into(crowd, workload.clock))
    yield room
    room.close()


@pytest.fixture
def rows(crowd: Path) -> Iterator[Browse]:
    rows = look_into(crowd, workload.clock)
    yield rows
    rows.close()


@pytest.fixture
def backorders(qtbot: QtBot, rows: Browse, reads: Room[Browse]) -> PagedModel:
    return PagedModel("backorders", TABLES["backorders"], rows, reads)


def settle(qtbot: QtBot, model: PagedModel, choice: Choice | None = None) -> None:
    with qtbot.waitSignal(model.settled, timeout=LONG):
        model.look(choice)


def texts(model: PagedModel, key: str, count: int) -> list[Any]:
    return [model.row(number)[key] for number in range(count)]  # type: ignore[index]


def test_the_first_page_is_there_at_once_and_the_rest_follows(qtbot: QtBot, backorders: PagedModel) -> None:
    backorders.begin()
    assert backorders.rowCount() == PAGE
    first = list(backorders.ids)
    settle(qtbot, backorders)
    assert backorders.rowCount() == MANY
    assert list(backorders.ids[:PAGE]) == first


def test_looking_at_the_ends_and_the_middle_fetches_three_pages(
    qtbot: QtBot, backorders: PagedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched: list[int] = []
    page = Browse.page

    def counted(self: Browse, view: str, ids: Sequence[int]) -> list[Row]:
        fetched.append(len(ids))
        return page(self, view, ids)

    monkeypatch.setattr(Browse, "page", counted)
    settle(qtbot, backorders)
    for number in (0, 1, MANY // 2, MANY // 2 + 1, MANY - 1):
        assert backorders.data(backorders.index(number, 0))
    assert len(fetched) == 3
    assert max(fetched) <= PAGE


def test_no_more_than_so_many_pages_are_kept(qtbot: QtBot, backorders: PagedModel) -> None:
    settle(qtbot, backorders)
    for number in range(0, MANY, PAGE):
        backorders.row(number)
    assert len(backorders._pages) == KEPT


@pytest.mark.parametrize(
    "name", [column.sort for column in TABLES["backorders"] if column.sort not in ("", "queue")]
)
def test_every_sortable_column_sorts_in_sql_both_ways(
    qtbot: QtBot, backorders: PagedModel, name: str
) -> None:
    number = next(i for i, column in enumerate(backorders.columns) if column.sort == name)
    with qtbot.waitSignal(backorders.settled, timeout=LONG):
        backorders.sort(number, Qt.SortOrder.AscendingOrder)
    upwards = list(backorders.ids)
    key = {"order": "id", "day": "day", "promise": "promise"}.get(name, name)
    values = [value for value in texts(backorders, key, 500) if value is not None]
    if name != "order":
        assert values == sorted(values)
    with qtbot.waitSignal(backorders.settled, timeout=LONG):
        backorders.sort(number, Qt.SortOrder.DescendingOrder)
    assert list(backorders.ids) == upwards[::-1]


def test_the_window_sorts_and_filters_nothing_itself() -> None:
    source = Path(__file__).parents[2] / "backorder_desk" / "views"
    assert not [
        file.name for file in source.glob("*.py") if QSortFilterProxyModel.__name__ in file.read_text("utf-8")
    ]


def test_a_search_narrows_in_sql(qtbot: QtBot, backorders: PagedModel) -> None:
    settle(qtbot, backorders)
    wanted = backorders.row(7)
    assert wanted
    settle(qtbot, backorders, Choice(search=wanted["order"]))
    assert 0 < backorders.rowCount() < 50
    assert wanted["order"] in texts(backorders, "order", backorders.rowCount())
    settle(qtbot, backorders, Choice())
    assert backorders.rowCount() == MANY


def test_the_chosen_row_and_the_place_on_the_screen_outlive_a_refresh(
    qtbot: QtBot, backorders: PagedModel
) -> None:
    table = Table(Look(), "Backorders")
    qtbot.addWidget(table)
    table.show_model(backorders)
    table.resize(900, 500)
    table.show()
    settle(qtbot, backorders)
    table.choose(9_000)
    table.verticalScrollBar().setValue(table.verticalHeader().defaultSectionSize() * 8_995)
    chosen = backorders.ids[9_000]
    before = backorders.ids[:]
    gone = before[:50]
    offset = 9_000 * 34 - table.verticalScrollBar().value()
    backorders._whole(before[len(gone) :])
    assert backorders.ids[table.currentIndex().row()] == chosen
    row = table.currentIndex().row()
    assert row * 34 - table.verticalScrollBar().value() == offset


def test_a_refresh_that_changes_no_ids_moves_nothing(qtbot: QtBot, backorders: PagedModel) -> None:
    settle(qtbot, backorders)
    with (
        qtbot.assertNotEmitted(backorders.modelReset),
        qtbot.waitSignal(backorders.dataChanged, timeout=LONG),
    ):
        backorders.look()


def test_a_row_that_has_gone_shows_nothing(qtbot: QtBot, backorders: PagedModel) -> None:
    settle(qtbot, backorders)
    backorders.ids[3] = 10**9
    assert backorders.row(3) is None
    assert backorders.data(backorders.index(3, 0)) is None
    assert backorders.place(10**9 + 1) == -1


@pytest.mark.parametrize("view", TABLES)
def test_every_paged_model_keeps_the_rules_of_models(
    qtbot: QtBot, qtmodeltester: ModelTester, rows: Browse, reads: Room[Browse], view: str
) -> None:
    model = PagedModel(view, TABLES[view], rows, reads)
    model.begin()
    settle(qtbot, model)
    settle(qtbot, model, Choice(search="kettle"))
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]


def test_the_other_models_keep_them_too(qtbot: QtBot, qtmodeltester: ModelTester, drive: Driver) -> None:
    drive.keys("Ctrl+R")
    page = drive.window.front
    answer = AnswerModel(drive.window.work)
    plain = PlainModel(BREAKS, drive.window.clock)
    field = MatchField(PRODUCT, drive.window.work.reads, drive.window.work.look, "Product", "")
    qtbot.addWidget(field)
    box = BoxList()
    qtbot.addWidget(box)
    box.put("A", "Kettle", "3")
    assert page.title == "Receive"
    for model in (answer, plain, field.model, box.contents):
        qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
