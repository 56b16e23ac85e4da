"""What the person who runs the server reads and relies on: log, readiness, metrics, a calm end."""

from __future__ import annotations

import base64
import hashlib
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from sync.clock import Sample
from tests.server.accounts import Accounts
from tests.server.office import Office
from tests.server.photos.pictures import phone_jpeg
from tests.server.problem import refused
from tests.server.process import ServerProcess
from tests.server.served import Served, copied

TOKEN = "a token of this test alone"
SECRETS = ("ouyang-not-here", "标题不应出现", "备注不应出现", "理由不应出现", "错误密码不应出现")
"""A name, a title, a note, a reason and a password that are typed somewhere in this run."""


@pytest.fixture
def watched(accounts: Accounts, tmp_path: Path) -> Iterator[Served]:
    served = Served(copied(accounts.data_dir, tmp_path / "data"), metrics_token=TOKEN).start()
    yield served
    served.stop()


@pytest.fixture
def process(accounts: Accounts, tmp_path: Path) -> Iterator[ServerProcess]:
    server = ServerProcess(copied(accounts.data_dir, tmp_path / "data"))
    server.start()
    yield server
    if server.running:
        server.stop()


def values(served: Served) -> dict[str, float]:
    """What Prometheus would read."""
    with served.client() as client:
        answer = client.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200, answer.text
    lines = [line for line in answer.text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


def test_metrics_say_what_is_stuck(watched: Served, accounts: Accounts) -> None:
    office = Office(watched, accounts.tokens["office"])
    tablet, stranger = office.tablet(), office.tablet()
    visit = office.visit(tablet)
    before = values(watched)
    picture = phone_jpeg()
    tablet.attach(visit, "pub-03", picture)
    stranger.score(visit, "pub-03", {"present": True})
    wrong = Sample("boot-1", 1, tablet.now, 300_000, 5)
    tablet.round(samples=(wrong,))
    stranger.round()
    hour_ago = int(time.time() * 1000) - 3_600_000
    tablet.round(0, unsent={"findings": 2, "photos": 1, "oldest_ms": hour_ago})
    now = values(watched)
    assert now["shidi_outbox_findings"] == 2 + 1, "the stranger's was in its own push"
    assert now["shidi_outbox_photos"] == 1
    assert 3_599 < now["shidi_outbox_oldest_seconds"] < 3_700
    assert now['shidi_quarantine_ops{code="not_assigned"}'] == 1
    assert now["shidi_photos_missing"] == 1
    assert now["shidi_clocks_wrong"] == 1
    assert now["shidi_clock_offset_seconds"] == 300
    assert now["shidi_log_ops"] == before["shidi_log_ops"] + 1
    assert now['shidi_ops_received_total{status="accepted"}'] == 1
    assert now['shidi_ops_received_total{status="quarantined"}'] == 1
    assert now["shidi_sync_seconds_count"] == 3
    assert now["shidi_backup_age_seconds"] != now["shidi_backup_age_seconds"], "none was made"
    assert now['shidi_answers_total{method="POST",route="/api/sync",status="200"}'] == 3
    tablet.upload(picture)
    assert values(watched)["shidi_photos_missing"] == 0


def test_nobody_reads_metrics_without_the_token(
    watched: Served, served: Served, accounts: Accounts
) -> None:
    wrong = {"authorization": "Bearer x"}
    for one in (watched, served):
        for token in (None, accounts.tokens["administrator"]):
            with one.client(token) as client:
                refused(client.get("/metrics"), "not_allowed")
                refused(client.get("/metrics", headers=wrong), "not_allowed")
                refused(client.get(f"/metrics?token={TOKEN}"), "not_allowed")


def test_ready_while_work_can_be_taken_in(served: Served) -> None:
    with served.client() as client:
        answer = client.get("/api/ready")
    assert (answer.status_code, answer.json()) == (200, {"status": "ready"})


def test_the_log_names_nobody_and_no_secret(process: ServerProcess, accounts: Accounts) -> None:
    office = Office(process, accounts.tokens["office"])
    name, title, note, reason, password = SECRETS
    person = {"name": name, "title": title, "role": "inspector"}
    user = office.send("POST", "/api/users", person)["id"]
    code = office.code(user)
    tablet = type(office.tablet()).enrol(process, code, device="设备不应出现")
    visit = office.visit(tablet)
    tablet.note(visit, "pub-03", note)
    tablet.write(visit, "no/such/path", {"text": note})
    tablet.sync()
    with process.client() as client:
        client.post("/api/session", json={"name": name, "password": password})
        client.post("/api/session", content=f'{{"name":"{name}","password":'.encode())
        client.post("/api/enrolments/claim", json={"code": code, "public_key": "", "device": name})
    with process.client(office.token) as client:
        client.post("/api/users", json=person)
        client.post("/api/quarantine/nobody.1/let-in", json={"reason": reason})
        client.post("/api/users", json={**person, "role": name})
    process.stop()
    said = process.said
    assert said.count('"event": "refused"') >= 4
    secrets = (*SECRETS, "设备不应出现", code, tablet.token, office.token)
    assert [secret for secret in secrets if secret in said] == []


def test_a_request_in_flight_is_finished_before_the_end(
    process: ServerProcess, accounts: Accounts
) -> None:
    """An upload is half here when the server is told to end: it gets its answer."""
    office = Office(process, accounts.tokens["office"])
    tablet, picture = office.tablet(), phone_jpeg()
    uploader = tablet.uploader(picture)
    place = httpx.URL(uploader.create_url()).path
    half = len(picture) // 2
    digest = base64.b64encode(hashlib.sha256(picture).digest()).decode()
    head = (
        f"PATCH {place} HTTP/1.1\r\nhost: x\r\ncookie: shidi_session={tablet.token}\r\n"
        f"tus-resumable: 1.0.0\r\nupload-offset: 0\r\nupload-checksum: sha256 {digest}\r\n"
        "content-type: application/offset+octet-stream\r\n"
        f"content-length: {len(picture)}\r\nconnection: close\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", process.port), 20) as line:
        line.sendall(head.encode() + picture[:half])
        time.sleep(0.3)
        process.tell(signal.SIGTERM)
        time.sleep(0.3)
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{process.url}/api/health", trust_env=False)
        line.sendall(picture[half:])
        answer = line.recv(4096)
    assert answer.startswith(b"HTTP/1.1 204"), answer
    process.see_it_end()
