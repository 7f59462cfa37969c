"""Cells into which other programs pack all the items of an order."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

Item = Mapping[str, str]

_NEXT_ITEM = re.compile(r";\s*(?=[a-z_]+:)")
_NEXT_FIELD = re.compile(r"\|\s*(?=[a-z_]+:)")
_NEXT_PRODUCT = re.compile(r"\|\s*(?=Product ID:)")
_PRODUCT_FIELD = re.compile(r"(?:^|, )(Product [A-Z][A-Za-z ]*?):\s?(.*?)(?=, Product [A-Z][A-Za-z ]*?:|$)", re.S)


def line_items(text: str) -> Sequence[Item]:
    """WooCommerce: `name:A|sku:X|quantity:2|total:4.00;name:B|…`, or the same as JSON; as columns `item_…`.

    Names may hold both marks: an item begins where a field's name follows.
    """
    text = text.strip()
    if text.startswith("["):
        return _from_json(text)
    return [_fields(piece) for piece in _NEXT_ITEM.split(text) if piece]


def _fields(piece: str) -> Item:
    pairs = (field.partition(":") for field in _NEXT_FIELD.split(piece.strip().strip(";")))
    return {f"item_{name.strip()}": value for name, _, value in pairs}


def _from_json(text: str) -> Sequence[Item]:
    """What is no JSON after all is one item without columns, so that reading it names the row."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return [{}]
    items = found if isinstance(found, list) else []
    return [
        {f"item_{name}": str(value) for name, value in item.items() if isinstance(value, str | int | float)}
        for item in items
        if isinstance(item, dict)
    ] or [{}]


def product_details(text: str) -> Sequence[Item]:
    """BigCommerce: `Product ID: 1, Product Qty: 2, Product SKU: X, Product Name: a, b|Product ID: …`."""
    return [dict(_PRODUCT_FIELD.findall(piece)) for piece in _NEXT_PRODUCT.split(text.strip()) if piece]


def comma_list(text: str) -> Sequence[Item]:
    """Etsy: the SKUs of all variations of a listing; `only` says it where there is but one."""
    codes = [code.strip() for code in text.split(",") if code.strip()] or [""]
    return [{"one sku": code, "only": "yes" if len(codes) == 1 else ""} for code in codes]
