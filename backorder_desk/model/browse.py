"""Reading: filters, ordered ids, pages and totals, in plain SQL over indexes. Views see these rows and nothing below.

A view of a million rows is the ordered ids (`ids`, 8 bytes each) and pages of a few hundred rows fetched by id
(`page`). The first page comes by the index without waiting for the ids (`first`).
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from backorder_desk import settings
from backorder_desk.domain.ranking import Policy, order_by
from backorder_desk.model import lateness
from backorder_desk.model.database import Connection, Row, open_shop
from backorder_desk.model.lists import VIEWS, WAITS, Sort, View, Way
from backorder_desk.model.together import LATE


def load_settings(db: Connection) -> dict[str, Any]:
    """Every setting, with its default where nothing is set."""
    known = {key: setting.default for key, setting in settings.ALL.items()}
    known.update((key, json.loads(value)) for key, value in db.all("SELECT key, value FROM setting") if key in known)
    return known


_FOUND = 2000
"""The find box names so many things at most; more than that is no search."""

__all__ = ["MANY", "VIEWS", "Browse", "load_settings", "look_into"]


def look_into(path: Path, clock: Callable[[], date]) -> Browse:
    """The rows of a shop file before the desk itself is open: what the window paints first. Refused as opening it is."""
    return Browse(open_shop(path).reader(), clock)


_ROWS_OF = {"customer": 10, "product": 20}
"""How many rows stand for one of them, roughly."""

_FEW = 3000
"""Up to so many rows are gathered and sorted in a few milliseconds."""

MANY = 5_000
"""A figure of the morning is counted up to here: beyond it, "5,000+" says enough, and counting on would keep people waiting."""


class Browse:
    """The rows of a shop, over one connection."""

    def __init__(self, db: Connection, clock: Callable[[], date]) -> None:
        self.db = db
        self.clock = clock

    def ids(
        self, view: str, *, sort: str = "", descending: bool = False, only: str = "", search: str = "", product: int | None = None
    ) -> array[int]:
        """Every id of a view, in order. `only`: one of its filters. `product`: the queue of one product."""
        look = self._look(view, sort, descending, only)
        if search.strip():
            source, parameters = look.among("json_each(?)"), [json.dumps(self._found(look.view, search))]
        elif only and not look.exact:
            source, parameters = look.among(f"({look.view.filters[only].ids})"), []
        else:
            source, parameters = look.way, []
        condition, more = "", []
        if product is not None:
            condition, more = ("p.id = ?" if "product p" in source.source else "l.product_id = ?"), [product]
        return array("q", (row[0] for row in self.db.stream(look.sql(source, condition), (*parameters, *more))))

    def first(
        self, view: str, count: int, *, sort: str = "", descending: bool = False, only: str = "", search: str = ""
    ) -> list[int]:
        """The first so many ids, without waiting for the others."""
        look = self._look(view, sort, descending, only)
        if search.strip():
            return self._first_found(look, self._things(look.view, search), count)
        ways = [look.sql(look.way)]
        if only and not look.exact:
            ways.append(look.sql(look.among(f"({look.view.filters[only].ids})")))
            if look.view.filters[only].rare:
                ways.reverse()
        return _ids(self.db.soonest(*((f"{sql} LIMIT ?", (count,)) for sql in ways)))

    def count(self, view: str, *, only: str = "", search: str = "", product: int | None = None) -> int:
        """How many rows a view has."""
        chosen = VIEWS[view]
        if search.strip() or (only and product is not None):
            return len(self.ids(view, only=only, search=search, product=product))
        if only:
            own = chosen.filters[only]
            return int(self.db.value(f"SELECT COUNT(*) FROM ({self._dated(own.counted or own.ids)})"))
        queue, parameters = ("", ()) if product is None else (" AND l.product_id = ?", (product,))
        return int(self.db.value(f"SELECT COUNT(*) FROM {chosen.all}{queue}", parameters))

    def version(self) -> int:
        """A number that changes when another connection, of whatever program, has written to the shop."""
        return int(self.db.value("PRAGMA data_version"))

    def close(self) -> None:
        """Let go of the connection."""
        self.db.close()

    def page(self, view: str, ids: Sequence[int]) -> list[Row]:
        """The rows of these ids, in their order. An id that is gone gives no row."""
        chosen = VIEWS[view]
        marks = ", ".join("?" * len(ids))
        if "{ids}" in chosen.row:
            sql = chosen.row.format(ids=f"{chosen.key} IN ({marks})")
        else:
            sql = f"{chosen.row} WHERE {chosen.key} IN ({marks})"
        found = {row[0]: row for row in self.db.all(sql, tuple(ids))}
        return [found[number] for number in ids if number in found]

    def rows(self, view: str, **choice: Any) -> list[dict[str, Any]]:
        """Every row of a view as a dictionary, for the command line and for files."""
        columns, ids, out = VIEWS[view].columns, self.ids(view, **choice), []
        for start in range(0, len(ids), 500):
            out += [dict(zip(columns, row, strict=True)) for row in self.page(view, ids[start : start + 500])]
        return out

    def _look(self, view: str, sort: str, descending: bool, only: str) -> _Look:
        chosen = VIEWS[view]
        order = chosen.sorts[sort or next(iter(chosen.sorts))]
        direction = "DESC" if descending else "ASC"
        exact = only in order.only and (only != "late" or not lateness.behind(self.db, self.clock().toordinal()))
        return _Look(
            chosen,
            order,
            only,
            exact,
            lambda text: self._dated(text).format(d=direction, queue=self._queue(descending) if "{queue}" in text else ""),
        )

    def _first_found(self, look: _Look, things: dict[str, list[int]], count: int) -> list[int]:
        """The first rows that stand for these things: those of each kind by whichever way is quicker, then the first of all."""
        found: dict[int, None] = {}
        for what, refs in things.items():
            keys = json.dumps(refs)
            ways = ((f"{sql} LIMIT ?", (keys, count)) for sql in look.finding(what, len(refs)))
            found.update(dict.fromkeys(_ids(self.db.soonest(*ways))))
        if len(things) < 2:
            return list(found)
        return _ids(self.db.all(f"{look.sql(look.among('json_each(?)'))} LIMIT ?", (json.dumps(list(found)), count)))

    def _dated(self, sql: str) -> str:
        return sql.replace(":today", str(self.clock().toordinal()))

    def _queue(self, descending: bool) -> str:
        policy = Policy(load_settings(self.db)["policy"])
        return order_by(policy, "l", descending=descending)

    def _things(self, view: View, search: str) -> dict[str, list[int]]:
        """What the find box found, as far as this view has rows for it: kind -> ids."""
        things: dict[str, list[int]] = {}
        for what, ref in self.find(search):
            if what in view.finds:
                things.setdefault(what, []).append(ref)
        return things

    def _found(self, view: View, search: str) -> list[int]:
        """Every row that stands for what the find box finds, each once."""
        out: dict[int, None] = {}
        for what, refs in self._things(view, search).items():
            out.update(dict.fromkeys(_ids(self.db.all(view.finds[what], (json.dumps(refs),)))))
        return list(out)

    def find(self, text: str, limit: int = _FOUND, *, what: str = "") -> list[tuple[str, int]]:
        """What a few letters stand for: (customer | order | product | purchase, id). Every word must occur.

        `what` asks for one kind only.
        """
        words = [self._trigrams(word) for word in text.split()]
        if not all(words):
            return []
        clauses, parameters = ["finder MATCH ?"], [" AND ".join(words)]
        if what:
            clauses.append("what = ?")
            parameters.append(what)
        sql = f"SELECT what, ref FROM finder WHERE {' AND '.join(clauses)} LIMIT ?"
        return [(row[0], row[1]) for row in self.db.all(sql, (*parameters, limit))]

    def _trigrams(self, word: str) -> str:
        """A word as the finder is asked for it: one or two letters by every three that begin with them ("": there are none)."""
        if len(word) >= 3:
            return _quoted(word)
        begins = word.lower()
        rows = self.db.all("SELECT term FROM finder_letters WHERE term >= ? AND term < ?", (begins, begins + "\U0010ffff"))
        return f"({' OR '.join(_quoted(row[0]) for row in rows)})" if rows else ""

    def figures(self) -> dict[str, int]:
        """The figures of the morning, each counted up to `MANY`: what is short, late, due today, can go, waits at all."""
        today = self.clock().toordinal()
        counted = {
            "short_products": self._many("product WHERE outstanding > allocated"),
            "late_lines": self._many(self._dated(f"order_line l WHERE {WAITS} AND {LATE}")),
            "boxes_due": self._many("purchase_line WHERE ordered > received + closed AND expected <= ?", today),
            "ready_orders": self._many("(SELECT DISTINCT order_id FROM order_line WHERE allocated > 0)"),
        }
        # For each short product, and for each line that is late, a line waits: often that is known already.
        known = max(counted["short_products"], counted["late_lines"])
        return counted | {"waiting_lines": known if known >= MANY else self._many(f"order_line l WHERE {WAITS}")}

    def _many(self, rows: str, *parameters: int) -> int:
        return int(self.db.value(f"SELECT COUNT(*) FROM (SELECT 1 FROM {rows} LIMIT ?)", (*parameters, MANY)))


class _Look:
    """One way of looking at a view: its order, its filter, and the SQL that says so."""

    def __init__(self, view: View, sort: Sort, only: str, exact: bool, spell: Callable[[str], str]) -> None:
        self.view, self.sort, self.only, self.spell = view, sort, only, spell
        self.exact = exact
        """Whether the filter has an index of its own in this order: what it yields needs no further condition."""
        self.way = sort.only[only] if exact else sort.way

    def finding(self, what: str, many: int) -> list[str]:
        """The statements, each as good as the others, for the rows that stand for what the find box found (`?`, as JSON).

        By walking in the order of the sort; from what was found (`many`); from what the filter leaves. The likeliest first.
        """
        keys = "(SELECT value FROM json_each(?))"
        walk = self.way if self.exact else self.sort.aside.get(what, self.way)
        statements = [self.sql(walk, walk.finds[what].format(keys=keys)), self._gathering(what)]
        if many * _ROWS_OF.get(what, 1) < _FEW:
            statements.reverse()
        if self.only and not self.exact:
            among = self.among(f"({self.view.filters[self.only].ids})")
            statements.append(self.sql(among, self.sort.way.finds[what].format(keys=keys)))
        return statements

    def _gathering(self, what: str) -> str:
        own = self.view.filters[self.only].finds.get(what) if self.only else None
        return self.sql(self.among(f"({own or self.view.finds[what]})"), filtered=own is None)

    def among(self, ids: str) -> Way:
        """Given ids, sorted: `ids` is a source of them."""
        return Way(self.sort.way.identity, f"{ids} f CROSS JOIN {self.sort.among}", self.sort.way.order)

    def sql(self, way: Way, condition: str = "", *, filtered: bool = True) -> str:
        """The statement for the ids of a way, of the rows that the filter leaves and for which the condition holds."""
        conditions = [condition] if condition else []
        if self.only and filtered and not (self.exact and way is self.way):
            conditions.append(self.view.filters[self.only].holds.replace("{id}", way.identity))
        where = "".join(f" AND {one}" for one in conditions)
        group = f" GROUP BY {way.group}" if way.group else ""
        order = self.spell(way.order)
        return f"SELECT {way.identity} FROM {self.spell(way.source)}{self.spell(where)}{group} ORDER BY {order}"


def _ids(rows: Iterable[Row]) -> list[int]:
    return [row[0] for row in rows]


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
