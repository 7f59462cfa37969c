"""The same acts from a terminal: a contract that other programs call."""

from __future__ import annotations

from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code: 0 done, 1 bug, 2 usage, 3 refused."""
    from backorder_desk.cli.commands import run_command

    return run_command(arguments)
