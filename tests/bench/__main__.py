"""`python -m tests.bench --help`: measure against servers of its own, and print a table."""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import uvloop

from server.first_run import prepare
from server.settings import Settings
from tests.bench import entry, ground, photos, records, tablet
from tests.bench.ours import AT_ONCE, Bench, Plan
from tests.bench.polling import poll_while_pushing
from tests.server.postgres import Cluster
from tests.server.running import Running

_DURABLE = {
    "shared_buffers": "1GB",
    "max_wal_size": "8GB",
    "checkpoint_timeout": "15min",
    "jit": "off",
}
"""fsync, full_page_writes and synchronous_commit stay on."""


def main(args: Sequence[str] | None = None) -> int:
    """Fails when a single op is refused, missing or lost."""
    chosen = _parser().parse_args(args)
    assert records.digest() == records.DIGEST, "another workload"
    print(
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} processors, {platform.platform()}, "
        f"Python {platform.python_version()}\nworkload sha256 {records.DIGEST}\n"
    )
    for store in chosen.stores.split(","):
        processes = chosen.processes if store == "postgresql" else 1
        print(f"{store}, {processes} server process(es)", flush=True)
        with _served(store, processes, chosen) as bench:
            bench()
    if not chosen.no_photos:
        _photos_alone()
    if not chosen.no_screens:
        for what, figure, unit in chain(entry.measure(), tablet.measure()):
            _print(what, figure, unit)
    return 0


@contextmanager
def _served(store: str, processes: int, chosen: argparse.Namespace) -> Iterator[Callable[[], None]]:
    plan = Plan(devices=chosen.devices, grow_to=chosen.grow, turns=chosen.turns, batch=chosen.batch)
    count = max(plan.devices, plan.grow_to) + AT_ONCE
    with ExitStack() as stack:
        data = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="shidi-bench-")), "data")
        data.mkdir()
        pids: list[int] = []
        address = ""
        if store == "postgresql":
            cluster = Cluster(_DURABLE)
            stack.callback(cluster.stop)
            pids.append(cluster.pid)
            address = cluster.create("bench")
        settings = Settings(data_dir=data, database=address)
        asyncio.run(prepare(settings))
        watched = {*range(plan.devices), *range(count - AT_ONCE, count)}
        laid = asyncio.run(
            ground.lay_out(settings.database_url, count, 2 * plan.turns, watched, chosen.scopes)
        )
        ports = []
        for _ in range(processes):
            told = {"SHIDI_DATABASE": address}
            server = Running(data, "--no-tls", "--port", "0", environ=told)
            stack.callback(server.stop)
            server.wait_until_ready()
            ports.append(int(server.url("http", "").rpartition(":")[2]))
            pids.append(server.process.pid)

        def run() -> None:
            uvloop.run(_phases(plan, laid, ports, pids))

        yield run


async def _phases(
    plan: Plan, laid: ground.Ground, ports: Sequence[int], pids: Sequence[int]
) -> None:
    bench = Bench(plan, laid, ports, pids)
    await bench.run(_print)
    days = bench.days(len(laid.devices) - AT_ONCE, len(laid.devices), batch=34)
    polled = await poll_while_pushing(days, laid.polling, ports)
    _print("polling while 8 push visits: acknowledged", polled.acknowledged, "ops")
    _print("  lost", polled.lost, "ops")
    _print("  from receipt to delivery, 95th percentile", polled.lag_ms, "ms")
    _print("  pushed meanwhile", polled.ops_per_s, "ops/s")
    assert polled.lost == 0


def _photos_alone() -> None:
    print("photos")
    took, size = photos.one_photo()
    _print(f"checks of a 12-MP JPEG of {size / 1e6:.1f} MB", took, "ms of a core")
    megabytes, search = photos.a_million_looks()
    _print("a million looks in memory", megabytes, "MB")
    _print("  searched for one, eight turns", search, "ms")


def _print(what: str, figure: float, unit: str) -> None:
    print(f"  {what:<62}{figure:>12,.1f} {unit}", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--stores", default="sqlite,postgresql")
    parser.add_argument("--processes", type=int, default=1, help="servers on PostgreSQL")
    parser.add_argument("--scopes", type=int, default=1, help="campaigns that devices write to")
    parser.add_argument("--devices", type=int, default=records.DEVICES)
    parser.add_argument("--grow", type=int, default=400, help="devices at the end; 4000: 4,080,000")
    parser.add_argument("--turns", type=int, default=100, help="incremental pulls")
    parser.add_argument("--batch", type=int, default=1_020, help="ops of one push")
    parser.add_argument("--no-photos", action="store_true")
    parser.add_argument("--no-screens", action="store_true", help="no browser is started")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
