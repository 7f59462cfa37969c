"""Workbooks made by hand for tests, honest and hostile."""

from __future__ import annotations

import io
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def sheet(rows: str, after: str = "", before: str = "") -> str:
    """A worksheet around some rows."""
    return f'{before}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def text(value: str, place: str = "") -> str:
    """A cell that holds a text."""
    return f'<c t="inlineStr"{f" r={place!r}" if place else ""}><is><t>{value}</t></is></c>'


HEADER = f"<row>{text('sku')}{text('on_hand')}</row>"
LINE = f"<row>{text('A')}<c><v>1</v></c></row>"


def workbook(
    *sheets: str,
    properties: str = "",
    strings: str = "",
    styles: str = "",
    more: dict[str, bytes] | None = None,
    states: tuple[str, ...] = (),
) -> bytes:
    """The bytes of a workbook with these worksheets and other parts."""
    names = "".join(
        f'<sheet name="S{number}" sheetId="{number}" r:id="r{number}"{f" state={states[number - 1]!r}" if states else ""}/>'
        for number in range(1, len(sheets) + 1)
    )
    targets = "".join(
        f'<Relationship Id="r{number}" Target="worksheets/sheet{number}.xml"/>' for number in range(1, len(sheets) + 1)
    )
    book = f"{properties}<sheets>{names}</sheets>"
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{book}</workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}">{targets}</Relationships>',
    }
    parts |= {f"xl/worksheets/sheet{number}.xml": made for number, made in enumerate(sheets, 1)}
    if strings:
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{strings}</sst>'
    if styles:
        parts["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    parts |= more or {}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()
