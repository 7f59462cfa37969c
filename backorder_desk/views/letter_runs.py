"""What is done with letters: printed, written, mailed, confirmed, printed again. Each says what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from backorder_desk.domain.dispatching import Stage
from backorder_desk.domain.errors import Refused
from backorder_desk.views.letter_going import Going, Target, ask_file, ask_folder, ask_printer
from backorder_desk.views.words import many, say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk, Letter, Mailed

R = TypeVar("R")
LeftOut = list[tuple[str, str]]
"""(notice or letter, why it did not go)"""


@dataclass(eq=False)
class Runs:
    """The desk does it; `going` shows how far it is; `refuse` and `left_out` speak in the page."""

    parent: QWidget
    work: Workplace
    going: Going
    refuse: Callable[[Refused], None]
    left_out: Callable[[LeftOut], None]
    look: Callable[[], None]
    """a run that stopped has written letters: look what stands now"""

    def ask_printer(self, title: str, then: Callable[[Target], None]) -> None:
        """The system's print dialog."""
        ask_printer(self.parent, self.work, title, then)

    def ask_pdf(self, then: Callable[[Path], None]) -> None:
        """One PDF for all."""
        name = f"letters-{self.work.rows.clock().isoformat()}.pdf"
        ask_file(self.parent, say("Write the letters to"), name, then)

    def ask_drafts(self, reasons: dict[str, str], total: int) -> None:
        """A folder for e-mail drafts."""

        def chosen(folder: Path) -> None:
            self.write((), folder, reasons, total, drafts=True)

        ask_folder(self.parent, say("Put the e-mail drafts into"), chosen)

    def ask_again(self, numbers: Sequence[str], page: int | None = None) -> None:
        """Where the same pages go once more."""
        if numbers:
            self.ask_printer(say("Print again"), lambda target: self.again(numbers, target, page))

    def print_out(self, target: Target, names: Sequence[str], reasons: dict[str, str], total: int) -> None:
        """Issue and print, or write the print run to a PDF. Nobody is told by it yet."""

        def does(desk: Desk) -> list[Letter]:
            if target.path is None:
                return desk.print_letters(target.printer, names, reason=reasons, progress=self.going.step)
            done = desk.write_letters(names, target.path, reason=reasons, confirm=False, progress=self.going.step)
            target.finish()
            return done

        where = target.name
        self._run(does, total, lambda done: many(len(done), "1 letter to {where}", "{count} letters to {where}", where=where))

    def write(self, names: Sequence[str], path: Path, reasons: dict[str, str], total: int, *, drafts: bool = False) -> None:
        """Issue and write a PDF, a folder of them, or e-mail drafts. Nobody is told by it yet."""

        def does(desk: Desk) -> list[Letter]:
            return desk.write_letters(names, path, reason=reasons, drafts=drafts, confirm=False, progress=self.going.step)

        self._run(
            does,
            total,
            lambda done: many(len(done), "1 letter is in {where}", "{count} letters are in {where}", where=path.name),
        )

    def mail(self, names: Sequence[str], reasons: dict[str, str], total: int) -> None:
        """Issue and send; each counts as told when the server has accepted it."""
        self._run(lambda desk: desk.mail_letters(names, reason=reasons, progress=self.going.step), total, self._mailed)

    def _mailed(self, done: Sequence[Mailed]) -> str:
        sent = sum(one.stage is Stage.ACCEPTED for one in done)
        failed = [(one.letter.issued.customer, one.why) for one in done if one.stage is Stage.REFUSED]
        if failed:
            self.left_out(failed)
        return many(sent, "1 e-mail was accepted; its reader counts as told", "{count} e-mails were accepted")

    def mail_again(self, numbers: Sequence[str]) -> None:
        """Send these e-mails once more, on purpose."""
        self._run(lambda desk: [desk.mail_again(number) for number in numbers], len(numbers), self._mailed)

    def confirm(self, numbers: Sequence[str]) -> None:
        """They came out, or arrived: from now on their customers count as told."""
        self._plain(
            lambda desk: desk.confirm(numbers),
            lambda done: many(
                len(done), "1 letter went out; its reader counts as told", "{count} letters went out; all count as told"
            ),
        )

    def again(self, numbers: Sequence[str], target: Target, page: int | None = None) -> None:
        """The frozen pages once more, or one of them."""

        def does(desk: Desk) -> int:
            pages = desk.print_again(numbers, out=target.path, printer=target.printer, page=page)
            target.finish()
            return pages

        where = target.name
        self._plain(does, lambda pages: many(pages, "1 page again to {where}", "{count} pages again to {where}", where=where))

    def _run(self, does: Callable[[Desk], R], total: int, words: Callable[[R], str]) -> None:
        self.going.begin(total)

        def done(both: tuple[R, LeftOut]) -> None:
            self.going.end()
            if both[1]:
                self.left_out(both[1])
            self.work.voice.tell(words(both[0]), undo=False)

        def refused(refusal: Refused) -> None:
            self.going.end()
            self.refuse(refusal)
            self.look()

        def whole(desk: Desk) -> tuple[R, LeftOut]:
            desk.left_out = []
            return does(desk), list(desk.left_out)

        self.work.desk.ask(whole, done, refused)

    def _plain(self, does: Callable[[Desk], R], words: Callable[[R], str]) -> None:
        self.work.desk.ask(does, lambda done: self.work.voice.tell(words(done), undo=False), self.refuse)
