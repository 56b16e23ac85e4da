"""Photos whose bytes outlived the database: they lie in the photo folder or the object store, but
the backup that took over does not know them, and their tablet may be gone."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from functools import partial
from typing import Any

from litestar import Request
from litestar.datastructures import State

from server.instant import now_ms
from server.photos.folder import PhotoFolder
from server.photos.object_folder import AWAY
from server.photos.signature import media_type_of
from server.store import photos
from server.store.database import Database
from server.store.photos import StoredPhoto
from sync.content import read_photo
from sync.op import Op
from sync.path import parse_path
from sync.photo import PhotoPresent


async def register(request: Request[Any, Any, State], ops: Sequence[Op]) -> None:
    """Know the photos of these ops again, where their bytes are; the checks read them anew.

    A store that is away now is not waited for: a tablet that still has them sends them again.
    """
    database: Database = request.app.state.database
    told = {each.sha256: each for op in ops if (each := _photo(op)) is not None}
    async with database.reading() as tx:
        known = await photos.some(tx, told.keys()) if told else {}
    for sha256 in told.keys() - known.keys():
        try:
            found = await asyncio.to_thread(_found, request.app.state.folder, told[sha256])
        except AWAY:
            return
        if found is not None:
            await database.write(partial(photos.add, photo=found))


def _photo(op: Op) -> PhotoPresent | None:
    path = parse_path(op.path)
    if path is None or path.kind != "photo":
        return None
    photo = read_photo(op.value)
    return photo if isinstance(photo, PhotoPresent) else None


def _found(folder: PhotoFolder, told: PhotoPresent) -> StoredPhoto | None:
    """The photo, if what lies under its name is whole. Raises what `AWAY` names."""
    if not folder.has(told.sha256):
        return None
    path = folder.fetched(told.sha256)
    with path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != told.sha256:
            return None
    media_type = media_type_of(path, told.media_type)
    return StoredPhoto(told.sha256, path.stat().st_size, media_type, now_ms())
