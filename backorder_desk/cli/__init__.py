"""The same acts from a terminal: a contract that other programs call."""

from __future__ import annotations

from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code. Without a command the window opens, before anything of this is loaded."""
    from backorder_desk.cli.start import window_wanted

    wanted = window_wanted(arguments)
    if wanted is not None:
        from backorder_desk.app import main

        return main(wanted.shop, wanted.today)
    from backorder_desk.cli.commands import run_command

    return run_command(arguments)
