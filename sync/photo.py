"""Evidence photos: which bytes, at which checkpoint, and the capture record that vouches."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from sync.finding import Reason
from sync.op import Id, Instant, Sha256


class Fix(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A geolocation with its accuracy radius in metres and its own time stamp (wall ms), WGS-84."""

    lat: Annotated[float, msgspec.Meta(ge=-90, le=90)]
    lon: Annotated[float, msgspec.Meta(ge=-180, le=180)]
    accuracy_m: Annotated[float, msgspec.Meta(ge=0, le=1e7)]
    at_ms: Instant


NoPlace = Literal["off", "denied", "unavailable"]
"""Why there is no geolocation: not wanted, refused to the app, or none to be had in time."""


class CaptureRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the app itself saw the moment the bytes arrived: the primary witness of a photo."""

    picked_at_ms: Instant
    offset_min: Annotated[int, msgspec.Meta(ge=-1080, le=1080)]
    zone: Annotated[str, msgspec.Meta(max_length=64)]
    mono_ms: Instant
    boot: Annotated[str, msgspec.Meta(max_length=64)]
    route: Literal["camera", "album", "file"]
    place: Fix | None = None
    no_place: NoPlace | None = None


class PhotoPresent(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="present"
):
    """The photo belongs to the checkpoint."""

    sha256: Sha256
    bytes: Annotated[int, msgspec.Meta(ge=0, le=1_000_000_000)]
    media_type: Annotated[str, msgspec.Meta(max_length=100)]
    checkpoint: Id
    caption: Annotated[str, msgspec.Meta(max_length=1000)]
    capture: CaptureRecord


class PhotoWithdrawn(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="withdrawn"
):
    """The inspector took the photo back; its bytes and its earlier op stay."""

    checkpoint: Id
    reason: Reason


Photo = PhotoPresent | PhotoWithdrawn
