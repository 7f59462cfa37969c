"""Answers that come back: scan the slip or pick the person, then W, C or S; what follows is shown before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.orders import Answer
from backorder_desk.views import days, words
from backorder_desk.views.letter_room import LetterRoom
from backorder_desk.views.matches import CUSTOMER, MatchField
from backorder_desk.views.widgets import button, label, row
from backorder_desk.views.widgets import field as text_field
from backorder_desk.views.words import Row, letter, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Answering, Desk, Issued, Replied

SLIP, TELEPHONE = "reply slip", "telephone"
CHOICES = (
    (Answer.WAIT, "W", "Waits"),
    (Answer.CANCEL, "C", "Cancels"),
    (Answer.SUBSTITUTE, "S", "Takes the substitute"),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A letter that is being answered, and what each answer would do."""

    found: Answering
    follows: dict[Answer, str] = field(default_factory=dict)


def asked(desk: Desk, code: str) -> Asked:
    """Look the letter up, and try each answer without keeping it."""
    found = desk.answering(code)
    return Asked(found, {answer: _follows(desk, found, answer) for answer in found.asks})


def _follows(desk: Desk, found: Answering, answer: Answer) -> str:
    if answer is Answer.WAIT:
        open_days = [line.promise for line in found.lines if line.waiting and line.promise is not None]
        until = words.day(max(open_days), desk.today.toordinal()) if open_days else ""
        return say("Keeps waiting, until {day}.", day=until) if until else say("Keeps waiting; no day is known yet.")
    try:
        freed = freed_words(desk, desk.try_reply(found.letter.number, answer.value))
    except Refused as refusal:
        return str(refusal)
    worth = sum(line.waiting * line.price // 10**line.decimals for line in found.lines)
    back = say("To refund, where it is paid: {money}.", money=desk.money(worth)) if answer is Answer.CANCEL and worth else ""
    return f"{freed} {back}".strip() or say("Nothing of it is open any more.")


def freed_words(desk: Desk, replied: Replied) -> str:
    """ "2 KET-12 freed: go to Ana Lopez (SO-1042)." for each product that an answer gave up."""
    parts = []
    for one in replied.freed:
        count = words.figure(one.quantity, one.decimals)
        whom = desk.customer_of(one.order) if one.order else ""
        text = "{count} {sku} freed: go to {whom} ({order})." if whom else "{count} {sku} freed: stay free."
        parts.append(say(text, count=count, sku=one.sku, whom=whom, order=one.order))
    if not parts and replied.answer is not Answer.WAIT:
        parts = [say("{order}: {sku} no longer waits.", order=order, sku=sku) for order, _, sku in replied.lines]
    return " ".join(dict.fromkeys(parts))


class RepliesRoom(LetterRoom):
    """Slip after slip: the hand stays on the scanner and three keys."""

    done = Signal(object)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.asked: Asked | None = None
        self.channel = SLIP
        self._fields()
        self._card()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addWidget(self.code)
        outer.addLayout(row(label(say("or by telephone:"), quiet=True), self.person))
        outer.addWidget(self.letters)
        outer.addWidget(self.card)
        outer.addStretch(1)
        self.forget()

    def _fields(self) -> None:
        name = say("Code of the reply slip")
        self.code = text_field(name, say("Scan a reply slip, or type its code"), large=True)
        self.code.returnPressed.connect(lambda: self.scanned(self.code.text()))
        work = self.work
        self.person = MatchField(CUSTOMER, work.reads, work.look, say("Who is on the telephone"), say("Who is it? Three letters"))
        self.person.picked.connect(self._called)
        self.letters = QListWidget()
        self.letters.setObjectName("matches")
        self.letters.setAccessibleName(say("Letters that can be answered"))
        self.letters.setMaximumHeight(120)
        self.letters.itemActivated.connect(lambda item: self.look_up(item.data(Qt.ItemDataRole.UserRole), TELEPHONE))

    def _card(self) -> None:
        self.card = QFrame()
        self.card.setObjectName("card")
        self.who, self.about, self.before = label(strong=True, large=True), label(), label(tone="due")
        self.day = text_field(say("Day on which the answer came"), say("today"))
        self.day.setMaximumWidth(120)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        self.choices: dict[Answer, tuple[QPushButton, QLabel]] = {}
        for number, (answer, key, name) in enumerate(CHOICES):
            press = button(f"{key}   {say(name)}", partial(self.answer, answer), hint=key)
            press.setProperty("choice", True)
            press.setAccessibleName(say(name))
            follows = label(quiet=True)
            follows.setWordWrap(True)
            grid.addWidget(press, number, 0)
            grid.addWidget(follows, number, 1)
            self.choices[answer] = (press, follows)
        for text in (self.who, self.about, self.before):
            text.setWordWrap(True)
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(8)
        for text in (self.who, self.about, self.before):
            inside.addWidget(text)
        inside.addLayout(row(label(say("Came on"), quiet=True), self.day, None))
        inside.addLayout(grid)

    def current(self) -> Row | None:
        """The letter that is being answered."""
        if self.asked is None:
            return None
        found = self.asked.found
        order = found.lines[0].order if found.lines else ""
        return {"number": found.letter.number, "customer": found.letter.customer, "order": order}

    def focus_list(self) -> None:
        """The hand is on the scanner."""
        self.code.setFocus()

    # --- which letter ------------------------------------------------------------------------------------------

    def scanned(self, code: str) -> None:
        """A slip was scanned, or its code typed."""
        if code.strip():
            self.look_up(code, SLIP)

    def _called(self, person: Row) -> None:
        code = person["code"]
        self.work.desk.ask(lambda desk: desk.to_answer(code), self._list, self.work.voice.refuse, latest="to-answer")

    def _list(self, found: Sequence[Issued]) -> None:
        self.letters.clear()
        for one in found:
            day = words.day(one.day, self.work.today)
            self.letters.addItem(f"{one.number}   {letter(one.kind)}   {day}")
            self.letters.item(self.letters.count() - 1).setData(Qt.ItemDataRole.UserRole, one.number)
        self.letters.setVisible(len(found) > 1)
        if len(found) == 1:
            self.look_up(found[0].number, TELEPHONE)
        elif found:
            self.letters.setCurrentRow(0)
            self.letters.setFocus()
        else:
            what, why = say("There is no letter to answer"), say("Nothing that this customer was told of is still open")
            self.work.voice.refuse(Refused(what, why, say("Look at the order itself")))

    def look_up(self, code: str, channel: str) -> None:
        """Show the letter and what each answer would do."""
        self.channel = channel
        self.work.desk.ask(lambda desk: asked(desk, code), self._found, self._missed, latest="reply")

    def _missed(self, refusal: Refused) -> None:
        QApplication.beep()
        self.code.setFocus()
        self.code.selectAll()
        self.work.voice.refuse(refusal)

    def _found(self, found: Asked) -> None:
        self.asked = found
        one, today = found.found.letter, self.work.today
        self.who.setText(f"{one.customer}   {one.number}")
        lines = dict.fromkeys(
            f"{line.order}: {words.figure(line.waiting or line.ordered, line.decimals)} {line.product}"
            for line in found.found.lines
        )
        self.about.setText(f"{letter(one.kind)}, {words.day(one.day, today)}.  {'; '.join(lines)}")
        before = [_answered(day, answer, today) for day, answer, _ in found.found.before]
        self.before.setText(" ".join(before))
        self.before.setVisible(bool(before))
        for answer, (press, follows) in self.choices.items():
            press.setEnabled(answer in found.follows)
            follows.setText(found.follows.get(answer, say("No substitute is named.")))
            press.setAccessibleDescription(follows.text())
        self.day.clear()
        self.card.show()
        self.choices[Answer.WAIT][0].setFocus()
        self.chose.emit(self.current())

    # --- the answer --------------------------------------------------------------------------------------------

    def answer(self, answer: Answer) -> None:
        """Record it; then the next slip."""
        if self.asked is None or answer not in self.asked.follows:
            return
        number, channel = self.asked.found.letter.number, self.channel
        try:
            on = days.parse(self.day.text(), date.fromordinal(self.work.today)) if self.day.text().strip() else None
        except Refused as refusal:
            self.work.voice.refuse(refusal)
            return

        def does(desk: Desk) -> tuple[Replied, str]:
            replied = desk.reply(number, answer.value, on=on, channel=channel)
            return replied, freed_words(desk, replied)

        self.work.act(does, lambda both: _said(both[0], both[1]), then=lambda both: self._recorded(both[0]))

    def _recorded(self, replied: Replied) -> None:
        self.forget()
        self.code.setFocus()
        self.done.emit(replied)

    def forget(self) -> bool:
        """Ready for the next; False where nothing was shown."""
        shown = not self.card.isHidden() or not self.letters.isHidden()
        self.asked = None
        self.code.setText("")  # with its history, so that Ctrl+Z is the desk's
        self.person.pick(None)
        self.letters.hide()
        self.card.hide()
        return shown


def _answered(day: date, answer: str, today: int) -> str:
    return say("Answered before, {day}: {answer}.", day=words.day(day.toordinal(), today), answer=say(_SAID[Answer(answer)]))


_SAID = {Answer.WAIT: "waits", Answer.CANCEL: "cancels", Answer.SUBSTITUTE: "takes the substitute"}


def _said(replied: Replied, freed: str) -> str:
    head = say("{letter}: {answer}.", letter=replied.letter, answer=say(_SAID[replied.answer]))
    return f"{head} {freed}".strip()
