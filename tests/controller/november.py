"""The order of the worked examples: taken on 2 November 2026, told 20 November from a PO that is on its way."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from backorder_desk.desk import Desk, Letter, Owing
from tests.controller.played import Clock, new_desk

ORDERED = date(2026, 11, 2)
TOLD = date(2026, 11, 20)
MOVED = date(2026, 11, 10)


class Shop:
    """A shop with one customer, one product and one PO; its desk, and its day to turn."""

    def __init__(self, folder: Path, **customer: Any) -> None:
        self.clock = Clock(ORDERED)
        self.desk: Desk = new_desk(folder, self.clock)
        self.desk.add_supplier("ACME", "Acme Works")
        for sku, price in (("CUP", 350), ("POT", 2_000)):
            self.desk.add_product(sku, sku.title(), price=price, supplier_id=1)
        home = {"address1": "1 Elm St", "city": "Boston", "region": "MA", "postcode": "02110", "country": "US"}
        self.desk.add_customer("C1", "Ann Able", **{**home, **customer})
        self.desk.purchase("ACME", [("CUP", "10"), ("POT", "10")], expected=TOLD, number="PO-1")

    def order(self, *items: tuple[str, str], number: str = "O1", tell: bool = True) -> None:
        """Take an order; the customer is told at once, unless he is not."""
        self.desk.take_order("C1", items or [("CUP", "2")], number=number)
        if tell:
            self.tell()

    def on(self, day: date) -> None:
        """It is another day."""
        self.clock.day = day

    def tell(self, **how: Any) -> list[Letter]:
        """Issue all that is open, and say that it went out."""
        letters = self.desk.issue(**how)
        self.desk.told([letter.issued.number for letter in letters])
        return letters

    @property
    def owing(self) -> Owing:
        """The one notice that is open."""
        (owing,) = self.desk.notices()
        return owing

    def owed(self) -> list[tuple[str, date, str, str]]:
        """(kind, last day, silence, basis) of what is open."""
        return [
            (owing.notice.kind.value, owing.notice.tell_by, str(owing.notice.silence), owing.notice.basis)
            for owing in self.desk.notices()
        ]


def words(pdf: bytes) -> str:
    """The text of a letter, on one line."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return " ".join(text.split())
