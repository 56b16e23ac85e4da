"""Everything that the checks may look at, about one photo in one visit."""

from __future__ import annotations

import msgspec

from server.catalog.place import UnitPlace
from server.photos.device import DeviceClass, by_other_device
from server.photos.device_clock import DeviceClock, device_clock
from server.photos.facts import ExifFacts, PhotoFacts
from server.photos.reading import Reading, Shot, read_time, wall_ms
from sync.checklist import Text
from sync.clock import Interval, Sample
from sync.op import Reading as ClockReading
from sync.photo import CaptureRecord

MARGIN_MS = 120_000
"""Two minutes on both sides of a visit: people open the visit after their first photo."""


class Use(msgspec.Struct, frozen=True):
    """Another photo: of the same bytes, or one like this. `same_visit`: in the visit of this case.

    `dot` and `sha256` name its op and its bytes, `title` its checkpoint in words.
    """

    visit: str
    checkpoint: str
    unit: str
    same_visit: bool
    dot: str = ""
    sha256: str = ""
    same_device: bool = False
    title: Text | None = None


class Link(msgspec.Struct, frozen=True):
    """One op of a device's chain; hashes as in `sync/chain.py`."""

    dot: str
    prev_hash: str
    hash: str
    at: ClockReading


class Chain(msgspec.Struct, frozen=True):
    """The op that holds the capture record, and its neighbours as the server has them.

    `before` is None for the first op of a device, whose `prev_hash` is `begins_with`, and where the
    server has no such op; `after` is None while there is none. `forked`: from this op or an earlier
    one on, another op of the same number came from the same device.
    """

    own: Link
    first: bool
    begins_with: str
    before: Link | None = None
    after: Link | None = None
    forked: bool = False


class Twin(msgspec.Struct, frozen=True):
    """A photo of other bytes that shows the same data, and what its metadata says."""

    use: Use
    exif: ExifFacts


class Lookalike(msgspec.Struct, frozen=True):
    """Another photo that shows the same, though its data differs.

    `share` of `textured` tiles correlate; `rows` is the tile map over the photo of this case, as
    in `tiles.py`.
    """

    use: Use
    share: float
    textured: int
    rows: tuple[str, ...]


class PhotoCase(msgspec.Struct, frozen=True):
    """One photo as the server knows it now; what is unknown is None and its checks stay silent."""

    facts: PhotoFacts
    record: CaptureRecord | None = None
    visit: Interval | None = None
    """True time from the first op of the visit to its last; to now while it goes on."""
    samples: tuple[Sample, ...] = ()
    """Clock samples of the device that made the record."""
    received_ms: int | None = None
    """True time at which the server first held the record or the bytes."""
    site_offset_min: int = 480
    device: DeviceClass = ""
    """Kind of the device that made the record."""
    chain: Chain | None = None
    place: UnitPlace | None = None
    """Where the visit's unit is."""
    declared_sha256: str = ""
    actual_sha256: str = ""
    uses: tuple[Use, ...] = ()
    twins: tuple[Twin, ...] = ()
    lookalikes: tuple[Lookalike, ...] = ()
    """Of no photo that is a twin; none where either checkpoint's photos show paper."""


class Times(msgspec.Struct, frozen=True):
    """What a case means in true time; derived once and handed to every check."""

    reading: Reading
    clock: DeviceClock | None
    same_device: bool
    picked: Interval | None
    """True time of the capture record; None when the device's clock is unknown."""
    window: Interval | None
    """When an honest photo of this visit was taken: from its start until it was picked."""
    inside: Interval | None
    """`window`, and not after the end of the visit."""


def times_of(case: PhotoCase) -> Times:
    """Derive the times of a case."""
    exif, record = case.facts.exif, case.record
    same_device = not by_other_device(exif.make, case.device)
    clock = None
    if record is not None:
        shot_wall = wall_ms(exif, record.offset_min) if same_device else None
        clock = device_clock(record, case.samples, shot_wall)
    picked = None if clock is None else clock.picked
    latest = case.received_ms if picked is None else picked.end_ms
    shot = Shot(
        clock=clock,
        same_device=same_device,
        device_offset_min=None if record is None else record.offset_min,
        site_offset_min=case.site_offset_min,
        latest_ms=latest,
    )
    window, inside = _windows(case.visit, latest)
    return Times(read_time(exif, shot), clock, same_device, picked, window, inside)


def _windows(visit: Interval | None, latest: int | None) -> tuple[Interval | None, Interval | None]:
    if visit is None:
        return None, None
    until = visit.end_ms if latest is None else max(latest, visit.start_ms)
    window = Interval(visit.start_ms, until).widen(MARGIN_MS)
    return window, Interval(window.start_ms, min(visit.end_ms + MARGIN_MS, window.end_ms))
