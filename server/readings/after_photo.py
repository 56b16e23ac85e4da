"""What the checks say of a unit's after-photo: those of every photo, read against the item's time.

An honest one was taken after the item was opened and before it arrived, at the unit, and is not one
that was shown before.
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from server.photos.case import PhotoCase, Use
from server.photos.facts import PhotoFacts
from server.photos.verdict import Judgement
from server.readings.campaign import read_preset
from server.readings.photo import VerdictDocument
from server.store import after_photos, campaigns, photos, places, visits
from server.store.database import Transaction
from server.store.photos import PhotoUse, StoredPhoto
from server.store.rectifications import StoredItem
from server.wire.reading import CheckView, TakenView, WindowView
from sync.checklist import Text
from sync.clock import Interval

_LATE = CheckView(
    code="TIME_OUTSIDE_VISIT",
    severity="warn",
    office=Text(
        "拍摄时间不在整改期间（下发整改之后、上传之前）。",
        "Not taken between the opening of the item and the upload.",
    ),
    inspector=Text(
        "这张照片像是整改之前拍的，请拍摄整改之后的现状，或在答复中说明。",
        "This photo seems to be from before; take one of how it is now, or explain.",
    ),
)
_BEFORE = CheckView(
    code="AFTER_IS_BEFORE",
    severity="warn",
    office=Text("与考察时的照片是同一张。", "The same picture as a photo of the visit."),
    inspector=Text(
        "这是考察时的照片，请拍摄整改之后的现状。",
        "This is a photo of the visit; take one of how it is now.",
    ),
)
_AGAIN = CheckView(
    code="AFTER_REUSED",
    severity="warn",
    office=Text("同一张照片也用于另一个整改事项。", "The same photo is shown for another item."),
    inspector=Text(
        "这张照片已用于另一个事项，请确认能说明本事项。",
        "This photo is shown for another item already; make sure that it shows this one.",
    ),
)


class AfterCase(msgspec.Struct, frozen=True):
    """A photo as the checks take it, and what they cannot know by themselves."""

    case: PhotoCase
    is_before: bool
    shown_elsewhere: bool


async def after_case(
    tx: Transaction, item: StoredItem, photo: StoredPhoto, facts: PhotoFacts, now: int
) -> AfterCase:
    """Everything that is known of the photo and of the item."""
    visit = await visits.get(tx, item.visit_id)
    assert visit is not None, "an item belongs to a visit"
    campaign = await campaigns.get(tx, visit.campaign_id)
    assert campaign is not None, "a visit belongs to a campaign"
    zone = ZoneInfo(read_preset(campaign.document).settings.site_zone)
    offset = datetime.fromtimestamp(now / 1000, zone).utcoffset()
    nowhere = PhotoUse("", 0, photo.sha256, visit.campaign_id, visit.id, "", "", now)
    shown = msgspec.structs.replace(photo, picture_sha256=facts.picture_sha256 or None)
    same = await photos.uses_of(tx, photo.sha256, nowhere)
    twins = await photos.twin_uses(tx, shown, nowhere)
    others = [each for each in same if each.use.visit_id != visit.id]
    return AfterCase(
        case=PhotoCase(
            facts=facts,
            visit=Interval(item.opened_at, now),
            received_ms=now,
            site_offset_min=0 if offset is None else int(offset.total_seconds() // 60),
            place=(await places.of(tx, [visit.unit_id])).get(visit.unit_id),
            declared_sha256=photo.sha256,
            actual_sha256=photo.sha256,
            uses=tuple(Use(o.use.visit_id, o.use.checkpoint, o.unit_name, False) for o in others),
        ),
        is_before=any(each.use.visit_id == visit.id for each in [*same, *twins]),
        shown_elsewhere=bool(await after_photos.elsewhere(tx, photo.sha256, item.id)),
    )


def verdict_document(known: AfterCase, judged: Judgement) -> VerdictDocument:
    """What is kept: the checks' findings, and what only the item's history tells."""
    said = [
        _LATE
        if each.code == "TIME_OUTSIDE_VISIT"
        else CheckView(
            code=each.code,
            severity=each.severity,
            office=each.office,
            inspector=each.inspector,
            numbers=each.numbers,
        )
        for each in judged.findings
    ]
    said += [_BEFORE] * known.is_before + [_AGAIN] * known.shown_elsewhere
    reading, window = judged.reading.interval, judged.window
    return VerdictDocument(
        findings=tuple(said),
        taken=TakenView(
            start_ms=None if reading is None else reading.start_ms,
            end_ms=None if reading is None else reading.end_ms,
            basis=judged.reading.basis,
        ),
        window=None if window is None else WindowView(window.start_ms, window.end_ms),
        witnesses=judged.witnesses,
        received_ms=known.case.received_ms,
        facts=msgspec.to_builtins(known.case.facts),
    )


def verdict_of(known: AfterCase, judged: Judgement) -> str:
    """The verdict with the item's history counted in."""
    if known.is_before or known.shown_elsewhere:
        return "contradicts"
    return judged.verdict
