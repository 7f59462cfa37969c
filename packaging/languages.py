#!/usr/bin/env python3
"""Gathers every sentence of the window into resources/translations/*.ts, says what lacks a translation, makes the .qm.

usage: .venv/bin/python packaging/languages.py [check | gather | make]

  check    say which sentences lack a translation; ends with 1 where one does (the default)
  gather   put new sentences into the .ts files, take out those that are no longer said
  make     make the .qm files, which the program reads, with Qt's lrelease
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VIEWS = ROOT / "backorder_desk" / "views"
PLACE = ROOT / "resources" / "translations"
LANGUAGES = ("de", "fr", "es")
FORMS = 2
"""All three have one form for one and another for more, as Qt counts them (French: none and one, and more)."""
CONTEXT = "Window"
SAYS, COUNTS = frozenset({"say"}), frozenset({"many", "Forms"})
NAMING = frozenset({"setObjectName", "setProperty", "Signal", "findChild", "value", "setValue", "removeprefix"})
"""What these are given is for the program, not for a reader."""
LIKE_WORDS = re.compile(r"(?=.*[A-Za-z]{2})(.* |[A-Z]|\{)", re.DOTALL)
UNSAID = re.compile(
    r"(Ctrl|Alt|Shift)\+\w+|Ctrl\+,|Ctrl\+Shift\+\w|F\d+|Esc|Del|JPY|KRW|CLP|ISK|VND|HUF|\w+Page|.*\{\{.*|.*px;.*"
    r"|SourceSans3-.*|Noto.*|BACKORDER_.*|QT_.*|.*\.ttf",
    re.DOTALL,
)
"""Shortcuts, currencies, names of classes and files."""
SMALL_WORDS = frozenset({"everybody", "waits", "cancels", "."})
"""Constants that are words and do not look so."""
NOT_WORDS = frozenset(
    {
        "Backorder Desk", "Source Sans 3", "SourceSans3", "Assistant", "MIT", "OFL-1.1", "License", "License-Expression",
        "License ::", "Classifier", "OSI Approved", "Name", "extra ==", "PDF (*.pdf)", "STARTTLS", "SSL/TLS", "DIN 5008 B",
        "DIN 5008 A", "PNG, JPEG (*.png *.jpg *.jpeg)", "Bar", "MoveBar | QuantityBar | SubstituteBar", "OrderAnswer",
        "Window", "reply slip", "not on order", "supplier late", "on order", "SEED-* seeds", "{shop}", "{day}", "{file}", "NFD",
    }
)  # fmt: skip
"""Constants of the views that look like words and are none."""
Source = tuple[str, str]
"""(text, sense)"""


@dataclass(frozen=True)
class Sentence:
    """What is said somewhere in the window; `one` is the English singular of a sentence that counts."""

    text: str
    sense: str = ""
    one: str = ""


# --- gathering ---------------------------------------------------------------------------------------------------


@cache
def gathered() -> dict[Source, Sentence]:
    """Every sentence of the window, in the order of the files."""
    found: dict[Source, Sentence] = {}
    for file in (*sorted(set(VIEWS.glob("*.py")) - {VIEWS / "tongue.py"}), ROOT / "backorder_desk" / "app.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for sentence in _of_tree(tree):
            known = found.get((sentence.text, sentence.sense))
            if known is None or sentence.one:
                found[sentence.text, sentence.sense] = sentence
    settings = ast.parse((ROOT / "backorder_desk" / "settings.py").read_text(encoding="utf-8"))
    for call in _calls(settings, frozenset({"Setting"})):
        text = _text(call.args[2])
        found.setdefault((text, ""), Sentence(text))
    return found


def _of_tree(tree: ast.Module) -> Iterator[Sentence]:
    taken = set(_not_said(tree))
    for call in _calls(tree, COUNTS):
        texts = [arg for arg in call.args if isinstance(arg, ast.Constant)]
        if len(texts) == 2:
            taken |= {id(text) for text in texts}
            yield Sentence(_text(texts[1]), one=_text(texts[0]))
    for call in _calls(tree, SAYS):
        sense = next((keyword.value for keyword in call.keywords if keyword.arg == "sense"), None)
        if sense is not None:
            taken |= {id(sense), id(call.args[0])}
            yield Sentence(_text(call.args[0]), sense=_text(sense))
        elif call.args and isinstance(call.args[0], ast.Constant) and call.args[0].value:
            taken.add(id(call.args[0]))
            yield Sentence(_text(call.args[0]))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in taken and _worded(node.value):
            yield Sentence(node.value)


def _worded(text: str) -> bool:
    if text in SMALL_WORDS:
        return True
    return bool(LIKE_WORDS.match(text)) and text not in NOT_WORDS and not UNSAID.fullmatch(text)


def _calls(tree: ast.Module, names: frozenset[str]) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in names:
            yield node


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""


def _text(node: ast.expr) -> str:
    assert isinstance(node, ast.Constant), ast.unparse(node)
    assert isinstance(node.value, str), ast.unparse(node)
    return node.value


def _not_said(tree: ast.Module) -> Iterator[int]:
    """Docstrings, annotations, pieces of f-strings, names for the program."""
    for node in ast.walk(tree):
        quiet: list[ast.AST] = []
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            quiet.append(node.value)
        elif isinstance(node, ast.JoinedStr):
            quiet += [part for part in node.values if isinstance(part, ast.Constant)]
            quiet += [part.format_spec for part in node.values if isinstance(part, ast.FormattedValue) and part.format_spec]
        elif isinstance(node, ast.arg | ast.AnnAssign) and node.annotation is not None:
            quiet.append(node.annotation)
        elif isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id == "__all__" for to in node.targets):
            quiet.append(node.value)
        elif isinstance(node, ast.FunctionDef) and node.returns is not None:
            quiet.append(node.returns)
        elif isinstance(node, ast.Call) and _name(node.func) in NAMING:
            quiet += node.args
        elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            quiet.append(node.slice)
        for one in quiet:
            yield from (id(inner) for inner in ast.walk(one))


# --- the .ts files -----------------------------------------------------------------------------------------------


def read(language: str) -> dict[Source, tuple[str, ...]]:
    """What a language says: (text, sense) -> its one form, or its forms by number."""
    path = PLACE / f"window_{language}.ts"
    if not path.exists():
        return {}
    found = {}
    for message in ET.parse(path).getroot().iter("message"):
        target = message.find("translation")
        if target is None:
            continue
        forms = [form.text or "" for form in target.findall("numerusform")]
        key = message.findtext("source", ""), message.findtext("comment", "")
        found[key] = tuple(forms) if message.get("numerus") == "yes" else (target.text or "",)
    return found


def write(language: str, sentences: dict[Source, Sentence], said: dict[Source, tuple[str, ...]]) -> None:
    """Write the .ts of a language as Qt Linguist does, the sentences by the alphabet."""
    top = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(top, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for key in sorted(sentences):
        _message(context, sentences[key], said.get(key, ()))
    ET.indent(top, "  ")
    body = ET.tostring(top, encoding="unicode")
    PLACE.mkdir(parents=True, exist_ok=True)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    (PLACE / f"window_{language}.ts").write_text(f"{head}{body}\n", encoding="utf-8")


def _message(context: ET.Element, sentence: Sentence, forms: tuple[str, ...]) -> None:
    message = ET.SubElement(context, "message")
    ET.SubElement(message, "source").text = sentence.text
    if sentence.sense:
        ET.SubElement(message, "comment").text = sentence.sense
    if sentence.one:
        message.set("numerus", "yes")
        ET.SubElement(message, "extracomment").text = f"One: {sentence.one}"
    target = ET.SubElement(message, "translation")
    whole = len(forms) == (FORMS if sentence.one else 1) and all(forms)
    if not whole:
        target.set("type", "unfinished")
    if sentence.one:
        for number in range(FORMS):
            ET.SubElement(target, "numerusform").text = forms[number] if number < len(forms) else ""
    else:
        target.text = forms[0] if forms else ""


# --- what is wrong -----------------------------------------------------------------------------------------------

FIELDS = re.compile(r"\{(\w*)\}")


def wrong(language: str) -> list[str]:
    """What a translator has to mend: a sentence that is missing, no longer said, without a form, or with other fields."""
    sentences, said = gathered(), read(language)
    out = [f"no longer said: {key[0]!r}" for key in said if key not in sentences]
    for key, sentence in sentences.items():
        forms = said.get(key, ())
        if len(forms) != (FORMS if sentence.one else 1) or not all(form.strip() for form in forms):
            out.append(f"lacks a translation: {sentence.text!r}")
            continue
        for place, form in enumerate(forms):
            wanted = set(FIELDS.findall(sentence.text))
            free = {"count"} if sentence.one and not place else set()
            if set(FIELDS.findall(form)) - free != wanted - free:
                out.append(f"other fields than {sorted(wanted)}: {form!r}")
    return out


def make(language: str) -> bytes:
    """The .qm of a language, as the program reads it."""
    target = PLACE / f"window_{language}.qm"
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", PLACE / f"window_{language}.ts", "-qm", target], check=True)
    return target.read_bytes()


def main(command: str = "check") -> int:
    """Do one of check, gather, make."""
    lacking = 0
    for language in LANGUAGES:
        if command == "gather":
            write(language, gathered(), read(language))
        elif command == "make":
            make(language)
        for fault in wrong(language):
            print(f"{language}: {fault}")
            lacking += 1
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
