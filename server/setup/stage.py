"""Stages of `make test` and `make check`: in order, stopping at the first that fails."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from server.setup.process import openly


@dataclass(frozen=True)
class Stage:
    """One program of the checks; `prepare` returns environment variables for it."""

    title: str
    command: tuple[str, ...]
    prepare: Callable[[], dict[str, str]] = dict


def run_stages(stages: Sequence[Stage]) -> int:
    """Run all until one fails; print what passed, what failed and what was not run.

    Settings of an installation in the caller's environment do not reach the checks.
    """
    for name in [name for name in os.environ if name.startswith("SHIDI_")]:
        del os.environ[name]
    lines: list[str] = []
    failed = False
    for stage in stages:
        if failed:
            lines.append(f"  –          {stage.title}")
            continue
        print(f"\n━━ {stage.title}", flush=True)
        began = time.monotonic()
        failed = openly(stage.command, stage.prepare()) != 0
        lines.append(f"  {'✗' if failed else '✓'} {time.monotonic() - began:6.1f} s  {stage.title}")
    print("\n━━ " + ("失败 · Failed" if failed else "全部通过 · All passed"))
    print("\n".join(lines), flush=True)
    return 1 if failed else 0
