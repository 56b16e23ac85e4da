"""Bring a database to the newest schema.

A server that starts on a database of its own version asks for one row: Alembic, and the migrations
themselves, are loaded only where there is something to migrate.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from server.complaint import Complaint
from server.store.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

_MIGRATIONS = Path(__file__).parent / "migrations"


async def migrate(database: Database) -> None:
    """Run every migration that is missing, in one transaction."""
    async with database.writing() as transaction:
        await transaction.run_sync(upgrade)


def upgrade(connection: Connection) -> None:
    """The same on an open connection. Raises Complaint for what a newer program has migrated."""
    found = _revision(connection)
    if found == newest():
        return
    if found is not None and found not in _revisions():
        raise Complaint(
            f"这个数据库由更新的版本升级过（{found}），本程序只认识到 {newest()}：请安装新版本；"
            "要退回旧版本，请恢复升级之前的备份。",
            f"A newer version has upgraded this database ({found}; this program knows {newest()}): "
            "install that version, or go back by restoring a backup made before the upgrade.",
        )
    from alembic import command

    command.upgrade(configured(connection), "head")


def newest() -> str:
    """The revision that this program's schema has."""
    return max(_revisions())


def _revisions() -> set[str]:
    """All that this program knows; migrations are called `<revision>_<what>.py`."""
    return {file.name.split("_")[0] for file in (_MIGRATIONS / "versions").glob("*_*.py")}


def configured(connection: Connection) -> Config:
    """Alembic's settings for our migrations on this connection."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _revision(connection: Connection) -> str | None:
    """Of this database; None for one that nobody has migrated yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
