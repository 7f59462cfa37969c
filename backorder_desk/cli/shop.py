"""Commands about the shop as a whole."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from backorder_desk.cli.reports import report_of, show_report
from backorder_desk.cli.session import answer, app, session, with_desk
from backorder_desk.cli.speaking import say, table
from backorder_desk.cli.start import own_folder
from backorder_desk.desk import Desk
from backorder_desk.domain.errors import Refused


@app.command()
def new(
    sample: Annotated[bool, typer.Option("--sample", help="Fill it with the sample shop.")] = False,
    name: Annotated[str | None, typer.Option("--name", metavar="T", help="The shop's name.")] = None,
    country: Annotated[str | None, typer.Option("--country", metavar="CC", help="Two letters, such as US or DE.")] = None,
    currency: Annotated[str | None, typer.Option("--currency", metavar="CUR", help="Three letters, such as USD or EUR.")] = None,
) -> None:
    """Make a shop file. Refused where one exists."""
    given = session.start
    _room_for(given.shop)
    chosen = {"shop.name": name, "shop.country": country and country.upper(), "shop.currency": currency and currency.upper()}
    if sample:
        from backorder_desk import sample as samples

        desk = samples.build(given.shop, given.clock())
        for key, value in chosen.items():
            if value is not None:
                desk.set_up(key, value)
    else:
        desk = Desk.new(given.shop, given.clock(), **{key.replace(".", "_"): value for key, value in chosen.items()})
    found = desk.settings()
    desk.close()
    document = {
        "shop": str(given.shop),
        "name": found["shop.name"],
        "country": found["shop.country"],
        "currency": found["shop.currency"],
        "sample": sample,
    }
    answer(document, lambda d: say(f"{d['name']} is ready in {d['shop']}."))


def _room_for(shop: Path) -> None:
    """The desk's own folder is made where it is missing; a folder that somebody named is not."""
    if shop.parent == own_folder():
        shop.parent.mkdir(parents=True, exist_ok=True)


@app.command()
def settings(
    key: Annotated[str | None, typer.Argument(metavar="[KEY]", help="Such as shop.name; none: all of them.")] = None,
    value: Annotated[str | None, typer.Argument(metavar="[VALUE]", help="What it is to be.")] = None,
) -> None:
    """Show the settings, or set one."""

    def does(desk: Desk) -> dict[str, Any]:
        known = desk.settings()
        if key is not None and value is not None:
            desk.set_setting(key, value if isinstance(known.get(key), str) else _setting_value(value))
        found = desk.settings()
        if key is not None and key not in found:
            raise Refused(f"There is no setting “{key}”", "It was never one", "“settings” lists them all")
        return found if key is None else {key: found[key]}

    answer(with_desk(does), lambda d: table([{"setting": k, "value": v} for k, v in d.items()], ("setting", "value")))


def _setting_value(text: str) -> Any:
    if text.lstrip("-").isdigit() or text in ("true", "false") or text[:1] in "{[":
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text


@app.command()
def backup(file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy goes.")]) -> None:
    """Write a whole copy of the shop."""
    with_desk(lambda desk: desk.backup(file))
    answer({"backup": str(file)}, lambda d: say(f"Backed up to {file}."))


@app.command()
def restore(file: Annotated[Path, typer.Argument(metavar="FILE", help="The backup.")]) -> None:
    """Put a backup in the shop's place; what is there now is kept beside it."""
    _room_for(session.start.shop)
    kept = Desk.restore(file, session.start.shop, session.start.clock())
    document = {"restored": str(file), "kept": str(kept) if kept else None}
    answer(document, lambda d: say(f"Restored from {file}." + (f" The shop as it was is in {kept}." if kept else "")))


@app.command()
def check() -> int:
    """Prove that every figure agrees with its rows and that no rule is broken."""
    found = with_desk(lambda desk: desk.check())
    document = {"ok": not found.broken, "broken": list(found.broken), "counted": found.counted}
    answer(document, _show_check)
    return 0 if not found.broken else 3


def _show_check(document: dict[str, Any]) -> None:
    counted = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in document["counted"].items())
    say(f"Everything agrees: {counted}." if document["ok"] else f"Broken ({counted}):")
    for one in document["broken"]:
        say(f"  {one}")


@app.command()
def report() -> None:
    """How bad it is, and why."""
    answer(with_desk(report_of), show_report)


@app.command()
def demo(directory: Annotated[Path, typer.Argument(metavar="DIR", help="What it leaves goes there.")]) -> None:
    """Play a shop's day on the sample shop, without a screen."""
    from backorder_desk.sample import demo as played

    quiet = session.json
    summary = played.play(directory, (lambda text: None) if quiet else say, session.start.clock())
    answer({"dir": str(directory), "summary": str(summary)}, lambda d: say(f"Read {d['summary']}."))
