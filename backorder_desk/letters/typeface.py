"""The typeface: which glyphs a text needs, how wide it sets, and the font objects in the file.

Text is shaped by HarfBuzz (so it is kerned, and nothing prints as an empty box unnoticed), written as glyph
numbers of an Identity-H font, and kept by word: a batch meets the same words again and again.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import uharfbuzz as harfbuzz
from reportlab.pdfbase import pdfdoc

from backorder_desk import resources

REGULAR, BOLD = 0, 1
FILES = (
    "SourceSans3-Regular.ttf",
    "SourceSans3-SemiBold.ttf",
    "Assistant-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoSansJP-Regular.ttf",
)
FALLBACKS = tuple(range(2, len(FILES)))
"""Faces for scripts that the letters' own face lacks, the smaller files first."""
NEEDLESS_TABLES = (
    "GSUB",
    "GPOS",
    "GDEF",
    "name",
    "post",
    "cmap",
    "OS/2",
    "BASE",
    "DSIG",
    "gasp",
    "STAT",
    "meta",
)
WORDS_KEPT = 20_000
SPACES = re.compile("[\u00a0\u202f\u2009]")


@dataclass(frozen=True, slots=True)
class Word:
    """A shaped stretch of text: the inside of a PDF glyph string, its width per unit of size, its glyphs."""

    code: str
    width: float
    glyphs: tuple[tuple[int, str], ...]


NOTHING = Word("", 0.0, ())


class Face:
    """One weight of the typeface."""

    def __init__(self, file: str) -> None:
        self.data = resources.read_bytes("fonts", file)
        self.name = file.removesuffix(".ttf")
        self.face = harfbuzz.Face(self.data)
        self.font = harfbuzz.Font(self.face)
        self.units = self.face.upem
        self.words: dict[str, Word] = {"": NOTHING}
        space = self.font.get_nominal_glyph(32)
        self.space = f"{space:04x}"
        self.space_width = self.font.get_glyph_h_advance(space) / self.units
        self.space_glyph = (space, " ")

    def has(self, character: str) -> bool:
        """Whether the face has a glyph for this character."""
        return self.font.get_nominal_glyph(ord(character)) is not None

    def word(self, text: str) -> Word:
        """A word of the face's own characters, shaped and kept."""
        found = self.words.get(text)
        if found is None:
            if len(self.words) > WORDS_KEPT:
                self.words = {"": NOTHING}
            found = self.words[text] = self.shaped(text)
        return found

    def shaped(self, text: str, leftwards: bool = False) -> Word:
        """Shape a run of one direction; its glyphs come in the order in which the eye meets them."""
        buffer = harfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if leftwards else "ltr"
        buffer.cluster_level = harfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS  # a mark is a character of its own
        harfbuzz.shape(self.font, buffer, {"liga": False, "clig": False} if text.isascii() else {})
        return self._written(text, buffer)

    def _written(self, text: str, buffer: Any) -> Word:
        """Glyphs as the inside of a PDF array of strings; a rise stands between two `\\x02`."""
        code: list[str] = []
        glyphs: list[tuple[int, str]] = []
        width = 0
        infos, places = buffer.glyph_infos, buffer.glyph_positions
        clusters = _clusters(text, [info.cluster for info in infos])
        for info, place, cluster in zip(infos, places, clusters, strict=True):
            glyphs.append((info.codepoint, cluster))
            after = self.font.get_glyph_h_advance(info.codepoint) - place.x_advance + place.x_offset
            if place.x_offset or place.y_offset:
                code.append(self._aside(info.codepoint, place, after))
            else:
                code.append(f"{info.codepoint:04x}")
                if after:
                    code.append(f">{after * 1000 // self.units}<")
            width += place.x_advance
        return Word("".join(code), width / self.units, tuple(glyphs))

    def _aside(self, glyph: int, place: Any, after: int) -> str:
        """A mark beside its letter. Its moves stand alone: PDFium misplaces those at the ends of an array."""
        before, after = -place.x_offset * 1000 // self.units, after * 1000 // self.units
        rise = place.y_offset / self.units
        return f">]TJ [{before}]TJ \x02{rise:.3f}\x02 Ts [<{glyph:04x}>]TJ 0 Ts [{after}]TJ [<"

    def subset(self, glyphs: set[int]) -> bytes:
        """The font file with these glyphs alone, their numbers kept, without hints."""
        wanted = harfbuzz.SubsetInput()
        wanted.flags = (
            harfbuzz.SubsetFlags.RETAIN_GIDS
            | harfbuzz.SubsetFlags.NO_HINTING
            | harfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
            | harfbuzz.SubsetFlags.NOTDEF_OUTLINE
        )
        wanted.glyph_set.update(glyphs)
        wanted.drop_table_tag_set.update(int.from_bytes(tag.encode()) for tag in NEEDLESS_TABLES)
        return bytes(harfbuzz.subset(self.face, wanted).blob.data)


