"""tus 1.0: creation, checksum, expiration, termination. Bytes count once verified by sha-256."""

from __future__ import annotations

import asyncio
import base64
import binascii
import secrets
from email.utils import formatdate
from functools import partial
from typing import Any, cast

from litestar import Request, Response, post, route
from litestar.datastructures import State
from litestar.params import FromPath

from server.auth import ANYONE, caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.photos.folder import NoSpace
from server.photos.incoming import (
    Append,
    Checksum,
    ChecksumMismatch,
    HashMismatch,
    Incoming,
    OffsetMismatch,
    Superseded,
    TooLong,
    UploadUnknown,
)
from server.photos.signature import media_type_of
from server.settings import Settings
from server.store import photos, uploads
from server.store.database import Database
from server.store.photos import StoredPhoto
from server.store.reach import free
from server.store.uploads import StoredUpload

VERSION = "1.0.0"
SENDERS = ("inspector", "office", "administrator")
BYTES = free("bytes by their hash; whose they are is said by ops")
_HEX = frozenset("0123456789abcdef")


@route(
    "/api/uploads",
    http_method=["OPTIONS"],
    opt=may(ANYONE, reach=free("what the protocol can do")),
    status_code=204,
)
async def capabilities(request: Request[Any, Any, State]) -> Response[None]:
    """What this server can do of tus."""
    settings: Settings = request.app.state.settings
    return _answer(
        {
            "tus-extension": "creation,checksum,expiration,termination",
            "tus-checksum-algorithm": "sha1,sha256,md5",
            "tus-max-size": str(settings.max_photo_bytes),
        }
    )


@post("/api/uploads", opt=may(*SENDERS, reach=BYTES), status_code=201)
async def create(request: Request[Any, Any, State]) -> Response[None]:
    """Begin an upload of bytes whose sha-256 is declared."""
    settings: Settings = request.app.state.settings
    database: Database = request.app.state.database
    incoming: Incoming = request.app.state.incoming
    _check_version(request)
    size = _number(request, "upload-length")
    if size > settings.max_photo_bytes:
        raise Refusal("upload_too_large", limit_bytes=settings.max_photo_bytes)
    told = _metadata(request)
    upload = StoredUpload(
        id=secrets.token_urlsafe(18),
        user_id=caller_of(request).user.id,
        sha256=_sha256(told),
        size_bytes=size,
        media_type=told.get("filetype", "application/octet-stream")[:100],
        expires_at=now_ms() + settings.upload_expiry_s * 1000,
    )
    try:
        await incoming.create(upload.id, size)
        await database.write(partial(uploads.begin, upload=upload))
        if size == 0:
            await _finish(request, upload)
    except NoSpace:
        raise Refusal("storage_full") from None
    headers = {"location": f"/api/uploads/{upload.id}", "upload-expires": _expires(upload)}
    return _answer(headers, 201)


@route(
    "/api/uploads/{upload_id:str}",
    http_method=["HEAD", "PATCH", "DELETE"],
    opt=may(*SENDERS, reach=BYTES),
    status_code=200,
    request_max_body_size=None,
)
async def resume(request: Request[Any, Any, State], upload_id: FromPath[str]) -> Response[None]:
    """HEAD: how far it is. PATCH: more bytes. DELETE: give it up."""
    _check_version(request)
    upload = await _find(request, upload_id)
    match request.method:
        case "HEAD":
            return await _head(request, upload)
        case "PATCH":
            return await _patch(request, upload)
        case _:
            return await _give_up(request, upload)


async def _head(request: Request[Any, Any, State], upload: StoredUpload) -> Response[None]:
    offset = await _progress(request, upload)
    return _answer(
        {
            "upload-offset": str(offset),
            "upload-length": str(upload.size_bytes),
            "upload-expires": _expires(upload),
            "cache-control": "no-store",
        },
        200,
    )


async def _patch(request: Request[Any, Any, State], upload: StoredUpload) -> Response[None]:
    settings: Settings = request.app.state.settings
    database: Database = request.app.state.database
    incoming: Incoming = request.app.state.incoming
    if request.headers.get("content-type") != "application/offset+octet-stream":
        raise Refusal("upload_header", header="Content-Type")
    piece = Append(_number(request, "upload-offset"), upload.size_bytes, _checksum(request))
    try:
        offset = await incoming.append(upload.id, piece, request.stream())
        if offset == upload.size_bytes:
            await _finish(request, upload)
    except UploadUnknown:
        raise Refusal("upload_unknown") from None
    except OffsetMismatch as wrong:
        raise Refusal("upload_offset", offset=wrong.actual) from None
    except TooLong:
        raise Refusal("upload_too_large", limit_bytes=upload.size_bytes) from None
    except ChecksumMismatch:
        raise Refusal("upload_checksum") from None
    except Superseded:
        raise Refusal("upload_busy") from None
    except NoSpace:
        raise Refusal("storage_full") from None
    headers = {"upload-offset": str(offset)}
    if offset < upload.size_bytes:
        expires = now_ms() + settings.upload_expiry_s * 1000
        await database.write(partial(uploads.extend, upload_id=upload.id, expires_at=expires))
        headers["upload-expires"] = _http_date(expires)
    return _answer(headers)


