"""Setting visits up: who is on them, and what their devices may pull."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from server.errors import Refusal
from server.instant import now_ms
from server.readings.campaign import read_unit
from server.store import campaigns, grants, users, visits
from server.store.campaigns import StoredCampaign
from server.store.database import Transaction
from server.store.direct_inside import direct
from server.store.reach import Reach, only_region


async def inspectors_of(tx: Transaction, ids: Sequence[str], unit_id: str, reach: Reach) -> None:
    """Raise Refusal unless the caller may send all of these to the unit: enabled inspectors
    (`not_inspector`) of their own region (`other_region`), and to nobody's own employer
    (`own_unit`), under its old name or its new one."""
    unit = await campaigns.unit(tx, unit_id)
    own = {unit_id} if unit is None else {unit_id, read_unit(unit.document).successor}
    for user_id in ids:
        user = await users.by_id(tx, user_id)
        if user is None or user.role != "inspector" or not user.enabled:
            raise Refusal("not_inspector", user=user_id)
        only_region(reach, user.region_id)
        if user.unit_id is not None and user.unit_id in own:
            raise Refusal("own_unit", user=user_id, title=user.title, unit=unit_id)


async def set_up_visit(
    tx: Transaction, campaign: StoredCampaign, unit_id: str, inspectors: Sequence[str]
) -> str:
    """Add a visit on the campaign's checklist version; its id."""
    visit_id = f"v-{secrets.token_hex(5)}"
    await visits.add(
        tx,
        visit_id,
        campaign_id=campaign.id,
        unit_id=unit_id,
        checklist_id=campaign.checklist_id,
        checklist_version=campaign.checklist_version,
        created_at=now_ms(),
    )
    await put_on(tx, visit_id, campaign.id, inspectors)
    return visit_id


async def set_up_spot_check(
    tx: Transaction, campaign: StoredCampaign, unit_id: str, region_id: str | None
) -> str:
    """Add the city's second look at a unit that was drawn, run by `region_id`; its id."""
    visit_id = f"v-{secrets.token_hex(5)}"
    await visits.add(
        tx,
        visit_id,
        campaign_id=campaign.id,
        unit_id=unit_id,
        checklist_id=campaign.checklist_id,
        checklist_version=campaign.checklist_version,
        created_at=now_ms(),
        region_id=region_id,
        purpose="spot_check",
    )
    return visit_id


async def put_on(
    tx: Transaction, visit_id: str, campaign_id: str, inspectors: Sequence[str]
) -> None:
    """Make exactly these people the inspectors of the visit, and their grants follow."""
    now = now_ms()
    people = (await visits.assignments_of(tx, [visit_id]))[visit_id]
    before = {person.user_id for person in people if person.ended_at is None}
    wanted = set(inspectors)
    await visits.assign(tx, visit_id, sorted(wanted - before), now)
    await visits.unassign(tx, visit_id, sorted(before - wanted), now)
    await grants.refresh(direct(tx), visit_id, campaign_id)
    await users.work_changed(tx, sorted(before | wanted))


async def note_presence(tx: Transaction, visit_id: str, campaign_id: str, user_id: str) -> None:
    """Make somebody count as once assigned; whoever is or was already stays as they are."""
    people = (await visits.assignments_of(tx, [visit_id]))[visit_id]
    if user_id in {person.user_id for person in people}:
        return
    now = now_ms()
    await visits.assign(tx, visit_id, [user_id], now)
    await visits.unassign(tx, visit_id, [user_id], now)
    await grants.refresh(direct(tx), visit_id, campaign_id)
