"""Every check code: a file, built tag by tag, that raises it, and its honest neighbour that does
not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from PIL import Image

from server.catalog.place import UnitPlace
from server.photos.case import Chain, Link, Lookalike, Twin, Use
from server.photos.facts import ExifFacts, GpsPlace
from server.photos.finding import CheckFinding, Code
from server.photos.rule_set import RULE_SET
from server.photos.verdict import Judgement, judge
from sync.checklist import Text
from sync.op import Reading
from sync.photo import CaptureRecord, Fix
from tests.server.photos.pictures import (
    MAKE,
    MODEL,
    MODIFIED,
    OFFSET,
    REDACTED_GPS,
    SOFTWARE,
    TAKEN,
    block,
    encoded,
    gps_at,
    jpeg,
    phone_jpeg,
    png_header,
    scene,
    with_embedded,
)
from tests.server.photos.test_guard import HUGE_COUNT
from tests.server.photos.visits import DAY_MS, HOUR_MS, MINUTE_MS, at, case_of, record, sample

HERE = Use(
    "visit-1", "pub-02", "岳阳楼区政府", same_visit=True, title=Text("公益广告", "Public notices")
)
ELSEWHERE = Use("visit-2", "pub-02", "岳阳市图书馆", same_visit=False)
RETAKE = msgspec.structs.replace(HERE, same_device=True)
PLACED = ExifFacts(
    taken_local=datetime(2026, 7, 12, 9, 15, 3),
    offset_min=480,
    make="HUAWEI",
    model="ALN-AL00",
    gps=GpsPlace(28.554, 112.355),
)
EARLIER = msgspec.structs.replace(PLACED, taken_local=datetime(2026, 7, 11, 9, 15, 3))
UNIT = UnitPlace(28.5540, 112.3550, 50, "entered")
LEARNT = UnitPlace(28.5540, 112.3550, 50, "learnt", visits=1)
SURE = UnitPlace(28.5540, 112.3550, 50, "learnt", visits=2)
OTHER_TOWN = UnitPlace(29.3700, 113.1200, 50, "entered")


def fixed(lat: float, lon: float, accuracy_m: float = 20, age_ms: int = 5_000) -> CaptureRecord:
    """Picked while the device believed to be there."""
    plain = record()
    fix = Fix(lat, lon, accuracy_m, plain.picked_at_ms - age_ms)
    return msgspec.structs.replace(plain, place=fix)


def link(counter: int, mono_ms: int = 1_000_500, boot: str = "page-2") -> Link:
    clock = Reading(at("09:15:11"), 480, mono_ms, boot)
    return Link(f"{counter}@actor-a", f"hash-{counter - 1}", f"hash-{counter}", clock)


WHOLE = Chain(link(7), first=False, begins_with="genesis", before=link(6, 990_000), after=link(8))


def chain(**changes: Any) -> dict[str, Any]:
    return {"chain": msgspec.structs.replace(WHOLE, **changes)}


SET_FORWARD = (sample("08:00"), sample("12:00", HOUR_MS))


def changed(modified: str, make: bytes = b"HUAWEI", **ifd0: bytes) -> bytes:
    tags = {MAKE: make, MODEL: b"X", MODIFIED: modified.encode()}
    if "software" in ifd0:
        tags[SOFTWARE] = ifd0["software"]
    return jpeg(block(tags, {TAKEN: b"2026:07:12 09:15:03", OFFSET: b"+08:00"}))


def alike(use: Use) -> Lookalike:
    return Lookalike(use, share=0.92, textured=26, rows=("99.8", "9923"))


def viewer() -> Image.Image:
    """A screenshot of a picture viewer: a photo between black bars on a phone's screen."""
    screen = Image.new("RGB", (540, 1170))
    screen.paste(scene(1, (540, 405)), (0, 380))
    return screen


