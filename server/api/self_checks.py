"""Self-check: a unit scores itself before the official review; the office sees both cards."""

from __future__ import annotations

from typing import Any

from litestar import Request, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server.api.campaigns import READERS
from server.api.card_writes import append_writes
from server.api.scorecards import WRITERS, card_of, lines_of, lock_of
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.readings.campaign import read_preset, unit_view
from server.readings.scorecard import Ground, card_total, feeding, read_card, read_unit_card
from server.readings.self_check import own_score, read_self_check
from server.readings.unit_tasks import counts_of, list_name, today_at, unit_ledger
from server.store import campaigns, card_entries, scorecards, tasks
from server.store.campaigns import StoredCampaign, StoredUnit
from server.store.database import Database, Transaction
from server.store.reach import CAMPAIGN, UNIT, free
from server.wire.scorecard import CardReading, CardWrites
from server.wire.self_check import OwnCampaign, OwnUnit, SelfCheck

PATH = "/api/campaigns/{campaign_id:str}/units/{unit_id:str}"


@get("/api/own-unit", opt=may("unit", reach=free("the caller's own unit")))
async def own_unit(request: Request[Any, Any, State]) -> OwnUnit:
    """The unit that the caller speaks for, and where it is reviewed."""
    database: Database = request.app.state.database
    named = caller_of(request).reach.unit
    async with database.reading() as tx:
        unit = None if named is None else await campaigns.unit(tx, named)
        if unit is None:
            raise Refusal("own_unit_missing")
        listing = await campaigns.of_unit(tx, unit.id)
        found = [await _own_campaign(request, tx, each, unit) for each in listing]
        return OwnUnit(unit_view(unit.document), tuple(found))


@get(f"{PATH}/scorecard/self", opt=may(*READERS, "unit", reach=(CAMPAIGN, UNIT)))
async def own_card(
    request: Request[Any, Any, State], campaign_id: FromPath[str], unit_id: FromPath[str]
) -> CardReading:
    """What a unit says of itself."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        return await own_card_of(request, tx, campaign_id, unit_id)


@post(
    f"{PATH}/scorecard/self",
    opt=may(*WRITERS, "unit", reach=(CAMPAIGN, UNIT)),
    status_code=200,
)
async def write_own_card(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    data: JSONBody[CardWrites],
) -> CardReading:
    """Write on a unit's own card, until the official review starts; all of it or nothing.

    Staff write for the unit what it handed in on paper.
    """
    database: Database = request.app.state.database
    async with database.writing() as tx:
        card, unit = await card_of(tx, campaign_id, unit_id)
        entries = await card_entries.of_unit(tx, campaign_id, unit_id)
        if locked := await lock_of(request, tx, campaign_id, unit.id, entries):
            raise Refusal("self_check_locked", why=locked)
        user = caller_of(request).user.id
        await append_writes(tx, card, (campaign_id, unit_id), data.writes, "self", user)
    async with database.reading() as tx:
        return await own_card_of(request, tx, campaign_id, unit_id)


@get(f"{PATH}/self-check", opt=may(*READERS, reach=(CAMPAIGN, UNIT)))
async def self_check(
    request: Request[Any, Any, State], campaign_id: FromPath[str], unit_id: FromPath[str]
) -> SelfCheck:
    """What a unit gave itself beside what reviewers gave it, by criterion."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        card, unit = await card_of(tx, campaign_id, unit_id)
        entries = await card_entries.of_unit(tx, campaign_id, unit_id)
        lines = await lines_of(request, tx, campaign_id, caller_of(request).reach.regions)
        locked = await lock_of(request, tx, campaign_id, unit.id, entries)
    official = [each for each in entries if each.author_kind == "official"]
    ground = Ground(official, feeding(card, lines.get(unit.id, ())))
    return read_self_check(card, entries, ground, locked)


async def own_card_of(
    request: Request[Any, Any, State], tx: Transaction, campaign_id: str, unit_id: str
) -> CardReading:
    """A unit's own card. Raises Refusal where there is none."""
    card, unit = await card_of(tx, campaign_id, unit_id)
    entries = await card_entries.of_unit(tx, campaign_id, unit_id)
    locked = await lock_of(request, tx, campaign_id, unit_id, entries)
    own = [each for each in entries if each.author_kind == "self"]
    ground = Ground(own, {})
    return read_unit_card(campaign_id, unit_view(unit.document), card, "self", ground, locked)


async def _own_campaign(
    request: Request[Any, Any, State], tx: Transaction, campaign: StoredCampaign, unit: StoredUnit
) -> OwnCampaign:
    preset = read_preset(campaign.document)
    pinned = await scorecards.pinned(tx, campaign.id)
    card = None if pinned is None else read_card(pinned.document)
    entries = await card_entries.of_unit(tx, campaign.id, unit.id)
    own = None if card is None else own_score(card, entries)
    kept = await tasks.pinned(tx, campaign.id)
    counts = None
    if kept is not None:
        today = today_at(preset.settings.site_zone, now_ms())
        counts = counts_of(await unit_ledger(tx, campaign.id, unit.id, unit.name, kept, today))
    return OwnCampaign(
        id=campaign.id,
        title=preset.title,
        starts_on=preset.starts_on.isoformat(),
        ends_on=preset.ends_on.isoformat(),
        scorecard=None if card is None else card.title,
        locked=await lock_of(request, tx, campaign.id, unit.id, entries),
        own=None if own is None else card_total(own),
        written=sum(each.author_kind == "self" for each in entries),
        tasks=None if kept is None else list_name(kept.tasks),
        counts=counts,
    )


ROUTES = (own_unit, own_card, write_own_card, self_check)
