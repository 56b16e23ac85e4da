"""The inside of a worker process: one job per line in, one answer per line out, until input ends.

Started by `pool.py` as `python -m server.photos.worker MEMORY_BYTES CPU_SECONDS`. The limits are
set before the first file is touched: address space, processor seconds per job (so that it ends even
if the server that would stop it is gone), size of written files, no core dumps. It takes what
processor time the server leaves: tablets wait for the server's answers, and nobody for a check.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from typing import BinaryIO, Final

import msgspec

from server.photos.inspection import inspect_job
from server.photos.job import READY, Job

MAX_WRITTEN_BYTES: Final = 64 << 20
NICENESS: Final = 10
"""Beside a busy process it is given a tenth of a processor; where there is none, all of it."""


def main(arguments: list[str]) -> None:
    """Serve jobs from standard input."""
    # Ctrl-C reaches the whole terminal group; a photo in hand is finished, its server decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(NICENESS)
    memory_bytes, cpu_seconds = map(int, arguments)
    answers = _private_output()
    _limit(resource.RLIMIT_AS, memory_bytes)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, MAX_WRITTEN_BYTES)
    answers.write(READY)
    for line in sys.stdin.buffer:
        _allow_cpu(cpu_seconds)
        facts = inspect_job(msgspec.json.decode(line, type=Job))
        answers.write(msgspec.json.encode(facts) + b"\n")


def _private_output() -> BinaryIO:
    """Keep the answer channel for ourselves: C libraries print on file descriptors 1 and 2."""
    channel = os.fdopen(os.dup(1), "wb", buffering=0)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return channel


def _limit(what: int, value: int) -> None:
    hard = resource.getrlimit(what)[1]
    allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(what, (allowed, allowed))


def _allow_cpu(seconds: int) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    until = int(used.ru_utime + used.ru_stime) + 1 + seconds
    allowed = until if hard == resource.RLIM_INFINITY else min(until, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, hard))


if __name__ == "__main__":
    main(sys.argv[1:])
