"""The shop, as it began."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import SQLModel

from backorder_desk.model import tables as tables

revision = "0001"
down_revision = None


def upgrade() -> None:
    SQLModel.metadata.create_all(op.get_bind())
    if op.get_bind().dialect.name == "sqlite":
        op.execute(sa.text("CREATE VIRTUAL TABLE finder USING fts5(text, what UNINDEXED, ref UNINDEXED, tokenize = 'trigram')"))
        op.execute(sa.text("PRAGMA application_id = 1111774027"))
