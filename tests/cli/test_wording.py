"""What the owner shapes, typed in: templates, rules, and what is offered for the wait."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.terminal import USAGE, Terminal, write

OWN = "kicker: News\nsubject: {your_order}\n\nYou wait, {name}.\n\n[table]\n"


@pytest.fixture
def waiting(shop: Terminal) -> Terminal:
    """Bob waits for 2 cups."""
    shop.does("purchase", "ACME", "CUP=9", "--expected", "2026-03-10", "--number", "P-1")
    shop.does("order", "--customer", "C2", "CUP=2", "--number", "B-1")
    return shop


def test_a_template_is_shown_changed_reset_and_undone(shop: Terminal, tmp_path: Path) -> None:
    shown = shop.does("template", "acknowledged", "en")
    assert (shown["shipped"], shown["version"]) == (True, 0)
    assert "[table]" in shop.says("template", "acknowledged", "en", "--show")
    own = write(tmp_path / "own.txt", OWN)
    assert shop.does("template", "acknowledged", "en", "--set", str(own))["version"] == 1
    assert shop.says("template", "acknowledged", "en") == OWN + "\n"
    assert shop.does("template", "acknowledged", "en", "--reset")["shipped"]
    shop.does("undo")
    assert shop.does("template", "acknowledged", "en")["text"] == OWN


def test_a_template_is_tried_on_an_open_notice_and_nothing_is_kept(waiting: Terminal, tmp_path: Path) -> None:
    notice = waiting.does("notices")["notices"][0]["notice"]
    own, out = write(tmp_path / "own.txt", OWN), tmp_path / "try.pdf"
    waiting.does("template", "acknowledged", "en", "--preview", notice, "--set", str(own), "--out", str(out))
    assert out.read_bytes().startswith(b"%PDF")
    assert waiting.does("template", "acknowledged", "en")["shipped"]
    assert len(waiting.does("notices")["notices"]) == 1


def test_mistaken_templates_and_rules_are_refused(shop: Terminal, tmp_path: Path) -> None:
    bad, binary = write(tmp_path / "bad.txt", OWN.replace("[table]", "")), tmp_path / "binary"
    binary.write_bytes(b"\xff\xfe\x00")
    assert "lacks [table]" in shop.refuses("template", "acknowledged", "en", "--set", str(bad))
    assert "UTF-8" in shop.refuses("template", "acknowledged", "en", "--set", str(binary))
    assert "cannot be read" in shop.refuses("template", "acknowledged", "en", "--set", str(tmp_path / "none"))
    assert "no letter of the kind" in shop.refuses("template", "poem", "en")
    assert "no letters in" in shop.refuses("template", "delay", "nl")
    assert "not a TOML table" in shop.refuses("rules", "EU", "--set", str(bad))
    assert "no rules" in shop.refuses("rules", "CH")
    assert "no open notice" in shop.refuses("template", "delay", "en", "--preview", "N-1", "--out", str(tmp_path / "x.pdf"))


@pytest.mark.parametrize(
    "words",
    [
        ("template", "delay", "en", "--reset", "--show"),
        ("template", "delay", "en", "--preview", "N-1"),
        ("rules", "--reset"),
        ("goodwill", "B-1"),
        ("goodwill", "B-1", "--percent", "5", "--gift", "a mug"),
        ("goodwill-rules", "--after", "5"),
    ],
)
def test_what_makes_no_sense_is_a_matter_of_usage(shop: Terminal, words: tuple[str, ...]) -> None:
    assert shop(*words).code == USAGE


def test_rules_are_listed_with_their_sources_and_edited(shop: Terminal, tmp_path: Path) -> None:
    listed = shop.does("rules")
    assert [row["name"] for row in listed] == ["house", "US-FTC", "EU", "UK"]
    assert all(row["source"] and row["read_on"] for row in listed)
    text = shop.does("rules", "us-ftc")["text"]
    assert shop.says("rules", "US-FTC", "--show") == text + "\n"
    own = write(tmp_path / "own.toml", text.replace("short_days = 30", "short_days = 20"))
    assert shop.does("rules", "US-FTC", "--set", str(own))["version"] == 1
    assert shop.does("rules", "US-FTC", "--reset")["shipped"]


def test_offers_are_proposed_granted_counted_and_told(waiting: Terminal, tmp_path: Path) -> None:
    assert waiting.does("goodwill-rules", "--after", "0", "--percent", "10")["rules"][0]["offer"] == "10 %"
    before = waiting.does("letters", "--preview")
    assert [(row["offer"], row["cost"], row["granted"]) for row in before["letters"]] == [("10 %", "0.70", False)]
    assert (before["cost"], before["proposed"]) == ("0.00", "0.70")
    assert waiting.does("offers")["cost"] == "0.70"
    assert waiting.does("offers", "--accept")["offers"][0]["granted"]
    assert waiting.does("letters", "--preview")["cost"] == "0.70"
    assert len(waiting.does("letters", "--out", str(tmp_path / "l.pdf"))["letters"]) == 1
    assert waiting.does("offers")["offers"] == []
    assert waiting.does("goodwill-rules", "--remove", "1")["rules"] == []
    assert "There is no rule 1" in waiting.refuses("goodwill-rules", "--remove", "1")


def test_goodwill_is_granted_by_hand(waiting: Terminal) -> None:
    assert waiting.does("goodwill", "B-1", "--amount", "2.50")["granted"] == "2.50"
    assert waiting.does("letters", "--preview")["cost"] == "2.50"
    assert "no amount" in waiting.refuses("goodwill", "B-1", "--amount", "1,000")
    assert "no order" in waiting.refuses("goodwill", "B-9", "--percent", "5")


def test_a_delay_without_a_day_asks_for_its_reason(waiting: Terminal, tmp_path: Path) -> None:
    out = str(tmp_path / "l.pdf")
    waiting.does("letters", "--out", out)
    waiting.does("eta", "P-1", "none")
    assert waiting.does("notices")["notices"][0]["reason_missing"]
    assert "reason" in waiting.refuses("letters", "--out", out)
    waiting.does("eta", "P-1", "none", "--because", "The kiln burst")
    assert not waiting.does("notices")["notices"][0]["reason_missing"]
    (letter,) = waiting.does("letters", "--out", out)["letters"]
    assert letter["kind"] == "delay_indefinite"
    waiting.does("reply", letter["letter"], "wait", "--line", "B-1:CUP", "--channel", "telephone")
    assert "does not speak of" in waiting.refuses("reply", letter["letter"], "wait", "--line", "POT")


def test_an_undone_date_that_was_told_asks_for_a_correction(waiting: Terminal, tmp_path: Path) -> None:
    out = str(tmp_path / "l.pdf")
    waiting.does("letters", "--out", out)
    waiting.does("eta", "P-1", "2026-03-20")
    (letter,) = waiting.does("letters", "--out", out)["letters"]
    waiting.does("undo")
    (notice,) = waiting.does("notices")["notices"]
    assert (notice["kind"], notice["corrects"]) == ("correction", [letter["letter"]])
