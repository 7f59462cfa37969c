"""Terminals as they are: without a language, behind a pipe that closes, on a disk that is full, with no screen at all."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import pytest

from tests.cli.terminal import DONE, PYTHON, REFUSED, Terminal, write

HOME = Path(__file__).resolve().parents[2]
NARROW = {"PYTHONIOENCODING": "ascii", "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def run(
    shop: Terminal, *words: str, env: Mapping[str, str] | None = None, stdout: int | IO[bytes] = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    """The program itself, in a process of its own."""
    environment = {**os.environ, "BACKORDER_DESK_SHOP": str(shop.shop), **(env or {})}
    line = [PYTHON, "-m", "backorder_desk", "--today", shop.today, *words]
    return subprocess.run(line, cwd=HOME, env=environment, stdout=stdout, stderr=subprocess.PIPE, timeout=60, check=False)


def test_a_terminal_without_a_language_shows_every_row(shop: Terminal) -> None:
    said = run(shop, "customers", "--search", "Söhne", env=NARROW)
    assert (said.returncode, said.stderr) == (DONE, b"")
    assert b"Smith & S?hne <GmbH> [bold]x[/bold] :smile:" in said.stdout
    assert b'There is no customer "' in run(shop, "order", "--customer", "Ünal", "CUP=1", env=NARROW).stderr


def test_json_is_whole_on_a_terminal_without_a_language(shop: Terminal) -> None:
    said = run(shop, "--json", "customers", "--search", "Söhne", env=NARROW)
    assert said.returncode == DONE
    assert "Smith & S\\u00f6hne" in said.stdout.decode("ascii")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
@pytest.mark.parametrize("words", [("stock",), ("--json", "stock")])
def test_a_reader_that_has_seen_enough_is_no_failure(shop: Terminal, tmp_path: Path, words: tuple[str, ...]) -> None:
    rows = "".join(f"X{i},{'A long name ' * 20}\n" for i in range(2000))
    shop.does("import", str(write(tmp_path / "many.csv", "sku,name\n" + rows)))
    read, written = os.pipe()
    os.close(read)
    try:
        said = run(shop, *words, stdout=written)
    finally:
        os.close(written)
    assert (said.returncode, said.stderr) == (DONE, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_an_answer_that_cannot_be_written_is_said_without_a_trace(shop: Terminal) -> None:
    with Path("/dev/full").open("wb") as full:
        said = run(shop, "--json", "receive", "CUP=1", stdout=full)
    assert b"The answer cannot be written" in said.stderr
    assert b"Traceback" not in said.stderr
    assert said.returncode not in (DONE, REFUSED), "it was done, and nobody heard it"
    assert shop.does("stock", "--search", "CUP")[0]["on_hand"] == 1


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of this test is another there")
def test_a_closed_standard_output_is_no_failure(shop: Terminal) -> None:
    line = f'exec "{PYTHON}" -m backorder_desk --shop "{shop.shop}" receive CUP=1 >&-'
    said = subprocess.run(["sh", "-c", line], cwd=HOME, capture_output=True, timeout=60, check=False)
    assert (said.returncode, said.stderr) == (DONE, b"")


def test_a_refusal_has_its_own_exit_code_and_one_document(shop: Terminal) -> None:
    said = run(shop, "--json", "fulfil", "NOPE")
    assert said.returncode == REFUSED
    assert said.stdout.decode().startswith('{"refused": "There is no order NOPE')
    assert said.stderr.decode().startswith("There is no order NOPE")
