"""Planning a campaign: teams, many visits at once, days, the negative list, regions given up."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.server.accounts import Accounts
from tests.server.office import CAMPAIGN, Office
from tests.server.photos.pictures import phone_jpeg
from tests.server.problem import refused
from tests.server.tablet import Tablet

BASE = f"/api/campaigns/{CAMPAIGN}"
UNIT, OTHER = "yueyang-nat-2017-02", "yueyang-nat-2017-03"
"""岳阳市财政局, 岳阳市总工会."""


PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


@pytest.fixture
def city(own_served: Any, accounts: Accounts) -> Office:
    return Office(own_served, accounts.tokens["administrator"])


def county_of(city: Office, region: str) -> Office:
    person = {"name": f"office-{region}", "title": "县文明办", "role": "office", "region": region}
    user = city.send("POST", "/api/users", person)["id"]
    return Office(city.served, Tablet.enrol(city.served, city.code(user)).token)


def planned(city: Office, *lines: dict[str, Any]) -> Any:
    return city.send("PUT", f"{BASE}/plan", {"lines": list(lines)})


def people_of(city: Office, visit: str) -> set[str]:
    board = city.get(f"{BASE}/board")["visits"]
    return {sheet["user"] for line in board if line["id"] == visit for sheet in line["sheets"]}


def test_many_visits_are_planned_at_once_and_taken_back(city: Office) -> None:
    one, two = city.inspector("甲"), city.inspector("乙")
    first_phase = city.get(f"{BASE}/terms")["phases"][0]
    own = first_phase["starts_on"]
    made = planned(
        city,
        {"unit": UNIT, "inspectors": [one, two]},
        {"unit": OTHER, "inspectors": [two], "due_on": own},
    )
    assert [(line["added"], line["inspectors_before"]) for line in made] == [(True, [])] * 2
    visit = made[0]["visit"]
    assert people_of(city, visit) == {one, two}
    line = {"unit": UNIT, "visit": visit}
    before = planned(city, {**line, "inspectors": [two]})[0]["inspectors_before"]
    assert people_of(city, visit) == {two}
    planned(city, {**line, "inspectors": before})
    assert people_of(city, visit) == {one, two}
    due = {each["id"]: each["due_on"] for each in city.get(f"{BASE}/board")["visits"]}
    assert (due[visit], due[made[1]["visit"]]) == (first_phase["ends_on"], own)
    told = planned(city, {"unit": OTHER, "visit": made[1]["visit"], "due_on": ""})
    assert told[0]["due_before"] == own


def test_a_plan_is_carried_out_as_a_whole_or_not_at_all(city: Office) -> None:
    one = city.inspector("自己人")
    city.send("PATCH", f"/api/users/{one}", {"unit": OTHER})
    visits = len(city.get(f"{BASE}/board")["visits"])
    good = {"unit": UNIT, "inspectors": [one]}
    with city.served.client(city.token) as client:

        def answer(*lines: dict[str, Any]) -> Any:
            return client.put(f"{BASE}/plan", json={"lines": list(lines)})

        told = refused(answer(good, {"unit": OTHER, "inspectors": [one]}), "own_unit")
        assert told["title"] == "自己人"
        refused(answer(good, {"unit": "nobody", "inspectors": [one]}), "unit_unknown")
        strange = {"unit": UNIT, "visit": "v-nothing", "inspectors": [one]}
        refused(answer(good, strange), "visit_unknown")
        refused(answer(good, {**good, "due_on": "2021-01-01"}), "due_outside")
        refused(answer(good, {**good, "due_on": "2020-07-32"}), "instant_invalid")
    county = county_of(city, "yueyang-huarong")
    with city.served.client(county.token) as client:
        refused(client.put(f"{BASE}/plan", json={"lines": [good]}), "other_region")
    assert len(city.get(f"{BASE}/board")["visits"]) == visits


def test_teams_are_made_of_inspectors_of_the_region(city: Office) -> None:
    county = county_of(city, "yueyang-huarong")
    mine, other = county.inspector("本县"), city.inspector("市里")
    team = county.send("POST", "/api/teams", {"name": "一组", "members": [mine]})
    assert (team["region"], [each["title"] for each in team["members"]]) == (
        "yueyang-huarong",
        ["本县"],
    )
    with city.served.client(county.token) as client:
        path = f"/api/teams/{team['id']}"
        refused(client.put(path, json={"name": "一组", "members": [other]}), "other_region")
        changed = client.put(path, json={"name": "二组", "members": [mine]}).json()
        assert changed["name"] == "二组"
        abroad = {"name": "三组", "members": [mine], "region": "yueyang-pingjiang"}
        refused(client.post("/api/teams", json=abroad), "other_region")
        refused(client.put("/api/teams/t-0", json={"name": "x", "members": [mine]}), "team_unknown")
        assert [each["name"] for each in client.get("/api/teams").json()] == ["二组"]
        assert client.delete(path).status_code == 204
        assert client.get("/api/teams").json() == []


def test_what_is_due_is_told_by_day(city: Office) -> None:
    made = city.send(
        "POST",
        "/api/campaigns",
        {"preset": "preset-yueyang-2020", "title": "x", "with_units": True},
    )["id"]
    base = f"/api/campaigns/{made}"
    terms = city.get(f"{base}/terms")
    today = datetime.now(UTC).date()
    given = {key: terms[key] for key in ("title", "starts_on", "ends_on", "checklist", "phases")}
    july, september = given["phases"]
    july["ends_on"] = (today + timedelta(days=3)).isoformat()
    september["ends_on"] = given["ends_on"] = (today + timedelta(days=60)).isoformat()
    city.send("PUT", f"{base}/terms", given)
    visit = planned_in(city, base, UNIT, "2020-07-10")
    found = city.get(f"{base}/deadlines")
    first = found["lines"][0]
    assert (first["kind"], first["visit"], first["standing"]) == ("visit", visit, "overdue")
    unplanned = [line for line in found["lines"] if line["kind"] == "unplanned"]
    assert {line["standing"] for line in unplanned} == {"week", "later"}
    assert sum(line["count"] for line in unplanned) == 110
    county = county_of(city, "yueyang-huarong")
    here = county.get(f"{base}/deadlines")["lines"]
    assert {line["region"] for line in here if line["kind"] == "unplanned"} == {"华容县"}
    assert not [line for line in here if line["visit"]]
    assert date.fromisoformat(found["today"]) <= today + timedelta(days=1)


def planned_in(city: Office, base: str, unit: str, due_on: str) -> str:
    tablet = city.tablet()
    line = {"unit": unit, "inspectors": [tablet.user], "due_on": due_on}
    visit: str = city.send("PUT", f"{base}/plan", {"lines": [line]})[0]["visit"]
    assert [each["due_on"] for each in work_of(city, tablet)] == [due_on]
    return visit


def work_of(city: Office, tablet: Tablet) -> Any:
    with city.served.client(tablet.token) as client:
        return client.get("/api/assignments").json()["visits"]


RULES = {
    "negative_list": ["发生严重问题", "弄虚作假"],
    "conduct": [{"id": "no-meal", "text": {"zh": "不就餐", "en": "No meal"}}],
    "dispositions": [{"id": "plan", "options": ["限期整改", "撤销荣誉称号"]}],
}


def test_rules_of_a_campaign_are_its_own(city: Office) -> None:
    terms = city.send("PUT", f"{BASE}/rules", RULES)
    assert terms["negative_list"] == ["发生严重问题", "弄虚作假"]
    assert terms["dispositions"][0]["options"] == ["限期整改", "撤销荣誉称号"]
    assert terms["dispositions"][0]["source"]["document"] == "岳市文明委〔2020〕1号"
    with city.served.client(city.token) as client:
        twice = {**RULES, "negative_list": ["弄虚作假", "弄虚作假"]}
        refused(client.put(f"{BASE}/rules", json=twice), "rules_repeated")
    county = county_of(city, "yueyang-huarong")
    with city.served.client(county.token) as client:
        refused(client.put(f"{BASE}/rules", json=RULES), "whole_city_only")


def test_a_unit_on_the_negative_list_says_why_and_on_what_evidence(city: Office) -> None:
    city.send("PUT", f"{BASE}/rules", RULES)
    path = f"{BASE}/units/{UNIT}/negative-hits"
    said = {"ground": "弄虚作假", "evidence": "通报〔2020〕7号"}
    hit = city.send("POST", path, said)[-1]
    assert (hit["unit"], hit["ground"], hit["evidence"]) == (UNIT, "弄虚作假", "通报〔2020〕7号")
    with city.served.client(city.token) as client:
        refused(client.post(path, json={**said, "ground": "不存在"}), "ground_unknown")
        nobody = f"{BASE}/units/nobody/negative-hits"
        refused(client.post(nobody, json=said), "unit_unknown")
        back = f"{path}/{hit['id']}/withdrawal"
        refused(client.post(f"{path}/n-0/withdrawal", json={"reason": "x"}), "hit_unknown")
        told = client.post(back, json={"reason": "已查明不实"}).json()[-1]
        assert told["withdrawn"]["reason"] == "已查明不实"
        refused(client.post(back, json={"reason": "x"}), "hit_withdrawn")
    county = county_of(city, "yueyang-huarong")
    assert county.get(f"{BASE}/negative-hits") == []
    with city.served.client(county.token) as client:
        refused(client.post(path, json=said), "other_region")


def test_files_stand_beside_the_entry_that_they_show(city: Office) -> None:
    city.send("PUT", f"{BASE}/rules", RULES)
    path = f"{BASE}/units/{OTHER}/negative-hits"
    hit = city.send("POST", path, {"ground": "弄虚作假", "evidence": "见照片"})[-1]
    files = f"{path}/{hit['id']}/files"
    with city.served.client(city.token) as client:

        def send(name: str, content: bytes) -> Any:
            return client.post(files, params={"name": name}, content=content)

        assert send("通报.pdf", PDF).status_code == 201
        shown = send("现场‮gpj.exe", phone_jpeg()).json()[-1]["files"]
        assert [(each["name"], each["media_type"]) for each in shown] == [
            ("通报.pdf", "application/pdf"),
            ("现场 gpj.exe", "image/jpeg"),
        ]
        refused(send("坏.pdf", b"MZ"), "material_unreadable")
        original = client.get(f"{files}/{shown[0]['id']}/original")
        assert original.content == PDF
        assert "attachment" in original.headers["content-disposition"]
        assert client.get(f"{files}/{shown[1]['id']}/small").status_code == 200
        refused(client.get(f"{files}/nf-0/small"), "material_unknown")
        left = client.delete(f"{files}/{shown[1]['id']}").json()[-1]["files"]
        assert [each["name"] for each in left] == ["通报.pdf"]
        client.post(f"{path}/{hit['id']}/withdrawal", json={"reason": "已查明不实"})
        refused(send("迟.pdf", PDF), "hit_withdrawn")
    county = county_of(city, "yueyang-huarong")
    with city.served.client(county.token) as client:
        refused(client.get(f"{files}/{shown[0]['id']}/original"), "other_region")


def test_a_region_is_renamed_with_its_units_and_given_up_when_nothing_is_left(
    city: Office,
) -> None:
    county = {"kind": "county", "parent": "yueyang", "aliases": []}
    named = city.send("PUT", "/api/regions/yueyang-huarong", {**county, "name": "华容区"})
    assert named["name"] == "华容区"
    units = [each for each in city.get(f"{BASE}/units") if each["jurisdiction"] == "华容区"]
    assert len(units) == 7
    city.send("PUT", "/api/regions/new-district", {**county, "name": "新区"})
    with city.served.client(city.token) as client:
        gone = {**county, "name": "华容区", "retired": True}
        told = refused(client.put("/api/regions/yueyang-huarong", json=gone), "region_in_use")
        assert told["units"] == 7
        same = {**county, "name": "华容区"}
        refused(client.put("/api/regions/new-district", json=same), "region_taken")
        empty = {**county, "name": "新区", "retired": True}
        assert client.put("/api/regions/new-district", json=empty).json()["retired"] is True
