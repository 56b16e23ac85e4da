"""Makes archives of what units hand in: labelled copies, papers, an index; originals stay.

One record at once (`record_archive`), or everything of a unit in the background (`Submitter`).
"""

from __future__ import annotations

import asyncio
import os
import tempfile
import zipfile
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from server.errors import Refusal
from server.instant import now_ms
from server.making import FileMaker, Note
from server.photos.folder import PhotoFolder
from server.photos.font import chinese_font
from server.photos.job import CopyOrder
from server.photos.pool import InspectionPool
from server.readings.campaign import read_preset
from server.readings.unit_tasks import today_at, unit_ledger
from server.reports.submission_index import LABELS, IndexLine, index
from server.store import campaigns, submissions, tasks
from server.store.database import Database
from server.tasks.ledger import Line
from server.tasks.record import TaskFile, TaskRecord
from server.tasks.task import EvidenceRule
from server.wire.tasks import UnitLedger

MOST_NAME = 60

Step = Callable[[int, int, int], Awaitable[None]]
"""Records done, records in all, files left out."""


class Desk(msgspec.Struct, frozen=True):
    """What copies are made with; `font` is the file that the settings name."""

    folder: PhotoFolder
    pool: InspectionPool
    font: Path | None


async def record_archive(
    desk: Desk, target: Path, record: TaskRecord, rule: EvidenceRule | None
) -> None:
    """Write what one record hands in to `target`. Raises Refusal where a copy cannot be made."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for number, file in enumerate(record.files, 1):
            await _add(desk, archive, "", (number, file), record, rule)


class Submitter:
    """The one who makes whole archives; `files` is entered once for an application."""

    def __init__(self, database: Database, folder: Path, desk: Desk) -> None:
        self.files = FileMaker(database, folder, submissions.ORDERS)
        self.desk = desk
        self._database = database

    def begin(self, submission_id: str, campaign_id: str, unit_id: str) -> None:
        """Make it as soon as those before are done."""

        async def make(part: Path, note: Note) -> None:
            async def step(done: int, total: int, left_out: int) -> None:
                await note(done=done, total=total, left_out=left_out)

            await _unit_archive(self.desk, part, await self._ledger(campaign_id, unit_id), step)

        self.files.begin(submission_id, make)

    async def _ledger(self, campaign_id: str, unit_id: str) -> UnitLedger:
        async with self._database.reading() as tx:
            campaign = await campaigns.get(tx, campaign_id)
            pinned = await tasks.pinned(tx, campaign_id)
            if campaign is None or pinned is None:
                raise Refusal("task_list_missing", campaign=campaign_id)
            name = await campaigns.unit_name(tx, unit_id)
            today = today_at(read_preset(campaign.document).settings.site_zone, now_ms())
            return await unit_ledger(tx, campaign_id, unit_id, name, pinned, today)


def file_name(unit: str, made_at: int, site_zone: str) -> str:
    """What a unit's archive is called where it is saved."""
    day = datetime.fromtimestamp(made_at / 1000, ZoneInfo(site_zone)).strftime("%Y%m%d")
    return f"提交材料-{archive_name(unit)}-{day}.zip"


