"""The dashboard counts as a person would, and for a county only what is its own."""

from __future__ import annotations

from typing import Any

from tests.server.office import CAMPAIGN, Office
from tests.server.outcome import POINT, board, issue

PATH = f"/api/campaigns/{CAMPAIGN}/dashboard"
COUNTY, CITY = "yueyang-mod-2016-02", "yueyang-nat-2008-02"
"""华容县人民检察院, and a unit whose office is the city's."""
ENDS = "ord-03"


def standing(found: dict[str, Any], unit: str) -> dict[str, Any]:
    (line,) = [each for each in found["units"] if each["unit"] == unit]
    return dict(line)


def test_units_by_how_far_they_are_and_points_by_what_was_lost(own_office: Office) -> None:
    office = own_office
    before = standing(office.get(PATH), COUNTY)
    assert (before["stage"], before.get("visit")) == ("unplanned", None)
    tablet = office.tablet()
    first, second = office.visit(tablet, unit=COUNTY), office.visit(tablet, unit=CITY)
    tablet.sync()
    assert standing(office.get(PATH), COUNTY)["stage"] == "planned"
    for visit, width in ((first, "1.2"), (second, "2.5")):
        tablet.score(visit, POINT, board(width))
        tablet.score(visit, ENDS, {"count": 2})
    tablet.sync()
    assert standing(office.get(PATH), COUNTY)["stage"] == "begun"
    tablet.finish(first)
    tablet.sync()
    assert standing(office.get(PATH), COUNTY)["stage"] == "signed"
    issue(office, first)

    found = office.get(PATH)
    line = standing(found, COUNTY)
    assert (line["stage"], line["phase"], line["points"]["exact"]) == ("issued", "july", "1")
    # The board in the yard and cigarette ends on the way: both lose points in the county.
    assert line["places"] == [
        {"place": "yard", "settled": 1, "failed": 1},
        {"place": "site", "settled": 1, "failed": 1},
    ]
    assert "points" not in standing(found, CITY), "not final, and not issued"
    worst = {each["checkpoint"]: each for each in found["lost"]}
    assert [each["checkpoint"] for each in found["lost"]] == [ENDS, POINT]
    assert (worst[ENDS]["lost"]["exact"], worst[ENDS]["settled"]) == ("2", 2)
    assert (worst[POINT]["lost"]["exact"], worst[POINT]["units"]) == ("2", [COUNTY])
    assert len(found["units"]) == 111


def test_a_second_visit_counts_once_it_is_as_far_as_the_first(own_office: Office) -> None:
    office, tablet = own_office, own_office.tablet()
    first, again = (office.visit(tablet, unit=COUNTY) for _ in range(2))
    tablet.sync()
    tablet.score(first, POINT, board("1.2"))
    tablet.sync()
    assert standing(office.get(PATH), COUNTY)["visit"] == first
    tablet.score(again, POINT, board("2.5"))
    tablet.sync()
    assert standing(office.get(PATH), COUNTY)["visit"] == again
    assert office.get(PATH)["lost"] == []
