"""Every sentence of the window is there in every language that is offered, and the program reads what the translator wrote."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

from backorder_desk import resources
from backorder_desk.views import tongue

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def script() -> Iterator[ModuleType]:
    """packaging/languages.py."""
    spec = importlib.util.spec_from_file_location("the_languages_script", ROOT / "packaging" / "languages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def test_the_script_knows_the_languages_that_are_offered(script: ModuleType) -> None:
    assert script.LANGUAGES == tongue.TRANSLATED


@pytest.mark.parametrize("language", tongue.TRANSLATED)
def test_no_sentence_lacks_a_translation_a_form_or_a_field(script: ModuleType, language: str) -> None:
    assert script.wrong(language) == []


@pytest.mark.parametrize("language", tongue.TRANSLATED)
def test_the_program_says_what_the_translator_wrote(script: ModuleType, language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(resources.path("translations", f"window_{language}.qm")))
    for (text, sense), forms in script.read(language).items():
        for form, number in zip(forms, (1, 2) if len(forms) > 1 else (-1,), strict=True):
            assert translator.translate("Window", text, sense, number) == form, "run packaging/languages.py make"


def test_all_that_the_window_says_is_gathered(script: ModuleType) -> None:
    """From calls, from data, from the settings; what counts has its English singular, what has two senses both."""
    found = script.gathered()
    for text in ("New order", "Whoever has waited longest", "Who is served first", "Waits for", "Nobody is waiting."):
        assert (text, "") in found
    assert found["{count} letters", ""].one == "1 letter"
    assert found["promises are late", ""].one == "promise is late"
    assert {("Cancel", ""), ("Cancel", "what runs")} <= set(found)
    assert not [text for text, _ in found if "QPushButton" in text or text.startswith("Ctrl+")]


def test_what_is_missing_is_named(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    said = script.read("de")
    broken = dict(said)
    del broken["Receive", ""]
    broken["{count} letters", ""] = ("1 Brief", "")
    broken["Held: {customer} gets no {product} until it is released (R).", ""] = ("Angehalten: {kunde}.",)
    broken["Said once", ""] = ("Einmal gesagt",)
    monkeypatch.setattr(script, "read", lambda language: broken)
    assert sorted(fault[:30] for fault in script.wrong("de")) == sorted(
        fault[:30]
        for fault in (
            "no longer said: 'Said once'",
            "lacks a translation: 'Receive'",
            "lacks a translation: '{count} letters'",
            "other fields than ['customer', 'product']",
        )
    )


@pytest.mark.parametrize(
    ("chosen", "environment", "spoken"),
    [
        ("", {}, "en"),
        ("", {"LANG": "C.UTF-8"}, "en"),
        ("", {"LANG": "de_CH.UTF-8"}, "de"),
        ("", {"LANGUAGE": "nl:fr:en", "LANG": "nl_BE.UTF-8"}, "fr"),
        ("", {"LC_ALL": "es_MX.UTF-8", "LANG": "de_DE.UTF-8"}, "es"),
        ("", {"LANG": "sv_SE.UTF-8"}, "en"),
        ("en", {"LANG": "de_DE.UTF-8"}, "en"),
        ("fr", {"LANG": "de_DE.UTF-8"}, "fr"),
    ],
)
def test_what_is_chosen_goes_before_what_the_system_speaks(chosen: str, environment: dict[str, str], spoken: str) -> None:
    assert tongue.language(chosen, environment) == spoken