def archive_name(name: str) -> str:
    """A name without what a screen, a disk or an archive cannot hold."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(char for char in last if char.isprintable() and char not in '<>:"|?*')
    return shown.strip(" .")[:MOST_NAME] or "文件"


async def _unit_archive(desk: Desk, target: Path, ledger: UnitLedger, step: Step) -> None:
    """A folder per task, and the index. What cannot be copied is told in the index."""
    total = sum(len(line.records) for line in ledger.lines)
    done = left_out = 0
    lines: list[IndexLine] = []
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
        await step(0, total, 0)
        for line in ledger.lines:
            head = _head(ledger, line)
            if not line.records:
                lines.append(head)
            for number, state in enumerate(line.records, 1):
                said = msgspec.structs.replace(
                    head, record=state.record, shortcomings=state.shortcomings
                )
                if state.counts:
                    place = (
                        f"{_folder(ledger, line)}/{number:02}-{archive_name(state.record.title)}"
                    )
                    files, missing = await _record(desk, archive, place, state.record, ledger)
                    said = msgspec.structs.replace(said, files=files, left_out=missing)
                    left_out += len(missing)
                lines.append(said)
                done += 1
                await step(done, total, left_out)
        book = await asyncio.to_thread(index, ledger.name, lines)
        await asyncio.to_thread(archive.writestr, "目录.xlsx", book)


def _head(ledger: UnitLedger, line: Line) -> IndexLine:
    task, period = ledger.tasks.task(line.task), ledger.tasks.period(line.period)
    return IndexLine(
        task=line.task if task is None else task.title.zh,
        period=line.period if period is None else period.title.zh,
        due_on=line.due_on.isoformat(),
        department=line.department,
        standing=line.standing,
    )


def _folder(ledger: UnitLedger, line: Line) -> str:
    """`03-学习教育-第一季度`: numbered as in the list, so that they sort like it."""
    head = _head(ledger, line)
    number = [task.id for task in ledger.tasks.tasks].index(line.task) + 1
    return f"{number:02}-{archive_name(head.task)}-{archive_name(head.period)}"


async def _record(
    desk: Desk, archive: zipfile.ZipFile, place: str, record: TaskRecord, ledger: UnitLedger
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The files of one record inside the archive, and why others are not in it."""
    task = ledger.tasks.task(record.task)
    rule = None if task is None else ledger.tasks.rule(task.rule)
    files, missing = [], []
    for number, file in enumerate(record.files, 1):
        try:
            files.append(await _add(desk, archive, f"{place}/", (number, file), record, rule))
        except Refusal as refused:
            if refused.problem.code == "font_missing":
                raise
            missing.append(f"{file.name}：{refused.problem.message.zh}")
    return tuple(files), tuple(missing)


async def _add(
    desk: Desk,
    archive: zipfile.ZipFile,
    place: str,
    numbered: tuple[int, TaskFile],
    record: TaskRecord,
    rule: EvidenceRule | None,
) -> str:
    """Add one file; its name inside the archive."""
    number, file = numbered
    if file.kind != "picture":
        name = f"{place}{number}-{file.name}"
        original = await asyncio.to_thread(desk.folder.fetched, file.sha256)
        await asyncio.to_thread(archive.write, original, name)
        return name
    stem = archive_name(record.labels.get("theme", "").strip() or record.title)
    name = f"{place}{stem}-{number}.jpg"
    with tempfile.TemporaryDirectory() as work:
        copy = Path(work, "copy.jpg")
        await _copy(desk, file, record, rule, copy)
        await asyncio.to_thread(archive.write, copy, name)
    return name


async def _copy(
    desk: Desk, file: TaskFile, record: TaskRecord, rule: EvidenceRule | None, copy: Path
) -> None:
    font = await asyncio.to_thread(chinese_font, desk.font)
    if font is None:
        raise Refusal("font_missing")
    order = CopyOrder(
        os.fsencode(copy),
        _strip(record),
        os.fsencode(font),
        rule.picture_over_bytes if rule else 0,
        rule.picture_under_bytes if rule else 0,
    )
    facts = await desk.pool.copy(await asyncio.to_thread(desk.folder.fetched, file.sha256), order)
    made = facts.copied
    if made is None or made.trouble == "too_large":
        raise Refusal("copy_not_made", name=file.name, trouble=facts.trouble or "too_large")
    if made.trouble is not None:
        code = "font_missing" if made.trouble == "font" else "copy_too_small"
        raise Refusal(code, name=file.name)


def _strip(record: TaskRecord) -> tuple[str, ...]:
    return tuple(
        f"{words}：{record.labels[label].strip()}"
        for label, words in LABELS.items()
        if record.labels.get(label, "").strip()
    )
