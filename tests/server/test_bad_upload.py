"""Wrong uploads, and files that are no photos: refused, or kept and marked; never a crash."""

from __future__ import annotations

import base64
import hashlib
import random
import secrets
import time
from typing import Any

import httpx
import pytest

from tests.server.office import Office
from tests.server.photos.pictures import encoded, jpeg, phone_jpeg, picture, png_header
from tests.server.problem import problem, refused

POINT = "pub-02"
PATIENCE_S = 60
TUS = {"tus-resumable": "1.0.0"}
PIECE = {**TUS, "content-type": "application/offset+octet-stream"}


def metadata(sha256: str, filetype: str = "image/jpeg") -> str:
    pairs = {"sha256": sha256, "filetype": filetype}
    return ",".join(f"{k} {base64.b64encode(v.encode()).decode()}" for k, v in pairs.items())


def sha256_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


class Line:
    """One inspector's connection, and an upload of ten bytes that has begun."""

    def __init__(self, office: Office) -> None:
        self.content = secrets.token_bytes(10)
        self.tablet = office.tablet()
        self.client = self.tablet.client()
        self.url = self.create().headers["location"]

    def create(self, **headers: str) -> httpx.Response:
        """Ask for a new upload; a header named None is left out."""
        told = {"upload-length": "10", "upload-metadata": metadata(sha256_of(self.content))}
        asked = {**TUS, **told, **{k.replace("_", "-"): v for k, v in headers.items()}}
        return self.client.post("/api/uploads", headers=asked)

    def patch(self, body: bytes, offset: int | str = 0, **headers: str) -> httpx.Response:
        """Send a piece."""
        told = {**PIECE, "upload-offset": str(offset)}
        told |= {k.replace("_", "-"): v for k, v in headers.items()}
        return self.client.patch(self.url, content=body, headers=told)

    def offset(self) -> int:
        """How far the server is."""
        return int(self.client.head(self.url, headers=TUS).headers["upload-offset"])

    def goes_on(self) -> None:
        """Whatever was refused, the upload can be finished."""
        at = self.offset()
        assert self.patch(self.content[at:], at).status_code == 204
        (state,) = self.tablet.round(photos=(sha256_of(self.content),)).header.photos
        assert state.state == "verified"


@pytest.fixture
def line(office: Office) -> Any:
    line = Line(office)
    yield line
    line.client.close()


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"tus_resumable": "0.2.2"}, "upload_version"),
        ({"tus_resumable": ""}, "upload_version"),
        ({"upload_length": ""}, "upload_header"),
        ({"upload_length": "-1"}, "upload_header"),
        ({"upload_length": "ten"}, "upload_header"),
        ({"upload_length": "9" * 40}, "upload_header"),
        ({"upload_length": "999999999999"}, "upload_too_large"),
        ({"upload_metadata": ""}, "upload_header"),
        ({"upload_metadata": "sha256"}, "upload_header"),
        ({"upload_metadata": "sha256 !!!"}, "upload_header"),
        ({"upload_metadata": "sha256 /w=="}, "upload_header"),
        ({"upload_metadata": metadata("abc")}, "upload_header"),
        ({"upload_metadata": metadata("A" * 64)}, "upload_header"),
        ({"upload_metadata": metadata("../../../../etc/passwd")}, "upload_header"),
    ],
)
def test_an_upload_that_cannot_begin(line: Line, headers: dict[str, str], code: str) -> None:
    answer = line.create(**headers)
    refused(answer, code)
    assert answer.headers["tus-version"] == "1.0.0"
    line.goes_on()


@pytest.mark.parametrize(
    ("offset", "headers", "code"),
    [
        (3, {}, "upload_offset"),
        ("", {}, "upload_header"),
        ("-1", {}, "upload_header"),
        (0, {"content_type": "image/jpeg"}, "upload_header"),
        (0, {"tus_resumable": "2.0.0"}, "upload_version"),
        (0, {"upload_checksum": "sha1 AAAA"}, "upload_checksum"),
        (
            0,
            {"upload_checksum": "sha256 " + base64.b64encode(bytes(32)).decode()},
            "upload_checksum",
        ),
        (0, {"upload_checksum": "crc32 AAAA"}, "upload_header"),
        (0, {"upload_checksum": "sha1 !"}, "upload_header"),
        (0, {"upload_checksum": "sha1"}, "upload_checksum"),
    ],
)
def test_a_piece_that_does_not_fit(
    line: Line, offset: Any, headers: dict[str, str], code: str
) -> None:
    refused(line.patch(b"01234", offset, **headers), code)
    assert line.offset() == 0
    line.goes_on()


def test_more_bytes_than_were_declared(line: Line) -> None:
    refused(line.patch(line.content + b"abc"), "upload_too_large")
    line.goes_on()


def test_bytes_with_another_hash_do_not_count(line: Line) -> None:
    wrong = b"9876543210"
    details = refused(line.patch(wrong), "upload_hash")
    assert details["declared"] == sha256_of(line.content)
    assert details["actual"] == sha256_of(wrong)
    (state,) = line.tablet.round(photos=(sha256_of(line.content),)).header.photos
    assert state.state == "unknown"
    assert line.client.head(line.url, headers=TUS).status_code == 404
    line.url = line.create().headers["location"]
    line.goes_on()


def test_an_upload_that_nobody_knows(line: Line) -> None:
    for unknown in ("nobody", "..%2F..%2Fetc%2Fpasswd", "%00", "%ff", "x" * 5_000):
        told = {**PIECE, "upload-offset": "0"}
        answer = line.client.patch(f"/api/uploads/{unknown}", content=b"x", headers=told)
        assert problem(answer)["code"] in ("upload_unknown", "not_found"), unknown
    line.goes_on()


