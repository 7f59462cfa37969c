"""Runs one command line and turns what comes of it into an exit code."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from functools import cache
from typing import Any

from typer.exceptions import Exit, TyperException
from typer.main import get_command

from backorder_desk.cli import buying, files, goods, lists, orders, past, shop, telling, wording
from backorder_desk.cli.session import app, session
from backorder_desk.cli.speaking import Unheard, as_json, complain, fall_silent, listen
from backorder_desk.cli.start import in_front
from backorder_desk.domain.errors import Refused

ROOMS = (shop, files, orders, goods, buying, lists, telling, wording, past)
"""Every room with commands: importing it makes them known."""
DONE, BUG, USAGE, REFUSED = range(4)


def run_command(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code: 0 done, 1 bug, 2 usage, 3 refused."""
    listen()
    given = in_front(arguments)
    session.json = "--json" in given[: given.index("--") if "--" in given else None]
    try:
        return _spoken(given)
    except Unheard as unheard:
        return _unheard(unheard)


@cache
def _tree() -> Any:
    """All commands: built from their signatures, which takes most of the time of a short run."""
    return get_command(app)


def _spoken(arguments: list[str]) -> int:
    try:
        result = _tree().main(args=arguments, prog_name="backorder-desk", standalone_mode=False)
        return int(result or DONE)
    except Refused as refusal:
        complain(str(refusal))
        _instead("refused", str(refusal))
        return REFUSED
    except Exit as leaving:
        return leaving.exit_code
    except TyperException as usage:
        _show_usage(usage)
        _instead("usage", usage.format_message())
        return USAGE
    except Unheard:
        raise
    except Exception as bug:  # said with its trace, which is what a terminal is for
        complain("This is a bug in Backorder Desk; the command was not done. Please report what follows.")
        complain(traceback.format_exc())
        _instead("bug", repr(bug))
        return BUG


def _instead(what: str, words: str) -> None:
    """The one document of a run that has no answer."""
    if session.json:
        as_json({what: words})


def _unheard(unheard: Unheard) -> int:
    """The command was done and its answer goes nowhere: a reader that has seen enough is no failure."""
    fall_silent()
    if not unheard.args:
        return DONE
    print(f"The answer cannot be written: {unheard}. The command itself was done; “history” shows it.", file=sys.stderr)
    return BUG


def _show_usage(usage: TyperException) -> None:
    show = getattr(usage, "show", None)
    if show is None:
        complain(usage.format_message())
    else:
        show(sys.stderr)
