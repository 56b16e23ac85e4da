"""Checklists: what is published, a workbook's preview, a new version, what it changes."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any

import msgspec
from litestar import Request, Response, get, post
from litestar.datastructures import State
from litestar.params import FromPath

from server.auth import caller_of, may
from server.authoring.changes import Change, checklist_changes
from server.authoring.guard import MOST_BYTES
from server.authoring.problem import Problem
from server.authoring.template import TEMPLATE
from server.errors import Refusal
from server.instant import now_ms
from server.readings.campaign import read_preset
from server.store import audit, campaigns
from server.store.database import Database, Transaction
from server.store.ledger import read_checklist as read_document
from server.store.reach import WHOLE, free
from server.wire.checklist import CampaignUse, CellProblem, ChecklistPreview, PublishedChecklist
from server.wire.work import ChecklistName
from sync.checklist import Checklist, Text

if TYPE_CHECKING:
    from server.authoring.reading import Reading

READERS = ("administrator", "office", "viewer")
PUBLISHED = free("published checklists are the same for every region")
WRITERS = ("administrator", "office")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_PROBLEMS = 500
_ONE_AT_A_TIME = threading.Lock()
"""Workbooks are uploads and may be made to cost memory: never two of them at once."""


@get("/api/checklists", opt=may(*READERS, reach=PUBLISHED))
async def list_checklists(request: Request[Any, Any, State]) -> list[PublishedChecklist]:
    """Every published version, by id, newest first."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        found = await campaigns.published(tx)
        pinning = await campaigns.everyone(tx)
    return [
        PublishedChecklist(
            checklist.id,
            checklist.version,
            checklist.title,
            len(checklist.checkpoints),
            sum(bool(point.relevant) for point in checklist.checkpoints),
            tuple(
                CampaignUse(one.id, read_preset(one.document).title, one.visits)
                for one in pinning
                if (one.checklist_id, one.checklist_version) == (checklist.id, checklist.version)
            ),
        )
        for checklist in map(read_document, found)
    ]


@get(
    "/api/checklists/{checklist_id:str}/{version:int}/workbook", opt=may(*READERS, reach=PUBLISHED)
)
async def workbook(
    request: Request[Any, Any, State], checklist_id: FromPath[str], version: FromPath[int]
) -> Response[bytes]:
    """A published version for Excel, as an attachment."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        checklist = await _published(tx, checklist_id, version)
    return await _workbook(checklist)


@get("/api/checklists/template", opt=may(*READERS, reach=free("what comes with the product")))
async def template() -> Response[bytes]:
    """A small checklist for Excel to begin a new one from: each measure once, and a condition."""
    return await _workbook(TEMPLATE)


async def _workbook(checklist: Checklist) -> Response[bytes]:
    def write() -> bytes:
        # openpyxl is loaded when it is needed, off the event loop.
        from server.authoring.writing import checklist_workbook

        return checklist_workbook(checklist)

    data = await asyncio.to_thread(write)
    name = f"{checklist.id}-{checklist.version}.xlsx"
    headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}
    return Response(data, media_type=XLSX, headers=headers)


@get("/api/checklists/{checklist_id:str}/{version:int}/changes", opt=may(*READERS, reach=PUBLISHED))
async def changes(
    request: Request[Any, Any, State], checklist_id: FromPath[str], version: FromPath[int]
) -> list[Change]:
    """What this version changed; nothing for the first."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        new = await _published(tx, checklist_id, version)
        earlier = [v for v in await campaigns.versions(tx, checklist_id) if v < version]
        if not earlier:
            return []
        old = await _published(tx, checklist_id, max(earlier))
    return list(checklist_changes(old, new))


@post(
    "/api/checklists/preview",
    opt=may(*WRITERS, reach=free("reads the file that is sent")),
    status_code=200,
    request_max_body_size=MOST_BYTES,
    summary="Look at a checklist's workbook",
    description="The body is the .xlsx file. Nothing is stored.",
)
async def preview(request: Request[Any, Any, State]) -> ChecklistPreview:
    """Say what is wrong with the workbook, or what publishing it would change."""
    reading = await _read(request)
    problems, found = reading.problems, reading.checklist
    if found is None:
        shown = tuple(map(_cell_problem, problems[:MOST_PROBLEMS]))
        return ChecklistPreview("invalid", None, None, 0, 0, (), len(problems), shown)
    database: Database = request.app.state.database
    async with database.reading() as tx:
        newest = max(await campaigns.versions(tx, found.id), default=0)
        old = await _published(tx, found.id, newest) if newest else found
        same = await campaigns.checklist(tx, found.id, found.version)
    standing = "next" if found.version == newest + 1 else "out_of_turn"
    if same is not None:
        standing = "published" if read_document(same) == found else "taken"
    return ChecklistPreview(
        standing=standing,  # type: ignore[arg-type]
        checklist=ChecklistName(found.id, found.version),
        title=found.title,
        checkpoints=len(found.checkpoints),
        newest=newest,
        changes=checklist_changes(old, found),
        problem_count=0,
        problems=(),
    )


@post(
    "/api/checklists",
    opt=may(*WRITERS, reach=WHOLE),
    request_max_body_size=MOST_BYTES,
    summary="Publish a version of a checklist",
    description="The body is the .xlsx file. Campaigns and visits keep the version they pin.",
)
async def publish(request: Request[Any, Any, State]) -> ChecklistName:
    """Publish the workbook; once more changes nothing. A published version is never replaced."""
    reading = await _read(request)
    found = reading.checklist
    if found is None:
        problems = [msgspec.to_builtins(_cell_problem(p)) for p in reading.problems]
        raise Refusal(
            "checklist_invalid", problems=problems[:MOST_PROBLEMS], problem_count=len(problems)
        )
    database: Database = request.app.state.database
    async with database.writing() as tx:
        newest = max(await campaigns.versions(tx, found.id), default=0)
        same = await campaigns.checklist(tx, found.id, found.version)
        if same is None:
            if found.version != newest + 1:
                raise Refusal("checklist_out_of_turn", newest=newest, version=found.version)
            await campaigns.publish(tx, found.id, found.version, msgspec.json.encode(found))
            who = caller_of(request).user.id
            subject = f"{found.id}/{found.version}"
            await audit.record(tx, now_ms(), who, "publish_checklist", subject)
        elif read_document(same) != found:
            raise Refusal("checklist_taken", newest=newest, version=found.version)
    return ChecklistName(found.id, found.version)


async def _read(request: Request[Any, Any, State]) -> Reading:
    """Read the body in a thread, one workbook at a time."""
    body = await request.body()

    def read() -> Reading:
        from server.authoring.reading import read_checklist

        with _ONE_AT_A_TIME:
            return read_checklist(body)

    return await asyncio.to_thread(read)


async def _published(tx: Transaction, checklist_id: str, version: int) -> Checklist:
    document = await campaigns.checklist(tx, checklist_id, version)
    if document is None:
        raise Refusal("checklist_unknown", id=checklist_id, version=version)
    return read_document(document)


def _cell_problem(problem: Problem) -> CellProblem:
    return CellProblem(problem.sheet, problem.cell, problem.code, Text(problem.zh, problem.en))


ROUTES = (list_checklists, template, workbook, changes, preview, publish)
