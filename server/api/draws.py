"""The city's random draw of units that counties reviewed: sealed, opened, proved."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec
from litestar import Request, Response, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.campaigns import READERS
from server.api.visit_setup import set_up_spot_check
from server.auth import caller_of, may
from server.draw.frame import Frame, FrameUnit, canonical, drawn, frame_hash, frame_of, sha256
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.readings.campaign import read_unit
from server.readings.draw import draw_record, draw_view
from server.store import audit, campaigns, draws, regions, users, visits
from server.store.database import Database, Transaction
from server.store.draws import StoredDraw
from server.store.reach import CAMPAIGN, WHOLE
from server.wire.draws import DrawView, NewDraw, Opening

STAFF = ("administrator", "office")


@get("/api/campaigns/{campaign_id:str}/draws", opt=may(*READERS, reach=CAMPAIGN))
async def list_draws(
    request: Request[Any, Any, State], campaign_id: FromPath[str]
) -> list[DrawView]:
    """The campaign's draws, oldest first. Nobody is told a seed before it was opened."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        known = await draws.of_campaign(tx, campaign_id)
        people = await _titles(tx)
        looked_at = await _spot_checks(tx, campaign_id)
    return [draw_view(draw, people, looked_at) for draw in known]


@post("/api/campaigns/{campaign_id:str}/draws", opt=may(*STAFF, reach=(CAMPAIGN, WHOLE)))
async def seal(
    request: Request[Any, Any, State], campaign_id: FromPath[str], data: JSONBody[NewDraw]
) -> DrawView:
    """Seal a draw from the units that counties review and the city does not look at yet."""
    database: Database = request.app.state.database
    now = now_ms()
    release_at = _instant(data.release_at)
    caller = caller_of(request).user
    async with database.writing() as tx:
        if await campaigns.get(tx, campaign_id) is None:
            raise Refusal("campaign_unknown", campaign=campaign_id)
        frame = frame_of(await _candidates(tx, campaign_id), data.by, data.percent, data.least)
        if not frame.units:
            raise Refusal("draw_empty", campaign=campaign_id)
        seed = secrets.token_hex(32)
        draw = StoredDraw(
            id=f"d-{secrets.token_hex(5)}",
            campaign_id=campaign_id,
            title=data.title,
            frame=canonical(frame),
            seed=seed,
            seed_hash=sha256(seed),
            frame_hash=frame_hash(frame),
            witness="",
            sealed_by=caller.id,
            sealed_at=now,
            release_at=max(release_at, now),
        )
        await draws.add(tx, draw)
        told = {"seed_hash": draw.seed_hash, "frame_hash": draw.frame_hash}
        await audit.record(tx, now, caller.id, "seal_draw", draw.id, **told)
        return draw_view(draw, await _titles(tx), {})


@post(
    "/api/campaigns/{campaign_id:str}/draws/{draw_id:str}/opening",
    opt=may(*STAFF, reach=(CAMPAIGN, WHOLE)),
    status_code=200,
)
async def open_draw(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    draw_id: FromPath[str],
    data: JSONBody[Opening],
) -> DrawView:
    """Open a draw at or after its release time; every drawn unit gets a visit of the city's."""
    database: Database = request.app.state.database
    caller = caller_of(request).user
    now = now_ms()
    async with database.writing() as tx:
        draw = await _draw(tx, campaign_id, draw_id)
        if draw.opened_at is not None:
            raise Refusal("draw_open", draw=draw_id)
        if now < draw.release_at:
            raise Refusal("draw_sealed", draw=draw_id, release_at=rfc3339(draw.release_at))
        witness = data.witness.strip()
        await draws.mark_opened(tx, draw_id, witness, caller.id, now)
        frame = msgspec.json.decode(draw.frame, type=Frame)
        found = drawn(frame, draw.seed, witness)
        campaign = await campaigns.get(tx, campaign_id)
        assert campaign is not None
        city = await _city(tx)
        looked_at = await _spot_checks(tx, campaign_id)
        for unit_id in found:
            if unit_id not in looked_at:
                await set_up_spot_check(tx, campaign, unit_id, city)
        await audit.record(tx, now, caller.id, "open_draw", draw_id, witness=witness, units=found)
        opened = await _draw(tx, campaign_id, draw_id)
        return draw_view(opened, await _titles(tx), await _spot_checks(tx, campaign_id))


@get(
    "/api/campaigns/{campaign_id:str}/draws/{draw_id:str}/record",
    opt=may(*READERS, reach=CAMPAIGN),
)
async def record_file(
    request: Request[Any, Any, State], campaign_id: FromPath[str], draw_id: FromPath[str]
) -> Response[bytes]:
    """The record of an opened draw, for `shidi draw verify`."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        draw = await _draw(tx, campaign_id, draw_id)
    if draw.opened_at is None:
        raise Refusal("draw_sealed", draw=draw_id, release_at=rfc3339(draw.release_at))
    data = msgspec.json.format(msgspec.json.encode(draw_record(draw)), indent=1)
    headers = {"content-disposition": f'attachment; filename="{draw.id}.json"'}
    return Response(data, media_type="application/json", headers=headers)


async def _candidates(tx: Transaction, campaign_id: str) -> list[FrameUnit]:
    """Units of counties and functional areas without a second look in this campaign."""
    known = {each.id: each for each in await regions.everyone(tx)}
    looked_at = await _spot_checks(tx, campaign_id)
    found = []
    for unit, _ in await campaigns.units_of(tx, campaign_id, None):
        region = known.get(unit.region_id or "")
        if region is None or region.parent_id is None or unit.id in looked_at:
            continue
        level = read_unit(unit.document).level
        found.append(FrameUnit(unit.id, unit.name, level, region.name))
    return found


async def _spot_checks(tx: Transaction, campaign_id: str) -> Mapping[str, str]:
    """Unit -> the city's visit to it."""
    every = await visits.of_campaign(tx, campaign_id, None)
    return {visit.unit_id: visit.id for visit in every if visit.purpose == "spot_check"}


async def _city(tx: Transaction) -> str | None:
    return next((each.id for each in await regions.everyone(tx) if each.parent_id is None), None)


async def _titles(tx: Transaction) -> dict[str, str]:
    return {user.id: user.title for user in await users.everyone(tx)}


async def _draw(tx: Transaction, campaign_id: str, draw_id: str) -> StoredDraw:
    draw = await draws.get(tx, draw_id)
    if draw is None or draw.campaign_id != campaign_id:
        raise Refusal("draw_unknown", draw=draw_id[:64])
    return draw


def _instant(text: str) -> int:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise Refusal("instant_invalid", value=text) from None
    if found.tzinfo is None:
        raise Refusal("instant_invalid", value=text)
    return int(found.timestamp() * 1000)


ROUTES = (list_draws, seal, open_draw, record_file)
