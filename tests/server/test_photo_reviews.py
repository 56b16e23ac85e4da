"""Photo review end to end: the queue, the office's question, the inspector's explanation."""

from __future__ import annotations

import time
from typing import Any

import pytest

from sync.clock import Sample
from sync.dot import Dot
from tests.server.office import CAMPAIGN, Office
from tests.server.photos.pictures import phone_jpeg
from tests.server.problem import refused
from tests.server.tablet import Tablet
from tests.server.test_photos import (
    PATIENCE_S,
    POINT,
    day_before,
    equipped,
    honest,
    judged,
    stripped,
    view,
)

QUEUE = f"/api/campaigns/{CAMPAIGN}/photo-reviews"


def lines(office: Office, visit: str) -> list[dict[str, Any]]:
    return [line for line in office.get(QUEUE)["lines"] if line["visit"] == visit]


def taken(tablet: Tablet, visit: str, content: bytes, route: str = "camera") -> str:
    dot = tablet.attach(visit, POINT, content, route)
    tablet.upload(content)
    tablet.sync()
    return str(dot)


@pytest.fixture
def wrong(office: Office) -> tuple[Tablet, str]:
    """A visit with one photo that was taken the day before."""
    tablet, visit = equipped(office)
    taken(tablet, visit, day_before(visit))
    judged(office, visit)
    return tablet, visit


def decide(office: Office, visit: str, kind: str, **more: Any) -> None:
    """The office's word on the only photo of a visit, made on what its screen shows."""
    (line,) = more.pop("on", None) or lines(office, visit)
    value = {
        "kind": kind,
        "saw": line["saw"],
        "warnings": [each["name"] for each in line["warnings"]],
        "reason": "相机时钟没有校准",
    }
    path = f"review/{line['user']}/{line['photo_id']}"
    shown = [{"dot": dot} for dot in line["heads"]]
    receipt = office.write(visit, path, {**value, **more}, shown)
    assert receipt.status == "accepted", receipt


def photo_of(office: Office, visit: str) -> dict[str, Any]:
    (photo,) = office.checkpoint(visit, POINT)["photos"]
    assert isinstance(photo, dict)
    return photo


def explain(tablet: Tablet, visit: str, text: str) -> Dot:
    """What the inspector says to every question that the tablet shows about its only photo."""
    paths = [path for name, path in tablet.device.confirmed if name == visit]
    (path,) = [path for path in paths if path.startswith("review/")]
    photo = path.rsplit("/", 1)[1]
    value = {"saw": tablet.shown(visit, path), "text": text}
    return tablet.write(visit, tablet.path("explanation", photo), value)


def test_the_queue_names_what_is_at_stake_and_why(
    office: Office, wrong: tuple[Tablet, str]
) -> None:
    _, visit = wrong
    (line,) = lines(office, visit)
    assert (line["state"], line["verdict"], line["harmless"]) == ("open", "contradicts", False)
    assert [each["code"] for each in line["warnings"]] == ["TIME_OUTSIDE_VISIT"]
    assert line["worth"]["exact"] == office.checkpoint(visit, POINT)["worth"]["exact"]
    staked = [float(each["worth"]["shown"]) for each in office.get(QUEUE)["lines"]]
    assert staked == sorted(staked, reverse=True)


def test_photos_without_a_warning_are_counted_and_not_asked_about(office: Office) -> None:
    tablet, visit = equipped(office)
    taken(tablet, visit, honest(visit))
    judged(office, visit)
    assert lines(office, visit) == []
    (tally,) = [each for each in office.get(QUEUE)["tallies"] if each["user"] == tablet.user]
    assert (tally["photos"], tally["consistent"], tally["actor"]) == (1, 1, tablet.actor)


def test_an_accepted_warning_is_answered_everywhere(
    office: Office, wrong: tuple[Tablet, str]
) -> None:
    tablet, visit = wrong
    decide(office, visit, "accepted")
    photo = photo_of(office, visit)
    assert (photo["verdict"], photo["checked"]) == ("consistent", "contradicts")
    assert photo["review"]["state"] == "accepted"
    assert photo["review"]["reviews"][0]["reason"] == "相机时钟没有校准"
    board = office.get(f"/api/campaigns/{CAMPAIGN}/board")
    (counts,) = [each["photos"] for each in board["visits"] if each["id"] == visit]
    assert (counts["contradicts"], counts["consistent"]) == (0, 1)
    (tally,) = [each for each in office.get(QUEUE)["tallies"] if each["user"] == tablet.user]
    assert (tally["contradicts"], tally["accepted"]) == (0, 1)


def test_a_rejected_photo_contradicts_whatever_its_witnesses_say(office: Office) -> None:
    tablet, visit = equipped(office)
    dot = taken(tablet, visit, honest(visit))
    judged(office, visit)
    photo = photo_of(office, visit)
    on = {"user": tablet.user, "photo_id": photo["photo_id"], "saw": [dot], "warnings": []}
    decide(office, visit, "rejected", on=[{**on, "heads": []}], reason="看不出宣传栏")
    photo = photo_of(office, visit)
    assert (photo["checked"], photo["verdict"]) == ("consistent", "contradicts")
    decide(office, visit, "withdrawn")
    assert photo_of(office, visit)["verdict"] == "consistent"
    assert lines(office, visit) == []


