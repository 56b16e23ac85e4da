"""Who may call what: every route with every role, and nobody sees what is not theirs."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import httpx
import pytest
from litestar import Litestar, get

from server.app import create_app
from server.auth import check_routes, may
from server.settings import Settings
from server.store.reach import VISIT
from tests.server.accounts import ROLES, Accounts
from tests.server.office import Office
from tests.server.photos.pictures import phone_jpeg
from tests.server.problem import problem, refused
from tests.server.served import Served
from tests.server.tablet import Tablet

EVERYONE = frozenset({"anonymous", *ROLES})
SIGNED_IN = frozenset(ROLES)
BOSS = frozenset({"administrator", "office"})
READERS = BOSS | {"viewer"}
SENDERS = BOSS | {"inspector"}
KEEPERS = BOSS | {"unit"}
OWNERS = READERS | {"unit"}

MATRIX: dict[tuple[str, str], frozenset[str]] = {
    ("GET", "/api/health"): EVERYONE,
    ("GET", "/api/ready"): EVERYONE,
    ("GET", "/metrics"): frozenset(),  # only whoever brings the token of the settings
    ("POST", "/api/session"): EVERYONE,
    ("GET", "/api/session"): SIGNED_IN,
    ("DELETE", "/api/session"): SIGNED_IN,
    ("GET", "/api/session/device/{actor}"): EVERYONE,
    ("POST", "/api/session/device"): EVERYONE,
    ("PUT", "/api/session/password"): SIGNED_IN,
    ("GET", "/api/users"): BOSS,
    ("POST", "/api/users"): BOSS,
    ("PATCH", "/api/users/{user_id}"): BOSS,
    ("POST", "/api/enrolments"): BOSS,
    ("POST", "/api/enrolments/claim"): EVERYONE,
    ("POST", "/api/actors"): SIGNED_IN,
    ("GET", "/api/actors"): BOSS,
    ("PATCH", "/api/actors/{actor}"): SIGNED_IN,
    ("DELETE", "/api/actors/{actor}"): BOSS,
    ("GET", "/api/assignments"): SIGNED_IN,
    ("GET", "/api/checklists/{checklist_id}/{version}"): SIGNED_IN,
    ("GET", "/api/checklists"): READERS,
    ("GET", "/api/checklists/template"): READERS,
    ("POST", "/api/checklists"): BOSS,
    ("POST", "/api/checklists/preview"): BOSS,
    ("GET", "/api/checklists/{checklist_id}/{version}/workbook"): READERS,
    ("GET", "/api/checklists/{checklist_id}/{version}/changes"): READERS,
    ("GET", "/api/task-lists"): READERS,
    ("GET", "/api/campaigns/{campaign_id}/tasks"): READERS,
    ("PUT", "/api/campaigns/{campaign_id}/tasks"): BOSS,
    ("GET", "/api/campaigns/{campaign_id}/units/{unit_id}/tasks"): OWNERS,
    ("PUT", "/api/campaigns/{campaign_id}/units/{unit_id}/tasks/{task_id}/duty"): KEEPERS,
    ("DELETE", "/api/campaigns/{campaign_id}/units/{unit_id}/tasks/{task_id}/duty"): KEEPERS,
    ("POST", "/api/campaigns/{campaign_id}/units/{unit_id}/task-records"): KEEPERS,
    ("PUT", "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}"): KEEPERS,
    ("DELETE", "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}"): KEEPERS,
    (
        "POST",
        "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}/restored",
    ): KEEPERS,
    (
        "POST",
        "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}/files",
    ): KEEPERS,
    (
        "GET",
        "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}/files/{sha256}",
    ): OWNERS,
    (
        "GET",
        "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}/files/{sha256}/picture",
    ): OWNERS,
    (
        "DELETE",
        "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}/files/{sha256}",
    ): KEEPERS,
    (
        "GET",
        "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}/submission",
    ): OWNERS,
    ("POST", "/api/campaigns/{campaign_id}/units/{unit_id}/submissions"): KEEPERS,
    ("GET", "/api/campaigns/{campaign_id}/units/{unit_id}/submissions"): OWNERS,
    (
        "DELETE",
        "/api/campaigns/{campaign_id}/units/{unit_id}/submissions/{submission_id}",
    ): KEEPERS,
    (
        "GET",
        "/api/campaigns/{campaign_id}/units/{unit_id}/submissions/{submission_id}/file",
    ): OWNERS,
    ("POST", "/api/sync"): SIGNED_IN,
    ("POST", "/api/give-back"): SENDERS,
    ("OPTIONS", "/api/uploads"): EVERYONE,
    ("POST", "/api/uploads"): SENDERS,
    ("HEAD", "/api/uploads/{upload_id}"): SENDERS,
    ("PATCH", "/api/uploads/{upload_id}"): SENDERS,
    ("DELETE", "/api/uploads/{upload_id}"): SENDERS,
    ("POST", "/api/handovers"): SENDERS,
    ("GET", "/api/photos/{sha256}/{size}"): SIGNED_IN,
    ("GET", "/api/campaigns"): READERS,
    ("GET", "/api/campaigns/{campaign_id}/units"): READERS,
    ("POST", "/api/campaigns/{campaign_id}/visits"): BOSS,
    ("GET", "/api/campaigns/{campaign_id}/board"): READERS,
    ("GET", "/api/campaigns/{campaign_id}/conflicts"): READERS,
    ("GET", "/api/campaigns/{campaign_id}/live"): READERS,
    ("GET", "/api/campaigns/{campaign_id}/agreement"): READERS,
    ("GET", "/api/campaigns/{campaign_id}/reconciling"): READERS,
    ("PUT", "/api/campaigns/{campaign_id}/reconciling"): BOSS,
    ("GET", "/api/campaigns/{campaign_id}/photo-reviews"): BOSS,
    ("PUT", "/api/campaigns/{campaign_id}/places"): BOSS,
    ("DELETE", "/api/campaigns/{campaign_id}/places/{unit_id}"): BOSS,
    ("GET", "/api/campaigns/{campaign_id}/scorecard"): READERS,
    ("PUT", "/api/campaigns/{campaign_id}/scorecard"): BOSS,
    ("GET", "/api/own-unit"): frozenset({"unit"}),
    ("GET", "/api/campaigns/{campaign_id}/units/{unit_id}/scorecard/official"): READERS,
    ("POST", "/api/campaigns/{campaign_id}/units/{unit_id}/scorecard/official"): BOSS,
    ("GET", "/api/campaigns/{campaign_id}/units/{unit_id}/scorecard/self"): OWNERS,
    ("POST", "/api/campaigns/{campaign_id}/units/{unit_id}/scorecard/self"): KEEPERS,
    ("GET", "/api/campaigns/{campaign_id}/units/{unit_id}/self-check"): READERS,
    ("GET", "/api/campaigns/{campaign_id}/units/{unit_id}/materials"): OWNERS,
    ("GET", "/api/campaigns/{campaign_id}/units/{unit_id}/materials/{material_id}/{size}"): OWNERS,
    ("GET", "/api/campaigns/{campaign_id}/units/{unit_id}/methods"): READERS,
    ("POST", "/api/campaigns/{campaign_id}/units/{unit_id}/materials"): KEEPERS,
    ("DELETE", "/api/campaigns/{campaign_id}/units/{unit_id}/materials/{material_id}"): KEEPERS,
    ("GET", "/api/campaigns/{campaign_id}/units/{unit_id}/links"): READERS,
    ("POST", "/api/campaigns/{campaign_id}/units/{unit_id}/links"): BOSS,
    ("DELETE", "/api/campaigns/{campaign_id}/units/{unit_id}/links/{link_id}"): BOSS,
    ("POST", "/api/campaigns/{campaign_id}/units/{unit_id}/hearings"): BOSS,
    ("POST", "/api/campaigns/{campaign_id}/units/{unit_id}/questionnaires"): BOSS,
    (
        "POST",
        "/api/campaigns/{campaign_id}/units/{unit_id}/questionnaires/{questionnaire_id}/tickets",
    ): BOSS,
    (
        "POST",
        "/api/campaigns/{campaign_id}/units/{unit_id}/questionnaires/{questionnaire_id}/close",
    ): BOSS,
    ("GET", "/q/{questionnaire_id}"): EVERYONE,
    ("POST", "/q/{questionnaire_id}"): EVERYONE,
    ("GET", "/unit-files"): EVERYONE,
    ("GET", "/api/unit/items"): EVERYONE,
    ("GET", "/api/unit/self-check"): EVERYONE,
    ("POST", "/api/unit/self-check"): EVERYONE,
    ("GET", "/api/unit/materials"): EVERYONE,
    ("POST", "/api/unit/materials"): EVERYONE,
    ("GET", "/door.js"): EVERYONE,
    ("GET", "/api/visits/{visit_id}"): READERS,
    ("GET", "/api/visits/{visit_id}/photos/{dot}"): BOSS,
    ("PUT", "/api/visits/{visit_id}/inspectors"): BOSS,
    ("GET", "/api/presets"): READERS,
    ("POST", "/api/campaigns"): BOSS,
    ("GET", "/api/campaigns/{campaign_id}/terms"): READERS,
    ("PUT", "/api/campaigns/{campaign_id}/terms"): BOSS,
    ("POST", "/api/campaigns/{campaign_id}/units/preview"): BOSS,
    ("POST", "/api/campaigns/{campaign_id}/units/import"): BOSS,
    ("PATCH", "/api/campaigns/{campaign_id}/units/{unit_id}"): BOSS,
    ("GET", "/api/campaigns/{campaign_id}/draws"): READERS,
    ("POST", "/api/campaigns/{campaign_id}/draws"): BOSS,
    ("POST", "/api/campaigns/{campaign_id}/draws/{draw_id}/opening"): BOSS,
    ("GET", "/api/campaigns/{campaign_id}/draws/{draw_id}/record"): READERS,
    ("GET", "/api/visits/{visit_id}/conduct"): READERS | {"inspector"},
    ("POST", "/api/visits/{visit_id}/conduct"): BOSS | {"inspector"},
    ("PUT", "/api/campaigns/{campaign_id}/plan"): BOSS,
    ("GET", "/api/campaigns/{campaign_id}/deadlines"): READERS,
    ("PUT", "/api/campaigns/{campaign_id}/rules"): BOSS,
    ("GET", "/api/campaigns/{campaign_id}/negative-hits"): READERS,
    (
        "POST",
        "/api/campaigns/{campaign_id}/units/{unit_id}/negative-hits/{hit_id}/files",
    ): BOSS,
    (
        "GET",
        "/api/campaigns/{campaign_id}/units/{unit_id}/negative-hits/{hit_id}/files/{file_id}/{size}",
    ): READERS,
    (
        "DELETE",
        "/api/campaigns/{campaign_id}/units/{unit_id}/negative-hits/{hit_id}/files/{file_id}",
    ): BOSS,
    ("POST", "/api/campaigns/{campaign_id}/units/{unit_id}/negative-hits"): BOSS,
    (
        "POST",
        "/api/campaigns/{campaign_id}/units/{unit_id}/negative-hits/{hit_id}/withdrawal",
    ): BOSS,
    ("GET", "/api/teams"): BOSS,
    ("POST", "/api/teams"): BOSS,
    ("PUT", "/api/teams/{team_id}"): BOSS,
    ("DELETE", "/api/teams/{team_id}"): BOSS,
    ("GET", "/api/regions"): SIGNED_IN,
    ("PUT", "/api/regions/{region_id}"): frozenset({"administrator"}),
    ("GET", "/api/quarantine"): BOSS,
    ("POST", "/api/quarantine/{dot}/let-in"): BOSS,
    ("GET", "/api/visits/{visit_id}/outcome"): READERS,
    ("GET", "/api/campaigns/{campaign_id}/outcomes"): READERS,
    ("POST", "/api/visits/{visit_id}/issues"): BOSS,
    ("POST", "/api/visits/{visit_id}/dispositions"): BOSS,
    ("POST", "/api/visits/{visit_id}/rectifications"): BOSS,
    ("POST", "/api/visits/{visit_id}/revisits"): BOSS,
    ("POST", "/api/rectifications/{item_id}/decisions"): BOSS,
    ("GET", "/api/campaigns/{campaign_id}/dashboard"): READERS,
    ("GET", "/api/visits/{visit_id}/public-copies"): READERS,
    ("POST", "/api/visits/{visit_id}/public-copies"): BOSS,
    ("DELETE", "/api/visits/{visit_id}/public-copies/{copy_id}"): BOSS,
    ("GET", "/api/visits/{visit_id}/public-copies/{copy_id}/picture"): READERS,
    ("GET", "/api/public/lists/{list_id}/photos/{copy_id}"): EVERYONE,
    ("GET", "/api/exports"): READERS,
    ("POST", "/api/exports"): BOSS,
    ("DELETE", "/api/exports/{export_id}"): BOSS,
    ("GET", "/api/exports/{export_id}/file"): READERS,
    ("GET", "/api/campaigns/{campaign_id}/public-lists"): READERS,
    ("POST", "/api/campaigns/{campaign_id}/public-lists"): BOSS,
    ("POST", "/api/public-lists/{list_id}/withdrawal"): BOSS,
    ("POST", "/api/objections/{objection_id}/answer"): BOSS,
    ("GET", "/api/public/lists/{list_id}"): EVERYONE,
    ("POST", "/api/public/lists/{list_id}/objections"): EVERYONE,
    ("GET", "/api/public/codes/{code}"): EVERYONE,
    ("GET", "/api/audit"): BOSS,
    ("GET", "/api/audit/table"): BOSS,
    ("GET", "/api/visits/{visit_id}/dossier"): BOSS,
    ("POST", "/api/unit/session"): EVERYONE,
    ("DELETE", "/api/unit/session"): EVERYONE,
    ("GET", "/api/unit"): EVERYONE,
    ("POST", "/api/unit/items/{item_id}/photos"): EVERYONE,
    ("POST", "/api/unit/items/{item_id}/answers"): EVERYONE,
    ("GET", "/api/unit/photos/{sha256}/{size}"): EVERYONE,
    ("GET", "/api/openapi"): EVERYONE,
    ("GET", "/api/openapi/openapi.json"): EVERYONE,
    ("GET", "/"): EVERYONE,
}
OPEN_ENDED = ("/api/{rest}", "/api/openapi/{path}", "/{file_path}", "/office.html", "/guest.html")
"""What answers for addresses that do not exist, and the files of the front end."""

SAMPLES = {
    "{version}": "1",
    "{size}": "small",
    "{objection_id}": "1",
}


def routes(app: Litestar) -> dict[tuple[str, str], Any]:
    return {
        (method, route.path_format): handler
        for route in app.routes
        for handler in getattr(route, "route_handlers", ())
        for method in handler.http_methods
        if (handler.opt.get("callers") and method != "OPTIONS") or method == "POST"
    }


def test_every_route_stands_in_the_matrix(tmp_path: Path) -> None:
    app = create_app(Settings(data_dir=tmp_path, static_dir=tmp_path))
    found = {key for key in routes(app) if key[1] not in OPEN_ENDED}
    assert found == {key for key in MATRIX if key[0] != "OPTIONS"}


@pytest.mark.parametrize(("method", "path"), MATRIX, ids=[" ".join(key) for key in MATRIX])
def test_only_these_may_call_it(
    own_session: dict[str, str], served: Served, method: str, path: str
) -> None:
    address = path
    for part in path.split("/"):
        if part.startswith("{"):
            address = address.replace(part, SAMPLES.get(part, "nobody"))
    for role in sorted(EVERYONE):
        with served.client(own_session.get(role)) as client:
            answer = client.request(method, address)
        assert may_call(method, answer) == (role in MATRIX[(method, path)]), (role, answer.text)


def may_call(method: str, answer: httpx.Response) -> bool:
    """Whether it got past the guard; what came behind it is another matter."""
    page = answer.headers.get("content-type", "").startswith("text/html")
    if method == "HEAD" or page or answer.is_success or answer.is_redirect:
        return answer.status_code not in (401, 403)
    return problem(answer)["code"] not in ("not_signed_in", "not_allowed")


@pytest.fixture
def own_session(office: Office, accounts: Accounts) -> dict[str, str]:
    """Sessions of this test alone: one of the routes ends them."""
    with office.served.client(accounts.tokens["administrator"]) as client:
        people = {user["role"]: user["id"] for user in client.get("/api/users").json()[::-1]}
        codes = {
            role: client.post("/api/enrolments", json={"user": people[role]}).json()["code"]
            for role in ROLES
        }
    return {role: Tablet.enrol(office.served, code).token for role, code in codes.items()}


def test_a_route_without_callers_does_not_start() -> None:
    @get("/api/forgotten", sync_to_thread=False)
    def forgotten() -> None:
        """Nobody said who may call this."""

    with pytest.raises(RuntimeError, match="/api/forgotten names no callers"):
        check_routes(Litestar([forgotten]))


@pytest.mark.parametrize(
    ("opt", "complaint"),
    [
        (may("office", reach=()), "passes no gate and says not why"),
        (may("office", reach=VISIT), "has no visit_id for its gate visit"),
    ],
)
def test_a_route_without_a_reach_does_not_start(opt: dict[str, Any], complaint: str) -> None:
    @get("/api/forgotten", opt=opt, sync_to_thread=False)
    def forgotten() -> None:
        """Nobody said how far it reaches."""

    with pytest.raises(RuntimeError, match=f"/api/forgotten {complaint}"):
        check_routes(Litestar([forgotten]))


def test_before_the_one_time_password_is_changed_nothing_else_works(tmp_path: Path) -> None:
    served = Served(tmp_path / "data")
    served.settings.data_dir.mkdir()
    first = served.prepare()
    assert first is not None
    served.start()
    with served.client() as client:
        told = {"name": first.administrator, "password": first.one_time_password}
        assert client.post("/api/session", json=told).json()["must_change_password"]
        refused(client.get("/api/users"), "password_change_due")
        refused(client.post("/api/sync", content=b""), "password_change_due")
        assert client.get("/api/session").status_code == 200
        same = {"old": first.one_time_password, "new": first.one_time_password}
        refused(client.put("/api/session/password", json=same), "password_weak")
        new = {"old": first.one_time_password, "new": "0123456789"}
        assert client.put("/api/session/password", json=new).status_code == 200
        assert client.get("/api/users").status_code == 200
    served.stop()


# what is not theirs


def test_an_inspector_reads_only_what_is_assigned(office: Office) -> None:
    mine, other = office.tablet(), office.tablet()
    visit, foreign = office.visit(mine), office.visit(other)
    other.score(foreign, "pub-02", {"boards": []})
    other.sync()
    mine.sync()
    assert {name for name, _ in mine.device.layers} == {visit}
    assert {name for name, _ in mine.device.confirmed} <= {visit}
    with mine.client() as client:
        work = client.get("/api/assignments").json()
        assert [each["id"] for each in work["visits"]] == [visit]
        for path in (f"/api/visits/{visit}", f"/api/visits/{foreign}", "/api/quarantine"):
            refused(client.get(path), "not_allowed")


def test_photos_are_seen_by_those_of_a_visit_that_holds_them(
    office: Office, accounts: Accounts
) -> None:
    mine, other = office.tablet(), office.tablet()
    visit = office.visit(mine)
    content = phone_jpeg() + visit.encode()
    address = f"/api/photos/{hashlib.sha256(content).hexdigest()}/original"
    mine.upload(content)
    with mine.client() as client:
        refused(client.get(address), "photo_unknown")
    mine.attach(visit, "pub-02", content)
    mine.sync()
    with mine.client() as client:
        assert client.get(address).content == content
    with other.client() as client:
        refused(client.get(address), "photo_unknown")
    for role in ("viewer", "office", "administrator", "unit"):
        with office.served.client(accounts.tokens[role]) as client:
            answer = client.get(address)
            assert (answer.status_code == 200) == (role != "unit"), role
    office.assign(visit)
    with mine.client() as client:
        refused(client.get(address), "photo_unknown")


def test_the_office_manages_inspectors_and_people_of_units_only(
    office: Office, accounts: Accounts
) -> None:
    with office.served.client(office.token) as client:
        users = {user["role"]: user["id"] for user in client.get("/api/users").json()}
        for role in ("administrator", "office", "viewer"):
            person = {"name": f"made-{role}", "title": "x", "role": role}
            refused(client.post("/api/users", json=person), "not_allowed")
            change = {"title": "changed"}
            refused(client.patch(f"/api/users/{users[role]}", json=change), "not_allowed")
        boss = {"user": users["administrator"]}
        refused(client.post("/api/enrolments", json=boss), "not_allowed")
        refused(
            client.patch(f"/api/users/{users['office']}", json={"enabled": False}), "self_disable"
        )
    with office.served.client(accounts.tokens["administrator"]) as client:
        refused(client.patch("/api/users/u-admin", json={"enabled": False}), "self_disable")


def test_nobody_takes_on_a_key_of_somebody_else(office: Office) -> None:
    owner, other = office.tablet(), office.tablet()
    key = {"public_key": owner.pens[owner.actor].public_key, "device": "x"}
    with other.client() as client:
        refused(client.post("/api/actors", json=key), "actor_taken")
    again = {**key, "code": office.code(other.user)}
    with office.served.client() as client:
        refused(client.post("/api/enrolments/claim", json=again), "actor_taken")
        again["public_key"] = other.pens[other.actor].public_key
        claimed = client.post("/api/enrolments/claim", json=again)
        assert claimed.status_code == 201, "the code was not used up by the refusal"


def test_a_device_hears_that_it_was_revoked(office: Office) -> None:
    tablet, other = office.tablet(), office.tablet()
    office.send("DELETE", f"/api/actors/{tablet.actor}")
    told = []
    for each in (tablet, other):
        with each.client() as client:
            me = client.get("/api/session").json()
        told.append((me["actor"] == each.actor, me["revoked"]))
    assert told == [(True, True), (True, False)]


def test_a_device_is_renamed_by_its_own_person_or_the_office(office: Office) -> None:
    tablet, stranger = office.tablet(), office.tablet()
    path = f"/api/actors/{tablet.actor}"
    with stranger.client() as client:
        refused(client.patch(path, json={"device": "别人的"}), "not_yours")
    for name, token in (("一号", tablet.token), ("二号", office.token)):
        with office.served.client(token) as client:
            assert client.patch(path, json={"device": name}).status_code == 204
        listed = {each["actor"]: each["device"] for each in office.get("/api/actors")}
        assert listed[tablet.actor] == name
    with tablet.client() as client:
        answer = client.patch("/api/actors/aaaaaaaaaaaaaaaa", json={"device": "x"})
        refused(answer, "actor_unknown")
