"""The house as design.md §4 draws it: which floor may know which, and what may be found on which."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

HOUSE = "backorder_desk"

# floor: the floors (or single rooms) below it that it may know. TYPE_CHECKING and late imports count.
ASIDE = ("settings", "resources")
PLAN: Mapping[str, tuple[str, ...]] = {
    "__main__": ("app", "cli", "domain.errors", *ASIDE),
    "app": ("views", "sample", "desk", "model.browse", "domain", *ASIDE),
    # A desk is all that views and cli know; its rows are model/browse.py's, its words the domain's.
    "views": ("desk", "model.browse", "domain", *ASIDE),
    "cli": ("sample", "desk", "model.browse", "domain", *ASIDE),
    # A shop of our own making, built through a desk like any other.
    "sample": ("desk", "model.browse", "domain", *ASIDE),
    "desk": ("controller", "exchange", "model", "letters", "domain", *ASIDE),
    "controller": ("exchange", "model", "letters", "domain", *ASIDE),
    "exchange": ("domain", *ASIDE),
    "model": ("domain", *ASIDE),
    "letters": ("domain", *ASIDE),
    "settings": ("domain", "resources"),
    "resources": ("domain",),
    "domain": (),
}

# library: the only floors it may be found on
HOMES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("PySide6", "shiboken6", "qtawesome", "qtpy"), ("views", "app")),
    **dict.fromkeys(("sqlite3", "sqlalchemy", "sqlmodel", "alembic", "psycopg"), ("model",)),
    **dict.fromkeys(("csv", "openpyxl"), ("exchange",)),
    "reportlab": ("letters",),
}

# All that the domain may import besides itself: values and arithmetic, which ask nothing of the world.
PURE = frozenset(
    {"__future__", "abc", "bisect", "calendar", "collections", "copy", "dataclasses", "datetime", "decimal"}
    | {"enum", "fractions", "functools", "hashlib", "heapq", "itertools", "math", "numbers", "operator", "re"}
    | {"string", "types", "typing", "unicodedata"}
    | {"holidays"}  # a country's public holidays, computed from the year
)
# Calls by which pure modules would still learn of the world.
CLOCK = frozenset({"today", "now", "utcnow", "localtime"})
WORLD = frozenset({"open", "input", "print", "exec", "eval", "__import__"})

TOP_LEVEL = frozenset(
    {"backorder_desk", "resources", "tests", "packaging"} | {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"}
)


# --- reading a house -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Module:
    """One module, under its name inside the house ('' is the house itself), and what it imports."""

    name: str
    file: Path
    tree: ast.Module
    package: bool

    @property
    def floor(self) -> str:
        return self.name.partition(".")[0]

    def imports(self) -> Iterator[tuple[int, str]]:
        """Give the line and full dotted name of everything imported, at whatever depth of the code."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                base = self._base(node)
                yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
            elif isinstance(node, ast.Call) and _called(node) in {"import_module", "__import__"}:
                literal = node.args[0] if node.args else None
                if isinstance(literal, ast.Constant) and isinstance(literal.value, str):
                    yield node.lineno, literal.value

    def _base(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        here = [HOUSE, *filter(None, self.name.split("."))]
        up = node.level - (1 if self.package else 0)
        return ".".join(here[: len(here) - up] + ([node.module] if node.module else []))


@dataclass(frozen=True)
class House:
    """All modules of one source tree by name."""

    modules: Mapping[str, Module]

    @classmethod
    def at(cls, folder: Path) -> House:
        modules = (_read(folder, file) for file in sorted(folder.rglob("*.py")))
        return cls({module.name: module for module in modules})

    def arrows(self) -> Iterator[tuple[Module, int, str]]:
        """Give each import of the house's own: who, in which line, whom (by his name inside the house)."""
        for module in self.modules.values():
            for line, name in module.imports():
                if name == HOUSE or name.startswith(HOUSE + "."):
                    yield module, line, self._owner(name.removeprefix(HOUSE).removeprefix("."))

    def foreign(self) -> Iterator[tuple[Module, int, str]]:
        """Give each import from outside the house: who, in which line, the library's top name."""
        for module in self.modules.values():
            for line, name in module.imports():
                if not (name == HOUSE or name.startswith(HOUSE + ".")):
                    yield module, line, name.partition(".")[0]

    def _owner(self, name: str) -> str:
        """`from backorder_desk.domain.errors import Refused` names domain.errors, not a module `Refused`."""
        while name and name not in self.modules:
            name = name.rpartition(".")[0]
        return name


def _read(folder: Path, file: Path) -> Module:
    parts = file.relative_to(folder).with_suffix("").parts
    package = parts[-1] == "__init__"
    name = ".".join(parts[:-1] if package else parts)
    return Module(name, file, ast.parse(file.read_text(encoding="utf-8"), str(file)), package)


def _called(call: ast.Call) -> str:
    """Give the last word of what is called: `today` of `date.today()`."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _within(name: str, rooms: Iterable[str]) -> bool:
    return any(name == room or name.startswith(room + ".") for room in rooms)


# --- what is wrong with a house, one sentence each -----------------------------------------------------


def unplanned(house: House) -> list[str]:
    floors = {module.floor for module in house.modules.values()}
    return [f"{floor} has no place in the plan of the house" for floor in sorted(floors - {"", *PLAN})]


def upward(house: House) -> list[str]:
    """Imports that do not run downwards. The package itself (its version) may be known to all."""
    return [
        f"{module.name} (line {line}) knows {whom}, which is not below it"
        for module, line, whom in house.arrows()
        if whom and not _within(whom, (module.floor, *PLAN.get(module.floor, ())))
    ]


def circular(house: House) -> list[str]:
    """The modules of one circle of imports, if there is one."""
    graph: dict[str, set[str]] = {name: set() for name in house.modules}
    for module, _, whom in house.arrows():
        graph[module.name].add(whom)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [f"{name} stands in the circle {' ← '.join(error.args[1])}" for name in error.args[1][1:]]
    return []


def astray(house: House, library: str) -> list[str]:
    return [
        f"{module.name} (line {line}) uses {library}"
        for module, line, top in house.foreign()
        if top == library and module.floor not in HOMES[library]
    ]


def impure(house: House) -> list[str]:
    imports = [
        f"{module.name} (line {line}) imports {top}"
        for module, line, top in house.foreign()
        if module.floor == "domain" and top not in PURE
    ]
    return imports + [
        f"{module.name} (line {node.lineno}) calls {_called(node)}()"
        for module in house.modules.values()
        if module.floor == "domain"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and _reaches_out(node)
    ]


def _reaches_out(call: ast.Call) -> bool:
    words = WORLD if isinstance(call.func, ast.Name) else CLOCK
    return _called(call) in words


def strangers(repository: Path) -> list[str]:
    """Names at the top level that the plan does not know; what .gitignore names is nobody's concern."""
    ignored = [line.strip("/") for line in (repository / ".gitignore").read_text(encoding="utf-8").splitlines()]
    names = (entry.name for entry in repository.iterdir() if not entry.name.startswith("."))
    return sorted(name for name in names if name not in TOP_LEVEL and not any(fnmatch(name, rule) for rule in ignored))


# --- our own house -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def ours(repository: Path) -> House:
    return House.at(repository / HOUSE)


def test_every_room_is_on_the_plan(ours: House) -> None:
    assert unplanned(ours) == []


def test_arrows_run_downwards_only(ours: House) -> None:
    assert upward(ours) == []


def test_there_are_no_circles(ours: House) -> None:
    assert circular(ours) == []


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_found_only_where_it_is_at_home(ours: House, library: str) -> None:
    assert astray(ours, library) == []


def test_the_domain_asks_nothing_of_the_world(ours: House) -> None:
    assert impure(ours) == []


def test_the_top_level_holds_only_what_the_plan_names(repository: Path) -> None:
    assert strangers(repository) == []


def test_the_plan_itself_has_no_circle() -> None:
    floors = {floor: [room.partition(".")[0] for room in rooms] for floor, rooms in PLAN.items()}
    assert list(TopologicalSorter(floors).static_order())[-1] == "__main__"


def test_model_letters_and_exchange_do_not_know_one_another() -> None:
    siblings = {"model", "letters", "exchange"}
    assert all(siblings.isdisjoint(PLAN[floor]) for floor in siblings)


# --- made-up houses, in which each fault is found ------------------------------------------------------


@pytest.fixture
def build(tmp_path: Path) -> _Builder:
    return _Builder(tmp_path / HOUSE)


class _Builder:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, files: Mapping[str, str]) -> House:
        for name, text in {"__init__.py": "", **files}.items():
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return House.at(self.folder)