SET_OFF: list[tuple[Code, str, bytes, dict[str, Any]]] = [
    ("FILE_UNREADABLE", "fail", b"", {}),
    ("FILE_UNREADABLE", "fail", b"I was never a photo", {}),
    ("FILE_UNREADABLE", "fail", phone_jpeg()[:-200], {}),
    ("FILE_UNREADABLE", "fail", png_header(14_000, 14_286), {}),
    (
        "FILE_HASH_MISMATCH",
        "fail",
        phone_jpeg(),
        {"declared_sha256": "a" * 64, "actual_sha256": "b" * 64},
    ),
    ("ROUTE_ALBUM", "info", phone_jpeg(), {"record": record(route="album")}),
    ("ROUTE_ALBUM", "info", phone_jpeg(), {"record": record(route="file")}),
    ("EXIF_ABSENT", "info", jpeg(), {}),
    ("EXIF_ABSENT", "info", phone_jpeg("0000:00:00 00:00:00"), {}),
    ("EXIF_ABSENT", "info", jpeg(xmp=b'<x xmp:CreateDate="2026-07-12T09:15:03+08:00"/>'), {}),
    ("EXIF_MALFORMED", "info", jpeg(HUGE_COUNT), {}),
    ("TIME_OUTSIDE_VISIT", "warn", phone_jpeg("2026:07:11 09:15:03"), {}),
    ("TIME_OUTSIDE_VISIT", "info", jpeg(xmp=b'<x xmp:CreateDate="2026-07-11T09:15:03"/>'), {}),
    ("TIME_OUTSIDE_VISIT", "warn", phone_jpeg("2026:07:12 08:57:30"), {}),
    ("TIME_OUTSIDE_VISIT", "warn", phone_jpeg("2026:07:12 09:18:03"), {}),
    ("TIME_OUTSIDE_VISIT", "warn", phone_jpeg("2025:07:12 09:15:03"), {"samples": ()}),
    ("TIME_OUTSIDE_VISIT", "warn", phone_jpeg("2026:07:11 09:15:03"), {"samples": SET_FORWARD}),
    ("TIME_OVERLAPS_VISIT", "info", phone_jpeg(), {"samples": SET_FORWARD}),
    ("TIME_OVERLAPS_VISIT", "info", phone_jpeg("2026:07:12 08:57:59"), {}),
    (
        "TIME_OVERLAPS_VISIT",
        "info",
        phone_jpeg("2026:07:12 11:30:00"),
        {"record": record("11:40:00", route="album")},
    ),
    ("TIME_UNKNOWN", "info", jpeg(), {}),
    ("CLOCK_UNVERIFIED", "info", phone_jpeg(), {"samples": ()}),
    ("CLOCK_UNVERIFIED", "info", phone_jpeg("2026:07:12 03:15:03"), {"samples": ()}),
    ("CLOCK_AHEAD", "info", phone_jpeg("2026:07:12 09:15:20"), {}),
    ("CLOCK_AHEAD", "info", phone_jpeg("2026:07:12 09:15:20", None), {"samples": ()}),
    ("TIME_ZONE_SHIFT", "info", phone_jpeg("2026:07:12 01:15:03", None), {"samples": ()}),
    ("CLOCK_CHANGED", "warn", phone_jpeg(), {"samples": SET_FORWARD}),
    ("CLOCK_CHANGED", "warn", jpeg(), {"samples": SET_FORWARD}),
    (
        "CLOCK_CHANGED",
        "info",
        phone_jpeg(gps=gps_at(hour=1, minute=14)),
        {"samples": SET_FORWARD},
    ),
    ("GPS_TIME_OLD", "info", phone_jpeg(gps=gps_at(hour=1, minute=0)), {}),
    ("GPS_TIME_OLD", "warn", phone_jpeg(gps=gps_at("2026:07:11", hour=1)), {}),
    ("GPS_TIME_OLD", "info", phone_jpeg(gps=gps_at(hour=1, minute=0)), {"samples": ()}),
    ("GPS_TIME_OLD", "info", phone_jpeg(gps=gps_at("2026:07:11")), {"samples": ()}),
    ("GPS_TIME_AFTER_SHOT", "warn", phone_jpeg(gps=gps_at(hour=1, minute=16)), {}),
    (
        "GPS_TIME_AFTER_SHOT",
        "info",
        phone_jpeg("2026:07:12 09:00:03", gps=gps_at(hour=1, minute=15)),
        {"samples": ()},
    ),
    ("GPS_AWAY", "warn", phone_jpeg(), {"place": OTHER_TOWN, "record": fixed(28.554, 112.355)}),
    ("GPS_AWAY", "warn", phone_jpeg(gps=gps_at(minute=14)), {"place": OTHER_TOWN}),
    ("GPS_AWAY", "warn", phone_jpeg(), {"place": UNIT, "record": fixed(28.5610, 112.3550)}),
    ("GPS_AWAY", "warn", phone_jpeg(), {"place": SURE, "record": fixed(28.5640, 112.3550)}),
    ("GPS_AWAY", "info", phone_jpeg(), {"place": LEARNT, "record": fixed(28.5640, 112.3550)}),
    (
        "GPS_AWAY",
        "info",
        phone_jpeg(),
        {"place": UNIT, "record": fixed(28.5640, 112.3550, age_ms=HOUR_MS)},
    ),
    ("GPS_AWAY", "info", phone_jpeg(gps=gps_at(hour=0)), {"place": OTHER_TOWN}),
    ("GPS_REDACTED", "info", phone_jpeg(gps=REDACTED_GPS), {}),
    ("DEVICE_DIFFERS", "info", phone_jpeg(), {"device": "apple"}),
    ("DEVICE_DIFFERS", "info", phone_jpeg(ifd0={MAKE: b"Apple"}), {"device": "android"}),
    ("DEVICE_DIFFERS", "info", phone_jpeg(ifd0={MAKE: b"Canon"}), {"device": "android"}),
    ("CHAIN_BROKEN", "warn", phone_jpeg(), chain(before=None)),
    ("CHAIN_BROKEN", "warn", phone_jpeg(), chain(before=link(5, 990_000))),
    ("CHAIN_BROKEN", "warn", phone_jpeg(), chain(after=link(9))),
    ("CHAIN_BROKEN", "warn", phone_jpeg(), chain(before=link(6, 1_200_000))),
    ("CHAIN_BROKEN", "warn", phone_jpeg(), chain(own=link(7, 900_000), before=link(6, 0))),
    ("CHAIN_BROKEN", "warn", phone_jpeg(), chain(forked=True)),
    ("CHAIN_BROKEN", "warn", phone_jpeg(), chain(first=True, before=None)),
    ("DUP_EXACT", "info", phone_jpeg(), {"uses": (HERE,)}),
    ("DUP_EXACT", "warn", phone_jpeg(), {"uses": (ELSEWHERE,)}),
    ("DUP_PIXELS_OTHER_EXIF", "info", phone_jpeg(), {"twins": (Twin(HERE, PLACED),)}),
    ("DUP_PIXELS_OTHER_EXIF", "warn", phone_jpeg(), {"twins": (Twin(ELSEWHERE, PLACED),)}),
    ("DUP_PIXELS_OTHER_EXIF", "warn", phone_jpeg(), {"twins": (Twin(HERE, EARLIER),)}),
    (
        "DUP_PIXELS_OTHER_EXIF",
        "warn",
        phone_jpeg(gps=gps_at()),
        {"twins": (Twin(HERE, PLACED),)},
    ),
    ("DUP_VISUAL", "info", phone_jpeg(), {"lookalikes": (alike(RETAKE),)}),
    ("DUP_VISUAL", "info", phone_jpeg(), {"lookalikes": (alike(HERE),)}),
    ("DUP_VISUAL", "warn", phone_jpeg(), {"lookalikes": (alike(ELSEWHERE),)}),
    ("MODIFIED_AFTER_CAPTURE", "warn", changed("2026:07:12 09:25:03"), {}),
    ("EDITOR_NAMED", "info", phone_jpeg(ifd0={SOFTWARE: "今日水印相机".encode("gb18030")}), {}),
    ("EDITOR_NAMED", "info", jpeg(xmp=b'<x xmp:CreatorTool="Adobe Photoshop 25"/>'), {}),
    (
        "EDITOR_NAMED",
        "warn",
        changed("2026:07:12 09:25:03", software=b"Adobe Photoshop 25"),
        {},
    ),
    ("THUMB_DIFFERS", "warn", with_embedded(scene(1), scene(2), Make=b"HUAWEI"), {}),
    ("THUMB_DIFFERS", "info", with_embedded(scene(1), scene(2), Make=b"NIKON"), {}),
    ("THUMB_DIFFERS", "info", with_embedded(scene(1), scene(2)), {}),
    ("SCREENSHOT_LIKE", "info", encoded(scene(1), "PNG"), {}),
    ("SCREENSHOT_LIKE", "info", encoded(viewer(), "JPEG"), {}),
]

