"""The settings: every one has its field, everything saves at once, and the letter beside is the letter."""

from __future__ import annotations

import keyring
import pytest
from keyring.backend import KeyringBackend
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from backorder_desk import settings
from backorder_desk.views import theme
from backorder_desk.views.settings import ENTRIES, SettingsPage
from backorder_desk.views.settings_fields import (
    LANGUAGES,
    PARTS,
    POLICIES,
    SILENT,
    ChoiceEntry,
    SwitchEntry,
    TableEntry,
    TextEntry,
)
from backorder_desk.views.settings_goodwill import GoodwillEntry
from backorder_desk.views.settings_parts import Compared, Packs, Password, Templates
from tests.views.conftest import Driver
from tests.views.test_window import _named


@pytest.fixture
def page(drive: Driver) -> SettingsPage:
    drive.keys("Ctrl+,")
    drive.calm()
    front = drive.window.front
    assert isinstance(front, SettingsPage)
    return front


def setting(drive: Driver, key: str) -> object:
    return drive.ask(lambda desk: desk.settings()[key])


def text_of(page: SettingsPage, key: str) -> TextEntry:
    entry = page.sheet.entries[key]
    assert isinstance(entry, TextEntry)
    return entry


def test_every_setting_has_exactly_one_field() -> None:
    fields = [of for part in PARTS for of in part.fields]
    keys = [of.key for of in fields if not of.memory]
    assert sorted([*keys, *SILENT]) == sorted(settings.ALL)
    assert {of.kind for of in fields} <= set(ENTRIES)


def test_every_choice_is_one_that_the_desk_takes() -> None:
    for of in (of for part in PARTS for of in part.fields if not of.memory):
        for value, _ in of.options:
            settings.checked(of.key, value)


@pytest.mark.parametrize("name", [part.name for part in PARTS])
def test_everything_that_takes_the_focus_on_every_page_has_a_name(drive: Driver, page: SettingsPage, name: str) -> None:
    page.open_part(name)
    drive.calm()
    nameless = [
        type(one).__name__
        for one in page.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() != Qt.FocusPolicy.NoFocus and not _named(one)
    ]
    assert not nameless


def test_a_line_saves_when_it_is_left_and_ctrl_z_brings_it_back(drive: Driver, page: SettingsPage) -> None:
    line = text_of(page, "shop.phone").line
    line.setFocus()
    line.selectAll()
    drive.type("+44 117 496 0000")
    assert setting(drive, "shop.phone") == ""
    drive.keys("Tab")
    drive.calm()
    assert setting(drive, "shop.phone") == "+44 117 496 0000"
    assert drive.window.toast.undo.isVisible()
    drive.window.toast.undo.click()
    drive.calm()
    assert setting(drive, "shop.phone") == ""
    assert line.text() == ""


def test_what_cannot_be_is_said_and_the_field_shows_what_holds(drive: Driver, page: SettingsPage) -> None:
    line = text_of(page, "shop.country").line
    line.setFocus()
    line.selectAll()
    drive.type("usa")
    drive.keys("Return")
    drive.calm()
    assert "two letters" in page.refusal.words
    assert line.text() == "US"


def test_the_letter_beside_changes_with_the_letterhead(drive: Driver, page: SettingsPage) -> None:
    drive.shows(lambda: page.preview.picture is not None)
    assert page.preview.picture is not None
    assert "Harbour Hardware" in page.preview.picture.words
    line = text_of(page, "shop.name").line
    line.setFocus()
    line.selectAll()
    drive.type("Anchor & Sons")
    drive.keys("Return")
    drive.calm()
    drive.shows(lambda: page.preview.picture and "Anchor & Sons" in page.preview.picture.words)


def test_policies_stand_side_by_side_before_one_is_chosen(drive: Driver, page: SettingsPage) -> None:
    page.open_part("policy")
    drive.calm()
    extra = page.sheet.extra
    assert isinstance(extra, Compared)
    assert extra.policies.model.count() == len(POLICIES)
    assert setting(drive, "policy") == "oldest"
    choice = page.sheet.entries["policy"]
    assert isinstance(choice, ChoiceEntry)
    choice.box.setFocus()
    drive.keys("Down")  # Qt says `activated` at once where the list is not open
    drive.calm()
    assert setting(drive, "policy") == POLICIES[1][0]


def test_a_switch_and_the_classes_save(drive: Driver, page: SettingsPage) -> None:
    page.open_part("policy")
    drive.calm()
    switch, classes = page.sheet.entries["hold_stock"], page.sheet.entries["classes"]
    assert isinstance(switch, SwitchEntry)
    assert isinstance(classes, TableEntry)
    switch.box.setFocus()
    drive.keys("Space")
    second = classes.inner["2"]
    assert isinstance(second, ChoiceEntry)
    second.box.setFocus()
    QTest.keyClick(second.box, Qt.Key.Key_End)
    drive.calm()
    assert setting(drive, "hold_stock") is True
    assert setting(drive, "classes") == {"2": "keep"}


