"""Campaigns: list, units, board, conflicts, new visits."""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import Request, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.visit_setup import inspectors_of, set_up_visit
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.readings.campaign import campaign_view, read_preset, unit_view
from server.readings.deadlines import due_of
from server.readings.device import device_view
from server.readings.durability import board_warnings
from server.readings.escalation import late_warnings
from server.readings.kept import KeptReadings
from server.readings.outcome import site_day
from server.store import (
    actors,
    audit,
    backups,
    campaigns,
    places,
    quarantine,
    rectifications,
    samples,
)
from server.store.campaigns import StoredCampaign
from server.store.database import Database, Transaction
from server.store.reach import CAMPAIGN, Reach, free, only_region
from server.wire.reading import Board, BoardVisit
from server.wire.reconcile import ConflictLine
from server.wire.work import Campaign, NewVisit, Unit, VisitName

READERS = ("administrator", "office", "viewer")


@get("/api/campaigns", opt=may(*READERS, reach=free("lists what they reach")))
async def list_campaigns(request: Request[Any, Any, State]) -> list[Campaign]:
    """The campaigns with units that the caller reaches, newest first."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        here = caller_of(request).reach.regions
        return [campaign_view(campaign) for campaign in await campaigns.within(tx, here)]


@get("/api/campaigns/{campaign_id:str}/units", opt=may(*READERS, reach=CAMPAIGN))
async def list_units(request: Request[Any, Any, State], campaign_id: FromPath[str]) -> list[Unit]:
    """The campaign's units that the caller reaches, each with its visits."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        await _campaign(tx, campaign_id)
        found = await campaigns.units_of(tx, campaign_id, caller_of(request).reach.regions)
        known = await places.of(tx, [unit.id for unit, _ in found])
    return [unit_view(unit.document, tuple(ids), known.get(unit.id)) for unit, ids in found]


@post("/api/campaigns/{campaign_id:str}/visits", opt=may("administrator", "office", reach=CAMPAIGN))
async def add_visit(
    request: Request[Any, Any, State], campaign_id: FromPath[str], data: JSONBody[NewVisit]
) -> VisitName:
    """Set up a visit of one of the campaign's units."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        campaign = await _campaign(tx, campaign_id)
        members = {unit.id: unit for unit, _ in await campaigns.units_of(tx, campaign_id, None)}
        if data.unit not in members:
            raise Refusal("unit_unknown", unit=data.unit)
        reach = caller_of(request).reach
        only_region(reach, members[data.unit].region_id)
        await inspectors_of(tx, data.inspectors, data.unit, reach)
        visit_id = await set_up_visit(tx, campaign, data.unit, data.inspectors)
        await audit.record(tx, now_ms(), caller_of(request).user.id, "add_visit", visit_id)
    return VisitName(visit_id)


@get("/api/campaigns/{campaign_id:str}/board", opt=may(*READERS, reach=CAMPAIGN))
async def board(request: Request[Any, Any, State], campaign_id: FromPath[str]) -> Board:
    """Progress of every visit that the caller reaches, and the devices."""
    database: Database = request.app.state.database
    reach = caller_of(request).reach
    async with database.reading() as tx:
        campaign = await _campaign(tx, campaign_id, reach)
        every = await _kept(request).of_campaign(tx, campaign_id, reach.regions)
        everyone = [one for one in await actors.everyone(tx) if reach.holds(one.region_id)]
        clocks = await samples.of(tx, [actor.id for actor in everyone])
        backup = await backups.latest(tx)
        held = await quarantine.waiting(tx, reach.regions)
        at = site_day(campaign, now_ms())
        late = await rectifications.overdue(tx, campaign_id, reach.regions, at.today)
    return Board(
        campaign=campaign_view(campaign),
        visits=tuple(_with_day(each.board, campaign) for each in every),
        devices=tuple(device_view(actor, clocks.get(actor.id, [])) for actor in everyone),
        quarantined=held,
        warnings=(
            *late_warnings(late, at, reach.whole),
            *board_warnings(backup, now_ms()),
        ),
        server_ms=now_ms(),
    )


@get("/api/campaigns/{campaign_id:str}/conflicts", opt=may(*READERS, reach=CAMPAIGN))
async def conflicts(
    request: Request[Any, Any, State], campaign_id: FromPath[str]
) -> list[ConflictLine]:
    """Open conflicts, most points at stake first."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        await _campaign(tx, campaign_id)
        every = await _kept(request).of_campaign(tx, campaign_id, caller_of(request).reach.regions)
    found = [line for each in every for line in each.conflicts]
    found.sort(key=lambda pair: (-pair[0], pair[1].visit, pair[1].checkpoint))
    return [line for _, line in found]


def _with_day(line: BoardVisit, campaign: StoredCampaign) -> BoardVisit:
    due_on = due_of(read_preset(campaign.document), line.unit.level, line.own_due_on)
    return msgspec.structs.replace(line, due_on=due_on.isoformat())


def _kept(request: Request[Any, Any, State]) -> KeptReadings:
    kept: KeptReadings = request.app.state.readings
    return kept


async def _campaign(
    tx: Transaction, campaign_id: str, reach: Reach | None = None
) -> StoredCampaign:
    """The campaign; for a reach with the counts of what lies there."""
    if reach is not None and reach.regions is not None:
        every = await campaigns.within(tx, reach.regions)
        found = next((each for each in every if each.id == campaign_id), None)
    else:
        found = await campaigns.get(tx, campaign_id)
    if found is None:
        raise Refusal("campaign_unknown", campaign=campaign_id)
    return found


ROUTES = (list_campaigns, list_units, add_visit, board, conflicts)
