"""No command: the window. Else the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what was asked for; the exit code: 0 done, 1 bug, 2 usage, 3 refused."""
    from backorder_desk.cli.start import window_wanted

    wanted = window_wanted(sys.argv[1:])
    if wanted is not None:
        from backorder_desk import app

        return app.main(wanted.shop, wanted.today)
    from backorder_desk.cli.commands import run_command

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
