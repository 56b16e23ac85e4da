"""Photos used twice, end to end: found on both sides, and named so that people can compare."""

from __future__ import annotations

import json
import time
import zlib
from typing import Any

from server.photos.rule_set import RULE_SET
from tests.server.office import Office
from tests.server.photos.pictures import encoded, phone_jpeg, scene
from tests.server.served import Served
from tests.server.tablet import Tablet
from tests.server.test_photos import PATIENCE_S, POINT, codes, equipped, honest, judged, view


def sent(tablet: Tablet, visit: str, content: bytes) -> str:
    """Attach and upload; returns the op's dot."""
    dot = tablet.attach(visit, POINT, content)
    tablet.upload(content)
    tablet.sync()
    return str(dot)


def found(office: Office, visit: str, code: str) -> dict[str, Any]:
    """The finding of this code at the visit's photo, once it is there."""
    until = time.monotonic() + PATIENCE_S
    while code not in codes(photo := judged(office, visit)):
        assert time.monotonic() < until, photo
        time.sleep(0.05)
    (finding,) = [each for each in photo["findings"] if each["code"] == code]
    assert isinstance(finding, dict)
    return finding


def test_the_same_picture_under_another_date_is_found_on_both_sides(office: Office) -> None:
    first, one = equipped(office)
    second, two = equipped(office)
    dots = {
        one: sent(first, one, phone_jpeg("2026:11:20 16:00:01", shown=view(one))),
        two: sent(second, two, phone_jpeg("2026:11:20 16:00:02", shown=view(one))),
    }
    for visit, other in ((one, two), (two, one)):
        finding = found(office, visit, "DUP_PIXELS_OTHER_EXIF")
        assert finding["severity"] == "warn"
        assert finding["numbers"]["visit"] == other
        assert finding["numbers"]["dot"] == dots[other]
        assert finding["numbers"]["differs"] == "taken_local"
        assert judged(office, visit)["verdict"] == "contradicts"


def test_a_byte_more_behind_the_picture_does_not_hide_that_it_is_the_same(office: Office) -> None:
    first, one = equipped(office)
    second, two = equipped(office)
    sent(first, one, honest(one))
    sent(second, two, honest(one) + b"\0")
    finding = found(office, two, "DUP_PIXELS_OTHER_EXIF")
    assert (finding["severity"], finding["numbers"]["differs"]) == ("warn", "")
    assert finding["numbers"]["visit"] == one


def test_photos_that_older_rules_judged_are_read_and_judged_again_at_the_next_start(
    own_served: Served, own_office: Office
) -> None:
    tablet, visit = equipped(own_office)
    sent(tablet, visit, honest(visit))
    judged(own_office, visit)
    own_served.stop()
    own_served.change("UPDATE verdicts SET rule_set = '1'")
    own_served.change(
        "UPDATE photos SET facts = CAST(replace(CAST(facts AS TEXT), ?, ?) AS BLOB)",
        '"reader"',
        '"was"',
    )
    own_served.change("UPDATE photos SET picture_sha256 = NULL")
    own_served.start()
    until = time.monotonic() + PATIENCE_S
    while len(kept := own_served.rows("SELECT rule_set FROM verdicts ORDER BY id")) < 2:
        assert time.monotonic() < until
        time.sleep(0.05)
    assert kept == [("1",), (RULE_SET.version,)], "both results are kept"
    assert own_served.rows("SELECT count(*) FROM photos WHERE picture_sha256 IS NULL") == [(0,)]


def test_a_copy_from_a_chat_is_found_on_both_sides(office: Office) -> None:
    first, one = equipped(office)
    second, two = equipped(office)
    view = scene(zlib.crc32(one.encode()))
    taken = phone_jpeg("2026:11:20 16:00:01", shown=view)
    copy = encoded(view.resize((540, 405)), quality=60)
    dots = {one: sent(first, one, taken), two: sent(second, two, copy)}
    for visit, other in ((one, two), (two, one)):
        finding = found(office, visit, "DUP_VISUAL")
        assert finding["severity"] == "warn"
        assert finding["numbers"]["visit"] == other
        assert finding["numbers"]["dot"] == dots[other]
        assert finding["numbers"]["share"] >= 0.7
        assert len(finding["numbers"]["tiles"].split("/")) == 12


def test_photos_of_paper_are_compared_with_none(own_served: Served, own_office: Office) -> None:
    own_served.stop()
    shows_paper(own_served, POINT)
    own_served.start()
    first, one = equipped(own_office)
    second, two = equipped(own_office)
    form = scene(zlib.crc32(one.encode()))
    sent(first, one, phone_jpeg("2026:11:20 16:00:01", shown=form))
    sent(second, two, encoded(form.resize((540, 405)), quality=60))
    assert "DUP_VISUAL" not in codes(judged(own_office, two))
    pairs = own_served.rows("SELECT count(*) FROM likenesses")
    assert pairs == [(2,)], "the pictures are the same; of paper that says nothing"


def shows_paper(served: Served, checkpoint: str) -> None:
    """Mark a checkpoint of the published checklist, as another checklist would have it."""
    for name, content in served.rows("SELECT id, document FROM checklists"):
        document = json.loads(content)
        for point in document["checkpoints"]:
            point["document"] = point["id"] == checkpoint
        encoded_again = json.dumps(document, ensure_ascii=False).encode()
        served.change("UPDATE checklists SET document = ? WHERE id = ?", encoded_again, name)


def test_a_retake_within_the_visit_is_no_question(office: Office) -> None:
    tablet, visit = equipped(office)
    view = scene(zlib.crc32(visit.encode()))
    sent(tablet, visit, phone_jpeg("2026:11:20 16:00:01", shown=view))
    other = phone_jpeg("2026:11:20 16:00:02", shown=view.resize((600, 450)))
    tablet.score(visit, "pub-01", {"boards": []})
    tablet.attach(visit, "pub-01", other)
    tablet.upload(other)
    tablet.sync()
    finding = found(office, visit, "DUP_VISUAL")
    assert (finding["severity"], finding["numbers"]["retake"]) == ("info", 1)
    assert judged(office, visit)["verdict"] == "consistent"
