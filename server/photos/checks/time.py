"""Checks of the capture time against the visit. Time alone never fails a photo."""

from __future__ import annotations

from typing import Final

from server.photos.case import PhotoCase, Times
from server.photos.clock_face import clock_face
from server.photos.duration import duration
from server.photos.finding import CheckFinding, Numbers
from sync.checklist import Text
from sync.clock import Interval

DAY_MS: Final = 86_400_000
HOUR_MS: Final = 3_600_000
MAX_ZONE_HOURS: Final = 14


def off_ms(interval: Interval, window: Interval) -> int:
    """The gap between two intervals: negative before the window, positive after, 0 if they meet."""
    if interval.end_ms < window.start_ms:
        return interval.end_ms - window.start_ms
    return max(0, interval.start_ms - window.end_ms)


def outside_visit(case: PhotoCase, times: Times) -> tuple[CheckFinding, ...]:
    """TIME_OUTSIDE_VISIT: no instant of the reading lies in the visit.

    An unverified clock is believed to be wrong by hours (zones, hand-set clocks) before anyone is
    asked anything; from a day on, the office asks. A time that no camera wrote only informs:
    programs put their own into XMP, IPTC and texts.
    """
    reading = times.reading
    if reading.basis == "none" or reading.interval is None or times.window is None:
        return ()
    off = off_ms(reading.interval, times.window)
    if not off or (not reading.clock_verified and abs(off) < DAY_MS):
        return ()
    gap = duration(off)
    zh, en = ("早", "before") if off < 0 else ("晚", "after")
    trust = Text("已校准", "known") if reading.clock_verified else Text("未校准", "not known")
    taken = _span(reading.interval, case.site_offset_min)
    visit = _span(times.window, case.site_offset_min)
    return (
        CheckFinding(
            "TIME_OUTSIDE_VISIT",
            "info" if case.facts.exif.taken_from in ("xmp", "iptc", "text") else "warn",
            office=Text(
                f"拍摄时间（{taken.zh}）比本次考察（{visit.zh}）{zh} {gap.zh}；"
                f"相机时钟{trust.zh}。",
                f"Taken ({taken.en}) {gap.en} {en} the visit ({visit.en}); "
                f"the camera's clock is {trust.en}.",
            ),
            inspector=Text(
                f"拍摄时间不在本次考察内（相差 {gap.zh}），请说明。",
                f"Not taken during this visit (off by {gap.en}); please explain.",
            ),
            numbers={"off_ms": off, **_bounds(reading.interval), "basis": reading.basis},
        ),
    )


def overlaps_visit(case: PhotoCase, times: Times) -> tuple[CheckFinding, ...]:
    """TIME_OVERLAPS_VISIT: taken within the visit or outside it; the reading allows both."""
    reading = times.reading
    if reading.basis == "none" or reading.interval is None:
        return ()
    if times.window is None or times.inside is None or within(reading.interval, times.inside):
        return ()
    if not reading.interval.overlaps(times.window):
        return ()
    taken = _span(reading.interval, case.site_offset_min)
    return (
        CheckFinding(
            "TIME_OVERLAPS_VISIT",
            "info",
            office=Text(
                f"拍摄时间（{taken.zh}）只有一部分落在本次考察内，无法断定。",
                f"The time of capture ({taken.en}) lies only partly within the visit; "
                "it cannot be told.",
            ),
            numbers={**_bounds(reading.interval), "basis": reading.basis},
        ),
    )


def unknown(case: PhotoCase, times: Times) -> tuple[CheckFinding, ...]:
    """TIME_UNKNOWN: neither the file's time nor GPS time; the capture record decides."""
    if times.reading.basis != "none" or case.facts.image is None:
        return ()
    numbers: Numbers = {}
    if times.reading.interval is not None:
        numbers["latest_ms"] = times.reading.interval.end_ms
    return (
        CheckFinding(
            "TIME_UNKNOWN",
            "info",
            office=Text(
                "文件本身不能说明何时拍摄，以拍摄记录为准。",
                "The file does not say when it was taken; the capture record decides.",
            ),
            numbers=numbers,
        ),
    )


def zone_shift(case: PhotoCase, times: Times) -> tuple[CheckFinding, ...]:
    """TIME_ZONE_SHIFT: a camera's own time misses the visit, but fits when moved by whole hours.

    A long visit is fitted by several shifts. A photo taken in the app was taken just before it was
    picked, by the same clock, which singles one out; otherwise the smallest is named.
    """
    reading, window = times.reading, times.window
    if reading.row not in (4, 5) or reading.interval is None or window is None:
        return ()
    if reading.interval.overlaps(window):
        return ()
    start = reading.interval.start_ms
    by_camera = case.record is not None and case.record.route == "camera" and times.same_device
    goal = case.record.picked_at_ms if case.record is not None and by_camera else start
    fitting = [
        hours
        for hours in range(-MAX_ZONE_HOURS, MAX_ZONE_HOURS + 1)
        if moved(reading.interval, hours * HOUR_MS).overlaps(window)
    ]
    if not fitting:
        return ()
    return (_shifted(min(fitting, key=lambda hours: abs(start + hours * HOUR_MS - goal))),)


def within(inner: Interval, outer: Interval) -> bool:
    """Whether every instant of the one lies in the other."""
    return outer.start_ms <= inner.start_ms and inner.end_ms <= outer.end_ms


def moved(interval: Interval, ms: int) -> Interval:
    return Interval(interval.start_ms + ms, interval.end_ms + ms)


def _shifted(hours: int) -> CheckFinding:
    return CheckFinding(
        "TIME_ZONE_SHIFT",
        "info",
        office=Text(
            f"拍摄时间移动 {hours:+d} 小时后与考察相符，相机时区可能不是北京时间。",
            f"The time of capture fits the visit when moved by {hours:+d} h: "
            "the camera may be set to another time zone.",
        ),
        inspector=Text("时区可能不是北京时间。", "The camera may not be set to Beijing time."),
        numbers={"hours": hours},
    )


def _bounds(interval: Interval) -> Numbers:
    return {"start_ms": interval.start_ms, "end_ms": interval.end_ms}


def _span(interval: Interval, offset_min: int) -> Text:
    start = clock_face(interval.start_ms, offset_min)
    end = clock_face(interval.end_ms, offset_min)
    if start[:-3] == end[:-3]:
        return Text(start, start)
    return Text(f"{start} 至 {end}", f"{start} to {end}")
