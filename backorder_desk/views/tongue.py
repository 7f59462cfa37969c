"""The language of the window: chosen on this desk, else the system's, else English. The sentences are said by `words.say`."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from backorder_desk import resources

MEMORY = "look/language"
"""What the choice is kept under; empty: the system's."""
TRANSLATED = ("de", "fr", "es")
ENGLISH = "en"
_ASKED = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def language(chosen: str, environment: Mapping[str, str] = os.environ) -> str:
    """The language to speak: the chosen one, else the system's where it is translated, else English."""
    if chosen in (ENGLISH, *TRANSLATED):
        return chosen
    for name in _of_system(environment):
        if name[:2] in (ENGLISH, *TRANSLATED):
            return name[:2]
    return ENGLISH


def _of_system(environment: Mapping[str, str]) -> list[str]:
    """The languages the system asks for, the dearest first: gettext's variables, or what the platform's settings say."""
    if sys.platform in ("win32", "darwin"):
        from PySide6.QtCore import QLocale  # not on other systems: see `words._MONTHS`

        return list(QLocale.system().uiLanguages())
    asked = next((environment[name] for name in _ASKED if environment.get(name)), "")
    return asked.split(":")


def speak(app: QCoreApplication, tongue: str) -> None:
    """Let the application speak it, Qt's own texts too. Before the first window is made."""
    app.setProperty("tongue", tongue)
    if tongue == ENGLISH:
        return
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own = str(resources.path("translations", f"window_{tongue}.qm"))
    for name, must in ((f"{qt}/qtbase_{tongue}.qm", False), (own, True)):
        translator = QTranslator(app)
        found = translator.load(name)
        if must and not found:
            raise resources.ResourceMissing(f"The translation {name} cannot be read.")
        app.installTranslator(translator)


def spoken() -> str:
    """The language that the window speaks."""
    app = QCoreApplication.instance()
    return str(app.property("tongue") or ENGLISH) if app is not None else ENGLISH