def _clusters(text: str, starts: list[int]) -> list[str]:
    """The characters that each glyph stands for; where several glyphs share them, the first has them all."""
    edges = [*sorted(set(starts)), len(text)]
    ends = dict(pairwise(edges))
    told: set[int] = set()
    clusters = []
    for start in starts:
        cluster = "" if start in told else text[start : ends[start]]
        told.add(start)
        clusters.append(SPACES.sub(" ", cluster))  # they share one glyph, which copies as one character only
    return clusters


@lru_cache(maxsize=len(FILES))
def face(weight: int) -> Face:
    """A face by its number, opened when it is first needed."""
    return Face(FILES[weight])


class FontUse:
    """Which glyphs of a face one document uses; turns into its font objects when the document is saved."""

    def __init__(self, weight: int) -> None:
        self.face = face(weight)
        self.internal = f"T{weight}"
        self.glyphs: dict[int, str] = {}

    def addObjects(self, document: Any) -> None:
        """Add the font to a ReportLab document that is being saved."""
        if not self.glyphs:
            return
        name = f"{_tag(sorted(self.glyphs))}+{self.face.name}"
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(name),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(self._descendant(document, name))]),
                "ToUnicode": document.Reference(packed_stream(_to_unicode(self.glyphs))),
            }
        )
        document.idToObject["BasicFonts"].dict[self.internal] = document.Reference(font)

    def _descendant(self, document: Any, name: str) -> Any:
        units, font = self.face.units, self.face.font
        widths = (f"{glyph}[{round(font.get_glyph_h_advance(glyph) * 1000 / units)}]" for glyph in sorted(self.glyphs))
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": pdfdoc.PDFName(name),
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": document.Reference(self._descriptor(document, name)),
                "W": f"[{' '.join(widths)}]",
                "CIDToGIDMap": pdfdoc.PDFName("Identity"),
            }
        )

    def _descriptor(self, document: Any, name: str) -> Any:
        extents = self.face.font.get_font_extents("ltr")
        scale = 1000 / self.face.units
        below, above = round(extents.descender * scale), round(extents.ascender * scale)
        data = self.face.subset(set(self.glyphs))
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": pdfdoc.PDFName(name),
                "Flags": 4,
                "FontBBox": f"[-500 {below} 1500 {above}]",
                "ItalicAngle": 0,
                "Ascent": above,
                "Descent": below,
                "CapHeight": 660,
                "StemV": 80,
                "FontFile2": document.Reference(packed_stream(data, {"Length1": len(data)})),
            }
        )


def packed_stream(data: bytes, entries: dict[str, Any] | None = None) -> Any:
    """Bytes as a compressed PDF stream."""
    packed = zlib.compress(data, 6)
    dictionary = pdfdoc.PDFDictionary({**(entries or {}), "Filter": pdfdoc.PDFName("FlateDecode")})
    return pdfdoc.PDFStream(dictionary, packed)


def _tag(glyphs: list[int]) -> str:
    """The six capitals that mark a subset, made of its glyphs so that the same letter gives the same file."""
    value = zlib.crc32(repr(glyphs).encode())
    return "".join(chr(65 + value // 26**place % 26) for place in range(6))


def _to_unicode(glyphs: dict[int, str]) -> bytes:
    """What is read aloud or copied. A glyph whose character another one stands for gives a space without width."""
    told = [(glyph, (text or "\u200b").encode("utf-16-be").hex()) for glyph, text in sorted(glyphs.items())]
    pairs = [f"<{glyph:04x}> <{text}>" for glyph, text in told]
    blocks = [pairs[i : i + 100] for i in range(0, len(pairs), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return CMAP.replace("@", body).encode("ascii")


CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
@
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
