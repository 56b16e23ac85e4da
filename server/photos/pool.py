"""Inspects photos in worker processes with bounded memory and time.

    async with InspectionPool(size=2) as pool:
        facts = await pool.inspect(path, derive_to=folder)

A file that hangs, crashes or eats memory costs its own worker and nobody else's photo: the answer
is then `trouble` timeout, crashed or memory, and header and metadata are read once more without
touching the pixels. Workers start when first needed (about 0.3 s), serve many files and are
replaced after `jobs_per_worker`. One pool belongs to one event loop. Nothing here raises for what a
file contains.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import msgspec

from server.photos.facts import PhotoFacts, Trouble
from server.photos.job import READY, CopyOrder, Job
from server.photos.signature import kind_of

START_SECONDS: Final = 60
METADATA_SECONDS: Final = 5
MAX_ANSWER_BYTES: Final = 1 << 20

_PACKAGE_ROOT: Final = Path(__file__).resolve().parents[2]
_KEPT_VARIABLES: Final = ("PATH", "LD_LIBRARY_PATH", "LANG", "TMPDIR", "SYSTEMROOT")


class Limits(msgspec.Struct, frozen=True):
    """What one file may cost."""

    memory_bytes: int = 1 << 30
    """Address space of a worker; a 64-MP PNG with alpha needs 0.75 GB of it."""
    seconds: float = 20
    jobs_per_worker: int = 500


HEIF_LIMITS: Final = Limits(memory_bytes=5 << 29, seconds=120, jobs_per_worker=50)
"""HEIF takes ten times as long as JPEG and decodes only whole: an honest 200-MP photo took 20 s and
1.7 GB. It has a worker of its own, which holds up no other format."""


class _Failed(Exception):
    """The worker did not answer; `trouble` says how."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble: Trouble = trouble


class _Worker:
    """One process and how many jobs it has done."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.jobs = 0

    @classmethod
    async def start(cls, limits: Limits) -> _Worker:
        arguments = (str(limits.memory_bytes), str(max(1, round(limits.seconds))))
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "server.photos.worker",
            *arguments,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            limit=MAX_ANSWER_BYTES,
            env=_environment(),
        )
        worker = cls(process)
        try:
            ready = await worker.line(START_SECONDS)
        except BaseException:
            await worker.stop()
            raise
        if ready != READY:
            await worker.stop()
            raise _Failed("crashed")
        return worker

    async def run(self, job: Job, seconds: float) -> PhotoFacts:
        """Raises _Failed; the worker is of no use after that."""
        stdin = self.process.stdin
        assert stdin is not None
        self.jobs += 1
        try:
            stdin.write(msgspec.json.encode(job) + b"\n")
            await stdin.drain()
            return msgspec.json.decode(await self.line(seconds), type=PhotoFacts)
        except (OSError, msgspec.MsgspecError):
            raise _Failed("crashed") from None

    async def line(self, seconds: float) -> bytes:
        stdout = self.process.stdout
        assert stdout is not None
        try:
            line = await asyncio.wait_for(stdout.readline(), seconds)
        except TimeoutError:
            raise _Failed("timeout") from None
        except ValueError:
            raise _Failed("crashed") from None
        if not line:
            raise _Failed("crashed")
        return line

    async def stop(self) -> None:
        if self.process.stdin is not None:
            self.process.stdin.close()
        if self.process.returncode is None:
            self.process.kill()
        await self.process.wait()


class _Queue:
    """Some workers under the same limits, and those who wait for one."""

    def __init__(self, size: int, limits: Limits) -> None:
        self._limits = limits
        self._size = size
        # Last in, first out: with little to do, one warm worker does all of it.
        self._slots: asyncio.LifoQueue[_Worker | None] = asyncio.LifoQueue()
        for _ in range(size):
            self._slots.put_nowait(None)

    async def close(self) -> None:
        """Stop the workers, after the jobs that they have begun."""
        for _ in range(self._size):
            worker = await self._slots.get()
            if worker is not None:
                await worker.stop()
        for _ in range(self._size):
            self._slots.put_nowait(None)

    async def inspect(self, job: Job) -> PhotoFacts:
        """Do one job, whatever becomes of the worker."""
        try:
            return await self._run(job, self._limits.seconds)
        except _Failed as failure:
            if failure.trouble == "timeout":
                return await self._without_pixels(job, "timeout")
        # The worker may have died of something else (an operator, the kernel short of memory):
        # only a file that ends two workers is blamed.
        try:
            return await self._run(job, self._limits.seconds)
        except _Failed as failure:
            return await self._without_pixels(job, failure.trouble)

    async def _without_pixels(self, job: Job, trouble: Trouble) -> PhotoFacts:
        try:
            facts = await self._run(msgspec.structs.replace(job, pixels=False), METADATA_SECONDS)
        except _Failed:
            size = await asyncio.to_thread(_size_of, job.path)
            return PhotoFacts(bytes=size, trouble=trouble)
        return msgspec.structs.replace(facts, trouble=facts.trouble or trouble)

    async def _run(self, job: Job, seconds: float) -> PhotoFacts:
        worker = await self._slots.get()
        try:
            if worker is None:
                worker = await _Worker.start(self._limits)
            facts = await worker.run(job, seconds)
            if facts.trouble == "memory" or worker.jobs >= self._limits.jobs_per_worker:
                await worker.stop()
                worker = None
            return facts
        except BaseException:
            # Also when the caller is cancelled: an answer still to come would go to the next job.
            if worker is not None:
                await worker.stop()
                worker = None
            raise
        finally:
            self._slots.put_nowait(worker)


class InspectionPool:
    """A fixed number of workers, and one more for HEIF; jobs beyond that wait their turn."""

    def __init__(
        self,
        size: int = 2,
        limits: Limits = Limits(),  # noqa: B008 - frozen
        heif: Limits = HEIF_LIMITS,
    ) -> None:
        self.size = size
        self._usual = _Queue(size, limits)
        self._heif = _Queue(1, heif)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Stop the workers, after the jobs that they have begun."""
        await self._usual.close()
        await self._heif.close()

    async def inspect(
        self,
        path: str | os.PathLike[str],
        derive_to: Path | None = None,
        *,
        large: bool = True,
        ask_exiftool: bool = False,
    ) -> PhotoFacts:
        """Inspect one file; with `derive_to`, also write its pictures for screens there.

        Without `large` a JPEG's large picture is left out, which halves the cost. `ask_exiftool`:
        have it read metadata that the guard refuses, too.
        """
        folder = None if derive_to is None else os.fsencode(derive_to)
        job = Job(os.fsencode(path), folder, ask_exiftool=ask_exiftool, large=large)
        return await self._do(job)

    async def copy(self, path: str | os.PathLike[str], order: CopyOrder) -> PhotoFacts:
        """Make a copy of one photo for handing in; `copied` or `trouble` says what came of it."""
        return await self._do(Job(os.fsencode(path), copy=order))

    async def _do(self, job: Job) -> PhotoFacts:
        kind = await asyncio.to_thread(kind_of, job.path)
        return await (self._heif if kind == "heic" else self._usual).inspect(job)


def _environment() -> dict[str, str]:
    """Nothing of the server's environment that a hijacked decoder could want.

    Few malloc arenas and one thread of numpy: each reserves some of the address space, which is
    limited.
    """
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    fixed = {"PYTHONPATH": str(_PACKAGE_ROOT), "MALLOC_ARENA_MAX": "2", "OPENBLAS_NUM_THREADS": "1"}
    return kept | fixed


def _size_of(path: bytes) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0
