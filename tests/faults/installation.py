"""One installation on a small disk, whose server is started, killed and brought back."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.faults.setting import Setting

DISK_BYTES = 512 << 20
"""More than the reserve that the photo folder leaves."""
START_S = 60
STOP_S = 30
_HEALTH_S = 5


class Nursery:
    """The process that forks servers (nursery.py), and its disk."""

    def __init__(self, folder: Path) -> None:
        self._mount = folder / "disk"
        self._mount.mkdir(parents=True)
        alone = ["unshare", "--map-root-user", "--mount"]
        if subprocess.run([*alone, "true"], capture_output=True).returncode != 0:
            alone = []
        size = DISK_BYTES if alone else 0
        self._process = subprocess.Popen(
            [*alone, sys.executable, "-m", "tests.faults.nursery", str(self._mount), str(size)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,  # Ctrl-C is for the driver, which ends it
        )
        self.own_disk: bool = self._answer()["disk"]
        inside = f"/proc/{self._process.pid}/root{self._mount}"
        self.disk = Path(inside) if self.own_disk else self._mount
        """The disk as this process sees it."""

    def seen_inside(self, path: Path) -> str:
        """The same path for the processes there."""
        return str(self._mount / path.relative_to(self.disk))

    def order(self, **order: Any) -> dict[str, Any]:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return self._answer()

    @property
    def died(self) -> bool:
        """Nothing can be played any more."""
        return self._process.poll() is not None

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(STOP_S)
        self._process.stdout.close()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the nursery has died"
        answer: dict[str, Any] = json.loads(line)
        return answer


class Installation:
    """A data folder, its database, its backups, and at most one server."""

    def __init__(self, nursery: Nursery, setting: Setting, folder: Path) -> None:
        self._nursery = nursery
        self.kept = setting.kept
        self.shelf = setting.shelf
        self._pid: int | None = None
        self.data = nursery.disk / "data"
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.copytree(setting.data, self.data)
        folder.mkdir(parents=True, exist_ok=True)
        self.log = folder / "server.log"
        self._backups = folder / "backups"
        self._environment = {
            "SHIDI_DATA_DIR": nursery.seen_inside(self.data),
            "SHIDI_STATIC_DIR": str(folder),
            "SHIDI_SYNC_PAGE_LINES": "3",
            "SHIDI_DATABASE": "",
            **self.kept.begin(),
            **self.shelf.begin(),
        }
        self.backed_up = False
        self.skew_ms = 0
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]

    def copy_database(self) -> Path:
        """A copy of a stopped server's database as a SQLite file, outside."""
        return self.kept.copy(self.data, self.log.parent)

    # its server

    def start(self, death: dict[str, Any] | None = None) -> bool:
        """Return when it answers; False when it could not start, as on a full disk."""
        arguments = ["serve", "--no-tls", "--quiet", "--port", str(self.port)]
        self._pid = self._run(arguments, skew_ms=self.skew_ms, death=death)
        until = time.monotonic() + START_S
        while not self._answers():
            if self.died() is not None:
                return False
            assert time.monotonic() < until, "the server does not start"
            time.sleep(0.02)
        return True

    def died(self) -> int | None:
        """How the server has ended, if it has."""
        if self._pid is None:
            return 0
        code = self._wait(self._pid, 0)
        if code is not None:
            self._pid = None
        return code

    def kill(self) -> None:
        """As a power cut does."""
        if self._pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            self._wait(self._pid, STOP_S)
            self._pid = None

    def stop(self) -> int | None:
        """As Ctrl-C does; the exit code, or None when it does not end."""
        if self._pid is None:
            return 0
        os.kill(self._pid, signal.SIGINT)
        code = self._wait(self._pid, STOP_S)
        if code is None:
            self.kill()
        self._pid = None
        return code

    # its disk

    def fill_disk(self, room_bytes: int) -> None:
        """Leave so much room, and no more."""
        state = os.statvfs(self._nursery.disk)
        used = (state.f_blocks - state.f_bfree) * state.f_frsize
        self._nursery.order(do="size", bytes=used + room_bytes)

    def make_room(self) -> None:
        self._nursery.order(do="size", bytes=DISK_BYTES)

    # its backups

    def back_up(self, killed_after_s: float | None = None) -> bool:
        """`shidi backup`, perhaps cut off; whether it came to its end."""
        done = self._command(["backup", str(self._backups)], killed_after_s) == 0
        self.backed_up = self.backed_up or done
        return done

    def restore(self, killed_after_s: float | None = None) -> int | None:
        """`shidi restore` of the newest backup, perhaps cut off; its exit code."""
        return self._command(["restore", str(self._backups), "--replace"], killed_after_s)

    def _command(self, arguments: Sequence[str], killed_after_s: float | None) -> int | None:
        pid = self._run(arguments)
        code = self._wait(pid, START_S if killed_after_s is None else killed_after_s)
        if code is None:
            os.kill(pid, signal.SIGKILL)
            code = self._wait(pid, STOP_S)
        return code

    def _run(self, arguments: Sequence[str], **more: Any) -> int:
        order = {"args": list(arguments), "log": str(self.log), "environment": self._environment}
        pid: int = self._nursery.order(do="run", **order, **more)["pid"]
        return pid

    def _wait(self, pid: int, seconds: float) -> int | None:
        until = time.monotonic() + seconds
        while True:
            code: int | None = self._nursery.order(do="wait", pid=pid, seconds=0)["code"]
            if code is not None or time.monotonic() > until:
                return code
            time.sleep(0.003)

    def _answers(self) -> bool:
        try:
            address = f"http://127.0.0.1:{self.port}/api/health"
            with urllib.request.urlopen(address, timeout=_HEALTH_S) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False
