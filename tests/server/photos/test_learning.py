"""A place is learnt where most photos agree, and nowhere else."""

from __future__ import annotations

import random

from server.catalog.place import Spot, metres
from server.photos.learning import Fixed, learn

UNIT = Spot(28.554, 112.355)


def visit(name: str, count: int, spot: Spot = UNIT, spread: float = 0.0005) -> list[Fixed]:
    """Photos of a visit around a spot, up to 50 m away by default."""
    chance = random.Random(f"{name} {count}")
    return [
        Fixed(
            name,
            Spot(spot.lat + chance.uniform(-spread, spread), spot.lon + chance.uniform(-spread, 0)),
            20,
        )
        for _ in range(count)
    ]


def test_most_photos_of_a_visit_say_where_the_unit_is() -> None:
    on_the_way = [Fixed("v-1", Spot(28.60, 112.40), 20)]
    place = learn(visit("v-1", 9) + on_the_way)
    assert place is not None
    assert metres(place.spot, UNIT) < 60
    assert (place.source, place.visits) == ("learnt", 1)
    assert place.accuracy_m >= 50


def test_every_visit_counts_the_same() -> None:
    place = learn(visit("v-1", 40) + visit("v-2", 3) + visit("v-3", 3))
    assert place is not None
    assert place.visits == 3


def test_nothing_is_learnt_from_few_coarse_or_scattered_fixes() -> None:
    assert learn([]) is None
    assert learn(visit("v-1", 4)) is None
    assert learn([Fixed("v-1", UNIT, 500)] * 20) is None
    assert learn(visit("v-1", 20, spread=0.05)) is None
    assert learn(visit("v-1", 10) + visit("v-2", 10, Spot(29.37, 113.12))) is None
