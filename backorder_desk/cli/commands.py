"""The commands, each a few lines over the desk."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from typer.exceptions import Exit, TyperException
from typer.main import get_command

from backorder_desk.cli import shapes
from backorder_desk.cli.reports import report_of, show_report
from backorder_desk.cli.speaking import as_json, complain, say, table
from backorder_desk.cli.start import Start, parse_day, start
from backorder_desk.desk import Desk
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.orders import Answer, Channel, Ship
from backorder_desk.domain.ranking import Policy

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Backorder Desk: who waits for what, since when and until when; who gets the box, and why; who must be told.",
)
T = TypeVar("T")
Items = Annotated[list[str], typer.Argument(metavar="SKU=N…", help="Products and quantities in sales units, such as KETTLE=2.5")]
SomeItems = Annotated[list[str] | None, typer.Argument(metavar="[SKU=N…]")]
PreviewFlag = Annotated[bool, typer.Option("--preview", help="Show what would happen; change nothing.")]
PolicyOption = Annotated[Policy | None, typer.Option("--policy", help="Who is served first, this time.")]
SearchOption = Annotated[str, typer.Option("--search", help="Only what holds these words.")]


class _Session:
    """What the commands of one run share."""

    start: Start
    shop: str | None = None
    today: str | None = None
    json = False


_session = _Session()


@app.callback()
def options(
    shop: Annotated[str | None, typer.Option("--shop", metavar="FILE|URL", help="The shop file.")] = None,
    today: Annotated[str | None, typer.Option("--today", metavar="YYYY-MM-DD", help="Take this day for today.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Answer with one JSON document.")] = False,
) -> None:
    """Options that stand before every command."""
    _session.json = json
    _session.start = start(shop, today, json)


def run_command(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code: 0 done, 1 bug, 2 usage, 3 refused."""
    _session.json = "--json" in arguments
    try:
        result = get_command(app).main(args=list(arguments), prog_name="backorder-desk", standalone_mode=False)
        return int(result or 0)
    except Refused as refusal:
        complain(str(refusal))
        if _session.json:
            as_json({"refused": str(refusal)})
        return 3
    except Exit as leaving:
        return leaving.exit_code
    except TyperException as usage:
        _show_usage(usage)
        return 2
    except Exception:  # a bug: said with its trace, which is what a terminal is for
        complain("This is a bug in Backorder Desk; nothing was changed. Please report what follows.\n" + traceback.format_exc())
        return 1


def _show_usage(usage: TyperException) -> None:
    show = getattr(usage, "show", None)
    if show is None:
        complain(str(usage))
    else:
        show(sys.stderr)


def _desk() -> Desk:
    desk = Desk.open(_session.start.shop, _session.start.clock())
    desk.follow = True
    return desk


def _with(does: Callable[[Desk], T]) -> T:
    desk = _desk()
    try:
        return does(desk)
    finally:
        desk.close()


def _answer(document: Any, show: Callable[[Any], None]) -> None:
    if _session.json:
        as_json(document)
    else:
        show(document)


def _day(text: str | None) -> date | None:
    return None if text is None else parse_day(text, _session.start.clock()())


def pairs(items: Sequence[str]) -> list[tuple[str, str]]:
    """`SKU=N` to (SKU, N). Refused: no quantity, no SKU. A SKU may hold an equals sign: the last one counts."""
    out = []
    for item in items:
        sku, equals, text = item.rpartition("=")
        if not equals or not sku or not text:
            raise Refused(f"“{item}” is not SKU=quantity", "Both are needed", "Write it like KETTLE=2")
        out.append((sku, text))
    return out


def _loose_pairs(items: Sequence[str]) -> list[tuple[str, str | None]]:
    return [pairs([item])[0] if "=" in item else (item, None) for item in items]


# --- the shop --------------------------------------------------------------------------------------------------------


