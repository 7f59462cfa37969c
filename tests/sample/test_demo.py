"""A day at the sample shop, played without a screen, and what it leaves behind."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from backorder_desk.desk import Desk
from backorder_desk.domain.errors import Refused
from backorder_desk.sample import demo

TODAY = date(2026, 3, 18)


@dataclass(frozen=True)
class Played:
    folder: Path
    summary: str
    said: list[str]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder = tmp_path_factory.mktemp("demo") / "day"
    said: list[str] = []
    written = demo.play(folder, said.append, lambda: TODAY)
    return Played(folder, written.read_text(encoding="utf-8"), said)


def test_it_leaves_the_shop_the_letters_and_a_summary(played: Played) -> None:
    assert {entry.name for entry in played.folder.iterdir()} == {"demo.desk", "letters", "summary.md"}


def test_the_books_are_sound_afterwards(played: Played) -> None:
    desk = Desk.open(played.folder / "demo.desk", lambda: TODAY)
    try:
        assert desk.check().broken == ()
        assert desk.next_undo()
    finally:
        desk.close()


def test_it_tells_how_it_goes_on_in_lines(played: Played) -> None:
    assert len(played.said) >= 10
    assert all(line.strip() and "\n" not in line for line in played.said)


def test_the_summary_names_the_people_and_why(played: Played) -> None:
    people = ("Tamsin Penhaligan", "Hippolyte L'Hostis", "Silas Redfern", "Konrad Mühlbauer", "Ελένη Γεωργίου")
    told = ("No more than 5 of KNF-SMITH may wait", "Ordered earlier than", "Last in the queue", "promises break")
    for words in (*people, "Solène Castagnier", *told):
        assert words in played.summary.replace("\n> ", " "), words


def test_the_lantern_count_is_undone_and_done_again(played: Played) -> None:
    story = played.summary

    assert story.index("- Counted 6") < story.index("- Undid: Counted 6") < story.index("- Redid: Counted 6")


def test_it_says_who_must_be_told_because_of_the_box_and_by_when(played: Played) -> None:
    box = played.summary[played.summary.index("## A box arrives") : played.summary.index("## A count below the book")]

    assert re.search(r"^- Konrad Mühlbauer: it has arrived; by \w{3} \d+ \w{3} 2026$", box, re.MULTILINE)


def test_every_letter_of_the_summary_is_a_file_with_text(played: Played) -> None:
    named = set(re.findall(r"^\| (L-\d+) ", played.summary, re.MULTILINE))
    files = {file.name.split()[0]: file for file in (played.folder / "letters").iterdir()}

    assert len(named) > 15
    assert set(files) == named
    for number, file in files.items():
        assert number in _text(file)


def test_letters_of_delay_and_of_arrival_are_among_them_each_in_the_readers_language(played: Played) -> None:
    names = " ".join(file.name for file in (played.folder / "letters").iterdir())
    texts = {file.name: _text(file) for file in (played.folder / "letters").iterdir()}

    assert "arrived" in names
    assert "delay" in names
    assert any("Konrad Mühlbauer" in name and "Guten Tag" in text for name, text in texts.items())
    assert any("Castagnier" in name and "Bonjour" in text for name, text in texts.items())


def test_tables_of_the_summary_are_straight(played: Played) -> None:
    for block in re.findall(r"(?:^\|.*\n)+", played.summary, re.MULTILINE):
        assert len({line.count("|") for line in block.splitlines()}) == 1


@pytest.mark.slow
def test_the_same_day_gives_the_same_papers_and_the_same_shop_to_the_last_row(played: Played, tmp_path: Path) -> None:
    again = demo.play(tmp_path / "again", lambda _: None, lambda: TODAY)

    assert again.read_text(encoding="utf-8") == played.summary
    first = {file.name: file.read_bytes() for file in (played.folder / "letters").iterdir()}
    assert {file.name: file.read_bytes() for file in (again.parent / "letters").iterdir()} == first
    assert _digests(again.parent / "demo.desk") == _digests(played.folder / "demo.desk")


@pytest.mark.parametrize("name", ["demo.desk", "summary.md", "letters"])
def test_a_folder_with_a_demo_in_it_is_refused_and_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"yesterday's")

    with pytest.raises(Refused, match="holds a demo already"):
        demo.play(tmp_path, lambda _: None, lambda: TODAY)

    assert [entry.name for entry in tmp_path.iterdir()] == [name]


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")

    with pytest.raises(Refused):
        demo.play(file, lambda _: None, lambda: TODAY)


def _text(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    try:
        return " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _digests(shop: Path) -> dict[str, str]:
    """A digest of every table of the shop, the journal and its moments included."""
    connection = sqlite3.connect(shop)
    try:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        return {name: _digest(connection.execute(f"SELECT * FROM {name}")) for (name,) in tables.fetchall()}
    finally:
        connection.close()


def _digest(rows: Iterable[object]) -> str:
    return hashlib.sha256("\n".join(sorted(map(repr, rows))).encode()).hexdigest()
