"""A day at the sample shop, played without a screen: it leaves the shop file, the letters and a summary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from backorder_desk.desk import Amount, Decided, Desk, Letter, Owing, Preview, StockAnswer, seal
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.reasons import show_day
from backorder_desk.domain.stock import show_quantity
from backorder_desk.sample.calendar import Calendar, not_sunday
from backorder_desk.sample.shop import build
from backorder_desk.sample.story import Story

Say = Callable[[str], None]

SHOP, LETTERS, SUMMARY = "demo.desk", "letters", "summary.md"

_CALLS: Sequence[tuple[str, str, dict[str, str], dict[str, Any]]] = (
    (
        "Tamsin Penhaligan",
        "is on the telephone. Her sister marries in June, and she would like a coffee mill for each of them.",
        {"GRN-MIL": "2", "COF-LGT": "0.5"},
        {"channel": "telephone"},
    ),
    (
        "Hippolyte L'Hostis",
        "writes for his inn on the quay at Nantes: kettles for the breakfast room, and they may come as they can.",
        {"KET-12": "3", "MUG-WH": "12"},
        {"channel": "trade"},
    ),
    (
        "Yasemin Yıldız",
        "wants two chairs and a table for the balcony, and wants them together or not at all.",
        {"CHR-FLD": "2", "TBL-FLD": "1"},
        {"channel": "web", "ship": "complete"},
    ),
    (
        "Silas Redfern",
        "has read about the numbered knives and would take four.",
        {"KNF-SMITH": "4"},
        {"channel": "telephone"},
    ),
)

_LATE = (("KET-12", "the box of kettles", 12), ("LIN-NAT", "the bale of linen", 27))
"""A product on a purchase order, what people call it, and in how many days it is to come."""

_SLIPS = (
    ("Friederike Birkenfeld", "KET-12", "wait", "will wait: the kettle was wished for so long that a few days do not matter."),
    ("Solène Castagnier", "KET-12", "cancel", "has found a kettle at the market and cancels. Whoever stands behind moves up."),
)

_KINDS = {
    "acknowledged": "we have your order, and it waits",
    "delay_short": "it is late, here is the new date",
    "delay_long": "it is late, please choose",
    "delay_indefinite": "it is late, no date is known",
    "update": "it still waits, nothing has changed",
    "arrived": "it has arrived",
    "cancelled": "it is cancelled",
    "preorder_confirmed": "your pre-order is noted",
    "preorder_moved": "the release has moved",
    "renewed": "it is late once more",
}
_SILENCE = {"consent": "consent until", "cancelled": "cancelled on", "nothing": "nothing"}

_ASK = ("backorders", "why {order}", "notices", "history", "undo")


def play(folder: Path, say: Say, clock: Callable[[], date] = date.today) -> Path:
    """Play the day in `folder` and answer where the summary is. `say` is told of each step in a line.

    Refused: the folder holds a demo already, or cannot be made or written.
    """
    for name in (SHOP, LETTERS, SUMMARY):
        if (folder / name).exists():
            raise Refused(f"{folder} holds a demo already", f"{name} is in it", "Name an empty folder")
    try:
        return _play(folder, say, clock())
    except OSError as error:
        raise Refused(f"{folder} cannot be used", error.strerror or str(error), "Choose another folder") from error


def _play(folder: Path, say: Say, today: date) -> Path:
    (folder / LETTERS).mkdir(parents=True)
    say(f"Building the sample shop as of {show_day(today)} …")
    desk = build(folder / SHOP, lambda: today)
    try:
        desk.now = Calendar(today).moment
        day = _Day(desk, folder, say)
        day.play()
    finally:
        desk.close()
    (folder / SUMMARY).write_text(day.story.text(), encoding="utf-8")
    return folder / SUMMARY


class _Day:
    """The day, chapter by chapter."""

    def __init__(self, desk: Desk, folder: Path, say: Say) -> None:
        self.desk, self.folder, self.say = desk, folder, say
        self.today = desk.today
        desk.follow = True
        self.shop = str(desk.settings()["shop.name"])
        self.people = {str(row["code"]): str(row["name"]) for row in desk.rows.rows("customers")}
        self.taken: list[str] = []
        self.issued: list[tuple[Owing, Letter]] = []
        self.story = Story(f"{show_day(self.today)} at {self.shop}")

    def play(self) -> None:
        for chapter in (
            self._morning,
            self._calls,
            self._late_purchases,
            self._box,
            self._count,
            self._letters,
            self._answers,
            self._parcels,
            self._evening,
        ):
            chapter()

    # --- the chapters ------------------------------------------------------------------------------------------

    def _morning(self) -> None:
        figures, waiting = self.desk.rows.figures(), self.desk.rows.rows("backorders")
        notices = self.desk.notices(self.today)
        customers, products = ({row[key] for row in waiting} for key in ("customer_id", "product_id"))
        held = sum(1 for row in waiting if row["held"])
        self.say(f"Morning: {len(customers)} customers wait, {figures['late_lines']} lines are late")
        self.story.tell(
            f"{self.shop} sells for the kitchen, the house and out of doors. It is made up, and so is everybody in it; "
            "what the desk says and does is not. This is one day, with its figures, its reasons and its letters."
        )
        self.story.chapter("The morning")
        self.story.table(
            ("On the desk", ""),
            (
                ("customers who wait", str(len(customers))),
                ("lines that wait", str(len(waiting))),
                ("products that are short", str(len(products))),
                ("lines that are late", str(figures["late_lines"])),
                ("lines held by hand", str(held)),
                ("purchase lines due by today", str(figures["boxes_due"])),
                ("notices due by today", str(len(notices))),
            ),
        )
        late = [row for row in waiting if row["promise"] is not None and row["promise"] < self.today.toordinal()]
        self.story.tell("Longest overdue:")
        self.story.points(_late(row, self.today) for row in sorted(late, key=lambda row: (row["promise"], row["id"]))[:5])

    def _calls(self) -> None:
        self.story.chapter("Orders that the shelf does not cover")
        self.story.tell("Before an order is saved, the desk says what the clerk can say on the telephone.")
        for who, words, wants, more in _CALLS:
            self._call(who, words, list(wants.items()), more)

    def _call(self, who: str, words: str, items: list[tuple[str, str]], more: dict[str, Any]) -> None:
        self.story.tell(f"**{who}** {words}")
        try:
            shown = self.desk.take_order(who, items, preview=True, **more)
        except Refused as refusal:
            self.say(f"Order of {who}: refused. {refusal.what}")
            self.story.said(f"{refusal.what}. {refusal.why}. {refusal.do}.")
            return
        taken = self.desk.take_order(who, items, shown=Preview(shown, seal(shown)), **more)
        self.say(f"{taken.order} for {who}: {taken.say}")
        self.story.said(taken.say)
        self.story.points(
            f"{line.name}, {show_quantity(line.backordered, line.decimals)} backordered. {line.why}"
            for line in taken.lines
            if line.backordered
        )
        self.story.tell(f"Saved as {taken.order}.")
        self.taken.append(taken.order)

    def _late_purchases(self) -> None:
        self.story.chapter("Suppliers move their dates")
        for sku, what, days in _LATE:
            self._late_purchase(self._purchase_of(sku), what, not_sunday(self.today + timedelta(days=days)))

    def _late_purchase(self, po: str, what: str, to: date) -> None:
        answer = self.desk.redate(po, to)
        tell_by = self.desk.tell_by(answer.breaks)
        broken = _many(len(answer.breaks), "promise breaks", "promises break")
        self.story.tell(
            f"{answer.supplier} write that {what} on {po} comes on {show_day(to)}. The desk knows its suppliers: this one "
            f"{answer.record.words()}. {broken}."
        )
        self.story.table(
            ("Who", "Order", "Was promised", "Now", "To be told"),
            (
                (one.customer, one.order, _day(one.was), _day(one.now), self._by(tell_by[one.line_id]))
                for one in answer.breaks
            ),
        )
        self.say(f"{po} moves to {show_day(to)}: {broken}")

    def _box(self) -> None:
        po = self._purchase_of("STV-WOOD")
        items = [("STV-WOOD", "10"), ("KNF-SMITH", "4")]
        self.story.chapter("A box arrives")
        self.story.tell(f"Ten folding stoves and four numbered knives, on {po}. First a look at what each policy would do:")
        self.story.table(
            ("Policy", "Orders completed", "Customers served", "Days late after it"),
            (
                (one.policy.value, str(one.orders_completed), str(one.customers_served), str(one.late))
                for one in self.desk.compare(items)
            ),
        )
        shown = self.desk.receive(items, po=po, preview=True)
        self.story.tell(f"The shop serves the {self.desk.policy.value} first. The preview, before anything is posted:")
        self._answer(shown)
        self._obliges(shown)
        posted = self.desk.receive(items, po=po, shown=Preview(shown, seal(shown)))
        self.story.tell(f"Posted as {posted.number}: exactly what the preview showed.")
        served = _many(len(posted.gets), "line gets its goods", "lines get their goods")
        self.say(f"Box on {po}: {served}, {len(posted.waits)} still wait")

    def _count(self) -> None:
        self.story.chapter("A count below the book")
        before = self._on_hand("LAN-STM")
        counted = before - 3
        answer = self.desk.count([("LAN-STM", str(counted))])
        self.story.tell(
            f"The book says {before} storm lanterns, the shelf holds {counted}. Free stock would go first, but all of them "
            "are promised: so the tail of the queue gives up, and what is pinned is not touched."
        )
        self._losses(answer.loses)
        self._obliges(answer)
        self.say(f"Count of lanterns, {before} to {counted}: {_names(answer.loses)} gives up")
        undone = self.desk.undo()
        again = self._on_hand("LAN-STM")
        self.story.tell(
            f"Somebody is sure to have seen the others behind the crates, so the count is taken back (“{undone.words}”). "
            f"The book says {again} again, and everybody has what he had."
        )
        redone = self.desk.redo()
        self.story.tell(
            f"But there is nothing behind the crates. The count is done once more (“{redone.words}”), the book says "
            f"{self._on_hand('LAN-STM')}, and the same people lose as before."
        )
        self.say(f"Undone: {undone.words.removeprefix('Undid: ')}. Done again.")

    def _letters(self) -> None:
        self.story.chapter("Letters")
        owed = self.desk.notices()
        letters = self.desk.issue()
        left_out = dict(self.desk.left_out)
        self.issued = list(zip((one for one in owed if one.notice.name not in left_out), letters, strict=True))
        for _, letter in self.issued:
            name = f"{letter.issued.number} {_plain(letter.issued.customer)}, {letter.issued.kind.replace('_', ' ')}.pdf"
            (self.folder / LETTERS / name).write_bytes(letter.pdf)
        self.desk.told([letter.issued.number for _, letter in self.issued])
        languages = len({letter.issued.language for _, letter in self.issued})
        self.story.tell(
            f"{_many(len(owed), 'letter is owed', 'letters are owed')}, each on its own ground and by its own last day. "
            f"They lie in the folder “{LETTERS}”, in {_many(languages, 'language', 'languages')}: everybody reads his own."
        )
        for owing in owed:
            if owing.notice.name in left_out:
                self.story.tell(f"One to {owing.lines[0].name} waits for a person. {left_out[owing.notice.name]}")
        self.story.table(
            ("Letter", "To", "Says", "Last day", "No answer means", "Ground"),
            (
                (
                    letter.issued.number,
                    letter.issued.customer,
                    _kind(letter.issued.kind),
                    show_day(owing.notice.tell_by),
                    _silence(owing),
                    owing.notice.basis,
                )
                for owing, letter in self.issued
            ),
        )
        self.say(f"{_many(len(self.issued), 'letter', 'letters')} printed into {self.folder / LETTERS}")

    def _answers(self) -> None:
        self.story.chapter("Answers")
        self.story.tell("Two reply slips are back before the day is over.")
        for who, sku, answer, words in _SLIPS:
            number = self._letter_about(who, sku)
            replied = self.desk.reply(number, answer, channel="e-mail")
            about = ", ".join(f"{sku} of {order}" for order, _, sku in replied.lines)
            self.story.tell(f"**{who}** {words} The slip answers {number}, about {about}.")
            self.say(f"{who} answers {number}: {answer}")

    def _parcels(self) -> None:
        self.story.chapter("Parcels")
        rows = self.desk.rows
        sent = []
        for row in rows.page("orders", rows.ids("orders", only="ready")):
            order, customer, ship, waiting = row[1], row[2], row[6], row[9]
            if not (ship == "complete" and waiting):
                gone = self.desk.fulfil(order)
                sent.append((order, customer, _amounts(gone.fulfilled), _amounts(gone.backordered)))
        self.story.tell("Whatever is ready goes out; the rest keeps waiting, with its place in the queue.")
        self.story.table(("Order", "Who", "Sent", "Still waits"), sent)
        self.say(f"{_many(len(sent), 'parcel leaves', 'parcels leave')}")

    def _evening(self) -> None:
        audit = self.desk.check()
        if audit.broken:
            raise AssertionError("; ".join(audit.broken))
        self.story.chapter("The evening")
        self.story.tell("Everything that was done today, the newest last. Each act can be undone by its name, tomorrow too.")
        today = [entry for entry in self.desk.history(500) if entry.day == self.today.toordinal() and entry.act != "letters"]
        self.story.points(entry.words for entry in reversed(today))
        counted = audit.counted
        self.story.tell(
            f"The desk has proved its books: {counted['orders']} orders with {counted['lines']} lines, {counted['postings']} "
            f"postings, {counted['letters']} letters, and not a unit that is promised twice. {counted['waiting_lines']} lines "
            f"wait on. Open {SHOP} in the window, or ask it on the command line:"
        )
        order = self.taken[-1]
        self.story.points(f"`backorder-desk --shop {SHOP} {command.format(order=order)}`" for command in _ASK)
        self.say(f"The books are proved: {counted['lines']} lines, {counted['postings']} postings")

    # --- finding and telling -----------------------------------------------------------------------------------

    def _purchase_of(self, sku: str) -> str:
        rows = self.desk.rows.rows("purchases", sort="expected", only="incoming")
        return next(str(row["po"]) for row in rows if row["sku"] == sku)

    def _letter_about(self, who: str, sku: str) -> str:
        letters = (one for _, one in self.issued if one.issued.customer == who)
        return next(one.issued.number for one in letters if any(line[2] == sku for line in one.lines))

    def _on_hand(self, sku: str) -> int:
        return next(int(row["on_hand"]) for row in self.desk.rows.rows("stock") if row["sku"] == sku)

    def _answer(self, answer: StockAnswer) -> None:
        self.story.table(
            ("Gets", "Who", "Order", "Why"),
            ((f"{_quantity(one)} {one.product}", one.customer, one.order, _reason(one)) for one in answer.gets),
        )
        self.story.tell("And who still waits:")
        self.story.table(
            ("Waits for", "Who", "Order", "Until"),
            ((f"{_quantity(one)} {one.product}", one.customer, one.order, _until(one)) for one in answer.waits),
        )

    def _obliges(self, answer: StockAnswer) -> None:
        """Who must be told because of it, and by when."""
        duties = [owing for owing in answer.notices if isinstance(owing, Owing)]
        if duties:
            self.story.tell("Who must be told because of it, the letters being written with all the others:")
            self.story.points(self._duty(owing) for owing in duties)

    def _duty(self, owing: Owing) -> str:
        notice = owing.notice
        return f"{self.people[notice.customer]}: {_kind(notice.kind)}; {self._by(notice.tell_by)}"

    def _by(self, last: date) -> str:
        """The last day to tell, or that it is today or was before."""
        return f"by {show_day(last)}" if last > self.today else "at once"

    def _losses(self, loses: Iterable[Decided]) -> None:
        self.story.table(
            ("Loses", "Who", "Order", "Why"),
            ((f"{_quantity(one)} {one.product}", one.customer, one.order, _reason(one)) for one in loses),
        )


def _quantity(one: Decided) -> str:
    return show_quantity(one.quantity, one.decimals)


def _reason(one: Decided) -> str:
    """The sentence without its first words, which the row says already."""
    reason = one.why.partition(": ")[2] or one.why
    return reason[:1].upper() + reason[1:].rstrip(".")


def _until(one: Decided) -> str:
    if one.promise is None:
        return "no date is known"
    return f"about {show_day(one.promise)}" if one.estimate else show_day(one.promise)


def _late(row: dict[str, Any], today: date) -> str:
    days = today.toordinal() - row["promise"]
    units = show_quantity(row["backordered"], row["decimals"])
    return f"{row['customer']} waits for {units} × {row['product']} ({row['order']}), {_many(days, 'day', 'days')} late"


def _kind(kind: str) -> str:
    return _KINDS.get(kind, kind.replace("_", " "))


def _silence(owing: Owing) -> str:
    silence = owing.notice.silence
    return _SILENCE[silence.means.value] + (f" {show_day(silence.day)}" if silence.day else "")


def _amounts(amounts: Sequence[Amount]) -> str:
    return ", ".join(f"{show_quantity(one.quantity, one.decimals)} {one.sku}" for one in amounts)


def _names(decided: Iterable[Decided]) -> str:
    return ", ".join(dict.fromkeys(one.customer for one in decided))


def _day(ordinal: int | None) -> str:
    return "no date" if ordinal is None else show_day(date.fromordinal(ordinal))


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _plain(name: str) -> str:
    """A name as every file system takes it."""
    return re.sub(r'[<>:"/\\|?*]', "", name)
