"""The photos of a visit that the office has to look at, and counts of all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction

import msgspec

from server.instant import rfc3339
from server.readings.material import Material
from server.readings.photo import PhotoRead, read_photo_head, warning_name
from server.readings.standing import PhotoHead
from server.wire.photo_review import PhotoLine, PhotoTally, WarningView
from server.wire.reading import figure
from sync.photo import PhotoPresent

HARMLESS = frozenset({"CLOCK_CHANGED", "GPS_TIME_OLD"})
"""Warnings that networks and satellites cause by themselves: a clock that was put right, a fix that
is hours old. Together with a capture record inside the visit they leave nothing to ask."""


class PhotoSummary(msgspec.Struct, frozen=True):
    """One photo: its line with the points at stake where there is something to look at."""

    tally: PhotoTally
    line: PhotoLine | None
    stake: Fraction


def photo_summaries(material: Material) -> Iterator[PhotoSummary]:
    """Every photo of a visit, also at each checkpoint that it belongs to."""
    points = {point.id: point for point in material.checklist.checkpoints}
    for head, photo in material.standing.present_photos():
        read = read_photo_head(material, head)
        point = points[photo.checkpoint]
        seen = read.standing.state != "clear"
        yield PhotoSummary(
            tally=_tally(material, head, read),
            line=_line(material, head, photo, read) if seen else None,
            stake=material.standing.worth(point),
        )


def add_up(summaries: Iterable[PhotoSummary]) -> tuple[PhotoTally, ...]:
    """One tally for each inspector and device, by name."""
    found: dict[tuple[str, str], list[PhotoTally]] = defaultdict(list)
    for each in summaries:
        found[(each.tally.user, each.tally.actor)].append(each.tally)
    whole = (
        msgspec.structs.replace(
            every[0], **{name: sum(getattr(each, name) for each in every) for name in _COUNTED}
        )
        for every in found.values()
    )
    return tuple(sorted(whole, key=lambda tally: (tally.user_title, tally.device, tally.actor)))


_COUNTED = (
    "photos",
    "consistent",
    "cannot_tell",
    "contradicts",
    "pending",
    "accepted",
    "rejected",
)


def _tally(material: Material, head: PhotoHead, read: PhotoRead) -> PhotoTally:
    counted = dict.fromkeys(_COUNTED, 0)
    counted["photos"] = counted[read.verdict] = 1
    if read.standing.state in ("accepted", "rejected"):
        counted[read.standing.state] = 1
    return PhotoTally(
        user=head.user,
        user_title=material.title_of(head.op),
        actor=head.op.dot.actor,
        device=material.device_of(head.op),
        **counted,
    )


def _line(material: Material, head: PhotoHead, photo: PhotoPresent, read: PhotoRead) -> PhotoLine:
    key, standing = (head.user, head.photo_id), material.standing
    point = next(p for p in material.checklist.checkpoints if p.id == photo.checkpoint)
    warnings = _warnings(read)
    return PhotoLine(
        visit=material.visit.id,
        unit_name=material.visit.unit_name,
        checkpoint=point.id,
        title=point.title,
        worth=figure(standing.worth(point)),
        user=head.user,
        user_title=material.title_of(head.op),
        actor=head.op.dot.actor,
        device=material.device_of(head.op),
        photo_id=head.photo_id,
        dot=str(head.op.dot),
        sha256=photo.sha256,
        caption=photo.caption,
        verdict=read.verdict,
        state=read.standing.state,
        reopened=read.standing.reopened,
        warnings=warnings,
        harmless=is_harmless(read),
        saw=read.saw,
        heads=tuple(str(each.op.dot) for each in standing.reviews.get(key, ())),
        received_at=rfc3339(
            next(each.received_at for each in material.log if each.op.dot == head.op.dot)
        ),
    )


def is_harmless(read: PhotoRead) -> bool:
    """Whether many such photos may be accepted together: see `HARMLESS`."""
    warnings = _warnings(read)
    return (
        bool(warnings)
        and read.document is not None
        and "capture_record" in read.document.witnesses
        and all(each.severity == "warn" and each.code in HARMLESS for each in warnings)
    )


def _warnings(read: PhotoRead) -> tuple[WarningView, ...]:
    findings = () if read.document is None else read.document.findings
    named = {
        warning_name(each): WarningView(each.code, each.severity, warning_name(each))
        for each in findings
        if each.severity != "info"
    }
    return tuple(named.values())
