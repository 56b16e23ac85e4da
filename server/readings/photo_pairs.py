"""The other photos that a photo's findings about reuse name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from server.readings.material import Material
from server.readings.photo_view import photo_view
from server.wire.photo_review import PhotoPair
from server.wire.reading import CheckView, PhotoView
from sync.checklist import Text


def paired_visits(findings: Sequence[CheckView]) -> set[str]:
    """The visits in which the other photos are."""
    return {str(each.numbers["visit"]) for each in findings if "visit" in each.numbers}


def photo_pairs(
    findings: Sequence[CheckView], here: str, others: Mapping[str, Material]
) -> Iterator[PhotoPair]:
    """One pair for each finding about another photo; `here` is the visit of this one."""
    for finding in findings:
        numbers: dict[str, Any] = finding.numbers
        if "visit" not in numbers or "dot" not in numbers:
            continue
        visit, checkpoint = str(numbers["visit"]), str(numbers["checkpoint"])
        material = others.get(visit)
        yield PhotoPair(
            code=finding.code,
            severity=finding.severity,
            visit=visit,
            unit_name=str(numbers["unit"]),
            checkpoint=checkpoint,
            title=_title(material, checkpoint),
            same_visit=visit == here,
            sha256=str(numbers["sha256"]),
            photo=None if material is None else _photo(material, str(numbers["dot"])),
            share=numbers.get("share"),
            textured=numbers.get("textured"),
            tiles=numbers.get("tiles"),
            differs=numbers.get("differs"),
        )


def _title(material: Material | None, checkpoint: str) -> Text:
    points = () if material is None else material.checklist.checkpoints
    titles = (point.title for point in points if point.id == checkpoint)
    return next(titles, Text(checkpoint, checkpoint))


def _photo(material: Material, dot: str) -> PhotoView | None:
    """The other photo as its own visit shows it; None when it is no head any more."""
    for head, photo in material.standing.present_photos():
        if str(head.op.dot) == dot:
            return photo_view(material, head, photo, None)
    return None