def test_a_goodwill_rule_is_made_by_filling_it_in(drive: Driver, page: SettingsPage) -> None:
    page.open_part("goodwill")
    drive.calm()
    entry = page.sheet.entries["goodwill.rules"]
    assert isinstance(entry, GoodwillEntry)
    entry.add()
    drive.type("21")
    entry.lines[0].what.setFocus()
    drive.type("5")
    drive.keys("Return")
    drive.calm()
    assert setting(drive, "goodwill.rules") == [{"after": 21, "percent": 5}]
    entry.lines[0].off.click()
    drive.calm()
    assert setting(drive, "goodwill.rules") == []


def test_a_template_is_edited_seen_and_put_back(drive: Driver, page: SettingsPage) -> None:
    page.open_part("templates")
    drive.calm()
    extra = page.sheet.extra
    assert isinstance(extra, Templates)
    shipped = extra.text.toPlainText()
    assert "subject:" in shipped
    extra.text.setPlainText(shipped + "\nThe kettle club sends its love.\n")
    drive.shows(lambda: page.preview.picture and "kettle club" in page.preview.picture.words)
    drive.keys("Ctrl+Return")
    drive.calm()
    kind = extra.which.currentData()
    assert "kettle club" in str(drive.ask(lambda desk: desk.template(kind, "en").text))
    extra.reset.click()
    drive.calm()
    assert extra.text.toPlainText() == shipped
    extra.text.setPlainText("no letter")
    extra.commit()
    drive.calm()
    assert page.refusal.words


@pytest.mark.parametrize("language", [key for key, _ in LANGUAGES])
def test_every_kind_of_letter_can_be_seen_in_every_language(drive: Driver, language: str) -> None:
    def all_of(desk: object) -> list[bytes]:
        from backorder_desk.desk import Desk

        assert isinstance(desk, Desk)
        return [desk.specimen(kind, language)[:5] for kind in desk.letter_kinds()]

    assert str(drive.ask(all_of)).count("%PDF-") == 15


def test_a_rule_pack_is_changed_and_put_back(drive: Driver, page: SettingsPage) -> None:
    page.open_part("rules")
    drive.calm()
    extra = page.sheet.extra
    assert isinstance(extra, Packs)
    assert extra.which.count() >= 4
    before = extra.text.toPlainText()
    extra.text.setPlainText(before + "\n# by the owner\n")
    extra.save.click()
    drive.calm()
    name = extra.which.currentData()
    assert drive.ask(lambda desk: desk.rule_pack(name).version) == 1
    extra.reset.click()
    drive.calm()
    assert extra.text.toPlainText() == before


class _Ring(KeyringBackend):
    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def test_the_mail_password_goes_to_the_keyring_and_nowhere_else(drive: Driver, page: SettingsPage) -> None:
    before, ring = keyring.get_keyring(), _Ring()
    keyring.set_keyring(ring)
    try:
        page.open_part("mail")
        drive.calm()
        for key, value in (("mail.host", "smtp.example.org"), ("mail.user", "ana")):
            line = text_of(page, key).line
            line.setFocus()
            drive.type(value)
            drive.keys("Return")
        extra = page.sheet.extra
        assert isinstance(extra, Password)
        extra.field.setFocus()
        drive.type("not telling")
        drive.keys("Return")
        drive.calm()
        assert list(ring.kept.values()) == ["not telling"]
        assert extra.field.text() == ""
        assert b"not telling" not in drive.path.read_bytes()
    finally:
        keyring.set_keyring(before)


def test_the_look_is_this_desks_own_and_worn_at_once(drive: Driver, page: SettingsPage, memory: QSettings) -> None:
    page.open_part("look")
    drive.calm()
    entry = page.sheet.entries["look/scheme"]
    assert isinstance(entry, ChoiceEntry)
    entry.box.setFocus()
    QTest.keyClick(entry.box, Qt.Key.Key_End)
    drive.calm()
    assert memory.value("look/scheme") == "contrast"
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert drive.window.work.look.colours == theme.CONTRAST
    drive.window.work.look.choose(app, "light")


def test_the_wheel_over_a_choice_without_the_focus_changes_nothing(drive: Driver, page: SettingsPage) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    page.open_part("policy")
    drive.calm()
    page.names.setFocus()
    choice = page.sheet.entries["policy"]
    assert isinstance(choice, ChoiceEntry)
    at = QPointF(5, 5)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(choice.box, event)
    drive.calm()
    assert choice.box.currentData() == "oldest"


def test_the_page_fits_a_small_screen_at_200_percent(drive: Driver, page: SettingsPage) -> None:
    for _ in range(2):  # the letter beside gives way at the first, and only then there is room to shrink
        drive.window.resize(683, 384)
        drive.calm()
    assert drive.window.width() == 683
    for part in PARTS:
        page.open_part(part.name)
        drive.calm()
        inner = page.sheet.widget()
        assert inner is not None
        assert inner.width() <= page.sheet.viewport().width() + 20, part.name
    least = page.minimumSizeHint()
    assert least.width() <= 683 - 148
    assert least.height() <= 290
