"""Documents: asked for, watched, cancelled, fetched."""

from __future__ import annotations

import secrets
from typing import Any

import msgspec
from litestar import Request, delete, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody
from litestar.response import File

from server.api.campaigns import READERS
from server.api.outcomes import STAFF, campaign_of, material_of
from server.api.rectification import guest_page
from server.auth import caller_of, may
from server.errors import Refusal
from server.exporting import Exporter
from server.instant import now_ms, rfc3339
from server.problems import PROBLEMS
from server.reports.pdf import converter
from server.settings import Settings
from server.store import audit, exports
from server.store.database import Database, Transaction
from server.store.exports import StoredExport
from server.store.orders import UNFINISHED
from server.store.reach import CAMPAIGN, EXPORT, Reach, check, free, only_region
from server.wire.outcome import ExportView, NewExport

NEWEST = 100
FORMATS = {
    "scores": ("xlsx", "pdf"),
    "rulings": ("xlsx", "pdf"),
    "agreement": ("xlsx", "pdf"),
    "public": ("docx", "html", "pdf"),
}
"""What the others come as is docx and pdf."""
_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
}


@post("/api/exports", opt=may(*STAFF, reach=free("the handler asks about what the body names")))
async def begin(request: Request[Any, Any, State], data: JSONBody[NewExport]) -> ExportView:
    """Ask for a document; it is made in the background, of what the caller's office reaches."""
    database: Database = request.app.state.database
    exporter: Exporter = request.app.state.exporter
    settings: Settings = request.app.state.settings
    if data.format not in FORMATS.get(data.kind, ("docx", "pdf")):
        raise Refusal("export_format", kind=data.kind, format=data.format)
    if data.format == "pdf" and converter() is None:
        raise Refusal("export_no_pdf")
    caller, reach, now = caller_of(request).user, caller_of(request).reach, now_ms()
    stored = StoredExport(
        id=f"e-{secrets.token_hex(8)}",
        request=msgspec.json.encode(data).decode(),
        user_id=caller.id,
        state="waiting",
        done=0,
        total=1,
        file_name="",
        problem="",
        created_at=now,
        region_id=caller.region_id,
        user_title=caller.title,
    )
    async with database.writing() as tx:
        await campaign_of(tx, data.campaign)
        await _refuse_out_of_reach(tx, reach, data)
        await exports.add(tx, stored)
        await audit.record(tx, now, caller.id, "export", stored.id, kind=data.kind)
    exporter.begin(stored.id, data, guest_page(settings, request))
    return _view(stored)


async def _refuse_out_of_reach(tx: Transaction, reach: Reach, data: NewExport) -> None:
    """What the body names must lie within the caller's office. A public list is of everybody."""
    await check(tx, reach, (CAMPAIGN,), {CAMPAIGN.parameter: data.campaign})
    if data.kind in ("notice", "review", "correction"):
        found = await material_of(tx, data.visit)
        if found.visit.campaign_id != data.campaign:
            raise Refusal("visit_unknown", visit=data.visit)
        only_region(reach, found.visit.region_id)
    if data.kind == "public" and not reach.whole:
        raise Refusal("whole_city_only")


@get("/api/exports", opt=may(*READERS, reach=free("lists what they reach")))
async def list_exports(request: Request[Any, Any, State]) -> list[ExportView]:
    """The newest documents that the caller reaches, newest first."""
    database: Database = request.app.state.database
    here = caller_of(request).reach.regions
    async with database.reading() as tx:
        return [_view(each) for each in await exports.newest(tx, NEWEST, here)]


@delete("/api/exports/{export_id:str}", opt=may(*STAFF, reach=EXPORT), status_code=200)
async def cancel(request: Request[Any, Any, State], export_id: FromPath[str]) -> ExportView:
    """Stop making a document."""
    database: Database = request.app.state.database
    exporter: Exporter = request.app.state.exporter
    found = await _find(request, export_id)
    if found.state not in UNFINISHED:
        raise Refusal("export_done", export=found.id)
    await exporter.files.cancel(found.id)
    async with database.writing() as tx:
        user = caller_of(request).user.id
        await audit.record(tx, now_ms(), user, "cancel_export", found.id)
    return _view(await _find(request, export_id))


@get("/api/exports/{export_id:str}/file", opt=may(*READERS, reach=EXPORT))
async def fetch(request: Request[Any, Any, State], export_id: FromPath[str]) -> File:
    """The finished document."""
    exporter: Exporter = request.app.state.exporter
    found = await _find(request, export_id)
    path = exporter.files.path(found.id)
    if found.state != "done" or not path.is_file():
        raise Refusal("export_unknown", export=found.id)
    ending = found.file_name.rpartition(".")[2]
    return File(
        path=path,
        filename=found.file_name,
        media_type=_TYPES.get(ending, "application/octet-stream"),
        content_disposition_type="attachment",
        headers={"content-security-policy": "default-src 'none'; sandbox"},
    )


async def _find(request: Request[Any, Any, State], export_id: str) -> StoredExport:
    database: Database = request.app.state.database
    async with database.reading() as tx:
        found = await exports.get(tx, export_id)
    if found is None:
        raise Refusal("export_unknown", export=export_id[:64])
    return found


def _view(stored: StoredExport) -> ExportView:
    wanted = msgspec.json.decode(stored.request, type=NewExport)
    why = PROBLEMS.get(stored.problem)
    return ExportView(
        id=stored.id,
        kind=wanted.kind,
        format=wanted.format,
        campaign=wanted.campaign,
        visit=wanted.visit,
        state=stored.state,
        done=stored.done,
        total=stored.total,
        file_name=stored.file_name,
        user_title=stored.user_title,
        created_at=rfc3339(stored.created_at),
        problem=stored.problem,
        message=None if why is None else why.message,
        remedy=None if why is None else why.remedy,
    )


ROUTES = (begin, list_exports, cancel, fetch)
