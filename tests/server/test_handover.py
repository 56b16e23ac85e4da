"""A tablet without network: its work comes as a file, and later syncs change nothing."""

from __future__ import annotations

import gzip
import secrets

import httpx
import msgspec
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from server.sealed import new_key, public_of
from tests.server import exchange
from tests.server.handover import contents, installation_key, packed, sealed, sha256
from tests.server.office import Office
from tests.server.pen import Pen, text
from tests.server.photos.pictures import phone_jpeg
from tests.server.problem import problem, refused
from tests.server.tablet import Tablet

POINT = "pub-02"
BOARD = {"boards": [{"width_m": "2", "height_m": "1.2"}]}


def bring(office: Office, file: bytes) -> httpx.Response:
    with office.served.client(office.token) as client:
        return client.post("/api/handovers", content=file)


class Away:
    """A tablet with one scored checkpoint and one photo, that has not been on the network since."""

    def __init__(self, office: Office) -> None:
        self.tablet = office.tablet()
        self.visit = office.visit(self.tablet)
        self.tablet.sync()
        self.key = installation_key(self.tablet)
        self.photo = phone_jpeg() + secrets.token_bytes(8)
        self.tablet.score(self.visit, POINT, BOARD)
        self.tablet.attach(self.visit, POINT, self.photo)

    def contents(self, **declared: object) -> bytes:
        pushes = [packed(self.tablet, self.tablet.device.push(500))]
        return contents(pen_of(self.tablet), pushes, [self.photo], **declared)

    def file(self, **declared: object) -> bytes:
        return sealed(self.contents(**declared), self.key)


def pen_of(tablet: Tablet) -> Pen:
    return tablet.pens[tablet.actor]


@pytest.fixture
def away(office: Office) -> Away:
    return Away(office)


def test_a_file_brings_findings_and_photos(office: Office, away: Away) -> None:
    report = bring(office, away.file()).json()
    none = {"duplicate": 0, "early": 0, "quarantined": 0, "forked": 0}
    assert report["ops"] == {"accepted": 2, **none}
    assert report["photos"] == {"new": 1, "known": 0, "damaged": 0}
    assert (report["user_title"], report["device"]) == ("检查员", "平板 A")
    found = office.checkpoint(away.visit, POINT)
    assert [each["inputs"] for each in found["findings"]] == [BOARD]
    assert [each["state"] for each in found["photos"]] == ["verified"]


def test_the_same_file_again_and_a_sync_later_change_nothing(office: Office, away: Away) -> None:
    file = away.file()
    bring(office, file)
    before = office.reading(away.visit)["position"]
    again = bring(office, file).json()
    assert (again["ops"]["duplicate"], again["photos"]["known"]) == (2, 1)
    assert [each.status for each in away.tablet.sync()] == ["duplicate"] * 2
    assert away.tablet.outbox() == []
    assert office.reading(away.visit)["position"] == before


def test_a_file_of_a_revoked_tablet_goes_into_quarantine(office: Office, away: Away) -> None:
    office.send("DELETE", f"/api/actors/{away.tablet.actor}")
    report = bring(office, away.file()).json()
    assert (report["ops"]["quarantined"], report["photos"]["new"]) == (2, 1)
    assert len(office.quarantine(away.tablet)) == 2


def in_a_vault(away: Away, dot: str | None = None) -> bytes:
    """The same, by a tablet that cannot read it: ops and photo as they lie in its storage."""
    key = secrets.token_bytes(32)

    def kept(place: str, plain: bytes) -> bytes:
        nonce = secrets.token_bytes(12)
        return nonce + AESGCM(key).encrypt(nonce, plain, place.encode())

    push = away.tablet.device.push(500)
    lines = []
    for op in push.ops:
        row = msgspec.json.encode({"line": op.line.decode()})
        place = f'ops\n"{op.dot!s}"'
        lines.append(
            msgspec.json.encode({"dot": dot or str(op.dot), "sealed": text(kept(place, row))})
        )
    body = gzip.compress(exchange.body(away.tablet.request(push), lines))
    photo = kept(f"originals\n{sha256(away.photo)}", away.photo)
    declared = [{"bytes": len(photo), "sha256": sha256(away.photo), "media_type": "image/jpeg"}]
    plain = contents(
        pen_of(away.tablet), [body], [photo], photos=declared, vault=text(sealed(key, away.key))
    )
    return sealed(plain, away.key)


