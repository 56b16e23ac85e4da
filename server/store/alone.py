"""Work that one server of several does: whoever holds a lock of the database, as long as it lives.

The lock belongs to a connection, so that a server that dies or loses the database gives it up at
once; what it was doing is ended before another begins.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

import asyncpg
import structlog

AGAIN_S = 5.0
_TRY = "SELECT pg_try_advisory_lock($1)"
_LOG = structlog.get_logger()


async def when_alone(url: str, key: int, work: Callable[[], Awaitable[None]]) -> None:
    """Wait for the lock, do the work, and begin again should the lock be lost; never ends but by
    being cancelled, or by the work itself."""
    while True:
        try:
            if await _once(url, key, work):
                return
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            await _LOG.awarning("the lock is out of reach", key=key, reason=str(error)[:200])
        await asyncio.sleep(AGAIN_S)


async def _once(url: str, key: int, work: Callable[[], Awaitable[None]]) -> bool:
    """Whether the work has ended by itself."""
    connection = await asyncpg.connect(url)
    lost = asyncio.Event()
    connection.add_termination_listener(lambda _: lost.set())
    try:
        while not await connection.fetchval(_TRY, key):  # noqa: ASYNC110 - a server holds it
            await asyncio.sleep(AGAIN_S)
        doing = asyncio.ensure_future(work())
        ending = asyncio.ensure_future(lost.wait())
        try:
            await asyncio.wait((doing, ending), return_when=asyncio.FIRST_COMPLETED)
            if doing.done():
                await doing
                return True
            return False
        finally:
            for task in (doing, ending):
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task
    finally:
        with contextlib.suppress(OSError, asyncpg.InterfaceError, TimeoutError):
            await connection.close(timeout=1)
