"""One store, from empty to grown: pushes, a fresh pull, incremental pulls."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

import asyncpg
import msgspec

from server.api.door import relay
from server.instant import now_ms
from server.store.address import is_postgres, without_driver
from server.store.database import Database
from server.wire.push import read_push
from sync.wire import SyncRequest
from tests.bench.device import Batch, Device
from tests.bench.ground import Ground
from tests.bench.line import Line
from tests.bench.meter import Meter, Took, memory_mib, middle_and_high
from tests.bench.records import CHECKPOINTS, DEVICES, EXTRA, VISITS
from tests.server.pen import reading

AT_ONCE = 8
PER_DEVICE = VISITS * CHECKPOINTS

Say = Callable[[str, float, str], None]


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """How much of it. `batch`: ops of one push, at most; a device sends its own in order."""

    devices: int = DEVICES
    grow_to: int = 400
    turns: int = 100
    batch: int = PER_DEVICE


class Bench:
    """The phases against servers that run; `ports` and `pids` are theirs, `url` their database."""

    def __init__(
        self, plan: Plan, url: str, ground: Ground, ports: Sequence[int], pids: Sequence[int]
    ):
        self._plan = plan
        self._url = url
        self._ground = ground
        self._ports = ports
        self._pids = pids
        self._turn = 0

    async def run(self, say: Say) -> None:
        """Everything, in the order in which a store fills."""
        plan, ground = self._plan, self._ground
        days = self.days(0, plan.devices)
        ops = plan.devices * PER_DEVICE
        await self._greet([*ground.devices, ground.extra, ground.polling])
        _tell(say, "push", ops, await self._push(days, "accepted"))
        _tell(say, "the same again, all duplicates", ops, await self._push(days, "duplicate"))
        await self._count_rows()
        await self._fresh_pull(say, ops)
        await self._increments(say, f"{ops:,}")
        if plan.grow_to > plan.devices:
            await self._grow(say)
        say("memory of the servers", memory_mib(self._pids), "MiB")

    def days(
        self, low: int, high: int, batch: int | None = None
    ) -> list[tuple[Device, list[Batch]]]:
        """What these devices will send, encoded and signed."""
        days = []
        for number in range(low, high):
            device = self._ground.devices[number]
            ops = [op for visit in range(VISITS) for op in device.author(visit, number)]
            size = batch or self._plan.batch
            parts = [ops[start : start + size] for start in range(0, len(ops), size)]
            days.append((device, [device.batch(part) for part in parts]))
        return days

    async def _greet(self, devices: Sequence[Device]) -> None:
        """Every device knows its visits before it goes out."""

        async def greet(device: Device) -> None:
            line = self._line(device)
            await device.pull(line)
            await line.close()

        await _in_turns([partial(greet, one) for one in devices])

    async def _push(self, days: Sequence[tuple[Device, list[Batch]]], expected: str) -> Took:
        async def send(device: Device, batches: Sequence[Batch]) -> None:
            line = self._line(device)
            for batch in batches:
                await device.push(line, batch, expected)
            await line.close()

        with Meter(self._pids) as meter:
            await _in_turns([partial(send, *day) for day in days])
        return meter.took

    async def _fresh_pull(self, say: Say, ops: int) -> None:
        line = self._line(self._ground.fresh)
        with Meter(self._pids) as meter:
            came, _ = await self._ground.fresh.pull(line)
        assert came == ops, f"{came} of {ops} came"
        _tell(say, "fresh pull", ops, meter.took)
        say("  on the wire, not compressed", line.bytes_down / 1e6, "MB")
        await line.close()

    async def _increments(self, say: Say, stored: str) -> None:
        """Another device pushes a visit; one that is up to date pulls exactly that."""
        extra, reader = self._ground.extra, self._ground.fresh
        writing, reading = self._line(extra), self._line(reader)
        await reader.pull(reading)
        times = []
        with Meter(self._pids) as meter:
            for _ in range(self._plan.turns):
                await extra.push(writing, extra.batch(extra.author(self._turn, EXTRA + self._turn)))
                self._turn += 1
                began = time.perf_counter()
                came, _ = await reader.pull(reading)
                times.append((time.perf_counter() - began) * 1000)
                assert came == CHECKPOINTS, f"{came} of {CHECKPOINTS} came"
        middle, high = middle_and_high(times)
        say(f"incremental pull of {CHECKPOINTS}, {stored} stored: median", middle, "ms")
        say("  95th percentile", high, "ms")
        say("  others used of the machine", meter.took.other * 100, "%")
        await writing.close()
        await reading.close()

    async def _grow(self, say: Say) -> None:
        plan = self._plan
        low, high = plan.grow_to - DEVICES, plan.grow_to
        database = Database(self._url)
        try:
            await self._fill(database, plan.devices, low)
        finally:
            await database.close()
        await self._count_rows()
        took = await self._push(self.days(low, high), "accepted")
        stored = f"{plan.grow_to * PER_DEVICE:,}"
        _tell(say, f"push, up to {stored} stored", (high - low) * PER_DEVICE, took)
        await self._increments(say, stored)

    async def _count_rows(self) -> None:
        """Give PostgreSQL the statistics that autovacuum would gather within a minute."""
        if is_postgres(self._url):
            connection = await asyncpg.connect(without_driver(self._url))
            await connection.execute("ANALYZE")
            await connection.close()

    async def _fill(self, database: Database, low: int, high: int) -> None:
        """Take in what these devices would push, by the server's own door, beside the server.

        While some are taken in, the next ones write.
        """
        written: list[tuple[Device, list[Batch]]] = []
        for start in range(low, high + AT_ONCE, AT_ONCE):
            writing = asyncio.to_thread(self.days, start, min(start + AT_ONCE, high))
            taking = asyncio.gather(*(_take_in(database, *day) for day in written))
            written, _ = await asyncio.gather(writing, taking)

    def _line(self, device: Device) -> Line:
        return Line(self._ports[hash(device.user) % len(self._ports)], device.token)


async def _take_in(database: Database, device: Device, batches: Sequence[Batch]) -> None:
    for batch in batches:
        request = SyncRequest(2, device.pen.actor, reading(), heads=(batch.head,))
        push = read_push(msgspec.json.encode(request) + b"\n" + batch.lines, batch.count)
        taken = await database.write(partial(relay, push=push, now=now_ms()))
        assert taken.statuses() == {"accepted": batch.count}


async def _in_turns(jobs: Sequence[Callable[[], Awaitable[Any]]]) -> None:
    """All of them, AT_ONCE at a time."""
    waiting = list(reversed(jobs))

    async def work() -> None:
        while waiting:
            await waiting.pop()()

    async with asyncio.TaskGroup() as group:
        for _ in range(AT_ONCE):
            group.create_task(work())


def _tell(say: Say, what: str, ops: int, took: Took) -> None:
    say(what, ops / took.wall, "ops/s")
    say("  of the server's processors", took.server / ops * 1e6, "µs an op")
    say("  of the client's", took.client / ops * 1e6, "µs an op")
    say("  others used of the machine", took.other * 100, "%")
