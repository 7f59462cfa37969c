"""Which encoding a text file is in: marks first, then UTF-8, then what its letters look like."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import BinaryIO

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20
_SAMPLE = 1 << 16
_FEW = 24
"""Non-ASCII letters below which statistics say nothing and the commonest encoding of old exports is
taken."""

_CANDIDATES = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "shift_jis", "cp932",
    "gb18030", "big5", "euc_kr", "mac_roman",
)  # fmt: skip


def encoding_of(stream: BinaryIO) -> str:
    """The name of the codec that reads the stream, which is left at its end."""
    start = stream.read(_CHUNK)
    for mark, codec in _MARKS:
        if start.startswith(mark):
            return codec
    return _unmarked_utf16(start) or _eight_bit(start, stream)


def _unmarked_utf16(start: bytes) -> str | None:
    """UTF-16 without a mark shows by the zero byte in nearly every second place."""
    pairs = len(start[:4096]) // 2
    if not pairs:
        return None
    even, odd = start[: 2 * pairs : 2].count(0), start[1 : 2 * pairs : 2].count(0)
    if odd > 0.4 * pairs and even < 0.1 * pairs:
        return "utf-16-le"
    if even > 0.4 * pairs and odd < 0.1 * pairs:
        return "utf-16-be"
    return None


def _eight_bit(start: bytes, stream: BinaryIO) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")()
    sample: list[bytes] = []
    utf8 = True
    for chunk in _chunks(start, stream):
        if utf8:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                utf8 = False
        if sum(map(len, sample)) < _SAMPLE:
            sample.extend(line for line in chunk.splitlines() if not line.isascii())
    if utf8:
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            utf8 = False
    return "utf-8" if utf8 else _legacy(sample)


def _chunks(start: bytes, stream: BinaryIO) -> Iterator[bytes]:
    while start:
        yield start
        start = stream.read(_CHUNK)


def _legacy(lines: Iterable[bytes]) -> str:
    from charset_normalizer import from_bytes  # only files of the old kind pay for it

    sample = b"\n".join(lines)[:_SAMPLE]
    high = sum(1 for byte in sample if byte > 127)
    western = _decodes(sample, "cp1252")
    if western and high < _FEW:
        return "cp1252"
    found = from_bytes(sample, cp_isolation=list(_CANDIDATES)).best()
    if found is not None and _decodes(sample, found.encoding):
        return found.encoding
    return "cp1252" if western else "mac_roman"


def _decodes(sample: bytes, codec: str) -> bool:
    try:
        sample.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
