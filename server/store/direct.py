"""Statements that go straight to the driver: for the two requests that devices make all day.

SQLAlchemy and aiosqlite cost 0.2 ms a statement, whatever the statement, and a round trip makes
twenty. The same functions run on both databases: their SQL is written once, with `?` for a value,
`IN {texts}` or `IN {numbers}` for a list of them, `{lines of h}` for a group of heads as devices
are told of them and `{hashes of h}` for their hashes in that order, nothing between them; each
driver spells it its own way. On SQLite a whole transaction is carried out in one visit to a thread:
nothing that is awaited in it may be anything but these statements.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from functools import lru_cache
from itertools import count
from typing import Any, Protocol, TypeVar

import msgspec
from sqlalchemy import BigInteger, Boolean, Float, Integer, LargeBinary, Table

T = TypeVar("T")

Row = tuple[Any, ...]

IGNORE = ("",)
"""`otherwise` of `insert`: leave rows alone whose primary key is there already."""


class Direct(Protocol):
    """One transaction. Booleans come back as 0 and 1 or as False and True."""

    @property
    def info(self) -> dict[Any, Any]:
        """What its statements note for after the commit (announcements.py)."""
        ...

    async def ask(self, sql: str, *values: Any) -> Sequence[Row]:
        """Run one statement; its rows, if it gives any."""
        ...

    async def insert(
        self, table: Table, columns: str, rows: Sequence[Row], otherwise: Sequence[str] = ()
    ) -> None:
        """Insert rows; where the primary key is there already set the columns `otherwise`."""
        ...

    async def delete(self, table: Table, columns: str, rows: Sequence[Row]) -> None:
        """Delete the rows whose `columns` have these values."""
        ...


Work = Callable[[Direct], Awaitable[T]]
"""What is done in one transaction. It may be done again from the start if it failed."""


class Interrupted(Exception):
    """The database broke the transaction off to let another pass: it may be done again."""


class Door(Protocol):
    """Where transactions are carried out."""

    async def run(self, work: Work[T]) -> T:
        """Do this in one transaction, which commits unless it raises."""
        ...

    async def close(self) -> None:
        """Let go of what it opened, after what was begun."""
        ...


_LIST = re.compile(r"IN \{(texts|numbers)\}")
_LINES, _HASHES = "{lines of h}", "{hashes of h}"
_LINE = "(SELECT {} FROM ops o WHERE o.actor = h.actor AND o.counter = h.counter)"
"""A join would be left to the planner, which without statistics reads the whole log."""
_KINDS = {"texts": "text", "numbers": "bigint"}


@lru_cache(maxsize=512)
def for_sqlite(sql: str) -> str:
    """A statement as SQLite reads it; lists go there as JSON."""
    lists = _LIST.sub("IN (SELECT value FROM json_each(?))", sql)
    each = _LINE.format("o.position || char(9) || CAST(o.line AS TEXT)")
    lines = lists.replace(_LINES, f"CAST(group_concat({each}, char(10)) AS BLOB)")
    return lines.replace(_HASHES, "group_concat(h.hash, '')")


@lru_cache(maxsize=512)
def for_postgres(sql: str) -> str:
    """A statement as PostgreSQL reads it."""
    numbers = count(1)
    arrays = _LIST.sub(lambda found: f"= ANY(?::{_KINDS[found[1]]}[])", sql)
    each = _LINE.format("convert_to(o.position || chr(9), 'UTF8') || o.line")
    arrays = arrays.replace(_LINES, f"string_agg({each}, '\\x0a'::bytea)")
    arrays = arrays.replace(_HASHES, "string_agg(h.hash, '')")
    return re.sub(r"\?", lambda _: f"${next(numbers)}", arrays)


def listed(value: Any) -> Any:
    """A value as SQLite takes it."""
    return msgspec.json.encode(value).decode() if isinstance(value, list) else value


@lru_cache(maxsize=512)
def sqlite_insert(table: Table, columns: str, rows: int, otherwise: tuple[str, ...]) -> str:
    """INSERT of so many rows."""
    marks = "(" + ", ".join("?" * len(columns.split())) + ")"
    return f"{_into(table, columns)} VALUES {', '.join([marks] * rows)}{_on(table, otherwise)}"


@lru_cache(maxsize=512)
def postgres_insert(table: Table, columns: str, otherwise: tuple[str, ...]) -> str:
    """INSERT of any number of rows, given as an array for each column."""
    rows = f"SELECT * FROM {_arrays(table, columns)}"  # noqa: S608 - names of our own tables
    return f"{_into(table, columns)} {rows}{_on(table, otherwise)}"


@lru_cache(maxsize=512)
def sqlite_delete(table: Table, columns: str) -> str:
    """DELETE of one row by its key."""
    same = " AND ".join(f"{name} = ?" for name in columns.split())
    return f"DELETE FROM {table.name} WHERE {same}"  # noqa: S608


@lru_cache(maxsize=512)
def postgres_delete(table: Table, columns: str) -> str:
    """DELETE of any number of rows by their keys, given as an array for each column."""
    same = " AND ".join(f"{table.name}.{name} = gone.{name}" for name in columns.split())
    names = ", ".join(columns.split())
    gone = f"{_arrays(table, columns)} AS gone({names})"
    return f"DELETE FROM {table.name} USING {gone} WHERE {same}"  # noqa: S608


def _into(table: Table, columns: str) -> str:
    return f"INSERT INTO {table.name} ({', '.join(columns.split())})"


def _arrays(table: Table, columns: str) -> str:
    kinds = (_kind(table, name) for name in columns.split())
    return "unnest(" + ", ".join(f"${n}::{kind}[]" for n, kind in enumerate(kinds, 1)) + ")"


def _kind(table: Table, column: str) -> str:
    match table.c[column].type:
        case BigInteger():
            return "bigint"
        case Integer():
            return "integer"
        case Boolean():
            return "boolean"
        case Float():
            return "double precision"
        case LargeBinary():
            return "bytea"
    return "text"


def _on(table: Table, otherwise: tuple[str, ...]) -> str:
    if not otherwise:
        return ""
    if otherwise == IGNORE:
        return " ON CONFLICT DO NOTHING"
    key = ", ".join(column.name for column in table.primary_key.columns)
    changed = ", ".join(f"{name} = excluded.{name}" for name in otherwise)
    return f" ON CONFLICT ({key}) DO UPDATE SET {changed}"
