"""What a unit hands in: one record at once, or everything in the background; originals stay."""

from __future__ import annotations

import asyncio
import secrets
import tempfile
from datetime import date
from pathlib import Path
from typing import Any, Final

from litestar import Request, Response, delete, get, post
from litestar.datastructures import State
from litestar.params import FromPath
from litestar.response import File

from server.api.task_records import OF_UNIT, RECORD, UNIT, find_record
from server.api.tasks import KEEPERS, OWNERS, keeping
from server.auth import caller_of, may
from server.errors import Refusal
from server.instant import now_ms, rfc3339
from server.problems import PROBLEMS
from server.readings.campaign import read_preset
from server.store import audit, campaigns, submissions, task_records
from server.store.database import Database
from server.store.orders import UNFINISHED
from server.store.submissions import StoredSubmission
from server.submitting import Submitter, file_name, record_archive
from server.tasks.ledger import ledger
from server.wire.tasks import LatestSubmission, SubmissionView

_ANY_DAY: Final = date(2000, 1, 1)
"""Whether a record counts does not depend on today."""


@get(RECORD + "/submission", opt=may(*OWNERS, reach=OF_UNIT))
async def submission(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    record_id: FromPath[str],
) -> Response[bytes]:
    """An archive of what the record hands in."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        name, pinned = await keeping(tx, campaign_id, unit_id)
        placed = await find_record(tx, campaign_id, unit_id, record_id)
        all_records = await task_records.of_unit(tx, campaign_id, unit_id)
    standing = [each.record for each in all_records if not each.withdrawn]
    lines = ledger(pinned.tasks, pinned.year, name, standing, {}, _ANY_DAY)
    states = [state for line in lines for state in line.records]
    if not any(state.record.id == record_id and state.counts for state in states):
        raise Refusal("nothing_to_submit", record=record_id)
    task = pinned.tasks.task(placed.record.task)
    rule = pinned.tasks.rule(task.rule) if task else None
    submitter: Submitter = request.app.state.submitter
    with tempfile.TemporaryDirectory() as work:
        target = Path(work, "archive.zip")
        await record_archive(submitter.desk, target, placed.record, rule)
        data = await asyncio.to_thread(target.read_bytes)
    headers = {
        "content-disposition": f'attachment; filename="{record_id}.zip"',
        "cache-control": "no-store",
    }
    return Response(data, media_type="application/zip", headers=headers)


@post(UNIT + "/submissions", opt=may(*KEEPERS, reach=OF_UNIT))
async def begin_submission(
    request: Request[Any, Any, State], campaign_id: FromPath[str], unit_id: FromPath[str]
) -> SubmissionView:
    """Ask for everything that the unit hands in; it is made in the background. While one is being
    made, that one is answered."""
    database: Database = request.app.state.database
    submitter: Submitter = request.app.state.submitter
    caller = caller_of(request).user
    stored = StoredSubmission(
        id=f"s-{secrets.token_hex(8)}",
        campaign_id=campaign_id,
        unit_id=unit_id,
        user_id=caller.id,
        state="waiting",
        done=0,
        total=0,
        left_out=0,
        problem="",
        created_at=now_ms(),
        user_title=caller.title,
    )
    async with database.writing() as tx:
        await keeping(tx, campaign_id, unit_id)
        last = await submissions.newest(tx, campaign_id, unit_id)
        if last is not None and last.state in UNFINISHED:
            return _view(last)
        await submissions.add(tx, stored)
        subject = f"{campaign_id}/{unit_id}"
        await audit.record(tx, stored.created_at, caller.id, "begin_submission", subject)
    submitter.begin(stored.id, campaign_id, unit_id)
    return _view(stored)


@get(UNIT + "/submissions", opt=may(*OWNERS, reach=OF_UNIT))
async def latest_submission(
    request: Request[Any, Any, State], campaign_id: FromPath[str], unit_id: FromPath[str]
) -> LatestSubmission:
    """The unit's newest archive: how far it is, or null."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        last = await submissions.newest(tx, campaign_id, unit_id)
    return LatestSubmission(None if last is None else _view(last))


@delete(
    UNIT + "/submissions/{submission_id:str}", opt=may(*KEEPERS, reach=OF_UNIT), status_code=204
)
async def cancel_submission(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    submission_id: FromPath[str],
) -> None:
    """Stop making an archive; nothing of it stays."""
    database: Database = request.app.state.database
    submitter: Submitter = request.app.state.submitter
    found = await _find(request, (campaign_id, unit_id), submission_id)
    if found.state not in UNFINISHED:
        raise Refusal("export_done", export=found.id)
    await submitter.files.cancel(found.id)
    async with database.writing() as tx:
        user = caller_of(request).user.id
        await audit.record(tx, now_ms(), user, "cancel_submission", found.id)


@get(UNIT + "/submissions/{submission_id:str}/file", opt=may(*OWNERS, reach=OF_UNIT))
async def submission_file(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    submission_id: FromPath[str],
) -> File:
    """The finished archive."""
    database: Database = request.app.state.database
    submitter: Submitter = request.app.state.submitter
    found = await _find(request, (campaign_id, unit_id), submission_id)
    path = submitter.files.path(found.id)
    if found.state != "done" or not path.is_file():
        raise Refusal("export_unknown", export=found.id)
    async with database.reading() as tx:
        unit = await campaigns.unit_name(tx, unit_id)
        campaign = await campaigns.get(tx, campaign_id)
    assert campaign is not None, "it was asked for in this campaign"
    zone = read_preset(campaign.document).settings.site_zone
    return File(
        path=path,
        filename=file_name(unit, found.created_at, zone),
        media_type="application/zip",
        content_disposition_type="attachment",
        headers={"content-security-policy": "sandbox", "cache-control": "private, no-store"},
    )


async def _find(
    request: Request[Any, Any, State], place: tuple[str, str], submission_id: str
) -> StoredSubmission:
    database: Database = request.app.state.database
    async with database.reading() as tx:
        found = await submissions.get(tx, submission_id)
    if found is None or (found.campaign_id, found.unit_id) != place:
        raise Refusal("export_unknown", export=submission_id[:64])
    return found


def _view(stored: StoredSubmission) -> SubmissionView:
    why = PROBLEMS.get(stored.problem)
    return SubmissionView(
        id=stored.id,
        state=stored.state,
        done=stored.done,
        total=stored.total,
        left_out=stored.left_out,
        user_title=stored.user_title,
        created_at=rfc3339(stored.created_at),
        problem=stored.problem,
        message=None if why is None else why.message,
        remedy=None if why is None else why.remedy,
    )


ROUTES = (
    submission,
    begin_submission,
    latest_submission,
    cancel_submission,
    submission_file,
)
