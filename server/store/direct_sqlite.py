"""Direct statements on SQLite: a visit to a thread for each transaction."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Awaitable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Table
from sqlalchemy.ext.asyncio import AsyncEngine

from server.store.direct import (
    Row,
    Work,
    for_sqlite,
    listed,
    sqlite_delete,
    sqlite_insert,
)

T = TypeVar("T")

ROWS = 128
"""Of one INSERT: SQLite is left alone with them, while other threads run Python."""


class SqliteReaders:
    """Two threads; each opens the file when it is first needed."""

    def __init__(self, file: Path, pragmas: Sequence[str]) -> None:
        self._file = file
        self._pragmas = pragmas
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="sqlite-reader")
        self._mine = threading.local()
        self._open: list[sqlite3.Connection] = []

    async def run(self, work: Work[T]) -> T:
        """Do this on one state of the database."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._read, work)

    async def close(self) -> None:
        """Let go of the file, after what was begun."""
        await asyncio.to_thread(self._pool.shutdown)
        for connection in self._open:
            connection.close()

    def _read(self, work: Work[T]) -> T:
        return _in_transaction(self._connection(), "BEGIN", work)

    def _connection(self) -> sqlite3.Connection:
        found: sqlite3.Connection | None = getattr(self._mine, "connection", None)
        if found is None:
            found = sqlite3.connect(
                self._file, isolation_level=None, check_same_thread=False, cached_statements=256
            )
            for pragma in self._pragmas:
                found.execute(pragma)
            self._mine.connection = found
            self._open.append(found)
        return found


class OneConnection:
    """Makes SQLAlchemy's connections and remembers the last: there is only one at a time."""

    last: sqlite3.Connection | None = None

    def __call__(self, *args: Any, **options: Any) -> sqlite3.Connection:
        options |= {"check_same_thread": False, "cached_statements": 256}
        self.last = sqlite3.Connection(*args, **options)
        return self.last


class SqliteWriter:
    """The connection on which SQLAlchemy writes, used in another thread while nobody else does.

    One connection for both: so all that this process writes is known to be its own. Whoever calls
    has the turn (`Database`).
    """

    def __init__(self, engine: AsyncEngine, kept: OneConnection) -> None:
        self._engine = engine
        self._kept = kept
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="sqlite-writer")

    async def run(self, work: Work[T]) -> T:
        """Do this in one transaction, which commits unless it raises."""
        loop = asyncio.get_running_loop()
        async with self._engine.connect() as held:
            await held.get_raw_connection()  # opens it where nobody wrote yet
            assert self._kept.last is not None
            job = partial(_in_transaction, self._kept.last, "BEGIN IMMEDIATE", work)
            return await loop.run_in_executor(self._pool, job)

    async def close(self) -> None:
        """The connection is closed by whoever made the engine."""
        await asyncio.to_thread(self._pool.shutdown)


def _in_transaction(connection: sqlite3.Connection, begin: str, work: Work[T]) -> T:
    connection.execute(begin)
    try:
        found = _without_waiting(work(_OnSqlite(connection)))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return found


class _OnSqlite:
    """One transaction on one connection; its coroutines never wait."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.info: dict[Any, Any] = {}

    async def ask(self, sql: str, *values: Any) -> Sequence[Row]:
        given = [listed(value) for value in values]
        return self._connection.execute(for_sqlite(sql), given).fetchall()

    async def insert(
        self, table: Table, columns: str, rows: Sequence[Row], otherwise: Sequence[str] = ()
    ) -> None:
        whole = len(rows) - len(rows) % ROWS
        for start in range(0, whole, ROWS):
            values = list(chain.from_iterable(rows[start : start + ROWS]))
            self._connection.execute(sqlite_insert(table, columns, ROWS, tuple(otherwise)), values)
        if whole < len(rows):
            rest = sqlite_insert(table, columns, 1, tuple(otherwise))
            self._connection.executemany(rest, rows[whole:])

    async def delete(self, table: Table, columns: str, rows: Sequence[Row]) -> None:
        self._connection.executemany(sqlite_delete(table, columns), rows)


def _without_waiting(doing: Awaitable[T]) -> T:
    """The result of a coroutine that has nothing to wait for."""
    steps = doing.__await__()
    try:
        next(steps)
    except StopIteration as done:
        found: T = done.value
        return found
    raise RuntimeError("a transaction waited for something that is not the database")
