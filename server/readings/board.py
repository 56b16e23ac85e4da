"""Lines of the board and of the conflict list."""

from __future__ import annotations

from collections import Counter

from server.instant import rfc3339
from server.readings.campaign import unit_view
from server.readings.completeness import missing
from server.readings.material import Material
from server.readings.photo import read_photo_head
from server.readings.visit import sheets, state
from server.wire.reading import BoardVisit, PhotoCounts, total_view
from sync.rational import rational


def board_visit(material: Material) -> BoardVisit:
    """One visit as a line of the board."""
    lacking = missing(material)
    last = max((each.received_at for each in material.log), default=None)
    return BoardVisit(
        id=material.visit.id,
        unit=unit_view(material.visit.unit),
        sheets=sheets(material),
        total=total_view(material.standing.total, rational(material.checklist.total_points)),
        photos=_photos(material),
        state=state(material),
        complete=not lacking,
        missing=lacking,
        last_op_at=None if last is None else rfc3339(last),
        purpose=material.visit.purpose,
        own_due_on=material.visit.due_on,
        due_on=material.visit.due_on or "",
    )


def _photos(material: Material) -> PhotoCounts:
    present = material.standing.present_photos()
    arrived = sum(material.photo_states[photo.sha256] == "verified" for _, photo in present)
    said = Counter(read_photo_head(material, head).verdict for head, _ in present)
    return PhotoCounts(
        declared=len(present),
        verified=arrived,
        consistent=said["consistent"],
        cannot_tell=said["cannot_tell"],
        contradicts=said["contradicts"],
    )
