"""Where units are, end to end: entered, imported, learnt, taken along, held against photos."""

from __future__ import annotations

import time
from typing import Any

import pytest

from server.catalog.place import from_datum
from tests.server.office import CAMPAIGN, Office
from tests.server.photos.pictures import phone_jpeg
from tests.server.tablet import Tablet
from tests.server.test_photos import PATIENCE_S, POINT, codes, judged, measured, view

PLACES = f"/api/campaigns/{CAMPAIGN}/places"
MAP = {"lat": 29.3572, "lon": 113.1290}
THERE = (28.554, 112.355)


def put(office: Office, datum: str, *places: dict[str, Any]) -> int:
    with office.served.client(office.token) as client:
        return client.put(PLACES, json={"datum": datum, "places": places}).status_code


def units(office: Office) -> dict[str, dict[str, Any]]:
    return {unit["id"]: unit for unit in office.get(f"/api/campaigns/{CAMPAIGN}/units")}


def sent_to(office: Office, unit: str, photos: int = 1) -> tuple[Tablet, str]:
    """A visit to a unit with photos that were all taken THERE."""
    tablet = office.tablet()
    visit = office.visit(tablet, unit=unit)
    tablet.sync()
    measured(tablet)
    tablet.score(visit, POINT, {"boards": []})
    for number in range(photos):
        content = phone_jpeg(f"2026:11:20 16:00:{number + 1:02}", shown=view(f"{visit} {number}"))
        tablet.attach(visit, POINT, content, place=THERE)
        tablet.upload(content)
    tablet.sync()
    return tablet, visit


def found(office: Office, visit: str) -> dict[str, Any]:
    """The visit's photo once it is held against the place of its unit."""
    until = time.monotonic() + PATIENCE_S
    while "GPS_AWAY" not in codes(photo := judged(office, visit)):
        assert time.monotonic() < until, photo
        time.sleep(0.05)
    return photo


def test_a_place_read_from_a_map_travels_as_satellites_count_it(office: Office) -> None:
    unit = "yueyang-nat-2008-01"
    tablet = office.tablet()
    visit = office.visit(tablet, unit=unit)
    assert put(office, "bd09", {"unit": unit, **MAP, "accuracy_m": 80}) == 204
    spot = from_datum(MAP["lat"], MAP["lon"], "bd09")
    shown = {"lat": spot.lat, "lon": spot.lon, "accuracy_m": 80, "source": "entered", "visits": 0}
    assert units(office)[unit]["place"] == shown
    with tablet.client() as client:
        taken_along = client.get("/api/assignments").json()
        (mine,) = [each for each in taken_along["visits"] if each["id"] == visit]
        assert mine["unit"]["place"] == shown
        office.send("DELETE", f"{PLACES}/{unit}")
        again = client.get("/api/assignments").json()
    assert "place" not in again["visits"][0]["unit"]
    assert again["digest"] != taken_along["digest"], "the device hears that there is news"


def test_a_list_is_imported_whole_or_not_at_all(office: Office) -> None:
    some = sorted(units(office))[1:4]
    assert put(office, "wgs84", *({"unit": unit, **MAP} for unit in (*some, "nobody"))) == 404
    assert put(office, "wgs84", {"unit": some[0], "lat": 91, "lon": 0}) == 400
    assert put(office, "mars", {"unit": some[0], **MAP}) == 400
    assert put(office, "wgs84") == 400
    assert all("place" not in units(office)[unit] for unit in some)
    assert put(office, "gcj02", *({"unit": unit, **MAP} for unit in some)) == 204
    assert {units(office)[unit]["place"]["source"] for unit in some} == {"imported"}


def test_entering_a_place_judges_photos_again(office: Office) -> None:
    unit = "yueyang-nat-2008-02"
    _, visit = sent_to(office, unit)
    assert "GPS_AWAY" not in codes(judged(office, visit))
    put(office, "wgs84", {"unit": unit, **MAP})
    photo = found(office, visit)
    assert photo["verdict"] == "contradicts"
    (finding,) = [each for each in photo["findings"] if each["code"] == "GPS_AWAY"]
    assert finding["numbers"]["distance_m"] == pytest.approx(117_000, rel=0.02)


def test_a_place_is_learnt_from_the_first_visit(office: Office) -> None:
    unit = "yueyang-nat-2011-01"
    sent_to(office, unit, photos=5)
    until = time.monotonic() + PATIENCE_S
    while (place := units(office)[unit].get("place")) is None:
        assert time.monotonic() < until
        time.sleep(0.05)
    assert (place["lat"], place["lon"], place["source"], place["visits"]) == (*THERE, "learnt", 1)
