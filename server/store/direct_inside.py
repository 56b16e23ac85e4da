"""Direct statements inside a transaction of SQLAlchemy that is open already."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.ext.asyncio import AsyncConnection

from server.store.direct import (
    Direct,
    Row,
    for_postgres,
    for_sqlite,
    listed,
    postgres_delete,
    postgres_insert,
    sqlite_delete,
    sqlite_insert,
)


def direct(tx: AsyncConnection) -> Direct:
    """Direct statements inside a transaction that is open already."""
    return _OverSqlAlchemy(tx)


class _OverSqlAlchemy:
    def __init__(self, tx: AsyncConnection) -> None:
        self._tx = tx
        self._postgres = tx.dialect.name == "postgresql"
        self.info: dict[Any, Any] = tx.info

    async def ask(self, sql: str, *values: Any) -> Sequence[Row]:
        if self._postgres:
            given, spelt = values, for_postgres(sql)
        else:
            given, spelt = tuple(map(listed, values)), for_sqlite(sql)
        result = await self._tx.exec_driver_sql(spelt, given)
        return [tuple(row) for row in result] if result.returns_rows else []

    async def insert(
        self, table: Table, columns: str, rows: Sequence[Row], otherwise: Sequence[str] = ()
    ) -> None:
        if not rows:
            return
        if self._postgres:
            sql = postgres_insert(table, columns, tuple(otherwise))
            await self._tx.exec_driver_sql(sql, tuple(zip(*rows, strict=True)))
        else:
            sql = sqlite_insert(table, columns, 1, tuple(otherwise))
            await self._tx.exec_driver_sql(sql, list(rows))

    async def delete(self, table: Table, columns: str, rows: Sequence[Row]) -> None:
        if not rows:
            return
        if self._postgres:
            sql = postgres_delete(table, columns)
            await self._tx.exec_driver_sql(sql, tuple(zip(*rows, strict=True)))
        else:
            await self._tx.exec_driver_sql(sqlite_delete(table, columns), list(rows))