def test_the_upload_of_somebody_else(line: Line, office: Office) -> None:
    stranger = office.tablet()
    with stranger.client() as client:
        told = {**PIECE, "upload-offset": "0"}
        refused(client.patch(line.url, content=b"01234", headers=told), "upload_unknown")
        refused(client.delete(line.url, headers=TUS), "upload_unknown")
        assert client.head(line.url, headers=TUS).status_code == 404
    line.goes_on()


def test_an_upload_whose_time_is_over(own_office: Office) -> None:
    line = Line(own_office)
    own_office.served.change("UPDATE uploads SET expires_at = 1")
    refused(line.patch(b"01234"), "upload_unknown")
    line.url = line.create().headers["location"]
    line.goes_on()
    line.client.close()


FILES: dict[str, tuple[bytes, str]] = {
    "a bomb of 200 megapixels": (png_header(20_000, 10_000), "too_many_pixels"),
    "a text": ("检查员说：照片在这里。".encode(), "not_an_image"),
    "a page with a script": (b"<html><script>alert(1)</script></html>", "not_an_image"),
    "nothing": (b"", "empty"),
    "a cut picture": (jpeg(size=(640, 480))[:2_000], "damaged"),
    "noise": (random.Random(1).randbytes(100_000), "not_an_image"),
}


def judged(office: Office, visit: str) -> dict[str, Any]:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        (photo,) = office.checkpoint(visit, POINT)["photos"]
        if photo["verdict"] != "pending":
            found: dict[str, Any] = photo
            return found
        time.sleep(0.05)
    raise AssertionError("the photo was never judged")


def taken_in(office: Office, content: bytes) -> tuple[str, dict[str, Any]]:
    tablet = office.tablet()
    visit = office.visit(tablet)
    tablet.attach(visit, POINT, content)
    tablet.upload(content)
    tablet.sync()
    return visit, judged(office, visit)


@pytest.mark.parametrize(("content", "trouble"), FILES.values(), ids=FILES)
def test_a_file_that_is_no_photo_is_kept_and_marked(
    office: Office, content: bytes, trouble: str
) -> None:
    _, photo = taken_in(office, content)
    assert photo["facts"]["trouble"] == trouble
    assert "FILE_UNREADABLE" in {each["code"] for each in photo["findings"]}
    assert photo["verdict"] != "consistent"
    with office.served.client(office.token) as client:
        base = f"/api/photos/{sha256_of(content)}"
        refused(client.get(f"{base}/small"), "photo_not_viewable")
        answer = client.get(f"{base}/original")
        assert answer.content == content
        assert answer.headers["content-type"] == "application/octet-stream"


def test_a_photo_that_no_check_has_come_to_says_so(office: Office) -> None:
    """The checks look at what ops use; the op of this one is still on the tablet."""
    tablet = office.tablet()
    content = encoded(picture((320, 200)), "JPEG")
    visit = office.visit(tablet)
    tablet.attach(visit, POINT, content)
    tablet.upload(content)
    with office.served.client(office.token) as client:
        base = f"/api/photos/{sha256_of(content)}"
        refused(client.get(f"{base}/small"), "photo_unchecked")
        refused(client.get(f"{base}/large"), "photo_unchecked")
        tablet.sync()
        judged(office, visit)
        assert client.get(f"{base}/small").status_code == 200


def test_a_picture_of_another_format_than_its_name_says(office: Office) -> None:
    """A PNG sent as image/jpeg is shown; what it really is stands in the facts."""
    content = encoded(picture((320, 200)), "PNG")
    _, photo = taken_in(office, content)
    assert photo["media_type"] == "image/jpeg"
    assert photo["facts"]["image"]["format"] == "PNG"
    with office.served.client(office.token) as client:
        shown = client.get(f"/api/photos/{sha256_of(content)}/small")
    assert shown.headers["content-type"] == "image/jpeg"
    assert shown.content.startswith(b"\xff\xd8")


@pytest.mark.parametrize("seed", range(4))
def test_malformed_metadata_harms_nobody(office: Office, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(phone_jpeg())
    start = content.index(b"Exif")
    for _ in range(20):
        content[start + 6 + chance.randrange(100)] = chance.randrange(256)
    _, photo = taken_in(office, bytes(content))
    assert photo["verdict"] in ("consistent", "cannot_tell", "contradicts")


def test_the_op_says_other_things_of_the_file_than_are_true(office: Office) -> None:
    """Size and type in the op are claims; the bytes decide."""
    tablet = office.tablet()
    visit = office.visit(tablet)
    content = phone_jpeg()
    dot = tablet.attach(visit, POINT, content)
    (path,) = [own.op.path for own in tablet.device.own.values() if own.op.dot == dot]
    assert path.startswith(tablet.path("photo", ""))
    tablet.upload(content, metadata={"sha256": sha256_of(content), "filetype": "x" * 5_000})
    tablet.sync()
    assert judged(office, visit)["facts"]["image"]["format"] == "JPEG"


def test_a_photo_with_a_name_that_is_no_hash(office: Office) -> None:
    with office.served.client(office.token) as client:
        for name in ("x", "..%2F..", "%00", "A" * 64, "0" * 64, "'; DROP TABLE photos; --"):
            answer = client.get(f"/api/photos/{name}/small")
            assert problem(answer)["code"] in ("photo_unknown", "not_found"), name
        refused(client.get(f"/api/photos/{'0' * 64}/huge"), "body_malformed")
