"""Writes a plain workbook of one sheet: texts as texts, numbers and days as such, nothing that computes."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, BinaryIO
from xml.sax.saxutils import escape

from backorder_desk.domain.errors import Refused
from backorder_desk.exchange.values import Money, Quantity, guarded
from backorder_desk.exchange.xlsx_in import MAX_ROWS

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BOLD, _DAY, _TEXT = 1, 2, 3
"""Places of the cell styles in styles.xml below."""

_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET_TYPE}.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"'
    ' quotePrefix="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}
_SHEET_HEAD = (
    f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    "</sheetView></sheetViews><sheetData>"
)
_STAMP = (1980, 1, 1, 0, 0, 0)
"""The time in the archive: the same list is the same bytes."""

_FIRST_DAY = date(1899, 12, 30).toordinal()
_FIRST_COUNTED = date(1900, 3, 1)
"""Before it the calendar of spreadsheets is one day off."""

_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA_LIKE = frozenset("=+-@'#\t\r＝＋－＠")
_MAX_TEXT = 32_767


def write_workbook(stream: BinaryIO, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Writes the list and says how many rows it has. Refused: more rows than a worksheet holds, a text too
    long."""
    count = 0
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=5) as archive:
        for name, text in _PARTS.items():
            archive.writestr(_info(name), _HEAD + text)
        with archive.open(_info("xl/worksheets/sheet1.xml"), "w", force_zip64=True) as sheet:
            sheet.write((_HEAD + _SHEET_HEAD + _header_row(header)).encode())
            for count, row in enumerate(rows, 1):
                if count >= MAX_ROWS:
                    why = f"A worksheet holds {MAX_ROWS:,} rows and the list has more"
                    raise Refused("The workbook was not written", why, "Write it as .csv")
                sheet.write(f"<row>{''.join(map(_cell, row))}</row>".encode())
            sheet.write(b"</sheetData></worksheet>")
    return count


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _STAMP)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _header_row(header: Sequence[str]) -> str:
    return f"<row>{''.join(_text(name, _BOLD) for name in header)}</row>"


def _cell(value: Any) -> str:
    if value is None or value == "":
        return "<c/>"
    if isinstance(value, str):
        return _text(value, _TEXT if value[0] in _FORMULA_LIKE else 0)
    if isinstance(value, bool):
        return _text("yes" if value else "no", 0)
    if isinstance(value, date):
        if value < _FIRST_COUNTED:
            return _text(value.isoformat(), 0)
        return f'<c s="{_DAY}"><v>{value.toordinal() - _FIRST_DAY}</v></c>'
    if isinstance(value, (int, Quantity, Money)):
        return f"<c><v>{value}</v></c>"
    raise TypeError(f"a cell cannot hold {type(value).__name__}")


def _text(value: str, style: int) -> str:
    if len(value) > _MAX_TEXT:
        why = f"A text in it is longer than the {_MAX_TEXT:,} characters of a cell"
        raise Refused("The workbook was not written", why, "Write it as .csv")
    # Reading takes an apostrophe away even here, as a text may have come through CSV: so it is doubled.
    value = guarded(value, typed=True)
    safe = escape(_NOT_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", value))
    return f'<c t="inlineStr" s="{style}"><is><t xml:space="preserve">{safe}</t></is></c>'
