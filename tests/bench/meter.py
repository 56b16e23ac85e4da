"""What something took: seconds on the wall, seconds of the server's and the client's processors."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Sequence
from typing import Self

import msgspec
import psutil


class Took(msgspec.Struct, frozen=True):
    """Seconds; `other` is the share of all processors that unrelated programs used meanwhile."""

    wall: float
    server: float
    client: float
    other: float


class Meter:
    """Measures from `with` to its end; `pids` are the roots of the server's processes."""

    def __init__(self, pids: Sequence[int]) -> None:
        self._pids = pids

    def __enter__(self) -> Self:
        self._busy = _busy()
        self._server = processor_s(self._pids)
        self._client = time.process_time()
        self._wall = time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        wall = time.perf_counter() - self._wall
        client = time.process_time() - self._client
        server = processor_s(self._pids) - self._server
        other = max(0.0, _busy() - self._busy - client - server)
        self.took = Took(wall, server, client, other / wall / (os.cpu_count() or 1))


def processor_s(pids: Sequence[int]) -> float:
    """Processor seconds of these processes and of all that they started."""
    total = 0.0
    for process in _family(pids):
        try:
            used = process.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += used.user + used.system + used.children_user + used.children_system
    return total


def memory_mib(pids: Sequence[int], *, workers: bool = True) -> float:
    """Resident memory of these processes, and with `workers` of all that they started."""
    family = _family(pids) if workers else [psutil.Process(pid) for pid in pids]
    return sum(process.memory_info().rss for process in family) / 2**20


def middle_and_high(ms: Sequence[float]) -> tuple[float, float]:
    """Median and 95th percentile."""
    return statistics.median(ms), quantile(ms, 0.95)


def quantile(values: Sequence[float], share: float) -> float:
    """The value that this share of them does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _family(pids: Sequence[int]) -> list[psutil.Process]:
    found: dict[int, psutil.Process] = {}
    for pid in pids:
        try:
            root = psutil.Process(pid)
            found.update((each.pid, each) for each in (root, *root.children(recursive=True)))
        except psutil.NoSuchProcess:
            continue
    return list(found.values())


def _busy() -> float:
    used = psutil.cpu_times()
    return float(sum(used) - used.idle - used.iowait - used.guest - used.guest_nice)
