"""The people and visits of the laws (tests/sync/setting.py), in a real installation."""

from __future__ import annotations

import asyncio

import msgspec

from server import catalog
from server.api.visit_setup import put_on
from server.auth import open_session
from server.settings import DAY
from server.store import campaigns, users, visits
from server.store.campaigns import StoredCampaign, StoredUnit
from server.store.database import Database, Transaction
from server.store.users import Role, StoredUser
from tests.server.served import Served
from tests.sync.setting import BEGUN, BLIND, CHECKLIST, INSPECTORS, OFFICE, VISITS


def lay_out(served: Served) -> dict[str, str]:
    """Add them to the database of a server that does not run; a session for every user."""
    return asyncio.run(_lay_out(served.settings.database_url))


async def _lay_out(url: str) -> dict[str, str]:
    database = Database(url)
    try:
        async with database.writing() as tx:
            tokens = {user: await _person(tx, user, "inspector") for user in INSPECTORS}
            tokens |= {user: await _person(tx, user, "office") for user in OFFICE}
            await _visits(tx)
            return tokens
    finally:
        await database.close()


async def _person(tx: Transaction, user: str, role: Role) -> str:
    await users.add(tx, StoredUser(user, user, user, role, None, False, True, 0, 1))
    return await open_session(tx, user, DAY)


async def _visits(tx: Transaction) -> None:
    preset = catalog.campaigns()[0]
    version = {"checklist_id": CHECKLIST.id, "checklist_version": CHECKLIST.version}
    await campaigns.publish(tx, CHECKLIST.id, CHECKLIST.version, msgspec.json.encode(CHECKLIST))
    unit = catalog.unit_list("units-yueyang-2020").units[0]
    member = StoredUnit(unit.id, msgspec.json.encode(unit), unit.name)
    for scope in sorted(set(VISITS.values())):
        run = msgspec.structs.replace(preset.settings, blind=scope in BLIND)
        document = msgspec.json.encode(msgspec.structs.replace(preset, settings=run))
        stored = StoredCampaign(scope, document, CHECKLIST.id, CHECKLIST.version, 0, 1)
        await campaigns.add(tx, stored, [member])
    for visit, scope in VISITS.items():
        await visits.add(tx, visit, campaign_id=scope, unit_id=unit.id, created_at=1, **version)
        await put_on(tx, visit, scope, BEGUN[visit])
