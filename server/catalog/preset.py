"""Campaign preset: who is reviewed when, with which checklist, and what may follow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

import msgspec

from server.catalog.flaw import Flaw, repeated
from server.catalog.unit import JurisdictionKind, Level, Name, UnitList
from sync.checklist import Checklist, Clause, Identifier, Text


class ChecklistVersion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The one version of a checklist that a campaign is pinned to."""

    id: Identifier
    version: int


EscalateAfterDays = Annotated[int, msgspec.Meta(ge=1, le=365)]


class CampaignSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the campaign is run; `site_zone` is the zone of wall clocks on site."""

    blind: bool
    policy: Literal["strictest", "mean", "median"]
    site_zone: str
    escalate_after_days: EscalateAfterDays = 7
    """Rectification that is overdue for longer is the city's business too. A rule of the house:
    the documents name none."""


class Phase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A stretch of the period (both days included) in which these levels are reviewed."""

    id: Identifier
    title: Text
    starts_on: date
    ends_on: date
    levels: tuple[Level, ...]
    source: Clause


class ReportDue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """By when units of a jurisdiction hand in their own report."""

    jurisdiction_kind: JurisdictionKind
    due_on: date
    source: Clause


class Disposition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a document lists as consequences; chosen by gravity, not a ladder."""

    id: Identifier
    options: tuple[Name, ...]
    source: Clause
    grounds: tuple[Name, ...] = ()
    """For which conduct the document names them."""


class ConductItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule for those who review, which they confirm at every visit."""

    id: Identifier
    text: Text
    source: Clause


class SampleInspector(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An invented inspector of a sample campaign."""

    id: Identifier
    name: Name


class SampleVisit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One on-site review: a unit of the list and the inspectors assigned to it."""

    id: Identifier
    unit: Identifier
    phase: Identifier
    inspectors: tuple[Identifier, ...]


class Campaign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A preset that a campaign is set up from."""

    id: Identifier
    title: Text
    source: Clause
    checklist: ChecklistVersion
    starts_on: date
    ends_on: date
    settings: CampaignSettings
    phases: tuple[Phase, ...]
    units: Identifier | None = None
    """The list that comes with the document, where one does."""
    reports: tuple[ReportDue, ...] = ()
    dispositions: tuple[Disposition, ...] = ()
    conduct: tuple[ConductItem, ...] = ()
    inspectors: tuple[SampleInspector, ...] = ()
    visits: tuple[SampleVisit, ...] = ()
    notes: tuple[str, ...] = ()
    sample: bool = False
    """Set up at the first start, with invented inspectors and visits; others are offered."""
    negative_list: tuple[Name, ...] | None = None
    """Set once an office has written its own; until then the grounds of the dispositions."""

    @property
    def grounds(self) -> tuple[Name, ...]:
        """The negative list: for what something may follow."""
        if self.negative_list is not None:
            return self.negative_list
        return tuple(dict.fromkeys(name for each in self.dispositions for name in each.grounds))


def campaign_flaws(
    campaign: Campaign, checklists: tuple[Checklist, ...], unit_lists: tuple[UnitList, ...]
) -> Iterator[Flaw]:
    """Yield everything wrong with the campaign, also in what it refers to."""
    pinned = campaign.checklist
    if (pinned.id, pinned.version) not in {(c.id, c.version) for c in checklists}:
        named = f"{pinned.id} {pinned.version}"
        yield Flaw(campaign.id, f"没有测评表 {named}", f"there is no checklist {named}")
    listed = next((units for units in unit_lists if units.id == campaign.units), None)
    if listed is None and (campaign.units is not None or campaign.visits):
        wanted = campaign.units
        yield Flaw(campaign.id, f"没有单位名单 {wanted}", f"there is no unit list {wanted}")
    elif listed is not None:
        yield from _visit_flaws(campaign, listed)
    entries = (
        campaign.phases,
        campaign.dispositions,
        campaign.conduct,
        campaign.inspectors,
        campaign.visits,
    )
    for records in entries:
        for name in repeated(record.id for record in records):
            yield Flaw(name, "编号重复", "the id is used twice")
    yield from _period_flaws(campaign)


def _period_flaws(campaign: Campaign) -> Iterator[Flaw]:
    if campaign.starts_on > campaign.ends_on:
        yield Flaw(campaign.id, "开始晚于结束", "it starts after its end")
    for phase in campaign.phases:
        if not campaign.starts_on <= phase.starts_on <= phase.ends_on <= campaign.ends_on:
            yield Flaw(phase.id, "阶段不在批次时间之内", "the phase is not within the period")


def _visit_flaws(campaign: Campaign, listed: UnitList) -> Iterator[Flaw]:
    units = {unit.id: unit for unit in listed.units}
    phases = {phase.id: phase for phase in campaign.phases}
    known = {inspector.id for inspector in campaign.inspectors}
    for visit in campaign.visits:
        unit, phase = units.get(visit.unit), phases.get(visit.phase)
        if unit is None:
            yield Flaw(visit.id, f"名单中没有 {visit.unit}", f"no unit {visit.unit} is listed")
        if phase is None:
            yield Flaw(visit.id, f"没有阶段 {visit.phase}", f"there is no phase {visit.phase}")
        if unit and phase and unit.level not in phase.levels:
            yield Flaw(visit.id, "单位级别不属于该阶段", "the unit's level is not of that phase")
        if not visit.inspectors or not known.issuperset(visit.inspectors):
            yield Flaw(visit.id, "检查员空缺或不存在", "inspectors are missing or unknown")
        for name in repeated(visit.inspectors):
            yield Flaw(visit.id, f"检查员 {name} 重复", f"inspector {name} is named twice")
