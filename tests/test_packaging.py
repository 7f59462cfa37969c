"""The two commands, the lock and the layout: what a stranger's machine stands on."""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from importlib.metadata import packages_distributions
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HASHED = re.compile(r"^[a-z0-9-]+==\S+( ; .+)? \\\n(    --hash=sha256:[0-9a-f]{64}( \\)?\n)+", re.MULTILINE)


@pytest.fixture(scope="module")
def project(repository: Path) -> Mapping[str, Any]:
    return tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def lock(repository: Path) -> str:
    return (repository / "packaging" / "requirements.lock").read_text(encoding="utf-8")


@pytest.fixture
def desk(repository: Path) -> ModuleType:
    """packaging/desk.py as a module of its own, fresh for each test."""
    spec = importlib.util.spec_from_file_location("the_desk_script", repository / "packaging" / "desk.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def started(desk: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], dict[str, str]]]:
    """Let desk.py start nothing and install nothing; collect what it would have started."""
    commands: list[tuple[list[str], dict[str, str]]] = []

    def collect(command: Sequence[str], environment: Mapping[str, str]) -> int:
        commands.append((list(command), dict(environment)))
        return 7

    monkeypatch.setattr(desk, "prepare", lambda: None)
    monkeypatch.setattr(desk, "loads", lambda library: True)
    monkeypatch.setattr(desk, "hand_over", collect)
    return commands


def imported_by(file: Path) -> set[str]:
    """Give the top names of all libraries a file imports, at whatever depth; its own package's excepted."""
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    parts = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    return {name.partition(".")[0] for name in plain | parts}


# --- the lock ------------------------------------------------------------------------------------------


def test_the_lock_holds_no_address_and_no_path(lock: str) -> None:
    assert "://" not in lock
    assert " @ " not in lock
    assert not re.search(r"^\s*(-e|--(index-url|extra-index-url|find-links|editable))", lock, re.MULTILINE)


def test_every_entry_of_the_lock_is_pinned_and_hashed(lock: str) -> None:
    assert HASHED.sub("", lock) == ""


def test_the_lock_pins_what_the_project_names(lock: str, project: Mapping[str, Any]) -> None:
    groups = project["dependency-groups"].values()
    named = [*project["project"]["dependencies"], *(each for group in groups for each in group)]
    pins = {re.sub(r"\[.*?\]", "", each) for each in named}
    assert {pin for pin in pins if not re.search(rf"^{re.escape(pin)}( |$)", lock, re.MULTILINE)} == set()


def test_the_lock_holds_what_builds_the_project(lock: str, project: Mapping[str, Any]) -> None:
    for name in [*project["build-system"]["requires"], "editables"]:
        assert re.search(rf"^{name}==", lock, re.MULTILINE), name


def test_the_lock_serves_all_three_systems(lock: str) -> None:
    assert "sys_platform == 'win32'" in lock  # colorama, tzdata
    assert "sys_platform == 'linux'" in lock  # secretstorage
    assert not re.search(r"sys_platform [!=]= 'darwin'", lock)  # nothing is left out or added for a Mac


def test_every_library_the_program_imports_is_named_in_pyproject(
    project: Mapping[str, Any], repository: Path
) -> None:
    """What merely comes along with another library may leave with its next version."""
    named = {re.split(r"[\[=]", each)[0] for each in project["project"]["dependencies"]}
    homes = packages_distributions()
    unnamed = {
        f"{file.relative_to(repository)} imports {library}"
        for file in (repository / "backorder_desk").rglob("*.py")
        for library in imported_by(file) - sys.stdlib_module_names - {"backorder_desk"}
        if named.isdisjoint(re.sub(r"[-_.]+", "-", home).lower() for home in homes.get(library, ()))
    }
    assert unnamed == set()


def test_reportlab_never_brings_its_own_bidi(lock: str, project: Mapping[str, Any]) -> None:
    assert "reportlab[accel]==5.1.0" in project["project"]["dependencies"]
    assert not re.search(r"^(rlbidi|pyfribidi)", lock, re.MULTILINE)


# --- the layout ----------------------------------------------------------------------------------------


def test_the_folder_packaging_leaves_its_name_to_the_library(repository: Path) -> None:
    assert not (repository / "packaging" / "__init__.py").exists()
    ask = "import sys; sys.path.insert(0, sys.argv[1]); import packaging.version as v; print(v.__file__)"
    found = subprocess.run(
        [sys.executable, "-c", ask, str(repository)], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    assert "site-packages" in found


def test_the_script_needs_nothing_but_the_standard_library(repository: Path) -> None:
    assert imported_by(repository / "packaging" / "desk.py") <= sys.stdlib_module_names


def test_an_older_python_can_read_the_script(repository: Path) -> None:
    source = (repository / "packaging" / "desk.py").read_text(encoding="utf-8")
    assert ast.parse(source, feature_version=(3, 8)).body


def test_the_continuous_check_runs_all_three_steps(repository: Path) -> None:
    script = (repository / ".ci" / "run").read_text(encoding="utf-8")
    steps = re.findall(r"^python3 packaging/desk\.py (\w+)$", script, re.MULTILINE)
    assert steps == ["setup", "lint", "test"]
    assert "set -euo pipefail" in script


def test_the_script_and_the_project_name_the_same_pythons(
    desk: ModuleType, project: Mapping[str, Any]
) -> None:
    (_, low), (_, high) = desk.SUITABLE[0], desk.SUITABLE[-1]
    assert project["project"]["requires-python"] == f">=3.{low},<3.{high + 1}"


# --- run, test, setup ----------------------------------------------------------------------------------


def test_run_passes_its_arguments_on_and_keeps_the_exit_code(
    desk: ModuleType, started: list[tuple[list[str], dict[str, str]]]
) -> None:
    assert desk.main(["run", "--json", "order", "--customer", "C 1", "A=2"]) == 7
    [(command, _)] = started
    assert command[-6:] == ["backorder_desk", "--json", "order", "--customer", "C 1", "A=2"]


def test_run_without_a_screen_says_so_and_plays_the_demo_into_a_folder_it_names(
    desk: ModuleType,
    started: list[tuple[list[str], dict[str, str]]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(desk, "has_screen", lambda: False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "backorder-desk-demo").mkdir()  # an earlier day's demo is left alone
    assert desk.main(["run"]) == 7
    folder = str(tmp_path / "backorder-desk-demo-2")
    assert started[0][0][-2:] == ["demo", folder]
    said = capsys.readouterr()
    assert "no screen" in said.err
    assert folder in said.err
    assert said.out == ""


def test_run_with_a_screen_opens_the_window(
    desk: ModuleType,
    started: list[tuple[list[str], dict[str, str]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(desk, "has_screen", lambda: True)
    assert desk.main(["run"]) == 7
    assert started[0][0][-2:] == ["-m", "backorder_desk"]


@pytest.mark.parametrize(
    ("sign", "screen"),
    [("DISPLAY", True), ("WAYLAND_DISPLAY", True), ("QT_QPA_PLATFORM", True), ("TERM", False)],
)
def test_a_screen_is_known_by_its_signs_on_linux(
    desk: ModuleType, monkeypatch: pytest.MonkeyPatch, sign: str, screen: bool
) -> None:
    monkeypatch.setattr(desk, "ON_LINUX", True)
    for each in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv(sign, ":0")
    assert desk.has_screen() is screen


def test_other_systems_always_have_a_screen(desk: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "ON_LINUX", False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert desk.has_screen() is True


def test_test_runs_without_a_screen_on_two_workers_and_passes_its_arguments_on(
    desk: ModuleType,
    started: list[tuple[list[str], dict[str, str]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.chdir(Path.cwd())  # puts the folder back
    assert desk.main(["test", "-k", "queue"]) == 7
    [(command, environment)] = started
    assert command[command.index("pytest") :] == ["pytest", "-n", "2", "--dist", "loadfile", "-k", "queue"]
    assert environment["QT_QPA_PLATFORM"] == "offscreen"


def test_benchmarks_run_alone(
    desk: ModuleType,
    started: list[tuple[list[str], dict[str, str]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(Path.cwd())
    desk.main(["test", "tests/bench"])
    assert started[0][0][-3:] == ["-n", "0", "tests/bench"]


@pytest.mark.parametrize(("words", "code"), [([], 2), (["walk"], 2), (["--help"], 0), (["setup", "now"], 1)])
def test_what_it_does_not_know_it_says(
    desk: ModuleType, words: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.main(words) == code
    said = capsys.readouterr()
    assert said.out or said.err


# --- what the system lacks -----------------------------------------------------------------------------


def test_a_library_that_is_there_loads_and_one_that_is_not_does_not(desk: ModuleType) -> None:
    assert desk.loads("libno-such-thing.so.99") is False
    if sys.platform.startswith("linux"):
        assert desk.loads("libc.so.6") is True


def lacking(desk: ModuleType, monkeypatch: pytest.MonkeyPatch, *, root: bool) -> list[list[str]]:
    """Take two libraries away; collect the commands that bring them back."""
    ran: list[list[str]] = []

    def collect(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(desk, "ON_LINUX", True)
    monkeypatch.setattr(desk, "loads", lambda library: library not in ("libEGL.so.1", "libGL.so.1"))
    monkeypatch.setattr(desk, "is_root", lambda: root)
    monkeypatch.setattr(desk.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(desk.subprocess, "run", collect)
    return ran


def test_as_root_only_the_missing_libraries_are_installed(
    desk: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = lacking(desk, monkeypatch, root=True)
    desk.need_libraries(desk.OFFSCREEN_LIBRARIES, insist=True)
    assert ran == [
        ["apt-get", "update", "-q"],
        ["apt-get", "install", "-y", "--no-install-recommends", "libegl1", "libgl1"],
    ]


def test_otherwise_the_exact_line_is_said_and_nothing_is_run(
    desk: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = lacking(desk, monkeypatch, root=False)
    with pytest.raises(desk.Stop, match=r"sudo apt-get install -y --no-install-recommends libegl1 libgl1$"):
        desk.need_libraries(desk.OFFSCREEN_LIBRARIES, insist=True)
    assert ran == []


def test_the_command_line_goes_on_without_the_libraries_of_the_window(
    desk: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking(desk, monkeypatch, root=False)
    desk.need_libraries(desk.OFFSCREEN_LIBRARIES, insist=False)
    assert "sudo apt-get install" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("display", "wayland", "x11"), [(":0", "", True), ("", "", False), (":0", "wayland-0", False)]
)
def test_x11s_libraries_are_wanted_only_where_a_window_opens_on_x11(
    desk: ModuleType, monkeypatch: pytest.MonkeyPatch, display: str, wayland: str, x11: bool
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setenv("WAYLAND_DISPLAY", wayland)
    assert ("libxcb-cursor.so.0" in desk.wanted_libraries(window=True)) is x11
    assert "libxcb-cursor.so.0" not in desk.wanted_libraries(window=False)


def test_a_python_that_cannot_make_environments_is_told_its_debian_package(
    desk: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_ensurepip(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        if "ensurepip" in command[-1]:
            return subprocess.CompletedProcess(command, 1)
        return subprocess.CompletedProcess(command, 0, stdout="3 12\n")

    monkeypatch.setattr(desk.subprocess, "run", without_ensurepip)
    monkeypatch.setattr(desk, "is_root", lambda: False)
    monkeypatch.setattr(desk.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(desk.Stop, match=r"python3\.12-venv$"):
        desk.need_ensurepip("/usr/bin/python3")


def test_an_unsuitable_python_looks_for_another_and_else_says_which_are_needed(
    desk: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(desk, "version_of", lambda python: (3, 13))
    monkeypatch.setattr(desk.shutil, "which", lambda name: "/opt/p/" + name if name == "python3.13" else None)
    assert desk.suitable_python() == "/opt/p/python3.13"
    monkeypatch.setattr(desk.shutil, "which", lambda name: None)
    with pytest.raises(desk.Stop, match=r"This is Python 3\.9\. Backorder Desk needs Python 3\.11"):
        desk.suitable_python()


def test_a_second_start_installs_nothing_until_the_lock_changes(
    desk: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, repository: Path
) -> None:
    installed: list[tuple[str, ...]] = []
    (tmp_path / "pyproject.toml").write_bytes((repository / "pyproject.toml").read_bytes())
    (tmp_path / ".venv").mkdir()
    for name, place in {"ROOT": "", "LOCK": "the.lock", "VENV": ".venv", "STAMP": ".venv/stamp"}.items():
        monkeypatch.setattr(desk, name, tmp_path / place)
    monkeypatch.setattr(desk, "make_environment", lambda: None)
    monkeypatch.setattr(desk, "pip", lambda *arguments: installed.append(arguments))
    for text, expected in (("one", 2), ("one", 2), ("two", 4)):
        (tmp_path / "the.lock").write_text(text, encoding="utf-8")
        desk.prepare()
        assert len(installed) == expected
    assert installed[0][:3] == ("--require-hashes", "--only-binary", ":all:")
    assert {"--no-deps", "--no-build-isolation", "--no-index"} <= set(installed[1])


def test_an_installation_that_broke_off_is_begun_again(
    desk: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stamp = tmp_path / "stamp"
    stamp.write_text("an older lock", encoding="ascii")

    def fail(*arguments: str) -> None:
        raise desk.Stop("no network")

    monkeypatch.setattr(desk, "STAMP", stamp)
    monkeypatch.setattr(desk, "make_environment", lambda: None)
    monkeypatch.setattr(desk, "pip", fail)
    assert desk.main(["lint"]) == 1
    assert not stamp.exists()
