"""One reader asks all the time while eight devices push: whatever was acknowledged must come."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

import msgspec

from sync.op import parse_op
from tests.bench.device import Batch, Device
from tests.bench.line import Line
from tests.bench.meter import quantile


class Polled(msgspec.Struct, frozen=True):
    """`lost`: acknowledged and never delivered. `lag_ms`: from receipt to delivery, 95 %."""

    acknowledged: int
    lost: int
    lag_ms: float
    ops_per_s: float


async def poll_while_pushing(
    days: Sequence[tuple[Device, list[Batch]]], reader: Device, ports: Sequence[int]
) -> Polled:
    """Push all days at once; the reader uses only its cursor."""
    acknowledged: dict[str, float] = {}
    delivered: dict[str, float] = {}
    pushing = True

    async def push(number: int, device: Device, batches: Sequence[Batch]) -> None:
        line = Line(ports[number % len(ports)], device.token)
        for batch in batches:
            await device.push(line, batch)
            now = time.perf_counter()
            acknowledged.update((dot, now) for dot in batch.dots)
        await line.close()

    async def pull(line: Line) -> None:
        _, bodies = await reader.pull(line)
        now = time.perf_counter()
        for body in bodies:
            for one in body.split(b"\n")[1:-1]:
                delivered.setdefault(str(parse_op(one.partition(b"\t")[2]).dot), now)

    async def poll() -> None:
        line = Line(ports[0], reader.token)
        while pushing:
            await pull(line)
        await pull(line)
        await line.close()

    await pull(Line(ports[0], reader.token))
    began = time.perf_counter()
    polling = asyncio.create_task(poll())
    async with asyncio.TaskGroup() as group:
        for number, day in enumerate(days):
            group.create_task(push(number, *day))
    took = time.perf_counter() - began
    pushing = False
    await polling
    late = [
        max(0.0, delivered[dot] - at) * 1000 for dot, at in acknowledged.items() if dot in delivered
    ]
    lost = len(acknowledged.keys() - delivered.keys())
    return Polled(len(acknowledged), lost, quantile(late, 0.95), len(acknowledged) / took)
