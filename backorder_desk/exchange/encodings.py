"""Which encoding a text file is in: marks first, then UTF-8, then what its letters look like."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from backorder_desk.exchange.alphabets import old_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20
_SAMPLE = 1 << 16
_SAMPLE_LINES = 2_000


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
    size = 0
    utf8 = True
    for place, chunk in enumerate(_chunks(start, stream)):
        utf8 = utf8 and _goes_on(decoder, chunk)
        if size < _SAMPLE and not chunk.isascii():
            found = [line for line in _whole_lines(chunk, begun=place > 0) if not line.isascii()]
            sample.extend(found[:_SAMPLE_LINES])
            size = sum(map(len, sample))
    if utf8 and _goes_on(decoder, b"", final=True):
        return "utf-8"
    return old_encoding(b"\n".join(sample))


def _goes_on(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _whole_lines(chunk: bytes, *, begun: bool) -> list[bytes]:
    """The lines of a chunk but for those that may be cut in the middle of a character."""
    lines = chunk.splitlines()
    return lines[1 if begun else 0 : -1 if len(chunk) == _CHUNK else None]


def _chunks(start: bytes, stream: BinaryIO) -> Iterator[bytes]:
    while start:
        yield start
        start = stream.read(_CHUNK)
