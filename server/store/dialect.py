"""The few statements that SQLite and PostgreSQL spell alike but SQLAlchemy keeps apart."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Table, and_, tuple_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import Insert

from server.store.database import Transaction

MOST_VALUES = 2_000
"""Of one IN list. SQLite takes 32,766 parameters a statement; a key of `one_of` is several."""

_T = TypeVar("_T")


def portions(values: Collection[_T]) -> Iterator[list[_T]]:
    """The values in lists that fit one statement."""
    listed = list(values)
    for start in range(0, len(listed), MOST_VALUES):
        yield listed[start : start + MOST_VALUES]


def one_of(
    columns: Sequence[Column[Any]], keys: Collection[tuple[Any, ...]]
) -> ColumnElement[bool]:
    """Whether a row has one of these keys, found by index.

    For a list of row values SQLite scans the table; lists of single values lead it to the index.
    """
    lists = (
        column.in_(sorted(set(values)))
        for column, values in zip(columns, zip(*keys, strict=True), strict=True)
    )
    return and_(*lists, tuple_(*columns).in_(keys))


def insert_ignoring(tx: Transaction, table: Table) -> Insert:
    """INSERT that leaves rows alone whose primary key is there already."""
    return _insert(tx, table).on_conflict_do_nothing()  # type: ignore[no-any-return]


def insert_or_update(tx: Transaction, table: Table, columns: tuple[str, ...]) -> Insert:
    """INSERT that sets `columns` where the primary key is there already."""
    statement = _insert(tx, table)
    return statement.on_conflict_do_update(  # type: ignore[no-any-return]
        index_elements=list(table.primary_key.columns),
        set_={name: statement.excluded[name] for name in columns},
    )


def _insert(tx: Transaction, table: Table) -> Any:
    dialect = postgresql if tx.dialect.name == "postgresql" else sqlite
    return dialect.insert(table)
