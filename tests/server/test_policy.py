"""What the policies decide, against figures worked out by hand; and the list that offers them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from server.readings.policy import Policy, decide
from sync.checklist import (
    Area,
    Band,
    Boolean,
    Checkpoint,
    Clause,
    Count,
    Level,
    Rating,
    Ratio,
    Text,
)
from sync.dot import Dot
from sync.finding import (
    AreaInputs,
    Board,
    BooleanInputs,
    CountInputs,
    Measured,
    NotApplicable,
    Panel,
    RatingInputs,
    RatioInputs,
)
from sync.settle import FindingHead
from tests.server.office import Office

TITLE, SOURCE = Text("题", "title"), Clause("document", "1")
LEVELS = tuple(Level(TITLE, award) for award in ("0", "0.5", "1"))


def point(measure: Any) -> Checkpoint:
    return Checkpoint("p", "g", "l", TITLE, measure, "1", "0", SOURCE)


AREA = point(Area((Band("1", at_least="2.4"),)))
COUNT = point(Count((Band("1", at_most="1"), Band("0.5", at_most="3"))))
SEEN = point(Boolean("present"))
UNSEEN = point(Boolean("absent"))
LEVEL = point(Rating(LEVELS))


def heads(*found: Any, users: str = "abcdef") -> list[FindingHead]:
    return [
        FindingHead(Dot(f"actor-{user}", number), f"u-{user}", finding)
        for number, (finding, user) in enumerate(zip(found, users, strict=False), start=1)
    ]


def board(width: str) -> Measured:
    return Measured(AreaInputs((Board(width, "1"),)))


def count(number: int) -> Measured:
    return Measured(CountInputs(number))


def seen(present: bool) -> Measured:
    return Measured(BooleanInputs(present))


def level(index: int) -> Measured:
    return Measured(RatingInputs(index))


@pytest.mark.parametrize(
    ("policy", "figure", "award"),
    [("mean", "73/30", 1), ("median", "5/2", 1)],
)
def test_of_three_boards(policy: Policy, figure: str, award: int) -> None:
    # 2.2, 2.5, 2.6: 7.3 / 3 = 73/30 = 2.433… reaches 2.4; the middle one is 2.5.
    found = decide(policy, AREA, heads(board("2.2"), board("2.6"), board("2.5")))
    assert found is not None
    assert found.decision == {"kind": "figure", "figure": figure}
    assert found.score.award == award


def test_means_are_exact_where_binary_floats_are_not() -> None:
    # (2.3 + 2.5) / 2 is 2.4 and passes 2.4.
    found = decide("mean", AREA, heads(board("2.3"), board("2.5")))
    assert found is not None
    assert (found.score.figure, found.score.award) == (Fraction(12, 5), Fraction(1))


def test_the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle() -> None:
    found = decide("median", COUNT, heads(count(0), count(1), count(4), count(9)))
    assert found is not None
    assert (found.decision["figure"], found.score.award) == ("5/2", Fraction(1, 2))


def test_the_strictest_takes_over_a_finding() -> None:
    some = heads(count(0), count(9), count(2))
    found = decide("strictest", COUNT, some)
    assert found is not None
    assert (found.dot, found.decision["inputs"]) == (some[1].dot, CountInputs(9))


@pytest.mark.parametrize("policy", ["mean", "median"])
def test_what_most_saw_counts_and_a_tie_earns_less(policy: Policy) -> None:
    def decided(where: Checkpoint, *found: bool) -> bool:
        result = decide(policy, where, heads(*map(seen, found)))
        assert result is not None
        present: bool = result.decision["inputs"].present
        return present

    assert decided(SEEN, True, True, False) is True
    assert decided(SEEN, True, False, False) is False
    assert decided(SEEN, True, False) is False
    assert decided(UNSEEN, True, False) is True


def test_levels_stay_levels_and_a_tie_earns_less() -> None:
    def decided(policy: Policy, *found: int) -> int:
        result = decide(policy, LEVEL, heads(*map(level, found)))
        assert result is not None
        index: int = result.decision["inputs"].level
        return index

    assert decided("mean", 0, 2) == 1
    assert decided("mean", 0, 1) == 0, "0.25 lies between 0 and 0.5"
    assert decided("mean", 1, 2, 2) == 2, "5/6 is nearer 1 than 0.5"
    assert decided("median", 0, 2) == 0
    assert decided("median", 0, 1, 2) == 1


def test_a_person_counts_once() -> None:
    some = heads(count(9), count(1), count(1), users="aab")
    found = decide("mean", COUNT, some)
    assert found is not None
    assert found.decision["figure"] == "5"


def test_no_mean_answers_whether_something_applies() -> None:
    some = heads(count(9), NotApplicable("没有"))
    assert decide("mean", COUNT, some) is None
    assert decide("median", COUNT, some) is None
    strict = decide("strictest", COUNT, some)
    assert strict is not None
    assert strict.dot == some[0].dot
    assert decide("strictest", COUNT, heads(NotApplicable("没有"))) is None


def test_a_figure_too_long_to_write_is_not_proposed() -> None:
    def wall(length: str) -> Measured:
        return Measured(RatioInputs((Panel(length, "999999.9997"),) * 49, (Panel("1", "1"),)))

    share = point(Ratio((Band("1", at_least="0.6"),)))
    walls = heads(wall("999999.9991"), wall("999998.9993"))
    assert decide("mean", share, walls) is None
    assert decide("strictest", share, walls) is not None


def test_the_list_says_all_that_ruling_by_a_policy_takes(office: Office) -> None:
    jia, yi = office.tablet(), office.tablet()
    visit = office.visit(jia, yi)
    for tablet, width in ((jia, "2.5"), (yi, "3")):
        tablet.sync()
        tablet.score(visit, "pub-02", {"boards": [{"width_m": width, "height_m": "1"}]})
        tablet.sync()
    (line,) = office.conflicts(visit)
    assert (line["kind"], line["measure"]["kind"]) == ("measure", "area")
    assert {each["user"] for each in line["measured"]} == {jia.user, yi.user}
    assert (line["spread"]["exact"], line["relative"]["exact"]) == ("1/2", "1/6")
    proposals = {each["policy"]: each for each in line["proposals"]}
    assert proposals["mean"]["decision"] == {"kind": "figure", "figure": "11/4"}
    assert proposals == {
        each["policy"]: each for each in office.checkpoint(visit, "pub-02")["proposals"]
    }

    receipt = office.rule(
        visit, "pub-02", proposals["mean"]["decision"], covers=line["covers"], policy="mean"
    )
    assert receipt.status == "accepted"
    settled = office.checkpoint(visit, "pub-02")
    assert (settled["status"], settled["by"]) == ("settled", "ruling")
    assert settled["score"]["figure"]["exact"] == "11/4"
    assert "proposals" not in settled
    total = office.reading(visit)["total"]
    assert total["low"] == proposals["mean"]["total"]["low"]
