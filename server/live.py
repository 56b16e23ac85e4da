"""Tells open pages that something has changed, in one process; between several, the database does.

A listener hears which visits to read again, never what they say: reading asks who may see it. News
that come while a listener is busy are gathered, so that a slow one costs no memory, and a busy
evening costs each page two readings a second at most.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import Iterator

import structlog

from server.store.announcements import ANYTHING, News
from server.store.database import Database

LOOK_S = 1.0
"""How often the database is asked whether another process has written."""

_LOG = structlog.get_logger()


class Listener:
    """One open page, of one campaign."""

    def __init__(self, campaign: str) -> None:
        self._campaign = campaign
        self._waiting: set[News] = set()
        self._woken = asyncio.Event()

    def tell(self, news: frozenset[News]) -> None:
        """Keep what concerns this page until it asks."""
        mine = {each for each in news if each.campaign in (None, self._campaign)}
        if mine:
            self._waiting |= mine
            self._woken.set()

    def wake(self) -> None:
        """Have `hear` return though there is nothing to tell."""
        self._woken.set()

    async def hear(self, patience_s: float) -> frozenset[News]:
        """What came since the last call, as soon as there is anything; none after `patience_s`."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), patience_s)
        self._woken.clear()
        heard, self._waiting = frozenset(self._waiting), set()
        return heard


class Live:
    """The listeners of one process."""

    def __init__(self) -> None:
        self._listeners: set[Listener] = set()
        self._name = secrets.token_hex(4)
        self._told = 0
        self.ended = False

    @property
    def mark(self) -> str:
        """Where the news are now; the same mark later means that there were none meanwhile."""
        return f"{self._name}.{self._told}"

    def publish(self, news: frozenset[News]) -> None:
        """Tell everybody whom it concerns. Called after the commit, in the event loop's thread."""
        self._told += 1
        for listener in self._listeners:
            listener.tell(news)

    @contextlib.contextmanager
    def listening(self, campaign: str) -> Iterator[Listener]:
        """A listener for as long as the block runs."""
        listener = Listener(campaign)
        self._listeners.add(listener)
        try:
            yield listener
        finally:
            self._listeners.discard(listener)

    def end(self) -> None:
        """Let every stream end: the server stops and waits for requests under way."""
        self.ended = True
        for listener in self._listeners:
            listener.wake()

    async def watch(self, database: Database) -> None:
        """Pass on, for ever, that another process wrote to the same database."""
        before = await database.foreign_changes()
        if before is None:
            await database.hear_others(self.publish)
        while before is not None:
            await asyncio.sleep(LOOK_S)
            try:
                now = await database.foreign_changes()
            except Exception:
                # A busy disk now is no reason never to look again; pages ask by themselves too.
                await _LOG.aexception("looking for news failed")
                continue
            if now != before:
                self.publish(frozenset({ANYTHING}))
            before = now
