"""Makes one document of what is stored: reads it step by step, fills the template.

    drafted = await Drafter(database, photos, own_templates).draft(order)

An order of a region holds that region's visits and no others. Cost: a reading for each visit, one
after the other, so that nobody waits behind a long export. What writes workbooks is loaded with the
first that is wanted, in its thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from server.instant import now_ms
from server.photos.folder import PhotoFolder
from server.readings import material
from server.readings.agreement import agreement, ratings
from server.readings.campaign import read_preset
from server.readings.draw import draw_view
from server.readings.material import Material
from server.readings.public import public_page
from server.readings.report import unit_subject
from server.readings.visit import read_visit
from server.reports import of_campaign, of_draw, of_unit, public
from server.reports.chinese import day_at
from server.reports.pdf import to_pdf
from server.reports.subject import CampaignSubject, Letterhead, UnitSubject
from server.reports.word import fill, template
from server.store import campaigns, draws, public_copies, public_lists, regions, users, visits
from server.store.campaigns import StoredCampaign
from server.store.database import Database
from server.store.visits import StoredVisit
from server.wire.agreement import Agreement
from server.wire.outcome import NewExport
from server.wire.reading import VisitReading

OFFICE = "文明办"
NAMES = {
    "notice": "整改通知书",
    "review": "实地测评报告",
    "correction": "更正通知",
    "county": "总体报告",
    "reorganised": "涉改单位专题报告",
    "scores": "得分表",
    "rulings": "分歧与裁定",
    "agreement": "一致性",
    "draw": "抽查记录",
    "public": "结果公示",
}
TABLES = ("scores", "rulings", "agreement")
"""What is a workbook, also where it is wanted as PDF."""

Step = Callable[[int, int], Awaitable[None]]


class NothingIssued(ValueError):
    """None of the units chosen has an issued result, or there is no such document."""


class Draft(msgspec.Struct, frozen=True):
    """One order. `region`: whose units it may hold, None is all; `step` is told how far it is."""

    wanted: NewExport
    region: str | None
    verify_url: str
    step: Step


class Drafted(msgspec.Struct, frozen=True):
    """The document, and what its file is called."""

    content: bytes
    file_name: str


class Drafter:
    """Who makes documents; keeps nothing."""

    def __init__(self, database: Database, photos: PhotoFolder, templates: Path) -> None:
        self._database = database
        self._photos = photos
        self._templates = templates

    async def draft(self, order: Draft) -> Drafted:
        """Make it. Raises NothingIssued, TemplateBroken, NoConverter, ConversionFailed."""
        wanted = order.wanted
        async with self._database.reading() as tx:
            campaign = await campaigns.get(tx, wanted.campaign)
        assert campaign is not None, "asked for before"
        zone = read_preset(campaign.document).settings.site_zone
        head = Letterhead(
            office=wanted.office or OFFICE,
            verify_url=order.verify_url,
            date=day_at(now_ms(), zone),
            red_head=wanted.red_head,
            number=wanted.number,
        )
        document, subject = await self._document(order, campaign, head)
        if wanted.format == "pdf":
            document = await to_pdf(document, "xlsx" if wanted.kind in TABLES else "docx")
        stamp = datetime.now(ZoneInfo(zone)).strftime("%Y%m%d")
        name = f"{NAMES[wanted.kind]}-{subject}-{stamp}.{wanted.format}"
        return Drafted(document, name[-200:])

    async def _document(
        self, order: Draft, campaign: StoredCampaign, head: Letterhead
    ) -> tuple[bytes, str]:
        """The document, and what it is about, for its file's name."""
        wanted, title = order.wanted, read_preset(campaign.document).title.zh
        match wanted.kind:
            case "notice" | "review" | "correction":
                unit = await self._unit(wanted.visit)
                return await self._of_unit(wanted, unit, head), unit.unit
            case "public":
                return await self._public(wanted, head), title
            case "draw":
                zone = read_preset(campaign.document).settings.site_zone
                return await self._draw(wanted, head, zone)
            case "rulings":
                readings = [read_visit(each) async for each in self._materials(order, True)]
                return await asyncio.to_thread(_rulings_book, readings), title
            case "agreement":
                every = [
                    rating
                    async for each in self._materials(order, False)
                    for rating in ratings(each)
                ]
                return await asyncio.to_thread(_agreement_book, agreement(every)), title
            case _:
                units = await self._units(order)
                place = wanted.jurisdiction or await self._name_of(order.region)
                about = CampaignSubject(read_preset(campaign.document).title, place, units)
                if not any(each.issued for each in units):
                    raise NothingIssued
                return await self._of_units(wanted, about, head), place or title

    async def _of_units(self, wanted: NewExport, about: CampaignSubject, head: Letterhead) -> bytes:
        if wanted.kind == "scores":
            return await asyncio.to_thread(_scores_book, about)
        values = of_campaign.overall(about)
        return await asyncio.to_thread(fill, template(wanted.kind, self._templates), values, head)

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
            listed = [photo.id for line in page.document.lines for photo in line.photos]
            photos = {
                name: content
                for name in listed
                if (content := await public_copies.content(tx, name)) is not None
            }
        if wanted.format == "html":
            return public.html(page, head, photos)
        values = public.values(page, head, photos)
        return await asyncio.to_thread(fill, template("public", self._templates), values, head)

    async def _draw(self, wanted: NewExport, head: Letterhead, zone: str) -> tuple[bytes, str]:
        async with self._database.reading() as tx:
            stored = await draws.get(tx, wanted.draw)
            if stored is None or stored.campaign_id != wanted.campaign or stored.opened_at is None:
                raise NothingIssued
            people = {user.id: user.title for user in await users.everyone(tx)}
        values = of_draw.values(draw_view(stored, people, {}), zone)
        path = template("draw", self._templates)
        return await asyncio.to_thread(fill, path, values, head), stored.title

    async def _name_of(self, region: str | None) -> str:
        """The name of a region; nothing for the whole city."""
        async with self._database.reading() as tx:
            return next((each.name for each in await regions.everyone(tx) if each.id == region), "")

    async def _unit(self, visit_id: str) -> UnitSubject:
        async with self._database.reading() as tx:
            found = await unit_subject(tx, visit_id, {}, now_ms())
        shown = {sha for item in found.items for sha in item.before}
        pictures = {sha: self._photos.fetched_small(sha) for sha in shown}
        here = {sha: str(path) for sha, path in pictures.items() if path.is_file()}
        return msgspec.structs.replace(found, photos=here)

    async def _chosen(self, order: Draft) -> list[StoredVisit]:
        """The visits that a document of a campaign is about: of the order's region, those named,
        those of a place, and those of units that were reorganised where the report is theirs."""
        wanted = order.wanted
        async with self._database.reading() as tx:
            here = None if order.region is None else await regions.below(tx, order.region)
            every = await visits.of_campaign(tx, wanted.campaign, here)

        def chosen(visit: StoredVisit) -> bool:
            unit = msgspec.json.decode(visit.unit)
            named = not wanted.visits or visit.id in wanted.visits
            there = wanted.jurisdiction in ("", unit.get("jurisdiction"))
            theirs = bool(wanted.visits) or bool(unit.get("reorganised"))
            return named and there and (theirs or wanted.kind != "reorganised")

        return [visit for visit in every if chosen(visit)]

    async def _units(self, order: Draft) -> list[UnitSubject]:
        every = await self._chosen(order)
        found: list[UnitSubject] = []
        for place, visit in enumerate(every):
            await order.step(place, len(every))
            async with self._database.reading() as tx:
                found.append(await unit_subject(tx, visit.id, {}, now_ms()))
        return found

    async def _materials(self, order: Draft, history: bool) -> AsyncIterator[Material]:
        every = await self._chosen(order)
        for place, visit in enumerate(every):
            await order.step(place, len(every))
            async with self._database.reading() as tx:
                (found,) = await material.load_all(tx, [visit], history=history)
            yield found


def _scores_book(subject: CampaignSubject) -> bytes:
    from server.reports import workbook

    return workbook.scores(subject)


def _rulings_book(visits: Sequence[VisitReading]) -> bytes:
    from server.reports import workbook

    return workbook.rulings(visits)


def _agreement_book(found: Agreement) -> bytes:
    from server.reports import of_agreement

    return of_agreement.workbook(found)
