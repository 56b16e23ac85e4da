"""Finds out where a unit is from where its first visits' photos were taken.

Only for units whose place nobody entered. Photos taken in the app carry the device's own position;
most of a visit's are within the unit, some on the way. So the median counts, and only if most
agree with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median
from typing import Final

import msgspec

from server.catalog.place import Spot, UnitPlace, metres

MOST_ACCURACY_M: Final = 100.0
"""A fix that is coarser teaches nothing."""
FEWEST: Final = 5
"""Fixes below which nothing is learnt."""
AGREE_M: Final = 300.0
AGREEING: Final = 0.8
"""Share of the fixes that must lie within AGREE_M of the middle."""
LEAST_M: Final = 50.0
ENOUGH_VISITS: Final = 3
"""From here on the place stays as it is."""


class Fixed(msgspec.Struct, frozen=True):
    """Where a photo of a visit was taken; only those of route `camera`."""

    visit: str
    spot: Spot
    accuracy_m: float


def learn(fixes: Iterable[Fixed]) -> UnitPlace | None:
    """Return the place that most fixes agree on; None where they are few or far apart.

    Every visit counts the same, however many photos it has: the middle of the visits' middles.
    """
    fine = [each for each in fixes if each.accuracy_m <= MOST_ACCURACY_M]
    if len(fine) < FEWEST:
        return None
    by_visit: dict[str, list[Spot]] = {}
    for each in fine:
        by_visit.setdefault(each.visit, []).append(each.spot)
    middle = _middle([_middle(spots) for spots in by_visit.values()])
    gaps = sorted(metres(middle, each.spot) for each in fine)
    near = [gap for gap in gaps if gap <= AGREE_M]
    if len(near) < AGREEING * len(gaps):
        return None
    reach = max(LEAST_M, round(near[-1]))
    return UnitPlace(middle.lat, middle.lon, reach, "learnt", visits=len(by_visit))


def _middle(spots: Sequence[Spot]) -> Spot:
    lat, lon = median(each.lat for each in spots), median(each.lon for each in spots)
    return Spot(round(lat, 6), round(lon, 6))
