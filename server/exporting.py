"""Makes documents in the background: told how far it is, cancelled at any point, kept as files.

    async with Exporter(database, folder, drafter): ...   and `begin(id)`

What is asked for stands in the database; a file appears under its name only whole. An export that a
stopped server left half-way is told as failed when it starts again.
"""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path
from types import TracebackType
from typing import Self

import structlog

from server.drafting import Draft, Drafter, NothingIssued
from server.reports.pdf import ConversionFailed, NoConverter
from server.reports.word import TemplateBroken
from server.store import exports
from server.store.database import Database
from server.wire.outcome import NewExport

KEPT_MS = 30 * 24 * 3_600_000
"""How long an export can be fetched again; it can be made again at any time."""
_LOG = structlog.get_logger()

_PROBLEMS: dict[type[Exception], str] = {
    NoConverter: "export_no_pdf",
    ConversionFailed: "export_pdf_failed",
    TemplateBroken: "export_template",
    NothingIssued: "export_nothing",
}


class Exporter:
    """The one who makes documents. Enter it once for an application."""

    def __init__(self, database: Database, folder: Path, drafter: Drafter) -> None:
        self.folder = folder
        self._database = database
        self._drafter = drafter
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
            stored = await exports.get(tx, export_id)
        assert stored is not None, "asked for before"
        draft = await self._drafter.draft(Draft(wanted, stored.region_id, verify_url, step))
        await asyncio.to_thread(self._keep, export_id, draft.content)
        await self._note(export_id, state="done", file_name=draft.file_name)

    def _keep(self, export_id: str, document: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f"{export_id}.part"
        part.write_bytes(document)
        part.replace(self.path(export_id))

    async def _note(self, export_id: str, **values: str | int) -> None:
        async with self._database.writing() as tx:
            await exports.change(tx, export_id, **values)
