"""Bodies that the OpenAPI does not describe, damaged, wherever the server takes a body."""

from __future__ import annotations

import gzip
import time
from random import Random
from typing import Any

import httpx
import pytest

from server.authoring.writing import checklist_workbook
from tests.fuzz.amount import AMOUNT
from tests.fuzz.target import Target, sound
from tests.server.authoring.book import sample
from tests.server.handover import contents, installation_key, packed, sealed
from tests.server.office import Office
from tests.server.photos.mutations import mutated
from tests.server.photos.pictures import encoded, scene

KINDS = ("application/x-ndjson", "application/json", "application/octet-stream", "")
EACH = 2 * AMOUNT


@pytest.fixture(scope="module")
def honest(target: Target) -> list[bytes]:
    """What tablets and clerks really send."""
    office = Office(target.server, target.tokens["office"])
    tablet = office.tablet()
    visit = office.visit(tablet)
    tablet.score(visit, "pub-03", {"present": True})
    photo = encoded(scene(1, (96, 72)))
    tablet.attach(visit, "pub-03", photo)
    push = packed(tablet, tablet.device.push())
    file = contents(tablet.pens[tablet.actor], [push], [photo])
    key = installation_key(tablet)
    whole = gzip.decompress(push)
    return [
        whole, push, checklist_workbook(sample()), photo, sealed(file, key), file,
        gzip.compress(bytes(40_000_000)), gzip.compress(gzip.compress(bytes(9_000_000))), b"",
    ]  # fmt: skip


def taking_bodies(target: Target) -> list[tuple[str, str]]:
    """(method, path) of every operation that may take bytes, by the served document."""
    told: dict[str, Any] = httpx.get(
        f"{target.server.url}/api/openapi/openapi.json", trust_env=False
    ).json()
    return [
        (method.upper(), path)
        for path, operations in told["paths"].items()
        for method in operations
        if method in ("post", "put", "patch")
    ]


def test_no_body_makes_the_server_fail(target: Target, honest: list[bytes]) -> None:
    draw = Random(20261121)
    with target.server.client(target.tokens["office"]) as client:
        for method, path in taking_bodies(target):
            for content in honest:
                for _ in range(EACH):
                    sent = mutated(content, draw) if content and draw.random() < 0.8 else content
                    _send(client, method, path, sent, draw)
            if client.get("/api/session").status_code == 401:
                target.let_back_in("office")
                client.cookies.set("shidi_session", target.tokens["office"])


def _send(client: httpx.Client, method: str, path: str, content: bytes, draw: Random) -> None:
    headers = {"content-type": draw.choice(KINDS), "tus-resumable": "1.0.0"}
    if content[:2] == b"\x1f\x8b" or draw.random() < 0.1:
        headers["content-encoding"] = "gzip"
    began = time.monotonic()
    try:
        answer = client.request(method, path, content=content, headers=headers)
    except (httpx.ReadError, httpx.WriteError, httpx.RemoteProtocolError):
        return  # refused and hung up before all of it was said
    sound(method, path, answer, time.monotonic() - began)
