"""The order of reading: which text is a heading, a paragraph, a cell, so that a letter can be read aloud."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc

from backorder_desk.letters.setting import Element, Placed, Row, Text, written

ARTIFACT, END = "/Artifact BMC", "EMC"
LETTERHEAD = "/Artifact <</Type/Pagination/Subtype/Header>> BDC"
"""What stands on the paper of every letter (ISO 32000-1, 14.8.2.2.2)."""


@dataclass(slots=True)
class Tags:
    """The tags of one document: on each page, which element every marked stretch belongs to."""

    root: Element = field(default_factory=lambda: Element("Document"))
    pages: list[list[Element]] = field(default_factory=list)
    _heads: set[int] = field(default_factory=set)

    def page(self, rows: Iterable[Placed], left: float, top: float, marks: list[tuple[Element | None, str]]) -> list[str]:
        """The operators of a page, each stretch of text marked; rules, tints and page numbers are artifacts."""
        self.pages.append([])
        placed = list(rows)
        shapes = [(Row(0.0, shapes=row.shapes), y) for row, y in placed if row.shapes]
        out = [ARTIFACT, *written(shapes, left, top), END]
        for row, y in placed:
            for element, text in self._stretches(row):
                out += [self._begin(element), *written([(Row(0.0, [text]), y)], left, top), END]
        for element, drawn in marks:
            out += [self._begin(element), drawn, END]
        return out

    def _begin(self, element: Element | None) -> str:
        if element is None:
            return ARTIFACT
        number = len(self.pages[-1])
        self.pages[-1].append(element)
        element.kids.append((len(self.pages) - 1, number))
        return f"/{element.role} <</MCID {number}>> BDC"

    def _stretches(self, row: Row) -> Iterator[tuple[Element | None, Text]]:
        """The texts of a row with the element that they belong to. The head of a table counts the first time only."""
        again = bool(row.cells) and id(row) in self._heads
        self._heads.add(id(row))
        owners: list[Element | None] = [*row.cells] or [row.owner] * len(row.texts)
        for owner, text in zip(owners, row.texts, strict=True):
            yield (None if again else owner), text

    def add_to(self, document: Any, page_names: list[str]) -> None:
        """Write the tree into a document whose pages bear these names."""
        tree = _Ready(document)
        numbers: dict[int, int] = {}
        pages = [_number(document, name) for name in page_names]
        top = self._write(self.root, tree.number, document, pages, numbers)
        parents = _Ready(document)
        rows = (
            f"{index}[{' '.join(f'{numbers[id(element)]} 0 R' for element in elements)}]"
            for index, elements in enumerate(self.pages)
        )
        parents.text = f"<</Nums[{' '.join(rows)}]>>"
        tree.text = f"<</Type/StructTreeRoot/K {top} 0 R/ParentTree {parents.number} 0 R/ParentTreeNextKey {len(self.pages)}>>"
        document.Catalog.StructTreeRoot = pdfdoc.PDFObjectReference(tree.name)
        document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})

    def _write(self, element: Element, parent: int, document: Any, pages: list[int], numbers: dict[int, int]) -> int:
        own = _Ready(document)
        numbers[id(element)] = own.number
        on = {kid[0] for kid in element.kids if not isinstance(kid, Element)}
        page = next(iter(on)) if len(on) == 1 else None
        kids = []
        for kid in element.kids:
            if not isinstance(kid, Element):
                kids.append(str(kid[1]) if page is not None else f"<</Type/MCR/Pg {pages[kid[0]]} 0 R/MCID {kid[1]}>>")
            elif kid.kids:
                kids.append(f"{self._write(kid, own.number, document, pages, numbers)} 0 R")
        own.text = (
            f"<</S/{element.role}/P {parent} 0 R{_alt(element)}"
            f"{f'/Pg {pages[page]} 0 R' if page is not None else ''}/K[{' '.join(kids)}]>>"
        )
        return own.number


def metadata(title: str, author: str, lang: str) -> Any:
    """The title and the language as XMP, which is kept readable (ISO 14289-1, 7.1).

    That a file is PDF/UA-1 it does not say: that is for a validator to say first.
    """
    said = {"title": _quoted(title), "author": _quoted(author), "lang": _quoted(lang)}
    entries = {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), XMP.format(**said).encode())


def _quoted(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class _Ready(pdfdoc.PDFObject):  # type: ignore[misc]
    """An object whose text is ready: a tree has a hundred of them, and ReportLab's dictionaries take their time."""

    def __init__(self, document: Any) -> None:
        self.text = ""
        self.name = document.Reference(self).name
        self.number = _number(document, self.name)

    def format(self, document: Any) -> bytes:
        """The object as bytes."""
        return self.text.encode("ascii")


def _number(document: Any, name: str) -> int:
    return int(document.idToObjectNumberAndVersion[name][0])


def _alt(element: Element) -> str:
    said = "/Scope/Column" if element.role == "TH" else ""
    said += f"/ColSpan {element.span}" if element.span > 1 else ""
    table = f"/A<</O/Table{said}>>" if said else ""
    if not element.alt:
        return table
    words = codecs.BOM_UTF16_BE + element.alt.encode("utf-16-be")
    return f"/Alt<{words.hex()}>{table}"


XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
