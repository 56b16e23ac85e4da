"""Bring a database to the newest schema."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from server.store.database import Database


async def migrate(database: Database) -> None:
    """Run every migration that is missing, in one transaction."""
    async with database.writing() as transaction:
        await transaction.run_sync(upgrade)


def upgrade(connection: Connection) -> None:
    """The same on an open connection."""
    command.upgrade(configured(connection), "head")


def configured(connection: Connection) -> Config:
    """Alembic's settings for our migrations on this connection."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config
