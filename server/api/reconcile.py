"""How a campaign deals with several findings: blind or open, the policy, how far people agree."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
from litestar import Request, get, put
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.campaigns import READERS
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.readings.agreement import agreement
from server.readings.campaign import read_preset
from server.readings.kept import KeptReadings
from server.store import audit, campaigns, grants, users, visits
from server.store.campaigns import StoredCampaign
from server.store.database import Database, Transaction
from server.store.direct_inside import direct
from server.store.reach import CAMPAIGN, WHOLE
from server.wire.agreement import Agreement
from server.wire.reconcile import Reconciling


@get("/api/campaigns/{campaign_id:str}/reconciling", opt=may(*READERS, reach=CAMPAIGN))
async def reconciling(request: Request[Any, Any, State], campaign_id: FromPath[str]) -> Reconciling:
    """What holds for the campaign now."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        return _of(await _campaign(tx, campaign_id))


@put(
    "/api/campaigns/{campaign_id:str}/reconciling",
    opt=may("administrator", "office", reach=(CAMPAIGN, WHOLE)),
)
async def set_reconciling(
    request: Request[Any, Any, State], campaign_id: FromPath[str], data: JSONBody[Reconciling]
) -> Reconciling:
    """Change it, for visits under way too: what tablets may pull follows with their next sync.

    What a tablet has been shown already cannot be unseen; a campaign that becomes blind takes the
    other sheets of unsigned visits back from the tablets, no more.
    """
    database: Database = request.app.state.database
    async with database.writing() as tx:
        campaign = await _campaign(tx, campaign_id)
        preset = read_preset(campaign.document)
        before = _of(campaign)
        run = msgspec.structs.replace(preset.settings, blind=data.blind, policy=data.policy)
        document = msgspec.json.encode(msgspec.structs.replace(preset, settings=run))
        await campaigns.set_document(tx, campaign_id, document)
        if before.blind != data.blind:
            every = [visit.id for visit in await visits.of_campaign(tx, campaign_id, None)]
            for visit in every:
                await grants.refresh(direct(tx), visit, campaign_id)
            people = await visits.assignments_of(tx, every)
            await users.work_changed(
                tx, sorted({each.user_id for found in people.values() for each in found})
            )
        await audit.record(
            tx,
            now_ms(),
            caller_of(request).user.id,
            "set_reconciling",
            campaign_id,
            before=msgspec.structs.asdict(before),
            after=msgspec.structs.asdict(data),
        )
    return data


@get("/api/campaigns/{campaign_id:str}/agreement", opt=may(*READERS, reach=CAMPAIGN))
async def one_agreement(request: Request[Any, Any, State], campaign_id: FromPath[str]) -> Agreement:
    """How far inspectors agree who scored the same thing."""
    database: Database = request.app.state.database
    kept: KeptReadings = request.app.state.readings
    async with database.reading() as tx:
        await _campaign(tx, campaign_id)
        here = caller_of(request).reach.regions
        every = await kept.of_campaign(tx, campaign_id, here)
    return await asyncio.to_thread(agreement, [each for lines in every for each in lines.ratings])


def _of(campaign: StoredCampaign) -> Reconciling:
    settings = read_preset(campaign.document).settings
    return Reconciling(settings.blind, settings.policy)


async def _campaign(tx: Transaction, campaign_id: str) -> StoredCampaign:
    found = await campaigns.get(tx, campaign_id)
    if found is None:
        raise Refusal("campaign_unknown", campaign=campaign_id)
    return found


ROUTES = (reconciling, set_reconciling, one_agreement)