def test_a_file_of_a_locked_vault_is_opened_here_alone(office: Office, away: Away) -> None:
    report = bring(office, in_a_vault(away)).json()
    assert (report["ops"]["accepted"], report["photos"]["new"]) == (2, 1)
    found = office.checkpoint(away.visit, POINT)
    assert [each["inputs"] for each in found["findings"]] == [BOARD]
    assert [each["state"] for each in found["photos"]] == ["verified"]
    again = bring(office, in_a_vault(away)).json()
    assert (again["ops"]["duplicate"], again["photos"]["known"]) == (2, 1)
    assert [each.status for each in away.tablet.sync()] == ["duplicate"] * 2


def test_a_locked_vault_whose_rows_changed_places_is_refused(office: Office, away: Away) -> None:
    refused(bring(office, in_a_vault(away, dot="other.1")), "handover_unreadable")
    for broken in ("?", text(b"no key"), text(sealed(b"short", away.key))):
        refused(bring(office, away.file(vault=broken)), "handover_unreadable")
    assert office.checkpoint(away.visit, POINT)["findings"] == []


def test_many_small_frames_are_one_file(office: Office, away: Away) -> None:
    report = bring(office, sealed(away.contents(), away.key, frame_bytes=1_000)).json()
    assert (report["ops"]["accepted"], report["photos"]["new"]) == (2, 1)


def test_a_photo_with_other_bytes_is_not_kept(office: Office, away: Away) -> None:
    wrong = [{"bytes": len(away.photo), "sha256": "0" * 64, "media_type": "image/jpeg"}]
    report = bring(office, away.file(photos=wrong)).json()
    assert report["photos"] == {"new": 0, "known": 0, "damaged": 1}
    assert report["ops"]["accepted"] == 2


def broken_files(away: Away) -> dict[str, bytes]:
    whole = away.file()
    cut = whole.index(b"\n") + 1
    plain = away.contents()
    return {
        "empty": b"",
        "not a file": b"PK\x03\x04 something else\n" + bytes(100),
        "no line": bytes(5_000),
        "cut in a frame": whole[:-10],
        "cut at a frame": sealed(plain, away.key, 1_000)[: 1_020 + cut],
        "changed": whole[:-10] + bytes(10),
        "other header": whole.replace(b'"format"', b'"Format"', 1),
        "frame too large": whole[:cut] + b"\x7f\xff\xff\xff" + bytes(50),
        "longer than it says": sealed(plain + b"x", away.key),
        "shorter than it says": sealed(plain[:-1], away.key),
        "manifest too large": sealed(b"\x7f\xff\xff\xff" + plain[4:], away.key),
        "manifest of another shape": away.file(more=1),
        "another push": sealed(plain.replace(b"\x1f\x8b\x08", b"\x1f\x8b\x09", 1), away.key),
    }


def test_a_broken_file_is_refused_and_breaks_nothing(office: Office, away: Away) -> None:
    for name, file in broken_files(away).items():
        answer = bring(office, file)
        assert problem(answer)["code"] == "handover_unreadable", name
    assert bring(office, away.file()).status_code == 200


def test_a_file_for_another_installation(office: Office, away: Away) -> None:
    refused(bring(office, sealed(away.contents(), public_of(new_key()))), "handover_key")


def test_a_file_that_somebody_else_signed(office: Office, away: Away) -> None:
    stranger = office.tablet()
    pushes = [packed(away.tablet, away.tablet.device.push(500))]
    forged = contents(pen_of(stranger), pushes, actor=away.tablet.actor)
    refused(bring(office, sealed(forged, away.key)), "signature_invalid")
    unknown = contents(pen_of(stranger), [], actor="a" * 16)
    refused(bring(office, sealed(unknown, away.key)), "actor_unknown")


def test_a_locked_tablet_sends_its_own_file_and_no_others(office: Office, away: Away) -> None:
    other = office.tablet()
    with other.client() as client:
        refused(client.post("/api/handovers", content=in_a_vault(away)), "not_allowed")
    assert office.checkpoint(away.visit, POINT)["findings"] == []
    with away.tablet.client() as client:
        report = client.post("/api/handovers", content=in_a_vault(away)).json()
        assert (report["ops"]["accepted"], report["photos"]["new"]) == (2, 1)
    with office.served.client() as client:
        refused(client.post("/api/handovers", content=b""), "not_signed_in")
