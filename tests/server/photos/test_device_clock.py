from __future__ import annotations

from server.photos.device_clock import device_clock
from sync.clock import Interval, Skew
from tests.server.photos.visits import HOUR_MS, at, both_sides, record, sample

SHOT = at("09:15")


def test_a_device_that_was_never_measured_has_no_clock() -> None:
    assert device_clock(record(), (), SHOT) is None


def test_a_steady_clock_has_one_correction() -> None:
    clock = device_clock(record(skew_ms=90_000), both_sides(90_000), SHOT + 90_000)
    assert clock is not None
    assert not clock.changed
    assert not clock.one_sided
    assert clock.skews[0].skew_ms == 90_000
    assert clock.picked.overlaps(Interval(at("09:15:10"), at("09:15:10")))


def test_a_clock_that_was_set_between_the_samples_has_two() -> None:
    clock = device_clock(record(), (sample("08:00"), sample("12:00", HOUR_MS)), SHOT)
    assert clock is not None
    assert clock.changed
    assert {skew.skew_ms for skew in clock.skews} == {0, HOUR_MS}


def test_a_clock_that_was_set_between_shot_and_pick_has_two() -> None:
    """Both samples around the pick agree; the one before the shot does not."""
    samples = (sample("08:00"), sample("09:30", HOUR_MS), sample("12:00", HOUR_MS))
    clock = device_clock(record("10:00", HOUR_MS, "album"), samples, SHOT)
    assert clock is not None
    assert clock.skews[0].skew_ms == HOUR_MS
    assert [skew.skew_ms for skew in clock.skews[1:]] == [0]


def test_a_clock_that_was_set_long_before_the_shot_has_one() -> None:
    samples = (sample("07:00", -HOUR_MS), sample("08:00"), sample("12:00"))
    clock = device_clock(record(), samples, SHOT)
    assert clock is not None
    assert clock.skews == (Skew(0, clock.skews[0].error_ms),)


def test_a_clock_that_was_set_back_long_before_the_shot_has_one() -> None:
    """By its own clock the device took the first sample after the second."""
    same_page = sample("09:10", boot="page-2", mono_ms=1_000_000 - 310_000)
    samples = (sample("07:30", HOUR_MS), sample("08:00"), same_page)
    clock = device_clock(record(), samples, at("09:05"))
    assert clock is not None
    assert not clock.changed


def test_a_small_wander_is_no_change() -> None:
    clock = device_clock(record(), (sample("08:00"), sample("12:00", 4_000)), SHOT)
    assert clock is not None
    assert not clock.changed


def test_the_monotonic_clock_settles_the_pick_whatever_was_set_later() -> None:
    same_page = sample("09:00", boot="page-2", mono_ms=1_000_000 - 910_000)
    clock = device_clock(record(), (same_page, sample("12:00", HOUR_MS)), SHOT)
    assert clock is not None
    assert clock.vouched
    assert not clock.changed
    assert clock.picked.overlaps(Interval(at("09:15:10"), at("09:15:10")))


def test_the_monotonic_clock_shows_that_the_clock_was_set_before_the_pick() -> None:
    same_page = sample("09:00", boot="page-2", mono_ms=1_000_000 - 910_000)
    clock = device_clock(record(skew_ms=-HOUR_MS), (same_page,), None)
    assert clock is not None
    assert clock.changed
    assert clock.picked.overlaps(Interval(at("09:15:10"), at("09:15:10")))


def test_samples_on_one_side_of_the_shot_assume_that_nobody_set_the_clock() -> None:
    for samples in ((sample("12:00"),), (sample("08:00"),), (sample("09:15:05"), sample("12:00"))):
        clock = device_clock(record(), samples, SHOT)
        assert clock is not None
        assert clock.one_sided


def test_a_shot_later_than_its_pick_is_looked_at_from_the_pick() -> None:
    clock = device_clock(record(), both_sides(), at("23:00"))
    assert clock is not None
    assert not clock.one_sided
