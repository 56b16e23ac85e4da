"""A campaign at a glance: where every unit stands, what is lost where."""

from __future__ import annotations

from typing import Literal

import msgspec

from server.wire.reading import Figure, PhotoCounts
from sync.checklist import Text

Stage = Literal["unplanned", "planned", "begun", "signed", "issued"]
"""How far a unit is: no visit; a visit where nothing was found yet; something was found; every
inspector has signed; a result was issued. Of several visits, the furthest."""


class Named(msgspec.Struct, frozen=True):
    """A phase or a place of the walk."""

    id: str
    title: Text


class PlaceTally(msgspec.Struct, frozen=True):
    """One place at one unit: checkpoints that are settled and apply, and those that lost points."""

    place: str
    settled: int
    failed: int


class UnitStanding(msgspec.Struct, frozen=True, omit_defaults=True):
    """One unit. `phase` is the one in which its level is reviewed. `points` once they are final or
    issued (`issued` stands for itself in the stage); `visit` is the one that they come from."""

    unit: str
    name: str
    jurisdiction: str
    level: str
    stage: Stage
    phase: str | None = None
    visit: str | None = None
    points: Figure | None = None
    whole: Figure | None = None
    photos: PhotoCounts | None = None
    places: tuple[PlaceTally, ...] = ()


class LostPoints(msgspec.Struct, frozen=True):
    """A checkpoint over all visits: settled where it applies, failed at `units` (less than its
    full points), and how many points all of them lost together."""

    checkpoint: str
    title: Text
    place: str
    settled: int
    lost: Figure
    units: tuple[str, ...]


class Dashboard(msgspec.Struct, frozen=True):
    """What the caller reaches of a campaign. Units by name; checkpoints that lost most first."""

    title: Text
    phases: tuple[Named, ...]
    places: tuple[Named, ...]
    units: tuple[UnitStanding, ...]
    lost: tuple[LostPoints, ...]
