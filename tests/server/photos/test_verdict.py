from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from server.photos.verdict import Judgement, judge
from tests.server.photos.pictures import block, gps_at, jpeg, phone_jpeg
from tests.server.photos.visits import case_of, record, sample

Judging = Callable[..., Judgement]


@pytest.fixture
def judged(tmp_path: Path) -> Judging:
    def of(content: bytes, accepted: frozenset[str] = frozenset(), **known: Any) -> Judgement:
        return judge(case_of(tmp_path, content, **known), accepted)

    return of


def test_an_honest_photo_is_consistent_by_two_witnesses(judged: Judging) -> None:
    judgement = judged(phone_jpeg())
    assert judgement.verdict == "consistent"
    assert judgement.witnesses == ("capture_record", "file_time")
    assert judgement.findings == ()


def test_a_photo_without_exif_taken_in_the_app_is_consistent_by_its_record(
    judged: Judging,
) -> None:
    judgement = judged(jpeg())
    assert judgement.verdict == "consistent"
    assert judgement.witnesses == ("capture_record",)


def test_a_photo_without_exif_from_the_album_cannot_be_told(judged: Judging) -> None:
    judgement = judged(jpeg(), record=record(route="album"))
    assert judgement.verdict == "cannot_tell"
    assert {finding.severity for finding in judgement.findings} == {"info"}


def test_a_photo_from_the_album_with_its_time_is_consistent(judged: Judging) -> None:
    judgement = judged(phone_jpeg(), record=record("10:30", route="album"))
    assert (judgement.verdict, judgement.witnesses) == ("consistent", ("file_time",))


def test_gps_alone_can_be_the_witness(judged: Judging) -> None:
    content = jpeg(block({}, {}, gps_at(hour=1, minute=15)))
    judgement = judged(content, record=record("10:30", route="album"))
    assert (judgement.verdict, judgement.witnesses) == ("consistent", ("gps_time",))


def test_a_photo_of_the_day_before_contradicts(judged: Judging) -> None:
    assert judged(phone_jpeg("2026:07:11 09:15:03")).verdict == "contradicts"


def test_an_accepted_answer_to_a_warning_leaves_what_the_witnesses_say(judged: Judging) -> None:
    accepted = frozenset({"TIME_OUTSIDE_VISIT"})
    day_before = phone_jpeg("2026:07:11 09:15:03")
    assert judged(day_before, accepted).verdict == "consistent"
    album = record(route="album")
    assert judged(day_before, accepted, record=album).verdict == "cannot_tell"


def test_no_answer_makes_up_for_a_fact_about_the_bytes(judged: Judging) -> None:
    accepted = frozenset({"FILE_UNREADABLE"})
    assert judged(b"I was never a photo", accepted).verdict == "contradicts"


@pytest.mark.parametrize("taken", ["2026:07:12 09:15:03", "2026:07:12 01:15:03"])
def test_a_clock_that_nobody_measured_accuses_nobody(judged: Judging, taken: str) -> None:
    assert judged(phone_jpeg(taken), samples=()).verdict == "cannot_tell"


def test_a_wrong_but_measured_clock_is_no_matter(judged: Judging) -> None:
    year_ms = 365 * 86_400_000
    samples = (sample("08:00", year_ms), sample("12:00", year_ms))
    judgement = judged(
        phone_jpeg("2027:07:12 09:15:03"), record=record(skew_ms=year_ms), samples=samples
    )
    assert judgement.verdict == "consistent"


def test_a_photo_picked_after_the_visit_was_not_seen_by_its_record(judged: Judging) -> None:
    assert judged(jpeg(), record=record("11:30")).verdict == "cannot_tell"


def test_a_photo_without_a_visit_cannot_be_told(judged: Judging) -> None:
    nothing = {"record": None, "visit": None, "samples": (), "received_ms": None}
    assert judged(phone_jpeg(), **nothing).verdict == "cannot_tell"


def test_a_judgement_can_be_stored_and_read_again(judged: Judging) -> None:
    judgement = judged(phone_jpeg("2026:07:11 09:15:03", gps=gps_at()))
    stored = msgspec.json.encode(judgement)
    assert msgspec.json.decode(stored, type=Judgement) == judgement
