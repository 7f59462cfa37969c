"""What a page of the settings has besides its fields: policies side by side, rule packs, templates, the mail password."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.views import words
from backorder_desk.views.policies import Policies
from backorder_desk.views.settings_fields import LANGUAGES, Combo, password
from backorder_desk.views.widgets import button, label, rest, row
from backorder_desk.views.words import say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Pack, Wording

REST = 350
"""milliseconds without a key before a template is drawn"""


class Extra(QWidget):
    """Stands below the fields. `refused` says what went wrong, `letter` what the preview is to show."""

    refused = Signal(object)
    letter = Signal(object, str)

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self.work = work
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)

    def look(self, settings: dict[str, Any]) -> None:
        """The shop has changed."""


class Compared(Extra):
    """What is on its way under each rule, on the same stock; one is chosen where it is seen."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.policies = Policies(work)
        self.column.addWidget(self.policies, 1)

    def look(self, settings: dict[str, Any]) -> None:
        """Compare anew."""
        self.policies.look()

    def commit(self) -> None:
        """Serve by the rule that is chosen in the table."""
        self.policies.take()


def editor(name: str) -> QPlainTextEdit:
    """A text of many lines; Tab leaves it."""
    out = QPlainTextEdit()
    out.setObjectName("editor")
    out.setAccessibleName(name)
    out.setTabChangesFocus(True)
    out.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
    out.setMinimumHeight(160)
    return out


class Packs(Extra):
    """The rule packs: where each comes from, and the shop's own version of it."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.packs: dict[str, Pack] = {}
        self.which = Combo(say("Rule pack"))
        self.which.activated.connect(lambda _: self._show_chosen())
        self.about = label(quiet=True)
        self.about.setWordWrap(True)
        self.text = editor(say("Text of the rule pack"))
        self.save = button(say("Use this text"), self.commit)
        self.reset = button(say("As shipped"), self.put_back, hint=say("Put the shipped rules back"))
        self.column.addLayout(row(self.which, None))
        self.column.addWidget(self.about)
        self.column.addWidget(self.text, 1)
        self.column.addLayout(row(None, self.reset, self.save))
        self.text.textChanged.connect(self._permit)

    def look(self, settings: dict[str, Any]) -> None:
        """Read the packs anew."""
        self.work.desk.ask(lambda desk: desk.rules(), self._show, self.refused.emit, latest="packs")

    def _show(self, packs: list[Pack]) -> None:
        chosen, typed = self.which.currentData(), self._typed
        self.packs = {pack.name: pack for pack in packs}
        self.which.clear()
        for pack in packs:
            self.which.addItem(f"{pack.name} – {pack.title}", pack.name)
        self.which.setCurrentIndex(max(0, self.which.findData(chosen)))
        self._show_chosen(keep=typed)

    @property
    def chosen(self) -> Pack | None:
        """The pack that is looked at."""
        return self.packs.get(self.which.currentData() or "")

    @property
    def _typed(self) -> bool:
        return self.chosen is not None and self.text.toPlainText() != self.chosen.text

    def _show_chosen(self, *, keep: bool = False) -> None:
        pack = self.chosen
        if pack is None:
            return
        read = words.long_day(pack.read_on)
        own = say("as shipped") if pack.shipped else say("the shop's own, version {version}", version=pack.version)
        self.about.setText(say("{source}. Read on {day}; {own}.", source=pack.source, day=read, own=own))
        if not keep:
            self.text.setPlainText(pack.text)
        self._permit()

    def _permit(self) -> None:
        self.save.setEnabled(self._typed)
        self.reset.setEnabled(self.chosen is not None and not self.chosen.shipped)

    def commit(self) -> None:
        """The text becomes the shop's own version."""
        name, text = self.which.currentData(), self.text.toPlainText()
        self.work.act(lambda desk: desk.set_rules(name, text), otherwise=self.refused.emit)

    def put_back(self) -> None:
        """The shipped rules again."""
        name = self.which.currentData()

        def shown(pack: Pack) -> None:
            self.packs[pack.name] = pack
            self._show_chosen()

        self.work.act(lambda desk: desk.reset_rules(name), then=shown, otherwise=self.refused.emit)