@app.command()
def new(
    sample: Annotated[bool, typer.Option("--sample", help="Fill it with the sample shop.")] = False,
    name: Annotated[str | None, typer.Option("--name", help="The shop's name.")] = None,
    country: Annotated[str | None, typer.Option("--country", metavar="CC")] = None,
    currency: Annotated[str | None, typer.Option("--currency", metavar="CUR")] = None,
) -> None:
    """Make a shop file. Refused where one exists."""
    given = _session.start
    if given.shop.parent == _own_folder():
        given.shop.parent.mkdir(parents=True, exist_ok=True)
    country, currency = country and country.upper(), currency and currency.upper()
    if sample:
        from backorder_desk import sample as samples

        desk = samples.build(given.shop, given.clock())
        for key, value in (("shop.name", name), ("shop.country", country), ("shop.currency", currency)):
            if value is not None:
                desk.set_setting(key, value)
    else:
        desk = Desk.new(given.shop, given.clock(), shop_name=name, shop_country=country, shop_currency=currency)
    chosen = desk.settings()
    desk.close()
    document = {"shop": str(given.shop), "name": chosen["shop.name"], "country": chosen["shop.country"], "currency": chosen["shop.currency"], "sample": sample}
    _answer(document, lambda d: say(f"{d['name']} is ready in {d['shop']}."))


def _own_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("Backorder Desk", appauthor=False)


@app.command("import")
def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")],
    kind: Annotated[str | None, typer.Option("--as", metavar="KIND", help="What the files are, where their columns do not tell.")] = None,
    preview: PreviewFlag = False,
) -> None:
    """Bring in suppliers, products, customers, orders, purchases or counts from CSV or XLSX."""
    results = _with(lambda desk: desk.bring_in(files, kind=kind, preview=preview))
    document = {
        "files": [
            {
                "file": one.file,
                "format": one.format,
                "kind": one.kind,
                "created": one.created,
                "updated": one.updated,
                "unchanged": one.unchanged,
                "problems": [{"row": p.row, "column": p.column, "value": p.value, "why": p.why} for p in one.problems],
                "notes": one.notes,
            }
            for one in results
        ]
    }
    _answer(document, _show_import)


def _show_import(document: dict[str, Any]) -> None:
    for one in document["files"]:
        parts = [f"{count} {what} created" for what, count in one["created"].items()]
        parts += [f"{count} {what} updated" for what, count in one["updated"].items()]
        parts += [f"{one['unchanged']} unchanged"] if one["unchanged"] else []
        say(f"{one['file']} ({one['kind']}): {', '.join(parts) or 'nothing in it'}.")
        for note in one["notes"]:
            say(f"  {note}")
        for problem in one["problems"]:
            say(f"  row {problem['row']}, {problem['column']} “{problem['value']}”: {problem['why']}")


@app.command()
def export(kind: str, file: Path) -> None:
    """Write suppliers, products, customers, orders, purchases or stock to a CSV or XLSX file."""
    rows = _with(lambda desk: desk.export(kind, file))
    _answer({"kind": kind, "file": str(file), "rows": rows}, lambda d: say(f"{d['rows']} rows of {kind} written to {file}."))


@app.command()
def backup(file: Path) -> None:
    """Write a whole copy of the shop."""
    _with(lambda desk: desk.backup(file))
    _answer({"backup": str(file)}, lambda d: say(f"Backed up to {file}."))


@app.command()
def restore(file: Path) -> None:
    """Put a backup in the shop's place; what is there now is kept beside it."""
    kept = Desk.restore(file, _session.start.shop, _session.start.clock())
    document = {"restored": str(file), "kept": str(kept) if kept else None}
    _answer(document, lambda d: say(f"Restored from {file}." + (f" The shop as it was is in {kept}." if kept else "")))


@app.command()
def check() -> int:
    """Prove that every figure agrees with its rows and that no rule is broken."""
    found = _with(lambda desk: desk.check())
    document = {"ok": not found.broken, "broken": list(found.broken), "counted": found.counted}
    _answer(document, _show_check)
    return 0 if not found.broken else 3


