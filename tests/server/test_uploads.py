"""Uploads by tus, with a client that we did not write: resumed, repeated, and checked."""

from __future__ import annotations

import hashlib
import os
import random
import socket
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path

import httpx
import pytest
from tusclient.uploader.uploader import Uploader

from tests.server.accounts import Accounts
from tests.server.office import Office
from tests.server.process import ServerProcess
from tests.server.served import Served, copied
from tests.server.tablet import Tablet

PATIENCE_S = 60


def noise(size: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(size)


def sha256_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def state(tablet: Tablet, content: bytes) -> str:
    (found,) = tablet.round(photos=(sha256_of(content),)).header.photos
    return found.state


def original(served: Served, content: bytes) -> Path:
    name = sha256_of(content)
    return served.settings.photos_dir / "originals" / name[:2] / name[2:4] / name


def path_of(uploader: Uploader) -> str:
    return httpx.URL(str(uploader.url)).path


def part(served: Served, url: str) -> Path:
    return served.settings.photos_dir / "incoming" / url.rsplit("/", 1)[1]


@pytest.fixture
def tablet(office: Office) -> Tablet:
    return office.tablet()


@pytest.fixture
def killable(accounts: Accounts, tmp_path: Path) -> Iterator[ServerProcess]:
    server = ServerProcess(copied(accounts.data_dir, tmp_path / "data")).start()
    yield server
    server.stop()


def test_what_the_server_can_do_is_told(served: Served) -> None:
    with served.client() as client:
        answer = client.options("/api/uploads")
    assert answer.status_code == 204
    assert answer.headers["tus-version"] == "1.0.0"
    assert set(answer.headers["tus-extension"].split(",")) == {
        "creation",
        "checksum",
        "expiration",
        "termination",
    }
    assert int(answer.headers["tus-max-size"]) == served.settings.max_photo_bytes


@pytest.mark.parametrize("size", [0, 1, 70_000])
def test_a_photo_goes_up_in_pieces(tablet: Tablet, size: int) -> None:
    content = noise(size)
    tablet.upload(content, chunk_size=16_384)
    assert state(tablet, content) == "verified"
    assert original(tablet.served, content).read_bytes() == content


def test_it_goes_on_after_the_server_was_killed(
    killable: ServerProcess, accounts: Accounts
) -> None:
    tablet = Office(killable, accounts.tokens["office"]).tablet()
    content = noise(3_000_000)
    uploader = tablet.uploader(content, chunk_size=500_000)
    uploader.upload(stop_at=1_000_000)
    with socket.create_connection(("127.0.0.1", killable.port)) as line:
        head = (
            f"PATCH {path_of(uploader)} HTTP/1.1\r\nhost: x\r\n"
            f"cookie: shidi_session={tablet.token}\r\ntus-resumable: 1.0.0\r\n"
            "content-type: application/offset+octet-stream\r\nupload-offset: 1000000\r\n"
            "content-length: 2000000\r\n\r\n"
        )
        line.sendall(head.encode() + content[1_000_000:1_700_000])
        killable.kill()
    killable.start()
    uploader.offset = uploader.get_offset()
    assert 1_000_000 <= uploader.offset < 3_000_000
    uploader.upload()
    assert state(tablet, content) == "verified"
    assert original(killable, content).read_bytes() == content


def test_killed_between_the_last_byte_and_the_check(own_office: Office) -> None:
    """The sender hears that all bytes are here, and so the server must finish by itself."""
    served, tablet = own_office.served, own_office.tablet()
    content = noise(50_000)
    uploader = tablet.uploader(content)
    uploader.upload(stop_at=1)
    served.stop()
    part(served, path_of(uploader)).write_bytes(content)
    served.start()
    assert state(tablet, content) == "partial"
    with tablet.client() as client:
        answer = client.head(path_of(uploader), headers={"tus-resumable": "1.0.0"})
    assert answer.headers["upload-offset"] == "50000"
    assert state(tablet, content) == "verified"


def test_a_sender_who_missed_the_last_answer_is_not_told_to_begin_again(tablet: Tablet) -> None:
    content = noise(40_000, seed=2)
    uploader = tablet.upload(content)
    assert uploader.get_offset() == len(content)


def test_the_same_bytes_twice_are_kept_once(tablet: Tablet) -> None:
    content = noise(40_000, seed=3)
    first, second = tablet.upload(content), tablet.upload(content)
    assert state(tablet, content) == "verified"
    assert not any(part(tablet.served, path_of(each)).exists() for each in (first, second))


def test_an_upload_can_be_given_up(tablet: Tablet) -> None:
    content = noise(40_000, seed=4)
    uploader = tablet.uploader(content, chunk_size=10_000)
    uploader.upload(stop_at=10_000)
    with tablet.client() as client:
        path = path_of(uploader)
        answer = client.delete(path, headers={"tus-resumable": "1.0.0"})
        assert answer.status_code == 204
        gone = client.head(path, headers={"tus-resumable": "1.0.0"})
        assert gone.status_code == 404
    assert state(tablet, content) == "unknown"
    assert not part(tablet.served, path_of(uploader)).exists()


def test_every_answer_says_until_when_and_which_tus(tablet: Tablet) -> None:
    content = noise(40_000, seed=5)
    uploader = tablet.uploader(content, chunk_size=10_000)
    uploader.upload(stop_at=10_000)
    with tablet.client() as client:
        answer = client.head(path_of(uploader), headers={"tus-resumable": "1.0.0"})
    assert answer.headers["tus-resumable"] == "1.0.0"
    assert answer.headers["upload-length"] == "40000"
    assert answer.headers["cache-control"] == "no-store"
    until = parsedate_to_datetime(answer.headers["upload-expires"])
    assert until.timestamp() > time.time()


def test_what_nobody_goes_on_with_is_swept(own_office: Office) -> None:
    served, tablet = own_office.served, own_office.tablet()
    content = noise(40_000)
    uploader = tablet.uploader(content, chunk_size=10_000)
    uploader.upload(stop_at=10_000)
    served.stop()
    served.change("UPDATE uploads SET expires_at = 1")
    stray = part(served, "uploads/stray")
    stray.write_bytes(b"of an upload that no table knows")
    os.utime(stray, (1_000_000_000, 1_000_000_000))
    served.start()
    until = time.monotonic() + PATIENCE_S
    while part(served, path_of(uploader)).exists() or stray.exists():
        assert time.monotonic() < until, "nobody swept"
        time.sleep(0.05)
    assert state(tablet, content) == "unknown"
