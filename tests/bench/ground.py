"""People, devices and visits of the bench, written into a database that no server serves yet.

They stand there as the office's own requests would leave them, only not one request each: a grown
installation has 120,000 visits.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec
from sqlalchemy import insert, select

from server import catalog
from server.auth import open_session
from server.settings import DAY
from server.store import actors, users
from server.store.actors import NewActor
from server.store.database import Database, Transaction
from server.store.direct_inside import direct
from server.store.log import advance
from server.store.schema import assignments, campaigns, grants, visits
from server.store.users import StoredUser
from tests.bench.device import Device
from tests.bench.records import VISITS

CAMPAIGN = "sample-yueyang-2020"
READER = "bench-reader"
"""An inspector of the visits that are watched: their devices pull all that is pushed there."""


class Ground(msgspec.Struct, frozen=True):
    """Who speaks to the server. `extra` has as many visits as there are turns of increments."""

    devices: Sequence[Device]
    extra: Device
    fresh: Device
    polling: Device


async def lay_out(
    url: str,
    count: int,
    turns: int,
    watched: Collection[int],
    scopes: int = 1,
    visits_each: int = VISITS,
) -> Ground:
    """So many devices with `visits_each` visits, one with `turns` visits, and two that only pull.

    Devices write to `scopes` campaigns in turn; those that pull are in all of them.

    The reader is on the visits of the devices `watched`, by number, and of the one besides: the
    others write to the same log, and it does not hear of them.
    """
    database = Database(url)
    try:
        campaigns = await _campaigns(database, scopes)
        async with database.writing() as tx:
            devices = [await _person(tx, f"bench-{number}") for number in range(count)]
            extra = await _person(tx, "bench-extra")
            fresh = await _person(tx, READER)
            polling = await _device(tx, READER)
        for start in range(0, count, 400):
            numbers = range(start, min(start + 400, count))
            for number, campaign in enumerate(campaigns):
                mine = [n for n in numbers if n % scopes == number]
                some = [(devices[n], visits_each, n in watched) for n in mine]
                await _visits(database, campaign, some)
        await _visits(database, CAMPAIGN, [(extra, turns, True)])
    finally:
        await database.close()
    return Ground(devices, extra, fresh, polling)


async def _campaigns(database: Database, count: int) -> list[str]:
    """The sample, and copies of it."""
    async with database.writing() as tx:
        (sample,) = await tx.execute(select(campaigns).where(campaigns.c.id == CAMPAIGN))
        names = [CAMPAIGN, *(f"{CAMPAIGN}-{number}" for number in range(1, count))]
        for name in names[1:]:
            await tx.execute(insert(campaigns), {**sample._mapping, "id": name})
    return names


async def _person(tx: Transaction, user: str) -> Device:
    await users.add(tx, StoredUser(user, user, user, "inspector", None, False, True, 0, 1))
    return await _device(tx, user)


async def _device(tx: Transaction, user: str) -> Device:
    device = Device(user)
    key = device.pen.raw_key
    await actors.enrol(tx, NewActor(device.pen.actor, user, "bench", "", key), 1)
    device.token = await open_session(tx, user, DAY, device.pen.actor)
    return device


async def _visits(
    database: Database, campaign: str, wanted: Sequence[tuple[Device, int, bool]]
) -> None:
    preset = catalog.campaign(CAMPAIGN)
    assert preset.units is not None
    pinned = catalog.checklist(preset.checklist.id)
    units = [unit.id for unit in catalog.unit_list(preset.units).units]
    made: list[tuple[object, ...]] = []
    people: list[tuple[object, ...]] = []
    given: list[tuple[object, ...]] = []
    async with database.writing() as tx:
        db = direct(tx)
        position = await advance(db, campaign, 1)
        for device, count, watched in wanted:
            for number in range(count):
                visit = f"v-{device.user}-{number}"
                device.visits.append(visit)
                unit = units[len(made) % len(units)]
                made.append((visit, campaign, unit, pinned.id, pinned.version, 1))
                both = (device.user, READER) if watched else (device.user,)
                people += [(visit, user, 1) for user in both]
                layers = ("ruling", "visit", *(f"sheet/{user}" for user in both))
                given += [(u, visit, layer, campaign, position) for u in both for layer in layers]
        columns = "id campaign_id unit_id checklist_id checklist_version created_at"
        await db.insert(visits, columns, made)
        await db.insert(assignments, "visit_id user_id assigned_at", people)
        await db.insert(grants, "user_id visit_id layer campaign_id granted_position", given)
