"""A small shop with a queue, for the window's tests and pictures. Made by the desk itself, the same every time."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

from backorder_desk.desk import Desk

TODAY = date(2026, 3, 16)
_FIRST = (
    "Ana",
    "Ben",
    "Clara",
    "David",
    "Elena",
    "Farid",
    "Greta",
    "Henry",
    "Ines",
    "Jonas",
    "Karin",
    "Luis",
    "Marta",
    "Noah",
    "Olga",
    "Paul",
    "Rosa",
    "Sven",
    "Tilda",
    "Viktor",
)
_LAST = (
    "Lopez",
    "Smith",
    "Weber",
    "Martin",
    "Novak",
    "Rossi",
    "Jansen",
    "Okafor",
    "Silva",
    "Dubois",
    "Meyer",
    "Brown",
    "Haas",
    "Costa",
    "Lind",
    "Moreau",
)
_THINGS = (
    "Kettle, steel 1.7 l",
    "Teapot, cast iron",
    "Coffee grinder",
    "Milk jug 0.5 l",
    "Toaster, two slots",
    "Bread knife",
    "Chopping board, oak",
    "Frying pan 28 cm",
    "Saucepan 2 l",
    "Stock pot 8 l",
    "Colander",
    "Kitchen scales",
    "Pepper mill",
    "Salt cellar",
    "Butter dish",
    "Cake tin 24 cm",
    "Rolling pin",
    "Whisk",
    "Ladle",
    "Corkscrew",
    "Tin opener",
    "Lunch box",
    "Thermos flask 1 l",
    "Water bottle",
    "Tea towel, linen",
    "Apron, striped",
    "Oven glove",
    "Candle holder",
    "Lamp oil",
    "Storm lantern",
    "Door mat, coir",
    "Boot brush",
    "Clothes brush",
    "Shoe tree",
    "Umbrella",
    "Walking stick",
    "Garden shears",
    "Watering can",
    "Bird feeder",
    "Seed tray",
)
_SUPPLIERS = (
    ("NORD", "Nordlicht Metallwaren", 12),
    ("BREW", "Brewster & Sons", 8),
    ("OAK", "Oakfield Supply", 21),
)


def make(path: Path, *, customers: int = 120, lines: int = 300) -> Desk:
    """40 products, so many customers, POs on their way, and about so many lines, most of which wait."""
    day = [TODAY - timedelta(days=40)]
    desk = Desk.new(path, lambda: day[0], shop_name="Harbour Hardware")
    dice = random.Random(7)
    _people(desk, dice, customers)
    for past in range(40, -1, -1):
        day[0] = TODAY - timedelta(days=past)
        _boxes(desk, dice, day[0])
        if past % 7 == 5:
            _week(desk, dice, customers, lines // 6, day[0])
    waiting = desk.rows.rows("backorders")
    for row in waiting[4::29]:
        desk.hold(row["order"], row["sku"])
    for row in [row for row in waiting if row["allocated"]][:2]:
        desk.pin(row["order"], row["sku"])
    return desk


def _people(desk: Desk, dice: random.Random, customers: int) -> None:
    for code, name, lead in _SUPPLIERS:
        desk.add_supplier(code, name, lead_time_days=lead)
    for number, name in enumerate(_THINGS):
        stock = 0 if number % 5 == 0 else dice.randint(2, 18)
        sku = f"{name[:3].upper()}-{100 + number}"
        supplier = number % 3 + 1
        barcode = f"40060{number:08d}"
        desk.add_product(
            sku,
            name,
            on_hand=stock,
            price=dice.randint(4, 90) * 100 - 5,
            supplier_id=supplier,
            barcode=barcode,
        )
    for number in range(customers):
        name = f"{_FIRST[number % 20]} {_LAST[(number * 7 + number // 20) % 16]}"
        phone = f"+44 20 7946 {1000 + number}"
        desk.add_customer(
            f"C{100 + number}", name, city="Bristol", phone=phone, priority=2 if number % 11 == 0 else 3
        )


def _boxes(desk: Desk, dice: random.Random, day: date) -> None:
    """Most of what is due comes on its day, some of it later."""
    due: dict[str, list[tuple[str, str]]] = {}
    for row in desk.rows.rows("purchases", only="incoming"):
        if row["expected"] <= day.toordinal() and dice.random() < 0.7:
            due.setdefault(row["po"], []).append((row["sku"], str(row["incoming"])))
    for po, items in due.items():
        desk.receive(items, po=po)


def _week(desk: Desk, dice: random.Random, customers: int, lines: int, day: date) -> None:
    skus = [row["sku"] for row in desk.rows.rows("stock")]
    taken = 0
    while taken < lines:
        size = dice.choice((1, 1, 1, 2, 3))
        chosen = dice.sample(skus[:24], size) if dice.random() < 0.8 else dice.sample(skus, size)
        customer = f"C{100 + dice.randrange(customers)}"
        ship = "complete" if dice.random() < 0.1 else "available"
        desk.take_order(customer, [(sku, str(dice.choice((1, 1, 2, 2, 3, 5)))) for sku in chosen], ship=ship)
        taken += size
    for code, _, lead in _SUPPLIERS:
        wanted = [row["sku"] for row in desk.rows.rows("stock", only="short")]
        if picked := [(sku, str(dice.randint(2, 12))) for sku in wanted if dice.random() < 0.3]:
            desk.purchase(code, picked, expected=day + timedelta(days=lead + dice.randint(-3, 6)))
