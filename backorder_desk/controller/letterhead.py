"""The shop's logo, kept in the shop file."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from backorder_desk.domain.errors import Refused

LARGEST = 250_000
"""Bytes of a picture: it is in every letter."""
_HEADS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def logo(picture: Path) -> str:
    """A picture as the settings keep it. Refused: not readable, no PNG or JPEG that can be drawn, too large."""
    try:
        content = picture.read_bytes()
    except OSError as trouble:
        raise Refused(f"{picture} cannot be read", trouble.strerror or str(trouble), "Look at its name and folder") from trouble
    if not content.startswith(_HEADS):
        raise Refused(f"{picture} is no logo", "It is neither PNG nor JPEG", "Save it as PNG")
    if len(content) > LARGEST:
        why = f"It has {len(content) // 1000} KB, and every letter carries it"
        raise Refused(f"{picture} is too large", why, f"Keep it under {LARGEST // 1000} KB")
    from backorder_desk.letters.letterhead import picture_of

    picture_of(content)
    return b64encode(content).decode("ascii")
