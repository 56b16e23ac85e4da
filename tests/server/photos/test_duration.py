from __future__ import annotations

import pytest

from server.photos.clock_face import clock_face
from server.photos.duration import duration
from tests.server.photos.visits import at


@pytest.mark.parametrize(
    ("ms", "zh", "en"),
    [
        (93_784_000, "1 天 2 小时", "1 d 2 h"),
        (-93_784_000, "1 天 2 小时", "1 d 2 h"),
        (3_600_000, "1 小时", "1 h"),
        (61_000, "1 分钟 1 秒", "1 min 1 s"),
        (999, "不到 1 秒", "under 1 s"),
    ],
)
def test_the_two_largest_units_are_said(ms: int, zh: str, en: str) -> None:
    assert (duration(ms).zh, duration(ms).en) == (zh, en)


def test_a_clock_face_shows_the_sites_time() -> None:
    assert clock_face(at("09:15:03"), 480) == "2026-07-12 09:15:03"
    assert clock_face(at("00:30"), 0) == "2026-07-11 16:30:00"