def test_a_question_goes_to_the_tablet_and_the_answer_comes_back(
    office: Office, wrong: tuple[Tablet, str]
) -> None:
    tablet, visit = wrong
    decide(office, visit, "asked", reason="照片为何是前一天拍的？")
    (line,) = lines(office, visit)
    assert line["state"] == "asked"
    tablet.sync()
    explain(tablet, visit, "平板日期当天早上才改对")
    assert lines(office, visit)[0]["state"] == "asked", "said without network"
    tablet.sync()
    (line,) = lines(office, visit)
    assert line["state"] == "explained"
    review = photo_of(office, visit)["review"]
    assert review["explanations"][0]["text"] == "平板日期当天早上才改对"
    decide(office, visit, "accepted")
    assert photo_of(office, visit)["review"]["state"] == "accepted"


def test_an_explanation_that_nobody_had_seen_brings_the_photo_back(
    office: Office, wrong: tuple[Tablet, str]
) -> None:
    tablet, visit = wrong
    before = lines(office, visit)
    decide(office, visit, "asked")
    tablet.sync()
    explain(tablet, visit, "照片是同事昨天拍的")
    decide(office, visit, "accepted", on=[{**before[0], "heads": lines(office, visit)[0]["heads"]}])
    tablet.sync()
    (line,) = lines(office, visit)
    assert (line["state"], line["reopened"], line["verdict"]) == ("explained", True, "contradicts")


def test_a_warning_that_turns_up_later_is_not_answered_yet(office: Office) -> None:
    tablet, visit = equipped(office)
    content = phone_jpeg("2026:11:19 16:00:01", shown=view(visit))
    taken(tablet, visit, content)
    judged(office, visit)
    decide(office, visit, "accepted")
    other, elsewhere = equipped(office)
    taken(other, elsewhere, content)
    until = time.monotonic() + PATIENCE_S
    while (line := lines(office, visit)[0])["state"] == "accepted":
        assert time.monotonic() < until, line
        time.sleep(0.05)
    assert (line["state"], line["reopened"], line["verdict"]) == ("open", True, "contradicts")
    names = [each["name"] for each in line["warnings"]]
    assert any(name.startswith("DUP_EXACT:") for name in names), names


def test_a_pair_stands_side_by_side(office: Office) -> None:
    first, one = equipped(office)
    second, two = equipped(office)
    dot = taken(first, one, honest(one))
    other = taken(second, two, honest(one))
    judged(office, two)
    until = time.monotonic() + PATIENCE_S
    while not (reading := office.get(f"/api/visits/{one}/photos/{dot}"))["pairs"]:
        assert time.monotonic() < until
        time.sleep(0.05)
    (pair,) = reading["pairs"]
    assert (pair["visit"], pair["photo"]["dot"], pair["same_visit"]) == (two, other, False)
    assert pair["photo"]["sha256"] == reading["photo"]["sha256"]
    assert reading["photo"]["window"]["start_ms"] <= reading["photo"]["picked"]["start_ms"]
    assert reading["photo"]["received_ms"] > 0


def test_only_the_office_decides(office: Office, wrong: tuple[Tablet, str]) -> None:
    tablet, visit = wrong
    (line,) = lines(office, visit)
    path = f"review/{tablet.user}/{line['photo_id']}"
    value = {"kind": "accepted", "saw": line["saw"], "warnings": [], "reason": "我自己看没问题"}
    tablet.write(visit, path, value)
    (receipt,) = tablet.sync()
    assert (receipt.status, receipt.code) == ("quarantined", "not_office")
    for address in (QUEUE, f"/api/visits/{visit}/photos/{line['dot']}"):
        with tablet.client() as client:
            refused(client.get(address), "not_allowed")


def test_what_does_not_exist_is_said_so(office: Office) -> None:
    tablet, visit = equipped(office)
    taken(tablet, visit, stripped(visit))
    with office.served.client(office.token) as client:
        refused(client.get("/api/campaigns/none/photo-reviews"), "campaign_unknown")
        refused(client.get("/api/visits/none/photos/a.1"), "visit_unknown")
        refused(client.get(f"/api/visits/{visit}/photos/a.1"), "photo_unknown")


def test_a_clock_that_was_put_right_leaves_nothing_to_ask(office: Office) -> None:
    tablet, visit = equipped(office)
    at = tablet.clocks()
    wrong = Sample(at.boot, at.mono_ms + 1, at.wall_ms, 60_000, 50)
    tablet.round(samples=(wrong,))
    taken(tablet, visit, honest(visit))
    judged(office, visit)
    (line,) = lines(office, visit)
    assert [each["code"] for each in line["warnings"]] == ["CLOCK_CHANGED"]
    assert line["harmless"] is True
