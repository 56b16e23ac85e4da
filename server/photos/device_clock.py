"""What is known of the clock of the device that made the capture record, at the time of the shot.

The samples are all those of the device around the visit. The capture record is read against them
by `sync.clock`; here we only ask whether one correction serves from the shot until the photo was
picked. It does not when a sample in between, or next to it, differs: somebody set the clock, and
each of the corrections may be the right one for the shot.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from sync.clock import SET_MS, Interval, Sample, Skew, drift, skew_at, true_time
from sync.op import Reading as ClockReading
from sync.photo import CaptureRecord


class DeviceClock(msgspec.Struct, frozen=True):
    """The corrections that may hold for the shot, the one of the capture record first."""

    skews: tuple[Skew, ...]
    picked: Interval
    """True time at which the page had the photo's bytes."""
    vouched: bool
    """The monotonic clock ties the capture record to a sample: setting the clock cannot hurt it."""
    one_sided: bool
    """No sample before the shot, or none after it: assumes that nobody set the clock there."""

    @property
    def changed(self) -> bool:
        return len(self.skews) > 1


def device_clock(
    record: CaptureRecord, samples: Iterable[Sample], shot_wall_ms: int | None
) -> DeviceClock | None:
    """Return None when the device was never measured.

    `shot_wall_ms` is the shot by the device's own clock, ms since 1970; None when the file does not
    say, and then the shot is taken to be when the photo was picked.
    """
    known = list(samples)
    picked = ClockReading(record.picked_at_ms, record.offset_min, record.mono_ms, record.boot)
    skew, true = skew_at(picked, known), true_time(picked, known)
    if skew is None or true is None:
        return None
    shot = record.picked_at_ms if shot_wall_ms is None else min(shot_wall_ms, record.picked_at_ms)
    vouched = any(sample.boot == record.boot for sample in known)
    # By true time: a clock that is set back makes later samples look earlier.
    known.sort(key=lambda sample: sample.true_ms)
    until_pick = [sample for sample in known if sample.true_ms <= true.end_ms]
    since_shot = until_pick[_last_before(until_pick, shot) or 0 :]
    # The monotonic clock has settled what held at the pick; else the next sample has a say.
    after = [] if vouched else known[len(until_pick) : len(until_pick) + 1]
    return DeviceClock(
        skews=_distinct(skew, [*since_shot, *after], picked.wall_ms),
        picked=true,
        vouched=vouched,
        one_sided=skew.one_sided or _last_before(until_pick, shot) is None,
    )


def _last_before(samples: Sequence[Sample], shot_wall_ms: int) -> int | None:
    """Index of the last sample that the device took, by its own clock, before the shot."""
    before = [at for at, sample in enumerate(samples) if sample.wall_ms <= shot_wall_ms]
    return before[-1] if before else None


def _distinct(skew: Skew, around: Iterable[Sample], picked_wall_ms: int) -> tuple[Skew, ...]:
    found = [skew]
    for sample in around:
        gap = abs(sample.wall_ms - picked_wall_ms)
        other = Skew(sample.skew_ms, sample.error_ms + drift(gap))
        if all(_differ(other, each) for each in found):
            found.append(other)
    return tuple(found)


def _differ(one: Skew, other: Skew) -> bool:
    return abs(one.skew_ms - other.skew_ms) > SET_MS + one.error_ms + other.error_ms
