"""The units of a campaign: imported from a file after a preview, changed by hand."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from litestar import Request, Response, patch, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody, Parameter

from server import catalog
from server.api.long_work import answered
from server.auth import caller_of, may
from server.authoring.guard import MOST_BYTES
from server.authoring.problem import Problem
from server.authoring.progress import Progress
from server.catalog.unit import Unit as UnitRecord
from server.errors import Refusal
from server.instant import now_ms
from server.readings.campaign import unit_view
from server.readings.unit_import import PlannedUnit, plan_hash, plan_import
from server.store import audit, campaigns, places, regions, users
from server.store.campaigns import StoredUnit
from server.store.database import Database, Transaction
from server.store.reach import CAMPAIGN, UNIT, Reach, only_region
from server.wire.checklist import CellProblem
from server.wire.unit_list import Imported, UnitChange, UnitPreview
from server.wire.work import Unit
from sync.checklist import Text

if TYPE_CHECKING:
    from server.authoring.unit_reading import UnitReading

STAFF = ("administrator", "office")
MOST_PROBLEMS = 500
AT_ONCE = 250
"""Units that are stored together; between them it is told how far it is."""
_ONE_AT_A_TIME = threading.Lock()
"""Files are uploads and may be made to cost memory: never two of them at once."""

Seen = Annotated[str, Parameter(max_length=64)]


@post(
    "/api/campaigns/{campaign_id:str}/units/preview",
    opt=may(*STAFF, reach=CAMPAIGN),
    status_code=200,
    request_max_body_size=MOST_BYTES,
    summary="Look at a list of units",
    description="The body is an .xlsx or CSV file. Nothing is stored.",
)
async def preview_units(
    request: Request[Any, Any, State], campaign_id: FromPath[str]
) -> Response[UnitPreview]:
    """Say what is wrong with the file by cell, or what importing it would do by line."""
    data = await request.body()

    async def look(progress: Progress) -> UnitPreview:
        return await _preview(request, campaign_id, data, progress)

    return await answered(request, look)


@post(
    "/api/campaigns/{campaign_id:str}/units/import",
    opt=may(*STAFF, reach=CAMPAIGN),
    status_code=200,
    request_max_body_size=MOST_BYTES,
    summary="Import a list of units",
    description="The body is the file that was looked at; `seen` says which preview it was.",
)
async def import_units(
    request: Request[Any, Any, State], campaign_id: FromPath[str], seen: Seen
) -> Response[Imported]:
    """Import the whole file or nothing. Units that the file does not name stay as they are."""
    data = await request.body()

    async def take(progress: Progress) -> Imported:
        return await _import(request, campaign_id, (data, seen), progress)

    return await answered(request, take)


async def _preview(
    request: Request[Any, Any, State], campaign_id: str, data: bytes, progress: Progress
) -> UnitPreview:
    database: Database = request.app.state.database
    reading = await _read(database, data, progress, 100)
    async with database.reading() as tx:
        plan = await _plan(tx, campaign_id, reading)
    problems = (*reading.problems, *_foreign(plan, caller_of(request).reach))
    shown = tuple(map(_cell_problem, problems[:MOST_PROBLEMS]))
    rows = () if problems else tuple(each.row for each in plan)
    return UnitPreview(plan_hash(data, plan), rows, shown, len(problems))


async def _import(
    request: Request[Any, Any, State],
    campaign_id: str,
    looked_at: tuple[bytes, str],
    progress: Progress,
) -> Imported:
    """`looked_at`: the file, and which preview of it. The file is read before anybody waits."""
    database: Database = request.app.state.database
    data, seen = looked_at
    reading = await _read(database, data, progress, 60)
    progress.stage(100)
    async with database.writing() as tx:
        plan = await _plan(tx, campaign_id, reading)
        problems = (*reading.problems, *_foreign(plan, caller_of(request).reach))
        if problems:
            shown = [msgspec.to_builtins(_cell_problem(each)) for each in problems[:MOST_PROBLEMS]]
            raise Refusal("units_invalid", problems=shown, problem_count=len(problems))
        if plan_hash(data, plan) != seen:
            raise Refusal("units_moved", campaign=campaign_id)
        for start in range(0, len(plan), AT_ONCE):
            progress.told(start, len(plan))
            await _keep(tx, campaign_id, plan[start : start + AT_ONCE])
        added = sum(each.row.status in ("new", "joined") for each in plan)
        changed = sum(bool(each.row.changes) for each in plan)
        who = caller_of(request).user.id
        told = {"added": added, "changed": changed, "file": seen}
        await audit.record(tx, now_ms(), who, "import_units", campaign_id, **told)
    return Imported(added, changed)


@patch(
    "/api/campaigns/{campaign_id:str}/units/{unit_id:str}",
    opt=may(*STAFF, reach=(CAMPAIGN, UNIT)),
)
async def change_unit(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    data: JSONBody[UnitChange],
) -> Unit:
    """Change facts of a unit. Giving it a region by hand ends that it was derived."""
    database: Database = request.app.state.database
    caller = caller_of(request)
    async with database.writing() as tx:
        members = {unit.id: unit for unit, _ in await campaigns.units_of(tx, campaign_id, None)}
        if unit_id not in members:
            raise Refusal("unit_unknown", unit=unit_id[:64])
        before = msgspec.json.decode(members[unit_id].document, type=UnitRecord)
        after, region = await _changed(tx, before, members[unit_id].region_id, data, caller.reach)
        if data.successor and data.successor not in members:
            raise Refusal("unit_unknown", unit=data.successor)
        document = msgspec.json.encode(after)
        await campaigns.put_units(tx, [StoredUnit(unit_id, document, after.name, region)])
        await users.work_changed(tx, await places.taken_along_by(tx, unit_id))
        told = {
            name: [getattr(before, name), getattr(after, name)]
            for name in UnitRecord.__struct_fields__
            if getattr(before, name) != getattr(after, name)
        }
        await audit.record(tx, now_ms(), caller.user.id, "change_unit", unit_id, **told)
        return unit_view(document)


async def _changed(
    tx: Transaction, before: UnitRecord, region: str | None, data: UnitChange, reach: Reach
) -> tuple[UnitRecord, str | None]:
    """The record and its region after the change. Raises Refusal."""
    given = {
        name: value
        for name in ("name", "level", "cohort_year", "reorganised", "note")
        if (value := getattr(data, name)) is not None
    }
    if data.successor is not None:
        given["successor"] = data.successor or None
    if data.region is not None:
        known = {each.id: each for each in await regions.everyone(tx)}
        if data.region not in known:
            raise Refusal("region_unknown", region=data.region)
        only_region(reach, data.region)
        record = known[data.region].record
        region = record.id
        given |= {
            "jurisdiction": record.jurisdiction,
            "jurisdiction_kind": record.region_kind,
            "jurisdiction_derived": False,
        }
    return msgspec.structs.replace(before, **given), region


async def _read(database: Database, data: bytes, progress: Progress, upto: int) -> UnitReading:
    """Read the file in a thread, one at a time: the first `upto` percent of the work."""
    async with database.reading() as tx:
        known = [each.record for each in await regions.everyone(tx) if not each.retired]
    misleading = [words for tree in catalog.region_trees() for words in tree.misleading]

    def read() -> UnitReading:
        # openpyxl is loaded when it is needed, off the event loop.
        from server.authoring.unit_reading import read_units

        with _ONE_AT_A_TIME:
            return read_units(data, known, misleading, progress, upto)

    return await asyncio.to_thread(read)


async def _plan(tx: Transaction, campaign_id: str, reading: UnitReading) -> list[PlannedUnit]:
    if await campaigns.get(tx, campaign_id) is None:
        raise Refusal("campaign_unknown", campaign=campaign_id[:64])
    members = await campaigns.units_of(tx, campaign_id, None)
    return plan_import(
        reading.units, await campaigns.every_unit(tx), frozenset(unit.id for unit, _ in members)
    )


def _foreign(plan: list[PlannedUnit], reach: Reach) -> list[Problem]:
    """An office of a region imports units of its own region."""
    return [
        Problem(
            "",
            f"A{each.row.line}",
            "other_region",
            f"“{each.unit.name}”属于{each.unit.jurisdiction}，不归您管",
            f"{each.row.id} belongs to another region",
        )
        for each in plan
        if not reach.holds(each.region)
        or (each.before is not None and not reach.holds(each.before.region_id))
    ]


async def _keep(tx: Transaction, campaign_id: str, planned: list[PlannedUnit]) -> None:
    """Store what is new or changed, and make all of it the campaign's."""
    moved = [_stored(each) for each in planned if each.row.status == "new" or each.row.changes]
    await campaigns.put_units(tx, moved)
    await users.work_changed(tx, await places.taken_along_by(tx, *(unit.id for unit in moved)))
    await campaigns.list_units(tx, campaign_id, [each.unit.id for each in planned])


def _stored(planned: PlannedUnit) -> StoredUnit:
    unit, region = planned.unit, planned.region
    if unit.jurisdiction_derived and planned.before is not None:
        region = planned.before.region_id or region
    return StoredUnit(unit.id, msgspec.json.encode(unit), unit.name, region)


def _cell_problem(problem: Problem) -> CellProblem:
    return CellProblem(problem.sheet, problem.cell, problem.code, Text(problem.zh, problem.en))


ROUTES = (preview_units, import_units, change_unit)
