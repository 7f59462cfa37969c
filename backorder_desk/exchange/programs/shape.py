"""What describes one file of one program: how it is known, and where each field of ours comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from backorder_desk.exchange.programs.sources import Source
from backorder_desk.exchange.programs.steps import Step
from backorder_desk.exchange.templates import Kind, Shipped


@dataclass(frozen=True, slots=True)
class Format:
    """One file of one program.

    `marks`: the columns that tell it, each with its other names after a bar. `fields`: our columns and where
    they come from. `day_first`: how the program writes dates whatever the shop's country.
    """

    name: str
    kind: Kind
    marks: tuple[str, ...]
    fields: Mapping[str, Source]
    steps: tuple[Step, ...] = ()
    shipped: Shipped = Shipped.COUNTED
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Unfit:
    """A file that people mistake for a list of orders, and which they should take instead."""

    name: str
    marks: tuple[str, ...]
    why: str
    do: str