SILENT: list[tuple[Code, bytes, dict[str, Any]]] = [
    ("FILE_UNREADABLE", phone_jpeg(), {}),
    (
        "FILE_HASH_MISMATCH",
        phone_jpeg(),
        {"declared_sha256": "a" * 64, "actual_sha256": "a" * 64},
    ),
    ("FILE_HASH_MISMATCH", phone_jpeg(), {"declared_sha256": "a" * 64}),
    ("ROUTE_ALBUM", phone_jpeg(), {}),
    ("ROUTE_ALBUM", phone_jpeg(), {"record": None}),
    ("EXIF_ABSENT", phone_jpeg(), {}),
    ("EXIF_ABSENT", b"I was never a photo", {}),
    ("EXIF_MALFORMED", phone_jpeg(gps=gps_at()), {}),
    ("TIME_OUTSIDE_VISIT", phone_jpeg("2026:07:12 08:58:30"), {}),
    ("TIME_OUTSIDE_VISIT", phone_jpeg("2026:07:12 09:16:30"), {}),
    ("TIME_OUTSIDE_VISIT", phone_jpeg("2026:07:11 10:15:03"), {"samples": ()}),
    ("TIME_OUTSIDE_VISIT", phone_jpeg("2026:07:11 09:15:03"), {"visit": None}),
    ("TIME_OVERLAPS_VISIT", phone_jpeg(), {}),
    ("TIME_OVERLAPS_VISIT", phone_jpeg("2026:07:11 09:15:03"), {}),
    ("TIME_UNKNOWN", jpeg(block({}, {}, gps_at())), {}),
    ("TIME_UNKNOWN", b"I was never a photo", {}),
    ("CLOCK_UNVERIFIED", phone_jpeg(), {}),
    ("CLOCK_UNVERIFIED", phone_jpeg("2025:07:12 09:15:03"), {"samples": ()}),
    ("CLOCK_UNVERIFIED", phone_jpeg(gps=gps_at(minute=14)), {"samples": ()}),
    ("CLOCK_AHEAD", phone_jpeg("2026:07:12 09:15:11"), {}),
    ("CLOCK_AHEAD", phone_jpeg("2026:07:12 09:15:20"), {"record": None}),
    ("CLOCK_AHEAD", jpeg(), {}),
    ("TIME_ZONE_SHIFT", phone_jpeg("2026:07:12 01:15:03", None), {}),
    ("TIME_ZONE_SHIFT", phone_jpeg("2026:07:10 01:15:03", None), {"samples": ()}),
    ("TIME_ZONE_SHIFT", phone_jpeg(), {"samples": ()}),
    ("CLOCK_CHANGED", phone_jpeg(), {}),
    ("CLOCK_CHANGED", phone_jpeg(), {"samples": ()}),
    ("GPS_TIME_OLD", phone_jpeg(gps=gps_at(hour=1, minute=6)), {}),
    ("GPS_TIME_OLD", phone_jpeg(), {}),
    ("GPS_TIME_AFTER_SHOT", phone_jpeg(gps=gps_at(hour=1, minute=15, second=6)), {}),
    ("GPS_AWAY", phone_jpeg(), {"place": UNIT, "record": fixed(28.5570, 112.3550)}),
    ("GPS_AWAY", phone_jpeg(), {"place": UNIT, "record": fixed(28.5640, 112.3550, 400)}),
    # Where the unit is, as Amap and Baidu write it: 650 m and 1.4 km off.
    ("GPS_AWAY", phone_jpeg(), {"place": UNIT, "record": fixed(28.55085, 112.36071)}),
    ("GPS_AWAY", phone_jpeg(), {"place": UNIT, "record": fixed(28.55666, 112.36726)}),
    ("GPS_AWAY", phone_jpeg(gps=gps_at(minute=14)), {"place": UNIT}),
    ("GPS_AWAY", phone_jpeg(), {"record": fixed(29.37, 113.12)}),
    ("GPS_AWAY", phone_jpeg(gps=REDACTED_GPS), {"place": UNIT}),
    ("DEVICE_DIFFERS", phone_jpeg(), {"device": "android"}),
    ("DEVICE_DIFFERS", phone_jpeg(), {}),
    ("DEVICE_DIFFERS", phone_jpeg(ifd0={MAKE: b"Nobody"}), {"device": "apple"}),
    ("DEVICE_DIFFERS", jpeg(), {"device": "apple"}),
    ("CHAIN_BROKEN", phone_jpeg(), chain()),
    ("CHAIN_BROKEN", phone_jpeg(), chain(after=None)),
    ("CHAIN_BROKEN", phone_jpeg(), chain(first=True, before=None, begins_with="hash-6")),
    ("CHAIN_BROKEN", phone_jpeg(), chain(before=link(6, 1_200_000, "page-1"))),
    ("CHAIN_BROKEN", phone_jpeg(), {}),
    ("GPS_REDACTED", phone_jpeg(gps=gps_at()), {}),
    ("GPS_REDACTED", phone_jpeg(), {}),
    ("DUP_EXACT", phone_jpeg(), {}),
    ("DUP_PIXELS_OTHER_EXIF", phone_jpeg(), {"uses": (ELSEWHERE,)}),
    ("DUP_VISUAL", phone_jpeg(), {"twins": (Twin(ELSEWHERE, PLACED),)}),
    ("MODIFIED_AFTER_CAPTURE", changed("2026:07:12 09:19:03"), {}),
    ("MODIFIED_AFTER_CAPTURE", changed("2026:07:12 09:25:03", make=b"Canon"), {}),
    ("MODIFIED_AFTER_CAPTURE", phone_jpeg(), {}),
    ("EDITOR_NAMED", phone_jpeg(ifd0={SOFTWARE: b"ALN-AL00 4.0.0.120"}), {}),
    ("THUMB_DIFFERS", with_embedded(scene(1), scene(1)), {}),
    ("THUMB_DIFFERS", with_embedded(scene(1), Image.new("L", (160, 120))), {}),
    ("THUMB_DIFFERS", phone_jpeg(), {}),
    ("SCREENSHOT_LIKE", encoded(scene(1, (540, 1170)), "JPEG"), {}),
    ("SCREENSHOT_LIKE", with_embedded(viewer(), viewer(), Make=b"HUAWEI"), {}),
    ("SCREENSHOT_LIKE", encoded(scene(1), "JPEG"), {}),
    ("SCREENSHOT_LIKE", png_header(14_000, 14_286), {}),
]


