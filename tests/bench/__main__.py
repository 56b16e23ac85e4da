"""`python -m tests.bench [devices visits]`: set the stage, measure four things, print a table."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.bench import photos
from tests.bench.office import Office
from tests.bench.workload import Scale, Stage, make_stage
from tests.server.running import Running


def main(args: list[str]) -> int:
    """Measure against a server of its own; fails when a single op is refused or missing."""
    scale = Scale(*map(int, args))
    with tempfile.TemporaryDirectory(prefix="shidi-bench-") as folder:
        server = Running(Path(folder) / "data", "--no-tls", "--port", "0")
        try:
            server.wait_until_ready()
            assert server.one_time_password is not None
            office = Office(server.url("http", ""), server.one_time_password)
            stage = make_stage(office, scale)
            print(f"{scale.findings:,} findings, {scale.at_once} devices at once\n", flush=True)
            _measure(stage, scale)
            _photos_at_once(office)
        finally:
            server.stop()
    _photos_alone()
    return 0


def _measure(stage: Stage, scale: Scale) -> None:
    with ThreadPoolExecutor(scale.at_once) as pool:
        took = _push(pool, stage, "accepted")
        _print("push, every op signed, chained, admitted, durable", scale.findings / took, "ops/s")
        took = _push(pool, stage, "duplicate")
        _print("the same again, all duplicates", scale.findings / took, "ops/s")

        began = time.perf_counter()
        came = sum(pool.map(lambda device: device.pull(), stage.fresh))
        took = time.perf_counter() - began
        assert came >= scale.findings, f"{came} of {scale.findings} came"
        _print("fresh pull by new devices", came / took, "ops/s")
        down = sum(device.bytes_down for device in stage.fresh)
        _print("  on the wire", down / came, "bytes an op")
    _incremental(stage, scale)


def _photos_at_once(office: Office) -> None:
    middle, high, rate = photos.at_once(office)
    _print(f"{photos.COUNT} photos arrive at once: taken in", rate, "photos/s")
    _print("  a sync round trip meanwhile, median", middle, "ms")
    _print("  95th percentile", high, "ms")


def _photos_alone() -> None:
    took, size = photos.one_photo()
    _print(f"checks of a 12-MP JPEG of {size / 1e6:.1f} MB", took, "ms of a core")
    megabytes, search = photos.a_million_looks()
    _print("a million looks in memory", megabytes, "MB")
    _print("  searched for one, eight turns", search, "ms")


def _push(pool: ThreadPoolExecutor, stage: Stage, expected: str) -> float:
    """Let every device send its day; return the seconds that it took."""
    began = time.perf_counter()
    for _ in pool.map(lambda day: day[0].push(day[1], expected), stage.days):
        pass
    return time.perf_counter() - began


def _incremental(stage: Stage, scale: Scale) -> None:
    """One inspector pushes a visit, a team mate who is up to date pulls exactly that."""
    stage.pairs[0][2].pull()
    times = []
    for writer, ops, reader in stage.pairs:
        writer.push(ops)
        took, came = reader.timed_pull()
        assert came >= scale.checkpoints
        times.append(took)
    _print(f"incremental pull of {scale.checkpoints}, median", statistics.median(times), "ms")
    _print("  95th percentile", statistics.quantiles(times, n=20)[-1], "ms")


def _print(what: str, figure: float, unit: str) -> None:
    print(f"  {what:<52}{figure:>12,.1f} {unit}", flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
