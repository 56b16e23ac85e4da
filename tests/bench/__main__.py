"""`python -m tests.bench --help`: measure against servers of its own, and print a table."""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import signal
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial
from itertools import chain, zip_longest
from pathlib import Path
from typing import NamedTuple

import uvloop

from server.first_run import prepare
from server.settings import Settings
from tests.bench import entry, ground, photos, records, tablet
from tests.bench.ours import AT_ONCE, Bench, Plan, Say
from tests.bench.peak import TOKEN, VISITS, Evening, evening
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


class Column(NamedTuple):
    """One column of the table: `sqlite`, `postgresql`, or `postgresql/8` for eight campaigns."""

    name: str
    store: str
    scopes: int


class Said(NamedTuple):
    """One line of what a run found."""

    what: str
    figure: float
    unit: str

    @property
    def text(self) -> str:
        return f"{self.figure:,.{0 if self.figure >= 10_000 else 1}f} {self.unit}".strip()


def main(args: Sequence[str] | None = None) -> int:
    """Fails when a single op is refused, missing or lost."""
    chosen = _parser().parse_args(args)
    assert records.digest() == records.DIGEST, "another workload"
    print(
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} processors, {platform.platform()}, "
        f"Python {platform.python_version()}\nworkload sha256 {records.DIGEST}\n"
    )
    columns = [_column(name) for name in chosen.stores.split(",")]
    found: dict[str, list[Said]] = {column.name: [] for column in columns}
    for column in columns:
        print(column.name, flush=True)
        say = partial(_say, found[column.name])
        if not chosen.only_evening:
            _sync(column, chosen, say)
        if chosen.evening:
            _evening(column, chosen, say)
    if not chosen.no_photos:
        _photos_alone()
    if not chosen.no_screens:
        for what, figure, unit in chain(entry.measure(), tablet.measure()):
            _print(Said(what, figure, unit))
    print(f"\n{_table(found)}")
    return 0


def _column(name: str) -> Column:
    store, _, scopes = name.partition("/")
    return Column(name, store, int(scopes or 1))


def _sync(column: Column, chosen: argparse.Namespace, say: Say) -> None:
    plan = Plan(devices=chosen.devices, grow_to=chosen.grow, turns=chosen.turns, batch=chosen.batch)
    count = max(plan.devices, plan.grow_to) + AT_ONCE
    watched = {*range(plan.devices), *range(count - AT_ONCE, count)}
    with ExitStack() as stack:
        place = Place(stack, column.store)
        laid = asyncio.run(ground.lay_out(place.url, count, 2 * plan.turns, watched, column.scopes))
        ports = place.serve(chosen.processes if column.store == "postgresql" else 1)
        uvloop.run(_phases(Bench(plan, place.url, laid, ports, place.pids), laid, ports, say))


def _evening(column: Column, chosen: argparse.Namespace, say: Say) -> None:
    plan = Evening(chosen.evening, chosen.window, chosen.evening_photos)
    with ExitStack() as stack:
        place = Place(stack, column.store)
        laid = asyncio.run(ground.lay_out(place.url, plan.devices, 1, set(), visits_each=VISITS))
        (port,) = place.serve(1)
        uvloop.run(evening(plan, laid.devices, port, place.pids, say))


class Place:
    """An empty installation of its own, and the servers on it."""

    def __init__(self, stack: ExitStack, store: str) -> None:
        self._stack = stack
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="shidi-bench-"))
        self._data = Path(folder, "data")
        self._data.mkdir()
        self._address = ""
        self.pids: list[int] = []
        """Of the database server, if any, and of the servers."""
        if store == "postgresql":
            cluster = Cluster(_DURABLE)
            stack.callback(cluster.stop)
            self.pids.append(cluster.pid)
            self._address = cluster.create("bench")
        settings = Settings(data_dir=self._data, database=self._address)
        self.url = settings.database_url
        asyncio.run(prepare(settings))

    def serve(self, processes: int) -> list[int]:
        """Start so many; their ports."""
        told = {"SHIDI_DATABASE": self._address, "SHIDI_METRICS_TOKEN": TOKEN}
        ports = []
        for _ in range(processes):
            server = Running(self._data, "--no-tls", "--port", "0", environ=told)
            self._stack.callback(server.stop)
            server.wait_until_ready()
            ports.append(int(server.url("http", "").rpartition(":")[2]))
            self.pids.append(server.process.pid)
        return ports


async def _phases(bench: Bench, laid: ground.Ground, ports: Sequence[int], say: Say) -> None:
    await bench.run(say)
    days = bench.days(len(laid.devices) - AT_ONCE, len(laid.devices), batch=34)
    polled = await poll_while_pushing(days, laid.polling, ports)
    say("polling while 8 push visits: acknowledged", polled.acknowledged, "ops")
    say("  lost", polled.lost, "ops")
    say("  from receipt to delivery, 95th percentile", polled.lag_ms, "ms")
    say("  pushed meanwhile", polled.ops_per_s, "ops/s")
    assert polled.lost == 0


def _say(found: list[Said], what: str, figure: float, unit: str) -> None:
    found.append(Said(what, figure, unit))
    _print(found[-1])


def _table(found: Mapping[str, Sequence[Said]]) -> str:
    """What all stores came to, as Markdown; they did the same things in the same order."""
    rows = [["", *found], ["---", *("---:" for _ in found)]]
    for line in zip_longest(*found.values()):
        what = next(one.what for one in line if one is not None)
        rows.append(
            [what.replace("  ", "… ", 1), *("" if one is None else one.text for one in line)]
        )
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _photos_alone() -> None:
    print("photos")
    took, size = photos.one_photo()
    _print(Said(f"checks of a 12-MP JPEG of {size / 1e6:.1f} MB", took, "ms of a core"))
    megabytes, search = photos.a_million_looks()
    _print(Said("a million looks in memory", megabytes, "MB"))
    _print(Said("  searched for one, eight turns", search, "ms"))


def _print(said: Said) -> None:
    print(f"  {said.what:<62}{said.figure:>12,.1f} {said.unit}", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--stores", default="sqlite,postgresql,postgresql/8")
    parser.add_argument("--processes", type=int, default=1, help="servers on PostgreSQL")
    parser.add_argument("--devices", type=int, default=records.DEVICES)
    parser.add_argument("--grow", type=int, default=400, help="devices at the end; 4000: 4,080,000")
    parser.add_argument("--turns", type=int, default=100, help="incremental pulls")
    parser.add_argument("--batch", type=int, default=1_020, help="ops of one push")
    parser.add_argument("--evening", type=int, default=300, help="devices that come back; 0: none")
    parser.add_argument("--window", type=float, default=60, help="seconds in which they do")
    parser.add_argument("--evening-photos", type=int, default=4, help="photos each")
    parser.add_argument("--only-evening", action="store_true")
    parser.add_argument("--no-photos", action="store_true")
    parser.add_argument("--no-screens", action="store_true", help="no browser is started")
    return parser


if __name__ == "__main__":
    # Whatever ends it, servers and their data are put away.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    raise SystemExit(main())
