"""How a campaign is set up: presets to begin from, and the terms that the office may change."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from server.catalog.preset import ConductItem, Disposition, ReportDue
from server.catalog.unit import Level
from server.wire.work import ChecklistName, Person
from sync.checklist import Clause, Identifier, Text


class PresetView(msgspec.Struct, frozen=True):
    """A preset of the catalogue, with the document that it was made from."""

    id: str
    title: Text
    source: Clause
    starts_on: date
    ends_on: date
    checklist: ChecklistName
    phases: int
    units: int
    """Of the list that comes with it; 0: none."""
    notes: tuple[str, ...]


class NewCampaign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A campaign to make from a preset; without units unless `with_units`. `year`: in which it
    begins, on the same days of the calendar; as the document prints them where it is left out."""

    preset: Annotated[str, msgspec.Meta(max_length=64)]
    title: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
    with_units: bool = False
    year: Annotated[int, msgspec.Meta(ge=2000, le=2100)] | None = None


class CampaignName(msgspec.Struct, frozen=True):
    """The campaign that was made."""

    id: str


class PhaseTerms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A stretch of the period, both days included, in which units of these levels are reviewed."""

    id: Identifier
    title: Text
    starts_on: date
    ends_on: date
    levels: Annotated[tuple[Level, ...], msgspec.Meta(min_length=1)]


class GivenTerms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the office may change of a campaign."""

    title: Text
    starts_on: date
    ends_on: date
    checklist: ChecklistName
    phases: Annotated[tuple[PhaseTerms, ...], msgspec.Meta(max_length=20)]


class CampaignTerms(msgspec.Struct, frozen=True):
    """A campaign as it is set up. `may_change`: the caller may; `fixed_checklist`: there are visits
    on it already."""

    id: str
    title: Text
    starts_on: date
    ends_on: date
    checklist: ChecklistName
    fixed_checklist: bool
    phases: tuple[PhaseTerms, ...]
    reports: tuple[ReportDue, ...]
    dispositions: tuple[Disposition, ...]
    negative_list: tuple[str, ...]
    conduct: tuple[ConductItem, ...]
    source: Clause
    notes: tuple[str, ...]
    site_zone: str
    escalate_after_days: int
    may_change: bool


class Confirmed(msgspec.Struct, frozen=True):
    """Who confirmed an item of conduct, and when (RFC 3339)."""

    user: str
    user_title: str
    confirmed_at: str
    noted_by: str


class ConductLine(msgspec.Struct, frozen=True):
    """One item of conduct at one visit; `missing`: inspectors who have not confirmed it."""

    item: ConductItem
    confirmed: tuple[Confirmed, ...]
    missing: tuple[Person, ...]


class ConductNote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an inspector of the visit confirmed, written down by themself or by the office."""

    user: Annotated[str, msgspec.Meta(max_length=64)]
    items: Annotated[tuple[Identifier, ...], msgspec.Meta(min_length=1, max_length=20)]
