"""What a record hands in: labelled copies of its pictures, and its papers, in one archive."""

from __future__ import annotations

import asyncio
import io
import os
import tempfile
import zipfile
from datetime import date
from pathlib import Path
from typing import Any, Final

from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.params import FromPath

from server.api.task_files import plain_name
from server.api.task_records import OF_UNIT, RECORD, find_record
from server.api.tasks import OWNERS, keeping
from server.auth import may
from server.errors import Refusal
from server.photos.folder import PhotoFolder
from server.photos.font import chinese_font
from server.photos.job import CopyOrder
from server.photos.pool import InspectionPool
from server.settings import Settings
from server.store import task_records
from server.store.database import Database
from server.tasks.ledger import ledger
from server.tasks.record import TaskFile, TaskRecord
from server.tasks.task import EvidenceRule, Label

_WORDS: Final[dict[Label, str]] = {
    "theme": "主题",
    "held_on": "时间",
    "place": "地点",
    "organiser": "主办单位",
    "participants": "参加人员",
    "volunteers": "志愿者",
    "served": "服务对象",
    "service": "服务内容",
}
"""The words of the documents, in the order of the strip. Submissions are Chinese."""

_ANY_DAY: Final = date(2000, 1, 1)
"""Whether a record counts does not depend on today."""


@get(RECORD + "/submission", opt=may(*OWNERS, reach=OF_UNIT))
async def submission(
    request: Request[Any, Any, State],
    campaign_id: FromPath[str],
    unit_id: FromPath[str],
    record_id: FromPath[str],
) -> Response[bytes]:
    """An archive of what the record hands in; originals stay as they are."""
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
    record = placed.record
    task = pinned.tasks.task(record.task)
    rule = pinned.tasks.rule(task.rule) if task else None
    data = await _archive(request, record, rule)
    headers = {
        "content-disposition": f'attachment; filename="{record_id}.zip"',
        "cache-control": "no-store",
    }
    return Response(data, media_type="application/zip", headers=headers)


async def _archive(
    request: Request[Any, Any, State], record: TaskRecord, rule: EvidenceRule | None
) -> bytes:
    folder: PhotoFolder = request.app.state.folder
    target = io.BytesIO()
    stem = plain_name(record.labels.get("theme", "").strip() or record.title).replace("/", "")
    with (
        tempfile.TemporaryDirectory() as work,
        zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive,
    ):
        for number, file in enumerate(record.files, 1):
            if file.kind == "picture":
                copy = Path(work, f"{number}.jpg")
                await _copy(request, file, record, rule, copy)
                await asyncio.to_thread(archive.write, copy, f"{stem}-{number}.jpg")
            else:
                original = await asyncio.to_thread(folder.fetched, file.sha256)
                await asyncio.to_thread(archive.write, original, f"{number}-{file.name}")
    return target.getvalue()


async def _copy(
    request: Request[Any, Any, State],
    file: TaskFile,
    record: TaskRecord,
    rule: EvidenceRule | None,
    copy: Path,
) -> None:
    settings: Settings = request.app.state.settings
    font = await asyncio.to_thread(chinese_font, settings.font)
    if font is None:
        raise Refusal("font_missing")
    order = CopyOrder(
        os.fsencode(copy),
        tuple(
            f"{words}：{record.labels[label].strip()}"
            for label, words in _WORDS.items()
            if record.labels.get(label, "").strip()
        ),
        os.fsencode(font),
        rule.picture_over_bytes if rule else 0,
        rule.picture_under_bytes if rule else 0,
    )
    pool: InspectionPool = request.app.state.pool
    folder: PhotoFolder = request.app.state.folder
    facts = await pool.copy(await asyncio.to_thread(folder.fetched, file.sha256), order)
    made = facts.copied
    if made is None or made.trouble == "too_large":
        raise Refusal("copy_not_made", name=file.name, trouble=facts.trouble or "too_large")
    if made.trouble is not None:
        code = "font_missing" if made.trouble == "font" else "copy_too_small"
        raise Refusal(code, name=file.name)


ROUTES = (submission,)
