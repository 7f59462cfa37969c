"""From which columns of another program's file a field of ours is taken, and how it is cleaned."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar

from backorder_desk.exchange.programs.frame import Frame, Texts, added
from backorder_desk.exchange.templates import key
from backorder_desk.exchange.values import NumberStyle, Wrong, number_style, read_number

H = TypeVar("H", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a field comes from.

    `take` gives None where the file lacks the columns. `name`: what the file calls the field.
    """

    name: str
    take: Callable[[Frame], Texts | None]


def col(*names: str, clean: Callable[[str], str] | None = None) -> Source:
    """The first of these columns that is filled in a row."""

    def take(frame: Frame) -> Texts | None:
        columns = [column for column in map(frame.get, names) if column is not None]
        if not columns:
            return None
        texts = columns[0] if len(columns) == 1 else [_first(cells) for cells in zip(*columns, strict=True)]
        return texts if clean is None else _mapped(texts, clean)

    return Source(names[0], take)


def words(*names: str, mark: str = " ") -> Source:
    """What these columns hold, one after the other."""

    def take(frame: Frame) -> Texts | None:
        columns = [column for column in map(frame.get, names) if column is not None]
        if not columns:
            return None
        return [mark.join(filter(None, map(str.strip, cells))) for cells in zip(*columns, strict=True)]

    return Source(names[0], take)


def first(*sources: Source) -> Source:
    """The first source that says something in a row."""

    def take(frame: Frame) -> Texts | None:
        taken = [texts for texts in (source.take(frame) for source in sources) if texts is not None]
        return [_first(cells) for cells in zip(*taken, strict=True)] if taken else None

    return Source(sources[0].name, take)


def always(text: str) -> Source:
    """The same in every row."""
    return Source("", lambda frame: [text] * len(frame.numbers))


def titled(title: str, name: str) -> Source:
    """A name made of a word and a column, where the file keeps the real one to itself."""
    return Source(name, lambda frame: [f"{title} {text}" for text in frame.get(name) or frame.blank()])


def heading(clean: Callable[[str], str]) -> Source:
    """What stands beside the named columns (see the step `headings`)."""
    return Source("", lambda frame: _mapped(frame.loose, clean))


def part_where(quantity: str, name: str, *said: str) -> Source:
    """The whole quantity where a column says one of these words, else nothing of it.

    `said` may be `*`: any text. Where the column says `partial` nobody knows, and the field stays empty.
    """

    def take(frame: Frame) -> Texts | None:
        states, wholes = frame.get(name), frame.get(quantity)
        if states is None or wholes is None:
            return None
        known = {state: _state(state, said) for state in set(states)}
        pairs = zip(states, wholes, strict=True)
        return [{"all": whole, "none": "0"}.get(known[state], "") for state, whole in pairs]

    return Source(name, take)


def either_part(*sources: Source) -> Source:
    """The first source that is above nothing; nothing where none is."""

    def take(frame: Frame) -> Texts | None:
        taken = [texts for texts in (source.take(frame) for source in sources) if texts is not None]
        if not taken:
            return None
        return [next((cell for cell in cells if cell != "0"), "0") for cells in zip(*taken, strict=True)]

    return Source(sources[0].name, take)


def unless(source: Source, other: Source) -> Source:
    """The first source, but nothing where the other already says something above nothing."""

    def take(frame: Frame) -> Texts | None:
        texts, others = source.take(frame), other.take(frame)
        if texts is None or others is None:
            return texts
        return ["" if second not in ("", "0") else text for text, second in zip(texts, others, strict=True)]

    return Source(source.name, take)


def per_unit(total: str, quantity: str) -> Source:
    """A unit price from the total of a line, rounded to the decimals that the total has."""

    def take(frame: Frame) -> Texts | None:
        totals, quantities = frame.get(total), frame.get(quantity)
        if totals is None or quantities is None:
            return None
        pairs = list(zip(totals, quantities, strict=True))
        style, _ = number_style({*totals, *quantities}, delimiter=frame.delimiter, typed=False)
        return _mapped(pairs, lambda pair: _divided(*pair, style))

    return Source(total, take)


def every(prefix: str) -> Source:
    """The sum of all columns whose names begin so: one for each place of a shop. Below zero is zero."""
    start = key(prefix)

    def take(frame: Frame) -> Texts | None:
        columns = [texts for name, texts in frame.columns.items() if name.startswith(start)]
        return [added(cells) for cells in zip(*columns, strict=True)] if columns else None

    return Source(prefix, take)


def _first(cells: Iterable[str]) -> str:
    return next((cell for cell in cells if cell.strip()), "")


def _mapped(texts: Sequence[H], change: Callable[[H], str]) -> Texts:
    known = {text: change(text) for text in dict.fromkeys(texts)}
    return [known[text] for text in texts]


def _state(text: str, said: tuple[str, ...]) -> str:
    word = text.strip().casefold()
    if word and ("*" in said or word in said):
        return "all"
    return "unknown" if word in ("partial", "partially fulfilled", "partially shipped") else "none"


def _divided(total: str, quantity: str, style: NumberStyle) -> str:
    """Left as it is where it is no number, so that reading it names the problem."""
    try:
        (digits, scale), (count, count_scale) = (
            read_number(total.strip(), style),
            read_number(quantity.strip(), style),
        )
    except Wrong:
        return total
    if not count:
        return ""
    written = re.search(rf"\{style.decimal}(\d+)\D*$", total)
    places = Decimal(1).scaleb(-max(scale, len(written[1]) if written else 0))
    share = Decimal(digits).scaleb(-scale) / Decimal(count).scaleb(-count_scale)
    return f"{abs(share).quantize(places, ROUND_HALF_UP):f}".replace(".", style.decimal)


def bare(text: str) -> str:
    """Without the apostrophe that an export puts before a postcode or number."""
    text = text.strip()
    return text[1:] if text[:1] == "'" else text


def without_hash(text: str) -> str:
    """An order number without its #."""
    return text.strip().removeprefix("#")


def last_of_path(text: str) -> str:
    """`Parent:Child:SKU` to `SKU`."""
    return text.rpartition(":")[2].strip()


def item_of_heading(text: str) -> str:
    """`Parent:Child:SKU (Description)` to `SKU`."""
    return last_of_path(re.sub(r"\s*\(.*\)$", "", text))


def entities(text: str) -> str:
    """&amp; to &."""
    return html.unescape(text)


def amount(text: str) -> str:
    """A price, or nothing where the column holds a word or a percentage instead."""
    return text if re.search(r"\d", text) and "%" not in text else ""


def not_below_zero(text: str) -> str:
    """Shops that sell on note the oversold units as a stock below zero; the shelf holds none then."""
    return "0" if text.strip().startswith("-") else text


def positive(text: str) -> str:
    """Refunds are noted below zero; what they amount to."""
    return text.strip().removeprefix("-")
