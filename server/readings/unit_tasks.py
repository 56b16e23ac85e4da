"""A unit's ledger, and how the units of a campaign stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from server.store import campaigns, task_records, tasks
from server.store.database import Transaction
from server.store.tasks import Pinned
from server.tasks.ledger import Duty, Line, ledger
from server.tasks.record import TaskRecord
from server.tasks.task import TaskList
from server.wire.tasks import CampaignTasks, TaskCounts, TaskListName, UnitLedger


async def campaign_tasks(
    tx: Transaction, campaign_id: str, regions: frozenset[str] | None, today: date
) -> CampaignTasks:
    """Every unit of the campaign in these regions (None: all), by name, with the numbers of its
    ledger."""
    pinned = await tasks.pinned(tx, campaign_id)
    if pinned is None:
        return CampaignTasks(None, today.year, today, ())
    records = await task_records.standing(tx, campaign_id)
    settled = await tasks.duties(tx, campaign_id)
    listed = await campaigns.units_of(tx, campaign_id, regions)
    units = sorted((unit.name, unit.id) for unit, _ in listed)
    counted = tuple(
        _counts(pinned, unit_id, name, records.get(unit_id, []), settled.get(unit_id, {}), today)
        for name, unit_id in units
    )
    return CampaignTasks(list_name(pinned.tasks), pinned.year, today, counted)


async def unit_ledger(
    tx: Transaction, campaign_id: str, unit_id: str, name: str, pinned: Pinned, today: date
) -> UnitLedger:
    """One unit's lines with its records."""
    placed = await task_records.of_unit(tx, campaign_id, unit_id)
    standing = [each.record for each in placed if not each.withdrawn]
    settled = (await tasks.duties(tx, campaign_id)).get(unit_id, {})
    return UnitLedger(
        unit=unit_id,
        name=name,
        year=pinned.year,
        today=today,
        tasks=pinned.tasks,
        lines=ledger(pinned.tasks, pinned.year, name, standing, settled, today),
        withdrawn=tuple(each.record.id for each in placed if each.withdrawn),
    )


def counts_of(ledger: UnitLedger) -> TaskCounts:
    """How many lines of a ledger stand how."""
    return _counted(ledger.unit, ledger.name, ledger.lines)


def list_name(listed: TaskList) -> TaskListName:
    """How a list is named where it can be chosen."""
    return TaskListName(listed.id, listed.version, listed.title, listed.year, len(listed.tasks))


def today_at(site_zone: str, now: int) -> date:
    """The calendar day at the site, `now` in ms since 1970 UTC."""
    return datetime.fromtimestamp(now / 1000, ZoneInfo(site_zone)).date()


def _counts(
    pinned: Pinned,
    unit_id: str,
    name: str,
    records: list[TaskRecord],
    settled: Mapping[str, Duty],
    today: date,
) -> TaskCounts:
    lines = ledger(pinned.tasks, pinned.year, name, records, settled, today)
    return _counted(unit_id, name, lines)


def _counted(unit_id: str, name: str, lines: Iterable[Line]) -> TaskCounts:
    found = Counter(line.standing for line in lines)
    return TaskCounts(
        unit_id,
        name,
        found["met"],
        found["overdue"],
        found["due_soon"],
        found["open"],
        found["not_yet"],
    )
