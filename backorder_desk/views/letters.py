"""Letters: whom to tell, why, by when; the very page before it is printed; what came out, what came back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.orders import Answer
from backorder_desk.views import words
from backorder_desk.views.letter_batch import BatchRoom, CameOut, Unsure
from backorder_desk.views.letter_decide import DecideRoom
from backorder_desk.views.letter_foot import Foot
from backorder_desk.views.letter_going import Going, Target
from backorder_desk.views.letter_preview import LetterPreview
from backorder_desk.views.letter_room import LetterRoom, RoomChips, scrolled
from backorder_desk.views.letter_rows import Standing, going, issued_row, standing
from backorder_desk.views.letter_runs import LeftOut, Runs
from backorder_desk.views.letter_sent import SentRoom
from backorder_desk.views.letter_tell import TellRoom
from backorder_desk.views.letter_turn import SMALL, Face, Turn
from backorder_desk.views.opening import show_pdf
from backorder_desk.views.page import Page
from backorder_desk.views.replies import RepliesRoom
from backorder_desk.views.words import Row, say
from backorder_desk.views.workplace import Workplace


class LettersPage(Page):
    """Left a list and the ground of what is chosen, right the page as it is printed, below what to do with all."""

    title = "Letters"

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.standing = Standing()
        self._kept = f"letters/reasons/{work.shop}"
        self.reasons: dict[str, str] = json.loads(str(work.memory.value(self._kept, "{}")))
        """notice -> why the goods are late, as typed; kept until the letter is written"""
        self.search = ""
        self.room = "tell"
        self._rooms()
        self._place()
        self._listen()
        self.enter("tell")

    # --- building ----------------------------------------------------------------------------------------------

    def _rooms(self) -> None:
        work = self.work
        self.preview = LetterPreview(work)
        self.tell_room, self.batch, self.decide = TellRoom(work), BatchRoom(work), DecideRoom(work)
        self.replies, self.sent = RepliesRoom(work), SentRoom(work)
        self.rooms: dict[str, LetterRoom] = {
            "tell": self.tell_room,
            "batch": self.batch,
            "decide": self.decide,
            "replies": self.replies,
            "sent": self.sent,
        }
        self.model = self.tell_room.table.letters
        self.stack = QStackedWidget()
        self.places = {name: scrolled(room) if name in ("decide", "replies") else room for name, room in self.rooms.items()}
        for place in self.places.values():
            self.stack.addWidget(place)
        self.came_out, self.unsure, self.going = CameOut(), Unsure(), Going()
        self.runs = Runs(self, work, self.going, self.refuse, self._left_out, self.look)
        self.chips = RoomChips()
        self.chips.went.connect(self.enter)
        self.turn = Turn(self._turned)
        ways = {"print": self.print_out, "mail": self.send_mail, "drafts": self.ask_drafts, "pdf": self.ask_pdf}
        self.foot = Foot(ways)

    def _place(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(18)
        self.split.setChildrenCollapsible(False)
        for place, part in enumerate((self.stack, self.preview)):
            self.split.addWidget(part)
            self.split.setStretchFactor(place, 1)
        self.split.setSizes([560, 560])
        self.split.setMinimumSize(300, 60)  # where there is less than for both, one is shown at a time
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 4, 24, 14)
        outer.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.chips, 1)
        top.addWidget(self.turn)
        outer.addLayout(top)
        for bar in (self.refusal, self.came_out, self.unsure, self.going):
            outer.addWidget(bar)
        outer.addWidget(self.split, 1)
        outer.addWidget(self.foot)

    def _listen(self) -> None:
        for name, room in self.rooms.items():
            room.chose.connect(partial(self._chosen, name))
        ground, act = self.tell_room.ground, self.work.act
        ground.said.connect(self._reason)
        ground.hold.connect(lambda name: act(lambda desk: desk.hold_letter(name)))
        ground.take_up.connect(lambda name: act(lambda desk: desk.take_up_letter(name)))
        ground.skip.connect(lambda name, why: act(lambda desk: desk.skip_letter(name, why), otherwise=self.refuse))
        ground.grant.connect(self._grant)
        self.came_out.yes.connect(self.confirm)
        self.came_out.again.connect(self._some_again)
        self.came_out.refused.connect(self.refuse)
        self.unsure.arrived.connect(self.runs.confirm)
        self.unsure.again.connect(self.runs.mail_again)
        self.decide.cancel.connect(self._cancel_lapsed)
        self.decide.waits.connect(self._yes_came)
        self.sent.opens.connect(self._open)
        self.sent.again.connect(lambda one: self.runs.ask_again([one["number"]]))
        self.sent.page.connect(self._page_again)

    # --- rooms -------------------------------------------------------------------------------------------------

    def enter(self, name: str) -> None:
        """Go to a room."""
        self.room = name
        self.chips.mark(name)
        self.stack.setCurrentWidget(self.places[name])
        self.turn.face = Face.LIST
        self.refusal.hide()
        self._bars()
        if name == "sent":
            self._look_at_sent()
        self._show_letter()
        self.focus_room()

    def focus_room(self) -> None:
        """The hand is on the list, the scanner's field, or the question that waits."""
        self.chips.chips[self.room].setFocus()  # where the list is empty, and takes no focus
        if self.room in ("tell", "batch") and self.came_out.isVisible():
            self.came_out.confirm.setFocus()
        else:
            self.rooms[self.room].focus_list()

    def _bars(self) -> None:
        here = self.room in ("tell", "batch")
        self.came_out.ask(self.standing.awaiting if here else [])
        self.unsure.ask(self.standing.unsure if here else [])
        some = bool(self.standing.open or self.standing.ready)
        self.foot.setVisible(self.room == "tell" and some)
        self._fold(self.room != "tell" or some)

    def _fold(self, some: bool) -> None:
        """Where there is little room the list, why this person, and the page take turns."""
        small = self.width() < SMALL
        self.turn.offer(small and some, by_turns=self.room == "tell" and small)
        face = self.turn.face
        self.tell_room.fold(face if small else None)
        self.foot.detail.setVisible(not small)
        least = (1, 1) if small else (330, 300)
        self.stack.setMinimumSize(least[0], 1)
        self.preview.setMinimumSize(least[1], 1)
        self.stack.setVisible(not small or face is not Face.PAGE)
        self.preview.setVisible(some and (not small or face is Face.PAGE))

    def _turned(self) -> None:
        self._bars()
        if self.turn.face is Face.LIST:
            self.focus_room()
        else:
            self.turn.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window one thing is shown at a time."""
        super().resizeEvent(event)
        if (event.oldSize().width() < SMALL) != (event.size().width() < SMALL):
            self._bars()

    def arrive(self) -> None:
        """Read what is open anew."""
        self.look()
        self.focus_room()

    def look(self) -> None:
        """Ask the desk what is open."""
        self.stale = False
        self.work.desk.ask(standing, self._stands, latest="letters")
        if self.room == "sent":
            self._look_at_sent()

    def _look_at_sent(self) -> None:
        search = self.search
        self.work.desk.ask(
            lambda desk: [issued_row(one) for one in desk.issued_letters(search)],
            lambda found: self.sent.show_rows(found, search),
            latest="letters-sent",
        )

    def _stands(self, found: Standing) -> None:
        before, self.standing = self.standing, found
        nobody, replies = say("Nobody is to be told anything now."), say("Answers that come back: Ctrl+Shift+R")
        self.tell_room.blank.setText(f"{nobody}\n{replies}")
        self._show_rows()
        self.batch.show_rows([*found.awaiting, *found.unsure])
        self.decide.show_rows(found.lapses)
        self._follow(bool(before.awaiting or before.unsure), bool(found.awaiting or found.unsure))

    def _follow(self, waited: bool, waits: bool) -> None:
        """What has just gone out is asked about where its letters stand by their places; answered, the list comes back."""
        if waits and not waited and self.room == "tell":
            self.enter("batch")
        elif waited and not waits and self.room == "batch":
            self.enter("tell")

    def _show_rows(self) -> None:
        found = self.standing
        rows = [dict(one) | {"reason": self.reasons.get(one["name"], "")} for one in found.open]
        self.tell_room.show_letters(rows, found.ready)
        counts = {"tell": len(rows), "batch": len(found.awaiting) + len(found.unsure), "decide": len(found.lapses)}
        self.chips.count(counts)
        self.foot.count(found, rows, self.work.today)
        self._bars()

    # --- the page that is shown --------------------------------------------------------------------------------

    def _chosen(self, name: str, _: object) -> None:
        if name == self.room:
            self._show_letter()
            self.chose.emit(self.story())

    def _show_letter(self) -> None:
        chosen = self._row()
        if chosen is None:
            self.preview.clear("")
        elif self.room == "tell":
            self._show_draft(chosen)
        elif chosen["number"]:
            number = chosen["number"]
            self.preview.show_letter(lambda desk: desk.letter(number).pdf, f"{chosen['customer']}, {number}")
        else:
            self.preview.clear(say("No letter about it went out."))

    def _show_draft(self, chosen: Row) -> None:
        """The very bytes that printing freezes: with the number that it has by then."""
        before = [one["name"] for one in going(self.model.rows) if one["turn"] < chosen["turn"]]
        owing, reason, ahead = chosen["owing"], chosen["reason"], len(before)
        if chosen["needs_reason"] and not reason:
            self.preview.clear(say("The letter has to say why the goods are late. Write it below the list, then it stands here."))
            return
        self.preview.show_letter(lambda desk: desk.draw(owing, reason=reason, ahead=ahead), chosen["customer"])

    def _row(self) -> Row | None:
        """What is chosen in the room in front."""
        return self.rooms[self.room].current()

    def story(self) -> Row | None:
        """The order of the chosen letter."""
        chosen = self._row()
        return chosen if chosen and chosen.get("order") else None

    # --- deciding ----------------------------------------------------------------------------------------------

    def _reason(self, name: str, reason: str) -> None:
        self.reasons = {one["name"]: self.reasons.get(one["name"], "") for one in self.standing.open} | {name: reason}
        self.work.memory.setValue(self._kept, json.dumps({name: said for name, said in self.reasons.items() if said}))
        self._show_rows()

    def _grant(self, name: str, offered: bool) -> None:
        self.work.act(lambda desk: desk.grant([name]) if offered else desk.withdraw(name), otherwise=self.refuse)

    def hold(self) -> None:
        """H: keep the chosen letter back."""
        if self.room == "tell":
            self.tell_room.ground.ask_hold()

    def release(self) -> None:
        """R: take it up again."""
        if self.room == "tell":
            self.tell_room.ground.ask_take_up()

    def skip(self) -> None:
        """X: do not write it, for a reason."""
        if self.room == "tell":
            self.turn.show_face(Face.WHY)
            self.tell_room.ground.ask_skip()

    def _cancel_lapsed(self, chosen: Row) -> None:
        order, sku = chosen["order"], chosen["sku"]
        self.work.act(lambda desk: desk.cancel(order, [(sku, None)]), otherwise=self.refuse)

    def _yes_came(self, chosen: Row) -> None:
        order, sku = chosen["order"], chosen["sku"]
        self.work.act(lambda desk: desk.waits(order, sku, channel="telephone"), otherwise=self.refuse)

    # --- printing and sending ----------------------------------------------------------------------------------

    def print_out(self) -> None:
        """Ctrl+P: all that can go, to a printer; first a word about the last batch."""
        if self.room == "sent":
            self.runs.ask_again([one["number"] for one in [self._row()] if one])
            return
        if self._may_begin():
            self.runs.ask_printer(say("Print the letters"), self.print_to)

    def _may_begin(self) -> bool:
        if self.going.busy or not (going(self.model.rows) or self.standing.ready):
            return False
        if not self.standing.awaiting:
            return True
        self.enter("batch")
        what = say("The last batch awaits a word")
        why = say("Nobody counts as told before somebody says that the letters came out")
        self.refuse(Refused(what, why, say("Answer the question, then print")))
        return False

    def print_to(self, target: Target, names: Sequence[str] = ()) -> None:
        """Issue and print, or write the print run to a PDF."""
        self.refusal.hide()
        self.runs.print_out(target, names, self.reasons, self._total(names))

    def write(self, names: Sequence[str], path: Path) -> None:
        """Issue and write to a PDF, or into a folder."""
        self.runs.write(names, path, self.reasons, self._total(names))

    def _total(self, names: Sequence[str]) -> int:
        return len(names) or len(going(self.model.rows))

    def ask_pdf(self) -> None:
        """All in one PDF, where the person says."""
        if self._may_begin():
            self.runs.ask_pdf(partial(self.write, ()))

    def ask_drafts(self) -> None:
        """E-mail drafts into a folder."""
        if self._may_begin():
            self.runs.ask_drafts(self.reasons, self._total(()))

    def send_mail(self) -> None:
        """Ctrl+E: all who have an address, by e-mail."""
        if not self.going.busy:
            self.runs.mail((), self.reasons, self._total(()))

    def confirm(self) -> None:
        """They all came out."""
        self.runs.confirm([one["number"] for one in self.standing.awaiting])

    def commit(self) -> None:
        """Ctrl+Enter: what the room has ready."""
        if self.room == "decide":
            self.decide.ask_cancel()
        elif self.came_out.isVisible():
            self.confirm()
        elif self.room == "tell":
            self.print_out()

    def _some_again(self, first: int, last: int) -> None:
        self.refusal.hide()
        self.runs.ask_again([one["number"] for one in self.standing.awaiting[first - 1 : last]])

    def _open(self, chosen: Row) -> None:
        """The very PDF, in the program that the system has for it."""
        number = chosen["number"]

        def shows(pdf: bytes) -> None:
            try:
                show_pdf(number, pdf)
            except Refused as refusal:
                self.refuse(refusal)

        self.work.desk.ask(lambda desk: desk.letter(number).pdf, shows, self.refuse)

    def _page_again(self, chosen: Row) -> None:
        if (shown := self.preview.picture) is not None:
            self.runs.ask_again([chosen["number"]], shown.page + 1)

    def _left_out(self, found: LeftOut) -> None:
        names = {one["name"]: one["customer"] for one in self.standing.open}
        known = {one["name"] for one in self.model.rows if one["needs_reason"] and not one["reason"]}
        found = [one for one in found if one[0] not in known]  # the list says so already
        if not found:
            return
        why = " ".join(f"{names.get(name, name)}: {reason}" for name, reason in found[:5])
        what = words.many(len(found), "1 letter did not go", "{count} letters did not go")
        self.refuse(Refused(what, why))

    # --- answers -----------------------------------------------------------------------------------------------

    def scanned(self, code: str) -> bool:
        """A slip was scanned: its letter opens with the three answers. Any other code is the window's."""
        from backorder_desk.views.scanner import LETTER

        if not LETTER.fullmatch(code):
            return False
        self.enter("replies")
        self.replies.scanned(code)
        return True

    def waits(self) -> None:
        """W"""
        self._answer(Answer.WAIT)

    def cancel(self) -> None:
        """C"""
        self._answer(Answer.CANCEL)

    def substitute(self) -> None:
        """S"""
        self._answer(Answer.SUBSTITUTE)

    def _answer(self, answer: Answer) -> None:
        if self.room == "replies":
            self.replies.answer(answer)

    # --- the page ----------------------------------------------------------------------------------------------

    def narrow(self, text: str) -> bool:
        """The find box finds among the letters that were written."""
        if self.room != "sent":
            return False
        self.search = text.strip()
        self._look_at_sent()
        return True

    def leave(self) -> bool:
        """Esc: a run, a question, a refusal, a reply, then back to the list."""
        if self.going.cancel() or self.tell_room.ground.leave() or self.replies.person.close_list():
            return True
        shown = not self.refusal.isHidden()
        self.refusal.hide()
        if shown or (self.room == "replies" and self.replies.forget()):
            self.focus_room()
            return True
        if self.turn.show_face(Face.LIST):
            return True
        if self.room != "tell":
            self.enter("tell")
            return True
        return False
