"""`POST /api/handovers`: a tablet's file, brought to the office or sent while it is locked."""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from collections import Counter
from functools import partial
from typing import Any

import msgspec
from litestar import Request, post
from litestar.datastructures import State
from litestar.exceptions import ClientException

from server.api.door import lane_of, relay
from server.auth import Caller, caller_of, may
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.photos.folder import NoSpace
from server.photos.incoming import Append, HashMismatch, Incoming
from server.sealed import FORMAT, Contents, OtherInstallation, SealBroken, opened
from server.settings import Settings
from server.signature import SIGNATURE_BYTES, verifies
from server.store import actors, audit, installation, photos
from server.store.actors import StoredActor
from server.store.database import Database
from server.store.photos import StoredPhoto
from server.store.reach import free
from server.unsealed import Vault, whole
from server.wire.handover import (
    MAX_MANIFEST_BYTES,
    HandedOps,
    HandedPhotos,
    HandoverReport,
    Manifest,
    PackedPhoto,
)
from server.wire.push import inflate, read_push

CARRIERS = ("administrator", "office", "inspector")

_MANIFEST = msgspec.json.Decoder(Manifest)


@post(
    "/api/handovers",
    opt=may(*CARRIERS, reach=free("who carries a file decides nothing in it")),
    status_code=200,
    request_max_body_size=None,
    summary="Take in a hand-over file",
    description="The body is the file (sync/README.md, 'Hand-over files'). Taking it in again, or "
    "syncing the same work later, changes nothing. An inspector's own devices alone, which send "
    "it while they are locked.",
)
async def take_in(request: Request[Any, Any, State]) -> HandoverReport:
    """Open the file, let its ops through the one door, keep its photos. Raises Refusal."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        private = await installation.handover_key(tx)
    assert private is not None, "an installation has a key from its first start"
    try:
        contents = await opened(request.stream(), private)
        manifest, author = await _signed(database, contents)
        _own(caller_of(request), author)
        vault = await Vault.of(manifest.vault, private) if manifest.vault else None
        taken = await _take_pushes(request, contents, manifest, vault)
        pictures: Counter[str] = Counter()
        for photo in manifest.photos:
            pictures[await _take_photo(request, contents, photo, vault)] += 1
        await contents.end()
    except OtherInstallation:
        raise Refusal("handover_key") from None
    except (SealBroken, ClientException) as error:
        raise Refusal("handover_unreadable", reason=str(error)) from None
    except NoSpace:
        raise Refusal("storage_full") from None
    finally:
        request.app.state.checker.wake()
    made_at = rfc3339(manifest.made_ms)
    await _record(request, manifest, taken, pictures)
    return HandoverReport(
        actor=author.id,
        user_title=author.user_title,
        device=author.device,
        made_at=made_at,
        part=manifest.part,
        parts=manifest.parts,
        ops=HandedOps(*(taken[name] for name in HandedOps.__struct_fields__)),
        photos=HandedPhotos(*(pictures[name] for name in HandedPhotos.__struct_fields__)),
    )


async def _signed(database: Database, contents: Contents) -> tuple[Manifest, StoredActor]:
    """The manifest and the device that signed it."""
    size = int.from_bytes(await contents.exactly(4))
    if size > MAX_MANIFEST_BYTES:
        raise SealBroken("the manifest is too large")
    raw = await contents.exactly(size)
    signature = await contents.exactly(SIGNATURE_BYTES)
    try:
        manifest = _MANIFEST.decode(raw)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise SealBroken(str(error)) from None
    async with database.reading() as tx:
        author = (await actors.get(tx, [manifest.actor])).get(manifest.actor)
    if author is None or not author.enrolled:
        raise Refusal("actor_unknown", actor=manifest.actor)
    message = f"{FORMAT}\n{hashlib.sha256(raw).hexdigest()}".encode()
    if not verifies(author.public_key, message, signature):
        raise Refusal("signature_invalid", actor=manifest.actor)
    return manifest, author


def _own(caller: Caller, author: StoredActor) -> None:
    """Raise Refusal where an inspector brings what another person's device signed."""
    if caller.user.role == "inspector" and author.user_id != caller.user.id:
        raise Refusal("not_allowed")


async def _take_pushes(
    request: Request[Any, Any, State], contents: Contents, manifest: Manifest, vault: Vault | None
) -> Counter[str]:
    """Each through the door by itself, as if the device had sent it."""
    settings: Settings = request.app.state.settings
    database: Database = request.app.state.database
    taken: Counter[str] = Counter()
    for packed in manifest.pushes:
        if packed.bytes > settings.max_push_bytes:
            raise Refusal("push_too_large", limit_bytes=settings.max_push_bytes)
        body = await contents.exactly(packed.bytes)
        if hashlib.sha256(body).hexdigest() != packed.sha256:
            raise SealBroken("a push is not the one that was signed")
        plain = inflate(body, settings.max_inflated_push_bytes)
        if vault is not None:
            plain = await asyncio.to_thread(vault.push, plain)
        push = read_push(plain, settings.max_ops_per_push)
        lane = await lane_of(database, push)
        found = await database.write(partial(relay, push=push, now=now_ms()), lane)
        taken.update(found.statuses())
    return taken


async def _take_photo(
    request: Request[Any, Any, State], contents: Contents, photo: PackedPhoto, vault: Vault | None
) -> str:
    """Keep one original: "new", "known", or "damaged" when its bytes are others than declared."""
    settings: Settings = request.app.state.settings
    database: Database = request.app.state.database
    incoming: Incoming = request.app.state.incoming
    if photo.bytes > settings.max_photo_bytes:
        raise Refusal("upload_too_large", limit_bytes=settings.max_photo_bytes)
    async with database.reading() as tx:
        known = await photos.get(tx, photo.sha256) is not None
    if known:
        async for _ in contents.pieces(photo.bytes):
            pass
        return "known"
    size, pieces = photo.bytes, contents.pieces(photo.bytes)
    if vault is not None:
        kept = await contents.exactly(photo.bytes)
        plain = await asyncio.to_thread(vault.photo, photo.sha256, kept)
        size, pieces = len(plain), whole(plain)
    part = secrets.token_urlsafe(18)
    await incoming.create(part, size)
    try:
        await incoming.append(part, Append(0, size), pieces)
        await incoming.finish(part, size, photo.sha256)
    except HashMismatch:
        return "damaged"
    finally:
        await incoming.discard(part)
    stored = StoredPhoto(photo.sha256, size, photo.media_type, now_ms())
    await database.write(partial(photos.add, photo=stored))
    return "new"


async def _record(
    request: Request[Any, Any, State],
    manifest: Manifest,
    taken: Counter[str],
    pictures: Counter[str],
) -> None:
    database: Database = request.app.state.database
    who = caller_of(request).user.id
    async with database.writing() as tx:
        await audit.record(
            tx, now_ms(), who, "take_in_handover", manifest.actor, ops=taken, photos=pictures
        )


ROUTES = (take_in,)
