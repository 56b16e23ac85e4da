"""The bytes of what units hand in: taken in whole, told what they are, kept beside the photos."""

from __future__ import annotations

import asyncio
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from litestar import Request
from litestar.datastructures import State

from server.api.intake import take_in
from server.errors import Refusal
from server.instant import now_ms
from server.photos.folder import PhotoFolder
from server.photos.pool import InspectionPool
from server.photos.signature import kind_of
from server.store import photos
from server.store.database import Database
from server.store.photos import StoredPhoto
from server.tasks.record import FileKind, TaskFile

MOST_BYTES = 20 << 20
MOST_NAME = 120

_KINDS: dict[str, tuple[FileKind, str]] = {
    "jpeg": ("picture", "image/jpeg"),
    "png": ("picture", "image/png"),
    "webp": ("picture", "image/webp"),
    "heic": ("picture", "image/heic"),
    "pdf": ("pdf", "application/pdf"),
    "zip": ("other", "application/zip"),
    "office document": ("other", "application/octet-stream"),
}
"""What may be handed in, by its first bytes. Word's and Excel's files are zip archives."""
_OFFICE_NAMES = (".docx", ".xlsx", ".pptx", ".wps", ".et")


class _Look(msgspec.Struct, frozen=True):
    """What a file is, and the day its Exif gives."""

    kind: FileKind
    media_type: str
    taken_on: date | None


async def take_file(request: Request[Any, Any, State], name: str) -> TaskFile:
    """Keep the body as a file. Raises Refusal for what is empty, too large or of no use here."""
    name = plain_name(name)

    async def look(path: Path, sha256: str) -> _Look:
        return await _look(request, name, path, sha256)

    taken = await take_in(request, request.stream(), MOST_BYTES, "file_large", look)
    photo = StoredPhoto(taken.sha256, taken.size_bytes, taken.seen.media_type, now_ms())
    database: Database = request.app.state.database
    await database.write(partial(photos.add, photo=photo))
    seen = taken.seen
    return TaskFile(taken.sha256, name, seen.kind, taken.size_bytes, seen.taken_on)


def plain_name(name: str) -> str:
    """The last part of a path, without what a screen or a disk cannot show."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(char for char in last if char.isprintable()).strip(" .")
    return shown[-MOST_NAME:] or "文件"


async def _look(request: Request[Any, Any, State], name: str, path: Path, sha256: str) -> _Look:
    """A picture that cannot be read is refused: nobody could look at it."""
    if not await asyncio.to_thread(lambda: path.stat().st_size):
        raise Refusal("file_empty", name=name)
    looks = await asyncio.to_thread(kind_of, path)
    if looks not in _KINDS or (looks == "zip" and not name.lower().endswith(_OFFICE_NAMES)):
        raise Refusal("file_kind_refused", name=name, looks_like=looks)
    kind, media_type = _KINDS[looks]
    if kind != "picture":
        return _Look(kind, media_type, None)
    pool: InspectionPool = request.app.state.pool
    folder: PhotoFolder = request.app.state.folder
    facts = await pool.inspect(path, folder.derived(sha256))
    await asyncio.to_thread(folder.share, sha256)
    if facts.trouble is not None:
        raise Refusal("file_damaged", trouble=facts.trouble)
    taken = facts.exif.taken_local
    return _Look(kind, media_type, taken.date() if taken is not None else None)