class Templates(Extra):
    """The words of a kind of letter in a language: changed, seen, put back."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.shown: Wording | None = None
        self.which, self.language = Combo(say("Kind of letter")), Combo(say("Language of the letter"))
        for key, text in LANGUAGES:
            self.language.addItem(text, key)
        for box in (self.which, self.language):
            box.activated.connect(lambda _: self._ask())
        self.state = label(quiet=True)
        self.text = editor(say("Words of the letter"))
        self.save = button(say("Use these words"), self.commit, hint="Ctrl+Enter")
        self.reset = button(say("As shipped"), self.put_back, hint=say("Put the shipped words back"))
        self.column.addLayout(row(self.which, self.language, None))
        self.column.addWidget(self.text, 1)
        self.column.addWidget(self.state)
        self.column.addLayout(row(None, self.reset, self.save))
        self._rest = rest(self, REST, self._draw)
        self.text.textChanged.connect(self._typed)

    def look(self, settings: dict[str, Any]) -> None:
        """Read what is chosen anew, unless somebody is writing."""
        if not self.which.count():
            self.work.desk.ask(lambda desk: desk.letter_kinds(), self._offer)
        elif self.shown is not None and self.text.toPlainText() == self.shown.text:
            self._ask()

    def _offer(self, kinds: tuple[str, ...]) -> None:
        for kind in kinds:
            self.which.addItem(words.letter(kind), kind)
        self._ask()

    def _ask(self) -> None:
        kind, language = self.which.currentData(), self.language.currentData()
        self.work.desk.ask(lambda desk: desk.template(kind, language), self._show, self.refused.emit, latest="template")

    def _show(self, found: Wording) -> None:
        self.shown = found
        self.text.setPlainText(found.text)
        own = say("the shop's own words, version {version}", version=found.version)
        self.state.setText(say("As shipped") if found.shipped else words.upper(own))
        self._permit()
        self._draw()

    def _typed(self) -> None:
        self._permit()
        self._rest.start()

    def _permit(self) -> None:
        self.save.setEnabled(self.shown is not None and self.text.toPlainText() != self.shown.text)
        self.reset.setEnabled(self.shown is not None and not self.shown.shipped)

    def _draw(self) -> None:
        kind, language, text = self.which.currentData(), self.language.currentData(), self.text.toPlainText()
        if kind is not None:
            self.letter.emit(lambda desk: desk.specimen(kind, language, text), words.letter(kind))

    def commit(self) -> None:
        """Letters are written by these words from now on."""
        kind, language, text = self.which.currentData(), self.language.currentData(), self.text.toPlainText()
        self.work.act(
            lambda desk: desk.set_template(kind, language, text), then=self._show, otherwise=self.refused.emit
        )

    def put_back(self) -> None:
        """The shipped words again."""
        kind, language = self.which.currentData(), self.language.currentData()
        self.work.act(lambda desk: desk.reset_template(kind, language), then=self._show, otherwise=self.refused.emit)


class Password(Extra):
    """The mail password goes into the system's keyring and nowhere else."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.field = password(say("Password of the mail account"))
        self.field.returnPressed.connect(self.commit)
        self.said = label(say("It is kept in the system's keyring, never in the shop file."), quiet=True)
        self.said.setWordWrap(True)
        self.column.addWidget(label(say("Password of the mail account"), quiet=True))
        self.column.addLayout(row(self.field, button(say("Keep it"), self.commit)))
        self.column.addWidget(self.said)
        self.column.addStretch(1)

    def commit(self) -> None:
        """Give it to the keyring."""
        typed = self.field.text()

        def kept(_: None) -> None:
            self.field.clear()
            self.work.voice.tell(say("The keyring keeps the password"), undo=False)

        if typed:
            self.work.desk.ask(lambda desk: desk.keep_mail_password(typed), kept, self.refused.emit)


class Backups(Extra):
    """The way to the page of the backups."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        said = label(
            say("When the shop is opened and closed, and every 30 minutes if anything changed; old ones are thinned."),
            quiet=True,
        )
        said.setWordWrap(True)
        keeper = work.voice.keeper()
        now = button(
            say("Back up now"),
            lambda: keeper.keep(always=True, then=lambda _: work.voice.tell(say("Backed up"), undo=False)),
        )
        see = button(say("See the backups"), lambda: work.voice.show_page("backups"))
        self.column.addWidget(said)
        self.column.addLayout(row(see, now, None))
        self.column.addStretch(1)


EXTRAS: dict[str, Callable[[Workplace], Extra]] = {
    "policies": Compared,
    "packs": Packs,
    "templates": Templates,
    "password": Password,
    "backups": Backups,
}


def said(refusal: object) -> Refused:
    """What a signal carried."""
    assert isinstance(refusal, Refused)
    return refusal
