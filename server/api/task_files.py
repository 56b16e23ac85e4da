"""The bytes of what units hand in: taken in whole, told what they are, kept beside the photos."""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from collections.abc import AsyncIterator
from datetime import date
from typing import Any

from litestar import Request
from litestar.datastructures import State

from server.errors import Refusal
from server.instant import now_ms
from server.photos.folder import NoSpace, PhotoFolder
from server.photos.incoming import Append, Incoming
from server.photos.pool import InspectionPool
from server.photos.signature import looks_like
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


async def take_file(request: Request[Any, Any, State], name: str) -> TaskFile:
    """Keep the body as a file. Raises Refusal for what is empty, too large or of no use here."""
    body = await request.body()
    name = plain_name(name)
    if not body:
        raise Refusal("file_empty", name=name)
    looks = looks_like(body[:16])
    if looks not in _KINDS or (looks == "zip" and not name.lower().endswith(_OFFICE_NAMES)):
        raise Refusal("file_kind_refused", name=name, looks_like=looks)
    kind, media_type = _KINDS[looks]
    sha256 = await asyncio.to_thread(lambda: hashlib.sha256(body).hexdigest())
    await _keep(request, body, sha256)
    database: Database = request.app.state.database
    async with database.writing() as tx:
        await photos.add(tx, StoredPhoto(sha256, len(body), media_type, now_ms()))
    taken_on = await _taken_on(request, sha256) if kind == "picture" else None
    return TaskFile(sha256, name, kind, len(body), taken_on)


def plain_name(name: str) -> str:
    """The last part of a path, without what a screen or a disk cannot show."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(char for char in last if char.isprintable()).strip(" .")
    return shown[-MOST_NAME:] or "文件"


async def _keep(request: Request[Any, Any, State], body: bytes, sha256: str) -> None:
    incoming: Incoming = request.app.state.incoming
    upload_id = secrets.token_urlsafe(18)

    async def pieces() -> AsyncIterator[bytes]:
        yield body

    try:
        await incoming.create(upload_id, len(body))
        await incoming.append(upload_id, Append(0, len(body)), pieces())
        await incoming.finish(upload_id, len(body), sha256)
    except NoSpace:
        await incoming.discard(upload_id)
        raise Refusal("storage_full") from None


async def _taken_on(request: Request[Any, Any, State], sha256: str) -> date | None:
    """The day its Exif gives. A picture that cannot be read is refused: nobody could look at it."""
    pool: InspectionPool = request.app.state.pool
    folder: PhotoFolder = request.app.state.folder
    original = await asyncio.to_thread(folder.fetched, sha256)
    facts = await pool.inspect(original, folder.derived(sha256))
    await asyncio.to_thread(folder.share, sha256)
    if facts.trouble is not None:
        raise Refusal("file_damaged", trouble=facts.trouble)
    taken = facts.exif.taken_local
    return taken.date() if taken is not None else None
