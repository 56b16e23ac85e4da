"""Visits that are newer than the backup which took over, set up again as they were."""

from __future__ import annotations

from collections.abc import Sequence

from server.api.visit_setup import put_on
from server.instant import now_ms
from server.store import audit, campaigns, regions, users, visits
from server.store.database import Transaction
from server.voucher import KnownVisit


async def bring_back(tx: Transaction, user_id: str, told: Sequence[KnownVisit]) -> None:
    """Set up those that are not here, by this installation's own word on them, with the people who
    were on them. No visit is ever deleted: what is not here was forgotten by a restore.

    A visit whose campaign, unit, checklist or office the backup lacks too stays away, and its ops
    wait in quarantine. `user_id` is who told of them.
    """
    here = {visit.id for visit in await visits.some(tx, {each.visit for each in told})}
    for each in {each.visit: each for each in told if each.visit not in here}.values():
        if await _stands(tx, each):
            await _set_up(tx, each)
            await audit.record(tx, now_ms(), user_id, "bring_back_visit", each.visit)


async def _stands(tx: Transaction, told: KnownVisit) -> bool:
    """Whether what the visit rests on is here."""
    return (
        await campaigns.get(tx, told.campaign) is not None
        and await campaigns.unit(tx, told.unit) is not None
        and await campaigns.checklist(tx, told.checklist, told.version) is not None
        and (told.region is None or bool(await regions.below(tx, told.region)))
    )


async def _set_up(tx: Transaction, told: KnownVisit) -> None:
    await visits.add(
        tx,
        told.visit,
        campaign_id=told.campaign,
        unit_id=told.unit,
        checklist_id=told.checklist,
        checklist_version=told.version,
        created_at=told.created_at,
        region_id=told.region,
        purpose=told.purpose,
        due_on=told.due_on,
    )
    known = [user.id for user in await users.some(tx, told.inspectors)]
    await put_on(tx, told.visit, told.campaign, known)
