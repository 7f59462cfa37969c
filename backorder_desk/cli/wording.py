"""Commands of what the owner shapes: templates, rules, and what is offered for the wait."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from backorder_desk.cli import shapes
from backorder_desk.cli.session import OrderArgument, answer, app, with_desk
from backorder_desk.cli.speaking import say, table
from backorder_desk.desk import Desk
from backorder_desk.domain.errors import Refused

SetOption = Annotated[Path | None, typer.Option("--set", metavar="FILE", help="Take the text of this file.")]
ResetFlag = Annotated[bool, typer.Option("--reset", help="Put back what the program came with.")]
ShowFlag = Annotated[bool, typer.Option("--show", help="Show the text.")]
PercentOption = Annotated[int, typer.Option("--percent", metavar="N", help="So much off what still waits.")]
AmountOption = Annotated[str, typer.Option("--amount", metavar="M", help="An amount of money.")]
GiftOption = Annotated[str, typer.Option("--gift", metavar="T", help="A gift, in words.")]


@app.command()
def template(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="Such as delay, update or arrived.")],
    language: Annotated[str, typer.Argument(metavar="LANG", help="en, de, fr or es.")],
    file: SetOption = None,
    reset: ResetFlag = False,
    show: ShowFlag = False,
    preview: Annotated[str | None, typer.Option("--preview", metavar="NOTICE", help="Try it on this open notice.")] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE.pdf", help="Where the preview goes.")] = None,
) -> None:
    """Show, change, try or reset the words of a kind of letter."""
    _one_at_most(file is not None and preview is None, reset, show, preview is not None)
    if (preview is None) != (out is None):
        raise typer.BadParameter("A preview needs both --preview NOTICE and --out FILE.pdf")

    def does(desk: Desk) -> dict[str, Any]:
        if preview is not None and out is not None:
            desk.write_preview(preview, out, None if file is None else _text(file))
        elif file is not None:
            desk.set_template(kind, language, _text(file))
        elif reset:
            desk.reset_template(kind, language)
        return {**shapes.wording(desk.template(kind, language)), **({} if out is None else {"out": str(out)})}

    answer(with_desk(does), lambda d: say(_after(d, f"{d['kind']} ({d['language']})", changed=file is not None or reset)))


@app.command()
def rules(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="A pack of rules; none: list them.")] = None,
    file: SetOption = None,
    reset: ResetFlag = False,
    show: ShowFlag = False,
) -> None:
    """List the rules by which customers are told, or show, change, add or reset one pack of them.

    A pack of a new name is added with --set, and taken away with --reset.
    """
    _one_at_most(file is not None, reset, show)
    if name is None:
        if file is not None or reset or show:
            raise typer.BadParameter("Name the rules that are meant")
        answer(with_desk(lambda desk: [shapes.pack(one) for one in desk.rules()]), _show_packs)
        return

    def does(desk: Desk) -> dict[str, Any]:
        if file is not None:
            found = desk.set_rules(name, _text(file))
        else:
            found = desk.reset_rules(name) if reset else desk.rule_pack(name)
        return {**shapes.pack(found), "text": found.text}

    answer(with_desk(does), lambda d: say(_after(d, d["name"], changed=file is not None or reset)))


def _show_packs(rows: list[dict[str, Any]]) -> None:
    table(rows, ("name", "version", "shipped", "read_on", "title", "source"))


def _after(document: dict[str, Any], what: str, *, changed: bool) -> str:
    """The words for a text: itself, or what has become of it."""
    if "out" in document:
        return f"Written to {document['out']}; nothing was issued."
    if not changed:
        return str(document["text"])
    if document.get("gone"):
        return f"{what}: taken away."
    return f"{what}: as shipped." if document["shipped"] else f"{what}: version {document['version']}."


@app.command()
def goodwill(number: OrderArgument, percent: PercentOption = 0, amount: AmountOption = "", gift: GiftOption = "") -> None:
    """Grant something for the wait, on top of any refund; the order's next letter tells it."""
    kind = _form(percent, amount, gift)

    def does(desk: Desk) -> dict[str, Any]:
        offer = {"percent": percent, "amount": desk.minor(amount) if amount else 0, "gift": gift}
        return {**shapes.order(desk.goodwill(number, kind, **offer)), "granted": shapes.offer_words(percent, amount, gift)}

    answer(with_desk(does), lambda d: say(f"{number}: granted {d['granted']}. Its next letter will say so."))


