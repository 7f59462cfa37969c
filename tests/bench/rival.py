"""The other way to write a receipt: SQLAlchemy objects, one by one. What `design.md` §6 measures the desk against.

It does what a receipt does and no more: gives the stock in rank, notes postings and reasons, reckons promises.
"""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlmodel import select

from backorder_desk.domain.ranking import Policy, columns
from backorder_desk.domain.reasons import Cause, Outcome
from backorder_desk.model import tables
from backorder_desk.model.ledger import Account
from tests.bench.workload import TODAY


def receive(path: Path, items: list[tuple[str, str]]) -> None:
    """Receive goods, line by line."""
    engine = sa.create_engine(f"sqlite:///{path}")
    sa.event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA foreign_keys = ON"))
    with Session(engine) as session:
        entry = tables.Entry(
            at="2026-03-02T08:00:00+00:00", day=TODAY.toordinal(), act="receive", words="Received"
        )
        session.add(entry)
        session.flush()
        loop = _Loop(session, int(entry.id or 0))
        for sku, units in items:
            product = session.scalars(select(tables.Product).where(tables.Product.sku == sku)).one()
            loop.receive(product, int(units))
        session.commit()
    engine.dispose()


class _Loop:
    def __init__(self, session: Session, entry: int) -> None:
        self.session, self.entry, self.seq = session, entry, 0

    def receive(self, product: tables.Product, units: int) -> None:
        """One product: put on the shelf, given out, promised anew."""
        self.session.add(
            tables.Run(entry_id=self.entry, product_id=int(product.id or 0), policy=Policy.OLDEST.value)
        )
        product.on_hand += units
        self._post(Account.ON_HAND, product, None, units)
        order = [getattr(tables.OrderLine, column) for column in columns(Policy.OLDEST)]
        waits = sa.text(tables.WAITING)
        chosen = (
            select(tables.OrderLine)
            .where(tables.OrderLine.product_id == product.id)
            .where(waits)
            .order_by(*order)
        )
        lines = list(self.session.scalars(chosen))
        for line in lines:
            self._give(product, line)
        self._promise(product, [line for line in lines if _need(line)])

    def _give(self, product: tables.Product, line: tables.OrderLine) -> None:
        free = product.on_hand - product.allocated
        given = _need(line) if _need(line) <= free else free - free % product.step
        if given:
            line.allocated += given
            product.allocated += given
            self._post(Account.ALLOCATED, product, line.id, given)
            self._decide(product, line, Outcome.GAIN, Cause.RANK, given, 0)

    def _promise(self, product: tables.Product, lines: list[tables.OrderLine]) -> None:
        incoming = list(
            self.session.scalars(
                select(tables.PurchaseLine)
                .where(tables.PurchaseLine.product_id == product.id)
                .order_by(sa.text("due"))
            )
        )
        left = [[line.ordered - line.received - line.closed, line.due, line.id] for line in incoming]
        for ahead, line in enumerate(lines):
            need, day, source = _need(line), None, None
            while need and left:
                take = min(need, int(left[0][0] or 0))
                need, day, source = need - take, left[0][1], left[0][2]
                left[0][0] = int(left[0][0] or 0) - take
                if not left[0][0]:
                    left.pop(0)
            before = (line.promise, line.estimate, line.source_id)
            after = (line.promise, 1, None) if need else (day, 0, source)
            if before != after:
                line.promise, line.estimate, line.source_id = after
                self.session.add(
                    tables.PromiseChange(
                        entry_id=self.entry,
                        line_id=int(line.id or 0),
                        before=before[0],
                        after=after[0],
                        estimate_before=before[1],
                        estimate_after=after[1],
                        source_before=before[2],
                        source_after=after[2],
                    )
                )
            self._decide(product, line, Outcome.WAIT, Cause.QUEUE, _need(line), ahead)

    def _post(self, account: Account, product: tables.Product, line: int | None, units: int) -> None:
        self.seq += 1
        self.session.add(
            tables.Posting(
                entry_id=self.entry,
                seq=self.seq,
                account=int(account),
                product_id=int(product.id or 0),
                line_id=line,
                quantity=units,
            )
        )

    def _decide(
        self,
        product: tables.Product,
        line: tables.OrderLine,
        outcome: Outcome,
        cause: Cause,
        units: int,
        ahead: int,
    ) -> None:
        self.session.add(
            tables.Decision(
                entry_id=self.entry,
                outcome=int(outcome),
                product_id=int(product.id or 0),
                line_id=int(line.id or 0),
                quantity=units,
                cause=int(cause),
                rival_id=None,
                ahead=ahead,
                source_id=line.source_id,
                day=line.promise,
                estimate=line.estimate,
            )
        )


def _need(line: tables.OrderLine) -> int:
    return line.ordered - line.fulfilled - line.cancelled - line.allocated
