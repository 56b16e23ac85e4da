"""Units that are on a campaign's negative list: for what, on what evidence, with which files."""

from __future__ import annotations

import secrets
from typing import Any, Literal

from litestar import Request, Response, delete, get, post
from litestar.datastructures import State
from litestar.params import FromPath, FromQuery, JSONBody

from server.api.campaign_terms import STAFF, campaign_of
from server.api.campaigns import READERS
from server.api.material_intake import MOST_BYTES, shown_name, take_in_file
from server.api.photos import file_of
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.readings.campaign import read_preset
from server.store import audit, campaigns, hit_files, negative_hits, photos, users
from server.store.database import Database, Transaction
from server.store.direct_inside import direct
from server.store.hit_files import StoredHitFile
from server.store.negative_hits import StoredHit
from server.store.reach import CAMPAIGN, UNIT
from server.wire.planning import HitFile, HitView, HitWithdrawal, NewHit, Withdrawn

MOST_FILES = 20
"""Of one entry."""
PATH = "/api/campaigns/{campaign_id:str}/units/{unit_id:str}/negative-hits"


@get("/api/campaigns/{campaign_id:str}/negative-hits", opt=may(*READERS, reach=CAMPAIGN))
async def list_hits(request: Request[Any, Any, State], campaign_id: FromPath[str]) -> list[HitView]:
    """Units that the caller reaches and that are, or were, on the negative list; oldest first."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        await campaign_of(tx, campaign_id)
        return await _views(tx, campaign_id, caller_of(request).reach.regions)


@post(
    PATH,
    opt=may(*STAFF, reach=(CAMPAIGN, UNIT)),
)
async def add_hit(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    data: JSONBody[NewHit],
) -> list[HitView]:
    """Note that a unit gave a ground of the negative list, and what shows it."""
    database: Database = request.app.state.database
    caller = caller_of(request)
    async with database.writing() as tx:
        preset = read_preset((await campaign_of(tx, campaign_id)).document)
        if unit_id not in {unit.id for unit, _ in await campaigns.units_of(tx, campaign_id, None)}:
            raise Refusal("unit_unknown", unit=unit_id[:64])
        if data.ground not in preset.grounds:
            raise Refusal("ground_unknown", ground=data.ground)
        hit = StoredHit(
            id=f"n-{secrets.token_hex(5)}",
            campaign_id=campaign_id,
            unit_id=unit_id,
            ground=data.ground,
            evidence=data.evidence,
            noted_by=caller.user.id,
            noted_at=now_ms(),
        )
        await negative_hits.add(tx, hit)
        told = {"ground": data.ground, "evidence": data.evidence}
        await audit.record(tx, hit.noted_at, caller.user.id, "add_hit", unit_id, **told)
        return await _views(tx, campaign_id, caller.reach.regions)


@post(
    f"{PATH}/{{hit_id:str}}/withdrawal",
    opt=may(*STAFF, reach=(CAMPAIGN, UNIT)),
    status_code=200,
)
async def withdraw_hit(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    hit_id: FromPath[str],
    data: JSONBody[HitWithdrawal],
) -> list[HitView]:
    """Take one back; it stays readable with the reason."""
    database: Database = request.app.state.database
    caller = caller_of(request)
    async with database.writing() as tx:
        hit = await _standing(tx, (campaign_id, unit_id), hit_id)
        now = now_ms()
        await negative_hits.withdraw(tx, hit_id, caller.user.id, data.reason, now)
        told = {"ground": hit.ground, "reason": data.reason}
        await audit.record(tx, now, caller.user.id, "withdraw_hit", unit_id, **told)
        return await _views(tx, campaign_id, caller.reach.regions)


@post(
    f"{PATH}/{{hit_id:str}}/files",
    opt=may(*STAFF, reach=(CAMPAIGN, UNIT)),
    request_max_body_size=MOST_BYTES + 1,
)
async def add_hit_file(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    hit_id: FromPath[str],
    name: FromQuery[str],
) -> list[HitView]:
    """Take in a file that shows it (the body; PDF or picture, at most 20 MB)."""
    database: Database = request.app.state.database
    caller, place = caller_of(request), (campaign_id, unit_id)
    async with database.reading() as tx:
        await _standing(tx, place, hit_id)
    photo = await take_in_file(request)
    file = StoredHitFile(
        id=f"nf-{secrets.token_hex(5)}",
        hit_id=hit_id,
        sha256=photo.sha256,
        name=shown_name(name),
        size_bytes=photo.size_bytes,
        media_type=photo.media_type,
        user_id=caller.user.id,
        at=photo.received_at,
    )
    async with database.writing() as tx:
        await _standing(tx, place, hit_id)
        if len((await hit_files.of_hits(tx, [hit_id])).get(hit_id, ())) >= MOST_FILES:
            raise Refusal("materials_many", most=MOST_FILES)
        await photos.add(direct(tx), photo)
        await hit_files.add(tx, file)
        told = {"hit": hit_id, "file": file.id, "sha256": file.sha256}
        await audit.record(tx, now_ms(), caller.user.id, "add_hit_file", unit_id, **told)
        return await _views(tx, campaign_id, caller.reach.regions)


@get(
    f"{PATH}/{{hit_id:str}}/files/{{file_id:str}}/{{size:str}}",
    opt=may(*READERS, reach=(CAMPAIGN, UNIT)),
    media_type="image/jpeg",
)
async def one_hit_file(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    hit_id: FromPath[str],
    file_id: FromPath[str],
    size: FromPath[Literal["small", "large", "original"]],
) -> Response[Any]:
    """A picture made for screens, or the original bytes as an attachment."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        file = await _file_of(tx, (campaign_id, unit_id), hit_id, file_id)
    return await file_of(request, file.sha256, file.name, size)


