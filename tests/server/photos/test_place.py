"""Coordinates of the maps of China, as two independent programs convert them."""

from __future__ import annotations

import pytest

from server.catalog.place import Datum, Spot, from_datum, metres

YIYANG = Spot(28.554, 112.355)
AMAP, BAIDU = (28.5508502, 112.3607089), (28.5566686, 112.3672456)


@pytest.mark.parametrize(("datum", "shown"), [("gcj02", AMAP), ("bd09", BAIDU)])
def test_a_point_of_a_map_is_where_satellites_say(datum: Datum, shown: tuple[float, float]) -> None:
    assert metres(Spot(*shown), YIYANG) > 600, "unconverted it is far off"
    assert metres(from_datum(*shown, datum), YIYANG) < 1


def test_outside_china_nothing_is_shifted() -> None:
    for lat, lon in ((51.5, -0.1), (0, 0), (-90, 0), (90, 180), (-33.9, 151.2)):
        assert metres(from_datum(lat, lon, "gcj02"), Spot(lat, lon)) < 1
