"""Makes documents in the background: told how far it is, cancelled at any point, kept as files.

    async with Exporter(database, folder, photos, own_templates): ...   and `begin(id)`

What is asked for stands in the database; a file appears under its name only whole. An export that a
stopped server left half-way is told as failed when it starts again.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self
from zoneinfo import ZoneInfo

import msgspec
import structlog

from server.instant import now_ms
from server.photos.folder import PhotoFolder
from server.readings import material
from server.readings.campaign import read_preset
from server.readings.public import public_page
from server.readings.report import unit_subject
from server.readings.visit import read_visit
from server.reports import of_campaign, of_unit, public, workbook
from server.reports.chinese import day_at
from server.reports.pdf import ConversionFailed, NoConverter, to_pdf
from server.reports.subject import CampaignSubject, Letterhead, UnitSubject
from server.reports.word import TemplateBroken, fill, template
from server.store import campaigns, exports, public_lists, visits
from server.store.campaigns import StoredCampaign
from server.store.database import Database
from server.wire.outcome import NewExport

OFFICE = "文明办"
NAMES = {
    "notice": "整改通知书",
    "review": "实地测评报告",
    "correction": "更正通知",
    "county": "总体报告",
    "reorganised": "涉改单位专题报告",
    "scores": "得分表",
    "rulings": "分歧与裁定",
    "public": "结果公示",
}
KEPT_MS = 30 * 24 * 3_600_000
"""How long an export can be fetched again; it can be made again at any time."""
_LOG = structlog.get_logger()

Step = Callable[[int, int], Awaitable[None]]


class NothingIssued(ValueError):
    """None of the units chosen has an issued result, or the visit has no such document."""


_PROBLEMS: dict[type[Exception], str] = {
    NoConverter: "export_no_pdf",
    ConversionFailed: "export_pdf_failed",
    TemplateBroken: "export_template",
    NothingIssued: "export_nothing",
}


class Exporter:
    """The one who makes documents. Enter it once for an application."""

    def __init__(
        self, database: Database, folder: Path, photos: PhotoFolder, templates: Path
    ) -> None:
        self.folder = folder
        self._database = database
        self._photos = photos
        self._templates = templates
        self._turn = asyncio.Semaphore(1)
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def __aenter__(self) -> Self:
        async with self._database.writing() as tx:
            await exports.interrupt(tx, "export_interrupted")
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for task in list(self._tasks.values()):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    def begin(self, export_id: str, wanted: NewExport, verify_url: str) -> None:
        """Make it as soon as those before are done."""
        task = asyncio.create_task(self._run(export_id, wanted, verify_url))
        self._tasks[export_id] = task
        task.add_done_callback(lambda _: self._tasks.pop(export_id, None))

    async def cancel(self, export_id: str) -> None:
        """Stop making it; nothing of it stays."""
        async with self._database.writing() as tx:
            await exports.cancel(tx, export_id)
        task = self._tasks.get(export_id)
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        await asyncio.to_thread(self.path(export_id).unlink, missing_ok=True)

    async def sweep(self, now: int) -> None:
        """Forget exports older than KEPT_MS, with their files; `now` in ms since 1970 UTC."""
        async with self._database.writing() as tx:
            gone = await exports.older_than(tx, now - KEPT_MS)
            for export_id in gone:
                await exports.forget(tx, export_id)
        for export_id in gone:
            await asyncio.to_thread(self.path(export_id).unlink, missing_ok=True)

    def path(self, export_id: str) -> Path:
        """Where its file is, or would be."""
        return self.folder / export_id

    async def _run(self, export_id: str, wanted: NewExport, verify_url: str) -> None:
        async with self._turn:
            try:
                await self._note(export_id, state="running")
                await self._make(export_id, wanted, verify_url)
            except tuple(_PROBLEMS) as problem:
                await self._note(export_id, state="failed", problem=_PROBLEMS[type(problem)])
            except Exception:
                await _LOG.aexception("export failed", export=export_id)
                await self._note(export_id, state="failed", problem="unexpected")

    async def _make(self, export_id: str, wanted: NewExport, verify_url: str) -> None:
        async def step(done: int, total: int) -> None:
            await self._note(export_id, done=done, total=total)

        async with self._database.reading() as tx:
            campaign = await campaigns.get(tx, wanted.campaign)
        assert campaign is not None, "asked for before"
        zone = read_preset(campaign.document).settings.site_zone
        head = Letterhead(
            office=wanted.office or OFFICE,
            verify_url=verify_url,
            date=day_at(now_ms(), zone),
            red_head=wanted.red_head,
            number=wanted.number,
        )
        document, subject = await self._document(wanted, campaign, head, step)
        if wanted.format == "pdf":
            ending = "xlsx" if wanted.kind in ("scores", "rulings") else "docx"
            document = await to_pdf(document, ending)
        await asyncio.to_thread(self._keep, export_id, document)
        stamp = datetime.now(ZoneInfo(zone)).strftime("%Y%m%d")
        name = f"{NAMES[wanted.kind]}-{subject}-{stamp}.{wanted.format}"
        await self._note(export_id, state="done", file_name=name[-200:])

    def _keep(self, export_id: str, document: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f"{export_id}.part"
        part.write_bytes(document)
        part.replace(self.path(export_id))

    async def _document(
        self, wanted: NewExport, campaign: StoredCampaign, head: Letterhead, step: Step
    ) -> tuple[bytes, str]:
        """The document, and what it is about, for its file's name."""
        title = read_preset(campaign.document).title
        match wanted.kind:
            case "notice" | "review" | "correction":
                unit = await self._unit(wanted.visit)
                return await self._of_unit(wanted, unit, head), unit.unit
            case "public":
                return await self._public(wanted, head), title.zh
            case "rulings":
                return await self._rulings(wanted, step), title.zh
            case _:
                units = await self._units(wanted, step)
                place = wanted.jurisdiction or title.zh
                about = CampaignSubject(title, wanted.jurisdiction, units)
                if not any(each.issued for each in units):
                    raise NothingIssued
                if wanted.kind == "scores":
                    return await asyncio.to_thread(workbook.scores, about), place
                values = of_campaign.overall(about)
                path = template(wanted.kind, self._templates)
                return await asyncio.to_thread(fill, path, values, head), place

    async def _of_unit(self, wanted: NewExport, unit: UnitSubject, head: Letterhead) -> bytes:
        if unit.issued is None or (wanted.kind == "correction" and unit.earlier is None):
            raise NothingIssued
        if wanted.kind == "notice" and not unit.items:
            raise NothingIssued
        builders = {
            "notice": of_unit.notice,
            "review": of_unit.review,
            "correction": of_unit.correction,
        }
        values = builders[wanted.kind](unit, head)
        return await asyncio.to_thread(fill, template(wanted.kind, self._templates), values, head)

    async def _public(self, wanted: NewExport, head: Letterhead) -> bytes:
        async with self._database.reading() as tx:
            stored = await public_lists.get(tx, wanted.public_list)
        if stored is None or stored.campaign_id != wanted.campaign:
            raise NothingIssued
        page = public_page(stored, "")
        if wanted.format == "html":
            return public.html(page, head)
        values = public.values(page, head)
        return await asyncio.to_thread(fill, template("public", self._templates), values, head)

    async def _unit(self, visit_id: str) -> UnitSubject:
        async with self._database.reading() as tx:
            found = await unit_subject(tx, visit_id, {}, now_ms())
        shown = {sha for item in found.items for sha in item.before}
        pictures = {sha: self._photos.fetched_small(sha) for sha in shown}
        here = {sha: str(path) for sha, path in pictures.items() if path.is_file()}
        return msgspec.structs.replace(found, photos=here)

    async def _chosen(self, wanted: NewExport) -> list[str]:
        """The visits that a document of a campaign is about."""
        async with self._database.reading() as tx:
            every = await visits.of_campaign(tx, wanted.campaign, None)
        chosen = [each for each in every if not wanted.visits or each.id in wanted.visits]
        if wanted.jurisdiction:
            chosen = [
                each
                for each in chosen
                if msgspec.json.decode(each.unit).get("jurisdiction") == wanted.jurisdiction
            ]
        return [each.id for each in chosen]

    async def _units(self, wanted: NewExport, step: Step) -> list[UnitSubject]:
        names = await self._chosen(wanted)
        found: list[UnitSubject] = []
        for place, name in enumerate(names):
            await step(place, len(names))
            async with self._database.reading() as tx:
                found.append(await unit_subject(tx, name, {}, now_ms()))
        return found

    async def _rulings(self, wanted: NewExport, step: Step) -> bytes:
        names = await self._chosen(wanted)
        readings = []
        for place, name in enumerate(names):
            await step(place, len(names))
            async with self._database.reading() as tx:
                visit = await visits.get(tx, name)
                assert visit is not None, "visits are never deleted"
                readings.append(read_visit(await material.load(tx, visit)))
        return await asyncio.to_thread(workbook.rulings, readings)

    async def _note(self, export_id: str, **values: str | int) -> None:
        async with self._database.writing() as tx:
            await exports.change(tx, export_id, **values)
