"""A shop for measuring: popular and rare products, five priorities, ninety days of orders, bulk-loaded into a real shop file."""

from __future__ import annotations

import itertools
import os
import random
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from backorder_desk.desk import Desk
from backorder_desk.domain.ranking import NEVER, number_key
from backorder_desk.model import database, lateness

TODAY = date(2026, 3, 2)
_DAYS = 90
_ROWS = 20_000
_FIRST = (
    "Ada",
    "Bela",
    "Cyra",
    "Dina",
    "Egon",
    "Fritz",
    "Gwen",
    "Hugo",
    "Ines",
    "Jana",
    "Kurt",
    "Lena",
    "Milo",
    "Nora",
    "Otto",
    "Pia",
    "Quin",
    "Rosa",
    "Sven",
    "Tara",
)
_LAST = (
    "Abel",
    "Brandt",
    "Clark",
    "Dubois",
    "Evans",
    "Fischer",
    "Garcia",
    "Hansen",
    "Ito",
    "Jansen",
    "Keller",
    "Lopez",
    "Meyer",
    "Novak",
    "Olsen",
    "Peters",
)
_THINGS = (
    "Kettle",
    "Lamp",
    "Chair",
    "Mug",
    "Shelf",
    "Drill",
    "Bolt",
    "Rope",
    "Tent",
    "Stove",
    "Clock",
    "Radio",
    "Frame",
    "Basket",
    "Ladder",
    "Brush",
)
_KINDS = (
    "small",
    "large",
    "red",
    "green",
    "steel",
    "oak",
    "copper",
    "folding",
    "garden",
    "travel",
    "office",
    "kitchen",
)


