"""Plays schedules for as long as it is told to: `make faults`.

    python -m tests.faults [--store postgresql] [--photos s3] [--seed N] [--schedules N]

Every schedule has a seed; one that fails prints it, and `--seed` plays it again. `--minutes M` is
how long to play at most. With `--book FILE` what was played is written down, and the next run goes
on behind it: many runs of half an hour come to ten thousand schedules. `--workers N` plays N at a
time, each with servers and a disk of its own.
"""

from __future__ import annotations

import argparse
import json
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from tests.faults.installation import Nursery
from tests.faults.schedule import Schedule
from tests.faults.setting import make_setting

SHOWN_S = 30


def main(arguments: list[str]) -> int:
    """1 when a schedule failed."""
    options = _parser().parse_args(arguments)
    if options.seed is None:
        options.seed = 1 if options.book else time.time_ns() % 10**9
    if options.workers > 1:
        return _play_side_by_side(options, arguments)
    folder = Path(tempfile.mkdtemp(prefix="shidi-faults-"))
    folder.chmod(0o755)
    try:
        return _play(options, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _play_side_by_side(options: argparse.Namespace, arguments: list[str]) -> int:
    """Every worker plays its own seeds of the same row, and all write into one book."""
    told = [sys.executable, "-m", "tests.faults", *arguments, "--seed", str(options.seed)]
    workers = [
        subprocess.Popen([*told, "--workers", "1", "--share", f"{number}/{options.workers}"])
        for number in range(options.workers)
    ]
    try:
        return max(worker.wait() for worker in workers)
    finally:
        for worker in workers:
            worker.terminate()
            worker.wait()


def _play(options: argparse.Namespace, folder: Path) -> int:
    setting = make_setting(folder / "setting", options.store, options.photos)
    nursery = Nursery(folder / "nursery")
    book = _Book(options.book, _kind(options))
    share, of = map(int, options.share.split("/"))
    row = range(options.seed + share, options.seed + options.schedules, of)
    happened: Counter[str] = Counter()
    failed: list[int] = []
    played, began = 0, time.monotonic()
    shown = began
    try:
        for seed in row:
            if seed in book.played:
                continue
            if time.monotonic() - began > options.minutes * 60:
                break
            here = folder / f"schedule-{seed}"
            try:
                happened.update(Schedule(seed, nursery, setting, here).play().happened)
            except Exception:
                if nursery.died:
                    raise
                failed.append(seed)
                print(f"seed {seed} failed:\n{traceback.format_exc()}", flush=True)
                print(_said(here), flush=True)
            book.note(seed, passed=seed not in failed)
            shutil.rmtree(here, ignore_errors=True)
            played += 1
            if time.monotonic() - shown > SHOWN_S:
                shown = time.monotonic()
                _show(played, shown - began, failed, happened)
    finally:
        nursery.close()
        setting.close()
    _show(played, time.monotonic() - began, failed, happened)
    print(book.told(), flush=True)
    print(f"failed seeds: {failed}" if failed else "nothing was lost")
    return 1 if failed else 0


def _kind(options: argparse.Namespace) -> str:
    """Where everything is, as the book has it."""
    store: str = options.store
    return f"{store} s3" if options.photos == "s3" else store


def _show(played: int, took_s: float, failed: list[int], happened: Counter[str]) -> None:
    rate = 60 * played / took_s
    print(
        f"{played} schedules, {len(failed)} failed, {rate:.1f} a minute: {dict(happened)}",
        flush=True,
    )


class _Book:
    """What was played, a line each; several processes may write."""

    def __init__(self, file: Path | None, store: str) -> None:
        self._file = file
        self._store = store
        lines = file.read_text().splitlines() if file is not None and file.exists() else []
        told = [json.loads(line) for line in lines]
        mine = {each["seed"]: each["passed"] for each in told if each["store"] == store}
        self.played: dict[int, bool] = mine

    def note(self, seed: int, *, passed: bool) -> None:
        """Write it down at once: the run may be cut off."""
        self.played[seed] = passed
        if self._file is not None:
            line = json.dumps({"store": self._store, "seed": seed, "passed": passed})
            with self._file.open("a") as file:
                file.write(line + "\n")

    def told(self) -> str:
        """What all runs have come to, as far as this one knows."""
        failed = sorted(seed for seed, passed in self.played.items() if not passed)
        return f"{self._store}: {len(self.played)} schedules in all, failed: {failed}"


def _said(folder: Path) -> str:
    """What the server logged, refusals aside."""
    log = folder / "server.log"
    lines = log.read_text("utf-8", "replace").splitlines() if log.exists() else []
    return "\n".join([line for line in lines if '"refused"' not in line][-20:])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.faults", description=__doc__)
    parser.add_argument("--store", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--photos", choices=("folder", "s3"), default="folder")
    parser.add_argument("--seed", type=int, help="the first one; the time of day if not given")
    parser.add_argument("--schedules", type=int, default=10**9)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--book", type=Path, help="go on behind what is written there; from 1")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--share", default="0/1", help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    # Whatever ends it, servers and disks are put away.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    raise SystemExit(main(sys.argv[1:]))
