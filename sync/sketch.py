"""Sketch: outlines drawn over photos, from which panels and boards were measured.

A sketch earns nothing: points follow from the panels and boards that stand beside it. It lets the
office draw the outlines over the photo again, and anybody reckon the lengths again from them.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from sync.checklist import Decimal
from sync.op import Sha256

Tenths = Annotated[int, msgspec.Meta(ge=-1_000_000, le=2_000_000)]
"""Tenths of a pixel of the photo as it is shown (Exif orientation applied), from its top left."""

Spot = tuple[Tenths, Tenths]
Corners = tuple[Spot, Spot, Spot, Spot]
"""Of a rectangle as it is seen: top left, top right, bottom right, bottom left."""

Outline = Annotated[tuple[Spot, ...], msgspec.Meta(min_length=3, max_length=40)]
Pixels = Annotated[int, msgspec.Meta(ge=1, le=100_000)]

MAX_SPOTS = 2000
"""Of one sketch: with them an op stays far below its 64 KiB."""


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A rectangle of known size in the plane of what is measured: an A4 sheet, a tile, a door."""

    corners: Corners
    width_m: Decimal
    height_m: Decimal
    by: Literal["made", "tape", "usual"] = "made"
    """Whence the size is known: such things are made so, somebody measured it, or it is what such
    things usually have, within 10 cm or so."""


class KnownEdge(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An edge of the rectangle that somebody measured: 0 top, 1 right, 2 bottom, 3 left."""

    edge: Annotated[int, msgspec.Meta(ge=0, le=3)]
    length_m: Decimal
    by: Literal["tape", "paces"]


class Picture(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One board on one photo."""

    photo: Sha256
    width_px: Pixels
    height_px: Pixels
    corners: Corners
    noise_px: Decimal
    """Standard deviation, each way, with which corners were placed."""
    focal_mm: Decimal | None = None
    """Focal length as 35 mm film would have it, from Exif."""
    reference: Reference | None = None
    edges: Annotated[tuple[KnownEdge, ...], msgspec.Meta(max_length=4)] = ()

    @property
    def spots(self) -> int:
        """How many points were placed."""
        return 4 if self.reference is None else 8


class WallPicture(Picture, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One stretch of wall on one photo, with what hangs there and what is no wall."""

    posters: Annotated[tuple[Outline, ...], msgspec.Meta(max_length=200)] = ()
    openings: Annotated[tuple[Outline, ...], msgspec.Meta(max_length=50)] = ()

    @property
    def spots(self) -> int:
        outlines = sum(len(outline) for outline in (*self.posters, *self.openings))
        return super().spots + outlines


class BoardSketch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Each picture gives one board: the last ones, in order. The area lies between `low` and
    `high` with 95 % confidence."""

    pictures: Annotated[tuple[Picture, ...], msgspec.Meta(min_length=1, max_length=20)]
    low: Decimal
    high: Decimal


class WallSketch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Each picture gives one panel of wall, one of posters and one of openings where it shows any:
    the last ones, in order. The share lies between `low` and `high` with 95 % confidence."""

    pictures: Annotated[tuple[WallPicture, ...], msgspec.Meta(min_length=1, max_length=20)]
    low: Decimal
    high: Decimal
