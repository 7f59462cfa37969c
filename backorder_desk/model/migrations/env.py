"""What Alembic runs: all migrations in one transaction, on the connection it is handed."""

from __future__ import annotations

from alembic import context
from sqlmodel import SQLModel

from backorder_desk.model import tables

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
if connection.dialect.name == "sqlite":
    # SQLAlchemy's driver begins late, so that DDL would commit by itself; a killed migration must leave nothing.
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    connection.commit()
    connection.exec_driver_sql("BEGIN IMMEDIATE")
context.run_migrations()
connection.commit()

__all__ = ["tables"]
