"""`POST /api/sync`: one round trip."""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import Request, Response, post
from litestar.datastructures import State
from litestar.exceptions import ClientException

from server.api.door import Answer, Visitor, round_trip
from server.auth import SIGNED_IN, caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.settings import Settings
from server.store import actors
from server.store.database import Database
from server.wire.push import MEDIA_TYPE, Push, inflate, read_push, write_reply

CONTACT_MS = 30_000
"""A device that only asks is noted this often; each note is a write."""


@post(
    "/api/sync",
    opt=may(SIGNED_IN),
    status_code=200,
    media_type=MEDIA_TYPE,
    request_max_body_size=None,
    summary="One sync round trip",
    description="Request and reply are described in sync/README.md: a header line, then op lines.",
)
async def sync(request: Request[Any, Any, State]) -> Response[bytes]:
    """Take ops, give receipts, news and cursors. Who may write what is decided per op."""
    received = now_ms()
    settings: Settings = request.app.state.settings
    database: Database = request.app.state.database
    visitor = Visitor(caller_of(request), received, settings.sync_page_lines)
    push = read_push(await _body(request, settings), settings.max_ops_per_push)
    answer = await _carry_out(database, visitor, push)
    request.app.state.checker.wake()
    reply = msgspec.structs.replace(answer.reply, sent_ms=now_ms())
    return Response(write_reply(reply, answer.lines), media_type=MEDIA_TYPE)


async def _carry_out(database: Database, visitor: Visitor, push: Push) -> Answer:
    received = visitor.received_ms
    if push.ops or push.request.samples:
        async with database.writing() as tx:
            answer = await round_trip(tx, visitor, push)
            await _touch(tx, push, received)
            return answer
    async with database.reading() as tx:
        answer = await round_trip(tx, visitor, push)
        speaker = (await actors.get(tx, [push.request.actor]))[push.request.actor]
    stale = received - (speaker.last_contact_at or 0) > CONTACT_MS
    if stale or speaker.unsent != _unsent(push):
        async with database.writing() as tx:
            await _touch(tx, push, received)
    return answer


async def _touch(tx: Any, push: Push, now: int) -> None:
    await actors.touch(tx, push.request.actor, now, _unsent(push))


def _unsent(push: Push) -> str | None:
    unsent = push.request.unsent
    return None if unsent is None else msgspec.json.encode(unsent).decode()


async def _body(request: Request[Any, Any, State], settings: Settings) -> bytes:
    """The body, inflated. Read in pieces so that too large a one is refused early."""
    parts: list[bytes] = []
    size = 0
    try:
        async for part in request.stream():
            size += len(part)
            if size > settings.max_push_bytes:
                raise Refusal("push_too_large", limit_bytes=settings.max_push_bytes)
            parts.append(part)
    except ClientException as error:
        raise Refusal("body_malformed", reason="the connection ended early") from error
    body = b"".join(parts)
    if request.headers.get("content-encoding", "").lower() == "gzip":
        return inflate(body, settings.max_inflated_push_bytes)
    return body
