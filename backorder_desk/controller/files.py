"""Acts with files: import what shops have, export what the desk has."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from backorder_desk.controller import import_lists, import_orders, import_purchases, settle
from backorder_desk.controller.importing import Import, Imported
from backorder_desk.exchange import Kind, Parsed, kind_named, read_list
from backorder_desk.model.journal import Act, entitle

_SEQUENCE = (Kind.SUPPLIERS, Kind.PRODUCTS, Kind.CUSTOMERS, Kind.PURCHASES, Kind.ORDERS, Kind.STOCK)
"""What must be in first so that the rest finds it."""


_MONTH_FIRST = {"US", "PH"}


def read(paths: Sequence[Path], kind: str | None, country: str) -> list[tuple[str, Parsed]]:
    """Read files and find out what each is. Refused: not readable, not recognised."""
    wanted = kind_named(kind) if kind else None
    day_first = country not in _MONTH_FIRST
    return [(path.name, read_list(path, kind=wanted, day_first=day_first)) for path in paths]


def bring_in(
    act: Act, files: Sequence[tuple[str, Parsed]], settings: Mapping[str, Any], progress: settle.Progress | None = None
) -> list[Imported]:
    """Import files as one act; at the end all that waits is allocated together, in rank.

    Bad rows are named and left out, good rows kept. The same file twice changes nothing the second time.
    """
    desk = Import(act, settings)
    results: dict[int, Imported] = {}
    for kind in _SEQUENCE:
        for i, (name, parsed) in enumerate(files):
            if parsed.kind is kind:
                results[i] = Imported(
                    name, parsed.format, parsed.kind.value, problems=list(parsed.problems), notes=list(parsed.notes)
                )
                _STEPS[kind](desk, parsed, results[i])
                if progress is not None:
                    progress(i)
    settle.settle(act, all_waits=True)
    out = [results[i] for i in sorted(results)]
    for one in out:
        one.problems.sort()
    made = sum(sum(one.created.values()) + sum(one.updated.values()) for one in out)
    entitle(act, f"Imported {', '.join(one.file for one in out)}", detail={"rows": made})
    return out


_STEPS: dict[Kind, Callable[[Import, Parsed, Imported], None]] = {
    Kind.SUPPLIERS: import_lists.suppliers,
    Kind.PRODUCTS: import_lists.products,
    Kind.CUSTOMERS: import_lists.customers,
    Kind.PURCHASES: import_purchases.purchases,
    Kind.ORDERS: import_orders.orders,
    Kind.STOCK: import_lists.stock_counts,
}
