"""Looks at the processes that this one has started, through /proc."""

from __future__ import annotations

import os
import time
from pathlib import Path


def children() -> list[int]:
    """Process ids of the running children of this process."""
    tasks = Path(f"/proc/{os.getpid()}/task").iterdir()
    return sorted(int(number) for task in tasks for number in _listed(task / "children"))


def _listed(path: Path) -> list[str]:
    """A thread may end between being found and being read."""
    try:
        return path.read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def wait_for_end(process: int) -> None:
    """Return when a killed process runs no more, whether or not it was waited for."""
    while process in children() and _state(process) != "Z":
        time.sleep(0.01)


def environment(process: int) -> bytes:
    """The variables that a process was started with, NUL between them."""
    return Path(f"/proc/{process}/environ").read_bytes()


def _state(process: int) -> str:
    """One letter: R running, S asleep, T stopped, Z dead and not waited for."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return "Z"
