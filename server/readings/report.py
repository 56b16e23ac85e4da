"""The subjects of documents, from the store."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from server.readings import material
from server.readings.campaign import read_preset, unit_view
from server.readings.escalation import SiteDay
from server.readings.material import Material
from server.readings.outcome import (
    disposition_view,
    in_walking_order,
    item_view,
    site_day,
    standing_disposition,
)
from server.readings.result import effect
from server.reports.subject import Issued, UnitSubject
from server.store import after_photos, campaigns, dispositions, issues, rectifications, visits
from server.store.campaigns import StoredCampaign
from server.store.database import Transaction
from server.store.issues import StoredIssue
from server.wire.outcome import Item
from server.wire.result import read_result


async def unit_subject(
    tx: Transaction, visit_id: str, pictures: Mapping[str, Path], now: int
) -> UnitSubject:
    """One visit as a document sees it; `pictures` are files by sha-256. The visit must exist."""
    visit = await visits.get(tx, visit_id)
    assert visit is not None, "asked for before"
    found = (await material.load_all(tx, [visit], history=False))[0]
    campaign = await campaigns.get(tx, visit.campaign_id)
    assert campaign is not None, "a visit belongs to a campaign"
    issued = (await issues.of_visits(tx, [visit_id])).get(visit_id, [])
    said = (await dispositions.of_visits(tx, [visit_id])).get(visit_id, [])
    stands = standing_disposition(said)
    unit = unit_view(visit.unit)
    last = _issued(issued[-1], campaign) if issued else None
    earlier = _issued(issued[-2], campaign) if len(issued) > 1 else None
    titles = {point.id: point.title for point in found.checklist.checkpoints}
    return UnitSubject(
        visit=visit_id,
        unit=unit.name,
        level=unit.level,
        jurisdiction=unit.jurisdiction,
        campaign=read_preset(campaign.document).title,
        checklist=found.checklist,
        inspectors=[person.title for person in found.people],
        issued=last,
        earlier=earlier,
        effect=effect(earlier.result, last.result, titles) if earlier and last else None,
        disposition=None if stands is None else disposition_view(stands),
        items=await _items(tx, found, site_day(campaign, now)),
        photos={sha: str(path) for sha, path in pictures.items()},
    )


async def _items(tx: Transaction, found: Material, at: SiteDay) -> list[Item]:
    items = (await rectifications.of_visits(tx, [found.visit.id])).get(found.visit.id, [])
    ids = [item.id for item in items]
    steps, photos = await rectifications.steps_of(tx, ids), await after_photos.of_items(tx, ids)
    return [
        item_view(found, item, steps.get(item.id, ()), photos.get(item.id, ()), at)
        for item in in_walking_order(found, items)
    ]


def _issued(issue: StoredIssue, campaign: StoredCampaign) -> Issued:
    zone = ZoneInfo(read_preset(campaign.document).settings.site_zone)
    return Issued(
        number=issue.number,
        code=issue.code,
        hash=issue.hash,
        result=read_result(issue.document),
        reason=issue.reason,
        complete=issue.complete,
        issued_on=datetime.fromtimestamp(issue.issued_at / 1000, zone).date().isoformat(),
    )
