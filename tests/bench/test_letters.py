"""Letters of design.md §6: a merged batch against a raw canvas drawing the same pages, a first letter.

Run on demand: pytest tests/bench/test_letters.py -s
"""

from __future__ import annotations

import gc
import io
import random
import re
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from backorder_desk import resources
from backorder_desk.letters import codes
from backorder_desk.letters.body import Body
from backorder_desk.letters.content import LetterFacts, compose
from backorder_desk.letters.inks import MM
from backorder_desk.letters.layout import render, render_batch
from backorder_desk.letters.paper import paper_named
from backorder_desk.letters.setting import Setter
from backorder_desk.letters.sheet import Letter
from backorder_desk.letters.slip import BARS, QR_SIDE
from tests.letters.example import a_line, facts

pytestmark = pytest.mark.bench

PAPER = paper_named("din-5008-b")
LETTERS = 1000
FIRST = ("Anna", "Paweł", "Jörg", "Émile", "Zoë", "Ivan", "Maria", "Luís", "Ola", "Ngọc")
LAST = ("Müller", "Kowalski", "Ó Brien", "García", "Novák", "Smith", "Dubois", "Rossi", "Berg", "Silva")
GOODS = ("Down quilt", "Gaiters, knee length", "Storm lantern", "Insulated bottle", "Rope, 40 m", "Tent peg")


def batch(count: int) -> list[LetterFacts]:
    """Delays for many customers: names, streets, numbers, dates and amounts all differ."""
    chance = random.Random(5008)
    told = []
    for number in range(count):
        lines = tuple(
            a_line(
                sku=f"FF-{chance.randrange(10_000):04}",
                name=f"{chance.choice(GOODS)} {chance.randrange(100)}",
                waiting=chance.randrange(1, 40),
                promise=date(2027, 1, chance.randrange(1, 31)),
                order_number=str(700_000 + number),
            )
            for _ in range(3)
        )
        plain = facts(number=f"L-2026-{number:06}", lines=lines, order_numbers=(str(700_000 + number),))
        buyer = replace(
            plain.recipient,
            name=f"{chance.choice(FIRST)} {chance.choice(LAST)}",
            address1=f"Street {chance.randrange(999)}",
            postcode=f"{chance.randrange(100):02}-{chance.randrange(1000):03}",
        )
        told.append(replace(plain, recipient=buyer, refund=chance.randrange(1, 900_000)))
    return told


# --- the same pages by a raw canvas -------------------------------------------------------------------------


@dataclass
class Drawing:
    """A page as a raw canvas would be told it: nothing left to compute."""

    texts: list[tuple[float, float, str, float, tuple[float, ...], str]]
    boxes: list[tuple[float, float, float, float, tuple[float, ...]]]
    cells: list[tuple[float, float, float, float]]


def colour(ink: str) -> tuple[float, ...]:
    parts = tuple(float(part) for part in ink.split()[:-1])
    return parts * 3 if len(parts) == 1 else parts


def text_of(code: str, glyphs: dict[int, str]) -> str:
    plain = re.sub(r">-?\d+<", "", code)
    return "".join(glyphs[int(plain[i : i + 4], 16)] for i in range(0, len(plain), 4))


def drawings(letter: Letter, setter: Setter) -> list[Drawing]:
    body = Body(letter, PAPER, setter)
    left, top = PAPER.left * MM, PAPER.size[1] * MM
    pages = []
    for rows in body.pages:
        page = Drawing([], [], [])
        for row, y in rows:
            for shape in row.shapes:
                low = top - y - shape.down - shape.height
                page.boxes.append((left + shape.x, low, shape.width, shape.height, colour(shape.ink)))
            for text in row.texts:
                x = left + text.x
                for weight, code in text.segments:
                    said = text_of(code, setter.fonts[weight].glyphs)
                    at = top - y - text.down
                    page.texts.append((x, at, f"Raw{weight}", text.size, colour(text.ink), said))
                    x += setter.line(said, weight)[1] * text.size
        pages.append(page)
    if letter.slip:
        pages[-1].cells = cells_of(letter.slip.code)
    return pages


