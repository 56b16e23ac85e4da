"""News between the servers that share one PostgreSQL database: NOTIFY in the writing transaction.

PostgreSQL delivers when the transaction commits, and never what was rolled back. A server that
hears itself passes it by: it has told its own listeners already. Whoever was not connected for
a while missed an unknown number of news, and tells its listeners that anything may have changed.
"""

from __future__ import annotations

import asyncio
from typing import Any

import asyncpg
import msgspec
import structlog

from server.store.announcements import ANYTHING, Carry, News

CHANNEL = "shidi_news"
MOST_BYTES = 7_900
"""PostgreSQL takes 8,000 in one notification."""

AGAIN_S = 2.0
_LOG = structlog.get_logger()


class Message(msgspec.Struct, frozen=True):
    """What one transaction of one server came to."""

    sender: str
    news: tuple[News, ...]


def message(sender: str, news: frozenset[News]) -> str:
    """The notification; so many news that they do not fit are told as anything."""
    told = msgspec.json.encode(Message(sender, tuple(news)))
    if len(told) > MOST_BYTES:
        told = msgspec.json.encode(Message(sender, (ANYTHING,)))
    return told.decode()


async def hear(url: str, me: str, carry: Carry) -> None:
    """Carry what other servers announce, for ever; a lost connection is made again."""
    first = True
    while True:
        ended = asyncio.Event()
        try:
            connection = await asyncpg.connect(url)
            try:
                connection.add_termination_listener(lambda _, ended=ended: ended.set())
                await connection.add_listener(CHANNEL, _Hearer(me, carry))
                if not first:
                    carry(frozenset({ANYTHING}))
                first = False
                await ended.wait()
            finally:
                await connection.close(timeout=1)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            await _LOG.awarning("news of other servers are not heard", reason=str(error)[:200])
        await asyncio.sleep(AGAIN_S)


class _Hearer:
    def __init__(self, me: str, carry: Carry) -> None:
        self._me = me
        self._carry = carry

    def __call__(self, _connection: Any, _pid: int, _channel: str, payload: object) -> None:
        try:
            told = msgspec.json.decode(str(payload), type=Message)
        except msgspec.MsgspecError:
            self._carry(frozenset({ANYTHING}))
            return
        if told.sender != self._me:
            self._carry(frozenset(told.news))
