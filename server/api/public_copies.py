"""Masked copies of a visit's photos, made by somebody who looked; the public sees nothing else."""

from __future__ import annotations

import asyncio
import secrets
from typing import Any

import msgspec
from litestar import Request, Response, delete, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.campaigns import READERS
from server.api.outcomes import STAFF, material_of
from server.api.photos import SAFE_HEADERS, picture_of
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.photos.masking import Box, masked
from server.readings.material import Material
from server.store import audit, public_copies
from server.store.database import Database
from server.store.public_copies import StoredCopy
from server.store.reach import VISIT
from server.wire.public_copy import MaskBox, NewPublicCopy, PublicCopyView

HERE = "/api/visits/{visit_id:str}/public-copies"


@get(HERE, opt=may(*READERS, reach=VISIT))
async def list_copies(
    request: Request[Any, Any, State], visit_id: FromPath[str]
) -> list[PublicCopyView]:
    """The copies of a visit's photos, oldest first."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        found = await material_of(tx, visit_id)
        return [_view(found, each) for each in await public_copies.of_visits(tx, [visit_id])]


@post(HERE, opt=may(*STAFF, reach=VISIT))
async def make_copy(
    request: Request[Any, Any, State], visit_id: FromPath[str], data: JSONBody[NewPublicCopy]
) -> PublicCopyView:
    """Burn the boxes into a copy of one of the visit's photos. The original stays as it is."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        found = await material_of(tx, visit_id)
    if not any(
        (photo.sha256, photo.checkpoint) == (data.sha256, data.checkpoint)
        for _, photo in found.standing.present_photos()
    ):
        raise Refusal("photo_unknown", sha256=data.sha256)
    shown = await picture_of(request, data.sha256, "large")
    boxes = [Box(each.x, each.y, each.width, each.height) for each in data.boxes]
    content = await asyncio.to_thread(masked, shown, boxes)
    caller, now = caller_of(request).user, now_ms()
    stored = StoredCopy(
        id=f"p-{secrets.token_hex(10)}",
        visit_id=visit_id,
        checkpoint=data.checkpoint,
        sha256=data.sha256,
        boxes=msgspec.json.encode(data.boxes).decode(),
        user_id=caller.id,
        made_at=now,
        user_title=caller.title,
    )
    async with database.writing() as tx:
        await public_copies.add(tx, stored, content)
        await audit.record(
            tx, now, caller.id, "mask_photo", stored.id, visit=visit_id, boxes=len(boxes)
        )
    return _view(found, stored)


@delete(HERE + "/{copy_id:str}", opt=may(*STAFF, reach=VISIT))
async def withdraw_copy(
    request: Request[Any, Any, State], visit_id: FromPath[str], copy_id: FromPath[str]
) -> None:
    """Take a copy back: it disappears from every public list at once."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        await _require(tx, visit_id, copy_id)
        await public_copies.withdraw(tx, copy_id, now_ms())
        user = caller_of(request).user.id
        await audit.record(tx, now_ms(), user, "withdraw_photo", copy_id, visit=visit_id)


@get(HERE + "/{copy_id:str}/picture", opt=may(*READERS, reach=VISIT))
async def copy_picture(
    request: Request[Any, Any, State], visit_id: FromPath[str], copy_id: FromPath[str]
) -> Response[bytes]:
    """The copy as the public would see it."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        await _require(tx, visit_id, copy_id)
        content = await public_copies.content(tx, copy_id)
    return picture(content, copy_id)


def picture(content: bytes | None, copy_id: str) -> Response[bytes]:
    """A copy's bytes. Raises Refusal where it was taken back."""
    if content is None:
        raise Refusal("public_copy_unknown", copy=copy_id[:64])
    headers = {**SAFE_HEADERS, "cache-control": "no-store"}
    return Response(content, media_type="image/jpeg", headers=headers)


async def _require(tx: Any, visit_id: str, copy_id: str) -> None:
    if copy_id not in {each.id for each in await public_copies.of_visits(tx, [visit_id])}:
        raise Refusal("public_copy_unknown", copy=copy_id[:64])


def _view(found: Material, stored: StoredCopy) -> PublicCopyView:
    titles = {point.id: point.title for point in found.checklist.checkpoints}
    return PublicCopyView(
        id=stored.id,
        visit=stored.visit_id,
        checkpoint=stored.checkpoint,
        title=titles[stored.checkpoint],
        sha256=stored.sha256,
        boxes=msgspec.json.decode(stored.boxes, type=tuple[MaskBox, ...]),
        user_title=stored.user_title,
        made_at=rfc3339(stored.made_at),
        withdrawn=stored.withdrawn_at is not None,
    )


ROUTES = (list_copies, make_copy, withdraw_copy, copy_picture)
