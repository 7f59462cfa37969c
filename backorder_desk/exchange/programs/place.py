"""Where an address comes from."""

from __future__ import annotations

from backorder_desk.exchange.programs.sources import Source, bare, col


def place(address1: Source, address2: Source, *, city: str, region: str, postcode: str, country: str) -> dict[str, Source]:
    """The fields of an address; the last four by their columns, each with its other names after a bar."""
    return {
        "address1": address1,
        "address2": address2,
        "city": col(*city.split("|")),
        "region": col(*region.split("|")),
        "postcode": col(*postcode.split("|"), clean=bare),
        "country": col(*country.split("|")),
    }
