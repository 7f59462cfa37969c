"""Every setting: its name, default, check and words, in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from backorder_desk.domain.errors import Refused
from backorder_desk.domain.ranking import Policy


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that a shop may choose. `check` says whether a value is fit."""

    key: str
    default: Any
    words: str
    check: Callable[[Any], bool]
    hint: str


_LARGEST = 1_000_000_000
"""Minor units of an offer."""


def _text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= 2000


def _days(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 3650


_SECURITY = ("starttls", "ssl", "none")


def _port(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 65535


_OFFER = ("percent", "amount", "gift")


def _goodwill(value: Any) -> bool:
    """A list of rules: {"after": days, "class": 1 to 5 or none, one of percent, amount and gift, "cost": of a gift}."""
    return isinstance(value, list) and all(isinstance(rule, dict) and _goodwill_rule(rule) for rule in value)


def _goodwill_rule(rule: dict[str, Any]) -> bool:
    whole = {
        key: number
        for key, number in rule.items()
        if key in ("after", "class", "percent", "amount", "cost") and isinstance(number, int) and not isinstance(number, bool)
    }
    offers = [key for key in _OFFER if key in rule]
    return (
        set(rule) <= {"after", "class", "cost", *_OFFER}
        and set(rule) - set(whole) <= {"gift"}
        and len(offers) == 1
        and _days(rule.get("after"))
        and 1 <= whole.get("class", 1) <= 5
        and 1 <= whole.get("percent", 1) <= 100
        and 1 <= whole.get("amount", 1) <= _LARGEST
        and 0 <= whole.get("cost", 0) <= _LARGEST
        and (isinstance(rule.get("gift", "-"), str) and 0 < len(rule.get("gift", "-").strip()) <= 200)
    )


def _one_of(*allowed: str) -> Callable[[Any], bool]:
    return lambda value: value in allowed


def _switch(value: Any) -> bool:
    return isinstance(value, bool)


def _classes(value: Any) -> bool:
    return isinstance(value, dict) and all(
        key in {"1", "2", "3", "4", "5"} and mode in {"keep", "gain", "lose"} for key, mode in value.items()
    )


def _by_language(value: Any) -> bool:
    return isinstance(value, dict) and set(value) <= {"en", "de", "fr", "es"} and all(_text(text) for text in value.values())


_MARKS = {"cod", "seeds", "plants", "serial", "negative-option"}


def _marks(value: Any) -> bool:
    """SKU, or a pattern of SKUs, -> why the rule leaves it out (16 CFR 435.3(a))."""
    return isinstance(value, dict) and all(isinstance(mark, str) and mark in _MARKS for mark in value.values())


def _offsets(value: Any) -> bool:
    """Printer -> tenths of a millimetre rightwards and downwards, two centimetres at most."""
    return isinstance(value, dict) and all(
        isinstance(by, list) and len(by) == 2 and all(type(one) is int and abs(one) <= 200 for one in by) for by in value.values()
    )


def _addresses(value: Any) -> bool:
    """Customer's code -> the lines of the address."""
    return isinstance(value, dict) and all(
        isinstance(lines, list) and 0 < len(lines) <= 9 and all(_text(line) for line in lines) for lines in value.values()
    )


def _picture(value: Any) -> bool:
    """A PNG or JPEG in base 64, so that it lies in the shop file; a quarter of a megabyte at most."""
    return isinstance(value, str) and (value == "" or (len(value) <= 350_000 and value.startswith(("iVBORw0KGgo", "/9j/"))))


def _colour(value: Any) -> bool:
    return (
        isinstance(value, str) and len(value) == 7 and value[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in value[1:])
    )


def _code(length: int) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and len(value) == length and value.isascii() and value.isalpha()


ALL: dict[str, Setting] = {
    setting.key: setting
    for setting in (
        Setting("shop.name", "My shop", "Name of the shop", _text, "a line of text"),
        Setting("shop.tagline", "", "Line under the name", _text, "a line of text"),
        Setting("shop.address1", "", "Street", _text, "a line of text"),
        Setting("shop.address2", "", "Second address line", _text, "a line of text"),
        Setting("shop.city", "", "City", _text, "a line of text"),
        Setting("shop.region", "", "Region or state", _text, "a line of text"),
        Setting("shop.postcode", "", "Post code", _text, "a line of text"),
        Setting("shop.country", "US", "Country", _code(2), "two letters, such as US or DE"),
        Setting("shop.currency", "USD", "Currency", _code(3), "three letters, such as USD or EUR"),
        Setting("shop.phone", "", "Telephone", _text, "a line of text"),
        Setting("shop.email", "", "E-mail", _text, "a line of text"),
        Setting("shop.web", "", "Web site", _text, "a line of text"),
        Setting("shop.clerk", "", "Who signs the letters", _text, "a name"),
        Setting("shop.logo", "", "Logo of the letterhead", _picture, "a picture; see “logo”"),
        Setting("shop.sample", False, "This is the sample shop", _switch, "true or false"),
        Setting("shop.accent", "#0f5c5c", "Accent colour", _colour, "a colour such as #0f5c5c"),
        Setting("language", "en", "Language", _one_of("en", "de", "fr", "es"), "en, de, fr or es"),
        Setting("paper", "", "Letter layout (empty: by country)", _text, "a layout's name"),
        Setting("letters.large", False, "Large print", _switch, "true or false"),
        Setting("letters.free_answer", {}, "How to answer at no cost, by language", _by_language, '{"en": "in words"}'),
        Setting("letters.as_typed", {}, "Addresses printed as typed, by customer", _addresses, '{"C-1": ["a line", "a line"]}'),
        Setting("letters.collect_days", 14, "Days for which goods lie ready (0: no limit)", _days, "days, 0 to 3650"),
        Setting("rules.exempt", {}, "Products that a rule does not cover", _marks, '{"SEED-*": "seeds"}, by SKU or pattern'),
        Setting("payments.recorded", False, "Payments are recorded with their orders", _switch, "true or false"),
        Setting("policy", Policy.OLDEST.value, "Who is served first", _one_of(*Policy), "one of " + ", ".join(Policy)),
        Setting("hold_stock", False, "A complete order ties stock up while it waits", _switch, "true or false"),
        Setting("classes", {}, "Who may lose in a rebalance", _classes, "1 to 5, each keep, gain or lose"),
        Setting("goodwill.rules", [], "What is offered for the wait", _goodwill, "a list of rules; see “goodwill-rules”"),
        Setting("house.first_days", 1, "Days until a wait is confirmed", _days, "days, 0 to 3650"),
        Setting("house.moved_days", 2, "A promise moved by more days is told", _days, "days, 0 to 3650"),
        Setting("print.printer", "", "Printer for the letters", _text, "a printer's name"),
        Setting("print.offsets", {}, "How far a printer's pages are moved", _offsets, '{"printer": [right, down]}, in mm / 10'),
        Setting("print.duplex", False, "Letters are printed on both sides", _switch, "true or false"),
        Setting("mail.host", "", "Mail server", _text, "a name such as smtp.example.org"),
        Setting("mail.port", 0, "Port of the mail server (0: the usual one)", _port, "a number from 0 to 65535"),
        Setting("mail.security", "starttls", "Encryption towards the mail server", _one_of(*_SECURITY), "starttls, ssl or none"),
        Setting("mail.user", "", "User at the mail server", _text, "a name, often the e-mail address"),
        Setting("mail.from", "", "Letters come from (empty: the shop's e-mail)", _text, "an e-mail address"),
        Setting("house.cadence_days", 14, "A waiting customer hears at least every", _days, "days, 0 to 3650"),
    )
}


def checked(key: str, value: Any) -> Any:
    """The value, where it fits. Refused: unknown setting, or a value it cannot have."""
    setting = ALL.get(key)
    if setting is None:
        raise Refused(f"There is no setting “{key}”", "It was never one", "“settings” lists them all")
    if not setting.check(value):
        raise Refused(f"{setting.words} cannot be “{value}”", "It does not fit", f"Give {setting.hint}")
    return value
