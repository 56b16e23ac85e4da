"""Two people share a tablet: its browser has one session, which each takes up by their own key."""

from __future__ import annotations

from typing import Any

import httpx
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from tests.server.office import Office
from tests.server.pen import Pen, text
from tests.server.problem import refused
from tests.server.tablet import Tablet


def signed(pen: Pen, actor: str, challenge: str) -> dict[str, str]:
    message = f"shidi-session-1\n{actor}\n{challenge}".encode()
    r, s = decode_dss_signature(pen.key.sign(message, ECDSA(SHA256())))
    signature = text(r.to_bytes(32, "big") + s.to_bytes(32, "big"))
    return {"actor": actor, "challenge": challenge, "signature": signature}


def challenge(client: httpx.Client, actor: str) -> str:
    told: str = client.get(f"/api/session/device/{actor}").json()["challenge"]
    return told


def resume(client: httpx.Client, tablet: Tablet, **other: Any) -> httpx.Response:
    pen = tablet.pens[tablet.actor]
    body = signed(pen, tablet.actor, challenge(client, tablet.actor))
    return client.post("/api/session/device", json={**body, **other})


def test_each_takes_up_their_own_session_in_one_browser(office: Office) -> None:
    mine, other = office.tablet(), office.tablet()
    with office.served.client(other.token) as browser:
        answer = resume(browser, mine)
        assert answer.status_code == 201
        assert answer.json()["user"]["id"] == mine.user
        assert answer.json()["actor"] == mine.actor
        token = answer.cookies["shidi_session"]
    with office.served.client(token) as browser:
        assert browser.get("/api/session").json()["user"]["id"] == mine.user
    with office.served.client(mine.token) as browser:
        refused(browser.get("/api/session"), "not_signed_in")
    with office.served.client(other.token) as browser:
        assert browser.get("/api/session").json()["user"]["id"] == other.user


def test_a_key_opens_nothing_once_its_session_has_ended(office: Office) -> None:
    tablet = office.tablet()
    with office.served.client(tablet.token) as browser:
        assert browser.delete("/api/session").status_code == 204
        refused(resume(browser, tablet), "not_signed_in")


def test_only_the_device_itself_and_only_freshly(office: Office) -> None:
    tablet, other = office.tablet(), office.tablet()
    with office.served.client() as stranger:
        fresh = challenge(stranger, tablet.actor)
        theirs = challenge(stranger, other.actor)
        pen = tablet.pens[tablet.actor]
        wrong = (
            signed(other.pens[other.actor], tablet.actor, fresh),
            signed(pen, tablet.actor, theirs),
            signed(pen, tablet.actor, "0." + fresh.partition(".")[2]),
            signed(pen, tablet.actor, "x"),
            {**signed(pen, tablet.actor, fresh), "signature": "?"},
            signed(Pen(), "nobody", challenge(stranger, "nobody")),
        )
        for body in wrong:
            refused(stranger.post("/api/session/device", json=body), "signature_invalid")
        assert resume(stranger, tablet).status_code == 201


def test_a_disabled_user_stays_out_and_a_revoked_device_hears_that_it_is(office: Office) -> None:
    tablet, gone = office.tablet(), office.tablet()
    office.send("DELETE", f"/api/actors/{tablet.actor}")
    office.send("PATCH", f"/api/users/{gone.user}", {"enabled": False})
    with office.served.client() as browser:
        assert resume(browser, tablet).json()["revoked"] is True
        refused(resume(browser, gone), "user_disabled")