def _show_check(document: dict[str, Any]) -> None:
    counted = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in document["counted"].items())
    say(f"Everything agrees: {counted}." if document["ok"] else f"Broken ({counted}):")
    for one in document["broken"]:
        say(f"  {one}")


@app.command()
def demo(directory: Annotated[Path, typer.Argument(metavar="DIR")]) -> None:
    """Play a shop's day on the sample shop, without a screen."""
    from backorder_desk.sample import demo as played

    quiet = _session.json
    summary = played.play(directory, (lambda text: None) if quiet else say, _session.start.clock())
    _answer({"dir": str(directory), "summary": str(summary)}, lambda d: say(f"Read {d['summary']}."))


@app.command()
def settings(
    key: Annotated[str | None, typer.Argument()] = None, value: Annotated[str | None, typer.Argument()] = None
) -> None:
    """Show the settings, or set one."""

    def does(desk: Desk) -> dict[str, Any]:
        if key is not None and value is not None:
            desk.set_setting(key, _setting_value(value))
        found = desk.settings()
        if key is not None and key not in found:
            raise Refused(f"There is no setting “{key}”", "It was never one", "“settings” lists them all")
        return found if key is None else {key: found[key]}

    _answer(_with(does), lambda d: table([{"setting": k, "value": v} for k, v in d.items()], ("setting", "value")))


def _setting_value(text: str) -> Any:
    import json

    if text.lstrip("-").isdigit() or text in ("true", "false") or text[:1] in "{[":
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text


# --- orders ------------------------------------------------------------------------------------------------------------


@app.command()
def order(
    items: Items,
    customer: Annotated[str, typer.Option("--customer", help="Code or exact name.")],
    number: Annotated[str, typer.Option("--number")] = "",
    day: Annotated[str | None, typer.Option("--date", metavar="D")] = None,
    channel: Annotated[Channel, typer.Option("--channel")] = Channel.TELEPHONE,
    priority: Annotated[int | None, typer.Option("--priority", help="1 (highest) to 5.")] = None,
    ship: Annotated[Ship, typer.Option("--ship")] = Ship.AVAILABLE,
    hold_stock: Annotated[bool | None, typer.Option("--hold-stock/--no-hold-stock", help="A complete order ties stock up while it waits.")] = None,
    required: Annotated[str | None, typer.Option("--required", metavar="D")] = None,
    note: Annotated[str, typer.Option("--note")] = "",
    preview: PreviewFlag = False,
) -> None:
    """Take an order: says at once what is there and when the rest comes."""
    more = {
        "number": number,
        "day": _day(day),
        "channel": channel,
        "priority": priority,
        "ship": ship,
        "hold_stock": hold_stock,
        "required": _day(required),
        "note": note,
    }
    answer = _with(lambda desk: desk.take_order(customer, pairs(items), preview=preview, **more))
    _answer(shapes.order(answer), _show_order)


_LINE = ("line", "sku", "ordered", "allocated", "backordered", "fulfilled", "cancelled", "promise", "why")


def _show_order(document: dict[str, Any]) -> None:
    say(f"{document['order']}. {document['say']}")
    table(document["lines"], _LINE)
    for one in document["freed"]:
        say(f"{one['quantity']} of {one['sku']} freed, " + (f"goes to {one['order']}." if one["order"] else "nobody waits for it."))


@app.command()
def amend(number: Annotated[str, typer.Argument(metavar="ORDER")], items: Items, preview: PreviewFlag = False) -> None:
    """Change how much is ordered."""
    _answer(shapes.order(_with(lambda desk: desk.amend(number, pairs(items), preview=preview))), _show_order)


