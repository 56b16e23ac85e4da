"""The database behind a server, as the laws look into it, back it up and restore it."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import asyncpg

from server.store.direct import for_postgres
from server.store.schema import metadata


class LawDatabase(Protocol):
    """Read and replaced past the server."""

    def rows(self, query: str, *values: Any) -> Sequence[Any]: ...
    def change(self, statement: str, *values: Any) -> None: ...
    def backup(self) -> Any: ...
    def restore(self, backup: Any) -> None: ...
    def close(self) -> None: ...


class SqliteLaws:
    """A file; backups are SQLite's own, in memory."""

    def __init__(self, file: Path) -> None:
        self._file = sqlite3.connect(file)
        self._backups: list[sqlite3.Connection] = []

    def rows(self, query: str, *values: Any) -> Sequence[Any]:
        with contextlib.closing(self._file.execute(query, values)) as cursor:
            return cursor.fetchall()

    def change(self, statement: str, *values: Any) -> None:
        self._file.execute(statement, values)
        self._file.commit()

    def backup(self) -> sqlite3.Connection:
        copy = sqlite3.connect(":memory:", check_same_thread=False)
        self._backups.append(copy)
        self._file.backup(copy)
        return copy

    def restore(self, backup: sqlite3.Connection) -> None:
        backup.backup(self._file)

    def close(self) -> None:
        for copy in self._backups:
            copy.close()
        self._file.close()


class PostgresLaws:
    """A database; a backup is a schema of its own with a copy of every table."""

    _numbers = itertools.count(1)

    def __init__(self, url: str) -> None:
        self._runner = asyncio.Runner()
        self._connection: Any = self._runner.run(asyncpg.connect(url))

    def rows(self, query: str, *values: Any) -> Sequence[Any]:
        found: Sequence[Any] = self._runner.run(
            self._connection.fetch(for_postgres(query), *values)
        )
        return found

    def change(self, statement: str, *values: Any) -> None:
        self._runner.run(self._connection.execute(for_postgres(statement), *values))

    def backup(self) -> str:
        name = f"backup_{next(self._numbers)}"
        copies = "".join(
            f"CREATE TABLE {name}.{each.name} AS TABLE public.{each.name};"
            for each in metadata.sorted_tables
        )
        self._runner.run(self._connection.execute(f"CREATE SCHEMA {name};{copies}"))
        return name

    def restore(self, backup: str) -> None:
        names = [each.name for each in metadata.sorted_tables]
        back = "".join(f"INSERT INTO public.{each} TABLE {backup}.{each};" for each in names)
        every = ", ".join(f"public.{each}" for each in names)
        self._runner.run(self._connection.execute(f"BEGIN; TRUNCATE {every}; {back} COMMIT"))

    def close(self) -> None:
        self._runner.run(self._connection.close())
        self._runner.close()
