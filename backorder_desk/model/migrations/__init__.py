"""Alembic, run from inside the program: brings a shop file to this version."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config


def upgrade(path: Path, revision: str = "head") -> None:
    """Run every migration that the file lacks, in one transaction."""
    engine = sa.create_engine(f"sqlite:///{path}")
    try:
        with engine.connect() as connection:
            config = configuration()
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
    finally:
        engine.dispose()


def configuration() -> Config:
    """Where the scripts are: beside this file, frozen or not."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    return config
