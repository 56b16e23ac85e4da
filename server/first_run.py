"""Bring the database up to date; at the first start add an administrator and the sample."""

from __future__ import annotations

import asyncio
import secrets
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from server import catalog
from server.api.visit_setup import put_on
from server.auth import hash_password
from server.catalog.period import beginning_on
from server.catalog.preset import Campaign as Preset
from server.instant import now_ms
from server.sealed import new_key
from server.settings import Settings
from server.store import campaigns, installation, places, regions, users, visits
from server.store.campaigns import StoredCampaign, StoredUnit
from server.store.database import Database, Transaction
from server.store.migrate import migrate
from server.store.regions import StoredRegion
from server.store.users import StoredUser

ADMINISTRATOR = "admin"


class FirstRun(msgspec.Struct, frozen=True):
    """What the first start has to tell, once."""

    administrator: str
    one_time_password: str


async def prepare(settings: Settings) -> FirstRun | None:
    """Migrate; None unless this was the first start."""
    database = Database(settings.database_url)
    try:
        await migrate(database)
        async with database.writing() as tx:
            told = await _begin(tx) if await installation.epoch(tx) is None else None
            if not await regions.everyone(tx):
                await _regions(tx)
            if await installation.handover_key(tx) is None:
                await installation.set_handover_key(tx, new_key())
            return told
    finally:
        await database.close()


async def _regions(tx: Transaction) -> None:
    """The catalogue's regions, and for every unit that is there already the one that it names."""
    for tree in catalog.region_trees():
        await regions.put(
            tx,
            [
                StoredRegion(one.id, one.name, one.region_kind, one.parent, place, one.aliases)
                for place, one in enumerate(tree.regions)
            ],
        )
        await campaigns.place_units(tx, {one.jurisdiction: one.id for one in tree.regions})


async def _begin(tx: Transaction) -> FirstRun:
    await installation.begin(tx, secrets.token_hex(6), now_ms())
    password = secrets.token_urlsafe(9)
    await _administrator(tx, password)
    for preset in catalog.campaigns():
        if preset.sample:
            await _campaign(tx, preset)
    return FirstRun(ADMINISTRATOR, password)


async def _administrator(tx: Transaction, password: str) -> None:
    await users.add(
        tx,
        StoredUser(
            id="u-admin",
            name=ADMINISTRATOR,
            title="管理员",
            role="administrator",
            password_hash=await asyncio.to_thread(hash_password, password),
            password_due=True,
            enabled=True,
            work=0,
            created_at=now_ms(),
        ),
    )


async def _campaign(tx: Transaction, preset: Preset) -> None:
    checklist = catalog.checklist(preset.checklist.id)
    await campaigns.publish(tx, checklist.id, checklist.version, msgspec.json.encode(checklist))
    begun_at = now_ms()
    today = datetime.fromtimestamp(begun_at / 1000, ZoneInfo(preset.settings.site_zone)).date()
    stored = StoredCampaign(
        id=preset.id,
        # As if it had been planned for today: who looks around meets nothing years overdue.
        document=msgspec.json.encode(beginning_on(preset, today)),
        checklist_id=checklist.id,
        checklist_version=checklist.version,
        position=0,
        created_at=begun_at,
    )
    assert preset.units is not None, "a sample has units"
    units = catalog.unit_list(preset.units).units
    members = [StoredUnit(unit.id, msgspec.json.encode(unit), unit.name) for unit in units]
    await campaigns.add(tx, stored, members)
    listed = {unit.id: unit.place for unit in units if unit.place is not None}
    await places.put(tx, listed, now_ms())
    for inspector in preset.inspectors:
        await _inspector(tx, inspector.id, inspector.name)
    for visit in preset.visits:
        await visits.add(
            tx,
            visit.id,
            campaign_id=preset.id,
            unit_id=visit.unit,
            checklist_id=checklist.id,
            checklist_version=checklist.version,
            created_at=now_ms(),
        )
        await put_on(tx, visit.id, preset.id, [f"u-{name}" for name in visit.inspectors])


async def _inspector(tx: Transaction, name: str, title: str) -> None:
    await users.add(
        tx,
        StoredUser(
            id=f"u-{name}",
            name=name,
            title=title,
            role="inspector",
            password_hash=None,
            password_due=False,
            enabled=True,
            work=0,
            created_at=now_ms(),
        ),
    )
