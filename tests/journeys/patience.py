"""How long journeys wait for what must come, on a machine that does other work too."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE_MS = 60_000
"""How long a screen may take to show what is expected of it, in every journey."""


def wait_until(
    holds: Callable[[], bool], what: str, patience_s: float = PATIENCE_MS / 1000
) -> None:
    """Return as soon as it holds: something outside the browser."""
    end = time.monotonic() + patience_s
    while not holds():
        assert time.monotonic() < end, what
        time.sleep(0.02)
