"""Waits for something outside the browser to become true."""

from __future__ import annotations

import time
from collections.abc import Callable


def wait_until(holds: Callable[[], bool], what: str, patience_s: float = 60) -> None:
    """Return as soon as it holds."""
    end = time.monotonic() + patience_s
    while not holds():
        assert time.monotonic() < end, what
        time.sleep(0.02)