@app.command()
def cancel(number: Annotated[str, typer.Argument(metavar="ORDER")], items: SomeItems = None, preview: PreviewFlag = False) -> None:
    """Cancel an order, or so much of it."""
    parts = _loose_pairs(items or [])
    _answer(shapes.order(_with(lambda desk: desk.cancel(number, parts, preview=preview))), _show_order)


@app.command()
def fulfil(number: Annotated[str, typer.Argument(metavar="ORDER")], items: SomeItems = None, preview: PreviewFlag = False) -> None:
    """Ship, hand over, deliver or do what is set aside."""
    answer = _with(lambda desk: desk.fulfil(number, pairs(items or []), preview=preview))
    _answer(shapes.fulfilled(answer), _show_fulfilled)


def _show_fulfilled(document: dict[str, Any]) -> None:
    sent = ", ".join(f"{one['quantity']} {one['sku']}" for one in document["fulfilled"])
    waits = ", ".join(f"{one['quantity']} {one['sku']}" for one in document["backordered"])
    say(f"{document['order']}: {sent or 'nothing'} went out" + (f"; {waits} still wait." if waits else "; nothing waits any more."))


@app.command("return")
def return_(
    number: Annotated[str, typer.Argument(metavar="ORDER")],
    items: Items,
    damaged: Annotated[bool, typer.Option("--damaged", help="It does not go back to the shelf.")] = False,
    preview: PreviewFlag = False,
) -> None:
    """Take back what went out."""
    answer = _with(lambda desk: desk.take_back(number, pairs(items), damaged=damaged, preview=preview))
    _answer(shapes.stock(answer), _show_stock)


@app.command()
def pick(number: Annotated[str, typer.Argument(metavar="ORDER")], back: Annotated[bool, typer.Option("--back")] = False) -> None:
    """Take what is set aside off the shelf for packing: no run takes it any more."""
    _answer(shapes.fulfilled(_with(lambda desk: desk.pick(number, back=back))), lambda d: say(f"{number} is {'back' if back else 'picked'}."))


OrderArgument = Annotated[str, typer.Argument(metavar="ORDER")]
SkuArgument = Annotated[str | None, typer.Argument(metavar="[SKU]")]


@app.command()
def pin(number: OrderArgument, sku: SkuArgument = None) -> None:
    """What this order holds is not to be taken."""
    _answer(shapes.order(_with(lambda desk: desk.pin(number, sku))), _show_order)


@app.command()
def hold(number: OrderArgument, sku: SkuArgument = None) -> None:
    """This order gets nothing for now."""
    _answer(shapes.order(_with(lambda desk: desk.hold(number, sku))), _show_order)


@app.command()
def release(number: OrderArgument, sku: SkuArgument = None) -> None:
    """Take pins and holds off."""
    _answer(shapes.order(_with(lambda desk: desk.release(number, sku))), _show_order)


@app.command()
def move(
    number: OrderArgument,
    sku: Annotated[str, typer.Argument(metavar="SKU")],
    before: Annotated[str, typer.Option("--before", metavar="ORDER2")],
    because: Annotated[str, typer.Option("--because", metavar="T")],
    preview: PreviewFlag = False,
) -> None:
    """Put a waiting line before another order's, with a reason."""
    _answer(shapes.moved(_with(lambda desk: desk.move(number, sku, before, because, preview=preview))), _show_moved)


def _show_moved(document: dict[str, Any]) -> None:
    _show_order(document)
    table(document["overtaken"], ("order", "customer", "was", "now"), title="Wait longer", empty="nobody.")


@app.command()
def substitute(
    number: OrderArgument,
    sku: Annotated[str, typer.Argument(metavar="SKU")],
    instead: Annotated[str, typer.Argument(metavar="SKU2[=N]")],
    preview: PreviewFlag = False,
) -> None:
    """Give another product for what waits."""
    name, quantity = _loose_pairs([instead])[0]
    _answer(shapes.order(_with(lambda desk: desk.substitute(number, sku, name, quantity, preview=preview))), _show_order)


