"""Makes documents in the background, one after another: what `Drafter` drafts, kept as files."""

from __future__ import annotations

import asyncio
from pathlib import Path

from server.drafting import Draft, Drafter, NothingIssued
from server.errors import Refusal
from server.making import FileMaker, Note
from server.reports.pdf import ConversionFailed, NoConverter
from server.reports.word import TemplateBroken
from server.store import exports
from server.store.database import Database
from server.wire.outcome import NewExport

_PROBLEMS: dict[type[Exception], str] = {
    NoConverter: "export_no_pdf",
    ConversionFailed: "export_pdf_failed",
    TemplateBroken: "export_template",
    NothingIssued: "export_nothing",
}


class Exporter:
    """The one who makes documents; `files` is entered once for an application."""

    def __init__(self, database: Database, folder: Path, drafter: Drafter) -> None:
        self.files = FileMaker(database, folder, exports.ORDERS)
        self._database = database
        self._drafter = drafter

    def begin(self, export_id: str, wanted: NewExport, verify_url: str) -> None:
        """Make it as soon as those before are done."""

        async def make(part: Path, note: Note) -> None:
            async def step(done: int, total: int) -> None:
                await note(done=done, total=total)

            async with self._database.reading() as tx:
                stored = await exports.get(tx, export_id)
            assert stored is not None, "asked for before"
            try:
                draft = await self._drafter.draft(Draft(wanted, stored.region_id, verify_url, step))
            except tuple(_PROBLEMS) as problem:
                raise Refusal(_PROBLEMS[type(problem)]) from problem
            await asyncio.to_thread(part.write_bytes, draft.content)
            await note(file_name=draft.file_name)

        self.files.begin(export_id, make)
