"""The address of a database: `sqlite+aiosqlite:///file` or `postgresql://user@host/name`."""

from __future__ import annotations

from pathlib import Path

_SQLITE = "sqlite+aiosqlite:///"
_POSTGRES = "postgresql+asyncpg://"


def with_driver(url: str) -> str:
    """The address as SQLAlchemy wants it; operators write `postgresql://` or `postgres://`."""
    for plain in ("postgresql://", "postgres://"):
        if url.startswith(plain):
            return _POSTGRES + url.removeprefix(plain)
    return url


def without_driver(url: str) -> str:
    """The address of a PostgreSQL database as its own programs take it."""
    return url.replace(_POSTGRES, "postgresql://", 1)


def is_postgres(url: str) -> bool:
    """Whether the address leads to a PostgreSQL server."""
    return with_driver(url).startswith(_POSTGRES)


def sqlite_file(url: str) -> Path | None:
    """The file of a SQLite address; None for another kind of database."""
    return Path(url.removeprefix(_SQLITE)) if url.startswith(_SQLITE) else None
