"""All that the checks may look at about one use of a photo, from the store."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from server.photos.case import Chain, Link, Lookalike, PhotoCase, Twin, Use
from server.photos.facts import ExifFacts, PhotoFacts
from server.readings.campaign import read_preset
from server.store import actors, campaigns, chains, likenesses, photos, places, samples, visits
from server.store.database import Transaction
from server.store.ledger import read_checklist
from server.store.photos import DueUse, OtherUse, PhotoUse
from sync.chain import genesis
from sync.checklist import Checkpoint
from sync.clock import Interval, true_time
from sync.content import read_photo
from sync.op import Op, Reading, parse_op
from sync.photo import CaptureRecord, PhotoPresent


class _Stamp(msgspec.Struct, frozen=True):
    """Who wrote an op and when: all that a window needs, in a fifth of the time of reading it."""

    actor: str
    at: Reading


_STAMPS: Final = msgspec.json.Decoder(_Stamp)


async def photo_case(tx: Transaction, due: DueUse, facts: PhotoFacts) -> PhotoCase:
    op = parse_op(due.line)
    photo = read_photo(op.value)
    assert isinstance(photo, PhotoPresent), "only present photos are uses"
    actor = (await actors.get(tx, [due.use.actor]))[due.use.actor]
    clock = (await samples.of(tx, [actor.id])).get(actor.id, [])
    visit = await visits.get(tx, due.use.visit_id)
    assert visit is not None
    campaign = await campaigns.get(tx, due.use.campaign_id)
    assert campaign is not None
    zone = ZoneInfo(read_preset(campaign.document).settings.site_zone)
    return PhotoCase(
        facts=facts,
        record=photo.capture,
        visit=await _window(tx, due, photo.capture, zone),
        samples=tuple(clock),
        received_ms=max(due.photo.received_at, due.use.received_at),
        site_offset_min=_offset_min(zone, photo.capture.picked_at_ms),
        device=actor.device_class,  # type: ignore[arg-type]
        chain=await _chain(tx, op),
        place=(await places.of(tx, [visit.unit_id])).get(visit.unit_id),
        declared_sha256=photo.sha256,
        actual_sha256=due.photo.sha256,
        uses=tuple([await _use(tx, other, due) for other in await photos.other_uses(tx, due.use)]),
        twins=await _twins(tx, due, facts),
        lookalikes=await _lookalikes(tx, due, facts),
    )


async def _window(
    tx: Transaction, due: DueUse, record: CaptureRecord, zone: ZoneInfo
) -> Interval | None:
    """True time from the first to the last op of this sheet on the day of the photo.

    Opening a visit at the desk on another day does not make that day part of the site visit.
    """
    sheet = "/".join(due.use.path.split("/")[:2]) + "/"
    lines = await photos.sheet_lines(tx, due.use.visit_id, sheet)
    mine = [_STAMPS.decode(line) for line in lines]
    clocks = await samples.of(tx, {op.actor for op in mine})
    picked = Reading(record.picked_at_ms, record.offset_min, record.mono_ms, record.boot)
    at = true_time(picked, clocks.get(due.use.actor, []))
    if at is None:
        return None
    day = _day(at.start_ms, zone)
    known = [true_time(op.at, clocks.get(op.actor, [])) for op in mine]
    same_day = [each for each in known if each is not None and _day(each.start_ms, zone) == day]
    window = at
    for each in same_day:
        window = window.union(each)
    return window


def _day(ms: int, zone: ZoneInfo) -> str:
    return datetime.fromtimestamp(ms / 1000, zone).date().isoformat()


def _offset_min(zone: ZoneInfo, ms: int) -> int:
    offset = datetime.fromtimestamp(ms / 1000, zone).utcoffset()
    assert offset is not None
    return int(offset.total_seconds() // 60)


async def _chain(tx: Transaction, op: Op) -> Chain:
    known = await chains.around(tx, op.dot)
    return Chain(
        own=_link(op),
        first=op.dot.counter == 1,
        begins_with=genesis(op.dot.actor),
        before=None if known.before is None else _link(known.before),
        after=None if known.after is None else _link(known.after),
        forked=known.forked_at is not None and known.forked_at <= op.dot.counter,
    )


def _link(op: Op) -> Link:
    return Link(str(op.dot), op.prev_hash, op.hash, op.at)


async def _use(tx: Transaction, other: OtherUse, due: DueUse) -> Use:
    point = await _checkpoint(tx, other.use)
    return Use(
        visit=other.use.visit_id,
        checkpoint=other.use.checkpoint,
        unit=other.unit_name,
        same_visit=other.use.visit_id == due.use.visit_id,
        dot=str(other.use.dot),
        sha256=other.use.sha256,
        same_device=other.use.actor == due.use.actor,
        title=None if point is None else point.title,
    )


async def _lookalikes(tx: Transaction, due: DueUse, facts: PhotoFacts) -> tuple[Lookalike, ...]:
    found: list[Lookalike] = []
    pairs = await likenesses.of(tx, due.photo.sha256)
    if not pairs or await _shows_paper(tx, due.use):
        return ()
    for pair in pairs:
        photo = await photos.get(tx, pair.other_sha256)
        if photo is not None and photo.picture_sha256 == (facts.picture_sha256 or ""):
            continue
        for other in await photos.uses_of(tx, pair.other_sha256, due.use):
            if not await _shows_paper(tx, other.use):
                rows = tuple(pair.tiles.split("/"))
                use = await _use(tx, other, due)
                found.append(Lookalike(use, pair.share, pair.textured, rows))
    return tuple(found)


async def _shows_paper(tx: Transaction, use: PhotoUse) -> bool:
    """Whether photos of this checkpoint show paper: two scanned forms look like one."""
    point = await _checkpoint(tx, use)
    return point is not None and point.document


async def _checkpoint(tx: Transaction, use: PhotoUse) -> Checkpoint | None:
    visit = await visits.get(tx, use.visit_id)
    assert visit is not None
    document = await campaigns.checklist(tx, visit.checklist_id, visit.checklist_version)
    assert document is not None, "a visit pins a published checklist"
    points = read_checklist(document).checkpoints
    return next((point for point in points if point.id == use.checkpoint), None)


async def _twins(tx: Transaction, due: DueUse, facts: PhotoFacts) -> tuple[Twin, ...]:
    mine = msgspec.structs.replace(due.photo, picture_sha256=facts.picture_sha256 or None)
    found = [each for each in await photos.twin_uses(tx, mine, due.use) if each.facts is not None]
    return tuple([Twin(await _use(tx, each, due), _exif_of(each)) for each in found])


def _exif_of(other: OtherUse) -> ExifFacts:
    assert other.facts is not None
    return msgspec.json.decode(other.facts, type=PhotoFacts).exif
