"""What a unit sees by its link: its own items, and nothing of how they were found."""

from __future__ import annotations

import msgspec

from server.instant import rfc3339
from server.readings.campaign import read_preset
from server.readings.material import Material
from server.readings.outcome import NOT_TOLD, Kept, in_walking_order, item_view, site_day, today_at
from server.readings.photo import VerdictDocument
from server.store.after_photos import StoredAfterPhoto
from server.store.rectifications import StoredItem
from server.store.unit_links import StoredLink
from server.wire.outcome import Step
from server.wire.planning import LATE
from server.wire.unit import UnitItem, UnitPage, UnitPhoto


def unit_page(material: Material, kept: Kept, link: StoredLink, now: int) -> UnitPage:
    """The whole page; withdrawn items are left out."""
    return UnitPage(
        unit_name=material.visit.unit_name,
        campaign=read_preset(kept.campaign.document).title,
        expires_at=rfc3339(link.expires_at),
        today=today_at(kept.campaign, now),
        items=tuple(
            _item(material, kept, item, now)
            for item in in_walking_order(material, kept.items)
            if item.state != "withdrawn"
        ),
    )


def unit_item(material: Material, kept: Kept, item_id: str, now: int) -> UnitItem:
    """One item of the page."""
    item = next(each for each in kept.items if each.id == item_id)
    return _item(material, kept, item, now)


def _item(material: Material, kept: Kept, item: StoredItem, now: int) -> UnitItem:
    photos = kept.photos.get(item.id, ())
    view = item_view(
        material, item, kept.steps.get(item.id, ()), photos, site_day(kept.campaign, now)
    )
    return UnitItem(
        id=item.id,
        title=view.title,
        opinion=view.opinion,
        department=view.department,
        due_on=view.due_on,
        overdue=view.standing in LATE,
        state=view.state,
        before=view.before,
        after=tuple(map(_photo, photos)),
        steps=tuple(map(_step, view.steps)),
    )


def _step(step: Step) -> Step:
    """Who of the office said it is not the unit's business."""
    return msgspec.structs.replace(step, by=None if step.by is None else "office")


def _photo(photo: StoredAfterPhoto) -> UnitPhoto:
    document = msgspec.json.decode(photo.document, type=VerdictDocument)
    return UnitPhoto(
        id=photo.id,
        sha256=photo.sha256,
        remarks=tuple(
            each.inspector
            for each in document.findings
            if each.inspector is not None and each.severity != "info" and each.code not in NOT_TOLD
        ),
    )
