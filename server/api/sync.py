"""`POST /api/sync`: one round trip."""

from __future__ import annotations

from functools import partial
from typing import Any

import msgspec
from litestar import Request, Response, post
from litestar.datastructures import State
from litestar.exceptions import ClientException

from server.api.again import answered, may_be_again
from server.api.door import (
    NOTHING_BROUGHT,
    Answer,
    Taken,
    Visitor,
    give,
    lane_of,
    take,
    unsent_text,
)
from server.auth import SIGNED_IN, caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.meters import Meters
from server.settings import Settings
from server.store import actors
from server.store.database import Database
from server.store.reach import free
from server.wire.push import MEDIA_TYPE, Push, Unread, inflate, open_push, write_reply
from sync.merge import Receipt

CONTACT_MS = 30_000
"""A device that only asks is noted this often; each note is a write."""


@post(
    "/api/sync",
    opt=may(SIGNED_IN, reach=free("every op is judged by its visit, every layer by its grant")),
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
    told = open_push(await read_body(request, settings), settings.max_ops_per_push)
    answer, brought = await _carry_out(database, visitor, told)
    if brought.due:
        request.app.state.checker.wake()
    reply = msgspec.structs.replace(answer.reply, sent_ms=now_ms())
    meters: Meters = request.app.state.meters
    meters.synced(brought.statuses(), answer.lines, reply.sent_ms - received)
    return Response(write_reply(reply, answer.body), media_type=MEDIA_TYPE)


async def _carry_out(database: Database, visitor: Visitor, told: Unread) -> tuple[Answer, Taken]:
    again = await _again(database, visitor, told)
    push = Push(told.request, ()) if again else told.read()
    taken = NOTHING_BROUGHT
    brings = bool(push.ops or push.request.samples)
    if brings:
        lane = await lane_of(database, push)
        taken = await database.write(partial(take, visitor=visitor, push=push), lane)
    if again:
        taken = msgspec.structs.replace(taken, receipts=again)
    answer = await database.read(partial(give, visitor=visitor, push=push, taken=taken))
    now, before = visitor.received_ms, answer.speaker
    stale = now - (before.last_contact_at or 0) > CONTACT_MS
    if not brings and (stale or before.unsent != unsent_text(push)):
        note = (push.request.actor, now, unsent_text(push))
        lane = await database.lane((), (push.request.actor,))
        await database.write(lambda db: actors.touch(db, *note), lane)
    return answer, taken


async def _again(database: Database, visitor: Visitor, told: Unread) -> tuple[Receipt, ...] | None:
    """The receipts of a push that came before, or None."""
    if not may_be_again(visitor.caller, told):
        return None
    return await database.read(partial(answered, push=told))


async def read_body(request: Request[Any, Any, State], settings: Settings) -> bytes:
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


ROUTES = (sync,)
