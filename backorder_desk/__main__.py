"""No command: the window. Else the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what was asked for; the exit code: 0 done, 1 bug, 2 usage, 3 refused."""
    from backorder_desk.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
