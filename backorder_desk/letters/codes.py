"""The codes on a reply slip: check characters, a QR symbol and Code 128, as plain geometry."""

from __future__ import annotations

from functools import lru_cache

import segno

from backorder_desk.domain.errors import Refused

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MODULUS = 1271


def checked(number: str) -> str:
    """The number with its two check characters (ISO 7064, MOD 1271-36): L-2026-000007-4K."""
    value = (1 - _weighed(number) * 36 * 36) % MODULUS
    return f"{number}-{ALPHABET[value // 36]}{ALPHABET[value % 36]}"


def verified(code: str) -> str:
    """The number that a scanned or typed code names; Refused where a character is wrong or two changed places."""
    number, _, check = code.strip().upper().rpartition("-")
    if not number or checked(number) != f"{number}-{check}":
        raise Refused(
            f"{code!r} is not the code of a letter", "Its check characters do not fit", "Scan it again"
        )
    return number


def _weighed(number: str) -> int:
    value = 0
    for character in number.upper():
        if character in ALPHABET:
            value = (value * 36 + ALPHABET.index(character)) % MODULUS
    return value


@lru_cache(maxsize=64)
def qr_path(text: str, side: float) -> str:
    """A QR symbol (level M) as one PDF path of `side` points, its origin at the top left corner, y upwards."""
    matrix = segno.make(text, error="m", micro=False, boost_error=False).matrix
    module = side / len(matrix)
    parts = []
    for y, row in enumerate(matrix):
        x = 0
        while x < len(row):
            if not row[x]:
                x += 1
                continue
            start = x
            while x < len(row) and row[x]:
                x += 1
            parts.append(
                f"{start * module:.2f} {-(y + 1) * module:.2f} {(x - start) * module:.2f} {module:.2f} re"
            )
    return "\n".join(parts) + "\nf"
