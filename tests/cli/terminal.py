"""A terminal for tests: types a command, hears what is said, and knows whether anything in the shop has changed."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

from backorder_desk.cli import run

DONE, BUG, USAGE, REFUSED = range(4)
MONDAY = "2026-03-02"
PRODUCTS = """sku,name,decimals,price,on_hand,supplier,kind,backorder,cap,release_date
KETTLE,Red kettle,0,25.00,4,ACME,goods,allow,,
CUP,Cup,0,3.50,0,ACME,goods,allow,,
ROPE,Rope,2,1.25,10.5,ACME,goods,allow,,
A=B,Equals,0,1,5,ACME,goods,allow,,
SP ACE,Spaces,0,1,5,ACME,goods,allow,,
Ä'ß€,Umlauts,0,1,5,ACME,goods,allow,,
SHY,Never short,0,1,1,ACME,goods,refuse,,
CAPPED,Few may wait,0,1,1,ACME,goods,allow,3,
NOVEL,A book to come,0,12,5,ACME,goods,preorder,,2026-04-01
FITTING,A fitting,0,40,0,,service,allow,,
LICENCE,A licence key,0,60,1,,digital,allow,,
"""
CUSTOMERS = """code,name,email,address1,city,postcode,country
C1,Ann Able,ann@example.org,1 Elm St,Boston,02110,US
C2,Bob Best,bob@example.org,2 Elm St,Boston,02110,US
C3,Cleo Cole,cleo@example.org,3 Elm St,Boston,02110,US
D1,Dora Same,,,,,DE
D2,Dora Same,,,,,DE
M,Smith & Söhne <GmbH> [bold]x[/bold] :smile:,,Weg 1,Berlin,10115,DE
"""
SUPPLIERS = "code,name\nACME,Acme Works\n"


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


def type_in(*words: str) -> Said:
    """One command line, as `python -m backorder_desk` runs it."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run(words)
    return Said(code, out.getvalue(), err.getvalue())


class Terminal:
    """Commands on one shop, on one day."""

    def __init__(self, shop: Path, today: str = MONDAY) -> None:
        self.shop = shop
        self.today = today

    def on(self, day: str) -> Terminal:
        """The same shop on another day."""
        return Terminal(self.shop, day)

    def __call__(self, *words: str) -> Said:
        """Type a command and read what comes, whatever it is."""
        return type_in("--shop", str(self.shop), "--today", self.today, *words)

    def does(self, *words: str) -> Any:
        """A command that is done: its document."""
        said = self("--json", *words)
        assert (said.code, said.err) == (DONE, ""), said
        return said.document

    def says(self, *words: str) -> str:
        """A command that is done: its words."""
        said = self(*words)
        assert (said.code, said.err) == (DONE, ""), said
        return said.out

    def refuses(self, *words: str) -> str:
        """A command that is refused: the reason, on stderr and in JSON alike; nothing is changed."""
        before = contents(self.shop)
        said = self("--json", *words)
        assert said.code == REFUSED, said
        assert said.document == {"refused": said.err.rstrip("\n")}
        assert contents(self.shop) == before
        spoken = self(*words)
        assert (spoken.code, spoken.out, spoken.err) == (REFUSED, "", said.err)
        return said.err.rstrip("\n")

    def backorders(self) -> dict[tuple[str, str], Any]:
        """(order, sku) -> what waits, where no order has a product twice."""
        return {(row["order"], row["sku"]): row["backordered"] for row in self.does("backorders")}

    def allocated(self, sku: str) -> Any:
        """What of a product is set aside."""
        return next(row["allocated"] for row in self.does("stock") if row["sku"] == sku)


@cache
def _stocked() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="cli-"))
    shop = Terminal(folder / "shop.desk")
    assert shop("new", "--name", "Kettle & Sons", "--country", "us", "--currency", "usd").code == DONE
    names = {"suppliers.csv": SUPPLIERS, "products.csv": PRODUCTS, "customers.csv": CUSTOMERS}
    for name, text in names.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert shop("import", *(str(folder / name) for name in names)).code == DONE
    return shop.shop


def stocked(folder: Path) -> Terminal:
    """A copy of a small shop: making each anew would take the most time."""
    target = folder / "shop.desk"
    shutil.copyfile(_stocked(), target)
    return Terminal(target)


def bare(folder: Path, *products: tuple[str, str], name: str = "bare.desk") -> Terminal:
    """A shop with these (SKU, on hand) and customers C1 to C3."""
    shop = stocked(folder)
    rows = "".join(f"{sku},{sku},{on_hand}\n" for sku, on_hand in products)
    shop.does("import", str(write(folder / "more.csv", "sku,name,on_hand\n" + rows)))
    return shop


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A text file."""
    path.write_bytes(text.encode(encoding))
    return path


def contents(shop: Path) -> str:
    """A digest of every row of every table; of the bytes, where that is no database."""
    if not shop.is_file():
        return "nothing"
    digest = hashlib.sha256()
    try:
        with closing(sqlite3.connect(shop)) as db:
            tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
            for table in tables:
                digest.update(table.encode())
                for row in db.execute(f"SELECT * FROM {table}"):
                    digest.update(repr(row).encode())
    except sqlite3.DatabaseError:
        return hashlib.sha256(shop.read_bytes()).hexdigest()
    return digest.hexdigest()


@contextmanager
def environment(**values: str | None) -> Iterator[None]:
    """Other environment variables for a while; None takes one away."""
    before = {name: os.environ.get(name) for name in values}
    _put(values)
    try:
        yield
    finally:
        _put(before)


def _put(values: dict[str, str | None]) -> None:
    for name, value in values.items():
        os.environ.pop(name, None)
        if value is not None:
            os.environ[name] = value


PYTHON = sys.executable
