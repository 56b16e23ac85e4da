"""What true time a device's reading can mean. Device clocks lie; nothing is ordered by them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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

    `changed`: the clock was set between the samples around it. `one_sided`: no sample on one side,
    so that nobody can say whether it was set there.
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


def true_time(reading: Reading, samples: Iterable[Sample]) -> Interval | None:
    """When the reading was taken, as an interval; None when the device was never measured."""
    known = list(samples)
    same_boot = [_by_monotonic(reading, each) for each in known if each.boot == reading.boot]
    if same_boot:
        return min(same_boot, key=lambda each: each.end_ms - each.start_ms)
    neighbours = _neighbours(reading, known)
    if not neighbours:
        return None
    if skew_at(reading, neighbours).changed:  # type: ignore[union-attr]
        return _by_wall(reading, neighbours[0]).union(_by_wall(reading, neighbours[1]))
    found = [_by_wall(reading, each) for each in neighbours]
    return min(found, key=lambda each: each.end_ms - each.start_ms)


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
        return Skew(reading.wall_ms - middle, (true.end_ms - true.start_ms + 1) // 2)
    neighbours = _neighbours(reading, known)
    if not neighbours:
        return None
    nearest = min(neighbours, key=lambda each: abs(each.wall_ms - reading.wall_ms))
    error = nearest.error_ms + _drift(abs(nearest.wall_ms - reading.wall_ms))
    if len(neighbours) == 1:
        return Skew(nearest.skew_ms, error, one_sided=True)
    before, after = neighbours
    limit = SET_MS + before.error_ms + after.error_ms
    changed = abs(before.skew_ms - after.skew_ms) > limit
    return Skew(nearest.skew_ms, error, changed=changed)


def _neighbours(reading: Reading, samples: Sequence[Sample]) -> list[Sample]:
    """The nearest sample before and the nearest after by wall clock: none, one, or two of them."""
    before = [each for each in samples if each.wall_ms <= reading.wall_ms]
    after = [each for each in samples if each.wall_ms > reading.wall_ms]
    found = []
    if before:
        found.append(max(before, key=lambda each: each.wall_ms))
    if after:
        found.append(min(after, key=lambda each: each.wall_ms))
    return found


def _by_monotonic(reading: Reading, sample: Sample) -> Interval:
    gap = reading.mono_ms - sample.mono_ms
    true = sample.true_ms + gap
    return Interval(true, true).widen(sample.error_ms + _drift(abs(gap)))


def _by_wall(reading: Reading, sample: Sample) -> Interval:
    true = reading.wall_ms - sample.skew_ms
    return Interval(true, true).widen(
        sample.error_ms + _drift(abs(reading.wall_ms - sample.wall_ms))
    )


def _drift(gap_ms: int) -> int:
    return -(-gap_ms * DRIFT_PPM // 1_000_000)
