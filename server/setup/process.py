"""Runs other programs: quietly into a log, or in the foreground."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from server.complaint import Complaint
from server.setup.place import BYTECODE, ENVIRONMENT, ROOT

_FULL = re.compile(r"ENOSPC|No space left|os error 28", re.IGNORECASE)
_UNREACHABLE = re.compile(
    r"ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|dns error|failed to lookup|"
    r"name resolution|Name or service not known|Connection refused|error sending request|"
    r"Failed to establish a new connection|timed out",
    re.IGNORECASE,
)


class Failure(Exception):
    """A program that ended badly, with what it said."""

    def __init__(self, command: Sequence[str], said: str) -> None:
        super().__init__(f"{command[0]}: {said[-2000:]}")
        self.said = said


def quietly(
    command: Sequence[str], log: Path | None = None, add: Mapping[str, str] | None = None
) -> str:
    """Run `command` in the clone; return what it said, which is also kept in `log`.

    Raises Failure when it ends with an error or does not exist.
    """
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=surroundings() | dict(add or {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise Failure(command, str(error)) from error
    if log is not None:
        log.write_text(done.stdout)
    if done.returncode != 0:
        raise Failure(command, done.stdout)
    return done.stdout


def openly(command: Sequence[str], add: Mapping[str, str] | None = None) -> int:
    """Run `command` with its output on this terminal; return its exit code."""
    env = surroundings() | dict(add or {})
    return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode


def surroundings() -> dict[str, str]:
    """The environment of every program started here: this clone's Python comes first.

    Python keeps what it compiles. Who wants nothing of that beside the sources finds it in the
    environment's folder: a server that compiles all it loads takes four times as long to start.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONHOME"}
    kept["PATH"] = f"{ENVIRONMENT / 'bin'}{os.pathsep}{kept.get('PATH', os.defpath)}"
    kept["VIRTUAL_ENV"] = str(ENVIRONMENT)
    if kept.pop("PYTHONDONTWRITEBYTECODE", ""):
        kept.setdefault("PYTHONPYCACHEPREFIX", str(BYTECODE))
    return kept


def complaint_about(failure: Failure, task: str) -> Complaint:
    """Turn what a program said into one sentence; `task` is what was being done."""
    if _FULL.search(failure.said):
        return Complaint(
            f"磁盘已满（{task}）；请清理空间后重试。",
            f"The disk is full ({task}); free some space and try again.",
        )
    if _UNREACHABLE.search(failure.said):
        return Complaint(
            f"无法下载所需的软件包（{task}）：请检查网络，或为 pip 和 npm 设置镜像后重试。",
            f"Packages cannot be downloaded ({task}): check the network, or set a mirror for "
            "pip and npm, and try again.",
        )
    return Complaint(
        f"{task} 失败，原因见上面的输出。",
        f"{task} failed; the output above says why.",
    )
