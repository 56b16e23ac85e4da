"""What of a campaign is still to be done, and by which day at the site."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from server.catalog.preset import Campaign as Preset
from server.catalog.preset import Phase
from server.readings.campaign import read_preset, read_unit
from server.readings.escalation import item_standing, standing_of
from server.store.campaigns import StoredCampaign, StoredUnit
from server.store.draws import StoredDraw
from server.store.rectifications import PENDING, StoredItem
from server.store.visits import StoredVisit
from server.wire.planning import Deadlines, DueKind, DueLine
from server.wire.reading import BoardVisit
from server.wire.work import Person


def phase_of(preset: Preset, level: str) -> Phase | None:
    """The phase that reviews a level; of several the one that ends last."""
    named = [phase for phase in preset.phases if level in phase.levels]
    return max(named, key=lambda phase: phase.ends_on, default=None)


def due_of(preset: Preset, level: str, own: str | None) -> date:
    """By when a visit to a unit of this level is to be done: its own day, else the last day of the
    phase, else of the campaign."""
    if own is not None:
        return date.fromisoformat(own)
    phase = phase_of(preset, level)
    return preset.ends_on if phase is None else phase.ends_on


def deadlines(
    campaign: StoredCampaign,
    units: Sequence[StoredUnit],
    boards: Sequence[tuple[StoredVisit, BoardVisit]],
    items: Mapping[str, Sequence[StoredItem]],
    sealed: Sequence[StoredDraw],
    names: Mapping[str, str],
    today: date,
) -> Deadlines:
    """Every line: what is escalated, then the earliest. `names`: of regions by id, as lists of
    units write them; `sealed`: draws that the caller may open; `items` by visit."""
    preset = read_preset(campaign.document)
    lines = [
        *_visits(preset, boards, names, today),
        *_unplanned(preset, units, boards, names, today),
        *_items(preset, boards, items, names, today),
        *_reports(preset, today),
        *_draws(preset, sealed, today),
    ]
    order = {kind: place for place, kind in enumerate(_ORDER)}
    lines.sort(
        key=lambda line: (
            line.standing != "escalated",
            line.due_on,
            order[line.kind],
            line.region,
            line.unit or "",
            line.department,
        )
    )
    return Deadlines(today, preset.settings.escalate_after_days, tuple(lines))


_ORDER: tuple[DueKind, ...] = ("draw", "rectification", "visit", "unplanned", "report")


def is_done(board: BoardVisit) -> bool:
    """Whether nobody has to go there any more: everybody signed, or the office closed it."""
    here = [sheet for sheet in board.sheets if not sheet.left]
    signed = bool(here) and all(sheet.state == "finished" for sheet in here)
    return signed or board.state in ("issued", "closed")


def _visits(
    preset: Preset,
    boards: Sequence[tuple[StoredVisit, BoardVisit]],
    names: Mapping[str, str],
    today: date,
) -> Iterator[DueLine]:
    for visit, board in boards:
        if is_done(board):
            continue
        due_on = due_of(preset, board.unit.level, visit.due_on)
        yield DueLine(
            kind="visit",
            due_on=due_on,
            standing=standing_of(due_on, today),
            region=names.get(visit.region_id or "", ""),
            unit=visit.unit_id,
            unit_name=visit.unit_name,
            visit=visit.id,
            spot_check=visit.purpose == "spot_check",
            people=tuple(
                Person(sheet.user, sheet.title) for sheet in board.sheets if not sheet.left
            ),
        )


def _unplanned(
    preset: Preset,
    units: Sequence[StoredUnit],
    boards: Sequence[tuple[StoredVisit, BoardVisit]],
    names: Mapping[str, str],
    today: date,
) -> Iterator[DueLine]:
    """Units without a review, by phase and region. An old name whose successor is in the campaign
    needs none."""
    reviewed = {visit.unit_id for visit, _ in boards if visit.purpose == "review"}
    listed = {unit.id for unit in units}
    waiting: Counter[tuple[str, str]] = Counter()
    for unit in units:
        record = read_unit(unit.document)
        phase = phase_of(preset, record.level)
        if phase is None or unit.id in reviewed or record.successor in listed:
            continue
        waiting[(phase.id, names.get(unit.region_id or "", ""))] += 1
    for (phase_id, region), count in waiting.items():
        phase = next(each for each in preset.phases if each.id == phase_id)
        yield DueLine(
            kind="unplanned",
            due_on=phase.ends_on,
            standing=standing_of(phase.ends_on, today),
            region=region,
            count=count,
            phase=phase.title,
            levels=phase.levels,
        )


def _items(
    preset: Preset,
    boards: Sequence[tuple[StoredVisit, BoardVisit]],
    items: Mapping[str, Sequence[StoredItem]],
    names: Mapping[str, str],
    today: date,
) -> Iterator[DueLine]:
    """A unit's items by the department that is to see to them; the day is the first one's."""
    for visit, _ in boards:
        days = defaultdict(list)
        for item in items.get(visit.id, ()):
            if item.state in PENDING:
                days[item.department].append(date.fromisoformat(item.due_on))
        for department, found in days.items():
            due_on = min(found)
            yield DueLine(
                kind="rectification",
                due_on=due_on,
                standing=item_standing(due_on, today, preset.settings.escalate_after_days),
                region=names.get(visit.region_id or "", ""),
                count=len(found),
                unit=visit.unit_id,
                unit_name=visit.unit_name,
                visit=visit.id,
                department=department,
            )


def _reports(preset: Preset, today: date) -> Iterator[DueLine]:
    """Reminders of reports that units hand in themselves, until their day."""
    for each in preset.reports:
        if each.due_on >= today:
            standing = standing_of(each.due_on, today)
            yield DueLine("report", each.due_on, standing, each.jurisdiction_kind)


def _draws(preset: Preset, sealed: Sequence[StoredDraw], today: date) -> Iterator[DueLine]:
    zone = ZoneInfo(preset.settings.site_zone)
    for draw in sealed:
        if draw.opened_at is None:
            due_on = datetime.fromtimestamp(draw.release_at / 1000, zone).date()
            yield DueLine("draw", due_on, standing_of(due_on, today), "", unit_name=draw.title)
