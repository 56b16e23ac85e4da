"""Photos end to end: from the tablet's op and bytes to the verdict on the office's screen."""

from __future__ import annotations

import hashlib
import time
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image

from sync.clock import Sample
from tests.server.office import Office
from tests.server.photos.pictures import jpeg, phone_jpeg, scene
from tests.server.tablet import Tablet

POINT = "pub-02"
PATIENCE_S = 60

Content = Callable[[str], bytes]
"""Makes a file for a visit: every visit has pictures of its own."""


def view(visit: str) -> Image.Image:
    return scene(zlib.crc32(visit.encode()), (96, 72))


def honest(visit: str) -> bytes:
    """Taken when the tablet's clock, which is right, says 08:00 UTC."""
    return phone_jpeg(taken="2026:11:20 16:00:01", shown=view(visit))


def day_before(visit: str) -> bytes:
    return phone_jpeg(taken="2026:11:19 16:00:01", shown=view(visit))


def stripped(visit: str) -> bytes:
    return jpeg(shown=view(visit))


def measured(tablet: Tablet) -> None:
    """Tell the server how right the tablet's clock is: to 50 ms."""
    at = tablet.clocks()
    tablet.round(samples=(Sample(at.boot, at.mono_ms, at.wall_ms, 0, 50),))


def equipped(office: Office) -> tuple[Tablet, str]:
    tablet = office.tablet()
    visit = office.visit(tablet)
    tablet.sync()
    measured(tablet)
    tablet.score(visit, POINT, {"boards": []})
    return tablet, visit


