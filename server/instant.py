"""Instants as the API writes them."""

from __future__ import annotations

import time
from datetime import UTC, datetime


def now_ms() -> int:
    """UTC now, in ms since 1970."""
    return time.time_ns() // 1_000_000


def rfc3339(ms: int) -> str:
    """`2026-11-20T08:00:00.000Z`."""
    moment = datetime.fromtimestamp(ms / 1000, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{ms % 1000:03d}Z"
