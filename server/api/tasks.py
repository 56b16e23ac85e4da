"""Tasks of a year: which list a campaign keeps, how its units stand, one unit's ledger."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
from litestar import Request, delete, get, put
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from server import catalog
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.readings.campaign import read_preset
from server.readings.unit_tasks import campaign_tasks, list_name, today_at, unit_ledger
from server.store import audit, campaigns, task_records, tasks
from server.store.database import Database, Transaction
from server.store.reach import CAMPAIGN, UNIT, WHOLE, free
from server.store.tasks import Pinned
from server.tasks.ledger import Duty
from server.wire.tasks import CampaignTasks, DutyWish, PinTasks, TaskListName, UnitLedger

LOOKERS = ("administrator", "office", "viewer")
STAFF = ("administrator", "office")
OWNERS = (*LOOKERS, "unit")
"""May look at a unit's ledger; `unit` at its own."""
KEEPERS = (*STAFF, "unit")
"""May write in a unit's ledger; `unit` in its own."""


@get("/api/task-lists", opt=may(*LOOKERS, reach=free("what comes with the product")))
async def list_task_lists() -> list[TaskListName]:
    """Every list of the catalogue, by id."""
    return [list_name(each) for each in catalog.task_lists()]


@get("/api/campaigns/{campaign_id:str}/tasks", opt=may(*LOOKERS, reach=CAMPAIGN))
async def tasks_of_campaign(
    request: Request[Any, Any, State], campaign_id: FromPath[str]
) -> CampaignTasks:
    """The list that the campaign keeps, and how many tasks of each unit stand how."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        here = caller_of(request).reach.regions
        return await campaign_tasks(tx, campaign_id, here, await _today(tx, campaign_id))


@put("/api/campaigns/{campaign_id:str}/tasks", opt=may(*STAFF, reach=(CAMPAIGN, WHOLE)))
async def pin_tasks(
    request: Request[Any, Any, State], campaign_id: FromPath[str], data: JSONBody[PinTasks]
) -> CampaignTasks:
    """Have the campaign keep a list. Another one cannot follow once something was handed in."""
    wanted = next((each for each in catalog.task_lists() if each.id == data.id), None)
    if wanted is None:
        raise Refusal("task_list_unknown", id=data.id)
    database: Database = request.app.state.database
    async with database.writing() as tx:
        today = await _today(tx, campaign_id)
        before = await tasks.pinned(tx, campaign_id)
        chosen = Pinned(wanted, data.year)
        if chosen != before:
            if before is not None and await task_records.many(tx, campaign_id):
                raise Refusal("task_list_in_use", id=before.tasks.id)
            await tasks.pin(tx, campaign_id, chosen, now_ms())
            who = caller_of(request).user.id
            await audit.record(
                tx, now_ms(), who, "pin_tasks", campaign_id, list=data.id, year=data.year
            )
        return await campaign_tasks(tx, campaign_id, None, today)


@get(
    "/api/campaigns/{campaign_id:str}/units/{unit_id:str}/tasks",
    opt=may(*OWNERS, reach=(CAMPAIGN, UNIT)),
)
async def ledger_of_unit(
    request: Request[Any, Any, State], campaign_id: FromPath[str], unit_id: FromPath[str]
) -> UnitLedger:
    """One unit's ledger with everything that it handed in."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        name, pinned = await keeping(tx, campaign_id, unit_id)
        today = await _today(tx, campaign_id)
        return await unit_ledger(tx, campaign_id, unit_id, name, pinned, today)


@put(
    "/api/campaigns/{campaign_id:str}/units/{unit_id:str}/tasks/{task_id:str}/duty",
    opt=may(*KEEPERS, reach=(CAMPAIGN, UNIT)),
    status_code=204,
)
async def settle_duty(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    task_id: FromPath[str],
    data: JSONBody[DutyWish],
) -> None:
    """Say which department leads a task in this unit, and by when it wants it done."""
    await _settle(request, campaign_id, unit_id, task_id, data)


@delete(
    "/api/campaigns/{campaign_id:str}/units/{unit_id:str}/tasks/{task_id:str}/duty",
    opt=may(*KEEPERS, reach=(CAMPAIGN, UNIT)),
    status_code=204,
)
async def forget_duty(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    task_id: FromPath[str],
) -> None:
    """Take the list's department and day again."""
    await _settle(request, campaign_id, unit_id, task_id, None)


async def keeping(tx: Transaction, campaign_id: str, unit_id: str) -> tuple[str, Pinned]:
    """The unit's name and what its campaign pins. Raises Refusal where either is not there."""
    pinned = await tasks.pinned(tx, campaign_id)
    if pinned is None:
        raise Refusal("task_list_missing", campaign=campaign_id)
    for unit, _ in await campaigns.units_of(tx, campaign_id, None):
        if unit.id == unit_id:
            return unit.name, pinned
    raise Refusal("unit_unknown", unit=unit_id)


async def _settle(
    request: Request[Any, Any, State],
    campaign_id: str,
    unit_id: str,
    task_id: str,
    wish: DutyWish | None,
) -> None:
    database: Database = request.app.state.database
    async with database.writing() as tx:
        _, pinned = await keeping(tx, campaign_id, unit_id)
        if pinned.tasks.task(task_id) is None:
            raise Refusal("task_unknown", task=task_id)
        duty = Duty(wish.department.strip(), wish.due_on) if wish else None
        await tasks.settle(tx, campaign_id, unit_id, task_id, duty)
        details = msgspec.to_builtins(duty) if duty else {}
        who = caller_of(request).user.id
        subject = f"{campaign_id}/{unit_id}/{task_id}"
        await audit.record(tx, now_ms(), who, "settle_duty", subject, **details)


async def _today(tx: Transaction, campaign_id: str) -> date:
    campaign = await campaigns.get(tx, campaign_id)
    if campaign is None:
        raise Refusal("campaign_unknown", campaign=campaign_id)
    return today_at(read_preset(campaign.document).settings.site_zone, now_ms())


ROUTES = (list_task_lists, tasks_of_campaign, pin_tasks, ledger_of_unit, settle_duty, forget_duty)
