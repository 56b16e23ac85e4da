"""One visit, its device and its clock, for tests: 9:00 to 11:00 in Yiyang on 12 July 2026."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Literal

from server.photos.case import PhotoCase
from server.photos.inspection import inspect_file
from sync.clock import Interval, Sample
from sync.photo import CaptureRecord

MINUTE_MS = 60_000
HOUR_MS = 3_600_000
DAY_MS = 86_400_000


def at(clock: str, day: int = 12, offset_min: int = 480) -> int:
    """UTC ms of "09:15:03" on that day of July 2026 in a zone."""
    hour, minute, second = (int(part) for part in f"{clock}:00".split(":")[:3])
    zone = timezone(timedelta(minutes=offset_min))
    moment = datetime(2026, 7, day, hour, minute, second, tzinfo=zone)
    return round(moment.timestamp() * 1000)


VISIT = Interval(at("09:00"), at("11:00"))


def record(
    picked: str = "09:15:10",
    skew_ms: int = 0,
    route: Literal["camera", "album", "file"] = "camera",
    boot: str = "page-2",
    offset_min: int = 480,
) -> CaptureRecord:
    """The photo was picked at that true time, by a device whose clock is off by `skew_ms`."""
    return CaptureRecord(
        picked_at_ms=at(picked) + skew_ms,
        offset_min=offset_min,
        zone="Asia/Shanghai",
        mono_ms=1_000_000,
        boot=boot,
        route=route,
    )


def sample(
    true: str, skew_ms: int = 0, error_ms: int = 100, boot: str = "page-1", mono_ms: int = 0
) -> Sample:
    """At that true time the device's clock was off by `skew_ms`."""
    return Sample(boot, mono_ms, at(true) + skew_ms, skew_ms, error_ms)


def both_sides(skew_ms: int = 0) -> tuple[Sample, ...]:
    """A clock that was off by the same before and after the visit."""
    return sample("08:00", skew_ms), sample("12:00", skew_ms)


def case_of(tmp_path: Path, content: bytes, **known: Any) -> PhotoCase:
    """A case of a real file with a known clock and an in-app capture record, unless told else."""
    file = tmp_path / "photo"
    file.write_bytes(content)
    usual: dict[str, Any] = {
        "record": record(),
        "visit": VISIT,
        "samples": both_sides(),
        "received_ms": at("12:00"),
    }
    return PhotoCase(inspect_file(file), **(usual | known))
