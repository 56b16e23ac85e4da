"""Writes an instant as a wall clock of the site shows it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def clock_face(utc_ms: int, offset_min: int) -> str:
    """Write "2026-07-12 09:15:03" in the zone `offset_min` minutes east of UTC."""
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=utc_ms, minutes=offset_min)
    return moment.strftime("%Y-%m-%d %H:%M:%S")
