"""Tells the old encodings apart by whether what they make of a text could be words of some language.

Statistics over many letters fail here: a list of a shop may have three names with an accent in it. So each encoding
is tried with the alphabets that are written in it, and loses by letters that its language has not, by signs and
capitals in the middle of a word, and by words that mix two scripts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_WESTERN = (
    "äöüß", "àâæçéèêëîïôœùûüÿ", "áéíóúñüºª", "áâãàçéêíóôõú", "àèéìòù", "æøåéö", "åäöé", "ëïéèöüó",
)  # fmt: skip
_ICELANDIC = "áðéíóúýþæö"
_CENTRAL = (
    "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţșț", "äöüß",
)  # fmt: skip
_TURKISH = "çğıöşüâîûİ"

_FREQUENT = {
    "cp1251": "оеаинтсрвлкмдпуяыіё",
    "cp1253": "αοιετσνηυρπκλμςάέήίόύώ",
    "cp1255": "יוהלארבתשמנםד",
    "cp1256": "اليمونرتبةعدسفهك",
}
_SCRIPTS = {
    "cp1251": (0x0400, 0x04FF),
    "cp1253": (0x0370, 0x03FF),
    "cp1255": (0x05D0, 0x05EA),
    "cp1256": (0x0600, 0x06FF),
}

_ODD_LETTER, _SIGN_INSIDE, _CAPITAL_INSIDE, _MIXED, _LONG_RUN = -1.5, -2.0, -2.0, -2.0, -1.0
_SEVERAL_LANGUAGES = 0.8
"""What a letter is worth that belongs to another language of the same encoding: shops write to many countries."""
_LESS_FREQUENT = 0.4
_RARE_SIGN = 0.1
_ENOUGH = 8_192
"""Bytes that are looked at; more would not tell more."""

_SIGNS = frozenset("€£¥$°§±²³¹¼½¾µªº®©™–—‘’‚“”„…•·«»‹›¿¡№\u00a0\u00ad´¨`")
"""Signs that people do write; they speak a little for an encoding."""
_SIGN = 0.3

_LETTERS = re.compile(r"[^\W\d_]")
_KANA = re.compile("[\u3040-\u30ff]")
_HALF_KANA = re.compile("[\uff61-\uff9f]")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An encoding and how the text that it makes is valued: points for each byte beyond ASCII."""

    codec: str
    value: Callable[[str], float]


def old_encoding(sample: bytes) -> str:
    """The encoding that makes most sense of lines with letters beyond ASCII; cp1252 where several do."""
    lines = b"\n".join(dict.fromkeys(sample.split(b"\n")))
    looked_at = lines[: lines.rfind(b"\n", 0, _ENOUGH) + 1 or _ENOUGH]
    best, most = "", float("-inf")
    for candidate in _CANDIDATES:
        text = _decoded(sample, candidate.codec)
        if text is not None:
            value = candidate.value(_decoded(looked_at, candidate.codec) or text)
            if value > most + 1e-9:
                best, most = candidate.codec, value
    return best or "mac_roman"


def _decoded(sample: bytes, codec: str) -> str | None:
    try:
        return sample.decode(codec)
    except UnicodeDecodeError:
        return None


def _alphabetic(languages: Iterable[str]) -> Callable[[str], float]:
    """Values a text by the best of some languages that are written with Latin letters."""
    alphabets = [frozenset(language + language.upper().replace("SS", "")) for language in languages]
    union = frozenset[str]().union(*alphabets)

    def value(text: str) -> float:
        known = [0.0] * len(alphabets)
        several, faults = 0.0, 0.0
        for place, letter in _beyond_ascii(text):
            faults += _faults(text, place, letter, _is_accented)
            several += _SEVERAL_LANGUAGES if letter in union else _strange(letter)
            for at, alphabet in enumerate(alphabets):
                known[at] += 1 if letter in alphabet else _strange(letter)
        return max(several, *known) + faults

    return value


def _strange(letter: str) -> float:
    if letter in _SIGNS:
        return _SIGN
    return _ODD_LETTER if _LETTERS.match(letter) else 0.0


