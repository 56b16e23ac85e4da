"""What passes between the server and a worker process; imports no decoder."""

from __future__ import annotations

from typing import Final

import msgspec

READY: Final = b"ready\n"
"""What a worker says once its limits are set."""


class CopyOrder(msgspec.Struct, frozen=True):
    """What a copy for handing in must be like. Bounds in bytes, both excluded; 0: none."""

    to: bytes
    lines: tuple[str, ...]
    font: bytes
    over_bytes: int = 0
    under_bytes: int = 0


class Job(msgspec.Struct, frozen=True):
    """What a worker is asked to do with one file. Paths are bytes, as the system has them."""

    path: bytes
    derive_to: bytes | None = None
    """Folder for the pictures; None makes none."""
    pixels: bool = True
    """False reads header and metadata only."""
    ask_exiftool: bool = False
    """Whether exiftool is asked about metadata that the guard refuses."""
    large: bool = True
    """False makes of a JPEG the small picture only: half the cost, and most are never opened."""
    copy: CopyOrder | None = None
    """With it the copy is all that is made (`submission.py`)."""
