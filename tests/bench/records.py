"""The records that every peer was measured on: 40 devices x 30 visits x 34 checkpoints = 40,800.

A record follows from its three coordinates alone. `digest()` tells whether they are the same ones:
runs with another digest do not compare.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

DEVICES, VISITS, CHECKPOINTS = 40, 30, 34
DIGEST = "7c283f3f4f2de6941930ccfdaca62ea15370237b10be757e29bb6c1640bc88b3"
"""sha-256 of all 40,800 as JSON, a line each."""

BEGAN_MS = 1_795_161_600_000
EXTRA = 90_000
"""Number of the first device of the incremental visits."""

_BITS = (1 << 64) - 1
_UNITS = ("mm", "kPa", "dB", "lux", "%RH", "N", "V", "m/s")
_NOTES = (
    "no visible wear, fixings tight",
    "light corrosion on lower bracket, treated on site",
    "seal intact, joint clean and dry",
    "guard rail loose at left edge, retightened",
    "reading repeated twice, second value kept",
    "access blocked by pallets, checked from above",
)


def score(device: int, visit: int, checkpoint: int) -> int:
    """The score of one of them, 0 to 5."""
    return _two_of(device, visit, checkpoint)[1] % 6


def seq(visit: int, checkpoint: int) -> int:
    """Which of its device's records it is, from 1."""
    return visit * CHECKPOINTS + checkpoint + 1


def record(device: int, visit: int, checkpoint: int) -> dict[str, Any]:
    """One of them."""
    one, two = _two_of(device, visit, checkpoint)
    name = f"{one:016x}{two:016x}"
    observed = BEGAN_MS + visit * 5_400_000 + checkpoint * 45_000 + one % 30_000
    return {
        "id": f"{name[:8]}-{name[8:12]}-4{name[13:16]}-a{name[17:20]}-{name[20:]}",
        "device": f"dev-{device:05d}",
        "seq": seq(visit, checkpoint),
        "visit": f"visit-{device:05d}-{visit:04d}",
        "checkpoint": checkpoint,
        "score": score(device, visit, checkpoint),
        "measured": (one >> 20) % 100_000 / 100,
        "unit": _UNITS[two >> 8 & 7],
        "note": _NOTES[(one >> 40) % len(_NOTES)],
        "observed_at": _instant(observed),
        "recorded_at": _instant(observed + 1500 + two % 9000),
    }


def of_device(device: int) -> Iterator[dict[str, Any]]:
    """Its records, visit by visit."""
    for visit in range(VISITS):
        for checkpoint in range(CHECKPOINTS):
            yield record(device, visit, checkpoint)


def digest() -> str:
    """Of the whole workload."""
    mixed = hashlib.sha256()
    for device in range(DEVICES):
        for each in of_device(device):
            mixed.update(json.dumps(each, separators=(",", ":")).encode() + b"\n")
    return mixed.hexdigest()


def _two_of(device: int, visit: int, checkpoint: int) -> tuple[int, int]:
    """The numbers from which the rest of a record is made."""
    one = _scattered(device << 40 | visit << 20 | checkpoint)
    return one, _scattered(one)


def _scattered(number: int) -> int:
    """SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014)."""
    number = (number + 0x9E3779B97F4A7C15) & _BITS
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & _BITS
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & _BITS
    return number ^ (number >> 31)


def _instant(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%S}.{rest:03d}Z"
