"""Checks of the satellites' time: a lower bound that does not depend on the device's clock."""

from __future__ import annotations

from typing import Final

from server.photos.case import PhotoCase, Times
from server.photos.duration import duration
from server.photos.finding import CheckFinding
from server.photos.reading import GPS_BEFORE_MS
from sync.checklist import Text

OLD_MS: Final = 600_000
VERY_OLD_MS: Final = 6 * 3_600_000


def time_old(case: PhotoCase, times: Times) -> tuple[CheckFinding, ...]:
    """GPS_TIME_OLD: the fix is older than the shot. Usually a stale fix (27 h was seen once).

    Only a camera whose clock is known is asked about: another may simply be set to another zone.
    """
    camera, gps_at = times.reading.camera, case.facts.exif.gps_at_ms
    if camera is None or gps_at is None or camera.start_ms - gps_at <= OLD_MS:
        return ()
    lag = camera.start_ms - gps_at
    gap = duration(lag)
    return (
        CheckFinding(
            "GPS_TIME_OLD",
            "warn" if lag > VERY_OLD_MS and _measured(times) else "info",
            office=Text(
                f"GPS 定位时间比拍摄时间早 {gap.zh}：定位陈旧，或相机时间偏晚。",
                f"The GPS fix is {gap.en} older than the shot: "
                "a stale fix, or a camera set too late.",
            ),
            numbers={"lag_ms": lag},
        ),
    )


def time_after_shot(case: PhotoCase, times: Times) -> tuple[CheckFinding, ...]:
    """GPS_TIME_AFTER_SHOT: a fix from after the shot. Never seen in an untouched photo.

    With an unmeasured clock it means that the clock was behind, and GPS time is used.
    """
    camera, gps_at = times.reading.camera, case.facts.exif.gps_at_ms
    if camera is None or gps_at is None or gps_at - camera.end_ms <= GPS_BEFORE_MS:
        return ()
    by_ms = gps_at - camera.end_ms
    gap = duration(by_ms)
    measured = _measured(times)
    rest = (
        Text("相机时钟已校准，请核实。", "The camera's clock is known: please ask.")
        if measured
        else Text("相机时钟偏慢，已改用 GPS 时间。", "The camera was behind; GPS time is used.")
    )
    return (
        CheckFinding(
            "GPS_TIME_AFTER_SHOT",
            "warn" if measured else "info",
            office=Text(
                f"GPS 定位时间比拍摄时间晚 {gap.zh}。{rest.zh}",
                f"The GPS fix is {gap.en} later than the shot. {rest.en}",
            ),
            numbers={"by_ms": by_ms},
        ),
    )


def _measured(times: Times) -> bool:
    """Whether the camera's time was corrected by a clock that is known."""
    return times.reading.basis in ("skew", "union")


def redacted(case: PhotoCase, _times: Times) -> tuple[CheckFinding, ...]:
    """GPS_REDACTED: the tags are there and empty, as Android hands them to a page. Never a sign."""
    if not case.facts.exif.gps_redacted:
        return ()
    return (
        CheckFinding(
            "GPS_REDACTED",
            "info",
            office=Text(
                "GPS 信息已被安卓系统抹去，属正常现象。",
                "The GPS values were removed by Android; this is normal.",
            ),
        ),
    )