@pytest.fixture
def judged(tmp_path: Path) -> Callable[..., Judgement]:
    return lambda content, **known: judge(case_of(tmp_path, content, **known))


def named(judgement: Judgement, code: Code) -> list[CheckFinding]:
    return [finding for finding in judgement.findings if finding.code == code]


@pytest.mark.parametrize(("code", "severity", "content", "known"), SET_OFF)
def test_it_is_found(
    judged: Callable[..., Judgement],
    code: Code,
    severity: str,
    content: bytes,
    known: dict[str, Any],
) -> None:
    judgement = judged(content, **known)
    assert [finding.severity for finding in named(judgement, code)] == [severity]
    for finding in judgement.findings:
        sentences = (
            [finding.office]
            if finding.inspector is None
            else [
                finding.office,
                finding.inspector,
            ]
        )
        for sentence in sentences:
            assert sentence.zh.endswith("。")
            assert sentence.en.endswith(".")
            assert sentence.en.isascii() or "“" in sentence.en or "岳阳" in sentence.en
            assert "pub-02" not in sentence.zh + sentence.en or "visit-2" in str(finding.numbers)


@pytest.mark.parametrize(("code", "content", "known"), SILENT)
def test_it_stays_silent(
    judged: Callable[..., Judgement], code: Code, content: bytes, known: dict[str, Any]
) -> None:
    assert named(judged(content, **known), code) == []


