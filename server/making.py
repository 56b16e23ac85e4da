"""Makes files that were asked for, in the background: one after another, and each whole or not.

    async with FileMaker(database, folder, orders): ...   and `begin(id, make)`

What is asked for stands in the database; a file appears under its name only whole. One that a
stopped server left half-way is told as failed when it starts again.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import TracebackType
from typing import Self

import structlog

from server.errors import Refusal
from server.store.database import Database
from server.store.orders import Orders

KEPT_MS = 30 * 24 * 3_600_000
"""How long a file can be fetched again; it can be made again at any time."""
_LOG = structlog.get_logger()

Note = Callable[..., Awaitable[None]]
"""Keeps values of the order: done, total and what else its table has."""
Make = Callable[[Path, Note], Awaitable[None]]
"""Writes the file to a path. Raises Refusal with what the one who asked is told."""


class FileMaker:
    """The one who makes the files of one kind of orders. Enter it once for an application."""

    def __init__(self, database: Database, folder: Path, orders: Orders) -> None:
        self.folder = folder
        self._database = database
        self._orders = orders
        self._turn = asyncio.Semaphore(1)
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def __aenter__(self) -> Self:
        async with self._database.writing() as tx:
            await self._orders.interrupt(tx, "export_interrupted")
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for task in list(self._tasks.values()):
            await _stop(task)

    def begin(self, order_id: str, make: Make) -> None:
        """Make it as soon as those before are done."""
        task = asyncio.create_task(self._run(order_id, make))
        self._tasks[order_id] = task
        task.add_done_callback(lambda _: self._tasks.pop(order_id, None))

    async def cancel(self, order_id: str) -> None:
        """Stop making it; nothing of it stays."""
        async with self._database.writing() as tx:
            await self._orders.cancel(tx, order_id)
        task = self._tasks.get(order_id)
        if task is not None:
            await _stop(task)
        await asyncio.to_thread(self.path(order_id).unlink, missing_ok=True)

    async def sweep(self, now: int) -> None:
        """Forget orders older than KEPT_MS, with their files; `now` in ms since 1970 UTC."""
        async with self._database.writing() as tx:
            gone = await self._orders.older_than(tx, now - KEPT_MS)
            for order_id in gone:
                await self._orders.forget(tx, order_id)
        for order_id in gone:
            await asyncio.to_thread(self.path(order_id).unlink, missing_ok=True)

    def path(self, order_id: str) -> Path:
        """Where its file is, or would be."""
        return self.folder / order_id

    async def _run(self, order_id: str, make: Make) -> None:
        async def note(**values: str | int) -> None:
            async with self._database.writing() as tx:
                await self._orders.change(tx, order_id, **values)

        async with self._turn:
            part = self.path(order_id).with_suffix(".part")
            try:
                await note(state="running")
                await asyncio.to_thread(self.folder.mkdir, parents=True, exist_ok=True)
                await make(part, note)
                await asyncio.to_thread(part.replace, self.path(order_id))
                await note(state="done")
            except Refusal as refused:
                await note(state="failed", problem=refused.code)
            except Exception:
                await _LOG.aexception("file not made", order=order_id, folder=self.folder.name)
                await note(state="failed", problem="unexpected")
            finally:
                await asyncio.to_thread(part.unlink, missing_ok=True)


async def _stop(task: asyncio.Task[None]) -> None:
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