@app.command()
def consent(
    number: OrderArgument,
    sku: SkuArgument = None,
    until: Annotated[str | None, typer.Option("--until", metavar="D")] = None,
    channel: Annotated[str, typer.Option("--channel")] = "telephone",
) -> None:
    """Record that the customer agrees to wait."""
    _answer(shapes.order(_with(lambda desk: desk.waits(number, sku, until=_day(until), channel=channel))), _show_order)


@app.command()
def why(number: OrderArgument, sku: SkuArgument = None) -> None:
    """Why an order has what it has and waits for what it waits for."""

    def does(desk: Desk) -> dict[str, Any]:
        _, lines = desk.order(number)
        wanted = desk.lines_of(number, sku) if sku else {line.line for line in lines}
        return {"lines": [{"line": one.line, "sku": one.sku, "why": one.why} for one in lines if one.line in wanted]}

    _answer(_with(does), lambda d: table(d["lines"], ("line", "sku", "why")))


# --- stock -------------------------------------------------------------------------------------------------------------


@app.command()
def receive(
    items: Items,
    po: Annotated[str | None, typer.Option("--po", metavar="P")] = None,
    policy: PolicyOption = None,
    preview: PreviewFlag = False,
) -> None:
    """Goods arrived: who gets how much, and why."""
    answer = _with(lambda desk: desk.receive(pairs(items), po=po, policy=policy, preview=preview))
    _answer(shapes.stock(answer), _show_stock)


def _show_stock(document: dict[str, Any]) -> None:
    if document["receipt"]:
        say(document["receipt"])
    table(document["gets"], ("order", "line", "sku", "customer", "quantity", "why"), title="Gets", empty="nobody.")
    if document["loses"]:
        table(document["loses"], ("order", "line", "sku", "customer", "quantity", "why"), title="Loses")
    table(document["waits"], ("order", "line", "sku", "customer", "backordered", "promise", "why"), title="Waits", empty="nobody.")
    table(document["free"], ("sku", "quantity"), title="Free", empty="nothing.")
    if document["notices"]:
        table(document["notices"], ("notice", "customer", "kind", "tell_by"), title="To tell")
    for note in document["notes"]:
        say(note)


@app.command()
def count(items: Items, preview: PreviewFlag = False) -> None:
    """What the shelf really holds: less than the book takes from the tail of the queue."""
    _answer(shapes.stock(_with(lambda desk: desk.count(pairs(items), preview=preview))), _show_stock)


@app.command()
def correct(receipt: Annotated[str, typer.Argument(metavar="RECEIPT")], items: Items, preview: PreviewFlag = False) -> None:
    """A receipt said the wrong figure: set it right."""
    _answer(shapes.stock(_with(lambda desk: desk.correct(receipt, pairs(items), preview=preview))), _show_stock)


@app.command()
def damage(items: Items, because: Annotated[str, typer.Option("--because")] = "damaged", preview: PreviewFlag = False) -> None:
    """Stock that can no longer be sold leaves the shelf."""
    _answer(shapes.stock(_with(lambda desk: desk.damage(pairs(items), because, preview=preview))), _show_stock)


@app.command()
def reallocate(policy: PolicyOption = None, preview: PreviewFlag = False) -> None:
    """Give all stock anew. Pinned, picked and fulfilled stock is never taken."""
    _answer(shapes.stock(_with(lambda desk: desk.reallocate(policy, preview=preview))), _show_stock)


@app.command()
def compare(items: Items) -> None:
    """What receiving these goods would do under each policy; nothing is posted."""

    def does(desk: Desk) -> dict[str, Any]:
        found = desk.compare(pairs(items))
        differ = [{"order": o, "sku": s, "gets": gets} for o, s, gets in desk.differences(found)]
        return {"policies": [shapes.comparison(one) for one in found], "differences": differ}

    def show(document: dict[str, Any]) -> None:
        table([{"policy": p["policy"], **p["totals"]} for p in document["policies"]], ("policy", "orders_completed", "customers_served", "days_late", "value"))
        names = [p["policy"] for p in document["policies"]]
        table([{"order": d["order"], "sku": d["sku"], **d["gets"]} for d in document["differences"]], ("order", "sku", *names), title="They differ", empty="nowhere.")

    _answer(_with(does), show)


