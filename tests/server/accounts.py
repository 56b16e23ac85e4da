"""An installation with one signed-in person of every role, made once and copied by every test."""

from __future__ import annotations

from pathlib import Path

import msgspec

from tests.server.served import Served
from tests.server.tablet import Tablet

ROLES = ("administrator", "office", "inspector", "viewer", "unit")
PASSWORD = "correct horse battery"
"""What the administrator chose in place of the one-time password."""


class Accounts(msgspec.Struct, frozen=True):
    """A data folder, and the session token of somebody of each role."""

    data_dir: Path
    tokens: dict[str, str]


def set_up(folder: Path) -> Accounts:
    """First start, the administrator's own password, and one user of every other role."""
    served = Served(folder)
    folder.mkdir(parents=True)
    first = served.prepare()
    assert first is not None
    served.start()
    try:
        admin = sign_in(served, first.administrator, first.one_time_password)
        tokens = {"administrator": admin}
        for role in ROLES[1:]:
            tokens[role] = _add(served, admin, role)
    finally:
        served.stop()
    return Accounts(folder, tokens)


def sign_in(served: Served, name: str, given: str) -> str:
    """Sign in for the first time and choose an own password; the session's token."""
    with served.client() as client:
        response = client.post("/api/session", json={"name": name, "password": given})
        assert response.status_code == 201, response.text
        assert response.json()["must_change_password"]
        change = {"old": given, "new": PASSWORD}
        assert client.put("/api/session/password", json=change).status_code == 200
        return response.cookies["shidi_session"]


def _add(served: Served, admin: str, role: str) -> str:
    """Add somebody without a password; a code opens a session for them."""
    with served.client(admin) as client:
        person = {"name": f"the-{role}", "title": role, "role": role}
        user = client.post("/api/users", json=person).json()["id"]
        code = client.post("/api/enrolments", json={"user": user}).json()["code"]
    return Tablet.enrol(served, code).token
