"""`shidi serve` as a process: what it prints, what it serves, how it stops."""

from __future__ import annotations

import signal
import ssl
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from server.serving.sockets import bind, port_of
from tests.server.running import FREE, Running


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    server = Running(tmp_path / "data", *FREE)
    try:
        server.wait_until_ready()
        yield server
    finally:
        if server.process.poll() is None:
            server.stop()


def test_three_listeners_serve_what_they_should(running: Running) -> None:
    plain, secure = running.url("http", ""), running.url("https", "")
    trust = running.url("http", "/trust")
    authority = httpx.get(f"{trust}/trust/shidi.crt").content
    with httpx.Client(verify=ssl.create_default_context(cadata=authority)) as client:
        assert client.get(f"{plain}/api/health").json()["status"] == "ok"
        told = client.get(f"{secure}/api/health").json()
        ports = [int(url.rpartition(":")[2]) for url in (secure, trust)]
        assert (told["status"], [told["secure_port"], told["trust_port"]]) == ("ok", ports)
        assert secure in client.get(f"{trust}/trust").text
        assert client.get(f"{trust}/api/health").status_code == 404
    assert running.said.count("█") > 50
    assert running.stop() == 0
    assert "Traceback" not in running.said
    for url in (plain, secure, trust):
        bind("127.0.0.1", int(url.rpartition(":")[2]), "--port").close()


def test_the_one_time_password_is_shown_once_and_works(running: Running) -> None:
    assert running.one_time_password is not None
    answer = httpx.post(
        f"{running.url('http', '')}/api/session",
        json={"name": "admin", "password": running.one_time_password},
    )
    assert answer.json()["must_change_password"] is True
    assert running.stop(signal.SIGTERM) == 0
    again = Running(running.data, *FREE)
    again.wait_until_ready()
    assert again.stop() == 0
    assert again.one_time_password is None


def test_a_taken_port_is_one_sentence(tmp_path: Path) -> None:
    with bind("127.0.0.1", 0, "--port") as taken:
        server = Running(tmp_path / "data", "--port", str(port_of(taken)), "--no-tls")
        said, _ = server.process.communicate(timeout=60)
        assert server.process.returncode == 1
        assert len(said.splitlines()) == 2
        assert f"Port {port_of(taken)} is taken" in said


def test_without_tls_there_is_one_listener(tmp_path: Path) -> None:
    server = Running(tmp_path / "data", "--port", "0", "--no-tls")
    server.wait_until_ready()
    assert server.stop() == 0
    assert "https://" not in server.said
    assert not (tmp_path / "data" / "tls").exists()
