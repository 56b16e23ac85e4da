"""Every table of a SQLite file into PostgreSQL, or the other way, counted and compared.

One transaction on either side: what does not arrive whole does not arrive at all. Rows are compared
by the sum of their sha-256, whatever their order: databases sort texts differently.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import asyncpg
import msgspec
from sqlalchemy import Boolean, Integer, Table

from server.store.address import without_driver
from server.store.direct import Row
from server.store.schema import metadata

_ROWS = 2_000
_ALL = 1 << 256


class Moved(msgspec.Struct, frozen=True):
    """One table: how many rows it has on both sides, and the sum of their hashes in hex."""

    table: str
    rows: int
    digest: str


class NotEmpty(Exception):
    """The target holds an installation already."""


class Differs(Exception):
    """A table did not arrive as it was; `str` is its name."""


class OtherSchema(Exception):
    """The database has the schema of another version; `str` is its name."""


async def move(source: Path, target: str) -> list[Moved]:
    """Copy all tables; both databases have the newest schema, and nobody serves either.

    Raises NotEmpty, Differs, and what PostgreSQL says of a value that it does not take.
    """
    connection = await asyncpg.connect(without_driver(target))
    try:
        with closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as file:
            async with connection.transaction():
                if await connection.fetchval("SELECT count(*) FROM installation"):
                    raise NotEmpty
                return await fill(file, connection)
    finally:
        await connection.close()


async def fill(file: sqlite3.Connection, connection: Any) -> list[Moved]:
    """Copy all tables inside a transaction of asyncpg that is open. Raises Differs."""
    return [await _move(file, connection, each) for each in metadata.sorted_tables]


async def take_out(source: str, target: Path) -> None:
    """Copy all tables of a PostgreSQL database, as of one moment, into a SQLite file that has its
    schema and nothing else. Raises Differs, OtherSchema, and what PostgreSQL says."""
    connection = await asyncpg.connect(without_driver(source))
    try:
        with closing(sqlite3.connect(target)) as file:
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                here = await connection.fetchval(_SCHEMA)
                if (here,) != file.execute(_SCHEMA).fetchone():
                    raise OtherSchema(here)
                for table in metadata.sorted_tables:
                    await _take_out(connection, file, table)
            file.commit()
            file.execute("PRAGMA journal_mode=DELETE")
    finally:
        await connection.close()


_SCHEMA = "SELECT version_num FROM alembic_version"


async def _take_out(connection: Any, file: sqlite3.Connection, table: Table) -> None:
    columns = [column.name for column in table.columns]
    query = f"SELECT {_names(columns)} FROM {table.name}"  # noqa: S608 - our own tables
    marks = ", ".join("?" * len(columns))
    store = f"INSERT INTO {table.name} ({_names(columns)}) VALUES ({marks})"  # noqa: S608
    sent, come = _Sum(), _Sum()
    async for rows in _fetched(connection, query):
        sent.add(rows)
        file.executemany(store, rows)
    for rows in _portions(file, table, columns):
        come.add(rows)
    if (sent.rows, sent.digest) != (come.rows, come.digest):
        raise Differs(table.name)


async def _move(file: sqlite3.Connection, connection: Any, table: Table) -> Moved:
    columns = [column.name for column in table.columns]
    sent = _Sum()
    for rows in _portions(file, table, columns):
        sent.add(rows)
        await connection.copy_records_to_table(table.name, columns=columns, records=rows)
    come = _Sum()
    query = f"SELECT {_names(columns)} FROM {table.name}"  # noqa: S608 - our own tables
    async for rows in _fetched(connection, query):
        come.add(rows)
    if (sent.rows, sent.digest) != (come.rows, come.digest):
        raise Differs(table.name)
    await _go_on_counting(connection, table)
    return Moved(table.name, come.rows, come.digest)


def _portions(
    file: sqlite3.Connection, table: Table, columns: Sequence[str]
) -> Iterator[list[Row]]:
    """Rows with booleans as PostgreSQL wants them."""
    query = f"SELECT {_names(columns)} FROM {table.name}"  # noqa: S608
    truths = [
        number for number, name in enumerate(columns) if isinstance(table.c[name].type, Boolean)
    ]
    found = file.execute(query)
    while rows := found.fetchmany(_ROWS):
        yield [_with_truths(row, truths) for row in rows] if truths else rows


def _with_truths(row: Row, truths: Sequence[int]) -> Row:
    values = list(row)
    for number in truths:
        values[number] = None if values[number] is None else bool(values[number])
    return tuple(values)


async def _fetched(connection: Any, query: str) -> AsyncIterator[list[Row]]:
    rows: list[Row] = []
    async for row in connection.cursor(query, prefetch=_ROWS):
        rows.append(tuple(row))
        if len(rows) == _ROWS:
            yield rows
            rows = []
    yield rows


async def _go_on_counting(connection: Any, table: Table) -> None:
    """Numbers that the database gives itself follow on the highest that came."""
    for column in table.primary_key.columns:
        if isinstance(column.type, Integer) and column.autoincrement is True:
            sequence = await connection.fetchval(
                "SELECT pg_get_serial_sequence($1, $2)", table.name, column.name
            )
            highest = f"SELECT max({column.name}) FROM {table.name}"  # noqa: S608
            last = await connection.fetchval(highest)
            if sequence is not None and last is not None:
                await connection.execute("SELECT setval($1::text::regclass, $2)", sequence, last)


def _names(columns: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


class _Sum:
    """Hashes of rows, added up."""

    def __init__(self) -> None:
        self.rows = 0
        self._total = 0

    def add(self, rows: Sequence[Row]) -> None:
        self.rows += len(rows)
        for row in rows:
            told = msgspec.msgpack.encode(row)
            self._total += int.from_bytes(hashlib.sha256(told).digest(), "big")

    @property
    def digest(self) -> str:
        return f"{self._total % _ALL:064x}"
