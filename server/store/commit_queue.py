"""Joins what waits for the disk: one transaction, and one flush, for all that came meanwhile."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Collection, Coroutine, Sequence
from typing import Any, TypeVar

from server.store.direct import Direct, Interrupted, Work

T = TypeVar("T")

MOST = 32
"""Works in one transaction: who came first does not wait for long."""

TRIES = 5
"""Of a work that the database itself broke off because it waited in a circle with another."""

_Waiting = tuple[Work[Any], Collection[str], asyncio.Future[Any]]
_Run = Callable[[Work[Any], Collection[str]], Coroutine[Any, Any, Any]]


class CommitQueue:
    """Works in the order in which they came; each is answered once it is on the disk.

    When one of several fails, nothing of them is kept and each is done again by itself: so a
    failure costs time and never somebody else's work.
    """

    def __init__(self, run: _Run) -> None:
        """`run` carries a work out in a transaction that claims these actors."""
        self._run = run
        self._waiting: deque[_Waiting] = deque()
        self._task: asyncio.Task[None] | None = None

    async def submit(self, work: Work[T], actors: Collection[str] = ()) -> T:
        """Do this in a transaction, perhaps together with others; raises what it raises."""
        answer: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, actors, answer))
        if self._task is None:
            self._task = asyncio.create_task(self._drain())
        return await answer

    async def _drain(self) -> None:
        try:
            while self._waiting:
                some = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
                if len(some) == 1 or not await self._together(some):
                    for one in some:
                        await self._alone(one)
        finally:
            self._task = None

    async def _together(self, some: Sequence[_Waiting]) -> bool:
        async def all_of_them(db: Direct) -> list[Any]:
            return [await work(db) for work, _, _ in some]

        try:
            claimed = {actor for _, actors, _ in some for actor in actors}
            found = await self._run(all_of_them, claimed)
        except Exception:
            return False
        for (_, _, answer), result in zip(some, found, strict=True):
            if not answer.done():
                answer.set_result(result)
        return True

    async def _alone(self, one: _Waiting) -> None:
        work, actors, answer = one
        try:
            result = await self._again(work, actors)
        except Exception as error:
            if not answer.done():
                answer.set_exception(error)
            return
        if not answer.done():
            answer.set_result(result)

    async def _again(self, work: Work[Any], actors: Collection[str]) -> Any:
        for _ in range(TRIES - 1):
            try:
                return await self._run(work, actors)
            except Interrupted:
                await asyncio.sleep(0)
        return await self._run(work, actors)
