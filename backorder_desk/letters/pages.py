"""A ReportLab canvas that takes drawing operators as they are, and writes each page out as soon as it ends."""

from __future__ import annotations

from typing import Any, BinaryIO

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from backorder_desk.letters.inks import MM
from backorder_desk.letters.setting import Setter
from backorder_desk.letters.tagging import Tags, metadata
from backorder_desk.letters.typeface import packed_stream


class Pages(Canvas):  # type: ignore[misc]
    """The pages of one document.

    ReportLab keeps a document in memory until it is saved, which a batch of thousands of letters would feel. Here
    a page goes to the file when it ends, and only what all pages share is written at the end. Nothing of ReportLab's
    own fonts gets into the file, and nothing of the clock.
    """

    def __init__(
        self, target: BinaryIO, size: tuple[float, float], lang: str, title: str, author: str, tagged: bool = False
    ) -> None:
        self._target = target
        self._written = 0
        self._names: list[str] = []
        self._tagged = tagged
        self._about = (title, author, lang)
        super().__init__(
            None,
            pagesize=(size[0] * MM, size[1] * MM),
            pageCompression=1,
            invariant=1,
            lang=lang,
            pdfVersion=(1, 5),
        )
        self.setTitle(title)
        self.setAuthor(author)
        self.setCreator("Backorder Desk")
        self.setViewerPreference("PrintScaling", "None")
        self.setViewerPreference("DisplayDocTitle", "true")
        self._put(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")

    def _make_preamble(self) -> None:
        self._preamble = ""

    def write(self, operators: list[str]) -> None:
        """Put drawing operators onto the page."""
        self._code.extend(operators)

    def showPage(self) -> None:
        """End the page and write it out, be there something on it or not."""
        document = self._doc
        content = document.Reference(packed_stream("\n".join(self._code).encode("latin-1")))
        self._code.clear()
        name = document.thisPageName()
        super().showPage()
        page = document.idToObject[name]
        page.Contents, page.Trans = content, None
        if self._tagged:
            page.StructParents, page.Tabs = len(self._names), pdfdoc.PDFName("S")
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        self._names.append(name)
        self._put_object(content.name)
        self._put_object(name)
        document.Pages.pages[-1] = pdfdoc.PDFObjectReference(name)

    def tag(self, tags: Tags) -> None:
        """Say what the texts on the pages are."""
        tags.add_to(self._doc, self._names)
        self._doc.Catalog.Metadata = metadata(*self._about)

    def finish(self, setter: Setter) -> None:
        """Write what the pages share, the fonts of `setter` among it."""
        self._doc.delayedFonts.extend(setter.fonts[font] for font in sorted(setter.fonts))
        self._doc.format = self._rest  # which GetPDFData calls when the outline and the fonts are ready
        self._doc.GetPDFData(self)

    def _put(self, data: bytes) -> int:
        place = self._written
        self._target.write(data)
        self._written += len(data)
        return place

    def _put_object(self, name: str) -> None:
        """Write an object and let go of it; its number and place are kept."""
        document: Any = self._doc
        data = pdfdoc.PDFIndirectObject(name, document.idToObject[name]).format(document)
        document.idToOffset[name] = self._put(data)
        document.idToObject[name] = None

    def _rest(self) -> bytes:
        document: Any = self._doc
        root, info = document.Reference(document.Catalog), document.Reference(document.info)
        number = 0
        while (number := number + 1) in document.numberToId:  # writing an object may bring up others
            name = document.numberToId[number]
            if name not in document.idToOffset:
                self._put_object(name)
        table = pdfdoc.PDFCrossReferenceTable()
        table.addsection(0, [document.numberToId[i] for i in range(1, number)])
        start = self._put(table.format(document))
        trailer = pdfdoc.PDFTrailer(startxref=start, Size=number, Root=root, Info=info, ID=document.ID())
        self._put(trailer.format(document))
        return b""
