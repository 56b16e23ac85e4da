"""Transactions: one for writing at a time on SQLite, many for reading.

Isolation. SQLite in WAL mode: a reading transaction sees one state of the database from its first
query on; writing transactions are serial (`BEGIN IMMEDIATE`, a pool of one connection), so that no
writer ever fails half-way because another was faster. Every commit is on the disk before it returns
(`synchronous=FULL`).
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

Transaction = AsyncConnection

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=10000",
    "PRAGMA cache_size=-65536",
    "PRAGMA temp_store=MEMORY",
)


class Database:
    """The two doors to one database. Make one for an application, `close` it at the end."""

    def __init__(self, url: str) -> None:
        self._writer = _engine(url, "BEGIN IMMEDIATE", pool_size=1)
        self._reader = _engine(url, "BEGIN", pool_size=4)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Transaction]:
        """A transaction that may write; it commits at the end and rolls back on any exception."""
        async with self._writer.begin() as transaction:
            yield transaction

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """A consistent view; nothing is written."""
        async with self._reader.connect() as connection:
            yield connection

    async def close(self) -> None:
        """Let go of all connections."""
        await self._writer.dispose()
        await self._reader.dispose()


def _engine(url: str, begin: str, pool_size: int) -> AsyncEngine:
    engine = create_async_engine(url, pool_size=pool_size, max_overflow=0)

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions are begun below, not by the driver
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def start(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine
