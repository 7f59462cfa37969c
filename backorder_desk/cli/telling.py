"""Commands of telling: notices, letters, answers."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from backorder_desk.cli import shapes
from backorder_desk.cli.session import answer, app, day_of, with_desk
from backorder_desk.cli.speaking import say, table
from backorder_desk.desk import Desk
from backorder_desk.domain.notices import LetterKind
from backorder_desk.domain.orders import Answer

_NOTICES = ("notice", "customer", "kind", "tell_by", "basis", "silence", "why")
LetterArgument = Annotated[str, typer.Argument(metavar="LETTER", help="The letter's number, or the code on its slip.")]


@app.command()
def notices(until: Annotated[str | None, typer.Option("--until", metavar="D", help="Only those due by then.")] = None) -> None:
    """Who must be told what, by when and on what ground."""

    def does(desk: Desk) -> dict[str, Any]:
        return {
            "notices": [shapes.notice(one) for one in desk.notices(day_of(until))],
            "lapses": [shapes.lapse(one) for one in desk.lapses()],
            "refunds": [shapes.refund(one, desk.money) for one in desk.refunds()],
        }

    answer(with_desk(does), _show_notices)


def _show_notices(document: dict[str, Any]) -> None:
    table(document["notices"], _NOTICES, empty="Nobody is to be told anything.")
    if document["lapses"]:
        columns = ("order", "line", "customer", "ended_on", "refund_by", "basis", "why")
        table(document["lapses"], columns, title="To be decided by a person")
    if document["refunds"]:
        owed = ("order", "line", "customer", "amount", "refund_by", "basis")
        table(document["refunds"], owed, title="Money to send back")


class Form(StrEnum):
    """What letters are written as."""

    PDF = "pdf"
    EML = "eml"


@app.command()
def letters(
    names: Annotated[list[str] | None, typer.Argument(metavar="[NOTICE…]", help="None named: all that are open.")] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE.pdf|DIR", help="One merged PDF, or a folder.")] = None,
    form: Annotated[Form, typer.Option("--as", help="eml: e-mail drafts into the folder; “told” confirms them.")] = Form.PDF,
    printer: Annotated[str | None, typer.Option("--printer", metavar="NAME", help="Print them; “told” confirms them.")] = None,
    mail: Annotated[bool, typer.Option("--mail", help="Send them by e-mail; told when the server accepts.")] = False,
    unconfirmed: Annotated[bool, typer.Option("--unconfirmed", help="Do not count as told before “told” says so.")] = False,
    reason: Annotated[str, typer.Option("--reason", metavar="T", help="Why the goods are late, if no PO says so.")] = "",
    preview: Annotated[bool, typer.Option("--preview", help="List them with what they offer and cost; issue nothing.")] = False,
) -> None:
    """Issue the letters of these notices (none named: of all that are open) and write, print or send them.

    What is written to a PDF counts as told at once, unless --unconfirmed is given.
    """
    if preview:
        _preview(names or [])
        return
    if (out is not None) + (printer is not None) + mail != 1:
        raise typer.BadParameter("Say where the letters go: one of --out, --printer, --mail")

    def does(desk: Desk) -> dict[str, Any]:
        document: dict[str, Any] = {}
        if mail:
            document["letters"] = [shapes.mailed(one) for one in desk.mail_letters(names or [], reason=reason)]
            document["undecided"] = [shapes.dispatched(one) for one in desk.undecided()]
        elif printer is not None:
            done = desk.print_letters(printer, names or [], reason=reason)
            document |= {"letters": [shapes.letter(one) for one in done], "printer": printer}
        elif out is not None:
            drafts = form is Form.EML
            done = desk.write_letters(names or [], out, reason=reason, drafts=drafts, confirm=not unconfirmed)
            document |= {"letters": [shapes.letter(one) for one in done], "out": str(out)}
        document["told"] = document["letters"] != [] and not (mail or unconfirmed or printer is not None or form is Form.EML)
        return document | {"left_out": [{"notice": notice, "why": why} for notice, why in desk.left_out]}

    answer(with_desk(does), _show_letters)


def _preview(names: list[str]) -> None:
    def does(desk: Desk) -> dict[str, Any]:
        offers = {one.notice: one for one in desk.goodwill_proposals(names)}
        rows = []
        for owing in desk.notices():
            row, offer = shapes.notice(owing), offers.get(owing.notice.name)
            if not names or owing.notice.name in names:
                said = {} if offer is None else shapes.offer(offer, desk.money)
                rows.append({**row, "offer": said.get("offer"), "cost": said.get("cost"), "granted": said.get("granted")})
        granted = [one.cost for one in offers.values() if one.granted]
        return {"letters": rows, "cost": desk.money(sum(granted)), "proposed": desk.money(sum(o.cost for o in offers.values()))}

    answer(with_desk(does), _show_preview, preview=True)


def _show_preview(document: dict[str, Any]) -> None:
    columns = ("notice", "customer", "kind", "tell_by", "silence", "offer", "cost", "granted")
    table(document["letters"], columns, empty="No letter is due.")
    if document["letters"]:
        count = len(document["letters"])
        say(f"{count} {shapes.counted('letters', count)}; what they offer costs {document['cost']}.")
        if document["proposed"] != document["cost"]:
            say(f"With what is proposed, {document['proposed']}: “offers --accept” grants it.")


def _show_letters(document: dict[str, Any]) -> None:
    columns = [name for name in _LETTERS if any(name in row for row in document["letters"])]
    table(document["letters"], columns or _LETTERS, empty="No letter was due.")
    if document["letters"] and "undecided" not in document:
        where = f"Written to {document['out']}." if "out" in document else f"Sent to {document['printer']}."
        say(where if document["told"] else f"{where} When all have come out right, say “told”.")
    for one in document.get("undecided", ()):
        number = one["letter"]
        say(f"Nobody knows whether {number} reached {one['customer']}: “told {number}”, or “reprint {number} --mail”.")
    for one in document["left_out"]:
        say(f"Left out: {one['notice']}. {one['why']}")


_LETTERS = ("letter", "customer", "kind", "pages", "sent", "to", "why")


@app.command()
def letter(
    kind: Annotated[str, typer.Argument(metavar="goodwill|substitute", help="What the letter is for.")],
    order: Annotated[str, typer.Argument(metavar="ORDER", help="The order's number.")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE.pdf|DIR", help="Where it is written.")],
    skus: Annotated[list[str] | None, typer.Argument(metavar="[SKU…]", help="Only these products of it.")] = None,
    reason: Annotated[str, typer.Option("--reason", metavar="T", help="Why the goods are late.")] = "",
    unconfirmed: Annotated[bool, typer.Option("--unconfirmed", help="Do not count as told before “told” says so.")] = False,
) -> None:
    """Write a letter that no duty asks for: tell what was granted for the wait, or suggest a substitute."""
    if kind not in list(LetterKind):
        raise typer.BadParameter(f"There is no letter “{kind}”")

    def does(desk: Desk) -> dict[str, Any]:
        number = desk.write(kind, order, skus or [], reason=reason).issued.number
        found = desk.reprint(number, out)
        if not unconfirmed:
            desk.confirm([number])
        return {**shapes.letter(found), "out": str(out), "told": not unconfirmed}

    answer(with_desk(does), lambda d: say(f"{d['letter']} to {d['customer']} written to {d['out']}."))


@app.command("offer-instead")
def offer_instead(
    sku: Annotated[str, typer.Argument(metavar="SKU", help="What may be short.")],
    instead: Annotated[str, typer.Argument(metavar="SKU2", help="What may be offered in its place.")],
) -> None:
    """Name a substitute: letters suggest it, and a reply can choose it."""
    with_desk(lambda desk: desk.offer_instead(sku, instead))
    answer({"sku": sku, "instead": instead}, lambda d: say(f"{instead} may be offered in place of {sku}."))


@app.command()
def chase(
    out: Annotated[Path, typer.Option("--out", metavar="FILE.pdf|DIR", help="One PDF, or a folder for one each.")],
    pos: Annotated[list[str] | None, typer.Argument(metavar="[PO…]", help="None named: all that is overdue.")] = None,
    reason: Annotated[str, typer.Option("--reason", metavar="T", help="What is to be said beside it.")] = "",
) -> None:
    """Remind suppliers of what is overdue and ask for a day: a letter each."""
    found = with_desk(lambda desk: desk.chase(pos or [], out, reason=reason))
    answer({"letters": found, "out": str(out)}, lambda d: say(f"{', '.join(found)} written to {out}."))


@app.command()
def told(
    names: Annotated[list[str] | None, typer.Argument(metavar="[LETTER…]", help="None named: all that await a word.")] = None,
) -> None:
    """Say that letters came out right and went their way: from now on their customers count as told."""
    found = with_desk(lambda desk: desk.confirm(names or []))
    answer({"told": found}, lambda d: say(f"Told: {', '.join(found)}." if found else "No letter was awaiting a word."))


@app.command()
def reprint(
    letter: Annotated[str | None, typer.Argument(metavar="[LETTER]", help="The letter's number.")] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="F", help="A PDF file, or a folder.")] = None,
    start: Annotated[str | None, typer.Option("--from", metavar="LETTER", help="The rest of its batch, from it on.")] = None,
    mail: Annotated[bool, typer.Option("--mail", help="Send it by e-mail once more, on purpose.")] = False,
) -> None:
    """Write an issued letter, or the rest of the last batch, once more: the same bytes."""
    if (letter is None) == (start is None):
        raise typer.BadParameter("Name a letter, or --from which one on")
    if (out is None) != mail or (mail and letter is None):
        raise typer.BadParameter("Give --out, or --mail for one letter")
    if mail:
        sent = with_desk(lambda desk: desk.mail_again(letter or ""))
        answer(shapes.mailed(sent), lambda d: say(f"{letter} to {sent.to}: {sent.stage.value}. {sent.why}".rstrip()))
        return
    place = out or Path()
    if letter is not None:
        found = with_desk(lambda desk: desk.reprint(letter, place))
        answer({**shapes.letter(found), "out": str(place)}, lambda d: say(f"{letter} written to {place}."))
        return
    rest = with_desk(lambda desk: desk.reprint_from(start or "", place))
    document = {"letters": [shapes.letter(one) for one in rest], "out": str(place)}
    answer(document, lambda d: say(f"{len(rest)} letters from {start} on written to {place}."))


@app.command()
def calibration(
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE.pdf", help="Where the sheet is written.")] = None,
    printer: Annotated[str | None, typer.Option("--printer", metavar="NAME", help="Print it.")] = None,
    paper: Annotated[str, typer.Option("--paper", metavar="LAYOUT", help="None named: the shop's.")] = "",
) -> None:
    """A sheet with rulers and the window's outline: what it shows awry goes into the setting print.offsets."""
    if (out is None) == (printer is None):
        raise typer.BadParameter("Give --out or --printer")
    name = with_desk(lambda desk: desk.calibrate(out, printer or "", paper))
    where = str(out or printer)
    answer({"paper": name, "out": where}, lambda d: say(f"The calibration sheet of {name} went to {where}."))