@app.command()
def purchase(
    supplier: Annotated[str, typer.Argument(metavar="SUPPLIER")],
    items: Items,
    expected: Annotated[str | None, typer.Option("--expected", metavar="D")] = None,
    number: Annotated[str, typer.Option("--number", metavar="X")] = "",
    preview: PreviewFlag = False,
) -> None:
    """Order from a supplier."""

    def does(desk: Desk) -> dict[str, Any]:
        answer = desk.purchase(supplier, pairs(items), expected=_day(expected), number=number, preview=preview)
        return shapes.purchase(answer, desk.tell_by(answer.breaks))

    _answer(_with(does), _show_purchase)


def _show_purchase(document: dict[str, Any]) -> None:
    when = f"expected {document['expected']}" if document["expected"] else "no date"
    say(f"{document['po']} from {document['supplier']}, {when}; {document['record']}.")
    if document["breaks"]:
        say(f"{len(document['breaks'])} promises break.")
        table(document["breaks"], ("order", "line", "sku", "customer", "was", "now", "tell_by"))
    if document["sooner"]:
        table(document["sooner"], ("order", "line", "sku", "customer", "was", "now"), title="Sooner")


PoArgument = Annotated[str, typer.Argument(metavar="PO")]


@app.command()
def eta(
    po: PoArgument,
    day: Annotated[str, typer.Argument(metavar="D", help="YYYY-MM-DD, +9d, or none")],
    sku: Annotated[str | None, typer.Option("--sku")] = None,
    preview: PreviewFlag = False,
) -> None:
    """A supplier moves a date: which promises break, and who must hear by when."""

    def does(desk: Desk) -> dict[str, Any]:
        answer = desk.redate(po, None if day == "none" else _day(day), sku=sku, preview=preview)
        return shapes.purchase(answer, desk.tell_by(answer.breaks))

    _answer(_with(does), _show_purchase)


@app.command()
def close(po: PoArgument, sku: Annotated[str | None, typer.Option("--sku")] = None, preview: PreviewFlag = False) -> None:
    """What a PO has not brought will not come."""

    def does(desk: Desk) -> dict[str, Any]:
        answer = desk.close_short(po, sku=sku, preview=preview)
        return shapes.purchase(answer, desk.tell_by(answer.breaks))

    _answer(_with(does), _show_purchase)


# --- lists ---------------------------------------------------------------------------------------------------------------


@app.command()
def stock(search: SearchOption = "") -> None:
    """What the shelf holds, what is promised, what is free, what comes."""
    rows = shapes.rows(_with(lambda desk: desk.rows.rows("stock", search=search)))
    _answer(rows, lambda d: table(d, ("sku", "name", "on_hand", "allocated", "free", "backordered", "incoming", "next_due")))


@app.command()
def orders(search: SearchOption = "") -> None:
    """Every order."""
    rows = shapes.rows(_with(lambda desk: desk.rows.rows("orders", search=search)))
    _answer(rows, lambda d: table(d, ("order", "customer", "day", "lines", "waiting", "ready", "promise", "value")))


@app.command()
def backorders(search: SearchOption = "") -> None:
    """Who waits for what, in the order in which they are served."""
    rows = _with(lambda desk: shapes.rows(desk.backorders(search)))
    shown = ("position", "order", "sku", "customer", "ordered", "allocated", "backordered", "promise", "waiting_days", "why")
    _answer(rows, lambda d: table(d, shown, empty="Nobody is waiting."))


