"""What an inspector is told of the last time at the same unit, and what not."""

from __future__ import annotations

from typing import Any

from tests.server.office import Office
from tests.server.tablet import Tablet

UNIT = "yueyang-nat-2017-03"
SEEN: dict[str, object] = {"present": True}


def told(office: Office, tablet: Tablet, visit: str) -> dict[str, Any] | None:
    """The earlier visit as it comes with the assignment."""
    with tablet.client() as client:
        answer = client.get("/api/assignments").json()
    (mine,) = [each for each in answer["visits"] if each["id"] == visit]
    found: dict[str, Any] | None = mine.get("previous")
    return found


def publish(office: Office, visit: str, kind: str) -> None:
    shown = office.reading(visit)["state_heads"]
    office.write(visit, "visit/state", {"kind": kind, "reason": "复核完毕"}, shown)


def board(width: str) -> dict[str, object]:
    return {"boards": [{"width_m": width, "height_m": "1"}]}


def test_others_findings_stay_with_them_until_the_office_has_published(office: Office) -> None:
    before, now = office.tablet(), office.tablet()
    first = office.visit(before, unit=UNIT)
    before.sync()
    before.score(first, "pub-02", board("2.3"))
    before.score(first, "pub-03", SEEN)
    before.sync()
    again = office.visit(now, before, unit=UNIT)
    assert told(office, now, again) is None
    # Whoever was there may see what they wrote themself.
    own = told(office, before, again)
    assert own is not None
    assert (own["visit"], own["own"]) == (first, True)
    assert {"checkpoint": "pub-02", "outcome": "none", "figure": "23/10"} in own["findings"]

    publish(office, first, "issued")
    public = told(office, now, again)
    assert public is not None
    assert (public["visit"], public["own"]) == (first, False)
    assert {"checkpoint": "pub-03", "outcome": "full", "figure": "1"} in public["findings"]
    assert len(public["findings"]) == 2
    assert told(office, before, first) is None
    publish(office, first, "reopened")
    assert told(office, now, again) is None