SOUND = {
    "__main__.py": "def main():\n    from backorder_desk.app import start\n",
    "app.py": "from PySide6.QtWidgets import QApplication\nfrom backorder_desk.views.window import Window\n",
    "views/__init__.py": "",
    "views/window.py": "import PySide6\nfrom backorder_desk.desk import Desk\nfrom .table import Table\n",
    "views/table.py": "from backorder_desk.model.browse import Page\n",
    "cli/__init__.py": "from backorder_desk import __version__\nfrom backorder_desk.desk import Desk\n",
    "desk.py": "from backorder_desk.controller import orders\n",
    "controller/__init__.py": "",
    "controller/orders.py": "from backorder_desk.model import tables\nfrom ..domain import orders\n",
    "model/__init__.py": "",
    "model/browse.py": "import sqlite3\n",
    "model/tables.py": "import sqlmodel\nfrom ..domain import errors\n",
    "domain/__init__.py": "",
    "domain/errors.py": "class Refused(Exception): ...\n",
    "domain/orders.py": "from datetime import date\nfrom .errors import Refused\n",
}


def test_a_sound_house_is_found_sound(build: _Builder) -> None:
    house = build(SOUND)
    faults = [unplanned(house), upward(house), circular(house), impure(house)]
    assert faults == [[], [], [], []]
    assert [astray(house, library) for library in HOMES] == [[]] * len(HOMES)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("domain/bad.py", "from backorder_desk.model.tables import Product"),
        ("domain/bad.py", "from ..model import tables"),
        ("domain/bad.py", "import backorder_desk.model.tables"),
        ("domain/bad.py", "def late():\n    from backorder_desk import settings"),
        ("domain/bad.py", "if TYPE_CHECKING:\n    from backorder_desk.desk import Desk"),
        ("domain/bad.py", "import importlib\nimportlib.import_module('backorder_desk.model.tables')"),
        ("model/bad.py", "from backorder_desk.letters import layout"),
        ("letters/bad.py", "from backorder_desk.exchange import templates"),
        ("exchange/bad.py", "from backorder_desk.model.tables import Product"),
        ("controller/bad.py", "from backorder_desk.desk import Desk"),
        ("desk.py", "from backorder_desk.views.window import Window"),
        ("views/bad.py", "from backorder_desk.controller import orders"),
        ("views/bad.py", "from backorder_desk.model import tables"),
        ("views/bad.py", "from backorder_desk import cli"),
        ("cli/bad.py", "from backorder_desk.app import start"),
        ("settings.py", "from backorder_desk.model import tables"),
        ("resources.py", "from backorder_desk.settings import SETTINGS"),
    ],
)
def test_an_arrow_that_runs_upwards_or_sideways_is_found(build: _Builder, file: str, text: str) -> None:
    rooms = {f"{room}.py": "" for room in ("settings", "letters/layout", "exchange/templates")}
    assert len(upward(build({**SOUND, **rooms, file: text}))) == 1