def _scripted(codec: str) -> Callable[[str], float]:
    """Values a text by a script of its own, whose words hold no Latin letters."""
    frequent = frozenset(_FREQUENT[codec] + _FREQUENT[codec].upper())
    low, high = _SCRIPTS[codec]

    def value(text: str) -> float:
        total = 0.0
        for place, letter in _beyond_ascii(text):
            if low <= ord(letter) <= high:
                total += 1.0 if letter in frequent else _LESS_FREQUENT
                total += _MIXED if _beside(text, place, str.isascii) else 0.0
                total += _CAPITAL_INSIDE if _capital_inside(text, place, letter) else 0.0
                total += _ODD_LETTER if letter.isupper() and not _beside(text, place, str.isalpha) else 0.0
            else:
                total += _strange(letter) + (_SIGN_INSIDE if _sign_inside(text, place, letter) else 0.0)
        return total

    return value


def _ideographic(codec: str, common: tuple[int, int]) -> Callable[[str], float]:
    """Values a text by how many of its characters are everyday ones: those with a leading byte in `common`."""

    def value(text: str) -> float:
        total = 0.0
        for _, character in _beyond_ascii(text):
            raw = character.encode(codec)
            beyond = sum(1 for byte in raw if byte > 127)
            if _KANA.match(character):
                total += beyond
            elif _HALF_KANA.match(character):
                total -= 0.5 * beyond
            elif len(raw) == 2 and common[0] <= raw[0] <= common[1] and (codec != "gb18030" or raw[1] > 0xA0):
                total += beyond
            else:
                total += (_RARE_SIGN if len(raw) == 2 else _ODD_LETTER) * beyond
        return total

    return value


def _beyond_ascii(text: str) -> Iterable[tuple[int, str]]:
    return ((place, letter) for place, letter in enumerate(text) if letter > "\x7f")


def _faults(text: str, place: int, letter: str, accented: Callable[[str], bool]) -> float:
    faults = _SIGN_INSIDE if _sign_inside(text, place, letter) else 0.0
    if letter.isupper() and not _beside(text, place, str.isalpha):
        faults += _ODD_LETTER
    if _capital_inside(text, place, letter):
        faults += _CAPITAL_INSIDE
    if accented(letter) and all(map(accented, text[place + 1 : place + 3])) and len(text) > place + 2:
        faults += _LONG_RUN
    return faults


def _is_accented(letter: str) -> bool:
    return letter > "\x7f" and bool(_LETTERS.match(letter))


def _sign_inside(text: str, place: int, letter: str) -> bool:
    """A sign between letters, as in `ó³w`, or a strange one beside a letter. Apostrophes and the like are none."""
    if letter in "’‘´\u00a0\u00ad·":
        return False
    if letter in _SIGNS:
        around = text[max(place - 1, 0) : place + 2]
        return len(around) == 3 and around[0].isalpha() and around[2].isalpha()
    return not _LETTERS.match(letter) and _beside(text, place, str.isalpha)


def _capital_inside(text: str, place: int, letter: str) -> bool:
    return letter.isupper() and place > 0 and text[place - 1].islower()


def _beside(text: str, place: int, test: Callable[[str], bool]) -> bool:
    """Whether a letter of some sort stands directly before or after."""
    around = (text[place - 1 : place] if place else "", text[place + 1 : place + 2])
    return any(letter.isalpha() and test(letter) for letter in around if letter)


_CANDIDATES = (
    # Of equals the first wins: the commonest encodings of old exports stand first.
    _Candidate("cp1252", _alphabetic(_WESTERN)),
    _Candidate("cp1250", _alphabetic(_CENTRAL)),
    _Candidate("cp1254", _alphabetic((_TURKISH, *_WESTERN[:2]))),
    _Candidate("cp1252", _alphabetic((*_WESTERN, _ICELANDIC))),
    _Candidate("mac_roman", _alphabetic(_WESTERN)),
    _Candidate("cp1251", _scripted("cp1251")),
    _Candidate("cp1253", _scripted("cp1253")),
    _Candidate("cp1255", _scripted("cp1255")),
    _Candidate("cp1256", _scripted("cp1256")),
    _Candidate("cp932", _ideographic("cp932", (0x88, 0x97))),
    _Candidate("gb18030", _ideographic("gb18030", (0xB0, 0xD7))),
)
