"""Everything else that people, programs and passers-by send: a clear answer, and never a crash."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.server.accounts import Accounts
from tests.server.office import CAMPAIGN, Office
from tests.server.pen import Pen
from tests.server.problem import problem, refused
from tests.server.served import Served, copied
from tests.server.tablet import Tablet

# bodies

WITH_BODY = [
    ("POST", "/api/session"),
    ("PUT", "/api/session/password"),
    ("POST", "/api/users"),
    ("PATCH", "/api/users/nobody"),
    ("POST", "/api/enrolments"),
    ("POST", "/api/enrolments/claim"),
    ("POST", "/api/actors"),
    ("POST", f"/api/campaigns/{CAMPAIGN}/visits"),
    ("PUT", "/api/visits/visit-01/inspectors"),
    ("POST", "/api/quarantine/nobody.1/let-in"),
]
BODIES: dict[str, bytes] = {
    "nothing": b"",
    "no JSON": b"{",
    "a list": b"[]",
    "a string": b'"x"',
    "null": b"null",
    "not UTF-8": b'{"name":"\xff"}',
    "half a pair": b'{"name":"\\ud800","title":"x","role":"inspector"}',
    "an unknown key": b'{"sudo":true}',
    "wrong types": json.dumps(dict.fromkeys(("name", "user", "unit", "reason", "old"), 1)).encode(),
    "nested to the ground": b'{"name":' + b"[" * 100_000,
    "nested and closed": b'{"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
}


@pytest.mark.parametrize(("method", "path"), WITH_BODY, ids=lambda each: each)
def test_a_body_that_cannot_be_read(
    served: Served, accounts: Accounts, method: str, path: str
) -> None:
    with served.client(accounts.tokens["administrator"]) as client:
        for name, body in BODIES.items():
            for kind in ("application/json", "text/plain", "application/x-www-form-urlencoded"):
                headers = {"content-type": kind}
                answer = client.request(method, path, content=body, headers=headers)
                assert problem(answer)["code"] in ("body_malformed", "user_unknown"), name
        answer = client.request(method, path, content=b" " * 1_000_001)
        refused(answer, "body_too_large")


def test_which_field_is_wrong_is_told(office: Office) -> None:
    with office.served.client(office.token) as client:
        person = {"name": "x", "title": "", "role": "inspector"}
        details = refused(client.post("/api/users", json=person), "body_malformed")
    assert "name" in str(details)


# names

HOSTILE = [
    "'; DROP TABLE users; --",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{7*7}} ${7*7} %s %n",
    "nul\0nul",
    "‮gnp.jpg",
    "😀" * 50,
    "=HYPERLINK(1)",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_a_title(office: Office, title: str) -> None:
    user = office.inspector(title)
    tablet = office.tablet(user, device=title)
    visit = office.visit(tablet)
    tablet.note(visit, "pub-02", title)
    tablet.score(visit, "pub-02", {"boards": []})
    tablet.sync()
    assert {each["id"]: each["title"] for each in office.get("/api/users")}[user] == title
    point = office.checkpoint(visit, "pub-02")
    assert [note["text"] for note in point["notes"]] == [title]
    assert point["findings"][0]["device"] == title
    with office.served.client(office.token) as client:
        answer = client.get(f"/api/visits/{visit}")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "x"),
        ("name", "x" * 65),
        ("name", "检查员"),
        ("name", "a b"),
        ("name", "admin\n"),
        ("name", "../admin"),
        ("title", ""),
        ("title", "长" * 101),
        ("role", "emperor"),
        ("password", ""),
        ("password", "x" * 201),
    ],
)
def test_a_name_that_is_too_long_or_no_name(office: Office, field: str, value: str) -> None:
    person = {"name": "somebody", "title": "某人", "role": "inspector", field: value}
    with office.served.client(office.token) as client:
        refused(client.post("/api/users", json=person), "body_malformed")
    assert "somebody" not in {each["name"] for each in office.get("/api/users")}


def test_names_that_are_taken_and_passwords_that_are_weak(office: Office) -> None:
    person = {"name": "the-one", "title": "某人", "role": "inspector"}
    with office.served.client(office.token) as client:
        refused(client.post("/api/users", json={**person, "password": "short"}), "password_weak")
        assert client.post("/api/users", json=person).status_code == 201
        refused(client.post("/api/users", json=person), "user_exists")
        refused(client.patch("/api/users/nobody", json={"title": "x"}), "user_unknown")


def test_a_note_that_is_too_long_waits_in_quarantine(office: Office) -> None:
    tablet = office.tablet()
    visit = office.visit(tablet)
    tablet.note(visit, "pub-02", "长" * 4_001)
    (receipt,) = tablet.sync()
    assert (receipt.status, receipt.code) == ("quarantined", "value_malformed")


def test_a_visit_that_cannot_be_set_up(office: Office, accounts: Accounts) -> None:
    with office.served.client(office.token) as client:
        address = f"/api/campaigns/{CAMPAIGN}/visits"
        viewer = next(u["id"] for u in office.get("/api/users") if u["role"] == "viewer")
        unit = "yueyang-nat-2017-02"
        for document, code in (
            ({"unit": "nowhere", "inspectors": []}, "unit_unknown"),
            ({"unit": unit, "inspectors": ["nobody"]}, "not_inspector"),
            ({"unit": unit, "inspectors": [viewer]}, "not_inspector"),
            ({"unit": unit, "inspectors": ["x"] * 51}, "body_malformed"),
            ({"unit": "x" * 65, "inspectors": []}, "body_malformed"),
        ):
            refused(client.post(address, json=document), code)
        refused(
            client.post("/api/campaigns/none/visits", json=document | {"unit": unit}),
            "campaign_unknown",
        )
        for path in ("units", "board", "conflicts"):
            refused(client.get(f"/api/campaigns/none/{path}"), "campaign_unknown")
        refused(client.get("/api/visits/none"), "visit_unknown")
        nobody: dict[str, Any] = {"inspectors": []}
        refused(client.put("/api/visits/none/inspectors", json=nobody), "visit_unknown")


# addresses

ODD = [
    ("GET", "/api/nowhere", "not_found"),
    ("GET", "/api/", "not_found"),
    ("GET", "/api", "not_found"),
    ("GET", "/api/visits/%00", "visit_unknown"),
    ("GET", "/api/visits/%ff%fe", "visit_unknown"),
    ("GET", "/api/visits/" + "x" * 4_000, "visit_unknown"),
    ("GET", "/api/visits/a%2F..%2Fb", "not_found"),
    ("GET", "/api/checklists/x/1", "checklist_unknown"),
    ("GET", "/api/checklists/x/-1", "checklist_unknown"),
    ("GET", "/api/checklists/x/99999999999999999999999", "checklist_unknown"),
    ("GET", "/api/checklists/x/one", "not_found"),
    ("PUT", "/api/health", "method_unknown"),
    ("DELETE", "/api/sync", "method_unknown"),
    ("GET", "/api/sync", "method_unknown"),
    ("DELETE", "/api/actors/nobody", "actor_unknown"),
    ("GET", "/%00", "not_found"),
    ("GET", "/..%2f..%2f..%2fetc%2fpasswd", "not_found"),
    ("GET", "/assets/..%2f..%2fshidi.sqlite3", "not_found"),
    ("GET", "/assets", "not_found"),
    ("GET", "/" + "x" * 4_000, "not_found"),
    ("POST", "/", "method_unknown"),
]


@pytest.mark.parametrize(("method", "path", "code"), ODD, ids=[path[:30] for _, path, _ in ODD])
@pytest.mark.parametrize("built", [True, False], ids=["built", "not built"])
def test_an_address_that_leads_nowhere(
    two_fronts: dict[bool, Served],
    accounts: Accounts,
    built: bool,
    method: str,
    path: str,
    code: str,
) -> None:
    with two_fronts[built].client(accounts.tokens["administrator"]) as client:
        refused(client.request(method, path), code)


@pytest.fixture(scope="module")
def two_fronts(served: Served, accounts: Accounts, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The server as it is here, and one with a front end."""
    folder = tmp_path_factory.mktemp("front")
    (folder / "assets").mkdir()
    (folder / "index.html").write_text("<!doctype html><title>实地</title>")
    data = copied(accounts.data_dir, folder / "data")
    built = Served(data, static_dir=folder).start()
    yield {True: built, False: served}
    built.stop()


