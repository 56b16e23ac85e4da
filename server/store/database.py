"""Transactions: one for writing at a time on SQLite, many for reading.

Isolation. A reading transaction sees one state of the database from its first query on: SQLite in
WAL mode, PostgreSQL at REPEATABLE READ. Writing transactions are serial, so that no writer ever
fails half-way because another was faster and nobody decides on what is about to change: SQLite by
`BEGIN IMMEDIATE` on one connection, PostgreSQL by advisory locks that are held until the end of
the transaction, by whichever process; there pushes to different campaigns have nothing in common
and pass each other (lane.py). Every commit is on the disk before it returns.

Cancelled. What ends because its task is cancelled gives its connection up whole. What ends because
a stream's page has gone (a scope of anyio, which cancels again at every step) ends its transaction
first: a driver that is cancelled while it lets go of a connection never does.

Cut. A connection that PostgreSQL ended fails whoever asks on it just then; the next one is lent a
new connection.

`reading` and `writing` hand out SQLAlchemy's connections. `read` and `write` carry out a function
on direct statements (`direct.py`), many times as fast, for what devices ask all day.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Coroutine
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, TypeVar

from anyio import CancelScope
from sqlalchemy import event, text
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from server.store.address import is_postgres, sqlite_file, with_driver, without_driver
from server.store.alone import when_alone
from server.store.announcements import Carry, News, noted, take
from server.store.channel import CHANNEL, hear, message
from server.store.commit_queue import CommitQueue
from server.store.direct import Direct, Door, Work
from server.store.direct_inside import direct
from server.store.direct_postgres import PostgresDoor
from server.store.direct_sqlite import OneConnection, SqliteReaders, SqliteWriter
from server.store.lane import ALONE, INSTALLATION, Lane

T = TypeVar("T")

Transaction = AsyncConnection

CHECKING = INSTALLATION + 1
"""Key of the lock of the one server that checks photos."""

_PRAGMAS = (
    # Of a new file: an op is 800 bytes with its indexes, and a commit writes whole pages.
    "PRAGMA page_size=8192",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=10000",
    "PRAGMA cache_size=-65536",
    "PRAGMA temp_store=MEMORY",
)


class Database:
    """The doors to one database. Make one for an application, `close` it at the end."""

    def __init__(self, url: str, carry: Carry = lambda _news: None) -> None:
        """`carry` is told what each committed transaction announced (announcements.py)."""
        self._carry = carry
        self._name = secrets.token_hex(8)
        url = with_driver(url)
        self._url = url
        self._postgres = is_postgres(url)
        self._turn = asyncio.Lock()
        self._queue = CommitQueue(lambda work, _actors: self._write_now(work))
        self._lanes: dict[str | None, CommitQueue] = {}
        self._scopes: dict[str, str] = {}
        if self._postgres:
            self._writer = _postgres(url, pool_size=10)
            self._reader = _postgres(
                url,
                pool_size=8,
                isolation_level="REPEATABLE READ",
                execution_options={"postgresql_readonly": True},
            )
            self._direct_writer: Door = PostgresDoor(self._writer, writes=True)
            self._direct_reader: Door = PostgresDoor(self._reader, writes=False)
        else:
            file = sqlite_file(url)
            assert file is not None, url
            kept = OneConnection()
            self._writer = _sqlite(url, "BEGIN IMMEDIATE", pool_size=1, factory=kept)
            self._reader = _sqlite(url, "BEGIN", pool_size=4)
            self._direct_writer = SqliteWriter(self._writer, kept)
            self._direct_reader = SqliteReaders(file, _PRAGMAS)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Transaction]:
        """A transaction that may write; it commits at the end and rolls back on any exception."""
        with CancelScope(shield=True):
            async with self._turn, self._writer.connect() as transaction:
                try:
                    async with transaction.begin():
                        if self._postgres:
                            await transaction.execute(text(ALONE))
                        yield transaction
                        await self._notify(direct(transaction))
                except BaseException:
                    if not transaction.invalidated:  # of one given up nothing is left to take
                        take(transaction)
                    raise
                news = take(transaction)
        if news:
            self._carry(news)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """A consistent view; nothing is written."""
        with CancelScope(shield=True):
            connection = await self._reader.connect()
            try:
                yield connection
            finally:
                await _to_its_end(connection.close())

    async def write(self, work: Work[T], lane: Lane | None = None) -> T:
        """Do this in a writing transaction, perhaps together with what others asked meanwhile.

        With a lane it keeps to that, and does not wait for other lanes.
        """
        if lane is None:
            return await self._queue.submit(work)
        if lane.scope not in self._lanes:
            self._lanes[lane.scope] = CommitQueue(partial(self._write_in_lane, lane.scope))
        return await self._lanes[lane.scope].submit(work, lane.actors)

    async def lane(self, visits: Collection[str], actors: Collection[str]) -> Lane | None:
        """The lane of a push by these actors to these visits; None: it takes everything.

        The campaign of a visit never changes, so that it is asked for once.
        """
        if not self._postgres:
            return None
        unknown = [visit for visit in visits if visit not in self._scopes]
        if unknown:
            query = "SELECT id, campaign_id FROM visits WHERE id IN {texts}"
            self._scopes.update(await self.read(lambda db: db.ask(query, unknown)))
        scopes = {self._scopes.get(visit) for visit in visits}
        if len(scopes) > 1 or (visits and None in scopes):
            return None
        return Lane(next(iter(scopes), None), frozenset(actors))

    async def read(self, work: Work[T]) -> T:
        """Do this on one state of the database; nothing is written."""
        return await self._direct_reader.run(work)

    async def foreign_changes(self) -> int | None:
        """A number that moves when another process has written; None where nobody can tell.

        SQLite counts for each connection what others committed (PRAGMA data_version); all that this
        process writes goes through the one that is asked here.
        """
        if self._postgres:
            return None
        async with self._turn, self._writer.connect() as connection:
            raw = await connection.get_raw_connection()
            assert raw.driver_connection is not None
            row = await (await raw.driver_connection.execute("PRAGMA data_version")).fetchone()
        return int(row[0])

    async def alone(self, key: int, work: Callable[[], Awaitable[None]]) -> None:
        """Do what one server of several may do at a time, once no other does."""
        if self._postgres:
            await when_alone(without_driver(self._url), key, work)
        else:
            await work()

    async def hear_others(self, carry: Carry) -> None:
        """Carry, for ever, what other servers of this database announce. PostgreSQL only."""
        await hear(without_driver(self._url), self._name, carry)

    async def _notify(self, db: Direct) -> None:
        """Have what was announced told to other servers when this is committed."""
        news = noted(db)
        if self._postgres and news:
            await db.ask("SELECT pg_notify(?, ?)", CHANNEL, message(self._name, news))

    async def close(self) -> None:
        """Let go of all connections."""
        await self._direct_writer.close()
        await self._direct_reader.close()
        await self._writer.dispose()
        await self._reader.dispose()

    async def _write_now(self, work: Work[T]) -> T:
        async with self._turn:
            return await self._telling(work, self._direct_writer.run)

    async def _write_in_lane(self, scope: str | None, work: Work[T], actors: Collection[str]) -> T:
        assert isinstance(self._direct_writer, PostgresDoor)
        return await self._telling(work, partial(self._direct_writer.run_in_lane, scope, actors))

    async def _telling(self, work: Work[T], run: Callable[[Work[T]], Awaitable[T]]) -> T:
        """Carry what the transaction announced once it holds."""
        news: frozenset[News] = frozenset()

        async def noting(db: Direct) -> T:
            nonlocal news
            found = await work(db)
            await self._notify(db)
            news = take(db)
            return found

        result = await run(noting)
        if news:
            self._carry(news)
        return result


async def _to_its_end(ending: Coroutine[Any, Any, None]) -> None:
    """Hand a connection back whole, also when cancelled meanwhile: else it is a failed one."""
    handing = asyncio.ensure_future(ending)
    try:
        await asyncio.shield(handing)
    except asyncio.CancelledError:
        await handing
        raise


def _postgres(url: str, **chosen: Any) -> AsyncEngine:
    engine = create_async_engine(url, hide_parameters=True, max_overflow=0, **chosen)

    @event.listens_for(engine.sync_engine, "checkout")
    def refuse_closed(connection: Any, _record: Any, _lent: Any) -> None:
        """Have the pool make another: the driver knows without asking the server."""
        if connection.driver_connection.is_closed():
            raise DisconnectionError

    return engine


def _sqlite(url: str, begin: str, pool_size: int, **connecting: Any) -> AsyncEngine:
    engine = create_async_engine(
        url,
        hide_parameters=True,
        pool_size=pool_size,
        max_overflow=0,
        connect_args=connecting,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions are begun below, not by the driver
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def start(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine
