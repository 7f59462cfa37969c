"""Who buys at the sample shop: drawn from the names, streets and towns in resources/sample/people.toml."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from backorder_desk import resources

_BUSINESSES = 9
"""One customer in so many is a business."""

_CODE_LETTERS = "ACDEFHKNPRTVWXY"
_PLAIN = str.maketrans(
    "łŁøØßıαβγδεζηθικλμνξοπρσςτυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
    "lLooziavgdeziuiklmnxoprsstyfhpoAVGDEZIUIKLMNXOPRSTYFHPO",
)


@dataclass(frozen=True, slots=True)
class Person:
    """A customer: the code, the name, what the desk knows besides, and the key by which the scenes call a regular."""

    code: str
    name: str
    fields: Mapping[str, Any]
    key: str = ""

    @property
    def trade(self) -> bool:
        """Whether it is a business."""
        return bool(self.fields.get("company"))


def draw(rng: Random) -> list[Person]:
    """Three hundred customers: the regulars first, then so many of every country that its share is full."""
    table = tomllib.loads(resources.read_text("sample", "people.toml"))
    languages = {country["code"]: country["language"] for country in table["country"]}
    people = [_regular(i, row, languages) for i, row in enumerate(table["regular"])]
    taken = {person.name for person in people}
    for country in table["country"]:
        known = sum(1 for row in table["regular"] if row["country"] == country["code"])
        for _ in range(country["share"] - known):
            people.append(_stranger(rng, len(people), country, taken))
    return people


def _regular(place: int, row: dict[str, Any], languages: Mapping[str, str]) -> Person:
    fields = {name: value for name, value in row.items() if name not in ("key", "name")}
    fields |= {"email": _email(row["name"]), "language": languages[row["country"]]}
    return Person(_code(place), row["name"], fields, row["key"])


def _stranger(rng: Random, place: int, country: dict[str, Any], taken: set[str]) -> Person:
    name = _name(rng, country)
    while name in taken:
        name = _name(rng, country)
    taken.add(name)
    city, region, postcode, area = rng.choice(country["towns"])
    family = name.partition(" ")[2]
    fields: dict[str, Any] = {
        "email": _email(name),
        "language": country["language"],
        "address1": country["street"].format(n=rng.randint(1, 148), street=rng.choice(country["streets"])),
        "city": city,
        "region": region,
        "postcode": _filled(rng, postcode),
        "country": country["code"],
        "phone": _filled(rng, country["phone"].replace("%a", area)),
    }
    if place % _BUSINESSES == 0:
        words = rng.choice(country["trades"])
        fields["company"] = words.format(family=family, first=family.partition(" ")[0])
        fields["priority"] = 2 if rng.random() < 0.3 else 3
    elif rng.random() < 0.08:
        fields["priority"] = rng.choice((2, 4, 5))
    return Person(_code(place), name, fields)


def _name(rng: Random, country: dict[str, Any]) -> str:
    return f"{rng.choice(country['given'])} {rng.choice(country['family'])}"


def _filled(rng: Random, pattern: str) -> str:
    """A post code or telephone number: every # a digit, every @ a letter that post codes use."""
    digits = (str(rng.randint(1, 9)) if c == "#" else c for c in pattern)
    return "".join(rng.choice(_CODE_LETTERS) if c == "@" else c for c in digits)


def _code(place: int) -> str:
    return f"C-{1001 + place}"


def _email(name: str) -> str:
    """An address under a domain that is kept for examples."""
    bare = unicodedata.normalize("NFKD", name).replace("ου", "ou").translate(_PLAIN)
    plain = unicodedata.normalize("NFKD", bare)
    words = "".join(c if c.isalnum() else " " for c in plain if c.isascii()).lower().split()
    return f"{'.'.join(words)}@mail.example"
