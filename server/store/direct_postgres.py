"""Direct statements on PostgreSQL: asyncpg on the connections of SQLAlchemy's pool."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, TypeVar, cast

import asyncpg
from sqlalchemy import Table
from sqlalchemy.ext.asyncio import AsyncEngine

from server.store.direct import (
    Interrupted,
    Row,
    Work,
    for_postgres,
    postgres_delete,
    postgres_insert,
)
from server.store.lane import ALONE, EACH, SHARED, keys_of

T = TypeVar("T")

COPIED = 32
"""So many rows are cheaper to copy in than to insert."""


class PostgresDoor:
    """Transactions on the connections of a pool."""

    def __init__(self, engine: AsyncEngine, *, writes: bool) -> None:
        self._engine = engine
        self._writes = writes

    async def run(self, work: Work[T]) -> T:
        """Do this in one transaction, which commits unless it raises."""
        async with self._engine.connect() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            assert raw is not None
            if not self._writes:
                async with raw.transaction(isolation="repeatable_read", readonly=True):
                    return await work(_OnPostgres(raw))
            async with raw.transaction():
                await raw.execute(ALONE)
                return await work(_OnPostgres(raw))

    async def run_in_lane(self, scope: str | None, actors: Collection[str], work: Work[T]) -> T:
        """Do this in one transaction beside those of other lanes. Raises Interrupted."""
        try:
            async with self._engine.connect() as connection:
                raw = (await connection.get_raw_connection()).driver_connection
                assert raw is not None
                async with raw.transaction():
                    await raw.execute(SHARED)
                    await raw.fetch(EACH, keys_of(scope, actors))
                    return await work(_OnPostgres(raw))
        except asyncpg.DeadlockDetectedError as error:
            raise Interrupted from error

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
        if len(rows) >= COPIED and not otherwise:
            names = columns.split()
            await self._connection.copy_records_to_table(table.name, columns=names, records=rows)
        elif rows:
            sql = postgres_insert(table, columns, tuple(otherwise))
            await self._connection.execute(sql, *zip(*rows, strict=True))

    async def delete(self, table: Table, columns: str, rows: Sequence[Row]) -> None:
        if rows:
            sql = postgres_delete(table, columns)
            await self._connection.execute(sql, *zip(*rows, strict=True))
