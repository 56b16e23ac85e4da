"""Stages of `make test` and `make check`: in order, stopping where one fails."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from server.setup.process import Failure, openly, quietly


@dataclass(frozen=True)
class Stage:
    """One program of the checks; `prepare` returns environment variables for it.

    `beside`: others that use one processor too, and run one after another while this one does;
    what they say is shown after it.
    """

    title: str
    command: tuple[str, ...]
    prepare: Callable[[], dict[str, str]] = dict
    beside: tuple[Stage, ...] = ()


@dataclass(frozen=True)
class _Ran:
    title: str
    seconds: float
    failed: bool
    said: str = ""

    def line(self) -> str:
        return f"  {'✗' if self.failed else '✓'} {self.seconds:6.1f} s  {self.title}"


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
            lines += [f"  –          {each.title}" for each in (stage, *stage.beside)]
            continue
        ran = _run(stage)
        failed = any(each.failed for each in ran)
        lines += [each.line() for each in ran]
    print("\n━━ " + ("失败 · Failed" if failed else "全部通过 · All passed"))
    print("\n".join(lines), flush=True)
    return 1 if failed else 0


def _run(stage: Stage) -> list[_Ran]:
    with ThreadPoolExecutor(max_workers=1) as aside:
        others = [aside.submit(_silently, each) for each in stage.beside]
        print(f"\n━━ {stage.title}", flush=True)
        began = time.monotonic()
        failed = openly(stage.command, stage.prepare()) != 0
        ran = [_Ran(stage.title, time.monotonic() - began, failed)]
        for other in others:
            ran.append(other.result())
            print(f"\n━━ {ran[-1].title}\n{ran[-1].said}", end="", flush=True)
    return ran


def _silently(stage: Stage) -> _Ran:
    began = time.monotonic()
    try:
        said, failed = quietly(stage.command, add=stage.prepare()), False
    except Failure as failure:
        said, failed = failure.said, True
    return _Ran(stage.title, time.monotonic() - began, failed, said)
