"""Setting a campaign up: from a preset, and then by its terms."""

from __future__ import annotations

import secrets
from typing import Any

import msgspec
from litestar import Request, get, post, put
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server import catalog
from server.api.campaigns import READERS
from server.auth import caller_of, may
from server.catalog.period import in_year
from server.catalog.preset import Campaign as Preset
from server.catalog.preset import ChecklistVersion, Phase
from server.errors import Refusal
from server.instant import now_ms
from server.readings.campaign import read_preset
from server.store import audit, campaigns, regions, users, visits
from server.store.campaigns import StoredCampaign, StoredUnit
from server.store.database import Database, Transaction
from server.store.reach import CAMPAIGN, WHOLE, Reach, free
from server.wire.campaign import (
    CampaignName,
    CampaignTerms,
    GivenTerms,
    NewCampaign,
    PhaseTerms,
    PresetView,
)
from server.wire.work import ChecklistName
from sync.checklist import Text

STAFF = ("administrator", "office")


@get("/api/presets", opt=may(*READERS, reach=free("what comes with the product")))
async def list_presets() -> list[PresetView]:
    """What a campaign can be made from."""
    return [_preset_view(each) for each in catalog.campaigns() if not each.sample]


@post("/api/campaigns", opt=may(*STAFF, reach=WHOLE))
async def add_campaign(
    request: Request[Any, Any, State], data: JSONBody[NewCampaign]
) -> CampaignName:
    """Make a campaign from a preset, with the units of its document or without any."""
    database: Database = request.app.state.database
    preset = _preset(data.preset)
    if data.year is not None:
        preset = in_year(preset, data.year)
    campaign_id = f"c-{secrets.token_hex(5)}"
    # The English title is the preset's own as long as the Chinese one is.
    same = data.title == preset.title.zh
    title = preset.title if same else Text(data.title, data.title)
    record = msgspec.structs.replace(preset, id=campaign_id, title=title)
    checklist = catalog.checklist(preset.checklist.id)
    now = now_ms()
    async with database.writing() as tx:
        await campaigns.publish(tx, checklist.id, checklist.version, msgspec.json.encode(checklist))
        stored = StoredCampaign(
            id=campaign_id,
            document=msgspec.json.encode(record),
            checklist_id=checklist.id,
            checklist_version=checklist.version,
            position=0,
            created_at=now,
        )
        members = await _members(tx, preset) if data.with_units else []
        await campaigns.add(tx, stored, members)
        caller = caller_of(request).user.id
        await audit.record(tx, now, caller, "add_campaign", campaign_id, preset=preset.id)
    return CampaignName(campaign_id)


