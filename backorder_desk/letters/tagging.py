"""The order of reading: which text is a heading, a paragraph, a cell, so that a letter can be read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc

from backorder_desk.letters.setting import Element, Placed, Row, Text, written

ARTIFACT, END = "/Artifact BMC", "EMC"


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
        tree = pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("StructTreeRoot")})
        refs: dict[int, Any] = {}
        tree.dict["K"] = self._write(self.root, document.Reference(tree), document, page_names, refs)
        numbers: list[Any] = []
        for index, elements in enumerate(self.pages):
            numbers += [index, pdfdoc.PDFArray([refs[id(element)] for element in elements])]
        parents = pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)})
        tree.dict["ParentTree"] = document.Reference(parents)
        tree.dict["ParentTreeNextKey"] = len(self.pages)
        document.Catalog.StructTreeRoot = document.Reference(tree)
        document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})

    def _write(self, element: Element, parent: Any, document: Any, names: list[str], refs: dict[int, Any]) -> Any:
        entries = {"Type": pdfdoc.PDFName("StructElem"), "S": pdfdoc.PDFName(element.role), "P": parent}
        if element.alt:
            entries["Alt"] = pdfdoc.PDFString(element.alt)
        if element.role == "TH":
            scope = {"O": pdfdoc.PDFName("Table"), "Scope": pdfdoc.PDFName("Column")}
            entries["A"] = pdfdoc.PDFDictionary(scope)
        written_ = pdfdoc.PDFDictionary(entries)
        own = refs[id(element)] = document.Reference(written_)
        kids: list[Any] = []
        for kid in element.kids:
            if not isinstance(kid, Element):
                place = {
                    "Type": pdfdoc.PDFName("MCR"),
                    "Pg": pdfdoc.PDFObjectReference(names[kid[0]]),
                    "MCID": kid[1],
                }
                kids.append(pdfdoc.PDFDictionary(place))
            elif kid.kids:
                kids.append(self._write(kid, own, document, names, refs))
        written_.dict["K"] = pdfdoc.PDFArray(kids)
        return own
