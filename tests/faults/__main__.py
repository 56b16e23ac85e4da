"""Plays schedules for as long as it is told to: `make faults`.

    python -m tests.faults [--seed N] [--schedules N] [--minutes M]

Every schedule has a seed; one that fails prints it, and `--seed` plays it again.
"""

from __future__ import annotations

import argparse
import shutil
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
    folder = Path(tempfile.mkdtemp(prefix="shidi-faults-"))
    try:
        return _play(options, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _play(options: argparse.Namespace, folder: Path) -> int:
    setting = make_setting(folder / "setting")
    nursery = Nursery(folder / "nursery")
    happened: Counter[str] = Counter()
    failed: list[int] = []
    began = shown = time.monotonic()
    seed = options.seed if options.seed is not None else time.time_ns() % 10**9
    try:
        for number in range(options.schedules):
            here = folder / f"schedule-{number}"
            try:
                happened.update(Schedule(seed + number, nursery, setting, here).play().happened)
            except Exception:
                failed.append(seed + number)
                print(f"seed {seed + number} failed:\n{traceback.format_exc()}", flush=True)
                print(_said(here), flush=True)
            shutil.rmtree(here, ignore_errors=True)
            now = time.monotonic()
            done = number + 1 == options.schedules or now - began > options.minutes * 60
            if done or now - shown > SHOWN_S:
                shown = now
                rate = (number + 1) / (now - began)
                print(
                    f"{number + 1} schedules from seed {seed}, {len(failed)} failed, "
                    f"{rate:.2f}/s: {dict(happened)}",
                    flush=True,
                )
            if done:
                break
    finally:
        nursery.close()
    print(f"failed seeds: {failed}" if failed else "nothing was lost")
    return 1 if failed else 0


def _said(folder: Path) -> str:
    """What the server logged, refusals aside."""
    log = folder / "server.log"
    lines = log.read_text("utf-8", "replace").splitlines() if log.exists() else []
    return "\n".join([line for line in lines if '"refused"' not in line][-20:])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.faults", description=__doc__)
    parser.add_argument("--seed", type=int, help="the first one; the time of day if not given")
    parser.add_argument("--schedules", type=int, default=10**9)
    parser.add_argument("--minutes", type=float, default=30)
    return parser


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