# other sites


@pytest.mark.parametrize("site", ["cross-site", "same-site", "nonsense"])
def test_other_sites_cannot_make_a_browser_do_things(office: Office, site: str) -> None:
    headers = {"sec-fetch-site": site, "content-type": "text/plain"}
    with office.served.client(office.token) as client:
        for method, path in (
            ("POST", "/api/enrolments"),
            ("POST", "/api/session"),
            ("DELETE", "/api/session"),
            ("POST", "/api/sync"),
        ):
            refused(client.request(method, path, content=b"{}", headers=headers), "cross_site")
        assert client.get("/api/session", headers=headers).status_code == 200


def test_the_cookie_is_for_this_server_alone(office: Office) -> None:
    tablet = office.tablet()
    claim = {
        "code": office.code(tablet.user),
        "public_key": Pen().public_key,
        "device": "x",
    }
    with office.served.client() as client:
        cookie = client.post("/api/enrolments/claim", json=claim).headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "path=/" in cookie


def test_what_is_logged_has_no_secrets(own_office: Office, tmp_path: Path) -> None:
    tablet: Tablet = own_office.tablet()
    visit = own_office.visit(tablet)
    tablet.sync()
    with own_office.served.client() as client:
        client.post("/api/session", json={"name": "admin", "password": "a secret guess"})
    said = json.dumps(own_office.served.log, ensure_ascii=False, default=str)
    assert "sign_in_failed" in said
    for secret in ("a secret guess", tablet.token, own_office.token):
        assert secret not in said
    audit = str(own_office.served.rows("SELECT * FROM audit"))
    assert visit in audit
    assert tablet.token not in audit


def test_an_unknown_method_is_answered_like_any_other(served: Served) -> None:
    with served.client() as client:
        answer: httpx.Response = client.request("TRACE", "/api/health")
    refused(answer, "method_unknown")
