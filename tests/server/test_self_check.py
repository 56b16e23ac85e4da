"""Self-check: a unit's own people, its own card beside the official one, and when it ends."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.server.accounts import PASSWORD, Accounts
from tests.server.office import CAMPAIGN, Office
from tests.server.photos.pictures import phone_jpeg
from tests.server.problem import refused
from tests.server.test_cards import CITY, PIN, judge

UNITS = (f"yueyang-pro-2016-{number:02}" for number in itertools.count(1))


class Speaker:
    """Somebody who speaks for a unit, by their own account."""

    def __init__(self, office: Office, unit: str) -> None:
        self.office, self.unit = office, unit
        once = "one-time " + unit
        person = {"name": f"for-{unit}", "title": "创建办", "role": "unit", "unit": unit}
        office.send("POST", "/api/users", {**person, "password": once})
        self.http = office.served.client()
        entered = self.http.post("/api/session", json={"name": person["name"], "password": once})
        assert entered.json()["must_change_password"]
        change = {"old": once, "new": PASSWORD}
        assert self.http.put("/api/session/password", json=change).status_code == 200

    def path(self, rest: str, unit: str = "") -> str:
        return f"/api/campaigns/{CAMPAIGN}/units/{unit or self.unit}/{rest}"

    def write(self, *writes: dict[str, Any]) -> httpx.Response:
        return self.http.post(self.path("scorecard/self"), json={"writes": writes})

    def mine(self) -> dict[str, Any]:
        found: dict[str, Any] = self.http.get("/api/own-unit").json()["campaigns"][0]
        return found


@pytest.fixture
def speaker(office: Office) -> Iterator[Speaker]:
    office.send("PUT", PIN, {"scorecard": CITY})
    found = Speaker(office, next(UNITS))
    yield found
    found.http.close()


def compared(speaker: Speaker) -> dict[str, Any]:
    found: dict[str, Any] = speaker.office.get(speaker.path("self-check"))
    return found


def test_a_unit_scores_itself_and_the_office_sees_the_difference(speaker: Speaker) -> None:
    assert speaker.mine()["locked"] == ""
    told = speaker.write(judge("c01-1", "2"), judge("c01-2", "2"), judge("c01-3", "1.5"))
    assert told.status_code == 200, told.text
    assert (told.json()["author_kind"], told.json()["locked"]) == ("self", "")
    assert told.json()["total"]["base"]["exact"] == "11/2"
    assert (speaker.mine()["written"], speaker.mine()["own"]["base"]["exact"]) == (3, "11/2")
    before = compared(speaker)
    assert (before["written"], before["locked"], before["difference"]) == (3, "", None)
    first = before["criteria"][0]
    assert (first["own"]["exact"], first["official"], first["difference"]) == ("11/2", None, None)

    official = speaker.path("scorecard/official")
    given = [judge("c01-1", "2"), judge("c01-2", "1.5"), judge("c01-3", "1.5")]
    speaker.office.send("POST", official, {"writes": given})
    first = compared(speaker)["criteria"][0]
    assert first["official"]["exact"] == "5"
    assert first["difference"] == {"exact": "-1/2", "shown": "-0.50"}
    listed = next(
        each for each in speaker.office.get(PIN)["units"] if each["unit"]["id"] == speaker.unit
    )
    assert listed["own"]["base"]["exact"] == "11/2"
    assert listed["difference"] is None, "neither card is complete"


def test_it_ends_when_a_reviewer_writes_and_opens_when_that_is_taken_back(
    speaker: Speaker,
) -> None:
    official = speaker.path("scorecard/official")
    given = speaker.office.send("POST", official, {"writes": [judge("c01-1", "2")]})
    entry = given["entries"][-1]["id"]
    assert refused(speaker.write(judge("c01-1", "2")), "self_check_locked") == {"why": "card"}
    assert speaker.mine()["locked"] == "card"
    speaker.office.send(
        "POST", official, {"writes": [judge("c01-1", None, after=entry, reason="填错单位")]}
    )
    assert speaker.write(judge("c01-1", "2")).status_code == 200


def test_it_ends_when_the_visit_begins(speaker: Speaker) -> None:
    office = speaker.office
    tablet = office.tablet()
    visit = office.visit(tablet, unit=speaker.unit)
    assert speaker.write(judge("c01-1", "2")).status_code == 200, "planned is not begun"
    tablet.score(visit, "ord-08", {"level": 2})
    tablet.sync()
    assert refused(speaker.write(judge("c01-2", "2")), "self_check_locked") == {"why": "visit"}
    with office.served.client(office.token) as client:
        late = client.post(speaker.path("scorecard/self"), json={"writes": [judge("c01-2", "2")]})
        refused(late, "self_check_locked")


def test_a_unit_sees_nothing_of_the_review_and_nothing_of_others(speaker: Speaker) -> None:
    other = next(UNITS)
    for rest in ("scorecard/official", "self-check", "methods"):
        refused(speaker.http.get(speaker.path(rest)), "not_allowed")
    for rest in ("scorecard/self", "materials", "tasks"):
        refused(speaker.http.get(speaker.path(rest, other)), "not_yours")
    refused(speaker.http.get(f"/api/campaigns/{CAMPAIGN}/board"), "not_allowed")


def test_a_unit_hands_in_files_and_takes_out_its_own(speaker: Speaker) -> None:
    content = phone_jpeg() + speaker.unit.encode()
    send = f"{speaker.path('materials')}?scoring_point=c01-1&name=%E7%85%A7%E7%89%87.jpg"
    (mine,) = speaker.http.post(send, content=content).json()["files"]
    assert (mine["name"], mine["by_unit"], mine["sender"]) == ("照片.jpg", True, "创建办")
    stored = speaker.http.get(speaker.path(f"materials/{mine['id']}/original"))
    assert stored.content == content
    assert "attachment" in stored.headers["content-disposition"]
    assert speaker.http.get(speaker.path(f"materials/{mine['id']}/large")).status_code == 200
    with speaker.office.served.client(speaker.office.token) as client:
        theirs = client.post(send, content=content + b"!").json()["files"][-1]
    refused(speaker.http.delete(speaker.path(f"materials/{theirs['id']}")), "material_not_own")
    left = speaker.http.delete(speaker.path(f"materials/{mine['id']}"))
    assert [each["id"] for each in left.json()["files"]] == [theirs["id"]]
    again = speaker.http.post(send, content=content).json()["files"][-1]
    speaker.office.send(
        "POST", speaker.path("scorecard/official"), {"writes": [judge("c01-1", "2")]}
    )
    refused(speaker.http.delete(speaker.path(f"materials/{again['id']}")), "self_check_locked")


def test_a_unit_keeps_its_own_ledger(speaker: Speaker) -> None:
    speaker.office.send(
        "PUT", f"/api/campaigns/{CAMPAIGN}/tasks", {"id": "tasks-annual-plan-2023", "year": 2023}
    )
    ledger = speaker.http.get(speaker.path("tasks")).json()
    line = ledger["lines"][0]
    body = {"task": line["task"], "period": line["period"], "kind": "activity", "title": "动员会"}
    assert speaker.http.post(speaker.path("task-records"), json=body).status_code == 201
    assert speaker.mine()["counts"]["met"] == 0
    assert speaker.mine()["tasks"]["id"] == "tasks-annual-plan-2023"
    refused(speaker.http.get(f"/api/campaigns/{CAMPAIGN}/tasks"), "not_allowed")


def test_an_account_without_a_unit_is_told_what_is_missing(office: Office) -> None:
    person = {"name": "nobody", "title": "某人", "role": "unit"}
    user = office.send("POST", "/api/users", person)["id"]
    tablet = office.tablet(user)
    with tablet.client() as client:
        refused(client.get("/api/own-unit"), "own_unit_missing")


def test_a_county_lets_nobody_speak_for_a_unit_of_another(
    office: Office, accounts: Accounts
) -> None:
    city = Office(office.served, accounts.tokens["administrator"])
    city.send("PUT", "/api/regions/nowhere", {"name": "某区", "kind": "county"})
    person = {"name": "county", "title": "区办", "role": "office", "region": "nowhere"}
    county = city.tablet(city.send("POST", "/api/users", person)["id"])
    with county.client() as client:
        spy = {"name": "spy", "title": "某人", "role": "unit", "unit": next(UNITS)}
        refused(client.post("/api/users", json=spy), "other_region")
        added = client.post("/api/users", json={**spy, "unit": ""})
        assert added.status_code == 201
        change = client.patch(f"/api/users/{added.json()['id']}", json={"unit": next(UNITS)})
        refused(change, "other_region")
