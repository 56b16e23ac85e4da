"""What a unit hands in for its tasks: written down, given files, taken back, had again."""

from __future__ import annotations

import asyncio
import secrets
from typing import Annotated, Any

import msgspec
from litestar import Request, delete, get, post, put
from litestar.datastructures import State
from litestar.params import FromPath, FromQuery, JSONBody
from litestar.response import File

from server.api.photos import no_picture
from server.api.task_files import MOST_BYTES, take_file
from server.api.tasks import KEEPERS, OWNERS, keeping
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.photos.folder import PhotoFolder
from server.store import audit, task_records
from server.store.database import Database, Transaction
from server.store.reach import CAMPAIGN
from server.store.reach import UNIT as ONE_UNIT
from server.store.task_records import Content, Placed
from server.tasks.record import TaskFile, TaskRecord
from server.wire.tasks import NewRecord, RecordName, RecordWords

MOST_FILES = 30
OF_UNIT = (CAMPAIGN, ONE_UNIT)
UNIT = "/api/campaigns/{campaign_id:str}/units/{unit_id:str}"
RECORD = UNIT + "/task-records/{record_id:str}"


@post(UNIT + "/task-records", opt=may(*KEEPERS, reach=OF_UNIT))
async def add_record(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    data: JSONBody[NewRecord],
) -> RecordName:
    """Write down an activity or a paper; its files follow."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        _, pinned = await keeping(tx, campaign_id, unit_id)
        task = pinned.tasks.task(data.task)
        if task is None or data.period not in task.periods:
            raise Refusal("task_unknown", task=data.task, period=data.period)
        record = TaskRecord(
            secrets.token_hex(8), data.task, data.period, data.kind, data.title, data.labels, ()
        )
        await task_records.add(tx, Placed(campaign_id, unit_id, record, False), now_ms())
        await _note(tx, request, "add_task_record", record.id, title=data.title)
    return RecordName(record.id)


@put(RECORD, opt=may(*KEEPERS, reach=OF_UNIT), status_code=204)
async def rewrite_record(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    record_id: FromPath[str],
    data: JSONBody[RecordWords],
) -> None:
    """Change a record's name and labels; the trail keeps those before."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        placed = await find_record(tx, campaign_id, unit_id, record_id)
        before = {"title": placed.record.title, "labels": dict(placed.record.labels)}
        await task_records.rewrite(tx, record_id, Content(data.title, data.labels))
        await _note(tx, request, "rewrite_task_record", record_id, before=before)


@delete(RECORD, opt=may(*KEEPERS, reach=OF_UNIT), status_code=204)
async def withdraw_record(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    record_id: FromPath[str],
) -> None:
    """Take a record back; nothing of it is lost."""
    await _withdraw(request, campaign_id, unit_id, record_id, now_ms())


@post(RECORD + "/restored", opt=may(*KEEPERS, reach=OF_UNIT), status_code=204)
async def restore_record(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    record_id: FromPath[str],
) -> None:
    """Have a withdrawn record again."""
    await _withdraw(request, campaign_id, unit_id, record_id, None)


@post(
    RECORD + "/files",
    opt=may(*KEEPERS, reach=OF_UNIT),
    request_max_body_size=MOST_BYTES + 1,
    summary="Hand in a file",
    description="The body is the file, at most 20 MB: a picture, a PDF, or a Word or Excel file.",
)
async def add_file(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    record_id: FromPath[str],
    name: FromQuery[Annotated[str, msgspec.Meta(max_length=500)]],
) -> TaskFile:
    """Add a file to a record; what it is, is read from its bytes."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        await find_record(tx, campaign_id, unit_id, record_id)
    file = await take_file(request, name)
    async with database.writing() as tx:
        placed = await find_record(tx, campaign_id, unit_id, record_id)
        if any(each.sha256 == file.sha256 for each in placed.record.files):
            raise Refusal("file_there", name=file.name)
        if len(placed.record.files) >= MOST_FILES:
            raise Refusal("files_too_many", most=MOST_FILES)
        await task_records.attach(tx, record_id, file, now_ms())
        await _note(tx, request, "add_task_file", record_id, sha256=file.sha256)
    return file


@get(RECORD + "/files/{sha256:str}", opt=may(*OWNERS, reach=OF_UNIT))
async def one_file(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    record_id: FromPath[str],
    sha256: FromPath[str],
) -> File:
    """The original bytes, as an attachment."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        placed = await find_record(tx, campaign_id, unit_id, record_id)
    file = _file(placed, sha256)
    folder: PhotoFolder = request.app.state.folder
    return File(
        path=await asyncio.to_thread(folder.fetched, sha256),
        filename=file.name,
        media_type="application/octet-stream",
        content_disposition_type="attachment",
        headers={"content-security-policy": "sandbox", "cache-control": "private, no-store"},
    )


@get(RECORD + "/files/{sha256:str}/picture", opt=may(*OWNERS, reach=OF_UNIT))
async def one_picture(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    record_id: FromPath[str],
    sha256: FromPath[str],
) -> File:
    """A small picture for screens, made again and without metadata."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        placed = await find_record(tx, campaign_id, unit_id, record_id)
    _file(placed, sha256)
    folder: PhotoFolder = request.app.state.folder
    path = await asyncio.to_thread(folder.fetched_small, sha256)
    if not path.is_file():
        raise await no_picture(request, sha256)
    return File(
        path=path,
        filename=path.name,
        media_type="image/jpeg",
        content_disposition_type="inline",
        headers={"content-security-policy": "sandbox"},
    )


@delete(RECORD + "/files/{sha256:str}", opt=may(*KEEPERS, reach=OF_UNIT), status_code=204)
async def drop_file(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    record_id: FromPath[str],
    sha256: FromPath[str],
) -> None:
    """Take a file from a record; its bytes stay with the server."""
    database: Database = request.app.state.database
    async with database.writing() as tx:
        _file(await find_record(tx, campaign_id, unit_id, record_id), sha256)
        await task_records.detach(tx, record_id, sha256)
        await _note(tx, request, "drop_task_file", record_id, sha256=sha256)


async def _withdraw(
    request: Request[Any, Any, State],
    campaign_id: str,
    unit_id: str,
    record_id: str,
    at: int | None,
) -> None:
    database: Database = request.app.state.database
    async with database.writing() as tx:
        placed = await find_record(tx, campaign_id, unit_id, record_id)
        if placed.withdrawn == (at is None):
            await task_records.withdraw(tx, record_id, at)
            action = "restore_task_record" if at is None else "withdraw_task_record"
            await _note(tx, request, action, record_id)


async def find_record(tx: Transaction, campaign_id: str, unit_id: str, record_id: str) -> Placed:
    """The record, if it is this unit's in this campaign."""
    placed = await task_records.find(tx, record_id)
    if placed is None or (placed.campaign_id, placed.unit_id) != (campaign_id, unit_id):
        raise Refusal("task_record_unknown", record=record_id[:64])
    return placed


def _file(placed: Placed, sha256: str) -> TaskFile:
    for file in placed.record.files:
        if file.sha256 == sha256:
            return file
    raise Refusal("file_unknown", sha256=sha256[:64])


async def _note(
    tx: Transaction, request: Request[Any, Any, State], action: str, record_id: str, **details: Any
) -> None:
    await audit.record(tx, now_ms(), caller_of(request).user.id, action, record_id, **details)


ROUTES = (
    add_record,
    rewrite_record,
    withdraw_record,
    restore_record,
    add_file,
    one_file,
    one_picture,
    drop_file,
)
