"""The evening: devices come back within some minutes, each with a day's findings and photos.

Each asks what is new, pushes its four visits in one go, and asks once more; then its photos follow,
one after the other. Arrivals are spread evenly by chance. Findings must all be in by the end of the
window; photos may take as long again, and their checks are watched for a while after that.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import time
from collections.abc import Sequence
from io import BytesIO
from random import Random

import msgspec
import psutil
from PIL import Image

from sync.op import Draft
from tests.bench.device import Batch, Device
from tests.bench.line import Line
from tests.bench.meter import Meter, memory_mib, quantile
from tests.bench.ours import Say
from tests.server.pen import reading

VISITS = 4
PHOTO_BYTES = 50_000
SENDING = 64
"""Devices that send photos at a time; findings wait for nobody."""
WATCHED_S = 20.0
TOKEN = "bench"
_TUS = "Tus-Resumable: 1.0.0\r\n"


class Evening(msgspec.Struct, frozen=True):
    """How many devices come back within how many seconds, with how many photos each."""

    devices: int = 300
    window_s: float = 60.0
    photos: int = 4


class _Day(msgspec.Struct, frozen=True):
    """What one device brings: its push, and the seeds of its photos."""

    device: Device
    batch: Batch
    photos: Sequence[int]
    at_s: float


async def evening(
    plan: Evening, devices: Sequence[Device], port: int, pids: Sequence[int], say: Say
) -> None:
    """Play it against a server, and say what came of it."""
    chance = Random(1)
    days = [_day(plan, number, device, chance) for number, device in enumerate(devices)]
    run = _Run(plan, port, pids)
    with Meter(pids) as meter:
        await run.play(days)
    trips, ops = sorted(run.trips_ms), sum(day.batch.count for day in days)
    say(f"evening: {plan.devices:,} devices in {plan.window_s:.0f} s, round trips", len(trips), "")
    say("  median", quantile(trips, 0.5), "ms")
    say("  99th percentile", quantile(trips, 0.99), "ms")
    say(f"  {ops:,} ops, the last in after", run.last_in_s, "s")
    say(f"  photos of {PHOTO_BYTES // 1000} kB in", run.photos_in, f"of {run.photos_due:,}")
    say("    intake", run.photos_in / run.sending_s if run.photos_in else 0, "photos/s")
    say("    checked meanwhile and after", run.checked_per_s, "photos/s")
    say("    left to check", run.left_to_check, "photos")
    say("  server's processors", meter.took.server / meter.took.wall, "cores")
    say("  client's", meter.took.client / meter.took.wall, "cores")
    say("  others used of the machine", meter.took.other * 100, "%")
    say("  most memory of a server process", run.most_mib, "MiB")
    assert run.ops_in == ops, f"{run.ops_in} of {ops} ops are in"


class _Run:
    def __init__(self, plan: Evening, port: int, pids: Sequence[int]) -> None:
        self._plan = plan
        self._port = port
        self._pids = pids
        self._sending = asyncio.Semaphore(SENDING)
        self.trips_ms: list[float] = []
        self.ops_in = self.photos_in = 0
        self.last_in_s = self.sending_s = self.checked_per_s = self.most_mib = 0.0
        self.photos_due = plan.devices * plan.photos
        self.left_to_check = 0.0

    async def play(self, days: Sequence[_Day]) -> None:
        self._began = time.perf_counter()
        watching = asyncio.create_task(self._watch_memory())
        until = 2 * self._plan.window_s
        tasks = [asyncio.create_task(self._come_back(day)) for day in days]
        done, late = await asyncio.wait(tasks, timeout=until)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        for task in done:
            task.result()
        if self.photos_in:
            await self._watch_checks()
        watching.cancel()

    async def _come_back(self, day: _Day) -> None:
        await asyncio.sleep(day.at_s)
        line = Line(self._port, day.device.token)
        for step in ("ask", "push", "ask"):
            began = time.perf_counter()
            if step == "push":
                await day.device.push(line, day.batch)
                self.ops_in += day.batch.count
            else:
                await day.device.pull(line)
            now = time.perf_counter()
            self.trips_ms.append((now - began) * 1000)
            if step == "push":
                self.last_in_s = max(self.last_in_s, now - self._began)
        await line.close()  # a server lets go of a line that says nothing for some seconds
        async with self._sending:
            line = Line(self._port, day.device.token)
            for seed in day.photos:
                await self._send(line, photo(seed))
        await line.close()

    async def _send(self, line: Line, content: bytes) -> None:
        named = base64.b64encode(hashlib.sha256(content).hexdigest().encode()).decode()
        told = f"{_TUS}Upload-Length: {len(content)}\r\nUpload-Metadata: sha256 {named}\r\n"
        status, headers, answer = await line.ask("POST", "/api/uploads", b"", told)
        assert status == 201, answer
        kind = f"{_TUS}Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
        status, _, answer = await line.ask("PATCH", headers["location"], content, kind)
        assert status == 204, answer
        self.photos_in += 1
        self.sending_s = time.perf_counter() - self._began

    async def _watch_checks(self) -> None:
        """How fast photos are checked when nothing else goes on."""
        line, began = Line(self._port, ""), time.perf_counter()
        before = self.left_to_check = await self._unchecked(line)
        while self.left_to_check and time.perf_counter() - began < WATCHED_S:
            await asyncio.sleep(0.5)
            self.left_to_check = await self._unchecked(line)
        took = time.perf_counter() - (began if before else self._began)
        gone = before - self.left_to_check if before else self.photos_in
        self.checked_per_s = gone / took
        await line.close()

    async def _unchecked(self, line: Line) -> float:
        bearer = f"Authorization: Bearer {TOKEN}\r\n"
        status, _, text = await line.ask("GET", "/metrics", b"", bearer)
        assert status == 200, text
        (found,) = [
            float(each.split()[1])
            for each in text.decode().splitlines()
            if each.startswith("shidi_photos_unchecked ")
        ]
        return found

    async def _watch_memory(self) -> None:
        while True:
            server = self._pids[-1]
            if psutil.pid_exists(server):
                self.most_mib = max(self.most_mib, memory_mib([server], workers=False))
            await asyncio.sleep(1)


def photo(seed: int) -> bytes:
    """A JPEG of PHOTO_BYTES that looks like no other."""
    chance = Random(seed)
    small = Image.frombytes("L", (16, 12), chance.randbytes(192))
    file = BytesIO()
    small.resize((320, 240), Image.Resampling.BICUBIC).save(file, "JPEG", quality=90)
    plain = file.getvalue()
    padding = chance.randbytes(PHOTO_BYTES - len(plain) - 4)
    comment = b"\xff\xfe" + (len(padding) + 2).to_bytes(2) + padding
    return plain[:2] + comment + plain[2:]


def _day(plan: Evening, number: int, device: Device, chance: Random) -> _Day:
    ops = [op for visit in range(VISITS) for op in device.author(visit, number)]
    seeds = [number * plan.photos + each for each in range(plan.photos)]
    for seed in seeds:
        visit = device.visits[seed % VISITS]
        path = f"sheet/{device.user}/photo/p-{seed}"
        ops.append(device.pen.author(Draft(visit, path, _declared(photo(seed)), (), reading())))
    return _Day(device, device.batch(ops), seeds, chance.uniform(0, plan.window_s))


def _declared(content: bytes) -> dict[str, object]:
    at = reading()
    return {
        "kind": "present",
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "media_type": "image/jpeg",
        "checkpoint": "pub-01",
        "caption": "",
        "capture": {
            "picked_at_ms": at.wall_ms,
            "offset_min": at.offset_min,
            "zone": "Asia/Shanghai",
            "mono_ms": at.mono_ms,
            "boot": at.boot,
            "route": "camera",
        },
    }