def test_every_code_is_set_off_and_kept_silent_here() -> None:
    codes = set(get_args(Code))
    assert {case[0] for case in SET_OFF} == codes
    assert {case[0] for case in SILENT} == codes


def test_every_check_stands_in_the_rule_set_once() -> None:
    assert len(RULE_SET.checks) == len(set(RULE_SET.checks)) == len(get_args(Code))
    assert RULE_SET.version


def only(judgement: Judgement, code: Code) -> CheckFinding:
    (finding,) = named(judgement, code)
    return finding


def test_numbers_say_how_far_outside_the_visit(judged: Callable[..., Judgement]) -> None:
    finding = only(judged(phone_jpeg("2026:07:11 08:58:00")), "TIME_OUTSIDE_VISIT")
    off = finding.numbers["off_ms"]
    assert isinstance(off, int)
    assert -DAY_MS <= off < -DAY_MS + MINUTE_MS
    assert finding.inspector is not None
    assert "23 小时 59 分钟" in finding.inspector.zh


def test_numbers_say_by_how_many_hours_a_zone_is_off(judged: Callable[..., Judgement]) -> None:
    late = judged(phone_jpeg("2026:07:12 17:15:03", None), samples=())
    early = judged(phone_jpeg("2026:07:12 01:15:03", None), samples=())
    assert only(late, "TIME_ZONE_SHIFT").numbers == {"hours": -8}
    assert only(early, "TIME_ZONE_SHIFT").numbers == {"hours": 8}