@app.command()
def customers(search: SearchOption = "") -> None:
    """Every customer."""
    rows = shapes.rows(_with(lambda desk: desk.rows.rows("customers", search=search)))
    _answer(rows, lambda d: table(d, ("code", "name", "company", "email", "city", "country", "priority", "waiting")))


@app.command()
def purchases(search: SearchOption = "") -> None:
    """Every purchase order, line by line."""
    rows = shapes.rows(_with(lambda desk: desk.rows.rows("purchases", search=search)))
    _answer(rows, lambda d: table(d, ("po", "supplier", "sku", "ordered", "received", "closed", "incoming", "expected")))


@app.command()
def report() -> None:
    """How bad it is, and why."""
    _answer(_with(report_of), show_report)


# --- telling ---------------------------------------------------------------------------------------------------------------


@app.command()
def notices(until: Annotated[str | None, typer.Option("--until", metavar="D")] = None) -> None:
    """Who must be told what, by when and on what ground."""
    found = _with(lambda desk: [shapes.notice(one) for one in desk.notices(_day(until))])
    _answer({"notices": found}, lambda d: table(d["notices"], ("notice", "customer", "kind", "tell_by", "basis", "silence", "why"), empty="Nobody is to be told anything."))


@app.command()
def letters(
    out: Annotated[Path, typer.Option("--out", metavar="FILE.pdf|DIR")],
    names: Annotated[list[str] | None, typer.Argument(metavar="[NOTICE…]")] = None,
) -> None:
    """Issue the letters of these notices (none named: of all that are open) and write them out."""
    done = _with(lambda desk: desk.write_letters(names or [], out))
    _answer({"letters": [shapes.letter(one) for one in done], "out": str(out)}, _show_letters)


def _show_letters(document: dict[str, Any]) -> None:
    table(document["letters"], ("letter", "customer", "kind", "pages"), empty="No letter was due.")
    if document["letters"]:
        say(f"Written to {document['out']}.")


@app.command()
def reprint(letter: Annotated[str, typer.Argument(metavar="LETTER")], out: Annotated[Path, typer.Option("--out", metavar="F")]) -> None:
    """Write an issued letter once more: the same bytes."""
    found = _with(lambda desk: desk.reprint(letter, out))
    _answer({**shapes.letter(found), "out": str(out)}, lambda d: say(f"{letter} written to {out}."))


@app.command()
def reply(
    letter: Annotated[str, typer.Argument(metavar="LETTER")],
    answer: Annotated[Answer, typer.Argument(metavar="wait|cancel|substitute")],
    on: Annotated[str | None, typer.Option("--on", metavar="D")] = None,
) -> None:
    """Record what the customer answered."""
    found = _with(lambda desk: desk.reply(letter, answer, on=_day(on)))
    _answer(shapes.replied(found), lambda d: say(f"{letter}: the customer answered “{answer.value}”."))


# --- history ---------------------------------------------------------------------------------------------------------------


@app.command()
def undo(number: Annotated[int | None, typer.Argument(metavar="[ENTRY]")] = None) -> None:
    """Take back the newest act, or the one of this number in the history."""
    done = _with(lambda desk: desk.undo(number))
    _answer({"undone": done.words, "entry": done.entry, "words": done.words}, lambda d: say(f"{d['words']}."))


@app.command()
def redo() -> None:
    """Do again what was undone last."""
    done = _with(lambda desk: desk.redo())
    _answer({"redone": done.words, "entry": done.entry, "words": done.words}, lambda d: say(f"{d['words']}."))


@app.command()
def history(limit: Annotated[int, typer.Option("--limit")] = 50) -> None:
    """What was done, the newest first."""
    rows = [
        {"entry": e.id, "at": e.at, "day": shapes.day(e.day), "act": e.act, "words": e.words, "undone": e.undone_by is not None, "undoes": e.undoes}
        for e in _with(lambda desk: desk.history(limit))
    ]
    _answer({"history": rows}, lambda d: table(d["history"], ("entry", "day", "words", "undone")))
