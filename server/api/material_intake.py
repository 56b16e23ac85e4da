"""Taking in a unit's file: PDF or picture, hostile until read."""

from __future__ import annotations

import asyncio
import os
import re
import secrets
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any

from litestar import Request
from litestar.datastructures import State

from server.api import intake
from server.errors import Refusal
from server.instant import now_ms
from server.photos.folder import PhotoFolder
from server.photos.pool import InspectionPool
from server.photos.signature import media_type_of
from server.scorecard.card import Scorecard
from server.settings import MIB
from server.store import audit, materials, photos
from server.store.database import Database
from server.store.direct_inside import direct
from server.store.materials import StoredMaterial
from server.store.photos import StoredPhoto

MOST_BYTES = 20 * MIB
MOST_FILES = 300
"""Of one unit in one campaign."""
PDF = "application/pdf"
_CONTROL = re.compile(r"[\x00-\x1f\x7f‪-‮⁦-⁩/\\]")
"""Control characters, direction overrides and separators have no place in a name."""


async def take_in(
    request: Request[Any, Any, State],
    card: Scorecard,
    place: tuple[str, str],
    told: tuple[str, str],
    user_id: str | None,
    body: AsyncIterator[bytes] | None = None,
) -> None:
    """Keep one file of a unit (`place`: campaign, unit) with its record.

    `told` is the scoring point and the file's name. A picture must be readable as one, by a worker
    with bounded memory and time; a PDF is known by its head and tail and never opened here: the
    office gets it as an attachment. Raises Refusal.
    """
    database: Database = request.app.state.database
    campaign_id, unit_id = place
    scoring_point, name = told
    if scoring_point not in {point.id for point in card.scoring_points}:
        raise Refusal("card_entry_invalid", subject=scoring_point[:64])
    async with database.reading() as tx:
        if len(await materials.of_unit(tx, campaign_id, unit_id)) >= MOST_FILES:
            raise Refusal("materials_many", most=MOST_FILES)
    photo = await take_in_file(request, body)
    material = StoredMaterial(
        id=f"m-{secrets.token_hex(6)}",
        campaign_id=campaign_id,
        unit_id=unit_id,
        scoring_point=scoring_point,
        sha256=photo.sha256,
        name=shown_name(name),
        size_bytes=photo.size_bytes,
        media_type=photo.media_type,
        user_id=user_id,
        at=photo.received_at,
    )
    async with database.writing() as tx:
        await photos.add(direct(tx), photo)
        await materials.add(tx, material)
        subject = f"{campaign_id}/{unit_id}"
        told_more = {"material": material.id, "scoring_point": scoring_point}
        await audit.record(tx, now_ms(), user_id, "add_material", subject, **told_more)


async def take_in_file(
    request: Request[Any, Any, State], body: AsyncIterator[bytes] | None = None
) -> StoredPhoto:
    """Keep the body as an original when it is a PDF or a picture. Raises Refusal."""
    taken = await intake.take_in(
        request, body or request.stream(), MOST_BYTES, "material_large", partial(_known, request)
    )
    return StoredPhoto(taken.sha256, taken.size_bytes, taken.seen, now_ms())


def shown_name(name: str) -> str:
    """A file's name as its sender gave it, without what deceives."""
    return _CONTROL.sub(" ", name).strip()[:200] or "file"


async def _known(request: Request[Any, Any, State], path: Path, sha256: str) -> str:
    """The media type by what the bytes are; a Refusal for anything but PDF and pictures."""
    folder: PhotoFolder = request.app.state.folder
    pool: InspectionPool = request.app.state.pool
    media_type = await asyncio.to_thread(media_type_of, path, "application/octet-stream")
    if media_type == PDF:
        if b"%%EOF" not in await asyncio.to_thread(_tail, path):
            raise Refusal("material_unreadable")
        return PDF
    facts = await pool.inspect(path, folder.derived(sha256), large=True, ask_exiftool=False)
    if facts.image is None or facts.trouble is not None:
        raise Refusal("material_unreadable")
    return media_type


def _tail(path: Path) -> bytes:
    """The last 2 KiB, where a whole PDF says that it ends."""
    with path.open("rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - 2048))
        return file.read()
