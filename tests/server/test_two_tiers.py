"""Two tiers over the 111 units of Yueyang 2020: counties review, the city draws and looks again."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from server.draw.command import main as draw_command
from tests.server.accounts import Accounts
from tests.server.office import CAMPAIGN, Office
from tests.server.problem import refused
from tests.server.tablet import Tablet

SITE = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def city(own_served: Any, accounts: Accounts) -> Office:
    return Office(own_served, accounts.tokens["administrator"])


def office_of(city: Office, region: str) -> Office:
    person = {"name": f"office-{region}", "title": "县文明办", "role": "office", "region": region}
    user = city.send("POST", "/api/users", person)["id"]
    return Office(city.served, Tablet.enrol(city.served, city.code(user)).token)


def begin(city: Office) -> str:
    body = {"preset": "preset-yueyang-2020", "title": "2020年复查", "with_units": True}
    made: str = city.send("POST", "/api/campaigns", body)["id"]
    return made


def soon(seconds: float) -> str:
    return (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat()


def test_presets_of_the_three_documents_are_offered(city: Office) -> None:
    presets = {each["id"]: each for each in city.get("/api/presets")}
    assert set(presets) == {"preset-yueyang-2020", "preset-yiyang-2021", "preset-annual-2023"}
    assert presets["preset-yueyang-2020"]["units"] == 111
    assert presets["preset-annual-2023"]["phases"] == 3


def test_a_preset_is_carried_out_in_another_year_on_its_own_days(city: Office) -> None:
    body = {"preset": "preset-yueyang-2020", "title": "岳阳市2027年文明单位复查", "year": 2027}
    terms = city.get(f"/api/campaigns/{city.send('POST', '/api/campaigns', body)['id']}/terms")
    assert terms["title"]["en"] == "Yueyang 2027 review of civilised units"
    assert (terms["starts_on"], terms["ends_on"]) == ("2027-07-01", "2027-09-30")
    assert [phase["ends_on"] for phase in terms["phases"]] == ["2027-07-31", "2027-09-30"]
    assert [report["due_on"] for report in terms["reports"]] == ["2027-08-20"]
    assert terms["source"]["document"] == "岳市文明委〔2020〕1号"


def test_nothing_of_the_sample_is_overdue_when_it_is_new(city: Office) -> None:
    terms = city.get(f"/api/campaigns/{CAMPAIGN}/terms")
    begun, today = date.fromisoformat(terms["starts_on"]), datetime.now(SITE).date()
    assert abs((today - begun).days) <= 1
    assert (date.fromisoformat(terms["ends_on"]) - begun).days == 91
    due = city.get(f"/api/campaigns/{CAMPAIGN}/deadlines")
    assert due["lines"]
    assert not [line for line in due["lines"] if line["standing"] == "overdue"]


def test_terms_are_changed_and_impossible_ones_refused(city: Office) -> None:
    campaign = begin(city)
    path = f"/api/campaigns/{campaign}/terms"
    terms = city.get(path)
    assert [phase["levels"] for phase in terms["phases"]] == [
        ["national", "provincial_model"],
        ["provincial"],
    ]
    assert len(terms["negative_list"]) == 5
    assert [item["id"] for item in terms["conduct"]] == ["plain", "no-show", "no-meal", "no-gift"]
    given = {key: terms[key] for key in ("title", "starts_on", "ends_on", "checklist", "phases")}
    later = city.send("PUT", path, {**given, "ends_on": "2020-12-31"})
    assert later["ends_on"] == "2020-12-31"
    with city.served.client(city.token) as client:
        refused(client.put(path, json={**given, "ends_on": "2020-08-31"}), "period_invalid")
        refused(client.put(path, json={**given, "starts_on": "2021-01-01"}), "period_invalid")
        unknown = {"id": "nothing", "version": 1}
        refused(client.put(path, json={**given, "checklist": unknown}), "checklist_unknown")
    county = office_of(city, "yueyang-huarong")
    with city.served.client(county.token) as client:
        refused(client.put(path, json=given), "whole_city_only")
        assert client.get(path).json()["may_change"] is False


ASKED = {"title": "抽查", "by": ["level", "region"], "percent": 30, "least": 1}


def county_reviews(city: Office, campaign: str) -> Office:
    """Huarong county plans a visit to each of its seven units."""
    base = f"/api/campaigns/{campaign}"
    huarong = office_of(city, "yueyang-huarong")
    mine = huarong.get(f"{base}/units")
    assert len(mine) == 7
    inspector = huarong.inspector()
    for unit in mine:
        body = {"unit": unit["id"], "inspectors": [inspector]}
        huarong.send("POST", f"{base}/visits", body)
    return huarong


def opened_draw(city: Office, campaign: str) -> Any:
    base = f"/api/campaigns/{campaign}/draws"
    sealed = city.send("POST", base, {**ASKED, "release_at": soon(-5)})
    witness = {"witness": "见证人：三十七"}
    return city.send("POST", f"{base}/{sealed['id']}/opening", witness)


def drawn_of(opened: Any) -> list[Any]:
    return [unit for part in opened["strata"] for unit in part["drawn"]]


def test_a_draw_is_sealed_by_the_city_until_its_time(city: Office) -> None:
    campaign = begin(city)
    base = f"/api/campaigns/{campaign}/draws"
    county = office_of(city, "yueyang-huarong")
    with city.served.client(county.token) as client:
        refused(client.post(base, json={**ASKED, "release_at": soon(0)}), "whole_city_only")
    later = city.send("POST", base, {**ASKED, "release_at": soon(3600)})
    assert later["units"] == 111 - 47
    assert (later["seed"], later["strata"][0]["drawn"]) == (None, [])
    with city.served.client(city.token) as client:
        refused(client.post(f"{base}/{later['id']}/opening", json={}), "draw_sealed")
        refused(client.get(f"{base}/{later['id']}/record"), "draw_sealed")
        refused(client.get(f"{base}/nothing/record"), "draw_unknown")
        wrong = {**ASKED, "release_at": "tomorrow"}
        refused(client.post(base, json=wrong), "instant_invalid")
    assert [each["seed"] for each in county.get(base)] == [None]


def test_an_opened_draw_is_done_again_by_anyone(
    city: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    campaign = begin(city)
    opened = opened_draw(city, campaign)
    chosen = drawn_of(opened)
    assert len(chosen) == sum(part["share"] for part in opened["strata"])
    path = f"/api/campaigns/{campaign}/draws/{opened['id']}"
    with city.served.client(city.token) as client:
        refused(client.post(f"{path}/opening", json={}), "draw_open")
        record = client.get(f"{path}/record")
    assert record.json()["drawn"] == [unit["id"] for unit in chosen]
    file = tmp_path / "draw.json"
    file.write_bytes(record.content)
    assert draw_command(["verify", str(file)]) == 0
    cheat = json.loads(record.content)
    spared = next(u["id"] for u in cheat["frame"]["units"] if u["id"] not in cheat["drawn"])
    cheat["drawn"][0] = spared
    file.write_text(json.dumps(cheat, ensure_ascii=False))
    assert draw_command(["verify", str(file)]) == 1
    capsys.readouterr()


def test_the_city_looks_again_and_the_county_keeps_to_its_own(city: Office) -> None:
    campaign = begin(city)
    base = f"/api/campaigns/{campaign}"
    huarong = county_reviews(city, campaign)
    chosen = drawn_of(opened_draw(city, campaign))
    assert all(unit["visit"] for unit in chosen)
    here = [unit for unit in chosen if unit["region"] == "华容县"]
    assert here
    theirs = {line["id"] for line in huarong.get(f"{base}/board")["visits"]}
    assert len(theirs) == 7
    assert not theirs & {unit["visit"] for unit in here}
    with city.served.client(huarong.token) as client:
        refused(client.get(f"/api/visits/{here[0]['visit']}"), "other_region")
    every = {line["id"] for line in city.get(f"{base}/board")["visits"]}
    assert every >= theirs | {unit["visit"] for unit in chosen}
    again = city.send("POST", f"{base}/draws", {**ASKED, "release_at": soon(-5)})
    assert again["units"] == 64 - len(chosen), "nobody is drawn twice"


def test_a_team_confirms_its_conduct(city: Office) -> None:
    campaign = begin(city)
    tablet, other = city.tablet(), city.tablet()
    body = {"unit": "yueyang-nat-2017-02", "inspectors": [tablet.user]}
    visit = city.send("POST", f"/api/campaigns/{campaign}/visits", body)["id"]
    path = f"/api/visits/{visit}/conduct"
    lines = city.get(path)
    assert [(line["item"]["id"], len(line["missing"])) for line in lines][2] == ("no-meal", 1)
    with city.served.client(tablet.token) as client:
        mine = {"user": tablet.user, "items": ["no-meal", "no-gift"]}
        done = client.post(path, json=mine).json()
        assert [len(line["missing"]) for line in done] == [1, 1, 0, 0]
        refused(client.post(path, json={**mine, "user": other.user}), "not_yours")
        refused(client.post(path, json={**mine, "items": ["no-sleep"]}), "conduct_unknown")
    with city.served.client(other.token) as client:
        refused(client.get(path), "not_yours")
    with city.served.client(city.token) as client:
        stranger = {"user": other.user, "items": ["no-meal"]}
        refused(client.post(path, json=stranger), "not_inspector")
    noted = city.send("POST", path, {"user": tablet.user, "items": ["plain"]})
    assert noted[0]["confirmed"][0]["noted_by"] == "管理员"
