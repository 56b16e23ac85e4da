"""What true time a device's reading can mean. Device clocks lie; nothing is ordered by them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Annotated

import msgspec

from sync.op import Instant, Reading

DRIFT_PPM = 20
"""How fast a quartz clock may wander: 20 microseconds a second (6-evidence, time table row 1)."""
SET_MS = 5_000
"""Two samples that differ by more than this and their errors: somebody set the clock between."""


class Interval(msgspec.Struct, frozen=True):
    """True time between two UTC instants, both inclusive, in ms since 1970."""

    start_ms: int
    end_ms: int

    def overlaps(self, other: Interval) -> bool:
        """Whether some instant lies in both."""
        return self.start_ms <= other.end_ms and other.start_ms <= self.end_ms

    def widen(self, ms: int) -> Interval:
        """The interval with `ms` added on both sides."""
        return Interval(self.start_ms - ms, self.end_ms + ms)

    def union(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return Interval(min(self.start_ms, other.start_ms), max(self.end_ms, other.end_ms))


class Sample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One measurement of a device's clock against the server's: skew is device minus server."""

    boot: Annotated[str, msgspec.Meta(max_length=64)]
    mono_ms: Instant
    wall_ms: Instant
    skew_ms: Annotated[int, msgspec.Meta(ge=-(10**14), le=10**14)]
    error_ms: Annotated[int, msgspec.Meta(ge=0, le=10**9)]

    @property
    def true_ms(self) -> int:
        """Server time of the sample."""
        return self.wall_ms - self.skew_ms


class Skew(msgspec.Struct, frozen=True):
    """Device clock minus true time at a reading.

    `changed`: the clock was set around it, and several skews may have held. `one_sided`: before the
    first or after the last sample, so that nobody can say whether it was set there.
    """

    skew_ms: int
    error_ms: int
    changed: bool = False
    one_sided: bool = False


def measure_skew(t0: int, t1: int, t2: int, t3: int) -> tuple[int, int]:
    """(skew, error) in ms from the stamps device-send, server-receive, server-send, device-receive.

    The error is half the round trip, plus 1 ms for the stamps' own rounding.
    """
    return ((t0 - t1) + (t3 - t2)) // 2, max(0, (t3 - t0) - (t2 - t1)) // 2 + 1


def drift(gap_ms: int) -> int:
    """How far a quartz clock may wander in that time, in ms, rounded up."""
    return -(-gap_ms * DRIFT_PPM // 1_000_000)


def true_time(reading: Reading, samples: Iterable[Sample]) -> Interval | None:
    """When the reading was taken, as an interval; None when the device was never measured."""
    known = list(samples)
    same_boot = [_by_monotonic(reading, each) for each in known if each.boot == reading.boot]
    if same_boot:
        return min(same_boot, key=_width)
    witnesses = _witnesses(reading, known)
    if not witnesses:
        return None
    found = [_by_wall(reading, each) for each in witnesses]
    return reduce(Interval.union, found) if _was_set(witnesses) else min(found, key=_width)


def skew_at(reading: Reading, samples: Iterable[Sample]) -> Skew | None:
    """The device's skew at a reading, for correcting other clocks' readings of the same device.

    With samples of the same boot the wall clock is compared with the monotonic one, so that a clock
    that was set since is still measured right.
    """
    known = list(samples)
    same_boot = [each for each in known if each.boot == reading.boot]
    if same_boot:
        true = true_time(reading, same_boot)
        assert true is not None
        middle = (true.start_ms + true.end_ms) // 2
        return Skew(reading.wall_ms - middle, (_width(true) + 1) // 2)
    witnesses = _witnesses(reading, known)
    if not witnesses:
        return None
    nearest = min(witnesses, key=lambda each: abs(each.wall_ms - reading.wall_ms))
    true_ms = reading.wall_ms - nearest.skew_ms
    return Skew(
        nearest.skew_ms,
        nearest.error_ms + drift(abs(nearest.wall_ms - reading.wall_ms)),
        changed=_was_set(witnesses),
        one_sided=not min(each.true_ms for each in known)
        <= true_ms
        <= max(each.true_ms for each in known),
    )


def _witnesses(reading: Reading, samples: Iterable[Sample]) -> list[Sample]:
    """The samples around the reading, in the order of true time.

    Not of the wall clock: on one that was set back, later samples look earlier. A reading may have
    been taken between two samples when it lies there by the skew of one of them; both then count,
    as the clock may have been set on either side of it. When it lies nowhere, the clock was set
    more than once between two samples, and any of them may be right.
    """
    ordered = sorted(samples, key=lambda each: each.true_ms)
    gaps = [(ordered[max(0, at - 1) : at], ordered[at : at + 1]) for at in range(len(ordered) + 1)]
    around = {each for gap in gaps if _lies_within(reading, *gap) for side in gap for each in side}
    return [each for each in ordered if each in around] or ordered


def _lies_within(reading: Reading, before: Sequence[Sample], after: Sequence[Sample]) -> bool:
    """Whether, by one of these at most two neighbours, the reading is between them."""
    meanings = [_by_wall(reading, each) for each in (*before, *after)]
    return any(
        all(meaning.end_ms >= each.true_ms - each.error_ms for each in before)
        and all(meaning.start_ms <= each.true_ms + each.error_ms for each in after)
        for meaning in meanings
    )


def _was_set(witnesses: Sequence[Sample]) -> bool:
    low = min(witnesses, key=lambda each: each.skew_ms)
    high = max(witnesses, key=lambda each: each.skew_ms)
    return high.skew_ms - low.skew_ms > SET_MS + low.error_ms + high.error_ms


def _width(interval: Interval) -> int:
    return interval.end_ms - interval.start_ms


def _by_monotonic(reading: Reading, sample: Sample) -> Interval:
    gap = reading.mono_ms - sample.mono_ms
    true = sample.true_ms + gap
    return Interval(true, true).widen(sample.error_ms + drift(abs(gap)))


def _by_wall(reading: Reading, sample: Sample) -> Interval:
    true = reading.wall_ms - sample.skew_ms
    return Interval(true, true).widen(
        sample.error_ms + drift(abs(reading.wall_ms - sample.wall_ms))
    )