@delete(
    f"{PATH}/{{hit_id:str}}/files/{{file_id:str}}",
    opt=may(*STAFF, reach=(CAMPAIGN, UNIT)),
    status_code=200,
)
async def remove_hit_file(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    hit_id: FromPath[str],
    file_id: FromPath[str],
) -> list[HitView]:
    """Take a file out, while the entry stands; its record and bytes stay."""
    database: Database = request.app.state.database
    caller, place = caller_of(request), (campaign_id, unit_id)
    async with database.writing() as tx:
        await _standing(tx, place, hit_id)
        file = await _file_of(tx, place, hit_id, file_id)
        await hit_files.remove(tx, file.id, now_ms())
        told = {"hit": hit_id, "file": file.id}
        await audit.record(tx, now_ms(), caller.user.id, "remove_hit_file", unit_id, **told)
        return await _views(tx, campaign_id, caller.reach.regions)


async def _hit(tx: Transaction, place: tuple[str, str], hit_id: str) -> StoredHit:
    """An entry of the unit at `place` (campaign, unit). Raises Refusal."""
    hit = await negative_hits.get(tx, hit_id)
    if hit is None or (hit.campaign_id, hit.unit_id) != place:
        raise Refusal("hit_unknown", hit=hit_id[:64])
    return hit


async def _standing(tx: Transaction, place: tuple[str, str], hit_id: str) -> StoredHit:
    """The same, while it was not taken back."""
    hit = await _hit(tx, place, hit_id)
    if hit.withdrawn_at is not None:
        raise Refusal("hit_withdrawn", hit=hit_id)
    return hit


async def _file_of(
    tx: Transaction, place: tuple[str, str], hit_id: str, file_id: str
) -> StoredHitFile:
    await _hit(tx, place, hit_id)
    for file in (await hit_files.of_hits(tx, [hit_id])).get(hit_id, ()):
        if file.id == file_id:
            return file
    raise Refusal("material_unknown", material=file_id[:64])


def _file(file: StoredHitFile) -> HitFile:
    return HitFile(
        id=file.id,
        name=file.name,
        sha256=file.sha256,
        size_bytes=file.size_bytes,
        media_type=file.media_type,
        at=rfc3339(file.at),
    )


async def _views(
    tx: Transaction, campaign_id: str, regions: frozenset[str] | None
) -> list[HitView]:
    people = {user.id: user.title for user in await users.everyone(tx)}
    found = await negative_hits.of_campaign(tx, campaign_id, regions)
    files = await hit_files.of_hits(tx, [hit.id for hit in found])
    names = {unit.id: unit.name for unit, _ in await campaigns.units_of(tx, campaign_id, regions)}
    return [
        HitView(
            id=hit.id,
            unit=hit.unit_id,
            unit_name=names.get(hit.unit_id, ""),
            ground=hit.ground,
            evidence=hit.evidence,
            user_title=people[hit.noted_by],
            at=rfc3339(hit.noted_at),
            withdrawn=_withdrawn(hit, people),
            files=tuple(map(_file, files.get(hit.id, ()))),
        )
        for hit in found
    ]


def _withdrawn(hit: StoredHit, people: dict[str, str]) -> Withdrawn | None:
    if hit.withdrawn_by is None or hit.withdrawn_at is None:
        return None
    return Withdrawn(people[hit.withdrawn_by], rfc3339(hit.withdrawn_at), hit.withdrawn_why)


ROUTES = (list_hits, add_hit, withdraw_hit, add_hit_file, one_hit_file, remove_hit_file)