@app.command("goodwill-rules")
def goodwill_rules(
    after: Annotated[int | None, typer.Option("--after", metavar="DAYS", help="Add a rule for waits of so many days.")] = None,
    priority: Annotated[int | None, typer.Option("--class", metavar="1-5", help="For this class alone.")] = None,
    percent: PercentOption = 0,
    amount: AmountOption = "",
    gift: GiftOption = "",
    cost: Annotated[str, typer.Option("--cost", metavar="M", help="What the gift costs the shop.")] = "",
    remove: Annotated[int | None, typer.Option("--remove", metavar="N", help="Take the rule of this number away.")] = None,
) -> None:
    """List the rules that propose something for the wait, add one, or take one away."""
    _one_at_most(after is not None, remove is not None)

    def does(desk: Desk) -> dict[str, Any]:
        known = list(desk.settings()["goodwill.rules"])
        if after is not None:
            kind = _form(percent, amount, gift)
            said: Any = {"percent": percent, "amount": desk.minor(amount) if amount else 0, "gift": gift}[kind]
            rule = {"after": after, "class": priority, kind: said, "cost": desk.minor(cost) if cost else None}
            known.append({key: value for key, value in rule.items() if value is not None})
        elif remove is not None:
            if not 1 <= remove <= len(known):
                raise Refused(f"There is no rule {remove}", f"There are {len(known)}", "“goodwill-rules” lists them")
            del known[remove - 1]
        if after is not None or remove is not None:
            desk.set_setting("goodwill.rules", known)
        return {"rules": [shapes.goodwill_rule(i, one, desk.money) for i, one in enumerate(known, 1)]}

    columns = ("rule", "after", "class", "offer", "cost")
    answer(with_desk(does), lambda d: table(d["rules"], columns, empty="Nothing is offered for the wait."))


@app.command()
def offers(
    names: Annotated[list[str] | None, typer.Argument(metavar="[NOTICE…]", help="None named: all that are open.")] = None,
    accept: Annotated[bool, typer.Option("--accept", help="Grant what the rules propose; the letters will tell it.")] = False,
) -> None:
    """What rules propose for the wait, or was granted, in the letters that are due; what it costs."""

    def does(desk: Desk) -> dict[str, Any]:
        if accept:
            desk.grant(names or [])
        found = desk.goodwill_proposals(names or [])
        return {"offers": [shapes.offer(one, desk.money) for one in found], "cost": desk.money(sum(one.cost for one in found))}

    answer(with_desk(does), _show_offers)


def _show_offers(document: dict[str, Any]) -> None:
    table(document["offers"], ("notice", "offer", "cost", "granted", "why"), empty="Nothing is offered for the wait.")
    if document["offers"]:
        say(f"In all: {document['cost']}.")


def _form(percent: int, amount: str, gift: str) -> str:
    given = [name for name, value in (("percent", percent), ("amount", amount), ("gift", gift.strip())) if value]
    if len(given) != 1:
        raise typer.BadParameter("Offer one of --percent, --amount and --gift")
    return given[0]


def _one_at_most(*given: bool) -> None:
    if sum(given) > 1:
        raise typer.BadParameter("One thing at a time")


def _text(file: Path) -> str:
    """The text of a file. Refused: not there, not readable, no text in UTF-8."""
    try:
        return file.read_text(encoding="utf-8")
    except OSError as trouble:
        raise Refused(f"{file} cannot be read", str(trouble.strerror or trouble), "Look at its name and folder") from trouble
    except UnicodeDecodeError as trouble:
        raise Refused(f"{file} is no text", "It is not written in UTF-8", "Save it as UTF-8") from trouble
