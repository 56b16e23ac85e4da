"""Puts the database of a restored installation into PostgreSQL, in place of what is there.

One transaction: whoever looks finds either all of the old or all of the new. The old tables stay in
a schema of their own beside the new ones.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from sqlalchemy import text

from server.store.database import Database, Transaction
from server.store.migrate import upgrade
from server.store.move import NotEmpty, fill

CLOSING_S = 2
"""A program that is about to end gets a moment to do so."""


class InUse(Exception):
    """Somebody else is connected to the database."""


async def must_be_free(url: str, *, replace: bool) -> None:
    """Raises NotEmpty where data is that may not be replaced, InUse where somebody is connected."""
    database = Database(url)
    try:
        async with database.writing() as tx:
            await _must_be_free(tx, replace=replace)
    finally:
        await database.close()


async def bring_in(url: str, file: Path, aside: str, *, replace: bool) -> bool:
    """Fill the database from a SQLite file with the newest schema; whether there was another one,
    which is in the schema `aside` then. Raises NotEmpty, InUse, Differs."""
    database = Database(url)
    try:
        async with database.writing() as tx:
            held = await _must_be_free(tx, replace=replace)
            if held:
                here = await tx.scalar(text("SELECT quote_ident(current_schema())"))
                await tx.execute(text(f'ALTER SCHEMA {here} RENAME TO "{aside}"'))
                await tx.execute(text(f"CREATE SCHEMA {here}"))
            await tx.run_sync(upgrade)
            raw = (await tx.get_raw_connection()).driver_connection
            with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as source:
                await fill(source, raw)
    finally:
        await database.close()
    return held


async def _must_be_free(tx: Transaction, *, replace: bool) -> bool:
    """Whether an installation is there."""
    begun = await tx.scalar(text("SELECT to_regclass('installation')")) is not None
    held = begun and bool(await tx.scalar(text("SELECT count(*) FROM installation")))
    if held and not replace:
        raise NotEmpty
    until = time.monotonic() + CLOSING_S
    while await tx.scalar(text(_OTHERS)):
        if time.monotonic() > until:
            raise InUse
        await asyncio.sleep(0.05)
    return held


_OTHERS = """
SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
AND backend_type = 'client backend' AND pid <> pg_backend_pid()"""
