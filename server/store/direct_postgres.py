"""Direct statements on PostgreSQL: asyncpg on the connections of SQLAlchemy's pool."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar, cast

from sqlalchemy import Table
from sqlalchemy.ext.asyncio import AsyncEngine

from server.store.direct import Row, Work, for_postgres, postgres_delete, postgres_insert

T = TypeVar("T")


class PostgresDoor:
    """Transactions on the connections of a pool."""

    def __init__(self, engine: AsyncEngine, lock: str | None) -> None:
        """`lock` is a statement that begins a writing transaction; None: it only reads."""
        self._engine = engine
        self._lock = lock

    async def run(self, work: Work[T]) -> T:
        """Do this in one transaction, which commits unless it raises."""
        async with self._engine.connect() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            assert raw is not None
            if self._lock is None:
                async with raw.transaction(isolation="repeatable_read", readonly=True):
                    return await work(_OnPostgres(raw))
            async with raw.transaction():
                await raw.execute(self._lock)
                return await work(_OnPostgres(raw))

    async def close(self) -> None:
        """The pool is closed by whoever made it."""


class _OnPostgres:
    """One transaction on one asyncpg connection."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self.info: dict[Any, Any] = {}

    async def ask(self, sql: str, *values: Any) -> Sequence[Row]:
        return cast(Sequence[Row], await self._connection.fetch(for_postgres(sql), *values))

    async def insert(
        self, table: Table, columns: str, rows: Sequence[Row], otherwise: Sequence[str] = ()
    ) -> None:
        if rows:
            sql = postgres_insert(table, columns, tuple(otherwise))
            await self._connection.execute(sql, *zip(*rows, strict=True))

    async def delete(self, table: Table, columns: str, rows: Sequence[Row]) -> None:
        if rows:
            sql = postgres_delete(table, columns)
            await self._connection.execute(sql, *zip(*rows, strict=True))