async def _give_up(request: Request[Any, Any, State], upload: StoredUpload) -> Response[None]:
    incoming: Incoming = request.app.state.incoming
    database: Database = request.app.state.database
    await incoming.discard(upload.id)
    await database.write(partial(uploads.end, upload_id=upload.id))
    return _answer({})


async def _finish(request: Request[Any, Any, State], upload: StoredUpload) -> None:
    """Verify the whole. Bytes with another hash are thrown away: the device still has its own.

    A verified upload stays known until it expires: a sender who did not hear the last answer asks
    how far it is, and must not be told to begin again.
    """
    incoming: Incoming = request.app.state.incoming
    database: Database = request.app.state.database
    try:
        path = await incoming.finish(upload.id, upload.size_bytes, upload.sha256)
    except HashMismatch as wrong:
        await incoming.discard(upload.id)
        await database.write(partial(uploads.end, upload_id=upload.id))
        raise Refusal("upload_hash", declared=upload.sha256, actual=wrong.actual) from None
    # What it is, not what the sender calls it: a video may come under the name of a picture.
    media_type = await asyncio.to_thread(media_type_of, path, upload.media_type)
    photo = StoredPhoto(upload.sha256, upload.size_bytes, media_type, now_ms())
    await database.write(partial(photos.add, photo=photo))
    request.app.state.checker.wake()


async def _find(request: Request[Any, Any, State], upload_id: str) -> StoredUpload:
    database: Database = request.app.state.database
    upload = await database.read(partial(uploads.get, upload_id=upload_id, now=now_ms()))
    if upload is None or upload.user_id != caller_of(request).user.id:
        raise Refusal("upload_unknown")
    return upload


async def _progress(request: Request[Any, Any, State], upload: StoredUpload) -> int:
    """How many bytes are here; all of them once the photo has arrived, by whichever upload."""
    incoming: Incoming = request.app.state.incoming
    if await _has_arrived(request, upload):
        return upload.size_bytes
    try:
        offset = await incoming.offset(upload.id)
        if offset == upload.size_bytes:
            # The server died between the last byte and the check: nobody sends anything more.
            await _finish(request, upload)
    except UploadUnknown:
        raise Refusal("upload_unknown") from None
    except NoSpace:
        raise Refusal("storage_full") from None
    return offset


async def _has_arrived(request: Request[Any, Any, State], upload: StoredUpload) -> bool:
    database: Database = request.app.state.database
    async with database.reading() as tx:
        return await photos.get(tx, upload.sha256) is not None


def _check_version(request: Request[Any, Any, State]) -> None:
    if request.headers.get("tus-resumable") != VERSION:
        raise Refusal("upload_version", spoken=[VERSION])


def _number(request: Request[Any, Any, State], header: str) -> int:
    text = request.headers.get(header, "")
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        raise Refusal("upload_header", header=header)
    return int(text)


def _metadata(request: Request[Any, Any, State]) -> dict[str, str]:
    found = {}
    for pair in request.headers.get("upload-metadata", "").split(","):
        key, _, value = pair.strip().partition(" ")
        try:
            found[key] = base64.b64decode(value, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            raise Refusal("upload_header", header="Upload-Metadata") from None
    return found


def _sha256(told: dict[str, str]) -> str:
    text = told.get("sha256", "")
    if len(text) != 64 or not _HEX.issuperset(text):
        raise Refusal("upload_header", header="Upload-Metadata: sha256")
    return text


def _checksum(request: Request[Any, Any, State]) -> Checksum | None:
    text = request.headers.get("upload-checksum")
    if text is None:
        return None
    algorithm, _, digest = text.partition(" ")
    try:
        raw = base64.b64decode(digest, validate=True)
    except binascii.Error:
        raise Refusal("upload_header", header="Upload-Checksum") from None
    if algorithm not in ("sha1", "sha256", "md5"):
        raise Refusal("upload_header", header="Upload-Checksum")
    return Checksum(cast(Any, algorithm), raw)


def _expires(upload: StoredUpload) -> str:
    return _http_date(upload.expires_at)


def _http_date(ms: int) -> str:
    """As RFC 9110 writes instants, which tus asks for."""
    return formatdate(ms / 1000, usegmt=True)


def _answer(headers: dict[str, str], status: int = 204) -> Response[None]:
    return Response(None, status_code=status, headers=headers)


ROUTES = (capabilities, create, resume)