@dataclass(frozen=True, slots=True)
class Size:
    """So many waiting lines beside so many closed ones; a tenth of `waiting` customers at most 100,000."""

    waiting: int
    closed: int = 0
    whole: int = 0
    """Of a hundred orders, so many go complete and tie no stock."""

    @property
    def products(self) -> int:
        """A twentieth of the waiting lines, 50,000 at most."""
        return min(self.waiting // 20, 50_000)

    @property
    def customers(self) -> int:
        """A tenth of the waiting lines, 100,000 at most."""
        return min(max(self.waiting // 10, 50), 100_000)


class Shops:
    """Shop files by size, built once in a session and copied for every act that is measured."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._count = itertools.count()

    def base(self, size: Size, *, promised: bool = True) -> Path:
        """The shop of this size, never written again. `promised`: its waiting lines have been told their days."""
        path = self.folder / f"{size.waiting}-{size.closed}-{size.whole}-{int(promised)}.desk"
        if not path.exists():
            if promised:
                shutil.copyfile(self.base(size, promised=False), path)
                _promise(path)
            else:
                build(path, size)
        return path

    def copy(self, base: Path) -> Path:
        """A fresh copy, to be written and thrown away by `drop`."""
        path = self.folder / f"copy-{os.getpid()}-{next(self._count)}.desk"
        shutil.copyfile(base, path)
        return path


def drop(path: Path) -> None:
    """Remove a shop file and what SQLite keeps beside it."""
    for beside in ("", "-wal", "-shm"):
        path.with_name(path.name + beside).unlink(missing_ok=True)


def clock() -> date:
    """The day on which everything here happens."""
    return TODAY


def build(path: Path, size: Size) -> None:
    """A shop whose lines all wait and have been told nothing yet."""
    database.create(path)
    raw = sqlite3.connect(path, isolation_level=None)
    for pragma in (
        "foreign_keys = OFF",
        "synchronous = OFF",
        "journal_mode = OFF",
        "cache_size = -262144",
        "temp_store = MEMORY",
    ):
        raw.execute(f"PRAGMA {pragma}")
    raw.execute("BEGIN")
    indexes = raw.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in indexes:
        raw.execute(f"DROP INDEX {name}")
    _fill(raw, size)
    for _, sql in indexes:
        raw.execute(sql)
    raw.execute("COMMIT")
    raw.close()
    if size.closed:
        _mark(path)


def _mark(path: Path) -> None:
    """As a desk does when the day turns."""
    connection = database.open_shop(path).writer()
    with connection.transaction():
        lateness.turn(connection, TODAY.toordinal())
    connection.close()


def _fill(raw: sqlite3.Connection, size: Size) -> None:
    chance = random.Random(size.waiting)
    today = TODAY.toordinal()
    raw.execute(
        "INSERT INTO entry (id, at, day, act, words) VALUES (1, '2026-03-02T08:00:00+00:00', ?, 'import', 'Began')",
        (today,),
    )
    _parties(raw, size, chance)
    orders, lines = _waiting(size, chance, today)
    _many(raw, "sales_order (id, number, number_key, customer_id, day, priority, ship)", orders)
    _many(raw, _LINE, lines)
    raw.execute(
        "UPDATE product SET outstanding = d.n FROM (SELECT product_id, SUM(ordered - fulfilled) AS n FROM order_line"
        " GROUP BY product_id) AS d WHERE product.id = d.product_id"
    )
    _purchases(raw, today)
    _closed(raw, size, today)
    if size.closed:
        _told(raw, today)
    _ledger(raw)
    _finder(raw)
    # As the desk would have counted its orders; else the next one looks for a free number from the first on.
    raw.execute("INSERT INTO setting (key, value) VALUES ('next.order', ?)", (str(1000 + len(orders)),))


_LINE = (
    "order_line (id, order_id, product_id, customer_id, line, ordered, fulfilled, price, whole, day, number_key,"
    " rank_day, rank_priority, rank_promise, rank_number, rank_line)"
)


def _many(raw: sqlite3.Connection, into: str, rows: Iterable[tuple[object, ...]]) -> None:
    marks = ", ".join("?" * (into.count(",") + 1))
    raw.executemany(f"INSERT INTO {into} VALUES ({marks})", rows)


def _parties(raw: sqlite3.Connection, size: Size, chance: random.Random) -> None:
    suppliers = max(10, size.products // 200)
    _many(
        raw,
        "supplier (id, code, name, lead_time_days)",
        ((i, f"S{i:04d}", f"{_LAST[i % 16]} Supplies {i}", 5 + i % 30) for i in range(1, suppliers + 1)),
    )
    _many(
        raw,
        "product (id, sku, name, step, price, cost, supplier_id)",
        (
            (
                i,
                f"P{i:06d}",
                f"{chance.choice(_KINDS).title()} {chance.choice(_THINGS)} {i}",
                6 if i % 50 == 0 else 1,
                100 + i % 9000,
                50,
                1 + i % suppliers,
            )
            for i in range(1, size.products + 1)
        ),
    )
    _many(
        raw,
        "customer (id, code, name, email, city, country, priority)",
        (
            (
                i,
                f"C{i:06d}",
                f"{chance.choice(_FIRST)} {chance.choice(_LAST)} {i}",
                f"c{i}@example.org",
                f"Town {i % 700}",
                "US",
                1 + i % 5,
            )
            for i in range(1, size.customers + 1)
        ),
    )


def _waiting(
    size: Size, chance: random.Random, today: int
) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Orders of one to five lines; the first product is asked for most (Zipf), whatever its number."""
    products = list(range(1, size.products + 1))
    chance.shuffle(products)
    popularity = list(itertools.accumulate(1 / (rank + 1) for rank in range(size.products)))
    wanted = iter(chance.choices(products, cum_weights=popularity, k=size.waiting))
    orders: list[tuple[object, ...]] = []
    lines: list[tuple[object, ...]] = []
    total = size.waiting
    while len(lines) < total:
        order = len(orders) + 1
        number = f"SO-{1000 + order}"
        key, customer = number_key(number), chance.randint(1, size.customers)
        day, priority = (
            today - _DAYS + len(lines) * _DAYS // total,
            chance.choices((1, 2, 3, 4, 5), (1, 2, 10, 4, 3))[0],
        )
        whole = int(chance.randrange(100) < size.whole)
        orders.append((order, number, key, customer, day, priority, "complete" if whole else "available"))
        for line, product in enumerate(
            itertools.islice(wanted, min(chance.randint(1, 5), total - len(lines))), 1
        ):
            quantity = chance.randint(1, 10)
            gone = chance.randrange(quantity) if chance.random() < 0.1 else 0
            lines.append(
                (
                    len(lines) + 1,
                    order,
                    product,
                    customer,
                    line,
                    quantity,
                    gone,
                    100 + product % 9000,
                    whole,
                    day,
                    key,
                    day,
                    priority,
                    NEVER,
                    key,
                    line,
                )
            )
    return orders, lines


def _purchases(raw: sqlite3.Connection, today: int) -> None:
    """For every product two purchase lines on their way, each for a third of what is wanted."""
    wanted = raw.execute(
        "SELECT id, supplier_id, outstanding FROM product WHERE outstanding > 0 ORDER BY supplier_id, id"
    ).fetchall()
    heads: dict[tuple[int, int], int] = {}
    lines: list[tuple[int, ...]] = []
    counted: dict[int, int] = {}
    for product, supplier, units in wanted:
        for turn, days in enumerate((10, 30)):
            purchase = heads.setdefault((supplier, turn), len(heads) + 1)
            counted[purchase] = counted.get(purchase, 0) + 1
            due = today + days + product % 5
            lines.append(
                (len(lines) + 1, purchase, product, counted[purchase], max(1, units // 3), due, due, due)
            )
    _many(
        raw,
        "purchase (id, number, number_key, supplier_id, day)",
        (
            (i, f"PO-{100 + i}", number_key(f"PO-{100 + i}"), supplier, today - 20)
            for (supplier, _), i in heads.items()
        ),
    )
    _many(
        raw,
        "purchase_line (id, purchase_id, product_id, line, ordered, expected, first_expected, due)",
        lines,
    )
    raw.execute(
        "UPDATE product SET incoming = d.n FROM (SELECT product_id, SUM(ordered) AS n FROM purchase_line"
        " GROUP BY product_id) AS d"
        " WHERE product.id = d.product_id"
    )


def _closed(raw: sqlite3.Connection, size: Size, today: int) -> None:
    """Orders of three lines that went out in the two years before, spread over customers and products by their numbers."""
    raw.execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :orders)"
        " INSERT INTO sales_order (id, number, number_key, customer_id, day)"
        " SELECT 10000000 + i, 'OLD-' || i, printf('old-%03d%d', length(i), i), 1 + i * 7919 % :customers, :today - 91 - i % 640"
        " FROM n"
        " WHERE :orders > 0",
        {"orders": size.closed // 3, "customers": size.customers, "today": today},
    )
    raw.execute(
        f"INSERT INTO {_LINE}"
        " SELECT o.id * 10 + k.value, o.id, 1 + (o.id * 104729 + k.value * 31337) % ?, o.customer_id, k.value,"
        " 2, 2, 500, 0, o.day,"
        " o.number_key, o.day, 3, o.day + 5, o.number_key, k.value"
        " FROM sales_order o CROSS JOIN json_each('[1, 2, 3]') k WHERE o.id > 10000000 ORDER BY o.id, k.value",
        (size.products,),
    )


def _told(raw: sqlite3.Connection, today: int) -> None:
    """Days for a shop that is only looked at: one line in forty is late; here and there one is held or pinned."""
    raw.execute(
        "UPDATE order_line SET promise = ?1 - 1 + id % 40, first_promise = ?1 - 1 + id % 40, rank_promise = ?1 - 1 + id % 40"
        " WHERE id < 10000000",
        (today,),
    )
    raw.execute("UPDATE order_line SET held = id % 5000 = 7, pinned = id % 5000 = 77 WHERE id < 10000000")


def _ledger(raw: sqlite3.Connection) -> None:
    """The postings that bring every line of the waiting orders to where it stands."""
    sources = (
        (1, "SELECT product_id, id, ordered AS n FROM order_line WHERE id < 10000000"),
        (2, "SELECT product_id, id, fulfilled AS n FROM order_line WHERE id < 10000000"),
        (7, "SELECT product_id, id, ordered AS n FROM purchase_line"),
    )
    for account, source in sources:
        raw.execute(
            "INSERT INTO posting (entry_id, seq, account, product_id, line_id, quantity)"
            " SELECT 1, (SELECT COALESCE(MAX(seq), 0) FROM posting) + ROW_NUMBER() OVER (), ?, product_id, id, n"
            f" FROM ({source}) WHERE n > 0",
            (account,),
        )


def _finder(raw: sqlite3.Connection) -> None:
    """What the find box knows: as the acts would have written it."""
    for what, source in (
        ("customer", "SELECT code || ' ' || name || ' ' || email || ' ' || city, id FROM customer"),
        ("product", "SELECT sku || ' ' || name, id FROM product"),
        ("order", "SELECT number, id FROM sales_order"),
        ("purchase", "SELECT number, id FROM purchase"),
    ):
        texts = source.replace(", id", " || '  ' AS text, id", 1)
        raw.execute(f"INSERT INTO finder (text, what, ref) SELECT text, '{what}', id FROM ({texts})")


def _promise(path: Path) -> None:
    """Tell every waiting line its day, by the desk's own act."""
    desk = Desk.open(path, clock)
    try:
        desk.act("promise", promise_all)
    finally:
        desk.close()


def promise_all(act: object) -> None:
    """Reckon the promises of every queue there is."""
    from backorder_desk.controller import settle
    from backorder_desk.model.journal import Act

    assert isinstance(act, Act)
    act.touch(row[0] for row in act.db.all("SELECT id FROM product WHERE outstanding > allocated"))
    settle.promise(act)


def half_of(path: Path, every: int) -> list[tuple[str, str]]:
    """(SKU, quantity): half of what waits for every so-manieth product."""
    raw = sqlite3.connect(path)
    try:
        rows = raw.execute(
            "SELECT sku, outstanding - allocated FROM product WHERE outstanding > allocated ORDER BY id"
        ).fetchall()
    finally:
        raw.close()
    return [(sku, str((units + 1) // 2)) for sku, units in _spread(rows, every)]


def _spread(rows: list[tuple[str, int]], every: int) -> Iterator[tuple[str, int]]:
    return (row for number, row in enumerate(rows) if number % every == 0)
