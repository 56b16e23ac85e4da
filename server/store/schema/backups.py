"""What the newest verified backup holds."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, String, Table

from server.store.schema.base import ID, instant, metadata

backups = Table(  # backups.py
    "backups",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("name", String(64), nullable=False),
    instant("taken_at"),
    Column("ops", BigInteger, nullable=False),
    Column("photos", BigInteger, nullable=False),
)

backup_actors = Table(  # backups.py
    "backup_actors",
    metadata,
    Column("actor", ID, primary_key=True),
    Column("counter", BigInteger, nullable=False),
)

backup_photos = Table(  # backups.py
    "backup_photos",
    metadata,
    Column("sha256", String(64), primary_key=True),
)
