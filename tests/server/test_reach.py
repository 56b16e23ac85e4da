"""Every route that names something of a region, with every role, from inside and from outside.

The cases are made from the route table itself: a new route is held to what it declares.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from server.app import create_app
from server.auth import gates_of
from server.settings import Settings
from server.store.reach import UNDECLARED, Gate
from tests.server.accounts import ROLES, Accounts
from tests.server.office import CAMPAIGN, Office
from tests.server.outcome import POINT, board, issue, open_item
from tests.server.photos.pictures import phone_jpeg
from tests.server.problem import problem, refused
from tests.server.served import Served, copied
from tests.server.tablet import Tablet
from tests.server.test_access import OPEN_ENDED, routes
from tests.server.test_documents import lines, made

HERE, ELSEWHERE = "yueyang-huarong", "nowhere"
"""Huarong county, and a region that no unit of the campaign belongs to."""
UNIT, FOREIGN_UNIT = "yueyang-mod-2016-02", "yueyang-mod-2016-03"
"""华容县人民检察院, 湘阴县人民检察院."""
STAFF = ("administrator", "office", "viewer")


class Scene(msgspec.Struct, frozen=True):
    """A county with one visit, and who looks at it: session tokens by role and standpoint."""

    city: Office
    names: dict[str, str]
    tokens: dict[tuple[str, str], str]
    visit: str


def gated() -> list[tuple[str, str, tuple[Gate, ...], frozenset[str]]]:
    folder = Path("/nonexistent")
    found = routes(create_app(Settings(data_dir=folder, static_dir=folder)))
    # What is deleted is deleted last.
    order = sorted(found.items(), key=lambda each: (each[0][0] == "DELETE", each[0]))
    return [
        (method, path, gates_of(handler), handler.opt["callers"])
        for (method, path), handler in order
        if path not in OPEN_ENDED and gates_of(handler)
    ]


def test_every_route_says_what_it_names() -> None:
    assert [path for _, path, gates, _ in gated() if UNDECLARED in gates] == []


@pytest.fixture(scope="module")
def scene(accounts: Accounts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    data = copied(accounts.data_dir, tmp_path_factory.mktemp("reach") / "data")
    served = Served(data).start()
    yield _set_up(Office(served, accounts.tokens["administrator"]))
    served.stop()


def _set_up(city: Office) -> Scene:
    city.send("PUT", f"/api/regions/{ELSEWHERE}", {"name": "某区", "kind": "county"})
    tokens = {}
    for role in ROLES:
        for standpoint, region in (("own", HERE), ("foreign", ELSEWHERE)):
            unit = (UNIT if standpoint == "own" else FOREIGN_UNIT) if role == "unit" else ""
            person = {"name": f"{role}-{standpoint}", "title": "某人", "role": role}
            user = city.send("POST", "/api/users", {**person, "region": region, "unit": unit})
            tablet = city.tablet(user["id"])
            tokens[(role, standpoint)] = tablet.token
            if (role, standpoint) == ("inspector", "own"):
                mine = tablet
    visit = city.visit(mine, unit=UNIT)
    content = phone_jpeg() + visit.encode()
    mine.upload(content)
    mine.attach(visit, "pub-02", content)
    mine.score(visit, POINT, board("1.2"))
    mine.sync()
    issue(city, visit)
    held = mine.write(visit, "sheet/u-somebody/note/pub-01", {"text": "x"})
    mine.sync()
    ours = Office(city.served, tokens[("office", "own")])
    wanted = {"kind": "rulings", "format": "xlsx", "campaign": CAMPAIGN}
    names = {
        "export_id": ours.send("POST", "/api/exports", wanted)["id"],
        "campaign_id": CAMPAIGN,
        "visit_id": visit,
        "unit_id": UNIT,
        "sha256": hashlib.sha256(content).hexdigest(),
        "user_id": mine.user,
        "actor": mine.actor,
        "dot": str(held),
        "item_id": open_item(city, visit),
        "team_id": team_of(city, mine.user),
        "size": "original",
    }
    assert names.keys() >= {gate.parameter for _, _, gates, _ in gated() for gate in gates} - {""}
    return Scene(city, names, tokens, visit)


def team_of(city: Office, member: str) -> str:
    team = {"name": "华容一组", "members": [member], "region": HERE}
    made: str = city.send("POST", "/api/teams", team)["id"]
    return made


@pytest.mark.parametrize(
    ("method", "path", "gates", "callers"), gated(), ids=lambda one: one if one else None
)
def test_a_region_is_reached_from_inside_alone(
    scene: Scene, method: str, path: str, gates: tuple[Gate, ...], callers: frozenset[str]
) -> None:
    for standpoint in ("foreign", "own"):
        for role in ROLES:
            if role in callers or "signed in" in callers:
                code = _code(scene, method, path, scene.tokens[(role, standpoint)], gates)
                wanted = _refusal(gates, role, standpoint)
                assert code == wanted, (role, standpoint)
    if method != "DELETE":
        assert _code(scene, method, path, scene.city.token, gates) is None
    assert _code(scene, method, path, None, gates) == "not_signed_in"


def _refusal(gates: tuple[Gate, ...], role: str, standpoint: str) -> str | None:
    """What this caller is told. A unit sees no photos; users and devices are for offices."""
    closed = {"inspector": {"user", "whole"}, "unit": {"user", "actor", "photo", "op", "whole"}}
    for gate in gates:
        shut = gate.name in closed.get(role, {"whole"})
        if standpoint == "foreign" or shut:
            return gate.refusal if role in STAFF else gate.refusal_of_others
    return None


def _code(
    scene: Scene, method: str, path: str, token: str | None, gates: tuple[Gate, ...]
) -> str | None:
    """The refusal of the gate, or None; what comes behind the gate is another matter."""
    address = "/".join(
        scene.names.get(part[1:-1], "1") if part.startswith("{") else part
        for part in path.split("/")
    )
    with scene.city.served.client(token) as client:
        request = client.build_request(method, address)
        answer = client.send(request, stream=True)  # one of them never ends
        if answer.is_success:
            answer.close()
            return None
        answer.read()
    code: str = problem(answer)["code"]
    told = {word for gate in gates for word in (gate.refusal, gate.refusal_of_others)}
    return code if code in told | {"not_signed_in", "not_allowed"} else None


# what bodies name, and what lists hold


def county(scene: Scene, standpoint: str = "own", role: str = "office") -> Office:
    return Office(scene.city.served, scene.tokens[(role, standpoint)])


def test_a_county_sees_its_own_units_and_visits(scene: Scene) -> None:
    foreign_visit = scene.city.visit(unit=FOREIGN_UNIT)
    base = f"/api/campaigns/{CAMPAIGN}"
    here = county(scene)
    units = here.get(f"{base}/units")
    assert {unit["jurisdiction"] for unit in units} == {"华容县"}
    assert len(units) == 7
    seen = here.get(f"{base}/dashboard")
    assert {unit["jurisdiction"] for unit in seen["units"]} == {"华容县"}
    assert all(unit.get("visit") in (None, scene.visit) for unit in seen["units"])
    board = here.get(f"{base}/board")
    assert {line["id"] for line in board["visits"]} == {scene.visit}
    assert board["campaign"]["units"] == 7
    assert foreign_visit in {line["id"] for line in scene.city.get(f"{base}/board")["visits"]}
    assert [each["id"] for each in here.get("/api/campaigns")] == [CAMPAIGN]
    assert county(scene, "foreign").get("/api/campaigns") == []


def test_a_county_sees_its_own_people_and_devices(scene: Scene) -> None:
    here = county(scene)
    names = {user["name"] for user in here.get("/api/users")}
    assert "inspector-own" in names
    assert not {"admin", "inspector-foreign"} & names
    actors = {device["actor"] for device in here.get("/api/actors")}
    assert scene.names["actor"] in actors
    assert actors < {device["actor"] for device in scene.city.get("/api/actors")}
    dots = {each["dot"] for each in here.get("/api/quarantine")}
    assert scene.names["dot"] in dots
    assert county(scene, "foreign").get("/api/quarantine") == []


def test_a_county_sets_up_visits_with_its_own_units_and_people(scene: Scene) -> None:
    here, base = county(scene), f"/api/campaigns/{CAMPAIGN}/visits"
    mine, other = here.inspector(), scene.city.inspector()
    with scene.city.served.client(here.token) as client:
        foreign = {"unit": FOREIGN_UNIT, "inspectors": [mine]}
        refused(client.post(base, json=foreign), "other_region")
        refused(client.post(base, json={"unit": UNIT, "inspectors": [other]}), "other_region")
        assert client.post(base, json={"unit": UNIT, "inspectors": [mine]}).status_code == 201
        refused(client.post("/api/enrolments", json={"user": other}), "other_region")
        place = {"unit": FOREIGN_UNIT, "lat": 29.5, "lon": 112.5}
        places = {"datum": "wgs84", "places": [place]}
        answer = client.put(f"/api/campaigns/{CAMPAIGN}/places", json=places)
        refused(answer, "unit_unknown")


def test_people_stay_within_the_region_of_whoever_adds_them(scene: Scene) -> None:
    here = county(scene)
    user = here.inspector()
    assert {u["id"]: u["region"] for u in here.get("/api/users")}[user] == HERE
    with scene.city.served.client(here.token) as client:
        person = {"name": "elsewhere", "title": "x", "role": "inspector", "region": ELSEWHERE}
        refused(client.post("/api/users", json=person), "other_region")
        refused(client.patch(f"/api/users/{user}", json={"region": ""}), "other_region")
    with scene.city.served.client(scene.city.token) as client:
        person = {"name": "lost", "title": "x", "role": "inspector", "region": "atlantis"}
        refused(client.post("/api/users", json=person), "region_unknown")
        assert client.patch(f"/api/users/{user}", json={"region": ""}).json()["region"] is None
        refused(client.patch("/api/users/u-admin", json={"region": HERE}), "not_allowed")


def test_nobody_reviews_the_unit_that_employs_them(scene: Scene) -> None:
    user = scene.city.inspector("自己人")
    scene.city.send("PATCH", f"/api/users/{user}", {"unit": UNIT})
    visit = scene.city.visit(unit=UNIT)
    with scene.city.served.client(scene.city.token) as client:
        path = f"/api/visits/{visit}/inspectors"
        told = refused(client.put(path, json={"inspectors": [user]}), "own_unit")
        assert (told["title"], told["unit"]) == ("自己人", UNIT)
        new = {"unit": UNIT, "inspectors": [user]}
        refused(client.post(f"/api/campaigns/{CAMPAIGN}/visits", json=new), "own_unit")
        other = client.post(
            f"/api/campaigns/{CAMPAIGN}/visits", json={"unit": FOREIGN_UNIT, "inspectors": [user]}
        )
        assert other.status_code == 201


def test_what_an_office_of_another_region_decides_is_kept_apart(scene: Scene) -> None:
    value = {"kind": "issued", "reason": "期满"}
    for standpoint, told in (
        ("foreign", ("quarantined", "other_region")),
        ("own", ("accepted", None)),
    ):
        office = county(scene, standpoint)
        receipt = office.write(scene.visit, "visit/state", value)
        assert (receipt.status, receipt.code) == told
    review = {"kind": "accepted", "saw": [], "warnings": [], "reason": "看过"}
    foreign = county(scene, "foreign")
    receipt = foreign.write(scene.visit, f"review/{scene.names['user_id']}/p-1", review)
    assert (receipt.status, receipt.code) == ("quarantined", "other_region")
    held = next(
        each for each in scene.city.get("/api/quarantine") if each["dot"] == str(receipt.dot)
    )
    assert held["message"]["zh"] == "该考察由其他地区的办公室负责"
    with scene.city.served.client(scene.city.token) as client:
        answer = client.post(f"/api/quarantine/{receipt.dot}/let-in", json={"reason": "x"})
        assert refused(answer, "quarantine_stands")["code"] == "other_region"


def test_a_county_proposes_what_follows_and_the_city_decides(scene: Scene) -> None:
    path = f"/api/visits/{scene.visit}/dispositions"
    said = {"list": "plan", "choice": "通报批评", "grounds": [], "reason": "见问题清单"}
    here = county(scene)
    with scene.city.served.client(here.token) as client:
        assert client.post(path, json={**said, "stage": "proposed"}).status_code == 201
        refused(client.post(path, json={**said, "stage": "decided"}), "whole_city_only")
        scene.city.send("POST", path, {**said, "stage": "decided"})
        refused(client.post(path, json={**said, "stage": "withdrawn"}), "whole_city_only")


def test_a_region_lies_in_no_region_of_its_own(scene: Scene) -> None:
    with scene.city.served.client(scene.city.token) as client:

        def put(name: str, parent: str | None) -> Any:
            body = {"name": name, "kind": "county", "parent": parent}
            return client.put(f"/api/regions/{name}", json=body)

        assert put("outer", None).status_code == 200
        assert put("inner", "outer").json()["parent"] == "outer"
        refused(put("outer", "inner"), "region_loop")
        refused(put("outer", "outer"), "region_loop")
        refused(put("lost", "atlantis"), "region_unknown")
        refused(put("Not An Id", None), "region_unknown")


def test_who_answers_for_the_outer_region_reaches_the_inner(scene: Scene) -> None:
    person = {"name": "of-the-city", "title": "市办", "role": "office", "region": "yueyang"}
    user = scene.city.send("POST", "/api/users", person)["id"]
    office = Office(scene.city.served, Tablet.enrol(scene.city.served, scene.city.code(user)).token)
    assert len(office.get(f"/api/campaigns/{CAMPAIGN}/units")) == 111


def test_a_county_exports_what_is_its_own(scene: Scene) -> None:
    here, foreign = county(scene), county(scene, "foreign")
    other = scene.city.visit(unit=FOREIGN_UNIT)
    name = scene.city.reading(other)["unit"]["name"]
    base = {"campaign": CAMPAIGN, "format": "docx"}
    with here.served.client(here.token) as client:
        review = {**base, "kind": "review", "visit": other}
        refused(client.post("/api/exports", json=review), "other_region")
        lists = {**base, "kind": "public", "public_list": "x"}
        refused(client.post("/api/exports", json=lists), "whole_city_only")
    with foreign.served.client(foreign.token) as client:
        wanted = {**base, "kind": "county"}
        refused(client.post("/api/exports", json=wanted), "other_region")
    mine = "\n".join(lines(made(here, "county", "docx")))
    city = "\n".join(lines(made(scene.city, "county", "docx")))
    own = scene.city.reading(scene.visit)["unit"]["name"]
    assert (own in mine, name in mine) == (True, False)
    assert "华容县" in mine
    assert (own in city, name in city) == (True, True)
    listed = {each["id"] for each in here.get("/api/exports")}
    assert scene.names["export_id"] in listed
    assert listed < {each["id"] for each in scene.city.get("/api/exports")}
    assert foreign.get("/api/exports") == []