@pytest.mark.parametrize(
    ("there", "back"),
    [
        ("from backorder_desk.domain.b import B", "from backorder_desk.domain.a import A"),
        ("from . import b", "def late():\n    from . import a"),
        ("if TYPE_CHECKING:\n    from .b import B", "from .a import A"),
    ],
)
def test_a_circle_is_found(build: _Builder, there: str, back: str) -> None:
    house = build({**SOUND, "domain/a.py": there, "domain/b.py": back})
    assert {sentence.partition(" ")[0] for sentence in circular(house)} == {"domain.a", "domain.b"}


@pytest.mark.parametrize("library", HOMES)
def test_a_library_astray_is_found(build: _Builder, library: str) -> None:
    house = build({**SOUND, "controller/bad.py": f"def late():\n    from {library}.deep import thing"})
    assert astray(house, library) == [f"controller.bad (line 2) uses {library}"]


@pytest.mark.parametrize(
    "text",
    [
        "import os",
        "from pathlib import Path",
        "import time",
        "import random",
        "import sqlalchemy as sa",
        "from datetime import date\nTODAY = date.today()",
        "import datetime\ndef f():\n    return datetime.datetime.now(datetime.timezone.utc)",
        "from datetime import date as day\nTODAY = day.today()",
        "def f(name):\n    with open(name) as file:\n        return file.read()",
    ],
)
def test_an_impure_domain_is_found(build: _Builder, text: str) -> None:
    assert len(impure(build({**SOUND, "domain/bad.py": text}))) == 1


def test_a_room_nobody_planned_is_found(build: _Builder) -> None:
    house = build({**SOUND, "utils/strings.py": ""})
    assert unplanned(house) == ["utils has no place in the plan of the house"]


def test_a_stranger_at_the_top_level_is_found(tmp_path: Path) -> None:
    for name in ("README.md", ".ci", "build", "notes.txt", "scripts"):
        (tmp_path / name).touch()
    (tmp_path / ".gitignore").write_text("build/\n", encoding="utf-8")
    assert strangers(tmp_path) == ["notes.txt", "scripts"]


SQL = re.compile(r"\s*(SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM|WITH \w+ AS|PRAGMA|COMMIT|BEGIN)\b")


def speaks_sql(tree: ast.AST) -> bool:
    return any(isinstance(n, ast.Constant) and isinstance(n.value, str) and SQL.match(n.value) for n in ast.walk(tree))


def test_only_the_model_speaks_sql() -> None:
    assert speaks_sql(ast.parse('db.all(f"SELECT {x} FROM product")'))
    assert not speaks_sql(ast.parse('say("Select one")'))
    package = Path(__file__).parent.parent / "backorder_desk"
    files = [file for file in package.rglob("*.py") if "model" not in file.relative_to(package).parts]
    assert len(files) > 20
    assert [str(file.relative_to(package)) for file in files if speaks_sql(ast.parse(file.read_text(encoding="utf-8")))] == []
