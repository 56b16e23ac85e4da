"""Planning many visits at once, and what of a campaign is due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec
from litestar import Request, get, put
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.campaigns import READERS
from server.api.visit_setup import inspectors_of, put_on, set_up_visit
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.readings.campaign import read_preset
from server.readings.deadlines import deadlines
from server.readings.kept import KeptReadings
from server.readings.outcome import today_at
from server.store import audit, campaigns, draws, rectifications, regions, users, visits
from server.store.campaigns import StoredCampaign, StoredUnit
from server.store.database import Database, Transaction
from server.store.reach import CAMPAIGN, Reach, only_region
from server.store.visits import StoredVisit
from server.wire.planning import Deadlines, Plan, PlanLine, PlannedLine


class _Ground(msgspec.Struct, frozen=True):
    """What a plan is made on: the campaign, its units and its visits."""

    campaign: StoredCampaign
    units: Mapping[str, StoredUnit]
    visits: Mapping[str, StoredVisit]
    reach: Reach


@put("/api/campaigns/{campaign_id:str}/plan", opt=may("administrator", "office", reach=CAMPAIGN))
async def plan(
    request: Request[Any, Any, State], campaign_id: FromPath[str], data: JSONBody[Plan]
) -> list[PlannedLine]:
    """Say who goes where by when, for many visits at once: all of it or nothing."""
    database: Database = request.app.state.database
    caller = caller_of(request)
    async with database.writing() as tx:
        ground = await _ground(tx, campaign_id, caller.reach)
        planned = [await _plan(tx, ground, line) for line in data.lines]
        told = [msgspec.to_builtins(line) for line in data.lines]
        await audit.record(tx, now_ms(), caller.user.id, "plan_visits", campaign_id, lines=told)
    return planned


@get("/api/campaigns/{campaign_id:str}/deadlines", opt=may(*READERS, reach=CAMPAIGN))
async def list_deadlines(
    request: Request[Any, Any, State], campaign_id: FromPath[str]
) -> Deadlines:
    """What of the campaign is still to be done where the caller reaches, earliest first."""
    database: Database = request.app.state.database
    kept: KeptReadings = request.app.state.readings
    reach = caller_of(request).reach
    async with database.reading() as tx:
        campaign = await campaigns.get(tx, campaign_id)
        if campaign is None:
            raise Refusal("campaign_unknown", campaign=campaign_id[:64])
        units = [unit for unit, _ in await campaigns.units_of(tx, campaign_id, reach.regions)]
        lines = await kept.of_campaign(tx, campaign_id, reach.regions)
        run = {each.id: each for each in await visits.of_campaign(tx, campaign_id, reach.regions)}
        items = await rectifications.of_visits(tx, run)
        sealed = await draws.of_campaign(tx, campaign_id) if reach.whole else []
        names = {each.id: each.record.jurisdiction for each in await regions.everyone(tx)}
    today = date.fromisoformat(today_at(campaign, now_ms()))
    boards = [(run[each.board.id], each.board) for each in lines]
    return deadlines(campaign, units, boards, items, sealed, names, today)


async def _ground(tx: Transaction, campaign_id: str, reach: Reach) -> _Ground:
    campaign = await campaigns.get(tx, campaign_id)
    if campaign is None:
        raise Refusal("campaign_unknown", campaign=campaign_id[:64])
    members = await campaigns.units_of(tx, campaign_id, None)
    known = await visits.of_campaign(tx, campaign_id, None)
    return _Ground(
        campaign, {unit.id: unit for unit, _ in members}, {each.id: each for each in known}, reach
    )


async def _plan(tx: Transaction, ground: _Ground, line: PlanLine) -> PlannedLine:
    """Plan one visit. Raises Refusal."""
    unit = ground.units.get(line.unit)
    if unit is None:
        raise Refusal("unit_unknown", unit=line.unit)
    if line.visit is None:
        only_region(ground.reach, unit.region_id)
        await inspectors_of(tx, line.inspectors or (), line.unit, ground.reach)
        visit_id = await set_up_visit(tx, ground.campaign, line.unit, line.inspectors or ())
        await _set_due(tx, ground, visit_id, line.due_on)
        return PlannedLine(line.unit, visit_id, True, (), "")
    visit = ground.visits.get(line.visit)
    if visit is None or visit.unit_id != line.unit:
        raise Refusal("visit_unknown", visit=line.visit)
    only_region(ground.reach, visit.region_id)
    people = (await visits.assignments_of(tx, [visit.id])).get(visit.id, [])
    before = tuple(each.user_id for each in people if each.ended_at is None)
    await _set_due(tx, ground, visit.id, line.due_on)
    if line.inspectors is not None:
        new = sorted({*line.inspectors} - {*before})
        await inspectors_of(tx, new, line.unit, ground.reach)
        await put_on(tx, visit.id, ground.campaign.id, line.inspectors)
    elif line.due_on is not None:
        await users.work_changed(tx, before)
    return PlannedLine(line.unit, visit.id, False, before, visit.due_on or "")


async def _set_due(tx: Transaction, ground: _Ground, visit_id: str, due_on: str | None) -> None:
    """Set a day that lies in the campaign's period; "" takes an own day back, None leaves it."""
    if due_on is None:
        return
    preset = read_preset(ground.campaign.document)
    if due_on and not preset.starts_on <= _day(due_on) <= preset.ends_on:
        raise Refusal("due_outside", visit=visit_id, due_on=due_on)
    await visits.set_due(tx, visit_id, due_on or None)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refusal("instant_invalid", value=text) from None


ROUTES = (plan, list_deadlines)
