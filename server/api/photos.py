"""Photos for screens, and originals to keep."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, Literal

from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.params import FromPath
from litestar.response import File

from server.auth import SIGNED_IN, Caller, caller_of, may
from server.errors import Refusal
from server.photos.folder import SMALL, PhotoFolder
from server.photos.pool import InspectionPool
from server.store import grants, photos
from server.store.database import Database
from server.store.photos import StoredPhoto
from server.store.reach import PHOTO

SEERS = ("administrator", "office", "viewer")
SAFE_HEADERS = {
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "private, max-age=31536000, immutable",
}


@get(
    "/api/photos/{sha256:str}/{size:str}",
    opt=may(SIGNED_IN, reach=PHOTO),
    media_type="image/jpeg",
)
async def one_photo(
    request: Request[Any, Any, State],
    sha256: FromPath[str],
    size: FromPath[Literal["small", "large", "original"]],
) -> Response[Any]:
    """A picture made for screens, or the original bytes as an attachment."""
    photo = await _find(request, sha256)
    return await file_of(request, sha256, f"{sha256[:16]}{_ending(photo)}", size)


async def file_of(
    request: Request[Any, Any, State],
    sha256: str,
    name: str,
    size: Literal["small", "large", "original"],
) -> Response[Any]:
    """The picture or the bytes of what is kept under this hash, for who may see it. Raises Refusal
    as `no_picture` makes it where there is no picture of it."""
    folder: PhotoFolder = request.app.state.folder
    if size == "original":
        return File(
            path=await asyncio.to_thread(folder.fetched, sha256),
            filename=name,
            media_type="application/octet-stream",
            content_disposition_type="attachment",
            headers=SAFE_HEADERS,
        )
    path = await picture_of(request, sha256, size)
    # Read at once: a picture may be made again, with another length, while it is being sent.
    picture = await asyncio.to_thread(path.read_bytes)
    return Response(picture, media_type="image/jpeg", headers=SAFE_HEADERS)


async def picture_of(
    request: Request[Any, Any, State], sha256: str, size: Literal["small", "large"]
) -> Path:
    """Where the picture lies, made now if need be. Raises Refusal as `no_picture` makes it."""
    folder: PhotoFolder = request.app.state.folder
    small = await asyncio.to_thread(folder.fetched_small, sha256)
    path = small.with_name(f"{size}.jpg")
    if not path.is_file() and not await _made(request, path, sha256):
        raise await no_picture(request, sha256)
    return path


async def no_picture(request: Request[Any, Any, State], sha256: str) -> Refusal:
    """Why no picture can be shown: the checks have not come to it yet (`photo_unchecked`), or they
    could make none (`photo_not_viewable`)."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        photo = await photos.get(tx, sha256)
    waits = photo is not None and photo.facts is None
    return Refusal("photo_unchecked" if waits else "photo_not_viewable", sha256=sha256)


async def _made(request: Request[Any, Any, State], path: Path, sha256: str) -> bool:
    """Make the pictures of a photo that the checks could read; whether this one is there now.

    The checks make the small one only: most photos are never looked at closely.
    """
    folder: PhotoFolder = request.app.state.folder
    if not (path.parent / SMALL).is_file():
        return False
    pool: InspectionPool = request.app.state.pool
    original = await asyncio.to_thread(folder.fetched, sha256)
    facts = await pool.inspect(original, path.parent)
    return any(made.name == path.name for made in facts.derivatives)


async def _find(request: Request[Any, Any, State], sha256: str) -> StoredPhoto:
    """The photo, if the caller may see it; for others it does not exist."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        photo = await photos.get(tx, sha256)
        if photo is None or not await _may_see(tx, caller_of(request), sha256):
            raise Refusal("photo_unknown", sha256=sha256[:64])
    return photo


async def _may_see(tx: Any, caller: Caller, sha256: str) -> bool:
    if caller.user.role in SEERS:
        return True
    held = grants.active(await grants.of(tx, caller.user.id))
    return await photos.lies_in(tx, sha256, {(grant.visit_id, grant.layer) for grant in held})


def _ending(photo: StoredPhoto) -> str:
    endings = {"image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp"}
    return endings.get(photo.media_type, ".heic" if "hei" in photo.media_type else "")


ROUTES = (one_photo,)
