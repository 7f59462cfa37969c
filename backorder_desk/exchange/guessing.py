"""A shop's own spreadsheet: which column is probably which, for somebody to confirm before it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from backorder_desk.exchange.parsing import Parsed, parse
from backorder_desk.exchange.table import Table
from backorder_desk.exchange.templates import TEMPLATES, Kind, key

_OTHER_NAMES: Mapping[str, str] = {
    "sku": "article|article no|article number|item|item no|item number|item code|part|part no|part number|product code|"
    "product no|code|artikel|artikelnummer|artikelnr|art nr|référence|ref|réf|referencia|código|codice|product",
    "name": "description|product name|item name|title|customer name|supplier name|bezeichnung|beschreibung|artikelname|"
    "désignation|nom|nombre|descripción|kunde|lieferant",
    "code": "customer no|customer number|customer code|customer id|supplier no|supplier code|supplier id|vendor no|id|"
    "kundennummer|kundennr|lieferantennummer|n client|numéro client",
    "order": "order no|order number|order id|order nr|sales order|so|so number|auftrag|auftragsnummer|bestellung|"
    "bestellnummer|commande|n commande|pedido|número de pedido",
    "customer": "customer name|client|buyer|sold to|ship to|ordered by|kunde|kundenname|cliente|company name",
    "date": "order date|ordered|ordered on|created|datum|auftragsdatum|bestelldatum|date commande|fecha",
    "quantity": "qty|quantity ordered|ordered qty|qty ordered|pieces|pcs|units|amount ordered|menge|anzahl|stück|quantité|"
    "qté|cantidad|cant",
    "fulfilled": "shipped|qty shipped|shipped qty|delivered|sent|geliefert|livré|enviado",
    "cancelled": "canceled|qty cancelled|storniert|annulé",
    "price": "unit price|sales price|selling price|preis|einzelpreis|verkaufspreis|prix|precio",
    "cost": "cost price|purchase price|buying price|einkaufspreis|ek|coût|coste",
    "required": "required by|needed by|due|due date|wanted by|liefertermin|wunschtermin",
    "promise": "promised|promised date|promise date|zugesagt",
    "supplier": "vendor|supplier name|vendor name|manufacturer|lieferant|hersteller|fournisseur|proveedor",
    "on_hand": "stock|qty on hand|quantity on hand|in stock|available|inventory|count|bestand|lagerbestand|menge|stock actuel|"
    "existencias|quantity|qty",
    "reorder_point": "reorder level|minimum|min stock|minimum stock|meldebestand|mindestbestand",
    "barcode": "ean|upc|gtin|ean code|strichcode",
    "unit": "uom|unit of measure|einheit|unité|unidad",
    "email": "e mail|mail|email address|e mail address|correo",
    "phone": "telephone|tel|phone number|mobile|telefon|téléphone|teléfono",
    "company": "company name|firm|business name|firma|société|empresa",
    "address1": "address|street|address line 1|street address|straße|strasse|adresse|dirección",
    "address2": "address line 2|adresszusatz",
    "city": "town|suburb|ort|stadt|ville|ciudad",
    "region": "state|province|county|bundesland|provincia",
    "postcode": "zip|zip code|postal code|post code|plz|postleitzahl|code postal|código postal",
    "country": "country code|land|pays|país",
    "po": "po number|po no|purchase order|purchase order number|bestellnummer|bestellung",
    "expected": "expected date|eta|due|due date|delivery date|arrival|liefertermin|erwartet",
    "received": "qty received|received qty|erhalten|eingegangen",
    "lead_time_days": "lead time|lead days|lieferzeit",
    "priority": "prio|priorität|class",
}  # fmt: skip

_MARKS = str.maketrans(dict.fromkeys(".:#()*°º/", " "))


@dataclass(frozen=True, slots=True)
class Guess:
    """What a file may be. `columns`: our column to the name in the file. `missing`: what a row cannot do without."""

    kind: Kind
    columns: Mapping[str, str]
    missing: tuple[str, ...]


def guess(table: Table) -> list[Guess]:
    """What the file may be, the likeliest first: with the fewest missing columns, then with the most known."""
    header = {_plain(cell): cell for cell in reversed(table.header) if cell.strip()}
    guesses = [_guess(kind, header) for kind in TEMPLATES]
    return sorted((one for one in guesses if one.columns), key=lambda one: (len(one.missing), -len(one.columns)))


def read_guessed(table: Table, kind: Kind, columns: Mapping[str, str], *, day_first: bool = True) -> Parsed:
    """The rows of a file with columns that somebody has confirmed: ours to the name in the file."""
    ours = {name: field for field, name in columns.items()}
    header = [ours.get(cell, "") for cell in table.header]
    rows = [*table.rows[: table.head], header, *table.body]
    return parse(replace(table, rows=rows), kind, day_first=day_first, format_name="guessed", shown=dict(columns))


def _guess(kind: Kind, header: Mapping[str, str]) -> Guess:
    template = TEMPLATES[kind]
    free = dict(header)
    found: dict[str, str] = {}
    # First what bears our own name, then the required ones, so that no optional column takes theirs.
    for names in (_own_name, _other_names):
        for column in sorted(template.columns, key=lambda column: not column.required):
            if column.name not in found:
                taken = next((name for name in names(column.name) if name in free), None)
                if taken is not None:
                    found[column.name] = free.pop(taken)
    return Guess(kind, found, tuple(name for name in template.required if name not in found))


def _own_name(field: str) -> list[str]:
    return [_plain(field)]


def _other_names(field: str) -> list[str]:
    return [_plain(name) for name in _OTHER_NAMES.get(field, "").split("|") if name]


def _plain(name: str) -> str:
    return key(name.translate(_MARKS))
