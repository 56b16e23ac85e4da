"""Campaigns and units as stored documents, read for screens."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from server.catalog.place import UnitPlace
from server.catalog.preset import Campaign as Preset
from server.catalog.unit import Unit as UnitRecord
from server.store.campaigns import StoredCampaign
from server.wire.work import AssignedCampaign, Campaign, ChecklistName, ConductRule, Unit


def campaign_view(campaign: StoredCampaign) -> Campaign:
    """A campaign in the office's list."""
    preset = read_preset(campaign.document)
    return Campaign(
        id=campaign.id,
        title=preset.title,
        checklist=ChecklistName(campaign.checklist_id, campaign.checklist_version),
        starts_on=preset.starts_on.isoformat(),
        ends_on=preset.ends_on.isoformat(),
        units=campaign.units,
        visits=campaign.visits,
    )


def assigned_campaign(campaign: StoredCampaign) -> AssignedCampaign:
    """What a device must know of a campaign."""
    preset = read_preset(campaign.document)
    run = preset.settings
    rules = tuple(ConductRule(item.id, item.text) for item in preset.conduct)
    return AssignedCampaign(campaign.id, preset.title, run.site_zone, rules, run.blind)


def unit_view(
    document: bytes, visits: tuple[str, ...] = (), place: UnitPlace | None = None
) -> Unit:
    """A unit; `visits` where a campaign's units are listed."""
    record = read_unit(document)
    return Unit(
        id=record.id,
        name=record.name,
        level=record.level,
        cohort_year=record.cohort_year,
        jurisdiction=record.jurisdiction,
        jurisdiction_derived=record.jurisdiction_derived,
        reorganised=record.reorganised,
        successor=record.successor,
        note=record.note,
        place=place,
        visits=visits,
    )


@lru_cache(maxsize=64)
def read_preset(document: bytes) -> Preset:
    """A campaign's stored record."""
    return msgspec.json.decode(document, type=Preset)


@lru_cache(maxsize=4096)
def read_unit(document: bytes) -> UnitRecord:
    """A unit's stored record."""
    return msgspec.json.decode(document, type=UnitRecord)