def judged(office: Office, visit: str, checkpoint: str = POINT) -> dict[str, Any]:
    """The one photo of a checkpoint, once the checks are through."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        (photo,) = office.checkpoint(visit, checkpoint)["photos"]
        if photo["verdict"] != "pending":
            found: dict[str, Any] = photo
            return found
        time.sleep(0.05)
    raise AssertionError("the photo was never judged")


def test_what_the_inspector_drew_over_a_photo_comes_with_it(office: Office) -> None:
    tablet, visit = equipped(office)
    content = honest(visit)
    tablet.attach(visit, POINT, content)
    sha256 = hashlib.sha256(content).hexdigest()
    path = tablet.path("marks", f"photo-{POINT}-{sha256[:12]}")
    drawn = [
        {"kind": "arrow", "x1": 100, "y1": 200, "x2": 9000, "y2": 10000},
        {"kind": "words", "x": 5000, "y": 0, "text": "缺角"},
    ]
    tablet.write(visit, path, {"sha256": sha256, "marks": drawn})
    tablet.sync()
    (photo,) = office.checkpoint(visit, POINT)["photos"]
    assert photo["marks"] == drawn
    assert office.get(f"/api/visits/{visit}/photos/{photo['dot']}")["photo"]["marks"] == drawn

    tablet.write(visit, path, {"sha256": "0" * 64, "marks": drawn})
    tablet.sync()
    (photo,) = office.checkpoint(visit, POINT)["photos"]
    assert "marks" not in photo, "drawn over other bytes"


def codes(photo: dict[str, Any]) -> set[str]:
    return {finding["code"] for finding in photo.get("findings", [])}


@pytest.mark.parametrize(
    ("make", "route", "verdict", "said"),
    [
        (honest, "camera", "consistent", set()),
        (honest, "album", "consistent", {"ROUTE_ALBUM"}),
        (day_before, "camera", "contradicts", {"TIME_OUTSIDE_VISIT"}),
        (day_before, "album", "contradicts", {"TIME_OUTSIDE_VISIT", "ROUTE_ALBUM"}),
        (stripped, "camera", "consistent", {"EXIF_ABSENT", "TIME_UNKNOWN"}),
        (stripped, "album", "cannot_tell", {"EXIF_ABSENT", "TIME_UNKNOWN", "ROUTE_ALBUM"}),
    ],
    ids=["honest", "honest-album", "day-before", "day-before-album", "stripped", "stripped-album"],
)
def test_the_time_of_a_photo_is_judged_by_its_witnesses(
    office: Office, make: Content, route: str, verdict: str, said: set[str]
) -> None:
    tablet, visit = equipped(office)
    content = make(visit)
    dot = tablet.attach(visit, POINT, content, route)
    tablet.upload(content)
    tablet.sync()
    photo = judged(office, visit)
    assert (photo["dot"], photo["state"]) == (str(dot), "verified")
    assert said <= codes(photo)
    assert photo["verdict"] == verdict, photo
    if make is not stripped:
        assert photo["facts"]["exif"]["model"] == "ALN-AL00"
    for finding in photo.get("findings", []):
        assert finding["office"]["zh"]
        assert finding["office"]["en"]


def test_the_op_may_come_before_the_bytes_or_after(office: Office) -> None:
    tablet, visit = equipped(office)
    content = honest(visit)
    sha256 = hashlib.sha256(content).hexdigest()
    tablet.attach(visit, POINT, content)
    tablet.sync()
    (photo,) = office.checkpoint(visit, POINT)["photos"]
    assert (photo["state"], photo["verdict"]) == ("unknown", "pending")
    assert any("1 " in each["zh"] for each in office.reading(visit)["missing"])
    uploader = tablet.uploader(content, chunk_size=100)
    uploader.upload(stop_at=100)
    (state,) = tablet.round(photos=(sha256,)).header.photos
    assert (state.state, state.durable) == ("partial", False)
    uploader.upload()
    (state,) = tablet.round(photos=(sha256,)).header.photos
    assert (state.state, state.durable) == ("verified", True)
    assert judged(office, visit)["verdict"] == "consistent"
    board = office.get("/api/campaigns/sample-yueyang-2020/board")
    (line,) = [each for each in board["visits"] if each["id"] == visit]
    assert (line["photos"]["declared"], line["photos"]["verified"]) == (1, 1)
    assert line["photos"]["consistent"] == 1


def test_the_same_bytes_at_two_visits_are_found_on_both_sides(office: Office) -> None:
    first, one = equipped(office)
    second, two = equipped(office)
    content = honest(one)
    for tablet, visit in ((first, one), (second, two)):
        tablet.attach(visit, POINT, content)
        tablet.upload(content)
        tablet.sync()
        judged(office, visit)
    until = time.monotonic() + PATIENCE_S
    while "DUP_EXACT" not in codes(judged(office, one)):
        assert time.monotonic() < until, "the earlier use was never looked at again"
        time.sleep(0.05)
    for visit in (one, two):
        photo = judged(office, visit)
        assert "DUP_EXACT" in codes(photo)
        assert photo["verdict"] == "contradicts"


def test_a_clock_measured_later_changes_the_verdict(office: Office) -> None:
    tablet = office.tablet()
    visit = office.visit(tablet)
    tablet.sync()
    content = day_before(visit)
    tablet.attach(visit, POINT, content)
    tablet.upload(content)
    tablet.sync()
    before = judged(office, visit)
    assert "TIME_OUTSIDE_VISIT" not in codes(before)
    measured(tablet)
    until = time.monotonic() + PATIENCE_S
    while judged(office, visit)["verdict"] != "contradicts":
        assert time.monotonic() < until, judged(office, visit)
        time.sleep(0.05)
    kept = office.served.rows("SELECT verdict FROM verdicts WHERE actor = ?", tablet.actor)
    assert kept == [("cannot_tell",), ("contradicts",)], "both results are kept"


def test_a_further_sample_of_the_same_running_time_checks_nothing_again(office: Office) -> None:
    """Every sync brings one; a day of photos is not judged anew each time."""
    tablet, visit = equipped(office)
    content = honest(visit)
    tablet.attach(visit, POINT, content)
    tablet.upload(content)
    tablet.sync()
    judged(office, visit)
    for _ in range(3):
        measured(tablet)
    due = office.served.rows("SELECT due FROM photo_uses WHERE actor = ?", tablet.actor)
    assert due == [(0,)]


def test_a_withdrawn_photo_is_gone_from_the_checkpoint_and_kept_in_the_log(office: Office) -> None:
    tablet, visit = equipped(office)
    content = honest(visit)
    tablet.attach(visit, POINT, content)
    tablet.upload(content)
    tablet.sync()
    judged(office, visit)
    (path,) = [path for _, path in tablet.device.confirmed if "/photo/" in path]
    tablet.write(visit, path, {"kind": "withdrawn", "checkpoint": POINT, "reason": "拍重了"})
    tablet.sync()
    assert office.checkpoint(visit, POINT)["photos"] == []
    ops = office.served.rows("SELECT counter FROM ops WHERE path = ?", path)
    assert len(ops) == 2


def test_pictures_for_screens_and_the_original_untouched(office: Office) -> None:
    tablet, visit = equipped(office)
    content = honest(visit)
    sha256 = hashlib.sha256(content).hexdigest()
    tablet.attach(visit, POINT, content)
    tablet.upload(content)
    tablet.sync()
    judged(office, visit)
    with office.served.client(office.token) as client:
        for size in ("small", "large"):
            shown = client.get(f"/api/photos/{sha256}/{size}")
            assert (shown.status_code, shown.headers["content-type"]) == (200, "image/jpeg")
            assert b"ALN-AL00" not in shown.content, "nothing of the metadata goes to screens"
        original = client.get(f"/api/photos/{sha256}/original")
        assert original.content == content
        assert original.headers["content-disposition"].startswith("attachment")
        assert original.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in original.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\0\0\0\x20ftypisom\0\0\2\0isomiso2avc1mp41" + bytes(400), "video"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(400), "pdf"),
        (b"PK\3\4\x14\0\0\0\x08\0" + bytes(400), "zip"),
    ],
    ids=["video", "pdf", "archive"],
)
def test_what_only_calls_itself_a_picture_is_refused_with_its_reason_and_kept(
    office: Office, content: bytes, kind: str
) -> None:
    tablet, visit = equipped(office)
    content += visit.encode()
    sha256 = hashlib.sha256(content).hexdigest()
    tablet.attach(visit, POINT, content)
    tablet.upload(content)
    tablet.sync()
    photo = judged(office, visit)
    (finding,) = [each for each in photo["findings"] if each["code"] == "FILE_UNREADABLE"]
    assert (finding["severity"], finding["numbers"]["looks_like"]) == ("fail", kind)
    assert photo["verdict"] == "contradicts"
    with office.served.client(office.token) as client:
        assert client.get(f"/api/photos/{sha256}/original").content == content
        assert client.get(f"/api/photos/{sha256}/large").status_code == 409
    stored = office.served.rows("SELECT media_type FROM photos WHERE sha256 = ?", sha256)
    assert stored != [("image/jpeg",)], "the sender's word is not taken for it"
