"""Findings of every kind, and photos that are as they should be or not."""

from __future__ import annotations

from tests.journeys.answers import (
    ABSENT,
    ALL_VALUES,
    PRESENT,
    Boards,
    Count,
    NotApplicable,
    People,
    Wall,
    level,
)
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Camera


def on_site(inspector: Inspector, camera: Camera) -> None:
    """Something of every kind."""
    gate = (("4", "2.5"),)
    inspector.answer("pub-01", Wall((("40", "2.5"),), (("20", "2.8"),), gate))
    inspector.answer("pub-02", Boards((("2.3", "1"),)))
    inspector.answer("san-01", Count(12))
    inspector.answer("san-05", ABSENT)
    inspector.answer("ord-11", PRESENT)
    inspector.answer("pub-03", PRESENT)
    inspector.answer("pub-05", level(1))
    inspector.answer("pub-09", NotApplicable("院内没有绿化带和草坪。"))
    inspector.answer("ord-10", People((ALL_VALUES, (0, 1, 2, 3, 8), ALL_VALUES)))
    inspector.note("pub-03", "行为规范挂在大厅左侧，字号偏小。")
    inspector.add_photo("pub-01", camera.taken_now(), "camera")
    inspector.add_photo("pub-02", camera.taken_the_day_before(), "album")
    inspector.add_photo("pub-02", camera.stripped(), "album")
    inspector.add_photo("san-05", camera.edited(), "album")
