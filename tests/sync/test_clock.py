from __future__ import annotations

import pytest

from sync.clock import Interval, Sample, Skew, measure_skew, skew_at, true_time
from sync.op import Reading

NOON = 1_795_161_600_000
HOUR = 3_600_000


def reading(wall: int, mono: int = 0, boot: str = "b1") -> Reading:
    return Reading(NOON + wall, 480, mono, boot)


def sample(wall: int, skew: int, mono: int = 0, boot: str = "b2", error: int = 100) -> Sample:
    return Sample(boot, mono, NOON + wall, skew, error)


def interval(start: int, end: int) -> Interval:
    return Interval(NOON + start, NOON + end)


def test_a_skew_is_known_to_half_the_round_trip() -> None:
    assert measure_skew(1_000, 5_000, 5_010, 1_210) == (-3_900, 101)
    assert measure_skew(1_000, 1_000, 1_050, 1_040) == (-5, 1)


def test_intervals_overlap_when_some_instant_lies_in_both() -> None:
    assert interval(0, 10).overlaps(interval(10, 20))
    assert not interval(0, 10).overlaps(interval(11, 20))
    assert not interval(11, 20).overlaps(interval(0, 10))


def test_a_device_that_was_never_measured_tells_no_time() -> None:
    assert true_time(reading(0), []) is None
    assert skew_at(reading(0), []) is None


def test_setting_the_wall_clock_cannot_hurt_the_monotonic_one() -> None:
    """The wall clock was set two hours ahead between the sample and the reading."""
    measured = sample(0, 0, mono=1_000, boot="b1")
    assert true_time(reading(3 * HOUR, mono=1_000 + HOUR), [measured]) == interval(
        HOUR - 172, HOUR + 172
    )
    assert skew_at(reading(3 * HOUR, mono=1_000 + HOUR), [measured]) == Skew(2 * HOUR, 172)


def test_the_tightest_sample_of_the_same_boot_wins() -> None:
    samples = [sample(0, 0, mono=0, boot="b1", error=500), sample(0, 20, mono=0, boot="b1")]
    assert true_time(reading(0), samples) == interval(-120, 80)


def test_between_two_samples_that_agree_the_nearer_one_tells() -> None:
    samples = [sample(-HOUR, 1_000), sample(2 * HOUR, 1_200)]
    assert true_time(reading(0), samples) == interval(-1_172, -828)
    assert skew_at(reading(0), samples) == Skew(1_000, 172)
    assert true_time(reading(0), [*samples, sample(3 * HOUR, 9_999)]) == interval(-1_172, -828)


def test_a_clock_that_was_set_in_between_is_said_to_be() -> None:
    samples = [sample(-HOUR, 0), sample(2 * HOUR, 60_000)]
    assert true_time(reading(0), samples) == interval(-60_244, 172)
    assert skew_at(reading(0), samples) == Skew(0, 172, changed=True)


@pytest.mark.parametrize("wall", [-HOUR, HOUR])
def test_one_side_alone_cannot_say_whether_the_clock_was_set(wall: int) -> None:
    assert true_time(reading(0), [sample(wall, 1_000)]) == interval(-1_172, -828)
    assert skew_at(reading(0), [sample(wall, 1_000)]) == Skew(1_000, 172, one_sided=True)


def test_the_farther_sample_tells_when_it_is_the_tighter_one() -> None:
    samples = [sample(-HOUR, 0, error=5_000), sample(2 * HOUR, 0, error=10)]
    assert true_time(reading(0), samples) == interval(-154, 154)
