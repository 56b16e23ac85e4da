"""Checks of the clocks behind the capture time."""

from __future__ import annotations

from typing import Final

from server.photos.case import PhotoCase, Times
from server.photos.checks.time import DAY_MS, off_ms
from server.photos.duration import duration
from server.photos.finding import CheckFinding
from server.photos.reading import wall_ms
from sync.checklist import Text

AHEAD_MS: Final = 2_000


def unverified(_case: PhotoCase, times: Times) -> tuple[CheckFinding, ...]:
    """CLOCK_UNVERIFIED: a time from a clock that nobody has compared with another yet."""
    reading = times.reading
    if reading.row not in (4, 5) or reading.interval is None:
        return ()
    if times.window is not None and abs(off_ms(reading.interval, times.window)) >= DAY_MS:
        return ()
    return (
        CheckFinding(
            "CLOCK_UNVERIFIED",
            "info",
            office=Text(
                "没有可用的时钟校准或 GPS 时间，拍摄时间未经核对。",
                "There is neither a clock sample nor GPS time: the time of capture is unchecked.",
            ),
            inspector=Text(
                "手机时钟未校准，联网后核对。",
                "The phone's clock has not been compared; this happens once it is online.",
            ),
            numbers={"row": reading.row},
        ),
    )


def ahead(case: PhotoCase, times: Times) -> tuple[CheckFinding, ...]:
    """CLOCK_AHEAD: taken later than it was picked, which only another clock can claim."""
    late = _late_ms(case, times)
    if late is None or late <= AHEAD_MS:
        return ()
    gap = duration(late)
    return (
        CheckFinding(
            "CLOCK_AHEAD",
            "info",
            office=Text(
                f"拍摄时间比选取照片的时间还晚 {gap.zh}：相机的时钟或时区与本机不同。",
                f"The time of capture is {gap.en} later than the photo was picked: "
                "the camera's clock or zone differs from the device's.",
            ),
            numbers={"ahead_ms": late},
        ),
    )


def _late_ms(case: PhotoCase, times: Times) -> int | None:
    """How long after the pick the shot claims to be, at least; both by clocks that compare."""
    reading, record = times.reading, case.record
    if record is None or reading.camera is None:
        return None
    if reading.basis in ("skew", "union") and times.picked is not None:
        return reading.camera.start_ms - times.picked.end_ms
    offset = record.offset_min if times.same_device else case.site_offset_min
    wall = wall_ms(case.facts.exif, offset)
    return None if wall is None else wall - record.picked_at_ms


def changed(_case: PhotoCase, times: Times) -> tuple[CheckFinding, ...]:
    """CLOCK_CHANGED: samples around the shot differ; somebody, or the network, set the clock.

    Where GPS says which correction holds, or the monotonic clock alone dates the photo, nothing
    needs to be asked.
    """
    clock, reading = times.clock, times.reading
    if clock is None or not clock.changed:
        return ()
    settled = reading.row == 7 or (reading.row in (10, 11) and clock.vouched)
    by_ms = max(skew.skew_ms for skew in clock.skews) - min(skew.skew_ms for skew in clock.skews)
    gap = duration(by_ms)
    return (
        CheckFinding(
            "CLOCK_CHANGED",
            "info" if settled else "warn",
            office=Text(
                f"拍摄前后的时钟校准相差 {gap.zh}：手机时间被修改过（也可能由网络自动校正）。",
                f"Clock samples around the shot differ by {gap.en}: "
                "the phone's time was set, by hand or by the network.",
            ),
            inspector=Text(
                f"检查期间手机时间被修改（{gap.zh}）。",
                f"The phone's time was set during the visit (by {gap.en}).",
            ),
            numbers={"by_ms": by_ms, "row": reading.row},
        ),
    )
