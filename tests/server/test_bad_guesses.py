"""Guessed passwords and codes, and people who left: stopped, without a loss to anybody honest."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.server.accounts import PASSWORD, Accounts
from tests.server.office import Office
from tests.server.pen import Pen, text
from tests.server.problem import problem, refused
from tests.server.served import Served

# floods


def wrong(served: Served, name: str = "admin") -> str:
    with served.client() as client:
        answer = client.post("/api/session", json={"name": name, "password": "guess"})
    code: str = problem(answer)["code"]
    return code


def test_guessing_passwords_is_stopped(own_served: Served) -> None:
    assert [wrong(own_served) for _ in range(7)] == ["sign_in_failed"] * 5 + [
        "too_many_attempts"
    ] * 2
    right = {"name": "admin", "password": PASSWORD}
    with own_served.client() as client:
        details = refused(client.post("/api/session", json=right), "too_many_attempts")
        assert details["wait_s"] == own_served.settings.login_window_s
    assert wrong(own_served, "another") == "sign_in_failed", "nobody else is locked out"
    own_served.change("UPDATE attempts SET at = 1")
    with own_served.client() as client:
        assert client.post("/api/session", json=right).status_code == 201


def test_guessing_many_at_once_is_stopped_all_the_same(own_served: Served) -> None:
    with ThreadPoolExecutor(12) as pool:
        codes = list(pool.map(lambda _: wrong(own_served), range(12)))
    assert codes.count("sign_in_failed") == 5


def test_who_signs_in_rightly_is_not_counted(own_served: Served) -> None:
    right = {"name": "admin", "password": PASSWORD}
    assert [wrong(own_served) for _ in range(4)] == ["sign_in_failed"] * 4
    with own_served.client() as client:
        assert client.post("/api/session", json=right).status_code == 201
    assert [wrong(own_served) for _ in range(2)] == ["sign_in_failed"] * 2


def test_guessing_codes_is_stopped(own_office: Office) -> None:
    claim = {"code": "AAAA-AAAA", "public_key": Pen().public_key, "device": "x"}
    with own_office.served.client() as client:
        for _ in range(own_office.served.settings.login_attempts):
            refused(client.post("/api/enrolments/claim", json=claim), "code_invalid")
        claim["code"] = own_office.code(own_office.inspector())
        refused(client.post("/api/enrolments/claim", json=claim), "too_many_attempts")
        own_office.served.change("UPDATE attempts SET at = 1")
        assert client.post("/api/enrolments/claim", json=claim).status_code == 201, "it still holds"


def test_guessing_the_old_password_is_stopped(own_served: Served, accounts: Accounts) -> None:
    change = {"old": "guess", "new": "0123456789"}
    with own_served.client(accounts.tokens["administrator"]) as client:
        codes = [
            problem(client.put("/api/session/password", json=change))["code"] for _ in range(6)
        ]
    assert codes == ["sign_in_failed"] * 5 + ["too_many_attempts"]


# people who left


def test_a_disabled_user_is_out_at_once_and_loses_nothing(office: Office) -> None:
    tablet, other = office.tablet(), office.tablet()
    visit = office.visit(tablet, other)
    tablet.sync()
    tablet.score(visit, "pub-02", {"boards": []})
    office.send("PATCH", f"/api/users/{tablet.user}", {"enabled": False})
    with tablet.client() as client:
        refused(client.get("/api/session"), "not_signed_in")
        refused(client.post("/api/sync", content=b"x"), "not_signed_in")
    with office.served.client(office.token) as client:
        refused(client.post("/api/enrolments", json={"user": tablet.user}), "user_disabled")
    other.sync()
    office.send("PATCH", f"/api/users/{tablet.user}", {"enabled": True})
    pen = tablet.pens[tablet.actor]
    claim = {"code": office.code(tablet.user), "public_key": pen.public_key, "device": "平板 A"}
    with office.served.client() as client:
        tablet.token = client.post("/api/enrolments/claim", json=claim).cookies["shidi_session"]
    assert [receipt.status for receipt in tablet.sync()] == ["accepted"]


def test_a_code_of_somebody_disabled_meanwhile(office: Office) -> None:
    user = office.inspector()
    code = office.code(user)
    office.send("PATCH", f"/api/users/{user}", {"enabled": False})
    claim = {"code": code, "public_key": Pen().public_key, "device": "x"}
    with office.served.client() as client:
        refused(client.post("/api/enrolments/claim", json=claim), "code_invalid")


def test_a_code_works_once_and_for_a_while(own_office: Office) -> None:
    code = own_office.code(own_office.inspector())
    claim = {"code": f" {code.lower()} ", "public_key": Pen().public_key, "device": "x"}
    late = {**claim, "code": own_office.code(own_office.inspector())}
    with own_office.served.client() as client:
        assert client.post("/api/enrolments/claim", json=claim).status_code == 201
        refused(client.post("/api/enrolments/claim", json=claim), "code_invalid")
        own_office.served.change("UPDATE enrolments SET expires_at = 1")
        refused(client.post("/api/enrolments/claim", json=late), "code_invalid")


@pytest.mark.parametrize(
    "key",
    ["", "x", "中文", text(b"\4" + bytes(64)), text(b"\2" + bytes(32)), text(bytes(65)), "=" * 88],
)
def test_a_key_that_is_none(own_office: Office, key: str) -> None:
    claim = {"code": own_office.code(own_office.inspector()), "public_key": key, "device": "x"}
    with own_office.served.client() as client:
        refused(client.post("/api/enrolments/claim", json=claim), "key_invalid")
        claim["public_key"] = Pen().public_key
        assert client.post("/api/enrolments/claim", json=claim).status_code == 201


def test_sessions_end(own_office: Office, accounts: Accounts) -> None:
    served, tablet = own_office.served, own_office.tablet()
    with served.client("no session of ours") as client:
        refused(client.get("/api/session"), "not_signed_in")
    with tablet.client() as client:
        assert client.delete("/api/session").status_code == 204
    with tablet.client() as client:
        refused(client.get("/api/session"), "not_signed_in")
    served.change("UPDATE sessions SET expires_at = 1")
    with served.client(own_office.token) as client:
        refused(client.get("/api/session"), "not_signed_in")


def test_a_new_password_ends_the_other_sessions(own_served: Served, accounts: Accounts) -> None:
    right = {"name": "admin", "password": PASSWORD}
    with own_served.client() as here, own_served.client() as there:
        for client in (here, there):
            assert client.post("/api/session", json=right).status_code == 201
        change = {"old": PASSWORD, "new": "another one, longer"}
        assert here.put("/api/session/password", json=change).status_code == 200
        assert here.get("/api/session").status_code == 200
        refused(there.get("/api/session"), "not_signed_in")
