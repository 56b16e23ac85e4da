"""Where a unit is, as its first visits' photos tell."""

from __future__ import annotations

from collections.abc import Iterator

from server.catalog.place import Spot, UnitPlace
from server.photos.case import PhotoCase
from server.photos.learning import ENOUGH_VISITS, Fixed, learn
from server.store import photos
from server.store.database import Transaction
from sync.content import read_photo
from sync.op import parse_op
from sync.photo import PhotoPresent


def tells_where(case: PhotoCase) -> bool:
    """Whether a photo may teach where its unit is: taken there, and nobody has said it better."""
    record, known = case.record, case.place
    if record is None or record.place is None or record.route != "camera":
        return False
    return known is None or (known.source == "learnt" and known.visits < ENOUGH_VISITS)


async def learnt_place(tx: Transaction, unit_id: str, known: UnitPlace | None) -> UnitPlace | None:
    """The place that the photos agree on, if more visits say so than before; else None."""
    found = learn(_fixes(await photos.ops_of_unit(tx, unit_id)))
    if found is None or (known is not None and found.visits <= known.visits):
        return None
    return found


def _fixes(lines: list[tuple[str, bytes]]) -> Iterator[Fixed]:
    for visit, line in lines:
        photo = read_photo(parse_op(line).value)
        if not isinstance(photo, PhotoPresent) or photo.capture.route != "camera":
            continue
        fix = photo.capture.place
        if fix is not None:
            yield Fixed(visit, Spot(fix.lat, fix.lon), fix.accuracy_m)