def cells_of(code: str) -> list[tuple[float, float, float, float]]:
    module = QR_SIDE / codes.qr_side(code)
    path, wide = codes.code128_path(code)
    found = []
    for line in codes.qr_path(code).split("\n")[:-1]:
        x, y, width, _, _ = line.split()
        found.append((400 + int(x) * module, 200 - int(y) * module, int(width) * module, module))
    for line in path.split("\n")[:-1]:
        x, _, width, _, _ = line.split()
        found.append((300 + int(x) * BARS[0] / wide, 60, int(width) * BARS[0] / wide, BARS[1]))
    return found


def draw_raw(pages: list[Drawing], target: io.BytesIO) -> None:
    size = (PAPER.size[0] * MM, PAPER.size[1] * MM)
    canvas: Any = Canvas(target, pagesize=size, pageCompression=1, invariant=1, initialFontName="Raw0")
    canvas.beginForm("head")
    canvas.setFont("Raw1", 18.5)
    canvas.drawString(100, 770, "Fjord & Fell")
    canvas.endForm()
    for page in pages:
        canvas.doForm("head")
        for x, y, width, height, ink in page.boxes:
            canvas.setFillColorRGB(*ink)
            canvas.rect(x, y, width, height, stroke=0, fill=1)
        for x, y, font, points, ink, said in page.texts:
            canvas.setFont(font, points)
            canvas.setFillColorRGB(*ink)
            canvas.drawString(x, y, said)
        if page.cells:
            path = canvas.beginPath()
            for cell in page.cells:
                path.rect(*cell)
            canvas.drawPath(path, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()


def cpu(work: Any, times: int = 3) -> float:
    """The least CPU seconds of a few runs: the machine may be shared."""
    best = float("inf")
    for _ in range(times):
        gc.collect()
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


@pytest.fixture(scope="module")
def letters() -> list[Letter]:
    return [compose(told) for told in batch(LETTERS)]


def test_a_merged_batch_against_a_raw_canvas_drawing_the_same_pages(letters: list[Letter]) -> None:
    for weight, file in enumerate(("SourceSans3-Regular.ttf", "SourceSans3-SemiBold.ttf")):
        registerFont(TTFont(f"Raw{weight}", str(resources.path("fonts", file))))
    setter = Setter()
    pages = [page for letter in letters for page in drawings(letter, setter)]
    target = io.BytesIO()
    render_batch(letters, PAPER, target)
    raw = cpu(lambda: draw_raw(pages, io.BytesIO()))
    ours = cpu(lambda: render_batch(letters, PAPER, io.BytesIO()))
    told = batch(LETTERS)
    words = cpu(lambda: [compose(each) for each in told])
    print(
        f"\n{LETTERS} letters, {len(pages)} pages: raw {raw:.2f} s, ours {ours:.2f} s of CPU:"
        f" ratio {ours / raw:.2f};"
        f" composing the words {words:.2f} s; {len(target.getvalue()) / LETTERS / 1000:.1f} KB a letter"
    )


def test_the_first_letter_with_its_picture(letters: list[Letter], benchmark: Any) -> None:
    told = facts()

    def shown() -> object:
        pdf = pypdfium2.PdfDocument(render(compose(told), PAPER))
        return pdf[0].render(scale=150 / 72).to_pil()

    shown()
    print(f"\nfirst letter, PDF and picture at 150 dpi: {cpu(shown, 20) * 1000:.1f} ms of CPU")
    benchmark(shown)


MEMORY = """
import io, re
from pathlib import Path
from tests.bench.test_letters import PAPER, batch, compose, render, render_batch, facts
class Nowhere(io.RawIOBase):
    def write(self, data): return len(data)
def most(): return int(re.search("VmHWM:[^0-9]*([0-9]+)", Path("/proc/self/status").read_text())[1]) / 1024
render(compose(facts()), PAPER)
before = most()
render_batch((compose(each) for each in batch(5000)), PAPER, Nowhere())
print(before, most())
"""


def test_the_memory_of_five_thousand_letters() -> None:
    if not Path("/proc/self/status").exists():
        pytest.skip("resident memory is read from /proc")
    done = subprocess.run([sys.executable, "-c", MEMORY], capture_output=True, text=True, check=True)
    before, after = map(float, done.stdout.split())
    print(f"\n5,000 letters: {after:.0f} MB resident at the most, of which {before:.0f} after the first letter")
