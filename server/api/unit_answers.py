"""What a unit does by its link about what it has to put right: looks, sends photos, answers.

A link opens the items of one visit; an item of another visit does not exist for it.
"""

from __future__ import annotations

import asyncio
import secrets
from functools import partial
from pathlib import Path
from typing import Any, Literal

import msgspec
from litestar import Request, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody
from litestar.response import File

from server.api.intake import take_in
from server.api.outcomes import kept_of, material_of
from server.api.photos import SAFE_HEADERS, no_picture
from server.api.unit_door import LINK, link_for
from server.auth import ANYONE, may
from server.errors import Refusal
from server.instant import now_ms
from server.photos.facts import PhotoFacts
from server.photos.folder import PhotoFolder
from server.photos.pool import InspectionPool
from server.photos.signature import media_type_of
from server.photos.verdict import judge
from server.readings.after_photo import after_case, verdict_document, verdict_of
from server.readings.unit_page import unit_item, unit_page
from server.settings import MIB
from server.store import after_photos, audit, photos, rectifications
from server.store.after_photos import StoredAfterPhoto
from server.store.database import Database, Transaction
from server.store.direct_inside import direct
from server.store.photos import StoredPhoto
from server.store.rectifications import StoredItem, StoredStep
from server.store.unit_links import StoredLink
from server.wire.unit import UnitAnswer, UnitItem, UnitPage

MOST_BYTES = 20 * MIB
MOST_PHOTOS = 20


@get("/api/unit/items", opt=may(ANYONE, reach=LINK))
async def read_page(request: Request[Any, Any, State]) -> UnitPage:
    """The items of the link."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        return await _page(tx, await link_for(request, tx, "rectification"))


@post(
    "/api/unit/items/{item_id:str}/photos", opt=may(ANYONE, reach=LINK), request_max_body_size=None
)
async def add_photo(request: Request[Any, Any, State], item_id: FromPath[str]) -> UnitItem:
    """Take in one photo (the body is the file, at most 20 MB) and check it."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        item = await _item(request, tx, item_id)
        if await after_photos.count(tx, item.id) >= MOST_PHOTOS:
            raise Refusal("item_photos_many", most=MOST_PHOTOS)
    await _take_in(request, item)
    async with database.reading() as tx:
        return await _read_item(tx, item)


@post("/api/unit/items/{item_id:str}/answers", opt=may(ANYONE, reach=LINK), status_code=200)
async def answer(
    request: Request[Any, Any, State], item_id: FromPath[str], data: JSONBody[UnitAnswer]
) -> UnitItem:
    """Say what was done. It may be said again until the office has accepted it."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        item = await _item(request, tx, item_id)
        sent = (await after_photos.of_items(tx, [item.id])).get(item.id, [])
        known = {photo.id: photo.sha256 for photo in sent}
        if not known.keys() >= set(data.photos):
            raise Refusal("item_photo_missing", item=item.id)
        now = now_ms()
        shown = tuple(known[name] for name in data.photos)
        said = StoredStep(item.id, "answered", data.text.strip(), shown, None, now)
        await rectifications.say(tx, said)
        await rectifications.change(tx, item.id, state="answered")
        await audit.record(tx, now, None, "item_answered", item.id, visit=item.visit_id)
        return await _read_item(tx, item)


@get("/api/unit/photos/{sha256:str}/{size:str}", opt=may(ANYONE, reach=LINK))
async def one_photo(
    request: Request[Any, Any, State], sha256: FromPath[str], size: FromPath[Literal["small"]]
) -> File:
    """A small picture of the link's own items: of the visit, or sent by the unit."""
    database: Database = request.app.state.database
    folder: PhotoFolder = request.app.state.folder
    async with database.reading() as tx:
        page = await _page(tx, await link_for(request, tx, "rectification"))
    shown = {sha for item in page.items for sha in item.before}
    shown |= {photo.sha256 for item in page.items for photo in item.after}
    if sha256 not in shown:
        raise Refusal("photo_unknown", sha256=sha256[:64])
    small = await asyncio.to_thread(folder.fetched_small, sha256)
    path = small.with_name(f"{size}.jpg")
    if not path.is_file():
        raise await no_picture(request, sha256)
    return File(
        path=path,
        filename=path.name,
        media_type="image/jpeg",
        content_disposition_type="inline",
        headers=SAFE_HEADERS,
    )


async def _page(tx: Transaction, link: StoredLink) -> UnitPage:
    assert link.visit_id is not None, "it names the visit that it is for"
    found = await material_of(tx, link.visit_id)
    return unit_page(found, await kept_of(tx, found), link, now_ms())


async def _item(request: Request[Any, Any, State], tx: Transaction, item_id: str) -> StoredItem:
    """An item of the caller's link on which something may still be said."""
    link = await link_for(request, tx, "rectification")
    item = await rectifications.get(tx, item_id)
    if item is None or item.visit_id != link.visit_id:
        raise Refusal("item_unknown", item=item_id[:64])
    if item.state in ("accepted", "withdrawn"):
        raise Refusal("item_done", item=item.id)
    return item


async def _read_item(tx: Transaction, item: StoredItem) -> UnitItem:
    found = await material_of(tx, item.visit_id)
    return unit_item(found, await kept_of(tx, found), item.id, now_ms())


async def _take_in(request: Request[Any, Any, State], item: StoredItem) -> None:
    """Only a picture becomes an original and is kept."""
    taken = await take_in(
        request, request.stream(), MOST_BYTES, "unit_photo_large", partial(_facts, request)
    )
    photo = StoredPhoto(taken.sha256, taken.size_bytes, "", now_ms())
    await _keep(request, item, taken.seen, photo)


async def _facts(request: Request[Any, Any, State], path: Path, sha256: str) -> PhotoFacts:
    folder: PhotoFolder = request.app.state.folder
    pool: InspectionPool = request.app.state.pool
    facts = await pool.inspect(path, folder.derived(sha256), large=False, ask_exiftool=True)
    await asyncio.to_thread(folder.share, sha256)
    if facts.image is None or facts.trouble is not None:
        raise Refusal("unit_photo_unreadable", trouble=facts.trouble or "")
    return facts


async def _keep(
    request: Request[Any, Any, State], item: StoredItem, facts: PhotoFacts, photo: StoredPhoto
) -> None:
    """Judge the photo and keep it with what the checks say."""
    database: Database = request.app.state.database
    folder: PhotoFolder = request.app.state.folder
    original, now = folder.original(photo.sha256), photo.received_at
    media_type = await asyncio.to_thread(media_type_of, original, "application/octet-stream")
    photo = msgspec.structs.replace(photo, media_type=media_type)
    async with database.reading() as tx:
        known = await after_case(tx, item, photo, facts, now)
    judged = await asyncio.to_thread(judge, known.case)
    kept = StoredAfterPhoto(
        id=f"a-{secrets.token_hex(6)}",
        rectification_id=item.id,
        sha256=photo.sha256,
        verdict=verdict_of(known, judged),
        document=msgspec.json.encode(verdict_document(known, judged)),
        received_at=now,
    )
    async with database.writing() as tx:
        await photos.add(direct(tx), photo)
        await after_photos.add(tx, kept)
        await audit.record(tx, now, None, "after_photo", item.id, sha256=photo.sha256)


ROUTES = (read_page, add_photo, answer, one_photo)