def test_a_refused_file_says_what_it_looks_like(judged: Callable[..., Judgement]) -> None:
    finding = only(judged(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"), "FILE_UNREADABLE")
    assert finding.numbers["reason"] == "not_an_image"
    assert finding.numbers["looks_like"] == "pdf"
    assert "pdf" in finding.office.zh


def test_a_change_across_zones_is_measured_in_true_time(judged: Callable[..., Judgement]) -> None:
    tags = {MAKE: b"Apple", MODIFIED: b"2026:07:12 10:15:03"}
    exif = {TAKEN: b"2026:07:12 09:15:03", OFFSET: b"+08:00", 0x9010: b"+09:00"}
    assert named(judged(jpeg(block(tags, exif))), "MODIFIED_AFTER_CAPTURE") == []


def test_each_other_use_is_named_and_other_visits_come_first(
    judged: Callable[..., Judgement],
) -> None:
    found = named(judged(phone_jpeg(), uses=(HERE, ELSEWHERE)), "DUP_EXACT")
    assert [finding.numbers["visit"] for finding in found] == ["visit-2", "visit-1"]


def test_a_clock_set_before_the_pick_is_no_question_when_only_the_record_counts(
    judged: Callable[..., Judgement],
) -> None:
    same_page = sample("09:00", boot="page-2", mono_ms=1_000_000 - 910_000)
    finding = only(
        judged(jpeg(), samples=(same_page,), record=record(skew_ms=-HOUR_MS)), "CLOCK_CHANGED"
    )
    assert finding.severity == "info"


def test_a_twin_is_named_with_what_differs(judged: Callable[..., Judgement]) -> None:
    use = msgspec.structs.replace(ELSEWHERE, dot="7@actor-b", sha256="b" * 64)
    finding = only(judged(phone_jpeg(), twins=(Twin(use, EARLIER),)), "DUP_PIXELS_OTHER_EXIF")
    assert finding.numbers == {
        "visit": "visit-2",
        "checkpoint": "pub-02",
        "unit": "岳阳市图书馆",
        "same_visit": 0,
        "dot": "7@actor-b",
        "sha256": "b" * 64,
        "differs": "taken_local,gps",
    }
    assert "拍摄时间、GPS 位置" in finding.office.zh


def test_a_lookalike_is_named_with_its_map(judged: Callable[..., Judgement]) -> None:
    finding = only(judged(phone_jpeg(), lookalikes=(alike(RETAKE),)), "DUP_VISUAL")
    assert finding.numbers["tiles"] == "99.8/9923"
    assert (finding.numbers["share"], finding.numbers["textured"]) == (0.92, 26)
    assert (finding.numbers["same_visit"], finding.numbers["retake"]) == (1, 1)
    assert "重拍" in finding.office.zh


def test_a_position_says_how_far_and_from_where(judged: Callable[..., Judgement]) -> None:
    finding = only(judged(phone_jpeg(), place=UNIT, record=fixed(28.5640, 112.3550)), "GPS_AWAY")
    assert finding.numbers["distance_m"] == 1112
    assert finding.numbers["limit_m"] == 550
    assert (finding.numbers["witness"], finding.numbers["source"]) == ("record", "entered")
    assert finding.inspector is not None
    assert "1112 米" in finding.inspector.zh


def test_another_devices_clock_is_not_known(judged: Callable[..., Judgement]) -> None:
    judgement = judged(phone_jpeg(), device="apple")
    assert judgement.reading.row == 4
    assert named(judgement, "CLOCK_UNVERIFIED") != []


def test_a_checkpoint_is_named_in_words(judged: Callable[..., Judgement]) -> None:
    finding = only(judged(phone_jpeg(), uses=(HERE,)), "DUP_EXACT")
    assert "“公益广告”" in finding.office.zh
    assert "“Public notices”" in finding.office.en
