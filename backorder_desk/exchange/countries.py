"""Countries by code or by name, in the languages that exports are written in."""

from __future__ import annotations

import unicodedata
from functools import cache

from backorder_desk.exchange.values import Reader, Wrong

_LANGUAGES = ("en", "de", "fr", "es")
_NAMES_OF_OURS = {
    "uk": "GB", "great britain": "GB", "britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB",
    "northern ireland": "GB", "united kingdom of great britain and northern ireland": "GB",
    "usa": "US", "u s a": "US", "u s": "US", "united states of america": "US", "america": "US",
    "the united states": "US", "the netherlands": "NL", "holland": "NL", "czech republic": "CZ", "eire": "IE",
    "republic of ireland": "IE", "korea": "KR", "korea republic of": "KR", "republic of korea": "KR",
    "russian federation": "RU", "viet nam": "VN", "macedonia": "MK", "uae": "AE",
    "hong kong": "HK", "macau": "MO",
    "taiwan": "TW", "ivory coast": "CI", "brasil": "BR", "espana": "ES", "italia": "IT", "deutschland": "DE",
    "polska": "PL", "turkey": "TR", "schweiz": "CH", "suisse": "CH", "svizzera": "CH", "nederland": "NL",
    "belgie": "BE", "sverige": "SE", "norge": "NO", "danmark": "DK", "suomi": "FI", "magyarorszag": "HU",
    "cesko": "CZ", "osterreich": "AT", "oesterreich": "AT", "portugal": "PT",
    "people s republic of china": "CN", "brd": "DE", "el": "GR",
}  # fmt: skip

_CODES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH
ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT
HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI
NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG
SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG
UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
"""
_ISO = frozenset(_CODES.split())
"""ISO 3166-1 alpha-2 and XK; what most files hold, so that names are only loaded where a file has some."""


def country_reader() -> Reader:
    """ISO 3166 alpha-2 codes; an empty text for an empty cell."""

    def read(value: str) -> str:
        value = value.strip()
        if not value:
            return ""
        if value in _ISO:
            return value
        code = _codes().get(_key(value))
        if code is None:
            raise Wrong("not a known country: write its two letters, such as DE, or its English name")
        return code

    return read


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(letters.split())


@cache
def _codes() -> dict[str, str]:
    """Every name and code of every country; built when a file first names one."""
    from babel import Locale
    from babel.core import get_global

    codes: dict[str, str] = {}
    for language in reversed(_LANGUAGES):
        for code, name in Locale(language).territories.items():
            if code in _ISO:
                codes[_key(name)] = codes[code.lower()] = code
    for old, new in get_global("territory_aliases").items():
        if len(old) in (2, 3) and old.isalpha() and len(new) == 1 and new[0] in _ISO:
            codes.setdefault(old.lower(), new[0])
    return codes | _NAMES_OF_OURS
