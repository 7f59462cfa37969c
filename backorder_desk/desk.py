"""An open desk: a shop, its acts and its rows. All that the window and the command line know of the house below."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

from backorder_desk import settings
from backorder_desk.controller import (
    aside,
    backups,
    fulfilment,
    goodwill,
    history,
    letterhead,
    notices,
    occasions,
    orders,
    outbox,
    payments,
    printing,
    purchasing,
    receipts,
    reporting,
    rules,
    sending,
    specimen,
    stock,
    wording,
)
from backorder_desk.controller.aside import Aside, KeptBack
from backorder_desk.controller.backups import Inside, Kept
from backorder_desk.controller.fulfilment import Fulfilled
from backorder_desk.controller.goodwill import Proposal
from backorder_desk.controller.history import Reversal
from backorder_desk.controller.notices import Answering, Letter, Owing, Refund, Replied
from backorder_desk.controller.orders import Item, Moved, NewOrder
from backorder_desk.controller.outcome import Amount, Freed, LineAnswer, OrderAnswer, StockAnswer
from backorder_desk.controller.payments import Payment
from backorder_desk.controller.purchasing import Broken, PurchaseAnswer
from backorder_desk.controller.reporting import Group, Whys
from backorder_desk.controller.rules import Pack
from backorder_desk.controller.sending import Mailed
from backorder_desk.controller.stock import Comparison
from backorder_desk.controller.wording import Wording
from backorder_desk.domain.dispatching import Stage, Way
from backorder_desk.domain.errors import Refused, Stale
from backorder_desk.domain.notices import Lapse, LetterKind, Notice
from backorder_desk.domain.orders import Answer, Channel, Ship, channel, ship_rule
from backorder_desk.domain.ranking import Policy
from backorder_desk.domain.stock import parse_quantity
from backorder_desk.model import audit, database, dispatches, explain, journal, lateness, lookup, stories
from backorder_desk.model import letters as store
from backorder_desk.model.browse import Browse, load_settings
from backorder_desk.model.database import Connection, Database
from backorder_desk.model.decisions import figures_of, lines_of
from backorder_desk.model.dispatches import Dispatched
from backorder_desk.model.explain import Decided
from backorder_desk.model.journal import Act, Entry
from backorder_desk.model.letters import Issued, Owed
from backorder_desk.model.stories import Answered, Coming, Filled, Given, Promised, Story, Written

if TYPE_CHECKING:
    from backorder_desk.controller import mail
    from backorder_desk.controller.importing import Imported as Imported  # noqa: PLC0414

P = ParamSpec("P")
T = TypeVar("T")
Pairs = Sequence[tuple[str, str]]
"""(SKU, quantity as people write it)"""
Reasons = str | Mapping[str, str]
"""Why goods are late, where their PO does not say: for all letters, or by the notice's name."""


@dataclass(frozen=True, slots=True)
class Preview(Generic[T]):
    """What an act would answer, and the seal by which posting it knows that nothing has changed since."""

    answer: T
    seal: str


