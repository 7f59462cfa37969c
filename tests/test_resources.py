"""Resources are found in each of the ways the program is installed."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

from backorder_desk import resources

READ_ONE = (
    "from backorder_desk import resources; "
    "print(resources.path('README.md')); print(resources.read_text('README.md'))"
)


def read_one(*, cwd: Path, python_path: Path | None = None, before: str = "") -> tuple[Path, str]:
    """Read a resource in a fresh Python that sees one installation only; give its path and its text.

    Without a `python_path` that is what is installed in this environment; with one, nothing but it.
    """
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(python_path or "")}
    options = [] if python_path is None else ["-S"]
    run = subprocess.run(
        [sys.executable, *options, "-c", f"import sys; {before}{READ_ONE}"],
        check=True,
        capture_output=True,
        cwd=cwd,
        encoding="utf-8",
        env=environment,
    )
    where, _, text = run.stdout.partition("\n")
    return Path(where), text.rstrip("\n")


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = f"from hatchling.build import build_wheel; build_wheel({str(folder)!r})"
    subprocess.run([sys.executable, "-c", build], check=True, cwd=repository, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture
def original(repository: Path) -> str:
    return (repository / "resources" / "README.md").read_text(encoding="utf-8").rstrip("\n")


def test_a_resource_is_read_from_the_source_tree(repository: Path, tmp_path: Path, original: str) -> None:
    where, text = read_one(python_path=repository, cwd=tmp_path)
    assert where == repository / "resources" / "README.md"
    assert text == original


def test_a_resource_is_read_from_the_editable_install(
    repository: Path, tmp_path: Path, original: str
) -> None:
    where, text = read_one(cwd=tmp_path)
    assert where == repository / "resources" / "README.md"
    assert text == original


def test_a_resource_is_read_from_the_wheel(wheel: Path, tmp_path: Path, original: str) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    where, text = read_one(python_path=tmp_path, cwd=tmp_path)
    assert where == tmp_path / "backorder_desk" / "_resources" / "README.md"
    assert text == original


def test_the_wheel_holds_every_resource_and_nothing_else_beside_the_package(
    wheel: Path, repository: Path
) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    folder = repository / "resources"
    ours = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert {f"backorder_desk/_resources/{name}" for name in ours} <= names
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"backorder_desk"}


def test_a_resource_is_read_from_the_frozen_program(repository: Path, tmp_path: Path) -> None:
    frozen = tmp_path / "Müller & Söhne" / "_internal"
    (frozen / "resources").mkdir(parents=True)
    (frozen / "resources" / "README.md").write_text("frozen", encoding="utf-8")
    where, text = read_one(
        python_path=repository, cwd=tmp_path, before=f"sys.frozen = True; sys._MEIPASS = {str(frozen)!r}; "
    )
    assert where == frozen / "resources" / "README.md"
    assert text == "frozen"


def test_the_editable_install_holds_no_copy_of_the_resources() -> None:
    installed = distribution("backorder-desk").files or []
    assert [file for file in installed if "_resources" in file.parts] == []


def test_bytes_come_back_as_they_lie_on_the_disk(repository: Path) -> None:
    assert resources.read_bytes("README.md") == (repository / "resources" / "README.md").read_bytes()


def test_a_missing_resource_is_a_bug_that_names_the_file() -> None:
    with pytest.raises(resources.ResourceMissing, match=r"fonts/no-such-face\.ttf is missing"):
        resources.read_bytes("fonts", "no-such-face.ttf")


def test_a_missing_resource_is_not_mistaken_for_a_failing_file_of_the_user() -> None:
    assert not issubclass(resources.ResourceMissing, OSError)
