"""What every test of the command line stands on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal, stocked


@pytest.fixture
def shop(tmp_path: Path) -> Terminal:
    """A small shop: 4 kettles, no cups, 10.5 m of rope, and customers C1 to C3."""
    return stocked(tmp_path)
