"""Long work: its answer as lines that say how far it is, for who asks for them.

Who sends `Accept: application/x-ndjson` gets lines of JSON: `{"percent": 40}` while it lasts, then
`{"answer": …}` or `{"problem": …}`, as the plain answer would be. Who goes away ends the work, and
nothing of it is kept.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any, TypeVar

import anyio
import msgspec
from litestar import Request, Response
from litestar.datastructures import State
from litestar.response import Stream

from server.authoring.progress import Progress
from server.errors import Refusal
from server.problem_answer import failure, refused

LINES = "application/x-ndjson"
EVERY_S = 0.25

T = TypeVar("T")
Work = Callable[[Progress], Coroutine[Any, Any, T]]


async def answered(request: Request[Any, Any, State], work: Work[T]) -> Response[T]:
    """Do it, and answer as the caller asked for it."""
    if LINES not in request.headers.get("accept", ""):
        return Response(await work(Progress()))
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    lines: Any = Stream(_lines(request, work), media_type=LINES, headers=headers)
    return lines  # type: ignore[no-any-return]


async def _lines(request: Request[Any, Any, State], work: Work[T]) -> AsyncIterator[bytes]:
    progress = Progress()
    task = asyncio.create_task(work(progress))
    try:
        while not task.done():
            yield _line(percent=progress.percent)
            await asyncio.wait({task}, timeout=EVERY_S)
        yield _end(request, task)
    finally:
        progress.stop()
        task.cancel()
        # Who left may not leave a transaction behind.
        with anyio.CancelScope(shield=True), contextlib.suppress(asyncio.CancelledError, Exception):
            await task


def _end(request: Request[Any, Any, State], task: asyncio.Task[Any]) -> bytes:
    try:
        return _line(answer=task.result())
    except Refusal as refusal:
        return _line(problem=msgspec.Raw(refused(request, refusal).content))
    except Exception as error:
        return _line(problem=msgspec.Raw(failure(request, error).content))


def _line(**told: Any) -> bytes:
    return msgspec.json.encode(told) + b"\n"
