"""A program's processes, found through /proc, and their sudden end."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path


def kill_all_with(argument: str) -> int:
    """Kill with SIGKILL every process started with this argument, and all that those started.

    Return how many there were, when none of them runs any more.
    """
    found = set(_started_with(argument))
    while (grown := found | {child for one in found for child in _children(one)}) != found:
        found = grown
    for process in found:
        _kill(process)
    while any(_runs(process) for process in found):
        time.sleep(0.01)
    return len(found)


def _started_with(argument: str) -> Iterator[int]:
    for folder in Path("/proc").glob("[0-9]*"):
        if argument.encode() in _read(folder / "cmdline").split(b"\0"):
            yield int(folder.name)


def _children(process: int) -> list[int]:
    files = Path(f"/proc/{process}/task").glob("*/children")
    return [int(number) for file in files for number in _read(file).split()]


def _runs(process: int) -> bool:
    """A zombie is dead: it waits for its parent to notice."""
    state = _read(Path(f"/proc/{process}/stat")).rpartition(b")")[2].split()
    return bool(state) and state[0] not in (b"Z", b"X")


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:  # the process has ended
        return b""


def _kill(process: int) -> None:
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        return
