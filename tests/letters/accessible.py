"""Looks a letter over by PDF/UA-1 (ISO 14289-1), in some of what a machine can find; no validator, so no claim."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pypdf
from pypdf.generic import ContentStream

STANDARD = {"Document", "Sect", "H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure"}
PAINTS = {b"Tj", b"TJ", b"S", b"f", b"B", b"Do", b"sh", b"'", b'"'}


def flaws(pdf: bytes) -> list[str]:
    """What is wrong with it; nothing where all is well."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    root: Any = reader.root_object
    return [*_document(reader, root), *_content(reader, root), *_structure(root), *_fonts(reader)]


def _document(reader: pypdf.PdfReader, root: Any) -> Iterator[str]:
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "it is not marked (7.1)"
    if not re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", str(root.get("/Lang", ""))):
        yield "it has no language (7.2)"
    if not root["/ViewerPreferences"].get("/DisplayDocTitle"):
        yield "its title is not shown (7.1)"
    said = root["/Metadata"].get_data().decode() if "/Metadata" in root else ""
    if "pdfuaid" in said:
        yield "it claims what no validator has said (5)"
    title = reader.metadata.title if reader.metadata else ""
    if not title or title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") not in said:
        yield "its title is not in its metadata (7.1)"


def _content(reader: pypdf.PdfReader, root: Any) -> Iterator[str]:
    """Whether everything painted is tagged once or an artifact, and the parent tree knows every tag."""
    numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    tree = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
    for index, page in enumerate(reader.pages):
        depth, seen = 0, []
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator in (b"BDC", b"BMC"):
                depth += 1
                if operator == b"BDC" and operands[0] != "/Artifact":
                    seen.append((str(operands[0])[1:], int(operands[1]["/MCID"])))
            elif operator == b"EMC":
                depth -= 1
            elif operator in PAINTS and depth != 1:
                yield f"page {index + 1}: {operator!r} is neither tagged nor an artifact (7.1)"
        if depth:
            yield f"page {index + 1}: marks do not end"
        parents = tree[int(str(page["/StructParents"]))]
        if [number for _, number in seen] != list(range(len(parents))):
            yield f"page {index + 1}: {len(seen)} tags and {len(parents)} parents"
        for role, number in seen:
            element = parents[number].get_object()
            if element["/S"] != f"/{role}" or (index, number) not in _own(element, reader):
                yield f"page {index + 1}: tag {number} is not the one of its parent"


def _own(element: Any, reader: pypdf.PdfReader) -> set[tuple[int, int]]:
    """(page, tag) that an element says are its own."""
    kids = [element["/K"]] if not isinstance(element["/K"], list) else element["/K"]
    pages = {page.indirect_reference: index for index, page in enumerate(reader.pages)}
    own = set()
    for kid in kids:
        if isinstance(kid, int):
            own.add((pages[element.raw_get("/Pg")], int(kid)))
        elif "/MCID" in kid.get_object():
            found = kid.get_object()
            own.add((pages[found.raw_get("/Pg")], int(found["/MCID"])))
    return own


def _structure(root: Any) -> Iterator[str]:
    top = root["/StructTreeRoot"]["/K"].get_object()
    heading = 0
    for element, parent in _walk(top, root["/StructTreeRoot"]):
        role = str(element["/S"])[1:]
        if role not in STANDARD:
            yield f"{role} is no standard type (7.1)"
        if element["/P"] != parent:
            yield f"a {role} does not know its parent"
        if role == "Figure" and not str(element.get("/Alt", "")).strip():
            yield "a figure has no other words (7.3)"
        if role == "Table":
            yield from _table(element)
        if role in ("H1", "H2"):
            if int(role[1]) > heading + 1:
                yield f"{role} follows upon H{heading} (7.4)"
            heading = int(role[1])


def _walk(element: Any, parent: Any) -> Iterator[tuple[Any, Any]]:
    yield element, parent
    for kid in _kids(element):
        yield from _walk(kid, element)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    found = [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids]) if not isinstance(kid, int)]
    return [kid for kid in found if "/S" in kid]


def _table(table: Any) -> Iterator[str]:
    widths = set()
    for row in _kids(table):
        cells = _kids(row)
        widths.add(sum(int(cell.get("/A", {}).get("/ColSpan", 1)) for cell in cells))
        for cell in cells:
            if cell["/S"] == "/TH" and cell.get("/A", {}).get("/Scope") != "/Column":
                yield "the head of a column does not say so (7.5)"
    if len(widths) != 1:
        yield f"a table has rows of {sorted(widths)} columns (7.2)"
    if not any(cell["/S"] == "/TH" for cell in _kids(_kids(table)[0])):
        yield "a table has no heads (7.5)"


def _fonts(reader: pypdf.PdfReader) -> Iterator[str]:
    """Whether each font is in the file, and each glyph shown stands for a character."""
    for page in reader.pages:
        shown: dict[str, set[int]] = {}
        font = ""
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator == b"Tf":
                font = str(operands[0])
            elif operator == b"TJ":
                for part in operands[0]:
                    if not isinstance(part, int | float):
                        codes = part.original_bytes
                        shown.setdefault(font, set()).update(int.from_bytes(codes[i : i + 2]) for i in range(0, len(codes), 2))
        fonts: Any = page["/Resources"]["/Font"]  # type: ignore[index]
        for name, glyphs in shown.items():
            yield from _font(fonts[name].get_object(), glyphs)


def _font(font: Any, glyphs: set[int]) -> Iterator[str]:
    name = font["/BaseFont"]
    if "/FontFile2" not in font["/DescendantFonts"][0].get_object()["/FontDescriptor"]:
        yield f"{name} is not in the file (7.21.4)"
    told = {int(glyph, 16): text for glyph, text in re.findall(rb"<([0-9a-f]{4})> <([0-9a-f]+)>", font["/ToUnicode"].get_data())}
    for glyph in sorted(glyphs - set(told)):
        yield f"{name} has glyph {glyph} without a character (7.21.7)"
    if any(text.startswith((b"0000", b"feff", b"fffe")) for text in told.values()):
        yield f"{name} has a glyph that stands for no character (7.21.7)"
    if 0 in glyphs:
        yield f"{name} shows a missing glyph (7.21.8)"