class Desk:
    """An open shop. One thread uses it at a time; `reader` gives others rows of their own.

    `clock` tells the shop's day.
    """

    def __init__(self, shop: Database, clock: Callable[[], date] = date.today) -> None:
        self.shop = shop
        self.clock = clock
        self.db: Connection = shop.writer()
        self.rows = Browse(self.db, clock)
        self.left_out: list[tuple[str, str]] = []
        """(notice, why) of the letters that the last issue could not draw."""
        self.follow = False
        """Whether answers about stock name the notices that follow from them (`StockAnswer.notices`)."""
        self.now: Callable[[], datetime] = _moment
        """Tells the UTC moment of an act; whoever plays a past tells it himself."""
        self.changes = 0
        """Counts the acts posted here: views compare it to know when to look again."""
        self._day: date | None = None

    @classmethod
    def open(cls, path: Path, clock: Callable[[], date] = date.today) -> Desk:
        """Open a shop file. Refused: none there, no shop, damaged, newer than the program."""
        desk = cls(database.open_shop(path), clock)
        desk.turn_day()
        return desk

    @classmethod
    def new(cls, path: Path, clock: Callable[[], date] = date.today, **chosen: Any) -> Desk:
        """Make a shop file and open it; `chosen` are settings by key, with _ for the dot."""
        fitting = {key.replace("_", ".", 1): value for key, value in chosen.items() if value is not None}
        for key, value in fitting.items():
            settings.checked(key, value)
        desk = cls(database.create(path), clock)
        for key, value in fitting.items():
            desk.set_up(key, value)
        return desk

    def rest(self) -> None:
        """Tidy the file while nobody waits for an act."""
        self.db.rest()

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()

    def reader(self) -> Browse:
        """Rows over a connection of their own, for another thread."""
        return Browse(self.shop.reader(), self.clock)

    @property
    def today(self) -> date:
        """The shop's day."""
        return self.clock()

    @property
    def policy(self) -> Policy:
        """Who is served first, as the shop has set it."""
        return Policy(self.settings()["policy"])

    def settings(self) -> dict[str, Any]:
        """Every setting, with its default where nothing is set."""
        return load_settings(self.db)

    def turn_day(self) -> None:
        """Where a day has begun since the last look: mark what is late now, and give out the pre-orders that it releases.

        The second is an act of its own. The first changes nothing that anybody did.
        """
        if self._day == self.today:
            return
        self._day = self.today
        if lateness.behind(self.db, self.today.toordinal()):
            with self.db.transaction():
                lateness.turn(self.db, self.today.toordinal())
        if stock.releases(self.db, self.today.toordinal()):
            self.begin_day()

    def begin_day(self) -> StockAnswer:
        """Give out the pre-orders that are released by today. Where there are none, nothing is done."""
        return self.act("day", stock.begin_day)

    # --- how an act is done -------------------------------------------------------------------------------------

    def act(self, kind: str, does: Callable[Concatenate[Act, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """One act: one transaction, one entry. An act that does nothing leaves no entry."""
        with self._open_act(kind) as act:
            answer = self._followed(does(act, *args, **kwargs))
            self._keep(act)
        return answer

    def preview(self, kind: str, does: Callable[Concatenate[Act, P], T], /, *args: P.args, **kwargs: P.kwargs) -> Preview[T]:
        """The same act, thrown away: what it would answer."""
        with self._open_act(kind) as act:
            answer = self._followed(does(act, *args, **kwargs))
        return Preview(answer, seal(answer))

    def _followed(self, answer: T) -> T:
        """The answer with the notices that follow, looked up while the act stands."""
        if not (self.follow and isinstance(answer, StockAnswer)):
            return answer
        lines = {line for part in (answer.gets, answer.waits, answer.loses) for line in lines_of(part)}
        return replace(answer, notices=tuple(notices.open_notices(self.db, self.settings(), self.today, None, lines)))

    def post(
        self, shown: Preview[T], kind: str, does: Callable[Concatenate[Act, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The act that was shown. Refused as stale where it would no longer answer the same; nothing is changed then."""
        with self._open_act(kind) as act:
            answer = does(act, *args, **kwargs)
            if seal(answer) != shown.seal:
                raise Stale(
                    "The shop has changed since this was shown",
                    "Other orders or goods came in between",
                    "Look at the new preview, then confirm",
                )
            self._keep(act)
        return answer

    @contextmanager
    def _open_act(self, kind: str) -> Any:
        self.turn_day()
        with database.spoken(self.db.name), self.db.transaction(keep=False):
            now = self.now().isoformat(timespec="seconds")
            yield journal.begin(self.db, kind, kind, now=now, today=self.today.toordinal(), policy=self.policy)

    def _keep(self, act: Act) -> None:
        if act.postings or act.changes or act.kept:
            self.db.commit()
            self.changes += 1

    # --- orders -------------------------------------------------------------------------------------------------

    def take_order(
        self, customer: str, items: Pairs, *, preview: bool = False, shown: Preview[OrderAnswer] | None = None, **more: Any
    ) -> OrderAnswer:
        """Take an order; see `orders.NewOrder` for `more` (number, date, channel, priority, ship, hold_stock, required, note)."""
        return self._one_of("order", _take_order, preview, shown, customer, items, more)

    def amend(self, order: str, items: Pairs, *, preview: bool = False) -> OrderAnswer:
        """Change the ordered quantities."""
        return self._one_of("amend", _amend, preview, None, order, items)

    def cancel(
        self, order: str, items: Sequence[tuple[str, str | None]] = (), *, preview: bool = False, by_us: bool = False
    ) -> OrderAnswer:
        """Cancel an order or parts of it. `by_us`: the shop cannot deliver; else the customer no longer wants it."""
        return self._one_of("cancel", _cancel, preview, None, order, items, by_us)

    def pin(self, order: str, sku: str | None = None) -> OrderAnswer:
        """Pin what an order holds."""
        return self.act("pin", lambda act: orders.pin(act, lookup.order(act.db, order), sku))

    def hold(self, order: str, sku: str | None = None) -> OrderAnswer:
        """Hold an order's lines."""
        return self.act("hold", lambda act: orders.hold(act, lookup.order(act.db, order), sku))

    def release(self, order: str, sku: str | None = None) -> OrderAnswer:
        """Release pins and holds."""
        return self.act("release", lambda act: orders.release(act, lookup.order(act.db, order), sku))

    def move(
        self, order: str, sku: str, before: str, because: str, *, behind: bool = False, preview: bool = False
    ) -> Moved:
        """Move a line in the queue before another order's, or `behind` it, with a reason."""
        return self._one_of("move", _move, preview, None, order, sku, before, because, behind)

    def substitute(
        self, order: str, sku: str, instead: str, quantity: str | None = None, *, preview: bool = False
    ) -> OrderAnswer:
        """Give another product for what waits."""
        return self._one_of("substitute", _substitute, preview, None, order, sku, instead, quantity)

    def waits(self, order: str, sku: str | None = None, *, until: date | None = None, channel: str = "") -> OrderAnswer:
        """Record that the customer agrees to wait."""
        day = until.toordinal() if until else None
        return self.act("consent", lambda act: orders.waits(act, lookup.order(act.db, order), sku, until=day, channel=channel))

    def payment(self, order: str, what: str, *, on: date | None = None) -> None:
        """Record what became of an order's payment: `paid`, `dishonoured`, `credit` (asked for), `refunded` (sent)."""
        if not self.settings()[payments.RECORDED]:
            self.set_setting(payments.RECORDED, True)
        self.act("payment", payments.record, order, Payment(what), on)

    def deposit(self, order: str, amount: int) -> OrderAnswer:
        """Record a deposit, minor units."""
        return self.act("deposit", lambda act: orders.deposit(act, lookup.order(act.db, order), amount))

    def goodwill(self, order: str, kind: str, **offer: Any) -> OrderAnswer:
        """Record what is offered for the wait."""
        return self.act("goodwill", lambda act: orders.goodwill(act, lookup.order(act.db, order), kind, **offer))

    def order(self, number: str) -> tuple[lookup.Order, tuple[LineAnswer, ...]]:
        """An order and how its lines stand, with their reasons."""
        from backorder_desk.controller.outcome import order_lines

        found = lookup.order(self.db, number)
        return found, order_lines(self.db, found.id, self.policy)

    def customer_of(self, number: str) -> str:
        """The name of the customer whose order it is. Refused: unknown."""
        return lookup.customer_by_id(self.db, lookup.order(self.db, number).customer_id).name

    # --- stock ----------------------------------------------------------------------------------------------------

    def receive(
        self,
        items: Pairs,
        *,
        po: str | None = None,
        policy: Policy | None = None,
        skip: Sequence[tuple[str, str]] = (),
        keep: Sequence[tuple[str, str]] = (),
        preview: bool = False,
        shown: Preview[StockAnswer] | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> StockAnswer:
        """Receive goods. `skip` and `keep` name (order, SKU): held, so that the next is served; pinned."""
        return self._one_of("receive", _receive, preview, shown, items, po, policy, skip, keep, progress)

    def correct(self, receipt: str, items: Pairs, *, preview: bool = False) -> StockAnswer:
        """Set a receipt's figures right."""
        return self._one_of("correct", _correct, preview, None, receipt, items)

    def count(self, items: Pairs, *, preview: bool = False, shown: Preview[StockAnswer] | None = None) -> StockAnswer:
        """Count the shelf."""
        return self._one_of("count", _count, preview, shown, items)

    def damage(self, items: Pairs, because: str = "damaged", *, preview: bool = False) -> StockAnswer:
        """Take damaged stock off the shelf."""
        return self._one_of("damage", _damage, preview, None, items, because)

    def fulfil(self, order: str, items: Pairs = (), *, preview: bool = False) -> Fulfilled:
        """Ship what is allocated."""
        return self._one_of("fulfil", _fulfil, preview, None, order, items)

    def pick(self, order: str, *, back: bool = False) -> Fulfilled:
        """Pick an order, or put it back."""
        return self.act("pick", lambda act: fulfilment.pick(act, lookup.order(act.db, order), back=back))

    def take_back(self, order: str, items: Pairs, *, damaged: bool = False, preview: bool = False) -> StockAnswer:
        """Take returned goods back."""
        return self._one_of("return", _take_back, preview, None, order, items, damaged)

    def reallocate(
        self, policy: Policy | None = None, *, preview: bool = False, shown: Preview[StockAnswer] | None = None
    ) -> StockAnswer:
        """Give all stock anew."""
        return self._one_of("reallocate", _reallocate, preview, shown, policy)

    def compare(self, items: Pairs) -> list[Comparison]:
        """What receiving these goods would do under each policy; nothing is posted."""
        return [self.preview("compare", _compare, items, policy).answer for policy in Policy]

    # --- purchasing -------------------------------------------------------------------------------------------------

    def purchase(
        self, supplier: str, items: Pairs, *, expected: date | None = None, number: str = "", preview: bool = False
    ) -> PurchaseAnswer:
        """Place a purchase order."""
        return self._one_of("purchase", _purchase, preview, None, supplier, items, expected, number)

    def redate(
        self, po: str, expected: date | None, *, sku: str | None = None, because: str = "", preview: bool = False
    ) -> PurchaseAnswer:
        """A supplier moves a date; letters give `because` for it."""
        return self._one_of("eta", _redate, preview, None, po, expected, sku, because)

    def close_short(self, po: str, *, sku: str | None = None, preview: bool = False) -> PurchaseAnswer:
        """What a PO has not brought will not come."""
        return self._one_of("close", _close_short, preview, None, po, sku)

    # --- telling ----------------------------------------------------------------------------------------------------

    def notices(self, until: date | None = None, *, skipped: bool = False) -> list[Owing]:
        """The open duties, one notice a customer and kind; with those that somebody skipped, or without."""
        found = notices.open_notices(self.db, self.settings(), self.today, until)
        return [owing for owing in found if skipped or not owing.aside or owing.aside.how is not Aside.SKIPPED]

    def hold_letter(self, notice: str, because: str = "") -> None:
        """Keep a letter back for now: it goes with no batch until it is taken up again, or named."""
        self.act("aside", aside.put_aside, *self._addressed(notice), Aside.HELD, because)

    def skip_letter(self, notice: str, because: str) -> None:
        """This letter is not written. Refused: without a reason."""
        self.act("aside", aside.put_aside, *self._addressed(notice), Aside.SKIPPED, because)

    def take_up_letter(self, notice: str) -> None:
        """Let a letter go that was held or skipped."""
        self.act("aside", aside.take_up, *self._addressed(notice))

    def _addressed(self, name: str) -> tuple[Notice, str]:
        owing = self._named([name])[0]
        return owing.notice, owing.lines[0].name

    def issue(self, names: Sequence[str] = (), *, reason: Reasons = "") -> list[Letter]:
        """Freeze the letters of these notices (none named: all that are open and not kept back), one commit each. Not told yet.

        `reason` is why the goods are late, where their PO does not say. Where all are issued, one that cannot be written
        (an address that does not fit its window, no day and no reason) is left out and named in `left_out`; the others go
        their way. Refused: a notice that is not open, or named and not to be written.
        """
        self.left_out = []
        return list(self._issued(self._named(names), reason, strict=bool(names)))

    def _issued(
        self, chosen: Iterable[Owing], reason: Reasons, *, strict: bool, progress: Callable[[int], None] | None = None
    ) -> Iterator[Letter]:
        settings_now = self.settings()
        for count, owing in enumerate(chosen):
            if progress is not None:
                progress(count)
            said = reason if isinstance(reason, str) else reason.get(owing.notice.name, "")
            try:
                letter = self.act("letters", notices.issue, owing, settings_now, said)
            except Refused as refusal:
                if strict:
                    raise
                self.left_out.append((owing.notice.name, str(refusal)))
            else:
                yield letter

    def write(self, kind: str, order: str, skus: Sequence[str] = (), *, reason: str = "") -> Letter:
        """Issue a letter that no duty asks for: `goodwill` tells what was granted, `substitute` suggests what is named.

        Not told yet. The same occasion gives the same letter. Refused: another kind, or there is no occasion.
        """
        owing = occasions.occasion(self.db, LetterKind(kind), order, skus, self.today)
        return self.act("letters", notices.issue, owing, self.settings(), reason)

    def chase(self, pos: Sequence[str], out: Path, *, reason: str = "") -> list[str]:
        """Write to suppliers about what is overdue (of these POs, or of all): a PDF, or one each in a folder; their names."""
        outbox.ready(out)
        found = occasions.chases(self.db, self.settings(), pos, self.today, reason)
        if outbox.is_file(out):
            outbox.put(sending.joined([pdf for _, pdf in found], self.settings()), out)
        else:
            for name, pdf in found:
                outbox.put(pdf, out / f"{name}.pdf")
        return [name for name, _ in found]

    def goodwill_proposals(self, names: Sequence[str] = ()) -> list[Proposal]:
        """What was granted, or is proposed by a rule, for the letters of these notices (none named: all that are open)."""
        chosen = [(owing.notice, owing.lines) for owing in self._named(names)]
        return list(goodwill.proposals(self.db, self.settings(), chosen, self.today).values())

    def grant(self, names: Sequence[str] = ()) -> list[Proposal]:
        """Grant what rules propose for these notices; their letters will tell it, and their orders remember it."""
        return self.act("goodwill", goodwill.grant, self.goodwill_proposals(names))

    def withdraw(self, notice: str) -> None:
        """Take back what was granted for a notice and no letter has told of. The rules may propose it again."""
        self.act("goodwill", goodwill.withdraw, self.goodwill_proposals([notice]))

    def template(self, kind: str, language: str) -> Wording:
        """The template of a kind of letter in a language, the shop's own or the shipped one."""
        return wording.template(self.db, kind, language)

    def set_template(self, kind: str, language: str, text: str) -> Wording:
        """Write the shop's own template; see `wording.set_template`."""
        return self.act("template", wording.set_template, kind, language, text)

    def reset_template(self, kind: str, language: str) -> Wording:
        """Put the shipped template back."""
        return self.act("template", wording.reset_template, kind, language)

    def specimen(self, kind: str, language: str, text: str | None = None, **changed: Any) -> bytes:
        """The PDF of a letter to nobody, as the settings are, or with some `changed` (with _ for the dot)."""
        fitting = {key.replace("_", ".", 1): value for key, value in changed.items()}
        return specimen.drawn(self.db, {**self.settings(), **fitting}, self.today, kind, language, text)

    @staticmethod
    def letter_kinds() -> tuple[str, ...]:
        """The kinds of letters that have a template."""
        return specimen.kinds()

    @staticmethod
    def layouts() -> tuple[str, ...]:
        """The names of the layouts that a letter can be printed on."""
        return specimen.layouts()

    def rules(self) -> list[Pack]:
        """The rule packs, each with its source, the day that was read, and its version."""
        return rules.all_packs(self.db)

    def rule_pack(self, name: str) -> Pack:
        """One rule pack. Refused: there is none of that name."""
        return rules.pack(self.db, name)

    def set_rules(self, name: str, text: str) -> Pack:
        """Write the shop's own version of a rule pack; see `rules.set_pack`."""
        return self.act("rules", rules.set_pack, name, text)

    def reset_rules(self, name: str) -> Pack:
        """Put the shipped rule pack back."""
        return self.act("rules", rules.reset_pack, name)

    def preview_letter(self, notice: str, text: str | None = None, *, reason: str = "") -> bytes:
        """The PDF that this notice's letter would be, by the shop's template or by this text. Nothing is kept."""
        owing, settings_now = self._named([notice])[0], self.settings()
        with self._open_act("letters") as act:
            return notices.preview_letter(act, owing, settings_now, text, reason)

    def draw(self, owing: Owing, *, reason: str = "", ahead: int = 0) -> bytes:
        """The same for a notice at hand, as it would be issued after `ahead` others: the very bytes. Nothing is kept."""
        settings_now = self.settings()
        with self._open_act("letters") as act:
            return notices.preview_letter(act, owing, settings_now, None, reason, ahead)

    def write_preview(self, notice: str, out: Path, text: str | None = None) -> None:
        """Write what `preview_letter` gives to a PDF file. Refused: nothing can be written there."""
        outbox.ready(out)
        outbox.write_one(self.preview_letter(notice, text), out)

    def lapses(self) -> list[Lapse]:
        """Where silence has run out or a last day has passed: proposals to cancel and refund. A person decides."""
        return notices.open_lapses(self.db, self.settings(), self.today)

    def refunds(self) -> list[Refund]:
        """Money that was paid for what is cancelled and is not sent back yet, the most urgent first."""
        return notices.open_refunds(self.db, self.settings(), self.today)

    def unconfirmed(self) -> list[Letter]:
        """Letters that were issued and of which nobody has said yet that they went out."""
        return [notices.letter(self.db, number) for number in notices.unconfirmed(self.db)]

    def _named(self, names: Sequence[str]) -> list[Owing]:
        open_now = self.notices(skipped=True)
        by_name = {owing.notice.name: owing for owing in open_now}
        for name in names:
            if name not in by_name:
                raise Refused(
                    f"There is no open notice {name}", "It was told already, or never due", "“notices” lists what is open"
                )
        return [by_name[name] for name in names] if names else [owing for owing in open_now if owing.aside is None]

    def told(self, letters: Sequence[str]) -> None:
        """These letters went out."""
        self.act("told", notices.told, letters)

    def letter(self, number: str) -> Letter:
        """An issued letter, with its frozen bytes."""
        return notices.letter(self.db, number)

    def issued_letters(self, search: str = "", limit: int = 500) -> list[Issued]:
        """The letters that were issued, the newest first; those whose number or customer's name has the search in it."""
        return store.all_issued(self.db, limit, search.strip())

    def never_left(self) -> list[Issued]:
        """Letters that were issued and neither printed, written nor sent: they go along with the next print."""
        gone = dispatches.ways_of_unconfirmed(self.db)
        return [letter for letter in store.unconfirmed(self.db) if letter.id not in gone]

    def answering(self, code: str) -> Answering:
        """The letter of a scanned or typed code, or of a plain number, and what stands open of it. Refused: no such letter."""
        return notices.answering(self.db, code)

    def to_answer(self, customer: str) -> list[Issued]:
        """The letters to a customer (code) that went out and speak of something still open, the newest first."""
        return store.to_answer(self.db, lookup.customer(self.db, customer).id)

    def write_letters(
        self,
        names: Sequence[str],
        out: Path,
        *,
        reason: Reasons = "",
        drafts: bool = False,
        confirm: bool = True,
        progress: Callable[[int], None] | None = None,
    ) -> list[Letter]:
        """Issue, write to one PDF (by its ending) or a folder, and count as told unless `confirm` is false.

        What was written before and left unconfirmed goes along. `drafts` are e-mails for a mail program to send, which
        count as told only when somebody says so. In the order of the file. Refused: nothing can be written there, or none
        of the letters; then no letter is issued.
        """
        outbox.ready(out)
        if drafts and outbox.is_file(out):
            raise Refused(f"{out} cannot hold drafts", "Each e-mail is a file of its own", "Give a folder")
        way = Way.DRAFT if drafts else Way.FILE
        done = self._going(names, way, reason, progress)
        if done and drafts:
            sending.drafted(done, self.db, out, self.settings())
        elif done:
            done = sending.written(done, self.db, out, self.settings(), self.today)
        self._note_batch(done, way, str(out))
        if done and confirm and not drafts:
            self.told([one.issued.number for one in done])
        return done

    def print_letters(
        self,
        printer: str = "",
        names: Sequence[str] = (),
        *,
        reason: Reasons = "",
        progress: Callable[[int], None] | None = None,
    ) -> list[Letter]:
        """Issue and print through the system's printer (none named: the one of the settings); not told until confirmed.

        In the order of the paper. Refused: no such printer (then no letter is issued), or it does not take the job.
        """
        chosen, known = printer or self.settings()["print.printer"], self.settings()
        printing.known(chosen)
        done = self._going(names, Way.PRINT, reason, progress)
        if not done:
            return []
        pdf, done = sending.run(done, self.db, known, self.today)
        pdf = printing.set_right(pdf, chosen, known)
        job = printing.print_pdf(pdf, chosen, known["shop.name"], duplex=known["print.duplex"])
        self._note_batch(done, Way.PRINT, chosen, job)
        return done

    def calibrate(self, out: Path | None = None, printer: str = "", paper: str = "") -> str:
        """Write or print the sheet that shows how a printer feeds, for a layout (none named: the shop's); its name."""
        from backorder_desk.letters import outbox as sheets
        from backorder_desk.letters.paper import paper_named

        known, found = self.settings(), paper_named(paper or notices.sheet(self.settings()))
        if out is not None:
            outbox.ready(out)
            outbox.write_one(sheets.calibration_sheet(found), out)
        else:
            chosen = printer or known["print.printer"]
            printing.known(chosen)
            pdf = printing.set_right(sheets.calibration_sheet(found), chosen, known)
            printing.print_pdf(pdf, chosen, known["shop.name"])
        return found.name

    def address(self, customer: str) -> tuple[str, ...]:
        """The lines of a customer's address as a letter shows them."""
        return notices.address(self.db, self.settings(), lookup.customer(self.db, customer).code)

    def type_address(self, customer: str, lines: Sequence[str]) -> None:
        """Print a customer's address as typed here, line by line; without lines, in the manner of its country again."""
        code, known = lookup.customer(self.db, customer).code, dict(self.settings()["letters.as_typed"])
        known.pop(code, None)
        self.set_setting("letters.as_typed", known | ({code: list(lines)} if lines else {}))

    def set_logo(self, picture: Path | None) -> None:
        """Put a picture (PNG or JPEG) onto the letterhead, or take it away. Refused: not readable, no picture, too large."""
        self.set_setting("shop.logo", "" if picture is None else letterhead.logo(picture))

    def printers(self) -> list[str]:
        """The system's printers. Refused: it has no print system that can be asked."""
        return printing.printers()

    def mail_letters(
        self, names: Sequence[str] = (), *, reason: Reasons = "", progress: Callable[[int], None] | None = None
    ) -> list[Mailed]:
        """Issue and send by e-mail, one after the other; each counts as told when the server has accepted it.

        A letter that was under way when the desk or the connection broke is not sent again: `undecided` names it.
        Refused: the mail account is not set up or cannot be reached; then no letter is issued.
        """
        from backorder_desk.controller import mail

        account = mail.account(self.settings())
        self.left_out = []
        chosen, left = self._chosen(names, Way.MAIL)
        done: list[Mailed] = []
        if not chosen and not left:
            return done
        with mail.Post(account) as post:
            for letter in chain(left, self._issued(chosen, reason, strict=bool(names), progress=progress)):
                done.append(self._mail(post, letter, again=False))
                if post.down:
                    self.left_out.append(("The letters that follow", post.down))
                    break
        return done

    def mail_again(self, number: str) -> Mailed:
        """Send an issued letter by e-mail once more, on purpose. Refused: it may be under way, or nobody can be reached."""
        from backorder_desk.controller import mail

        letter, account = self.letter(number), mail.account(self.settings())
        sending.not_under_way(self.db, letter, self.now())
        if not sending.address(self.db, letter.issued.customer_id):
            why = "There is no address that can be used"
            raise Refused(f"{letter.issued.customer} cannot be sent an e-mail", why, "Print the letter")
        with mail.Post(account) as post:
            return self._mail(post, letter, again=True)

    def _mail(self, post: mail.Post, letter: Letter, *, again: bool) -> Mailed:
        to, now = sending.address(self.db, letter.issued.customer_id), self.now()
        with self._noting():
            dispatch, identity = sending.begin(self.db, letter, to, post.account.sender, now, again=again)
        if dispatch is None:
            return Mailed(letter, to, Stage.UNKNOWN, "It is being sent at this moment, or was cut off")
        verdict = post.send(to, sending.message(letter, self.db, self.settings(), to, identity, now))
        if verdict.stage is Stage.ACCEPTED:
            self.act("mailed", sending.accepted, dispatch, letter.issued.number, to)
        else:
            with self._noting():
                dispatches.end(self.db, dispatch, verdict.stage, verdict.why)
        return Mailed(letter, to, verdict.stage, verdict.why)

    def keep_mail_password(self, password: str) -> None:
        """Put the password of the mail account into the system's keyring. Refused: there is none."""
        from backorder_desk.controller import mail

        mail.keep_password(self.settings(), password)

    def batch(self) -> list[Dispatched]:
        """The letters of the last print run, file or drafts, in their order; `told` says which are confirmed."""
        return dispatches.last_batch(self.db)

    def awaiting(self) -> list[Dispatched]:
        """The letters on paper, in files or drafts of which nobody has said yet that they came out, in their order."""
        return dispatches.awaiting(self.db)

    def print_again(
        self, letters: Sequence[str], *, out: Path | None = None, printer: str = "", page: int | None = None
    ) -> int:
        """Put the frozen pages of these letters (or one `page` of one, from 1) into a PDF or onto a printer once more.

        The number of pages. Refused: no such page, nothing can be written there, or the printer does not take it.
        """
        found, known = [self.letter(number) for number in letters], self.settings()
        pdf = sending.repeated(found, known) if page is None else sending.one_page(found[0], page)
        if out is not None:
            outbox.ready(out)
            outbox.put(pdf, out)
            self._note_batch(found, Way.FILE, str(out), again=True)
        else:
            chosen = printer or known["print.printer"]
            printing.known(chosen)
            pdf = printing.set_right(pdf, chosen, known)
            job = printing.print_pdf(pdf, chosen, known["shop.name"], duplex=known["print.duplex"])
            self._note_batch(found, Way.PRINT, chosen, job, again=True)
        return sum(one.issued.pages for one in found) if page is None else 1

    def undecided(self) -> list[Dispatched]:
        """E-mails of which the desk cannot say whether they arrived: `confirm` them, or `mail_again`."""
        return dispatches.undecided(self.db)

    def confirm(self, letters: Sequence[str] = ()) -> list[str]:
        """These letters went out (none named: all that were printed, written or drafted); which are told by it."""
        return self.act("told", sending.confirmed, letters)

    def reprint_from(self, letter: str, out: Path) -> list[Letter]:
        """Write the rest of the last batch again, from this letter on: the same pages. Refused: it was in no batch."""
        rest = sending.rest(self.db, letter)
        outbox.ready(out)
        if outbox.is_file(out):
            outbox.put(sending.repeated(rest, self.settings()), out)
        else:
            sending.written(rest, self.db, out, self.settings(), self.today)
        self._note_batch(rest, Way.FILE, str(out), again=True)
        return rest

    def _going(
        self, names: Sequence[str], way: Way, reason: Reasons, progress: Callable[[int], None] | None = None
    ) -> list[Letter]:
        self.left_out = []
        chosen, left = self._chosen(names, way)
        done = left + list(self._issued(chosen, reason, strict=bool(names), progress=progress))
        if self.left_out and not done:
            raise Refused("No letter was written", self.left_out[0][1])
        return done

    def _chosen(self, names: Sequence[str], way: Way) -> tuple[list[Owing], list[Letter]]:
        """What is to be issued and what was left; what cannot go this way is named in `left_out`."""
        chosen = self._named(names)
        if way in (Way.DRAFT, Way.MAIL):
            chosen = [owing for owing in chosen if self._reachable(owing, strict=bool(names))]
        if names:
            return chosen, []
        left, stays = sending.left(self.db, way)
        self.left_out += stays
        return chosen, left

    def _reachable(self, owing: Owing, *, strict: bool) -> bool:
        if sending.address(self.db, owing.lines[0].customer_id):
            return True
        why = f"{owing.lines[0].name} has no e-mail address that can be used"
        if strict:
            raise Refused(f"{owing.notice.name} cannot go by e-mail", why, "Print it, or add the address")
        self.left_out.append((owing.notice.name, why))
        return False

    @contextmanager
    def _noting(self) -> Iterator[None]:
        """A transaction that is no act: how letters go is noted beside the journal."""
        with database.spoken(self.db.name), self.db.transaction():
            yield
        self.changes += 1

    def _note_batch(self, letters: Sequence[Letter], way: Way, sent_to: str, job: str = "", *, again: bool = False) -> None:
        if letters:
            at = self.now().isoformat(timespec="seconds")
            with self._noting():
                ids = [one.issued.id for one in letters]
                dispatches.written(self.db, ids, way, at, sent_to=sent_to, reference=job, again=again)

    def packing_slip(self, order: str, out: Path) -> None:
        """Write the paper for the parcel that went out last. Refused: nothing went out, not writable."""
        outbox.ready(out)
        found = lookup.order(self.db, order)
        outbox.write_one(notices.packing_slip(self.db, self.settings(), found, self.today), out)

    def reprint(self, letter: str, out: Path) -> Letter:
        """Write an issued letter once more, byte for byte."""
        found = self.letter(letter)
        outbox.ready(out)
        outbox.write_one(found.pdf, out)
        self._note_batch([found], Way.FILE, str(out), again=True)
        return found

    def reply(
        self, letter: str, answer: str, *, on: date | None = None, channel: str = "reply slip", only: Sequence[str] = ()
    ) -> Replied:
        """Record the answer to a letter, for all its lines or for some (an order, a SKU, or ORDER:SKU)."""
        return self.act("reply", lambda act: notices.reply(act, letter, Answer(answer), on=on, channel=channel, only=only))

    def try_reply(self, letter: str, answer: str) -> Replied:
        """What an answer would free, and for whom; nothing is kept."""
        return self.preview("reply", lambda act: notices.reply(act, letter, Answer(answer))).answer

    def tell_by(self, broken: Sequence[Broken]) -> dict[int, date]:
        """line id -> the last day to tell of a promise that breaks."""
        return notices.tell_by(self.db, self.settings(), broken, self.today)

    # --- what the shop knows ------------------------------------------------------------------------------------------

    def add_product(self, sku: str, name: str, **fields: Any) -> int:
        """A new product; see `stock.add_product`."""
        return self.act("product", stock.add_product, sku, name, **fields)

    def edit_product(self, sku: str, /, **fields: Any) -> None:
        """Change a product."""
        self.act("product", lambda act: stock.edit_product(act, lookup.product(act.db, sku), **fields))

    def offer_instead(self, sku: str, instead: str) -> None:
        """Name a substitute for a product."""
        self.act(
            "substitutes", lambda act: stock.offer_instead(act, lookup.product(act.db, sku), lookup.product(act.db, instead))
        )

    def substitute_for(self, sku: str) -> dict[str, str] | None:
        """The SKU and the name of what the shop names as a substitute for a product."""
        return stock.substitute_for(self.db, sku)

    def make_kit(self, sku: str, parts: Pairs) -> None:
        """Say what one kit is made of."""
        self.act("kit", lambda act: stock.make_kit(act, lookup.product(act.db, sku), _amounts(act, parts)))

    def add_customer(self, code: str, name: str, **fields: Any) -> int:
        """A new customer."""
        return self.act("customer", stock.add_customer, code, name, **fields)

    def add_supplier(self, code: str, name: str, **fields: Any) -> int:
        """A new supplier."""
        return self.act("supplier", stock.add_supplier, code, name, **fields)

    def set_up(self, key: str, value: Any) -> None:
        """Change a setting while the shop is made: no act that anybody would undo."""
        self.act("setup", stock.set_setting, key, value)

    def set_setting(self, key: str, value: Any) -> None:
        """Change a setting."""
        self.act("setting", stock.set_setting, key, value)

    # --- files --------------------------------------------------------------------------------------------------------

    def bring_in(
        self,
        paths: Sequence[Path],
        *,
        kind: str | None = None,
        preview: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> list[Imported]:
        """Import files, as one act; all that waits is allocated together when they are in."""
        from backorder_desk.controller import files

        chosen = self.settings()
        read = files.read(paths, kind, chosen["shop.country"])
        return self._one_of("import", files.bring_in, preview, None, read, chosen, progress)

    def export(self, kind: str, path: Path) -> int:
        """Write a whole list to a file; the number of rows."""
        from backorder_desk.controller import exporting

        return exporting.export(self.db, kind, path, self.settings())

    # --- history ------------------------------------------------------------------------------------------------------

    def undo(self, number: int | None = None) -> Reversal:
        """Take back the newest act, or the one of this number."""
        return self.act("undo", history.undo, number)

    def redo(self) -> Reversal:
        """Do it again."""
        return self.act("redo", history.redo)

    def history(self, limit: int = 50) -> list[journal.Entry]:
        """The newest acts first."""
        return journal.history(self.db, limit)

    def next_undo(self) -> str:
        """The words of what undo would take back; empty where there is nothing."""
        found = journal.last_undoable(self.db)
        return found.words if found else ""

    def next_redo(self) -> str:
        """The words of what redo would do again; empty where there is nothing."""
        found = journal.last_redoable(self.db)
        return found.words.removeprefix("Undid: ") if found else ""

    def check(self) -> audit.Audit:
        """Prove the shop."""
        self.turn_day()
        return audit.audit(self.db, self.policy, self.today.toordinal())

    def backup(self, target: Path) -> None:
        """A whole copy. Refused: something is there already."""
        if target.exists():
            raise Refused(f"{target} exists already", "A backup never replaces a file", "Choose another name")
        database.copy_to(self.shop.path, target)

    @staticmethod
    def keep_backup(shop: Path, *, always: bool = False) -> Kept | None:
        """A dated backup beside a shop, while others work in it; the old ones are thinned. None where nothing has changed."""
        return backups.keep(shop, _moment(), always=always)

    @staticmethod
    def backups(shop: Path) -> list[Kept]:
        """The dated backups of a shop, the newest first."""
        return backups.kept(shop)

    @staticmethod
    def look_inside(shop: Path, backup: Path, clock: Callable[[], date] = date.today) -> Inside:
        """What a backup holds, and which acts of the shop it does not. Refused: it is no shop, or damaged."""
        return backups.inside(shop, backup, clock)

    @classmethod
    def restore(cls, backup: Path, shop: Path, clock: Callable[[], date] = date.today) -> Path | None:
        """Put a backup in the place of a shop, which is kept beside it; where it is kept. The backup itself stays as it is.

        Refused: there is none, it is no shop, or does not pass its check; the shop is as before then.
        """
        if not backup.is_file():
            raise Refused(f"There is no backup {backup}", "Nothing is there", "Look at its name and folder")
        database.version_of(backup)
        with database.beside(shop) as folder:
            staged = folder / backup.name
            database.copy_to(backup, staged)
            restored = cls.open(staged, clock)
            try:
                found = restored.check()
            finally:
                restored.close()
            if found.broken:
                why = f"It does not pass its check: {found.broken[0]}"
                raise Refused(f"{backup.name} is not restored", why, "Choose another backup")
            return database.replace_by(staged, shop)

    def backorders(self, search: str = "") -> list[dict[str, Any]]:
        """Every waiting line with its position and why it waits, the parts of a line together."""
        return reporting.backorders(self.db, self.rows.rows("backorders", sort="queue", search=search), self.policy, self.today)

    def lines_of(self, order: str, sku: str) -> set[int]:
        """The line numbers of an order for a SKU. Refused: it has none."""
        return {line.line for line in lookup.lines_for(self.db, lookup.order(self.db, order), sku)[1]}

    def differences(self, found: Sequence[Comparison]) -> list[tuple[str, str, dict[str, int]]]:
        """Where policies disagree."""
        return stock.differences(found)

    def report(self) -> dict[str, Any]:
        """How bad it is, and why."""
        return reporting.report(self.db, self.settings(), self.today)

    def whys(self) -> Whys:
        """How bad it is, and why, to be looked into by product, supplier and cause."""
        return whys(self.rows)

    def write_report(self, out: Path) -> None:
        """Write the report as one page of PDF. Refused: nothing can be written there."""
        outbox.ready(out)
        outbox.write_one(reporting.page(self.whys(), self.settings()), out)

    def to_come(self) -> list[tuple[str, str]]:
        """(SKU, quantity as written) on its way of the products most waited for: what policies are compared on."""
        return reporting.to_come(self.db)

    def money(self, minor: int) -> str:
        """Minor units of the shop's currency as people write them: 1250 is "12.50" where there are cents."""
        return reporting.money(minor, self.settings()["shop.currency"])

    def minor(self, text: str) -> int:
        """An amount of the shop's currency as people write it, in minor units. Refused: no amount, or too fine a one."""
        return goodwill.minor(text, self.settings()["shop.currency"])

    def why(self, line: int) -> str:
        """Why a line has what it has and waits for what it waits for."""
        return explain.why_line(self.db, line, self.policy)

    def _one_of(self, kind: str, does: Callable[..., T], preview: bool, shown: Preview[T] | None, *args: Any) -> T:
        if preview:
            return self.preview(kind, does, *args).answer
        if shown is not None:
            return self.post(shown, kind, does, *args)
        return self.act(kind, does, *args)


def whys(rows: Browse) -> Whys:
    """How bad it is, and why, by rows on a thread of their own: looking holds no act up."""
    return reporting.whys(rows.db, load_settings(rows.db), rows.clock())


def told_of(rows: Browse, order: str) -> tuple[tuple[LineAnswer, ...], Story]:
    """How the lines of an order stand, and its life. Refused: there is no such order."""
    from backorder_desk.controller.outcome import order_lines

    found = lookup.order(rows.db, order)
    policy = Policy(load_settings(rows.db)["policy"])
    return order_lines(rows.db, found.id, policy), stories.story(rows.db, found.id)


def coming_of(rows: Browse, line: int) -> tuple[Coming, str]:
    """Whom a line of a PO will serve, and how its supplier keeps his dates, in words."""
    from backorder_desk.controller.outcome import supplier_record

    found = stories.coming(rows.db, line)
    return found, supplier_record(rows.db, found.supplier).words()


def _moment() -> datetime:
    return datetime.now(UTC)


def seal(answer: object) -> str:
    """A digest of what an answer shows a person; numbers drawn for documents and entries are left out."""
    return hashlib.sha256(repr(_shown(answer)).encode()).hexdigest()


def _shown(answer: Any) -> Any:
    if isinstance(answer, OrderAnswer):
        return answer.say, [(x.sku, x.allocated, x.backordered, x.promise) for x in answer.lines], answer.freed
    if isinstance(answer, StockAnswer):
        return [figures_of(part) for part in (answer.gets, answer.waits, answer.loses)], answer.free
    return answer


def _amounts(act: Act, items: Pairs, *, zero: bool = False) -> list[tuple[lookup.Product, int]]:
    """SKUs and written quantities to products and smallest units; the same SKU twice is added up."""
    found: dict[int, tuple[lookup.Product, int]] = {}
    for sku, text in items:
        product = lookup.product(act.db, sku)
        units = parse_quantity(text, product.decimals, what=f"quantity of {sku}", zero=zero)
        found[product.id] = (product, found.get(product.id, (product, 0))[1] + units)
    return list(found.values())


def _units(act: Act, order: lookup.Order, items: Iterable[tuple[str, str]], *, zero: bool = False) -> list[tuple[str, int]]:
    out = []
    for sku, text in items:
        product, _ = lookup.lines_for(act.db, order, sku)
        out.append((sku, parse_quantity(text, product.decimals, what=f"quantity of {sku}", zero=zero)))
    return out


def _take_order(act: Act, customer: str, items: Pairs, more: dict[str, Any]) -> OrderAnswer:
    wanted = []
    for sku, text in items:
        product = lookup.product(act.db, sku)
        wanted.append(Item(product, parse_quantity(text, product.decimals, what=f"quantity of {sku}")))
    day, required = more.get("day"), more.get("required")
    priority = more.get("priority")
    if priority is not None and not 1 <= priority <= 5:
        raise Refused(f"There is no priority {priority}", "Classes go from 1 (highest) to 5", "Give 1, 2, 3, 4 or 5")
    ship = ship_rule(more.get("ship") or Ship.AVAILABLE)
    holds = more.get("hold_stock")
    new = NewOrder(
        lookup.customer(act.db, customer),
        wanted,
        number=more.get("number") or "",
        day=day.toordinal() if day else None,
        channel=channel(more.get("channel") or Channel.TELEPHONE),
        priority=priority,
        ship=ship,
        hold_stock=bool(load_settings(act.db)["hold_stock"] if holds is None else holds),
        required=required.toordinal() if required else None,
        note=more.get("note") or "",
    )
    return orders.take(act, new)


def _amend(act: Act, order: str, items: Pairs) -> OrderAnswer:
    found = lookup.order(act.db, order)
    if len({sku for sku, _ in items}) < len(items):
        raise Refused("A product is named twice", "An amendment says once how much is wanted", "Give one figure for each SKU")
    wanted = _units(act, found, items, zero=True)
    for sku, units in wanted:
        if not units:
            do = f"Use “cancel {order} {sku}”"
            raise Refused(f"Nothing of {sku} would be left in {order}", "Taking a product off an order is a cancellation", do)
    return orders.amend(act, found, wanted)


def _cancel(act: Act, order: str, items: Sequence[tuple[str, str | None]], by_us: bool) -> OrderAnswer:
    found = lookup.order(act.db, order)
    parts: list[tuple[str, int | None]] = []
    for sku, text in items:
        parts += [(sku, None)] if text is None else list(_units(act, found, [(sku, text)]))
    return orders.cancel(act, found, parts, by_us=by_us)


def _move(act: Act, order: str, sku: str, before: str, because: str, behind: bool) -> Moved:
    moves = orders.move_behind if behind else orders.move
    return moves(act, lookup.order(act.db, order), sku, lookup.order(act.db, before), because)


def _substitute(act: Act, order: str, sku: str, instead: str, quantity: str | None) -> OrderAnswer:
    found = lookup.order(act.db, order)
    units = _units(act, found, [(sku, quantity)])[0][1] if quantity else None
    return orders.substitute(act, found, sku, lookup.product(act.db, instead), units)


def _receive(
    act: Act,
    items: Pairs,
    po: str | None,
    policy: Policy | None,
    skip: Pairs,
    keep: Pairs,
    progress: Callable[[int], None] | None,
) -> StockAnswer:
    purchase = lookup.purchase(act.db, po) if po else None
    skipped, kept = _lines_named(act, skip), _lines_named(act, keep)
    return receipts.receive(act, _amounts(act, items), po=purchase, policy=policy, skip=skipped, keep=kept, progress=progress)


def _lines_named(act: Act, named: Pairs) -> list[lookup.Line]:
    return [line for order, sku in named for line in lookup.lines_for(act.db, lookup.order(act.db, order), sku)[1]]


def _correct(act: Act, receipt: str, items: Pairs) -> StockAnswer:
    return receipts.correct(act, receipt, _amounts(act, items, zero=True))


def _reallocate(act: Act, policy: Policy | None) -> StockAnswer:
    return stock.reallocate(act, policy, classes=load_settings(act.db)["classes"])


def _compare(act: Act, items: Pairs, policy: Policy) -> Comparison:
    return stock.compare(act, _amounts(act, items), policy)


def _count(act: Act, items: Pairs) -> StockAnswer:
    named = [lookup.product(act.db, sku).id for sku, _ in items]
    if len(set(named)) < len(named):
        raise Refused("A product is named twice", "A count says once what is there", "Give one figure for each SKU")
    return receipts.count(act, _amounts(act, items, zero=True))


def _damage(act: Act, items: Pairs, because: str) -> StockAnswer:
    return receipts.damage(act, _amounts(act, items), because=because)


def _fulfil(act: Act, order: str, items: Pairs) -> Fulfilled:
    found = lookup.order(act.db, order)
    return fulfilment.fulfil(act, found, _units(act, found, items))


def _take_back(act: Act, order: str, items: Pairs, damaged: bool) -> StockAnswer:
    found = lookup.order(act.db, order)
    return fulfilment.take_back(act, found, _units(act, found, items), damaged=damaged)


def _purchase(act: Act, supplier: str, items: Pairs, expected: date | None, number: str) -> PurchaseAnswer:
    day = expected.toordinal() if expected else None
    return purchasing.place(act, lookup.supplier(act.db, supplier), _amounts(act, items), expected=day, number=number)


def _redate(act: Act, po: str, expected: date | None, sku: str | None, because: str) -> PurchaseAnswer:
    day = expected.toordinal() if expected else None
    return purchasing.redate(act, lookup.purchase(act.db, po), day, sku=sku, because=because)


def _close_short(act: Act, po: str, sku: str | None) -> PurchaseAnswer:
    return purchasing.close_short(act, lookup.purchase(act.db, po), sku=sku)


__all__ = [
    "Amount",
    "Answered",
    "Answering",
    "Aside",
    "Broken",
    "Coming",
    "Comparison",
    "Decided",
    "Desk",
    "Dispatched",
    "Entry",
    "Filled",
    "Freed",
    "Fulfilled",
    "Given",
    "Group",
    "Inside",
    "Issued",
    "Kept",
    "KeptBack",
    "Letter",
    "LineAnswer",
    "Mailed",
    "Moved",
    "OrderAnswer",
    "Owed",
    "Owing",
    "Pack",
    "Payment",
    "Preview",
    "Promised",
    "Proposal",
    "PurchaseAnswer",
    "Refund",
    "Replied",
    "Reversal",
    "StockAnswer",
    "Story",
    "Whys",
    "Wording",
    "Written",
]