@get("/api/campaigns/{campaign_id:str}/terms", opt=may(*READERS, reach=CAMPAIGN))
async def terms(request: Request[Any, Any, State], campaign_id: FromPath[str]) -> CampaignTerms:
    """How the campaign is set up."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        return terms_of(await campaign_of(tx, campaign_id), caller_of(request).reach)


@put("/api/campaigns/{campaign_id:str}/terms", opt=may(*STAFF, reach=(CAMPAIGN, WHOLE)))
async def set_terms(
    request: Request[Any, Any, State], campaign_id: FromPath[str], data: JSONBody[GivenTerms]
) -> CampaignTerms:
    """Change title, period, phases, and as long as there is no visit the checklist."""
    database: Database = request.app.state.database
    caller = caller_of(request)
    async with database.writing() as tx:
        campaign = await campaign_of(tx, campaign_id)
        pinned = ChecklistName(campaign.checklist_id, campaign.checklist_version)
        _refuse_impossible(data)
        if data.checklist != pinned:
            if campaign.visits:
                raise Refusal("campaign_has_visits", visits=campaign.visits)
            wanted = data.checklist
            if await campaigns.checklist(tx, wanted.id, wanted.version) is None:
                raise Refusal("checklist_unknown", id=wanted.id, version=wanted.version)
            await campaigns.pin(tx, campaign_id, wanted.id, wanted.version)
        record = _with(read_preset(campaign.document), data)
        await campaigns.set_document(tx, campaign_id, msgspec.json.encode(record))
        await tell_tablets(tx, campaign_id)
        before = msgspec.to_builtins(_given(campaign))
        await audit.record(
            tx,
            now_ms(),
            caller.user.id,
            "set_terms",
            campaign_id,
            before=before,
            after=msgspec.to_builtins(data),
        )
        return terms_of(await campaign_of(tx, campaign_id), caller.reach)


def _refuse_impossible(data: GivenTerms) -> None:
    """Raise Refusal unless the period is one, every phase lies in it, and ids are told apart."""
    if data.starts_on > data.ends_on:
        raise Refusal("period_invalid", phase=None)
    for phase in data.phases:
        if not data.starts_on <= phase.starts_on <= phase.ends_on <= data.ends_on:
            raise Refusal("period_invalid", phase=phase.id)
    if len({phase.id for phase in data.phases}) < len(data.phases):
        raise Refusal("period_invalid", phase="")


def _with(preset: Preset, data: GivenTerms) -> Preset:
    """The record with the changes; a phase that the document names keeps its source."""
    sources = {phase.id: phase.source for phase in preset.phases}
    phases = tuple(
        Phase(
            id=phase.id,
            title=phase.title,
            starts_on=phase.starts_on,
            ends_on=phase.ends_on,
            levels=phase.levels,
            source=sources.get(phase.id, preset.source),
        )
        for phase in data.phases
    )
    return msgspec.structs.replace(
        preset,
        title=data.title,
        starts_on=data.starts_on,
        ends_on=data.ends_on,
        checklist=ChecklistVersion(data.checklist.id, data.checklist.version),
        phases=phases,
    )


def _given(campaign: StoredCampaign) -> GivenTerms:
    preset = read_preset(campaign.document)
    return GivenTerms(
        title=preset.title,
        starts_on=preset.starts_on,
        ends_on=preset.ends_on,
        checklist=ChecklistName(campaign.checklist_id, campaign.checklist_version),
        phases=tuple(
            PhaseTerms(phase.id, phase.title, phase.starts_on, phase.ends_on, phase.levels)
            for phase in preset.phases
        ),
    )


def terms_of(campaign: StoredCampaign, reach: Reach) -> CampaignTerms:
    """How a campaign is set up, for one caller."""
    preset, given = read_preset(campaign.document), _given(campaign)
    return CampaignTerms(
        id=campaign.id,
        title=given.title,
        starts_on=given.starts_on,
        ends_on=given.ends_on,
        checklist=given.checklist,
        fixed_checklist=campaign.visits > 0,
        phases=given.phases,
        reports=preset.reports,
        dispositions=preset.dispositions,
        negative_list=preset.grounds,
        conduct=preset.conduct,
        source=preset.source,
        notes=preset.notes,
        site_zone=preset.settings.site_zone,
        escalate_after_days=preset.settings.escalate_after_days,
        may_change=reach.whole and reach.role in STAFF,
    )


async def _members(tx: Transaction, preset: Preset) -> list[StoredUnit]:
    """The units of the preset's own document, each in its region."""
    if preset.units is None:
        return []
    known = {each.record.jurisdiction: each.id for each in await regions.everyone(tx)}
    return [
        StoredUnit(unit.id, msgspec.json.encode(unit), unit.name, known.get(unit.jurisdiction))
        for unit in catalog.unit_list(preset.units).units
    ]


def _preset(wanted: str) -> Preset:
    for each in catalog.campaigns():
        if each.id == wanted and not each.sample:
            return each
    raise Refusal("preset_unknown", preset=wanted)


def _preset_view(preset: Preset) -> PresetView:
    units = () if preset.units is None else catalog.unit_list(preset.units).units
    return PresetView(
        id=preset.id,
        title=preset.title,
        source=preset.source,
        starts_on=preset.starts_on,
        ends_on=preset.ends_on,
        checklist=ChecklistName(preset.checklist.id, preset.checklist.version),
        phases=len(preset.phases),
        units=len(units),
        notes=preset.notes,
    )


async def tell_tablets(tx: Transaction, campaign_id: str) -> None:
    """Make the tablets of the campaign fetch its days and its conduct list again."""
    run = [visit.id for visit in await visits.of_campaign(tx, campaign_id, None)]
    people = (await visits.assignments_of(tx, run)).values()
    await users.work_changed(tx, sorted({one.user_id for each in people for one in each}))


async def campaign_of(tx: Transaction, campaign_id: str) -> StoredCampaign:
    """The campaign; raises Refusal where there is none."""
    campaign = await campaigns.get(tx, campaign_id)
    if campaign is None:
        raise Refusal("campaign_unknown", campaign=campaign_id[:64])
    return campaign


ROUTES = (list_presets, add_campaign, terms, set_terms)
