"""Asks exiftool, where it is installed, about a block that the guard has refused.

For people only: what it says stands in EXIF_MALFORMED, no check rests on it. It runs in a process
of its own, started by a worker, whose limits on memory and written files it inherits.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import Any, Final

import msgspec

from server.photos.untrusted_text import clean

SECONDS: Final = 5
MAX_ANSWER_BYTES: Final = 64 << 10
MAX_REPORT_CHARS: Final = 400

TAGS: Final = (
    "DateTimeOriginal",
    "CreateDate",
    "ModifyDate",
    "OffsetTimeOriginal",
    "GPSDateTime",
    "GPSPosition",
    "Make",
    "Model",
    "Warning",
)


def third_report(path: bytes) -> str:
    """What exiftool reads: `Tag value; …`; "" without exiftool, and where it gives up."""
    program = shutil.which("exiftool")
    if program is None:
        return ""
    # "-config" with an empty name: no file of whoever runs the server may change what it does.
    wanted = [f"-{tag}" for tag in TAGS]
    command = [program, "-config", "", "-json", "-fast", *wanted, "--", os.fsdecode(path)]
    environment = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(  # noqa: S603 (fixed options; the path stands behind "--")
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return _told(done.stdout[:MAX_ANSWER_BYTES])


def _told(answer: bytes) -> str:
    try:
        (read,) = msgspec.json.decode(answer, type=list[dict[str, Any]])
    except (msgspec.DecodeError, ValueError, UnicodeDecodeError):
        return ""
    said = [f"{tag} {clean(str(read[tag]))}" for tag in TAGS if tag in read]
    return "; ".join(said)[:MAX_REPORT_CHARS]