@app.command()
def address(
    customer: Annotated[str, typer.Argument(metavar="CUSTOMER", help="Code or exact name.")],
    lines: Annotated[list[str] | None, typer.Argument(metavar="[LINE…]", help="Print it so, line by line.")] = None,
    reset: Annotated[bool, typer.Option("--reset", help="In the manner of its country again.")] = False,
) -> None:
    """Show how a customer's address is printed, or have it printed as typed."""
    if lines and reset:
        raise typer.BadParameter("Give lines, or --reset")

    def does(desk: Desk) -> dict[str, Any]:
        if lines or reset:
            desk.type_address(customer, lines or [])
        return {"customer": customer, "address": list(desk.address(customer))}

    answer(with_desk(does), lambda d: say("\n".join(d["address"])))


@app.command()
def logo(
    picture: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="A PNG or JPEG picture.")] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Take it away.")] = False,
) -> None:
    """Put the shop's logo onto its letters."""
    if (picture is None) != remove:
        raise typer.BadParameter("Name a picture, or --remove")
    with_desk(lambda desk: desk.set_logo(picture))
    answer({"logo": not remove}, lambda d: say("No logo." if remove else "The logo is on the letterhead."))


@app.command(name="mail-password")
def mail_password() -> None:
    """Put the password of the mail account into this system's keyring: asked for, or read from standard input."""
    given = typer.prompt("Password", hide_input=True) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    with_desk(lambda desk: desk.keep_mail_password(given))
    answer({"kept": True}, lambda d: say("The password is in the keyring."))


@app.command()
def reply(
    letter: LetterArgument,
    reply_: Annotated[Answer, typer.Argument(metavar="wait|cancel|substitute", help="What the customer chose.")],
    on: Annotated[str | None, typer.Option("--on", metavar="D", help="The day the answer came; none given: today.")] = None,
    channel: Annotated[str, typer.Option("--channel", metavar="T", help="How the answer came.")] = "reply slip",
    line: Annotated[
        list[str] | None, typer.Option("--line", metavar="ORDER|SKU|ORDER:SKU", help="Only for these lines of the letter.")
    ] = None,
) -> None:
    """Record what the customer answered."""
    found = with_desk(lambda desk: desk.reply(letter, reply_, on=day_of(on), channel=channel, only=line or ()))
    answer(shapes.replied(found), _show_reply)


def _show_reply(document: dict[str, Any]) -> None:
    say(f"{document['letter']}: the customer answered “{document['answer']}”.")
    for one in document["freed"]:
        goes = f"goes to {one['order']}" if one["order"] else "stays free"
        say(f"{one['quantity']} of {one['sku']} freed: {goes}.")
